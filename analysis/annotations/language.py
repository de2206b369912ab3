"""That an article, or most of it, is in another language than that which is annotated."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from analysis.model import Paragraph

_NONE: Final = "this is not English, which alone is annotated"
_PARTLY: Final = "most of this is not English, which alone is annotated"
BRIEF: Final = "not English"
"""Where there is no room for more."""


def language_notice(layout: Iterable[Paragraph]) -> str:
    """The line to be told of an article with these paragraphs; nothing if it is in English."""
    length = {"body": 0, "foreign": 0}
    for paragraph in layout:
        if paragraph.part in length:
            length[paragraph.part] += paragraph.end - paragraph.start
    if not length["body"]:
        return _NONE if length["foreign"] else ""
    return _PARTLY if length["foreign"] > length["body"] else ""
