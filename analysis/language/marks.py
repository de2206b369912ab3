"""Pairing of quotation marks: curly, straight, guillemets, doubled (`` and ''), single, nested, unclosed.

Each paragraph is paired on its own, so an odd mark never shifts the pairs of another paragraph. Which way an
undirected mark faces is read off its neighbours, never off the count of the marks before it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, Literal, NamedTuple

from analysis.model import Span

Facing = Literal["open", "close", "either", "none"]

_MARK: Final = re.compile(r"``|''|‘‘|’’|[\"“”„‟«»‹›＂「」『』]|['‘’‚‛`´]")
_SINGLE: Final = frozenset("'‘’‚‛`´‹›")
_OPENERS: Final = frozenset("“„‟«‹‘‚‛「『")
_CLOSERS: Final = frozenset("”»›’」』")
_ELISION: Final = re.compile(r"(?i)(?:\d0s|\d\ds?\b|em|til|tis|twas|cause|n|round|bout|cuz|nuff)\b")
_BEFORE_OPEN: Final = frozenset("([{—–―-/:;,*_…")
_AFTER_CLOSE: Final = frozenset(")]}—–―-/:;,.!?*_…")


class Marked(NamedTuple):
    """A stretch between marks, the marks included; `closed` is False where the closing mark is missing.

    `depth` is 0 for an outermost stretch.
    """

    start: int
    end: int
    depth: int
    closed: bool
    opener: str


class _Mark(NamedTuple):
    start: int
    end: int
    family: str
    facing: Facing


def marked(text: str, start: int, end: int) -> list[Marked]:
    """The marked stretches of the paragraph `text[start:end]`, in order of their beginning.

    A double mark that is never closed reaches to the paragraph's end (white space trimmed); a single mark
    that is never closed is an apostrophe. A closing mark without an opening one is left out.
    """
    end = start + len(text[start:end].rstrip())
    found: list[Marked] = []
    open_marks: list[_Mark] = []
    waiting = {"single": 0, "double": 0}
    for mark in _faced(text, start, end):
        facing = mark.facing
        if facing == "either":
            facing = "close" if waiting[mark.family] else "open"
        if facing == "open":
            open_marks.append(mark)
            waiting[mark.family] += 1
        elif facing == "close" and waiting[mark.family]:
            while open_marks:
                opener = open_marks.pop()
                waiting[opener.family] -= 1
                if opener.family == mark.family:
                    found.append(Marked(opener.start, mark.end, 0, True, text[opener.start : opener.end]))
                    break
                # A mark left open inside a closed stretch: no quotation of its own.
    found.extend(
        Marked(m.start, end, 0, False, text[m.start : m.end]) for m in open_marks if m.family == "double"
    )
    return _with_depth(sorted(found, key=lambda m: (m.start, -m.end)))


def inner(text: str, span: Span) -> Span:
    """The span without white space and quotation marks at its edges."""
    start, end = span
    while start < end and (text[start].isspace() or _MARK.match(text[start])):
        start += 1
    while end > start and (text[end - 1].isspace() or _MARK.match(text[end - 1])):
        end -= 1
    return start, end


def _with_depth(stretches: Sequence[Marked]) -> list[Marked]:
    out: list[Marked] = []
    around: list[Marked] = []
    for one in stretches:
        while around and around[-1].end <= one.start:
            around.pop()
        if around and one.end > around[-1].end:
            continue
        one = one._replace(depth=len(around))
        around.append(one)
        out.append(one)
    return out


def _faced(text: str, start: int, end: int) -> list[_Mark]:
    words = next((i for i in range(start, end) if not text[i].isspace()), end)
    marks = [
        _Mark(
            m.start(), m.end(), "single" if m[0] in _SINGLE else "double", _facing(text, m, start, words, end)
        )
        for m in _MARK.finditer(text, start, end)
    ]
    return _without_apostrophes(text, marks)


def _facing(text: str, match: re.Match[str], start: int, words: int, end: int) -> Facing:
    """Which way a mark faces in the paragraph `text[start:end]`, whose white space ends at `words`."""
    mark = match[0]
    before = text[match.start() - 1] if match.start() > start else " "
    after = text[match.end()] if match.end() < end else " "
    free_before = before.isspace() or before in _BEFORE_OPEN or before in _OPENERS or before in "\"'`"
    free_after = after.isspace() or after in _AFTER_CLOSE or after in _CLOSERS or after in "\"'`"
    touches_before, touches_after = not before.isspace(), not after.isspace()
    if mark in _SINGLE:
        return _facing_single(text, match, before, after, free_before, free_after)
    if mark in ("``", "‘‘") or match.start() <= words:
        return "open"
    if mark in _OPENERS:
        # Typed the wrong way round: it hangs on the word before it.
        return "close" if touches_before and not touches_after and not free_before else "open"
    if mark in _CLOSERS or mark == "’’":
        return "open" if not touches_before and touches_after and not free_after else "close"
    if touches_after and not touches_before:
        return "open"
    if touches_before and not touches_after:
        return "close"
    if free_before and not free_after:
        return "open"
    if free_after and not free_before:
        return "close"
    return "either"


def _facing_single(
    text: str, match: re.Match[str], before: str, after: str, free_before: bool, free_after: bool
) -> Facing:
    if before.isalnum() and after.isalnum():
        return "none"
    if match[0] in "’´" or (match[0] == "'" and not free_before):
        return "close" if free_after and not before.isspace() else "none"
    if free_before and (after.isalnum() or after in '[$…“"') and not _ELISION.match(text, match.end()):
        return "open"
    return "close" if match[0] == "'" and free_after and not before.isspace() else "none"


def _without_apostrophes(text: str, marks: list[_Mark]) -> list[_Mark]:
    """The marks without the plural possessive (the voters’ choice): a closing single after an s, before a
    further word, is an apostrophe when the quotation is closed later on."""
    kept: list[_Mark] = []
    later_close = False
    for mark in reversed(marks):
        if mark.family != "single":
            kept.append(mark)
            continue
        if mark.facing == "open":
            later_close = False
        elif mark.facing == "close":
            possessive = text[mark.start - 1] in "sSzx" and re.match(r" \w", text[mark.end : mark.end + 2])
            if possessive and later_close:
                continue
            later_close = True
        if mark.facing != "none":
            kept.append(mark)
    return kept[::-1]
