"""Where one is gets written down, to come back to."""

from __future__ import annotations

from threading import Timer
from typing import ClassVar

from msgspec.structs import replace

from analysis.library.files import KeptError
from analysis.library.places import Place
from tui.controllers.stage import Reading
from tui.messages import Warned
from tui.resume import Resume, place_of


class Keeping:
    """What there is to keep of a reading: the place, its pane, the bookmarks. Nothing without a `resume`."""

    SECONDS: ClassVar[float] = 0.5
    """Between a move and the writing down of where one is."""

    def __init__(self, reading: Reading, resume: Resume | None) -> None:
        self._reading = reading
        self._resume = resume
        self._saving: Timer | None = None

    @property
    def found(self) -> Place | None:
        """Where one was last time."""
        return self._resume.found if self._resume is not None else None

    def note_place(self) -> None:
        """Remember where one is; it is written down a little later, since a held-down key is no news, and not
        by the event loop: neither does that wait for a disk, nor the disk for what is drawn."""
        if self._resume is None:
            return
        reading = self._reading
        kept = replace(
            self._resume.place,
            bookmarks=reading.bookmarks.as_dict(),
            narrowing=reading.wish.words,
            narrowed=reading.wish.kept,
        )
        kept = place_of(kept, reading.index, reading.selection, reading.order, reading.room.home)
        place = replace(kept, view=reading.view)
        if self._resume.note(place) and self._saving is None:
            self._save_in(self.SECONDS, self._resume)

    def save_place(self) -> None:
        """Have it written down now; no key waits for that."""
        if self._saving is not None:
            self._saving.cancel()
        if self._resume is not None:
            self._save_in(0, self._resume)

    def _save_in(self, seconds: float, resume: Resume) -> None:
        self._saving = Timer(seconds, self._write_place, (resume,))
        self._saving.daemon = True
        self._saving.start()

    def _write_place(self, resume: Resume) -> None:
        self._saving = None  # where one is from here on is for the next time
        try:
            resume.save()
        except KeptError as error:
            self._reading.post_message(Warned(str(error)))
