"""Sentences with which a quotation goes on."""

from __future__ import annotations

import pytest

from analysis import Annotator
from tests.analysis.events.candidates import Found
from tests.conftest import Annotate

_TWO = (
    "“The council has betrayed the workers,” Foreign Minister Anna Berg said. "
    "“We demand that the council pay the miners their wages in full.” The bridge was closed."
)


def test_a_further_sentence_is_its_speakers(annotator: Annotator) -> None:
    found = Found(annotator, _TWO)
    (one,) = found.continued()
    assert one.clause.head.text == "demand"
    assert one.construction == "quoted"
    assert one.saying
    assert [found.who.actor(id_).name for id_ in one.sources] == ["Anna Berg"]


def test_who_speaks_without_a_name_stays_in_the_words(annotator: Annotator) -> None:
    text = "“The council has betrayed us,” a miner said. “It must pay for the bridge.”"
    (one,) = Found(annotator, text).continued()
    assert one.sources == ()
    assert [t.text for t in one.source_heads] == ["miner"]


def test_another_point_is_another_event(annotate: Annotate) -> None:
    events = annotate(_TWO).events
    kinds = [event.type for event in events]
    assert kinds[:2] == ["ACCUSE", "REQUEST"]
    assert events[0].sources == events[1].sources


@pytest.mark.parametrize(
    "text",
    [
        "“The council has betrayed the workers,” Anna Berg said. “It has lied to the miners.” Rain fell.",
        "“The council has betrayed the workers. It has lied to the miners,” Anna Berg said. Rain fell.",
    ],
)
def test_the_same_point_is_a_mention(annotate: Annotate, text: str) -> None:
    first, *others = annotate(text).events
    assert first.type == "ACCUSE"
    ((start, end),) = first.mentions
    assert "lied to the miners" in text[start:end]
    assert not any("lied" in event.label for event in others)


def test_a_fragment_says_nothing_more(annotator: Annotator) -> None:
    text = "“The council has betrayed us,” Anna Berg said. “A disgrace.”"
    assert Found(annotator, text).continued() == []


def test_the_sentence_with_the_cue_is_not_told_again(annotator: Annotator) -> None:
    assert Found(annotator, "“The council has betrayed us,” Anna Berg said.").continued() == []
