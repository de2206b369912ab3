"""Of the parts of a message, those that are its text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from email.message import Message
from typing import Any, Final, NamedTuple, TypeAlias

from analysis.errors import ReadError
from analysis.model import Block, Span
from analysis.reading.conversion import Asked
from analysis.reading.decode import Decoded, decoded
from analysis.reading.formats.hypertext import hypertext
from analysis.reading.formats.mail.wrapping import flowed

Mail: TypeAlias = "Message[Any, Any]"

_CHARSET: Final = re.compile(r"charset\s*\*?=\s*(?:[\w-]*'[\w-]*')?[\"']?(?P<name>[\w.:-]+)", re.IGNORECASE)
_ENCODING_ASTRAY: Final = re.compile(r"Content-Transfer-Encoding\s*:\s*(?P<name>[\w-]+)", re.IGNORECASE)
_FLOWED: Final = re.compile(r"format\s*=\s*[\"']?flowed", re.IGNORECASE)
_DELSP: Final = re.compile(r"delsp\s*=\s*[\"']?yes", re.IGNORECASE)
_READABLE: Final = frozenset(
    {
        "text/plain",
        "text/html",
        "text/enriched",
        "text/markdown",
        "text/x-markdown",
        "message/delivery-status",
    }
)
_ATTACHED: Final = re.compile(r"\s*attachment", re.IGNORECASE)
_SEALED: Final = frozenset({"multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"})
_ARMOUR: Final = re.compile(r"\s*-----BEGIN PGP MESSAGE-----")
_SIGNED: Final = re.compile(
    r"\A\s*-----BEGIN PGP SIGNED MESSAGE-----\n(?:[A-Za-z-]+: [^\n]*\n)*\n?"
    r"(?P<text>.*?)(?:\n-----BEGIN PGP SIGNATURE-----.*)?\Z",
    re.DOTALL,
)
_BOUNDARY: Final = re.compile(
    r"^--(?P<mark>[^\s-][^\n]{0,198}?)[ \t]*\n(?=Content-[\w-]+[ \t]*:)", re.MULTILINE | re.IGNORECASE
)
_PAGE: Final = re.compile(rb"\s*<(?:!doctype html|html)\b", re.IGNORECASE)
_ENCODED_FILE: Final = re.compile(r"^[A-Za-z0-9+/]{60,}={0,2}\n[A-Za-z0-9+/]{60,}={0,2}$", re.MULTILINE)
_STUB: Final = 0.1
"""Of the words of its HTML, those that a plain part must have to be more than a hint that there is HTML."""
_FEW: Final = 300
"""Characters that such a hint has at most."""
_ALTERNATIVE: Final = "multipart/alternative"
_RELATED: Final = "multipart/related"


class Body(NamedTuple):
    """The text of a message, how it is set, what in it is quoted or a signature as far as its markup tells;
    or the page that it holds, with the encoding that it says."""

    text: str
    blocks: tuple[Block, ...] = ()
    asides: tuple[Span, ...] = ()
    notices: tuple[str, ...] = ()
    page: bytes | None = None
    charset: str | None = None


def body_of(message: Mail, asked: Asked) -> Body:
    """The text of a message. Raises ReadError where there is none."""
    saved = _saved_page(message)
    if saved is not None:
        return Body("", page=_bytes_of(saved), charset=_charset(saved))
    pieces = [piece for piece in _pieces(message, asked) if piece.text.strip()]
    if not pieces:  # then what is attached, if that is a text
        pieces = [piece for part in _attached_texts(message) if (piece := _text_of(part, asked)).text.strip()]
    if not pieces:
        is_sealed = any(part.get_content_type() in _SEALED for part in message.walk())
        raise ReadError("an encrypted message" if is_sealed else "a message without a text")
    return _joined(pieces)


def _joined(pieces: Iterable[Body]) -> Body:
    """Several texts one below the other."""
    texts: list[str] = []
    blocks: list[Block] = []
    around: list[Span] = []
    notices: dict[str, None] = {}
    at = 0
    for piece in pieces:
        text = piece.text.strip("\n")
        ahead = len(piece.text) - len(piece.text.lstrip("\n"))
        if texts:
            at += len("\n\n")
        by = at - ahead
        blocks += (
            Block(kind=b.kind, start=b.start + by, end=min(b.end + by, at + len(text)), level=b.level)
            for b in piece.blocks
        )
        around += ((start + by, min(end + by, at + len(text))) for start, end in piece.asides)
        notices.update(dict.fromkeys(piece.notices))
        texts.append(text)
        at += len(text)
    return Body("\n\n".join(texts), tuple(blocks), tuple(around), tuple(notices))


def _pieces(part: Mail, asked: Asked) -> Iterator[Body]:
    """The texts in a part of a message, in their order."""
    kind = part.get_content_type()
    if _ATTACHED.match(str(part.get("Content-Disposition", ""))):
        return
    if kind == "message/rfc822":
        yield from _attached_message(part, asked)
    elif part.is_multipart():
        parts = [each for each in part.get_payload() if isinstance(each, Message)]
        if kind == _ALTERNATIVE:
            yield from _best(parts, asked)
        elif kind == _RELATED:
            yield from _pieces(_root(part, parts), asked)
        else:
            for each in parts:
                yield from _pieces(each, asked)
    elif part.get_content_maintype() == "multipart":
        yield from _unparted(part, asked)
    elif kind in _READABLE:
        yield _text_of(part, asked)


def _attached_texts(message: Mail) -> Iterator[Mail]:
    return (part for part in message.walk() if part.get_content_type() in _READABLE)


def _attached_message(part: Mail, asked: Asked) -> Iterator[Body]:
    """A message in a message, below its subject."""
    for inner in part.get_payload() if part.is_multipart() else ():
        if isinstance(inner, Message):
            yield from _pieces(inner, asked)


def _best(parts: list[Mail], asked: Asked) -> Iterator[Body]:
    """One of several forms of the same: plain text unless it only says that there is another."""
    found = [(part, list(_pieces(part, asked))) for part in parts]
    there = [(part, pieces) for part, pieces in found if any(piece.text.strip() for piece in pieces)]
    plain = [pieces for part, pieces in there if part.get_content_type() == "text/plain"]
    other = [pieces for part, pieces in there if part.get_content_type() != "text/plain"]
    if plain and other:
        length, others = (
            sum(len(piece.text.split()) for piece in pieces) for pieces in (plain[0], other[-1])
        )
        is_stub = length < _STUB * others and sum(len(piece.text) for piece in plain[0]) < _FEW
        yield from other[-1] if is_stub else plain[0]
    elif there:
        yield from (plain or other)[-1]


def _root(whole: Mail, parts: list[Mail]) -> Mail:
    """The part that the related ones belong to."""
    start = whole.get_param("start")
    named = (
        part for part in parts if start and str(part.get("Content-ID", "")).strip() == str(start).strip()
    )
    readable = (part for part in parts if part.get_content_maintype() in ("text", "multipart"))
    return next(named, None) or next(readable, None) or (parts[0] if parts else Message())


def _unparted(part: Mail, asked: Asked) -> Iterator[Body]:
    """The parts of a part whose boundary is not the one that it says."""
    payload = part.get_payload()
    payload = payload if isinstance(payload, str) else ""
    found = _BOUNDARY.search(payload)
    if found is None:
        if _ENCODED_FILE.search(payload) is None:
            yield _set(decoded(payload.encode("utf-8", "surrogateescape"), asked.encoding), part)
        return
    for piece in re.split(rf"^--{re.escape(found['mark'])}(?:--)?[ \t]*$", payload, flags=re.MULTILINE)[1:]:
        if piece.strip("\n-"):
            from email import message_from_string

            yield from _pieces(message_from_string(piece.lstrip("\n")), asked)


def _text_of(part: Mail, asked: Asked) -> Body:
    data, declared, kind = _bytes_of(part), _charset(part), part.get_content_type()
    found = decoded(data, asked.encoding, declared)
    if kind == "text/html" or (kind == "text/plain" and _PAGE.match(data)):
        page = hypertext(found.text)
        return Body(page.text, page.blocks, page.asides, found.notices)
    return _set(found, part)


def _set(found: Decoded, part: Mail) -> Body:
    """Plain text as its sender wrote it: unwrapped where lines flow, without the armour of a signature."""
    text = found.text
    if _ARMOUR.match(text):
        raise ReadError("an encrypted message")
    if signed := _SIGNED.match(text):
        text = re.sub(r"^- ", "", signed["text"], flags=re.MULTILINE)
    kind = str(part.get("Content-Type", ""))
    if _FLOWED.search(kind):
        text = flowed(text, delsp=_DELSP.search(kind) is not None)
    return Body(text, notices=found.notices)


def _bytes_of(part: Mail) -> bytes:
    """What a part holds, out of the encoding that it was sent in."""
    if "Content-Transfer-Encoding" not in part:
        astray = _ENCODING_ASTRAY.search(str(part.get("Content-Type", "")))
        if astray:
            part["Content-Transfer-Encoding"] = astray["name"]
    try:
        data = part.get_payload(decode=True)
    except (ValueError, LookupError, AssertionError):
        data = None
    if isinstance(data, bytes):
        return data
    payload = part.get_payload()
    return payload.encode("utf-8", "surrogateescape") if isinstance(payload, str) else b""


def _charset(part: Mail) -> str | None:
    found = _CHARSET.search(str(part.get("Content-Type", "")))
    return found["name"] if found else None


def _saved_page(message: Mail) -> Mail | None:
    """The page of a message that a browser has saved; None for all other messages."""
    is_saved = "Snapshot-Content-Location" in message or "saved by" in str(message.get("From", "")).lower()
    if not is_saved or message.get_content_maintype() != "multipart":
        return None
    from analysis.reading.formats import converted

    if "html" not in converted():
        return None
    return next((part for part in message.walk() if part.get_content_type() == "text/html"), None)
