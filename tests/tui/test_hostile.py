"""Texts that try to break the reader, or to give it orders."""

from __future__ import annotations

import pytest

from analysis.model import Annotation, Article
from tests.tui.driver import WIDE, reading

HOSTILE = [
    "",
    "   \n \n\t\n",
    "[b]not bold[/b] [/] [red]x[/red] [@click=app.quit]do not[/]",
    "\x1b[31mred\x1b[0m \x1b]0;title\x07 \x1b[2J",
    "x" * 3000,
    "word " * 20_000,
    "שלום עולם \u202eabc\u202c مرحبا",
    "👩‍👩‍👧‍👦 日本語のテキスト e\u0301 \u200d\ufe0f 한국어",
    "“" * 50 + "\n\n" + "”" * 50,
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("size", [WIDE, (20, 5)])
async def test_hostile_texts_are_shown_and_never_obeyed(text: str, size: tuple[int, int]) -> None:
    article = Article(text=text)
    async with reading(size, article, annotated=False) as reader:
        await reader.annotate(Annotation(article=article))
        await reader.press(
            "j", "k", "space", "b", "G", "g", "e", "c", "d", "a", "w", "tab", "j", "enter", "tab", "enter"
        )
        drawn = "".join(reader.rows())
        assert not any(character < " " for character in drawn)
        if text.startswith("[b]") and size == WIDE:
            assert "[b]not bold[/b] [/] [red]x[/red] [@click=app.quit]do not[/]" in drawn
