"""Ways back: to the places one has left by a jump, and to bookmarks."""

from __future__ import annotations

from collections.abc import Mapping

from tui import moves
from tui.controllers.bookmarks import Bookmarks, is_letter, listed
from tui.controllers.history import History
from tui.controllers.stage import Marks
from tui.selection import Selection


class Travelling:
    """Back and forward through what jumps have left; bookmarks, and the line that asks for their letter."""

    def __init__(self, stage: Marks) -> None:
        self._stage = stage
        self._history = History()
        self.bookmarks = Bookmarks()
        """Their letters and offsets, as `bookmarks.as_dict()`."""

    def resume(self, bookmarks: Mapping[str, int]) -> None:
        """Begin anew, with the bookmarks of last time."""
        self._history = History()
        self.bookmarks = Bookmarks.of(bookmarks, len(self._stage.index.text))

    @property
    def history(self) -> History:
        """The places that one can go back to, and forward."""
        return self._history

    def leave(self, place: Selection) -> None:
        """A jump leads away from here."""
        self._history = self._history.leave(place)

    def travel(self, step: int) -> None:
        """Back to where one was before a jump, or forward again."""
        here = self._stage.selection
        found = self._history.back(here) if step < 0 else self._history.forward(here)
        if found is None:
            self._stage.news.say(
                "there is no place further back" if step < 0 else "there is no place further on"
            )
            return
        self._history, place = found
        self._stage.select(moves.returned(self._stage.index, here, place))
        self._stage.room.bring_into_view()

    def _return(self) -> None:
        stage = self._stage
        if self._history.left is None:
            stage.news.say("there is no place further back")
        else:
            stage.jump(moves.returned(stage.index, stage.selection, self._history.left))
            stage.room.bring_into_view()

    # Bookmarks

    def ask_to_put(self) -> None:
        """Ask under which letter to remember the place."""
        self._ask_letter("put", "bookmark under which letter?")

    def ask_to_go(self) -> None:
        """Ask which bookmark to go to."""
        self._ask_letter("go", "go to which letter? (' back)")

    def _ask_letter(self, purpose: str, question: str) -> None:
        line = self._stage.mark_line
        line.ask(purpose, question, listed(self.bookmarks, self._stage.index))
        self._stage.room.type_into(line, self._end)

    def answered(self, letter: str) -> None:
        """The key that was pressed."""
        self._end()
        stage = self._stage
        if stage.mark_line.purpose == "put":
            if is_letter(letter):
                self.bookmarks = self.bookmarks.put(letter, stage.selection.position)
                stage.note_place()
                stage.save_place()
                stage.news.say(f"bookmark {letter} is here")
            else:
                stage.news.say("a bookmark is a letter")
        elif letter == "'":
            self._return()
        elif (place := self.bookmarks.get(letter)) is not None:
            stage.go_to(place)
            stage.room.bring_into_view()
        else:
            stage.news.say(f"there is no bookmark {letter}")

    def line_left(self) -> None:
        """The line has lost the focus."""
        if self._stage.room.clicked_away(self._stage.mark_line):
            self._stage.room.leave_line(None)

    def _end(self) -> None:
        self._stage.room.leave_line(self._stage.room.pane)
