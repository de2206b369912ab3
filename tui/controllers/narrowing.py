"""Asking for words, and narrowing the events to what they ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from analysis.annotations.narrowing import (
    ALL,
    Narrowing,
    Refused,
    as_typed,
    by_id,
    narrowing_of,
    quoted_words,
)
from analysis.annotations.wording import counted
from analysis.library.places import Place
from tui.controllers.stage import Spot, Stage
from tui.lines.status import waiting_in_words
from tui.resume import Wish

if TYPE_CHECKING:
    from tui.lines.ask import AskLine

_WHICH_EVENTS: Final = "events? accuse, planned, sure, 2019, a name, a word; none: all"


class Asking:
    """The line to type words in, and the events that they ask for; before there are events the words wait."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._line: AskLine | None = None
        """Not before something is asked for."""
        self._home: Spot = "text"
        """The pane to be in again when nothing is typed any more."""
        self._asked_for: tuple[Narrowing, str] = (ALL, "")
        """What the words meant that were typed last."""
        self._waiting = ""
        """Words to narrow the events with as soon as there are any."""
        self.wish = Wish()
        """What the events will be narrowed to; it outlives an annotation that fails."""

    def resume(self, found: Place) -> None:
        """Wish for what the events were narrowed to last time."""
        self._wait(Wish(found.narrowing, found.narrowed))

    def _wait(self, wish: Wish) -> None:
        self.wish, self._waiting = wish, wish.in_words()
        self._stage.news.tell("waiting", waiting_in_words(self._waiting), "")

    # The line

    def ask(self) -> None:
        """Ask which events to list; what they are narrowed to is there to be changed."""
        if self._line is None:
            from tui.lines.ask import AskLine

            self._line = AskLine()
            self._stage.room.add_line(self._line)
        self._line.begin("f:", _WHICH_EVENTS, self._waiting or self._as_typed())
        self._home = self._stage.room.pane
        self._stage.room.type_into(self._line, self._end)

    def _as_typed(self) -> str:
        narrowing, words = self._asked_for
        if narrowing == self._stage.selection.narrowing:
            return words
        return as_typed(self._stage.selection.narrowing, self._stage.index.actors)

    def answered(self, words: str) -> None:
        """What was typed."""
        self._end()
        self._narrow(words)

    def line_left(self) -> None:
        """The line has lost the focus."""
        if self._line is not None and self._stage.room.clicked_away(self._line):
            self._stage.room.leave_line(None)

    def _end(self) -> None:
        self._stage.room.leave_line(self._home)

    # The events

    def toggle_actor(self) -> None:
        """The events of the actor that is shown, or those of all again."""
        selection = self._stage.selection
        if selection.actor is not None:
            self._narrow_to(selection.narrowing.toggle(selection.actor))
        else:
            self._stage.news.say("no actor is shown")

    def clear(self) -> None:
        """All events again."""
        self._narrow_to(ALL)

    def fulfil(self) -> None:
        """Narrow the events, now that there are any."""
        if self.wish.words:
            self._narrow(self.wish.words)
        elif self.wish.kept != ALL:
            self._narrow_to(by_id(self.wish.kept, self._stage.index.annotation.actors))

    def give_up(self) -> None:
        """There will be no events."""
        self._waiting = ""
        self._stage.news.tell("waiting")

    def _narrow(self, words: str) -> None:
        """As typed. Before there are events and actors the words can only wait."""
        index = self._stage.index
        if words.strip() and not index.annotated:
            self._wait(Wish(words))
            self._stage.news.renew("narrowing")
            self._stage.news.say_status()
            self._stage.note_place()
            return
        found = narrowing_of(words, index.names_by_weight(), index.modes(), index.described(), index.is_told)
        if isinstance(found, Refused):
            self._wait(Wish())
            self._stage.news.say(found.reason)
        else:
            self._asked_for = (found, words)
            self._narrow_to(found)
            if found.words:
                count = counted(len(index.fitting(found)), "event")
                self._stage.news.say(f"words: {quoted_words(found)} in {count}")

    def _narrow_to(self, narrowing: Narrowing) -> None:
        self._wait(Wish())
        self._stage.select(self._stage.selection._replace(narrowing=narrowing), reveal=False)
