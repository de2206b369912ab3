"""E-books in EPUB 2 and 3: a zip archive of web pages, read in the order of its spine."""

from __future__ import annotations

from analysis.reading.conversion import Asked, Converter, Extract


def _extract(data: bytes, asked: Asked) -> tuple[Extract, ...]:
    from analysis.reading.formats.epub.book import extract

    return (extract(data, asked.name),)


CONVERTER = Converter(_extract)
