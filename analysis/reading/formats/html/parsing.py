"""From the bytes of a page to its tree."""

from __future__ import annotations

import re
from typing import Final

from lxml import etree, html

from analysis.errors import ReadError
from analysis.reading.decode import decode

_HEAD: Final = 4096
"""Bytes in which a page says its encoding."""
_DECLARED: Final = re.compile(rb"""<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([\w-]{2,40})""", re.I)
_XML: Final = re.compile(r"\A\s*<\?xml[^>]{0,300}\?>")
_UNPRINTED: Final = dict.fromkeys((*range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20), 0x7F, 0xFFFE, 0xFFFF), " ")
_NESTED: Final = 250
"""How deep elements may lie; what lies deeper is taken out of those that hold it."""


def page_tree(data: bytes, encoding: str | None = None) -> html.HtmlElement:
    """The tree of a page; nothing in it leads to another file. `encoding` counts, whatever the page says.
    Raises ReadError when there is no page in the bytes."""
    text = _XML.sub("", page_text(data, encoding)).translate(_UNPRINTED)
    text = re.sub("[\ud800-\udfff]", "\N{REPLACEMENT CHARACTER}", text)
    parser = html.HTMLParser(remove_comments=True, remove_pis=True, collect_ids=False, encoding="utf-8", no_network=True)
    try:
        tree = html.document_fromstring(text.encode(), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise ReadError("a web page with nothing in it") from error
    return tree


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
