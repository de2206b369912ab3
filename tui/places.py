"""Where one was in each article, and how it was shown: a small file for every article."""

from __future__ import annotations

from hashlib import blake2b
from pathlib import Path
from typing import Annotated, Final, Literal

import msgspec

from analysis.files import reason
from analysis.reading.source import shown
from tui.catalogue import Order
from tui.kept import KeptError, set_aside, write_whole

Offset = Annotated[int, msgspec.Meta(ge=0)]
Pane = Literal["text", "events", "actors"]

_VERSION: Final = 1


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """Where one is in an article, and what is shown of it.

    `position` is an offset into the text. `actor` and `marked` are names, since the ids of another annotation
    may be other ones. `bookmarks` are offsets by name, `narrowing` is what the list of events is narrowed to.
    """

    version: Literal[1] = _VERSION
    position: Offset = 0
    order: Order = "date"
    pane: Pane = "text"
    actor: str | None = None
    marked: str | None = None
    bookmarks: dict[str, Offset] = {}
    narrowing: str = ""


class Places:
    """The places kept in a folder, by the texts that they are places in: whatever a file is called, and
    wherever it lies, one comes back to the same place in the same text."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def read(self, text: str) -> Place | None:
        """The place in a text where one was last; None in a text that was never read.

        Raises KeptError when there is one that cannot be used; it will not be met again.
        """
        path = self._path(text)
        try:
            return msgspec.json.decode(path.read_bytes(), type=Place)
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as error:
            raise KeptError(f"places cannot be read in {shown(self.folder)}: {reason(error)}") from error
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            raise set_aside(path, "the place kept from last time") from error

    def write(self, text: str, place: Place) -> None:
        """Keep the place in a text. Raises KeptError when it cannot be written."""
        try:
            write_whole(self._path(text), msgspec.json.encode(place) + b"\n", durable=True)
        except OSError as error:
            raise KeptError(f"places cannot be kept in {shown(self.folder)}: {reason(error)}") from error
        except UnicodeEncodeError:
            raise KeptError("the place cannot be kept: a name in it is not text") from None

    def _path(self, text: str) -> Path:
        name = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
        return self.folder / f"{name}.json"


class Fleeting(Places):
    """Places that are known until the reader ends; nothing is read or written."""

    def __init__(self) -> None:
        super().__init__(Path())
        self._known: dict[Path, Place] = {}

    def read(self, text: str) -> Place | None:
        """As of all places."""
        return self._known.get(self._path(text))

    def write(self, text: str, place: Place) -> None:
        """As of all places."""
        self._known[self._path(text)] = place
