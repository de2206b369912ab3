"""The driver of a terminal, writing less for the same picture."""

from __future__ import annotations

from threading import Lock

from textual.app import App
from textual.drivers.linux_driver import LinuxDriver

from tui.terminal.thrift import Thrift


class ThriftyDriver(LinuxDriver):
    """Textual's own driver of a terminal, but that what is written goes through `Thrift`."""

    def __init__(
        self,
        app: App[object],
        *,
        debug: bool = False,
        mouse: bool = True,
        size: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self._thrift = Thrift()
        self._order = Lock()  # the thread that reads the keys writes, too

    def write(self, data: str) -> None:
        """Write to the terminal."""
        with self._order:
            short = self._thrift.shorten(data)
            if short:
                super().write(short)

    def forget(self) -> None:
        """Draw everything when it is drawn the next time."""
        with self._order:
            self._thrift.forget()
