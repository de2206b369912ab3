"""XML of any kind: an element that holds words of its own is a paragraph, with its place in the document."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from html.entities import html5
from typing import Any, Final, NamedTuple

from analysis.errors import ReadError
from analysis.model import SourcePlace
from analysis.reading.conversion import Asked, Converter, Extract
from analysis.reading.decode import as_utf8, declared_in_markup, decoded
from analysis.reading.markup import harmless

_DECLARATION: Final = re.compile(r"\A\s*<\?xml[^>]{0,300}\?>")
_TITLES: Final = frozenset({"title", "headline", "hl1", "head", "doctitle", "book-title"})
_WHITE: Final = re.compile(r"\s+")
_NAMED: Final = re.compile(r"&(?P<name>[A-Za-z][A-Za-z0-9]{1,30});")
_OWN: Final = frozenset({"amp", "lt", "gt", "quot", "apos"})
"""References that XML itself knows; those of HTML are met without a word on what they stand for."""
_MOST: Final = 200
"""Characters of a title at most."""


class _Paragraph(NamedTuple):
    """Words, the name of their element, and its XPath."""

    words: str
    tag: str
    path: str


def _extract(data: bytes, asked: Asked) -> tuple[Extract, ...]:
    from lxml import etree  # only for XML

    text, notices = decoded(as_utf8(data), asked.encoding, declared_in_markup(data))
    source = _NAMED.sub(_sign, _DECLARATION.sub("", text.lstrip("\ufeff")).lstrip())
    try:
        root = etree.fromstring(source.encode("utf-8", "replace"), harmless(recover=True))
    except (etree.LxmlError, ValueError) as error:
        raise ReadError("XML that is damaged") from error
    if root is None:
        raise ReadError("XML that is damaged")
    for line_break in root.iter("{*}br", "{*}lb"):
        line_break.tail = f" {line_break.tail or ''}"
    return (_joined(list(_paragraphs(root)), notices),)


def _paragraphs(root: Any) -> Iterator[_Paragraph]:
    """The paragraphs in the order of the document. An element with text between its own elements is one; an
    element without is a frame of others."""
    waiting = [(root, f"/{_named(root)}")]
    while waiting:
        element, path = waiting.pop()
        if _holds_words(element):
            words = _WHITE.sub(" ", "".join(element.itertext())).strip()
            if words:
                yield _Paragraph(words, _named(element).lower(), path)
        else:
            waiting.extend(reversed(list(_within(element, path))))


def _sign(found: re.Match[str]) -> str:
    return found[0] if found["name"] in _OWN else html5.get(f"{found['name']};", found[0])


def _within(element: Any, path: str) -> Iterator[tuple[Any, str]]:
    """The elements in an element, each with its XPath."""
    seen: Counter[str] = Counter()
    for child in element:
        if isinstance(child.tag, str):  # and no reference that nothing stands for
            name = _named(child)
            seen[name] += 1
            yield child, f"{path}/{name}[{seen[name]}]"


def _named(element: Any) -> str:
    """The name of an element without its namespace, which XPath finds by `local-name()`."""
    return str(element.tag).rpartition("}")[2]


def _holds_words(element: Any) -> bool:
    if (element.text or "").strip():
        return True
    return any((child.tail or "").strip() for child in element)


def _joined(paragraphs: list[_Paragraph], notices: tuple[str, ...]) -> Extract:
    if not paragraphs:
        raise ReadError("XML without a text")
    places: list[SourcePlace] = []
    at = 0
    for words, _, path in paragraphs:
        places.append(SourcePlace(kind="element", name=path, start=at, end=at + len(words)))
        at += len(words) + len("\n\n")
    titles = (words for words, tag, _ in paragraphs if tag in _TITLES and len(words) <= _MOST)
    return Extract(
        text="\n\n".join(words for words, _, _ in paragraphs),
        title=next(titles, None),
        notices=notices,
        places=tuple(places),
    )


CONVERTER: Final = Converter(_extract)
