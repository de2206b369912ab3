"""Which clauses are events: what is reported, without background, general facts, conjecture and opinion.

A sentence is read from its main predicate inwards. A clause of saying and what is said are one event. A
subordinate clause is background unless it has a date of its own. What stands inside quotation marks is
somebody's words, told by the clause around them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from msgspec import Struct
from spacy.tokens import Token

from analysis.events.candidates import Candidate, Sentence
from analysis.events.coding.acts import act_of
from analysis.events.coding.frames import noun_frame
from analysis.events.coding.nominals import occurring
from analysis.events.coding.operators import words
from analysis.events.coding.slots import Act, Side
from analysis.events.coding.statements import is_postposed, is_saying
from analysis.events.describing import is_press
from analysis.events.participants import Participants
from analysis.events.selection.nominals import nominal
from analysis.events.selection.reporting import acted, reported
from analysis.language.clauses import Clause
from analysis.language.lexicon import load
from analysis.language.speech import uses
from analysis.language.syntax import TENSED, VERBS, children, has, helped_by, pobjs_of

_SUBORDINATE: Final = frozenset({"relcl", "advcl", "acl"})


class Words(Struct, frozen=True, forbid_unknown_fields=True):
    """The words of clauses.toml."""

    hedges: frozenset[str]
    habitual: frozenset[str]
    stative: frozenset[str]
    conditions: frozenset[str]
    seeming: frozenset[str]
    performing: frozenset[str]
    present: frozenset[str]
    sides: frozenset[str]
    naming: frozenset[str]
    according: frozenset[str]


_WORDS: Final = load("analysis.events.selection", "clauses", Words)
_COMMISSIVE: Final = words("agree", "consent", "pledge", "undertake", "vow", "decide")


def select(sentence: Sentence, who: Participants) -> list[Candidate]:
    """The events of one sentence, in text order."""
    found: list[Candidate] = []
    taken: set[int] = set()
    for head, subordinate in _predicates(sentence):
        if head.i in taken:
            continue
        if head.i in sentence.quoted:
            event = _quoted(head, sentence, who)
        else:
            event = _event(sentence.clauses.of(head), who, sentence.in_title, subordinate)
        if event is not None and not is_conjecture(head):
            found.append(event)
            taken.update(t.i for t in event.heads)
            taken.update(() if event.core is None else (event.core.i,))
    found.extend(nominal(sentence, who, taken))
    return sorted(found, key=lambda event: event.clause.head.i)


def _predicates(sentence: Sentence) -> Iterator[tuple[Token, bool]]:
    """Main predicates from the outside in, then dated subordinate ones (marked True)."""
    root = sentence.span.root
    agenda = [root]
    for head in agenda:
        if head.pos_ in VERBS:
            yield head, False
        agenda.extend(_coordinate(head, head.i in sentence.quoted))
    if root.pos_ not in VERBS:  # a headline, or a parse gone wrong: any finite verb will do
        for token in sentence.span:
            if token.tag_ in TENSED and token.pos_ in VERBS and token.dep_ not in _SUBORDINATE:
                yield token, False
    for token in sentence.span:
        if token.i in sentence.dated and token.dep_ in _SUBORDINATE and token.pos_ == "VERB":
            yield token, True


def _coordinate(head: Token, quoted: bool) -> Iterator[Token]:
    """The predicates that are told beside the one of `head`."""
    beside = children(head, "conj", "parataxis", "ccomp") if quoted else children(head, "conj", "parataxis")
    yield from (t for t in beside if t.pos_ in VERBS)
    for told in children(head, "ccomp"):  # "A did this, officials said, and did that"
        if told.i < head.i and told.pos_ in VERBS:
            yield from (t for t in children(told, "conj") if t.pos_ in VERBS and t.i > head.i)


def _quoted(head: Token, sentence: Sentence, who: Participants) -> Candidate | None:
    """The statement that gives the words of a quoted predicate, when their source stands beside them."""
    by = _attribution(head)
    event = None if by is None else reported(sentence.clauses.of(by).telling(head), who)
    return event if event is not None and event.saying else None


def _event(clause: Clause, who: Participants, in_title: bool, subordinate: bool) -> Candidate | None:
    if _is_source(clause.head) or is_naming(clause.head):
        return None
    if clause.inner is not None and clause.inner.modality.due:
        return _event(clause.inner, who, in_title, subordinate)  # "The leaders are to meet"
    if clause.modality.announced and clause.modality.verb_negated:
        return None  # what nobody expects, nobody did
    if subordinate:
        return _aside(clause, who, in_title)
    event = _attributed(clause, who)
    if event is not None:
        return event
    return _said(clause, who, in_title) if is_saying(clause) else _done(clause, who, in_title)


def _aside(clause: Clause, who: Participants, in_title: bool) -> Candidate | None:
    """The event of a subordinate clause."""
    head = clause.head
    if helped_by(head, _WORDS.conditions, "mark") or head.tag_ == "VB" or is_saying(clause):
        return None
    act = act_of(clause)
    if act is not None:
        return acted(act, clause, who)
    return _plain(clause, who, in_title) if head.dep_ == "advcl" and has(head, "nsubj") else None


def _attributed(clause: Clause, who: Participants) -> Candidate | None:
    """The event of a clause whose source stands beside it."""
    by = _attribution(clause.head)
    if by is None:
        return None
    telling = clause.clauses.of(by)
    event = reported(telling.telling(clause.head, _according_to(by) or telling.subjects), who)
    return event and event._replace(evidence=clause.head)


def _said(clause: Clause, who: Participants, in_title: bool) -> Candidate | None:
    """The event of a clause of saying: an act that the verb or its object names, or what is said."""
    inner = clause.inner
    names_act = any(noun_frame(t) is not None for t in clause.objects)
    act = None
    if inner is None or names_act or clause.head.lemma_.lower() in _COMMISSIVE:
        act = act_of(clause)
    if act is not None:
        return acted(act, clause, who)
    event = reported(clause, who)
    if event is not None or inner is None or not is_postposed(clause.head):
        return event
    act = act_of(inner)
    event = acted(act, inner, who) if act is not None else None
    event = event or _plain(inner, who, in_title)  # "The envoys failed to agree, diplomats said"
    return event and event.told_by(clause.head)


def _done(clause: Clause, who: Participants, in_title: bool) -> Candidate | None:
    """The event of any other clause."""
    if clause.modality.obligation or (_is_habitual(clause) and not in_title):
        return None  # what should be is not
    if in_title and clause.head.tag_ in ("VBD", "VBN") and not clause.passive and not clause.objects:
        return None  # headlines leave out "was": "Team honored in Lisbon"
    act = occurring(clause) or act_of(clause)
    return acted(act, clause, who) if act is not None else _plain(clause, who, in_title)


def _plain(clause: Clause, who: Participants, in_title: bool) -> Candidate | None:
    """An act that no frame knows: kept when a known actor does it and it is no state."""
    head, modality = clause.head, clause.modality
    if head.lemma_.lower() in _WORDS.stative or head.pos_ != "VERB" or modality.modal not in (None, "will"):
        return None
    tenses = {"VBD", "VBN", "VBZ", "VBP"} if in_title else {"VBD", "VBN"}
    if not modality.future and head.tag_ not in tenses:
        return None
    if helped_by(head, {"had"}, "aux") or (head.dep_ == "conj" and not clause.objects):
        return None
    sources = who.doers(_known(clause.subjects, who))
    others = (noun for preposition, noun in clause.preps if preposition in _WORDS.sides)
    targets = who.concerned((Side(_known(clause.objects, who)), Side(_known(others, who))), sources)
    if not sources and not (clause.passive and targets):
        return None
    act = Act(head, None, None, clause.subjects, (), core=clause.content)
    return Candidate.act(act, clause, sources, targets)


def _known(heads: Iterable[Token], who: Participants) -> tuple[Token, ...]:
    return tuple(t for t in heads if who.at(t) is not None)


def _is_source(head: Token) -> bool:
    """Whether it only says where the author has it from, read as one more thing done: "A met B, reported the
    press service"."""
    if head.dep_ != "conj" or not uses(head, "statement") or head.i == 0:
        return False
    joined = any(head.head.i < t.i < head.i for t in children(head.head, "cc"))
    if joined or has(head, "ccomp", "xcomp", "nsubj") or head.nbor(-1).text != ",":
        return False
    return any(t.pos_ in ("DET", "PROPN", "NOUN") for t in head.doc[head.i + 1 : head.i + 2])


def _attribution(head: Token) -> Token | None:
    """What gives the source of the main clause: "As the embassy stated, …", "According to Berg, …". (At the
    end of a sentence "according to" tells no more than where the author has it from.)"""
    for child in head.children:
        if child.i < head.i and _according_to(child):
            return child
        if child.dep_ == "parataxis" and uses(child, "statement") and has(child, "nsubj"):
            return child
        saying = child.dep_ == "advcl" and child.pos_ == "VERB" and uses(child, "statement")
        if has(child, "ccomp"):
            continue  # "it comes as the firm said that it would close"
        if saying and helped_by(child, {"as"}, "mark", "advmod", "prep"):
            return child
    return None


def _according_to(token: Token) -> tuple[Token, ...]:
    """Who stands behind "according to", without the press, which tells what others say."""
    if not is_according(token):
        return ()
    to = (t for t in token.children if t.lower_ == "to")
    return tuple(noun for each in to for noun in pobjs_of(each) if not is_press(noun))


def is_according(token: Token) -> bool:
    """Whether it names a source without a verb of saying: "according to"."""
    return token.lower_ in _WORDS.according


def is_naming(head: Token) -> bool:
    """Whether it only tells a name: "a dealer named Ann Lee", "Berg, dubbed the Fox, was jailed"."""
    if head.lemma_.lower() not in _WORDS.naming or head.i == 0 or has(head, "agent", "aux", "auxpass"):
        return False
    if head.dep_ == "acl" and head.tag_ == "VBN" and head.i == head.head.i + 1:
        return True
    aside = head.dep_ in ("parataxis", "acl", "advcl") and head.tag_ in ("VBN", "VBD")
    return aside and head.nbor(-1).text == "," and has(head, "oprd") and not has(head, "dobj")


def _is_habitual(clause: Clause) -> bool:
    """What is so or was so again and again, not what was done: the simple present (plans and refusals
    apart), and what happened "seldom" or "often"."""
    head, helping = clause.head, clause.auxiliaries
    if is_usual(head):
        return True
    if head.tag_ == "VBN" and helping and helping <= _WORDS.present:
        return head.lower_ not in words("expected")
    if head.tag_ not in ("VBZ", "VBP") or helping:
        return False
    lemma = head.lemma_.lower()
    return lemma not in _WORDS.performing and lemma not in _COMMISSIVE | words("refuse", "threaten")


def is_conjecture(head: Token) -> bool:
    """Whether the author only supposes it: "it seems", "perhaps", "apparently"."""
    if helped_by(head, _WORDS.hedges, "advmod") or _seems(head):
        return True
    for aside in children(head, "parataxis", "ccomp"):
        if aside.lemma_ in _WORDS.seeming and not has(aside, "xcomp", "ccomp"):
            return True
    return head.dep_ in ("ccomp", "conj") and head.head.lemma_ in _WORDS.seeming


def _seems(head: Token) -> bool:
    """Whether it tells how something looks, "seems to have left", not that somebody "appeared in court"."""
    return head.lemma_ in _WORDS.seeming and (has(head, "xcomp", "ccomp") or head.lemma_ == "seem")


def is_usual(head: Token) -> bool:
    """Whether it was so again and again, or hardly once: "often", "seldom"."""
    return helped_by(head, _WORDS.habitual, "advmod")
