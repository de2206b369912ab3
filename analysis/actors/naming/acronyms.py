"""Names that introduce their own abbreviation: "the Economic Community of West African States (ECOWAS)".

The long form is found from the letters in the brackets, after Schwartz and Hearst, "A simple algorithm for
identifying abbreviation definitions in biomedical text" (2003), over whole words. Both are then names of one
organisation, however the model has read them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from spacy.tokens import Doc

from analysis.actors.candidates import Name
from analysis.actors.known.gazetteer import Match
from analysis.actors.naming.words import WORDS
from analysis.actors.titles import office_words
from analysis.actors.tokens import Tokens
from analysis.language.grammar import GRAMMAR

_SHORT: Final = re.compile(r"[A-Z][A-Za-z]?[A-Z&]*[A-Z]|[A-Z](?:\.[A-Z])+\.?")
_SPARE: Final = 3
"""Words of a long form beyond the letters of the short one."""
_LONGEST: Final = 8
"""Letters of an abbreviation."""


class Defined(NamedTuple):
    """A long form by its tokens, the token of the abbreviation in brackets behind it, and whether the two
    name a body that acts, or a treaty and the like (`thing`); else nothing tells."""

    start: int
    end: int
    short: int
    body: bool
    thing: bool


def defined(tokens: Tokens) -> Iterator[Defined]:
    """The abbreviations that the article defines, in order."""
    doc = tokens.doc
    for i, text in enumerate(tokens.texts):
        if text != "(" or not tokens.news[i] or i < 2 or i + 2 >= len(doc):
            continue
        short = tokens.texts[i + 1]
        spoken = is_spoken(short)
        if tokens.texts[i + 2] not in (")", ",", ";") or not (is_abbreviation(short) or spoken):
            continue
        start = _long_form(tokens, i, [c for c in short.upper() if c.isalpha()])
        if start is not None:
            words = tokens.texts[start:i]
            thing = head_of(words) in office_words().things
            if spoken and not (_is_body(words) and sum(word[:1].isupper() for word in words) > 2):
                continue
            yield Defined(start, i, i + 1, not thing and _is_body(words), thing)


def defined_bodies(definitions: Iterable[Defined], matches: list[Match]) -> Iterator[Name]:
    """Both names of the bodies that act, but those that the tables know better."""
    sure = {i for k in matches if k.sense == "organization" for i in range(k.start, k.end)}
    owners = {k.start: k.key for k in matches if k.sense in ("name", "demonym")}
    for one in definitions:
        if one.body and sure.isdisjoint((*range(one.start, one.end), one.short)):
            yield Name(one.start, one.end, "organization", country=owners.get(one.start))
            yield Name(one.short, one.short + 1, "organization")


def common(tokens: Tokens) -> Iterator[str]:
    """The abbreviations that the article explains by words in small letters: of an illness, a method, a
    figure ("HP (hypersensitivity pneumonitis)", "computed tomography (CT)")."""
    texts = tokens.texts
    for i, text in enumerate(texts):
        if text != "(" or not 0 < i < len(texts) - 2:
            continue
        close = next((j for j in range(i + 1, min(i + 2 + _LONGEST, len(texts))) if texts[j] == ")"), None)
        if close is None:
            continue
        before, inside = texts[i - 1], texts[i + 1 : close]
        if is_abbreviation(before) and _initials_of(inside) == before:
            yield before
        elif len(inside) == 1 and is_abbreviation(inside[0]):
            words = texts[max(0, i - len(inside[0])) : i]
            if _initials_of(words) == inside[0]:
                yield inside[0]


def _initials_of(words: Sequence[str]) -> str:
    """The initials of words that are all written small, as capitals; nothing of others."""
    small = len(words) > 1 and all(word.islower() and word.isalpha() for word in words)
    return "".join(word[0] for word in words).upper() if small else ""


def is_abbreviation(text: str) -> bool:
    """Is the word written like an abbreviation?"""
    return 1 < len(text) <= _LONGEST and _SHORT.fullmatch(text) is not None


def is_spoken(text: str) -> bool:
    """Could the word be an abbreviation that is read as a word: "Igad", "Unesco"?"""
    return text.istitle() and text.isalpha() and 2 < len(text) <= _LONGEST


def _long_form(tokens: Tokens, end: int, letters: list[str]) -> int | None:
    """Where the long form begins that ends right before token `end`: of most of its words the abbreviation
    has the initial, and perhaps more letters ("Implementation Force", IFOR); or their initials are its
    letters in another order, that of another language."""
    found = _capital_words(tokens, end, len(letters) + _SPARE)
    words = [tokens.texts[i].upper() for i in found]
    count = _spelling(words, "".join(letters), _SPARE)
    if count is None:
        initials = (sorted(word[0] for word in words[:n]) for n in range(len(words) + 1))
        count = next((n for n, initial in enumerate(initials) if initial == sorted(letters)), None)
    return found[count - 1] if count else None


def spells(short: str, long: str) -> bool:
    """Do the capital words of the long form, three at least, give the letters of the short one?"""
    words = [word.upper() for word in long.replace("-", " ").split() if word[:1].isupper()]
    return len(words) > 2 and _spelling(words[::-1], short.upper(), _SPARE) is not None


def _spelling(words: list[str], letters: str, spare: int) -> int | None:
    """How many of the words, nearest first, spell the letters; `spare` of them may give none."""
    if not letters:
        return 0
    if not words:
        return None
    word, rest = words[0], words[1:]
    for count in range(1, len(letters) + 1):
        own = letters[-count:]
        if own[0] == word[0] and _in_order(own, word):
            further = _spelling(rest, letters[:-count], spare)
            if further is not None:
                return further + 1
    if spare and len(letters) > 1:
        further = _spelling(rest, letters, spare - 1)
        return further + 1 if further is not None else None
    return None


def _in_order(letters: str, word: str) -> bool:
    signs = iter(word)
    return all(letter in signs for letter in letters)


def _capital_words(tokens: Tokens, end: int, count: int) -> list[int]:
    """The words with a capital before token `end`, nearest first, over small words and possessives."""
    found: list[int] = []
    small = office_words().small
    i = end - 1
    while i >= 0 and len(found) < count and tokens.sentence[i] == tokens.sentence[end]:
        word = tokens.texts[i]
        if word[:1].isupper():
            found.append(i)
        elif word not in small and word not in GRAMMAR.possessives:
            break
        i -= 1
    return found


def _is_body(words: list[str]) -> bool:
    """Is it named like a body that acts?"""
    return not office_words().acting.isdisjoint(words)


def head_of(words: Sequence[str]) -> str:
    """The word of a name that says what is named: the last one, or the last before "of", "on" and so on."""
    links = WORDS.offices.behind_head
    return words[next((i for i, word in enumerate(words) if i and word in links), len(words)) - 1]


def stands_for(doc: Doc, token: int) -> bool:
    """Is the token an abbreviation alone in brackets, or perhaps one that is read as a word?"""
    return (
        0 < token < len(doc) - 1
        and doc[token - 1].text == "("
        and doc[token + 1].text in (")", ";", ",")
        and (is_abbreviation(doc[token].text) or is_spoken(doc[token].text))
    )
