"""Which double quotation marks of a paragraph belong together.

Of all readings of the marks (each opens, closes, or is stray; a mark may be missing where one is needed) the
cheapest is taken, found by dynamic programming from left to right (Viterbi). A reading costs what speaks
against it: a mark used against its shape or against the space beside it, a mark left out, a mark supplied. So
one odd mark is mended where it is and turns none of the others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, Literal, NamedTuple

from analysis.language.grammar import GRAMMAR
from analysis.language.speech import SAID

Facing = Literal["open", "close", "either"]

# What speaks against a reading. Only their order matters: a mark is rather turned than supplied, rather
# supplied in a plausible place than left out, rather left out than supplied in an implausible one.
_TURNED: Final = 1.0
"""Used against its shape, or against the space beside it; against both, three times as much."""
_SUPPLIED: Final = 1.8
_STRAY: Final = 2.0
_REPEATED: Final = 0.5
"""Left out beside another of its kind ("““")."""
_IMPLAUSIBLE: Final = 9.0
_TORN: Final = 0.5
_NESTED: Final = 2.5
"""Opened within a quotation in marks of the same kind; of another kind it costs nothing to speak of."""
_OTHER_KIND: Final = 0.3
_RUNS_ON: Final = 0.1
_JOINED: Final = 0.3
_DEEPEST: Final = 2

_ENDING: Final = frozenset(",.?!…—–-")
"""What stands before a closing mark."""
_SENTENCE_ENDS: Final = frozenset(".?!…")
_WORD: Final = re.compile(r"\w")
_NEXT: Final = re.compile(r"\s+(?:[“„«‟\"＂「『]|``|''|‘‘)")
_CAPITAL: Final = re.compile(r"[\s\[(…“‘'\"]*[^\W\d_]")
_SENTENCE: Final = re.compile(
    r"(?:(?<=[^\W\dA-Z]{2})(?<!\b[A-Z][a-z]{2})|(?<=[\d)\]%]))[.?!…]+['’)\]]*(?=\s|\Z)"
)
"""The end of a sentence, and of no abbreviation ("Mr.", "Gov.", "U.S.")."""


def _any_of(words: frozenset[str]) -> str:
    return rf"\b(?:{'|'.join(sorted(words))})\b"


_FIRST_PERSON: Final = re.compile(rf"(?i){_any_of(GRAMMAR.speaking)}")
_REPORTED: Final = re.compile(rf"[,?!]['’]?(?=\s[^,;:.?!]{{0,80}}{_any_of(SAID)})")
_NARRATED: Final = re.compile(
    rf"(?i:{_any_of(SAID | GRAMMAR.past)})|\b(?:(?i:he|she|it|they)|[A-Z]\w+)\s+\w{{2,}}ed\b"
)
"""What somebody does who is told of."""
_HELPED: Final = "".join(rf"(?<!\b{word} )" for word in sorted(GRAMMAR.auxiliaries))
_PAST: Final = re.compile(rf"(?i){_any_of(GRAMMAR.past)}|{_HELPED}\b\w{{2,}}ed\b")
"""What the reporter tells is past; participles behind an auxiliary are not."""


class Mark(NamedTuple):
    """A double mark: its family, which way its shape faces and which way the space beside it."""

    start: int
    end: int
    text: str
    kind: str
    shape: Facing
    spacing: Facing


class Paired(NamedTuple):
    """A stretch from an opening to a closing mark, one of which may be supplied; `closed` is False where it
    goes on in the next paragraph."""

    start: int
    end: int
    closed: bool


class _Link(NamedTuple):
    """A pair of marks by their numbers, one of which may be missing, and the pairs before it; `whole` is a
    quotation without a closing mark that reaches up to its limit."""

    opener: int | None
    closer: int | None
    limit: int
    before: _Link | None
    whole: bool = False


class _Path(NamedTuple):
    cost: float
    opened: tuple[int, ...]
    pairs: _Link | None


def paired(text: str, marks: Sequence[Mark], start: int, end: int) -> list[Paired]:
    """The stretches between the double marks of the paragraph `text[start:end]`, in no order."""
    return _Pairing(text, marks, start, end).stretches() if marks else []


class _Pairing:
    """The readings of one paragraph's marks."""

    def __init__(self, text: str, marks: Sequence[Mark], start: int, end: int) -> None:
        self._text, self._marks, self._start, self._end = text, list(marks), start, end
        self._strays = [self._stray(i) for i in range(len(marks))]
        self._words, self._sentences = [0], [0]
        """How many of the gaps before a mark hold a word, and how many the end of a sentence."""
        for one, other in pairwise(marks):
            self._words.append(self._words[-1] + bool(_WORD.search(text, one.end, other.start)))
            ends = bool(_SENTENCE.search(text, one.end, max(one.end, other.start - 1)))
            self._sentences.append(self._sentences[-1] + ends)

    def stretches(self) -> list[Paired]:
        """Those of the cheapest reading."""
        paths: dict[tuple[str, ...], _Path] = {(): _Path(0.0, (), None)}
        for i in range(len(self._marks)):
            better: dict[tuple[str, ...], _Path] = {}
            for path in paths.values():
                for one in self._steps(path, i):
                    kinds = tuple(self._marks[j].kind for j in one.opened)
                    if kinds not in better or _rank(one) < _rank(better[kinds]):
                        better[kinds] = one
            paths = better
        return list(self._drawn(min(map(self._ended, paths.values()), key=lambda path: path.cost)))

    def _steps(self, path: _Path, i: int) -> Iterator[_Path]:
        """What the mark may be after what is read already."""
        mark, (cost, opened, pairs) = self._marks[i], path
        opens, closes = cost + _against(mark, "close"), cost + _against(mark, "open")
        if not opened:
            yield _Path(opens, (i,), pairs)
            yield _Path(closes + self._unopened(i), (), _Link(None, i, 0, pairs))
        else:
            last = opened[-1]
            other = self._marks[last].kind != mark.kind
            if self._words[last] < self._words[i]:
                closes += (_OTHER_KIND if other else 0.0) + self._odd(last, i)
                yield _Path(closes, opened[:-1], _Link(last, i, 0, pairs))
                joined = self._joins(opened, i)
                lost = _Link(opened[0], None, mark.start, pairs, joined and self._is_all_said(last, i))
                yield _Path(opens + (_JOINED if joined else self._unclosed(opened)), (i,), lost)
            if len(opened) < _DEEPEST:
                yield _Path(opens + (_OTHER_KIND if other else _NESTED), (*opened, i), pairs)
        yield _Path(cost + self._strays[i], opened, pairs)

    def _stray(self, i: int) -> float:
        """What it costs to leave the mark out: little where it is repeated, or is the sign for inches."""
        mark = self._marks[i]
        for other in self._marks[max(0, i - 1) : i] + self._marks[i + 1 : i + 2]:
            if other.text == mark.text and mark.start in (other.end, other.start - len(mark.text)):
                outer = (mark.spacing == "open") == (other.start > mark.start)
                return _REPEATED if outer else 2 * _REPEATED  # rather the outer one than the inner
        inches = mark.shape == "either" and self._text[max(self._start, mark.start - 1)].isdigit()
        return _REPEATED if inches else _STRAY

    def _odd(self, opener: int, closer: int) -> float:
        """What speaks against the two together: both turned, or a piece of a sentence that goes on behind its
        end."""
        if self._marks[opener].spacing == "close" and self._marks[closer].spacing == "open":
            return _SUPPLIED
        crosses = self._sentences[opener] < self._sentences[closer]
        return _TORN if crosses and not _begins_sentence(self._text, self._marks[opener].end) else 0.0

    def _unclosed(self, opened: tuple[int, ...]) -> float:
        """What it costs to close a quotation without a mark: where a sentence begins, it ends in a plausible
        place; of a few words nobody knows the end."""
        plausible = len(opened) == 1 and _begins_sentence(self._text, self._marks[opened[0]].end)
        return _SUPPLIED if plausible else _IMPLAUSIBLE

    def _joins(self, opened: tuple[int, ...], i: int) -> bool:
        """Whether the mark opens what was a paragraph of its own in one long quotation, whose paragraphs have
        but their opening marks, before they were run together: `"We lost. "Nobody helps. "That is all."`"""
        mark, text = self._marks[i], self._text
        before = text[max(self._start, mark.start - 3) : mark.start]
        if len(opened) != 1 or mark.spacing != "open" or before.rstrip()[-1:] not in _SENTENCE_ENDS:
            return False
        if not all(_begins_sentence(text, self._marks[at].end) for at in (opened[0], i)):
            return False
        end = self._marks[i + 1].start if i + 1 < len(self._marks) else self._end
        return before != before.rstrip() and not _PAST.search(text, mark.end, end)

    def _is_all_said(self, opener: int, i: int) -> bool:
        """Whether nothing between the two marks is told of anybody: then all of it is said."""
        return not _NARRATED.search(self._text, self._marks[opener].end, self._marks[i].start)

    def _unopened(self, i: int) -> float:
        at = self._marks[i].start
        before = self._text[max(self._start, at - 2) : at].rstrip()
        return _SUPPLIED if before and before[-1] in _ENDING else _IMPLAUSIBLE

    def _ended(self, path: _Path) -> _Path:
        """The reading with what is open at the end of the paragraph."""
        if not path.opened:
            return path
        opener = self._marks[path.opened[0]]
        if (
            len(path.opened) == 1
            and _begins_sentence(self._text, opener.end)
            and _NEXT.match(self._text, self._end)
            and not _REPORTED.search(self._text, opener.end, self._end)
        ):
            return path._replace(cost=path.cost + _RUNS_ON)
        link = _Link(path.opened[0], None, self._end, path.pairs)
        return path._replace(cost=path.cost + self._unclosed(path.opened), opened=(), pairs=link)

    def _drawn(self, path: _Path) -> Iterator[Paired]:
        if path.opened:
            yield Paired(self._marks[path.opened[0]].start, self._end, False)
        link = path.pairs
        while link is not None:
            opener, closer = link.opener, link.closer
            if opener is not None and closer is not None:
                yield Paired(self._marks[opener].start, self._marks[closer].end, True)
            elif opener is not None:
                mark = self._marks[opener]
                end = len(self._text[: link.limit].rstrip()) if link.whole else None
                yield Paired(mark.start, end or _plausible_end(self._text, mark.end, link.limit), True)
            elif closer is not None:
                mark = self._marks[closer]
                floor = self._marks[closer - 1].end if closer else self._start
                yield Paired(_plausible_start(self._text, floor, mark.start), mark.end, True)
            link = link.before


def _rank(path: _Path) -> tuple[float, tuple[int, ...]]:
    """The cheaper reading first; of equal ones the shorter quotation."""
    return path.cost, tuple(-opener for opener in path.opened)


def _against(mark: Mark, wrong: Facing) -> float:
    """What speaks against a mark that faces the other way than `wrong`."""
    count = (mark.shape == wrong) + (mark.spacing == wrong)
    return 3 * _TURNED if count == 2 else count * _TURNED


def _begins_sentence(text: str, at: int) -> bool:
    capital = _CAPITAL.match(text, at)
    return capital is not None and capital[0][-1].isupper()


def _plausible_end(text: str, start: int, end: int) -> int:
    """Where a quotation that is never closed ends: before ", she said", else with the last sentence in which
    somebody speaks of himself, and what follows it until the reporter tells what was."""
    reported = _REPORTED.search(text, start, end)
    if reported:
        end = reported.end()
    stops = [found.end() for found in _SENTENCE.finditer(text, start, end)]
    bounds = list(pairwise([start, *stops, *([end] if not stops or stops[-1] < end else [])]))
    own = max((n for n, (a, b) in enumerate(bounds) if _FIRST_PERSON.search(text, a, b)), default=0)
    stop = bounds[own][1]
    for a, b in bounds[own + 1 :]:
        if _PAST.search(text, a, b):
            break
        stop = b
    return start + len(text[start:stop].rstrip())


def _plausible_start(text: str, start: int, end: int) -> int:
    """Where a quotation that is never opened begins: behind a colon, else with its last sentence, or the
    first in which somebody speaks of himself."""
    colon = max(text.rfind(": ", start, end), text.rfind(":\n", start, end))
    if colon >= 0:
        start = colon + 1
    bounds = list(
        pairwise([start, *(found.end() for found in _SENTENCE.finditer(text, start, end - 1)), end])
    )
    first = min((a for a, b in bounds if _FIRST_PERSON.search(text, a, b)), default=bounds[-1][0])
    return first + len(text[first:end]) - len(text[first:end].lstrip())
