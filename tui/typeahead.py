"""Keys that are typed ahead: each is looked at when all is done that the one before it asked for."""

from __future__ import annotations

import asyncio
from collections import deque
from time import monotonic
from typing import Final

from textual import events
from textual.app import App
from textual.screen import Screen

_PATIENCE: Final = 1.0
"""Seconds that a key waits at most."""


class InOrder(App[None]):
    """Over a slow line keys arrive in bursts. What a key asks for goes by messages from widget to widget; the
    next key waits for them, or it would act on a place that one is about to leave, or in a line that is about
    to close."""

    def __init__(self) -> None:
        super().__init__()
        self._ahead: deque[events.Key] = deque()
        self._since = 0.0
        self._entered: Screen[object] | None = None

    async def on_event(self, event: events.Event) -> None:
        """Let a key wait while messages are under way."""
        if not isinstance(event, events.Key) or event.is_forwarded:
            await super().on_event(event)
        elif self._ahead or self._under_way():
            self._ahead.append(event)
            if len(self._ahead) == 1:
                self._since = monotonic()
                self.call_later(self._go_on)
        else:
            await super().on_event(event)

    async def _go_on(self) -> None:
        """Look at the next key, or wait on."""
        await asyncio.sleep(0)
        if self._ahead and (not self._under_way() or monotonic() - self._since > _PATIENCE):
            await super().on_event(self._ahead[0])
            self._ahead.popleft()
            self._since = monotonic()
        if self._ahead:
            self.call_later(self._go_on)

    def _under_way(self) -> bool:
        """Whether something that was asked for is still being done: a new screen has no focus yet, say."""
        screen = self.screen
        if screen is not self._entered and screen.AUTO_FOCUS and screen.focused is None and self.app_focus:
            return True
        self._entered = screen
        return any(node.message_queue_size for node in (self, *self._registry))
