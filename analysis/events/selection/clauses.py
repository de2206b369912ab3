"""Which clauses are events: what is reported, without background, general facts, conjecture and opinion.

A sentence is read from its main predicate inwards. A clause of saying and what is said are one event. A
subordinate clause is background unless it has a date of its own. What stands inside quotation marks is
somebody's words, told by the clause around them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from spacy.tokens import Span, Token

from analysis.events.candidates import Found
from analysis.events.coding.acts import act_of, operators
from analysis.events.coding.frames import noun_frame
from analysis.events.coding.nominals import nominal, occurring
from analysis.events.coding.slots import Place
from analysis.events.coding.statements import cues, is_postposed, is_saying
from analysis.events.participants import Participants, is_press
from analysis.events.selection.reporting import acted, reported
from analysis.language.clauses import clause
from analysis.language.modality import (
    is_announced,
    is_due,
    is_future,
    is_obligation,
    is_verb_negated,
    modal_of,
)
from analysis.language.speech import uses

_VERBS: Final = frozenset({"VERB", "AUX"})
_SUBORDINATE: Final = frozenset({"relcl", "advcl", "acl"})
_CONDITIONS: Final = frozenset({"if", "unless", "whether", "so", "lest", "until"})
_WITH: Final = frozenset({"with", "to", "against", "from"})


def select(
    sentence: Span, who: Participants, quoted: frozenset[int], dated: frozenset[int], in_title: bool = False
) -> list[Found]:
    """The events of one sentence, in text order.

    `quoted` holds the indices of quoted tokens, `dated` those of predicates with a date of their own.
    """
    found: list[Found] = []
    taken: set[int] = set()
    for head, subordinate in _predicates(sentence, quoted, dated):
        if head.i in taken:
            continue
        if head.i in quoted:
            by = _attribution(head)
            event = None if by is None else reported(clause(by)._replace(content=head), who)
            event = event if event is not None and event.saying else None
        else:
            event = _event(head, who, in_title, subordinate)
        if event is not None and not _is_conjecture(head):
            found.append(event)
            taken.update(t.i for t in event.heads)
            taken.update(() if event.core is None else (event.core.i,))
    found.extend(nominal(sentence, who, dated, (taken, quoted)))
    return sorted(found, key=lambda event: event.heads[0].i)


def _predicates(
    sentence: Span, quoted: frozenset[int], dated: frozenset[int]
) -> Iterator[tuple[Token, bool]]:
    """Main predicates from the outside in, then dated subordinate ones (marked True)."""
    agenda = [sentence.root]
    for head in agenda:
        if head.pos_ in _VERBS:
            yield head, False
        further = ("conj", "parataxis", "ccomp") if head.i in quoted else ("conj", "parataxis")
        agenda.extend(t for t in head.children if t.dep_ in further and t.pos_ in _VERBS)
        for told in head.children:  # "A did this, officials said, and did that"
            if told.dep_ == "ccomp" and told.i < head.i and told.pos_ in _VERBS:
                agenda.extend(
                    t for t in told.children if t.dep_ == "conj" and t.pos_ in _VERBS and t.i > head.i
                )
    if sentence.root.pos_ not in _VERBS:  # a headline, or a parse gone wrong: any finite verb will do
        for token in sentence:
            if (
                token.tag_ in ("VBD", "VBZ", "VBP")
                and token.pos_ in _VERBS
                and token.dep_ not in _SUBORDINATE
            ):
                yield token, False
    for token in sentence:
        if token.i in dated and token.dep_ in _SUBORDINATE and token.pos_ == "VERB":
            yield token, True


def _event(head: Token, who: Participants, in_title: bool, subordinate: bool) -> Found | None:
    said = clause(head)
    if _is_source(head):
        return None
    if said.content is not None and is_due(said.content):
        return _event(said.content, who, in_title, subordinate)  # "The leaders are to meet"
    if is_announced(head) and is_verb_negated(head):
        return None  # what nobody expects, nobody did
    if subordinate:
        if _is_conditional(head) or head.tag_ == "VB" or is_saying(said):
            return None
        act = act_of(head)
        if act is None:
            return _plain(head, who, in_title) if head.dep_ == "advcl" and _has_subject(head) else None
        return acted(act, said, who, (head,))
    by = _attribution(head)
    if by is not None:
        telling = clause(by)
        subjects = _according_to(by) or telling.subjects
        event = reported(telling._replace(content=head, subjects=subjects), who)
        if event is not None:
            return event._replace(evidence=head)
    if is_saying(said):
        noun = next((t for t in said.objects if noun_frame(t) is not None), None)
        intends = said.content is None or noun is not None or head.lemma_.lower() in operators().intend
        act = act_of(head) if intends else None
        if act is not None:
            return acted(act, said, who, (head,))
        event = reported(said, who)
        if event is None and said.content is not None and is_postposed(head):
            told = act_of(said.content)
            if told is not None:
                event = acted(told, clause(said.content), who, (said.content,))
            event = event or _plain(
                said.content, who, in_title
            )  # "The envoys failed to agree, diplomats said"
            event = event and event._replace(heads=(said.content, head), evidence=head)
        return event
    if is_obligation(head) or (_is_habitual(head) and not in_title):
        return None  # what should be is not
    if in_title and head.tag_ in ("VBD", "VBN") and not said.passive and not said.objects:
        return None  # headlines leave out "was": "Team honored in Lisbon"
    act = occurring(said) or act_of(head)
    if act is not None:
        return acted(act, said, who, (head,))
    return _plain(head, who, in_title)


def _is_source(head: Token) -> bool:
    """Whether it only says where the author has it from, read as one more thing done: "A met B, reported the
    press service"."""
    if head.dep_ != "conj" or not uses(head, "statement") or head.i == 0:
        return False
    joined = any(t.dep_ == "cc" and t.i > head.head.i for t in head.head.children if t.i < head.i)
    told = any(t.dep_ in ("ccomp", "xcomp", "nsubj") for t in head.children)
    return (
        head.nbor(-1).text == ","
        and not joined
        and not told
        and head.i + 1 < len(head.doc)
        and head.nbor(1).pos_ in ("DET", "PROPN", "NOUN")
    )


def _attribution(head: Token) -> Token | None:
    """What gives the source of the main clause: "As the embassy stated, …", "According to Berg, …". (At the
    end of a sentence "according to" tells no more than where the author has it from.)"""
    for child in head.children:
        if child.i < head.i and _according_to(child):
            return child
        if child.dep_ == "parataxis" and uses(child, "statement") and _has_subject(child):
            return child
        saying = child.dep_ == "advcl" and child.pos_ == "VERB" and uses(child, "statement")
        if saying and any(t.lower_ == "as" and t.dep_ in ("mark", "advmod", "prep") for t in child.children):
            return child
    return None


def _according_to(token: Token) -> tuple[Token, ...]:
    """Who stands behind "according to", without the press, which tells what others say."""
    if token.lower_ != "according":
        return ()
    return tuple(
        t
        for to in token.children
        if to.lower_ == "to"
        for t in to.children
        if t.dep_ == "pobj" and not is_press(t)
    )


def _is_habitual(head: Token) -> bool:
    """What is so or was so again and again, not what was done: the simple present (plans and refusals
    apart), and what happened "seldom" or "often"."""
    if any(t.dep_ == "advmod" and t.lower_ in cues().habitual for t in head.children):
        return True
    auxiliaries = [t for t in head.children if t.dep_ in ("aux", "auxpass")]
    if head.tag_ == "VBN" and auxiliaries and all(t.lower_ in ("is", "are") for t in auxiliaries):
        return head.lower_ not in operators().intend_participles
    if head.tag_ not in ("VBZ", "VBP") or auxiliaries:
        return False
    ops, lemma = operators(), head.lemma_.lower()
    return not (
        lemma == "be"
        or lemma in ops.intend | ops.refuse | ops.threaten
        or lemma in ("demand", "oppose", "urge")
    )


def _is_conditional(head: Token) -> bool:
    return any(t.dep_ == "mark" and t.lower_ in _CONDITIONS for t in head.children)


def _is_conjecture(head: Token) -> bool:
    """Whether the author only supposes it: "it seems", "perhaps", "apparently"."""
    for child in head.children:
        if child.dep_ == "advmod" and child.lower_ in cues().hedges:
            return True
        if (
            child.dep_ in ("parataxis", "ccomp")
            and child.lemma_ in ("seem", "appear")
            and not _has_content(child)
        ):
            return True
    governor = head.head
    return head.dep_ in ("ccomp", "conj") and governor.lemma_ in ("seem", "appear")


def _has_subject(verb: Token) -> bool:
    return any(t.dep_ == "nsubj" for t in verb.children)


def _has_content(verb: Token) -> bool:
    return any(t.dep_ in ("xcomp", "ccomp") for t in verb.children)


def _plain(head: Token, who: Participants, in_title: bool) -> Found | None:
    """An act that no frame knows: kept when a known actor does it and it is no state."""
    if head.lemma_.lower() in cues().stative or head.pos_ != "VERB" or modal_of(head) not in (None, "will"):
        return None
    if not is_future(head) and head.tag_ not in (
        ("VBD", "VBN", "VBZ", "VBP") if in_title else ("VBD", "VBN")
    ):
        return None
    said = clause(head)
    before = any(t.lower_ == "had" and t.dep_ == "aux" for t in head.children)
    if before or (head.dep_ == "conj" and not said.objects):
        return None
    sources = who.doers(_named(said.subjects, who))
    others = tuple(noun for prep, noun in said.preps if prep in _WITH)
    targets = who.concerned((Place(_named(said.objects, who)), Place(_named(others, who))), sources)
    if not sources and not (said.passive and targets):
        return None
    return Found((head,), head, None, None, sources, targets, False, said.content, said.subjects)


def _named(heads: Iterable[Token], who: Participants) -> tuple[Token, ...]:
    return tuple(t for t in heads if who.at(t) is not None)
