"""A clause in the words that the judge reads."""

from __future__ import annotations

import pytest

from analysis import Annotator
from analysis.events.selection.wording import wording
from tests.analysis.events.candidates import Found


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("The man who robbed the bank escaped.", "robbed", "The man robbed the bank"),
        ("The company that Peru accused of fraud closed.", "accused", "Peru accused The company of fraud"),
        ("The bridge, which the army had shelled, was closed.", "shelled", "the army had shelled The bridge"),
        ("The nurse arrested in Oslo has appealed.", "arrested", "The nurse arrested in Oslo"),
        ("The mayor, who was ill, opened the bridge.", "opened", "The mayor opened the bridge"),
        ("The mayor opened the bridge and thanked the workers.", "opened", "The mayor opened the bridge"),
        ("The mayor opened the bridge and thanked the workers.", "thanked", "The mayor thanked the workers"),
        ("They sold the hotel where she had worked for years.", "worked", "she had worked for years"),
        ("The club hired a nurse whose clinic was closed.", "closed", "a nurse whose clinic was closed"),
        (
            "“They sail or they lose their jobs,” the cook said.",
            "said",
            "“They sail or they lose their jobs,” the cook said",
        ),
        (
            "The mayor promised to mend the roof and to paint the hall.",
            "promised",
            "The mayor promised to mend the roof and to paint the hall",
        ),
        (
            "The clerk said he had signed papers that nobody read.",
            "said",
            "The clerk said he had signed papers that nobody read",
        ),
        ("The arrest of two nurses angered the town.", "arrest", "The arrest of two nurses"),
        (
            "The mayor called the ruling “an insult to the town” on Monday.",
            "called",
            "The mayor called the ruling “an insult to the town” on Monday",
        ),
    ],
)
def test_a_clause_stands_alone(annotator: Annotator, text: str, trigger: str, expected: str) -> None:
    found = {one.clause.head.text: one for one in Found(annotator, text).remaining()}
    assert wording(found[trigger]).text == expected


def test_each_word_is_where_the_line_has_it(annotator: Annotator) -> None:
    text = "The company that Peru accused of fraud closed. “We left,” the mayor (who was ill) said, smiling."
    for one in Found(annotator, text).remaining():
        words = wording(one)
        for token, start in zip(words.tokens, words.starts, strict=True):
            assert words.text[start : start + len(token)] == token.text
            assert words.within(start, start + 1) == [token]
