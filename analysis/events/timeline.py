"""Dating: which of the dates of a text is an event's, told in order of the text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from spacy.tokens import Span, Token

from analysis.events.found import Found
from analysis.events.when import Calendar, as_carried, as_stated, governing_noun, governing_verb
from analysis.model import Date, EventDate, Status

_REACH: Final = 1
"""Paragraphs after its own that a date rules."""
_NEWS_REACH: Final = 30
"""The same in news of the day, which turns around one day."""
_OPENING: Final = 3
"""Paragraphs at the head of news in which the perfect tells what is new ("has resigned")."""
_FRONT: Final = 4
"""Tokens at the head of a sentence within which a date rules all of it."""
_BOUNDS: Final = frozenset({"since", "until", "till", "before", "after", "than", "by"})


class Timeline:
    """Dates the events of a text from first to last, remembering the date that rules."""

    def __init__(self, calendar: Calendar) -> None:
        self._calendar = calendar
        self._ruling: Date | None = None
        self._since = 0
        self._main: Date | None = None
        self._main_since = 0

    def date(
        self,
        found: Found,
        status: Status,
        sentence: Span,
        dates: Sequence[tuple[Date, Token]],
        paragraph: int,
    ) -> EventDate | None:
        """When the event was, and how that is known."""
        own, carried = _own(found, sentence, dates)
        if own is not None:
            self._rule(own, status, found, paragraph)
            return as_carried(own) if carried else as_stated(own)
        if self._calendar.is_title(sentence):
            return self._calendar.inferred()
        if not _is_past(found) or _is_dated_otherwise(found, dates):
            return None
        if _is_perfect(found) and paragraph > _OPENING:
            return None
        if self._ruling is not None and self._rules(paragraph):
            return as_carried(self._ruling)
        return self._calendar.inferred()

    def _rule(self, known: Date, status: Status, found: Found, paragraph: int) -> None:
        subordinate = found.heads[0].dep_ in ("relcl", "advcl", "acl") or found.heads[0].pos_ == "NOUN"
        if subordinate or (status == "planned" and not found.saying):
            return
        if self._calendar.is_news and not self._calendar.is_recent(known):
            return  # background: what follows is news again
        self._ruling, self._since = known, paragraph
        if (
            self._main is None
            or not self._calendar.is_news
            or (known.earliest or "") >= (self._main.earliest or "")
        ):
            self._main, self._main_since = known, paragraph

    def _rules(self, paragraph: int) -> bool:
        """Whether a date rules; one that goes back in time does so in its own paragraph only."""
        if paragraph > self._since:
            self._ruling, self._since = self._main, self._main_since
        if self._ruling is None:
            return False
        reach = _NEWS_REACH if self._calendar.is_news else _REACH
        return paragraph - self._since <= (reach if is_exact(self._ruling) else 0)


def is_exact(known: Date) -> bool:
    """Whether the date is a single day."""
    return known.earliest is not None and known.earliest == known.latest


def _own(found: Found, sentence: Span, dates: Sequence[tuple[Date, Token]]) -> tuple[Date | None, bool]:
    """The date of the event in its sentence, and whether it is carried there from another clause."""
    usable = [(known, token) for known, token in dates if _is_point(known) and not _is_bound(token)]
    by_verb: dict[int, Date] = {}
    for known, token in usable:
        verb = governing_verb(token, is_exact(known))
        if verb is not None and verb.dep_ == "advcl" and verb.tag_ in ("VBG", "VBN") and verb.i < verb.head.i:
            by_verb.setdefault(verb.head.i, known)  # "Speaking in Geneva on Monday, the minister …"
        for governor in (governing_verb(token, is_exact(known)), governing_noun(token)):
            if governor is not None and (governor.pos_ != "NOUN" or governor in found.heads):
                by_verb.setdefault(governor.i, known)
    heads = found.heads[:1] if found.saying else found.heads
    for head in heads:
        if head.i in by_verb:
            return by_verb[head.i], head is not found.heads[0] and found.type in ("ASSAULT", "COERCE")
    for known, token in usable:
        said = found.saying and len(found.heads) > 1 and found.heads[1].is_ancestor(token)
        if said and not token.is_ancestor(found.heads[0]) and found.heads[1] != found.evidence:
            continue  # "“In March I was away,” he said"
        if token.left_edge.i - sentence.start < _FRONT and known.start < found.heads[0].idx:
            return known, False
    head = found.heads[0]
    while head.dep_ == "conj" and head.head is not head:
        head = head.head
        if head.i in by_verb:
            return by_verb[head.i], True
    return None, False


def _is_dated_otherwise(found: Found, dates: Sequence[tuple[Date, Token]]) -> bool:
    """Whether the sentence has a date that the event's is not, or one that could not be read: then no date
    from elsewhere is the event's either. What is only said to be dated ("said that he would come in May") is
    another matter."""
    said = found.heads[1] if found.saying and len(found.heads) > 1 else found.core
    for known, token in dates:
        if known.value == "PAST_REF" and governing_verb(token) == found.heads[0]:
            return True  # "recently"
        if known.type not in ("DATE", "TIME") or known.value.endswith("_REF"):
            continue
        governor = governing_verb(token)
        if (governor is None and is_exact(known)) or (
            governor is not None and governor.dep_ in ("relcl", "acl")
        ):
            continue  # it dates a thing ("Friday's test"), or what is told of one
        if said is None or not (said == token or said.is_ancestor(token)):
            return True
    return False


def _is_point(known: Date) -> bool:
    return known.type in ("DATE", "TIME") and known.earliest is not None


def _is_bound(token: Token) -> bool:
    """Whether the date only bounds the time: "since March", "until Friday"."""
    word = token
    for _ in range(3):
        if word.dep_ in ("prep", "mark") or word.pos_ in ("ADP", "SCONJ"):
            return word.lower_ in _BOUNDS
        word = word.head
    return False


def _auxiliaries(found: Found) -> set[str]:
    return {t.lower_ for t in found.heads[0].children if t.dep_ in ("aux", "auxpass")}


def _is_perfect(found: Found) -> bool:
    return bool(_auxiliaries(found) & {"has", "have", "'s", "’s", "'ve", "’ve"})


def _is_past(found: Found) -> bool:
    """Whether the event is told in the past tense or the perfect; the pluperfect tells what was before."""
    auxiliaries = _auxiliaries(found)
    if "had" in auxiliaries:
        return False
    return found.heads[0].tag_ in ("VBD", "VBN") or bool(auxiliaries & {"was", "were", "did"}) or found.saying
