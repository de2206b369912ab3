"""Coming back to an article: what was kept of the last reading becomes the selection, and the other way."""

from __future__ import annotations

import threading
from typing import NamedTuple

from msgspec.structs import replace

from analysis.annotations.index import Index, Order
from analysis.annotations.narrowing import ALL, Narrowing, by_name, by_name_in_words
from analysis.library.files import KeptError
from analysis.library.places import Pane, Place, Places
from tui.selection import Selection


class Resume:
    """The place in one article: `found` is where one was last, `place` where one is. What is noted is written
    by `save`, which may be called from any thread and writes only what is new."""

    def __init__(self, places: Places, text: str, found: Place | None) -> None:
        self.found = found
        self.place = found or Place()
        self._places = places
        self._text = text
        self._written = found
        self._refused = False
        self._lock = threading.Lock()

    def note(self, place: Place) -> bool:
        """Remember where one is now; whether there is anything to be saved."""
        self.place = place
        return place != self._written

    def save(self) -> None:
        """Write down where one is.

        Raises KeptError when that cannot be done, but only the first time: it is tried again and again.
        """
        with self._lock:
            place = self.place  # always the newest, so that a slow disk brings nothing out of order
            if place == self._written:
                return
            try:
                self._places.write(self._text, self._with_others_bookmarks(place))
            except KeptError:
                if self._refused:
                    return
                self._refused = True
                raise
            self._written = place

    def _with_others_bookmarks(self, place: Place) -> Place:
        """The place with the bookmarks that another reader of the same article has put meanwhile."""
        there = self._places.glance(self._text)
        before = self._written.bookmarks if self._written is not None else {}
        ours = {letter: at for letter, at in place.bookmarks.items() if before.get(letter) != at}
        return replace(place, bookmarks=(there.bookmarks if there is not None else before) | ours)


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
        return index.first_sentence()[0]
    return min(place.position, index.last_sentence()[0])


def resumed(place: Place, index: Index, selection: Selection) -> Selection:
    """The selection with the actors that were shown and marked last time. Who has moved on since then sees
    the actor of the new place."""
    marked = _named(index, place.marked)
    if selection.position == index.sentence(start_of(index, place))[0]:
        selection = selection._replace(actor=_named(index, place.actor) or selection.actor)
    return selection._replace(marked=marked or selection.marked)


def _name(index: Index, actor: str | None) -> str | None:
    found = index.actors.get(actor or "")
    return found.name if found is not None else None


def _named(index: Index, name: str | None) -> str | None:
    return next((actor.id for actor in index.annotation.actors if actor.name == name), None)
