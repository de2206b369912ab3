"""OpenDocument texts: a zip archive with XML in it, or that XML by itself (.fodt)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from lxml import etree

from analysis.errors import ReadError
from analysis.model import BlockKind
from analysis.reading import properties
from analysis.reading.archives import Archive, parsed
from analysis.reading.assembling import Assembly, tidy
from analysis.reading.conversion import Asked, Converter, Extract
from analysis.reading.printed import heads, printed, titled
from analysis.reading.tables import Cell, add_table

_OF: Final = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
_OFFICE, _TEXT, _TABLE, _DRAW, _STYLE, _META = (
    _OF % name for name in ("office", "text", "table", "drawing", "style", "meta")
)
_DC: Final = "{http://purl.org/dc/elements/1.1/}"
_ENCRYPTED: Final = b"encryption-data"
_UNSHOWN: Final = frozenset((
    f"{_TEXT}tracked-changes", f"{_OFFICE}annotation", f"{_OFFICE}annotation-end", f"{_TEXT}hidden-paragraph",
    f"{_TEXT}hidden-text", f"{_TEXT}sequence-decls", f"{_TEXT}variable-decls", f"{_TEXT}user-field-decls",
    f"{_TEXT}index-title-template", f"{_OFFICE}forms", f"{_TEXT}note-citation", f"{_DRAW}object",
    f"{_DRAW}image",
    f"{_TEXT}ruby-text", "{http://www.w3.org/2000/svg}title", "{http://www.w3.org/2000/svg}desc",
    "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}title",
    "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}desc",
))  # fmt: skip
_INDEXES: Final = frozenset(
    f"{_TEXT}{name}"
    for name in ("table-of-content", "illustration-index", "table-index", "alphabetical-index")
)
_BOX: Final = f"{_DRAW}text-box"
_DEEPEST: Final = 60
_MOST_SPACES: Final = 100
_FIRST: Final = 12


def _extract(data: bytes, asked: Asked) -> tuple[Extract, ...]:
    content, styles, meta = _parts(data)
    body = content.find(f"{_OFFICE}body/{_OFFICE}text")
    if body is None:
        raise ReadError("an OpenDocument file that is no text")
    writer = _Writer(_parents(content, styles))
    writer.write(body)
    text = writer.assembly.text
    if not text.strip():
        raise ReadError("no text in it")
    known = {path: _value(meta, path) for path in ("title", "creator", "date")}
    first_author = _value(meta, "initial-creator", _META)
    made = properties.day(_value(meta, "creation-date", _META))
    head = printed(writer.first, made)
    return (
        Extract(
            text=text,
            title=titled(writer.title, head) or properties.title(known["title"], asked.name),
            authors=head.authors or properties.authors(first_author) or properties.authors(known["creator"]),
            published=head.published or made,
            modified=properties.day(known["date"]),
            blocks=writer.assembly.blocks(),
            asides=writer.assembly.asides(),
        ),
    )


def _parts(data: bytes) -> tuple[etree._Element, etree._Element | None, etree._Element | None]:
    """Content, styles and properties."""
    if not data.startswith(b"PK"):
        root = parsed(data)
        return root, root, root
    archive = Archive(data)
    if "META-INF/manifest.xml" in archive and _ENCRYPTED in archive.read("META-INF/manifest.xml"):
        raise ReadError("encrypted: it cannot be read")
    return archive.xml("content.xml"), _optional(archive, "styles.xml"), _optional(archive, "meta.xml")


def _optional(archive: Archive, name: str) -> etree._Element | None:
    try:
        return archive.xml(name) if name in archive else None
    except ReadError:
        return None


def _value(meta: etree._Element | None, name: str, namespace: str = _DC) -> str:
    found = meta.find(f".//{namespace}{name}") if meta is not None else None
    return (found.text or "") if found is not None else ""


def _parents(*roots: etree._Element | None) -> dict[str, str]:
    """Styles of paragraphs, and those that they are based on."""
    found = {}
    for root in roots:
        if root is not None:
            for style in root.iter(f"{_STYLE}style"):
                found[style.get(f"{_STYLE}name") or ""] = style.get(f"{_STYLE}parent-style-name") or ""
    return found


class _Writer:
    """Goes through the body and writes down what is shown."""

    def __init__(self, parents: dict[str, str]) -> None:
        self.assembly = Assembly()
        self.title: str | None = None
        self.first: list[str] = []
        self._parents = parents

    def write(self, parent: etree._Element, depth: int = 0, level: int = 0, *, aside: bool = False) -> None:
        """Write down what is in an element; `level` is that of the list that it lies in."""
        if depth > _DEEPEST:
            return
        for node in parent:
            if not isinstance(node.tag, str) or node.tag in _UNSHOWN:
                continue
            if node.tag in (f"{_TEXT}p", f"{_TEXT}h"):
                self._write_paragraph(node, depth, level, aside=aside)
            elif node.tag == f"{_TABLE}table":
                self._write_table(node, depth, aside=aside)
            elif node.tag == f"{_TEXT}list":
                self.write(node, depth + 1, level + 1, aside=aside)
            else:
                self.write(node, depth + 1, level, aside=aside or node.tag in _INDEXES)

    def _write_paragraph(self, node: etree._Element, depth: int, level: int, *, aside: bool) -> None:
        style = self._base(node.get(f"{_TEXT}style-name") or "")
        kind, deep = self._kind(node, style, level)
        text = tidy("".join(_words(node, 0)))
        self.assembly.add(text, kind, deep, aside=aside)
        if text and not aside and len(self.first) < _FIRST:
            line = " ".join(text.split())
            if self.title is None and (style == "Title" or (kind == "heading" and heads(self.first))):
                self.title = line
            self.first.append(line)
        for found in _hanging(node):
            if found.tag == _BOX:
                self.write(found, depth + 1, aside=aside)
            else:
                for body in found.iterchildren(f"{_TEXT}note-body"):
                    self.write(body, depth + 1, aside=True)

    def _kind(self, node: etree._Element, style: str, level: int) -> tuple[BlockKind, int]:
        outline = node.get(f"{_TEXT}outline-level") or ""
        if node.tag == f"{_TEXT}h":
            return "heading", int(outline) if re.fullmatch("[1-9]", outline) else 1
        if style == "Title":
            return "heading", 1
        if style in ("Quotations", "Quotation"):
            return "quotation", 0
        if style in ("Caption", "Illustration", "Figure"):
            return "caption", 0
        return ("item", level) if level else ("paragraph", 0)

    def _base(self, style: str) -> str:
        """The named style that one made by the way is based on."""
        for _ in range(8):
            parent = self._parents.get(style, "")
            if not parent or not re.fullmatch(r"P\d+", style):
                break
            style = parent
        return style

    def _write_table(self, node: etree._Element, depth: int, *, aside: bool) -> None:
        rows = [
            [_cell(cell) for cell in row.iterchildren(f"{_TABLE}table-cell")]
            for row in node.iter(f"{_TABLE}table-row")
            if next(row.iterancestors(f"{_TABLE}table")) is node
        ]
        for cell in add_table(self.assembly, rows, aside=aside):
            self.write(cell, depth + 1, aside=aside)


def _cell(node: etree._Element) -> Cell[etree._Element]:
    found = (" ".join("".join(_words(one, 0)).split()) for one in node.iter(f"{_TEXT}p", f"{_TEXT}h"))
    return Cell(node, tuple(filter(None, found)))


def _words(node: etree._Element, depth: int) -> Iterator[str]:
    """What a paragraph shows, apart from notes and boxes that hang on it."""
    if depth > _DEEPEST:
        return
    yield _even(node.text)
    for child in node:
        if child.tag == f"{_TEXT}s":
            many = child.get(f"{_TEXT}c") or "1"
            yield " " * min(int(many) if many.isdigit() else 1, _MOST_SPACES)
        elif child.tag == f"{_TEXT}tab":
            yield " "
        elif child.tag == f"{_TEXT}line-break":
            yield "\n"
        elif isinstance(child.tag, str) and child.tag not in (*_UNSHOWN, _BOX, f"{_TEXT}note"):
            yield from _words(child, depth + 1)
        yield _even(child.tail)


def _even(text: str | None) -> str:
    return re.sub(r"[ \t\r\n]+", " ", text) if text else ""


def _hanging(node: etree._Element) -> Iterator[etree._Element]:
    """The notes and text boxes of a paragraph, those within others left to them."""
    for child in node:
        if child.tag in (_BOX, f"{_TEXT}note"):
            yield child
        elif isinstance(child.tag, str) and child.tag not in _UNSHOWN:
            yield from _hanging(child)


CONVERTER = Converter(_extract)
