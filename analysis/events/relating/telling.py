"""The tense in which a clause tells: of what is past, what was before, what is going on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from msgspec import Struct
from spacy.tokens import Token

from analysis.events.candidates import Candidate
from analysis.language.clauses import Clause
from analysis.language.lexicon import load
from analysis.language.speech import uses
from analysis.language.syntax import SUBJECTS, VERBS, auxiliaries, children, has, helped_by, verb_above

_SHARING: Final = frozenset({"advcl", "ccomp", "pcomp", "xcomp"})
"""Labels by which a clause hangs on the one whose time it shares."""
_DEPTH: Final = 6
"""Predicates above, at most."""


class Words(Struct, frozen=True, forbid_unknown_fields=True):
    """The words of telling.toml."""

    perfect: frozenset[str]
    pluperfect: frozenset[str]
    past: frozenset[str]
    present: frozenset[str]
    being: frozenset[str]
    asking: frozenset[str]


_WORDS: Final = load("analysis.events.relating", "telling", Words)


def is_past(candidate: Candidate) -> bool:
    """Whether the event is told in the past tense or the perfect; the pluperfect tells what was before."""
    helping = candidate.clause.auxiliaries
    if is_pluperfect(candidate.clause.head) or candidate.clause.modality.announced:
        return False  # what "was expected" then may have been so for long
    if is_state(candidate.clause):
        return candidate.saying
    tense = candidate.clause.head.tag_ in ("VBD", "VBN") or bool(helping & _WORDS.past)
    return tense or candidate.saying


def is_pluperfect(head: Token) -> bool:
    """Whether it is told as what was before: "had left", "had said that Peru left"."""
    return any(auxiliaries(verb) & _WORDS.pluperfect for verb in sharing(head))


def is_perfect(clause: Clause) -> bool:
    """Whether it is told in the perfect, which leaves the time open: "has resigned", "has resigned and left",
    "has warned that Peru lies"."""
    return any(is_told_in_perfect(verb) for verb in sharing(clause.head))


def is_told_in_perfect(verb: Token) -> bool:
    """Whether the verb itself stands in the perfect."""
    return bool(auxiliaries(verb) & _WORDS.perfect)


def sharing(head: Token) -> Iterator[Token]:
    """The predicate and those above it whose time it shares: it is what they say, how they did it, or goes on
    with them without a subject of its own."""
    yield head
    for _ in range(_DEPTH):
        participle = head.dep_ == "acl" and head.tag_ in ("VBG", "VBN")
        bare = not has(head, *SUBJECTS, "aux", "auxpass") or helped_by(head, _WORDS.asking, "advmod", "mark")
        joined = head.dep_ == "conj" and bare  # "fled and hid", "asked about the fire and how he fled"
        above = verb_above(head) if participle or joined or head.dep_ in _SHARING else None
        if above is None or (head.dep_ == "ccomp" and above.i > head.i):
            return
        yield above
        head = above


def is_now(candidate: Candidate) -> bool:
    """Whether what is said is said in the present: "she says", "according to her, it falls"."""
    head = candidate.clause.head
    verb = candidate.content if head.lower_ == "according" and candidate.content is not None else head
    return verb.tag_ in ("VBZ", "VBP")


def tells_present(candidate: Candidate) -> bool:
    """Whether what is said is told in the present: "they said that it is late"."""
    content = candidate.content
    if content is None:
        return False
    return any(t.tag_ in ("VBZ", "VBP") for t in (content, *children(content, "aux", "auxpass")))


def is_going_on(clause: Clause) -> bool:
    """Whether somebody suffers it now: "is being held"."""
    helping = clause.auxiliaries
    return bool(helping & _WORDS.being) and bool(helping & _WORDS.present) and not helping & _WORDS.past


def is_plain_present(clause: Clause) -> bool:
    """Whether it is told in the present without a helping verb: "speaks"."""
    return clause.head.tag_ in ("VBZ", "VBP") and not clause.auxiliaries


def is_state(clause: Clause) -> bool:
    """Whether it tells how things are since something was done: "is charged with murder"."""
    if clause.head.tag_ != "VBN" or not has(clause.head, "auxpass"):
        return False
    helping = clause.auxiliaries
    return bool(helping & {"is", "are"}) and not helping & _WORDS.past and "being" not in helping


def is_definite(noun: Token) -> bool:
    """Whether the noun is of what the text knows: "the hearing", "that hearing", "their hearing"."""
    return has(noun, "poss") or any(
        word.tag_ == "DT" and word.lower_ != "a" for word in children(noun, "det")
    )


def is_of_report(time: Token) -> bool:
    """Whether a date is that on which somebody told of it: "the port was shelled, police said *Sunday*"."""
    verb = next((t for t in time.ancestors if t.pos_ in VERBS), None)
    return verb is not None and uses(verb, "plain") and has(verb, "ccomp", "parataxis")
