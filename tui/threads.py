"""Work that may never end, such as reading from a disk that has gone, so that no key waits for it."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Final, ParamSpec, TypeVar

_NAME: Final = "aside"

Given = ParamSpec("Given")
Result = TypeVar("Result")


def aside(work: Callable[[], Result]) -> asyncio.Future[Result]:
    """What will come of the work, which is done in a thread of its own. The program's end does not wait for
    that thread, as it would for the event loop's usual ones."""
    return asyncio.get_running_loop().run_in_executor(Aside(), work)


def at_work() -> bool:
    """Whether some such work is being done."""
    return any(thread.name == _NAME for thread in threading.enumerate())


class Aside(ThreadPoolExecutor):
    """Does each work in a thread of its own for which nobody waits, and of which nothing is left behind."""

    def submit(
        self, work: Callable[Given, Result], /, *given: Given.args, **named: Given.kwargs
    ) -> Future[Result]:
        """What will come of the work."""
        future: Future[Result] = Future()

        def run() -> None:
            if not future.set_running_or_notify_cancel():
                return
            try:
                future.set_result(work(*given, **named))
            except BaseException as error:  # noqa: BLE001 - whoever waits for the result meets it
                future.set_exception(error)

        threading.Thread(target=run, daemon=True, name=_NAME).start()
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """There is nothing to be waited for."""
