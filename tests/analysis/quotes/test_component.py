"""The component as a whole: properties that hold for any text, and its life without the other components."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from analysis import Annotator, Article
from analysis.defaults import DEFAULT_MODEL
from analysis.model import Quote

PARTS = [
    '"',
    "“",
    "”",
    "‘",
    "’",
    "'",
    "``",
    "''",
    "«",
    "»",
    "—",
    ":",
    ",",
    ".",
    "?",
    " ",
    "\n",
    "\n\n",
    "(",
    ")",
]
WORDS = [
    "said",
    "he",
    "Olsen",
    "told",
    "that",
    "according to",
    "the bridge is closed",
    "OLSEN:",
    "called",
    "\x00",
    "🙂",
]
TEXTS = st.lists(st.sampled_from([*PARTS, *WORDS]), max_size=30).map(" ".join) | st.text(max_size=60)


def extents(found: tuple[Quote, ...]) -> list[tuple[int, int]]:
    return [span for quote in found for span in quote.spans]


def check(found: tuple[Quote, ...], length: int) -> None:
    assert [quote.id for quote in found] == [f"q{n}" for n in range(1, len(found) + 1)]
    assert [quote.spans[0] for quote in found] == sorted(quote.spans[0] for quote in found)
    for quote in found:
        assert quote.spans
        for span in (*quote.spans, quote.speaker_span, quote.cue_span):
            assert span is None or 0 <= span[0] < span[1] <= length
        assert list(quote.spans) == sorted(quote.spans)
    spans = sorted(extents(found), key=lambda span: (span[0], -span[1]))
    for (_, end), (start, inner_end) in pairwise(spans):
        assert end <= start or inner_end <= end, "quotes overlap"


@given(TEXTS)
@settings(max_examples=60)
def test_any_text_has_sound_quotes(parsed: Callable[[str], Doc], text: str) -> None:
    check(parsed(text)._.quotes, len(text))


ARTICLE = (
    '"The bridge is closed," Marta Olsen said. "It is old."',
    "“We will wait,” said Paul Lane, who called the plan “a disaster”.",
    'The mayor told reporters that the river was "high" and would stay so.',
    "‘Nothing moves,’ the driver said.",
    "Officials said talks would resume.",
)
PLACES = [
    (number, at)
    for number, paragraph in enumerate(ARTICLE)
    for at, sign in enumerate(paragraph)
    if sign in '"“”‘’'
]


@pytest.mark.parametrize(("number", "at"), PLACES)
def test_a_missing_mark_changes_its_own_paragraph_only(
    parsed: Callable[[str], Doc], number: int, at: int
) -> None:
    changed = [*ARTICLE]
    changed[number] = changed[number][:at] + changed[number][at + 1 :]

    def outside(paragraphs: list[str]) -> list[tuple[int, list[str]]]:
        text = "\n\n".join(paragraphs)
        begin = sum(len(p) + 2 for p in paragraphs[:number])
        end = begin + len(paragraphs[number])
        found = parsed(text)._.quotes
        return [
            (len(quote.spans), [text[a:b] for a, b in quote.spans])
            for quote in found
            if quote.spans[-1][1] <= begin or quote.spans[0][0] >= end
        ]

    assert outside(changed) == outside([*ARTICLE])


def test_a_bare_pipeline_of_spacy_can_use_it() -> None:
    nlp = spacy.load(DEFAULT_MODEL)
    nlp.add_pipe("dateline_quotes")
    (only,) = nlp('"The bridge is closed," Olsen said.')._.quotes
    assert (only.speaker, only.form) == (None, "direct")


@pytest.mark.parametrize("text", ["", " ", "\n\n", '"', '"The bridge is closed and old," Olsen said. “No.'])
def test_a_blank_pipeline_can_use_it(text: str) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("dateline_quotes")
    check(nlp(text)._.quotes, len(text))


def test_the_speaker_is_an_actor_of_the_article(annotator: Annotator) -> None:
    text = 'Marta Olsen came to Paris. "The bridge is closed," Olsen said on Monday.'
    found = annotator.annotate(Article(text=text))
    ids = {actor.id for actor in found.actors}
    assert all(quote.speaker is None or quote.speaker in ids for quote in found.quotes)
