"""The panes as one moves through them: what scrolls, and how far; what is seen in another size."""

from __future__ import annotations

import pytest
from rich.color import ColorSystem
from rich.style import Style
from textual import events
from textual.color import Color
from textual.strip import Strip

from tests.tui.driver import MIDDLE, SMALL, WIDE, Reader, reading
from tests.tui.example import ARTICLE, TEXT
from tests.tui.inside import strips, whole_drawings
from tui.app import DatelineApp
from tui.panes.lines import LineView
from tui.panes.text import TextPane
from tui.settings.config import Config


def pane(reader: Reader, name: str = "text") -> LineView:
    return reader.screen.query_one(f"#{name}", LineView)


def top(reader: Reader, name: str = "text") -> int:
    """The first line on the screen."""
    return pane(reader, name).scroll_offset.y


async def wheel(
    reader: Reader, step: type[events.MouseScrollDown | events.MouseScrollUp], times: int
) -> None:
    """Turn the wheel over the text."""
    text = pane(reader)
    for _ in range(times):
        text.post_message(step(text, 1, 1, 0, 0, 0, shift=False, meta=False, ctrl=False))
    await reader.settle()


async def resize(reader: Reader, width: int, height: int) -> None:
    await reader.resize((width, height))


# The wheel


async def test_where_one_reads_goes_along_with_the_wheel() -> None:
    async with reading(MIDDLE) as reader:
        await reader.press("g")
        await wheel(reader, events.MouseScrollDown, 12)
        scrolled = top(reader)
        assert scrolled > 10
        assert reader.seen("▌")
        assert reader.seen(reader.sentence)
        assert not reader.seen("  1%")
        await reader.press("y")
        assert reader.seen(f"copied: {reader.sentence}")
        await reader.press("j", "k")
        assert top(reader) == scrolled
        await reader.press("H")
        assert reader.seen("no place further back")  # it is no jump
        await wheel(reader, events.MouseScrollUp, 6)
        assert top(reader) < scrolled
        assert reader.seen("▌")


async def test_the_wheel_moves_nothing_while_the_sentence_is_in_sight() -> None:
    async with reading(MIDDLE) as reader:
        await reader.press("g", "j", "j", "j", "j", "j")
        before = reader.selection
        await wheel(reader, events.MouseScrollDown, 2)
        assert top(reader) > 0
        assert reader.selection == before


async def test_of_a_burst_there_and_back_nothing_is_left_over() -> None:
    async with reading(MIDDLE) as reader:
        await reader.press("g", "m", "a")
        text = reader.screen.query_one(TextPane)
        for act in (text.action_down, text.action_up, text.action_down):  # of which the last alone arrives
            act()
        await reader.settle()
        second = reader.selection.position
        await reader.press("apostrophe", "a", "j")
        assert reader.selection.position == second


async def test_a_search_that_is_broken_off_comes_back_to_the_sentence() -> None:
    async with reading(MIDDLE) as reader:
        await reader.press("g", "slash", *"conference")
        await reader.until(lambda: top(reader) > 0)
        await wheel(reader, events.MouseScrollUp, 1)
        await reader.press("escape")
        assert (reader.selection.position, top(reader)) == (0, 0)


# Scrolling


async def test_a_burst_of_keys_may_go_beyond_the_page() -> None:
    async with reading(SMALL) as reader:
        await reader.press("g", *"jjjjjjjjjjjjjjjjjjjj")
        position = reader.selection.position
        text = reader.screen.query_one(TextPane)
        await reader.press("g")
        for _ in range(20):  # before the first of them has scrolled the page
            text.action_down()
        await reader.settle()
        assert reader.selection.position == position


@pytest.mark.parametrize("key", ["j", "k"])
async def test_reading_either_way_scrolls_seldom(key: str) -> None:
    async with reading(MIDDLE) as reader:
        await reader.press("g" if key == "j" else "G")
        tops = []
        for _ in range(30):
            await reader.press(key)
            tops.append(top(reader))
            assert reader.seen("▌")
        assert len(set(tops)) < 6


async def test_a_list_that_must_scroll_keeps_most_of_what_was_seen() -> None:
    async with reading((120, 24)) as reader:
        await reader.press("p", "enter")
        height = pane(reader, "actors").size.height
        for key in (*"jjjjjjjjjjjjjj", *"kkkkkkkkkkkkkk"):
            before = top(reader, "actors")
            await reader.press(key)
            assert abs(top(reader, "actors") - before) <= height // 2


# Where in the article one is


def thumb(reader: Reader) -> list[int]:
    """The lines of the screen on which the text has a sign at its right edge."""
    rows = reader.pane_rows("text")
    return [y for y, row in enumerate(rows) if row.endswith("▐")]


@pytest.mark.parametrize("size", [WIDE, MIDDLE, SMALL])
@pytest.mark.parametrize("colour", [True, False], ids=["colour", "no colour"])
async def test_a_sign_at_the_edge_tells_what_part_of_the_article_is_seen(
    size: tuple[int, int], colour: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not colour:
        monkeypatch.setenv("NO_COLOR", "1")
    async with reading(size) as reader:
        text = reader.screen.text
        height, lines = text.size.height, len(text.lines)
        await reader.press("g")
        first = thumb(reader)
        assert first == list(range(len(first)))
        assert abs(len(first) / height - height / lines) < 1 / height
        await reader.press("space")
        assert thumb(reader)[0] > 0
        await reader.press("G")
        assert thumb(reader) == list(range(height - len(first), height))


async def test_without_more_to_see_there_is_no_such_sign_nor_where_it_is_not_wanted() -> None:
    async with reading((120, 200)) as reader:
        assert thumb(reader) == []
    async with reading(WIDE, config=Config(scrollbar=False)) as reader:
        assert thumb(reader) == []


async def test_a_click_at_the_edge_goes_to_that_part() -> None:
    async with reading(MIDDLE) as reader:
        region = pane(reader).region
        await reader.pilot.click(offset=(region.right - 1, region.bottom - 1))
        await reader.settle()
        assert reader.sentence.startswith("The strait will be")
        await reader.press("H")
        assert reader.selection.position == 0
        await reader.pilot.click(offset=(region.right - 1, region.y + region.height // 2))
        await reader.settle()
        assert 0.3 < reader.selection.position / len(TEXT) < 0.7


# Other sizes


@pytest.mark.parametrize("height", [12, 9])
async def test_in_another_size_the_whole_sentence_is_seen(height: int) -> None:
    async with reading(WIDE) as reader:
        await reader.press("g", *"jjjjjjjjjjjjjjjjjjjjjj")
        await resize(reader, 40, height)
        text = reader.screen.query_one(TextPane)
        sentence = reader.screen.index.sentences.at(reader.selection.position)
        assert set(text.lines.span(*sentence)) <= set(text.visible_lines())
        assert reader.seen(reader.sentence[:12])
        assert reader.seen(TEXT[sentence[1] - 8 : sentence[1]])


@pytest.mark.parametrize("keys", ["g", "G", "jjjjjjjjjjjjjjjjjjjj"])
@pytest.mark.parametrize("other", [(60, 20), (120, 70)])
async def test_there_and_back_again_nothing_has_moved(keys: str, other: tuple[int, int]) -> None:
    async with reading(WIDE) as reader:
        await reader.press(*keys)
        before = reader.rows()
        await resize(reader, *other)
        await resize(reader, 90, 15)
        await resize(reader, *WIDE)
        assert reader.rows() == before


async def test_in_a_lower_list_the_cursor_is_seen() -> None:
    async with reading(SMALL) as reader:
        await reader.press("p", "enter", *"jjjjjjjj")
        before = top(reader, "actors")
        row = reader.screen.query_one("#actors").current  # type: ignore[attr-defined]
        await resize(reader, 60, 8)
        assert reader.seen(row.text[:20])
        await resize(reader, *SMALL)
        assert top(reader, "actors") == before


# What a search finds


def look(style: Style, *, sixteen: bool) -> tuple[object, ...]:
    """What a terminal makes of a style: ground, underlined, reversed."""
    ground = style.bgcolor
    if ground is not None and sixteen:
        ground = ground.downgrade(ColorSystem.STANDARD)
    shade = None if ground is None else ground.name if ground.number is None else ground.number
    return shade, bool(style.underline), bool(style.reverse)


@pytest.mark.parametrize(
    "theme",
    ["dateline-dark", "dateline-light", "ansi-dark", "ansi-light", "sixteen", "sixteen-light", "none"],
)
async def test_the_match_one_is_at_the_others_and_a_marked_mention_look_different(
    theme: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    sixteen = theme.startswith("sixteen")
    names = {"none": None, "sixteen": None, "sixteen-light": "dateline-light"}
    if theme == "none":
        monkeypatch.setenv("NO_COLOR", "1")
    app = DatelineApp(ARTICLE, theme=names.get(theme, theme), sixteen=sixteen)
    async with app.run_test(size=WIDE) as pilot:
        reader = Reader(pilot)
        await pilot.pause()
        await reader.annotate()
        await reader.press("p", "enter", "slash", *"strait", "enter")
        await reader.until(lambda: reader.seen("2 of 3"))
        drawn = strips(reader.screen)
        for line_filter in app.get_line_filters():
            drawn = [strip.apply_filter(line_filter, Color.parse("black")) for strip in drawn]
        looks = {
            words: [
                look(segment.style or Style(), sixteen=sixteen)
                for strip in drawn
                for segment in strip
                if segment.text.strip() == words
            ]
            for words in ("strait", "Lind")
        }
        other, current = looks["strait"][:2]
        assert len({current, other, looks["Lind"][0]}) == 3
        if theme == "none":
            assert current[1:] == (True, True)
            assert other[1:] == (True, False)
        else:
            page = look(pane(reader).rich_style, sixteen=sixteen)[0]
            assert page not in (current[0], other[0])
            assert not current[2]


# Lists and focus


def drawn(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, int]]:
    """What is drawn from now on: the pane and the line of the screen."""
    lines: list[tuple[str, int]] = []
    render = LineView.render_line

    def record(view: LineView, y: int) -> Strip:
        lines.append((view.id or "", y))
        return render(view, y)

    monkeypatch.setattr(LineView, "render_line", record)
    return lines


async def test_another_pane_is_entered_without_drawing_the_panes_anew(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with reading(WIDE) as reader:
        await reader.press("]")
        lines = drawn(reader, monkeypatch)
        whole = whole_drawings(reader.screen, monkeypatch)
        await reader.press("tab")
        assert reader.focus == "events"
        assert {name for name, _ in lines} <= {"text", "events"}
        assert len(lines) < 8
        await reader.press("tab")
        assert len(lines) < 16
        assert not whole.called
        await reader.press("p")
        assert {name for name, _ in lines} <= {"text", "events", "actors"}


@pytest.mark.parametrize("pane_name", ["events", "actors"])
async def test_the_pane_one_is_in_is_told_apart(pane_name: str) -> None:
    async with reading(WIDE) as reader:

        def title() -> list[Style]:
            region = pane(reader, pane_name).region
            strip = strips(reader.screen)[region.y]
            return [s.style or Style() for s in strip if pane_name in s.text]

        await reader.press(pane_name[0].replace("a", "p"))
        here = title()
        await reader.press("tab")
        assert here != title()


async def test_a_list_says_where_in_it_one_is() -> None:
    async with reading(WIDE) as reader:
        await reader.press("tab", "j", "j")
        assert reader.seen("─3/4─")
        await reader.press("p", "g")
        assert reader.seen("─1/4─")
        await reader.press("G")
        assert reader.seen("─4/4─")
        await resize(reader, 80, 24)
        assert reader.seen("─4/4─")


async def test_moving_in_the_list_of_events_draws_only_the_rows_that_differ(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with reading(WIDE) as reader:
        await reader.press("tab", "g")
        lines = drawn(reader, monkeypatch)
        await reader.press("j")
        assert 2 <= sum(name == "events" for name, _ in lines) <= 4
