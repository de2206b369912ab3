"""Who did how much to whom, on a screen of its own."""

from __future__ import annotations

from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from analysis.annotations.index import Index
from analysis.annotations.matrix import Matrix
from analysis.annotations.narrowing import ALL, Narrowing, in_words
from analysis.annotations.wording import share
from tui.controllers.viewing import Cells
from tui.lines.headline import Hint, OneLine
from tui.messages import LineChosen, LineSeen
from tui.panes.matrix import CellPane, MatrixPane
from tui.screens.overview import Overview
from tui.settings.keymap import Keymap

_WHAT: Final = "rows do, columns suffer"


class MatrixScreen(Overview[Cells]):
    """The busiest actors of the events that a narrowing lets pass: rows do, columns suffer. It answers with
    the cell that one was at, and whether the events are to be narrowed to it."""

    # With the ids of the reader's actions, so that a person's own keys work here too.
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Back to the text", show=False, priority=True),
        Binding("M,shift+m", "leave", "Back to the text", id="matrix", show=False, priority=True),
        Binding("l,right", "column(1)", "Next column", id="unfold", show=False, priority=True),
        Binding("h,left", "column(-1)", "Column before", id="fold", show=False, priority=True),
    ]
    HELP = "matrix"
    AUTO_FOCUS = "#matrix"
    DEFAULT_CSS = "MatrixScreen { layout: vertical; overflow: hidden; }"

    def __init__(self, index: Index, narrowing: Narrowing, keymap: Keymap, left: Cells) -> None:
        super().__init__(keymap)
        self._index = index
        self._narrowing = narrowing._replace(pairs=())
        self._left = left
        self._table = Matrix(index.annotation.actors, index.fitting(self._narrowing))

    def compose(self) -> ComposeResult:
        """The matrix; what the chosen cell holds."""
        yield OneLine("headline", 0.8)
        yield MatrixPane(self._table, self._left.pair)
        yield CellPane(self._index)
        yield OneLine("status", kept=0.6)

    def on_mount(self) -> None:
        """Say what it is, and what the first cell holds."""
        self.matrix = self.query_one(MatrixPane)
        self.cell = self.query_one(CellPane)
        pieces = ["who to whom", f"{share(len(self._table.actors), len(self._index.actors))} actors"]
        if self._narrowing != ALL:
            pieces += in_words(self._narrowing, self._index.actors)
        self.query_one("#headline", OneLine).say(left=[" · ".join(pieces)])
        hints = [*self.hint("help", "help", "help"), *self.hint("choose", "list them", "choose")]
        self.status = self.query_one("#status", OneLine)
        self.status.say(left=[_WHAT], right=[*hints, Hint("esc back", "leave")])
        self._tell()

    @on(LineSeen)
    def _tell(self) -> None:
        self.status.say(left=[_WHAT])
        pair = self.matrix.pair
        self.cell.show(pair, self._table.events(*pair) if pair is not None else ())

    @on(LineChosen)
    def _chosen(self) -> None:
        pair = self.matrix.pair
        if pair is not None and self._table.events(*pair):
            self.dismiss(Cells(pair, chosen=True))
        else:
            self.status.say(left=["there is nothing to list"])

    def action_choose(self) -> None:
        """List what the cell holds."""
        self.matrix.action_choose()

    def action_column(self, step: int) -> None:
        """The next column, or the one before."""
        if step > 0:
            self.matrix.action_right()
        else:
            self.matrix.action_left()

    def action_leave(self) -> None:
        """The text."""
        self.dismiss(Cells(self.matrix.pair))
