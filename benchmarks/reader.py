"""Print how quick the reader is: the real `dateline` in a terminal of its own, on a short and on a long text.

python benchmarks/reader.py [FILE] [--words 100000] [--keys 30]

What is measured is what a person waits for: the time until words stand on the screen, and from a key to the
last byte that it causes. The long text repeats the samples. It takes a minute or two; nothing else should
run.
"""

from __future__ import annotations

import argparse
import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import tempfile
import termios
import time
from collections.abc import Iterator
from contextlib import suppress
from itertools import cycle, islice
from pathlib import Path
from statistics import median
from typing import Final, NamedTuple

ROOT: Final = Path(__file__).parent.parent
SAMPLES: Final = ROOT / "sample_texts"
COMMAND: Final = (sys.executable, "-P", "-c", "from tui.cli.commands import main; main()")
COLUMNS, ROWS = 120, 40
QUIET: Final = 0.1
"""Seconds of silence after which a key has been answered."""
PATIENCE: Final = 900.0
"""Seconds after which something will not come any more."""

KEYS: Final = {"next sentence": "j", "next event": "]", "next quote": "}", "page, forth and back": " b"}
ANNOTATED: Final = re.compile(r"\d events?\b")

_ESCAPE: Final = re.compile(
    r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[P_^].*?\x1b\\|[()].|.)", re.S
)
_ANSWERS: Final = {b"\x1b[?2026$p": b"\x1b[?2026;2$y"}
"""What the reader asks of a terminal, and what a modern one says."""

Figures = dict[str, str]


class Answer(NamedTuple):
    """What a key caused: milliseconds until its last byte, and how many bytes there were."""

    milliseconds: float
    size: int


class Terminal:
    """A program in a pseudo-terminal. Nothing is emulated: bytes are counted and words are looked for."""

    def __init__(self, *command: str) -> None:
        self.output = bytearray()
        self._started = self._last = time.perf_counter()
        self._pid, self._fd = pty.fork()
        if self._pid == 0:
            os.chdir(ROOT)
            os.environ.pop("NO_COLOR", None)
            os.environ.update(TERM="xterm-256color", COLORTERM="truecolor", PYTHONPATH=str(ROOT))
            os.environ.update(COLUMNS=str(COLUMNS), LINES=str(ROWS))
            os.execvp(command[0], command)
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))

    def until(self, words: re.Pattern[str]) -> float:
        """Milliseconds from the start until the words have been written."""
        seen = 0
        end = time.perf_counter() + PATIENCE
        while time.perf_counter() < end:
            if not self._read(0.5):
                continue
            # Words may come in two pieces; a little of what came before is looked at again.
            if words.search(drawn(self.output[max(0, seen - 4096) :])):
                return 1000 * (self._last - self._started)
            seen = len(self.output)
        raise SystemExit(
            f"“{words.pattern}” was never on the screen; the last that came:\n{drawn(self.output)[-400:]}"
        )

    def settle(self, quiet: float = QUIET) -> None:
        """Wait for silence."""
        while self._read(quiet):
            pass

    def press(self, keys: str) -> Answer:
        """Send keys and wait until everything that they cause has come."""
        before, sent = len(self.output), time.perf_counter()
        os.write(self._fd, keys.encode())
        self._read(2.0)
        self.settle()
        size = len(self.output) - before
        return Answer(1000 * (self._last - sent) if size else 0.0, size)

    def memory(self) -> float | None:
        """The reader's own megabytes in memory; None where the system does not tell."""
        try:
            table = Path(f"/proc/{self._pid}/smaps_rollup").read_text(encoding="ascii")
        except OSError:
            return None
        found = re.search(r"^Rss:\s+(\d+) kB", table, re.M)
        return int(found[1]) / 1024 if found else None

    def spent(self) -> float:
        """Milliseconds of processor time that the reader has taken; 0 where the system does not tell."""
        try:
            taken = Path(f"/proc/{self._pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
        except OSError:
            return 0.0
        return 1000 * (int(taken[11]) + int(taken[12])) / os.sysconf("SC_CLK_TCK")

    def end(self) -> None:
        """Quit as a person would."""
        os.write(self._fd, b"q")
        with suppress(EOFError):
            self.settle(1.0)
        os.kill(self._pid, signal.SIGKILL)
        os.waitpid(self._pid, 0)
        os.close(self._fd)

    def _read(self, seconds: float) -> bool:
        """Take what comes within some seconds; whether anything did."""
        if not select.select([self._fd], [], [], seconds)[0]:
            return False
        try:
            data = os.read(self._fd, 65536)
        except OSError:
            data = b""
        if not data:
            raise EOFError("the reader has ended")
        self._last = time.perf_counter()
        self.output += data
        for question, answer in _ANSWERS.items():
            if question in data:
                os.write(self._fd, answer)
        return True


def drawn(output: bytes | bytearray) -> str:
    """The words in what was written, without what places and colours them."""
    return _ESCAPE.sub("", output.decode("utf-8", "replace"))


def first_words(text: str) -> re.Pattern[str]:
    """The beginning of the first paragraph; a title would be seen in the headline too."""
    line = next(line for line in text.splitlines() if len(line.split()) >= 12)
    return re.compile(r"\s+".join(re.escape(word) for word in line.split()[:5]))


def rare_word(text: str) -> str:
    """The last long word, to be searched for."""
    return str(re.findall(r"\b[a-z]{7,}\b", text)[-1])


def keys_told(terminal: Terminal, presses: int) -> Iterator[tuple[str, str]]:
    """How each key is answered."""
    for name, keys in KEYS.items():
        terminal.press("g")
        answers = [terminal.press(key) for key in islice(cycle(keys), presses)]
        answers = [answer for answer in answers if answer.size]
        if not answers:
            yield name, "no answer"
            continue
        times = sorted(answer.milliseconds for answer in answers)
        size = median(answer.size for answer in answers)
        slow = times[int(0.95 * (len(times) - 1))]
        yield name, f"{median(times):.0f} ms, 95%: {slow:.0f} ms, {size:,.0f} B"


def measure(path: Path, presses: int, *options: str) -> Figures:
    """All figures of one text."""
    text = path.read_text(encoding="utf-8")
    terminal = Terminal(*COMMAND, str(path), *options)
    figures = {"start to text": f"{terminal.until(first_words(text)):,.0f} ms"}
    figures["start to annotated text"] = f"{terminal.until(ANNOTATED):,.0f} ms"
    terminal.settle(1.0)
    memory = terminal.memory()
    figures["memory"] = f"{memory:.0f} MiB" if memory is not None else "not told"
    figures.update(keys_told(terminal, presses))
    terminal.press("g")
    terminal.press("/" + rare_word(text))
    found = terminal.press("\r")
    figures["search, first match"] = f"{found.milliseconds:.0f} ms, {found.size:,} B"
    terminal.end()
    return figures


def long_text(words: int) -> str:
    """The samples, over and over."""
    text = "\n\n".join(path.read_text(encoding="utf-8").strip() for path in sorted(SAMPLES.glob("*.txt")))
    times = -(-words // len(text.split()))
    return "\n\n".join([text] * times) + "\n"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("file", nargs="?", type=Path, default=SAMPLES / "chronicle.txt")
    parser.add_argument("--words", type=int, default=100_000, help="length of the long text; 0 for none")
    parser.add_argument("--keys", type=int, default=30, help="how often each key is pressed")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        texts = [given.file.resolve()]
        if given.words:
            texts.append(Path(folder) / "long.txt")
            texts[1].write_text(long_text(given.words), encoding="utf-8")
        for text in texts:
            words = len(text.read_text(encoding="utf-8").split())
            for theme in ("dateline-dark", "ansi-dark"):
                sys.stdout.write(f"{text.name}, {words:,} words, {COLUMNS} × {ROWS}, {theme}\n")
                for name, figure in measure(text, given.keys, "--theme", theme).items():
                    sys.stdout.write(f"  {name:<24} {figure}\n")
                sys.stdout.flush()


if __name__ == "__main__":
    main()
