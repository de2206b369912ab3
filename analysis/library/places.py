"""Where one was in each article, and how it was shown: a small file for every article."""

from __future__ import annotations

import re
from hashlib import blake2b
from pathlib import Path
from typing import Annotated, Final, Literal

import msgspec

from analysis.annotations.index import Order
from analysis.annotations.narrowing import ALL, Narrowing
from analysis.files import reason
from analysis.library.files import DAMAGED, UNFINISHED, KeptError, files_in, let_go, set_aside, write_whole
from analysis.reading.source import shown

Offset = Annotated[int, msgspec.Meta(ge=0)]
Pane = Literal["text", "events", "actors"]

MOST_PLACES: Final = 2000

_VERSION: Final = 1
_OURS: Final = re.compile(rf"[0-9a-f]{{32}}\.json(?:{re.escape(DAMAGED)})?|{re.escape(UNFINISHED)}\w+")
_WRONG: Final = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """Where one is in an article, and what is shown of it.

    `position` is an offset into the text. `actor` and `marked` are names, since the ids of another annotation
    may be other ones. `bookmarks` are offsets by name. `narrowed` is what the list of events is narrowed to,
    with names for actors; `narrowing`, words that still wait for the events that they narrow.
    """

    version: Literal[1] = _VERSION
    position: Offset = 0
    order: Order = "date"
    pane: Pane = "text"
    actor: str | None = None
    marked: str | None = None
    bookmarks: dict[str, Offset] = {}
    narrowing: str = ""
    narrowed: Narrowing = ALL


class _Any(msgspec.Struct, frozen=True):
    """A place of any version."""

    version: int


class Places:
    """The places kept in a folder, by the texts that they are places in: whatever a file is called, and
    wherever it lies, one comes back to the same place in the same text. Several readers may use it."""

    def __init__(self, folder: Path, most: int = MOST_PLACES) -> None:
        self.folder = folder
        self._most = most
        self._newer: set[Path] = set()
        """What a newer version of Dateline has written, and may want to read again."""

    def read(self, text: str) -> Place | None:
        """The place in a text where one was last; None in a text that was never read.

        Raises KeptError when there is one that cannot be used. If it is damaged it will not be met again.
        """
        path = self._path(text)
        try:
            data = path.read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as error:
            raise KeptError(f"places cannot be read in {shown(self.folder)}: {reason(error)}") from error
        try:
            return msgspec.json.decode(data, type=Place)
        except _WRONG as error:
            if _is_newer(data):
                self._newer.add(path)
                raise KeptError("the place kept here is of a newer Dateline; it stays as it is") from error
            raise set_aside(path, "the place kept from last time") from error

    def glance(self, text: str) -> Place | None:
        """As `read`, for whoever only looks: what cannot be used stays as it is, and nobody is told."""
        try:
            return msgspec.json.decode(self._path(text).read_bytes(), type=Place)
        except (OSError, *_WRONG):
            return None

    def write(self, text: str, place: Place) -> None:
        """Keep the place in a text, and let go of the oldest when there are too many. Raises KeptError when
        it cannot be written."""
        path = self._path(text)
        if path in self._newer:
            return
        try:
            is_new = not path.exists()
            write_whole(path, msgspec.json.encode(place) + b"\n", durable=True)
            if is_new:
                let_go((file for file in files_in(self.folder) if _OURS.fullmatch(file[0].name)), self._most)
        except OSError as error:
            raise KeptError(f"places cannot be kept in {shown(self.folder)}: {reason(error)}") from error
        except UnicodeEncodeError:
            raise KeptError("the place cannot be kept: a name in it is not text") from None

    def _path(self, text: str) -> Path:
        name = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
        return self.folder / f"{name}.json"


def _is_newer(data: bytes) -> bool:
    try:
        return msgspec.json.decode(data, type=_Any).version > _VERSION
    except _WRONG:
        return False


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

    def write(self, text: str, place: Place) -> None:
        """As of all places."""
        self._known[self._path(text)] = place
