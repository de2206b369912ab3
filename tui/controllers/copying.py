"""Copying: what was chosen is given to the terminal, which has the person's clipboard."""

from __future__ import annotations

from typing import Final

from tui.controllers.notes import for_clipboard, note, passage
from tui.controllers.stage import Mouse

_SAID: Final = 300
"""Characters of what was copied that are said: no status line has room for more."""


class Copying:
    """Taking along words of the article, or a line for one's notes."""

    def __init__(self, stage: Mouse) -> None:
        self._stage = stage

    def copy(self) -> None:
        """Copy the article's words: those selected with the mouse, or those at the place where one is."""
        stage = self._stage
        self._copy(stage.get_selected_text() or passage(stage.index, stage.selection))
        stage.clear_selection()

    def copy_note(self) -> None:
        """Copy a line on the event, or who said the quote."""
        line = note(self._stage.index, self._stage.selection)
        if line is None:
            self._stage.news.say("there is no event and no quote here")
        else:
            self._copy(line)

    def _copy(self, text: str) -> None:
        self._stage.copy_to_clipboard(for_clipboard(text))
        self._stage.news.say(f"copied: {text[:_SAID]}")
