"""Corpora in JSON: an object a line, or a list of them, each of them an article."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, NamedTuple

from analysis.errors import ReadError
from analysis.reading.conversion import Asked, Converter, Extract
from analysis.reading.decode import decoded
from analysis.reading.formats.days import recorded_day
from analysis.reading.head.line import names_in
from analysis.tame import escaped

_USUAL: Final = {
    "text": ("text", "body", "content", "article", "content_text", "maintext", "full_text", "article_text"),
    "title": ("title", "headline", "head"),
    "author": ("author", "authors", "byline", "creator"),
    "published": (
        "published", "date", "publish_date", "published_at", "date_published", "date_publish", "pub_date",
        "created_at", "publication_date", "timestamp",
    ),
    "id": ("id", "_id", "uuid", "url", "link"),
}  # fmt: skip
"""What the fields are called where nobody says so, the usual name first."""
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
"""Half a character, which JSON can spell and nothing can show."""
_BY: Final = re.compile(r"(?:By|BY|by)\s+(?=[A-Z\u00c0-\u024f])")
_SHOWN: Final = 8
"""Names of fields that a message shows."""
_LONGEST: Final = 40
"""Characters of each."""


class _Record(NamedTuple):
    """A record and the number of its line, or of its place in a list; None for what is no record."""

    number: int
    fields: Mapping[str, Any] | None


def _extract(data: bytes, asked: Asked) -> tuple[Extract, ...]:
    text, notices = decoded(data, asked.encoding)
    left_out: list[int] = []
    found: list[Extract] = []
    names: dict[str, None] = {}
    for number, fields in _records(text):
        one = None if fields is None else _article(fields, asked.fields, number)
        if one is None:
            left_out.append(number)
            names.update(dict.fromkeys(list(fields or ())[:_SHOWN]))
        else:
            found.append(one)
    if not found:
        raise ReadError(_no_text(asked.fields, names))
    if left_out:
        more = f" (and {len(left_out) - 1:,} more)" if len(left_out) > 1 else ""
        notices += (f"record {left_out[0]:,}{more} has no text and is left out",)
    found[0] = found[0]._replace(notices=notices)
    return tuple(found)


def _no_text(asked: Mapping[str, str], names: Iterable[str]) -> str:
    wanted = asked.get("text", "text")
    there = ", ".join(escaped(name[:_LONGEST]) for name in list(names)[:_SHOWN])
    return f"records without a field '{escaped(wanted)}'" + (
        f"; there are: {there} (--fields text=NAME)" if there else ""
    )


def _records(text: str) -> Iterator[_Record]:
    first, _, rest = text.strip().partition("\n")
    if not rest or not isinstance(_loaded(first), dict):
        whole = _loaded(text)
        items = whole if isinstance(whole, list) else _items(whole) if isinstance(whole, dict) else None
        if items is not None:
            for number, item in enumerate(items, 1):
                yield _Record(number, item if isinstance(item, dict) else None)
            return
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            item = _loaded(line)
            yield _Record(number, item if isinstance(item, dict) else None)


def _items(whole: Mapping[str, Any]) -> list[Any]:
    """The articles of one object: itself, or those in the only list of objects that it holds."""
    lists = [
        value for value in whole.values() if isinstance(value, list) and value and isinstance(value[0], dict)
    ]
    has_text = any(isinstance(whole.get(name), str) for name in _USUAL["text"])
    return lists[0] if len(lists) == 1 and not has_text else [whole]


def _loaded(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _article(record: Mapping[str, Any], fields: Mapping[str, str], number: int) -> Extract | None:
    text = _words(_value(record, fields, "text"), "\n\n")
    if not text.strip():
        return None
    return Extract(
        text=text.replace("\r\n", "\n"),
        title=" ".join(_words(_value(record, fields, "title"), " ").split()) or None,
        authors=_authors(_value(record, fields, "author")),
        published=recorded_day(_value(record, fields, "published")),
        name=_words(_value(record, fields, "id"), " ") or str(number),
    )


def _value(record: Mapping[str, Any], fields: Mapping[str, str], field: str) -> Any:
    """The value of a field, whose name may lead through objects in the record: `data.body`."""
    for name in (fields[field],) if field in fields else _USUAL[field]:
        value: Any = record.get(name)
        if value is None and "." in name:
            value = record
            for step in name.split("."):
                value = value.get(step) if isinstance(value, dict) else None
        if value not in (None, "", [], {}):
            return value
    return None


def _words(value: Any, between: str) -> str:
    """A value as text; a list as its items one after the other."""
    if isinstance(value, list):
        return between.join(
            filter(None, (_words(item, between) for item in value if not isinstance(item, list)))
        )
    if isinstance(value, dict):
        return _words(value.get("name", value.get("text")), between) if value else ""
    if isinstance(value, bool) or value is None:
        return ""
    return (
        _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", str(value))
        if isinstance(value, (str, int, float))
        else ""
    )


def _authors(value: Any) -> tuple[str, ...]:
    values = value if isinstance(value, list) else [value]
    words = (" ".join(_words(one, " ").split()) for one in values)
    names = (name for each in words for name in _named(each))
    return tuple(dict.fromkeys(filter(None, names)))


def _named(words: str) -> tuple[str, ...]:
    """The names in what is set as a byline; anything else stays as it is."""
    by = _BY.match(words)
    return names_in(words[by.end() :]) if by else (words,)


CONVERTER: Final = Converter(_extract)
