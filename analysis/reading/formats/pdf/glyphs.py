"""The characters of a page as the file draws them, in the page's upright coordinates."""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from collections.abc import Iterator, Sequence
from math import isfinite
from typing import Final, NamedTuple

import pypdfium2.raw as pdfium

_INVISIBLE: Final = 3
"""The mode of drawing of a text that is not seen, such as that below a scanned page."""
_BOLD: Final = 600
_FORCED_BOLD, _ITALIC = 1 << 18, 1 << 6
_UPRIGHT: Final = 8
"""Degrees by which a line may lean and still be horizontal or vertical."""
_HYPHENS: Final = "\x02\ufffe\xad\u2010\u2011"
_LIGATURES: Final = {
    "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st",
    "\ufb06": "st",
    "\uf001": "fi", "\uf002": "fl",
}  # fmt: skip
_BULLETS: Final = frozenset((0xF0B7, 0xF0A7, 0xF0D8, 0xF076, 0xF0FC, 0xF06E, 0xF071, 0xF0A8, 0xF06C))
_TWICE: Final = 0.11
"""Share of its size by which a character is moved that is drawn again to make it bold."""

_CELL: Final = 6
"""Points: of the net in which characters are looked for again."""
_MADE_UP: Final = frozenset((0, 10, 13, 32))
"""Characters that PDFium puts between those of the file."""


class Style(NamedTuple):
    """How characters are drawn: the size on the page in points, and the cut of the letter."""

    size: float
    bold: bool = False
    italic: bool = False
    seen: bool = True
    turned: int = 0
    """Degrees that its line is turned against the upright page, 0 to 359."""


class Glyph(NamedTuple):
    """A character: its left and right edge and its base line, in points from the top left corner of the page
    as it is shown (or, of turned text, turned until it stands upright)."""

    sign: str
    left: float
    right: float
    base: float
    style: Style
    apart: bool = False
    """Whether PDFium, which knows the font, takes it to begin a word."""


class Canvas(NamedTuple):
    """A page as it is shown: its size, its characters in the order of the file, and how many of these say not
    which character they are."""

    width: float
    height: float
    glyphs: list[Glyph]
    unknown: int


def canvas(page: pdfium.FPDF_PAGE, most: int) -> Canvas:
    """What a loaded page shows, of at most so many characters."""
    box = _box(page)
    width, height = box[2] - box[0], box[3] - box[1]
    turn = 90 * (pdfium.FPDFPage_GetRotation(page) % 4)
    if turn in (90, 270):
        width, height = height, width
    text_page = pdfium.FPDFText_LoadPage(page)
    if not text_page:
        return Canvas(width, height, [], 0)
    try:
        reader = _Reader(text_page, box, turn)
        glyphs = list(reader.read(min(most, pdfium.FPDFText_CountChars(text_page))))
    finally:
        pdfium.FPDFText_ClosePage(text_page)
    return Canvas(width, height, _once(_shown(glyphs, width, height)), reader.unknown)


class _Reader:
    """Goes through the characters of a page; what a text object says of them is asked once an object."""

    def __init__(
        self, text_page: pdfium.FPDF_TEXTPAGE, box: tuple[float, float, float, float], turn: int
    ) -> None:
        self._page = text_page
        self._box = box
        self._turn = turn
        self._object: int | None = None
        self._style = Style(1.0)
        self._unmapped = False
        self._cuts: dict[int, tuple[bool, bool]] = {}
        self.unknown = 0

    def read(self, count: int) -> Iterator[Glyph]:
        page, x, y, box = self._page, ctypes.c_double(), ctypes.c_double(), pdfium.FS_RECTF()
        apart = False
        for i in range(count):
            code = pdfium.FPDFText_GetUnicode(page, i)
            if code in _MADE_UP and pdfium.FPDFText_IsGenerated(page, i) == 1:
                apart = True
                continue
            sign = _sign(code)
            if not sign:
                self.unknown += 1
                continue
            pdfium.FPDFText_GetCharOrigin(page, i, x, y)
            pdfium.FPDFText_GetLooseCharBox(page, i, box)
            style = self._style_at(i, box)
            self.unknown += self._unmapped
            placed = self._placed(x.value, y.value, box, style.turned)
            if placed is not None:
                left, right, base = placed
                yield Glyph(sign, left, right, base, style, apart)
            apart = False

    def _style_at(self, i: int, box: pdfium.FS_RECTF) -> Style:
        piece = pdfium.FPDFText_GetTextObject(self._page, i)
        address = ctypes.addressof(piece.contents) if piece else None
        if address is None or address != self._object:
            self._object = address
            self._style = self._asked(i, piece if address else None, box)
            self._unmapped = pdfium.FPDFText_HasUnicodeMapError(self._page, i) == 1
        return self._style

    def _asked(self, i: int, piece: pdfium.FPDF_PAGEOBJECT | None, box: pdfium.FS_RECTF) -> Style:
        matrix = pdfium.FS_MATRIX()
        size = pdfium.FPDFText_GetFontSize(self._page, i)
        turned = 0
        if pdfium.FPDFText_GetMatrix(self._page, i, matrix):
            scale = math.sqrt(abs(matrix.a * matrix.d - matrix.b * matrix.c))
            size *= scale or 1.0
            turned = round(math.degrees(math.atan2(matrix.b, matrix.a)) - self._turn) % 360
        bold = italic = False
        seen = True
        if piece is not None:
            seen = pdfium.FPDFTextObj_GetTextRenderMode(piece) != _INVISIBLE
            bold, italic = self._cut(pdfium.FPDFTextObj_GetFont(piece))
        lies = (turned + self._turn) % 180
        if lies < _UPRIGHT or lies > 180 - _UPRIGHT:
            tall = abs(box.top - box.bottom)
        else:
            tall = abs(box.right - box.left)
        # A font that is drawn by little pictures has a scale of its own.
        if tall and math.isfinite(tall) and not 0.4 < size / tall < 2.5:
            size = tall * 0.85
        if not math.isfinite(size) or size <= 0:
            size = 1.0
        nearest = round(turned / 90) * 90
        turned = nearest % 360 if abs(turned - nearest) <= _UPRIGHT else turned
        return Style(round(size, 1) or 0.1, bold, italic, seen, turned)

    def _cut(self, font: pdfium.FPDF_FONT) -> tuple[bool, bool]:
        """Whether a font is bold, and whether it is slanted."""
        if not font:
            return False, False
        address = ctypes.addressof(font.contents)
        if address not in self._cuts:
            flags, name = max(pdfium.FPDFFont_GetFlags(font), 0), _font_name(font)
            heavy = pdfium.FPDFFont_GetWeight(font) >= _BOLD or bool(flags & _FORCED_BOLD)
            slanted = bool(flags & _ITALIC) or "italic" in name or "oblique" in name
            self._cuts[address] = (heavy or "bold" in name or "black" in name, slanted)
        return self._cuts[address]

    def _placed(
        self, x: float, y: float, box: pdfium.FS_RECTF, turned: int
    ) -> tuple[float, float, float] | None:
        """Left, right and base line, from the top left of the page turned until the text is upright."""
        one, other = box.left, box.right
        if not (isfinite(x) and isfinite(y) and isfinite(one) and isfinite(other)):
            return None
        if not turned and not self._turn:
            edge, base = self._box[0], self._box[3] - y
            return (one - edge, other - edge, base) if one <= other else (other - edge, one - edge, base)
        if not (isfinite(box.top) and isfinite(box.bottom)):
            return None
        one, _ = self._turned(box.left, box.top, turned)
        other, _ = self._turned(box.right, box.bottom, turned)
        _, base = self._turned(x, y, turned)
        return min(one, other), max(one, other), base

    def _turned(self, x: float, y: float, turned: int) -> tuple[float, float]:
        left, bottom, right, top = self._box
        x, y = x - left, top - y
        wide, high = right - left, top - bottom
        for _ in range(self._turn // 90):  # the page is shown turned clockwise
            x, y = high - y, x
            wide, high = high, wide
        if turned == 90:
            return high - y, x
        if turned == 180:
            return wide - x, high - y
        if turned == 270:
            return y, wide - x
        if turned:
            angle = math.radians(turned)
            return x * math.cos(angle) - y * math.sin(angle), x * math.sin(angle) + y * math.cos(angle)
        return x, y


def _box(page: pdfium.FPDF_PAGE) -> tuple[float, float, float, float]:
    """Left, bottom, right, top of what is shown of a page."""
    found = pdfium.FS_RECTF()
    if pdfium.FPDF_GetPageBoundingBox(page, found):
        sides = (found.left, found.bottom, found.right, found.top)
        if all(map(math.isfinite, sides)) and found.right > found.left and found.top > found.bottom:
            return sides
    return (0.0, 0.0, 612.0, 792.0)


def _font_name(font: pdfium.FPDF_FONT) -> str:
    buffer = ctypes.create_string_buffer(128)
    length = pdfium.FPDFFont_GetBaseFontName(font, buffer, len(buffer))
    return buffer.raw[: max(0, min(length, len(buffer)) - 1)].decode("latin-1").casefold()


def _sign(code: int) -> str:
    """The character, ligatures as the letters that they join."""
    if code == 0 or code > 0x10FFFF or 0xD800 <= code < 0xE000:
        return ""
    sign = chr(code)
    if sign in _HYPHENS:
        return "-"
    if sign.isspace():
        return " "
    if code < 0x20 or code == 0xFFFD:
        return ""
    if 0xE000 <= code < 0xF900:  # of a font's own signs only those of lists are known
        return _LIGATURES.get(sign, "•" if code in _BULLETS else "")
    return _LIGATURES.get(sign, sign)


def _shown(glyphs: list[Glyph], width: float, height: float) -> list[Glyph]:
    """Without what lies beside the page, unless that is most of it, and without a hidden copy of what is
    seen."""
    inside = [
        g for g in glyphs if -1 <= g.left <= max(width, height) + 1 and -1 <= g.base <= max(width, height) + 1
    ]
    if 2 * len(inside) >= len(glyphs):
        glyphs = inside
    counts = Counter(g.style.seen for g in glyphs)
    if counts[False] and counts[True]:
        taken = {_cell(g) for g in glyphs if g.style.seen and g.sign != " "}
        hidden = [g for g in glyphs if not g.style.seen and g.sign != " "]
        if 2 * sum(_cell(g) in taken for g in hidden) > len(hidden):
            return [g for g in glyphs if g.style.seen]
    return glyphs


def _cell(glyph: Glyph) -> tuple[str, int, int, int]:
    return (glyph.sign, round(glyph.left / 8), round(glyph.base / 8), glyph.style.turned)


def _once(glyphs: list[Glyph]) -> list[Glyph]:
    """Each character once: some are drawn again, a little moved, to look bold or to throw a shadow."""
    taken: dict[tuple[str, int, int], list[Glyph]] = {}
    kept: list[Glyph] = []
    near: Sequence[Glyph]
    for glyph in glyphs:
        sign, left, _, base, style, _ = glyph
        # The letters of a ligature stand in the same place and follow one another.
        if sign != " " and not (kept and kept[-1][1:4] == glyph[1:4]):
            reach = _TWICE * style.size
            low, high = int((left - reach) / _CELL), int((left + reach) / _CELL)
            top, bottom = int((base - reach) / _CELL), int((base + reach) / _CELL)
            if low == high and top == bottom:
                near = taken.get((sign, low, top), ())
            else:
                near = [o for a in (low, high) for b in (top, bottom) for o in taken.get((sign, a, b), ())]
            if any(abs(o.left - left) < reach and abs(o.base - base) < reach for o in near[-36:]):
                continue
            taken.setdefault((sign, int(left / _CELL), int(base / _CELL)), []).append(glyph)
        kept.append(glyph)
    return kept
