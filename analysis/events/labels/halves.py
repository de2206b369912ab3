"""Words that come in pairs, of which a line must not tell the first alone: "neither", "not only", "more"."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from spacy.tokens import Doc, Token

from analysis.events.labels.words import WORDS
from analysis.language.syntax import children, has

_FAR: Final = 40
"""Words within which the second one is looked for, at most."""
_NEAR: Final = 24
_ENDS: Final = frozenset({".", "!", "?", ";"})
_COMPARED: Final = frozenset({"JJR", "RBR"})


def is_halved(kept: Collection[int], doc: Doc) -> bool:
    """Whether the words, by the indices of their tokens, hold the first of two that belong together and have
    lost the second (Quirk et al. 1985, 13.33-13.42 on correlatives, 15.63-15.75 on comparison)."""
    return any(_lacks_second(doc[i], kept) for i in kept if i >= 0)


def _lacks_second(token: Token, kept: Collection[int]) -> bool:
    word = token.lower_
    second = WORDS.pairs.get(word)
    if second is not None:
        return _is_lost(token, second, _FAR, kept)
    if word == "only" and token.i and token.nbor(-1).lower_ == "not":
        return _is_lost(token, "but", _FAR, kept)
    if word == "both" and token.head.tag_ == "NN":
        return _is_lost(token, "and", _FAR, kept)  # "both praise … and blame"
    if word == "both":
        joined = has(token.head, "conj") and token.dep_ in ("preconj", "det", "predet", "cc", "advmod")
        return joined and not any(t.i in kept for t in children(token.head, "conj"))
    if token.tag_ in _COMPARED or word == "rather":
        return _is_lost(token, "than", _NEAR, kept)
    if word == "same":
        return _is_lost(token, "as", _NEAR, kept)
    return False


def _is_lost(first: Token, second: str, far: int, kept: Collection[int]) -> bool:
    """Whether the second word follows in the sentence, and the line has none."""
    doc = first.doc
    found = False
    for token in doc[first.i + 1 : first.i + 1 + far]:
        if token.text in _ENDS:
            break
        if token.lower_ == second:
            if token.i in kept:
                return False
            found = True
    return found
