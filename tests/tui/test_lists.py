"""The lists beside the text: how much of them is seen, folded and unfolded, and where in them one reads."""

from __future__ import annotations

import re

import pytest
from msgspec.structs import replace

from analysis.annotations.listing import Entry, Item, Listing
from tests.tui.crowds import chronicle
from tests.tui.driver import LOW, MIDDLE, SIZES, SMALL, WIDE, Reader, reading
from tests.tui.example import ANNOTATION
from tests.tui.inside import strips


def events_seen(reader: Reader) -> int:
    """How many events the list shows."""
    return sum(bool(re.search(r"\bCNS\b", row)) for row in reader.pane_rows("events"))


@pytest.mark.parametrize(("size", "least"), [(WIDE, 24), ((80, 24), 7), (LOW, 8)])
async def test_many_events_are_seen_beside_the_text(size: tuple[int, int], least: int) -> None:
    article, annotation = chronicle(47)
    async with reading(size, article, annotated=False) as reader:
        await reader.annotate(annotation)
        assert reader.panes() == ["text", "events"]
        assert events_seen(reader) >= least
        assert reader.seen("▾ 1 Jan")


async def test_the_list_alone_shows_two_a_line_more() -> None:
    article, annotation = chronicle(47)
    async with reading(MIDDLE, article, annotated=False) as reader:
        await reader.annotate(annotation)
        await reader.press("e", "z")
        assert events_seen(reader) >= 14


@pytest.mark.parametrize("size", SIZES)
async def test_between_events_the_list_and_the_line_below_say_so(size: tuple[int, int]) -> None:
    article, annotation = chronicle(9)
    async with reading(size, article, annotated=False) as reader:
        await reader.annotate(annotation)
        await reader.press(*"]]]j")
        assert reader.selection.event is None
        assert "events: between 4 and 5" in reader.status
        if "events" in reader.panes():
            assert reader.seen("─between 4 and 5─")
        await reader.press("j")
        assert reader.selection.event == "e4"
        assert "between" not in reader.status
        await reader.press("G")
        assert "events: after 9" in reader.status


def _listed(reader: Reader) -> list[str]:
    """The rows of the list of events, whichever of them is chosen."""
    return [row.replace("◆", " ") for row in reader.pane_rows("events")[1:]]


async def test_the_chosen_event_has_the_same_sign_in_the_text_and_in_the_list() -> None:
    article, annotation = chronicle(9)
    async with reading(WIDE, article, annotated=False) as reader:
        await reader.annotate(annotation)
        for _ in range(3):
            await reader.press("]")
            for pane in ("text", "events"):
                assert sum("◆" in row for row in reader.pane_rows(pane)) == 1
        [row] = [row for row in reader.pane_rows("events") if "◆" in row]
        assert row.startswith("◆")
        await reader.press("j")
        assert reader.selection.event is None
        assert not any("◆" in row for pane in ("text", "events") for row in reader.pane_rows(pane))


async def test_going_to_and_fro_moves_the_list_once() -> None:
    article, annotation = chronicle(47)
    async with reading(WIDE, article, annotated=False) as reader:
        await reader.annotate(annotation)
        await reader.press(*"10]ma27]mb'a")
        seen = _listed(reader)
        for bookmark in "bab":
            await reader.press("'", bookmark)
            assert reader.selection.event == {"a": "e10", "b": "e37"}[bookmark]
            assert _listed(reader) == seen


async def test_where_no_event_is_told_the_list_stays_until_one_is_in_it() -> None:
    article, annotation = chronicle(47)
    async with reading(WIDE, article, annotated=False) as reader:
        await reader.annotate(annotation)
        seen = _listed(reader)
        await reader.press("G")
        assert reader.selection.event is None
        assert _listed(reader) == seen
        await reader.press("tab")
        assert reader.seen("▾ 10 Jan"), "who comes into the list sees the cursor"
        await reader.press("g", "tab", *"46]j")
        assert reader.selection.event is None
        await reader.press("k")
        assert reader.seen("▾ 10 Jan"), "an event that is told is seen"


async def test_where_another_list_is_it_says_between_which_of_its_own() -> None:
    async with reading() as reader:
        await reader.press("s")
        assert reader.seen("─before 1─")
        await reader.press("g", "tab", "j")
        assert reader.selection.quote is None
        assert reader.seen("─between 1 and 2─")
        await reader.press("i")
        assert reader.seen("─between 1 and 2─")
        await reader.press("j")
        assert reader.seen("─2/5─")


@pytest.mark.parametrize("size", [WIDE, MIDDLE])
async def test_a_click_on_a_head_folds_and_on_a_title_goes_to_that_list(size: tuple[int, int]) -> None:
    article, annotation = chronicle(47)
    async with reading(size, article, annotated=False) as reader:
        await reader.annotate(annotation)
        x, y = reader.screen.query_one("#events").region.offset
        await reader.pilot.click(offset=(x + 3, y + 1))
        await reader.settle()
        assert reader.seen("▸ 1 Jan · 5")
        assert reader.selection.event == "e0"
        await reader.pilot.click(offset=(x + 3, y + 1))
        await reader.settle()
        assert reader.seen("▾ 1 Jan")
        title = reader.pane_rows("events")[0]
        await reader.pilot.click(offset=(x + title.index("quotes"), y))
        await reader.settle()
        assert reader.focus == "quotes"
        assert reader.seen("No quotes found.")


@pytest.mark.parametrize("size", SIZES)
async def test_more_of_each_entry_keeps_the_cursor_on_its_own(size: tuple[int, int]) -> None:
    article, annotation = chronicle(47)
    async with reading(size, article, annotated=False) as reader:
        await reader.annotate(annotation)
        await reader.press("e", "G")
        for _ in range(3):
            await reader.press("v")
            reader.check()
            assert reader.selection.event == "e46"
            row = reader.screen.events.current
            assert row is not None
            assert row.key == "e46"
        await reader.press("k")
        assert reader.selection.event == "e45"


async def test_what_is_folded_away_is_walked_all_the_same() -> None:
    article, annotation = chronicle(12)
    async with reading(WIDE, article, annotated=False) as reader:
        await reader.annotate(annotation)
        await reader.press("e", "j", "left")
        assert reader.seen("▸ 1 Jan · 5")
        await reader.press("]", "]")
        assert reader.selection.event == "e3"
        assert reader.seen("─4/12─")
        reader.check()
        await reader.press("right")
        row = reader.screen.events.current
        assert row is not None
        assert row.key == "e3"


@pytest.mark.parametrize("size", SIZES)
async def test_f_finds_words_and_says_so(size: tuple[int, int]) -> None:
    article, annotation = chronicle(47)
    async with reading(size, article, annotated=False) as reader:
        await reader.annotate(annotation)
        await reader.press("f", *"number 0000", "enter")
        assert "words: “number” and “0000” in 10 events" in reader.status or size == SMALL
        assert reader.screen.events.place()[1] == 10
        await reader.press("j")
        assert "10 of 47 events" in reader.status
        await reader.press("f")
        assert reader.status.startswith(" f: number 0000")
        await reader.press("escape", "escape")
        assert reader.screen.events.place()[1] == 47


@pytest.mark.parametrize("view", ["dense", "two lines"])
async def test_of_ten_thousand_events_only_those_in_sight_are_put_into_words(
    view: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    article, annotation = chronicle(10_000)
    worded: list[Item] = []
    entry = Listing.entry

    def record(listing: Listing, item: Item) -> Entry:
        worded.append(item)
        return entry(listing, item)

    monkeypatch.setattr(Listing, "entry", record)
    async with reading(WIDE, article, annotated=False) as reader:
        await reader.annotate(annotation)
        await reader.press("e", *("v" if view == "two lines" else ""))
        worded.clear()
        keys = ("G", "k", "b", "h", "l", "g", "j", "t", "t")
        await reader.press(*keys)
        assert reader.selection.event is not None
        assert 0 < len(worded) < len(keys) * 60


async def test_without_colour_the_list_one_is_in_and_the_kind_of_entry_are_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with reading() as reader:
        for key, title, sign in (
            ("e", "[events]", "–REJ └"),
            ("p", "[actors]", "⚑ Syldavia"),
            ("s", "[quotes]", "ind Vera Dahl"),
            ("i", "[dates]", "2024-W12    next week"),
        ):
            await reader.press(key)
            assert reader.seen(title)
            assert reader.seen(sign)
            reader.check()


@pytest.mark.parametrize("size", SIZES)
async def test_enter_on_an_actor_leads_to_where_it_is_mentioned_next(size: tuple[int, int]) -> None:
    async with reading(size) as reader:
        await reader.press("p", "g", "j", "j", "enter")
        assert reader.selection.actor == "a3"
        assert reader.sentence.startswith("On March 4")
        await reader.press("enter")  # closed, one stays there
        assert reader.sentence.startswith("On March 4")
        await reader.press("tab", "G", "p", "enter")
        assert reader.sentence.startswith("Dahl said")
        await reader.press("H")
        assert reader.sentence.startswith("The strait will be")


async def test_names_and_words_of_the_article_are_data() -> None:
    hostile = "[red]A\x1b[2J\n\u202eB[/red] 船長"
    actor = replace(ANNOTATION.actors[0], name=hostile)
    event = replace(ANNOTATION.events[0], label=hostile, source_words=(hostile,))
    annotation = replace(
        ANNOTATION, actors=(actor, *ANNOTATION.actors[1:]), events=(event, *ANNOTATION.events[1:])
    )
    async with reading(annotated=False) as reader:
        await reader.annotate(annotation)
        for key in "epsivivv":
            await reader.press(key)
            reader.check()
            assert not any("\x1b" in strip.text for strip in strips(reader.screen))
