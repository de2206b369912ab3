"""Copying: what was chosen is given to the terminal, which has the person's clipboard."""

from __future__ import annotations

from typing import Final

from textual.geometry import Offset
from textual.widget import Widget

from tui.controllers.notes import for_clipboard, note, passage
from tui.controllers.selecting import Selecting

_SAID: Final = 300
"""Characters of what was copied that are said: no status line has room for more."""


class Copying(Selecting):
    """Taking along words of the article, or a line for one's notes."""

    def text_select_all(self) -> None:
        """Nothing: clicking thrice is no wish to copy all that is on the screen."""

    def get_widget_and_offset_at(self, x: int, y: int) -> tuple[Widget | None, Offset | None]:
        """What is under the pointer, and which character of the text: Textual takes the right half of a wide
        one for the next."""
        widget, offset = super().get_widget_and_offset_at(x, y)
        return widget, self._text.pointed_at(x, y) if widget is self._text else offset

    def action_copy(self) -> None:
        """Copy the article's words: those selected with the mouse, or those at the place where one is."""
        self._copy(self.get_selected_text() or passage(self._index, self.selection))
        self.clear_selection()

    def action_copy_note(self) -> None:
        """Copy a line on the event, or who said the quote."""
        line = note(self._index, self.selection)
        if line is None:
            self._say("there is no event and no quote here")
        else:
            self._copy(line)

    def _copy(self, text: str) -> None:
        self.app.copy_to_clipboard(for_clipboard(text))
        self._say(f"copied: {text[:_SAID]}")
