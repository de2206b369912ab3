"""Whose death the text tells: what they did without a day was before it, on none that it tells."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from spacy.tokens import Token

from analysis.events.candidates import Candidate

_DYING: Final = frozenset({"die", "perish", "drown"})
_KILLING: Final = frozenset({"kill", "murder"})


class Lives:
    """The dead of one text, told from first to last: by ids, and those whom nobody knows by their words."""

    def __init__(self) -> None:
        self._dead: set[str] = set()
        self._sentence = -1
        """Where the sentence begins that has told of a death last."""

    def note(self, candidate: Candidate) -> None:
        """Remember who has died."""
        lemma = candidate.lemma.lower()
        if lemma in _DYING or lemma in _KILLING:
            self._dead |= {*candidate.targets, *_names(candidate.target_heads)}
            if lemma in _DYING:
                self._dead |= {*candidate.sources, *_names(candidate.source_heads)}
            self._sentence = candidate.clause.head.sent.start

    def is_before(self, candidate: Candidate) -> bool:
        """Whether one of the dead does it, told in another sentence than the death."""
        if not self._dead or candidate.lemma.lower() in _DYING:
            return False
        if candidate.clause.head.sent.start == self._sentence:
            return False
        return not self._dead.isdisjoint((*candidate.sources, *_names(candidate.source_heads)))


def _names(heads: Iterable[Token]) -> Iterable[str]:
    """The proper names among the words."""
    return (noun.lower_ for noun in heads if noun.pos_ == "PROPN")
