"""Reading files so that nothing that lies there in their place keeps anybody waiting or fills the memory."""

from __future__ import annotations

import errno
import io
import os
import select
import stat
from pathlib import Path
from typing import Final

LARGEST: Final = 1 << 20
"""Bytes: no file that somebody writes by hand is larger, and one that never ends is none."""
LARGEST_SETTINGS: Final = 64 << 10
"""Bytes: ten times all settings and keys with what each is for."""
LARGEST_ARTICLE: Final = 256 << 20
"""Bytes: more than fifty times the Bible, and as much as can be laid out on a screen while one waits."""

_CHUNK: Final = 1 << 20
_NOTHING: Final = "/dev/null"


class NoFileError(OSError):
    """What lies there is neither a file nor anything that may stand for one."""

    def __init__(self, mode: int = 0) -> None:
        super().__init__(errno.EINVAL, "a pipe, not a file" if stat.S_ISFIFO(mode) else "not a file")


class TooLargeError(OSError):
    """There is more than is ever read."""

    def __init__(self, most: int) -> None:
        size = f"{most >> 20} MiB" if most >> 20 else f"{most >> 10} KiB"
        super().__init__(errno.EFBIG, f"larger than {size}")


def read_small(path: str | os.PathLike[str], most: int = LARGEST) -> bytes:
    """What is in a file, of which `/dev/null` is an empty one. Raises OSError: NoFileError for what is none,
    TooLargeError when there is more than `most` bytes."""
    handle = open_file(path)
    try:
        return read_handle(handle, most)
    finally:
        os.close(handle)


def read_file(path: str | Path, *, pipes: bool = False) -> bytes:
    """The bytes of an article. With `pipes` one waits for a pipe, such as a shell's `<(command)`, and reads
    it to the end. Raises OSError: NoFileError for devices, which may never end, and for pipes otherwise;
    TooLargeError when there is more than an article may have."""
    if pipes and stat.S_ISFIFO(os.stat(path).st_mode):
        handle = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    else:
        handle = open_file(path, nothing=False)
    try:
        return read_handle(handle, LARGEST_ARTICLE)
    finally:
        os.close(handle)


def open_file(path: str | os.PathLike[str], *, nothing: bool = True) -> int:
    """A handle to read a file by, which never waits for anything; to close it is up to the caller. `nothing`
    says whether `/dev/null` may stand for an empty file. Raises OSError; NoFileError for what is no file."""
    _check(os.stat(path), nothing)  # some devices begin to do something when they are opened
    # Something else may have taken its place by now, and opening a pipe waits for whoever writes into it.
    handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC)
    try:
        _check(os.fstat(handle), nothing)
    except OSError:
        os.close(handle)
        raise
    return handle


def read_handle(handle: int, most: int) -> bytes:
    """All that an open handle gives, be it a file or a pipe that is still written to. Raises OSError;
    TooLargeError, before more than `most` bytes fill the memory, when there is more."""
    st = os.fstat(handle)
    if stat.S_ISREG(st.st_mode) and st.st_size > most:
        raise TooLargeError(most)
    first = _read(handle, max(st.st_size, _CHUNK) + 1)
    if not (more := _read(handle, _CHUNK)):
        return first
    whole = io.BytesIO()  # it gives its bytes away without doubling them
    whole.write(first)
    del first
    while more:
        whole.write(more)
        if whole.tell() > most:
            raise TooLargeError(most)
        more = _read(handle, _CHUNK)
    return whole.getvalue()


def reason(error: OSError) -> str:
    """Why the system refused, as the end of a line."""
    if isinstance(error, FileNotFoundError):
        return "no such file"
    if isinstance(error, PermissionError):
        return "no permission"
    if isinstance(error, IsADirectoryError):
        return "a directory, not a file"
    if isinstance(error, (NoFileError, TooLargeError)):
        return str(error.strerror)
    return (error.strerror or str(error)).lower()


def _read(handle: int, size: int) -> bytes:
    while True:
        try:
            return os.read(handle, size)
        except BlockingIOError:  # whoever handed the pipe over does not wait for it, but we do
            select.select([handle], [], [])


def _check(st: os.stat_result, nothing: bool) -> None:
    if stat.S_ISDIR(st.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not stat.S_ISREG(st.st_mode) and not (nothing and _is_nothing(st)):
        raise NoFileError(st.st_mode)


def _is_nothing(st: os.stat_result) -> bool:
    return stat.S_ISCHR(st.st_mode) and st.st_rdev == os.stat(_NOTHING).st_rdev
