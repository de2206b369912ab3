"""Asking for words, and narrowing the events to what they ask for."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from textual import events, on

from analysis.annotations.narrowing import ALL, Narrowing, Refused, as_typed, narrowing_of
from analysis.library.places import Pane
from tui.controllers.selecting import Selecting
from tui.messages import Answered
from tui.resume import Wish

if TYPE_CHECKING:
    from tui.lines.ask import AskLine

_WHICH_EVENTS: Final = "which events? accuse, planned, 2019-09, a name; none: all"


class Asking(Selecting):
    """The line to type words in, and what is done with them."""

    _ask_line: AskLine | None = None
    """Not before something is asked for."""
    _asked: Callable[[str], None]
    """What is done with the words that are typed."""
    _asked_for: tuple[Narrowing, str] = (ALL, "")
    """What the words meant that were typed last."""

    def _ask(self, sign: str, for_what: str, words: str, then: Callable[[str], None]) -> None:
        if self._ask_line is None:
            from tui.lines.ask import AskLine

            self._ask_line = AskLine()
            self.mount(self._ask_line, before=self._status)
        self._ask_line.begin(sign, for_what, words)
        self._home, self._asked = self._pane, then
        self._type_into(self._ask_line)

    @property
    def _asking(self) -> bool:
        """Whether words are being typed that something waits for."""
        return self._below is not None and self._below is self._ask_line

    @on(Answered)
    def _answered(self, message: Answered) -> None:
        self._end_asking(self._home)
        self._asked(message.words)

    @on(events.DescendantBlur, "#ask")
    def _line_left(self) -> None:
        """By a click on a pane; that the terminal lost the focus ends nothing."""
        if self._asking and self.focused not in (None, self._ask_line):
            self._end_asking(None)

    def _end_asking(self, pane: Pane | None) -> None:
        self._put_below(None)
        if pane is not None:
            self._enter(pane)

    # Narrowing the events

    def action_narrow(self) -> None:
        """Ask which events to list; what they are narrowed to is there to be changed."""
        self._ask("f:", _WHICH_EVENTS, self._waiting or self._narrowing_as_typed(), self._narrow)

    def _narrowing_as_typed(self) -> str:
        narrowing, words = self._asked_for
        if narrowing == self.selection.narrowing:
            return words
        return as_typed(self.selection.narrowing, self._index.actors)

    def action_narrow_to_actor(self) -> None:
        """The events of the actor that is shown, or those of all again."""
        if self.selection.actor is not None:
            self._narrow_to(self.selection.narrowing.toggle(self.selection.actor))
        else:
            self._say("no actor is shown")

    def _narrow(self, words: str) -> None:
        """As typed. Before there are events and actors the words can only wait."""
        if words.strip() and not self._index.annotated:
            self._waiting, self._wish = words, Wish(words)
            self._renew("narrowing")
            self._say_status()
            self._note_place()
            return
        found = narrowing_of(words, self._index.names_by_weight(), self._index.modes())
        if isinstance(found, Refused):
            self._waiting, self._wish = "", Wish()
            self._say(found.reason)
        else:
            self._asked_for = (found, words)
            self._narrow_to(found)

    def _narrow_to(self, narrowing: Narrowing) -> None:
        self._waiting, self._wish = "", Wish()
        self._select(self.selection._replace(narrowing=narrowing), reveal=False)
