"""The speaker read off the order of words, where the parse gives a cue no subject."""

from __future__ import annotations

from typing import Final

from spacy.tokens import Token

from analysis.language.syntax import TENSED
from analysis.quotes.phrases import Speaker, is_aged, is_hyphen, is_shortened
from analysis.quotes.scene import Frame, Scene

PAUSES: Final = frozenset({",", "—", "–", "-", "--", "―", "?", "!", "...", "…", ")"})
"""What stands between a report and the reporting clause behind it."""

_APPOSITION: Final = 30


def beside(scene: Scene, frame: Frame, cue: Token) -> Speaker | None:
    """The noun phrase beside a cue without a subject in the parse, if the order of words leaves no doubt."""
    if cue.tag_ not in (*TENSED, "VBN") or any(c.dep_ == "auxpass" for c in cue.lefts):
        return None
    doc, i = scene.doc, cue.i
    if i == frame.first:
        starts = cue.tag_ == "VBD" and i + 1 < frame.last and doc[i + 1].pos_ == "PROPN"
        return _inverted(scene, frame, i + 1) if starts else None
    if doc[i - 1].text == "," and scene.stretch_at(i - 1) is None:
        named = _before_apposition(scene, frame, i - 1)
        if named is not None:
            return named
    free = doc[i - 1].text in PAUSES or scene.stretch_at(i - 1) is not None
    if free and i + 1 < frame.last:
        return _inverted(scene, frame, i + 1)
    return _run_before(scene, frame, i)


def _inverted(scene: Scene, frame: Frame, begin: int) -> Speaker | None:
    """The noun phrase that begins right behind the cue: "said the foreign minister"."""
    doc, j = scene.doc, begin
    if doc[j].pos_ not in ("PROPN", "DET", "NOUN", "PRON", "ADJ", "NUM") or calendar(doc[j]):
        return None
    if doc[j].tag_ == "PRP$" and j + 1 < frame.last and doc[j + 1].pos_ in ("NOUN", "ADJ"):
        j += 1
    while j + 1 < frame.last and doc[j].pos_ in ("DET", "ADJ", "NUM"):
        compound = j + 3 < frame.last and is_hyphen(doc[j + 2])  # "the left-leaning paper"
        if not compound and doc[j + 1].pos_ not in ("ADJ", "NOUN", "PROPN", "NUM"):
            break
        j += 3 if compound else 1
        if compound and doc[j].pos_ in ("VERB", "ADV") and doc[j + 1].pos_ in ("NOUN", "PROPN"):
            j += 1
    while (
        j + 1 < frame.last
        and doc[j].pos_ in ("NOUN", "PROPN")
        and (doc[j + 1].pos_ in ("NOUN", "PROPN") or is_shortened(doc[j]))
    ):
        j += 2 if is_shortened(doc[j]) else 1
    if scene.stretch_at(j) is not None or doc[j].pos_ in ("ADJ", "NUM"):
        return None
    return Speaker(doc[j], begin, j + 1)


def _run_before(scene: Scene, frame: Frame, end: int) -> Speaker | None:
    """The nouns right in front of the cue."""
    doc = scene.doc
    while (
        end - 1 > frame.first
        and doc[end - 1].pos_ in ("ADV", "AUX", "PART")
        and scene.stretch_at(end - 1) is None
    ):
        end -= 1
    head = doc[end - 1]
    if head.pos_ not in ("PRON", "PROPN", "NOUN") or not head.is_alpha or calendar(head):
        return None
    first = end - 1
    while (
        head.pos_ != "PRON"
        and first - 1 >= frame.first
        and doc[first - 1].pos_ in ("PROPN", "DET", "ADJ", "NOUN")
        and scene.stretch_at(first - 1) is None
        and not (calendar(doc[first - 1]) and doc[first - 1].pos_ == "PROPN")
        and any(c.isalpha() for c in doc[first - 1].text)
    ):
        first -= 1
    return Speaker(head, first, end) if scene.stretch_at(end - 1) is None else None


def _before_apposition(scene: Scene, frame: Frame, comma: int) -> Speaker | None:
    """The name of "Name, a senator from Ohio, said" or of "the mayor of the town, Name, said"."""
    doc = scene.doc
    before = comma - 1
    while before >= frame.first and comma - before < _APPOSITION:
        if scene.stretch_at(before) is not None or (
            doc[before].tag_ in ("VBD", "VBZ", "MD") and not doc[before].text.isupper()
        ):
            return None
        if doc[before].text in (",", "("):
            break
        before -= 1
    else:
        return None
    if all(t.pos_ == "PROPN" or t.tag_ == "HYPH" for t in doc[before + 1 : comma]) and before + 1 < comma:
        return Speaker(doc[comma - 1], before + 1, comma)
    begin = before
    while begin > frame.first and doc[begin - 1].pos_ == "PROPN" and scene.stretch_at(begin - 1) is None:
        begin -= 1
    if begin > frame.first and doc[begin - 1].pos_ == "ADP":
        return None  # "Answering a question from Lee, the minister said"
    return Speaker(doc[before - 1], begin, before) if begin < before else None


def calendar(token: Token) -> bool:
    return token.ent_type_ in ("DATE", "TIME") and not is_aged(token)
