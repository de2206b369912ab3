"""What the package of an e-book says: its title and authors, which documents it has and in which order, and
what its table of contents calls their parts."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from typing import Final, NamedTuple
from urllib.parse import unquote

from lxml import etree

from analysis.errors import ReadError
from analysis.reading.archives import Archive

_CONTAINER: Final = "META-INF/container.xml"
_ENCRYPTION: Final = "META-INF/encryption.xml"
_DOCUMENTS: Final = ("application/xhtml+xml", "text/html", "application/x-dtbook+xml", "text/x-oeb1-document")
_FONTS: Final = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
"""Ways in which fonts are made unreadable; the text is not."""
_MOST_DOCUMENTS: Final = 5_000


class Document(NamedTuple):
    """A document of the spine: its path in the archive; whether it is beside the order of reading."""

    path: str
    beside: bool


class Package(NamedTuple):
    """What is known of a book. `contents` gives to a path, and to a path and an element's id, the title that
    the table of contents has for it."""

    titles: tuple[str, ...]
    creators: tuple[str, ...]
    dates: tuple[tuple[str, str], ...]
    """The event of each day ("publication", "modification", "") and the day."""
    language: str | None
    documents: tuple[Document, ...]
    contents: dict[tuple[str, str], str]


class _Item(NamedTuple):
    path: str
    media: str
    properties: frozenset[str]


def package(archive: Archive) -> Package:
    """The package of a book. Raises ReadError when it is damaged or protected."""
    path = _package_path(archive)
    root = archive.xml(path)
    items = {
        node.get("id") or "": _Item(
            _joined(path, node.get("href") or ""),
            (node.get("media-type") or "").lower(),
            frozenset((node.get("properties") or "").split()),
        )
        for node in _named(root, "item")
    }
    documents = tuple(_spine(root, items, archive))
    if not documents:
        raise ReadError("damaged: nothing to read in it")
    _refuse_protected(archive, documents)
    metadata = next(_named(root, "metadata"), root)
    return Package(
        tuple(_texts(metadata, "title")),
        tuple(_creators(root, metadata)),
        tuple((_attribute(node, "event"), node.text or "") for node in _named(metadata, "date")),
        next(iter(_texts(metadata, "language")), None),
        documents,
        _contents(archive, root, items),
    )


def _package_path(archive: Archive) -> str:
    if _CONTAINER in archive:
        for node in _named(archive.xml(_CONTAINER), "rootfile"):
            path = unquote(node.get("full-path") or "")
            if path in archive:
                return path
    found = next((name for name in archive.names if name.lower().endswith(".opf")), None)
    if found is None:
        raise ReadError("damaged: not a book that can be read")
    return found


def _spine(root: etree._Element, items: dict[str, _Item], archive: Archive) -> Iterator[Document]:
    seen: set[str] = set()
    for node in _named(root, "itemref"):
        item = items.get(node.get("idref") or "")
        if item is None or item.path in seen or item.path not in archive or len(seen) >= _MOST_DOCUMENTS:
            continue
        seen.add(item.path)
        if item.media in _DOCUMENTS or item.path.lower().endswith((".xhtml", ".html", ".htm", ".xml")):
            yield Document(item.path, node.get("linear") == "no" or "nav" in item.properties)


def _creators(root: etree._Element, metadata: etree._Element) -> Iterator[str]:
    """Those who wrote the book; not translators, editors or illustrators, whose parts are named."""
    parts = {
        (node.get("refines") or "").lstrip("#"): (node.text or "").strip()
        for node in _named(root, "meta")
        if node.get("property") == "role"
    }
    for node in _named(metadata, "creator"):
        part = _attribute(node, "role") or parts.get(node.get("id") or "", "")
        if part in ("", "aut") and node.text:
            yield " ".join(node.text.split())


def _refuse_protected(archive: Archive, documents: tuple[Document, ...]) -> None:
    if _ENCRYPTION not in archive:
        return
    spine = {document.path for document in documents}
    for node in _named(archive.xml(_ENCRYPTION), "EncryptedData"):
        method = next(_named(node, "EncryptionMethod"), None)
        if method is not None and method.get("Algorithm") in _FONTS:
            continue
        if any(unquote(found.get("URI") or "") in spine for found in _named(node, "CipherReference")):
            raise ReadError("protected against copying: it cannot be read")


def _contents(archive: Archive, root: etree._Element, items: dict[str, _Item]) -> dict[tuple[str, str], str]:
    """The table of contents: that of EPUB 3, or else that of EPUB 2. A damaged one is none."""
    navigation = next((item for item in items.values() if "nav" in item.properties), None)
    spine = next(_named(root, "spine"), None)
    older = items.get((spine.get("toc") or "") if spine is not None else "") or next(
        (item for item in items.values() if item.media == "application/x-dtbncx+xml"), None
    )
    found: dict[tuple[str, str], str] = {}
    for item, entries in ((navigation, _links), (older, _points)):
        if item is not None and item.path in archive and not found:
            try:
                nodes = archive.xml(item.path)
            except ReadError:
                continue
            for address, title in entries(nodes):
                path, _, fragment = _joined(item.path, address, keep=True).partition("#")
                if title:
                    found.setdefault((path, fragment), title)
    return found


def _links(root: etree._Element) -> Iterator[tuple[str, str]]:
    for navigation in _named(root, "nav"):
        kind = _attribute(navigation, "type") or navigation.get("role") or "toc"
        if kind in ("toc", "doc-toc"):
            for link in _named(navigation, "a"):
                yield link.get("href") or "", " ".join("".join(link.itertext()).split())


def _points(root: etree._Element) -> Iterator[tuple[str, str]]:
    for point in _named(root, "navPoint"):
        content = next((node for node in point if _name(node) == "content"), None)
        label = next((node for node in point if _name(node) == "navLabel"), None)
        if content is not None and label is not None:
            yield content.get("src") or "", " ".join("".join(label.itertext()).split())


def _texts(metadata: etree._Element, name: str) -> Iterator[str]:
    for node in _named(metadata, name):
        words = " ".join((node.text or "").split())
        if words:
            yield words


def _joined(base: str, address: str, *, keep: bool = False) -> str:
    """The path in the archive to which an address leads, with the id in it if that is to be kept."""
    path, _, fragment = address.partition("#")
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(base), unquote(path))) if path else base
    return f"{joined}#{unquote(fragment)}" if keep and fragment else joined


def _named(node: etree._Element, name: str) -> Iterator[etree._Element]:
    """The elements of a name in any namespace."""
    yield from node.iter(f"{{*}}{name}")


def _name(node: etree._Element) -> str:
    return re.sub(r"^\{.*\}", "", node.tag) if isinstance(node.tag, str) else ""


def _attribute(node: etree._Element, name: str) -> str:
    """An attribute, in whichever namespace it is."""
    return next((value for key, value in node.attrib.items() if key.rpartition("}")[2] == name), "")
