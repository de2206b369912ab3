"""Threads: which event answers which."""

from __future__ import annotations

import pytest

from tests.conftest import Annotate


@pytest.mark.parametrize(
    "text",
    [
        "Estonia accused Russia of cutting a cable. In response, Russia said that the claims were baseless.",
        "Estonia accused Russia of cutting a cable. Russia rejected the accusations.",
        "Foreign Minister Anna Berg criticized Hungary. Hungary deplored the remarks of Anna Berg.",
        "Chile demanded that Peru pay. Peru refused to pay Chile.",
        "Estonia condemned Russia.\n\nCommenting on the criticism, Russia expelled two Estonian diplomats.",
    ],
)
def test_an_answer_points_at_what_it_answers(annotate: Annotate, text: str) -> None:
    first, second = annotate(text).events
    assert first.responds_to is None
    assert second.responds_to == first.id


@pytest.mark.parametrize(
    "text",
    [
        "Estonia condemned Russia. Chile praised Peru.",
        "Foreign Minister Anna Berg visited Poland. Foreign Minister Anna Berg praised Poland.",
        "In response to the flood, Chile sent tents to Peru.",
    ],
)
def test_what_answers_nobody_points_nowhere(annotate: Annotate, text: str) -> None:
    assert all(event.responds_to is None for event in annotate(text).events)
