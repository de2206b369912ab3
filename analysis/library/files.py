"""Files that the reader keeps between two readings: private, and safe from other readers who keep theirs.

What is kept is prepared aside and put in its place while the folder is locked, if nobody has put another
there meanwhile; else it is made anew from that. So the lock is held for a moment only. Who holds it longer
has been stopped, and nothing is lost for his sake. It lies on the folder itself: no file is left behind.
"""

from __future__ import annotations

import errno
import fcntl
import os
import stat
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, NamedTuple

from analysis.errors import DatelineError
from analysis.files import NoFileError, TooLargeError, open_file, read_handle
from analysis.library.whole import prepared
from analysis.reading.source import shown

DAMAGED: Final = ".damaged"
"""What is put behind the name of a file that cannot be used, so that it is out of the way and not lost; a
digit follows where there is one of that name already."""

PATIENCE: Final = 2.0
"""Seconds to wait for a lock that nobody holds for a hundredth of that."""
_PAUSE: Final = 0.005


class KeptError(DatelineError):
    """Something kept cannot be used, or cannot be kept; reading goes on without."""


class Seen(NamedTuple):
    """What lies in the place of a file: its bytes, as `data`, None if there are too many; or what is no file,
    or none that we may read, as `strange`. While the handle is open nothing else is taken for it."""

    path: Path
    data: bytes | None = None
    handle: int | None = None
    strange: os.stat_result | None = None

    @property
    def is_nothing(self) -> bool:
        """Whether the place is free."""
        return self.handle is None and self.strange is None

    def is_still_there(self) -> bool:
        """Whether it is what lies there now. Raises OSError."""
        try:
            now = os.stat(self.path) if self.strange is None else os.lstat(self.path)
        except (FileNotFoundError, NotADirectoryError):
            return self.is_nothing
        before = self.strange if self.handle is None else os.fstat(self.handle)
        return before is not None and os.path.samestat(before, now)


@contextmanager
def looked_at(path: Path, most: int) -> Iterator[Seen]:
    """What lies in the place of a file that has at most so many bytes; nothing that lies there keeps anybody
    waiting. Raises OSError where that cannot be found out."""
    while True:
        try:
            handle = open_file(path, nothing=False)
        except OSError as error:
            there = _there(path)
            if isinstance(error, FileNotFoundError) and there is not None and stat.S_ISREG(there.st_mode):
                continue  # another reader has put it there meanwhile: it is whole
            yield _without_handle(path, error, there)
            return
        break
    try:
        try:
            data = read_handle(handle, most)
        except TooLargeError:
            data = None
        yield Seen(path, data, handle)
    finally:
        os.close(handle)


def keep(
    path: Path,
    data: bytes,
    instead_of: Seen | None = None,
    *,
    durable: bool = True,
    then: Callable[[], None] | None = None,
) -> str | None:
    """Put a file in its place; `then` is done before anybody else keeps anything in that folder. Raises
    OSError, and ChangedError, with nothing done, when it was to be put `instead_of` something that is no
    longer there.

    What comes back is a line to be told though all was done.
    """
    _make_private(path.parent)
    with prepared(path, data, durable=durable) as put, _locked(path.parent) as alone:
        if instead_of is not None and not instead_of.is_still_there():
            raise ChangedError
        put()
        if then is not None:
            then()
    return None if alone else f"another Dateline that was stopped keeps {shown(path.parent)} locked"


class ChangedError(Exception):
    """Another reader has put something there meanwhile."""


def set_aside(seen: Seen, what: str) -> KeptError:
    """Put out of the way what was seen and cannot be used; the error that says so."""
    path = seen.path
    try:
        with _locked(path.parent):
            if seen.is_still_there():  # else another reader was quicker
                path.rename(_free_name(path))
    except OSError:
        return KeptError(f"{what} is damaged and is not used: {shown(path)}")
    return KeptError(f"{what} was damaged; it is set aside in {shown(path.parent)}")


def files_in(folder: Path) -> Iterator[tuple[Path, os.stat_result]]:
    """The files of a folder, which others may be changing; none when there is no such folder."""
    try:
        with os.scandir(folder) as entries:
            names = [entry.path for entry in entries if entry.is_file(follow_symlinks=False)]
    except (FileNotFoundError, NotADirectoryError):
        return
    for name in names:
        try:
            yield Path(name), os.stat(name, follow_symlinks=False)
        except FileNotFoundError:
            continue


def let_go(
    files: Iterable[tuple[Path, os.stat_result]],
    most_files: int,
    most_bytes: int | None = None,
    largest: int | None = None,
) -> None:
    """Remove the oldest files where there are too many, and all that are larger than the `largest` that can
    be used. Raises OSError."""
    newest_first = sorted(files, key=lambda file: file[1].st_mtime, reverse=True)
    count, size = 0, 0
    for path, st in newest_first:
        if largest is not None and st.st_size > largest:
            path.unlink(missing_ok=True)
            continue
        count, size = count + 1, size + st.st_size
        if count > most_files or (most_bytes is not None and size > most_bytes and count > 1):
            path.unlink(missing_ok=True)


def _there(path: Path) -> os.stat_result | None:
    """What lies in a place, be it a link to nothing; None where nothing does, or where nobody can tell."""
    try:
        return os.lstat(path)
    except OSError:
        return None


def _without_handle(path: Path, error: OSError, there: os.stat_result | None) -> Seen:
    """What it is that could not be opened. Raises the error where that is no fault of what lies there."""
    if there is None and isinstance(error, (FileNotFoundError, NotADirectoryError)):
        return Seen(path)
    kinds = (NoFileError, IsADirectoryError, FileNotFoundError, PermissionError)
    if there is not None and (isinstance(error, kinds) or error.errno == errno.ELOOP):
        return Seen(path, strange=there)
    raise error


def _free_name(path: Path) -> Path:
    """A name for what is set aside. Of very many the last one is given up."""
    names = [path.with_name(f"{path.name}{DAMAGED}{number}") for number in ("", *range(2, 10))]
    return next((name for name in names if not os.path.lexists(name)), names[-1])


@contextmanager
def _locked(folder: Path) -> Iterator[bool]:
    """Nobody else keeps anything in a folder meanwhile; False when somebody does not give it free. Where a
    file system knows no locks one does without."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        yield _lock(handle)
    finally:
        os.close(handle)


def _lock(handle: int) -> bool:
    end = time.monotonic() + PATIENCE
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > end:
                return False
            time.sleep(_PAUSE)
        except OSError:
            return True
        else:
            return True


def _make_private(folder: Path) -> None:
    """Make a folder that nobody else may look into. One that is there stays as it is."""
    if not folder.is_absolute():
        raise OSError(0, "not an absolute path")  # the XDG rules want no other, and a home may be unknown
    if not folder.is_dir():
        folder.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        folder.mkdir(exist_ok=True, mode=0o700)
