"""What follows the news: credits, a note on the author, links to other articles.

Only the last paragraphs are looked at, from the end upwards, and what is not known for one of these is news.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Final, NamedTuple

from msgspec import Struct

from analysis.language.lexicon import load

_REACH: Final = 25
_SHORT: Final = 160
_LONGEST: Final = 700
_OPENING: Final = re.compile(r"[\s\"“”‘'’(\[*_#>—–-]+")
_SPEECH: Final = re.compile(r"[“\"][^”\"]+[,?!.][”\"]\s+\w")
_LINK: Final = re.compile(r"(?:https?://|www\.)\S+$|\S+@\S+\.\w+$")


class _Lists(Struct, frozen=True, forbid_unknown_fields=True):
    """The lists of trailer.toml, where each is explained."""

    openers: tuple[str, ...]
    credits: tuple[str, ...]
    notes: tuple[str, ...]
    notices: tuple[str, ...]
    calls: tuple[str, ...]
    marks: frozenset[str]
    functions: tuple[str, ...]
    presenting: tuple[str, ...]
    exclusively: tuple[str, ...]
    of_author: tuple[str, ...]
    particles: tuple[str, ...]
    reported: tuple[str, ...]
    contributed: tuple[str, ...]
    reported_from: tuple[str, ...]
    follow: tuple[str, ...]
    on_networks: tuple[str, ...]
    networks: tuple[str, ...]


class _Patterns(NamedTuple):
    openers: re.Pattern[str]
    starts: re.Pattern[str]
    functions: re.Pattern[str]
    presents: re.Pattern[str]
    wrote_for: re.Pattern[str]
    of_author: re.Pattern[str]
    reported: re.Pattern[str]
    contributed: re.Pattern[str]
    handle: re.Pattern[str]


def _lists() -> _Lists:
    return load("analysis.reading", "trailer", _Lists)


@cache
def _patterns() -> _Patterns:
    lists = _lists()
    name = rf"(?:[A-Z][\w.’'-]*|{_any(lists.particles)})"
    who = rf"(?P<name>[A-Z][\w.’'-]*(?:\s{name}){{1,4}})"
    starts = (*lists.credits, *lists.notes, *lists.notices, *lists.calls)
    return _Patterns(
        openers=re.compile(rf"(?i)(?:{'|'.join(map(_entry, lists.openers))})"),
        starts=re.compile(rf"(?i)(?:{'|'.join(map(_entry, starts))})"),
        functions=re.compile(rf"(?i)\b(?:{_any(lists.functions)})s?\b"),
        presents=re.compile(
            rf"{who}(?P<apposition>,\s+[^!?“\"]{{3,250}}?)?,?\s+(?:{_any(lists.presenting)})\s+(?P<told>.{{3,400}})$"
        ),
        wrote_for=re.compile(
            rf"{who},\s+(?P<told>.{{3,400}}?),?\s(?:{_any(lists.exclusively)})\sfor\s.{{3,150}}$"
        ),
        of_author=re.compile(rf"\s*(?:,|(?:{_any(lists.of_author)})\b|\()"),
        reported=re.compile(rf"\b(?:{_any(lists.reported)})\b"),
        contributed=re.compile(
            rf"(?:[A-Z][^“”\"]{{2,200}}?)\s(?:(?:{_any(lists.contributed)})\b"
            rf"|(?:{_any(lists.reported_from)})\s+[A-Z][^“”\"]{{2,120}}$)"
        ),
        handle=re.compile(
            rf"(?i)(?:{_any(lists.follow)}).*\b(?:{_any(lists.on_networks)})\s+(?:{_any(lists.networks)})\b"
        ),
    )


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in words)


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
    return len(bare) <= 60 and not bare.endswith((".", "?", "!")) and bool(_patterns().openers.match(bare))


def _is_trailing(paragraphs: Sequence[str], i: int, author: str | None) -> bool:
    words = " ".join(paragraphs[i].split())
    if not any(c.isalnum() for c in words):
        return True  # a rule, a row of stars
    if len(words) > _LONGEST:
        return False
    bare = _OPENING.sub("", words, count=1) if _OPENING.match(words) else words
    marks, known = _lists().marks, _patterns()
    if (
        words.lower() in marks
        or bare.lower().rstrip(" .)-") in marks
        or _LINK.match(bare)
        or _opens_links(words)
    ):
        return True
    if known.starts.match(bare) or known.contributed.match(bare):
        return not _is_speech(words)
    if known.handle.match(bare):
        return True
    return _presents_author(bare, paragraphs[:i], author)


def _is_speech(words: str) -> bool:
    """Whether the paragraph quotes somebody: "Follow us", the officer said."""
    return bool(_SPEECH.match(words))


def _presents_author(words: str, before: Sequence[str], author: str | None) -> bool:
    """Whether the paragraph tells who wrote the article: it opens with the byline's name, or presents by his
    function somebody of whom the article has not said a word."""
    known = _patterns()
    if author and words.startswith(author) and known.of_author.match(words[len(author) :]):
        return True
    found = known.wrote_for.match(words) or known.presents.match(words)
    if not found or known.reported.search(words):
        return False
    if not known.functions.search(f"{found.groupdict().get('apposition') or ''} {found['told'][:160]}"):
        return False
    surname = found["name"].split()[-1].rstrip(".,'’")
    return not any(surname in paragraph for paragraph in before)
