"""A line to type words in, with a sign that says what they are for."""

from __future__ import annotations

from typing import ClassVar, Final

from rich.segment import Segment
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region
from textual.strip import Strip
from textual.widgets import Input

from analysis.annotations.wrap import cut
from analysis.tame import shown, without
from tui.settings.contrast import legible_style

_ANSWER_CELLS: Final = 14


class TypeLine(Input):
    """Before the words stands the sign, behind them, if wanted, an answer to them. Words that were typed in
    this run are recalled."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", "Go on", show=False, priority=True),
        Binding("up", "recall(-1)", "Earlier words", show=False, priority=True),
        Binding("down", "recall(1)", "Later words", show=False, priority=True),
    ]

    def __init__(self, line: str) -> None:
        super().__init__(id=line, compact=True)
        self._sign = self._answer = ""
        self._phrases: list[str] = []
        self._recalled = 0
        self._draft = ""

    def on_mount(self) -> None:
        """Let the cursor blink, unless nothing is to move."""
        self.cursor_blink = not self.app.has_class("-still")

    def begin(self, sign: str, invitation: str, words: str = "", *, answered: bool = False) -> None:
        """Ask anew; words that are given are there to be changed, or to be typed over."""
        self._sign, self._answer = sign, ""
        self._recalled, self._draft = len(self._phrases), words
        self.styles.padding = (0, _ANSWER_CELLS if answered else 1, 0, len(sign) + 2)
        self.placeholder, self.value = invitation, words

    def answer(self, words: str) -> None:
        """Say what the words typed so far lead to."""
        if words != self._answer:
            self._answer = words
            self.refresh()

    def remember(self, words: str) -> None:
        """Have the words recalled before all others."""
        if words.strip():
            self._phrases = [*(one for one in self._phrases if one != words), words]

    def action_recall(self, step: int) -> None:
        """Earlier words of this run, or later ones; after the last, what was being typed."""
        if self._recalled == len(self._phrases):
            self._draft = self.value
        self._recalled = min(max(self._recalled + step, 0), len(self._phrases))
        self.value = [*self._phrases, self._draft][self._recalled]
        self.cursor_position = len(self.value)

    def validate_value(self, value: str) -> str:
        """The words as they may be drawn, however they came here: of the same length."""
        return shown(value)

    def on_paste(self, event: events.Paste) -> None:
        """Take the words that were pasted, on one line, without what would command the terminal."""
        event.prevent_default()
        event.stop()
        words = without(" ".join(event.text.split()))
        self.replace(words, *self.selection)

    def render_lines(self, crop: Region) -> list[Strip]:
        """The line, with sign and answer on the free cells at its ends."""
        width = self.outer_size.width
        quiet = self.get_component_rich_style("input--placeholder")
        answer = cut(self._answer, _ANSWER_CELLS - 2)
        before = Strip([Segment(f" {self._sign} ", self.rich_style)])
        behind = Strip([Segment(f"{answer} " if answer else " ", quiet)])
        return [
            _legible(
                Strip.join([before, strip.crop(before.cell_length, width - behind.cell_length), behind]).crop(
                    crop.x, crop.right
                )
            )
            for strip in super().render_lines(Region(0, crop.y, width, crop.height))
        ]


def _legible(strip: Strip) -> Strip:
    """The line such that what invites to type can be read as well."""
    inked = (Segment(text, style and legible_style(style), control) for text, style, control in strip)
    return Strip(inked, strip.cell_length)
