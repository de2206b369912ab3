"""Annotations that were made before, so that an article opens annotated, and without spaCy, the next time.

An entry stands under a key made of everything that an annotation depends on, so that it is never out of date:
with another text, model, version, file of actors or other weights of the judge it is another key. The text
itself is not stored.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import Final, NamedTuple

import msgspec
from msgspec.structs import replace

from analysis.defaults import DEFAULT_MODEL
from analysis.events.judge import fingerprint
from analysis.files import read_small, reason
from analysis.library.files import (
    DAMAGED,
    KeptError,
    files_in,
    keep,
    let_go,
    looked_at,
    set_aside,
)
from analysis.library.versions import versions
from analysis.library.whole import clear_up
from analysis.model import Annotation, Article
from analysis.reading.source import shown

MOST_ENTRIES: Final = 200
MOST_BYTES: Final = 200_000_000
LARGEST_ENTRY: Final = 50_000_000
"""Bytes: a larger annotation, that of a million words, is not kept; it would displace too many."""

_FORMAT: Final = "dateline annotation 4"
_ENDING: Final = ".annotation"
_OURS: Final = re.compile(rf"[0-9a-f]{{32}}{re.escape(_ENDING)}(?:{re.escape(DAMAGED)}[0-9]?)?")
_ENGINE: Final = (
    "dateline",
    "spacy",
    "dateparser",
    "python-dateutil",
    "holidays",
    "countryinfo",
    "rapidfuzz",
)
"""The packages whose versions an annotation depends on."""

_WITHOUT_RULES: Final = ("__pycache__", "annotations", "export", "library")
"""Folders of the analysis in which nothing decides what is found."""


class Size(NamedTuple):
    """How much is kept."""

    entries: int
    bytes: int


class Cache:
    """The annotations kept in a folder, which is made with the first of them. Several readers may use it."""

    def __init__(self, folder: Path, most_entries: int = MOST_ENTRIES, most_bytes: int = MOST_BYTES) -> None:
        self.folder = folder
        self._most_entries = most_entries
        self._most_bytes = most_bytes

    def find(self, key: str, article: Article) -> Annotation | None:
        """The annotation of an article that was kept under the key.

        Raises KeptError when there is one that cannot be used; it will not be met again.
        """
        path = self._path(key)
        try:
            with looked_at(path, LARGEST_ENTRY) as seen:
                if seen.is_nothing:
                    return None
                annotation = None if seen.data is None else _unpacked(seen.data)
                if annotation is None:
                    raise set_aside(seen, "an annotation kept from before")
        except OSError as error:
            raise KeptError(f"annotations cannot be read in {shown(self.folder)}: {reason(error)}") from error
        with suppress(OSError):
            os.utime(path)  # those not used for the longest time go first
        head = annotation.article
        found = replace(article, title=head.title, author=head.author, published=head.published)
        return replace(annotation, article=found)

    def keep(self, key: str, annotation: Annotation) -> None:
        """Keep an annotation, and let go of the oldest when there are too many.

        Raises KeptError when it cannot be written.
        """
        try:
            data = _packed(annotation)
        except UnicodeEncodeError:
            return  # half a character in a name; no encoding holds it
        if len(data) > LARGEST_ENTRY:
            return
        try:
            # Nobody waits for the disk: what a failure of the power takes is missing, or seen to be damaged.
            told = keep(self._path(key), data, durable=False, then=self._let_go)
        except OSError as error:
            raise KeptError(f"annotations cannot be kept in {shown(self.folder)}: {reason(error)}") from error
        if told is not None:
            raise KeptError(told)

    def measure(self) -> Size:
        """How many annotations there are, and how many bytes in all. Raises KeptError."""
        try:
            files = list(self._files())
        except OSError as error:
            raise KeptError(f"{shown(self.folder)}: {reason(error)}") from error
        return Size(sum(path.suffix == _ENDING for path, _ in files), sum(st.st_size for _, st in files))

    def clear(self) -> Size:
        """Remove all annotations, and nothing else; how much that was. Raises KeptError."""
        size = self.measure()
        try:
            for path, _ in self._files():
                path.unlink(missing_ok=True)
            clear_up(self.folder)
        except OSError as error:
            raise KeptError(f"cannot clear {shown(self.folder)}: {reason(error)}") from error
        return size

    def _let_go(self) -> None:
        let_go(self._files(), self._most_entries, self._most_bytes, LARGEST_ENTRY)

    def _path(self, key: str) -> Path:
        return self.folder / f"{key}{_ENDING}"

    def _files(self) -> Iterator[tuple[Path, os.stat_result]]:
        return ((path, st) for path, st in files_in(self.folder) if _OURS.fullmatch(path.name))


def key_of(article: Article, model: str | None, actors: str | os.PathLike[str] | None) -> str | None:
    """The key of an article's annotation; None when not all that it depends on can be known, such as a model
    that is no installed package."""
    try:
        who = b"" if actors is None else read_small(actors)
    except (OSError, ValueError):
        return None
    engine = versions((*_ENGINE, model or DEFAULT_MODEL))
    if engine is None:
        return None
    parts = [
        _FORMAT,
        article.text,
        article.markup,
        article.language,
        str(article.published),
        article.title or "",
        article.author or "",
        repr(article.blocks),
        repr(article.asides),
        model or DEFAULT_MODEL,
        *engine,
        _rules(),
        fingerprint(),
    ]
    found = blake2b(digest_size=16)
    for part in (*(part.encode("utf-8", "surrogatepass") for part in parts), who):
        found.update(len(part).to_bytes(8, "little"))
        found.update(part)
    return found.hexdigest()


def _rules() -> str:
    """Changes when the rules of the analysis do: of a working copy they are newer than its version."""
    files = sorted(_sources(os.path.dirname(os.path.dirname(__file__))), key=lambda file: file.path)
    return " ".join(f"{file.name} {(st := file.stat()).st_size} {st.st_mtime_ns}" for file in files)


def _sources(folder: str) -> Iterator[os.DirEntry[str]]:
    """The files of the analysis that are read or run."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.endswith((".py", ".toml")):
                yield entry
            elif entry.name not in _WITHOUT_RULES and entry.is_dir():
                yield from _sources(entry.path)


def _packed(annotation: Annotation) -> bytes:
    """An annotation without its text, under a line with its format and check sum."""
    bare = replace(annotation, article=_bare(annotation.article))
    body = msgspec.json.encode(bare)
    return _head(body) + body


def _bare(article: Article) -> Article:
    """Of an article only what its head says: all else is there again when it is opened."""
    return Article(text="", title=article.title, author=article.author, published=article.published)


def _unpacked(data: bytes) -> Annotation | None:
    """What was packed, or None when it is not as it was written."""
    head, line_feed, body = data.partition(b"\n")
    if head + line_feed != _head(body):
        return None
    try:
        return msgspec.json.decode(body, type=Annotation)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None


def _head(body: bytes) -> bytes:
    return f"{_FORMAT} {blake2b(body, digest_size=16).hexdigest()}\n".encode()
