"""The lines above and below the panes: what is open, and what stands at the place where one is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Final, NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from analysis.annotations.wrap import cut, one_line

GAP: Final = " │ "
"""Between pieces of a line that have nothing to do with each other."""


class Length(NamedTuple):
    """One of the lengths in which a text is given, for where there is room for `least` cells of it."""

    text: str
    least: int


class OneLine(Widget):
    """A line with a text on the left and short pieces on the right. The left one may fill the given share of
    the line; of the pieces as many are seen as then have room, the last ones first. Where the left text is
    given in several lengths, the first that the line has room for is seen."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"oneline--left", "oneline--right"}
    ALLOW_SELECT = False
    DEFAULT_CSS = "OneLine { height: 1; }"

    def __init__(self, line: str, share: float = 1.0) -> None:
        super().__init__(id=line)
        self._share = share
        self._left: tuple[Length, ...] = (Length("", 0),)
        self._right: tuple[str, ...] = ()

    def say(self, *, left: Iterable[str | Length] | None = None, right: Iterable[str] | None = None) -> None:
        """Change what stands at one end or both; drawn again only if it is new."""
        before = (self._left, self._right)
        if left is not None:
            self._left = tuple(_length(text) for text in left)
        if right is not None:
            self._right = tuple(right)
        if before != (self._left, self._right):
            self.refresh()

    def on_resize(self) -> None:
        """Draw again: at the start Textual draws a frame that it does not send, and takes it for seen."""
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """The line."""
        del y
        width = self.size.width - 2
        whole = next((length for length in self._left if length.least <= width), self._left[-1]).text
        left = cut(whole, width)
        room = width - min(cell_len(left), int(self._share * width))
        pieces = list(self._right)
        while pieces and cell_len("  ".join(["", *pieces])) > room:
            del pieces[0]
        right = "  ".join(["", *pieces]) if pieces else ""
        left = cut(whole, width - cell_len(right))
        gap = " " * max(0, width - cell_len(left) - cell_len(right))
        style = self.get_component_rich_style("oneline--left")
        quiet = self.get_component_rich_style("oneline--right")
        return Strip([Segment(f" {left}{gap}", style), Segment(f"{right} ", quiet)]).adjust_cell_length(
            self.size.width, style
        )


def _length(text: str | Length) -> Length:
    """A text that is not to be cut is as long as it must be."""
    if isinstance(text, Length):
        return text._replace(text=one_line(text.text))
    words = one_line(text)
    return Length(words, cell_len(words))
