"""Copying."""

from __future__ import annotations

from msgspec.structs import replace

from analysis.model import Article
from tests.tui.driver import MIDDLE, Reader, reading
from tests.tui.example import ANNOTATION, TEXT
from tui.controllers.notes import for_clipboard


def _clipboard(reader: Reader) -> str:
    return reader.pilot.app.clipboard


async def test_y_copies_the_sentence_as_it_stands() -> None:
    async with reading() as reader:
        await reader.press("j", "j", "j", "j", "j", "y")
        assert _clipboard(reader) == "Nobody in the harbour town paid much attention to the talks."
        assert reader.seen("copied: Nobody in the harbour")
        await reader.press("j")
        assert not reader.seen("copied:")


async def test_y_copies_a_quote_that_was_gone_to_and_else_the_sentence_of_the_event() -> None:
    async with reading() as reader:
        await reader.press("right_curly_bracket", "y")
        assert _clipboard(reader) == "“We will keep the strait open,”"
        await reader.press("]", "]", "]", "y")
        assert _clipboard(reader) == "In response, Lind called the claim “[b]pure invention[/b]”."


async def test_capital_y_copies_a_line_for_notes() -> None:
    async with reading() as reader:
        await reader.press("]", "Y")
        assert _clipboard(reader) == (
            "4 Mar 2024 · Oskar Lind meets Vera Dahl in Oslo · consult · Oskar Lind → Vera Dahl"
        )
        await reader.press("c", "Y")
        assert _clipboard(reader) == "Oskar Lind: “We will keep the strait open,”"
        await reader.press("j", "j", "Y")
        assert reader.seen("there is no event and no quote here")


async def test_a_note_has_the_whole_label_and_no_party_that_is_not_known() -> None:
    first, second, *others = ANNOTATION.events
    cut = replace(first, label="Oskar Lind meets …", targets=())
    met = replace(second, sources=())
    async with reading(annotated=False) as reader:
        await reader.annotate(replace(ANNOTATION, events=(cut, met, *others)))
        await reader.press("]", "Y")
        assert _clipboard(reader) == (
            "4 Mar 2024 · On March 4, Bordurian Foreign Minister Oskar Lind met his colleague Vera Dahl in "
            "Oslo · consult · Oskar Lind"
        )
        await reader.press("]", "Y")
        assert _clipboard(reader).endswith(" · agree, planned · → Syldavia")


async def test_what_the_mouse_selects_is_copied_without_the_breaks_of_the_screen() -> None:
    async with reading(MIDDLE) as reader:
        rows = reader.rows()
        first = next(n for n, row in enumerate(rows) if "colleague Vera" in row)
        begin = rows[first].index("colleague")
        end = rows[first + 1].index("the strait")
        position = reader.selection.position
        await reader.pilot.mouse_down(offset=(begin, first))
        await reader.pilot.hover(offset=(end, first + 1))
        await reader.pilot.mouse_up(offset=(end, first + 1))
        await reader.settle()
        await reader.press("y")
        words = TEXT[TEXT.index("colleague") :]
        assert _clipboard(reader) == words[: words.index("the strait") + 1]
        assert reader.selection.position == position
        await reader.press("y")
        assert _clipboard(reader) == TEXT[: TEXT.index("\n")]


async def test_wide_characters_are_selected_one_by_one() -> None:
    text = "東京は晴れ、大阪は雨です。\n"
    async with reading(MIDDLE, Article(text=text), annotated=False) as reader:
        row = next(n for n, line in enumerate(reader.rows()) if "東京" in line)
        column = reader.rows()[row].index("東")
        for half in (0, 1):  # whichever half of a character the pointer is on
            first, last = (column + 2 * 2 + half, row), (column + 2 * 5 + half, row)
            await reader.pilot.mouse_down(offset=first)
            await reader.pilot.hover(offset=last)
            await reader.pilot.mouse_up(offset=last)
            await reader.press("y")
            assert _clipboard(reader) == text[2:6]


async def test_a_double_click_does_not_select_the_article() -> None:
    async with reading() as reader:
        await reader.pilot.click(offset=(10, 8), times=2)
        await reader.settle()
        assert not reader.screen.get_selected_text()


def test_half_a_character_can_be_sent() -> None:
    assert for_clipboard("a\ud83db") == "a?b"


def test_what_a_terminal_would_obey_is_not_sent() -> None:
    text = "a\x1b[201~rm\x07\x9b2J\x7f\r\u202eb\u2066c\u2069\tд\n“d”"
    assert for_clipboard(text) == "a[201~rm2Jb\u2066c\u2069\tд\n“d”"


async def test_what_is_copied_cannot_leave_the_paste_that_it_is_in() -> None:
    text = "Say\x1b[201~rm this.\n"
    async with reading(MIDDLE, Article(text=text), annotated=False) as reader:
        await reader.press("y")
        assert _clipboard(reader) == "Say[201~rm this."
