"""What in a clause puts it at a time that nothing around tells: an adverb, an adjunct, a clause, a source."""

from __future__ import annotations

from typing import Final

from msgspec import Struct
from spacy.tokens import Token

from analysis.events.candidates import Candidate
from analysis.events.describing import can_act
from analysis.events.relating.telling import is_definite, sharing
from analysis.language.clauses import Clause
from analysis.language.lexicon import load
from analysis.language.syntax import SUBJECTS, children, has, helped_by, pobjs_of

_LEADING: Final = 5
"""Words at the head of an adjunct that tell how it stands to what was to come."""


class Words(Struct, frozen=True, forbid_unknown_fields=True):
    """The words of elsewhen.toml."""

    elsewhen: frozenset[str]
    earlier: frozenset[str]
    turns: frozenset[str]
    habitual: frozenset[str]
    stretching: frozenset[str]
    spans: frozenset[str]
    penal: frozenset[str]
    whenever: frozenset[str]
    leading: frozenset[str]
    trailing: frozenset[str]
    papers: frozenset[str]
    effecting: frozenset[str]
    voiced: frozenset[str]
    recalling: frozenset[str]
    coming: frozenset[str]
    ages: frozenset[str]


_WORDS: Final = load("analysis.events.relating", "elsewhen", Words)


def is_of_another_time(clause: Clause) -> bool:
    """Whether an adverb, an adjunct or the subject puts it, or what it hangs on, at a time of its own:
    "previously said", "an earlier hearing heard", "in recent weeks"."""
    if any(word.lower_ in _WORDS.earlier for topic in clause.topics for word in children(topic, "amod")):
        return True
    return any(_is_elsewhen(verb) for verb in sharing(clause.head))


def _is_elsewhen(head: Token) -> bool:
    if any(word.lower_ in _WORDS.elsewhen for word in children(head, "advmod")):
        return True
    if any(_is_turn_before(noun) for noun in children(head, "npadvmod")):
        return True
    if any(word.lower_ in _WORDS.habitual for word in children(head, "aux")):
        return True  # "his editors would tell him"
    return any(_is_span(preposition) or _is_age(preposition) for preposition in children(head, "prep"))


def _is_turn_before(noun: Token) -> bool:
    """Whether it tells the last of what comes round without a day: "last season"."""
    return noun.lower_ in _WORDS.turns and helped_by(noun, {"last"}, "amod")


def _is_age(preposition: Token) -> bool:
    """Whether it tells at what time of somebody's life: "as a student"."""
    if preposition.lower_ != "as":
        return False
    return any(noun.lemma_.lower() in _WORDS.ages for noun in pobjs_of(preposition))


def _is_span(preposition: Token) -> bool:
    """Whether it tells for how long something was, or a stretch of time in which it was: "for decades", "in
    recent weeks", "over the summer"."""
    if preposition.lower_ not in _WORDS.stretching or preposition.head.lemma_ in _WORDS.penal:
        return False
    return any(
        noun.lemma_.lower() in _WORDS.spans and (noun.tag_ == "NNS" or preposition.lower_ != "for")
        for noun in pobjs_of(preposition)
    )


def happens_when(clause: Clause) -> bool:
    """Whether another clause puts it at a time of its own: "When he was stopped, he told officers …"."""
    return any(
        helped_by(own, _WORDS.whenever, "mark", "advmod") and has(own, *SUBJECTS) and _is_finite(own)
        for above in (clause.head, *children(clause.head, "advmod"))  # "Back when he was mayor, he …"
        for own in children(above, "advcl")
    )


def _is_finite(verb: Token) -> bool:
    return verb.tag_ == "VBD" or any(t.tag_ == "VBD" for t in children(verb, "aux", "auxpass"))


def is_at_that_time(clause: Clause) -> bool:
    """Whether it is put at the time told just before: "At the time, the agency said …", "she said then"."""
    if any(word.lower_ == "then" and word.i > clause.head.i for word in children(clause.head, "advmod")):
        return True
    return any(
        noun.lemma_.lower() == "time" and is_definite(noun) and not has(noun, "prep", "relcl", "acl")
        for preposition in children(clause.head, "prep")
        if preposition.lower_ == "at"
        for noun in pobjs_of(preposition)
    )


def stands_off(clause: Clause) -> bool:
    """Whether an adjunct in front puts it before what was to come, or after somebody's deed or fate: "In the
    run-up to the vote, …", "After her death, …"."""
    head = clause.head
    subject = min((t.i for t in children(head, *SUBJECTS)), default=0)
    adjuncts = [t for t in children(head, "prep", "advmod") if t.i < subject]
    return any(
        word in _WORDS.leading
        for each in adjuncts
        for word in each.doc[each.i : each.i + _LEADING].text.lower().split()
    ) or any(_is_fate(noun) for each in adjuncts if each.lower_ in _WORDS.trailing for noun in pobjs_of(each))


def is_effect(clause: Clause) -> bool:
    """Whether it tells what somebody's deed or fate led to, whenever that was: "his death prompted an
    inquiry"."""
    if clause.head.lemma_ not in _WORDS.effecting:
        return False
    return any(_is_fate(noun) for noun in clause.topics)


def comes_after(head: Token) -> bool:
    """Whether the news is put behind what others did, of which the text goes on to tell: "The news comes a
    week after it sold its mines"."""
    if head.lemma_ not in _WORDS.coming:
        return False
    return any(helped_by(own, {"after"}, "mark") and has(own, *SUBJECTS) for own in children(head, "advcl"))


def follows(clause: Clause) -> bool:
    """Whether something else came after it, whenever: "sued after they had *raided* his house"."""
    return clause.head.dep_ == "advcl" and helped_by(clause.head, {"after"}, "mark")


def _is_fate(noun: Token) -> bool:
    """Whether it is what somebody did or suffered: "her death", "the siege of the town"."""
    if noun.pos_ != "NOUN" or noun.lemma_.lower() in _WORDS.voiced or can_act(noun):
        return False
    return has(noun, "poss") or helped_by(noun, {"of"}, "prep")


def is_recalled(candidate: Candidate) -> bool:
    """Whether it is what somebody owns or remembers, which was before: "she admitted that they fled"."""
    source = candidate.source
    return source is not None and source.lemma_ in _WORDS.recalling and source.i < candidate.clause.head.i


def is_of_papers(clause: Clause) -> bool:
    """Whether it is told from papers, which were written after it: "according to court records"."""
    return any(
        noun.lemma_.lower() in _WORDS.papers
        for verb in sharing(clause.head)
        for according in children(verb, "prep")
        if according.lower_ == "according"
        for to in children(according, "prep")
        for noun in pobjs_of(to)
    )
