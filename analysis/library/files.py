"""Files that the reader keeps between two readings: written whole or not at all, and private.

Several readers may keep things at the same time: a file is put in its place in one step, and of two the
last one stays.
"""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from analysis.errors import DatelineError
from analysis.reading.source import shown

DAMAGED: Final = ".damaged"
"""What is put behind the name of a file that cannot be used, so that it is out of the way and not lost."""
UNFINISHED: Final = ".new-"
"""How the name of a file begins that is still being written."""
_GIVEN_UP: Final = 3600
"""Seconds after which a file that is still being written never will be."""


class KeptError(DatelineError):
    """Something kept cannot be used, or cannot be kept; reading goes on without."""


def write_whole(path: Path, data: bytes, *, durable: bool = False) -> None:
    """Put a file in its place, where another of that name may be; `durable`: not before the disk has it.

    Raises OSError, and then leaves what was there as it was.
    """
    _make_private(path.parent)
    handle, new = tempfile.mkstemp(prefix=UNFINISHED, dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            if durable:
                file.flush()
                os.fsync(file.fileno())
        os.replace(new, path)
    except BaseException:
        Path(new).unlink(missing_ok=True)
        raise
    if durable:
        _sync_folder(path.parent)


def set_aside(path: Path, what: str) -> KeptError:
    """Put a damaged file out of the way; the error that says so."""
    try:
        path.replace(path.with_name(path.name + DAMAGED))
    except FileNotFoundError:
        pass  # another reader was quicker
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
    files: Iterable[tuple[Path, os.stat_result]], most_files: int, most_bytes: int | None = None
) -> None:
    """Remove the oldest files where there are too many, and what was never finished. Raises OSError."""
    newest_first = sorted(files, key=lambda file: file[1].st_mtime, reverse=True)
    now, count, size = time.time(), 0, 0
    for path, st in newest_first:
        if path.name.startswith(UNFINISHED):
            if now - st.st_mtime > _GIVEN_UP:
                path.unlink(missing_ok=True)
            continue
        count, size = count + 1, size + st.st_size
        if count > most_files or (most_bytes is not None and size > most_bytes and count > 1):
            path.unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    """Have the disk know the new name too; not every file system can be asked for that."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):
            os.fsync(handle)
    finally:
        os.close(handle)


def _make_private(folder: Path) -> None:
    """Make a folder that nobody else may look into. One that is there stays as it is."""
    if not folder.is_absolute():
        raise OSError(0, "not an absolute path")  # the XDG rules want no other, and a home may be unknown
    if not folder.is_dir():
        folder.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        folder.mkdir(exist_ok=True, mode=0o700)
