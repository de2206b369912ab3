"""The events pane: who did what to whom, by date or as told."""

from __future__ import annotations

from typing import ClassVar

from analysis.annotations.index import Index, Order
from analysis.annotations.narrowing import ALL, Narrowing, in_words
from analysis.annotations.wording import (
    DOUBT_SIGN,
    STATUS_SIGNS,
    event_code,
    is_doubtful,
    quad,
    share,
    signed_date,
)
from analysis.model import Event
from tui.messages import EventChosen, EventHighlighted
from tui.panes.rows import Row, RowList
from tui.selection import Selection

_ORDERS: dict[Order, str] = {"date": "by date", "text": "as told"}
_EMPTY = Row("", (), "No events yet.", "events--quiet")
_NONE = Row("", (), "No events found.", "events--quiet")
_NONE_FITS = Row("", (), "No event fits; escape shows all.", "events--quiet")
_FAILED = Row("", (), "Not annotated.", "events--quiet")


class EventsPane(RowList):
    """One row an event: day and how it is known, type, whether it came true, label, in how many further
    places it is told, and whether it is doubtful; an answer hangs under what it answers."""

    CURSOR, POINTED = "events--cursor", "events--pointed"
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "events--cursor",
        "events--pointed",
        "events--date",
        "events--quiet",
        "events--doubtful",
        "events--verbal-cooperation",
        "events--material-cooperation",
        "events--verbal-conflict",
        "events--material-conflict",
        "events--untyped",
    }

    def __init__(self, order: Order = "date") -> None:
        super().__init__("events")
        self.order: Order = order
        self._index: Index | None = None
        self._number: dict[str, int] = {}
        self._narrowing: Narrowing = ALL
        self._entitle()
        self.fill((_EMPTY,), 0)

    def show(self, index: Index) -> None:
        """List the events of an annotation."""
        self._index = index
        self._arrange(None)

    def toggle_order(self) -> None:
        """By date, or as told; the cursor stays on its event."""
        self.order = "text" if self.order == "date" else "date"
        self._arrange(self._event_of_row())

    def give_up(self) -> None:
        """There will be no annotation."""
        self.fill((_FAILED,), 0)

    def follow(self, selection: Selection) -> None:
        """List what the narrowing lets pass, and put the cursor on the selected event."""
        if selection.narrowing != self._narrowing:
            self._narrowing = selection.narrowing
            self._arrange(self._event_of_row())
        self.point(selection.event in self._number)
        if selection.event in self._number:
            self.point_at(self._number[selection.event])

    def place(self) -> tuple[int, int]:
        """Which of the events the cursor is on."""
        return self.cursor + 1, len(self._number)

    def _event_of_row(self) -> str | None:
        """The event that the cursor is on."""
        return self.current.key if self.current else None

    def row_highlighted(self, row: Row) -> None:
        """Show the event everywhere."""
        if row.key:
            self.post_message(EventHighlighted(row.key))

    def row_chosen(self, row: Row) -> None:
        """Go to the event's evidence."""
        if row.key:
            self.post_message(EventChosen(row.key))

    def _entitle(self) -> None:
        """The order; when narrowed, how many events are left and which."""
        pieces = ["events", _ORDERS[self.order]]
        if self._index is not None and self._narrowing != ALL:
            of = share(len(self._number), len(self._index.events))
            pieces = ["events", of, *in_words(self._narrowing, self._index.actors), _ORDERS[self.order]]
        self.entitle(" · ".join(pieces))

    def _arrange(self, selected: str | None) -> None:
        if self._index is None:
            self._entitle()
            return
        events = self._index.ordered_events(self.order, self._narrowing)
        self._number = {event.id: number for number, event in enumerate(events)}
        self._entitle()
        home = self._index.home_year
        days = [signed_date(event.date, home) for event in events]
        width = min(max(map(len, days), default=0), 12)
        above = [None, *(event.id for event in events)]
        rows = [
            self._row(
                event, day, width, answered=event.responds_to is not None and event.responds_to == before
            )
            for event, day, before in zip(events, days, above, strict=False)
        ]
        none = _NONE_FITS if self._index.events else _NONE
        self.fill(rows or [none], self._number.get(selected or "", 0))

    def _row(self, event: Event, day: str, width: int, *, answered: bool) -> Row:
        code = (f"{event_code(event)} ", f"events--{quad(event)}")
        when = (f"{day[:width]:>{width}} ", "events--date")
        status = (f"{STATUS_SIGNS[event.status]}{'└' if answered else ''} ", "events--date")
        again = f"+{len(event.mentions)}" if event.mentions else ""
        tail = " ".join(filter(None, (again, DOUBT_SIGN if is_doubtful(event) else "")))
        style = "events--doubtful" if is_doubtful(event) else ""
        return Row(event.id, (when, code, status), event.label, style, tail)
