"""How the program ends: when it is left, or at any moment in which it is told to, since the line dropped or
the system wants it gone."""

from __future__ import annotations

import os
import select
import signal
import stat
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final, NoReturn

if TYPE_CHECKING:
    from tui.terminal.hold import Hold

if sys.platform != "win32":
    import fcntl

    _TOLD: Final = (signal.SIGHUP, signal.SIGTERM, signal.SIGQUIT, signal.SIGINT)

_PATIENCE: Final = 1.5
"""Seconds that a disk has to take what is kept."""
_KEYS: Final = 0
"""Where the keys come from."""
_STANDARD_STREAMS: Final = 3
_LOOK_AGAIN: Final = b"\0"
"""What is in the pipe when there was no signal."""


def _nothing() -> None:
    """All that there is to do before the end, until there is more."""


class Ending:
    """Ends the program when it is told to, with 128 and the signal's number as its status.

    The system writes the number of each signal into a pipe, from which a thread reads that ends the program.
    It waits for no other thread, whatever that is doing or waiting for. No signal's handler does anything: it
    would do so in the middle of whatever the main thread does, with the locks that this holds.
    """

    def __init__(self) -> None:
        self._pipe: tuple[int, int] | None = None
        self._before: dict[int, Any] = {}
        """What was to be done on the signals before."""
        self._keep: Callable[[], object] = _nothing
        self._give_back: Callable[[], object] = _nothing
        self._hold: Hold | None = None
        self._has_line = False
        self._status = 0
        self._once = threading.Lock()

    def begin(self) -> None:
        """From now on, end at once when told to, but not by what was to be ignored (as after `nohup`). Called
        in the main thread, as all here but `end`; a second time changes nothing."""
        if sys.platform == "win32" or self._pipe is not None:
            return  # there are no such signals
        reading, writing = self._pipe = _pipe()
        signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
        self._before = {number: signal.getsignal(number) for number in _TOLD}
        self._hear(number for number in _TOLD if self._before[number] != signal.SIG_IGN)
        threading.Thread(target=self._listen, args=(reading,), name="ending", daemon=True).start()

    def as_usual(self) -> None:
        """From now on, end as every program in Python does."""
        if sys.platform == "win32" or self._pipe is None:
            return
        signal.set_wakeup_fd(-1)
        for number, before in self._before.items():
            signal.signal(number, before)
        if self._before[signal.SIGINT] == signal.SIG_DFL:
            signal.signal(signal.SIGINT, signal.default_int_handler)
        os.close(self._pipe[1])  # of which the thread ends
        self._pipe = None

    def prepare(self, keep: Callable[[], object], give_back: Callable[[], object]) -> None:
        """From now on, before the end, `keep` what is to be kept and `give_back` the terminal, neither of
        them in the main thread; end by every signal, and when the line has dropped without a word, too."""
        self._keep, self._give_back, self._has_line = keep, give_back, True
        if sys.platform != "win32" and self._pipe is not None:
            self._hear(_TOLD)
            os.write(self._pipe[1], _LOOK_AGAIN)

    def hold_terminal(self, hold: Hold) -> None:
        """From now on, give back a terminal that was drawn on before there is an application to do so."""
        self._hold = hold
        self.prepare(_nothing, hold.give_back)

    def hand_over(self) -> Hold | None:
        """The hold on the terminal that was drawn on, for whoever takes over what stands there."""
        hold, self._hold = self._hold, None
        return hold

    def give_back(self) -> None:
        """Give back the terminal now, if it was drawn on and nobody has taken it over."""
        if (hold := self.hand_over()) is not None:
            self._give_back = _nothing
            hold.give_back()

    def end(self, status: int) -> NoReturn:
        """End now; only what is to be kept is waited for. Of two who call, the higher status counts."""
        self._status = max(self._status, status)
        self._once.acquire()  # for good: another who calls waits for the end
        try:
            keeping = threading.Thread(target=self._keep_what_can_be, daemon=True)
            keeping.start()
            keeping.join(_PATIENCE)
            self._give_back()
        finally:  # whatever else is wrong, such as that there is no room for a thread
            os._exit(self._status)

    def end_if_line_dropped(self) -> None:
        """End as by SIGHUP if the terminal is gone: whatever else failed has failed for that, and the signal
        is only still on its way."""
        if self._pipe is not None and any(map(_is_gone, range(_STANDARD_STREAMS))):
            self.end(128 + signal.SIGHUP)

    def _hear(self, numbers: Iterable[int]) -> None:
        for number in numbers:
            signal.signal(number, lambda *_: None)  # that there is one has the system write into the pipe

    def _keep_what_can_be(self) -> None:
        with suppress(Exception):  # there is nobody to be told
            self._keep()

    def _listen(self, pipe: int) -> None:
        for number in _numbers(pipe, lambda: self._has_line):
            if number in _TOLD:
                self.end(128 + number)
        os.close(pipe)


def _numbers(pipe: int, has_line: Callable[[], bool]) -> Iterator[int]:
    """The numbers that are written into the pipe, until nobody can, and once that of the signal which should
    have come with it, if the line of the keys drops, provided that there is one by then."""
    news = select.poll()
    news.register(pipe, select.POLLIN)
    on_line = False
    while True:
        for handle, what in news.poll():
            if handle == pipe:
                numbers = os.read(pipe, 64)
                if not numbers:
                    return
                yield from numbers
            else:
                news.unregister(handle)
                if what & (select.POLLHUP | select.POLLERR):  # some systems cannot tell, and say so
                    yield signal.SIGHUP
        if has_line() and not on_line:
            on_line = True
            news.register(_KEYS, 0)


def _is_gone(handle: int) -> bool:
    """Whether a handle leads to a terminal of which the line has dropped."""
    try:
        leads_to_device = stat.S_ISCHR(os.fstat(handle).st_mode)
    except OSError:  # closed
        return False
    news = select.poll()
    news.register(handle, 0)
    return leads_to_device and any(what & (select.POLLHUP | select.POLLERR) for _, what in news.poll(0))


def _pipe() -> tuple[int, int]:
    """A pipe that takes the place of no standard stream which was closed; one end is to be read, into the
    other one is written without waiting."""
    ends = os.pipe()
    reading, writing = (fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, _STANDARD_STREAMS) for end in ends)
    for end in ends:
        os.close(end)
    os.set_blocking(writing, False)
    return reading, writing
