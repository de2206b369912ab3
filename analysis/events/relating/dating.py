"""Dating: which of the dates of a text is an event's, told in order of the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from spacy.tokens import Doc, Span, Token

from analysis.events.candidates import Found
from analysis.events.relating.calendar import Calendar, dated, governing_noun, governing_verb
from analysis.events.relating.voices import Voices
from analysis.language.modality import is_announced
from analysis.model import Date, EventDate, Status

_REACH: Final = 1
"""Paragraphs after its own that a date rules."""
_OPENING: Final = 3
"""Paragraphs at the head of news in which the perfect tells what is new ("has resigned")."""
_FRONT: Final = 4
"""Tokens at the head of a sentence within which a date rules all of it."""
_BOUNDS: Final = frozenset({"since", "until", "till", "before", "after", "than", "by"})
_GRANTING: Final = frozenset({"although", "though", "while", "whereas"})


@dataclass
class _Ruling:
    """The date that rules in one voice, and the one to which a new paragraph comes back."""

    date: Date | None = None
    since: int = 0
    main: Date | None = None
    main_since: int = 0


class Timeline:
    """Dates the events of a text from first to last, remembering the date that rules.

    A date rules in the voice that names it: in the quotation, or in the reporter's own text. What stands
    between quotation marks is ruled by the reporter's dates too; turns of an interview are not.
    """

    def __init__(self, doc: Doc, calendar: Calendar) -> None:
        self._calendar = calendar
        self._voices = Voices(doc)
        self._rulings: dict[str | None, _Ruling] = {}

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
            return dated(own, "carried" if carried else "stated")
        if self._calendar.is_title(sentence):
            return self._calendar.inferred()
        if not _is_past(found) or _is_dated_otherwise(found, dates):
            return None
        if _is_perfect(found) and paragraph > _OPENING:
            return None
        voice = self._voices.at(found.heads[0].idx)
        ruling = self._ruling(voice, paragraph)
        if ruling is None and voice is not None and not self._voices.is_turn(voice):
            ruling = self._ruling(None, paragraph)
        if ruling is not None:
            return dated(ruling, "carried")
        return None if self._voices.is_turn(voice) else self._calendar.inferred()

    def _rule(self, known: Date, status: Status, found: Found, paragraph: int) -> None:
        subordinate = found.heads[0].dep_ in ("relcl", "advcl", "acl") or found.heads[0].pos_ == "NOUN"
        if subordinate or (status == "planned" and not found.saying):
            return
        if self._calendar.is_news and not self._calendar.is_recent(known):
            return  # background: what follows is news again
        state = self._rulings.setdefault(self._voices.at(known.start), _Ruling())
        state.date, state.since = known, paragraph
        if (
            state.main is None
            or not self._calendar.is_news
            or (known.earliest or "") >= (state.main.earliest or "")
        ):
            state.main, state.main_since = known, paragraph

    def _ruling(self, voice: str | None, paragraph: int) -> Date | None:
        """The date that rules in the voice; one that goes back in time does so in its own paragraph only."""
        state = self._rulings.get(voice)
        if state is None:
            return None
        if paragraph > state.since:
            state.date, state.since = state.main, state.main_since
        if state.date is None:
            return None
        return state.date if paragraph - state.since <= (_REACH if is_exact(state.date) else 0) else None


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
    if is_announced(heads[0]) and found.core is not None:
        heads = (*heads, found.core)  # "was due to arrive on Friday"
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
    for known, token in usable:
        if _is_right_before(known, token, head):
            return known, False  # "legislators from both parties on Tuesday urged"
    while head.dep_ == "conj" and head.head != head:
        head = head.head
        if head.i in by_verb:
            return by_verb[head.i], True
    return None, False


def _is_right_before(known: Date, token: Token, head: Token) -> bool:
    """Whether nothing stands between the exact date and the verb, however the parser hung it."""
    first = min((t.i for t in head.lefts if t.dep_ in ("aux", "auxpass", "neg")), default=head.i)
    return (
        is_exact(known)
        and token.i < first
        and known.end >= head.doc[first - 1].idx + len(head.doc[first - 1])
    )


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
            governor is not None and _is_aside(governor, found.heads[0])
        ):
            continue  # it dates a thing ("Friday's test"), what is told of one, or what is granted
        if said is None or not (said == token or said.is_ancestor(token)):
            return True
    return False


def _is_aside(verb: Token, head: Token) -> bool:
    """Whether the verb tells of a thing ("talks that are set to end on Friday"), or what the sentence only
    grants ("although he said on Monday …")."""
    for above in (verb, *islice(verb.ancestors, 6)):
        if above == head:
            return False
        granting = above.dep_ == "advcl" and any(
            t.dep_ in ("mark", "advmod") and t.lower_ in _GRANTING for t in above.children
        )
        if above.dep_ in ("relcl", "acl") or granting:
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
    if is_announced(found.heads[0]):
        return False  # what "was expected" then may have been so for long
    return found.heads[0].tag_ in ("VBD", "VBN") or bool(auxiliaries & {"was", "were", "did"}) or found.saying
