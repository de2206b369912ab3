"""The web pages of a book as paragraphs, headings, items and tables, in their order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from lxml import etree

from analysis.errors import ReadError
from analysis.model import BlockKind
from analysis.reading.archives import checked, parsed
from analysis.reading.assembling import Assembly
from analysis.reading.tables import Cell, add_table

_HEADINGS: Final = {f"h{level}": level for level in range(1, 7)}
_PARAGRAPHS: Final = frozenset((
    "p", "div", "section", "article", "body", "main", "header", "footer", "aside", "figure", "blockquote",
    "ul", "ol", "dl",
    "nav", "address", "fieldset", "form", "hgroup", "center", "details", "summary", "html", "figcaption",
    "caption", "dd", "dt",
    "li", "pre", "td", "th", "tr", "hr", *_HEADINGS,
))  # fmt: skip
_UNSHOWN: Final = frozenset((
    "script", "style", "head", "template", "noscript", "iframe", "object", "svg", "audio", "video",
    "button", "select",
    "input", "rt", "rp", "math",
))  # fmt: skip
_NOTES: Final = frozenset((
    "footnote", "footnotes", "endnote", "endnotes", "rearnote", "rearnotes", "note", "doc-footnote",
    "doc-endnote",
    "doc-endnotes",
))  # fmt: skip
_NAVIGATION: Final = frozenset((
    "toc", "landmarks", "page-list", "loi", "lot", "index", "doc-toc", "doc-index", "doc-pagelist", "loa",
    "lov",
))  # fmt: skip
_REFERENCES: Final = frozenset(("noteref", "doc-noteref"))
_BREAKS: Final = frozenset(("pagebreak", "doc-pagebreak"))
_BOILERPLATE: Final = frozenset(("pg-header", "pg-footer", "pg-machine-header"))
"""What a distributor puts before and after a book."""
_DEEPEST: Final = 200


class _State(NamedTuple):
    """What the elements around a piece of text make of it."""

    kind: BlockKind = "paragraph"
    level: int = 0
    lists: int = 0
    aside: bool = False
    kept: bool = False
    """Whether line breaks stand as they are."""


def page(data: bytes) -> etree._Element:
    """The root of a web page, well formed or not. Raises ReadError for what is none or too large."""
    try:
        return parsed(data, mend=False)
    except ReadError:
        parser = etree.HTMLParser(no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
        try:
            root = etree.fromstring(checked(data), parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise ReadError("damaged: not the pages that it should have") from error
        if root is None:
            raise ReadError("damaged: not the pages that it should have") from None
        return root


def write(root: etree._Element, assembly: Assembly, begin: Callable[[str], None], *, aside: bool) -> None:
    """Write a page down. `begin` is called with the id of each element that has one before what is in it;
    with `aside` nothing of the page is the book's own text."""
    body = next(root.iter("{*}body"), root)
    writer = _Writer(assembly, begin)
    writer.write(body, _State(aside=aside), 0)
    writer.flush(_State(aside=aside))


def line(node: etree._Element) -> str:
    """The words of an element in one line, in which line breaks are blanks."""
    pieces = (
        " " if event == "start" and _name(child) == "br" else (child.text if event == "start" else child.tail)
        for event, child in etree.iterwalk(node, events=("start", "end"))
        if event == "start" or child is not node
    )
    return " ".join("".join(filter(None, pieces)).split())


class _Writer:
    """Goes through a page; what stands between two blocks is a paragraph."""

    def __init__(self, assembly: Assembly, begin: Callable[[str], None]) -> None:
        self._assembly = assembly
        self._begin = begin
        self._words: list[str] = []

    def write(self, node: etree._Element, state: _State, depth: int) -> None:
        """Write down what is in an element."""
        name = _name(node)
        if name in _UNSHOWN or depth > _DEEPEST or _is_hidden(node):
            return
        if name == "br":
            self._words.append("\n")
            return
        types = _types(node)
        if types & _BREAKS or (types & _REFERENCES and name in ("a", "sup")):
            return
        block = name in _PARAGRAPHS
        if block:
            self.flush(state)
        within = _within(name, types, node, state)
        if node.get("id"):
            if self._words and not "".join(self._words).strip():
                self._words.clear()
            self._begin(node.get("id") or "")
        if name == "table":
            self.flush(state)
            self._write_table(node, within, depth)
            return
        if node.text:
            self._words.append(node.text if within.kept else _even(node.text))
        for child in node:
            if isinstance(child.tag, str):
                self.write(child, within, depth + 1)
            if child.tail:
                self._words.append(child.tail if within.kept else _even(child.tail))
        if block:
            self.flush(within)

    def flush(self, state: _State) -> None:
        """Write down what has gathered as a block of its own."""
        words = "".join(self._words)
        self._words.clear()
        if state.kind == "heading":
            words = " ".join(words.split())
        if words.strip():
            self._assembly.add(words, state.kind, state.level, aside=state.aside)

    def _write_table(self, node: etree._Element, state: _State, depth: int) -> None:
        rows = [
            [Cell(cell, tuple(_texts(cell))) for cell in row if _name(cell) in ("td", "th")]
            for row in node.iter("{*}tr")
            if next(row.iterancestors("{*}table")) is node
        ]
        for caption in node.iterchildren("{*}caption"):
            self.write(caption, state, depth + 1)
        for cell in add_table(self._assembly, rows, aside=state.aside):
            self.write(cell, state, depth + 1)


def _within(name: str, types: frozenset[str], node: etree._Element, state: _State) -> _State:
    """What an element makes of the text in it."""
    if types & (_NOTES | _NAVIGATION) or node.get("id") in _BOILERPLATE or name == "nav":
        state = state._replace(aside=True)
    if name in _HEADINGS:
        return state._replace(kind="heading", level=_HEADINGS[name])
    if name in ("ul", "ol"):
        return state._replace(lists=state.lists + 1)
    if name in ("li", "dt", "dd"):
        return state._replace(kind="item", level=max(1, state.lists))
    if name == "blockquote":
        return state._replace(kind="quotation")
    if name == "pre":
        return state._replace(kind="code", kept=True)
    if name in ("figcaption", "caption"):
        return state._replace(kind="caption")
    return state


def _texts(cell: etree._Element) -> Iterator[str]:
    """The paragraphs of a cell."""
    found = [node for node in cell.iter("{*}p") if not any(True for _ in node.iter("{*}table"))] or [cell]
    for node in found:
        words = " ".join("".join(node.itertext()).split())
        if words:
            yield words


def _name(node: etree._Element) -> str:
    return node.tag.rpartition("}")[2].lower() if isinstance(node.tag, str) else ""


def _types(node: etree._Element) -> frozenset[str]:
    """What an element is said to be, by its type in EPUB 3 and its role."""
    if not node.attrib:
        return frozenset()
    said = [value for key, value in node.attrib.items() if key.rpartition("}")[2] in ("type", "role")]
    return frozenset(" ".join(said).lower().split())


def _is_hidden(node: etree._Element) -> bool:
    return "hidden" in node.attrib or "display:none" in (node.get("style") or "").replace(" ", "")


def _even(text: str) -> str:
    return " ".join(text.split("\n")) if "\n" in text else text
