"""Which clauses are events, by the sentence table: every type, status and construction, and what is none."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from pathlib import Path

import pytest

from analysis import Annotation
from analysis.model import Event
from tests.conftest import Annotate

_TABLE = tomllib.loads((Path(__file__).parent / "sentences.toml").read_text(encoding="utf-8"))
_EVENTS = [row for rows in _TABLE["events"].values() for row in rows]
_NONE = [text for texts in _TABLE["none"].values() for text in texts]


def _named(annotation: Annotation, ids: Iterable[str], words: Iterable[str], wanted: str) -> bool:
    """Whether each of the `wanted` (";" between them) is a name or alias of an actor, or in the words for
    who has no name."""
    names = (name for a in annotation.actors if a.id in set(ids) for name in (a.name, *a.aliases))
    known = [name.casefold() for name in (*names, *words)]
    return all(any(part.casefold() in name for name in known) for part in wanted.split(";") if part)


def _fits(annotation: Annotation, event: Event, row: list[str]) -> bool:
    _, kind, source, target, status = row
    return (
        (event.type or "") == kind
        and event.status == status
        and _named(annotation, event.sources, event.source_words, source)
        and _named(annotation, event.targets, event.target_words, target)
    )


@pytest.mark.parametrize("row", _EVENTS, ids=lambda row: row[0])
def test_a_sentence_tells_its_event(annotate: Annotate, row: list[str]) -> None:
    annotation = annotate(row[0])
    assert any(_fits(annotation, event, row) for event in annotation.events), annotation.events


@pytest.mark.parametrize("text", _NONE)
def test_what_only_is_or_is_only_thought_is_no_event(annotate: Annotate, text: str) -> None:
    assert annotate(text).events == ()


def test_the_table_is_large_and_a_third_of_it_holds_no_event() -> None:
    assert len(_EVENTS) + len(_NONE) >= 150
    assert len(_NONE) * 3 >= len(_EVENTS) + len(_NONE) - 10
