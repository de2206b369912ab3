"""From the bytes of a page to its tree."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from lxml import etree, html

from analysis.errors import ReadError
from analysis.reading.decode import declared_in_markup, decoded

_XML: Final = re.compile(r"\A\s*<\?xml[^>]{0,300}\?>")
_UNPRINTED: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_LARGEST: Final = 20 << 20
"""Bytes: a hundred times a page of news."""
_LONG_TAG: Final = re.compile(r"<([A-Za-z][\w:-]{0,40})\s[^<>]{4000,}>")
_MOST_ATTRIBUTES: Final = 300
"""Of one element: the time to read them grows with the square of their number."""


class Page(NamedTuple):
    """The tree of a page, and what is to be told of how its characters were found."""

    tree: html.HtmlElement
    notices: tuple[str, ...]


def page_in(data: bytes, encoding: str | None = None) -> Page:
    """A page, of which nothing leads to another file. `encoding` counts, whatever the page says.
    Raises ReadError when there is no page in the bytes."""
    if len(data) > _LARGEST:
        raise ReadError(f"a web page larger than {_LARGEST >> 20} MiB")
    text, notices = decoded(data, encoding, declared_in_markup(data))
    text = _UNPRINTED.sub(" ", _XML.sub("", text))
    text = _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text)
    text = _LONG_TAG.sub(_with_few_attributes, text)
    parser = html.HTMLParser(
        remove_comments=True, remove_pis=True, collect_ids=False, encoding="utf-8", no_network=True
    )
    try:
        tree = html.document_fromstring(text.encode(), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise ReadError("a web page with nothing in it") from error
    return Page(tree, notices)


def _with_few_attributes(tag: re.Match[str]) -> str:
    return tag[0] if len(tag[0].split()) <= _MOST_ATTRIBUTES else f"<{tag[1]}>"
