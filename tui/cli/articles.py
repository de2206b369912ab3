"""What was named on the command line becomes articles."""

from __future__ import annotations

import sys

import click

from analysis.errors import ReadError
from analysis.library.shelf import Shelf, Source, unread
from analysis.library.sources import STDIN, named, readable_once
from analysis.model import Article
from analysis.reading.source import open_article, open_handle, parse_published


def shelf_of(files: tuple[str, ...], published: str | None) -> Shelf:
    """What was named. All of it that can be read only once is read now, before the keys are taken from the
    terminal, and the only article if there is but one."""
    names = named(files)
    if len(names) == 1:
        return Shelf((Source(names[0], article_of(names[0], published)),))
    if published is not None:
        raise click.UsageError("--published is for one article; of several each has its own day")
    return Shelf(tuple(_taken(name) if readable_once(name) else Source(name) for name in names))


def _taken(name: str) -> Source:
    try:
        return Source(name, article_of(name, None))
    except ReadError as error:
        return Source(name, failure=str(error))


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


def article_of(file: str, published: str | None) -> Article:
    """The article in a file, or the one that standard input gives. Raises ReadError."""
    day = None if published is None else parse_published(published)
    if file == STDIN:
        return open_handle(standard_input(), "standard input", published=day)
    return open_article(file, published=day, pipes=True)


def standard_input() -> int:
    """The handle that an article comes from. Raises UsageError when none can come."""
    if sys.stdin is None:
        raise click.UsageError("standard input is closed; pipe an article into it, or name a file")
    if sys.stdin.isatty():
        raise click.UsageError("standard input is the terminal; pipe an article into it, or name a file")
    return sys.stdin.fileno()
