"""A Word document as an extract: its body from the first paragraph on, notes after the paragraph that they
belong to. Headers and footers are left out, deletions and hidden text as well."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from docx.document import Document
from lxml import etree

from analysis.errors import ReadError
from analysis.model import BlockKind
from analysis.reading import properties
from analysis.reading.archives import Archive
from analysis.reading.assembling import Assembly, tidy
from analysis.reading.conversion import Extract
from analysis.reading.formats.docx.package import opened
from analysis.reading.formats.docx.runs import W, is_placeholder, words
from analysis.reading.printed import heads, names, printed, titled
from analysis.reading.tables import Cell, add_table

_DEEPEST: Final = 90
"""Tables, boxes and fields within one another that are gone into."""
_HEADING: Final = re.compile(r"heading (\d)$", re.IGNORECASE)
_NOTES: Final = {"footnote": "footnotes", "endnote": "endnotes"}
_BASES: Final = 12
"""Styles that are based on one another, at most."""
_FIRST: Final = 12


class _Style(NamedTuple):
    name: str = ""
    level: int = 0
    """Of a heading, 0 for none."""
    listed: bool = False


def extract(data: bytes, name: str | None) -> Extract:
    """The article in a Word document. Raises ReadError when it cannot be read or has no text."""
    document, archive = opened(data)
    writer = _Writer(_styles(document), _notes(archive))
    writer.write(document.element.body)
    text = writer.assembly.text
    if not text.strip():
        raise ReadError("no text in it")
    known = _properties(document)
    made = properties.day(known["created"])
    head = printed(writer.first, made)
    return Extract(
        text=text,
        title=titled(writer.title, head) or properties.title(known["title"], name),
        authors=writer.authors or head.authors or properties.authors(known["author"]),
        published=head.published or made,
        modified=properties.day(known["modified"]),
        blocks=writer.assembly.blocks(),
        asides=writer.assembly.asides(),
    )


def _properties(document: Document) -> dict[str, str]:
    """The core properties. Those that are damaged are none."""
    found = {}
    for key in ("title", "author", "created", "modified"):
        try:
            value = getattr(document.core_properties, key)
        except (ValueError, KeyError, AttributeError, TypeError, AssertionError, OverflowError):
            value = None
        found[key] = value.isoformat() if hasattr(value, "isoformat") else str(value or "")
    return found


class _Writer:
    """Goes through the body and writes down what is shown."""

    def __init__(self, styles: dict[str, _Style], notes: dict[tuple[str, str], list[etree._Element]]) -> None:
        self.assembly = Assembly()
        self.title: str | None = None
        self.authors: tuple[str, ...] = ()
        self.first: list[str] = []
        self._styles = styles
        self._notes = notes
        self._headed = False

    def write(self, parent: etree._Element, depth: int = 0, *, aside: bool = False) -> None:
        """Write down the paragraphs and tables in an element."""
        if depth > _DEEPEST:
            return
        for node in parent:
            if node.tag == f"{W}p":
                self._write_paragraph(node, depth, aside=aside)
            elif node.tag == f"{W}tbl":
                self._write_table(node, depth, aside=aside)
            elif node.tag == f"{W}sdt":
                if not is_placeholder(node):
                    for content in node.findall(f"{W}sdtContent"):
                        self.write(content, depth + 1, aside=aside or _is_contents(node))
            elif isinstance(node.tag, str) and node.tag not in (f"{W}sectPr", f"{W}del", f"{W}moveFrom"):
                self.write(node, depth + 1, aside=aside)

    def _write_paragraph(self, node: etree._Element, depth: int, *, aside: bool) -> None:
        shown = words(node)
        style = self._style(node)
        if style.name.lower().startswith("toc"):
            aside = True
        kind, level = self._kind(node, style)
        text = tidy(shown.text)
        self.assembly.add(text, kind, level, aside=aside)
        if text and not aside:
            self._look_at(text, style, kind)
        for box in shown.boxes:
            self.write(box, depth + 1, aside=aside)
        for note in shown.notes:
            self._write_note(note)

    def _look_at(self, text: str, style: _Style, kind: BlockKind) -> None:
        """Whether a paragraph is the title or the byline."""
        if len(self.first) < _FIRST:
            line = " ".join(text.split())
            titled = style.name.lower() == "title" or (kind == "heading" and heads(self.first))
            if self.title is None and titled:
                self.title = line
            elif style.name.lower() in ("author", "authors", "byline") and not self.authors:
                self.authors = names(re.sub(r"^by\s+", "", line, flags=re.IGNORECASE)) or properties.authors(
                    line
                )
            self.first.append(line)

    def _write_note(self, note: tuple[str, str]) -> None:
        for node in self._notes.pop(note, ()):
            self.assembly.add(words(node).text, aside=True)

    def _write_table(self, node: etree._Element, depth: int, *, aside: bool) -> None:
        rows = []
        for row in node.iterchildren(f"{W}tr", f"{W}sdt", f"{W}ins"):
            row = row if row.tag == f"{W}tr" else row.find(f".//{W}tr")
            if row is None or row.find(f"{W}trPr/{W}del") is not None:
                continue
            rows.append([_cell(cell) for cell in _cells(row)])
        unfolded = add_table(self.assembly, rows, aside=aside)
        for cell in unfolded:
            self.write(cell, depth + 1, aside=aside)
        if not unfolded:
            self._write_notes_in(node)

    def _write_notes_in(self, table: etree._Element) -> None:
        for paragraph in table.iter(f"{W}p"):
            for note in words(paragraph).notes:
                self._write_note(note)

    def _style(self, node: etree._Element) -> _Style:
        style = node.find(f"{W}pPr/{W}pStyle")
        return self._styles.get(style.get(f"{W}val") or "", _Style()) if style is not None else _Style()

    def _kind(self, node: etree._Element, style: _Style) -> tuple[BlockKind, int]:
        level = style.level or _outline(node.find(f"{W}pPr"))
        if level:
            return "heading", level
        name = style.name.lower()
        if name == "title":
            return "heading", 1
        if name == "caption":
            return "caption", 0
        if "quote" in name or name == "block text":
            return "quotation", 0
        depth = _list_level(node)
        if depth is not None:
            return "item", depth + 1
        return ("item", 1) if style.listed else ("paragraph", 0)


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    for cell in row.iterchildren(f"{W}tc", f"{W}sdt"):
        found = cell if cell.tag == f"{W}tc" else cell.find(f".//{W}tc")
        if found is not None:
            yield found


def _cell(node: etree._Element) -> Cell[etree._Element]:
    """A cell of a table; one that is joined to that above has nothing of its own."""
    merged = node.find(f"{W}tcPr/{W}vMerge")
    if merged is not None and merged.get(f"{W}val") != "restart":
        return Cell(node, ())
    found = [" ".join(words(paragraph).text.split()) for paragraph in node.iter(f"{W}p")]
    return Cell(node, tuple(filter(None, found)))


def _is_contents(control: etree._Element) -> bool:
    """Whether it is a table of contents that Word has made."""
    gallery = control.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
    return gallery is not None and "content" in (gallery.get(f"{W}val") or "").lower()


def _outline(node: etree._Element | None) -> int:
    """The level of a heading that the properties of a paragraph or a style give it."""
    level = node.find(f"{W}outlineLvl") if node is not None else None
    value = level.get(f"{W}val", "") if level is not None else ""
    return int(value) + 1 if value.isdigit() and int(value) < 9 else 0


def _list_level(node: etree._Element) -> int | None:
    numbering = node.find(f"{W}pPr/{W}numPr")
    if numbering is None:
        return None
    of = numbering.find(f"{W}numId")
    if of is not None and of.get(f"{W}val") == "0":
        return None
    level = numbering.find(f"{W}ilvl")
    value = level.get(f"{W}val", "0") if level is not None else "0"
    return min(int(value), 8) if value.isdigit() else 0


def _styles(document: Document) -> dict[str, _Style]:
    """The styles of paragraphs by their ids, each with what it has from those that it is based on."""
    nodes = {}
    try:
        for node in document.styles.element.iterchildren(f"{W}style"):
            nodes[node.get(f"{W}styleId") or ""] = node
    except (KeyError, ValueError, AttributeError, TypeError):
        return {}
    return {name: _style_of(node, nodes) for name, node in nodes.items()}


def _style_of(node: etree._Element, nodes: dict[str, etree._Element]) -> _Style:
    name, level, listed = "", 0, False
    at: etree._Element | None = node
    for _ in range(_BASES):
        if at is None:
            break
        named = at.find(f"{W}name")
        own = (named.get(f"{W}val") or "") if named is not None else ""
        name = name or own
        heading = _HEADING.match(own)
        level = level or (int(heading[1]) if heading else _outline(at.find(f"{W}pPr")))
        listed = listed or own.lower().startswith("list ") or at.find(f"{W}pPr/{W}numPr") is not None
        base = at.find(f"{W}basedOn")
        at = nodes.get(base.get(f"{W}val") or "") if base is not None else None
    return _Style(name, level, listed)


def _notes(archive: Archive) -> dict[tuple[str, str], list[etree._Element]]:
    """The paragraphs of each note by its kind and id. Separators are none; damaged notes are left out."""
    found: dict[tuple[str, str], list[etree._Element]] = {}
    for kind, part in _NOTES.items():
        path = f"word/{part}.xml"
        if path not in archive:
            continue
        try:
            root = archive.xml(path)
        except ReadError:
            continue
        for note in root.iterchildren(f"{W}{kind}"):
            if note.get(f"{W}type") in (None, "normal"):
                found[kind, note.get(f"{W}id") or ""] = list(note.iter(f"{W}p"))
    return found
