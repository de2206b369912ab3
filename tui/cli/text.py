"""`dateline text`: what was read, without an annotation."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Any, Final

import click

from analysis.errors import ReadError
from analysis.library.opening import extracts_of
from analysis.library.sources import STDIN, named
from analysis.reading.conversion import Asked, Extract, article_of
from analysis.reading.head.complete import complete
from analysis.reading.head.line import names_in
from analysis.reading.languages import is_english_throughout
from analysis.reading.reading import read
from analysis.reading.source import extracts_in_handle
from analysis.reading.unmarked import unmarked
from analysis.tame import escaped_json
from tui.cli import options
from tui.cli.articles import standard_input
from tui.cli.streams import check_output, put, tell

_FORMS: Final = ("text", "json", "jsonl")


@click.command("text")
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@click.option(
    "--format",
    "form",
    type=click.Choice(_FORMS),
    default=_FORMS[0],
    help="The words, or an object an article: a list where there are several, or one to the line.",
)
@options.encoding
@options.fields
@options.password
@options.fetching
@options.output
def command(
    files: tuple[str, ...],
    form: str,
    encoding: str | None,
    fields: str | None,
    password: str | None,
    refresh: bool,
    allow_private: bool,
    output: str | None,
) -> None:
    """Print what is read in FILE (- for standard input) or at an address: text, title, authors, day, without
    annotating it.

    Exit status 2 when nothing could be read, 1 when not all of it.
    """
    if output is not None:
        check_output(output)
    asked = options.of_source(
        encoding, fields, password=password, refresh=refresh, allow_private=allow_private
    )
    reading = _Reading(asked, tell_notices=form == "text")
    names = named(files)
    objects = reading.objects(names)
    if form == "jsonl" and output is None:
        for each in objects:
            put(_encoded(each) + "\n", tame=escaped_json)
    else:
        _put_together(list(objects), form, output)
    if reading.failed:
        sys.exit(1 if reading.succeeded else 2)


class _Reading:
    """The articles in some files, and how many of these could be read."""

    def __init__(self, asked: Asked, *, tell_notices: bool) -> None:
        self.failed = 0
        self.succeeded = 0
        self._asked = asked
        self._tell_notices = tell_notices

    def objects(self, names: Sequence[str]) -> Iterator[dict[str, Any]]:
        """An object an article, or one for a file that cannot be read, which is also told."""
        for name in names:
            try:
                extracts = _extracts(name, self._asked)
            except ReadError as error:
                self.failed += 1
                tell(str(error))
                yield {"file": name, "error": str(error)}
                continue
            self.succeeded += 1
            told: set[str] = set()
            for number, extract in enumerate(extracts, 1):
                found = _object(name, extract, number if len(extracts) > 1 else None)
                if self._tell_notices:
                    for notice in found["notices"]:
                        if notice not in told:
                            tell(f"{name}: {notice}")
                    told.update(found["notices"])
                yield found


def _extracts(name: str, asked: Asked) -> tuple[Extract, ...]:
    if name == STDIN:
        return extracts_in_handle(standard_input(), "standard input", asked=asked)
    return extracts_of(name, pipes=True, asked=asked)


def _object(name: str, extract: Extract, number: int | None) -> dict[str, Any]:
    """What is told of an article. Offsets of the parts are those in `text`."""
    article = article_of(extract, name)
    article = complete(article) if is_english_throughout(article.text) else read(article).article
    parts = [{"title": part.title, "start": part.start, "end": part.end} for part in extract.parts]
    part = extract.name or (str(number) if number else None)
    return {
        "file": name,
        **({"part": part} if part else {}),
        "text": unmarked(extract.text, extract.markup),
        "title": article.title,
        "authors": list(extract.authors or names_in(article.author or "")),
        "published": _iso(article.published),
        "modified": _iso(extract.modified),
        "site": extract.site,
        "language": extract.language or article.language,
        "notices": list(article.notices),
        **({"parts": parts} if parts else {}),
    }


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _put_together(objects: list[dict[str, Any]], form: str, output: str | None) -> None:
    if form == "text":
        words = "\n".join(_ended(each["text"]) for each in objects if "text" in each)
        if words:
            put(words, output)
        return
    tame: Callable[[str], str] = escaped_json
    if form == "jsonl":
        put("".join(_encoded(each) + "\n" for each in objects), output, tame)
    else:
        whole: object = objects[0] if len(objects) == 1 else objects
        put(_encoded(whole, indent=2) + "\n", output, tame)


def _ended(text: str) -> str:
    return text if text.endswith("\n") else text + "\n"


def _encoded(value: object, indent: int | None = None) -> str:
    return json.dumps(value, ensure_ascii=False, indent=indent)
