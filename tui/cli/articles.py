"""What was named on the command line becomes articles."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence

import click
from msgspec.structs import replace

from analysis.errors import ReadError
from analysis.library.opening import open_source
from analysis.library.shelf import Shelf, Source, unread
from analysis.library.sources import STDIN, named, readable_once
from analysis.model import Article
from analysis.reading.addresses import is_address
from analysis.reading.conversion import Asked
from analysis.reading.conversion import article_of as convert
from analysis.reading.formats import several
from analysis.reading.source import (
    NOTHING_ASKED,
    extracts_in_handle,
    parse_published,
    shown,
)
from tui.cli.streams import told_meanwhile


def shelf_of(files: tuple[str, ...], published: str | None, asked: Asked = NOTHING_ASKED) -> Shelf:
    """What was named, a file that holds several articles standing for all of these. All of it that can be
    read only once is read now, before the keys are taken from the terminal, and so is the only one there is
    and what may hold several."""
    names = named(files)
    if len(names) == 1:
        articles = articles_of(names[0], published, asked)
        return Shelf(tuple(Source(names[0], article) for article in articles))
    if published is not None:
        raise click.UsageError("--published is for one article; of several each has its own day")
    return Shelf(tuple(source for name in names for source in _sources(name, asked)))


def _sources(name: str, asked: Asked) -> Iterator[Source]:
    if not readable_once(name) and not name.lower().endswith(several()):
        yield Source(name, asked=asked)
        return
    try:
        yield from (Source(name, article) for article in articles_of(name, None, asked))
    except ReadError as error:
        yield Source(name, failure=str(error))


def first_article(shelf: Shelf) -> tuple[Shelf, Article, list[str]]:
    """The first that can be read, and a line if it is not the first of all. Raises ReadError."""
    reasons: list[str] = []
    there: Shelf | None = shelf
    while there is not None:
        try:
            return there, there.source.read(), [unread(reasons)] if reasons else []
        except ReadError as error:
            reasons.append(str(error))
            there = there.step(1)
    raise ReadError(f"none of the {len(shelf.sources):,} articles can be read: {reasons[0]}")


def article_of(
    file: str, published: str | None, asked: Asked = NOTHING_ASKED, part: str | None = None
) -> Article:
    """The article in a file, or the one that standard input gives; of several the one that is named, or the
    first, which is told in a notice. Raises ReadError."""
    articles = articles_of(file, published, asked)
    if part is not None:
        return _part(file, articles, part)
    if len(articles) == 1:
        return articles[0]
    notice = f"the first of {len(articles):,} articles; --part takes another, by its number"
    return replace(articles[0], notices=(notice, *articles[0].notices))


def _part(file: str, articles: Sequence[Article], part: str) -> Article:
    for article in articles:
        if article.part == part:
            return article
    if part.isdecimal() and 0 < int(part) <= len(articles):
        return articles[int(part) - 1]
    raise ReadError(f"{shown(file)}: no article {shown(part)} among the {len(articles):,}")


def articles_of(file: str, published: str | None, asked: Asked = NOTHING_ASKED) -> tuple[Article, ...]:
    """The articles in a file, or those that standard input gives; at least one. Raises ReadError."""
    day = None if published is None else parse_published(published)
    if file == STDIN:
        found = extracts_in_handle(standard_input(), "standard input", asked=asked)
        return tuple(convert(extract, None, day) for extract in found)
    with told_meanwhile("fetching…" if is_address(file) else ""):
        return open_source(file, published=day, pipes=True, asked=asked)


def standard_input() -> int:
    """The handle that an article comes from. Raises UsageError when none can come."""
    if sys.stdin is None:
        raise click.UsageError("standard input is closed; pipe an article into it, or name a file")
    if sys.stdin.isatty():
        raise click.UsageError("standard input is the terminal; pipe an article into it, or name a file")
    return sys.stdin.fileno()
