"""How the reader looks, at the three sizes it is made for. Few, since a picture says only that it changed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from textual.pilot import Pilot

from tests.tui.example import ANNOTATION, ARTICLE
from tui.app import DatelineApp
from tui.messages import Annotated

SnapCompare = Callable[..., bool]


async def _annotate(pilot: Pilot[None]) -> None:
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


def test_help_looks(snap_compare: SnapCompare) -> None:
    assert snap_compare(DatelineApp(ARTICLE), press=["question_mark"], terminal_size=(100, 60))
