"""What was named becomes articles, be it a file or an address."""

from __future__ import annotations

from datetime import date

from analysis.model import Article
from analysis.reading.addresses import is_address
from analysis.reading.conversion import Asked, Extract, article_of
from analysis.reading.source import NOTHING_ASKED, extracts_in_file


def open_source(
    name: str, *, pipes: bool = False, published: date | None = None, asked: Asked = NOTHING_ASKED
) -> tuple[Article, ...]:
    """The articles in a file or at an address. Raises ReadError with its name in the line."""
    found = extracts_of(name, pipes=pipes, asked=asked)
    return tuple(article_of(extract, name, published) for extract in found)


def extracts_of(name: str, *, pipes: bool = False, asked: Asked = NOTHING_ASKED) -> tuple[Extract, ...]:
    """What is in a file or at an address, before it becomes articles. Raises ReadError."""
    if not is_address(name):
        return extracts_in_file(name, pipes=pipes, asked=asked)

    from analysis.library.pages import extracts_at  # whoever reads a file needs nothing of the net

    return extracts_at(name, asked)
