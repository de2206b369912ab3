"""How the reader looks, at the three sizes it is made for. Few, since a picture says only that it changed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from textual.pilot import Pilot

from tests.tui.example import ANNOTATION, ARTICLE
from tui.app import DatelineApp
from tui.messages import Annotated

SnapCompare = Callable[..., bool]


async def _settle(pilot: Pilot[None]) -> None:
    """Wait until the head of the article has been read, which sets its title in bold."""
    await pilot.pause(0.1)
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def _annotate(pilot: Pilot[None]) -> None:
    await _settle(pilot)
    pilot.app.screen.post_message(Annotated(ANNOTATION))
    await pilot.pause()
    await pilot.press("right_square_bracket", "right_square_bracket")
    await pilot.pause()


@pytest.mark.parametrize(
    ("size", "theme"),
    [((120, 40), None), ((80, 24), "ansi-dark"), ((60, 20), "textual-light")],
    ids=["wide", "middle", "small"],
)
def test_looks(snap_compare: SnapCompare, size: tuple[int, int], theme: str | None) -> None:
    assert snap_compare(DatelineApp(ARTICLE, theme=theme), terminal_size=size, run_before=_annotate)


async def _ask_for_help(pilot: Pilot[None]) -> None:
    await _settle(pilot)
    await pilot.press("question_mark")
    await pilot.pause()


def test_help_looks(snap_compare: SnapCompare) -> None:
    assert snap_compare(DatelineApp(ARTICLE), terminal_size=(100, 60), run_before=_ask_for_help)
