"""Texts that try to break the reader, or to give it orders: they are shown and read as any other, and what is
copied of them is what stands in them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from rich.cells import cell_len
from textual.events import Paste
from textual.widgets import Input

from analysis.annotations.wrap import shown
from analysis.model import Actor, Annotation, Article, Date, Engine, Event, EventDate, Mention, Quote
from analysis.reading.sentences import sentences
from tests.tui.command import DATELINE
from tests.tui.driver import MIDDLE, SIZES, SMALL, WIDE, Reader, reading
from tests.tui.terminal import Terminal
from tui.controllers.notes import for_clipboard
from tui.panes.text import TextPane

HOSTILE = {
    "nothing": "",
    "only blanks": "   \n \n\t\n" + " " * 300 + "\n\u2003\u00a0\n",
    "markup": "[b]not bold[/b] [/] [red]x[/red] \\[y] [@click=app.quit]do not[/]. [link=https://x]Two[/link].\n",
    "escape sequences": "\x1b[31mred\x1b[0m \x1b]0;title\x07 and \x1b[2J. \x1b]52;c;eA==\x07 too.\n",
    "C1 controls": "\x9b31mred\x9b0m \x9d0;title\x9c and \x90. Then \x85 and \x7f and \x00.\n",
    "line ends of all sorts": "One\rtwo\r\nthree\x0bfour\x0cfive\u2028six\u2029seven. And eight.\n",
    "one long word": "x" * 3000 + ". Two.",
    "right to left": "שלום עולם \u202eabc\u202c مرحبا بالعالم. \u2067שוב\u2069 ושוב \u200fפעם. And on.\n"
    * 30,
    "combining": "e\u0301" * 200 + ". Z" + "\u0336\u0353\u031a" * 40 + "algo. \u0301 alone.\n",
    "emoji": "👩‍👩‍👧‍👦 met 👍🏽 and 🏳️‍🌈 in 🇳🇴. ❤️ ‼️ 1️⃣ © ©️ ☺︎. \U0001f468\u200d\u200d\U0001f469 \ufe0f.\n" * 20,
    "wide": "東京は晴れ、大阪は雨です。日本語のテキスト。한국어 문장입니다. 全角\u3000空白。" * 40,
    "zero width": "a\u200bb\u200dc\u2060d\ufeffe \u00ad\u00adf. \u200b \u200b. \ufeff\ufeff. g\u034f.\n" * 5,
    "tabs": "a\tb\t\t\tc.\td.\n\t\te.\n",
    "half characters": "a \ud83d b \udc69 c. \udfff\ud800. d.\n",
    "quotation marks": "“" * 50 + "\n\n" + "”" * 50 + " x. y.",
    "a megabyte on one line": "It is a short one. " * 52_000 + "The end",
    "a megabyte without an end": "\x1b[31m東京🚢 שלום " * 70_000,
    "many blank lines": "\n" * 500 + "One." + "\n" * 500 + "Two.\n",
}


def cases(*names: str) -> list[object]:
    """The texts with these names, for `parametrize`."""
    return [pytest.param(n, marks=[pytest.mark.slow] if len(HOSTILE[n]) > 100_000 else []) for n in names]


KEYS = "j]}d) bGg}]>tk"
LISTS = ("tab", "j", "k", "enter", "tab", "j", "enter", "tab", "tab")


def annotated(article: Article) -> Annotation:
    """An annotation that finds something of everything in a text: its last sentence is an event, and what
    somebody said, and a day."""
    spans = [(start, end) for start, end in sentences(article.text) if article.text[start:end].strip()]
    if not spans:
        return Annotation(article=article, engine=Engine(dateline="0", spacy="3", model="by hand"))
    start, end = spans[-1]
    name = article.text[start : start + 40]
    return Annotation(
        article=article,
        actors=(
            Actor(
                id="a1",
                name=name,
                kind="person",
                aliases=(name, "[red]x[/red]"),
                mentions=(Mention(start=start, end=start + 1, form="name"),),
            ),
        ),
        dates=(Date(id="d1", start=end - 1, end=end, type="DATE", value="2024-03-04"),),
        quotes=(Quote(id="q1", form="direct", spans=((start, end),), speaker="a1"),),
        events=(
            Event(
                id="e1",
                start=start,
                end=end,
                trigger=(start, min(start + 3, end)),
                type="ACCUSE",
                sources=("a1",),
                label=name,
                date=EventDate(value="2024-03-04", earliest="2024-03-04", basis="stated", mention="d1"),
            ),
        ),
        engine=Engine(dateline="0", spacy="3", model="by hand"),
    )


def titled(text: str) -> Article:
    """An article of which the title, the author and the name of the file are no better than the text."""
    return Article(text=text, title=text[:60], author="[b]\x1b[31m\x9b", source="\x1b]0;x\x07[/].txt")


async def opened(reader: Reader, article: Article) -> TextPane:
    """Annotate the article, and wait until it is."""
    await reader.annotate(annotated(article))
    await reader.until(lambda: reader.screen.annotated)
    return reader.screen.query_one(TextPane)


async def walk(reader: Reader, keys: Sequence[str]) -> None:
    """Press keys; after each, all is as it must be."""
    for key in keys:
        await reader.keys(key)
        reader.check()


def drawn_as_it_stands(reader: Reader, text: str) -> None:
    """Every character of the text has its place, but for the blanks at a break; a line feed may be one."""
    pane, start = reader.screen.query_one(TextPane), 0
    for line, row in zip(pane.visible_lines(), reader.pane_rows("text"), strict=False):
        words = ""
        for piece in pane.lines.pieces(line):
            if piece.start is not None:
                assert shown(text[start : piece.start]).strip() == ""
                start = piece.start + len(piece.text)
                assert piece.text == shown(text[piece.start : start]).replace("\n", " ")
            words += piece.text
        assert row[len("▌◆ ") :].removesuffix("▐").rstrip() == words.rstrip()


@pytest.mark.parametrize("name", cases(*HOSTILE))
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_hostile_texts_are_shown_and_never_obeyed(name: str, size: tuple[int, int]) -> None:
    article = titled(HOSTILE[name])
    async with reading(size, article, annotated=False) as reader:
        drawn_as_it_stands(reader, article.text)
        await walk(reader, "jk")
        await opened(reader, article)
        drawn_as_it_stands(reader, article.text)
        await walk(reader, KEYS if size != SMALL else (*LISTS, *KEYS))
        await reader.keys("y")
        reader.check()
        copied = reader.pilot.app.clipboard
        assert for_clipboard(article.text[reader.selection.position :]).startswith(copied)
        assert copied or not article.text[reader.selection.position :].strip()


@pytest.mark.parametrize("name", cases(*(name for name in HOSTILE if HOSTILE[name].strip())))
async def test_what_is_found_is_gone_to(name: str) -> None:
    article = titled(HOSTILE[name])
    async with reading(MIDDLE, article, annotated=False) as reader:
        pane = await opened(reader, article)
        for words in ("e", ".", "\u0301", "👩", "東京", "[", "␛", "/.+"):
            await reader.keys("/", *words, "enter")
            await reader.until(lambda: reader.screen.searching.complete)
            for key in "nN":
                await reader.keys(key)
                reader.check()
                match = reader.screen.searching.match
                if match is not None:
                    assert reader.selection.position == reader.screen.index.sentences.at(match[0])[0]
                    assert pane.lines.at(match[0]) in pane.visible_lines()


async def test_a_tiny_screen_shows_them_all() -> None:
    article = titled("\n\n".join(text[:3000] for text in HOSTILE.values()))
    async with reading((20, 5), article, annotated=False) as reader:
        await opened(reader, article)
        drawn_as_it_stands(reader, article.text)
        await walk(reader, [*LISTS, *KEYS, "g", *["space"] * 30])


@pytest.mark.parametrize(
    "name", ["markup", "right to left", "combining", "emoji", "wide", "zero width", "tabs"]
)
async def test_the_mouse_goes_to_the_line_it_is_on_and_copies_what_it_goes_over(name: str) -> None:
    article = titled(HOSTILE[name])
    async with reading(MIDDLE, article, annotated=False) as reader:
        pane = await opened(reader, article)
        rows = min(len(pane.visible_lines()), 5)
        await reader.pilot.click(offset=(9, rows))
        reader.check()
        if reader.pane_rows("text")[rows - 1].strip():
            assert reader.pane_rows("text")[rows - 1][0] == "▌"
        await reader.pilot.mouse_down(offset=(4, 1))
        await reader.pilot.hover(offset=(9, rows))
        await reader.pilot.mouse_up(offset=(9, rows))
        await reader.keys("y")
        reader.check()
        assert reader.pilot.app.clipboard in for_clipboard(article.text)


@pytest.mark.parametrize(
    "name", cases("only blanks", "one long word", "emoji", "wide", "a megabyte without an end")
)
async def test_the_sentence_stays_in_sight_whatever_the_size(name: str) -> None:
    article = titled(HOSTILE[name])
    async with reading(WIDE, article, annotated=False) as reader:
        await opened(reader, article)
        await reader.keys("]", "k", "k", "j")
        before = reader.selection
        for size in (SMALL, WIDE):
            await reader.resize(size)
            reader.check()
            assert reader.selection == before


async def test_markup_is_shown_as_it_stands() -> None:
    article = titled(HOSTILE["markup"])
    async with reading(WIDE, article, annotated=False) as reader:
        await reader.annotate(annotated(article))
        assert reader.seen("[b]not bold[/b] [/] [red]x[/red] \\[y] [@click=app.quit]do")
        assert "[b]not bold[/b] [/] [red]x" in reader.rows()[0]
        await reader.keys("f", *"[red]", "enter")
        reader.check()
        assert "1 of 1 events: [b]not bold" in reader.status
        await reader.keys("?", "escape", "m", "[", "'", "]")
        reader.check()


@pytest.mark.terminal
def test_nothing_of_a_text_reaches_the_terminal(tmp_path: Path) -> None:
    evil = "\x1b]0;evil\x07 \x1b[2;5Hevil \x9b5;5Hevil \x9d0;evil\x9c \u202eevil. Second sentence.\n"
    (tmp_path / "evil.txt").write_text(f"The head\n\n{evil * 3}", encoding="utf-8")
    terminal = Terminal(*DATELINE, str(tmp_path / "evil.txt"), "--model", "xx_no_such_model")
    assert terminal.wait_for("␛]0;evil␇ ␛[2;5Hevil".encode())
    terminal.press("y")
    assert terminal.wait_for(b"copied")
    terminal.press("q")
    assert terminal.status() == 0
    for sign in ("\x1b]0;evil", "\x1b[2;5Hevil", "\x9b", "\x9d", "\u202e"):
        assert sign.encode() not in terminal.output


async def test_a_match_within_a_joined_character_does_not_part_it() -> None:
    article = Article(text="👩‍👩‍👧‍👦 " * 60 + "went.", source="families.txt")
    async with reading(SMALL, article, annotated=False) as reader:
        await reader.keys("slash", "👩", "enter")
        reader.check()
        drawn = reader.screen.query_one(TextPane).render_line(0)
        assert drawn.text.count("👩‍👩‍👧‍👦") == 19
        assert sum(cell_len(segment.text) for segment in drawn) == 60


async def test_what_is_pasted_is_one_line_without_commands() -> None:
    async with reading() as reader:
        await reader.keys("slash")
        reader.screen.query_one(Input).post_message(Paste("the\x1b[2J \u202e\x9bstrait\nof"))
        await reader.settle()
        reader.check()
        assert reader.status.startswith(" / the[2J strait of ")


async def test_what_is_pasted_hides_nothing() -> None:
    async with reading() as reader:
        await reader.keys("slash")
        reader.screen.query_one(Input).post_message(Paste("a\u200b\u200b\u200c\u200db x\ufe01\U000e0101y ❤️"))
        await reader.settle()
        reader.check()
        assert reader.status.startswith(" / a\u200b¤¤¤b x¤\ufffdy ❤️ ")
