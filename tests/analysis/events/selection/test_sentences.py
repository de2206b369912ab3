"""The sentences that may tell events."""

from __future__ import annotations

from analysis import Annotator
from analysis.document import news_paragraphs
from analysis.events.candidates import Sentence
from analysis.events.relating.calendar import Calendar
from analysis.events.selection.sentences import sentences


def _sentences(annotator: Annotator, text: str) -> list[Sentence]:
    doc = annotator.nlp(text)
    calendar = Calendar(doc)
    return [
        sentence
        for number, (paragraph, tokens) in enumerate(news_paragraphs(doc))
        for sentence in sentences(number, paragraph, tokens, calendar)
    ]


def test_each_sentence_comes_with_its_own_dates(annotator: Annotator) -> None:
    first, second = _sentences(annotator, "Chile condemned Peru on 5 May 2020. Peru left.")
    assert [known.value for known, _ in first.dates] == ["2020-05-05"]
    assert [first.span.doc[i].text for i in first.dated] == ["condemned"]
    assert {first.span.doc[i].text for i in first.omitted} == {"5", "May", "2020"}
    assert second.dates == []


def test_quoted_words_are_known(annotator: Annotator) -> None:
    (sentence,) = _sentences(annotator, "Peru called the raid “a crime” again.")
    assert {sentence.span.doc[i].text for i in sentence.quoted} >= {"a", "crime"}
    assert "again" not in {sentence.span.doc[i].text for i in sentence.quoted}
