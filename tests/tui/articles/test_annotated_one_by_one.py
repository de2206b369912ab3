"""Of several articles only the one on the screen is annotated, and that once."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from analysis.background import Background
from analysis.model import Annotation
from tests.tui.articles.several import Slow, reading, write


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (OSError(errno.EAGAIN, "Resource temporarily unavailable"), "cannot begin: resource temporarily"),
        (ValueError("a\nb"), "failed: ValueError: a b"),
    ],
)
async def test_whatever_prevents_the_annotation_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception, told: str
) -> None:
    def refuse(*_: object) -> Annotation:
        raise error

    monkeypatch.setattr(Background, "annotate", refuse)
    async with reading(write(tmp_path, "a.txt")) as reader:
        await reader.until(lambda: reader.seen(f"the annotation {told}"))


async def test_only_the_article_on_the_screen_is_annotated(tmp_path: Path, slow: Slow) -> None:
    slow.done = False
    async with reading(write(tmp_path, "a.txt", "b.txt", "c.txt")) as reader:
        await reader.until(lambda: slow.running == {"a.txt."})
        await reader.press("J")
        await reader.until(lambda: slow.running == {"b.txt."})
        await reader.press("K")
        await reader.until(lambda: slow.running == {"a.txt."})
        slow.done = True
        await reader.until(lambda: reader.screen.annotated)
        assert slow.begun == ["a.txt.", "b.txt.", "a.txt."]
        assert not reader.seen("broken off")


async def test_what_was_annotated_is_not_annotated_again(tmp_path: Path, slow: Slow) -> None:
    async with reading(write(tmp_path, "a.txt", "b.txt"), keep=False) as reader:
        await reader.until(lambda: reader.screen.annotated)
        await reader.press("J")
        await reader.until(lambda: reader.screen.annotated)
        await reader.press("K", "J", "K")
        assert reader.screen.annotated
        assert slow.begun == ["a.txt.", "b.txt."]
