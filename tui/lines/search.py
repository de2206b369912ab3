"""The line to search in: it asks for a phrase, looks for it, and tells what it finds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Final

from textual import on, work
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Input

from analysis.annotations.index import Index
from analysis.annotations.search import PatternError, Phrase, Search, find, phrase
from analysis.model import Span
from tui.lines.hunt import Hunt, in_order, nearest
from tui.lines.status import found_in_words
from tui.lines.typing import TypeLine
from tui.messages import Searched, SearchEnded
from tui.threads import aside

_PAUSE: Final = 0.12
"""Seconds without a key after which what was typed so far is shown in the text."""
PATIENCE: Final = 2.0
"""Seconds after which a search for a regular expression is given up."""
_INVITATION: Final = {
    1: "words; /… for a regular expression",
    -1: "words, backward; /… for a regular expression",
}


class _Hunted(Message):
    """What a search under way has found; None when it is over."""

    def __init__(self, hunt: Hunt, found: Sequence[Span] | None) -> None:
        super().__init__()
        self.hunt = hunt
        self.found = found


class SearchLine(TypeLine):
    """Words are found at once. A regular expression may take its time: it is looked for aside, and what it
    finds is told as it comes."""

    def __init__(self, index: Index) -> None:
        super().__init__("search")
        self._index = index
        self._last = ""
        """What an empty line asks for."""
        self._origin = 0
        self.direction = 1
        """Where `n` leads: the way in which was searched last."""
        self._step = 1
        self._timer: Timer | None = None
        self._hunt: Hunt | None = None
        self._search: Search | None = None
        self._arrived = False

    def ask(self, index: Index, position: int, step: int) -> None:
        """Begin with an empty line; the search will start at a position and go forward (+1) or back (-1)."""
        self._index = index
        if self._hunt is not None and self._search is not None:
            self.stop()
            broken = self._search._replace(complete=True, broken=True)
            self.post_message(Searched(broken, None, self._origin))
        self._origin, self._step = position, step
        self.begin("/" if step > 0 else "\\", _INVITATION[step], answered=True)

    def stop(self) -> None:
        """Give up what is still being looked for."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        if self._hunt is not None:
            self._hunt.stop()
            self._hunt = None
            self.workers.cancel_group(self, "search")

    def forget(self) -> None:
        """Give up the search, that under way and that which was made."""
        self.stop()
        self._search = None

    @property
    def forgotten(self) -> bool:
        """Whether what is still on its way from here is wanted no more."""
        return self._search is None

    def on_unmount(self) -> None:
        """Nobody waits for what a search under way would find."""
        self.stop()

    # While one types

    @on(Input.Changed)
    def _typed(self, message: Input.Changed) -> None:
        message.stop()
        if self.has_focus:
            self.stop()
            self._timer = self.set_timer(_PAUSE, self._preview)

    def _preview(self) -> None:
        """Show where plain words are."""
        try:
            wanted = phrase(self.value)
        except PatternError:
            wanted = None
        plain = wanted is not None and not wanted.regular
        search = find(wanted, self._index.text) if wanted is not None and plain else None
        goal = self._first(search)
        self.answer(found_in_words(search, goal))
        if self.has_focus and (plain or not self.value.strip()):
            self.post_message(Searched(search, goal, self._origin, preview=True))

    def _first(self, search: Search | None) -> Span | None:
        """The match that the search leads to."""
        start = self._origin - 1 if self._step > 0 else self._origin
        number = search.beside(start, self._step) if search is not None else None
        return search.matches[number] if search is not None and number is not None else None

    # When it is typed

    async def action_submit(self) -> None:
        """Look for what was typed. The line is left at once: the next key is meant for the text."""
        self.stop()
        typed = self.value if self.value.strip() else self._last
        self.remember(typed)
        try:
            wanted = phrase(typed)
        except PatternError as error:
            self.post_message(SearchEnded(str(error)))
            return
        self.post_message(SearchEnded(searched=wanted is not None))
        if wanted is None:
            return
        self._last, self.direction = typed, self._step
        if wanted.regular:
            self._begin_hunt(wanted)
        else:
            self._search = find(wanted, self._index.text)
            self.post_message(Searched(self._search, self._first(self._search), self._origin))

    def _begin_hunt(self, wanted: Phrase) -> None:
        self._search = Search(wanted, complete=False)
        self._arrived = False
        blocks = _blocks_in_order(self._index, self._origin, self._step)
        self._hunt = Hunt(wanted, self._index.text, blocks, PATIENCE)
        self.post_message(Searched(self._search, None, self._origin))
        self._follow(self._hunt)

    @work(exclusive=True, group="search", exit_on_error=False)
    async def _follow(self, hunt: Hunt) -> None:
        batches = iter(hunt)
        try:
            while (found := await aside(partial(next, batches, None))) is not None:
                self.post_message(_Hunted(hunt, found))
        finally:  # whatever happened, nobody is to wait for more
            self.post_message(_Hunted(hunt, None))

    @on(_Hunted)
    def _hunted(self, message: _Hunted) -> None:
        message.stop()
        if message.hunt is not self._hunt or self._search is None:
            return
        if message.found is None:
            self._search = self._search._replace(complete=True, broken=not message.hunt.complete)
            self._hunt = None
        else:
            self._search = self._search.with_more(message.found)
        goal = None
        if not self._arrived:
            goal = self._ahead(self._search)
            self._arrived = goal is not None
        self.post_message(Searched(self._search, goal, self._origin))

    def _ahead(self, search: Search) -> Span | None:
        """The match to go to: one that lies behind only when it is certain that none lies ahead."""
        if search.complete:
            return self._first(search)
        start = self._origin - 1 if self._step > 0 else self._origin
        number = nearest(search.matches, start, self._step)
        return None if number is None else search.matches[number]


def _blocks_in_order(index: Index, position: int, step: int) -> Iterator[Span]:
    """Where to look, in order; not before somebody looks, since that takes a moment in a long text."""
    yield from in_order(_blocks(index), position, step)


def _blocks(index: Index) -> list[Span]:
    """The paragraphs without the white space behind them: a pattern's `$` is the end of the words."""
    return [(p.start, p.start + len(index.text[p.start : p.end].rstrip())) for p in index.layout]
