"""An event in the reader: opened, told in several places, with those who have no name, and doubted."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from tests.tui.driver import MIDDLE, SIZES, WIDE, Reader, reading
from tests.tui.example import ANNOTATION, ARTICLE, TEXT, WEIGHED, at
from tui import moves
from tui.app import DatelineApp
from tui.panes.events import EventsPane
from tui.panes.rows import Row
from tui.selection import Card

NOTICE = "The judge of clauses is not installed"
BRIEF = "no judge: events by rules alone"
AGAIN = "the boats had come [sic] within a mile of the coast"


def listed(reader: Reader) -> list[tuple[str, str, str]]:
    """The rows of the events: what stands before each, its text and its tail."""
    rows = reader.screen.query_one(EventsPane).rows
    return [(head_of(row).split()[-1], row.text, row.tail) for row in rows if row.key]


def head_of(row: Row) -> str:
    return "".join(piece for piece, _ in row.head)


async def open_third(reader: Reader) -> None:
    """The accusation, from the list; and to its card."""
    await reader.press("tab", "g", "j", "enter")
    while reader.focus != "card":
        await reader.press("tab")


@pytest.mark.parametrize("size", SIZES)
async def test_enter_opens_an_event_and_its_card_follows_while_one_walks(size: tuple[int, int]) -> None:
    async with reading(size, annotated=False) as reader:
        await reader.annotate(WEIGHED)
        await open_third(reader)
        assert reader.selection.event == "e3"
        assert listed(reader)[1] == (
            "ACC",
            "Syldavia → Borduria +1 · accuses Borduria of sending patrol boats",
            "+1",
        )
        rows = [(head_of(row).strip(), row.text, row.tail) for row in reader.screen.card.rows]
        assert rows == [
            ("", "Syldavia accuses Borduria of sending patrol boats", ""),
            ("who", "Syldavia → Borduria, patrol boats", ""),
            ("when", "9 Mar 2024 (stated)", ""),
            ("sure", "fairly sure, 0.41", ""),
            ("told", "Syldavia accused Borduria of sending patrol boats", ""),
            ("also", AGAIN, ""),
        ]
        reader.check()
        await reader.press("j", "j")
        assert reader.seen("3/6")
        assert reader.selection.event == "e3"
        await reader.press("]")
        assert reader.selection.card == Card("event", "e4")
        assert any("fishing fleet → Syldavia" in row.text for row in reader.screen.card.rows)
        reader.check()


@pytest.mark.parametrize("size", SIZES)
async def test_the_card_leads_to_wherever_else_it_is_told(size: tuple[int, int]) -> None:
    async with reading(size, annotated=False) as reader:
        await reader.annotate(WEIGHED)
        await open_third(reader)
        await reader.press("j", "j", "j", "j", "j", "enter")
        assert reader.focus == "text"
        assert reader.sentence.startswith("Dahl said that the boats")
        assert (reader.selection.event, reader.selection.card) == ("e3", Card("event", "e3"))
        assert any(row.startswith("▌│") for row in reader.pane_rows("text"))
        reader.check()
        await reader.press("y")
        assert reader.pilot.app.clipboard.startswith("Dahl said that the boats")
        await reader.press("H")
        assert reader.sentence.startswith("On March 9")


async def test_who_reads_a_further_place_sees_its_event_and_walks_on_from_there() -> None:
    async with reading(MIDDLE, annotated=False) as reader:
        await reader.annotate(WEIGHED)
        await reader.press("]", "]", "]")
        assert reader.selection.event == "e3"
        await reader.press("j")
        assert reader.sentence.startswith("Dahl said")
        assert reader.selection.event == "e3"
        assert reader.seen("accuse · happened")
        await reader.press("]")
        assert reader.selection.event == "e4"
        await reader.press("k", "[")
        assert reader.selection.event == "e3"
        assert reader.sentence.startswith("On March 9")


async def test_those_without_a_name_are_marked_in_the_chosen_event_alone() -> None:
    def bold(reader: Reader) -> bool:
        return any("boats" in text and style.bold for row in reader.styled() for text, style in row[:70])

    async with reading(annotated=False) as reader:
        await reader.annotate(WEIGHED)
        await reader.press("]", "]", "]")
        assert bold(reader)
        await reader.press("]")
        assert not bold(reader)


@pytest.mark.parametrize("theme", ["dateline-dark", "ansi-dark", "sixteen", "none"])
async def test_doubt_is_seen_in_every_theme(theme: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if theme == "none":
        monkeypatch.setenv("NO_COLOR", "1")
    sixteen = theme == "sixteen"
    app = DatelineApp(ARTICLE, theme=None if theme in ("sixteen", "none") else theme, sixteen=sixteen)
    async with app.run_test(size=WIDE) as pilot:
        reader = Reader(pilot)
        await pilot.pause()
        await reader.annotate(WEIGHED)
        promised = next(row for row in reader.rows() if "· promises" in row)
        assert promised.rstrip().endswith(" ?")
        met = next(row for row in reader.rows() if "· meets" in row)
        assert not met.rstrip().endswith("?")
        looks = {
            words: style
            for row in reader.styled()
            for text, style in row
            for words in ("· promises", "· meets")
            if words in text
        }
        if theme != "none":
            assert looks["· promises"] != looks["· meets"]


async def test_the_line_at_the_bottom_tells_doubt_and_that_a_day_is_only_the_article_s() -> None:
    async with reading(annotated=False) as reader:
        await reader.annotate(WEIGHED)
        await reader.press("]", "]")
        assert reader.status.rstrip().startswith(
            " 9% │ Apr 2024 (stated) · agree · planned · rather doubtful, 0.22"
        )
        await reader.press("]")
        assert "doubtful" not in reader.status
        await reader.press("]")
        assert "12 Mar 2024 (day of publication) · reject · happened · very doubtful, 0.12" in reader.status
        assert reader.seen("12 Mar *REJ")
        await reader.press("a")
        assert reader.seen("the day of publication")
        assert reader.selection.position <= TEXT.index("12 March 2024")
        await reader.press("H", "Y")
        assert reader.pilot.app.clipboard == (
            "12 Mar 2024 · Lind calls the claim “[b]pure invention[/b]” · reject, doubtful · "
            "the fishing fleet → Syldavia"
        )


@pytest.mark.parametrize("size", SIZES)
async def test_f_hides_the_doubtful_and_knows_those_without_a_name(size: tuple[int, int]) -> None:
    async with reading(size, annotated=False) as reader:
        await reader.annotate(WEIGHED)
        for words, told, left in (
            ("sure", "2 of 4 events: sure", ["e1", "e3"]),
            ("doubt", "2 of 4 events: doubtful", ["e2", "e4"]),
            ("patrol boats", "1 of 4 events: “patrol boats”", ["e3"]),
            ("Fishing", "1 of 4 events: “fishing”", ["e4"]),
        ):
            await reader.press("f", *("space" if key == " " else key for key in words), "enter")
            assert reader.seen(told)
            assert sorted(row.key for row in reader.screen.query_one(EventsPane).rows if row.key) == left
            await reader.press("escape")


@pytest.mark.parametrize("size", SIZES)
async def test_that_rules_stood_alone_is_said_once_and_quietly(size: tuple[int, int]) -> None:
    notice = NOTICE if size == WIDE else BRIEF
    engine = replace(ANNOTATION.engine, judge="")  # type: ignore[type-var]
    for judged, told in ((engine, True), (WEIGHED.engine, False), (ANNOTATION.engine, False)):
        async with reading(size, annotated=False) as reader:
            await reader.annotate(replace(ANNOTATION, engine=judged))
            assert reader.seen(notice) is told
            await reader.press("j")
            assert not reader.seen(notice)


def test_where_an_event_is_told_is_where_one_reads() -> None:
    from analysis.annotations.index import Index
    from tui.selection import Selection

    index = Index(ARTICLE, WEIGHED)
    there = moves.select(index, Selection(), at(AGAIN)[0])
    assert there.event == "e3"
    assert moves.telling(index, there) == at(AGAIN)
    first = WEIGHED.events[2]
    assert moves.telling(index, moves.select(index, there, first.start)) == (first.start, first.end)
