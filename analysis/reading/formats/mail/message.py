"""A message as an article: its text, and who wrote what and when, as its header says."""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator
from datetime import date, datetime
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime
from typing import Any, Final, TypeAlias

from analysis.errors import ReadError
from analysis.reading.conversion import Asked, Extract
from analysis.reading.decode import decoded
from analysis.reading.formats.mail.body import Body, body_of
from analysis.reading.formats.mail.quoting import asides

Mail: TypeAlias = "Message[Any, Any]"

_FORWARDED: Final = re.compile(r"\s*(?:fwd?|wg|tr|rv|i|enc)\s*:", re.IGNORECASE)
_VIA: Final = re.compile(r"\s+via\s+\S.*$", re.IGNORECASE)
_TURNED: Final = re.compile(r"(?P<family>[^\W\d_][\w'’-]+), (?P<given>[^\W\d_][\w'’.-]*(?: [^\W\d_]\.?)?)")
"""A name as directories have it: "Lind, Oskar"."""
_ISO: Final = re.compile(r"\b(?P<day>(?:19|20)\d\d-\d\d-\d\d)(?:[T ]|\b)")
_POSTED: Final = re.compile(
    r"\b(?P<month>[A-Z][a-z]{2})\s+(?P<day>\d{1,2})\s+\d\d:\d\d(?::\d\d)?\s.*?\b(?P<year>(?:19|20)\d\d)\b"
)
_EARLIEST: Final = 1971
"""Before that no mail was sent."""
_WHITE: Final = re.compile(r"\s+")
_ENCODED_WORD: Final = r"=\?[^?\s]{1,60}\?[bBqQ]\?[^?]{0,2000}\?="
_ENCODED: Final = re.compile(rf"{_ENCODED_WORD}(?:\s*{_ENCODED_WORD})*")


def parsed(data: bytes) -> Mail:
    """The message in bytes whose lines end in `\\n`. Raises ReadError for one that is nested too deeply."""
    try:
        return message_from_bytes(data)
    except RecursionError as error:
        raise ReadError("a message that is nested too deeply") from error


def extracted(message: Mail, asked: Asked, posted: str = "") -> Extract:
    """The article in a message. `posted` is the line that parts it from others in a box.

    Raises ReadError for a message without a text, or with one that is encrypted.
    """
    try:
        body = body_of(message, asked)
    except RecursionError as error:
        raise ReadError("a message that is nested too deeply") from error
    if body.page is not None:
        return _of_page(body, message, asked)
    subject = field(message, "Subject")
    return Extract(
        text=body.text,
        title=subject or None,
        authors=_authors(message),
        published=_published(message, posted),
        notices=body.notices,
        blocks=body.blocks,
        asides=asides(body, is_forwarded=_FORWARDED.match(subject) is not None),
    )


def _of_page(body: Body, message: Mail, asked: Asked) -> Extract:
    """A page that was saved as a message: an article of the web, with an address."""
    from analysis.reading.formats import converter_named

    assert body.page is not None
    address = field(message, "Snapshot-Content-Location") or asked.name
    page = asked._replace(name=address, encoding=asked.encoding or body.charset)
    return converter_named("html").extract(body.page, page)[0]


def field(message: Mail, name: str) -> str:
    """A field of the header as it is meant to be read, on one line; "" for none."""
    return next((_words(raw) for raw in _raw(message, name)), "")


def _raw(message: Mail, name: str) -> Iterator[str]:
    """A field as it stands in the header, every time it is there."""
    for key, value in message.raw_items():
        if key.lower() == name.lower():
            yield str(value)


def _words(raw: str) -> str:
    """What a field says: its encoded words decoded, and bytes that should not be there."""
    if not raw.isascii():
        raw = _decoded(raw.encode("ascii", "surrogateescape"), None)
    return _WHITE.sub(" ", _ENCODED.sub(lambda found: _decoded_words(found[0]), _WHITE.sub(" ", raw))).strip()


def _decoded_words(words: str) -> str:
    try:
        pieces = decode_header(words)
    except (MessageError, binascii.Error, ValueError):
        return words
    return "".join(piece if isinstance(piece, str) else _decoded(piece, charset) for piece, charset in pieces)


def _decoded(piece: bytes, charset: str | None) -> str:
    try:
        return decoded(piece, declared=charset).text
    except ReadError:
        return piece.decode("latin-1")


def _authors(message: Mail) -> tuple[str, ...]:
    """Who wrote it: names or, where there is none, addresses."""
    for name in ("From", "Sender", "Reply-To", "Return-Path"):
        raws = list(_raw(message, name))
        try:
            pairs = getaddresses([_WHITE.sub(" ", raw) for raw in raws])
        except (ValueError, IndexError, TypeError):
            pairs = []
        found = [_name(*pair) for pair in pairs]
        if not any(found):
            found = [_words(raw).strip("<> ") for raw in raws]
        if any(found):
            return tuple(dict.fromkeys(one for one in found if one))
    return ()


def _name(words: str, address: str) -> str:
    name = _VIA.sub("", _words(words)).strip(" '\"")
    turned = _TURNED.fullmatch(name)
    if turned:
        name = f"{turned['given']} {turned['family']}"
    return name or _words(address)


def _published(message: Mail, posted: str) -> date | None:
    """The day on which it was written, where the writer was; of a message that does not say, the one on which
    it was posted."""
    for raw in (*_raw(message, "Date"), *_raw(message, "Resent-Date")):
        if day := _day(_words(raw)):
            return day
    received = [raw.rpartition(";")[2] for raw in _raw(message, "Received")]
    if received and (day := _day(_words(received[-1]))):
        return day
    found = _POSTED.search(posted)
    return _day(f"{found['day']} {found['month']} {found['year']} 00:00:00") if found else None


def _day(words: str) -> date | None:
    day: date | None = None
    try:
        if iso := _ISO.search(words):
            day = date.fromisoformat(iso["day"])
        else:
            day = parsedate_to_datetime(words).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        from analysis.reading.head.days import parse_day

        day = parse_day(words)
    return day if day is not None and _EARLIEST <= day.year <= datetime.max.year else None
