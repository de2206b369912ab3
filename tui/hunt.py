"""The search for a regular expression, in a process that can be ended."""

from __future__ import annotations

import marshal
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from threading import Timer
from typing import Final

from analysis.annotations.search import Phrase, as_typed
from analysis.model import Span

_PROGRAM: Final = str(Path(__file__).with_name("matching.py"))


def in_order(blocks: Sequence[Span], position: int, step: int) -> list[Span]:
    """The blocks in the order in which a person wants to know: from the one at the position onwards (or
    backwards), and the rest after it."""
    at = next((n for n, (_, end) in enumerate(blocks) if position < end), 0)
    if step > 0:
        return [*blocks[at:], *blocks[:at]]
    return [*blocks[at::-1], *blocks[:at:-1]]


def nearest(found: Sequence[Span], position: int, step: int) -> int | None:
    """The number of the first match that lies ahead; None when whatever there is lies behind."""
    if step > 0:
        return next((n for n, (start, _) in enumerate(found) if start > position), None)
    return next((n for n in reversed(range(len(found))) if found[n][0] < position), None)


class Hunt:
    """A search under way. Iterate to get the matches as they are found; `stop` from any thread. Until then
    `blocks` are not looked at: to find them takes its time, too."""

    def __init__(self, wanted: Phrase, text: str, blocks: Iterable[Span], seconds: float) -> None:
        self._wanted = wanted
        self._text = text
        self._blocks = blocks
        self._seconds = seconds
        self._child: subprocess.Popen[bytes] | None = None
        self._stopped = False
        self.complete = False
        """Whether everything was looked through."""

    def __iter__(self) -> Iterator[list[Span]]:
        """Lists of matches, until all are found, or the time is over."""
        # A line break within a paragraph is a space, for the pattern's dots and spaces as for a reader.
        text = as_typed(self._text).replace("\n", " ")
        pattern = self._wanted.pattern
        blocks = list(self._blocks)
        try:
            child = _start()
        except OSError:
            return  # there is no room for another process
        with child:
            assert child.stdin is not None
            assert child.stdout is not None
            self._child = child
            timer = Timer(self._seconds, child.kill)
            timer.start()
            try:
                if self._stopped:
                    return
                marshal.dump((pattern.pattern, pattern.flags, text, blocks), child.stdin)
                child.stdin.close()
                while (batch := marshal.load(child.stdout)) is not None:
                    yield batch
                self.complete = True
            except (OSError, EOFError, ValueError, TypeError):
                return  # it was ended, in the middle of a word perhaps
            finally:
                timer.cancel()
                child.kill()

    def stop(self) -> None:
        """End it."""
        self._stopped = True
        if self._child is not None:
            self._child.kill()


def _start() -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-I", "-S", _PROGRAM],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
