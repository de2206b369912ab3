"""One line of an article's head: who wrote it, when it was published, where it comes from."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Final, NamedTuple

from msgspec import Struct, field

from analysis.language.lexicon import load
from analysis.reading.head.days import PrintedDay, calendar, find_day, time_pattern

_LONGEST: Final = 200
_SEPARATOR: Final = re.compile(r"\s+[|•·‖/—–-]{1,2}\s+|\s*[|•·‖]\s*|\t+|\s{3,}")
_EMPHASIS: Final = re.compile(r"^[*_>\s]+|[*_\s]+$")
_LINK: Final = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+|@\w+")
_ARTICLE: Final = re.compile(r"(?:al|el|ad|as|an)-\w")
_MOST_REST: Final = 6
"""Words that a part of the line may have which is neither name nor day, such as a newspaper's name."""


class HeadLine(NamedTuple):
    """What a line of the head says; `later` marks a day on which the text was changed."""

    day: PrintedDay | None = None
    later: bool = False
    labelled: bool = False
    author: str | None = None
    title: str | None = None


class _Keys(Struct, frozen=True, forbid_unknown_fields=True):
    title: tuple[str, ...]
    author: tuple[str, ...]
    published: tuple[str, ...]
    later: tuple[str, ...]


class Byline(Struct, frozen=True, forbid_unknown_fields=True):
    """The lists of byline.toml, where each is explained."""

    cues: tuple[str, ...]
    particles: frozenset[str]
    functions: frozenset[str]
    source_labels: tuple[str, ...]
    title_labels: tuple[str, ...]
    by: tuple[str, ...]
    also: tuple[str, ...] = field(name="and")
    suffixes: tuple[str, ...]
    of_time: frozenset[str]
    keys: _Keys


def byline() -> Byline:
    """The words of author lines."""
    return load("analysis.reading.head", "byline", Byline)


class _Grammar(NamedTuple):
    before: re.Pattern[str]
    undated: re.Pattern[str]
    after: re.Pattern[str]
    label: re.Pattern[str]
    later: re.Pattern[str]
    author: re.Pattern[str]
    joint: re.Pattern[str]
    title: re.Pattern[str]
    source: re.Pattern[str]
    calendar: frozenset[str]


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))


@cache
def _grammar() -> _Grammar:
    words, printed = byline(), calendar()
    labels = printed.labels
    label, time = rf"(?:{_any(labels.first + labels.later)})\b:?", time_pattern()
    cues, joined = _any(words.cues), _any(words.also)
    place = r"(?-i:[A-Z][\w.'’ -]{1,30}?(?:,\s[A-Z][\w.]{1,12})?),"
    section = rf"(?-i:(?:[A-Z][a-z]+\s){{1,3}})(?={time})"
    return _Grammar(
        before=re.compile(
            rf"(?i)\(?(?:{label}\s*|{place}\s*|{section}|{time},?\s*|(?:{_any(labels.beside)})\s+)*"
        ),
        undated=re.compile(rf"(?i)\(?(?:(?:{label}|{time})[\s,]*)+[.)]*"),
        after=re.compile(
            rf"(?i)(?:[\s,]|\bat\b|\b{label}|{time}|\bin\s(?-i:[A-Z]\w+)|\([A-Z]{{2,5}}\))*[.;,)]*"
        ),
        label=re.compile(rf"(?i)\(?(?:{label})"),
        later=re.compile(rf"(?i)\(?(?:{_any(labels.later)})\b"),
        author=re.compile(
            rf"(?i)(?:^|(?<=[\s,;]))(?:(?:{cues})\s*:\s*|(?:{cues}|{_any(words.by)})\s+(?-i:(?=[A-Z\u00c0-\u024f])))"
        ),
        joint=re.compile(rf"\s*,\s*(?:(?:{joined})\s+)?|\s+(?:{joined})\s+|\s*&\s*|\s*;\s*"),
        title=re.compile(rf"(?i)(?:{_any(words.title_labels)})\s*:\s+(?P<title>\S.*)"),
        source=re.compile(rf"(?i)(?:{_any(words.source_labels)})\s*:\s"),
        calendar=frozenset((*printed.months, *printed.weekdays, *labels.first, *labels.later)),
    )


def head_line(words: str) -> HeadLine | None:
    """What the line says, when all of it is made of days, names of authors, sources and labels.

    A line of prose that holds a day or a name is none of these: the answer is None.
    """
    if not words or len(words) > _LONGEST:
        return None
    grammar = _grammar()
    words = _EMPHASIS.sub("", words)
    if title := grammar.title.fullmatch(words):
        return HeadLine(title=title["title"])
    known: list[HeadLine] = []
    for part in filter(None, _SEPARATOR.split(words)):
        read = _read(part.strip())
        if read is not None:
            known.append(read)
        elif len(part.split()) > _MOST_REST or part.endswith((".", "?", "!", ":")):
            return None
    return _together(known) if known else None


def author_names(words: str) -> str | None:
    """The name or names with which the words start, without functions, places, papers; None for no name."""
    words = _EMPHASIS.sub("", _LINK.sub(" ", words)).strip()
    names: list[str] = []
    for part in _grammar().joint.split(words):
        name, complete = _name(part)
        if not name or (names and (" " not in name or _is_function(name))):
            break
        names.append(name)
        if not complete:
            break
    if not names or all(t.lower() in byline().functions for t in names[0].split()):
        return None
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def names_in(author: str) -> tuple[str, ...]:
    """The names one by one that `author_names` has put together, or somebody has written like that."""
    return tuple(name for part in _grammar().joint.split(author) if (name := part.strip()))


def _read(part: str) -> HeadLine | None:
    """One part of a line: a day and a name, in either order, or only one of them, or a link."""
    grammar = _grammar()
    if _LINK.fullmatch(part) or grammar.source.match(part):
        return HeadLine()
    author, cue = None, grammar.author.search(part)
    rest = part
    if cue:
        day = find_day(part[cue.end() :], yearless=True)
        stop = cue.end() + day.start if day else len(part)
        author = author_names(part[cue.end() : stop])
        explicit = part[cue.start() : cue.end()].rstrip().endswith(":")
        if author is None or not (explicit or _is_byline(part[cue.end() : stop])):
            return None
        rest = f"{part[: cue.start()]} {part[stop:]}".strip()
        if not rest.strip(" ,;"):
            return HeadLine(author=author)
    day = find_day(rest, yearless=True)
    if day is None:
        return HeadLine(author=author) if grammar.undated.fullmatch(rest) else None
    before, after = rest[: day.start].rstrip(" ,;") + " ", rest[day.end :]
    if not grammar.before.fullmatch(before if before.strip() else "") and not grammar.before.fullmatch(
        rest[: day.start]
    ):
        return None
    if not grammar.after.fullmatch(after):
        return None
    label = grammar.label.search(before) or grammar.label.search(after)
    later = grammar.later.search(before) or grammar.later.search(after)
    return HeadLine(day=day, later=bool(later), labelled=bool(label), author=author)


def _together(parts: list[HeadLine]) -> HeadLine:
    author = next((p.author for p in parts if p.author), None)
    dated = [p for p in parts if p.day]
    best = next((p for p in dated if not p.later), dated[0] if dated else HeadLine())
    return best._replace(author=author)


def _is_byline(words: str) -> bool:
    """Whether what follows "by" is a name with a function or a place, and no clause."""
    words = words.strip(" ,;")
    return words.endswith(byline().suffixes) or (
        len(words.split()) <= 16 and not words.endswith((".", "!", "?"))
    )


def _name(part: str) -> tuple[str, bool]:
    """The name with which the part starts, and whether it is all of the part."""
    grammar, particles = _grammar(), byline().particles
    kept: list[str] = []
    tokens = part.split()
    for token in tokens:
        capital = token[:1].isupper() and token.lower().rstrip(".:") not in grammar.calendar
        within = token.lower() in particles or _ARTICLE.match(token)
        if not (capital or (kept and within)):
            break
        kept.append(token)
    while kept and kept[-1].lower() in particles:
        kept.pop()
    complete = len(kept) == len(tokens)
    return " ".join(kept).strip(" .,;:") if kept and len(kept[-1]) > 2 else " ".join(kept), complete


def _is_function(name: str) -> bool:
    """Whether the words name a function or a paper: "Senior Editor", "Harbour Gazette"."""
    tokens = [t.lower() for t in name.split()]
    return tokens[-1] in byline().functions and not tokens[0].endswith(".")
