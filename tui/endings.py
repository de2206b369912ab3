"""How the reader ends when nobody pressed a key for it: the line dropped, or the system wants it gone."""

from __future__ import annotations

import asyncio
import signal
import sys
from collections.abc import Callable
from typing import Final

_PATIENCE: Final = 5
"""Seconds to leave in order; a terminal that is gone may keep a program for ever that still writes to it."""


def when_told_to_end(leave: Callable[[int], None]) -> None:
    """Call `leave` in the running event loop, with the exit status to end with, when the process is told to
    end; and see to it that it does."""
    if sys.platform == "win32":
        return  # there are no such signals
    loop = asyncio.get_running_loop()

    def told(number: signal.Signals) -> None:
        signal.alarm(_PATIENCE)
        leave(128 + number)

    for number in (signal.SIGHUP, signal.SIGTERM):
        loop.add_signal_handler(number, told, number)
