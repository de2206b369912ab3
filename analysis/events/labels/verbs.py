"""The verb of a label: the present tense, in the third person, with what it says of its truth."""

from __future__ import annotations

from typing import Final

from spacy.tokens import Token

from analysis.events.labels.line import Word
from analysis.events.labels.words import WORDS
from analysis.language.grammar import GRAMMAR
from analysis.language.modality import is_announced, is_due, is_outdone
from analysis.language.syntax import children, has, helped_by

_HELPERS: Final = ("aux", "auxpass")
_DEPTH: Final = 5


def verb(head: Token, lemma: str, many: bool, passive: bool) -> list[Word]:
    """The verb with its auxiliaries and the adverbs in front of it: "will not attack", "is detained"; of
    `many`: "are detained"."""
    own = _finite(head)
    modal = next((t for t in own.children if t.tag_ == "MD" and t.i < own.i), None) or _modal_above(head)
    denied = _denial(own)
    adverbs = _adverbs(head)
    if is_announced(head) and not modal:
        return [Word(WORDS.present.be[many]), *denied, *adverbs, *_announced(head)]
    base = [Word("be"), *adverbs, Word(_text(head), head.i)] if passive else [*adverbs, Word(lemma, head.i)]
    if modal is not None:
        return [*_under(modal, denied), *_perfect(head, modal, passive, adverbs, base)]
    if is_due(head) and is_announced(head.head) and head.head.pos_ == "VERB":
        return [Word(WORDS.present.be[many]), *denied, Word(head.head.text, head.head.i), Word("to"), *base]
    if is_due(head) or (head.tag_ == "VB" and helped_by(own, {"to"}, "aux")):
        return [*denied, Word("to"), *base]
    if passive:
        return [Word(WORDS.present.be[many]), *denied, *base[1:]]
    if denied and not (lemma == "be" or denied[0].text == "never"):
        return [Word(WORDS.present.do[many]), *denied, *base]
    if lemma in ("be", "'s", "’s"):
        return [Word(WORDS.present.be[many], head.i), *denied, *adverbs]
    return [*denied, *adverbs, Word(_inflected(head, lemma, many), head.i)]


def _text(head: Token) -> str:
    return head.lower_ if head.is_sent_start else head.text


def _announced(head: Token) -> list[Word]:
    return [Word(head.text, head.i)] if head.lemma_ != "be" else []


def _finite(head: Token) -> Token:
    """The verb whose auxiliaries and negation hold for this one: its own, or that of the verb before it."""
    shared = head.dep_ == "conj" and head.head.pos_ == head.pos_ and head.head.tag_ == head.tag_
    alone = not has(head, *_HELPERS, "neg", "nsubj", "nsubjpass") and head.tag_ in ("VB", "VBN")
    return _finite(head.head) if shared and alone else head


def _modal_above(head: Token) -> Token | None:
    """The modal verb of the clause that a participle, or a verb joined to another, is part of."""
    token = head
    for _ in range(_DEPTH):
        joined = token.dep_ == "conj" and token.head.tag_ == "VB"  # which the parser may tag as present
        if (
            token.tag_ in ("VBD", "VBZ")
            or (token.tag_ == "VBP" and not joined)
            or has(token, "nsubj", "nsubjpass", *_HELPERS)
        ):
            return None
        if token.dep_ not in WORDS.sharing:
            return None
        token = token.head
        modal = next((t for t in token.children if t.tag_ == "MD"), None)
        if modal is not None:
            return modal
    return None


def _denial(head: Token) -> list[Word]:
    """The words that negate the verb."""
    for token in head.children:
        if is_outdone(token):
            continue  # "not only led"
        if token.i < head.i + 2 and (token.dep_ == "neg" or token.lower_ in GRAMMAR.negations):
            if token.lower_ in ("never", "neither", "nor"):
                return [Word("never", token.i)] if token.lower_ == "never" else []
            if token.dep_ == "neg" or token.lower_ in ("not", "n't", "n’t"):
                return [Word("not" if token.lower_ in ("n't", "n’t") else token.lower_, token.i)]
    return []


def _under(modal: Token, denied: list[Word]) -> list[Word]:
    word = WORDS.modals.get(modal.lower_, modal.lower_)
    if word == "can" and denied and denied[0].text == "not":
        return [Word("cannot", modal.i)]
    return [Word(word, modal.i), *denied]


def _perfect(head: Token, modal: Token, passive: bool, adverbs: list[Word], base: list[Word]) -> list[Word]:
    """What follows a modal verb; "could have left" is not "could leave"."""
    have = next(
        (t for t in head.children if t.dep_ == "aux" and t.lower_ in WORDS.past and t.i > modal.i), None
    )
    if have is None or modal.head != head:
        return base
    been = [Word("been")] if passive else []
    return [Word("have", have.i), *been, *adverbs, Word(head.text, head.i)]


def _adverbs(head: Token) -> list[Word]:
    """The adverbs in front of the verb that say how, or how surely."""
    found = [
        t
        for t in children(head, "advmod")
        if t.i < head.i and t.lower_ not in WORDS.faded and (t.i >= head.i - 3 or t.lower_ in WORDS.hedges)
    ]
    found = [t for t in found if not (t.lower_ == "far" and has(t, "advmod"))]  # "have so far been found"
    first = min((t.i for t in children(head, "nsubj", "nsubjpass", *_HELPERS)), default=0)
    return [
        Word(w.text if w.i != t.i or not w.is_sent_start else w.lower_, w.i)
        for t in found
        if t.i > first or t.lower_ in WORDS.hedges
        for w in t.subtree
        if w.dep_ in ("advmod", "neg") and w.lower_ not in WORDS.faded
    ]


def _inflected(head: Token, lemma: str, many: bool) -> str:
    if head.pos_ not in ("VERB", "AUX") or not lemma.replace("-", "").isalpha():
        return head.text
    if lemma == "use" and has(head, "xcomp") and not has(head, "dobj"):
        return head.text  # "used to"
    if many and head.pos_ == "VERB":
        return lemma
    stays = head.tag_ == "VBZ" and head.text.islower() and head.text.startswith(lemma[:2])
    return head.text if stays else present(lemma)  # "hopes", which the lemmatiser takes for "hops"


def present(lemma: str) -> str:
    """The verb in the third person of the present tense: "summon" → "summons"."""
    if lemma in WORDS.present.irregular:
        return WORDS.present.irregular[lemma]
    if lemma.endswith(("s", "x", "z", "ch", "sh", "o")):
        return lemma + "es"
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return lemma[:-1] + "ies"
    return lemma + "s"
