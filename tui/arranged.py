"""How the panes are arranged, for all articles of this run: known at once, written down a little later."""

from __future__ import annotations

import threading
from collections.abc import Callable
from threading import Timer
from types import MappingProxyType
from typing import ClassVar, Final

from analysis.library.arrangements import USUAL, Arrangement, Arrangements, BySize, SizeClass
from analysis.library.files import KeptError

_NOTHING: Final[BySize] = MappingProxyType({})
_PATIENCE: Final = 5
"""Seconds to wait for a disk that is still writing what was saved before."""


class Arranged:
    """The arrangements by the class of the screen. Without a file to keep them in, they are known until the
    reader ends. `found` is what was kept last time."""

    SECONDS: ClassVar[float] = 0.5
    """Between a change and its writing down: a border is dragged through many places."""

    def __init__(self, kept: Arrangements | None = None, found: BySize = _NOTHING) -> None:
        self._kept = kept
        self._now = self._written = found
        self._saving: Timer | None = None
        self._lock = threading.Lock()
        self._told: set[str] = set()

    def of(self, size: SizeClass) -> Arrangement:
        """The arrangement on screens of a class."""
        return self._now.get(size, USUAL)

    def change(self, size: SizeClass, arrangement: Arrangement, tell: Callable[[str], object]) -> None:
        """Have another one from now on. It is written down in a while, aside; if that cannot be done, the
        line that says why is told from there."""
        self._now = MappingProxyType({**self._now, size: arrangement})
        if self._kept is not None and self._saving is None:
            self._saving = Timer(self.SECONDS, self._save_aside, (tell,))
            self._saving.daemon = True
            self._saving.start()

    def _save_aside(self, tell: Callable[[str], object]) -> None:
        self._saving = None  # what is changed from here on is for the next time
        if (line := self.save()) is not None:
            tell(line)

    def save(self) -> str | None:
        """Write down what is new; a line to be told, once, if that cannot be done, or though it is. May be
        called from any thread."""
        if self._kept is None or self._now == self._written:
            return None
        if not self._lock.acquire(timeout=_PATIENCE):
            return self._once("the arrangement of panes cannot be kept: the disk does not answer")
        try:
            now = self._now
            line = self._kept.update(self._written, now)
            self._written = now
        except KeptError as error:
            line = str(error)
        finally:
            self._lock.release()
        return self._once(line)

    def _once(self, line: str | None) -> str | None:
        if line is None or line in self._told:
            return None
        self._told.add(line)
        return line
