"""From attributions in tokens to the records of the vocabulary."""

from __future__ import annotations

from spacy.tokens import Doc

from analysis.document import MentionIndex, news_paragraphs
from analysis.model import Quote, QuoteForm, Span
from analysis.quotes.found import Attribution
from analysis.quotes.reader import read
from analysis.quotes.scene import Scene
from analysis.quotes.speakers import resolve


def quotes_of(doc: Doc) -> tuple[Quote, ...]:
    """Everything that somebody says in the Doc, in text order."""
    text = doc.text
    index = MentionIndex(doc)
    found: list[tuple[Scene, Attribution]] = []
    for _, tokens in news_paragraphs(doc):
        scene = Scene(doc, tokens, text)
        found += [(scene, one) for one in read(scene)]
    found.sort(key=lambda pair: pair[1].content[0])
    return tuple(_record(scene, one, index, n) for n, (scene, one) in enumerate(found, 1))


def _record(scene: Scene, one: Attribution, index: MentionIndex, number: int) -> Quote:
    doc = scene.doc
    return Quote(
        id=f"q{number}",
        form=_form(scene, one),
        spans=tuple(_characters(scene, a, b) for a, b in one.content),
        speaker=resolve(one.speaker, index),
        speaker_span=_chars(doc, one.speaker.first, one.speaker.last) if one.speaker else None,
        cue_span=_chars(doc, *one.cue) if one.cue else None,
    )


def _form(scene: Scene, one: Attribution) -> QuoteForm:
    inside = outside = 0
    for a, b in one.content:
        for token in scene.doc[a:b]:
            if token.is_punct or token.is_space or token.lower_ == "that":
                continue
            if scene.stretch_at(token.i) is not None:
                inside += 1
            else:
                outside += 1
    if not outside:
        return "direct"
    return "mixed" if inside else "indirect"


def _characters(scene: Scene, first: int, last: int) -> Span:
    start, end = _chars(scene.doc, first, last)
    left, right = scene.stretch_at(first), scene.stretch_at(last - 1)
    return (left.start if left else start), (right.end if right else end)


def _chars(doc: Doc, first: int, last: int) -> Span:
    return doc[first].idx, doc[last - 1].idx + len(doc[last - 1])
