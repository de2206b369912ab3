"""A PDF as an extract: its pages read, put in order and written down."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from time import monotonic
from typing import Final, NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from analysis.errors import ReadError
from analysis.model import BlockKind
from analysis.reading import properties
from analysis.reading.assembling import Assembly
from analysis.reading.conversion import Extract
from analysis.reading.formats.pdf.columns import Line, columns, gutters
from analysis.reading.formats.pdf.flow import Passage, flowing
from analysis.reading.formats.pdf.furniture import Sheet, without_furniture
from analysis.reading.formats.pdf.glyphs import Canvas, canvas
from analysis.reading.formats.pdf.head import Clues, PrintedHead, printed_head
from analysis.reading.formats.pdf.initials import with_initials
from analysis.reading.formats.pdf.joining import Words, joined, resolved, words_of
from analysis.reading.formats.pdf.paragraphs import (
    Look,
    Unit,
    floor,
    look,
    units,
    without_bullet,
    without_leaders,
)
from analysis.reading.formats.pdf.segments import LOWERED, RAISED, Segment, by_direction, segments

MOST_PAGES: Final = 3_000
MOST_LETTERS: Final = 800_000
"""Characters of a document that are read: a book of 300 pages or more."""
_LETTERS_A_PAGE: Final = 200_000
_PATIENCE: Final = 8
"""Seconds after which no further page is read: to put in order what was read takes nearly as long."""
_TURNED: Final = 300
"""Characters that are no stamp, though their lines are turned against those of the page."""
_UNREADABLE: Final = 0.5
"""Share of characters that are not known from which there is nothing to read."""
_LEVELS: Final = 6


class _Leaf(NamedTuple):
    """A page as it was read: its main pieces, those turned against them, what is printed at its side."""

    sheet: Sheet
    turned: list[list[Segment]]
    stamps: list[str]


def extract(data: bytes, password: str | None, name: str | None) -> Extract:
    """The article in a PDF. Raises ReadError when it cannot be opened, needs a password or has no text."""
    document = _opened(data, password)
    try:
        leaves, notices = _leaves(document)
        return _extract(leaves, notices, _properties(document), name)
    finally:
        document.close()


def _opened(data: bytes, password: str | None) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(data, password=password)
    except pdfium.PdfiumError as error:
        code = getattr(error, "err_code", None)
        if code == raw.FPDF_ERR_PASSWORD:
            said = "the password is wrong" if password else "encrypted: it needs a password (--password)"
            raise ReadError(said) from error
        if code == raw.FPDF_ERR_SECURITY:
            raise ReadError("encrypted in a way that cannot be read") from error
        raise ReadError("not a PDF that can be read") from error


def _properties(document: pdfium.PdfDocument) -> dict[str, str]:
    return {key: document.get_metadata_value(key) for key in ("Title", "Author", "CreationDate", "ModDate")}


def _leaves(document: pdfium.PdfDocument) -> tuple[list[_Leaf], list[str]]:
    count, began = len(document), monotonic()
    leaves: list[_Leaf] = []
    letters = unknown = failed = 0
    for number in range(min(count, MOST_PAGES)):
        if letters >= MOST_LETTERS or monotonic() - began > _PATIENCE:
            break
        try:
            shown = _canvas(document, number)
        except pdfium.PdfiumError:
            failed += 1
            leaves.append(_Leaf(Sheet(0.0, []), [], []))
            continue
        letters += len(shown.glyphs)
        unknown += shown.unknown
        leaves.append(_leaf(shown))
    if not letters and not unknown:
        raise ReadError("no text in it, only pictures of pages" if count > failed else "no page can be read")
    if unknown > _UNREADABLE * (letters + unknown):
        raise ReadError("its fonts do not say which letters they show")
    notices = []
    if len(leaves) < count:
        notices.append(f"Only the first {len(leaves):,} of {count:,} pages are read.")
    empty = sum(not leaf.sheet.pieces for leaf in leaves)
    if 4 * empty > len(leaves) > 1:
        notices.append(f"{empty:,} of {len(leaves):,} pages have no text, only pictures.")
    return leaves, notices


def _canvas(document: pdfium.PdfDocument, number: int) -> Canvas:
    page = document[number]
    try:
        # What is written into the fields of a form becomes part of the page.
        if (
            _has_fields(page)
            and raw.FPDFPage_Flatten(page.raw, raw.FLAT_NORMALDISPLAY) == raw.FLATTEN_SUCCESS
        ):
            page.close()
            page = document[number]
        return canvas(page.raw, _LETTERS_A_PAGE)
    finally:
        page.close()


def _has_fields(page: pdfium.PdfPage) -> bool:
    for n in range(min(raw.FPDFPage_GetAnnotCount(page.raw), 500)):
        annotation = raw.FPDFPage_GetAnnot(page.raw, n)
        if annotation:
            kind = raw.FPDFAnnot_GetSubtype(annotation)
            raw.FPDFPage_CloseAnnot(annotation)
            if kind in (raw.FPDF_ANNOT_WIDGET, raw.FPDF_ANNOT_FREETEXT):
                return True
    return False


def _leaf(shown: Canvas) -> _Leaf:
    directions = list(by_direction(shown.glyphs))
    if not directions:
        return _Leaf(Sheet(shown.height, []), [], [])
    turned, glyphs = directions[0]
    height = shown.width if turned in (90, 270) else shown.height
    stamps: list[str] = []
    others: list[list[Segment]] = []
    for other, more in directions[1:]:
        pieces = segments(more)
        if other % 90 == 0 and len(more) >= _TURNED:
            others.append(pieces)
        else:
            stamps.append(" ".join(piece.text for piece in pieces))
    return _Leaf(Sheet(height, with_initials(segments(glyphs))), others, stamps)


def _extract(leaves: Sequence[_Leaf], notices: list[str], known: dict[str, str], name: str | None) -> Extract:
    pages = _columns(leaves)
    document = look([column for page in pages for column in page])
    words = words_of(line.text for page in pages for column in page for line in column)
    laid = [
        [units(column, document, floor(page[:n], document)) for n, column in enumerate(page)]
        for page in pages
    ]
    notes = [frozenset(_references(page)) for page in laid]
    passages = list(flowing(laid, document))
    written = [(passage, *_written(passage, words, notes)) for passage in passages]
    stamps = [stamp for leaf in leaves[:1] for stamp in leaf.stamps]
    made, title = properties.day(known["CreationDate"]), properties.title(known["Title"], name)
    clues = Clues(tuple(stamps), made, title)
    head = printed_head([(passage, text) for passage, text, _ in written], clues, document)
    assembly = _assembled(written, document, head)
    text = assembly.text
    if not text.strip():
        raise ReadError("no text in it, only pictures of pages")
    return Extract(
        text=text,
        title=head.title or title,
        authors=head.authors or properties.authors(known["Author"]),
        published=head.published or made,
        modified=_modified(known),
        notices=tuple(notices),
        blocks=assembly.blocks(),
        asides=assembly.asides(),
        places=assembly.places(),
    )


def _modified(known: dict[str, str]) -> date | None:
    created, changed = (properties.day(known[key]) for key in ("CreationDate", "ModDate"))
    return changed if changed != created else None


def _columns(leaves: Sequence[_Leaf]) -> list[list[list[Line]]]:
    """The columns of every page, each of lines, in the order in which they are read."""
    main = without_furniture([leaf.sheet for leaf in leaves])
    own = Counter(round(edge / 3) for pieces in main for edge in gutters(pieces))
    edges = [3.0 * edge for edge, times in own.items() if times > 1]
    pages = []
    for pieces, leaf in zip(main, leaves, strict=True):
        page = columns(pieces, edges)
        for turned in leaf.turned:
            page += columns(turned)
        pages.append(page)
    return pages


def _references(page: Sequence[Sequence[Unit]]) -> Iterator[str]:
    """The numbers and signs of the notes of a page."""
    for column in page:
        for unit in column:
            if unit.kind == "note":
                first = unit.lines[0]
                yield first.note or first.text.split()[0].rstrip(".)")


def _written(
    passage: Passage, words: Words, notes: Sequence[frozenset[str]]
) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The words of a passage, and where in them which page begins."""
    lines = passage.unit.lines
    texts = [resolved(line.text, notes[page]) for line, page in zip(lines, passage.pages, strict=True)]
    if lines[0].note:
        gap = " " if passage.unit.kind == "note" else ""
        texts[0] = lines[0].note + gap + texts[0]
    if passage.unit.kind == "contents":
        texts = [without_leaders(one) for one in texts]
    if passage.unit.kind == "item":
        texts[0] = without_bullet(texts[0])
    text, starts = joined([" ".join(one.split()) for one in texts], words)
    begins = [(start, page) for start, page in zip(starts, passage.pages, strict=True)]
    return text, tuple(one for n, one in enumerate(begins) if n == 0 or one[1] != begins[n - 1][1])


def _assembled(
    written: Sequence[tuple[Passage, str, tuple[tuple[int, int], ...]]], document: Look, head: PrintedHead
) -> Assembly:
    assembly = Assembly()
    sizes = sorted({round(p.unit.size) for p, _, _ in written if p.unit.kind == "heading"}, reverse=True)
    for n, (passage, text, pages) in enumerate(written):
        unit = passage.unit
        if unit.kind == "table":
            assembly.place("page", str(pages[0][1] + 1))
            assembly.add_rows([[_plain(cell) for cell in row] for row in unit.rows])
            continue
        aside = unit.kind == "note" or unit.kind == "contents"
        kind: BlockKind = "paragraph" if unit.kind == "note" or unit.kind == "contents" else unit.kind
        level = 1 if kind == "item" else 0
        if n == head.at:
            kind, level = "heading", 1
        elif n in head.bylines:
            kind = "paragraph"
        elif kind == "heading":
            level = min(_LEVELS, 1 + sizes.index(round(unit.size)) + (1 if head.at is not None else 0))
        start, _ = assembly.add(text, kind, level, aside=aside)
        for at, page in pages:
            assembly.place("page", str(page + 1), start + at)
    return assembly


def _plain(cell: str) -> str:
    return cell.replace(RAISED, "").replace(LOWERED, "")
