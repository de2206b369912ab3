"""The installed `dateline` in a pseudo-terminal, with a home of its own: what is seen there, in which modes
the terminal is, and what is kept."""

from __future__ import annotations

import codecs
import json
import os
import re
import signal
import sys
import termios
import time
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from terminal import ANSWERS, Terminal

from tests.tui.terminal import Shown

COLUMNS, ROWS = 80, 24
DATELINE: Final = str(Path(sys.executable).with_name("dateline"))

_ON_AT_FIRST: Final = frozenset({7, 25})
"""Modes of every terminal: long lines wrap, the cursor is seen."""
_MODE: Final = re.compile(rb"\x1b\[\?([0-9;]+)([hl])")
_KEYBOARD: Final = re.compile(rb"\x1b\[([<>])[0-9]*u")
_SHARE: Final = re.compile(r"(\d+)%\s")


class Reader(Terminal):
    """A reader in its terminal, which answers as a modern one or, if `plain`, not at all."""

    def __init__(self, home: Path, files: list[str], *, plain: bool = False) -> None:
        self.home = home
        self._decode = codecs.getincrementaldecoder("utf-8")("replace").decode
        self.shown = Shown(COLUMNS, ROWS)
        own = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("STATE", "CACHE", "CONFIG")}
        told = {"HOME": str(home), "TERM": "xterm-256color", "COLORTERM": "truecolor"}
        super().__init__(
            [DATELINE, *files],
            {**os.environ, **own, **told},
            (COLUMNS, ROWS),
            answers=None if plain else ANSWERS,
        )
        self.before: list[Any] = termios.tcgetattr(self.fd)

    def take(self, data: bytes) -> None:
        """It comes to stand on the screen."""
        self.shown.feed(self._decode(data))

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
