"""Clauses of which no rule makes an event: every other predicate of a sentence, for the judge to weigh.

Main, coordinate, relative, participial, adverbial and appositive clauses alike; not what a verb governs
(that is part of its event), conditions and questions, nor what is said inside a statement that is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct
from spacy.tokens import Token

from analysis.events.candidates import Candidate, Construction, Sentence
from analysis.events.coding.acts import act_of
from analysis.events.coding.nominals import of_noun
from analysis.events.coding.slots import Act, Side, after
from analysis.events.coding.statements import is_saying
from analysis.events.coding.targets import places
from analysis.events.describing import is_one_of, is_voiceless
from analysis.events.participants import Participants
from analysis.events.selection.clauses import is_conjecture, is_naming, is_usual, tells_how
from analysis.language.clauses import Clause
from analysis.language.grammar import GRAMMAR
from analysis.language.lexicon import load
from analysis.language.speech import uses
from analysis.language.syntax import VERBS, children, has, helped_by

_CONSTRUCTIONS: Final[dict[str, Construction]] = {
    "ROOT": "main", "conj": "coordinate", "parataxis": "coordinate", "relcl": "relative",
    "acl": "participial", "advcl": "adverbial", "pcomp": "gerund", "ccomp": "complement", "dep": "main",
    "appos": "main",
}  # fmt: skip


class Words(Struct, frozen=True, forbid_unknown_fields=True):
    """The words of remaining.toml."""

    conditions: frozenset[str]
    excluding: frozenset[str]
    nobody: frozenset[str]
    heard: frozenset[str]
    happenings: frozenset[str]
    private: frozenset[str]
    measures: frozenset[str]
    changes: frozenset[str]
    texts: frozenset[str]
    treating: frozenset[str]
    showing: frozenset[str]
    confirming: frozenset[str]
    speaking: frozenset[str]
    remarks: frozenset[str]
    alleged: frozenset[str]
    writers: frozenset[str]
    present: frozenset[str]


_WORDS: Final = load("analysis.events.selection", "remaining", Words)


def remaining(sentence: Sentence, who: Participants, told: Sequence[Candidate]) -> Iterator[Candidate]:
    """The candidates that are left when the rules have `told` theirs, in the order of the text; what is
    `barred` among them is no event, whatever it says, nor is what it governs."""
    taken = {i for one in told for i in _covered(one)}
    asked = "a question" if _is_question(sentence) else ""
    for head in _outside_in(sentence):
        if head.i in taken or head.i in sentence.omitted or head.i in sentence.quoted:
            continue
        construction = _construction(head)
        if construction is None:
            continue
        clause = sentence.clauses.of(head)
        if clause.inner is not None and clause.inner.head.i in taken and clause.inner.modality.due:
            continue  # "is expected to be sentenced" is told by what is expected
        found = _candidate(clause, who, construction)
        taken |= _covered(found)
        begins = sentence.opens and head == sentence.span.root
        news = sentence.in_title or (begins and _is_of_somebody(clause, who))
        yield found._replace(barred=asked or _bar(found, news))
    yield from _nominal(sentence, who, taken)


def _is_of_somebody(clause: Clause, who: Participants) -> bool:
    """Whether the subject names somebody: "Vellmar shares fell"."""
    return any(who.at(t) is not None for subject in clause.subjects for t in subject.subtree)


def _is_of_text(clause: Clause) -> bool:
    """Does the text speak of itself: "this article will focus on", "the present author is not sure"?"""
    return any(
        (subject.lemma_.lower() in _WORDS.texts and clause.head.lemma_ in _WORDS.treating)
        or (
            subject.lemma_.lower() in _WORDS.writers
            and any(child.lower_ in _WORDS.present for child in subject.lefts)
        )
        for subject in clause.subjects
    )


def _bar(one: Candidate, news: bool) -> str:
    """Why the clause is no event by its grammar or its verb, in words; "" where nothing does. In a headline
    and at the head of the lead a figure of somebody's is the `news`."""
    clause = one.clause
    reasons = (
        ("the text itself", _is_of_text(clause)),
        ("a condition", _is_supposed(clause.head)),
        ("only supposed", is_conjecture(clause.head)),
        ("what should be", clause.modality.obligation),
        ("a state", _is_private(clause)),
        ("done by nobody, or to nobody", _is_of_nobody(clause)),
        ("what nobody said or expects", _is_untold(clause)),
        ("a figure", not news and _is_figure(clause)),
        ("a habit", _is_habit(one)),
        ("what a text shows", _is_shown(one)),
        ("what nobody has confirmed", _is_unconfirmed(clause)),
        ("that he spoke", _is_speaking(clause)),
        ("the time or place of what it tells", _is_seen_there(one)),
    )
    return next((reason for reason, holds in reasons if holds), "")


def _covered(one: Candidate) -> set[int]:
    """The predicates that are told with an event: its own, and what they govern."""
    found = {t.i for t in one.heads}
    agenda = [one.clause.head, *(t for t in (one.content, one.core) if t is not None)]
    while agenda:
        head = agenda.pop()
        found.add(head.i)
        governed = children(head, "xcomp", "ccomp")
        governed += [] if head is one.clause.head else children(head, "conj")
        agenda += [t for t in governed if t.i not in found]
    if one.content is not None:  # what is said is told as a whole
        found |= {t.i for t in one.content.subtree if t.dep_ in ("conj", "ccomp", "xcomp", "advcl", "pcomp")}
        found |= {t.i for t in one.content.subtree if t.dep_ in ("relcl", "acl")}
    return found


def _outside_in(sentence: Sentence) -> list[Token]:
    depth = {t.i: sum(1 for _ in t.ancestors) for t in sentence.span if t.pos_ in VERBS}
    return sorted((sentence.span.doc[i] for i in depth), key=lambda t: (depth[t.i], t.i))


def _construction(head: Token) -> Construction | None:
    """What kind of clause the predicate heads; None where it is no clause of its own."""
    kind = _CONSTRUCTIONS.get(head.dep_)
    if kind is None or helped_by(head, _WORDS.conditions, "mark", "advmod"):
        return None
    if head.pos_ == "AUX" and not has(head, "nsubj", "attr", "acomp", "expl", "prep"):
        return None
    if head.lemma_ == "be" and any(t.tag_ == "VB" for t in children(head, "xcomp")):
        return None  # "they are to meet" tells the meeting
    if (kind == "coordinate" and head.head.dep_ in ("xcomp", "amod")) or head.dep_ == "amod":
        return None
    if kind == "coordinate" and any(t.lower_ in _WORDS.excluding for t in _joints(head)):
        return None  # "would neither confirm nor deny", "was fined rather than jailed"
    if is_naming(head) or (kind == "participial" and head.tag_ == "VB"):
        return None  # "a plan to leave" is what the plan is
    if kind == "gerund" and tells_how(head):
        return None
    if kind == "relative" and _is_of_time(head):
        return None  # "in May, which will end soon", hung on the month
    if kind == "coordinate" and _is_torn(head):
        return None
    if kind == "adverbial" and head.tag_ == "VB":
        return None
    if _is_hearsay(head):
        return None  # "a healer said to have sold charms"
    if kind in ("gerund", "complement") and any(t.tag_ in ("WP", "WRB", "WDT") for t in head.children):
        return None  # "how the police treat minorities"
    return kind


def _is_hearsay(head: Token) -> bool:
    """Whether a participle only tells that it is said of the noun: "said to have left"."""
    participle = head.tag_ in ("VBN", "VBD") and not has(head, "nsubj", "aux", "agent", "dobj")
    said = [t for t in children(head, "xcomp") if helped_by(t, {"to"}, "aux")]
    return participle and bool(said) and (head.lemma_ in _WORDS.heard)


def _is_of_time(head: Token) -> bool:
    """Whether the clause has a time as its subject, which does nothing: more often than not the parser has
    hung it there."""
    relative = any(t.lower_ in GRAMMAR.relatives for t in children(head, "nsubj", "nsubjpass"))
    return relative and head.head.ent_type_ in ("DATE", "TIME")


def _is_torn(head: Token) -> bool:
    """Whether a gerund is joined to a finite verb, which it cannot be: it belongs to another one between, of
    what somebody else does ("accused them of lying and then *denying* it")."""
    bare = head.tag_ == "VBG" and not has(head, "aux", "nsubj")
    above = head.head
    return bare and above.tag_ != "VBG" and not (above.pos_ == "AUX" or has(above, "aux"))


def _joints(conjunct: Token) -> Iterator[Token]:
    """The words between a verb and the one before that it is joined to, which join them."""
    above = conjunct.head
    yield from (t for t in above.rights if t.i < conjunct.i and t.dep_ in ("cc", "advmod", "prep", "mark"))
    yield from (t for t in conjunct.lefts if t.dep_ in ("cc", "preconj", "mark", "advmod"))


def _is_supposed(head: Token) -> bool:
    """Whether it stands in a condition or a question above."""
    for above in head.ancestors:
        if above.pos_ in VERBS and helped_by(above, _WORDS.conditions, "mark"):
            return True
    return False


def _is_question(sentence: Sentence) -> bool:
    """Whether the text asks, and does not tell."""
    words = [t for t in sentence.span if not t.is_space]
    return bool(words) and words[-1].text == "?" and not sentence.in_title


def _is_figure(clause: Clause) -> bool:
    """Whether it only tells how a figure has changed: "shares fell by two percent"."""
    nouns = clause.subjects or clause.objects
    return clause.head.lemma_.lower() in _WORDS.changes and any(
        t.lemma_.lower() in _WORDS.measures for t in nouns if t.i < clause.head.i
    )


def _is_habit(one: Candidate) -> bool:
    """Whether it is often done; what is often said is told."""
    return is_usual(one.clause.head) and not one.saying and one.type not in places().words


def _is_unconfirmed(clause: Clause) -> bool:
    """Whether it only tells that nobody knows whether what is said is true: "the report could not be
    verified"."""
    nouns = clause.objects if clause.passive else clause.subjects
    told = bool(nouns) and all(is_voiceless(t) or is_one_of(t, _WORDS.alleged) for t in nouns)
    return told and clause.modality.negated and clause.head.lemma_ in _WORDS.confirming


def _is_speaking(clause: Clause) -> bool:
    """Whether it only tells when or where somebody said what is told elsewhere: "was speaking after the
    talks", "made his comments at the start of the day"."""
    head = clause.head
    if head.tag_ == "VBG" and head.lemma_ in _WORDS.speaking and clause.content is None:
        return helped_by(head, {"was", "were"}, "aux") and not clause.objects
    made = head.lemma_ == "make" and len(clause.objects) == 1 and clause.content is None
    return made and any(
        t.lemma_.lower() in _WORDS.remarks and has(t, "poss", "det") and not helped_by(t, {"a", "an"}, "det")
        for t in clause.objects
    )


def _is_seen_there(one: Candidate) -> bool:
    """Whether a time or an occasion "saw" somebody do what is told for itself: "the day saw the mayor
    resign"."""
    clause, content = one.clause, one.content or one.core
    own = content is not None and content.tag_ == "VB" and has(content, "nsubj")
    return clause.head.lemma_ == "see" and own and not one.sources and not one.source_heads


def _is_shown(one: Candidate) -> bool:
    """Whether it only tells what is to be seen in a text or a picture: "records show calls between them"."""
    clause = one.clause
    shown = clause.head.lemma_ in _WORDS.showing and clause.content is None and bool(clause.subjects)
    return shown and all(is_voiceless(t) for t in clause.subjects)


def _candidate(clause: Clause, who: Participants, construction: Construction) -> Candidate:
    saying = is_saying(clause) and not clause.modality.negated
    act = None if saying else act_of(clause)
    if saying:
        found = Candidate.statement(clause, None, None, who.doers(clause.subjects), ())
    elif act is None:
        act = Act(clause.head, None, None, clause.subjects, (), core=clause.content)
        found = Candidate.act(act, clause, who.doers(act.doers), ())
    else:
        sources = who.doers(act.doers)
        found = Candidate.act(act, clause, sources, who.concerned(act.targets, sources))
    return found._replace(construction=construction, ruled=False)


def _nominal(sentence: Sentence, who: Participants, taken: set[int]) -> Iterator[Candidate]:
    """What nouns tell: acts that a frame knows, and what happens to somebody, with an argument or a date."""
    for noun in sentence.span:
        if noun.pos_ != "NOUN" or noun.i in taken or noun.i in sentence.quoted:
            continue
        act = of_noun(noun) or _happening(noun)
        if act is None or _is_told_by_verb(noun, act) or _is_supposed(noun) or _is_aimed_at(noun):
            continue
        if not (act.doers or any(s.heads for s in act.targets) or noun.i in sentence.dated):
            continue
        if not act.doers and not act.reciprocal:
            before = [t for t in children(noun, "compound", "nmod", "amod") if who.at(t) is not None]
            act = act._replace(doers=tuple(before[:1]))
        sources = who.doers(act.doers)
        targets = who.concerned(act.targets, sources)
        found = Candidate.act(act, sentence.clauses.of(noun), sources, targets)
        yield found._replace(construction="nominal", ruled=False)


def _happening(noun: Token) -> Act | None:
    if noun.lemma_.lower() not in _WORDS.happenings:
        return None
    return Act(noun, None, None, tuple(children(noun, "poss")), (Side(after(noun, "of", "in")),))


def _is_of_nobody(clause: Clause) -> bool:
    """Whether nobody did it, or nothing: "no one has claimed the killing", "had detained nobody"."""
    nouns = (*clause.subjects, *(t for t in clause.objects if t.dep_ != "attr"))
    if any(helped_by(noun, {"but", "except", "more", "less"}, "prep", "advmod", "amod") for noun in nouns):
        return False  # "nothing but chaos"
    return any(
        noun.lower_ in _WORDS.nobody or (noun.lower_ == "one" and helped_by(noun, {"no"}, "det"))
        for noun in nouns
    )


def _is_private(clause: Clause) -> bool:
    """Whether it tells a state of mind or of things that nobody dates: "knows the island"."""
    return clause.head.lemma_.lower() in _WORDS.private


def _is_untold(clause: Clause) -> bool:
    """Whether nobody expects it or said it: "did not say that Peru had left" (but: "did not say why")."""
    modality = clause.modality
    if not modality.verb_negated:
        return False
    if modality.announced:
        return True
    content = clause.content
    asked = content is not None and any(t.tag_ in ("WP", "WRB", "WDT") for t in content.children)
    return uses(clause.head, "statement") and content is not None and not asked


def _is_aimed_at(noun: Token) -> bool:
    """Whether the noun stands in what is only wanted, planned or possible."""
    above = next((t for t in noun.ancestors if t.pos_ in VERBS), None)
    return above is not None and (above.tag_ == "VB" or any(t.tag_ == "MD" for t in above.children))


def _is_told_by_verb(noun: Token, act: Act) -> bool:
    """Whether the clause around the noun tells the act with it, which names nobody else who does it: "ordered
    an inquiry"."""
    return noun.dep_ in ("dobj", "nsubjpass", "attr") and noun.head.pos_ in VERBS and not act.doers
