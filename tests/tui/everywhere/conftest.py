"""The running reader, at every size."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from tests.tui.driver import LOW, SIZES
from tests.tui.everywhere.stage import Stage, staged


def _named(param: tuple[tuple[int, int], bool]) -> str:
    (width, height), colour = param
    return f"{width}x{height}{'' if colour else ' without colour'}"


@pytest_asyncio.fixture(
    scope="module",
    loop_scope="module",
    params=[(size, colour) for size in (*SIZES, LOW) for colour in (True, False)],
    ids=_named,
)
async def stage(request: pytest.FixtureRequest) -> AsyncIterator[Stage]:
    """At every size, with colour and without."""
    async with staged(*request.param) as running:
        yield running


@pytest_asyncio.fixture(
    scope="module", loop_scope="module", params=[(size, False) for size in (*SIZES, LOW)], ids=_named
)
async def plain_stage(request: pytest.FixtureRequest) -> AsyncIterator[Stage]:
    """At every size, without colour."""
    async with staged(*request.param) as running:
        yield running
