"""Run the real `dateline`, without a terminal or in one, and say how it ended, how long it took and how much
memory it had. Shared by the scripts beside it."""

from __future__ import annotations

import os
import re
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final, NamedTuple

import terminal

ROOT: Final = Path(__file__).parents[2]
COMMAND: Final = (sys.executable, "-P", "-c", "from tui.cli import main; main()")
TEXT: Final = "Oslo, 12 March 2024\n\n“The strait stays open,” Foreign Minister Oskar Lind said on Monday.\n"
WORDS: Final = "The strait stays open"
NO_MODEL: Final = ("--model", "xx_no_such_model")
"""Options with which nothing is annotated, and the reader says so."""

_ESCAPE: Final = re.compile(
    r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[P_^].*?\x1b\\|[()].|.)", re.S
)


class Ended(NamedTuple):
    """How a program ended: its exit status, None if it had to be killed; seconds; the most megabytes that it
    or a child of it had in memory; what it printed."""

    status: int | None
    seconds: float
    megabytes: float
    output: str


def home(folder: Path) -> dict[str, str]:
    """An environment in which a person's files lie in the folder."""
    own = {f"XDG_{name.upper()}_HOME": str(folder / name) for name in ("config", "cache", "state")}
    kept = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "TEXTUAL_THEME")}
    return {**kept, **own, "HOME": str(folder), "PYTHONPATH": str(ROOT), "TERM": "xterm-256color"}


def run(
    arguments: tuple[str, ...],
    environment: Mapping[str, str],
    seconds: float,
    *,
    stdin: int = subprocess.DEVNULL,
) -> Ended:
    """Run a command whose output is no terminal; after some seconds it is killed."""
    began = time.monotonic()
    reading, writing = os.pipe()
    child = subprocess.Popen(
        [*COMMAND, *arguments], stdin=stdin, stdout=writing, stderr=writing, env=environment
    )
    os.close(writing)
    output = bytearray()
    while (left := began + seconds - time.monotonic()) > 0:
        if select.select([reading], [], [], left)[0]:
            if not (data := os.read(reading, 1 << 16)):
                break
            output += data[: max(0, (1 << 20) - len(output))]
    os.close(reading)
    status, megabytes = _wait(child.pid, began + seconds)
    child.returncode = status if status is not None else -signal.SIGKILL  # it has been waited for
    return Ended(status, time.monotonic() - began, megabytes, output.decode("utf-8", "replace"))


class Terminal(terminal.Terminal):
    """`dateline` in a terminal of its own."""

    def __init__(self, arguments: tuple[str, ...], environment: Mapping[str, str]) -> None:
        super().__init__((*COMMAND, *arguments), environment, (120, 40), answers=terminal.ANSWERS)

    def text(self) -> str:
        """The words that were written, without what places and colours them."""
        return _ESCAPE.sub("", self.output.decode("utf-8", "replace"))

    def until(self, *words: str, seconds: float = 30) -> bool:
        """Whether all the words have been written within some seconds."""
        return self.wait_until(lambda: self.has(*words), seconds)

    def has(self, *words: str) -> bool:
        """Whether all the words have been written. Where a line was drawn anew the blanks are not sent."""
        text = "".join(self.text().split())
        return all("".join(each.split()) in text for each in words)

    def told(self, number: signal.Signals) -> None:
        """Send a signal."""
        with suppress(ProcessLookupError):
            os.kill(self.pid, number)

    def megabytes(self) -> float:
        """The most that the reader itself has had in memory."""
        with suppress(OSError):
            found = re.search(
                r"^VmHWM:\s+(\d+) kB", Path(f"/proc/{self.pid}/status").read_text("ascii"), re.M
            )
            return int(found[1]) / 1024 if found else 0.0
        return 0.0

    def end(self, seconds: float = 20) -> Ended:
        """Wait until it has ended; after some seconds it is killed."""
        megabytes, end = self.megabytes(), time.monotonic() + seconds
        self.look(seconds)
        status, most = _wait(self.pid, end)
        took = time.monotonic() - self.began
        os.close(self.fd)
        return Ended(status, took, max(megabytes, most), self.text())


def report(what: str, done: int, of: int, failures: list[str]) -> None:
    """Print the figure and what failed, and end: with status 1 if anything did."""
    for line in failures:
        sys.stdout.write(f"FAILED {line}\n")
    sys.stdout.write(f"{what}: {done:,} of {of:,}\n")
    sys.exit(1 if failures or done != of else 0)


def timed(work: Callable[[], str | None]) -> tuple[float, str | None]:
    """The seconds that some work took, and what it says."""
    began = time.monotonic()
    told = work()
    return time.monotonic() - began, told


def _wait(pid: int, end: float) -> tuple[int | None, float]:
    """The exit status, None if it had to be killed, and the most megabytes of it or of a child."""
    while True:
        there, status, usage = os.wait4(pid, os.WNOHANG)
        if there:
            return os.waitstatus_to_exitcode(status), usage.ru_maxrss / 1024
        if time.monotonic() > end:
            os.kill(pid, signal.SIGKILL)
            _, _, usage = os.wait4(pid, 0)
            return None, usage.ru_maxrss / 1024
        time.sleep(0.01)
