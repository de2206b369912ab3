"""What all parts of the screen share: article, Selection and panes, and the lines above and below them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal

from textual.reactive import Reactive
from textual.screen import Screen
from textual.widget import Widget

from analysis.annotations.index import Index
from analysis.annotations.narrowing import ALL
from analysis.annotations.wrap import one_line
from analysis.model import Article
from tui.lines.headline import OneLine
from tui.lines.status import article_in_words, counts, status, waiting_in_words
from tui.panes.actors import ActorsPane
from tui.panes.events import EventsPane
from tui.panes.strip import TimeStrip
from tui.panes.text import TextPane
from tui.resume import Resume
from tui.selection import Selection
from tui.settings.config import Config

_WARNING_SECONDS: Final = 10

Undone = Literal["search", "date", "marked", "narrowing"]
"""What holds until escape undoes it."""


class Base(Screen[None]):
    """One article on a screen, and what is said about it in the lines above and below."""

    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
    """Textual's own has the whole screen drawn again for every change; the panes draw what differs."""

    _headline: OneLine
    _status: OneLine
    _text: TextPane
    _events: EventsPane
    _actors: ActorsPane
    _strip: TimeStrip

    _newest: tuple[Undone, ...] = ("search", "date", "marked", "narrowing")
    """What escape undoes, the newest last."""
    _below: Widget | None = None
    """The line that stands in place of the status line while something is typed into it."""

    selection = Selection()
    """The one truth; changed in `_select` alone."""
    _named = False
    """Whether it is known what the article is called."""
    _number = ""
    """Which of several articles it is."""
    _note = ""
    """An answer to the last key, until the next one."""
    _hint = ""
    """How to get help, until one reads or has found the keys."""
    _waiting = ""
    """Words to narrow the events with as soon as there are any."""
    _progress = ""
    """How far the annotation is, or why there is none."""
    _lacking: Sequence[str] = ("",)
    """What the annotation goes without, from full to brief."""
    _sought: Sequence[str] = ("",)
    """What is searched for, and which match one is at, from full to brief."""

    def __init__(self, article: Article, config: Config, resume: Resume | None) -> None:
        super().__init__()
        self._config = config
        self._resume = resume
        self._opened = article
        """The article as it was opened, when its head may not have been read."""
        self._index = Index(article)

    def _put_below(self, line: Widget | None) -> None:
        """Have a line stand below the panes in place of the status line, or that one again."""
        before, self._below = self._below or self._status, line
        after = line or self._status
        if before is not after:
            before.display, after.display = False, True

    def _type_into(self, line: Widget) -> None:
        """Have the line stand there, and keys go to it."""
        self._put_below(line)
        self.set_focus(line)

    def _say_headline(self) -> None:
        # What the article is called is said once it is known: no other name is to flash up before.
        known = self._named or self._index.article.title is not None
        name = self._number + (article_in_words(self._index) if known else "")
        self._headline.say(left=[name], right=counts(self._index))

    def _say(self, note: str) -> None:
        """Say something in the status line, as the answer to a key."""
        self._note = note
        self._say_status()

    def drop_note(self) -> None:
        """The person goes on: what was said has been read."""
        if self._note:
            self._say("")

    def _say_status(self) -> None:
        """One piece of news at a time, the one that the person has asked for first."""
        if self._waiting or self._sought[0] or self.selection.narrowing != ALL:
            self._hint = ""  # whoever asks for something has found the keys
        waiting = waiting_in_words(self._waiting)
        way_out = self._undone_next() == "narrowing"
        told: list[Sequence[str]] = [
            [self._note],
            [waiting, ""],
            self._sought,
            [self._progress],
            self._lacking,
            [self._hint, ""],
        ]
        news = next((lengths for lengths in told if lengths[0]), [""])
        self._status.say(left=status(self._index, self.selection, news, way_out=way_out))

    def _renew(self, what: Undone) -> None:
        """That is what escape undoes first."""
        self._newest = (*(other for other in self._newest if other != what), what)

    def _undone_next(self) -> Undone | None:
        """The newest of what holds."""
        holds = {
            "narrowing": bool(self._waiting) or self.selection.narrowing != ALL,
            "marked": self.selection.marked is not None,
            "date": self.selection.date is not None,
            "search": bool(self._sought[0]),
        }
        return next((what for what in reversed(self._newest) if holds[what]), None)

    def _drop_hint(self) -> None:
        """Whoever has seen the help, or reads, needs no word about it."""
        self._hint = ""
        self._say_status()

    def _warn(self, reason: str) -> None:
        """Tell what could not be done or used, for a while and over the panes."""
        self.notify(one_line(reason), severity="warning", timeout=_WARNING_SECONDS, markup=False)
