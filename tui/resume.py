"""Coming back to an article: what was kept of the last reading becomes the selection, and the other way."""

from __future__ import annotations

import threading
from typing import Final, NamedTuple

from msgspec.structs import replace

from analysis.annotations.index import Index, Order
from analysis.annotations.narrowing import ALL, Narrowing, by_name, by_name_in_words
from analysis.library.files import KeptError
from analysis.library.places import Pane, Place, Places
from tui.selection import Selection

_PATIENCE: Final = 5
"""Seconds to wait for a disk that is still writing what was saved before."""


class Resume:
    """The place in one article: `found` is where one was last, `place` where one is. What is noted is written
    by `save`, which may be called from any thread and writes only what is new."""

    def __init__(self, places: Places, text: str, found: Place | None) -> None:
        self.found = found
        self.place = found or Place()
        self._places = places
        self._text = text
        self._written = found
        self._told: set[str] = set()
        self._lock = threading.Lock()

    def note(self, place: Place) -> bool:
        """Remember where one is now; whether there is anything to be saved."""
        self.place = place
        return place != self._written

    def save(self) -> None:
        """Write down where one is. Of what other readers of the article have kept meanwhile nothing is lost.

        Raises KeptError with a line to be told, each line once. If the place could not be kept it is tried
        again and again.
        """
        if self.place == self._written:
            return
        if not self._lock.acquire(timeout=_PATIENCE):
            self._tell("the place cannot be kept: the disk does not answer")
            return
        try:
            place = self.place  # always the newest, so that a slow disk brings nothing out of order
            if place == self._written:
                return
            line = self._places.update(self._text, lambda there: merged(self._written, place, there))
            self._written = place
        except KeptError as error:
            line = str(error)
        finally:
            self._lock.release()
        if line is not None:
            self._tell(line)

    def _tell(self, line: str) -> None:
        if line not in self._told:
            self._told.add(line)
            raise KeptError(line)


def merged(before: Place | None, place: Place, there: Place | None) -> Place:
    """The place, with what has become of its bookmarks: of each letter, what this reader has done with it
    since `before`, or else what is `there` now, by whomever. If nothing is there, all of the place stays."""
    if there is None:
        return place
    known = before.bookmarks if before is not None else {}
    ours, theirs = place.bookmarks, there.bookmarks
    changed = {letter for letter in (*known, *ours) if ours.get(letter) != known.get(letter)}
    return replace(
        place,
        bookmarks={letter: at for letter, at in theirs.items() if letter not in changed}
        | {letter: at for letter, at in ours.items() if letter in changed},
    )


class Wish(NamedTuple):
    """What the events are to be narrowed to as soon as there are any: words, or what was kept by name."""

    words: str = ""
    kept: Narrowing = ALL

    def in_words(self) -> str:
        """What is wished for, as a person would say it."""
        return self.words or " · ".join(by_name_in_words(self.kept))


def place_of(before: Place, index: Index, selection: Selection, order: Order, pane: Pane) -> Place:
    """Where one is now. What belongs to the annotation stays as it was until there is one."""
    here = replace(before, position=selection.position, order=order, pane=pane)
    if index.annotation.engine is None:
        return here
    return replace(
        here,
        actor=_name(index, selection.actor),
        marked=_name(index, selection.marked),
        narrowing="",
        narrowed=by_name(selection.narrowing, index.actors),
    )


def start_of(index: Index, place: Place | None) -> int:
    """The offset to begin at: where one was, or the first sentence."""
    if place is None:
        return index.sentences.first()[0]
    return min(place.position, index.sentences.last()[0])


def resumed(place: Place, index: Index, selection: Selection) -> Selection:
    """The selection with the actors that were shown and marked last time. Who has moved on since then sees
    the actor of the new place."""
    marked = _named(index, place.marked)
    if selection.position == index.sentences.at(start_of(index, place))[0]:
        selection = selection._replace(actor=_named(index, place.actor) or selection.actor)
    return selection._replace(marked=marked or selection.marked)


def _name(index: Index, actor: str | None) -> str | None:
    found = index.actors.get(actor or "")
    return found.name if found is not None else None


def _named(index: Index, name: str | None) -> str | None:
    return next((actor.id for actor in index.annotation.actors if actor.name == name), None)
