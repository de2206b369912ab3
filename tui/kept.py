"""Files that the reader keeps between two readings: written whole or not at all, and private.

Several readers may keep things at the same time: a file is put in its place in one step, and of two the
last one stays.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from analysis.errors import DatelineError
from analysis.reading.source import shown

DAMAGED: Final = ".damaged"
"""What is put behind the name of a file that cannot be used, so that it is out of the way and not lost."""
UNFINISHED: Final = ".new-"
"""How the name of a file begins that is still being written."""


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


def _make_private(folder: Path) -> None:
    """Make a folder that nobody else may look into. One that is there stays as it is."""
    if not folder.is_absolute():
        raise OSError(0, "not an absolute path")  # the XDG rules want no other, and a home may be unknown
    if not folder.is_dir():
        folder.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        folder.mkdir(exist_ok=True, mode=0o700)
