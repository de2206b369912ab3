"""Where one is gets written down, to come back to."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace
from textual import work
from textual.timer import Timer

from tui.aside import aside
from tui.bookmarks import Bookmarks
from tui.kept import KeptError
from tui.messages import Warned
from tui.places import Pane
from tui.resume import Resume, Wish, place_of
from tui.screen.base import Base

_SAVE_SECONDS: Final = 3
"""Between a move and the writing down of where one is."""


class Keeping(Base):
    """What there is to keep of a reading: the place, its pane, the bookmarks."""

    bookmarks = Bookmarks()
    """Their letters and offsets, as `bookmarks.as_dict()`."""
    _pane: Pane = "text"
    """The pane one is in."""
    _wish = Wish()
    """What the events will be narrowed to; it outlives an annotation that fails."""
    _saving: Timer | None = None
    _due = _writing = False
    """Whether what was noted is to be written down, and whether that is being done."""

    def _note_place(self) -> None:
        """Remember where one is; it is written down a little later, since a held-down key is no news."""
        if self._resume is None:
            return
        kept = replace(
            self._resume.place,
            bookmarks=self.bookmarks.as_dict(),
            narrowing=self._wish.words,
            narrowed=self._wish.kept,
        )
        place = place_of(kept, self._catalogue, self.selection, self._events.order, self._pane)
        if self._resume.note(place) and self._saving is None:
            self._saving = self.set_timer(_SAVE_SECONDS, self._save_place)

    def _save_place(self) -> None:
        """Have it written down now; no key waits for that."""
        if self._saving is not None:
            self._saving.stop()
            self._saving = None
        if self._resume is None:
            return
        self._due = True
        if not self._writing:
            self._writing = True
            self._write_place(self._resume)

    @work(group="place", exit_on_error=False)
    async def _write_place(self, resume: Resume) -> None:
        while self._due:
            self._due = False
            try:
                await aside(resume.save)
            except KeptError as error:
                self.post_message(Warned(str(error)))
        self._writing = False
