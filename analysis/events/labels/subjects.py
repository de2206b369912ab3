"""The subject of a label: who does it, or, where nobody is known to, who suffers it."""

from __future__ import annotations

from typing import Final, NamedTuple

from spacy.tokens import Token

from analysis.events.candidates import Candidate
from analysis.events.labels.phrases import phrase
from analysis.events.labels.words import WORDS
from analysis.events.participants import Participants
from analysis.language.clauses import Clause
from analysis.language.syntax import children, has
from analysis.model import Actor

SUBJECTS: Final = frozenset({"nsubj", "nsubjpass", "expl", "agent", "csubj"})
"""Labels of what a label tells in front of its verb."""
_LONG_NAME: Final = 24


class Subject(NamedTuple):
    """The words of a subject, and how the verb goes with it.

    `text` is empty where nobody is known. The verb is told of `many`, in the `passive`, or, a passive with
    its doer known, `turned` into the active.
    """

    text: str
    many: bool
    passive: bool
    turned: bool


def subject(candidate: Candidate, who: Participants, omitted: frozenset[int]) -> Subject:
    """The subject of the label, with the words whose indices are not in `omitted`."""
    occasion = _occasion(candidate)
    if occasion is not None:
        many, passive = occasion.tag_ == "NNS", occasion.dep_ == "nsubjpass"
        return Subject(phrase(occasion, omitted), many, passive, False)
    clause, active = candidate.clause, bool(candidate.sources)
    tokens = candidate.subjects if active else _sufferers(clause)
    groups = any(_is_plural(t, who) for t in tokens if active or t.dep_ != "agent")
    pairs = [(t, who.principal(t)) for t in tokens]
    actors = [actor for _, actor in pairs if actor is not None]
    if active:
        names = _doers(candidate, who, actors, omitted)
    else:
        names = [phrase(t, omitted) if a is None else _called(a) for t, a in pairs[:1]]
    person = active and any(actor.kind == "person" for actor in actors)
    return Subject(
        " and ".join(names[:2]),
        len(names) > 1 or (groups and not (person and len(names) == 1)),
        not active and (clause.passive or has(clause.head, "nsubjpass")),
        active and has(clause.head, "agent"),
    )


def _is_plural(noun: Token, who: Participants) -> bool:
    """Whether the noun stands for many: neither a person nor a body by a name like "the United States"."""
    actor = who.at(noun) if noun.tag_ in ("NNS", "NNPS") else None
    return noun.tag_ in ("NNS", "NNPS") and (actor is None or actor.kind == "group")


def _occasion(candidate: Candidate) -> Token | None:
    """The noun that tells the act where the verb only says that it took place: "talks were held"."""
    core = candidate.core
    if core is None or core.pos_ != "NOUN" or core.head != candidate.clause.head:
        return None
    return core if core.dep_ in SUBJECTS and core not in candidate.subjects else None


def _sufferers(clause: Clause) -> tuple[Token, ...]:
    """The subjects of what is told of nobody's doing, or the noun that a participle qualifies: "the treaty
    signed in May"."""
    return tuple(children(clause.head, *SUBJECTS)) or (clause.objects[:1] if clause.passive else ())


def _doers(
    candidate: Candidate, who: Participants, actors: list[Actor], omitted: frozenset[int]
) -> list[str]:
    """Who does it, by name, or as the text describes him."""
    names = [_called(actor) for actor in actors]
    if candidate.type == "CONSULT" and names and not candidate.targets:
        names += [_called(a) for id_ in candidate.sources if (a := who.actor(id_)).kind == "person"]
    first = who.actor(candidate.sources[0])
    if not names:
        nouns = (token for token in candidate.subjects if token.pos_ in ("NOUN", "PROPN"))
        names = [name for noun in nouns if (name := phrase(noun, omitted))]
        if any(_is_of_another(name, first) for name in names):
            names = []
    return list(dict.fromkeys(names)) or [_called(first)]


def _is_of_another(described: str, first: Actor) -> bool:
    """Whether the description is by another: "his government", "the minister of the North Anna Berg"."""
    possessed = described.split()[0].lower() in WORDS.possessives
    return possessed or (first.kind == "person" and first.name in described)


def _called(actor: Actor) -> str:
    """The name, or, if that is long, the letters by which the article itself calls a body."""
    if len(actor.name) <= _LONG_NAME or actor.kind == "person":
        return actor.name
    letters = (alias for alias in actor.aliases if alias.isupper() and alias.isalpha() and len(alias) > 1)
    return next(letters, actor.name)
