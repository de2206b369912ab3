"""The installed `dateline` in a pseudo-terminal, with a home of its own: what is seen there, in which modes
the terminal is, and what is kept."""

from __future__ import annotations

import codecs
import fcntl
import json
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from tests.tui.terminal import Shown

COLUMNS, ROWS = 80, 24
DATELINE: Final = str(Path(sys.executable).with_name("dateline"))

_ON_AT_FIRST: Final = frozenset({7, 25})
"""Modes of every terminal: long lines wrap, the cursor is seen."""
_MODE: Final = re.compile(rb"\x1b\[\?([0-9;]+)([hl])")
_KEYBOARD: Final = re.compile(rb"\x1b\[([<>])[0-9]*u")
_ANSWERS: Final = {b"\x1b[?2026$p": b"\x1b[?2026;2$y", b"\x1b[?2048$p": b"\x1b[?2048;2$y"}
"""What the reader asks of a terminal, and what a modern one says."""
_SHARE: Final = re.compile(r"(\d+)%\s")


class Reader:
    """A reader in its terminal, which answers as a modern one or, if `plain`, not at all."""

    def __init__(self, home: Path, files: list[str], *, plain: bool = False) -> None:
        self.home = home
        self.output = b""
        self.began = time.monotonic()
        self._answers: Mapping[bytes, bytes] = {} if plain else _ANSWERS
        self._decode = codecs.getincrementaldecoder("utf-8")("replace").decode
        self.shown = Shown(COLUMNS, ROWS)
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            for number in (signal.SIGHUP, signal.SIGTERM, signal.SIGINT, signal.SIGQUIT):
                signal.signal(number, signal.SIG_DFL)
            for name in ("STATE", "CACHE", "CONFIG"):
                os.environ[f"XDG_{name}_HOME"] = str(home / name.lower())
            os.environ.update(HOME=str(home), TERM="xterm-256color", COLORTERM="truecolor")
            os.environ.pop("COLUMNS", None)
            os.environ.pop("LINES", None)
            os.execv(DATELINE, [DATELINE, *files])
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        self.before: list[Any] = termios.tcgetattr(self.fd)

    def press(self, keys: str) -> None:
        """Type."""
        with suppress(BlockingIOError, OSError):
            os.write(self.fd, keys.encode())

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
        self.shown.feed(self._decode(data))
        for question, answer in self._answers.items():
            if question in data:
                os.write(self.fd, answer)
        return True

    def wait_until(self, holds: Callable[[], bool], seconds: float = 60) -> bool:
        """Read until something holds; whether it came to that."""
        end = time.monotonic() + seconds
        with suppress(EOFError):
            while not holds():
                if time.monotonic() > end:
                    return False
                self.read(0.02)
        return holds()

    def look(self, seconds: float) -> None:
        """Read for some time."""
        end = time.monotonic() + seconds
        with suppress(EOFError):
            while (left := end - time.monotonic()) > 0:
                self.read(min(left, 0.02))

    def settle(self, quiet: float = 0.3) -> None:
        """Read until nothing comes."""
        with suppress(EOFError):
            while self.read(quiet):
                pass

    def sees(self, words: str) -> bool:
        """Whether the words stand on the screen."""
        return words in self.shown.text()

    def share(self) -> int | None:
        """How far one has read, as the status line says."""
        found = _SHARE.search(self.shown.screen.display[-1] + " ")
        return int(found[1]) if found else None

    def drop(self) -> None:
        """Let the line drop."""
        os.close(self.fd)
        self.fd = -1

    def ended(self, seconds: float, *, reads: bool = True) -> int | None:
        """The exit status, negative if a signal has ended it; None, and it is killed, when it has not ended
        in time."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                if self.fd >= 0:
                    self.settle(0.05)
                return os.waitstatus_to_exitcode(status)
            if self.fd >= 0 and reads:
                with suppress(EOFError):
                    self.read(0.01)
            time.sleep(0.005)
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        return None

    def close(self) -> None:
        """Let go of the terminal."""
        if self.fd >= 0:
            os.close(self.fd)

    def threads(self) -> int:
        """How many threads the process has."""
        return len(os.listdir(f"/proc/{self.pid}/task"))

    def changed(self) -> list[str]:
        """What of the terminal is not as it was."""
        wrong = [] if termios.tcgetattr(self.fd) == self.before else ["its settings are changed"]
        on = set(_ON_AT_FIRST)
        for numbers, sign in _MODE.findall(self.output):
            each = {int(number) for number in numbers.split(b";")}
            on = on | each if sign == b"h" else on - each
        wrong += [f"mode {number} is changed" for number in sorted(on ^ _ON_AT_FIRST)]
        pushed = 0
        for sign in _KEYBOARD.findall(self.output):
            pushed = pushed + 1 if sign == b">" else max(0, pushed - 1)
        return wrong + ["its keyboard's protocol is changed"] * bool(pushed)

    def places(self) -> list[dict[str, Any]]:
        """The places that are kept. Raises ValueError when one is damaged."""
        return [json.loads(path.read_bytes()) for path in (self.home / "state").rglob("*.json")]
