"""Whose words a passage is."""

from __future__ import annotations

from analysis import Annotator, Article
from analysis.events.relating.voices import Voices


def _voices(annotator: Annotator, text: str) -> Voices:
    doc = annotator.nlp.make_doc(text)
    doc._.article = Article(text=text)
    for _, component in annotator.nlp.pipeline:
        doc = component(doc)
    return Voices(doc)


def test_a_quotation_is_a_voice_of_its_own_and_no_turn(annotator: Annotator) -> None:
    text = "“We have time,” said Defence Secretary Tom Hale. Peru left."
    voices = _voices(annotator, text)
    assert voices.at(text.index("Peru")) is None
    quoted = voices.at(text.index("have"))
    assert quoted is not None
    assert not voices.is_turn(quoted)


def test_the_reporter_has_no_turn(annotator: Annotator) -> None:
    assert not _voices(annotator, "Peru left.").is_turn(None)
