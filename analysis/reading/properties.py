"""What the properties of a file say of its text, as far as somebody has filled them in: not the name of a
template, of a tool, of an account or of the file."""

from __future__ import annotations

import re
from datetime import date
from pathlib import PurePath
from typing import Final, TypeAlias

from msgspec import Struct, field

from analysis.language.lexicon import load
from analysis.reading.assembling import tidy

Names: TypeAlias = tuple[str, ...]

_LONGEST: Final = 300
_MOST_WORDS: Final = 5
"""Words of a name, at most."""
_FIRST_YEAR: Final = 1985
"""Of a file that a program has dated; before it, a clock was not set."""
_TEMPLATE_DAYS: Final = frozenset(
    (
        date(1601, 1, 1),
        date(1970, 1, 1),
        date(1980, 1, 1),
        date(2000, 1, 1),
        date(2013, 12, 23),
        date(1899, 12, 30),
    )
)
"""Days that clocks without a time and templates of libraries have."""
_DAY: Final = re.compile(r"\s*(?:D:)?(?P<year>\d{4})[-/]?(?P<month>\d\d)[-/]?(?P<day>\d\d)(?!\d{9})")
_YEAR: Final = re.compile(r"[12]\d{3}")
_PARTED: Final = re.compile(r"\s*[;|·•\n]\s*|\s+(?:and|und|y|et)\s+|\s*&\s*")
_MARKS: Final = re.compile(
    r"[\d*∗†‡§¶⋆∥#\ue000\ue001✉]+(?:\s*,\s*[\d*∗†‡§¶⋆∥#✉]+)*|\([^)]*\)|\[[^\]]*\]|\{[^}]*\}"
)
_ADDRESS: Final = re.compile(r"\S+@\S+|https?://\S+|www\.\S+")
_NAME_WORD: Final = re.compile(r"(?:[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'.-]*|d[’'][A-Z]\w+|al-[A-Z]\w+)$")
_PARTICLE: Final = frozenset(
    [
        "de",
        "del",
        "della",
        "der",
        "den",
        "di",
        "da",
        "dos",
        "du",
        "la",
        "le",
        "van",
        "von",
        "zu",
        "zur",
        "ter",
        "ten",
        "bin",
        "ibn",
        "al",
        "el",
        "y",
    ]
)
_DEGREE: Final = re.compile(
    r",?\s+(?:Ph\.?\s?D\.?|M\.?D\.?|M\.?A\.?|MSc|BSc|MBA|Jr\.?|Sr\.?|Esq\.?|RN|FRCP)(?=,|;|$)"
)


class Fillings(Struct, frozen=True, forbid_unknown_fields=True):
    """The lists of properties.toml, where each is explained."""

    titles: frozenset[str]
    title_prefixes: tuple[str, ...]
    authors: frozenset[str]
    kinds: frozenset[str]
    senders: frozenset[str] = field(name="from")
    subject: frozenset[str]
    tools: tuple[str, ...]
    endings: tuple[str, ...]
    bodies: frozenset[str]


def fillings() -> Fillings:
    """The words of properties and of the heads of documents."""
    return load("analysis.reading", "properties", Fillings)


def title(value: str | None, file: str | None = None) -> str | None:
    """The title that a property gives; None where it is a template's, a tool's or the file's name."""
    words = " ".join(tidy(value or "").split())
    known = fillings()
    small = words.casefold()
    if not 3 <= len(words) <= _LONGEST or sum(c.isalpha() for c in words) < 3 or small in known.titles:
        return None
    if small.startswith(known.title_prefixes) or small.endswith(known.endings):
        return None
    if any(tool in small for tool in known.tools) and len(words.split()) < 4:
        return None
    if file is not None and bare(PurePath(file).stem) == bare(words):
        return None
    # A name in the manner of files: no blank, but other signs in the place of some.
    if " " not in words and (re.search(r"[_\d\\/]|\w-\w", words) or words.islower()):
        return None
    return words


def person(value: str | None) -> str | None:
    """The name of a person in a property or a line; None where it is an account's, a tool's or none."""
    words = " ".join(_ADDRESS.sub(" ", tidy(value or "")).split()).strip(" ,;<>()\"'")
    words = _DEGREE.sub("", words)
    small = words.casefold()
    known = fillings()
    if not words or small in known.authors or any(tool in small for tool in known.tools):
        return None
    if re.fullmatch(r"[^\s,]+(?: [^\s,]+)?, [^\s,]+(?: [^\s,]+)?", words):  # "Moor, Lena A."
        last, _, given = words.partition(", ")
        words = f"{given} {last}"
    parts = words.split()
    if not 2 <= len(parts) <= _MOST_WORDS or any(c.isdigit() for c in words) or not words[0].isalpha():
        return None
    return words


def authors(value: str | None) -> Names:
    """The persons whom a property names, several perhaps."""
    words = tidy(value or "")
    if len(words) > _LONGEST * 3:
        return ()
    whole = [words] if re.fullmatch(r"[^\s,]+, [^,]+", words) else re.split(r"\s*[,\n]\s*", words)
    pieces = [piece for part in whole for piece in _PARTED.split(part)]
    if ";" in words:
        pieces = _PARTED.split(words)
    return tuple(dict.fromkeys(filter(None, map(person, pieces))))


def printed_names(words: str) -> Names:
    """The names that a line under a title is made of; none when it says something else."""
    line = _DEGREE.sub("", _MARKS.sub(" , ", _ADDRESS.sub(" ", words)))
    line = re.sub(r"^(?:by|authors?:|written by)\s+", "", line.strip(), flags=re.IGNORECASE)
    pieces = [piece.strip(" .,;:") for part in _PARTED.split(line) for piece in re.split(r"\s*,\s*", part)]
    pieces = [re.sub(r"^and\s+", "", piece) for piece in pieces if piece]
    names = [piece for piece in pieces if _is_name(piece)]
    if not names or len(names) * 10 < 7 * len(pieces):
        return ()
    return tuple(names)


def day(value: str | None) -> date | None:
    """The day that a property tells, as PDF or ISO 8601 writes it; None for a clock that was not set and for
    the day of a template."""
    found = _DAY.match(value or "")
    if found is None:
        return None
    try:
        told = date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:
        return None
    return None if told.year < _FIRST_YEAR or told in _TEMPLATE_DAYS else told


def _is_name(piece: str) -> bool:
    parts = piece.split()
    if not 2 <= len(parts) <= _MOST_WORDS or not piece.replace(".", "").strip():
        return False
    if any(part.strip(".").casefold() in fillings().bodies for part in parts):
        return False
    names = [part for part in parts if part.casefold() not in _PARTICLE]
    if piece.isupper() and len(parts) > 3:
        return False
    long = [part for part in names if len(part.strip(".")) > 1]
    return bool(long) and len(names) > 1 and all(_NAME_WORD.match(part) for part in names)


def bare(words: str) -> str:
    """The letters and digits of some words, in small letters."""
    return re.sub(r"[\W_]+", "", words).casefold()


def is_kind(words: str) -> bool:
    """Whether the words only say of which kind a document is: "Memorandum"."""
    return " ".join(words.split()).strip(" :–—-*").casefold() in fillings().kinds
