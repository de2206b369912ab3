"""A screen in place of the reader's that shows all of an article at once, and leads back to it."""

from __future__ import annotations

from typing import ClassVar, Generic

from textual import events, on
from textual.binding import Binding, BindingType

from tui.lines.headline import Hint, OneLine
from tui.lines.status import nothing_here
from tui.messages import HintChosen
from tui.screens.once import DoneOnce, Left
from tui.settings.keymap import Keymap


class Overview(DoneOnce[Left], Generic[Left]):
    """The ground of the timeline and the matrix: a headline, what there is to see, a status line with hints.

    A subclass says with `HELP` which keys the help shows first, and how it is left (`action_leave`).
    """

    HELP: ClassVar[str]
    # With the ids of the reader's actions, so that a person's own keys work here too.
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q", "leave", "Back to the text", id="quit", show=False, priority=True),
        Binding("question_mark,shift+slash,f1", "help", "Keys", id="help", show=False, priority=True),
    ]

    status: OneLine

    def __init__(self, keymap: Keymap) -> None:
        super().__init__()
        self._keymap = keymap

    def hint(self, action: str, word: str, call: str) -> list[Hint]:
        """A hint for the status line, unless the person has no key for the action."""
        sign = self._keymap.first_sign(action)
        return [Hint(f"{sign} {word}", call)] if sign else []

    def on_key(self, event: events.Key) -> None:
        """Keys of the reader that mean nothing here do not pass in silence."""
        if event.is_printable:
            self.status.say(left=[nothing_here(event.character or "", self._keymap)])

    @on(HintChosen)
    async def _hint_chosen(self, message: HintChosen) -> None:
        await self.run_action(message.action)

    def action_help(self) -> None:
        """All keys and signs."""
        from tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self._keymap, self.HELP))
