"""The paragraphs of an article and what each is for: title, byline, news, trailing matter."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from analysis.model import Markup

Part = Literal["title", "byline", "body", "trailer"]

_BLOCK = re.compile(r"(?s).+?(?:\n[ \t]*\n\s*|\Z)")


class Paragraph(NamedTuple):
    """A stretch of the text, its trailing white space included, and its part in the article."""

    start: int
    end: int
    part: Part


def paragraphs(text: str, markup: Markup = "plain") -> tuple[Paragraph, ...]:
    """The text cut into paragraphs, in order and without gaps: they join to the text again."""
    return tuple(Paragraph(m.start(), m.end(), "body") for m in _BLOCK.finditer(text))
