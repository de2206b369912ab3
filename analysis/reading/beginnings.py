"""What a text is that is to be converted, told by its beginning: a page of HTML, mail, a feed, subtitles,
records in JSON, XML. Prose begins like none of them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Final

_PAGES: Final = (".html", ".htm", ".xhtml", ".shtml")
_MARKDOWN: Final = (".md", ".markdown", ".mdown", ".mkd")
_XML: Final = (".xml", ".nitf", ".newsml", ".fb2", ".ttml", ".dfxp")
_RECORDS: Final = (".jsonl", ".ndjson")
_JSON: Final = (".json", *_RECORDS)
_MAILS: Final = (".eml", ".mbox", ".mbx", ".mht", ".mhtml")
_PROSE: Final = (".txt", ".text", ".log", *_MARKDOWN)

_AHEAD: Final = "\ufeff \t\r\n\f"
"""What may stand before all others."""
_PROLOGUE: Final = re.compile(
    r"(?:\s++|<\?(?:[^?]|\?(?!>)){0,4000}+\?>|<!--(?:[^-]|-(?!->)){0,20000}+-->"
    r"|<!DOCTYPE\s++(?!html)[^<>\[]{0,500}+(?:\[[^\]]{0,20000}+\]\s*+)?>)*+",
    re.IGNORECASE,
)
"""What may stand before the first element: an XML declaration, instructions, comments, a document type."""
_ROOT: Final = re.compile(
    r"<(?:[A-Za-z_][\w.-]{0,40}:)?(?P<name>[A-Za-z_][\w.-]{0,80})(?=[\s/>])(?P<rest>[^<>]{0,4000})"
)
_DOCUMENT: Final = re.compile(r"<(?:!DOCTYPE\s+html|html)\b", re.IGNORECASE)
_PIECE_OF_ONE: Final = re.compile(r"<(?:head|body|title|meta|link|frameset|script|style)\b", re.IGNORECASE)
_ELEMENT: Final = re.compile(
    r"<(?:a|article|aside|b|base|blockquote|body|br|center|div|dl|em|font|footer|form|h[1-6]|head|header|hr|html"
    r"|i|iframe|img|li|link|main|meta|nav|ol|p|pre|script|section|span|strong|style|table|title|ul)\b[^<>]{0,1000}>",
    re.IGNORECASE,
)
_BLOCK_END: Final = re.compile(
    r"</(?:p|div|li|td|tr|h[1-6]|ul|ol|table|section|article|blockquote)\s*>", re.IGNORECASE
)
_FEW_BLOCKS: Final = 2
_RDF_FEED: Final = re.compile(r"purl\.org/rss/|my\.netscape\.com/rdf", re.IGNORECASE)
_ENTRY: Final = re.compile(r"w3\.org/2005/atom|purl\.org/atom|<(?:\w+:)?entry[\s>]", re.IGNORECASE)

_TIMES: Final = r"(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}[ \t]*-->[ \t]*(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}"
_SRT: Final = re.compile(rf"(?:\d{{1,6}}[ \t]*\r?\n)?[ \t]*{_TIMES}")
_VTT: Final = re.compile(r"WEBVTT(?:[ \t][^\r\n]*)?(?:\r|\n|\Z)")

_MBOX: Final = re.compile(
    r"From [^\r\n]{0,300}\b\d{1,2}[ \t]+\d\d:\d\d(?::\d\d)?\b[^\r\n]{0,60}\r?\n"
    r"(?=>?[\w-]{1,60}[ \t]*:|>From )"
)
_FIELD: Final = re.compile(
    r"(?:(?P<name>[A-Za-z][A-Za-z0-9-]{0,60})[ \t]*:"
    r"(?P<value>[^\r\n]{0,4000}(?:\r?\n[ \t]+[^\r\n]{1,4000}){0,60})"
    r"|>?From [^\r\n]{0,300})(?:\r?\n|\Z)"
)
_MOST_FIELDS: Final = 200
_BLANK: Final = re.compile(r"[ \t]*(?:\r|\n|\Z)")
_WRITTEN_BY_PROGRAMS: Final = {
    "message-id": re.compile(r"\s*<[^<>]+>"),
    "mime-version": re.compile(r"\s*1\.0"),
    "content-type": re.compile(r"\s*[\w-]+/[\w.+-]+"),
    "received": re.compile(r"\s*(?:\(|from\b|by\b)", re.IGNORECASE),
    "return-path": re.compile(r"\s*<"),
    "delivered-to": re.compile(r"\s*\S+@"),
    "in-reply-to": re.compile(r"\s*<[^<>]+>"),
    "newsgroups": re.compile(r"\s*[a-z0-9-]+\.[a-z0-9.,-]+"),
    "snapshot-content-location": re.compile(r"\s*https?:"),
}
_MIME: Final = frozenset({"mime-version", "content-type"})
_LETTER: Final = frozenset({"from", "to", "cc", "bcc", "reply-to", "sender", "subject", "date"})
_ADDRESS: Final = re.compile(r"[^\s@<>]@[^\s@<>]")
_ENOUGH: Final = 3
"""Fields of a letter that make mail of it, where no program has left a trace."""

_OBJECT: Final = re.compile(r"\s*\{\s*\"(?:[^\"\\\n]|\\.){0,200}+\"\s*:")
_TEXT: Final = frozenset({"text", "body", "content", "content_text", "content_html"})
_ABOUT: Final = frozenset({"title", "headline", "published", "date", "date_published", "author", "authors"})
"""What is told of an article, and not of a piece of a document."""


def format_of(text: str, name: str) -> str | None:
    """The format that a text has to be converted from, or None for one that is read as it is. `text` need
    only be its beginning, `name` is in small letters."""
    text = text.lstrip(_AHEAD)
    if text.startswith("<") or name.endswith(_PAGES):
        found = _of_markup(text, name)
        if found is not None:
            return found
    if text.startswith(("{", "[")):
        return "jsonl" if _is_records(text, name) else None
    if _SRT.match(text) or (_VTT.match(text) and "-->" in text):
        return "subtitles"
    return "mail" if _is_mail(text, name) else None


def _of_markup(text: str, name: str) -> str | None:
    """What a text is that begins with a tag, or is called a page."""
    begins = _PROLOGUE.match(text)
    at = begins.end() if begins else 0
    if _DOCUMENT.match(text, at):
        return "html"
    root = _ROOT.match(text, at)
    if root is not None and (found := _of_root(root, text)):
        return found
    if name.endswith(_PAGES):
        return "html" if _ELEMENT.search(text) else None
    if name.endswith(_MARKDOWN) or root is None:
        return None
    if _PIECE_OF_ONE.match(text, at) or (_ELEMENT.match(text, at) and _is_set_in_blocks(text)):
        return "html"
    is_xml = text.startswith("<?xml") or name.endswith(_XML)
    return "xml" if is_xml else None


def _of_root(root: re.Match[str], text: str) -> str | None:
    """What the root element of XML tells."""
    name = root["name"].lower()
    if name == "rss" or (name == "feed" and _ENTRY.search(text)):
        return "feed"
    if name == "rdf" and _RDF_FEED.search(text):
        return "feed"
    return "svg" if name == "svg" and text.rstrip().endswith(">") else None


def _is_set_in_blocks(text: str) -> bool:
    """Whether a text that begins with an element of HTML goes on so, and is no Markdown with a few tags."""
    from analysis.reading.formats import MARKDOWN, of_text  # only what begins with a tag pays for it

    return (
        len(list(islice(_BLOCK_END.finditer(text), _FEW_BLOCKS))) == _FEW_BLOCKS and of_text(text) != MARKDOWN
    )


def _is_mail(text: str, name: str) -> bool:
    """Whether a text begins with the header of a message, or of a box of them."""
    if _MBOX.match(text):
        return True
    fields, ends = _fields(text)
    known = (_LETTER | _WRITTEN_BY_PROGRAMS.keys()) & fields.keys()
    if name.endswith(_MAILS):
        return bool(known)
    if not ends or len(known) < 2 or not (_LETTER & known or known >= _MIME):
        return False
    traces = (is_one.match(fields.get(field, "")) for field, is_one in _WRITTEN_BY_PROGRAMS.items())
    if any(traces):
        return True
    return len(known) >= _ENOUGH and _ADDRESS.search(fields.get("from", "")) is not None


def _fields(text: str) -> tuple[Mapping[str, str], bool]:
    """The fields at the beginning by their names in small letters, the first of each; and whether a blank
    line ends them."""
    found: dict[str, str] = {}
    at = 0
    for _ in range(_MOST_FIELDS):
        field = _FIELD.match(text, at)
        if field is None:
            break
        at = field.end()
        if field["name"] is not None:
            found.setdefault(field["name"].lower(), field["value"])
    return found, _BLANK.match(text, at) is not None


def _is_records(text: str, name: str) -> bool:
    """Whether a text is JSON of which the lines, or the items, are articles."""
    if name.endswith(_RECORDS):
        return _OBJECT.match(text) is not None
    if name.endswith(_JSON):
        is_of_objects = _OBJECT.match(text.lstrip("[ \t\r\n")) is not None
        return is_of_objects and all(any(f'"{key}"' in text for key in keys) for keys in (_TEXT, _ABOUT))
    lines = list(islice(_objects(text), 3))
    if not lines or None in lines:
        return False
    has_text = all(_TEXT & line.keys() for line in lines if line is not None)
    return has_text or (len(lines) > 1 and not name.endswith(_PROSE))


def _objects(text: str) -> Iterator[Mapping[str, object] | None]:
    """The object of each line, None for a line that is none; a last line that may go on is left out."""
    *whole, last = text.split("\n")
    for line in whole if whole else [last]:
        if line.strip():
            try:
                found = json.loads(line)
            except (ValueError, RecursionError):
                found = None
            yield found if isinstance(found, dict) else None
