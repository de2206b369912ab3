"""Files that are written whole or not at all: beside the place that they take, then put there in one step.

What is not finished is made new under a name that nobody can foresee, is nobody else's to read, and is locked
until it is in its place. So what a killed process has left can be told from what is still being written, and
the next one to write into that folder takes it away.
"""

from __future__ import annotations

import fcntl
import os
import re
import stat
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

PRIVATE: Final = 0o600

_UNFINISHED: Final = re.compile(r"\.dateline-(?P<process>[0-9]{1,10})-[0-9a-f]{16}")
_GIVEN_UP: Final = 60
"""Seconds after which a file that nobody holds is not being written, even if there is a process with the
number in its name: numbers are given again."""
_NEW: Final = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC


def write_whole(path: Path, data: bytes, *, mode: int = PRIVATE, durable: bool = True) -> None:
    """Put a file in its place, where another of that name may be, with the permissions of `mode`; `durable`:
    not before the disk has it. Raises OSError, and then leaves what was there as it was."""
    with prepared(path, data, mode=mode, durable=durable) as put:
        put()


@contextmanager
def prepared(
    path: Path, data: bytes, *, mode: int = PRIVATE, durable: bool = True
) -> Iterator[Callable[[], None]]:
    """As `write_whole`, but the file is put in its place by a call of what is given; without it nothing has
    happened at the end. Raises OSError."""
    clear_up(path.parent)
    new = path.with_name(f".dateline-{os.getpid()}-{os.urandom(8).hex()}")
    is_put = False

    def put() -> None:
        nonlocal is_put
        os.replace(new, path)
        is_put = True

    with open(os.open(new, _NEW, PRIVATE), "wb") as file:
        try:
            with suppress(OSError):  # not every file system can lock
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            file.write(data)
            file.flush()
            os.fchmod(file.fileno(), mode)
            if durable:
                os.fsync(file.fileno())
            yield put
        finally:
            if not is_put:
                new.unlink(missing_ok=True)
    if durable and is_put:
        _sync_folder(path.parent)


def clear_up(folder: Path) -> None:
    """Take away what was left unfinished there by a process that is gone."""
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            found = _UNFINISHED.fullmatch(entry.name)
            if found is not None:
                with suppress(OSError):
                    _remove_if_left(entry.path, int(found["process"]))


def mode_of(path: Path) -> int:
    """The permissions that a file has which is there, or else those that a person's new files have."""
    try:
        return os.stat(path).st_mode & 0o777
    except FileNotFoundError:
        usual = os.umask(0o077)  # it cannot be asked for without being set
        os.umask(usual)
        return 0o666 & ~usual


def _remove_if_left(path: str, process: int) -> None:
    handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    try:
        st = os.fstat(handle)
        if not stat.S_ISREG(st.st_mode) or st.st_uid != os.geteuid():
            return
        if _runs(process) and abs(time.time() - st.st_mtime) < _GIVEN_UP:
            return
        if not _is_held(handle):
            os.unlink(path)
    finally:
        os.close(handle)


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True  # somebody else's
    return True


def _is_held(handle: int) -> bool:
    """Whether somebody is writing a file; where that cannot be known, nobody is."""
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except OSError:
        return False
    return False


def _sync_folder(folder: Path) -> None:
    """Have the disk know the new name too; not every folder can be opened, nor every file system asked."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
