"""Where there is no colour, or little: everything that is marked is told apart by its type or by a sign."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from msgspec.structs import replace
from rich.style import Style

from analysis.model import Actor, Mention, Place
from tests.tui.driver import LOW, SIZES, WIDE, Reader
from tests.tui.example import ANNOTATION, ARTICLE, TEXT, at
from tui.app import DatelineApp

ATTRIBUTES = ("bold", "dim", "italic", "underline", "reverse")


def _mention(words: str) -> Mention:
    start, end = at(words)
    return Mention(start=start, end=end, form="name")


FLEET = Actor(id="a5", name="The fleet", kind="organization", mentions=(_mention("fishing fleet"),))
OSLO = Place(id="p1", name="Oslo", mentions=(_mention("Oslo"),))
ALL_KINDS = replace(ANNOTATION, actors=(*ANNOTATION.actors, FLEET), places=(OSLO,))


@asynccontextmanager
async def few_colours(colours: str, size: tuple[int, int] = WIDE) -> AsyncIterator[Reader]:
    """A reader with none of them, or sixteen."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("NO_COLOR", raising=False)
        if colours == "none":
            patch.setenv("NO_COLOR", "1")
        theme = {"dark": "dateline-dark", "light": "dateline-light"}.get(colours)
        app = DatelineApp(ARTICLE, annotation=ALL_KINDS, theme=theme, sixteen=theme is not None)
        async with app.run_test(size=size) as pilot:
            reader = Reader(pilot)
            await reader.settle()
            yield reader


def attributes(style: Style) -> frozenset[str]:
    """What is left of a style where there is no colour."""
    return frozenset(name for name in ATTRIBUTES if getattr(style, name))


def look(reader: Reader, words: str) -> frozenset[str]:
    """How the words are drawn in the text."""
    _, y, width, height = reader.screen.query_one("#text").region
    for row in reader.styled()[y : y + height]:
        cells = 0
        for text, style in row:
            if cells < width and text.strip() == words:
                return attributes(style)
            cells += len(text)
    raise AssertionError(f"{words!r} is not drawn in a style of its own")


@pytest.mark.parametrize("colours", ["none", "dark", "light"])
async def test_what_was_found_in_the_text_differs_in_its_type(colours: str) -> None:
    async with few_colours(colours) as reader:
        for name in ("Vera Dahl", "Syldavia", "fishing fleet"):
            assert look(reader, name) == {"bold"}
        assert look(reader, "March 4") == {"underline"}
        assert look(reader, "“We will keep the strait open,”") == {"italic"}
        assert look(reader, "met") == {"bold", "underline"}
        if colours == "none":
            assert look(reader, "Oslo") == {"dim"}


@pytest.mark.parametrize("colours", ["none", "dark", "light"])
@pytest.mark.parametrize("size", [*SIZES, LOW])
async def test_kinds_of_actors_have_signs(colours: str, size: tuple[int, int]) -> None:
    async with few_colours(colours, size) as reader:
        await reader.keys("p")
        rows = "\n".join(reader.pane_rows("actors"))
        for signed in ("☻ Oskar Lind", "⚑ Borduria", "⌂ The fleet"):
            assert signed in rows


@pytest.mark.parametrize("colours", ["none", "dark", "light"])
@pytest.mark.parametrize("size", [*SIZES, LOW])
async def test_where_one_is_is_told_by_signs_and_reversing(colours: str, size: tuple[int, int]) -> None:
    async with few_colours(colours, size) as reader:
        await reader.keys("j", "j")
        signs = [row[:2] for row in reader.pane_rows("text")]
        text = reader.screen.text.lines
        sentence = text.span(at("On March 4, Bordurian")[0], at("in Oslo.")[1])
        assert [n for n, sign in enumerate(signs) if sign[0] == "▌"] == [*sentence]
        assert [n for n, sign in enumerate(signs) if sign[1] == "◆"] == [text.at(at("met")[0])]
        await reader.keys("d")
        assert look(reader, "March 4") == {"reverse", "underline"}
        for pane, key in (("events", "e"), ("actors", "p")):
            await reader.keys(key)
            y, height = reader.screen.query_one(f"#{pane}").region[1::2]
            drawn = reader.styled()[y : y + height]
            assert any(style.reverse for row in drawn for _, style in row), f"no cursor in {pane}"


@pytest.mark.parametrize("colours", ["none", "dark", "light"])
async def test_the_current_match_is_told_from_the_others_and_both_from_the_text(colours: str) -> None:
    async with few_colours(colours) as reader:
        await reader.keys("/", *"the talks", "enter")
        styles = [style for row in reader.styled() for text, style in row if text == "the talks"]
        assert len(styles) > 2
        current, other = styles[:2]
        plain = next(s for row in reader.styled() for text, s in row if "Nobody in the harbour" in text)
        if colours == "none":
            assert attributes(current) == {"bold", "italic", "underline", "reverse"}
            assert attributes(other) == {"bold", "italic", "underline"}
            assert attributes(plain) == set()
        else:
            assert len({current.bgcolor, other.bgcolor, plain.bgcolor}) == 3
            assert attributes(current) == {"bold", "italic", "underline"}
            assert attributes(other) == {"italic"}


@pytest.mark.parametrize("colours", ["none", "dark", "light"])
async def test_marked_mentions_are_reversed(colours: str) -> None:
    async with few_colours(colours) as reader:
        await reader.keys("]", "w")
        assert look(reader, "Lind") >= {"reverse"}
        assert "reverse" not in look(reader, "Vera Dahl")
        assert TEXT[slice(*at("Oskar Lind"))] == reader.chosen_words()


async def test_without_colour_what_the_mouse_selects_is_reversed() -> None:
    async with few_colours("none") as reader:
        await reader.pilot.mouse_down(offset=(3, 1))
        await reader.pilot.hover(offset=(11, 1))
        await reader.pilot.mouse_up(offset=(11, 1))
        await reader.settle()
        assert [text for text, style in reader.styled()[1] if style.reverse] == ["Borduria", " "]
