"""Drives the reader for tests: keys in, what is seen out."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from rich.style import Style
from textual import events
from textual.color import Color
from textual.pilot import Pilot

from analysis.model import Annotation, Article
from tests.tui.example import ANNOTATION, ARTICLE, TEXT
from tui.app import DatelineApp
from tui.messages import Annotated
from tui.reader import ReaderScreen
from tui.settings import USUAL, Complaints, Config
from tui.state import Selection

WIDE, MIDDLE, SMALL = (120, 40), (80, 24), (60, 20)
SIZES = [WIDE, MIDDLE, SMALL]


class Reader:
    """A running reader, and what stands on its screen."""

    def __init__(self, pilot: Pilot[None]) -> None:
        self.pilot = pilot

    @property
    def screen(self) -> ReaderScreen:
        screen = self.pilot.app.screen
        assert isinstance(screen, ReaderScreen)
        return screen

    @property
    def selection(self) -> Selection:
        return self.screen.selection

    @property
    def sentence(self) -> str:
        """The first words of the sentence being read."""
        return TEXT[self.selection.position :][:25]

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.pilot.pause()

    async def burst(self, *keys: str) -> None:
        """Keys that arrive together, as over a slow line: none waits for what the one before does."""
        for key in keys:
            name = {"/": "slash", "'": "apostrophe"}.get(key, key)
            self.pilot.app.post_message(events.Key(name, key if len(key) == 1 else None))
        await self.pilot.pause(0.5)

    async def until(self, seen: Callable[[], bool]) -> None:
        """Wait for what comes in its own time."""
        for _ in range(500):
            if seen():
                return
            await self.pilot.pause(0.01)
        raise AssertionError("it never came; there is:\n" + "\n".join(self.rows()))

    async def annotate(self, annotation: Annotation = ANNOTATION) -> None:
        self.screen.post_message(Annotated(annotation))
        await self.pilot.pause()

    def rows(self) -> list[str]:
        """The screen's lines as text."""
        width, height = self.pilot.app.size
        strips = self.screen._compositor.render_strips()
        return ["".join(segment.text for segment in strip)[:width] for strip in strips][:height]

    def seen(self, words: str) -> bool:
        return any(words in row for row in self.rows())

    def reversed_words(self) -> list[str]:
        """What stands in reverse type, such as marked mentions."""
        return [
            segment.text.strip()
            for strip in self.screen._compositor.render_strips()
            for segment in strip
            if segment.style and segment.style.reverse
        ]

    def chosen_words(self) -> str:
        """What is drawn as the chosen date or mention is, after what the terminal cannot show has been left
        out; a line break in it as a space."""
        strips = self.screen._compositor.render_strips()[1:-1]
        for line_filter in self.pilot.app.get_line_filters():
            strips = [strip.apply_filter(line_filter, Color.parse("black")) for strip in strips]
        styled = [[(segment.text, segment.style or Style()) for segment in strip] for strip in strips]
        lines = ["".join(text for text, s in line if s.reverse and s.underline) for line in styled]
        return " ".join(line for line in lines if line)

    def panes(self) -> list[str]:
        return [name for name in ("text", "events", "actors") if self.screen.query_one(f"#{name}").size]

    @property
    def focus(self) -> str | None:
        return self.screen.focused.id if self.screen.focused else None


@asynccontextmanager
async def reading(
    size: tuple[int, int] = WIDE,
    article: Article = ARTICLE,
    *,
    annotated: bool = True,
    config: Config = USUAL,
    complaints: Complaints = (),
    notifications: bool = False,
) -> AsyncIterator[Reader]:
    app = DatelineApp(article, config=config, complaints=complaints)
    async with app.run_test(size=size, notifications=notifications) as pilot:
        await pilot.pause()
        reader = Reader(pilot)
        await reader.until(lambda: bool(reader.rows()[0].strip()))  # the head of the article has been read
        if annotated:
            await reader.annotate()
        yield reader
