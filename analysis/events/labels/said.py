"""What is said, as a label tells it: the speaker, a verb, and the clause; or the very words between marks."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Final

from spacy.tokens import Token

from analysis.events.candidates import Candidate, Sentence
from analysis.events.labels.constituents import is_aside, is_binding, ordered, spread
from analysis.events.labels.line import Setting, Word
from analysis.events.labels.subjects import SUBJECTS
from analysis.events.labels.verbs import present
from analysis.events.labels.words import WORDS
from analysis.language.speech import uses
from analysis.language.syntax import VERBS, children, has, helped_by

_SHORT: Final = 3
"""Fewer quoted words than these are a word of the speaker's, not what he said."""
_REPORTED: Final = frozenset({"VBD", "VBN"})


def literal(candidate: Candidate, sentence: Sentence, setting: Setting) -> list[Token]:
    """The words of a statement that is told in the speaker's own; empty where it is told in the author's."""
    content = candidate.content or _beside(candidate, sentence)
    if content is not None and content.i not in sentence.quoted:
        before = (t for t in children(candidate.clause.head, "ccomp") if t.i < candidate.clause.head.i)
        content = next((t for t in before if t.i in sentence.quoted), content)
    if content is None or content.i not in sentence.quoted:
        return []
    run = setting.run(content.i)
    words = [
        t for t in sentence.span if t.i in sentence.quoted and setting.run(t.i) == run and not t.is_space
    ]
    told = [t for t in words if not t.is_punct]
    first = next(
        (t for t in content.subtree if not t.is_punct and not t.is_space and t.dep_ != "mark"), content
    )
    behind = candidate.clause.head.is_ancestor(content) and candidate.clause.head.i < content.i
    outside = any(t.i not in sentence.quoted for t in children(content, *SUBJECTS) if t.i < content.i)
    if len(told) < _SHORT or outside or (behind and first.i not in sentence.quoted):
        return []
    if _is_half(words, content, sentence):
        return []
    first_told = next((n for n, t in enumerate(words) if not t.is_punct), 0)
    joins = words[first_told].dep_ == "cc" and len(told) > _SHORT
    return [*words[:first_told], *words[first_told + 1 :]] if joins else words


def _is_half(words: list[Token], content: Token, sentence: Sentence) -> bool:
    """Whether the quoted words are but a subordinate clause: "When people come back from war"."""
    opening = next((t for t in words if not t.is_punct), content)
    bound = (opening.dep_ == "mark" or opening.tag_ == "WRB") and opening.head == content
    inside = {t.i for t in words}
    return (
        bound
        and not any(t.pos_ in VERBS and t.i in inside for t in content.ancestors)
        and not any(t.text == "?" for t in sentence.span)
    )


def _beside(candidate: Candidate, sentence: Sentence) -> Token | None:
    """The head of the quoted words in the sentence of a verb of saying that the parse gives nothing said."""
    head = candidate.clause.head
    if not uses(head, "plain") and head.lower_ != "according":
        return None
    words = [t for t in sentence.span if t.i in sentence.quoted and not t.is_punct]
    if len(words) < _SHORT:
        return None
    before = words[0].nbor(-2) if words[0].i >= sentence.span.start + 2 else None
    if before is not None and before.text not in (",", ":") and before.pos_ not in ("VERB", "ADV"):
        return None  # a title, a nickname
    inside = {t.i for t in words}
    return next((t for t in words if t.head.i not in inside), None)


def _is_apart_from(content: Token, omitted: Collection[int]) -> Callable[[Token], bool]:
    """What is told in passing of what is said, or in front of it: "in May" stays, "in a village" does not."""

    def left_out(token: Token) -> bool:
        fronted = token.head == content and token.dep_ in ("prep", "advcl") and token.i < content.i
        if fronted and not is_binding(token) and not any(t.i in omitted for t in token.subtree):
            return token.left_edge.i <= min(t.i for t in content.subtree if not t.is_punct)
        return is_aside(token)

    return left_out


def apart(candidate: Candidate, omitted: Collection[int]) -> list[Token]:
    """The words of what is said where they do not follow the verb: "the harvest was good, he said"."""
    head, content = candidate.clause.head, candidate.content
    if content is None:
        return _around(head, omitted) if uses(head, "plain") or head.lower_ == "according" else []
    if head.is_ancestor(content) and content.i > head.i:
        return []
    cue = {t.i for t in head.subtree} if content.is_ancestor(head) else set()
    words = [t for t in spread(content, _is_apart_from(content, omitted)) if t.i not in cue]
    return _begun(_closed(_joined(words)))


def _joined(words: list[Token]) -> list[Token]:
    """With the "and" that the parser has hung on the verb of saying: "he came, she said, *and* saw"."""
    inside = {t.i for t in words}
    lost = []
    for conjunct in words:
        at = conjunct.left_edge.i - 1
        while at > 0 and conjunct.doc[at].is_punct:
            at -= 1
        if conjunct.dep_ == "conj" and conjunct.doc[at].dep_ == "cc" and at not in inside:
            lost.append(conjunct.doc[at])
    return ordered([*words, *lost])


def heard(candidate: Candidate) -> Candidate:
    """The candidate, with what was heard as what is said where that stands in front: "he had stolen it, the
    court heard"."""
    head, content = candidate.clause.head, candidate.clause.content
    if head.lemma_ != "hear" or content is None or not head.is_ancestor(content) or content.i > head.i:
        return candidate
    return candidate._replace(content=content)


def _around(head: Token, omitted: Collection[int]) -> list[Token]:
    """What stands in front of a verb of saying, or governs it, and is no part of it."""
    above = head.head
    if any(t.i > head.i for t in children(head, "ccomp")):
        return []  # "it comes as the firm said that it would close" says what follows
    if head.dep_ in ("parataxis", "prep", "ccomp", "advcl", "dep") and above.pos_ in ("VERB", "AUX"):
        cue = {t.i for t in head.subtree}
        return _begun(_closed([t for t in spread(above, _is_apart_from(above, omitted)) if t.i not in cue]))
    subjects = {t.i for own in children(head, *SUBJECTS) for t in own.subtree}
    before = [t for t in head.doc[head.left_edge.i : head.i] if t.i not in subjects]
    return _begun(before) if len(before) > _SHORT else []


def _closed(words: list[Token]) -> list[Token]:
    """Without the commas of what stood between them: "he had, according to her, gone"."""
    inside = {t.i for t in words}
    return [t for t in words if t.text != "," or {t.i - 1, t.i + 1} <= inside]


def _begun(words: list[Token]) -> list[Token]:
    while words and (words[0].is_punct or words[0].is_space or words[0].dep_ in ("mark", "cc")):
        words = words[1:]
    return words


def saying(candidate: Candidate, many: bool) -> Word:
    """The verb of saying, in the present tense: a plain one is "says", but for a question within."""
    head, content = candidate.clause.head, candidate.content
    asking = content is not None and any(t.tag_ == "WRB" and t.head != head for t in content.lefts)
    if head.lemma_ == "hear" or (asking and not uses(head, "addressed", "telling")):
        return Word(candidate.lemma if many else present(candidate.lemma), head.i)
    return Word(WORDS.says[many], head.i)


def shifted(
    words: Sequence[Word], content: Token | None, candidate: Candidate, sentence: Sentence
) -> list[Word]:
    """The words of what was said, told from today: "said he would leave" is "says he will leave"."""
    if content is None or candidate.clause.head.tag_ not in _REPORTED or content.i in sentence.quoted:
        return list(words)
    return [Word(_shifted(word, content, sentence.omitted), word.at) for word in words]


def foretold(predicate: list[Word], candidate: Candidate) -> list[Word]:
    """The predicate of what somebody else has announced, told from today: "would strike, he said" is "will
    strike"."""
    head, source = candidate.clause.head, candidate.source
    if source is None or source == head or source.tag_ not in _REPORTED:
        return predicate
    if any(t.lower_ in ("if", "have", "rather", "like") for t in head.subtree):
        return predicate
    return [
        word._replace(text=WORDS.shifted.get(word.text, word.text)) if word.text == "would" else word
        for word in predicate
    ]


def _shifted(word: Word, content: Token, dated: Collection[int]) -> str:
    if word.at < 0 or word.text not in WORDS.shifted:
        return word.text
    token = content.doc[word.at]
    if (
        token.dep_ != "aux"
        or token.head not in (content, *content.conjuncts)
        or helped_by(token.head, {"to"}, "aux")
    ):
        return word.text
    if word.text == "had" and any(t.i in dated for t in token.head.subtree):
        return word.text
    if word.text == "would":
        after = content.doc[word.at + 1 : word.at + 2].text
        if after in ("n't", "n’t"):
            return "wo"  # won't
        supposed = any(t.lower_ in ("if", "have", "rather", "like") for t in token.head.subtree)
        return word.text if supposed else WORDS.shifted[word.text]
    return _having(token)


def _having(token: Token) -> str:
    """ "Has" or "have", by the subject."""
    own = children(token.head, "nsubj", "nsubjpass")
    if not own:
        return token.text
    noun = own[0]
    many = (
        noun.tag_ in ("NNS", "NNPS") or noun.lower_ in WORDS.plural or has(noun, "conj") or noun.pos_ == "NUM"
    )
    return "have" if many or noun.lower_ in ("i", "you") else "has"


def is_turn(candidate: Candidate) -> bool:
    """Whether the sentence itself is what somebody says, without a verb of saying."""
    return candidate.content is not None and candidate.content == candidate.clause.head


def turn(sentence: Sentence) -> list[Token]:
    """The words of a sentence that somebody says, without the "Q:" or the name in front of it."""
    words = [t for t in sentence.span if not t.is_space]
    colon = next((n for n, t in enumerate(words[:5]) if t.text == ":"), None)
    if colon is not None and all(t.text[:1].isupper() or t.is_punct for t in words[:colon]):
        return words[colon + 1 :]
    return words
