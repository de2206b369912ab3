"""What the lines above and below the panes say, and what escape undoes, of which the status line speaks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, get_args

from analysis.annotations.narrowing import ALL
from tui.controllers.stage import Lines, Told, Undone
from tui.lines.headline import GAP, Length
from tui.lines.status import article_in_words, counts, notices_in_words, status
from tui.selection import Selection

_CHOSEN: Final[tuple[Undone, ...]] = ("date", "marked", "narrowing")
_NOTHING: Final = Selection()


class News:
    """One piece of news at a time, the one that the person has asked for first. `number` says which of
    several articles this is."""

    def __init__(self, lines: Lines, number: str) -> None:
        self._lines = lines
        self._number = f"{number}{GAP}" if number else ""
        self._named = False
        self._told: dict[Told, Sequence[str]] = dict.fromkeys(get_args(Told), ("",))
        self._newest: tuple[Undone, ...] = ("search", "date", "marked", "card", "narrowing")
        """What escape undoes, the newest last."""

    def say_headline(self, *, named: bool = False) -> None:
        """What the article is called is said once it is known: no other name is to flash up before."""
        self._named |= named
        known = self._named or self._lines.index.article.title is not None
        name = self._number + (article_in_words(self._lines.index) if known else "")
        self._lines.headline.say(left=[name], right=counts(self._lines.index))

    # The status line

    @property
    def note(self) -> str:
        """An answer to the last key, until the next one."""
        return self._told["note"][0]

    def tell(self, what: Told, *lengths: str) -> None:
        """Have something to tell, from full to brief, or nothing more; it is not said yet."""
        self._told[what] = lengths or ("",)

    def say(self, note: str) -> None:
        """Say something as the answer to a key."""
        self.tell("note", note)
        self.say_status()

    def say_notices(self, *notices: str) -> None:
        """Say what is to be told of the article as a whole, unless there is an answer to a key to be read."""
        lengths = notices_in_words(notices)
        if not self.note or lengths[0].startswith(self.note):
            self.tell("note", *lengths)
            self.say_status()

    def drop_note(self) -> None:
        """The person goes on: what was said has been read."""
        if self.note:
            self.say("")

    def drop_hint(self) -> None:
        """Whoever has seen the help, or reads, needs no word about it."""
        self.tell("hint")
        self.say_status()

    def selected(self, before: Selection, now: Selection) -> None:
        """The Selection has changed; what was said before is of no interest any more."""
        if now.position != before.position:
            self.tell("hint")
        for what in _CHOSEN:
            if getattr(now, what) not in (getattr(before, what), getattr(_NOTHING, what)):
                self.renew(what)
        if before.card is None and now.card is not None:
            self.renew("card")
        self.tell("note")

    def say_status(self) -> None:
        """Say the first there is to tell."""
        selection = self._lines.selection
        if self._told["waiting"][0] or self._told["search"][0] or selection.narrowing != ALL:
            self.tell("hint")  # whoever asks for something has found the keys
        way_out = self.undone_next() == "narrowing"
        news = next((lengths for lengths in self._told.values() if lengths[0]), [""])
        self._lines.status.say(left=self._status(news, way_out=way_out))

    def _status(self, news: Sequence[str], *, way_out: bool) -> list[str | Length]:
        lines = self._lines
        return status(lines.index, lines.selection, lines.order, news, way_out=way_out)

    # Escape

    def renew(self, what: Undone) -> None:
        """That is what escape undoes first."""
        self._newest = (*(other for other in self._newest if other != what), what)

    def undone_next(self) -> Undone | None:
        """The newest of what holds."""
        selection = self._lines.selection
        holds = {
            "narrowing": bool(self._told["waiting"][0]) or selection.narrowing != ALL,
            "marked": selection.marked is not None,
            "card": selection.card is not None,
            "date": selection.date is not None,
            "search": bool(self._told["search"][0]),
        }
        return next((what for what in reversed(self._newest) if holds[what]), None)
