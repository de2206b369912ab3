"""Full names that the model cuts: with a small word before the family name ("Paula dos Reis"), or of so many
words that it takes the last for a place ("Ana María Reis Veldón")."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from spacy.tokens import Token

from analysis.actors.candidates import Name
from analysis.actors.naming.names import is_given
from analysis.actors.naming.words import WORDS
from analysis.actors.titles import office_words, title_words
from analysis.actors.tokens import Tokens

_GIVEN: Final = 3
"""Given names before the small words at most."""
_FAMILY: Final = 2
"""Words of a family name at most."""
_LONGEST: Final = 3
"""Words before the last one."""
_ARTICLES: Final = frozenset({"'t", "’t", "'", "’", "t"})
"""The article in "van 't Hof", however it is cut."""


def particled(tokens: Tokens) -> Iterator[Name]:
    """People whose names hold small words that no English sentence has there ("van", "dos", "bin") or, behind
    a common given name, any that names have ("de", "la")."""
    end = 0
    for i, text in enumerate(tokens.texts):
        if i < end or text not in WORDS.people.particles or not tokens.news[i] or tokens.headline[i]:
            continue
        start, first = _given(tokens, i), _family(tokens, i)
        if start < i and first and (text in WORDS.people.parting or is_given(tokens.texts[start])):
            end = first + 1
            yield Name(start, end, "person")


def compounded(tokens: Tokens, names: Iterable[Name]) -> Iterator[Name]:
    """People of whom the model has the last word or two alone, often as a place or a body, where the parse
    joins others to them and the first is a common given name."""
    for name in names:
        if name.kind in ("country", "group") or name.end - name.start > _FAMILY or name.key is not None:
            continue
        last = tokens.doc[name.end - 1]
        start = name.start
        while start and name.start - start < _LONGEST and _joins(tokens, start - 1, last):
            start -= 1
        whole = all(_is_part(tokens, i) for i in range(name.start, name.end))
        if start < name.start and whole and (is_given(tokens.texts[start]) or _is_set_off(tokens, start)):
            yield Name(start, name.end, "person")


def surnamed(tokens: Tokens, names: Iterable[Name]) -> Iterator[Name]:
    """The full names of those whom the article addresses by the last word of them, "Ms. Okello", where the
    model has overlooked them: behind a post and its topic, with a hyphen."""
    address = title_words().address
    addressed = {
        text
        for before, text in zip(tokens.texts, tokens.texts[1:], strict=False)
        if before.lower() in address and before != "St." and text.istitle()
    }
    if not addressed:
        return
    full = {tokens.texts[n.end - 1] for n in names if n.kind == "person" and n.end - n.start > 1}
    for i, text in enumerate(tokens.texts):
        if text not in addressed or text in full or not i or not tokens.news[i] or tokens.headline[i]:
            continue
        if tokens.texts[i + 1 : i + 2] != ["-"]:
            start = _given_part(tokens, i)
            if start < i:
                yield Name(start, i + 1, "person")


def _given_part(tokens: Tokens, i: int) -> int:
    """Where the common given name begins that ends before token `i`, one with a hyphen too; `i` if none
    does."""
    texts, start = tokens.texts, i - 1
    while start > 1 and texts[start - 1] == "-" and texts[start - 2].istitle():
        start -= 2
    return start if is_given(texts[start]) and texts[i - 1].istitle() else i


def _joins(tokens: Tokens, i: int, last: Token) -> bool:
    """Is the word one of a name that the parse joins to its last one, and no known name of its own?"""
    token = tokens.doc[i]
    joined = token.dep_ == "compound" and i < token.head.i <= last.i
    return joined and not token.ent_type_ and _is_part(tokens, i)


def _is_set_off(tokens: Tokens, i: int) -> bool:
    """Does the word, none of the language, begin an apposition: "the archbishop, Sławoj Piotr Okello"?"""
    foreign = bool(tokens.english) and tokens.texts[i].lower() not in tokens.english
    return foreign and i > 0 and tokens.texts[i - 1] == ","


def _given(tokens: Tokens, i: int) -> int:
    """Where the given names begin that end before token `i`; `i` if there are none."""
    start = i
    while start and i - start < _GIVEN and _is_part(tokens, start - 1):
        start -= 1
    return start


def _family(tokens: Tokens, i: int) -> int:
    """The last token of the family name behind the small words from token `i` on; 0 if there is none."""
    last = 0
    while i < len(tokens.texts):
        first = i
        while i < len(tokens.texts) and _is_small(tokens, i):
            i += 1
        if i == first or i == len(tokens.texts) or not _is_part(tokens, i):
            break
        while i + 2 < len(tokens.texts) and _is_joined(tokens, i + 1) and _is_part(tokens, i + 2):
            i += 2  # "al-Okello-Brandt"
        last, i = i, i + 1  # "bin Saleh al-Okello": one may follow another
    return last


def _is_joined(tokens: Tokens, i: int) -> bool:
    """Does a hyphen join the words around it?"""
    return tokens.texts[i] == "-" and not (tokens.doc[i].whitespace_ or tokens.doc[i - 1].whitespace_)


def _is_small(tokens: Tokens, i: int) -> bool:
    """Is the token a small word of names, its hyphen, or the article of "van 't"?"""
    text = tokens.texts[i]
    joins = text == "-" and tokens.texts[i - 1] in WORDS.people.particles
    behind = text in ("Al", "El") and i > 1 and tokens.texts[i - 2] in WORDS.people.particles
    return joins or behind or text in WORDS.people.particles or text in _ARTICLES


def _is_part(tokens: Tokens, i: int) -> bool:
    """Could the word be one of a person's name?"""
    token: Token = tokens.doc[i]
    known = office_words()
    return (
        token.text.istitle()
        and token.is_alpha
        and token.pos_ == "PROPN"
        and not tokens.title[i]
        and token.text not in known.offices | known.sites | known.towns | known.acting
    )
