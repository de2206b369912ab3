"""The lines above and below the panes: what they say, one thing at a time, and how it fits."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from analysis.model import PlaceKind, SourcePlace
from tests.tui.driver import MIDDLE, SIZES, WIDE, Reader, reading
from tests.tui.example import ARTICLE
from tui.messages import Progress


def status(reader: Reader) -> str:
    return reader.rows()[-1]


async def test_an_answer_is_dropped_by_the_next_key_whatever_that_does() -> None:
    async with reading() as reader:
        await reader.press("H")
        assert reader.seen("there is no place further back")
        await reader.press("t")
        assert not reader.seen("there is no place")
        await reader.press("H", "slash", *"strait", "enter")
        assert reader.seen("“strait” 1 of 3")
        await reader.press("Y")
        assert reader.seen("there is no event and no quote here")
        await reader.press("escape")
        assert not reader.seen("there is no event")
        assert not reader.seen("“strait”")


async def test_that_nothing_was_found_is_said_once() -> None:
    async with reading() as reader:
        await reader.press("slash", *"zebra", "enter")
        assert reader.seen("“zebra” is not in the text")
        await reader.press("j")
        assert not reader.seen("zebra")
        await reader.press("n")
        assert reader.seen("“zebra” is not in the text")


@pytest.mark.parametrize("width", [WIDE[0], MIDDLE[0], 60, 40])
async def test_share_and_place_are_seen_whatever_else_is_told(width: int) -> None:
    async with reading((width, 20)) as reader:
        await reader.press("f", *"lind syldavia planned", "enter", "slash", *"strait", "enter", "]")
        assert status(reader).startswith(" 9% │ ")
        assert "1 of 3 │" in status(reader) or width <= 60
        assert "1 of 4 events" in status(reader) or width < 60
        assert "│ Apr 2024 (st" in status(reader)
        await reader.press("n", "n")
        assert "“strait” 1 of 3, on from the" in status(reader)
        await reader.press("escape", "escape", "c")
        assert "│ direct quote: O" in status(reader)


async def test_a_long_phrase_leaves_room_for_its_count() -> None:
    async with reading(MIDDLE) as reader:
        await reader.press("slash", *"the fishing fleet went out as it did", "enter")
        assert reader.seen("│ “the fishing fleet w…” 1 of 12 ")


@pytest.mark.parametrize("size", SIZES)
async def test_pieces_that_do_not_belong_together_stand_apart(size: tuple[int, int]) -> None:
    async with reading(size, annotated=False) as reader:
        reader.screen.post_message(Progress(0.5))
        await reader.settle()
        assert status(reader).startswith(" 1% │ annotating 50%  ")
        await reader.press("m", "a", "apostrophe")
        assert "│ a Borduria" in status(reader)


@pytest.mark.parametrize("size", SIZES)
async def test_a_key_that_cannot_act_says_so(size: tuple[int, int]) -> None:
    async with reading(size) as reader:
        for key, answer in (
            ("[", "there is no event further back"),
            ("<", "there is no event earlier in time"),
            ("{", "there is no quote further back"),
            ("D", "there is no date further back"),
            ("w", "no actor is shown"),
            ("F", "no actor is shown"),
            ("n", "nothing has been searched for"),
            ("enter", "no actor is named here"),
            ("a", "there is no date here and no event"),
        ):
            if key == "enter":
                await reader.press("j")
            await reader.press(key)
            assert reader.seen(answer), key
        await reader.press("f", *"denied", "enter", "]")
        assert reader.seen("there is no event that fits further on")
    async with reading(size, annotated=False) as reader:
        await reader.press("]")
        assert reader.seen("no event is known yet")


async def test_a_search_that_goes_round_says_so() -> None:
    async with reading() as reader:
        await reader.press("slash", *"strait", "enter", "n", "n")
        assert not reader.seen("on from")
        await reader.press("n")
        assert reader.seen("“strait” 1 of 3, on from the top")
        await reader.press("N")
        assert reader.seen("“strait” 3 of 3, on from the bottom")
        await reader.press("slash", *"Oslo", "enter")
        assert not reader.seen("on from")
        await reader.press("slash", *"accused", "enter")
        assert reader.seen("“accused” 1 of 1, on from the top")


async def test_what_is_to_be_told_of_the_article_is_said_until_a_key() -> None:
    mended = "3 characters are mended"
    async with reading(article=replace(ARTICLE, notices=(mended, "two\nlines")), annotated=False) as reader:
        assert reader.seen(f"{mended} │ two lines")
        await reader.press("j")
        assert not reader.seen(mended)
    async with reading(article=replace(ARTICLE, notices=(mended, "two\nlines"))) as reader:
        assert reader.seen(mended)
    async with reading((40, 20), replace(ARTICLE, notices=(mended,)), annotated=False) as reader:
        assert reader.seen(mended)


async def test_that_a_part_is_in_another_language_is_said_when_it_has_been_read() -> None:
    spanish = "Muchos comerciantes se quejan de la caída de las ventas. " * 20
    article = replace(ARTICLE, text=f"{ARTICLE.text}\n\n{spanish}\n")
    async with reading(article=article, annotated=False) as reader:
        await reader.until(lambda: reader.seen("of it is in Spanish and is not annotated"))


@pytest.mark.parametrize(
    ("kind", "name", "told"), [("page", "7", "p. 7"), ("chapter", "The Strait", "The Strait")]
)
async def test_the_page_or_the_chapter_is_told_beside_the_share(
    kind: PlaceKind, name: str, told: str
) -> None:
    place = SourcePlace(kind=kind, name=name, start=0, end=len(ARTICLE.text))
    async with reading(article=replace(ARTICLE, places=(place,)), annotated=False) as reader:
        assert status(reader).strip().startswith(f"1% {told}")
