"""Quotation marks: curly, straight, guillemets, doubled (`` and ''), single, nested, mis-spaced, missing.

Each paragraph is paired on its own, so an odd mark never shifts the pairs of another; within it each
mark is read by its shape, the space beside it and its neighbours (`analysis.language.pairing`), never off the
count of the marks before it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from analysis.language.pairing import Facing, Mark, paired
from analysis.model import Span

_MARK: Final = re.compile(r"``|''|‘‘|’’|[\"“”„‟«»‹›＂「」『』]|['‘’‚‛`´]")
MARKS: Final = frozenset("\"“”„‟«»‹›＂「」『』'‘’‚‛`´")
"""The signs that are quotation marks, those that may be apostrophes among them."""
_SINGLE: Final = frozenset("'‘’‚‛`´‹›")
_OPENERS: Final = frozenset("“„‟«‹‘‚‛「『")
_CLOSERS: Final = frozenset("”»›’」』")
_KINDS: Final = {"«": "angle", "»": "angle", "「": "corner", "」": "corner", "『": "corner", "』": "corner"}
_ELISION: Final = re.compile(r"(?i)(?:\d0s|\d\ds?\b|em|til|tis|twas|cause|n|round|bout|cuz|nuff)\b")
_BEFORE_OPEN: Final = frozenset("([{—–―-/:;,*_…")
_AFTER_CLOSE: Final = frozenset(")]}—–―-/:;,.!?*_…")
_REPEATED: Final = re.compile(r"(?<![\"“”«»])(?:\"\"|““|””|««|»»)(?![\"“”«»])")
_NICKNAME: Final = re.compile(r"\W{1,2}(?:The )?[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)?\W{1,2}")
_NAME_BEFORE: Final = re.compile(r"(?:\b[A-Z][\w’'-]*\.?|\b[A-Z]\.) \Z")
_NAME_BEHIND: Final = re.compile(r" [A-Z][a-z’'-]+")
_REACH: Final = 40
"""Characters of a nickname, and of the name before it, at most."""
_POSSESSIVE: Final = re.compile(r"(?<=[sSzx])\S \w")
_SENTENCE_END: Final = re.compile(r"[.!?…] ")


class Marked(NamedTuple):
    """A stretch between marks, the marks included; where one is missing, it begins or ends at the most
    plausible place. `closed` is False where the quotation goes on in the next paragraph.

    `depth` is 0 for an outermost stretch.
    """

    start: int
    end: int
    depth: int
    closed: bool


def marked(text: str, start: int, end: int) -> list[Marked]:
    """The marked stretches of the paragraph `text[start:end]`, in order of their beginning, without the
    nicknames in marks."""
    end = start + len(text[start:end].rstrip())
    marks = list(_marks(text, start, end))
    found = [
        Marked(a, b, 0, closed)
        for a, b, closed in paired(text, _doubles(text, marks, start, end), start, end)
    ]
    found += [Marked(a, b, 0, True) for a, b in _singles(text, marks, start, end)]
    said = (one for one in found if not _is_nickname(text, one))
    return _with_depth(sorted(said, key=lambda m: (m.start, -m.end)))


def outermost(text: str, paragraphs: Iterable[Span]) -> list[Marked]:
    """The outermost marked stretches of all the paragraphs, each of which is paired on its own. A stretch
    that ends with its paragraph and lacks a mark there goes on in the next, if the first of that lacks its
    opening mark."""
    found: list[Marked] = []
    for start, end in paragraphs:
        here = [one for one in marked(text, start, end) if one.depth == 0]
        unopened = bool(here) and not is_mark(text[here[0].start])
        if unopened and found and not is_mark(text[found[-1].end - 1]):
            between = text[found[-1].end : here[0].start]
            if not text[found[-1].end : start].strip():
                here[0] = here[0]._replace(start=here[0].start - len(between.lstrip()))
                found[-1] = found[-1]._replace(closed=False)
        found += here
    return found


def within(stretches: Sequence[Marked], start: int, end: int) -> Sequence[Marked]:
    """Those of the outermost stretches that share a character with the characters `start` to `end`."""
    first = bisect_right(stretches, start, key=lambda one: one.end)
    return stretches[first : bisect_left(stretches, end, lo=first, key=lambda one: one.start)]


def repeated(text: str, start: int, end: int) -> Iterator[int]:
    """Where marks of the paragraph stand twice by mistake (““We go,” he said): of each two the outer one."""
    for mark in _REPEATED.finditer(text, start, end):
        before, after, *_ = _beside(text, mark, start, end)
        if before.isspace() != after.isspace():
            yield mark.start() if before.isspace() else mark.end() - 1


def _is_nickname(text: str, stretch: Marked) -> bool:
    """Whether nobody says the stretch: a name between names, as in `Mary "Red" Miller`."""
    return (
        stretch.end - stretch.start < _REACH
        and _NICKNAME.fullmatch(text, stretch.start, stretch.end) is not None
        and text[stretch.end - 2] not in ",.?!"
        and _NAME_BEHIND.match(text, stretch.end) is not None
        and _NAME_BEFORE.search(text[max(0, stretch.start - _REACH) : stretch.start]) is not None
    )


def inner(text: str, span: Span) -> Span:
    """The span without white space and quotation marks at its edges."""
    start, end = span
    while start < end and (text[start].isspace() or _MARK.match(text[start])):
        start += 1
    while end > start and (text[end - 1].isspace() or _MARK.match(text[end - 1])):
        end -= 1
    return start, end


def is_mark(text: str) -> bool:
    """Whether the text is a quotation mark (or an apostrophe, which looks like one) and nothing else."""
    return _MARK.fullmatch(text) is not None


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


def _marks(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    return _MARK.finditer(text, start, end)


def _doubles(text: str, marks: Sequence[re.Match[str]], start: int, end: int) -> list[Mark]:
    words = next((i for i in range(start, end) if not text[i].isspace()), end)
    return [
        Mark(
            m.start(),
            m.end(),
            m[0],
            _KINDS.get(m[0], "high"),
            _shape(m[0]),
            "open" if m.start() <= words else _spacing(text, m, start, end),
        )
        for m in marks
        if m[0] not in _SINGLE
    ]


def _shape(mark: str) -> Facing:
    if mark in _OPENERS or mark in ("``", "‘‘"):
        return "open"
    return "close" if mark in _CLOSERS or mark == "’’" else "either"


def _beside(text: str, mark: re.Match[str], start: int, end: int) -> tuple[str, str, bool, bool]:
    """The characters before and after the mark, and whether an opening mark may follow the one, the other a
    closing mark."""
    before = text[mark.start() - 1] if mark.start() > start else " "
    after = text[mark.end()] if mark.end() < end else " "
    return (
        before,
        after,
        before.isspace() or before in _BEFORE_OPEN or before in _OPENERS or before in "\"'`",
        after.isspace() or after in _AFTER_CLOSE or after in _CLOSERS or after in "\"'`",
    )


def _spacing(text: str, mark: re.Match[str], start: int, end: int) -> Facing:
    """Which way a mark that does not begin the paragraph faces by what stands beside it."""
    before, after, free_before, free_after = _beside(text, mark, start, end)
    if before.isspace() != after.isspace():
        return "open" if before.isspace() else "close"
    if free_before != free_after:
        return "open" if free_before else "close"
    return "either"


def _singles(text: str, marks: Sequence[re.Match[str]], start: int, end: int) -> Iterator[Span]:
    """The stretches between single marks; one that is never closed is an apostrophe, as is a closing one
    alone."""
    faced = [(m, _facing_single(text, m, start, end)) for m in marks if m[0] in _SINGLE]
    openers: list[int] = []
    for mark, facing in _without_apostrophes(text, faced):
        if facing == "open":
            openers.append(mark.start())
        elif openers:
            apart = _POSSESSIVE.match(text, mark.start()) and _SENTENCE_END.search(
                text, openers[-1], mark.start()
            )
            if not apart:  # "‘We wait,’ he said. The voters’ choice": no quotation ends so
                yield openers.pop(), mark.end()


def _facing_single(text: str, mark: re.Match[str], start: int, end: int) -> Facing:
    before, after, free_before, free_after = _beside(text, mark, start, end)
    if mark[0] in "‹›":
        return _shape(mark[0])
    if before.isalnum() and after.isalnum():
        return "either"
    if mark[0] in "’´" or (mark[0] == "'" and not free_before):
        return "close" if free_after and not before.isspace() else "either"
    if free_before and (after.isalnum() or after in '[$…“"') and not _ELISION.match(text, mark.end()):
        return "open"
    return "close" if mark[0] == "'" and free_after and not before.isspace() else "either"


def _without_apostrophes(
    text: str, marks: Sequence[tuple[re.Match[str], Facing]]
) -> list[tuple[re.Match[str], Facing]]:
    """The marks that face a side, without the plural possessive (the voters’ choice): a closing single after
    an s, before a further word, is an apostrophe when the quotation is closed later on."""
    kept: list[tuple[re.Match[str], Facing]] = []
    later_close = False
    for mark, facing in reversed(marks):
        if facing == "open":
            later_close = False
        elif facing == "close":
            if later_close and _POSSESSIVE.match(text, mark.start()):
                continue
            later_close = True
        if facing != "either":
            kept.append((mark, facing))
    return kept[::-1]
