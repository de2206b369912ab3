"""Drives the reader for tests: keys in, what is seen out."""

from __future__ import annotations

import asyncio
import re
import time
import unicodedata
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Final

from rich.cells import cell_len
from rich.style import Style
from textual import events
from textual.color import Color
from textual.keys import KEY_NAME_REPLACEMENTS, key_to_character
from textual.pilot import Pilot
from textual.widget import Widget

from analysis.model import Annotation, Article
from tests.tui.example import ANNOTATION, ARTICLE, TEXT
from tests.tui.inside import settled, strips
from tui.app import DatelineApp
from tui.controllers.room import SPOTS
from tui.messages import Annotated
from tui.panes.actors import ActorsPane
from tui.panes.events import EventsPane
from tui.panes.lines import LineView
from tui.panes.text import TextPane
from tui.screens.reader import ReaderScreen
from tui.selection import Selection
from tui.settings.config import USUAL, Complaints, Config
from tui.threads import at_work

WIDE, MIDDLE, SMALL = (120, 40), (80, 24), (60, 20)
LOW = (140, 14)
"""Three panes on few lines."""
SIZES = [WIDE, MIDDLE, SMALL]

_COMMANDS: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""What a terminal would obey, or cannot be sent at all."""


def _key(key: str) -> events.Key:
    """A key by the name that Textual has for it, or by its sign."""
    sign = key if len(key) == 1 else _sign(key)
    if len(key) == 1 and not key.isalnum():
        name = unicodedata.name(key, key).lower().replace(" ", "_").replace("-", "_")
        key = KEY_NAME_REPLACEMENTS.get(name, name)
    return events.Key(key, sign)


def _sign(key: str) -> str | None:
    """The sign that a key of that name has: Textual leaves two out."""
    return {"slash": "/", "backslash": "\\"}.get(key) or key_to_character(key)


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
        """Keys one after the other, and what is done aside because of them, unless that takes its time."""
        await self.keys(*keys)
        await self.rest()

    async def rest(self, seconds: float = 0.2) -> None:
        """Until nothing is done aside any more, and what came of it is seen; no longer than some seconds."""
        end = time.monotonic() + seconds
        while at_work() and time.monotonic() < end:
            await asyncio.sleep(0.005)
            await self.settle()
        await self.settle()

    async def keys(self, *keys: str) -> None:
        """Keys one after the other, each when all is done that the one before asked for. Names as Textual has
        them, or the signs themselves."""
        for key in keys:
            before = self.pilot.app.screen
            self.pilot.app.post_message(_key(key))
            await self.settle()
            if self.pilot.app.screen is not before:  # a new screen is laid out with its first frames
                await asyncio.sleep(0.05)
                await self.settle()

    async def at_once(self, *keys: str) -> None:
        """Keys that arrive together, as over a slow line: none waits for what the one before does."""
        for key in keys:
            self.pilot.app.post_message(_key(key))
        await self.settle()

    async def settle(self) -> None:
        """Until no message is under way and everything is drawn."""
        calm, end = 0, time.monotonic() + 10
        while calm < 8:
            assert time.monotonic() < end, "it never comes to rest"
            await asyncio.sleep(0)
            calm = calm + 1 if settled(self.pilot.app) else 0

    async def until(self, condition: Callable[[], bool]) -> None:
        """Until something is so, which must be soon."""
        end = time.monotonic() + 10
        while not condition():
            assert time.monotonic() < end, "it never comes"
            await asyncio.sleep(0.01)
            await self.settle()

    async def resize(self, size: tuple[int, int]) -> None:
        """Give the terminal another size."""
        await self.pilot.resize_terminal(*size)
        await self.until(lambda: self.screen.size == size)
        await self.settle()

    async def annotate(self, annotation: Annotation = ANNOTATION) -> None:
        self.screen.post_message(Annotated(annotation))
        await self.settle()

    def rows(self) -> list[str]:
        """The lines as text of what is on the screen, be it the reader or something over it."""
        width, height = self.pilot.app.size
        drawn = strips(self.pilot.app.screen)
        return ["".join(segment.text for segment in strip)[:width] for strip in drawn][:height]

    def seen(self, words: str) -> bool:
        return any(words in row for row in self.rows())

    def reversed_words(self) -> list[str]:
        """What stands in reverse type, such as marked mentions."""
        return [
            segment.text.strip()
            for strip in strips(self.screen)
            for segment in strip
            if segment.style and segment.style.reverse
        ]

    def chosen_words(self) -> str:
        """What is drawn as the chosen date or mention is, after what the terminal cannot show has been left
        out; a line break in it as a space."""
        styled = self.styled()[1:-1]
        lines = ["".join(text for text, s in line if s.reverse and s.underline) for line in styled]
        return " ".join(line for line in lines if line)

    def styled(self) -> list[list[tuple[str, Style]]]:
        """The lines in pieces of one style, after what the terminal cannot show has been left out."""
        drawn = strips(self.pilot.app.screen)
        for line_filter in self.pilot.app.get_line_filters():
            drawn = [strip.apply_filter(line_filter, Color.parse("black")) for strip in drawn]
        return [[(segment.text, segment.style or Style()) for segment in strip] for strip in drawn]

    def pane_rows(self, pane: str) -> list[str]:
        """The lines of a pane, its border among them."""
        x, y, width, height = self.screen.query_one(f"#{pane}").region
        drawn = strips(self.pilot.app.screen)[y : y + height]
        return [strip.crop(x, x + width).text for strip in drawn]

    @property
    def status(self) -> str:
        """The line at the bottom."""
        return self.rows()[-1]

    def panes(self) -> list[str]:
        return [name for name in SPOTS if self.screen.query_one(f"#{name}").size]

    @property
    def focus(self) -> str | None:
        return self.screen.focused.id if self.screen.focused else None

    # What must be so whatever was done

    def check(self) -> None:
        """Nothing is drawn beyond the screen or obeyed by the terminal; where one is can be seen; the panes
        tell the same."""
        app, top = self.pilot.app, self.pilot.app.screen
        for strip in strips(top):
            assert strip.cell_length == app.size.width
            assert not _COMMANDS.search(strip.text)
        if top.focused is not None:
            assert _in_sight(top.focused), "what has the focus is out of sight"
        if isinstance(top, ReaderScreen):
            self._check_panes()

    def _check_panes(self) -> None:
        assert self.focus
        assert self.panes()
        for pane in self.panes():
            view = self.screen.query_one(f"#{pane}", LineView)
            for line in view.visible_lines():
                drawn = sum(cell_len(segment.text) for segment in view.draw(line))
                assert drawn <= view.size.width, f"line {line} of {pane} is {drawn} cells wide"
        if self.screen.room.below is None:
            assert self.focus in (*SPOTS, "timeline")
            assert self.focus in (*self.panes(), "timeline")
        else:
            assert self.screen.focused is self.screen.room.below
        if "text" in self.panes() and not self.screen.searching.typing:
            self._check_text()
        self._check_lists()

    def _check_text(self) -> None:
        """The sentence being read is seen and has the sign of it, the chosen event has its own."""
        find, selection = self.screen.index, self.selection
        pane = self.screen.query_one("#text", TextPane)
        seen, gutter = pane.visible_lines(), [row[:2] for row in self.pane_rows("text")]
        start, end = find.sentences.at(selection.position)
        reading = [n for n in pane.lines.span(start, end) if n in seen]
        if find.text[start:end].strip():
            assert reading, "the sentence being read is out of sight"
            assert [n - seen.start for n in reading if gutter[n - seen.start][0] != "▌"] == []
            assert sum(signs[0] == "▌" for signs in gutter) <= len(pane.lines.span(start, end))
        event = find.events.get(selection.event or "")
        chosen = {pane.lines.at(event.trigger[0])} if event is not None else set()
        assert {n for n in seen if gutter[n - seen.start][1] == "◆"} == chosen & set(seen)

    def _check_lists(self) -> None:
        """The cursor of the events is on the chosen one, if that is listed; it is in sight, whatever stands
        beside the list; the actor whose card is open has the sign of it."""
        selection = self.selection
        events_pane, actors_pane = self.screen.query_one(EventsPane), self.screen.query_one(ActorsPane)
        rows = events_pane.rows
        listed = selection.event in {row.key for row in rows}
        current = events_pane.current
        folded = selection.event is not None and current is not None and current.text.startswith("▸")
        if listed:
            assert events_pane.current is not None
            assert events_pane.current.key == selection.event
            if "events" in self.panes():
                assert set(events_pane.anchor_lines()) & set(events_pane.visible_lines())
        assert events_pane.pointing == (listed or folded)
        if actors_pane.rows[0].key and "actors" in self.panes():
            assert set(actors_pane.anchor_lines()) & set(actors_pane.visible_lines())
        card = selection.card
        opened = [row.key for row in actors_pane.rows if row.head and row.head[0][0] == "▾ "]
        shown = f"actor {card.id}" if card is not None and card.kind == "actor" else None
        assert opened == [row.key for row in actors_pane.rows if row.key == shown]


def _in_sight(widget: Widget) -> bool:
    """Whether some of a widget is on the screen."""
    return bool(widget.region.intersection(widget.screen.region))


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
        reader = Reader(pilot)
        await reader.until(lambda: bool(reader.rows()[0].strip()))  # the head of the article has been read
        if annotated:
            await reader.annotate()
        yield reader
