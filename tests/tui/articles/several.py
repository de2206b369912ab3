"""Several articles to read, and who reads them."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from analysis.background import Background
from analysis.errors import AnnotationError
from analysis.library.shelf import Shelf, Source
from analysis.model import Annotation, Article
from tests.tui.driver import WIDE, Reader
from tests.tui.inside import strips
from tui.app import DatelineApp
from tui.articles.memories import Memories
from tui.settings.config import USUAL, Config
from tui.threads import at_work

HOSTILE = "[red]a\x1b[31m[b]"
"""The name of an article that would command a terminal, and be read as markup."""


def write(folder: Path, *names: str) -> list[str]:
    """Articles of three sentences, in each of which its name stands."""
    for name in names:
        text = f"Day 1\n\nFirst of {name}. Second of {name}. Third of {name}.\n"
        (folder / name).write_text(text, encoding="utf-8")
    return list(names)


class Slow:
    """What stands in for the annotation: it is found once `done` says so, and notes who began and ended."""

    def __init__(self) -> None:
        self.done = True
        self.begun: list[str] = []
        self.running: set[str] = set()
        self.stopped: set[Background] = set()

    def annotate(self, background: Background, article: Article, *_: object) -> Annotation:
        name = article.text.split()[4]
        self.begun.append(name)
        self.running.add(name)
        try:
            while not self.done and background not in self.stopped:
                time.sleep(0.01)
        finally:
            self.running.remove(name)
        if background in self.stopped:
            raise AnnotationError("the annotation was broken off")
        return Annotation(article=article)


@asynccontextmanager
async def reading(
    names: list[str], size: tuple[int, int] = WIDE, *, keep: bool = True, config: Config = USUAL
) -> AsyncIterator[Reader]:
    """A reader of several articles, as the command line opens it."""
    memories = Memories(None, None, keep=keep)
    shelf = Shelf(tuple(Source(name) for name in names))
    article = shelf.source.read()
    memory = memories.of(article)
    app = DatelineApp(
        article,
        memory.background,
        config=config,
        annotation=memory.annotation,
        resume=memory.resume,
        shelf=shelf,
        memories=memories,
    )
    async with app.run_test(size=size, notifications=True) as pilot:
        await pilot.pause()
        yield Turning(pilot)
    app.put_away()


class Turning(Reader):
    """Presses the next key when the article that one has gone on to is read, unless that takes its time."""

    async def keys(self, *keys: str) -> None:
        """Keys one after the other."""
        for key in keys:
            await super().keys(key)
            if key in ("J", "K"):
                await self.rest(1.0)


async def rest(reader: Reader) -> None:
    """Until nothing is read, looked at or written any more, however long that takes."""
    while at_work():
        await reader.until(lambda: not at_work())
        await reader.settle()


def rows(reader: Reader) -> list[str]:
    """What is on the screen, whatever screen it is."""
    width, height = reader.pilot.app.size
    drawn = strips(reader.pilot.app.screen)
    return ["".join(segment.text for segment in strip)[:width] for strip in drawn][:height]


def here(reader: Reader) -> str:
    """The sentence being read."""
    text = reader.screen.index.text
    return text[slice(*reader.screen.index.sentences.at(reader.selection.position))].strip()
