"""What follows the news: credits, a note on the author, links to other articles.

Only the last paragraphs are looked at, from the end upwards, and what is not known for one of these is news.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any, Final, NamedTuple

from analysis.language.lexicon import untyped

_REACH: Final = 25
_SHORT: Final = 160
_LONGEST: Final = 700
_OPENING: Final = re.compile(r"[\s\"“”‘'’(\[*_#>—–-]+")
_NAME: Final = r"(?:[A-Z][\w.’'-]*|de|van|von|der|al|bin|la|da)"
_WHO: Final = rf"(?P<name>[A-Z][\w.’'-]*(?:\s{_NAME}){{1,4}})"
_PRESENTS: Final = re.compile(
    rf"{_WHO}(?P<apposition>,\s+[^!?“\"]{{3,250}}?)?,?"
    r"\s+(?:is|was|are|were|has been|teaches|writes|covers|reports|works|served)\s+(?P<told>.{3,400})$"
)
_WROTE_FOR: Final = re.compile(
    rf"{_WHO},\s+(?P<told>.{{3,400}}?),?\s(?:exclusively|especially|specially)\sfor\s.{{3,150}}$"
)
_REPORTED: Final = re.compile(r"\b(?:said|says|told|added)\b")
_CONTRIBUTED: Final = re.compile(
    r"(?:[A-Z][^“”\"]{2,200}?)\s(?:contributed\s+(?:to\s+)?(?:this|reporting|research|the)\b|reported\s+from\s+[A-Z][^“”\"]{2,120}$)"
)
_HANDLE: Final = re.compile(
    r"\b(?:on|via)\s+(?:twitter|facebook|instagram|telegram|x|bluesky|linkedin|youtube)\b", re.I
)
_SPEECH: Final = re.compile(r"[“\"][^”\"]+[,?!.][”\"]\s+\w")
_LINK: Final = re.compile(r"(?:https?://|www\.)\S+$|\S+@\S+\.\w+$")


class _Words(NamedTuple):
    openers: re.Pattern[str]
    starts: re.Pattern[str]
    marks: frozenset[str]
    functions: re.Pattern[str]


@cache
def _words() -> _Words:
    lists: dict[str, Any] = untyped("analysis.reading", "trailer")

    def starting(*names: str) -> re.Pattern[str]:
        entries = [e for name in names for e in lists[name]]
        return re.compile(rf"(?i)(?:{'|'.join(_entry(e) for e in entries)})")

    functions = "|".join(re.escape(f) for f in lists["functions"])
    return _Words(
        starting("openers"),
        starting("credits", "notes", "notices", "calls"),
        frozenset(lists["marks"]),
        re.compile(rf"(?i)\b(?:{functions})s?\b"),
    )


def _entry(entry: str) -> str:
    pattern = r".{1,60}?".join(re.escape(p) for p in entry.split("…"))
    return pattern + (r"\b" if entry[-1].isalnum() else "")


def trailer_start(paragraphs: Sequence[str], author: str | None = None) -> int:
    """The index of the first paragraph that is no news any more; `len(paragraphs)` when all are news.

    `paragraphs` are the words of the body in order, `author` the byline's name. The first paragraph is
    always news.
    """
    links: int | None = len(paragraphs)
    while links is not None:  # in front of the links to other articles there may be more of the kind
        end = links
        first = max(1, end - _REACH)
        start = end
        while start > first and _is_trailing(paragraphs, start - 1, author):
            start -= 1
        links = next(
            (
                i
                for i in range(first, start)
                if _opens_links(paragraphs[i]) and all(_is_link(p) for p in paragraphs[i + 1 : start])
            ),
            None,
        )
    return start


def _is_link(words: str) -> bool:
    """Whether the paragraph can be the heading of another article."""
    return len(words) <= _SHORT and not words.endswith((".", "”", '"', ":"))


def _opens_links(words: str) -> bool:
    bare = _OPENING.sub("", words, count=1) if _OPENING.match(words) else words
    return len(bare) <= 60 and not bare.endswith((".", "?", "!")) and bool(_words().openers.match(bare))


def _is_trailing(paragraphs: Sequence[str], i: int, author: str | None) -> bool:
    words = " ".join(paragraphs[i].split())
    if not any(c.isalnum() for c in words):
        return True  # a rule, a row of stars
    if len(words) > _LONGEST:
        return False
    bare = _OPENING.sub("", words, count=1) if _OPENING.match(words) else words
    known = _words()
    if (
        words.lower() in known.marks
        or bare.lower().rstrip(" .)-") in known.marks
        or _LINK.match(bare)
        or _opens_links(words)
    ):
        return True
    if known.starts.match(bare) or _CONTRIBUTED.match(bare):
        return not _is_speech(words)
    if bare.lower().startswith("follow ") and _HANDLE.search(bare):
        return True
    return _presents_author(bare, paragraphs[:i], author)


def _is_speech(words: str) -> bool:
    """Whether the paragraph quotes somebody: "Follow us", the officer said."""
    return bool(_SPEECH.match(words))


def _presents_author(words: str, before: Sequence[str], author: str | None) -> bool:
    """Whether the paragraph tells who wrote the article: it opens with the byline's name, or presents by his
    function somebody of whom the article has not said a word."""
    if author and words.startswith(author) and re.match(r"\s*(?:,|is\b|was\b|\()", words[len(author) :]):
        return True
    found = _WROTE_FOR.match(words) or _PRESENTS.match(words)
    if not found or _REPORTED.search(words):
        return False
    if not _words().functions.search(f"{found.groupdict().get('apposition') or ''} {found['told'][:160]}"):
        return False
    surname = found["name"].split()[-1].rstrip(".,'’")
    return not any(surname in paragraph for paragraph in before)
