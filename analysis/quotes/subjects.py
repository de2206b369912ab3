"""Who does what a verb says, by the grammar and, where the parse fails, by the order of words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from spacy.tokens import Token

from analysis.language.grammar import GRAMMAR
from analysis.language.marks import is_mark
from analysis.language.people import PEOPLE
from analysis.language.speech import uses
from analysis.language.syntax import NOUNS, TENSED, agents, child, children, has
from analysis.quotes.cues import CUES
from analysis.quotes.phrases import Speaker, is_hyphen, phrase

_DASHES: Final = frozenset({"–", "—", "--"})
_ASIDE: Final = 25
"""Tokens between two dashes at most."""
_SOMEBODY: Final = frozenset({"PERSON", "ORG", "NORP", "GPE"})
_NAMED: Final = 4
"""Tokens in front of a verb that a noun with a name between commas takes up at least."""
_HEADS: Final = 6
"""Heads that are climbed in search of the subject."""
_SUBJECTS: Final = ("nsubj", "csubj", "expl")
_PARTICLES: Final = frozenset({"aux", "auxpass", "neg", "advmod", "prt"})
_SHARING: Final = frozenset(
    {"conj", "advcl", "xcomp", "ccomp", "pcomp", "prep", "dep", "acl", "parataxis", "advmod"}
)


def is_habit(verb: Token) -> bool:
    """Is it told that somebody often said it: "used to say", "liked to say"?"""
    return verb.dep_ == "xcomp" and verb.tag_ == "VB" and verb.head.lemma_.lower() in CUES.habitual


class Cluster(NamedTuple):
    """A reporting clause without its content: `cue`, its speaker, and the tokens `first` to `last`
    (exclusive) that the verb with its auxiliaries and its speaker take up together."""

    cue: Token
    speaker: Speaker | None
    first: int
    last: int


def is_named_so(cue: Token) -> bool:
    """Does the verb tell only what something is called, and by nobody: "is called “the Fox”"?"""
    if cue.tag_ != "VBN" or not uses(cue, "label") or subject(cue) is not None:
        return False
    return all(token.lower_ != "by" for token in cue.subtree if token.i > cue.i)


def subject(verb: Token) -> Speaker | None:
    """Who does what the verb says: its own subject, the agent of a passive, or the one that it shares with
    the verb it hangs on ("said ..., adding ...")."""
    found: Speaker | Token | None = _before_dashes(verb) or verb
    for _ in range(_HEADS):
        if not isinstance(found, Token):
            break
        seen, rules = found, (_AT_THE_VERB if found == verb else _ABOVE)
        found = next((answer(seen) for holds, answer in rules if holds(seen)), None)
    return found if isinstance(found, Speaker) else None


def _own_subject(seen: Token) -> Token | None:
    subjects = list(children(seen, *_SUBJECTS))
    own = min(
        (c for c in subjects if not is_governed(c, seen)), key=lambda c: abs(c.i - seen.i), default=None
    )
    if own is None or own.i + 2 >= len(own.doc) or not is_hyphen(own.nbor()):
        return own
    half = own.nbor(2)  # the parse takes "co-author Ann Lee" for three words
    return half.head if half.dep_ == "compound" and half.head.i > half.i else half


def is_governed(own: Token, verb: Token) -> bool:
    """Does a preposition in front govern what the parse takes for a subject: "because of policy said", "in a
    letter to Ann Lee and Jo Berg, said"?"""
    first = own.left_edge.i
    if own.i > verb.i or first == 0 or own.dep_ == "expl":
        return False
    before = own.doc[first - 1]
    if before.dep_ == "cc":
        return before.head.dep_ == "prep" and before.head.head == verb
    return before.lower_ == "of" and before.dep_ in ("prep", "pcomp") and not list(before.children)


def _follows_object(seen: Token) -> bool:
    """Has the parse taken the object of the verb in front for what speaks: "announced their plans saying"?"""
    own = child(seen, "nsubj")
    if seen.tag_ != "VBG" or seen.dep_ != "ccomp" or own is None or own.i != seen.i - 1 or has(seen, "aux"):
        return False
    noun = own.lemma_.lower()
    tells = noun in PEOPLE.all | CUES.nouns.message | CUES.nouns.document | CUES.nouns.signed
    return own.pos_ == "NOUN" and not own.ent_type_ and not tells and _own_subject(seen.head) is not None


def _before(seen: Token) -> Token | None:
    return seen.nbor(-1) if seen.i > 0 else None


def _is_participle(seen: Token) -> bool:
    """Is it a participle without "have": "quoted by the paper"?"""
    return seen.tag_ == "VBN" and not any(c.lemma_ == "have" for c in seen.lefts)


def _follows_subject(seen: Token) -> bool:
    """Does a name or noun stand right before the finite verb, which the parser has hung elsewhere?"""
    before = _before(seen)
    return (
        seen.tag_ in TENSED
        and before is not None
        and before.pos_ in NOUNS
        and before.ent_type_ not in ("DATE", "TIME")
        and (before.dep_ not in ("pobj", "dobj") or before.ent_type_ == "PERSON")
        and not is_governed(before, seen)
    )


def _follows_doer(seen: Token) -> bool:
    """Does the doer stand right before the "-ing": "with Smith saying ..."?"""
    before = _before(seen)
    return (
        seen.tag_ == "VBG"
        and before is not None
        and before.pos_ in ("PROPN", "PRON")
        and before.ent_type_ != "DATE"
        and before.dep_ in ("dobj", "pobj", "nsubj", "poss")
    )


def _modifies(seen: Token) -> bool:
    return seen.dep_ in ("acl", "relcl") and seen.head.pos_ in NOUNS


def _follows_day(seen: Token) -> bool:
    """Has the parse hung the participle on the day in front of it: "sent a memo in May urging them to go"?"""
    before = _before(seen)
    return seen.dep_ == "acl" and seen.tag_ == "VBG" and before is not None and before.ent_type_ == "DATE"


def _is_cut_off(seen: Token) -> bool:
    """Does a comma part the participle from the noun that it hangs on: "left the room, saying ..."?"""
    before, head = _before(seen), seen.head
    if not _modifies(seen) or seen.dep_ != "acl" or before is None or before.text != ",":
        return False
    return head.head.pos_ == "VERB" and head.dep_ in ("dobj", "pobj")


def _is_done_to_thing(seen: Token) -> bool:
    """Has the parse hung what somebody does while he speaks on a thing that can say nothing: "visited towns
    pledging to help"?"""
    noun = seen.head
    if seen.dep_ != "acl" or seen.tag_ != "VBG" or noun.dep_ not in ("dobj", "pobj") or noun.pos_ != "NOUN":
        return False
    governs = any(t.tag_ in TENSED and _own_subject(t) is not None for t in noun.ancestors)
    return governs and not noun.ent_type_ and noun.lemma_.lower() in CUES.mute


def _doing_verb(seen: Token) -> Token | None:
    return next((t for t in seen.head.ancestors if t.tag_ in TENSED), None)


def _done_by(seen: Token) -> Token | None:
    """Who has done what he is praised or blamed for: "thanked Peru for vowing to help"."""
    prep, verb = seen.head, seen.head.head
    if seen.dep_ != "pcomp" or seen.tag_ != "VBG" or prep.lower_ != "for" or verb.pos_ != "VERB":
        return None
    taken = next((c for c in children(verb, "dobj") if c.i < prep.i), None)
    somebody = taken is not None and (
        taken.ent_type_ in _SOMEBODY or taken.pos_ == "PRON" or taken.lemma_.lower() in PEOPLE.all
    )
    return taken if somebody else None


def _titled(seen: Token) -> Token | None:
    """The noun for a person that a name between commas follows in front of the verb, of which the parse makes
    nothing: "before a teacher, Miss Holt, urged her"."""
    doc, i = seen.doc, seen.i - 1
    if seen.tag_ not in ("VBD", "VBZ") or i < _NAMED or doc[i].text != ",":
        return None
    while i > 1 and doc[i - 1].pos_ == "PROPN":
        i -= 1
    if i == seen.i - 1 or doc[i - 1].text != ",":
        return None
    noun = doc[i - 2]
    return noun if noun.pos_ == "NOUN" and noun.tag_ == "NN" and noun.lemma_.lower() in PEOPLE.all else None


def _served(seen: Token) -> Token | None:
    """The verb that an infinitive tells the purpose of, which the parse has hung on a noun that does nothing:
    "rose on a point of order to ask"."""
    noun = seen.head
    if (
        seen.dep_ != "acl"
        or seen.tag_ != "VB"
        or noun.dep_ not in ("pobj", "dobj")
        or noun.pos_ != "NOUN"
        or noun.ent_type_
    ):
        return None
    if noun.lemma_.lower() in PEOPLE.all:
        return None
    return next((t for t in noun.ancestors if t.tag_ in TENSED), None)


def _controller(seen: Token) -> Token | None:
    """The object that does what the infinitive says: "wants him to say"."""
    if seen.dep_ != "xcomp" or seen.head.lemma_ in GRAMMAR.subject_control:
        return None
    return next((c for c in seen.head.rights if c.dep_ == "dobj" and c.i < seen.i), None)


_Rule = tuple[Callable[[Token], object], Callable[[Token], Speaker | Token | None]]
"""When it holds for a verb, and who is the subject then: a speaker, that of another verb, or nobody."""

_OWN: Final[_Rule] = (_own_subject, lambda seen: _antecedent(_own_subject(seen)))
_SHARED: Final[tuple[_Rule, ...]] = (
    (lambda seen: seen.head == seen, lambda _: None),
    (lambda seen: _served(seen), lambda seen: _served(seen)),
    (_follows_doer, lambda seen: phrase(seen.nbor(-1))),
    (_is_cut_off, lambda seen: seen.head.head),
    (_is_done_to_thing, _doing_verb),
    (lambda seen: _done_by(seen), lambda seen: _phrase(_done_by(seen))),
    (_follows_day, lambda seen: next((t for t in seen.head.ancestors if t.pos_ == "VERB"), None)),
    (_modifies, lambda seen: _issuer(seen.head) or phrase(seen.head)),
    (_controller, lambda seen: _phrase(_controller(seen))),
    (lambda seen: seen.dep_ in _SHARING, lambda seen: seen.head),
)
_AT_THE_VERB: Final[tuple[_Rule, ...]] = (
    (_follows_object, lambda seen: seen.head),
    _OWN,
    (lambda seen: has(seen, "nsubjpass", "auxpass"), lambda seen: _agent(seen)),
    (_is_participle, lambda seen: _agent(seen) if seen.dep_ != "conj" else subject(seen.head)),
    (lambda seen: _titled(seen), lambda seen: _phrase(_titled(seen))),
    (_follows_subject, lambda seen: _within_entity(phrase(seen.nbor(-1)))),
    *_SHARED,
)
_ABOVE: Final[tuple[_Rule, ...]] = (
    _OWN,
    (lambda seen: has(seen, "nsubjpass", "auxpass"), lambda seen: _phrase(child(seen, "nsubjpass"))),
    *_SHARED,
)


def _before_dashes(verb: Token) -> Speaker | None:
    """The name of "Name – a commissioner of the union – said", of which parses make little."""
    doc, i = verb.doc, verb.i
    if verb.tag_ not in ("VBD", "VBZ") or i == 0 or doc[i - 1].text not in _DASHES:
        return None
    if any(c.dep_ in _SUBJECTS for c in verb.rights):
        return None  # "— said Name"
    opening = i - 2
    while opening > 0 and i - opening < _ASIDE and doc[opening].text not in _DASHES:
        if doc[opening].is_sent_start or is_mark(doc[opening].text):
            return None
        opening -= 1
    name = first = opening - 1
    if doc[opening].text not in _DASHES or name < 0 or doc[name].pos_ != "PROPN":
        return None
    if doc[name].dep_ in ("pobj", "dobj"):
        return None  # "Berg, head of North Sea Radio -- a station of two -- told"
    while first > 0 and not doc[first].is_sent_start:
        if doc[first - 1].pos_ != "PROPN" and not is_hyphen(doc[first - 1]):
            break
        first -= 1
    return Speaker(doc[name], first, name + 1)


def _issuer(noun: Token) -> Speaker | None:
    """Who speaks by the message that the noun names: "Smith issued a statement calling ..."."""
    if noun.lemma_.lower() not in CUES.nouns.message:
        return None
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    if noun.dep_ not in ("dobj", "pobj") or verb.pos_ != "VERB":
        return None
    own = next((c for c in verb.lefts if c.dep_ == "nsubj" and c.tag_ not in ("WP", "WDT")), None)
    return phrase(own) if own is not None else None


def _within_entity(speaker: Speaker) -> Speaker:
    """The phrase cut to the name that its head belongs to, if there is one."""
    first = speaker.head.i
    if speaker.head.ent_iob_ not in ("B", "I"):
        return speaker
    while first > speaker.first and speaker.head.doc[first].ent_iob_ == "I":
        first -= 1
    return Speaker(speaker.head, first, speaker.last)


def _antecedent(own: Token | None) -> Speaker | None:
    """The subject, or what it points back to when it is "that" or "which"."""
    if own is None or own.lower_ in CUES.silent:
        return None
    clause = own.head
    if own.lower_ in ("that", "which") and clause.dep_ == "relcl":
        return _issuer(clause.head) or phrase(clause.head)
    return phrase(own) if own.lower_ != "that" or own.tag_ == "DT" else None


def cluster(verb: Token) -> Cluster:
    """The verb with its speaker."""
    speaker = subject(verb)
    if speaker is None or abs(speaker.head.i - verb.i) > 60:
        speaker = None
    first, last = verb.i, verb.i + 1
    if speaker is not None and is_habit(verb) and speaker.head.head == verb.head and speaker.head.i < verb.i:
        first = speaker.first  # "she used to say"
    for part in verb.children:
        if part.dep_ == "prt" and part.i == verb.i + 1:
            last = part.i + 1
        if part.dep_ in _PARTICLES and verb.i - 4 < part.i < verb.i:
            first = min(first, part.i)
    if speaker is not None and speaker.head.head == verb:
        if speaker.head.i < verb.i:
            first = min(first, speaker.first)
        else:
            last = max(last, speaker.head.right_edge.i + 1)
    return Cluster(verb, speaker, first, last)


def _agent(verb: Token) -> Speaker | None:
    found = _phrase(next(iter(agents(verb)), None))
    return _without_matter(found) if found is not None else None


def _without_matter(agent: Speaker) -> Speaker:
    """The person by whom something was done, without what "and" joins and is none: in "accused of theft by a
    woman and fraud by another" the second charge is no second accuser."""
    other = next((c for c in agent.head.rights if c.dep_ == "conj" and c.pos_ == "NOUN"), None)
    if other is None or agent.head.lemma_.lower() not in PEOPLE.all or other.lemma_.lower() in PEOPLE.all:
        return agent
    last = min((c.i for c in agent.head.rights if c.dep_ == "cc"), default=agent.last)
    return agent._replace(last=last)


def _phrase(head: Token | None) -> Speaker | None:
    return phrase(head) if head is not None else None
