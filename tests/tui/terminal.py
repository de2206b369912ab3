"""Terminals for tests: one that shows what is written to it, and one with a command that runs in it."""

from __future__ import annotations

import codecs
import contextlib
import os
import pty
import re
import select
import signal
import termios
import time

import pyte

_UNKNOWN = re.compile(
    r"\x1b\[\?2026[hl]|\x1b\[[0-9:;]*:[0-9:;]*m|\x1b\[[<>=?][0-9;]*[a-zA-Z]|\x1b\[\?[0-9;]*\$p"
    r"|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)"
)
"""What the emulator takes for text: frames, fine underlines, modes of the keyboard, the clipboard."""


class Shown:
    """A screen and what stands on it."""

    def __init__(self, columns: int, rows: int) -> None:
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.Stream(self.screen)

    def feed(self, data: str) -> None:
        self._stream.feed(_UNKNOWN.sub("", data))

    def text(self) -> str:
        return "\n".join(self.screen.display)

    def cells(self) -> list[list[tuple[object, ...]]]:
        """Every cell as it looks; of a blank its ink is not seen."""
        columns, rows = range(self.screen.columns), range(self.screen.lines)
        return [[_seen(self.screen.buffer[y][x]) for x in columns] for y in rows]


def _seen(cell: pyte.screens.Char) -> tuple[object, ...]:
    if cell.data == " " and not (cell.underscore or cell.reverse or cell.strikethrough):
        return " ", cell.bg
    return tuple(cell)


class Terminal:
    """A command in a terminal of its own."""

    def __init__(self, *command: str) -> None:
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            for number in (signal.SIGHUP, signal.SIGTERM, signal.SIGINT, signal.SIGQUIT):
                signal.signal(number, signal.SIG_DFL)  # whoever runs the tests may ignore some
            os.environ.update(TERM="xterm-256color", COLUMNS="80", LINES="24")
            termios.tcsetwinsize(0, (24, 80))
            os.execvp(command[0], command)
        self.output = b""
        self._shown = Shown(80, 24)
        self._decode = codecs.getincrementaldecoder("utf-8")("replace").decode

    def wait_for(self, words: bytes, seconds: float = 30) -> bool:
        """Whether the words have been written, or come to stand on the screen, within some time."""
        end = time.monotonic() + seconds
        while not self._has(words) and time.monotonic() < end:
            if not self._read(0.2):
                break
        return self._has(words)

    def wait_for_more(self, than: int, seconds: float = 30) -> bool:
        """Whether more bytes than that come to be written within some time."""
        end = time.monotonic() + seconds
        while len(self.output) <= than and time.monotonic() < end and self._read(0.2):
            pass
        return len(self.output) > than

    def wait_while_shown(self, words: str, seconds: float = 30) -> bool:
        """Whether the words stand on the screen no more within some time."""
        end = time.monotonic() + seconds
        while words in self._shown.text() and time.monotonic() < end and self._read(0.2):
            pass
        return words not in self._shown.text()

    def clear(self) -> None:
        """Forget what was written; nothing stands on the screen any more."""
        self.output = b""
        self._shown = Shown(80, 24)

    def press(self, keys: str) -> None:
        os.write(self.fd, keys.encode())

    def status(self, seconds: float = 20, *, reads: bool = True) -> int | None:
        """The exit status; None when it has not ended in time. What is written is read meanwhile, or not."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if reads:
                self._read(0.05)
            else:
                time.sleep(0.05)
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                while reads and select.select([self.fd], [], [], 0)[0] and self._read(0):
                    pass  # its last words
                return os.waitstatus_to_exitcode(status)
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        return None

    def _has(self, words: bytes) -> bool:
        return words in self.output or words.decode() in self._shown.text()

    def _read(self, seconds: float) -> bool:
        """Take what comes within some time; False when there is nobody any more."""
        if select.select([self.fd], [], [], seconds)[0]:
            data = b""
            with contextlib.suppress(OSError):
                data = os.read(self.fd, 65536)
            if not data:
                return False
            self.output += data
            self._shown.feed(self._decode(data))
        return True
