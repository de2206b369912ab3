"""A reader that comes back to an article."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from analysis.background import Background
from analysis.library.places import Places
from analysis.model import Annotation, Article, Reading
from tests.tui.driver import WIDE, Reader
from tests.tui.example import ANNOTATION, ARTICLE
from tui.app import DatelineApp
from tui.resume import Resume


class Never(Background):
    """It must not be asked."""

    def annotate(
        self,
        article: Article,
        progress: Callable[[float], None] | None = None,
        warn: Callable[[str], None] | None = None,
        reading: Reading | None = None,
    ) -> Annotation:
        raise AssertionError("an annotation was made that was there already")


@asynccontextmanager
async def opened(
    folder: Path,
    size: tuple[int, int] = WIDE,
    article: Article = ARTICLE,
    annotation: Annotation | None = ANNOTATION,
) -> AsyncIterator[Reader]:
    """A reader that comes back to an article, and keeps its place when it is left."""
    kept = Places(folder)
    resume = Resume(kept, article.text, kept.read(article.text))
    app = DatelineApp(article, Never() if annotation else None, annotation=annotation, resume=resume)
    async with app.run_test(size=size, notifications=True) as pilot:
        await pilot.pause()
        yield Reader(pilot)
    resume.save()
