"""A text in Markdown, piece by piece: where it may be cut, and the passages of each piece.

Signs within lines are those that count as typography for the analysis (`analysis.reading.formats.markdown`).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from analysis.reading.formats.front_matter import looks_ended
from analysis.reading.formats.markdown import comments, defined, inline, outside_code, signs_of_lines
from analysis.reading.passages.markdown.blocks import Blocks
from analysis.reading.passages.markdown.signs import Signs
from analysis.reading.passages.records import Mark, Passage, left_out, pieces

if TYPE_CHECKING:
    from analysis.model import Span


class Markdown:
    """How a text in Markdown is set."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def _code(self) -> list[Span]:
        code: list[Span] = []
        for _ in outside_code(self.text, self._body, code):
            pass
        return code

    @cached_property
    def _body(self) -> int:
        return looks_ended(self.text)

    @cached_property
    def _labels(self) -> dict[str, Span]:
        return defined(self.text, self._body, len(self.text))

    @cached_property
    def pieces(self) -> list[Span]:
        """Where it may be looked at apart."""
        hidden = comments(self.text, self._body, len(self.text))
        return pieces(self.text, [(0, self._body), *self._code, *hidden])

    def passages(self, start: int, end: int) -> Iterator[Passage]:
        """The passages of a piece, one blank line at most between them."""
        blank: int | None = None
        told = False
        for passage in Blocks(self.text, self._signs(start, end), start, end, self._body).passages():
            if passage.kind == "blank":
                blank = passage.start if told else None
                continue
            if blank is not None:
                yield Passage("blank", blank, blank)
                blank = None
            yield passage
            told = True
        if blank is not None and end < len(self.text):
            yield Passage("blank", blank, blank)

    def _signs(self, start: int, end: int) -> Signs:
        hidden = [span for span in self._labels.values() if start <= span[0] < end]
        marks: list[Mark] = []
        code = [span for span in self._code if start <= span[0] < end]
        for a, b in left_out(max(start, self._body), end, code):
            hidden.extend(signs_of_lines(self.text, a, b))
            for first, last, look in inline(self.text, a, b, self._labels):
                if look == "sign":
                    hidden.append((first, last))
                else:
                    marks.append(Mark(first, last, look))
        return Signs(hidden, marks, code)
