"""What in a message is not its writer's own: quoted mail, the lines that introduce it, and signatures."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Final, NamedTuple

from msgspec import Struct

from analysis.language.lexicon import load
from analysis.model import Span
from analysis.reading.formats.mail.body import Body

_QUOTED: Final = re.compile(r"[ \t]{0,3}(?:>|[A-Z][A-Za-z]{0,2}>)")
_RULE: Final = re.compile(r"[ \t]*[_-]{10,}[ \t]*$")
_SIGNATURE: Final = re.compile(r"--[ \t]?$")
_HEAD_FIELDS: Final = 3
"""Fields that make a head of a message."""
_BLANK_LINES: Final = 2
"""Between a quotation and the line that introduces it, at most."""
_INTRODUCTION: Final = 3
"""Lines that it has at most."""
_LONGEST_SIGNATURE: Final = 15
_LONGEST_HEAD: Final = 12
_LONGEST_FOOT: Final = 12


class _Lists(Struct, frozen=True, forbid_unknown_fields=True):
    """The lists of quoting.toml, where each is explained."""

    introduces: tuple[str, ...]
    begins: tuple[str, ...]
    replied: tuple[str, ...]
    forwarded: tuple[str, ...]
    fields: tuple[str, ...]
    sent_from: tuple[str, ...]
    feet: tuple[str, ...]


class _Patterns(NamedTuple):
    introduces: re.Pattern[str]
    begins: re.Pattern[str]
    replied: re.Pattern[str]
    forwarded: re.Pattern[str]
    field: re.Pattern[str]
    sent_from: re.Pattern[str]
    foot: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    lists = load("analysis.reading.formats.mail", "quoting", _Lists)
    forwarded = f"(?:{_any(lists.forwarded)})"
    rule = r"[ \t]*[-_*=]{2,}[ \t]*"
    return _Patterns(
        introduces=re.compile(rf"(?i).*\b(?:{_any(lists.introduces)})\b[^\n]{{0,200}}:[ \t]*$"),
        begins=re.compile(rf"(?i)[ \t]*(?:{_any(lists.begins)})\b"),
        replied=re.compile(rf"(?i){rule}(?:{_any(lists.replied)}){rule}$"),
        forwarded=re.compile(rf"(?i)(?:{rule}{forwarded}[^\n]{{0,200}}|[ \t]*{forwarded}:[ \t]*)$"),
        field=re.compile(rf"(?i)\*?(?:{_any(lists.fields)})\*?[ \t]?:\*?(?:[ \t]|$)"),
        sent_from=re.compile(rf"(?i)[ \t]*(?:{_any(lists.sent_from)})\b"),
        foot=re.compile(rf"(?i){_any(lists.feet)}"),
    )


def _any(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, words))


class _Line(NamedTuple):
    start: int
    words: str

    @property
    def is_blank(self) -> bool:
        return not self.words.strip()


def asides(body: Body, *, is_forwarded: bool) -> tuple[Span, ...]:
    """The stretches of a message's text that are quoted from another or a signature, in order, none touching
    the next. Of a forwarded message that is the head; its words are the article, as are those of a message
    that has no others."""
    lines = _lines(body.text)
    aside = [False] * len(lines)
    _mark_quotes(lines, aside)
    _mark_heads(lines, aside, is_forwarded=is_forwarded)
    _mark_signature(lines, aside)
    _mark_foot(lines, aside)
    marked = [
        span
        for span in body.asides
        if not (is_forwarded or _patterns().forwarded.match(_first_line(body.text, span)))
    ]
    found = _merged([*marked, *_spans(lines, aside)], body.text)
    return found if _has_own_words(body.text, found) else ()


def _first_line(text: str, span: Span) -> str:
    return text[slice(*span)].lstrip("\n").partition("\n")[0]


def _has_own_words(text: str, spans: tuple[Span, ...]) -> bool:
    """Whether there is anything beside the spans."""
    at = 0
    for start, end in (*spans, (len(text), len(text))):
        if text[at:start].strip():
            return True
        at = end
    return False


def _lines(text: str) -> list[_Line]:
    lines, at = [], 0
    for words in text.split("\n"):
        lines.append(_Line(at, words))
        at += len(words) + 1
    return lines


def _mark_quotes(lines: list[_Line], aside: list[bool]) -> None:
    """Lines that begin with a mark, and those above them that say whose they are."""
    for number, line in enumerate(lines):
        if not _QUOTED.match(line.words):
            continue
        aside[number] = True
        above = number - 1
        while above >= 0 and lines[above].is_blank and number - above <= _BLANK_LINES:
            above -= 1
        if above >= 0 and not aside[above] and _patterns().introduces.match(lines[above].words):
            first = _beginning(lines, above)
            aside[first : above + 1] = [True] * (above + 1 - first)


def _beginning(lines: list[_Line], last: int) -> int:
    """The first line of an introduction that ends with a line."""
    for first in range(last, max(-1, last - _INTRODUCTION), -1):
        if lines[first].is_blank:
            break
        if _patterns().begins.match(lines[first].words):
            return first
    return last


def _mark_heads(lines: list[_Line], aside: list[bool], *, is_forwarded: bool) -> None:
    """The heads of other messages, and below that of one that was answered all there is."""
    number, has_own = 0, False
    while number < len(lines):
        words = lines[number].words
        replied, forwarded = _patterns().replied.match(words), _patterns().forwarded.match(words)
        end = _end_of_head(lines, number + 1 if replied or forwarded or _RULE.match(words) else number)
        if end is None and not (replied or forwarded):
            has_own |= not (lines[number].is_blank or aside[number])
            number += 1
            continue
        if has_own and not forwarded and not is_forwarded:
            aside[number:] = [True] * (len(lines) - number)
            return
        end = number + 1 if end is None else end
        aside[number:end] = [True] * (end - number)
        number = end


def _end_of_head(lines: list[_Line], at: int) -> int | None:
    """The line behind the head of a message that begins at a line, or behind one that is blank; None for
    none."""
    if at < len(lines) and lines[at].is_blank and at and not lines[at - 1].is_blank:
        at += 1
    first, fields = at, 0
    while at < len(lines) and not lines[at].is_blank and at - first < _LONGEST_HEAD:
        if _patterns().field.match(lines[at].words):
            fields += 1
        elif at == first:
            return None
        at += 1
    return at if fields >= _HEAD_FIELDS else None


def _mark_signature(lines: list[_Line], aside: list[bool]) -> None:
    """What stands below two hyphens, up to what is quoted; and what a telephone adds."""
    for number, line in enumerate(lines):
        if aside[number]:
            continue
        if _patterns().sent_from.match(line.words):
            aside[number] = True
        if _SIGNATURE.fullmatch(line.words):
            end = next((i for i in range(number, len(lines)) if aside[i]), len(lines))
            if line.words == "-- " or end - number <= _LONGEST_SIGNATURE:
                aside[number:end] = [True] * (end - number)


def _mark_foot(lines: list[_Line], aside: list[bool]) -> None:
    """What a list adds below a rule at the end."""
    last = len(lines)
    while last and lines[last - 1].is_blank:
        last -= 1
    for number in range(last - 1, max(0, last - 2 * _LONGEST_FOOT), -1):
        below = [line.words for line in lines[number + 1 : last] if not line.is_blank]
        if _RULE.match(lines[number].words) and len(below) <= _LONGEST_FOOT:
            if _patterns().foot.search("\n".join(below)):
                aside[number:] = [True] * (len(lines) - number)
            return


def _spans(lines: list[_Line], aside: list[bool]) -> list[Span]:
    return [
        (line.start, line.start + len(line.words))
        for line, is_one in zip(lines, aside, strict=True)
        if is_one and not line.is_blank
    ]


def _merged(spans: list[Span], text: str) -> tuple[Span, ...]:
    """Spans in order, those with only white space between them as one."""
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and (start <= merged[-1][1] or not text[merged[-1][1] : start].strip()):
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
