"""The labels of all clauses that can be told, however little speaks for an event."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from analysis import Annotator
from analysis.events.component import EventsComponent
from tests.conftest import Annotate


@pytest.fixture
def annotate_all(annotator: Annotator, annotate: Annotate) -> Iterator[Annotate]:
    """`annotate`, with every candidate an event: what a label says is not what the judge thinks of it."""
    events = annotator.nlp.get_pipe("dateline_events")
    assert isinstance(events, EventsComponent)
    usual, events.threshold = events.threshold, 0.0
    yield annotate
    events.threshold = usual
