"""The first screen as it is written to a terminal: the text where one was last, or from its beginning."""

from __future__ import annotations

import os
import re
import stat
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from analysis.annotations.drawing import Drawing
from analysis.reading.beginnings import format_of
from analysis.reading.passages import structure_for
from tui.opening.look import GUTTER, Look, folder, look_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from analysis.reading.passages import Mark
    from tui.opening.asked import Asked

_LARGEST: Final = 8 << 20
"""Bytes of an article whose first screen is drawn ahead."""
_BEGINNING: Final = 1 << 16
_MARKUPS: Final = {".txt": "plain", ".text": "plain", ".md": "markdown", ".markdown": "markdown"}
_BINARY: Final = re.compile(rb"[\x00-\x07\x0e-\x1a\x1c-\x1f\x7f]")
_POSITION: Final = re.compile(rb'"position":(?P<position>\d{1,18})[,}]')
_PANE: Final = re.compile(rb'"pane":"(?P<pane>[a-z]+)"')
_SMALLEST: Final = 20
_BEFORE: Final = "\x1b[?1049h\x1b[?25l\x1b[?7l"
"""The other screen, without a cursor; long lines are not wrapped."""


def page_of(asked: Asked, size: os.terminal_size) -> str | None:
    """What draws the first screen; None where something is not as usual. Raises OSError and ValueError."""
    markup = _MARKUPS.get(os.path.splitext(asked.path)[1].lower())
    if markup is None or min(size) < 5 or size.columns < _SMALLEST:
        return None
    look = look_of(asked, *size)
    if look is None or look.width < _SMALLEST or look.height < 1:
        return None
    text = _text(asked.path)
    if not text or text.isspace() or format_of(text[:_BEGINNING], os.path.basename(asked.path).lower()):
        return None  # nothing, or what has to be converted first
    place = _place(text) if asked.resumes else 0
    if place is None:
        return None
    ground = look.styles.get("", "")
    lines = _lines(text, markup, look, place)
    drawn = [f"\x1b[{look.row + n};{look.column + GUTTER + 1}H{line}" for n, line in enumerate(lines, 1)]
    around = look.frame or "".join(f"\x1b[{row};1H{' ' * size.columns}" for row in range(1, size.lines + 1))
    return "".join([_BEFORE, f"\x1b[0;{ground}m", around, *drawn, "\x1b[0m"])


def _text(path: str) -> str:
    """The text in a file, if it is a plain one. Raises OSError and ValueError."""
    if not stat.S_ISREG(os.stat(path).st_mode):
        return ""  # a pipe could be read only once
    handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC)
    try:
        found = os.fstat(handle)
        if not stat.S_ISREG(found.st_mode) or found.st_size > _LARGEST:
            return ""
        data = os.read(handle, _LARGEST + 1)
    finally:
        os.close(handle)
    if len(data) != found.st_size or _BINARY.search(data):
        return ""
    return data.removeprefix(b"\xef\xbb\xbf").decode("utf-8").replace("\r\n", "\n")


def _place(text: str) -> int | None:
    """Where one was last in a text, 0 if never; None if another pane is to be seen, or nobody knows. Raises
    OSError."""
    places = os.path.join(folder("XDG_STATE_HOME", "~/.local/state"), "places")
    if not os.path.isdir(places):
        return 0
    from hashlib import blake2b

    name = blake2b(text.encode(), digest_size=16).hexdigest()
    try:
        with open(os.path.join(places, f"{name}.json"), "rb") as file:
            data = file.read(1 << 20)
    except FileNotFoundError:
        return 0
    position, pane = _POSITION.search(data), _PANE.search(data)
    if pane is None or pane["pane"] != b"text" or position is None:
        return None
    return min(int(position["position"]), len(text))


def _lines(text: str, markup: str, look: Look, place: int) -> Iterator[str]:
    """The lines that are seen, with the codes of their styles."""
    room = look.width - GUTTER - 1
    drawing = Drawing(structure_for(text, markup), min(room, look.measure or room), place)
    top = max(min(drawing.at(place) - look.height // 4, len(drawing) - look.height), 0) if place else 0
    ground = look.styles.get("", "")
    for line in range(top, min(top + look.height, len(drawing))):
        marks = drawing.passage(line).marks
        drawn: list[str] = []
        for words, start in drawing.pieces(line):
            if start is None:
                drawn.append(f"\x1b[0;{ground};{look.styles.get('sign', '')}m{words}")
            else:
                drawn.extend(_inked(words, start, marks, look.styles))
        yield "".join(drawn)


def _inked(words: str, start: int, marks: Sequence[Mark], styles: dict[str, str]) -> Iterator[str]:
    """Words with the styles of what they are set apart as."""
    end = start + len(words)
    over = [mark for mark in marks if mark.start < end and start < mark.end]
    cuts = {start, end, *(cut for mark in over for cut in mark[:2] if start < cut < end)}
    for a, b in pairwise(sorted(cuts)):
        codes = ["0", styles.get("", ""), *(styles.get(m.look, "") for m in over if m.start <= a < m.end)]
        yield f"\x1b[{';'.join(filter(None, codes))}m{words[a - start : b - start]}"
