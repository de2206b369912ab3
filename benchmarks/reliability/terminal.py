"""A program in a terminal of its own, which keeps every byte that is written to it."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

ANSWERS: Final = {b"\x1b[?2026$p": b"\x1b[?2026;2$y", b"\x1b[?2048$p": b"\x1b[?2048;2$y"}
"""What the reader asks of a terminal, and what a modern one says."""


class Terminal:
    """A command with an environment of its own, in a terminal of so many columns and rows. It gets those
    answers that are given, or none, as from an old one."""

    def __init__(
        self,
        command: Sequence[str],
        environment: Mapping[str, str],
        size: tuple[int, int],
        *,
        folder: Path | None = None,
        answers: Mapping[bytes, bytes] | None = None,
    ) -> None:
        self.output = bytearray()
        self.began = time.monotonic()
        self._answers = answers or {}
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            for number in (signal.SIGHUP, signal.SIGTERM, signal.SIGINT, signal.SIGQUIT):
                signal.signal(number, signal.SIG_DFL)
            columns, rows = size
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
            if folder is not None:
                os.chdir(folder)
            own = {name: value for name, value in environment.items() if name not in ("COLUMNS", "LINES")}
            os.execvpe(command[0], list(command), own)

    def press(self, keys: str) -> None:
        """Type."""
        with suppress(OSError):
            os.write(self.fd, keys.encode("utf-8", "surrogateescape"))

    def read(self, seconds: float) -> bool:
        """Take what comes within some time; whether anything did. Raises EOFError when there is nobody."""
        if not select.select([self.fd], [], [], seconds)[0]:
            return False
        data = b""
        with suppress(OSError):
            data = os.read(self.fd, 65536)
        if not data:
            raise EOFError
        self.output += data
        self.take(data)
        for question, answer in self._answers.items():
            if question in data:
                os.write(self.fd, answer)
        return True

    def take(self, data: bytes) -> None:
        """What has come."""

    def wait_until(self, holds: Callable[[], bool], seconds: float = 60) -> bool:
        """Read until something holds or there is nobody; whether it came to that."""
        end = time.monotonic() + seconds
        with suppress(EOFError):
            while not holds():
                if time.monotonic() > end:
                    return False
                self.read(0.02)
        return holds()

    def look(self, seconds: float) -> None:
        """Read for some time, or until there is nobody."""
        self.wait_until(lambda: False, seconds)

    def settle(self, quiet: float = 0.3) -> None:
        """Read until nothing comes."""
        with suppress(EOFError):
            while self.read(quiet):
                pass
