"""Asking for words, and narrowing the events to what they ask for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from textual import on
from textual.widgets import Input

from tui.narrowing import Narrowing, Refused, narrowing_of
from tui.places import Pane
from tui.screen.selecting import Selecting

_WHICH_EVENTS: Final = "which events? accuse, planned, 2019-09, a name; none: all"


class Asking(Selecting):
    """The line to type words in, and what is done with them."""

    _input: Input
    _asked: Callable[[str], None]
    """What is done with the words that are typed."""
    _home: Pane = "text"
    """The pane to be in when they are, or are not."""

    def _ask(self, for_what: str, home: Pane, then: Callable[[str], None]) -> None:
        self._input.value, self._input.placeholder = "", for_what
        self._home, self._asked = home, then
        self.add_class("-asking")
        self.set_focus(self._input)

    @on(Input.Submitted, "#ask")
    def _answered(self, message: Input.Submitted) -> None:
        self._end_asking(self._home)
        self._asked(message.value)

    @on(Input.Blurred, "#ask")
    def _line_left(self) -> None:
        """By a click on a pane; that the terminal lost the focus ends nothing."""
        if self.focused is not None and self.focused is not self._input:
            self._end_asking(None)

    def _end_asking(self, pane: Pane | None) -> None:
        self.remove_class("-asking")
        if pane is not None:
            self._enter(pane)

    # Narrowing the events

    def action_narrow(self) -> None:
        """Ask which events to list."""
        self._ask(_WHICH_EVENTS, self._pane, self._narrow)

    def action_narrow_to_actor(self) -> None:
        """The events of the actor that is shown, or those of all again."""
        if self.selection.actor is not None:
            self._narrow_to(self.selection.narrowing.toggle(self.selection.actor))

    def _narrow(self, words: str) -> None:
        """As typed. Before there are events and actors the words can only wait."""
        if words.strip() and not self._catalogue.annotated:
            self._waiting = words
            self._say_status()
            return
        found = narrowing_of(words, self._catalogue.names_by_weight(), self._catalogue.modes())
        if isinstance(found, Refused):
            self._waiting, self._refused = "", found.reason
            self._say_status()
        else:
            self._narrow_to(found)

    def _narrow_to(self, narrowing: Narrowing) -> None:
        self._waiting = ""
        self._select(self.selection._replace(narrowing=narrowing), reveal=False)
