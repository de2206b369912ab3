"""Names of which the model finds the parts, whole again where the article itself shows how far they go."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Final

from spacy.tokens import Token

from analysis.actors.candidates import Name, in_order
from analysis.actors.naming.names import is_given
from analysis.actors.naming.wording import is_proper
from analysis.actors.naming.words import WORDS
from analysis.actors.titles import office_words
from analysis.actors.tokens import Tokens
from analysis.language.grammar import GRAMMAR

_LONGER: Final = 3
"""Tokens from which a name is looked for where parts of it were found."""
_NAMED: Final = 2
"""Words of a full name at least."""
_CLAUSE: Final = frozenset({"VERB", "AUX", "PUNCT", "ADP", "SCONJ"})
"""What follows a company's name, where a noun would be what somebody has: "Ashby's reports earnings"."""


def rejoined(tokens: Tokens, names: list[Name]) -> list[Name]:
    """The names, and where a longer one of them stands of which only parts were found, all of it."""
    texts = tokens.texts
    longer = [n for n in names if n.kind == "organization" and n.end - n.start >= _LONGER and n.key is None]
    by_first: dict[str, dict[tuple[str, ...], Name]] = defaultdict(dict)
    for name in longer:
        by_first[texts[name.start]].setdefault(tuple(texts[name.start : name.end]), name)
    if not by_first:
        return names
    reach: dict[int, int] = {}
    for name in names:
        for i in range(name.start, name.end):
            reach[i] = max(reach.get(i, 0), name.end)
    known = {(name.start, name.end) for name in names}
    begun = {i for name in names for i in range(name.start + 1, name.end)}
    found: list[Name] = []
    covered: set[int] = set()
    for i, text in enumerate(texts):
        for words, name in by_first.get(text, {}).items():
            end = i + len(words)
            inside = i not in begun and max((reach.get(j, 0) for j in range(i, end)), default=0) <= end
            if inside and (i, end) not in known and tokens.news[i] and tuple(texts[i:end]) == words:
                found.append(Name(i, end, "organization", country=name.country))
                covered.update(range(i, end))
                break
    return in_order([*found, *(n for n in names if n.start not in covered)])


def possessed(tokens: Tokens, names: list[Name]) -> list[Name]:
    """The names, but with its ending what is never written without: "Ashby's reports earnings"."""
    doc, texts = tokens.doc, tokens.texts
    plain: set[str] = set()
    shown: set[str] = set()
    for i, text in enumerate(texts[:-1]):
        if not (text[:1].isupper() and text[1:].islower()) and not text.startswith(("Mc", "Mac")):
            continue
        if texts[i + 1] not in GRAMMAR.possessives or texts[i + 1].startswith("s"):
            plain.add(text)
        elif i + 2 < len(texts) and not doc[i].whitespace_ and _is_clause(doc[i + 2]):
            shown.add(text)
    shown |= {text for text in texts if text in office_words().shops and text not in plain}
    shops = shown - plain - {texts[n.end - 1] for n in names if n.kind == "person" and n.end - n.start > 1}
    return [
        n._replace(end=n.end + 1, kind="organization")
        if n.end - n.start == 1
        and n.kind in ("person", "organization", "place")
        and n.key is None
        and texts[n.start] in shops
        and not doc[n.start].whitespace_
        and (not is_given(texts[n.start]) or texts[n.start] in office_words().shops)
        else n
        for n in names
    ]


def _is_clause(token: Token) -> bool:
    """Does the word go on with the clause, and nobody has it?"""
    return token.text == "(" or (token.pos_ in _CLAUSE and token.tag_ in ("VBZ", "VBP", "VBD", "MD"))


def coordinated(tokens: Tokens, names: list[Name]) -> list[Name]:
    """The names, but the two halves of one that goes on over "and", "Devon and Cornwall Police", as one:
    without an article between, the first named nowhere else, the second ending as a body's name does."""
    counted = Counter(tokens.texts)
    found: list[Name] = []
    for name in in_order(names):
        before = found[-1] if found else None
        if (
            before is not None
            and _is_first_half(tokens, before, name)
            and (counted[tokens.texts[before.start]] == 1 or name.start - before.end > 1)
        ):
            found[-1] = Name(before.start, name.end, "organization", country=name.country)
        elif len(found) > 1 and _ends_list(tokens, found[-2], found[-1], name):
            found[-1] = Name(found[-1].start, name.end, "organization")
        else:
            found.append(name)
    return found


def _is_first_half(tokens: Tokens, first: Name, second: Name) -> bool:
    between, words = tokens.texts[first.end : second.start], tokens.texts[second.start : second.end]
    word = tokens.texts[first.start]
    houses = first.kind == "organization" and word in office_words().houses
    if houses and between in (["and"], ["and", "the"]) and words[-1:] == ["Committee"] and second.key is None:
        return (
            tokens.texts[first.end - 1] not in office_words().offices
        )  # "House Trade and the Work Committee"
    if between != ["and"] or first.end - first.start != 1 or second.key is not None:
        return False
    if first.kind == "country" or not word.istitle() or second.kind != "organization":
        return False
    return len(words) > 1 and words[-1] in WORDS.offices.joined and not tokens.headline[first.start]


def _ends_list(tokens: Tokens, before: Name, first: Name, second: Name) -> bool:
    """Do two words with "and" make the last of a list of bodies, which has had its "and": "Lund Group and
    Okello and Brandt"?"""
    texts = tokens.texts
    if before.kind != "organization" or any(n.end - n.start != 1 or n.key for n in (first, second)):
        return False
    if texts[before.end : first.start] != ["and"] or texts[first.end : second.start] != ["and"]:
        return False
    listed = "," in texts[max(0, before.start - 1) : before.start]
    return listed and texts[first.start].istitle() and texts[second.start].istitle()


def adjoined(tokens: Tokens, names: list[Name]) -> Iterator[Name]:
    """The names, of a person's two parts that stand side by side one: "Enrique Peña" and "Nieto", "Aden" and
    "Mohamed Nur"."""
    starts = {n.start: n for n in names}
    gone: set[int] = set()
    for name in names:
        if name.start in gone:
            continue
        rest = starts.get(name.end)
        if rest is not None and (_goes_on_in(tokens, name, rest) or _leads_in(tokens, name, rest)):
            gone.add(rest.start)
            yield name._replace(end=rest.end, kind="person", country=None)
        else:
            yield name


def _goes_on_in(tokens: Tokens, name: Name, rest: Name) -> bool:
    """Is the word behind a full name one of it: "Enrique Peña" and "Nieto"?"""
    if rest.end - rest.start != 1 or not is_proper(tokens.doc[rest.start]):
        return False
    last = tokens.doc[name.end - 1]
    whole = name.kind == "person" and name.end - name.start == _NAMED and is_given(tokens.texts[name.start])
    return whole and last.dep_ == "compound" and last.head.i == rest.start


def _leads_in(tokens: Tokens, name: Name, rest: Name) -> bool:
    """Is the word before a full name the first of it, which the model takes for one of its own: "Neil" and
    "James Lindqvist", "Aden" and "Mohamed Nur"?"""
    first = tokens.doc[name.start]
    if name.end - name.start != 1 or name.key or name.form != "name" or not is_proper(first):
        return False
    if rest.kind != "person" or rest.end - rest.start < _NAMED or rest.key or tokens.title[name.start]:
        return False
    if first.dep_ != "compound" or not name.end <= first.head.i <= rest.end:
        return False
    if name.kind == "place":
        before = tokens.texts[name.start - 1].lower() if name.start else ""
        tied = (
            WORDS.places.where | WORDS.places.where_too | WORDS.places.whither
        )  # "governor of Utah Ann Lund"
        return is_given(tokens.texts[rest.start]) and before not in tied
    text = tokens.texts[name.start]
    named = is_given(text) or (bool(tokens.english) and text.lower() not in tokens.english)
    together = tokens.sentence[name.start] == tokens.sentence[rest.start] and not tokens.headline[name.start]
    return name.kind == "person" and named and together
