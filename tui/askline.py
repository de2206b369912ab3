"""The line to type words in that something waits for."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widgets import Input

from tui.messages import Answered


class AskLine(Input):
    """Asks for words, and posts them."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "submit", "Go on", show=False, priority=True)]

    def __init__(self) -> None:
        super().__init__(id="ask", compact=True)

    def ask(self, for_what: str) -> None:
        """Begin with an empty line that says what is asked for."""
        self.value, self.placeholder = "", for_what

    async def action_submit(self) -> None:
        """Post the words at once: the next key is meant for somebody else."""
        self.post_message(Answered(self.value))
