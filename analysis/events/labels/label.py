"""Labels: an event in a line of at most 100 characters, in the article's words and the present tense."""

from __future__ import annotations

from itertools import takewhile
from typing import Final

from spacy.tokens import Token

from analysis.events.candidates import Candidate, Sentence
from analysis.events.labels.phrases import joined, noun_phrase, shorten, told
from analysis.events.labels.subjects import SUBJECTS, subject
from analysis.events.labels.verbs import verb
from analysis.events.labels.words import WORDS
from analysis.events.participants import Participants
from analysis.language.clauses import Clause
from analysis.language.speech import uses, verbs
from analysis.language.syntax import children, has

_OMITTED: Final = frozenset({"relcl", "appos", "parataxis", "punct", "mark", "cc", "conj", "advcl", "meta"})
_LONG: Final = 24
_SHORT: Final = 4
"""Fewer words in front of a verb of saying are not what is said."""


def label(candidate: Candidate, sentence: Sentence, who: Participants) -> str:
    """The event in a line, without the dates of the sentence, which stand beside it.

    Empty when the line would tell nothing: a verb without anybody, or that somebody said something.
    """
    clause, omitted = candidate.clause, sentence.omitted
    doer = subject(candidate, who, omitted)
    said = _words_said(candidate)
    if said:
        return shorten(f"{doer.text}: {joined(told(said, who, omitted)).lstrip(' ,;:')}")
    name, empty = _owner(clause.head, doer.text), _is_empty(candidate, doer.text)
    predicate = verb(candidate, doer.many, doer.passive)
    after = _after(candidate, doer.turned) or _objects(clause)
    moved = frozenset(t.i for t in children(clause.head, "nsubjpass") if doer.turned)
    rest = [word for word in told(after, who, omitted, moved) if word]
    if empty and not any(word[:1].isalnum() for word in rest):
        return ""
    return shorten(joined([word for word in (name, predicate, *rest) if word]))


def _owner(head: Token, name: str) -> str:
    """The subject as it stands in front of a noun: "Peru’s" attack."""
    if not name or head.pos_ != "NOUN" or not has(head, "poss"):
        return name
    return name + ("’" if name.endswith("s") else "’s")


def _is_empty(candidate: Candidate, subject: str) -> bool:
    """Whether a verb with its subject alone tells nothing."""
    speech = candidate.lemma in verbs("statement") - verbs("alone")
    return not subject or (speech and candidate.type is None and not candidate.targets)


def _words_said(candidate: Candidate) -> list[Token]:
    """The words of a statement where they tell more than its verb: what is said, or stands in front of
    "…, the minister said"."""
    head, content = candidate.clause.head, candidate.content
    apart = content is not None and (not head.is_ancestor(content) or content.i < head.i)
    if not candidate.saying or not (apart or uses(head, "plain")):
        return []
    if content is None:
        words = _beside(head)
    else:
        cue = {t.i for t in head.subtree} if content.is_ancestor(head) else set()
        words = [t for t in content.subtree if t.i not in cue]
    while words and (words[0].dep_ in ("mark", "punct", "cc") or words[0].is_space):
        words = words[1:]
    return words


def _beside(head: Token) -> list[Token]:
    """What stands in front of a verb of saying, or behind it, and is no part of it."""
    subjects = {t.i for own in children(head, *SUBJECTS) for t in own.subtree}
    before = [t for t in head.doc[head.left_edge.i : head.i] if t.i not in subjects]
    if len(before) >= _SHORT:
        return before
    behind = [t for t in _following(head) if t.i not in subjects]
    return behind if behind and behind[0].is_punct else []  # else an object, not what is said


def _following(head: Token) -> list[Token]:
    """What stands behind the verb in its sentence, as far as a label can use it."""
    words = head.doc[head.i + 1 : head.i + 1 + 2 * _LONG]
    return list(takewhile(lambda token: not token.is_sent_start, words))


def _after(candidate: Candidate, turned: bool) -> list[Token]:
    """The words of the clause after its verb, without subject, asides and other clauses; `turned` into the
    active voice, the subject of the passive comes after the verb."""
    head = candidate.clause.head
    words = [t for own in children(head, "prt", "nsubjpass") for t in own.subtree] if turned else []
    for child in head.children:
        if child.i < head.i or (turned and child.dep_ in ("agent", "nsubjpass", "prt")):
            continue
        if _is_left_out(child) and child not in candidate.heads:
            continue
        words.extend(t for t in child.subtree if not t.is_space)
        if len(words) > _LONG:
            break
    return words


def _is_left_out(child: Token) -> bool:
    aside = child.dep_ in _OMITTED and not (child.dep_ == "advcl" and child.tag_ == "VB")
    subject = child.dep_ in SUBJECTS and child.dep_ != "agent"
    return aside or subject or child.lower_ in WORDS.sources


def _objects(clause: Clause) -> list[Token]:
    """The objects behind the verb, which hang on something else."""
    return [t for noun in clause.objects for t in noun_phrase(noun) if t.i > clause.head.i]
