"""The text as it is set, in the reader: what is found in it, pointed at and chosen is what its source has."""

from __future__ import annotations

import pytest

from analysis.model import Actor, Annotation, Article, Date, Event, Mention
from tests.tui.driver import MIDDLE, SMALL, WIDE, Reader, reading
from tui.panes.text import TextPane

TEXT = (
    """\
# The mill at Dunmore

The mayor, [**Karl Lenz**](https://example.org/lenz), met the board on *3 May 2024*. He said
the mill would be
rebuilt.

> “Nobody wants it gone,” said the miller of Dunmore on Monday.

| Town | Said |
| --- | --- |
| Dunmore | The board answered Karl Lenz on Friday that it had no money for mills |

```
not read
```
"""
    + "\nIt will meet again, and then it will say the same.\n" * 30
)
ARTICLE = Article(text=TEXT, markup="markdown")


def at(words: str, number: int = 0) -> tuple[int, int]:
    start = -1
    for _ in range(number + 1):
        start = TEXT.index(words, start + 1)
    return start, start + len(words)


def event(id_: str, words: str, trigger: str) -> Event:
    start, end = at(words)
    return Event(id=id_, start=start, end=end, trigger=at(trigger), label=words, sources=("a1",))


ANNOTATION = Annotation(
    article=Article(text=TEXT),  # as it is kept, without its markup
    actors=(
        Actor(
            id="a1",
            name="Karl Lenz",
            kind="person",
            mentions=tuple(
                Mention(start=start, end=end, form="name")
                for start, end in (at("Karl Lenz"), at("Karl Lenz", 1))
            ),
        ),
    ),
    dates=(
        Date(id="d1", start=at("3 May 2024")[0], end=at("3 May 2024")[1], type="DATE", value="2024-05-03"),
    ),
    events=(
        event("e1", "Karl Lenz**](https://example.org/lenz), met the board", "met"),
        event("e2", "The board answered Karl Lenz", "answered"),
    ),
)


def row_of(reader: Reader, words: str) -> int:
    return next(n for n, row in enumerate(reader.rows()) if words in row)


def style_of(reader: Reader, words: str) -> set[str]:
    """The attributes of the type of some words."""
    found = next(style for row in reader.styled() for text, style in row if text.strip() == words)
    return {name for name in ("bold", "italic", "underline", "reverse") if getattr(found, name)}


@pytest.mark.parametrize("size", [WIDE, MIDDLE, SMALL])
async def test_markdown_is_drawn_and_its_signs_are_not(size: tuple[int, int]) -> None:
    async with reading(size, ARTICLE, annotated=False) as reader:
        await reader.annotate(ANNOTATION)
        reader.check()
        text = "\n".join(reader.pane_rows("text"))
        assert "The mill at Dunmore" in text
        assert "The mayor, Karl Lenz, met" in text
        assert "│ “Nobody wants it gone,”" in text
        assert not any(sign in text for sign in ("#", "*", "[", "](", "> ", "|", "```"))


async def test_what_is_found_has_its_ink_where_it_is_drawn() -> None:
    async with reading(WIDE, ARTICLE, annotated=False) as reader:
        await reader.annotate(ANNOTATION)
        assert style_of(reader, "The mill at Dunmore") == {"bold"}
        assert "bold" in style_of(reader, "Karl Lenz")
        assert style_of(reader, "3 May 2024") == {"italic", "underline"}
        await reader.keys("]")
        assert next(row for row in reader.rows() if "met the board" in row).startswith("▌◆")
        await reader.keys("]")
        row = next(row for row in reader.pane_rows("text") if "answered" in row)
        assert row.startswith("▌◆ Dunmore │ The board answered")
        reader.check()


async def test_a_click_is_on_the_word_that_is_seen() -> None:
    async with reading(WIDE, ARTICLE, annotated=False) as reader:
        await reader.annotate(ANNOTATION)
        row = row_of(reader, "Karl Lenz, met")
        await reader.pilot.click(offset=(reader.rows()[row].index("Lenz"), row))
        await reader.settle()
        assert reader.selection.marked == "a1"
        row = row_of(reader, "the miller of")
        await reader.pilot.click(offset=(reader.rows()[row].index("miller"), row))
        await reader.settle()
        assert TEXT[reader.selection.position :].lstrip("> ").startswith("“Nobody")


async def test_a_search_finds_what_is_drawn_and_what_the_mouse_goes_over_is_copied() -> None:
    async with reading(WIDE, ARTICLE, annotated=False) as reader:
        await reader.annotate(ANNOTATION)
        await reader.keys("/", *"it had no money", "enter")
        assert TEXT[reader.selection.position :].startswith("| Dunmore | The board answered")
        reader.check()
        row = row_of(reader, "Karl Lenz, met")
        start = reader.rows()[row].index("met the")
        await reader.pilot.mouse_down(offset=(start, row))
        await reader.pilot.hover(offset=(start + 2, row))
        await reader.pilot.mouse_up(offset=(start + 6, row))
        await reader.settle()
        assert reader.screen.get_selected_text() == "met the"


async def test_ctrl_r_shows_the_source_at_the_same_place_and_back() -> None:
    async with reading(MIDDLE, ARTICLE, annotated=False) as reader:
        await reader.annotate(ANNOTATION)
        await reader.keys("j", "j")
        before = [row for row in reader.pane_rows("text") if row.startswith("▌")]
        place = reader.selection
        await reader.keys("ctrl+r")
        assert reader.seen("[**Karl Lenz**](https://")
        reader.check()
        await reader.keys("ctrl+r")
        assert not reader.seen("**Karl Lenz**")
        assert [row for row in reader.pane_rows("text") if row.startswith("▌")] == before
        assert reader.selection == place


async def test_a_long_text_is_walked_before_it_is_laid_out() -> None:
    paragraph = "The board of the mill met on Monday, as it always has, and told nobody what it had said.\n"
    article = Article(text="".join(f"{number}. {paragraph}\n" for number in range(2000)))
    async with reading(MIDDLE, article, annotated=False) as reader:
        pane = reader.screen.query_one(TextPane)
        reader.check()
        await reader.keys("G")
        reader.check()
        assert reader.seen("1999. The board")
        await reader.keys("b", "k", "g", "space")
        reader.check()
        await reader.until(lambda: pane.lines.whole)
        reader.check()
        assert pane.virtual_size.height == len(pane.lines)
