"""Keys that are typed ahead: each acts when all is done that those before it bring about."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import Final

from textual.screen import Screen

_PATIENCE: Final = 1
"""Seconds to wait at most: what is being closed answers no more."""


async def settled(screen: Screen[object]) -> None:
    """Until the widget that has the focus has dealt with what it was given, and its ancestors, up to the
    screen, with what it has posted. Its own turn comes twice: what a key makes it post to itself stands
    behind whatever was there before."""
    start = screen.focused or screen
    with suppress(TimeoutError):
        async with asyncio.timeout(_PATIENCE):
            for node in (start, *start.ancestors_with_self):
                passed = asyncio.Event()
                if node.call_later(passed.set):
                    await passed.wait()
                if node is screen:
                    return
