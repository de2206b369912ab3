"""Web pages: their main text, found by trafilatura and cleaned, and their head, of all that tells it."""

from __future__ import annotations

from typing import Final

from analysis.reading.conversion import Asked, Converter, Extract


def extract(data: bytes, asked: Asked) -> tuple[Extract, ...]:
    """The article of a page. Raises ReadError when there is none in it."""
    from analysis.reading.formats.html.article import article_in  # what it imports is heavy

    return (article_in(data, asked),)


CONVERTER: Final = Converter(extract)
