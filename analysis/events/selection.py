"""Which clauses are events: who reports what, without background, general facts and opinion.

A sentence is read from its main predicate inwards. A clause of saying and what is said are one event: the
act that is told, when its source only passes it on ("…, officials said"); the statement, when a named
speaker makes it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from spacy.tokens import Span, Token

from analysis.events.clauses import Clause, clause
from analysis.events.coding import Act, Place, act_of, is_future, is_obligation
from analysis.events.frames import HOSTILE
from analysis.events.participants import Participants, is_reporter
from analysis.events.statements import cues, is_postposed, is_saying, judgement
from analysis.model import PloverType

_MAIN: Final = frozenset({"ROOT", "conj", "parataxis", "dep"})
_DEPTH: Final = 4


class Found(NamedTuple):
    """An event before it is dated. `heads` are its predicates, the one that tells first."""

    heads: tuple[Token, ...]
    evidence: Token
    type: PloverType | None
    mode: str | None
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    saying: bool
    core: Token | None
    subjects: tuple[Token, ...]


def select(sentence: Span, who: Participants, in_title: bool = False) -> list[Found]:
    """The events of one sentence, in text order."""
    found: list[Found] = []
    taken: set[int] = set()
    for head in _predicates(sentence):
        if head.i in taken:
            continue
        event = _event(head, who, in_title)
        if event is not None:
            found.append(event)
            taken.update(t.i for t in event.heads)
            if event.core is not None:
                taken.add(event.core.i)
    return sorted(found, key=lambda event: event.heads[0].i)


def _predicates(sentence: Span) -> Iterator[Token]:
    """Main predicates, then those that depend on them, from the outside in."""
    agenda = [sentence.root]
    for root in agenda:
        if root.pos_ in ("VERB", "AUX"):
            yield root
        agenda.extend(
            t for t in root.children if t.dep_ in ("conj", "parataxis") and t.pos_ in ("VERB", "AUX")
        )


def _event(head: Token, who: Participants, in_title: bool) -> Found | None:
    said = clause(head)
    if is_saying(said):
        return _reported(said, who)
    act = act_of(head)
    if act is not None:
        return _acted(act, said, who, (head,))
    return _plain(said, who, in_title)


def _acted(act: Act, said: Clause, who: Participants, heads: tuple[Token, ...]) -> Found | None:
    subjects = tuple(t for place in act.sources for t in place.heads)
    sources = who.doers(subjects)
    targets = who.concerned(act.targets, sources)
    if act.reciprocal and act.type in ("CONSULT", "COOPERATE", "SUPPORT") and act.mode != "visit":
        sources, targets = sources, targets
    if not sources and (not targets or not said.passive):
        return None
    return Found(heads, heads[0], act.type, act.mode, sources, targets, False, act.core, subjects)


def _reported(said: Clause, who: Participants) -> Found | None:
    head, content = said.head, said.content
    speakers = who.doers(said.subjects)
    named = bool(speakers) and not any(is_reporter(t) and who.at(t) is None for t in said.subjects)
    if content is not None:
        inner = clause(content)
        act = act_of(content)
        if act is None and is_saying(inner) and inner.content is not None:
            act = act_of(inner.content)
        if is_obligation(content) and speakers:
            targets = who.concerned((Place(inner.subjects), Place(inner.subjects, owner=True)), speakers)
            if targets:
                return Found(
                    (head, content), head, "REQUEST", None, speakers, targets, True, content, said.subjects
                )
        if act is not None:
            told = _acted(act, inner, who, (content,))
            own = _is_own(said, inner, who, speakers)
            if own and speakers:
                targets = told.targets if told is not None else who.concerned(act.targets, speakers)
                return Found(
                    (head, content),
                    head,
                    act.type,
                    act.mode,
                    speakers,
                    targets,
                    True,
                    act.core or content,
                    said.subjects,
                )
            if told is not None and (not named or is_postposed(head) or _same_side(speakers, told, who)):
                if (
                    act.type in HOSTILE
                    and named
                    and not _same_side(speakers, told, who)
                    and not is_postposed(head)
                ):
                    pass
                else:
                    return told._replace(heads=(content, head), evidence=head)
            if told is not None and named and act.type in HOSTILE:
                return Found(
                    (head, content),
                    head,
                    "ACCUSE",
                    "allege",
                    speakers,
                    told.sources,
                    True,
                    content,
                    said.subjects,
                )
    if not speakers:
        return None
    kind = judgement(said)
    targets = _addressees(said, who, speakers, kind)
    mode = "disapprove" if kind == "ACCUSE" else None
    heads = (head,) if content is None else (head, content)
    return Found(heads, head, kind, mode, speakers, targets, True, content, said.subjects)


def _addressees(
    said: Clause, who: Participants, speakers: tuple[str, ...], kind: PloverType | None
) -> tuple[str, ...]:
    places = []
    if kind is not None and said.content is not None:
        inner = clause(said.content)
        subjects = inner.subjects or inner.objects
        places += [Place(subjects), Place(subjects, owner=True)]
    if said.head.lemma_ in ("tell", "inform", "remind", "assure", "warn"):
        places += [Place(said.indirect), Place(said.objects)]
    if said.head.lemma_ in ("describe", "call"):
        places += [Place(said.objects), Place(said.objects, owner=True)]
    return who.concerned(places, speakers)


def _is_own(said: Clause, inner: Clause, who: Participants, speakers: tuple[str, ...]) -> bool:
    """Whether the speaker tells of himself: "announced that he would visit", "said it had halted aid"."""
    subjects = inner.subjects or (inner.objects if inner.passive else ())
    for subject in subjects:
        actor = who.at(subject)
        if actor is not None and actor.id in speakers:
            return True
        if (
            subject.pos_ == "PRON"
            and actor is None
            and subject.lower_ in ("it", "he", "she", "they", "we", "i")
        ):
            return True
    return not inner.subjects and not inner.passive


def _same_side(speakers: tuple[str, ...], told: Found, who: Participants) -> bool:
    return bool(speakers) and who.same_side(speakers, told.sources)


def _plain(said: Clause, who: Participants, in_title: bool) -> Found | None:
    """An act that no frame knows: kept when an actor by name does it and it is no state."""
    head = said.head
    if head.lemma_.lower() in cues().stative or head.pos_ != "VERB":
        return None
    if head.tag_ not in ("VBD", "VBN", "VBZ", "VBP") and not is_future(head):
        return None
    if head.tag_ in ("VBZ", "VBP") and not in_title:
        return None
    subjects = tuple(t for t in said.subjects if who.at(t) is not None)
    sources = who.doers(subjects)
    if not sources:
        return None
    targets = who.concerned(
        (
            Place(said.objects),
            *(Place((noun,)) for prep, noun in said.preps if prep in ("with", "to", "against", "from")),
        ),
        sources,
    )
    return Found((head,), head, None, None, sources, targets, False, said.content, said.subjects)
