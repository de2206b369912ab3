"""Names that stand for nobody in the story: in the lines of tables, lists and scores nobody acts, and what is
taken for a name there is as often a venue, a column's head or a product; and what nowhere does, owns or
suffers anything may be anything."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from spacy.tokens import Token

from analysis.actors.candidates import Kind, Name, surface
from analysis.actors.naming.aliases import aliases
from analysis.actors.naming.names import is_given
from analysis.actors.naming.words import WORDS
from analysis.actors.titles import office_words
from analysis.actors.tokens import Tokens

_FINITE: Final = frozenset({"VBD", "VBZ", "VBP", "MD"})
_FIGURES: Final = 2
"""Figures that make a line without a verb one of a table, or one in a short line."""
_SHORT: Final = 9
"""Words of a short line."""
_SIGNS: Final = frozenset({"nsubj", "nsubjpass", "agent", "poss", "dative", "dobj", "appos", "conj"})
"""What a name is in a clause in which somebody is more likely named than something."""
_INITIALS: Final = 3
"""Letters of the initials that a body goes by."""
_MANY: Final = 4
"""Lines of a paragraph that may be a table."""


def told(tokens: Tokens, names: list[Name]) -> list[Name]:
    """The names without those that are named in tables alone. Without tags all stay."""
    if not tokens.tagged:
        return names
    lines = _tabular(tokens)
    if not lines:
        return names
    spelled: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        spelled[surface(tokens.doc, name)].append(name)
    known = {text for text, all_ in spelled.items() if not all(lines.issuperset((n.start,)) for n in all_)}
    surnames = {text.split()[-1] for text in known}
    return [
        name
        for name in names
        if name.start not in lines
        or name.key is not None
        or (text := surface(tokens.doc, name)) in known
        or text in surnames
        or text.split()[-1] in known
    ]


def _tabular(tokens: Tokens) -> frozenset[int]:
    """The tokens of the lines of tables: those without a finite verb that hold figures, short ones beside
    them, and all of a paragraph that is mostly made of such."""
    lines = list(_lines(tokens))
    verbless = [not any(token.tag_ in _FINITE for token in line) for line in lines]
    holds = [bare and _has_figures(line) for bare, line in zip(verbless, lines, strict=True)]
    beside = [any(holds[max(0, n - 1) : n + 2]) for n in range(len(lines))]
    of: dict[int, list[bool]] = defaultdict(list)
    for line, one in zip(lines, holds, strict=True):
        of[tokens.paragraph[line[0].i]].append(one)
    mostly = {p for p, all_ in of.items() if len(all_) >= _MANY and 2 * sum(all_) > len(all_)}
    return frozenset(
        token.i
        for n, line in enumerate(lines)
        if holds[n]
        or (verbless[n] and beside[n] and len(line) <= _SHORT)
        or tokens.paragraph[line[0].i] in mostly
        for token in line
    )


def _has_figures(line: list[Token]) -> bool:
    figures = sum(any(c.isdigit() for c in token.text) for token in line)
    words = sum(token.is_alpha for token in line)
    return figures >= _FIGURES or (figures == 1 and words <= _SHORT)


def _lines(tokens: Tokens) -> Iterator[list[Token]]:
    """The sentences, each cut where a line of the text ends."""
    line: list[Token] = []
    sentence = -1
    for token in tokens.doc:
        if tokens.sentence[token.i] != sentence and line:
            yield line
            line = []
        sentence = tokens.sentence[token.i]
        if token.is_space:
            if "\n" in token.text and line:
                yield line
                line = []
        else:
            line.append(token)
    if line:
        yield line


def signed(tokens: Tokens, names: list[Name]) -> list[Name]:
    """The names without those of which no place in the article shows that they are somebody's: they do
    nothing, own nothing, nothing is done with them, and the name itself says nothing either. Without a parse
    all stay."""
    if not tokens.parsed:
        return names
    spelled: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        spelled[surface(tokens.doc, name)].append(name)
    parts = {word for text in spelled if " " in text for word in text.split()}
    second = {surface(tokens.doc, alias.name) for alias in aliases(tokens, names)}
    nobody = {
        text
        for text, all_ in spelled.items()
        if all_[0].key is None
        and all_[0].kind in ("person", "organization")
        and text not in parts
        and not _speaks_for_itself(text.split(), all_[0].kind)
        and not any(_has_sign(tokens, name) for name in all_)
        and text not in second
    }
    return [name for name in names if surface(tokens.doc, name) not in nobody]


def _speaks_for_itself(words: list[str], kind: Kind) -> bool:
    """Does the name say that it is somebody's: a person's by the given name or a small word in it, a body's
    by what it is called or by going by its initials?"""
    if kind == "person":
        return is_given(words[0]) or not WORDS.people.parting.isdisjoint(words[1:-1])
    acronym = len(words) == 1 and words[0].isupper() and len(words[0]) >= _INITIALS
    known = office_words()
    bodies = known.offices | known.acting | known.clubs | known.legal_forms
    return acronym or any(word in bodies or word.capitalize() in bodies for word in words)


def _has_sign(tokens: Tokens, name: Name) -> bool:
    """Does it do something here, or bear a title, or does somebody or something belong to it, or is it what a
    verb or a role needs?"""
    if name.start and tokens.title[name.start - 1]:
        return True
    if tokens.headline[name.start]:  # where the parse is of little use
        return True
    span = tokens.doc[name.start : name.end]
    for token in span:
        if name.start <= token.head.i < name.end and token.head.i != token.i:
            continue
        if token.dep_ in _SIGNS or any(child.dep_ == "appos" for child in token.children):
            return True
        if token.head.i == name.end and token.head.tag_ in _FINITE:
            return True  # in front of its verb, whatever the parse
        if token.dep_ == "pobj" and token.head.lower_ in WORDS.signs.ties:
            return True
        if token.dep_ in ("compound", "nmod") and tokens.title[token.head.i]:
            return True
    return False
