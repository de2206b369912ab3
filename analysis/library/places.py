"""Where one was in each article, and how it was shown: a small file for every article."""

from __future__ import annotations

import re
from collections.abc import Callable
from hashlib import blake2b
from pathlib import Path
from typing import Annotated, Final, Literal

import msgspec

from analysis.annotations.index import Order
from analysis.annotations.listing import View
from analysis.annotations.narrowing import ALL, Narrowing
from analysis.files import LARGEST, reason
from analysis.library.files import (
    DAMAGED,
    ChangedError,
    KeptError,
    Seen,
    files_in,
    keep,
    let_go,
    looked_at,
    set_aside,
)
from analysis.library.sealed import DamagedError, NewerError, sealed, unsealed
from analysis.reading.source import shown

Offset = Annotated[int, msgspec.Meta(ge=0, le=2**63 - 1)]
Pane = str
"""The text, or the name of the layer whose list it is."""

MOST_PLACES: Final = 2000

_VERSION: Final = 1
_OURS: Final = re.compile(rf"[0-9a-f]{{32}}\.json(?:{re.escape(DAMAGED)}[0-9]?)?")
_WHAT: Final = "the place kept from last time"
_OF_A_NEWER: Final = "the place kept here is of a newer Dateline; it stays as it is"


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """Where one is in an article, and what is shown of it.

    `position` is an offset into the text. `actor` and `marked` are names, since the ids of another annotation
    may be other ones. `bookmarks` are offsets by name. `narrowed` is what the list of events is narrowed to,
    with names for actors; `narrowing`, words that still wait for the events that they narrow. `view` says how
    much of each entry the lists show, None that nobody has chosen.
    """

    version: Literal[1] = _VERSION
    position: Offset = 0
    order: Order = "date"
    view: View | None = None
    pane: Pane = "text"
    actor: str | None = None
    marked: str | None = None
    bookmarks: dict[str, Offset] = {}
    narrowing: str = ""
    narrowed: Narrowing = ALL


class _Unchecked(Place, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A place as it was written before it had a check sum."""

    version: Literal[1]


class Places:
    """The places kept in a folder, by the texts that they are places in: whatever a file is called, and
    wherever it lies, one comes back to the same place in the same text. Several readers may use it."""

    def __init__(self, folder: Path, most: int = MOST_PLACES) -> None:
        self.folder = folder
        self._most = most
        self._told: set[Path] = set()
        """The places of a newer version that the person knows of."""

    def read(self, text: str) -> Place | None:
        """The place in a text where one was last; None in a text that was never read.

        Raises KeptError when there is one that cannot be used. If it is damaged it will not be met again.
        """
        path = self._path(text)
        try:
            with looked_at(path, LARGEST) as seen:
                try:
                    return _place(seen)
                except DamagedError:
                    raise set_aside(seen, _WHAT) from None
                except NewerError:
                    raise KeptError(self._newer(path) or _OF_A_NEWER) from None
        except OSError as error:
            raise KeptError(f"places cannot be read in {shown(self.folder)}: {reason(error)}") from error

    def glance(self, text: str) -> Place | None:
        """As `read`, for whoever only looks: what cannot be used stays as it is, and nobody is told."""
        try:
            with looked_at(self._path(text), LARGEST) as seen:
                return _place(seen)
        except (OSError, DamagedError, NewerError):
            return None

    def write(self, text: str, place: Place) -> None:
        """Keep the place in a text, whatever was kept before. Raises KeptError as `update` does, and for what
        that only tells."""
        if (told := self.update(text, lambda _: place)) is not None:
            raise KeptError(told)

    def update(self, text: str, change: Callable[[Place | None], Place]) -> str | None:
        """Keep what `change` makes of the place that is kept now, None if there is none; it is asked again
        when another reader keeps one at the same time. The oldest are let go when there are too many. One
        that a newer version of Dateline has kept stays.

        What comes back is a line to be told though the place is kept. Raises KeptError when it cannot be.
        """
        path, told = self._path(text), None
        while True:
            try:
                with looked_at(path, LARGEST) as seen:
                    try:
                        data = _packed(change(_place(seen)))
                    except DamagedError:
                        told = str(set_aside(seen, _WHAT))
                        if seen.is_still_there():
                            raise KeptError(told) from None
                        continue
                    return keep(path, data, seen, then=self._let_go if seen.is_nothing else None) or told
            except ChangedError:
                continue
            except NewerError:
                return self._newer(path)
            except OSError as error:
                raise KeptError(f"places cannot be kept in {shown(self.folder)}: {reason(error)}") from error

    def _newer(self, path: Path) -> str | None:
        """What is to be told of a place that a newer version has kept; nothing if it was told before."""
        if path in self._told:
            return None
        self._told.add(path)
        return _OF_A_NEWER

    def _let_go(self) -> None:
        let_go((file for file in files_in(self.folder) if _OURS.fullmatch(file[0].name)), self._most)

    def _path(self, text: str) -> Path:
        name = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
        return self.folder / f"{name}.json"


def _packed(place: Place) -> bytes:
    """A place as it is written. Raises KeptError."""
    try:
        data = sealed(place)
    except UnicodeEncodeError:
        raise KeptError("the place cannot be kept: a name in it is not text") from None
    if len(data) > LARGEST:
        raise KeptError("the place cannot be kept: it is too large")
    return data


def _place(seen: Seen) -> Place | None:
    """The place in what was seen, None if that is nothing. Raises DamagedError and NewerError."""
    return unsealed(seen, Place, _VERSION, _Unchecked)


class Fleeting(Places):
    """Places that are known until the reader ends; nothing is read or written."""

    def __init__(self) -> None:
        super().__init__(Path())
        self._known: dict[Path, Place] = {}

    def read(self, text: str) -> Place | None:
        """As of all places."""
        return self._known.get(self._path(text))

    def glance(self, text: str) -> Place | None:
        """As of all places."""
        return self.read(text)

    def update(self, text: str, change: Callable[[Place | None], Place]) -> None:
        """As of all places."""
        self._known[self._path(text)] = change(self.read(text))
