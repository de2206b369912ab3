"""The articles on the desk: each with its screen, and the one that is on its way."""

from __future__ import annotations

import asyncio
from typing import NamedTuple

from textual.widget import Widget

from analysis.background import Background
from analysis.errors import ReadError
from analysis.library.files import KeptError
from analysis.library.shelf import Shelf
from analysis.model import Article
from tui.articles.memories import Memories, Memory
from tui.resume import Resume
from tui.screens.reader import ReaderScreen


class Found(NamedTuple):
    """The article that was found, with what is known of it; neither if it has a screen already. It lies
    `there`, or there was none. `reasons` say why those before it cannot be read."""

    there: Shelf | None
    reasons: list[str]
    article: Article | None = None
    memory: Memory | None = None


class Awaited(NamedTuple):
    """The article that was asked for last, and what will be found."""

    there: Shelf
    found: asyncio.Future[Found]


def find(memories: Memories, there: Shelf, step: int, known: frozenset[int]) -> Found:
    """An article, or, with a step, the first that can be read from there on; those `known` have a screen."""
    reasons: list[str] = []
    on: Shelf | None = there
    while on is not None and on.number not in known:
        try:
            article = on.source.read()
        except ReadError as error:
            reasons.append(str(error))
            on = on.step(step) if step else None
        else:
            return Found(on, reasons, article, memories.of(article))
    return Found(on, reasons)


class Open(NamedTuple):
    """An article with its screen."""

    screen: ReaderScreen
    background: Background | None
    resume: Resume | None

    def stop(self) -> None:
        """Give up the annotation that is under way."""
        if self.background is not None:
            self.background.stop()

    def save(self) -> str | None:
        """Write down where one is; a line to be told if that cannot be done."""
        try:
            if self.resume is not None:
                self.resume.save()
        except KeptError as error:
            return str(error)
        return None


def forget_drawn_lines(screen: ReaderScreen) -> None:
    """Textual remembers the borders of the widgets that it drew last, and with them holds all lines that it
    drew, long after the screen is gone: half a megabyte for every article."""
    for widget in screen.walk_children(Widget, with_self=True):
        widget._styles_cache.clear()
