"""Work that may never end, such as reading from a disk that has gone, so that no key waits for it."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

Result = TypeVar("Result")


def aside(work: Callable[[], Result]) -> asyncio.Future[Result]:
    """What will come of the work, which is done in a thread of its own. The program's end does not wait for
    that thread, as it would for the event loop's."""
    loop = asyncio.get_running_loop()
    future: asyncio.Future[Result] = loop.create_future()

    def settle(result: Result | None, error: Exception | None) -> None:
        if future.cancelled():
            return
        if error is not None:
            future.set_exception(error)
        else:
            future.set_result(result)  # type: ignore[arg-type]  # it is the work's where there is no error

    def run() -> None:
        result, failure = None, None
        try:
            result = work()
        except Exception as error:  # noqa: BLE001 - whoever waits for the result meets it
            failure = error
        with suppress(RuntimeError):  # the reader has ended meanwhile
            loop.call_soon_threadsafe(settle, result, failure)

    threading.Thread(target=run, daemon=True).start()
    return future
