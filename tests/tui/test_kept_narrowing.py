"""To what the events were narrowed is kept with the place."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from analysis.annotations.narrowing import Narrowing
from analysis.library.places import Place, Places
from tests.tui.example import ANNOTATION, ARTICLE
from tests.tui.resumed import opened
from tui.messages import AnnotationFailed


async def test_the_events_stay_narrowed(tmp_path: Path) -> None:
    async with opened(tmp_path) as reader:
        await reader.press("f", *"planned", "enter")
        left = reader.selection.narrowing
        assert left.statuses == ("planned",)
    async with opened(tmp_path, annotation=None) as reader:
        await reader.annotate()
        assert reader.selection.narrowing == left
        await reader.press("escape")
    async with opened(tmp_path) as reader:
        assert reader.selection.narrowing == type(left)()


@pytest.mark.parametrize("name", ["Aid", "2019", "and", "Verbal", "untyped", "a, b", "planned"])
async def test_the_events_stay_narrowed_to_an_actor_of_any_name(tmp_path: Path, name: str) -> None:
    lind = replace(ANNOTATION.actors[0], name=name)
    annotation = replace(ANNOTATION, actors=(lind, *ANNOTATION.actors[1:]))
    async with opened(tmp_path, annotation=annotation) as reader:
        await reader.press("]", "F")
        left = reader.selection.narrowing
        assert left == Narrowing(actors=("a1",))
    async with opened(tmp_path, annotation=None) as reader:
        assert reader.seen(f"events: “{name}” when annotated")
    async with opened(tmp_path, annotation=annotation) as reader:
        assert reader.selection.narrowing == left


async def test_a_narrowing_dropped_before_the_annotation_does_not_come_back(tmp_path: Path) -> None:
    async with opened(tmp_path) as reader:
        await reader.press("f", *"planned", "enter")
    async with opened(tmp_path, annotation=None) as reader:
        assert reader.seen("events: “planned” when annotated")
        await reader.press("escape")
    async with opened(tmp_path) as reader:
        assert reader.selection.narrowing == Narrowing()


async def test_words_that_wait_for_the_annotation_wait_for_the_next_one(tmp_path: Path) -> None:
    async with opened(tmp_path, annotation=None) as reader:
        await reader.press("f", *"planned", "enter")
        reader.screen.post_message(AnnotationFailed("no model"))
        await reader.press("j")
    async with opened(tmp_path) as reader:
        assert reader.selection.narrowing.statuses == ("planned",)


async def test_the_words_that_were_kept_before_are_still_understood(tmp_path: Path) -> None:
    kept = Places(tmp_path)
    kept.write(ARTICLE.text, Place())
    (file,) = tmp_path.iterdir()
    file.write_bytes(b'{"version":1,"narrowing":"Oskar Lind planned"}')
    async with opened(tmp_path) as reader:
        assert reader.selection.narrowing == Narrowing(actors=("a1",), statuses=("planned",))
