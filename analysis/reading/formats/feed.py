"""Feeds, RSS and Atom: an article an entry, with as much of it as the feed carries."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Final

from analysis.errors import ReadError
from analysis.reading.conversion import Asked, Converter, Extract
from analysis.reading.decode import as_utf8, declared_in_markup, decoded
from analysis.reading.formats.days import recorded_day
from analysis.reading.formats.hypertext import Hypertext, hypertext

_TAG: Final = re.compile(r"<[a-zA-Z/!][^<>]*>|&(?:#\w{1,8}|\w{2,8});")
_DECLARATION: Final = re.compile(r"\A\s*<\?xml[^>]{0,300}\?>")
_ADDRESSED: Final = re.compile(r"[^\s@()]+@[^\s@()]+\s*\((?P<name>[^()@]*[^\W\d_][^()@]*)\)$")
"""An author as RSS has one: an address, and a name in brackets behind it."""
_MOST: Final = 5_000
"""Entries that are read; no feed has so many."""


def _extract(data: bytes, asked: Asked) -> tuple[Extract, ...]:
    import feedparser  # only for feeds

    # In an encoding of our own finding: the parser believes what is declared, right or wrong.
    whole = decoded(as_utf8(data), asked.encoding, declared_in_markup(data))
    source = "<?xml version='1.0' encoding='utf-8'?>" + _DECLARATION.sub("", whole.text.lstrip("\ufeff \n"))
    headers = {"content-type": "application/xml; charset=utf-8"}
    try:
        feed = feedparser.parse(
            io.BytesIO(source.encode("utf-8", "replace")),
            response_headers=headers,
            resolve_relative_uris=False,
        )
    except (ValueError, LookupError, AttributeError, TypeError, RecursionError, AssertionError) as error:
        raise ReadError("a feed that is damaged") from error
    found = list(_entries(feed, whole.notices))
    if not found:
        raise ReadError("a feed without entries" if not feed.get("bozo") else "a feed that is damaged")
    return tuple(found)


def _entries(feed: Mapping[str, Any], notices: tuple[str, ...]) -> Iterator[Extract]:
    about = feed.get("feed", {})
    site = _plain(about.get("title", "")) or None
    language = str(about.get("language", "")).replace("_", "-").lower() or None
    for number, entry in enumerate(feed.get("entries", ())[:_MOST], 1):
        title = _plain(entry.get("title", "")) or None
        body = _body(entry)
        link = _link(entry)
        text = body.text or title or ""
        asides = list(body.asides)
        if link and text:
            start = len(text) + len("\n\n")
            asides.append((start, start + len(link)))
            text = f"{text}\n\n{link}"
        if text:
            yield Extract(
                text=text,
                title=title,
                authors=_authors(entry, about),
                published=_day(entry, "published", "created", "updated", "date"),
                modified=_day(entry, "updated"),
                site=site,
                language=language,
                name=str(number),
                notices=notices,
                blocks=body.blocks,
                asides=tuple(asides),
            )


def _body(entry: Mapping[str, Any]) -> Hypertext:
    """The longest that the entry says of itself."""
    parts = [*entry.get("content", ()), entry.get("summary_detail") or {}]
    forms = [_set(str(part.get("value") or ""), str(part.get("type") or "")) for part in parts]
    return max(forms, key=lambda form: len(form.text), default=Hypertext(""))


def _set(value: str, kind: str) -> Hypertext:
    if "html" in kind or _TAG.search(value):
        return hypertext(value)
    paragraphs = (" ".join(piece.split()) for piece in re.split(r"\n\s*\n", value))
    return Hypertext("\n\n".join(filter(None, paragraphs)))


def _plain(value: str) -> str:
    value = str(value or "")
    return " ".join((hypertext(value).text if _TAG.search(value) else value).split())


def _link(entry: Mapping[str, Any]) -> str | None:
    link = str(entry.get("link") or "").strip()
    return link if link.startswith(("http://", "https://")) and not re.search(r"\s", link) else None


def _authors(entry: Mapping[str, Any], about: Mapping[str, Any]) -> tuple[str, ...]:
    """Those of the entry or, where it has none, of the whole feed."""
    for source in (entry, about):
        people = [
            *source.get("authors", ()),
            source.get("author_detail") or {},
            {"name": source.get("author")},
        ]
        if addressed := _ADDRESSED.match(str(source.get("author") or "").strip()):
            people = [{"name": addressed["name"]}]  # which the parser cuts at the wrong places
        names = (_plain(person.get("name") or person.get("email") or "") for person in people if person)
        if found := tuple(dict.fromkeys(name for name in names if name)):
            return found
    return ()


def _day(entry: Mapping[str, Any], *names: str) -> date | None:
    """The first of these days, as the feed writes it; the parser would tell that of Greenwich."""
    days = (recorded_day(entry[name]) for name in names if name in entry)
    return next((day for day in days if day is not None), None)


CONVERTER: Final = Converter(_extract)
