"""Screens of their own that are looked at beside the text, and the way there and back."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from analysis.annotations.narrowing import Narrowing, Pair
from tui.controllers.stage import Views
from tui.messages import PlaceChosen
from tui.selection import Selection

if TYPE_CHECKING:
    from analysis.annotations.chronicle import Chronicle, Stretch


class Days(NamedTuple):
    """How the timeline was left: what the cursor was on and at which row of the screen, the stretches of
    time that it was narrowed to, one within the other, whether quotes are seen; and what was `chosen` to be
    gone to in the text. `known` is the whole of what it showed, and what the events were narrowed to."""

    record: str | None = None
    row: int = 0
    stretches: tuple[Stretch, ...] = ()
    quotes: bool = True
    chosen: str | None = None
    known: tuple[Narrowing, bool, Chronicle] | None = None


class Cells(NamedTuple):
    """How the matrix was left: the cell that one was at, and whether it was `chosen` to narrow the events
    to."""

    pair: Pair | None = None
    chosen: bool = False


class Viewing:
    """How each view was left; and, until one goes on in the text, that escape leads back to the timeline."""

    def __init__(self, stage: Views) -> None:
        self._stage = stage
        self.days = Days()
        self.cells = Cells()
        self._came: Selection | None = None

    def may_open(self) -> bool:
        """Whether there is something to see; if not, that is said."""
        if not self._stage.index.annotated:
            self._stage.news.say("nothing is annotated yet")
        return self._stage.index.annotated

    @property
    def came_from_timeline(self) -> bool:
        """Whether one has come from there and done nothing else since."""
        return self._came is not None and self._came is self._stage.selection

    def annotated(self) -> None:
        """There is another annotation: what was known of the old one leads nowhere."""
        self.days, self.cells, self._came = Days(quotes=self.days.quotes), Cells(), None

    def timeline_left(self, days: Days | None) -> None:
        """The timeline was left, perhaps for a place in the text."""
        if days is None:
            return
        chosen, index = days.chosen or "", self._stage.index
        self.days = days._replace(chosen=None, record=days.record if chosen else None)
        if chosen in index.events:
            self._stage.read(PlaceChosen(None, index.events[chosen].trigger[0], event=chosen))
        elif chosen in index.quotes:
            self._stage.read(PlaceChosen(None, index.quotes[chosen].spans[0][0], quote=chosen))
        else:
            return
        self._came = self._stage.selection
        self._stage.news.say("esc: back to the timeline")

    def matrix_left(self, cells: Cells | None) -> None:
        """The matrix was left, perhaps to see the events of a cell."""
        if cells is None:
            return
        self.cells = cells._replace(chosen=False)
        if cells.chosen and cells.pair is not None:
            selection = self._stage.selection
            narrowing = selection.narrowing._replace(pairs=(cells.pair,))
            self._stage.select(selection._replace(narrowing=narrowing), reveal=False)
            self._stage.room.enter("events")
