"""Which words of a clause a label tells, and which of them it can leave out, first things first."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import Final

from spacy.tokens import Doc, Token

from analysis.events.labels.words import WORDS
from analysis.language.speech import uses
from analysis.language.syntax import VERBS, children, has, helped_by

LONG: Final = 60
"""Words that are looked at, at most; parses of broken text can go on without end."""
ASIDE: Final = 0
CLAUSE: Final = 1
CIRCUMSTANCE: Final = 2
DETAIL: Final = 3
ARGUMENT: Final = 4
LAST: Final = 5
NAME: Final = 6
"""The tiers of what can be left out, first things first."""
_APART: Final = frozenset({"parataxis", "meta", "intj", "discourse"})
_FORE: Final = frozenset({"relcl", "acl", "appos"})
_SPAN: Final = frozenset({"from", "to"})


def spread(head: Token, left_out: Callable[[Token], bool]) -> list[Token]:
    """The words of the subtree, without those under a token that is left out, nor the commas around these."""
    words: list[Token] = []
    agenda = [head]
    while agenda and len(words) < 4 * LONG:
        token = agenda.pop()
        words.append(token)
        agenda.extend(t for t in token.children if not t.is_space and not left_out(t))
    words.sort(key=lambda t: t.i)
    inside = {t.i for t in words}
    return [t for t in words if not (t.text == "," and (t.i + 1 not in inside or t.i - 1 not in inside))]


def is_aside(token: Token) -> bool:
    """Whether it is told in passing: a relative or participial clause behind a comma, words set apart."""
    if token.dep_ in _APART:
        return True
    if token.dep_ == "appos":
        return is_set_off(token) and not _is_beside(token)
    return token.dep_ in ("relcl", "acl") and is_set_off(token)


def _is_beside(apposition: Token) -> bool:
    """Whether it follows what it names at once."""
    at = apposition.left_edge.i - 2
    noun = apposition.head
    return at >= 0 and (at == noun.i or noun.is_ancestor(noun.doc[at]))


def is_set_off(token: Token) -> bool:
    """Whether there is a comma or a dash in front of its words."""
    first = token.left_edge.i
    return first > 0 and token.doc[first - 1].text in (",", "–", "—", "--", "-", ";", "(")


def is_binding(clause: Token) -> bool:
    """Whether the clause above claims less without this one: a condition, but none of several that make no
    difference ("whether it rains or not")."""
    if helped_by(clause, {"whether"}, "mark") and any(t.lower_ == "or" for t in clause.subtree):
        return clause.dep_ != "advcl"
    return helped_by(clause, WORDS.binding, "mark", "advmod")


def is_result(clause: Token) -> bool:
    """Whether it tells how something was left, as the complement of its object: "left the council divided"
    (Quirk et al. 1985, 16.46)."""
    nouns = [t for t in children(clause.head, "dobj") if t.right_edge.i + 1 == clause.left_edge.i]
    participle = clause.tag_ in ("VBN", "VBD", "VBG") and not has(clause, "nsubj", "nsubjpass", "mark")
    return clause.head.lemma_.lower() in WORDS.leaving and participle and bool(nouns)


def is_restricting(child: Token) -> bool:
    """Whether what stands in front of the clause tells of whom alone it is true, or when: "for those with a
    car, fares will rise"."""
    if child.dep_ == "advcl":
        return is_binding(child)
    return (
        child.dep_ == "prep"
        and child.lower_ in ("for", "among")
        and any(t.pos_ in ("PRON", "DET") for t in children(child, "pobj"))
    )


def is_purpose(clause: Token) -> bool:
    """Whether it is an infinitive: what for."""
    return clause.tag_ == "VB" and helped_by(clause, {"to"}, "aux")


def introduced(token: Token, words: Collection[int]) -> list[Token]:
    """The adverbs right in front of the words of a constituent that belong to it: "*only* after the vote"."""
    found: list[Token] = []
    at = token.left_edge.i - 1
    while (
        at in words and token.doc[at].lower_ in WORDS.focusing and token.doc[at].head in (token, token.head)
    ):
        if token.doc[at].dep_ == "neg":
            break  # it denies the clause: "would *not* automatically help"

        found.append(token.doc[at])
        at -= 1
    return found


def cuts(
    tokens: Sequence[Token], heads: Collection[Token], is_one_name: Callable[[Token, Token], bool]
) -> list[list[frozenset[int]]]:
    """What can be left out, in tiers, first things first; nothing of `heads`, and parts of names last."""
    words = {t.i for t in tokens}
    tiers: list[list[frozenset[int]]] = [[] for _ in range(NAME + 1)]
    for token in tokens:
        rank = None if token in heads else _rank(token)
        if rank is not None:
            cut = _cut(token, words)
            if not _tears(cut, token.doc):
                tiers[NAME if is_one_name(token, token.head) else rank].append(cut)
    return tiers


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


def _rank(token: Token) -> int | None:
    """How early the constituent goes; None if it stays."""
    rank = _KINDS.get(token.dep_, _stays)(token)
    if rank is not None and token.head.pos_ in VERBS and has(token.head, "neg"):
        if token.dep_ == "conj" and has(token, "nsubj", "nsubjpass"):
            return rank  # a clause by itself
        return LAST  # "did not resign over the affair" is not "did not resign"
    return rank


def _stays(token: Token) -> int | None:
    return ASIDE if token.dep_ in _APART else None


def _of_apposition(token: Token) -> int | None:
    return ASIDE if is_set_off(token) else None


def _of_clause(token: Token) -> int | None:
    if is_result(token):
        return None
    if is_binding(token) or (token.dep_ == "relcl" and _is_empty(token.head)):
        return None
    if helped_by(token, {"for"}, "mark") and not has(token.head, "dobj", "prep"):
        return None  # "called for the gates to be opened"
    if token.head.lemma_.lower() in WORDS.telling:
        return LAST  # "the fact that", "a plan to": nothing without what it is
    if is_purpose(token) or helped_by(token, {"that"}, "mark"):
        return ARGUMENT
    return CLAUSE


def _is_empty(noun: Token) -> bool:
    """Whether it names nothing without its clause: "the one who started it"."""
    return noun.pos_ in ("PRON", "DET", "NUM") or noun.lemma_.lower() in (
        "one",
        "way",
        "day",
        "time",
        "thing",
        "reason",
        "moment",
        "type",
        "kind",
        "sort",
    )


def _of_conjunct(token: Token) -> int | None:
    if token.pos_ in VERBS:
        complements = ("dobj", "attr", "acomp", "ccomp", "xcomp", "prep", "prt")
        alone = has(token, "dobj") and not has(token, "nsubj") and not has(token.head, *complements)
        return None if alone else CLAUSE
    shared = token.head
    if shared.dep_ == "conj":
        return None  # of a list, all that follows the first or nothing
    if any(t.lower_ in ("but", "except") for t in children(token.head, "cc", "prep")):
        return None
    if shared.tag_ == "NN" and token.tag_ == "NNS" and _counts_many(shared):
        return None  # "four security and army officials"
    if shared.dep_ == "dobj" and _is_hollow(shared.head):
        return None  # what follows belongs to the verb: "put a woman and a man on the moon"
    named = shared.head if shared.dep_ == "appos" else shared
    joined = named.dep_ in ("nsubj", "nsubjpass") or (
        shared.dep_ == "pobj" and shared.head.lower_ == "between"
    )
    return None if joined or token.pos_ == "ADJ" else ARGUMENT


def _counts_many(noun: Token) -> bool:
    return any(t.lower_ not in WORDS.singular for t in children(noun, "nummod"))


def _is_hollow(verb: Token) -> bool:
    """Whether the verb tells little without a preposition that the parser has hung elsewhere."""
    return verb.lemma_.lower() in WORDS.completed and not has(verb, "prep")


def _of_preposition(token: Token) -> int | None:
    above = token.head
    if token.lower_ == "as" and uses(above, "as"):
        return None
    if token.text[:1].isupper() and not token.is_sent_start and token.i > above.i:
        return None  # in a name: "Office for Fair Trade"
    if (token.lower_ == "of" and above.pos_ in VERBS) or token.lower_ in (
        "but",
        "except",
        "without",
        "excluding",
    ):
        return None
    if above.pos_ not in VERBS:
        if token.lower_ == "of" and (_is_subject(above) or above.pos_ in ("PRON", "NUM", "DET", "ADJ")):
            return None
        if above.pos_ in ("ADV", "ADP", "SCONJ"):
            return None  # "along with"
        if token.lower_ == "of" or above.pos_ in ("ADJ", "PRON", "NUM", "DET"):
            return LAST
        return DETAIL
    if above.lemma_ == "be":
        return None if _is_first(token) else LAST
    if token.lower_ in _SPAN and any(t != token and t.lower_ in _SPAN for t in children(above, "prep")):
        return None if _is_needed_span(token) else LAST
    if is_figure(token) or (above.lemma_.lower() in WORDS.putting and _is_first_of(token, above)):
        return None
    if token.lower_ in WORDS.circumstances:
        return LAST if _is_needed(token) else CIRCUMSTANCE
    if above.lemma_.lower() in WORDS.completed and not has(token, "pcomp"):
        return None
    return None if _is_needed(token) else ARGUMENT


def _is_first_of(preposition: Token, verb: Token) -> bool:
    """Whether it is the first preposition behind the verb and its object."""
    behind = [t for t in children(verb, "prep") if t.i > verb.i]
    return bool(behind) and behind[0] == preposition


def is_figure(preposition: Token) -> bool:
    """Whether it tells at how much something is put: "put the loss *at four million*"."""
    counted = any(has(t, "nummod") or t.like_num for t in children(preposition, "pobj"))
    return preposition.lower_ == "at" and counted and preposition.head.lemma_.lower() in WORDS.putting


def _is_needed(preposition: Token) -> bool:
    """Whether a verb without an object tells little without it."""
    return _is_first(preposition) and not has(preposition.head, "dobj", "xcomp", "ccomp", "prt")


def _is_needed_span(preposition: Token) -> bool:
    """Whether a verb is told by where it begins and ends: "goes from zero to 60"."""
    return not has(preposition.head, "dobj", "attr", "acomp", "xcomp", "ccomp")


def _is_subject(noun: Token) -> bool:
    return noun.dep_ in ("nsubj", "nsubjpass")


def _is_first(token: Token) -> bool:
    """Whether it follows its verb at once."""
    return token.left_edge.i == token.head.i + 1


def _of_adverb(token: Token) -> int | None:
    if token.lower_ in ("not", "never") or has(token, "neg") or token.lower_ in WORDS.hedges:
        return None
    if token.i and token.nbor(-1).dep_ == "neg" and token.nbor(-1).head in (token, token.head):
        return None  # "not automatically"
    if token.i < token.head.i:
        return LAST if token.lower_.endswith("ly") and token.head.pos_ in VERBS else None
    return None if token.i == token.head.i + 1 and not token.lower_.endswith("ly") else CIRCUMSTANCE


def _of_circumstance(token: Token) -> int | None:
    if token.i > token.head.i and has(token, "nummod", "quantmod") and not _is_needed_elsewhere(token):
        return LAST  # how much, how far: "goes 300 miles", "rose 4 percent"
    if token.i < token.head.i or token.head.pos_ not in VERBS or token.i == token.head.i + 1:
        return None
    return CIRCUMSTANCE


def _is_needed_elsewhere(measure: Token) -> bool:
    """Whether the verb has an object or a complement, so that the measure is one of its circumstances."""
    return has(measure.head, "dobj", "acomp", "attr", "ccomp", "xcomp")


_KINDS: Final[dict[str, Callable[[Token], int | None]]] = {
    "appos": _of_apposition, "relcl": _of_clause, "acl": _of_clause, "advcl": _of_clause,
    "conj": _of_conjunct, "prep": _of_preposition, "advmod": _of_adverb, "npadvmod": _of_circumstance,
    "dep": lambda token: CLAUSE,
}  # fmt: skip


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
    return token.dep_ in _FORE and not _is_empty(token.head)


def ordered(tokens: Iterable[Token]) -> list[Token]:
    """The tokens once each, in the order of the text."""
    return sorted({t.i: t for t in tokens}.values(), key=lambda t: t.i)
