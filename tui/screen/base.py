"""What all parts of the screen share: article, Selection and panes, and the lines above and below them."""

from __future__ import annotations

from typing import Final

from textual.reactive import Reactive
from textual.screen import Screen
from textual.widget import Widget

from analysis.model import Article
from tui.catalogue import Catalogue
from tui.headline import OneLine
from tui.narrowing import ALL
from tui.panes.actors import ActorsPane
from tui.panes.events import EventsPane
from tui.panes.strip import TimeStrip
from tui.panes.text import TextPane
from tui.resume import Resume
from tui.settings import Config
from tui.state import Selection
from tui.status import article_in_words, counts, status
from tui.wrap import cut, one_line

_WARNING_SECONDS: Final = 10


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

    _below: Widget | None = None
    """The line that stands in place of the status line while something is typed into it."""

    selection = Selection()
    """The one truth; changed in `_select` alone."""
    _named = False
    """Whether it is known what the article is called."""
    _number = ""
    """Which of several articles it is."""
    _note = ""
    """An answer to the last key, until one goes on."""
    _hint = ""
    """How to get help, until one reads or has found the keys."""
    _refused = ""
    """Why the words last typed narrow nothing, until one moves on."""
    _waiting = ""
    """Words to narrow the events with as soon as there are any."""
    _progress = ""
    """How far the annotation is, or why there is none."""
    _sought = ""
    """What is searched for, and which match one is at."""

    def __init__(self, article: Article, config: Config, resume: Resume | None) -> None:
        super().__init__()
        self._config = config
        self._resume = resume
        self._opened = article
        """The article as it was opened, when its head may not have been read."""
        self._catalogue = Catalogue(article)

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
        known = self._named or self._catalogue.article.title is not None
        name = self._number + (article_in_words(self._catalogue) if known else "")
        self._headline.say(left=[name], right=counts(self._catalogue))

    def _say(self, note: str) -> None:
        """Say something in the status line until one goes on."""
        self._note = note
        self._say_status()

    def _say_status(self) -> None:
        waiting = f"events: “{cut(self._waiting, 30)}” when annotated" if self._waiting else ""
        asked = [self._refused, waiting, self._sought]
        if any(asked) or self.selection.narrowing != ALL:
            self._hint = ""  # whoever asks for something has found the keys
        news = [self._hint, asked[0], self._progress, *asked[1:]]
        lines = status(self._catalogue, self.selection, news)
        self._status.say(left=[self._note] if self._note else lines)

    def _drop_hint(self) -> None:
        """Whoever has seen the help, or reads, needs no word about it."""
        self._hint = ""
        self._say_status()

    def _warn(self, reason: str) -> None:
        """Tell what could not be done or used, for a while and over the panes."""
        self.notify(one_line(reason), severity="warning", timeout=_WARNING_SECONDS, markup=False)
