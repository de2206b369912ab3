"""The lines above and below the panes: what is open, and what stands at the place where one is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar, Final, NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.strip import Strip
from textual.widget import Widget

from analysis.annotations.wrap import cut, one_line
from tui.messages import HintChosen
from tui.settings.contrast import legible_style

GAP: Final = " │ "
"""Between pieces of a line that have nothing to do with each other."""
_BETWEEN: Final = "  "
KEPT: Final = 1 / 4
"""The share of a line that hints keep, whatever else it tells."""
_LEAST_KEPT: Final = 16
"""Cells of it at least: how one gets help, and out."""
_BRIEF: Final = 2
"""Hints of which only the keys are seen where their words would cost the text some of its own."""


class Length(NamedTuple):
    """One of the lengths in which a text is given, for where there is room for `least` cells of it."""

    text: str
    least: int


class Hint(NamedTuple):
    """A piece at the right end that does something when it is clicked on, as Textual writes actions."""

    text: str
    action: str


class OneLine(Widget):
    """A line with a text on the left and short pieces on the right. The left one may fill the given share of
    the line; of the pieces as many are seen as then have room, the last ones first. What of them fits into
    the share that is `kept` for them is always seen; if they may be `brief`, of the last two at least the
    keys. Where the left text is given in several lengths, the first that the line has room for is seen."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"oneline--left", "oneline--right"}
    ALLOW_SELECT = False
    DEFAULT_CSS = "OneLine { height: 1; }"

    def __init__(self, line: str, share: float = 1.0, kept: float = 0.0, *, brief: bool = False) -> None:
        super().__init__(id=line)
        self._share = share
        self._kept = kept
        self._brief = brief
        self._left: tuple[Length, ...] = (Length("", 0),)
        self._right: tuple[Hint, ...] = ()

    def say(
        self, *, left: Iterable[str | Length] | None = None, right: Iterable[str | Hint] | None = None
    ) -> None:
        """Change what stands at one end or both; drawn again only if it is new."""
        before = (self._left, self._right)
        if left is not None:
            self._left = tuple(_length(text) for text in left)
        if right is not None:
            self._right = tuple(Hint(piece, "") if isinstance(piece, str) else piece for piece in right)
        if before != (self._left, self._right):
            self.refresh()

    def on_resize(self) -> None:
        """Draw again: at the start Textual draws a frame that it does not send, and takes it for seen."""
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """The line."""
        del y
        width = self.size.width - 2
        left, pieces = self._arranged(width)
        right = "".join(piece.text for piece in pieces)
        gap = " " * max(0, width - cell_len(left) - cell_len(right))
        style = legible_style(self.get_component_rich_style("oneline--left"))
        quiet = legible_style(self.get_component_rich_style("oneline--right"))
        return Strip([Segment(f" {left}{gap}", style), Segment(f"{right} ", quiet)]).adjust_cell_length(
            self.size.width, style
        )

    def _arranged(self, width: int) -> tuple[str, Sequence[Hint]]:
        """The left text as it fits, and the pieces that are seen, with what stands before each."""
        spaced = [piece._replace(text=f"{_BETWEEN}{piece.text}") for piece in self._right]
        kept = _fitting(spaced, max(_LEAST_KEPT, int(self._kept * width))) if self._kept else []
        brief = kept
        if self._brief:
            brief = [piece._replace(text=f" {piece.text.split()[0]}") for piece in kept[-_BRIEF:]]
        if cell_len(self._fitted(width - _cells(kept))) < cell_len(self._fitted(width - _cells(brief))):
            kept = brief
        left = self._fitted(width - _cells(kept))
        free = width - min(cell_len(left), int(self._share * width))
        pieces = max(kept, _fitting(spaced, free), key=len)
        return cut(left, width - _cells(pieces)), pieces

    def _fitted(self, room: int) -> str:
        whole = next((length for length in self._left if length.least <= room), self._left[-1]).text
        return cut(whole, room)

    def on_click(self, event: events.Click) -> None:
        """Do what the piece under the pointer says."""
        end = self.size.width - 1
        for piece in reversed(self._arranged(self.size.width - 2)[1]):
            start = end - cell_len(piece.text)
            if piece.action and start < event.x < end:
                self.post_message(HintChosen(piece.action))
            end = start


def _fitting(pieces: Sequence[Hint], room: int) -> Sequence[Hint]:
    """As many of them as there is room for, the last ones first."""
    first = next((n for n in range(len(pieces)) if _cells(pieces[n:]) <= room), len(pieces))
    return pieces[first:]


def _cells(pieces: Iterable[Hint]) -> int:
    return sum(cell_len(piece.text) for piece in pieces)


def _length(text: str | Length) -> Length:
    """A text that is not to be cut is as long as it must be."""
    if isinstance(text, Length):
        return text._replace(text=one_line(text.text))
    words = one_line(text)
    return Length(words, cell_len(words))
