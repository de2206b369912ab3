"""The line that asks for the letter of a bookmark."""

from __future__ import annotations

from collections.abc import Iterable

from textual import events

from tui.lines.headline import GAP, OneLine
from tui.messages import LetterGiven


class MarkLine(OneLine, can_focus=True):
    """Says what to press and which letters there are; the next key is the answer."""

    def __init__(self) -> None:
        super().__init__("marks")
        self.purpose = ""
        """What the letter is for."""

    def ask(self, purpose: str, question: str, marks: Iterable[str]) -> None:
        """Ask; the marks, given in several lengths, follow the question."""
        self.purpose = purpose
        self.say(left=[GAP.join(filter(None, [question, them])) for them in marks])

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Every key is a letter here, those of the reader's actions too; escape is the way out."""
        del character
        return key != "escape"

    def on_key(self, event: events.Key) -> None:
        """Whatever key it is, it is an answer and does nothing else."""
        event.stop()
        event.prevent_default()
        self.post_message(LetterGiven(event.character or event.key))
