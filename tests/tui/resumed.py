"""A reader that comes back to an article."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from analysis.library.places import Places
from analysis.model import Annotation, Article
from tests.tui.backgrounds import Never
from tests.tui.driver import WIDE, Reader
from tests.tui.example import ANNOTATION, ARTICLE
from tui.app import DatelineApp
from tui.resume import Resume


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
