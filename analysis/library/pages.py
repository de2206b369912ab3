"""Articles from addresses: fetched once and kept, so that they open again without a network and with the same
text, until somebody asks for them anew."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from hashlib import blake2b
from pathlib import Path
from typing import Final, Literal

import msgspec

from analysis.annotations.wording import counted, day_in_words
from analysis.errors import ReadError
from analysis.files import reason
from analysis.library.files import DAMAGED, KeptError, Seen, files_in, keep, let_go, looked_at, set_aside
from analysis.library.folders import pages_folder
from analysis.reading.conversion import Asked, Extract
from analysis.reading.fetching import LARGEST, Page, fetch
from analysis.reading.source import extracts_in, shown

MOST_PAGES: Final = 500
MOST_BYTES: Final = 500_000_000

_VERSION: Final = 1
_ENDING: Final = ".page"
_OURS: Final = re.compile(rf"[0-9a-f]{{32}}{re.escape(_ENDING)}(?:{re.escape(DAMAGED)}[0-9]?)?")
_ROOM: Final = 64 << 10
"""Bytes for what is said of a page before it."""


class _Said(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is known of a page that is kept, in the line before it."""

    version: Literal[1]
    asked: str
    address: str
    charset: str | None
    fetched: date
    check: str


class KeptPage(msgspec.Struct, frozen=True):
    """A page and the day on which it was fetched."""

    page: Page
    fetched: date


class Pages:
    """The pages kept in a folder, by the addresses that people gave. Several readers may use it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def find(self, address: str) -> KeptPage | None:
        """The page that is kept of an address, None where there is none. Raises KeptError when there is one
        that cannot be used."""
        try:
            with looked_at(self._path(address), LARGEST + _ROOM) as seen:
                if seen.is_nothing:
                    return None
                found = _unpacked(seen, address)
                if found is None:
                    raise set_aside(seen, "a page kept from before")
                return found
        except OSError as error:
            raise KeptError(f"pages cannot be read in {shown(self.folder)}: {reason(error)}") from error

    def keep(self, address: str, page: Page, fetched: date) -> None:
        """Keep the page of an address, and let go of the oldest when there are too many. Raises KeptError."""
        said = _Said(_VERSION, address, page.address, page.charset, fetched, _check(page.data))
        try:
            data = msgspec.json.encode(said) + b"\n" + page.data
            told = keep(self._path(address), data, then=self._let_go)
        except (OSError, UnicodeEncodeError) as error:
            why = reason(error) if isinstance(error, OSError) else "its address is no text"
            raise KeptError(f"pages cannot be kept in {shown(self.folder)}: {why}") from error
        if told is not None:
            raise KeptError(told)

    def _let_go(self) -> None:
        ours = ((path, st) for path, st in files_in(self.folder) if _OURS.fullmatch(path.name))
        let_go(ours, MOST_PAGES, MOST_BYTES, LARGEST + _ROOM)

    def _path(self, address: str) -> Path:
        name = blake2b(address.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
        return self.folder / f"{name}{_ENDING}"


def extracts_at(name: str, asked: Asked) -> tuple[Extract, ...]:
    """What is at an address, fetched now or kept from before. Raises ReadError with the address in it."""
    pages = Pages(pages_folder())
    notices: list[str] = []
    before: KeptPage | None = None
    if asked.keep:
        try:
            before = pages.find(name)
        except KeptError as error:
            notices.append(str(error))
    if before is not None and not asked.refresh:
        return _told(_read(before.page, name, asked), notices)
    page = _fetched(name, asked)
    found = _read(page, name, asked)
    if asked.keep:
        try:
            pages.keep(name, page, date.today())
        except KeptError as error:
            notices.append(str(error))
    if before is not None:
        notices.append(_changes(before, found, name, asked))
    return _told(found, notices)


def _fetched(name: str, asked: Asked) -> Page:
    try:
        return fetch(name, allow_private=asked.allow_private)
    except ReadError as error:
        raise ReadError(f"{shown(name)}: {error}") from error


def _read(page: Page, name: str, asked: Asked) -> tuple[Extract, ...]:
    """What is in a page. The encoding that the server tells counts where nobody has said another, and what
    cannot be UTF-8."""
    encoding = asked.encoding
    if encoding is None and page.charset is not None and not _is_utf8(page.data):
        encoding = _known(page.charset)
    return extracts_in(page.data, name, asked=asked._replace(encoding=encoding))


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _known(encoding: str) -> str | None:
    try:
        "".encode(encoding)
    except (LookupError, ValueError):
        return None
    return encoding


def _told(found: tuple[Extract, ...], notices: Sequence[str]) -> tuple[Extract, ...]:
    if not notices:
        return found
    return (found[0]._replace(notices=(*notices, *found[0].notices)), *found[1:])


def _changes(before: KeptPage, found: tuple[Extract, ...], name: str, asked: Asked) -> str:
    """What is another on a page than it was when it was fetched before."""
    since = f"since {day_in_words(before.fetched)}"
    try:
        was = _read(before.page, name, asked)
    except ReadError:
        return f"the page could not be read {since}"
    if len(found) > 1 or len(was) > 1:
        names = {extract.title for extract in was}
        new = sum(extract.title not in names for extract in found)
        return f"{counted(new, 'new article')} {since}"
    old, now = _paragraphs(was[0]), _paragraphs(found[0])
    changed = []
    if was[0].title != found[0].title:
        changed.append("another title")
    if was[0].published != found[0].published:
        changed.append("another day")
    if new := len(now - old):
        changed.append(counted(new, "new paragraph"))
    if gone := len(old - now):
        changed.append(f"{gone:,} gone")
    return f"changed {since}: {', '.join(changed)}" if changed else f"the page has not changed {since}"


def _paragraphs(extract: Extract) -> frozenset[str]:
    return frozenset(" ".join(each.split()) for each in extract.text.split("\n") if each.strip())


def _check(data: bytes) -> str:
    return blake2b(data, digest_size=16).hexdigest()


def _unpacked(seen: Seen, address: str) -> KeptPage | None:
    """What was kept, or None when it is not as it was written."""
    line, line_feed, data = (seen.data or b"").partition(b"\n")
    try:
        said = msgspec.json.decode(line, type=_Said)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    if not line_feed or said.check != _check(data) or said.asked != address:
        return None
    return KeptPage(Page(data, said.address, said.charset), said.fetched)
