"""How early each kind of constituent goes from a label that is too long: by tiers, first things first."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from spacy.tokens import Token

from analysis.events.labels.constituents import APART, is_binding, is_purpose, is_result, is_set_off
from analysis.events.labels.words import WORDS
from analysis.language.speech import uses
from analysis.language.syntax import VERBS, children, has, helped_by

ASIDE: Final = 0
CLAUSE: Final = 1
CIRCUMSTANCE: Final = 2
ARTICLES: Final = 3
DETAIL: Final = 4
ARGUMENT: Final = 5
LAST: Final = 6
NAME: Final = 7
"""The tiers of what can be left out, first things first; of the articles all or none go, as in a headline."""
_SPAN: Final = frozenset({"from", "to"})


def rank(token: Token) -> int | None:
    """How early the constituent goes; None if it stays."""
    found = _KINDS.get(token.dep_, _stays)(token)
    if found is not None and token.head.pos_ in VERBS and has(token.head, "neg"):
        if token.dep_ == "conj" and has(token, "nsubj", "nsubjpass"):
            return found  # a clause by itself
        return LAST  # "did not resign over the affair" is not "did not resign"
    return found


def _stays(token: Token) -> int | None:
    return ASIDE if token.dep_ in APART else None


def _of_apposition(token: Token) -> int | None:
    return ASIDE if is_set_off(token) else None


def _of_clause(token: Token) -> int | None:
    beside = token.head.pos_ in ("NOUN", "PROPN") and token.head.left_edge != token.head.sent[0]
    if is_result(token) or (beside and is_set_off(token.head) and token.head.i > token.head.head.i):
        return None  # nothing but the whole of an apposition goes
    if is_binding(token) or (token.dep_ == "relcl" and is_empty(token.head)) or _is_there(token):
        return None
    if token.dep_ == "acl" and token.head.pos_ in ("PRON", "DET", "NUM") and token.head.lower_ != "that":
        return None  # "those killed in the storm"
    if _is_compared(token) or _is_with(token.head) or _is_put_behind(token):
        return None
    if helped_by(token, {"for"}, "mark") and not has(token.head, "dobj", "prep"):
        return None  # "called for the gates to be opened"
    if _is_counted_out(token.head) or (token.pos_ == "ADJ" and token.i == token.head.i + 1):
        return None  # "tested positive"
    if token.head.lemma_.lower() in WORDS.telling:
        # "the fact that", "a plan to": nothing without what it is
        return None if _is_subject(token.head) else LAST
    if helped_by(token, {"that"}, "mark"):
        return None
    return ARGUMENT if is_purpose(token) else CLAUSE


def _is_there(clause: Token) -> bool:
    """Whether it tells of what there is how it is: "there are ten writers *held* in the castle"."""
    there = clause.head.dep_ in ("attr", "nsubj") and has(clause.head.head, "expl")
    return there and not is_purpose(clause)


def _is_compared(token: Token) -> bool:
    """Whether it is what something is measured by: "more than the mayor had asked", "as strong as it was"."""
    word = token.lower_ if token.dep_ == "prep" else next((t.lower_ for t in children(token, "mark")), "")
    if word not in ("than", "as"):
        return False
    return word == "than" or any(t.lower_ in WORDS.equal for t in (token.head, *token.head.children))


def _is_counted_out(noun: Token) -> bool:
    """Whether of many those are counted whom the clause behind it tells: "a number of states *refusing to
    sign*"."""
    many = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun
    return many.lower_ in WORDS.counting and many != noun


def _is_put_behind(clause: Token) -> bool:
    """Whether it stands for the "it" in front of the verb: "it is good *that they met*" (Quirk et al. 1985,
    18.33)."""
    above = next((t for t in clause.ancestors if t.pos_ in VERBS), clause)
    stands = any(t.lower_ == "it" for t in children(above, "nsubj", "expl"))
    return stands and above.lemma_ == "be" and (is_purpose(clause) or helped_by(clause, {"that"}, "mark"))


def _is_with(noun: Token) -> bool:
    """Whether the noun is half of what goes along with the deed: "with police *searching* the hotel" (Quirk
    et al. 1985, 14.8)."""
    return noun.dep_ == "pobj" and noun.head.lower_ == "with" and noun.head.head.pos_ in VERBS


def is_empty(noun: Token) -> bool:
    """Whether it names nothing without its clause: "the one who started it"."""
    return noun.pos_ in ("PRON", "DET", "NUM") or noun.lemma_.lower() in WORDS.vague


def _of_conjunct(token: Token) -> int | None:
    if token.pos_ in VERBS and token.i == token.head.i + 2 and token.tag_ == "VB":
        return None  # "come and go"
    if helped_by(token.head, {"whether"}, "mark") or helped_by(token.head, {"or", "nor"}, "cc"):
        return None  # "whether it rains or snows", "from Oslo or Bergen"
    if token.pos_ in VERBS:
        complements = ("dobj", "attr", "acomp", "ccomp", "xcomp", "prep", "prt")
        alone = has(token, "dobj") and not has(token, "nsubj") and not has(token.head, *complements)
        return None if alone else CLAUSE
    shared = token.head
    if shared.dep_ == "conj":
        return None  # of a list, all that follows the first or nothing
    if _share_head(shared, token):
        return None
    if any(t.lower_ in ("but", "except") for t in children(token.head, "cc", "prep")):
        return None
    if shared.tag_ == "NN" and token.tag_ == "NNS" and _counts_many(shared):
        return None  # "four security and army officials"
    if shared.dep_ == "dobj" and _is_hollow(shared.head):
        return None  # what follows belongs to the verb: "put a woman and a man on the moon"
    named = shared.head if shared.dep_ == "appos" else shared
    if named.dep_ == "nsubjpass" and has(named.head, "agent"):
        return ARGUMENT  # which is told as the object
    joined = named.dep_ in ("nsubj", "nsubjpass") or (
        shared.dep_ == "pobj" and shared.head.lower_ == "between"
    )
    return None if joined or token.pos_ == "ADJ" else ARGUMENT


def _share_head(first: Token, second: Token) -> bool:
    """Whether the second noun is that of the first, too: "*income* and property taxes"."""
    if first.tag_ != "NN" or not has(second, "compound", "amod"):
        return False
    before = [t for t in first.children if t.i < first.i]
    if second.tag_ == "NNS":
        return not before
    article = any(t.lower_ in ("a", "an") for t in before)
    return article and second.tag_ == "NN" and not has(second, "det", "poss")  # "a sales and marketing head"


def _counts_many(noun: Token) -> bool:
    return any(t.lower_ not in WORDS.singular for t in children(noun, "nummod"))


def _is_hollow(verb: Token) -> bool:
    """Whether the verb tells little without a preposition that the parser has hung elsewhere."""
    return verb.lemma_.lower() in WORDS.completed and not has(verb, "prep")


def _of_preposition(token: Token) -> int | None:
    above = token.head
    if (token.lower_ == "as" and uses(above, "as")) or _is_compared(token):
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
    return _on_verb(token, above) if above.pos_ in VERBS else _on_noun(token, above)


def _on_noun(token: Token, above: Token) -> int | None:
    if above.dep_ == "dobj" and above.lemma_.lower() in WORDS.light and not _is_definite(above):
        return None  # "take advantage of", "takes a look at"
    counting = above.pos_ in ("PRON", "NUM", "DET", "ADJ") or above.lemma_.lower() in WORDS.partitive
    if token.lower_ == "of" and (_is_subject(above) or counting):
        return None
    if above.pos_ in ("ADV", "ADP", "SCONJ") or above.lower_ in WORDS.unspecific or _is_complex(above):
        return None  # "along with", "in the wake of"
    related = token.lower_ not in WORDS.circumstances or token.lower_ == "in"
    if related and above.lemma_.lower() in WORDS.relational:
        return None
    if token.lower_ in ("of", "between") or above.pos_ in ("ADJ", "PRON", "NUM", "DET"):
        return LAST
    return DETAIL


def _on_verb(token: Token, above: Token) -> int | None:
    if above.lemma_ == "be":
        return None if _is_first(token) else LAST
    if token.lower_ in _SPAN and any(t != token and t.lower_ in _SPAN for t in children(above, "prep")):
        return None if _is_needed_span(token) else LAST
    if token.i > above.i and any(t.i > token.i for t in children(above, "dobj")) and _is_bare(token):
        return None  # "calls into question the vote"
    completed = above.lemma_.lower() in WORDS.completed
    if token.lower_ == "from" and has(token, "pcomp") and completed:
        return None  # "prevent it from falling"
    if is_figure(token) or (above.lemma_.lower() in WORDS.putting and _is_first_of(token, above)):
        return None
    if token.lower_ in WORDS.circumstances:
        return LAST if _is_needed(token) else CIRCUMSTANCE
    if completed and not has(token, "pcomp"):
        return None
    return None if _is_needed(token) else ARGUMENT


def _is_definite(noun: Token) -> bool:
    return any(t.lower_ not in ("a", "an") for t in children(noun, "det", "poss"))


def _is_bare(preposition: Token) -> bool:
    """Whether the noun behind it stands alone, as in an idiom."""
    nouns = children(preposition, "pobj")
    return bool(nouns) and nouns[0].i == preposition.i + 1 and nouns[0].tag_ == "NN"


def _is_complex(noun: Token) -> bool:
    """Whether the noun is part of a preposition of several words: "in the *wake* of" (Quirk et al. 1985,
    9.10-9.13)."""
    alone = not any(t.i < noun.i and t.lower_ not in ("a", "the") for t in noun.children)
    return noun.lower_ in WORDS.within_prepositions and noun.dep_ == "pobj" and alone


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
    return _is_first(preposition) and not has(preposition.head, "dobj", "xcomp", "ccomp", "prt", "agent")


def _is_needed_span(preposition: Token) -> bool:
    """Whether a verb is told by where it begins and ends: "goes from zero to 60"."""
    return not has(preposition.head, "dobj", "attr", "acomp", "xcomp", "ccomp")


def _is_subject(noun: Token) -> bool:
    return noun.dep_ in ("nsubj", "nsubjpass")


def _is_first(token: Token) -> bool:
    """Whether it follows its verb at once, or its adverbs."""
    between = [t for t in token.doc[token.head.i + 1 : token.left_edge.i] if t != token]
    return all(t.pos_ == "ADV" and t.head in (token.head, *token.head.rights) for t in between)


def _of_adverb(token: Token) -> int | None:
    if token.lower_ in ("not", "never") or has(token, "neg") or token.lower_ in WORDS.hedges:
        return None
    if token.lower_ in WORDS.degrees or any(t.lower_ in WORDS.degrees for t in children(token, "advmod")):
        return None  # "focused too much on"
    if token.i and token.nbor(-1).dep_ == "neg" and token.nbor(-1).head in (token, token.head):
        return None  # "not automatically"
    if token.i < token.head.i:
        return LAST if token.lower_.endswith("ly") and token.head.pos_ in VERBS else None
    return None if token.i == token.head.i + 1 and not token.lower_.endswith("ly") else CIRCUMSTANCE


def _of_adjective(token: Token) -> int | None:
    """An adjective that only says how great, or how somebody finds it."""
    alone = not any(True for _ in token.children) and token.i < token.head.i
    between = token.doc[token.i + 1 : token.head.i]
    joined = any(t.is_punct or t.dep_ == "cc" for t in between)
    return LAST if alone and not joined and token.lower_ in WORDS.gradable else None


def _of_mark(token: Token) -> int | None:
    """The "that" which a clause behind a verb can go without (Quirk et al. 1985, 15.4)."""
    behind = token.head.dep_ == "ccomp" and token.head.head.pos_ in VERBS
    return ASIDE if token.lower_ == "that" and behind else None


def _of_circumstance(token: Token) -> int | None:
    if token.i > token.head.i and has(token, "nummod", "quantmod") and not _is_needed_elsewhere(token):
        return None  # how much, how far: "goes 300 miles", "rose 4 percent"
    if token.i < token.head.i or token.head.pos_ not in VERBS or token.i == token.head.i + 1:
        return None
    return CIRCUMSTANCE


def _is_needed_elsewhere(measure: Token) -> bool:
    """Whether the verb has an object or a complement, so that the measure is one of its circumstances."""
    return has(measure.head, "dobj", "acomp", "attr", "ccomp", "xcomp")


_KINDS: Final[dict[str, Callable[[Token], int | None]]] = {
    "appos": _of_apposition, "relcl": _of_clause, "acl": _of_clause, "advcl": _of_clause,
    "conj": _of_conjunct, "prep": _of_preposition, "advmod": _of_adverb, "npadvmod": _of_circumstance,
    "dep": lambda token: CLAUSE, "mark": _of_mark, "amod": _of_adjective,
}  # fmt: skip
