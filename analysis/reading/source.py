"""Articles from where they lie: a file, or bytes that came through a pipe. Most sources hold one, mail boxes
and corpora several."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Final

from analysis.errors import ReadError
from analysis.files import LARGEST_ARTICLE, read_file, read_handle, reason
from analysis.model import Article
from analysis.reading.conversion import Asked, Extract, article_of
from analysis.reading.decode import decoded
from analysis.reading.formats import converter_named, of_file, of_text
from analysis.reading.recognising import converted_format
from analysis.tame import escaped

NOTHING_ASKED: Final = Asked()
_LONGEST: Final = 120
"""Characters of a name that a message shows."""


def read_article(path: str | Path, *, published: date | None = None) -> Article:
    """The article in a file: its text, and title, author and day as its head gives them.

    `published`, when given, is the day of publication whatever the text says. Its format is told by
    its name (`analysis.reading.formats`). Raises ReadError, with the path in its one line, when there is no
    such file, when it may not be read, when it is larger than 256 MiB, and when there is no text in it.
    """
    return _completed(open_article(path, published=published, pipes=True))


def read_bytes(data: bytes, *, source: str | None = None, published: date | None = None) -> Article:
    """The article in bytes from elsewhere, such as standard input, decoded as a file would be; in
    which format is told by how it looks, since no name does.

    `source` names where they come from. Raises ReadError as `read_article` does.
    """
    return _completed(open_bytes(data, source=source, published=published))


def open_article(
    path: str | Path, *, published: date | None = None, pipes: bool = False, asked: Asked = NOTHING_ASKED
) -> Article:
    """As `read_article`, but at once: of title, author and day there is only what was given, or what a source
    that is no text says by itself. What the head says, `head.complete` adds. Only with `pipes` one may wait
    for a pipe. Of a source of several articles it is the first."""
    return open_articles(path, published=published, pipes=pipes, asked=asked)[0]


def open_articles(
    path: str | Path, *, published: date | None = None, pipes: bool = False, asked: Asked = NOTHING_ASKED
) -> tuple[Article, ...]:
    """As `open_article`, but all that are in the source, of which there is at least one."""
    found = extracts_in_file(path, pipes=pipes, asked=asked)
    return tuple(article_of(extract, str(path), published) for extract in found)


def open_bytes(
    data: bytes, *, source: str | None = None, published: date | None = None, asked: Asked = NOTHING_ASKED
) -> Article:
    """As `read_bytes`, but at once, as `open_article`."""
    return article_of(extracts_in(data, source, asked=asked)[0], source, published)


def open_handle(
    handle: int, name: str, *, published: date | None = None, asked: Asked = NOTHING_ASKED
) -> Article:
    """As `open_article`, but from an open handle that is read to its end. It is without a source; messages
    call it by the name."""
    return article_of(extracts_in_handle(handle, name, asked=asked)[0], None, published)


def extracts_in_file(
    path: str | Path, *, pipes: bool = False, asked: Asked = NOTHING_ASKED
) -> tuple[Extract, ...]:
    """What is in a file, before it becomes articles. Raises ReadError as `read_article` does."""
    path = Path(path)
    try:
        data = read_file(path, pipes=pipes)
    except OSError as error:
        raise ReadError(f"{shown(path)}: {reason(error)}") from error
    except ValueError as error:  # a NUL in the name
        raise ReadError(f"{shown(path)}: not a file name") from error
    return extracts_in(data, str(path), of_file(path.name), asked=asked)


def extracts_in_handle(handle: int, name: str, *, asked: Asked = NOTHING_ASKED) -> tuple[Extract, ...]:
    """What an open handle gives until its end, as `extracts_in_file`."""
    try:
        data = read_handle(handle, LARGEST_ARTICLE)
    except OSError as error:
        raise ReadError(f"{shown(name)}: {reason(error)}") from error
    return extracts_in(data, None, asked=asked)


def extracts_in(
    data: bytes, source: str | None, markup: str | None = None, *, asked: Asked = NOTHING_ASKED
) -> tuple[Extract, ...]:
    """What is in the bytes of a source, which may have a name. `markup` is how it is written if it is text;
    None for as it looks. Raises ReadError."""
    name = shown(source or "the text")
    if not data or data.isspace():
        raise ReadError(f"{name}: empty")
    try:
        form = converted_format(data, source)
        found = (_text(data, markup, asked),) if form is None else _converted(form, data, source, asked)
    except ReadError as error:
        raise ReadError(f"{name}: {error}") from error
    if not any(extract.text and not extract.text.isspace() for extract in found):  # or only a byte order mark
        raise ReadError(f"{name}: empty")
    return found


def parse_published(value: str) -> date:
    """The day that somebody wrote down as the day of publication: `2024-05-03`, or any form that the head of
    an article may have (`3 May 2024`, `22.10.2023`). Raises ReadError when it is no day, or two."""
    from analysis.reading.head.days import parse_day

    day = parse_day(value)
    if day is None:
        raise ReadError(f"not a date: {shown(value)} (write it as YYYY-MM-DD)")
    return day


def shown(name: str | Path) -> str:
    """A name as a message can show it: on one line, control characters escaped, its middle left out when
    it is very long."""
    text = escaped(str(name))
    if len(text) > _LONGEST:
        half = _LONGEST // 2
        text = f"{text[:half]}…{text[-half:]}"
    return text or "''"


def _text(data: bytes, markup: str | None, asked: Asked) -> Extract:
    text, notices = decoded(data, asked.encoding)
    return Extract(text, markup or of_text(text), notices=notices)


def _converted(form: str, data: bytes, source: str | None, asked: Asked) -> tuple[Extract, ...]:
    converter = converter_named(form)
    try:
        return converter.extract(data, asked._replace(name=source))
    except ModuleNotFoundError as error:
        if converter.needs is None:
            raise
        raise ReadError(f"needs more than is installed: pip install 'dateline[{converter.needs}]'") from error


def _completed(article: Article) -> Article:
    from analysis.reading.head.complete import complete  # whoever only opens an article need not wait for it

    return complete(article)
