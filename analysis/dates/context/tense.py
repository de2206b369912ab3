"""Whether the clause around a temporal expression looks back or ahead, from its verb."""

from __future__ import annotations

from bisect import bisect_right
from itertools import islice
from typing import Final, Literal

from spacy.tokens import Doc, Token

from analysis.language.lexicon import untyped

Tense = Literal["past", "future", None]

_WILL: Final = frozenset({"will", "'ll", "’ll", "shall", "wo"})
_IS: Final = frozenset({"is", "are", "am", "'s", "'re", "’s", "’re"})
_WOULD: Final = frozenset({"would", "could", "might", "may", "should", "can", "must"})
_AHEAD: Final = frozenset({"schedule", "expect", "plan", "slate", "set", "due", "forecast", "predict"})
_REACH: Final = 8
"""Heads that are climbed on the way to the verb."""


class Tenses:
    """The tenses of one Doc. Without a parse every answer is None."""

    def __init__(self, doc: Doc) -> None:
        self._doc = doc
        self._starts = [token.idx for token in doc]
        self._parsed = doc.has_annotation("DEP") and doc.has_annotation("TAG")

    def at(self, start: int, end: int) -> Tense:
        """The tense of the clause that the characters `start` to `end` belong to; None if it does not
        show."""
        if not self._parsed:
            return None
        first = max(bisect_right(self._starts, start) - 1, 0)
        last = bisect_right(self._starts, end - 1) - 1
        token = self._doc[first]
        for _ in range(_REACH):
            if not first <= token.i <= last:
                break
            token = token.head
        if self._so_far(first):
            return "past"  # "as of Friday", "since Monday"
        verb = _verb(token)
        if self._until(first) and (verb is None or verb.tag_ != "VBD"):
            return "future"  # "closed until Friday", "has hired helpers through Saturday"
        possessed = last + 1 < len(self._doc) and self._doc[last + 1].tag_ == "POS"
        if (
            possessed
            and verb is not None
            and verb.tag_ == "VB"
            and any(c.lower_ == "to" for c in verb.children)
        ):
            return None  # "to win Monday's debate": who knows when it was
        return _tense(verb)

    def _until(self, first: int) -> bool:
        return first > 0 and self._doc[first - 1].lower_ in ("until", "till", "through")

    def _so_far(self, first: int) -> bool:
        before = [token.lower_ for token in self._doc[max(first - 2, 0) : first]]
        return before[-1:] == ["since"] or before == ["as", "of"]


def _verb(token: Token) -> Token | None:
    above = (token, *islice(token.ancestors, _REACH - 1))
    return next((t for t in above if t.pos_ in ("VERB", "AUX")), None)


def _tense(verb: Token | None) -> Tense:
    if verb is None:
        return None
    for _ in range(_REACH):
        helpers = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
        if helpers & _WILL:
            return "future"
        if helpers & _WOULD:  # what would, may or must happen lies ahead, what would have happened does not
            return None if helpers & {"have", "'ve", "’ve"} else "future"
        if verb.lemma_ in _AHEAD and verb.tag_ == "VBN":
            return "future" if not helpers & {"was", "were", "had"} else None
        if verb.tag_ == "VBG" and helpers & _IS:
            return "future"  # "on Friday he is leaving"
        if verb.tag_ == "VBD" or helpers & {"was", "were", "had", "has", "have", "did"}:
            return None if verb.lemma_ in _AHEAD else "past"
        if (
            verb.tag_ in ("VBZ", "VBP")
            and verb.lemma_ in untyped("analysis.dates.context", "tense")["futurate"]
        ):
            return "future"
        if "to" in helpers and verb.dep_ == "xcomp" and verb.head.lower_ in _IS:
            return "future"  # "is to be signed on Monday"
        if verb.tag_ == "VB" and "to" in helpers:
            ruling = _verb(verb.head)
            if ruling is None or verb.head.tag_ in ("NN", "NNS"):
                return "future"
            told = ruling.tag_ == "VBD" or any(c.lower_ in ("was", "were", "had") for c in ruling.children)
            return None if told else "future"
        if verb.dep_ == "conj" and verb.tag_ == "VB" and verb.head.pos_ in ("VERB", "AUX"):
            verb = verb.head  # "will leave in August and come back in the spring"
            continue
        if verb.dep_ in ("conj", "advcl", "acl", "relcl", "ccomp") and verb.tag_ in ("VBN", "VBG"):
            if verb.tag_ == "VBN" and verb.dep_ in ("acl", "relcl"):
                return "past"
            if verb.head.pos_ not in ("VERB", "AUX"):
                return None
            verb = verb.head
            continue
        return None
    return None
