"""A child process ends with its parent, however that ends: nobody is left who would wait for it."""

from __future__ import annotations

import ctypes
import os
import signal
import sys
import threading
from contextlib import suppress
from typing import Final

_PR_SET_PDEATHSIG: Final = 1
_OVER: Final = 1
"""The exit status of a child whose parent is gone."""


def end_with(parent: int, pipe: int) -> None:
    """Have this process end when its parent does. The parent, given by its process id, holds the other end of
    the pipe, given by its handle; what it had to say in it must have been read.

    Linux ends the child itself. Elsewhere a thread sees that the pipe closes; it may have to wait until the
    analysis lets go of Python's lock.
    """
    _have_linux_end_it()
    if os.getppid() != parent:
        os._exit(_OVER)  # it was too late to ask for it
    threading.Thread(target=_watch, args=(pipe,), daemon=True).start()


def _have_linux_end_it() -> None:
    """The signal comes when the thread ends that started the child: here it is the one that waits for it."""
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)


def _watch(pipe: int) -> None:
    """Nothing more is to come but the end."""
    with suppress(OSError):
        while os.read(pipe, 4096):
            pass
    os._exit(_OVER)
