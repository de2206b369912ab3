"""The terminal while it is ours: what is written to it, and how it is given back whole at any moment."""

from __future__ import annotations

import os
import select
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Lock
from typing import Any, Final, Protocol, runtime_checkable

if sys.platform != "win32":
    import termios

_KEYS, _SCREEN = 0, 2
"""Where keys come from, and where Textual draws."""
_PATIENCE: Final = 0.5
"""Seconds in which whoever is about to take the terminal has done so, or has been stopped by something."""
_TOGETHER: Final = 8192
"""Characters that are collected before they are written."""
_AS_EVERY_PROGRAM_FINDS_IT: Final = (
    b"\x1b\\\x1b[?2026l"  # whatever was begun has ended: a sequence, a frame
    b"\x1b[?1000l\x1b[?1003l\x1b[?1006l\x1b[?1015l\x1b[?1016l"  # no mouse
    b"\x1b[?1004l\x1b[?2004l\x1b[?2048l\x1b[<u"  # no word on focus, pastes, sizes; keys as of old
    b"\x1b[?7h\x1b[0m\x1b[?1049l\x1b[?25h"  # long lines wrap, the screen from before, the cursor
)


class Hold:
    """The hold that a program has on its terminal. One thread takes the terminal and leaves it, another one
    writes; a third may give it back in the middle of that, because the program ends. Then the two others
    wait for that end: nothing is switched or written any more."""

    def __init__(self) -> None:
        self._switching = Lock()
        self._writing = Lock()
        self._taken = False
        self.before: list[Any] | None = None
        """How the terminal treated keys."""
        self.drawn = ""
        """What has been drawn on it by somebody who leaves it to another."""
        self._handle = _SCREEN
        self._text: list[str] = []
        self._length = 0

    @contextmanager
    def switching(self) -> Iterator[None]:
        """While the terminal is being taken or left."""
        with self._switching:
            yield

    @contextmanager
    def taking(self) -> Iterator[None]:
        """While the terminal is being taken; how it treats keys is as it is to be again."""
        with self._switching:
            if self._handle == _SCREEN:
                self._handle = _own_handle()
            if not self.drawn:
                with suppress(termios.error):
                    self.before = termios.tcgetattr(_KEYS)
            self._taken = True
            yield

    def draw_ahead(self, picture: str) -> None:
        """Take the terminal and draw on it, for whoever will take it over. What is typed meanwhile is not
        seen and waits for that one; only what ends a program is heard."""
        with self.taking():
            self.drawn = picture
            if self.before is not None:
                with suppress(termios.error):
                    termios.tcsetattr(_KEYS, termios.TCSANOW, _quiet(self.before))
            self.write(picture)
            self.flush()

    def left(self) -> None:
        """All has been written with which the terminal is left."""
        self._taken = False

    def give_back(self) -> None:
        """Leave the terminal as it was found, in whatever state it is, within a second or so; for good.
        Of what is still on its way to it, nothing comes, and it may be gone."""
        self._switching.acquire(timeout=_PATIENCE)
        self._writing.acquire(timeout=_PATIENCE)
        if not self._taken:
            return
        signal.pthread_sigmask(signal.SIG_BLOCK, (signal.SIGTTOU,))  # it would stop who is in the background
        if self.before is not None:
            with suppress(termios.error):
                termios.tcsetattr(_KEYS, termios.TCSANOW, self.before)
        if not self._write_at_once(_AS_EVERY_PROGRAM_FINDS_IT):
            with suppress(termios.error):  # nobody reads it; what nobody has read is no longer of interest
                termios.tcflow(self._handle, termios.TCOON)
                termios.tcflush(self._handle, termios.TCOFLUSH)
            self._write_at_once(_AS_EVERY_PROGRAM_FINDS_IT)

    # As a file that Textual writes to, in a thread of its own

    def write(self, text: str) -> None:
        """Write, at the latest when it is flushed."""
        self._text.append(text)
        self._length += len(text)
        if self._length >= _TOGETHER:
            self.flush()

    def flush(self) -> None:
        """Write what has been collected, as fast as the terminal takes it. What it does not take because it
        is gone is dropped; of that the program is told in another way."""
        data = memoryview("".join(self._text).encode("utf-8", "replace"))
        self._text.clear()
        self._length = 0
        with suppress(OSError):
            while data:
                with self._writing, suppress(BlockingIOError):
                    data = data[os.write(self._handle, data) :]
                if data:
                    select.select((), (self._handle,), ())

    def fileno(self) -> int:
        """The number of the handle by which it is written."""
        return self._handle

    def _write_at_once(self, data: bytes) -> bool:
        """Whether the terminal takes that without being waited for."""
        try:
            if not select.select((), (self._handle,), (), 0)[1]:
                return False
            return os.write(self._handle, data) == len(data)
        except BlockingIOError:
            return False
        except OSError:
            return True  # there is no terminal any more


@runtime_checkable
class Holder(Protocol):
    """An application with a hold on its terminal."""

    hold: Hold


def _quiet(before: list[Any]) -> list[Any]:
    """Keys are not shown, and each is there at once, as they were typed."""
    now = [*before[:6], [*before[6]]]
    now[0] &= ~(termios.IXON | termios.ICRNL | termios.INLCR | termios.IGNCR)
    now[3] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN)
    now[6][termios.VMIN], now[6][termios.VTIME] = 1, 0
    now[6][termios.VSUSP] = now[6][termios.VQUIT] = b"\0"  # none
    return now


def _own_handle() -> int:
    """A handle to the same terminal by which one never waits for it. The one that is there is shared with
    other programs and stays as it is; it is used, though, if the terminal has no name here."""
    flags = os.O_WRONLY | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC
    try:
        return os.open(os.ttyname(_SCREEN), flags)
    except OSError:
        return _SCREEN
