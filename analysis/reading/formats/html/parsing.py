"""From the bytes of a page to its tree."""

from __future__ import annotations

import re
from typing import Final

from lxml import etree, html

from analysis.errors import ReadError
from analysis.reading.decode import decode

_HEAD: Final = 4096
"""Bytes in which a page says its encoding."""
_DECLARED: Final = re.compile(
    rb"""<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([\w-]{2,40})""", re.I
)
_XML: Final = re.compile(r"\A\s*<\?xml[^>]{0,300}\?>")
_UNPRINTED: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_LARGEST: Final = 20 << 20
"""Bytes: a hundred times a page of news."""
_LONG_TAG: Final = re.compile(r"<([A-Za-z][\w:-]{0,40})\s[^<>]{4000,}>")
_MOST_ATTRIBUTES: Final = 300
"""Of one element: the time to read them grows with the square of their number."""


def page_tree(data: bytes, encoding: str | None = None) -> html.HtmlElement:
    """The tree of a page; nothing in it leads to another file. `encoding` counts, whatever the page says.
    Raises ReadError when there is no page in the bytes."""
    if len(data) > _LARGEST:
        raise ReadError(f"a web page larger than {_LARGEST >> 20} MiB")
    text = _UNPRINTED.sub(" ", _XML.sub("", page_text(data, encoding)))
    text = _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text)
    text = _LONG_TAG.sub(_with_few_attributes, text)
    parser = html.HTMLParser(
        remove_comments=True, remove_pis=True, collect_ids=False, encoding="utf-8", no_network=True
    )
    try:
        tree = html.document_fromstring(text.encode(), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise ReadError("a web page with nothing in it") from error
    return tree


def _with_few_attributes(tag: re.Match[str]) -> str:
    return tag[0] if len(tag[0].split()) <= _MOST_ATTRIBUTES else f"<{tag[1]}>"


def page_text(data: bytes, encoding: str | None = None) -> str:
    """The characters of a page: in the encoding given, as UTF-8 if they are, in the one that it declares."""
    if encoding is not None:
        return data.decode(encoding, errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    declared = _DECLARED.search(data[:_HEAD])
    if declared is not None and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        name = declared[1].decode("ascii").lower()
        # What calls itself Latin-1 is Windows-1252, for every browser; what says UTF-8 is damaged here.
        name = "cp1252" if name in ("iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii") else name
        if name not in ("utf-8", "utf8"):
            try:
                return data.decode(name, errors="replace")
            except LookupError:
                pass
    return decode(data)
