"""The annotation in the reader: it moves nothing, and is told, taken and given up as it should be."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from analysis.model import Annotation, Article, Reading
from analysis.reading.head.lines import Head, read_head
from tests.tui.backgrounds import Slow
from tests.tui.driver import MIDDLE, WIDE, reading
from tests.tui.example import ARTICLE, TEXT
from tui.app import DatelineApp
from tui.messages import AnnotationFailed, Progress


async def test_the_text_is_there_before_the_annotation() -> None:
    async with reading(annotated=False) as reader:
        assert reader.seen("On March 4, Bordurian Foreign Minister")
        assert reader.seen("Borduria and Syldavia argue over the strait · Ida Holm · 12 Mar 2024")
        assert not reader.seen("4 events")


async def test_the_annotation_moves_nothing() -> None:
    async with reading(annotated=False) as reader:
        await reader.press("j", "j", "j")
        # The last line gives way to the strip of time, for which room is kept where it is waited for.
        before = [row[:60] for row in reader.rows()][1:-2]
        position = reader.selection.position
        await reader.annotate()
        assert [row[:60] for row in reader.rows()][1:-2] != []
        after = [row[2:60] for row in reader.rows()][1:-2]
        assert after == [row[2:] for row in before]
        assert reader.selection.position == position
        assert reader.seen("4 events")


async def test_progress_and_failure_are_told_in_the_status_line() -> None:
    async with reading(annotated=False) as reader:
        reader.screen.post_message(Progress(0.42))
        await reader.settle()
        assert reader.seen("annotating 42%")
        reader.screen.post_message(AnnotationFailed("the spaCy pipeline 'xx' is not installed"))
        await reader.settle()
        assert reader.seen("'xx' is not installed")
        await reader.press("j")
        assert reader.seen("'xx' is not installed")


async def test_the_annotation_scrolls_nothing_that_the_wheel_has_scrolled() -> None:
    async with reading(MIDDLE, annotated=False) as reader:
        pane = reader.screen.query_one("#text")
        pane.scroll_to(y=20, animate=False, immediate=True)
        await reader.settle()
        await reader.annotate()
        assert pane.scroll_offset.y == 20


class Given(Slow):
    """An annotation that tells what it was given."""

    reading: Reading | None = None

    def annotate(
        self,
        article: Article,
        progress: Callable[[float], None] | None = None,
        warn: Callable[[str], None] | None = None,
        reading: Reading | None = None,
    ) -> Annotation:
        self.reading = reading
        return super().annotate(article, progress, warn)


async def test_the_article_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    heads: list[str] = []

    def look(text: str, markup: str) -> Head:
        heads.append(text)
        return read_head(text, markup)

    for module in ("analysis.reading.reading", "analysis.reading.layout", "analysis.reading.head.complete"):
        monkeypatch.setattr(f"{module}.read_head", look)
    given = Given()
    async with DatelineApp(ARTICLE, given).run_test(size=WIDE) as pilot:
        while given.reading is None:
            await pilot.pause()
        await pilot.press("slash", *"/strait", "enter", "j", "j", "q")
    assert heads == [TEXT]
    assert given.reading.layout[0].part == "title"


@pytest.mark.parametrize("key", ["q", "ctrl+q"])
async def test_quitting_gives_up_the_annotation(key: str) -> None:
    slow = Slow()
    app = DatelineApp(ARTICLE, slow)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("j", key)
        await pilot.pause()
    app.put_away()  # as the command line does
    assert slow.stopped.is_set()
