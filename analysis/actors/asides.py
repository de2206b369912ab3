"""What stands beside the sentences of an article and names none of its actors: stage directions, labels of
speakers, heads of chapters, credits of pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from msgspec import Struct
from spacy.tokens import Doc

from analysis.language.lexicon import load
from analysis.language.speech_labels import LABELS
from analysis.model import Span

Words = frozenset[str]

_OPENING: Final[Mapping[str, str]] = {"(": ")", "[": "]"}
_BRACKET: Final = 8
"""Tokens of a stage direction at most."""
_CREDIT: Final = 20
"""Tokens of a credit at most."""
_LABEL: Final = 3
"""Tokens of a speaker's label at most."""
_HEADING: Final = 200
"""Tokens of the head of a chapter, or of a table of contents, at most."""
_SHOUTED: Final = 6
"""Words of a heading in capitals at most, and its letters at least."""
_NUMBERED: Final = re.compile(r"(?:[IVXLC]+|\d{1,3})\.?")


class _Asides(Struct, frozen=True, forbid_unknown_fields=True):
    """The lists of asides.toml, where each is explained."""

    beside_directions: Words
    speakers: Words
    after_credit: Words
    courtesy: Words


_WORDS: Final = load("analysis.actors", "asides", _Asides)
_DIRECTIONS: Final = frozenset(word for word in LABELS.directions if " " not in word)


def asides(doc: Doc) -> set[int]:
    """The tokens of the Doc that are no part of what it tells."""
    texts = [token.text for token in doc]
    found = set(_bracketed(texts))
    shouts = sum(map(str.isupper, texts)) >= sum(map(str.islower, texts))
    for start, end in _lines(texts):
        found.update(range(start, _aside_end(texts, start, end)))
        if start and not shouts and _is_shouted(texts[start:end]):
            found.update(range(start, end))
    return found


def _lines(texts: Sequence[str]) -> Iterator[Span]:
    """Where the lines with something in them begin and end, in tokens."""
    start = 0
    for i, text in enumerate(texts):
        if "\n" in text or (i == start and text.isspace()):
            if start < i:
                yield start, i
            start = i + 1
    if start < len(texts):
        yield start, len(texts)


def _bracketed(texts: Sequence[str]) -> Iterator[int]:
    for i, text in enumerate(texts):
        closing = _OPENING.get(text)
        if closing is None:
            continue
        reach = texts[i + 1 : i + 1 + _CREDIT]
        if closing not in reach:
            continue
        inner = reach[: reach.index(closing)]
        if _is_direction(inner) or _is_credit(inner):
            yield from range(i + 1, i + 1 + len(inner))


def _is_direction(inner: Sequence[str]) -> bool:
    words = [word.lower() for word in inner if word[:1].isalpha()]
    if not words or len(words) > _BRACKET or not _DIRECTIONS.intersection(words):
        return False
    return all(word in _DIRECTIONS | _WORDS.beside_directions for word in words)


def _is_credit(words: Sequence[str]) -> bool:
    first, *rest = [word.lower() for word in words[:2]] or [""]
    if first in _WORDS.courtesy:
        return True
    return first in LABELS.credits and bool(_WORDS.after_credit.intersection(rest))


def _aside_end(texts: Sequence[str], start: int, end: int) -> int:
    """Where what begins a line and names nobody ends; at the line's beginning where nothing does."""
    line = texts[start:end]
    if _is_credit(line) and len(line) <= _CREDIT:
        return end
    if _is_heading(line):
        return end
    label = next(
        (
            i
            for i, text in enumerate(line[: _LABEL + 1])
            if text not in _WORDS.speakers and not _is_number(text)
        ),
        0,
    )
    if label and (line[label] in (":", ".", "(", "[") or line[label].isspace()) and line[0] != "THE":
        return start + label
    return start


def _is_shouted(line: Sequence[str]) -> bool:
    """Is the line a heading in capitals, between paragraphs that have small letters: "UP NEXT"?"""
    words = [text for text in line if any(map(str.isalpha, text))]
    if not 0 < len(words) <= _SHOUTED or len("".join(words)) < _SHOUTED:
        return False
    return all(map(str.isupper, words)) and line[-1] not in (":", ".", ",", "?", "!")


def _is_number(text: str) -> bool:
    return text.isdigit() or text in ("#", "-")


def _is_heading(line: Sequence[str]) -> bool:
    """Is it the head of a chapter, or its line in a table of contents: "CHAPTER II.", "IV. THE FLOOD"?"""
    words = [text for text in line if not text.isspace()]
    if not 1 < len(words) <= _HEADING:
        return False
    if words[0][:1].isupper() and words[0].lower() in LABELS.headings and _NUMBERED.fullmatch(words[1]):
        return words[0].isupper() or len(words) <= _LABEL
    rest = [word for word in words[1:] if word[:1].isalpha()]
    return bool(
        _NUMBERED.fullmatch(words[0])
        and rest
        and all(word.isupper() for word in rest)
        and len("".join(rest)) > _LABEL
    )
