"""Where the commands read and write: the standard streams, or a file that was named."""

from __future__ import annotations

import io
import os
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, TextIO

import click

from analysis.errors import ReadError
from analysis.files import reason
from analysis.library.whole import mode_of, write_whole
from analysis.reading.source import shown as quoted
from analysis.tame import one_line, shown


def is_terminal(stream: TextIO | None) -> bool:
    """Whether a standard stream leads to a terminal; it may have been closed before we began."""
    return stream is not None and stream.isatty()


def fill_closed_streams() -> None:
    """Have nothing that is opened from now on take the place of a standard stream that was closed."""
    while (handle := os.open(os.devnull, os.O_RDWR)) <= 2:
        pass
    os.close(handle)


def take_keys_from_terminal() -> None:
    """Standard input is the article or some other file; the keys come from the terminal itself."""
    try:
        terminal = os.open("/dev/tty", os.O_RDONLY)
    except OSError as error:
        raise click.UsageError("there is no terminal to read keys from") from error
    os.dup2(terminal, 0)
    os.close(terminal)
    if sys.stdin is None:  # it was closed
        sys.stdin = sys.__stdin__ = os.fdopen(0, closefd=False)  # type: ignore[misc]


def draw_in_utf8() -> None:
    """Have the screen drawn in UTF-8, which is what terminals take, whatever the locale says."""
    if isinstance(sys.__stderr__, io.TextIOWrapper):  # where Textual draws
        sys.__stderr__.reconfigure(encoding="utf-8", errors="replace")


_OVER: Final = 16
"""Cells that such words take at most."""


class _Tame(io.TextIOWrapper):
    """A standard stream that leads to a terminal. Whatever is written to it, by a library too, is shown and
    not obeyed."""

    def write(self, text: str) -> int:
        """Write what may be shown of it."""
        super().write(shown(text))
        return len(text)


def tame_terminals() -> None:
    """Have whatever is printed from now on be harmless to a terminal: warnings, help, traces of faults. What
    has to command it says so below, or is the reader's driver, which writes to the terminal itself."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if isinstance(stream, io.TextIOWrapper) and is_terminal(stream):
            tame = _Tame(stream.buffer, stream.encoding, "backslashreplace", line_buffering=True)
            setattr(sys, name, tame)


def put(text: str, path: str | None = None, tame: Callable[[str], str] = shown) -> None:
    """Print, or write to a file that was named: as it is, but made `tame` where that leads to a terminal.
    Raises ReadError."""
    if path is not None:
        write_output(path, text, tame)
    elif sys.stdout is None:
        raise ReadError("standard output is closed")
    else:
        click.echo(_bytes(tame(text) if is_terminal(sys.stdout) else text), nl=False)


def tell(line: str) -> None:
    """Tell a person something, in one line on standard error."""
    click.echo(f"dateline: {one_line(line)}", err=True)


def tell_at_length(text: str) -> None:
    """The same in several lines, such as the trace of a fault."""
    click.echo(shown(text), err=True, nl=bool(text) and not text.endswith("\n"))


def tell_over(words: str) -> None:
    """Have words on standard error, a terminal, stand over those that were told so before; without any, only
    take those away."""
    click.echo(_bytes(f"\r{shown(words) or ' ' * _OVER}"), err=True, nl=False)
    if not words:
        click.echo(b"\r", err=True, nl=False)


@contextmanager
def told_meanwhile(words: str) -> Iterator[None]:
    """Have a few words on standard error while something takes its time, if somebody watches."""
    if not words or not is_terminal(sys.stderr):
        yield
        return
    tell_over(words)
    try:
        yield
    finally:
        tell_over("")


def check_output(path: str) -> None:
    """Refuse before the work what cannot be written after it. Raises ReadError."""
    try:
        if _is_written_into(path):
            _check_permission(path, "to write to")
            return
        folder = Path(path).resolve().parent
        if Path(path).is_dir():
            raise ReadError(f"{quoted(path)}: a directory, not a file")
        if not folder.is_dir():
            raise ReadError(f"{quoted(folder)}: no such directory")
        _check_permission(folder, "to write in")
    except OSError as error:
        raise ReadError(f"{quoted(path)}: {reason(error)}") from error
    except RuntimeError as error:
        raise ReadError(f"{quoted(path)}: a symbolic link to itself") from error


def write_output(path: str, text: str, tame: Callable[[str], str] = shown) -> None:
    """Write a file whole or not at all: an old one stays as it was until the new one is complete. What is no
    file, such as a pipe or a device, stays and is written into; a terminal gets what is `tame`. Raises
    ReadError."""
    try:
        if _is_written_into(path):
            with open(path, "wb") as there:
                there.write(_bytes(tame(text) if there.isatty() else text))
        else:
            target = Path(path).resolve()
            write_whole(target, _bytes(text), mode=mode_of(target))
    except OSError as error:
        raise ReadError(f"{quoted(path)}: {reason(error)}") from error


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "backslashreplace")


def _is_written_into(path: str) -> bool:
    """Whether something is there that must not be replaced by a file."""
    try:
        mode = os.stat(path).st_mode
    except FileNotFoundError:
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


def _check_permission(path: str | Path, for_what: str) -> None:
    if not os.access(path, os.W_OK):
        raise ReadError(f"{quoted(path)}: no permission {for_what} it")
