"""Ways back: to the places one has left by a jump, and to bookmarks."""

from __future__ import annotations

from textual import events, on

from tui import moves
from tui.controllers.bookmarks import is_letter, listed
from tui.controllers.selecting import Selecting
from tui.lines.mark import MarkLine
from tui.messages import LetterGiven


class Travelling(Selecting):
    """Back and forward through what jumps have left; bookmarks, and the line that asks for their letter."""

    _mark_line: MarkLine

    def action_travel(self, step: int) -> None:
        """Back to where one was before a jump, or forward again."""
        found = self._history.back(self.selection) if step < 0 else self._history.forward(self.selection)
        if found is None:
            self._say("there is no place further back" if step < 0 else "there is no place further on")
            return
        self._history, place = found
        self._select(moves.returned(self._index, self.selection, place))
        self._bring_into_view()

    def _return(self) -> None:
        if self._history.left is None:
            self._say("there is no place further back")
        else:
            self._jump(moves.returned(self._index, self.selection, self._history.left))
            self._bring_into_view()

    # Bookmarks

    def action_bookmark(self) -> None:
        """Ask under which letter to remember the place."""
        self._ask_letter("put", "bookmark under which letter?")

    def action_to_bookmark(self) -> None:
        """Ask which bookmark to go to."""
        self._ask_letter("go", "go to which letter? (' back)")

    def _ask_letter(self, purpose: str, question: str) -> None:
        self._mark_line.ask(purpose, question, listed(self.bookmarks, self._index))
        self._type_into(self._mark_line)

    @on(LetterGiven)
    def _letter_given(self, message: LetterGiven) -> None:
        self._end_marking()
        letter = message.letter
        if self._mark_line.purpose == "put":
            if is_letter(letter):
                self.bookmarks = self.bookmarks.put(letter, self.selection.position)
                self._note_place()
                self._save_place()
                self._say(f"bookmark {letter} is here")
            else:
                self._say("a bookmark is a letter")
        elif letter == "'":
            self._return()
        elif (place := self.bookmarks.get(letter)) is not None:
            self._go_to(place)
            self._bring_into_view()
        else:
            self._say(f"there is no bookmark {letter}")

    @on(events.DescendantBlur, "#marks")
    def _mark_line_left(self) -> None:
        """By a click on a pane; that the terminal lost the focus ends nothing."""
        if self.focused not in (None, self._mark_line) and self._below is self._mark_line:
            self._put_below(None)

    def _end_marking(self) -> None:
        self._put_below(None)
        self._enter(self._pane)
