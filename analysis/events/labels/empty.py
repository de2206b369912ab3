"""Lines that tell nothing, or the opposite: which no reader should see."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Final

from spacy.tokens import Token

from analysis.events.candidates import Candidate, Sentence
from analysis.events.labels.verbs import present
from analysis.events.labels.words import WORDS
from analysis.language.clauses import Clause
from analysis.language.grammar import GRAMMAR
from analysis.language.speech import uses, verbs
from analysis.language.syntax import TENSED, VERBS, children, has, helped_by, subjects

_BARE: Final = frozenset({"is", "are", "was", "were", "be", "been", "did", "does"})
_SHORT: Final = 3
"""Words of a line that only says of something that somebody makes it so: "Berg makes clear"."""
_ADDRESSED = re.compile(r"[:“\"…]| (?:about|against|as|for|from|if|in|into|of|on|over|that|to|wh\w+|how)\b")
"""What follows who is asked or told."""
_CLEFT = re.compile(r"\bit (?:is|was) (?:because|only when|only by|through|thanks to)\b(?!.* that )")
"""What a cleft sentence brings out, without what it is said of: "it was because he had lost"."""
_UNSAID = re.compile(r" (?:says?|tells?|adds?) (?:it|this|that|so)$")
"""Nothing but a pronoun as what was said."""
_STRANDED = re.compile(r"\b(?:at|by|for|from|in|into|of|on|to|upon|with), according to ")
"""A preposition that has lost what stood behind it."""
_SPOKEN = re.compile(r": [“\"«„‘']")
"""What stands before somebody's very words."""
_QUOTING = re.compile(r"[“\"«„]")
_LAST: Final = 2
"""Words by which the end of a line is found again in what it was taken from."""
_SHARE: Final = 0.3
"""Of the letters of what somebody says, how many a line has to tell where it breaks off within a clause."""
_DENYING = frozenset({"neither", "nor"})
"""The negations that stand in front of the subject, which the others do not."""
_ORPHANS = WORDS.possessives | GRAMMAR.relatives | {"he", "she", "they", "him", "them", "us", "i", "you"}


def is_turned(head: Token) -> bool:
    """Whether a word in front denies the clause, which the line would leave out: "nor can he allow it"."""
    joined = children(head.head, "cc") if head.dep_ == "conj" else []
    return any(token.lower_ in _DENYING for token in (*head.lefts, *(t for t in joined if t.i < head.i)))


def says_nothing(candidate: Candidate, text: str) -> bool:
    """Whether the line only tells that somebody said something: "Berg says", "Berg writes in her letter"."""
    last = text.rsplit(" ", 1)[-1]
    if _CLEFT.search(text) or _UNSAID.search(text):
        return True
    if last in _BARE or (candidate.lemma == "make" and len(text.split()) <= _SHORT):
        return True  # "says it was", "answers that he did", "makes clear"
    unsaid = last == present(candidate.lemma)
    if unsaid and candidate.lemma in WORDS.incomplete and candidate.construction != "nominal":
        return True  # "one study finds"
    addressed = candidate.lemma in WORDS.addressing and f" {present(candidate.lemma)} " in text
    if addressed and not _ADDRESSED.search(text):
        return True  # "asks the mayor", nobody knows what
    if not candidate.saying or ":" in text:
        return False
    if _says_by_saying(candidate.clause.head):
        return True
    if candidate.lemma in verbs("alone"):
        return False
    if text.rstrip("…").rsplit(" ", 1)[-1] == present(candidate.lemma):
        return True
    told = candidate.content or candidate.clause.objects or candidate.clause.preps
    plain = candidate.content is None and uses(candidate.clause.head, "plain")
    return not told or (plain and not candidate.clause.objects)


def _says_by_saying(head: Token) -> bool:
    """Whether another verb tells what is said, and makes a line: "responded by saying that"."""
    by = (t for t in children(head, "prep") if t.lower_ == "by")
    return any(uses(t, "clause", "statement") and has(t, "ccomp") for p in by for t in children(p, "pcomp"))


def is_broken_off(text: str) -> bool:
    """Whether the line ends before its end, and not in words that somebody says at length: what is then left
    of it misleads more often than not."""
    return text.rstrip('”"’»').endswith("…") and _SPOKEN.search(text) is None


def is_scrap(text: str, whole: str) -> bool:
    """Whether the line tells but a scrap of the `whole` that it would be if it had room, and ends within a
    clause of it: what it is about, mostly, is then in the rest."""
    if not text or len(text) >= _SHARE * len(whole):
        return False
    last = " ".join(text.rstrip('”"’»…').split()[-_LAST:])
    behind = whole.rpartition(last)[2]
    words = behind.lstrip('”"’»').split()
    if not words:
        return not behind
    opens = words[0].lower() in WORDS.opening or words[1:2] == ["which"]
    return words[0][0].isalnum() and not opens


def is_orphaned(text: str) -> bool:
    """Whether the line begins with a pronoun that stands for somebody told elsewhere, or a preposition in it
    has lost its noun."""
    first = text.split(" ", 1)[0].split("'")[0].split("’")[0]
    if _STRANDED.search(text) and not _SPOKEN.search(text):
        return True
    return (first.istitle() and first.lower() in _ORPHANS) or first == "What"


def is_condition(content: Token, verb: Token) -> bool:
    """Whether what is said is but on what condition something will be, under a verb that does not ask: "rules
    if they come"; or asked around the verb: "whether, as he claims, they come"."""
    if content.is_ancestor(verb) and helped_by(content, {"whether"}, "mark"):
        return True
    return helped_by(content, {"if"}, "mark") and verb.lemma_.lower() not in WORDS.wondering


def is_unnamed(content: Token, quoted: Collection[int]) -> bool:
    """Whether what is said, in the author's words, is said of something that only a demonstrative stands for:
    "says this is wrong", "says both would lose"."""
    own = (t for t in subjects(content) if t.i not in quoted)
    return any(t.lower_ in WORDS.pointing and not any(True for _ in t.children) for t in own)


def is_open(text: str) -> bool:
    """Whether the last of somebody's words waits for more: "we are sure"."""
    return text.rstrip('”"’»…').rsplit(" ", 1)[-1].lower() in WORDS.unspecific


def is_word(text: str) -> bool:
    """Whether nothing but a word is left of what somebody has said: "Berg: “There”"."""
    return len(_QUOTING.split(text.rstrip('”"’»…'))[-1].split()) < 2


def is_severed(quoted: Sequence[Token]) -> bool:
    """Whether the parse has torn the predicate of quoted words from its subject, so that nobody can tell
    where to break them off."""
    inside = {t.i for t in quoted}
    return any(
        t.tag_ in TENSED and t.head.i not in inside and not has(t, "nsubj", "nsubjpass", "expl", "csubj")
        for t in quoted
    )


def is_bound(clause: Token, core: Token) -> bool:
    """Whether the predicate `core`, or what it governs, is but true if the clause is."""
    marks = [t for t in children(clause, "mark", "advmod") if t.lower_ in WORDS.conditions]
    plain = [t for t in marks if not has(t, "advmod") and not (t.i and t.nbor(-1).lower_ == "even")]
    between: list[Token] = []
    for above in clause.ancestors:
        if above == core:
            return bool(plain) and all(t.pos_ in VERBS for t in between)
        between.append(above)
    return False


def is_half_asked(clause: Clause, sentence: Sentence, text: str) -> bool:
    """Whether a question is quoted, and not to its end: nobody asked what is left of it."""
    content = clause.content
    if content is None or content.i not in sentence.quoted or not _QUOTING.search(text):
        return False
    words = [t for t in content.sent if t.i in sentence.quoted]
    last = [t for t in words if t.text[:1].isalnum()][-1:]
    asked = any(t.text == "?" for t in words if last and t.i > last[0].i)
    return asked and not _QUOTING.split(text.rstrip('”"’»?'))[-1].endswith(last[0].text)
