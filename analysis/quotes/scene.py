"""A paragraph prepared for reading: its marked stretches and its frames.

A frame is a sentence as the eye sees it: marked stretches count as one piece, however many sentences they
hold, so `"A. B," she said.` is one frame where the parser sees two or three sentences.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from spacy.tokens import Doc, Span, Token

from analysis.language.marks import MARKS, Marked, inner, within
from analysis.language.syntax import FINITE
from analysis.quotes.cues import is_reporting
from analysis.quotes.phrases import is_abbreviated

_TERMINATORS: Final = frozenset(".?!")
_BRACKET: Final = 12
"""Tokens: a full stop this near behind an opening bracket ("(D-Ohio.)") ends no sentence."""
_DATELINE: Final = re.compile(
    r"\s*[A-Z][A-Z.’'-]+(?:[ ,/]+[A-Z][\w.’'-]*){0,5}(?:,? \d{1,2}\b(?: [A-Z][a-z]{2,8}\b)?)?"
    r"(?: ?\([^)]{2,40}\))? ?(?:[—–―]|-{1,2}) "
    # With an agency in brackets or between strokes, of a place in small letters: "Rome, May 3 (Agency) -".
    r"|\s*[A-Z][\w.’'-]+(?:[ ,/]+[A-Z][\w.’'-]*){0,5}(?:,? \d{1,2}\b(?: [A-Z][a-z]{2,8}\b)?)?(?:, \d{4})?"
    r" ?(?:\([^)]{2,40}\)|/[^/\n]{2,40}/) ?(?:[—–―]|-{1,2}) (?=[“‘]?[A-Z])"
)
_PLACE: Final = 90
"""Characters of a dateline at most."""
_TITLE: Final = 9
_UNIT: Final = 2
"""Letters of a shortened word in front of a number."""
_LONGEST: Final = 600
"""Tokens of a frame outside the marks at most: a text without full stops costs no more than another."""
_SIGNING: Final = ("―", "—", "–", "-")
_TRAILING: Final = MARKS | {")", "]"}


class Stretch(NamedTuple):
    """A marked stretch by its tokens `first` to `last` (exclusive) and characters `start` to `end`."""

    first: int
    last: int
    start: int
    end: int
    closed: bool


class Frame(NamedTuple):
    """The tokens `first` to `last` (exclusive) of a sentence as the eye sees it."""

    first: int
    last: int


class Scene:
    """A paragraph with its outermost marked stretches and its frames."""

    def __init__(self, doc: Doc, tokens: Span, text: str, stretches: Sequence[Marked]) -> None:
        self.doc = doc
        self.text = text
        self.first, self.last = tokens.start, tokens.end
        end = tokens[-1].idx + len(tokens[-1])
        self.where = tokens.start_char, tokens.end_char
        starts = [t.idx for t in tokens]
        self.stretches = tuple(
            Stretch(
                self.first + bisect_right(starts, m.start) - 1,
                self.first + bisect_right(starts, m.end - 1),
                m.start,
                m.end,
                m.closed,
            )
            for m in within(stretches, tokens[0].idx, end)
        )
        self._firsts = [s.first for s in self.stretches]
        self._lasts = [s.last for s in self.stretches]
        self._owner = {i: s for s in self.stretches for i in range(s.first, s.last)}
        self.frames = tuple(self._cut())

    def stretch_at(self, i: int) -> Stretch | None:
        """The marked stretch that covers token `i`."""
        return self._owner.get(i)

    def within(self, first: int, last: int) -> list[Stretch]:
        """The stretches that lie wholly in the tokens `first` to `last`."""
        return list(self.stretches[bisect_left(self._firsts, first) : bisect_right(self._lasts, last)])

    def following(self, i: int) -> Stretch | None:
        """The first stretch that begins at token `i` or behind it."""
        at = bisect_left(self._firsts, i)
        return self.stretches[at] if at < len(self.stretches) else None

    def trimmed(self, first: int, last: int) -> tuple[int, int] | None:
        """The token range without white space and punctuation at its edges; None when nothing is left."""
        while last > first and self._edge(last - 1):
            last -= 1
        while first < last and self._edge(first):
            first += 1
        return (first, last) if first < last else None

    def behind_semicolon(self, before: tuple[int, int]) -> tuple[int, int]:
        """The range without what a semicolon parts from its end: of what a reporting clause interrupts in
        "She endorsed him; Lee, she said, was late" only Lee is meant."""
        cut = next((i for i in reversed(range(*before)) if self.doc[i].text == ";"), None)
        if cut is None or cut in self._owner:
            return before
        return self.trimmed(cut + 1, before[1]) or before

    def finite(self, first: int, last: int) -> bool:
        """Is there a finite verb outside the marks?"""
        return any(t.tag_ in FINITE and t.i not in self._owner for t in self.doc[first:last])

    def speechlike(self, stretch: Stretch) -> bool:
        """Is the stretch a sentence or a piece of one, and not a term or a title?"""
        words = self.words(stretch)
        if 2 <= len(words) < _TITLE and all(t.text[0].isupper() or t.is_stop for t in words):
            verbs = [t for t in words if t.tag_ in FINITE]
            return bool(verbs) and self.last_sign(stretch) in ",.?!"
        return len(words) >= 3 or (bool(words) and self.last_sign(stretch) in ",.?!…")

    def heading(self) -> bool:
        """Is the paragraph nothing but a heading between marks ("A Long Way Home.")? In speech no verb has a
        capital."""
        words = [t for t in self.doc[self.first : self.last] if t.is_alpha]
        return (
            len(self.stretches) == 1
            and 2 <= len(words) < _TITLE
            and len(self.words(self.stretches[0])) >= len(words)
            and all(t.text[0].isupper() for t in words if t.pos_ in ("VERB", "AUX", "NOUN", "ADJ"))
            and sum(t.text[0].isupper() for t in words) > 1
        )

    def _edge(self, i: int) -> bool:
        token = self.doc[i]
        wordless = token.is_punct or token.is_space or not any(c.isalnum() for c in token.text)
        return wordless and i not in self._owner and not token.is_currency and token.text != "%"

    def words(self, stretch: Stretch) -> list[Token]:
        """The words between the marks."""
        return [t for t in self.doc[stretch.first : stretch.last] if not t.is_punct and not t.is_space]

    def last_sign(self, stretch: Stretch) -> str:
        """The last character between the marks, nested marks left out ("" if there is none)."""
        start, end = inner(self.text, (stretch.start, stretch.end))
        return self.text[end - 1] if end > start else ""

    def snapped(self, first: int, last: int) -> tuple[int, int]:
        """The token range widened so that no stretch is cut in two."""
        left, right = self._owner.get(first), self._owner.get(last - 1)
        return (left.first if left else first), (right.last if right else last)

    def _cut(self) -> Iterator[Frame]:
        begin = self._behind_dateline()
        i, bracket, plain = begin, 0, 0
        last = self.last
        while last > begin and self.doc[last - 1].is_space:
            last -= 1
        while i < last:
            stretch = self._owner.get(i)
            if stretch is not None:
                i = stretch.last
                ended = self.last_sign(stretch) in _TERMINATORS and self._begins_anew(i, stretch)
            else:
                sign = self.doc[i].text
                plain += 1
                if sign in "([":
                    bracket = i
                elif sign in ")]":
                    bracket = 0
                ended = self._ends(i) and not (bracket and i - bracket < _BRACKET)
                i += 1
            if ended or plain > _LONGEST:
                while i < last and self.doc[i].text in _TRAILING and i not in self._owner:
                    i += 1
                yield Frame(begin, i)
                begin, bracket, plain = i, 0, 0
        if begin < last:
            yield Frame(begin, last)

    def _behind_dateline(self) -> int:
        """The token behind "ROME, May 3 (Agency) —" at the beginning of a paragraph."""
        start = self.doc[self.first].idx
        place = _DATELINE.match(self.text, start, min(start + _PLACE, len(self.text)))
        if place is None:
            return self.first
        i = self.first
        while i < self.last - 1 and self.doc[i].idx < place.end():
            i += 1
        return i

    def _ends(self, i: int) -> bool:
        token = self.doc[i]
        following = self.doc[i + 1] if i + 1 < self.last else None
        if (
            following is not None
            and token.text[-1] == "."
            and len(token.text) > 1
            and following.is_sent_start
        ):
            return following.is_stop and following.is_title  # "in Washington, D.C. The event ..."
        if token.text[0] in _TERMINATORS and token.is_punct:
            if token.text == "." and i > self.first and is_abbreviated(self.doc[i - 1]):
                return False
            if following is not None and following.like_num and not self.doc[i - 1].whitespace_:
                return not self._is_unit(i - 1)
            return following is None or not following.text[0].islower()
        if not token.is_space or "\n" not in token.text or i == self.first:
            return False
        if i + 1 < self.last and self.doc[i + 1].text[0] in _SIGNING:
            return False
        return self.doc[i - 1].is_punct or i + 1 in self._owner

    def _is_unit(self, i: int) -> bool:
        """May the word be a currency or the like in front of a number: "Rs. 29,000", "No. 4"?"""
        word = self.doc[i].text
        return word.istitle() and len(word) == _UNIT and self.doc[i].ent_type_ not in ("PERSON", "DATE")

    def _begins_anew(self, i: int, stretch: Stretch) -> bool:
        """Does a new sentence begin at token `i`, behind a stretch that ends like a sentence?"""
        if self.text[stretch.end : stretch.end + 3].lstrip()[:1] in _SIGNING:
            return False
        while i < self.last and self.doc[i].is_space:
            i += 1
        if i >= self.last:
            return True
        token = self.doc[i]
        if token.text in {",", ";", ":", "―", "—", "–", "-", "--", "."} or token.text[0].islower():
            return False
        if self.last_sign(stretch) == "." or i in self._owner:
            return True
        return not _reports_at(self.doc, i, self.last)


def _reports_at(doc: Doc, i: int, last: int) -> bool:
    """Does a short clause such as "Smith asked" begin at token `i`?"""
    for j in range(i, min(i + 22, last)):
        token = doc[j]
        if token.text in _TERMINATORS:
            return False
        if token.pos_ in ("VERB", "AUX"):
            return is_reporting(token)
    return False
