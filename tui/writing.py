"""Where the commands read and write: the standard streams, or a file that was named."""

from __future__ import annotations

import io
import os
import stat
import sys
from pathlib import Path
from typing import TextIO

import click

from analysis.errors import ReadError
from analysis.files import reason
from analysis.reading.source import shown
from tui.whole import mode_of, write_whole


def is_terminal(stream: TextIO | None) -> bool:
    """Whether a standard stream leads to a terminal; it may have been closed before we began."""
    return stream is not None and stream.isatty()


def fill_closed_streams() -> None:
    """Have nothing that is opened from now on take the place of a standard stream that was closed."""
    while (handle := os.open(os.devnull, os.O_RDWR)) <= 2:
        pass
    os.close(handle)


def draw_in_utf8() -> None:
    """Have the screen drawn in UTF-8, which is what terminals take, whatever the locale says."""
    if isinstance(sys.__stderr__, io.TextIOWrapper):  # where Textual draws
        sys.__stderr__.reconfigure(encoding="utf-8", errors="replace")


def put(text: str, path: str | None = None) -> None:
    """Print, or write to a file that was named."""
    if path is not None:
        write_output(path, text)
    elif sys.stdout is None:
        raise ReadError("standard output is closed")
    else:
        click.echo(text.encode("utf-8", "backslashreplace"), nl=False)


def check_output(path: str) -> None:
    """Refuse before the work what cannot be written after it. Raises ReadError."""
    try:
        if _is_written_into(path):
            _check_permission(path, "to write to")
            return
        folder = Path(path).resolve().parent
        if Path(path).is_dir():
            raise ReadError(f"{shown(path)}: a directory, not a file")
        if not folder.is_dir():
            raise ReadError(f"{shown(folder)}: no such directory")
        _check_permission(folder, "to write in")
    except OSError as error:
        raise ReadError(f"{shown(path)}: {reason(error)}") from error
    except RuntimeError as error:
        raise ReadError(f"{shown(path)}: a symbolic link to itself") from error


def write_output(path: str, text: str) -> None:
    """Write a file whole or not at all: an old one stays as it was until the new one is complete. What is no
    file, such as a pipe or a device, stays and is written into. Raises ReadError."""
    data = text.encode("utf-8", "backslashreplace")
    try:
        if _is_written_into(path):
            with open(path, "wb") as there:
                there.write(data)
        else:
            target = Path(path).resolve()
            write_whole(target, data, mode=mode_of(target))
    except OSError as error:
        raise ReadError(f"{shown(path)}: {reason(error)}") from error


def _is_written_into(path: str) -> bool:
    """Whether something is there that must not be replaced by a file."""
    try:
        mode = os.stat(path).st_mode
    except FileNotFoundError:
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


def _check_permission(path: str | Path, for_what: str) -> None:
    if not os.access(path, os.W_OK):
        raise ReadError(f"{shown(path)}: no permission {for_what} it")
