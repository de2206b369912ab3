"""The line to type words in that something waits for."""

from __future__ import annotations

from tui.lines.typing import TypeLine
from tui.messages import Answered


class AskLine(TypeLine):
    """Asks for words, and posts them."""

    def __init__(self) -> None:
        super().__init__("ask")

    async def action_submit(self) -> None:
        """Post the words at once: the next key is meant for somebody else."""
        self.remember(self.value)
        self.post_message(Answered(self.value))
