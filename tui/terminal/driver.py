"""The driver of a terminal: it writes less for the same picture, and no signal catches it in the middle."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from contextvars import copy_context
from threading import Lock
from typing import Final

from textual import events
from textual.app import App
from textual.drivers.linux_driver import LinuxDriver
from textual.geometry import Size

from tui.terminal.hold import Holder
from tui.terminal.thrift import Thrift

if sys.platform != "win32":
    import termios


_OTHER_SCREEN: Final = "\x1b[?1049h"


class ThriftyDriver(LinuxDriver):
    """Textual's own driver of a terminal, but that what is written goes through `Thrift` and the
    application's `Hold`, and that no signal's handler does more than have the event loop do something: it
    runs in the middle of anything, and the locks of that would never be let go."""

    def __init__(
        self,
        app: App[object],
        *,
        debug: bool = False,
        mouse: bool = True,
        size: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        assert isinstance(app, Holder)
        self._hold = app.hold
        self._file = self._hold  # type: ignore[assignment]  # of a file, its writing thread uses no more
        self._thrift = Thrift()
        self._order = Lock()  # the thread that reads the keys writes, too
        self._on = self._stopped = False
        self._size = self._get_terminal_size()
        self._context = copy_context()
        self._when_told(signal.SIGTSTP, self._stop)
        self._when_told(signal.SIGCONT, self._go_on)

    def write(self, data: str) -> None:
        """Write to the terminal; while it is left to others, nothing."""
        if self._stopped or (self._hold.drawn and data == _OTHER_SCREEN):
            return  # which some terminals would clear
        with self._order:
            short = self._thrift.shorten(data)
            if short:
                super().write(short)

    def forget(self) -> None:
        """Draw everything when it is drawn the next time."""
        with self._order:
            self._thrift.forget()

    def start_application_mode(self) -> None:
        """Take the terminal."""
        with suppress(termios.error):  # in the background, the system stops the program here
            termios.tcsetattr(self.fileno, termios.TCSANOW, termios.tcgetattr(self.fileno))
        with self._hold.taking():
            super().start_application_mode()  # type: ignore[no-untyped-call]
        if (drawn := self._hold.drawn) and self._size == self._get_terminal_size():
            with self._order:
                self._thrift.know(drawn)
        if drawn:
            self._hold.drawn, self.attrs_before = "", self._hold.before
        self._when_told(signal.SIGWINCH, self._size_changed)
        self._on = True

    def stop_application_mode(self) -> None:
        """Leave the terminal as it was."""
        self._on = False
        with self._hold.switching():
            if self._mouse_pixels:
                self.write("\x1b[?1016l")  # which Textual leaves as it is
            super().stop_application_mode()

    def close(self) -> None:
        """Wait until the terminal has taken all that was written."""
        super().close()
        self._hold.left()

    def _when_told(self, number: signal.Signals, do: Callable[[], None]) -> None:
        def told(*_: object) -> None:
            with suppress(RuntimeError):  # the loop has ended
                self._loop.call_soon_threadsafe(do, context=self._context)

        signal.signal(number, told)

    def _stop(self) -> None:
        """Back to the shell."""
        if self._on:
            self.suspend_application_mode()
            self._stopped = self._must_signal_resume = True
            os.kill(os.getpid(), signal.SIGSTOP)

    def _go_on(self) -> None:
        """Go on after a stop. If it was one of which nobody was told, the terminal may be in any state."""
        if self._on:
            self.suspend_application_mode()
        elif not self._stopped:
            return  # it has not begun, or it ends
        self._stopped = False
        self.start_application_mode()
        self._app.call_later(self._redraw)

    def _redraw(self) -> None:
        self.forget()
        self._app.screen.refresh()

    def _size_changed(self) -> None:
        if not self._in_band_window_resize:
            size = Size(*self._get_terminal_size())
            self._app.post_message(events.Resize(size, size))
