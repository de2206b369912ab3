"""The date that stands in the sentence of an event, and whether the sentence dates something else."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice, takewhile
from typing import Final, NamedTuple

from msgspec import Struct
from spacy.tokens import Token

from analysis.events.candidates import Candidate, Sentence
from analysis.events.relating.calendar import (
    NOMINAL,
    governing_noun,
    governing_verb,
    is_exact,
)
from analysis.events.relating.telling import is_told_in_perfect
from analysis.language.lexicon import load
from analysis.language.syntax import SUBJECTS, children, has, helped_by
from analysis.model import Date

_FRONT: Final = 4
"""Tokens at the head of a sentence within which a date rules all of it."""


_Dates = Sequence[tuple[Date, Token]]


class Words(Struct, frozen=True, forbid_unknown_fields=True):
    """The words of own_dates.toml."""

    bounds: frozenset[str]
    measured: frozenset[str]
    units: frozenset[str]
    partitive: frozenset[str]
    beside: frozenset[str]
    places: frozenset[str]
    periods: frozenset[str]
    granting: frozenset[str]
    opening: frozenset[str]
    until: frozenset[str]
    dashes: frozenset[str]
    fixing: frozenset[str]


_WORDS: Final = load("analysis.events.relating", "own_dates", Words)


class OwnDate(NamedTuple):
    """A date that stands in the sentence of an event; `carried`: in another clause of it."""

    date: Date
    carried: bool = False


_REPORTED: Final = frozenset({"ASSAULT", "COERCE"})
"""Types of what somebody tells of afterwards."""
_ADJUNCT: Final = 14
"""Tokens of an adjunct in front, at most."""
_DEEP: Final = 8
"""How deep a date may stand in it: "In what was seen as a long speech in Bonn on Sunday, …"."""


def own_date(candidate: Candidate, sentence: Sentence) -> OwnDate | None:
    """The date of the event in its sentence."""
    usable = [(known, token) for known, token in sentence.dates if _is_point(known) and not _is_bound(token)]
    by_head = _by_head(usable, candidate.heads)
    told = _of_source(candidate, by_head)
    front = _in_front(candidate, usable, sentence.span.start)
    if told is not None and candidate.type == "COERCE":  # "a man was held, police said on Friday"
        front = None if front is not None and _is_of_telling(front, told, candidate) else front
        told = None
    return (
        _of_predicate(candidate, by_head)
        or front
        or _right_before(candidate.clause.head, usable)
        or _of_coordinate(candidate.clause.head, by_head)
        or _of_last(candidate.clause.head, by_head)
        or _when_told(candidate.clause.head, usable)
        or told
    )


def _is_of_telling(front: OwnDate, told: OwnDate, candidate: Candidate) -> bool:
    """Whether the date in front is that on which somebody told of it: not "on Tuesday, officers say, …"."""
    return front.date == told.date and candidate.source is not None and candidate.source.tag_ == "VBD"


def said_date(candidate: Candidate, sentence: Sentence) -> Date | None:
    """The date on which what the event is known from was said: "died on Monday, police said on Tuesday"."""
    known = _of_source(candidate, _by_head(sentence.dates, candidate.heads))
    return None if known is None else known.date


def _by_head(dates: _Dates, heads: Sequence[Token]) -> dict[int, Date]:
    """The dates by the indices of the predicates whose time they tell; of several the first that is not
    rather of a thing."""
    found: dict[int, Date] = {}
    for known, token in sorted(dates, key=lambda one: _is_deep(one[1])):
        verb = governing_verb(token, is_exact(known))
        if verb is not None and _is_opening(verb):
            found.setdefault(verb.head.i, known)  # "Speaking in Geneva on Monday, the minister …"
        if verb is not None:
            found.setdefault(verb.i, known)
        noun = governing_noun(token)
        if noun is not None and noun in heads:
            found.setdefault(noun.i, known)
    return found


def _is_deep(token: Token) -> bool:
    """Whether nouns stand between the date and its predicate: one in front of it ("after its order on Monday
    it ordered more"), two behind it ("condemned the arrest of clerks on Monday")."""
    above = list(takewhile(lambda t: t.pos_ not in ("VERB", "AUX"), token.ancestors))
    nouns = sum(t.pos_ in ("NOUN", "PROPN") for t in above)
    verb = (above[-1] if above else token).head
    return nouns > (token.i > verb.i)


def _is_opening(verb: Token) -> bool:
    """Whether it is a participle that opens a sentence and has its subject: "Speaking on Monday, she …"."""
    participle = verb.dep_ == "advcl" and verb.tag_ in ("VBG", "VBN") and verb.i < verb.head.i
    return participle and not has(verb, *SUBJECTS)


def _of_predicate(candidate: Candidate, by_head: dict[int, Date]) -> OwnDate | None:
    head = candidate.clause.head
    heads = (head,) if candidate.saying else tuple(t for t in candidate.heads if t != candidate.source)
    if candidate.clause.modality.announced and candidate.core is not None:
        heads = (*heads, candidate.core)  # "was due to arrive on Friday"
    own = next((each for each in heads if each.i in by_head), None)
    if own is None:
        return None
    return OwnDate(by_head[own.i], own is not head and candidate.type in _REPORTED)


def _of_source(candidate: Candidate, by_head: dict[int, Date]) -> OwnDate | None:
    """The date of the verb of saying that tells where the event is known from."""
    source = candidate.source
    if candidate.saying or source is None or source.i not in by_head:
        return None
    return OwnDate(by_head[source.i], candidate.type in _REPORTED)


def _in_front(candidate: Candidate, dates: _Dates, start: int) -> OwnDate | None:
    """A date at the head of the sentence, which rules all of it but for the words of others."""
    head, content = candidate.clause.head, candidate.content
    for known, token in dates:
        said = content is not None and content.is_ancestor(token) and not token.is_ancestor(head)
        if said and content != candidate.evidence:
            continue  # "“In March I was away,” he said"
        first = token.doc.char_span(known.start, known.end, alignment_mode="expand")
        placed = first is not None and first.start > start and _is_placed(first[0].nbor(-1))
        dates_verb = placed or token.dep_ not in NOMINAL  # not "The 2021 model goes on sale"
        if dates_verb and token.left_edge.i - start < _FRONT and known.start < head.idx:
            return OwnDate(known)
        if any(_is_fronted(token, each, start) for each in (head, candidate.source) if each is not None):
            return OwnDate(known)
    return None


def _is_placed(before: Token) -> bool:
    """Whether the word in front of a date puts something at it: not the "of" of "ahead of Friday's vote"."""
    return before.pos_ == "ADP" and before.lower_ not in _WORDS.partitive


def _is_fronted(token: Token, head: Token, start: int) -> bool:
    """Whether the date stands in an adjunct in front of the subject: "At his trial in 1997, he …"."""
    first = next((t for t in head.lefts if t.dep_ in SUBJECTS), None)
    if first is None or token.i >= first.left_edge.i or token.i - start > _ADJUNCT:
        return False
    above = [token, *islice(token.ancestors, _DEEP)]
    return any(t.dep_ == "prep" and t.head == head and t.lower_ not in _WORDS.partitive for t in above)


def _right_before(head: Token, dates: _Dates) -> OwnDate | None:
    """The date in front of the verb: "legislators from both parties on Tuesday urged"."""
    return next((OwnDate(known) for known, token in dates if _is_right_before(known, token, head)), None)


def _of_coordinate(head: Token, by_head: dict[int, Date]) -> OwnDate | None:
    """The date of the predicate that this one is coordinated with."""
    while head.dep_ == "conj" and head.head != head:
        head = head.head
        if head.i in by_head:
            return OwnDate(by_head[head.i], carried=True)
    return None


def _of_last(head: Token, by_head: dict[int, Date]) -> OwnDate | None:
    """The date at the end of coordinate predicates with one subject: "shot one and wounded two Monday"."""
    for other in head.conjuncts:
        if (
            other.i > head.i
            and other.i in by_head
            and not has(other, *SUBJECTS)
            and is_exact(by_head[other.i])
            and is_told_in_perfect(head) == is_told_in_perfect(other)
        ):
            return OwnDate(by_head[other.i])
    return None


def _when_told(head: Token, dates: _Dates) -> OwnDate | None:
    """The date of what was at the same time: "At the time it was sold last year, …", "fell when it was sold
    in May", "two died and ten were hurt when it fell in May"; what "when" begins in front may have led to
    it."""
    joined = {head, *children(head, "conj")}
    for known, token in dates:
        verb = governing_verb(token)
        while verb is not None and verb.dep_ == "xcomp" and verb.head not in joined:
            verb = verb.head  # "as they came back to win on Saturday"
        if verb is None or verb == head:
            continue
        behind = verb.dep_ == "advcl" and verb.head in joined and verb.i > head.i
        if behind and helped_by(verb, {"when"}, "advmod", "mark"):
            return OwnDate(known)
        if behind and helped_by(verb, {"as"}, "mark") and verb.tag_ == "VBD" and not has(verb, "aux"):
            return OwnDate(known)  # "scored twice as they won on Saturday"
        if _is_time_clause(verb, head):
            return OwnDate(known)
        time = verb.head if verb.dep_ in ("relcl", "acl") and verb.head.lemma_.lower() == "time" else None
        if time is not None and time.dep_ == "pobj" and time.head.lower_ == "at" and time.head.head == head:
            return OwnDate(known)
    return None


def _is_time_clause(verb: Token, head: Token) -> bool:
    """Whether "at the time" begins the clause in front of the predicate, as the parser mostly hangs it."""
    if verb.dep_ not in ("ccomp", "advcl") or verb.head != head or verb.i > head.i:
        return False
    first = verb.left_edge
    return first.lower_ == "at" and first.i + 2 < verb.i and first.nbor(2).lower_ in ("time", "moment")


def _is_right_before(known: Date, token: Token, head: Token) -> bool:
    """Whether nothing stands between the exact date and the verb, however the parser hung it."""
    first = min((t.i for t in head.lefts if t.dep_ in ("aux", "auxpass", "neg")), default=head.i)
    return (
        is_exact(known)
        and token.i < first
        and known.end >= head.doc[first - 1].idx + len(head.doc[first - 1])
    )


def is_dated_otherwise(candidate: Candidate, dates: _Dates) -> bool:
    """Whether the sentence has a date that the event's is not, or one that could not be read: then no date
    from elsewhere is the event's either. What is only said to be dated ("said that he would come in May") is
    another matter."""
    head, said = candidate.clause.head, candidate.content or candidate.core
    for known, token in dates:
        governor = governing_verb(token)
        if known.value in ("PAST_REF", "FUTURE_REF") and governor == head:
            return True  # "recently", "days later"
        if known.type == "DURATION" and _is_distance(known, head) and _governs(head, governor):
            return True
        if known.type not in ("DATE", "TIME") or known.value.endswith("_REF"):
            continue
        if _is_in_front_clause(known, token, head):
            return True
        if _is_after(known, governor, head):
            return True
        if is_exact(known) if governor is None else _is_aside(governor, head):
            continue  # it dates a thing ("Friday's test"), what is told of one, or what is granted
        if said is None or not (said == token or said.is_ancestor(token)):
            return True
    return False


def _is_in_front_clause(known: Date, token: Token, head: Token) -> bool:
    """Whether it dates the clause in front, but not to a day: "When the truce ended in May, they warned"."""
    first = next((t for t in head.sent if not t.is_punct), head)
    subject = next((t for t in head.lefts if t.dep_ in SUBJECTS), head)
    return first.lower_ == "when" and not is_exact(known) and first.i < token.i < subject.left_edge.i


def _is_after(known: Date, governor: Token | None, head: Token) -> bool:
    """Whether the date is that of what came after, where the deed led: "was taken to Bonn, where he was
    charged on Monday"."""
    if governor is None or governor.dep_ != "relcl" or not is_exact(known):
        return False
    places = [t for t in governor.lefts if t.lower_ in _WORDS.places]
    return bool(places) and governor.tag_ in ("VBD", "VBN") and head.is_ancestor(governor)


def _governs(head: Token, governor: Token | None) -> bool:
    """Whether the predicate is the head, or what happens before or after it: "a year before it opened"."""
    return governor is not None and (governor == head or (governor.dep_ == "advcl" and governor.head == head))


def _is_distance(length: Date, head: Token) -> bool:
    """Whether the length leads from something else: "days after the vote"."""
    words = head.doc.char_span(length.start, length.end, alignment_mode="expand")
    return words is not None and words.end < len(head.doc) and head.doc[words.end].lower_ in _WORDS.beside


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
    """Whether it tells a year or less: what was in a century has no date."""
    if known.type not in ("DATE", "TIME") or known.earliest is None or known.latest is None:
        return False
    return known.earliest[:4] == known.latest[:4] or int(known.latest[:4]) - int(known.earliest[:4]) == 1


def _is_bound(token: Token) -> bool:
    """Whether the date only bounds the time: "since March", "until Friday"."""
    if _is_measured(token) or _is_accounted(token) or _is_aim(token):
        return True
    if token.dep_ == "npadvmod" and token.head.pos_ in ("NOUN", "PROPN") and token.head.i < token.i:
        return False  # "testified before the committee Tuesday"
    word = token
    for _ in range(3):
        if word.dep_ in ("prep", "mark") or word.pos_ in ("ADP", "SCONJ"):
            return word.lower_ in _WORDS.bounds
        word = word.head
    return False


def _is_accounted(token: Token) -> bool:
    """Whether the date is the period that figures are of: "reported earnings for the third quarter"."""
    before = token.doc[token.left_edge.i - 1] if token.left_edge.i else None
    period = any(t.lower_ in _WORDS.periods or t.shape_ == "dddd" for t in token.subtree)
    return before is not None and before.lower_ == "for" and period


def _is_aim(token: Token) -> bool:
    """Whether the date is that of what was arranged: "called a strike for Monday"."""
    verb = governing_verb(token)
    if token.dep_ != "pobj" or token.head.lower_ != "for" or verb is None or verb.tag_ != "VBD":
        return False
    return verb.lemma_ not in _WORDS.fixing


def _is_measured(token: Token) -> bool:
    """Whether the date only tells when a figure was so, to which another one is compared."""
    at = token.left_edge.i - 1
    figures = 0
    while at > token.sent.start and (
        token.doc[at].pos_ in ("NUM", "SYM", "ADP") or token.doc[at].lower_ in _WORDS.units
    ):
        if token.doc[at].lower_ in _WORDS.measured:
            return figures > 0
        figures += token.doc[at].pos_ == "NUM"
        at -= 1
    return False


def until(first: Date, dates: _Dates) -> Date | None:
    """The second date of "from A to B", "A–B"."""
    behind = [(known, token) for known, token in dates if known.start > first.end and _is_point(known)]
    if not behind:
        return None
    known, token = behind[0]
    words = token.doc.char_span(first.end, known.start, alignment_mode="contract")
    joined = words is not None and " ".join(t.lower_ for t in words if not t.is_space) in _WORDS.until
    before = token.doc.char_span(first.start, first.end, alignment_mode="expand")
    opened = before is not None and before.start > 0 and before[0].nbor(-1).lower_ in _WORDS.opening
    hyphened = words is not None and words.text.strip() in _WORDS.dashes
    if joined and (opened or hyphened) and first.earliest and known.latest and first.earliest < known.latest:
        return known
    return None
