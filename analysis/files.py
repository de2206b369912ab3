"""Reading files so that nothing that lies there in their place keeps anybody waiting or fills the memory."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import Final

LARGEST: Final = 1 << 20
"""Bytes: no file of settings is larger, and one that never ends is none."""


class NoFileError(OSError):
    """What lies there is neither a file nor anything that may stand for one."""

    def __init__(self) -> None:
        super().__init__(errno.EINVAL, "not a file")


def read_small(path: str | os.PathLike[str]) -> bytes:
    """What is in a file, or in whatever stands for it, such as `/dev/null`. Raises OSError, also when that is
    more than somebody has written by hand."""
    with open(path, "rb") as file:
        data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise OSError(errno.EFBIG, os.strerror(errno.EFBIG))
    return data


def read_file(path: str | Path, *, pipes: bool = False) -> bytes:
    """What is in a file. With `pipes` one waits for a pipe, such as a shell's `<(command)`, and reads it to
    the end. Raises OSError; NoFileError for devices, which may never end, and for pipes otherwise."""
    mode = os.stat(path).st_mode
    if pipes and stat.S_ISFIFO(mode):
        return Path(path).read_bytes()
    _check(mode)
    # Something else may have taken its place by now, and opening a pipe waits for whoever writes into it.
    handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC)
    with os.fdopen(handle, "rb") as file:
        _check(os.fstat(handle).st_mode)
        return file.read()


def reason(error: OSError) -> str:
    """Why the system refused, as the end of a line."""
    if isinstance(error, FileNotFoundError):
        return "no such file"
    if isinstance(error, PermissionError):
        return "no permission"
    if isinstance(error, IsADirectoryError):
        return "a directory, not a file"
    return (error.strerror or str(error)).lower()


def _check(mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not stat.S_ISREG(mode):
        raise NoFileError
