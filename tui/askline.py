"""The line to type words in that something waits for."""

from __future__ import annotations

from textual import on
from textual.widgets import Input

from tui.messages import Answered


class AskLine(Input):
    """Asks for words, and posts them."""

    def __init__(self) -> None:
        super().__init__(id="ask", compact=True)

    def ask(self, for_what: str) -> None:
        """Begin with an empty line that says what is asked for."""
        self.value, self.placeholder = "", for_what

    @on(Input.Submitted)
    def _submitted(self, message: Input.Submitted) -> None:
        message.stop()
        self.post_message(Answered(message.value))
