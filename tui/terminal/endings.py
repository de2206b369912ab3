"""How the reader ends when nobody pressed a key for it: the line dropped, or the system wants it gone."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Final

_PATIENCE: Final = 5
"""Seconds to leave in order; a terminal that is gone may keep a program for ever that still writes to it."""
_AS_EVERY_PROGRAM_FINDS_IT: Final = (
    b"\x1b[?1000l\x1b[?1003l\x1b[?1006l\x1b[?1015l\x1b[?1016l"  # no mouse
    b"\x1b[?1004l\x1b[?2004l\x1b[?2048l\x1b[<u"  # no word on focus, pastes, sizes; keys as of old
    b"\x1b[?7h\x1b[?1049l\x1b[?25h"  # long lines wrap, the screen from before, the cursor
)

Settings = list[Any]
"""How the terminal treats keys, as `termios` tells it."""


def terminal_settings() -> Settings | None:
    """How the terminal that the keys come from treats them now; None if there is none."""
    if sys.platform == "win32":
        return None
    import termios

    try:
        return termios.tcgetattr(0)
    except termios.error:
        return None


def when_told_to_end(leave: Callable[[int], None], before: Settings | None) -> None:
    """Call `leave` in the running event loop, with the exit status to end with, when the process is told to
    end; and see to it that it does, and that the terminal is left as it was `before`."""
    if sys.platform == "win32":
        return  # there are no such signals
    loop = asyncio.get_running_loop()

    def told(number: signal.Signals) -> None:
        signal.alarm(_PATIENCE + 2)  # should not even the thread be able to end it
        threading.Thread(target=_end, args=(128 + number, before), daemon=True).start()
        leave(128 + number)

    for number in (signal.SIGHUP, signal.SIGTERM, signal.SIGQUIT, signal.SIGINT):
        loop.add_signal_handler(number, told, number)


def _end(status: int, before: Settings | None) -> None:
    """End what could not leave in order."""
    time.sleep(_PATIENCE)
    _restore(before)
    os._exit(status)


def _restore(before: Settings | None) -> None:
    """Leave the terminal as it was, as far as that can be done without waiting for it."""
    import termios

    signal.pthread_sigmask(signal.SIG_BLOCK, (signal.SIGTTOU,))  # it would stop who is in the background
    with suppress(OSError):
        terminal = os.open("/dev/tty", os.O_RDWR | os.O_NONBLOCK | os.O_NOCTTY)
        if before is not None:
            with suppress(termios.error):
                termios.tcsetattr(terminal, termios.TCSANOW, before)
        os.write(terminal, _AS_EVERY_PROGRAM_FINDS_IT)
