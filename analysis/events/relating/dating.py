"""Dating: which of the dates of a text is an event's, told in order of the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final, NamedTuple

from msgspec import Struct
from spacy.tokens import Doc, Token

from analysis.events.candidates import Candidate, Sentence
from analysis.events.relating.calendar import (
    NOMINAL,
    Calendar,
    dated,
    governing_noun,
    governing_verb,
    spanned,
)
from analysis.events.relating.voices import Voices
from analysis.language.lexicon import load
from analysis.language.syntax import SUBJECTS, has, helped_by
from analysis.model import Date, DateBasis, EventDate, Status

_REACH: Final = 1
"""Paragraphs after its own that a date rules."""
_OPENING: Final = 3
"""Paragraphs at the head of news in which the perfect tells what is new ("has resigned")."""
_LEAD: Final = 4
"""Paragraphs, the headline among them, in which what is told without a date is news of the day."""
_FRONT: Final = 4
"""Tokens at the head of a sentence within which a date rules all of it."""


_Dates = Sequence[tuple[Date, Token]]


class Words(Struct, frozen=True, forbid_unknown_fields=True):
    """The words of dating.toml."""

    bounds: frozenset[str]
    granting: frozenset[str]
    perfect: frozenset[str]
    pluperfect: frozenset[str]
    past: frozenset[str]
    opening: frozenset[str]
    until: frozenset[str]


_WORDS: Final = load("analysis.events.relating", "dating", Words)


@dataclass
class _Ruling:
    """The date that rules in one voice, and the one to which a new paragraph comes back."""

    date: Date | None = None
    since: int = 0
    main: Date | None = None
    main_since: int = 0


class Dating:
    """Dates the events of a text from first to last, remembering the date that rules.

    A date rules in the voice that names it: in the quotation, or in the reporter's own text. What stands
    between quotation marks is ruled by the reporter's dates too; turns of an interview are not. The first
    recent day that the lead tells is the day of the news: what is told without a date is of that day, unless
    the text has gone back to an older one.
    """

    def __init__(self, doc: Doc, calendar: Calendar) -> None:
        self._calendar = calendar
        self._voices = Voices(doc)
        self._rulings: dict[str | None, _Ruling] = {}
        self._news: Date | None = None
        self._paragraph = -1
        self._past: tuple[int, Date] | None = None

    def date(self, candidate: Candidate, status: Status, sentence: Sentence) -> EventDate | None:
        """When the event was, and how that is known."""
        own = _own(candidate, sentence)
        if own is None:
            found = self._from_elsewhere(candidate, sentence)
            if found is not None and self._past is None:
                self._paragraph = sentence.paragraph
            return found
        self._rule(own.date, status, candidate, sentence.paragraph)
        basis: DateBasis = "carried" if own.carried else "stated"
        last = _until(own.date, sentence.dates)
        return dated(own.date, basis) if last is None else spanned(own.date, last, basis)

    def _from_elsewhere(self, candidate: Candidate, sentence: Sentence) -> EventDate | None:
        """The date of an event whose sentence has none for it."""
        if self._calendar.is_title(sentence.span):
            return self._today()
        if not _is_past(candidate) or _is_dated_otherwise(candidate, sentence.dates):
            return None
        if candidate.clause.auxiliaries & _WORDS.perfect and sentence.paragraph > _OPENING:
            return None
        voice = self._voices.at(candidate.clause.head.idx)
        ruling = self._ruling(voice, sentence.paragraph)
        if ruling is None and voice is not None and not self._voices.is_turn(voice):
            ruling = self._ruling(None, sentence.paragraph)
        if ruling is not None and not self._is_background(candidate, voice, sentence.paragraph):
            return dated(ruling, "carried")
        if self._voices.is_turn(voice):
            return None
        if self._past is not None and not candidate.saying:
            paragraph, known = self._past
            return dated(known, "carried") if paragraph == sentence.paragraph else None
        if candidate.saying and candidate.clause.head.tag_ in ("VBZ", "VBP"):
            return self._calendar.of_publication()  # who "says" it says it now
        main = candidate.construction in ("main", "coordinate", "nominal")
        if not candidate.saying and not main and sentence.paragraph > _LEAD:
            return None
        return self._today()

    def _is_background(self, candidate: Candidate, voice: str | None, paragraph: int) -> bool:
        """Whether the paragraph has gone back in time, and the date that rules is of one before it."""
        state = self._rulings.get(voice)
        earlier = state is None or state.since < paragraph
        return self._past is not None and self._past[0] == paragraph and earlier and not candidate.saying

    def _today(self) -> EventDate | None:
        """The day of the news: told by its lead, else that of publication."""
        return dated(self._news, "carried") if self._news is not None else self._calendar.of_publication()

    def _rule(self, known: Date, status: Status, candidate: Candidate, paragraph: int) -> None:
        head = candidate.clause.head
        subordinate = head.dep_ in ("relcl", "advcl", "acl") or head.pos_ == "NOUN"
        if self._news is None and status == "happened" and paragraph <= _LEAD:
            self._news = known if self._calendar.is_of_the_day(known) else None
        if subordinate or (status == "planned" and not candidate.saying):
            return
        if self._calendar.is_news and not self._calendar.is_recent(known):
            self._past = (paragraph, known)
            return  # background: what follows is of that time, until there is news again
        self._past = None
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


def _until(first: Date, dates: _Dates) -> Date | None:
    """The second date of "from A to B"."""
    behind = [(known, token) for known, token in dates if known.start > first.end and _is_point(known)]
    if not behind:
        return None
    known, token = behind[0]
    words = token.doc.char_span(first.end, known.start, alignment_mode="contract")
    joined = words is not None and " ".join(t.lower_ for t in words if not t.is_space) in _WORDS.until
    before = token.doc.char_span(first.start, first.end, alignment_mode="expand")
    opened = before is not None and before.start > 0 and before[0].nbor(-1).lower_ in _WORDS.opening
    if joined and opened and first.earliest and known.latest and first.earliest < known.latest:
        return known
    return None


def is_exact(known: Date) -> bool:
    """Whether the date is a single day."""
    return known.earliest is not None and known.earliest == known.latest


class _Own(NamedTuple):
    """A date that stands in the sentence of an event; `carried`: in another clause of it."""

    date: Date
    carried: bool = False


_ADJUNCT: Final = 14
"""Tokens of an adjunct in front, at most."""


def _own(candidate: Candidate, sentence: Sentence) -> _Own | None:
    """The date of the event in its sentence."""
    usable = [(known, token) for known, token in sentence.dates if _is_point(known) and not _is_bound(token)]
    by_head = _by_head(usable, candidate.heads)
    return (
        _of_predicate(candidate, by_head)
        or _in_front(candidate, usable, sentence.span.start)
        or _right_before(candidate.clause.head, usable)
        or _of_coordinate(candidate.clause.head, by_head)
        or _of_last(candidate.clause.head, by_head)
    )


def _by_head(dates: _Dates, heads: Sequence[Token]) -> dict[int, Date]:
    """The dates by the indices of the predicates whose time they tell."""
    found: dict[int, Date] = {}
    for known, token in dates:
        verb = governing_verb(token, is_exact(known))
        if verb is not None and verb.dep_ == "advcl" and verb.tag_ in ("VBG", "VBN") and verb.i < verb.head.i:
            found.setdefault(verb.head.i, known)  # "Speaking in Geneva on Monday, the minister …"
        if verb is not None:
            found.setdefault(verb.i, known)
        noun = governing_noun(token)
        if noun is not None and noun in heads:
            found.setdefault(noun.i, known)
    return found


def _of_predicate(candidate: Candidate, by_head: dict[int, Date]) -> _Own | None:
    head = candidate.clause.head
    heads = (head,) if candidate.saying else candidate.heads
    if candidate.clause.modality.announced and candidate.core is not None:
        heads = (*heads, candidate.core)  # "was due to arrive on Friday"
    own = next((each for each in heads if each.i in by_head), None)
    if own is None:
        return None
    return _Own(by_head[own.i], own is not head and candidate.type in ("ASSAULT", "COERCE"))


def _in_front(candidate: Candidate, dates: _Dates, start: int) -> _Own | None:
    """A date at the head of the sentence, which rules all of it but for the words of others."""
    head, content = candidate.clause.head, candidate.content
    for known, token in dates:
        said = content is not None and content.is_ancestor(token) and not token.is_ancestor(head)
        if said and content != candidate.evidence:
            continue  # "“In March I was away,” he said"
        first = token.doc.char_span(known.start, known.end, alignment_mode="expand")
        placed = first is not None and first.start > start and first[0].nbor(-1).pos_ == "ADP"
        dates_verb = placed or token.dep_ not in NOMINAL  # not "The 2021 model goes on sale"
        if dates_verb and token.left_edge.i - start < _FRONT and known.start < head.idx:
            return _Own(known)
        if _is_fronted(token, head, start):
            return _Own(known)
    return None


def _is_fronted(token: Token, head: Token, start: int) -> bool:
    """Whether the date stands in an adjunct in front of the subject: "At his trial in 1997, he …"."""
    first = next((t for t in head.lefts if t.dep_ in SUBJECTS), None)
    if first is None or token.i >= first.left_edge.i or token.i - start > _ADJUNCT:
        return False
    above = [token, *islice(token.ancestors, 4)]
    return any(t.dep_ == "prep" and t.head == head for t in above)


def _right_before(head: Token, dates: _Dates) -> _Own | None:
    """The date in front of the verb: "legislators from both parties on Tuesday urged"."""
    return next((_Own(known) for known, token in dates if _is_right_before(known, token, head)), None)


def _of_coordinate(head: Token, by_head: dict[int, Date]) -> _Own | None:
    """The date of the predicate that this one is coordinated with."""
    while head.dep_ == "conj" and head.head != head:
        head = head.head
        if head.i in by_head:
            return _Own(by_head[head.i], carried=True)
    return None


def _of_last(head: Token, by_head: dict[int, Date]) -> _Own | None:
    """The date at the end of coordinate predicates with one subject: "shot one and wounded two Monday"."""
    for other in head.conjuncts:
        if (
            other.i > head.i
            and other.i in by_head
            and not has(other, *SUBJECTS)
            and is_exact(by_head[other.i])
        ):
            return _Own(by_head[other.i])
    return None


def _is_right_before(known: Date, token: Token, head: Token) -> bool:
    """Whether nothing stands between the exact date and the verb, however the parser hung it."""
    first = min((t.i for t in head.lefts if t.dep_ in ("aux", "auxpass", "neg")), default=head.i)
    return (
        is_exact(known)
        and token.i < first
        and known.end >= head.doc[first - 1].idx + len(head.doc[first - 1])
    )


def _is_dated_otherwise(candidate: Candidate, dates: _Dates) -> bool:
    """Whether the sentence has a date that the event's is not, or one that could not be read: then no date
    from elsewhere is the event's either. What is only said to be dated ("said that he would come in May") is
    another matter."""
    head, said = candidate.clause.head, candidate.content or candidate.core
    for known, token in dates:
        governor = governing_verb(token)
        if known.value == "PAST_REF" and governor == head:
            return True  # "recently"
        if known.type not in ("DATE", "TIME") or known.value.endswith("_REF"):
            continue
        if is_exact(known) if governor is None else _is_aside(governor, head):
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
        granting = above.dep_ == "advcl" and helped_by(above, _WORDS.granting, "mark", "advmod")
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
            return word.lower_ in _WORDS.bounds
        word = word.head
    return False


def _is_past(candidate: Candidate) -> bool:
    """Whether the event is told in the past tense or the perfect; the pluperfect tells what was before."""
    helping = candidate.clause.auxiliaries
    if helping & _WORDS.pluperfect or candidate.clause.modality.announced:
        return False  # what "was expected" then may have been so for long
    tense = candidate.clause.head.tag_ in ("VBD", "VBN") or bool(helping & _WORDS.past)
    return tense or candidate.saying
