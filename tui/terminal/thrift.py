"""Fewer bytes for the same screen: what stands there already is not sent again, and styles are told by what
changes.

Textual draws whole stretches anew when a part of them may have changed, and Rich tells the whole style of
every piece and resets it behind. Over a slow line that is what a key costs. The sequences are those of
ECMA-48; where anything is written that is not understood here, it passes as it is, and nothing is relied on
that was known of the screen before.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import chain
from typing import Final, NamedTuple

from rich.cells import cell_len

from analysis.tame import without
from tui.terminal.pen import Pen, Piece, Place
from tui.terminal.picture import Picture, measured_alike, narrow
from tui.terminal.sgr import PLAIN, Look, after

_TOKEN: Final = re.compile(
    r"\x1b\[(?P<style>[0-9;]*)m"
    r"|\x1b\[(?P<row>[0-9]+);(?P<column>[0-9]+)H"
    r"|\x1b\[\?2026(?P<frame>[hl])"
    r"|(?P<line>\r?\n)"
    r"|(?P<quiet>\x07|\x1b\](?!8;)[^\x07\x1b]*(?:\x07|\x1b\\))"
    r"|(?P<other>\x1b(?:\[[0-?]*[ -/]*[@-~]|[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)?|[ -/]*[0-~]))"
)
"""A style; where the cursor is to be; a frame begins or ends, within which nothing is seen; the end of a row,
behind which the cursor is always placed anew; what is not seen (a bell, the clipboard); all else."""
_CONTROL: Final = re.compile("[\x00-\x1f\x7f-\x9f]")
_BORDERS: Final = "│┃║▕▏"
"""Signs with which a pane begins."""
_BEGIN, _END = "\x1b[?2026h", "\x1b[?2026l"
_AT_ONCE: Final = 1000
"""Bytes that reach a terminal in one piece, even over a network: it shows them at once without being told."""
_REST: Final = (0, 0)
"""Where Textual leaves the cursor, which is not seen, while nothing is typed."""


class _Astray(NamedTuple):
    """Behind a text of which terminals differ in how many cells it takes: where one would be by the measure
    of who writes, how many blanks there are before that, and what stands further on, which may have been
    written over."""

    place: Place
    blanks: int
    beyond: list[tuple[int, str, Look]]


class Thrift:
    """Shortens what is written to one terminal, in parts that end with whole sequences. It remembers what
    stands there, the style that holds and where the cursor is."""

    def __init__(self) -> None:
        self._picture = Picture()
        self._pen = Pen()
        self._look: Look | None = PLAIN
        self._place: Place | None = None
        self._odd_row: int | None = None
        """The row that is being written when it is not sure at which of its cells one is."""
        self._astray: _Astray | None = None
        """The same when what follows in the row has to be placed anew."""
        self._pieces: dict[int, list[Piece]] = {}
        """What is still to be drawn, by row, ..."""
        self._ends: dict[int, int] = {}
        """... and behind which column there is none of it."""
        self._in_frame = False
        self._out: list[str] = []
        self._frame: list[str] = []
        """What is sent of a frame, at its end."""

    def forget(self) -> None:
        """Rely on nothing that stands on the screen."""
        self._picture.forget()
        self._pen = Pen()

    def know(self, data: str) -> None:
        """Rely on what somebody else has written to the terminal."""
        self.shorten(data)
        self._pen = Pen()

    def shorten(self, data: str) -> str:
        """The same picture in fewer characters. What belongs to a frame comes with its end."""
        at = 0
        for token in _TOKEN.finditer(data):
            if token.start() > at:
                self._write(data[at : token.start()])
            at = token.end()
            self._take(token)
        if at < len(data):
            self._write(data[at:])
        if self._astray is not None:
            self._come_back()
        if not self._in_frame:
            self._draw()
        out, self._out = "".join(self._out), []
        return out

    def _take(self, token: re.Match[str]) -> None:
        """Understand a sequence, or let it pass."""
        what = token.lastgroup
        if self._astray is not None and what != "style":
            self._come_back()
        if what == "style":
            look = after(self._look, token["style"])
            if look is None:
                self._pass(token[0])
            self._look = look
        elif what == "column":
            self._place, self._odd_row = (int(token["row"]) - 1, int(token["column"]) - 1), None
        elif what == "frame":
            self._take_frame(begins=token["frame"] == "h")
        elif what == "line":
            self._place = self._odd_row = None
        elif what == "quiet":
            self._send(token[0])
        else:
            self._pass(token[0])
            self._picture.forget()
            self._place = self._odd_row = None
            if not token[0].startswith("\x1b[?"):
                self._look = None  # it may have been another style that was brought back

    def _take_frame(self, *, begins: bool) -> None:
        """A frame that is seen at once anyway, or in which nothing is drawn, has no beginning and no end."""
        self._draw()
        self._in_frame = begins
        if begins:
            return
        frame, self._frame = "".join(self._frame), []
        self._send(f"{_BEGIN}{frame}{_END}" if len(frame.encode()) > _AT_ONCE else frame)

    def _write(self, text: str) -> None:
        """Text at the place that was told last."""
        if self._astray is not None:
            self._write_astray(text)
            return
        if self._place is None or self._look is None or not narrow(text):
            self._write_odd(text)
            return
        row, column = self._place
        self._put(row, column, text, self._look)
        self._place = (row, column + len(text))

    def _write_astray(self, text: str) -> None:
        """Text in a row in which it is not sure where one is: it goes on, but what begins a pane stands in
        its place."""
        assert self._astray is not None
        (row, column), blanks, beyond = self._astray
        if text.strip() and (blanks > 1 or text[0] in _BORDERS):
            self._astray = None
            self._place, self._odd_row = (row, column), None
            self._write(text)
            place = self._place or (row, column + cell_len(text))
            if self._astray is None:
                self._restore([each for each in beyond if each[0] >= place[1]], row)
            return
        blanks = len(text) if text.isspace() else 0
        self._place = None
        self._write_odd(text)
        self._astray = _Astray((row, column + cell_len(text)), blanks, beyond)

    def _come_back(self) -> None:
        """The row is left in which it was not sure where one is."""
        assert self._astray is not None
        (row, column), _, beyond = self._astray
        self._astray = None
        self._restore([each for each in beyond if each[0] >= column], row)
        self._draw()
        self._place, self._odd_row, self._pen = None, None, Pen(None, self._pen.look)

    def _restore(self, pieces: Iterable[tuple[int, str, Look]], row: int) -> None:
        """Draw again what stood in a row."""
        for column, text, look in pieces:
            self._put(row, column, text, look)

    def _put(self, row: int, column: int, text: str, look: Look) -> None:
        """Have a text of narrow characters stand there; that which is on top is drawn last."""
        for start, end in self._picture.put(row, column, text, look):
            piece = Piece(row, column + start, text[start:end], look)
            if piece.column < self._ends.get(row, 0) and any(map(piece.overlaps, self._pieces[row])):
                self._draw()
            self._pieces.setdefault(row, []).append(piece)
            self._ends[row] = max(piece.end, self._ends.get(row, 0))

    def _write_odd(self, text: str) -> None:
        """Text of which it is not sure how many cells it takes, or where it stands, or how it looks. What was
        pasted may have something in it that commands a terminal."""
        text = without(text)
        self._draw()
        if _CONTROL.search(text) or (self._place is None and self._odd_row is None):
            self._picture.forget()
            self._odd_row = None
        elif self._place is not None:
            row, column = self._place
            if self._astray is None and self._look is not None and not measured_alike(text):
                beyond = self._picture.known(row, column)
                self._astray = _Astray((row, column + cell_len(text)), 0, beyond)
            self._picture.forget_row(row, column)
            self._odd_row = row
        self._move()
        self._change()
        self._send(text)
        self._place, self._pen = None, Pen(None, self._pen.look)

    def _pass(self, sequence: str) -> None:
        """A sequence as it is, in the style that was wanted; which one holds behind it is not known."""
        self._draw()
        self._move()
        self._change()
        self._send(sequence)
        self._pen = Pen()

    def _draw(self) -> None:
        """All that is still to be drawn, in any order if nobody sees it; then the cursor to its place, unless
        it is at rest."""
        if self._pieces:
            draw = self._pen.draw_shortest if self._in_frame else self._pen.draw
            said, self._pen = draw([*chain.from_iterable(self._pieces.values())])
            self._pieces.clear()
            self._ends.clear()
            self._send(said)
        if self._place not in (None, _REST):
            self._move()

    def _move(self) -> None:
        if self._place is not None:
            said, self._pen = self._pen.move(self._place)
            self._send(said)

    def _change(self) -> None:
        if self._look is not None:
            said, self._pen = self._pen.change(self._look)
            self._send(said)

    def _send(self, data: str) -> None:
        if data:
            (self._frame if self._in_frame else self._out).append(data)
