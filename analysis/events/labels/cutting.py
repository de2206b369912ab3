"""What can be left out of a label, and what may make room in front of its predicate: sets of words that leave
a sentence."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Final

from spacy.tokens import Doc, Token

from analysis.events.describing import are_all
from analysis.events.labels.constituents import introduced, is_binding
from analysis.events.labels.ranking import ARTICLES, NAME, is_empty, rank
from analysis.events.labels.words import WORDS
from analysis.language.speech import uses
from analysis.language.syntax import VERBS, children, has

_PHRASES: Final = 3
_FORE: Final = frozenset({"relcl", "acl", "appos"})


def cuts(
    tokens: Sequence[Token], heads: Collection[Token], is_one_name: Callable[[Token, Token], bool]
) -> list[list[frozenset[int]]]:
    """What can be left out, in tiers, first things first; nothing of `heads`, and parts of names last."""
    words = {t.i for t in tokens}
    tiers: list[list[frozenset[int]]] = [[] for _ in range(NAME + 1)]
    for token in tokens:
        tier = None if token in heads else rank(token)
        if tier is not None:
            cut = _with_listed(token, _cut(token, words), words)
            if cut and not _tears(cut, token.doc):
                named = is_one_name(token, token.head)
                if not (named and is_one_name(token.head, token.head.head) and token.head.head != token.head):
                    tiers[NAME if named else tier].append(cut)
    articles = frozenset(t.i for t in tokens if _is_article(t))
    if articles:
        tiers[ARTICLES].append(articles)
    return tiers


def _is_article(token: Token) -> bool:
    """Whether a headline does without it."""
    if (
        token.lower_ not in ("a", "an", "the")
        or token.dep_ != "det"
        or token.head.pos_ not in ("NOUN", "PROPN")
    ):
        return False
    after = token.nbor(1)
    if token.ent_type_ in ("DATE", "TIME", "QUANTITY", "MONEY", "PERCENT", "CARDINAL"):
        return False  # "a year ago"
    above = token.head.head
    counted = above.lower_ == "of" and (
        above.head.pos_ in ("PRON", "NUM", "DET", "ADJ") or above.head.lower_ in WORDS.counting
    )
    if counted:
        return False  # "many of the houses"
    in_name = token.text[0].isupper() and not token.is_sent_start
    return (
        not in_name
        and not are_all(token.head)
        and after.lemma_.lower() not in WORDS.countless
        and after.tag_ not in ("JJS", "RBS", "JJR", "RBR", "CD")
    )


def adjectives(tokens: Sequence[Token], heads: Collection[Token]) -> list[frozenset[int]]:
    """The adjectives of common nouns without which the line still says what is true: those that make nothing
    else of the noun, where nothing is denied or counted."""
    return [
        frozenset({t.i})
        for t in tokens
        if t.dep_ == "amod" and t.tag_ in ("JJ", "VBN", "VBG") and t not in heads and _is_spare(t)
    ]


def _is_spare(adjective: Token) -> bool:
    noun = adjective.head
    alone = not any(True for _ in adjective.children) and adjective.i < noun.i
    plain = noun.tag_ in ("NN", "NNS") and not noun.ent_type_ and not adjective.ent_type_
    counted = any(t.lower_ in WORDS.restricting or t.dep_ == "neg" for t in noun.lefts)
    doc = adjective.doc
    beside = {doc[adjective.i - 1].text if adjective.i else "", doc[adjective.i + 1].text}
    joined = not beside.isdisjoint((",", "-", "–", "/", "and", "or", "but"))
    known = adjective.lower_ in WORDS.privative
    denied = any(has(t, "neg") or is_binding(t) for t in noun.ancestors)
    return alone and plain and not (counted or joined or known or denied or are_all(noun))


def _with_listed(token: Token, cut: frozenset[int], words: Collection[int]) -> frozenset[int]:
    """The cut with what goes on behind it with the noun it hangs on, which would be read as something else:
    "footage *showing a car, rings* and a watch", "a school *in Oslo and a court* in Rome"; empty where that
    stays."""
    if token.head.pos_ not in ("NOUN", "PROPN"):
        return cut
    if token.dep_ == "conj":
        return _with_next(cut, token.doc, words)
    if token.dep_ not in ("relcl", "acl", "prep"):
        return cut
    last = max(cut)
    behind = [
        t
        for t in children(token.head, "conj", "appos", "prep")
        if t.i > last and t.i in words and (t.dep_ != "prep" or _takes_over(token, t))
    ]
    if not behind:
        return cut
    if any(rank(t) is None for t in behind):
        return frozenset()
    return cut.union(*(_cut(t, words) for t in behind))


def _with_next(cut: frozenset[int], doc: Doc, words: Collection[int]) -> frozenset[int]:
    """With the phrases that follow a conjunct at once, which tell of it, whatever they are hung on: "killed
    ten here *and twenty more in Rome*"; empty where one of them stays."""
    for _ in range(_PHRASES):
        behind = max(cut) + 1
        last = min((i for i in words if i >= behind), default=behind)
        if (
            last not in words
            or any(t.is_punct for t in doc[behind:last])
            or doc[last].dep_ not in ("advmod", "prep")
            or doc[last].left_edge.i < last
        ):
            return cut
        if rank(doc[last]) is None:
            return frozenset()
        cut = cut | _cut(doc[last], words)
    return cut


def _takes_over(first: Token, second: Token) -> bool:
    """Whether the second phrase tells where the first one was, rather than of their noun: "a confession of
    *murder at a school*"."""
    return (
        first.dep_ == "prep"
        and first.lower_ not in WORDS.circumstances
        and second.lower_ in WORDS.circumstances
    )


def _tears(cut: frozenset[int], doc: Doc) -> bool:
    """Whether a word of several parts would be left in half: "direct-" of "direct-to-consumer", "of Appeals"
    of "Court of Appeals' Board"."""
    behind = max(cut) + 1
    if behind < len(doc) and doc[behind].tag_ == "POS" and doc[behind].i not in cut:
        return True
    edges = [i for i in cut if i and i - 1 not in cut] + [i + 1 for i in cut if i + 1 not in cut]
    return any(_is_joint(doc, i) for i in edges if 0 < i < len(doc))


def _is_joint(doc: Doc, at: int) -> bool:
    """Whether a hyphen or a slash joins the token to the one before it."""
    before = doc[at - 1]
    return not before.whitespace_ and not {before.text, doc[at].text}.isdisjoint(("-", "–", "/"))


def _cut(token: Token, words: Collection[int]) -> frozenset[int]:
    """The constituent with the marks and the conjunction that go with it."""
    topic = _topic(token)
    inside = {t.i for t in token.subtree if t.i in words and t.i not in topic}
    inside.update(t.i for t in introduced(token, words))
    first, last = min(inside), max(inside)
    doc = token.doc
    comma = False
    while first - 1 in words and (
        doc[first - 1].text in (",", "–", "—", "--") or _joins(doc[first - 1], token)
    ):
        first -= 1
        comma = comma or doc[first].is_punct
        inside.add(first)
    if comma and token.dep_ != "conj" and last + 1 in words and doc[last + 1].text in (",", "–", "—", "--"):
        inside.add(last + 1)
    fronted = token.dep_ in ("advcl", "prep") and last < token.head.i
    if fronted and last + 1 in words and doc[last + 1].text == ",":
        inside.add(last + 1)
    if token.dep_ == "conj":
        inside.update(t.i for t in children(token.head, "preconj", "predet") if t.i in words)
    return frozenset(inside)


def _topic(token: Token) -> frozenset[int]:
    """Of a phrase beside a verb of speech, what the parser has hung on it and is what the speech is about:
    "complained in a letter of two pages *about the noise*", "spoke for the first time *of the noise*"."""
    verb = token.head
    voices = uses(verb, "topic", "statement", "alone") or verb.lemma_.lower() in WORDS.voicing
    if token.lower_ in WORDS.topical or not voices:
        return frozenset()
    found = [
        t
        for t in token.subtree
        if t.dep_ == "prep"
        and (t.lower_ in WORDS.topical or (t.lower_ == "of" and t.head.lower_ == "time"))
        and not any(a.pos_ in VERBS for a in _between(t, verb))
    ]
    return frozenset(t.i for t in found[0].subtree) if len(found) == 1 else frozenset()


def _between(token: Token, above: Token) -> Iterator[Token]:
    """The ancestors of a token below another one."""
    for one in token.ancestors:
        if one == above:
            return
        yield one


def _joins(token: Token, conjunct: Token) -> bool:
    """Whether it is the "and" in front of the conjunct, or part of it: "as well as"."""
    return conjunct.dep_ == "conj" and (token.dep_ == "cc" or token.head.dep_ == "cc")


def fore(tokens: Sequence[Token], predicate: Token) -> list[frozenset[int]]:
    """What stands in front of the predicate and is not needed to understand it: clauses and phrases that open
    the sentence, and what tells more of its subject."""
    words = {t.i for t in tokens}
    found = [
        _to_verb(_cut(token, words), token, predicate, words)
        for token in tokens
        if token.i < predicate.i and _opens(token, predicate) and _is_below(token, predicate, words)
    ]
    return [cut for cut in found if not _tears(cut, predicate.doc)]


def _is_below(token: Token, predicate: Token, words: Collection[int]) -> bool:
    """Whether it hangs on something that is told: not a subject that the parser took for an apposition."""
    return token.head == predicate or token.head.i in words


def _to_verb(cut: frozenset[int], token: Token, predicate: Token, words: Collection[int]) -> frozenset[int]:
    """With what the parser has torn off the subject behind the cut."""
    last = max(cut) + 1
    torn = predicate.doc[last : predicate.i]
    subject = token.head.head == predicate and token.head.dep_ in ("nsubj", "nsubjpass")
    if not subject or has(token.head, "conj") or not torn or torn[0].is_punct:
        return cut
    own = [t.i for t in torn if t.head == predicate and t.dep_ in ("aux", "auxpass", "neg", "advmod")]
    return cut.union(i for i in range(last, min(own, default=predicate.i)) if i in words)


def _opens(token: Token, predicate: Token) -> bool:
    if token == predicate or token.is_ancestor(predicate):
        return False
    if token.head == predicate:
        bound = is_binding(token) or has(token, "neg") or token.left_edge.tag_ in ("MD", "VBD")
        return token.dep_ in ("advcl", "prep") and not bound  # nor "had he known"
    if token.dep_ == "prep":
        name = any(t.pos_ == "PROPN" for t in children(token, "pobj")) and token.head.pos_ == "PROPN"
        counted = token.head.pos_ in ("PRON", "NUM", "DET") or token.head.lower_ in WORDS.counting
        counted = counted or (
            token.lower_ == "of" and (has(token.head, "nummod") or token.head.lemma_ in WORDS.heading)
        )
        return token.head.pos_ in ("NOUN", "PROPN") and not name and not counted
    if token.dep_ == "acl" and token.tag_ == "VBG":
        return False  # it may itself be the subject: "others finding it was a surprise"
    return token.dep_ in _FORE and not is_empty(token.head)
