"""Lines joined to running text: words that a line break has parted are whole again."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from typing import Final, NamedTuple

from msgspec import Struct

from analysis.language.lexicon import load
from analysis.reading.formats.pdf.segments import LOWERED, RAISED

_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LAST: Final = re.compile(r"(?P<word>(?:[^\W\d_]+-)*[^\W\d_]+)-$")
_FIRST: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_ADDRESS: Final = re.compile(r"(?:https?://|www\.|doi\.org)\S*[/\-=_&?.]$")
_RANGE: Final = re.compile(r"\d–\d")
_UNSPACED: Final = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]")
"""Letters of scripts that put no blank between words."""
_REFERENCE: Final = re.compile(f"{RAISED}([^{LOWERED}]*){LOWERED}")


class Compounds(Struct, frozen=True, forbid_unknown_fields=True):
    """The list of compounds.toml, where it is explained."""

    first: frozenset[str]


class Words(NamedTuple):
    """The words of a document, those with a hyphen among them."""

    plain: frozenset[str]
    hyphened: frozenset[str]


def words_of(lines: Iterable[str]) -> Words:
    """The words that stand whole on some line."""
    plain: set[str] = set()
    hyphened: set[str] = set()
    for line in lines:
        for found in _WORD.finditer(line.rstrip("-")):
            word = found[0].casefold()
            (hyphened if "-" in word else plain).add(word)
            plain.update(word.split("-"))
    return Words(frozenset(plain), frozenset(hyphened))


def joined(lines: Sequence[str], words: Words) -> tuple[str, tuple[int, ...]]:
    """The lines as one, and where in it each begins."""
    text, starts = "", []
    for line in lines:
        glue = _glue(text, line, words) if text else ""
        if glue is None:
            text, glue = text[:-1], ""
        text += glue
        starts.append(len(text))
        text += line
    return text, tuple(starts)


def _glue(above: str, line: str, words: Words) -> str | None:
    """What stands between two lines that are joined; None when the hyphen goes as well."""
    if above.endswith("-") and not above.endswith((" -", "--")):
        last, first = _LAST.search(above), _FIRST.match(line)
        if last is None or first is None or first[0][:1].isupper():
            return ""  # a range, a name with a hyphen
        return None if _mended(last["word"], first[0], words) else ""
    if _UNSPACED.match(above[-1]) and _UNSPACED.match(line[:1]):
        return ""
    if above.endswith(("—", "/")) or _RANGE.match(above[-2:] + line[:1]) or _ADDRESS.search(above):
        return ""
    return " "


def _mended(last: str, first: str, words: Words) -> bool:
    """Whether the two parts are one word without a hyphen."""
    last, first = last.casefold(), first.casefold()
    if f"{last}-{first}" in words.hyphened:
        return f"{last}{first}" in words.plain
    *_, part = last.split("-")
    if part + first in words.plain:
        return True
    if "-" in last or "-" in first:
        # The rest of a compound: "state-of-" goes on with "the-art", "up-to-the-mi-" with "nute".
        return part not in words.plain and len(part) < 4 and "-" not in first
    if first not in words.plain:
        return True
    both = part in words.plain and min(len(part), len(first)) > 4  # hardly the syllables of one word
    return not both and part not in load("analysis.reading.formats.pdf", "compounds", Compounds).first


def resolved(text: str, notes: Collection[str]) -> str:
    """The text without the marks around raised signs, and without those signs that refer to one of the
    notes."""
    return _REFERENCE.sub(lambda found: "" if found[1] in notes else found[1], text)
