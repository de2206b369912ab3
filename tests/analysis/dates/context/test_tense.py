"""Whether a clause looks back or ahead."""

from __future__ import annotations

import pytest

from analysis import Annotator
from analysis.dates.context.tense import Tense, Tenses


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("They will meet on Friday.", "future"),
        ("They met on Friday.", "past"),
        ("They have met on Friday.", "past"),
        ("He is leaving on Friday.", "future"),
        ("Voting begins on Friday.", "future"),
        ("The treaty is to be signed on Friday.", "future"),
        ("The vote is scheduled for Friday.", "future"),
        ("The vote was scheduled for Friday.", None),
        ("They would have met on Friday.", None),
        ("They may meet on Friday.", "future"),
        ("The plan to meet on Friday is new.", "future"),
        ("They wanted to meet on Friday.", None),
        ("They will leave and meet on Friday.", "future"),
        ("The shop is closed until Friday.", "future"),
        ("They have been calm since Friday.", "past"),
        ("It is cold on Friday.", None),
    ],
)
def test_the_verb_tells(annotator: Annotator, text: str, tense: Tense) -> None:
    with annotator.nlp.select_pipes(disable=[n for n in annotator.nlp.pipe_names if "dateline" in n]):
        doc = annotator.nlp(text)
    start = text.index("Friday")
    assert Tenses(doc).at(start, start + len("Friday")) == tense


def test_without_a_parse_no_tense_shows(annotator: Annotator) -> None:
    assert Tenses(annotator.nlp.make_doc("They met on Friday.")).at(12, 18) is None
