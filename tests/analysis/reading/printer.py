"""Prints articles of our own as PDF, in settings that a reader has to see through, and says which words
should
come out in which order."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Final, NamedTuple

from reportlab.lib.pagesizes import A4, A5, letter
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

TITLE: Final = "Ferry Strike Ends After Nine Days"
BYLINE: Final = "By Marta Olsen and Peter Hale"
DAY: Final = "14 March 2023"
_SUBJECTS: Final = (
    "The harbour board", "A spokesman for the union", "Minister Ida Brandt",
    "The owners of the northern line",
    "Two passengers from Kirkholm", "The mayor of the island", "An engineer of the yard", "The committee",
)  # fmt: skip
_VERBS: Final = (
    "said on Tuesday that", "had warned in February that", "told reporters that", "wrote in a letter that",
    "denied once more that", "confirmed after the meeting that", "did not expect that",
)  # fmt: skip
_RESTS: Final = (
    "the evening crossings would resume before the weekend, although the timetable remains provisional",
    "negotiations about the representation of seasonal workers had been unnecessarily complicated",
    "the fishermen of the outer villages were entitled to compensation for what they had lost",
    "nobody could have anticipated the extraordinary difficulties of an exceptionally hard winter",
    "the agreement with the municipality, signed in 2019, obliges them to transport medicines free of charge",
    "an independent investigation of the circumstances was both reasonable and overdue",
    "the oldest vessel of the fleet, built in 1974, needs considerable improvements to its engines",
)  # fmt: skip
_NOTES: Final = (
    "Figures of the statistical office for the year before, without the islands in the south.",
    "The letter of the union was published by the local paper on the following morning.",
    "An earlier agreement had been withdrawn by both parties without any explanation.",
)


class Setting(NamedTuple):
    """How an article is printed."""

    columns: int = 1
    pages: tuple[float, float] = A4
    size: float = 10.5
    font: str = "Times-Roman"
    hyphens: bool = False
    justified: bool = False
    indents: bool = False
    """Paragraphs begin with an indentation; else there is room between them."""
    notes: bool = False
    heads: bool = False
    numbers: bool = False
    headings: bool = False
    figure: bool = False
    items: bool = False
    initial: bool = False
    bold: bool = False
    """What is bold is drawn twice, a little moved."""
    letters: bool = False
    """Every letter is drawn by itself."""
    shuffled: bool = False
    """The lines are drawn in no order."""
    turned: bool = False
    """The page is turned, and its text against it."""
    stamp: bool = False
    byline: bool = True
    paragraphs: int = 9
    leading: float = 1.22


class Printed(NamedTuple):
    """A PDF; the words of its text in their order; those of its notes; what should not be read."""

    data: bytes
    words: list[str]
    notes: list[str]
    absent: list[str]


class _Line(NamedTuple):
    words: list[str]
    x: float
    y: float
    width: float | None
    font: str
    size: float


def printed(setting: Setting, seed: int = 1) -> Printed:
    """An article in a setting, always the same one for the same seed."""
    return _Press(setting, random.Random(seed)).run()


def prose(rng: random.Random, sentences: int) -> str:
    """Sentences that have not been written before."""
    return " ".join(
        f"{rng.choice(_SUBJECTS)} {rng.choice(_VERBS)} {rng.choice(_RESTS)}." for _ in range(sentences)
    )


class _Press:
    def __init__(self, setting: Setting, rng: random.Random) -> None:
        self.setting = setting
        self.rng = rng
        self.width, self.height = setting.pages
        self.buffer = BytesIO()
        size = (self.height, self.width) if setting.turned else setting.pages
        self.canvas = Canvas(self.buffer, pagesize=size)
        self.margin = 62.0
        self.gutter = 20.0
        self.page = 1
        self.column = 0
        self.top = self.margin
        self.y = self.margin + 10
        self.lines: list[_Line] = []
        self.notes: list[str] = []
        self.note_room = 0.0
        self.words: list[str] = []
        self.note_words: list[str] = []
        self.absent: list[str] = []
        self.noted = 0

    @property
    def column_width(self) -> float:
        many = self.setting.columns
        return (self.width - 2 * self.margin - (many - 1) * self.gutter) / many

    @property
    def left(self) -> float:
        return self.margin + self.column * (self.column_width + self.gutter)

    @property
    def bottom(self) -> float:
        return self.height - self.margin - self.note_room

    def run(self) -> Printed:
        self._open_page()
        self._across(TITLE, 20, "Helvetica-Bold")
        if self.setting.byline:
            self._across(BYLINE, 10, "Helvetica")
            self._across(DAY, 10, "Helvetica")
        self.y += 14
        self.top = self.y
        for number in range(self.setting.paragraphs):
            if self.setting.headings and number % 3 == 2:
                self._heading(f"What the {self.rng.choice(('union', 'board', 'town'))} wants now")
            if self.setting.items and number % 4 == 1:
                for _ in range(3):
                    self._paragraph("• " + prose(self.rng, 1), number, hang=12)
            if self.setting.figure and number == 3:
                self._figure()
            self._paragraph(prose(self.rng, self.rng.randint(2, 4)), number)
        self._close_page()
        self.canvas.save()
        return Printed(self.buffer.getvalue(), self.words, self.note_words, self.absent)

    def _across(self, text: str, size: float, font: str) -> None:
        self.y += size * 1.3
        self._set(text.split(), self.margin, None, font, size)
        self.words += text.split()

    def _heading(self, text: str) -> None:
        size = self.setting.size * 1.25
        self._need(4 * size)
        self.y += 1.9 * size
        self._set(text.split(), self.left, None, "Helvetica-Bold", size)
        self.words += text.split()
        self.y += 0.3 * size

    def _figure(self) -> None:
        text = "Figure 1: Crossings a day in the winters of the last ten years, as the board counts them."
        self._need(90)
        self.y += 60
        for line in self._broken(text.split(), self.column_width, "Helvetica", 8.5, 0, hyphens=False):
            self.y += 10
            self._set(line, self.left, None, "Helvetica", 8.5)
        self.words += text.split()
        self.y += 10

    def _paragraph(self, text: str, number: int, hang: float = 0) -> None:
        s = self.setting
        words = text.split()
        mark = ""
        if s.notes and number % 3 == 0 and self.noted < len(_NOTES):
            mark = self._take_note(number)
        first = 1.4 * s.size if s.indents and not hang else 0
        initial = ""
        if s.initial and number == 0:
            initial, words[0] = words[0][0], words[0][1:]
        if not s.indents:
            self.y += 0.7 * s.size
        plain = [word for word in text.split() if word != "•"]
        self.words += plain
        room = 2.2 * s.size if initial else 0
        width = self.column_width - hang
        lines = list(self._broken(words, width, s.font, s.size, first, room, hyphens=s.hyphens))
        for n, line in enumerate(lines):
            self._need(s.size * s.leading * (2 if n == 0 and len(lines) > 1 else 1))
            self.y += s.size * s.leading
            indent = first if n == 0 else 0
            if hang and n:
                indent = hang
            if initial and n < 2:
                indent = room
            if initial and n == 1:
                self._set([initial], self.left, None, s.font, 2.8 * s.size)
            x = self.left + indent
            full = self.column_width - indent if s.justified and n < len(lines) - 1 else None
            self._set(line, x, full, s.font, s.size)
            if mark and n == len(lines) - 1:
                end = x + stringWidth(" ".join(line), s.font, s.size)
                self.lines.append(_Line([mark], end, self.y - 0.35 * s.size, None, s.font, 0.62 * s.size))

    def _take_note(self, number: int) -> str:
        del number
        text = _NOTES[self.noted]
        self.noted += 1
        self.notes.append(f"{self.noted} {text}")
        self.note_words += text.split()
        self.note_room += 24
        return str(self.noted)

    def _broken(
        self,
        words: Sequence[str],
        width: float,
        font: str,
        size: float,
        first: float,
        room: float = 0,
        *,
        hyphens: bool,
    ) -> Iterator[list[str]]:
        line: list[str] = []
        left = list(words)
        number = 0
        while left:
            indent = room if number < 2 and room else (first if number == 0 else 0)
            if stringWidth(" ".join([*line, left[0]]), font, size) <= width - indent or not line:
                line.append(left.pop(0))
                continue
            if hyphens and len(left[0]) > 7 and left[0].isalpha():
                for at in range(len(left[0]) - 3, 2, -1):
                    head = left[0][:at] + "-"
                    if stringWidth(" ".join([*line, head]), font, size) <= width - indent:
                        line.append(head)
                        left[0] = left[0][at:]
                        break
            yield line
            line = []
            number += 1
        yield line

    def _need(self, room: float) -> None:
        if self.y + room > self.bottom:
            if self.column + 1 < self.setting.columns:
                self.column += 1
                self.y = self.top
            else:
                self._close_page()
                self.page += 1
                self.column = 0
                self._open_page()

    def _open_page(self) -> None:
        self.top = self.y = self.margin
        if self.setting.heads:
            text = "The Kirkholm Courier" if self.page % 2 else "Shipping and Harbours"
            self.lines.append(_Line(text.split(), self.margin, 34, None, "Times-Italic", 8.5))
            self.absent.append(text)
        if self.setting.numbers:
            x = self.width / 2 - 4
            self.lines.append(_Line([str(self.page)], x, self.height - 30, None, "Times-Roman", 9))
        if self.setting.stamp:
            self.absent.append("Downloaded from the archive of the library")

    def _close_page(self) -> None:
        y = self.height - self.margin - self.note_room + 18
        for note in self.notes:
            width, font = self.width - 2 * self.margin, self.setting.font
            for line in self._broken(note.split(), width, font, 7.8, 0, hyphens=False):
                self.lines.append(_Line(line, self.margin, y, None, self.setting.font, 7.8))
                y += 9.5
        self.notes, self.note_room = [], 0.0
        if self.setting.shuffled:
            self.rng.shuffle(self.lines)
        if self.setting.turned:
            self.canvas.setPageRotation(90)
            self.canvas.translate(self.height, 0)
            self.canvas.rotate(90)
        for drawn in self.lines:
            self._draw(drawn)
        if self.setting.stamp:
            self.canvas.saveState()
            self.canvas.rotate(90)
            self.canvas.setFont("Helvetica", 7)
            self.canvas.drawString(200, -20, "Downloaded from the archive of the library")
            self.canvas.restoreState()
        self.lines = []
        self.canvas.showPage()

    def _set(self, words: Sequence[str], x: float, width: float | None, font: str, size: float) -> None:
        self.lines.append(_Line(list(words), x, self.y, width, font, size))

    def _draw(self, line: _Line) -> None:
        text, y = " ".join(line.words), self.height - line.y
        self.canvas.setFont(line.font, line.size)
        spare = 0.0
        left = line.x
        if line.width is not None and len(line.words) > 1:
            spare = (line.width - stringWidth(text, line.font, line.size)) / (len(line.words) - 1)
        if self.setting.letters:
            for sign in text:
                if sign != " ":
                    self.canvas.drawString(left, y, sign)
                left += stringWidth(sign, line.font, line.size) + (spare if sign == " " else 0)
            return
        for word in line.words:
            self.canvas.drawString(left, y, word)
            if self.setting.bold and line.size > 12:
                self.canvas.drawString(left + 0.4, y, word)
            left += stringWidth(word + " ", line.font, line.size) + spare


TWENTY: Final[dict[str, Setting]] = {
    "one column": Setting(),
    "one column, indented, justified": Setting(indents=True, justified=True),
    "hyphens": Setting(hyphens=True, justified=True, indents=True, pages=A5, numbers=True),
    "double spaced": Setting(leading=2.0, size=12, font="Courier", paragraphs=7, numbers=True),
    "two columns": Setting(columns=2, justified=True, indents=True, size=9.5),
    "two columns, ragged": Setting(columns=2, size=9.5, paragraphs=14),
    "two columns, hyphens": Setting(
        columns=2, hyphens=True, justified=True, indents=True, size=9.5, paragraphs=30
    ),
    "three columns": Setting(columns=3, hyphens=True, justified=True, indents=True, size=8.5, paragraphs=24),
    "landscape": Setting(columns=2, pages=(A4[1], A4[0]), indents=True, paragraphs=12, numbers=True),
    "turned": Setting(turned=True, indents=True, justified=True, paragraphs=14),
    "heads": Setting(heads=True, numbers=True, paragraphs=40, indents=True),
    "heads over columns": Setting(
        heads=True, numbers=True, columns=2, paragraphs=50, indents=True, size=9.5, hyphens=True
    ),
    "footnotes": Setting(notes=True, indents=True, numbers=True, paragraphs=20),
    "headings": Setting(headings=True, paragraphs=16, pages=letter),
    "headings in columns": Setting(
        headings=True, columns=2, paragraphs=16, size=9.5, indents=True, numbers=True
    ),
    "items": Setting(items=True, paragraphs=10),
    "initial": Setting(initial=True, columns=2, size=9.5, indents=True, justified=True, paragraphs=12),
    "letter by letter": Setting(letters=True, indents=True, bold=True, hyphens=True, justified=True),
    "in no order": Setting(shuffled=True, columns=2, size=9.5, heads=True, numbers=True, paragraphs=24),
    "stamped, with a figure": Setting(
        stamp=True, figure=True, columns=2, size=9.5, indents=True, paragraphs=14
    ),
}
"""The settings of the proof."""
