"""What is said of others, where the judge wavers between blame and refusal."""

from __future__ import annotations

import pytest

from analysis import Annotator
from analysis.events.blaming import blame
from analysis.events.candidates import Candidate
from analysis.events.judge import KINDS, STATUSES, Verdict
from tests.analysis.events.candidates import Found

_WAVERING = Verdict(
    dict.fromkeys(KINDS, 0.0) | {"ACCUSE": 0.25, "REJECT": 0.25, "PLAIN": 0.3, "NONE": 0.2},
    {status: 1 / len(STATUSES) for status in STATUSES},
    (),
)


def _said(annotator: Annotator, text: str) -> tuple[Candidate, Found]:
    found = Found(annotator, text)
    every = [*found.ruled(), *found.remaining()]
    return next(one for one in every if one.clause.head.lemma_ in ("say", "claim", "report")), found


@pytest.mark.parametrize(
    "text",
    [
        "Ana Lobo said Luis Robles had forgotten the people of the south.",
        "Ana Lobo said Chile's government did not keep its word.",
        "“I think Luis Robles has run out of ideas,” Ana Lobo said.",
        "Union members claimed that Luis Robles had never kept his word.",
    ],
)
def test_what_is_told_of_another_side_may_blame_it(annotator: Annotator, text: str) -> None:
    one, found = _said(annotator, text)
    assert blame(one, _WAVERING, found.who) == pytest.approx(0.5 / 0.8)


@pytest.mark.parametrize(
    "text",
    [
        # Of himself, and of his own.
        "Ana Lobo said she had forgotten the people of the south.",
        "Ana Lobo said her plans did not add up.",
        "“We have run out of ideas,” Ana Lobo said.",
        # Of nobody.
        "Ana Lobo said the roads had not been cleared.",
        # What another has said.
        "Ana Lobo said Luis Robles told her about the roads.",
        # The press only passes on.
        "The newspaper reported that Luis Robles had forgotten the people of the south.",
    ],
)
def test_what_is_told_of_nobody_else_blames_nobody(annotator: Annotator, text: str) -> None:
    one, found = _said(annotator, text)
    assert blame(one, _WAVERING, found.who) == 0
