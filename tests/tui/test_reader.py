"""The reader as a person meets it: keys in, what is seen out."""

from __future__ import annotations

import pytest
from textual import events
from textual.color import Color
from textual.widgets import Input

from tests.tui.driver import LOW, MIDDLE, SIZES, SMALL, WIDE, Reader, reading
from tests.tui.example import ANNOTATION, TEXT, at
from tests.tui.inside import strips, whole_drawings
from tui.panes.events import EventsPane
from tui.screens.help import HelpScreen
from tui.screens.reader import ReaderScreen


@pytest.mark.parametrize(
    ("size", "panes"),
    [
        ((200, 60), ["text", "events", "card"]),
        (WIDE, ["text", "events"]),
        (MIDDLE, ["text", "events"]),
        (SMALL, ["text"]),
        (LOW, ["text", "events"]),
        ((LOW[0] - 1, LOW[1]), ["text"]),
        ((LOW[0], LOW[1] - 1), ["text"]),
    ],
)
async def test_the_room_decides_how_many_panes_are_seen(size: tuple[int, int], panes: list[str]) -> None:
    async with reading(size) as reader:
        assert reader.panes() == panes


@pytest.mark.parametrize("size", [(200, 20), (150, 20)])
async def test_on_a_low_but_wide_screen_list_and_card_stand_side_by_side(size: tuple[int, int]) -> None:
    async with reading(size) as reader:
        await reader.press("tab", "enter")
        assert reader.panes() == ["text", "events", "card"]
        regions = [reader.screen.query_one(f"#{pane}").region for pane in reader.panes()]
        assert len({(region.y, region.height) for region in regions}) == 1
        assert all(region.width >= 40 for region in regions)
        await reader.resize((120, 40))
        assert reader.screen.query_one("#events").region.x == reader.screen.query_one("#card").region.x


@pytest.mark.parametrize("size", SIZES)
async def test_tab_leads_through_every_pane_and_back(size: tuple[int, int]) -> None:
    async with reading(size) as reader:
        for pane in ("events", "text", "events"):
            await reader.press("tab")
            assert reader.focus == pane
            assert pane in reader.panes()
        await reader.press("p", "enter")
        for pane in ("card", "text", "actors"):
            await reader.press("tab")
            assert reader.focus == pane
            assert pane in reader.panes()
        await reader.press("shift+tab", "shift+tab")
        assert reader.focus == "card"


@pytest.mark.parametrize("size", SIZES)
async def test_every_event_is_walked_there_and_back(size: tuple[int, int]) -> None:
    async with reading(size) as reader:
        walked = []
        for _ in range(5):
            await reader.press("right_square_bracket")
            walked.append(reader.selection.event)
            event = next(e for e in ANNOTATION.events if e.id == reader.selection.event)
            words = TEXT[event.trigger[0] : event.trigger[1]]
            assert reader.seen(words), f"{words} is out of sight"
        assert walked == ["e1", "e2", "e3", "e4", "e4"]
        for wanted in ("e3", "e2", "e1", "e1"):
            await reader.press("[")
            assert reader.selection.event == wanted


async def test_quotes_are_walked_and_their_speaker_is_shown() -> None:
    async with reading() as reader:
        await reader.press("right_curly_bracket")
        assert (reader.selection.quote, reader.selection.actor) == ("q1", "a1")
        await reader.press("c")
        assert (reader.selection.quote, reader.selection.actor) == ("q2", "a3")
        assert reader.seen("quote: Vera Dahl")
        await reader.press("left_curly_bracket")
        assert reader.selection.quote == "q1"


async def test_reading_on_selects_the_event_one_reads() -> None:
    async with reading() as reader:
        await reader.press("g")
        events = []
        for _ in range(5):
            await reader.press("j")
            events.append(reader.selection.event)
        assert [event for event in events if event] == ["e1", "e2"]
        assert reader.sentence.startswith("Nobody in the harbour")
        await reader.press("k", "k")
        assert reader.selection.quote == "q1"


async def test_the_events_list_moves_the_text_and_enter_goes_there() -> None:
    async with reading() as reader:
        await reader.press("tab", "j")
        assert reader.selection.event == "e3"
        assert reader.focus == "events"
        assert reader.seen("◆ On March 9, Syldavia")
        await reader.press("enter")
        assert reader.focus == "text"
        assert reader.selection.actor == "a4"
        assert reader.seen("who   Syldavia → Borduria")


async def test_t_orders_events_by_date_or_as_told() -> None:
    def order(reader: Reader) -> list[str]:
        codes = ("CNS", "AGR", "ACC", "REJ")
        return [code for row in reader.rows() for code in codes if code in row]

    async with reading() as reader:
        assert order(reader) == ["CNS", "ACC", "REJ", "AGR"]
        await reader.press("right_square_bracket", "right_square_bracket", "t")
        assert order(reader) == ["CNS", "AGR", "ACC", "REJ"]
        assert reader.seen("as told")
        assert reader.selection.event == "e2"


async def test_enter_on_an_actor_marks_every_mention_and_escape_unmarks() -> None:
    async with reading() as reader:
        await reader.press("p", "enter")
        marked = reader.selection.marked
        assert marked == "a1"
        assert [word for word in reader.reversed_words() if word in ("Oskar Lind", "Lind")] == [
            "Oskar Lind",
            "Lind",
        ]
        await reader.press("escape")
        assert "card" not in reader.panes()
        await reader.press("escape")
        assert reader.selection.marked is None


@pytest.mark.parametrize("size", SIZES)
async def test_search_finds_goes_round_and_is_cleared(size: tuple[int, int]) -> None:
    async with reading(size) as reader:
        await reader.press("slash", *"strait", "enter")
        assert reader.focus == "text"
        assert reader.seen("“strait” 1 of 3")
        await reader.press("n", "n")
        assert reader.seen("3 of 3")
        assert reader.seen("The strait will be the subject")
        await reader.press("n")
        assert reader.seen("1 of 3")
        await reader.press("N")
        assert reader.seen("3 of 3")
        await reader.press("escape")
        assert not reader.seen("of 3")


async def test_a_search_that_finds_nothing_says_so_and_stays() -> None:
    async with reading() as reader:
        await reader.press("j", "j")
        before = reader.selection.position
        await reader.press("slash", *"zebra", "enter")
        assert reader.seen("“zebra” is not in the text")
        assert reader.selection.position == before
        await reader.press("slash", "escape", "n")
        assert reader.focus == "text"


async def test_paging_and_the_ends() -> None:
    async with reading(MIDDLE) as reader:
        await reader.press("space")
        assert not reader.seen("By Ida Holm")
        position = reader.selection.position
        assert position > 300
        await reader.press("b")
        assert reader.selection.position < position
        await reader.press("G")
        assert reader.sentence.startswith("The strait will be")
        assert reader.seen("The strait will be the subject")
        await reader.press("space", "j")
        assert reader.sentence.startswith("The strait will be")
        await reader.press("g")
        assert reader.selection.position == 0
        assert reader.seen("By Ida Holm")


async def test_half_a_page_at_a_time() -> None:
    async with reading(MIDDLE) as reader:
        text = reader.screen.query_one("#text")
        await reader.press("ctrl+d", "ctrl+d")
        assert text.scroll_offset.y == 2 * (text.size.height // 2)
        assert reader.selection.position > 300
        await reader.press("ctrl+u", "ctrl+u", "ctrl+u")
        assert (text.scroll_offset.y, reader.selection.position) == (0, 0)
        await reader.press("tab", "ctrl+d")
        assert reader.selection.event == "e2"
        await reader.press("ctrl+u")
        assert reader.selection.event == "e1"
        await reader.press("question_mark", "ctrl+d")
        assert reader.pilot.app.screen.query_one("#help").scroll_offset.y > 0


async def test_the_screen_is_drawn_again_if_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading() as reader:
        draw = whole_drawings(reader.screen, monkeypatch)
        await reader.press("ctrl+l")
        await reader.until(lambda: draw.called)


async def test_resizing_keeps_the_sentence_in_sight() -> None:
    async with reading() as reader:
        await reader.press("right_square_bracket", "right_square_bracket", "right_square_bracket")
        for size in (SMALL, (40, 10), MIDDLE, (200, 50), WIDE):
            await reader.resize(size)
            assert reader.seen("On March 9"), size
            assert reader.selection.event == "e3"


async def test_a_pane_that_was_hidden_comes_back_at_the_sentence() -> None:
    async with reading(SMALL) as reader:
        await reader.press("tab", "j")
        await reader.resize((60, 17))
        await reader.press("shift+tab")
        assert reader.panes() == ["text"]
        assert reader.seen("On March 9, Syldavia")


async def test_help_explains_what_is_seen_and_says_nothing_twice() -> None:
    async with reading((120, 170)) as reader:
        await reader.press("question_mark")
        drawn = strips(reader.pilot.app.screen)
        page = "".join(segment.text for strip in drawn for segment in strip)
        assert all(page.count(words) == 1 for words in ("In the text", "of no type", "its mentions", "drag"))


async def test_help_shows_every_key_and_closes() -> None:
    async with reading() as reader:
        await reader.press("question_mark")
        assert isinstance(reader.pilot.app.screen, HelpScreen)
        await reader.press("escape")
        assert isinstance(reader.pilot.app.screen, ReaderScreen)
        await reader.press("j")
        assert reader.focus == "text"


async def test_what_is_typed_ahead_arrives_where_it_was_meant_to() -> None:
    async with reading() as reader:
        await reader.at_once("/", *"question")
        assert reader.screen.query_one(Input).value == "question"
        await reader.press("escape")
        assert reader.focus == "text"
        await reader.at_once("tab", "j", "j")
        assert reader.focus == "events"
        assert reader.selection.event == "e4"


async def test_a_burst_of_keys_loses_no_step() -> None:
    async with reading() as reader:
        one_by_one = []
        for _ in range(8):
            await reader.press("j")
            one_by_one.append(reader.selection.position)
        await reader.press("g")
        await reader.at_once(*"jjjjjjjj")
        assert reader.selection.position == one_by_one[-1]
        await reader.at_once(*"kkkk")
        assert reader.selection.position == one_by_one[3]


async def test_escape_leaves_the_search_line_and_nothing_else() -> None:
    async with reading() as reader:
        await reader.press("p", "enter", "slash", *"str", "escape")
        assert reader.selection.marked == "a1"
        assert reader.focus == "actors"
        await reader.press("escape", "escape")
        assert reader.selection.marked is None


async def test_a_half_typed_search_survives_the_terminal_losing_the_focus() -> None:
    async with reading() as reader:
        await reader.press("slash", *"str")
        reader.pilot.app.post_message(events.AppBlur())
        await reader.settle()
        reader.pilot.app.post_message(events.AppFocus())
        await reader.settle()
        await reader.press(*"ait", "enter")
        assert reader.seen("“strait” 1 of 3")


async def test_t_keeps_the_row_where_the_cursor_is() -> None:
    async with reading() as reader:
        await reader.press("tab", "G", "tab", "G", "t")
        assert reader.selection.event is None
        row = reader.screen.query_one(EventsPane).current
        assert row is not None
        assert row.key == "e4"


async def test_without_colour_everything_can_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with reading() as reader:
        await reader.press("right_square_bracket")
        app = reader.pilot.app
        for strip in strips(reader.screen):
            for line_filter in app.get_line_filters():
                strip = strip.apply_filter(line_filter, Color.parse("black"))
            for segment in strip:
                assert segment.style is None or segment.style.color is None or segment.style.color.is_default


async def test_the_palette_runs_an_action_by_name() -> None:
    async with reading() as reader:
        await reader.press("ctrl+p")
        await reader.press(*"next event")
        await reader.until(lambda: any("Next event" in row for row in reader.rows()[3:]))
        await reader.press("enter")
        await reader.until(lambda: isinstance(reader.pilot.app.screen, ReaderScreen))
        await reader.until(lambda: reader.selection.event == "e1")


async def test_a_click_goes_to_the_sentence_and_marks_a_name() -> None:
    async with reading() as reader:
        row = next(n for n, line in enumerate(reader.rows()) if "Vera Dahl" in line[:60])
        column = reader.rows()[row].index("Vera Dahl") + 2
        await reader.pilot.click(offset=(column, row))
        await reader.settle()
        assert reader.sentence.startswith("On March 4")
        assert reader.selection.marked == "a3"


async def test_a_click_on_an_event_goes_to_its_evidence() -> None:
    async with reading() as reader:
        row = next(n for n, line in enumerate(reader.rows()) if "Syldavia → Bord" in line)
        await reader.pilot.click(offset=(90, row))
        await reader.settle()
        assert reader.selection.event == "e3"
        assert reader.sentence.startswith("On March 9")


async def test_q_quits() -> None:
    async with reading() as reader:
        await reader.press("q")
        assert not reader.pilot.app.is_running


def test_the_example_is_sound() -> None:
    assert TEXT[slice(*at("Lind", 2))] == "Lind"
    assert ANNOTATION.to_dict()["article"]["text"] == TEXT
