"""The words of a paragraph of Word's: what is shown of its runs, in their order, and what hangs on them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from lxml import etree

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_M: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_HIDDEN: Final = frozenset((
    f"{W}del", f"{W}moveFrom", f"{W}delText", f"{W}instrText", f"{W}delInstrText", f"{W}rPr", f"{W}pPr",
    f"{W}rt", f"{W}sdtPr", f"{W}annotationRef", f"{W}commentReference", f"{_MC}Fallback", f"{W}footnoteRef",
    f"{W}endnoteRef",
))  # fmt: skip
"""What is no word of the document: deletions, the codes of fields, properties, the second of two drawings."""
_SIGNS: Final = {
    f"{W}tab": " ",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
    f"{W}softHyphen": "",
    f"{W}ptab": " ",
}
_DEEPEST: Final = 120
_BULLETS: Final = frozenset(("F0B7", "F0A7", "F0D8", "F076", "F0FC"))


class Run(NamedTuple):
    """The words of a paragraph, the numbers of the notes that it refers to, the text boxes that hang on
    it."""

    text: str
    notes: tuple[tuple[str, str], ...]
    boxes: tuple[etree._Element, ...]


def words(paragraph: etree._Element) -> Run:
    """What is shown of a paragraph. A note is its kind ("footnote", "endnote") and its id."""
    pieces: list[str] = []
    notes: list[tuple[str, str]] = []
    boxes: list[etree._Element] = []
    depth = 0  # of fields whose code is being told
    for node in _shown(paragraph, 0):
        tag = node.tag
        if tag == f"{W}fldChar":
            kind = node.get(f"{W}fldCharType")
            depth = depth + 1 if kind == "begin" else max(0, depth - 1) if kind == "separate" else depth
            if kind == "end":
                depth = 0
        elif depth:
            continue
        elif tag in (f"{W}t", f"{_M}t"):
            pieces.append(node.text or "")
        elif tag in _SIGNS:
            pieces.append(_SIGNS[tag])
        elif tag == f"{W}br":
            pieces.append(" " if node.get(f"{W}type") in ("page", "column") else "\n")
        elif tag == f"{W}sym":
            pieces.append("•" if (node.get(f"{W}char") or "").upper() in _BULLETS else "")
        elif tag in (f"{W}footnoteReference", f"{W}endnoteReference"):
            notes.append((tag.removeprefix(W).removesuffix("Reference"), node.get(f"{W}id") or ""))
        elif tag == f"{W}txbxContent":
            boxes.append(node)
    return Run("".join(pieces), tuple(notes), tuple(boxes))


def _shown(node: etree._Element, depth: int) -> Iterator[etree._Element]:
    """The elements in a paragraph that show something, text boxes whole."""
    if depth > _DEEPEST:
        return
    for child in node:
        if (
            child.tag in _HIDDEN
            or not isinstance(child.tag, str)
            or (child.tag == f"{W}r" and _is_hidden(child))
        ):
            continue
        yield child
        if child.tag == f"{W}sdt" and is_placeholder(child):
            continue
        if child.tag != f"{W}txbxContent":
            yield from _shown(child, depth + 1)


def _is_hidden(run: etree._Element) -> bool:
    """Whether a run is set as hidden text."""
    vanish = run.find(f"{W}rPr/{W}vanish")
    return vanish is not None and vanish.get(f"{W}val") not in ("0", "false", "off")


def is_placeholder(control: etree._Element) -> bool:
    """Whether a field to be filled in shows only what is to be written there."""
    return control.find(f"{W}sdtPr/{W}showingPlcHdr") is not None
