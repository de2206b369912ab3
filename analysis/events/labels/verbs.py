"""The verb of a label: the present tense, in the third person."""

from __future__ import annotations

from typing import Final

from spacy.tokens import Token

from analysis.events.candidates import Candidate
from analysis.events.labels.words import WORDS

_HELPERS: Final = ("aux", "auxpass", "neg")


def verb(candidate: Candidate, many: bool, passive: bool) -> str:
    """The verb with its auxiliaries: "will not attack", "is detained"; of `many`: "are detained"."""
    head, lemma, modality = candidate.clause.head, candidate.lemma, candidate.clause.modality
    if modality.announced:
        return " ".join(t.text for t in (*(t for t in head.lefts if t.dep_ in _HELPERS), head))
    base = f"be {head.text}" if passive else lemma
    modal = next((t.lower_ for t in head.children if t.tag_ == "MD"), None)
    if modal is None and modality.due:
        return f"to {base}"
    denial = ["not"] if modality.verb_negated else []
    if modal is not None:
        words = [WORDS.modals.get(modal, modal), *denial, base]
    elif passive:
        words = [WORDS.present.be[many], *denial, head.text]
    elif denial:
        words = [WORDS.present.do[many], *denial, lemma]
    else:
        words = [_inflected(head, lemma, many)]
    return " ".join(words)


def _inflected(head: Token, lemma: str, many: bool) -> str:
    if head.pos_ not in ("VERB", "AUX") or not lemma.isalpha():
        return head.text
    return lemma if many and head.pos_ == "VERB" else present(lemma)


def present(lemma: str) -> str:
    """The verb in the third person of the present tense: "summon" → "summons"."""
    if lemma in WORDS.present.irregular:
        return WORDS.present.irregular[lemma]
    if lemma.endswith(("s", "x", "z", "ch", "sh", "o")):
        return lemma + "es"
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return lemma[:-1] + "ies"
    return lemma + "s"
