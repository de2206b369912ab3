"""Panes as a person arranges them: kept by the class of the screen, for the next time, and dragged; the card
in its own place."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.geometry import Offset, Region

from analysis.library.arrangements import Arrangement, Arrangements
from analysis.library.background import Remembering
from analysis.library.places import Fleeting
from analysis.library.shelf import Shelf, Source
from analysis.model import Article
from tests.tui.driver import MIDDLE, SIZES, SMALL, WIDE, Reader, reading
from tests.tui.example import ANNOTATION, ARTICLE
from tests.tui.inside import whole_drawings
from tui.app import DatelineApp
from tui.arranged import Arranged
from tui.articles.memories import Memories, Memory
from tui.panes.lines import LineView
from tui.resume import Resume
from tui.selection import Card

BROAD = (200, 60)


class Kept(Memories):
    """Arrangements are kept in a folder, and nothing else is."""

    def __init__(self, folder: Path) -> None:
        super().__init__(None, None, keep=False)
        kept = Arrangements(folder / "dateline" / "arrangements.json")
        self.arranged = Arranged(kept, kept.read())

    def of(self, article: Article) -> Memory:
        """Nothing known of it."""
        return Memory(Remembering(None, None, None), Resume(Fleeting(), article.text, None))


@asynccontextmanager
async def kept_in(folder: Path, size: tuple[int, int] = WIDE) -> AsyncIterator[Reader]:
    """A reader that keeps how its panes are arranged, when it is left at the latest."""
    app = DatelineApp(ARTICLE, annotation=ANNOTATION, memories=Kept(folder))
    async with app.run_test(size=size) as pilot:
        reader = Reader(pilot)
        await reader.settle()
        yield reader
    assert app.put_away() is None


def region(reader: Reader, pane: str) -> Region:
    """Where a pane stands."""
    return reader.screen.query_one(f"#{pane}").region


async def drag(reader: Reader, start: tuple[int, int], *ways: tuple[int, int]) -> None:
    """Press the button of the mouse at a place of the screen, move it, let it go."""
    await reader.pilot.mouse_down(offset=start)
    for way in ways:
        await reader.pilot.hover(offset=way)
    await reader.pilot.mouse_up(offset=(ways or (start,))[-1])
    await reader.settle()
    reader.check()


# Kept


async def test_an_arrangement_is_there_again_on_screens_of_its_class(tmp_path: Path) -> None:
    async with kept_in(tmp_path) as reader:
        await reader.press("z")
        assert reader.panes() == ["text"]
        await reader.resize(MIDDLE)
        assert reader.panes() == ["text", "events"]
        await reader.press("|", "X")
        await reader.resize(WIDE)
        assert reader.panes() == ["text"]
    async with kept_in(tmp_path, MIDDLE) as reader:
        assert reader.panes() == ["text"]
        await reader.press("X")
        assert reader.panes() == ["text", "events"]
        assert region(reader, "events").y < region(reader, "text").y
        await reader.resize(WIDE)
        assert reader.panes() == ["text"]
        await reader.press("z")
        assert region(reader, "text").x < region(reader, "events").x


async def test_what_is_out_of_sight_from_the_start_is_told(tmp_path: Path) -> None:
    async with kept_in(tmp_path) as reader:
        await reader.press("z")
    async with kept_in(tmp_path) as reader:
        assert reader.seen("z shows the other panes")
        await reader.press("z", "X")
        assert reader.seen("the lists are hidden")
    async with kept_in(tmp_path) as reader:
        assert reader.seen("X shows the other panes")
        await reader.press("X")
    async with kept_in(tmp_path) as reader:
        assert reader.seen("? shows all keys")


async def test_it_holds_in_all_articles(tmp_path: Path) -> None:
    others = (ARTICLE, Article(text="Another one.\n\nIt is short.\n"))
    shelf = Shelf(tuple(Source(f"{number}.txt", article) for number, article in enumerate(others)))
    app = DatelineApp(ARTICLE, annotation=ANNOTATION, memories=Kept(tmp_path), shelf=shelf)
    async with app.run_test(size=WIDE) as pilot:
        reader = Reader(pilot)
        await reader.settle()
        await reader.press("z", "J")
        await reader.until(lambda: reader.seen("Another one."))
        assert reader.panes() == ["text"]
        await reader.press("z", "|", "K")
        await reader.until(lambda: reader.seen("Borduria and Syldavia argue"))
        await reader.settle()
        assert reader.panes() == ["text", "events"]
        assert region(reader, "text").x > region(reader, "events").x
        reader.check()


async def test_what_cannot_be_kept_is_told_and_reading_goes_on(tmp_path: Path) -> None:
    (tmp_path / "dateline").write_text("a file, where a folder should be")
    app = DatelineApp(ARTICLE, annotation=ANNOTATION, memories=Kept(tmp_path))
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        reader = Reader(pilot)
        await reader.settle()
        await reader.press("z")
        await reader.until(lambda: reader.seen("the arrangement of panes cannot be kept"))
        await reader.press("z", "tab")
        assert reader.focus == "events"
    assert app.put_away() is None  # once is enough


def test_two_readers_keep_what_each_has_changed(tmp_path: Path) -> None:
    one, other = Kept(tmp_path).arranged, Kept(tmp_path).arranged
    one.change("usual-high", Arrangement(zoomed=True), print)
    other.change("usual-high", Arrangement(text=600), print)
    assert one.save() is None
    assert other.save() is None
    assert Kept(tmp_path).arranged.of("usual-high") == Arrangement(zoomed=True, text=600)


# Zoom and hiding


@pytest.mark.parametrize("size", [WIDE, MIDDLE, BROAD])
async def test_zoomed_one_goes_on_through_all_panes_and_back_nothing_has_moved(size: tuple[int, int]) -> None:
    async with reading(size) as reader:
        await reader.press("]", "]", "e")
        before = reader.rows()[:-1]
        await reader.press("z")
        assert reader.panes() == ["events"]
        if size == BROAD:
            await reader.press("tab")
            assert reader.panes() == ["card"]
        await reader.press("tab")
        assert reader.panes() == ["text"]
        await reader.press("]", "[", "p")
        assert reader.panes() == ["actors"]
        await reader.press("e", "z")
        assert reader.rows()[:-1] == before


async def test_hidden_lists_leave_the_text_alone_until_one_is_asked_for() -> None:
    async with reading() as reader:
        await reader.press("e", "X")
        assert (reader.focus, reader.panes()) == ("text", ["text"])
        await reader.press("tab", "]")
        assert (reader.focus, reader.panes()) == ("text", ["text"])
        await reader.press("p")
        assert (reader.focus, reader.panes()) == ("actors", ["text", "actors"])


async def test_a_pane_is_drawn_once_in_its_new_size(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading() as reader:
        await reader.press("]", "]")
        await reader.pilot.pause(0.3)  # the head of the article may be drawn once more, late
        drawn: list[str] = []
        draw = LineView.render_line

        def record(view: LineView, y: int) -> object:
            drawn.append(f"{view.id} {y}")
            return draw(view, y)

        monkeypatch.setattr(LineView, "render_line", record)
        whole = whole_drawings(reader.screen, monkeypatch)
        await reader.press("+")
        assert len(drawn) == len(set(drawn))
        assert not whole.called


# Dragging


@pytest.mark.parametrize("swapped", [False, True])
async def test_the_border_beside_the_text_is_dragged(swapped: bool) -> None:
    async with reading() as reader:
        await reader.press(*["|"] * swapped)
        edge = region(reader, "edge")
        await drag(reader, (edge.x, 9), (edge.x - 5, 9), (edge.x - 11, 12))
        assert region(reader, "edge").x == edge.x - 11
        assert reader.focus == "text"
        await drag(reader, (edge.x - 11, 3), (2, 3))
        assert region(reader, "edge").x >= 23  # no pane is lost
        assert region(reader, "text").width + region(reader, "events").width == 119


@pytest.mark.parametrize("swapped", [False, True])
async def test_the_border_above_a_list_is_dragged(swapped: bool) -> None:
    async with reading(MIDDLE) as reader:
        await reader.press(*["|"] * swapped)
        edge = region(reader, "edge" if swapped else "events").y
        await drag(reader, (50, edge), (50, edge - 3))
        assert region(reader, "edge" if swapped else "events").y == edge - 3
        assert sum(region(reader, pane).height for pane in reader.panes()) + swapped == 21


async def test_the_border_above_the_card_and_the_one_beside_it_are_dragged() -> None:
    async with reading() as reader:
        await reader.press("p", "enter")
        before = region(reader, "card")
        await drag(reader, (before.x + 40, before.y), (before.x + 40, before.y - 6))
        assert region(reader, "card").y == before.y - 6
        assert region(reader, "text").width == before.x - 1
        await reader.resize(BROAD)
        edge = region(reader, "card-edge")
        await drag(reader, (edge.x, 20), (edge.x - 9, 20))
        assert region(reader, "card-edge").x == edge.x - 9


async def test_a_border_that_is_let_go_stays_and_the_text_can_be_selected() -> None:
    async with reading() as reader:
        edge = region(reader, "edge")
        await drag(reader, (edge.x, 9), (edge.x + 4, 9))
        await reader.pilot.hover(offset=(edge.x - 20, 9))
        await reader.settle()
        assert region(reader, "edge").x == edge.x + 4
        await drag(reader, (5, 5), (30, 5))
        await reader.press("y")
        assert reader.pilot.app.clipboard
        assert region(reader, "edge").x == edge.x + 4


async def test_the_top_of_the_screen_is_no_border() -> None:
    async with reading() as reader:
        before = [region(reader, pane) for pane in reader.panes()]
        x, y = region(reader, "events").offset
        await drag(reader, (x + 40, y), (x + 40, y + 9))
        assert [region(reader, pane) for pane in reader.panes()] == before


# The card


@pytest.mark.parametrize("size", [*SIZES, BROAD, (72, 18)])
async def test_the_card_never_takes_the_list_s_row_out_of_sight(size: tuple[int, int]) -> None:
    async with reading(size) as reader:
        await reader.press("p", "G")
        for _ in range(4):
            await reader.press("enter")
            assert {"actors", "card"} <= {*reader.panes()}
            pane = reader.screen.actors
            assert set(pane.anchor_lines()) <= set(pane.visible_lines())
            await reader.press("x")
            assert set(pane.anchor_lines()) <= set(pane.visible_lines())
            await reader.press("k")


async def test_below_a_high_list_the_card_has_a_third_at_most() -> None:
    async with reading() as reader:
        await reader.press("p", "enter")
        card, rows = region(reader, "card"), region(reader, "actors")
        assert card.x == rows.x
        assert card.y == rows.bottom
        assert 3 * card.height <= card.height + rows.height + 2


async def test_the_card_follows_what_is_chosen_unless_it_is_pinned() -> None:
    async with reading() as reader:
        await reader.press("e", "g", "enter")
        assert reader.selection.card == Card("event", "e1")
        await reader.press("]")
        assert reader.seen("who   Oskar Lind → Syldavia")
        await reader.press("P", "]", "]")
        assert reader.selection.event == "e4"
        assert reader.seen("─pinned · Apr 2024")
        assert reader.seen("who   Oskar Lind → Syldavia")
        await reader.press("p", "g", "enter")  # nor does another take its place
        assert reader.selection.card == Card("event", "e2")
        await reader.press("P")
        assert reader.selection.card == Card("event", "e4")
        assert not reader.seen("pinned ·")


@pytest.mark.parametrize("size", [WIDE, SMALL, BROAD])
@pytest.mark.parametrize("key", ["x", "escape"])
async def test_from_within_a_card_that_is_closed_one_is_back_in_its_list(
    size: tuple[int, int], key: str
) -> None:
    async with reading(size) as reader:
        await reader.press("p", "enter", "tab")
        assert reader.focus == "card"
        await reader.press(key)
        assert reader.selection.card is None
        if size != BROAD or key == "x":
            assert reader.focus == "actors"
            assert "card" not in reader.panes()
        reader.check()


async def test_above_180_columns_the_card_has_its_column_until_it_is_closed() -> None:
    async with reading(BROAD) as reader:
        assert reader.panes() == ["text", "events", "card"]
        assert reader.seen("Enter on an entry of a list shows it here.")
        await reader.press("]", "]", "]")
        assert reader.selection.card is None
        assert reader.seen("who   Syldavia → Borduria")
        await reader.press("P", "]")
        assert reader.seen("pinned · 9 Mar 2024")
        await reader.press("x")
        assert reader.panes() == ["text", "events"]
        await reader.press("]", "[")
        assert reader.panes() == ["text", "events"]
        await reader.press("p", "enter")
        assert reader.panes() == ["text", "actors", "card"]
        await reader.press("escape")
        assert reader.panes() == ["text", "actors", "card"]


async def test_a_click_in_the_card_leads_to_its_place() -> None:
    async with reading() as reader:
        await reader.press("p", "enter")
        at = region(reader, "card")
        row = next(n for n, line in enumerate(reader.rows()) if "We will keep the strait" in line[at.x :])
        assert await reader.pilot.click(offset=Offset(at.x + 12, row))
        await reader.settle()
        assert (reader.focus, reader.selection.quote) == ("text", "q1")
