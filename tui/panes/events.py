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
from tui.messages import EventChosen, EventHighlighted, PlaceChosen
from tui.panes.event_card import event_card, place_of
from tui.panes.rows import Row, RowList
from tui.selection import Selection

_ORDERS: dict[Order, str] = {"date": "by date", "text": "as told"}
_EMPTY = Row("", (), "No events yet.", "events--quiet")
_NONE = Row("", (), "No events found.", "events--quiet")
_NONE_FITS = Row("", (), "No event fits; escape shows all.", "events--quiet")
_FAILED = Row("", (), "Not annotated.", "events--quiet")


class EventsPane(RowList):
    """One row an event: day and how it is known, type, whether it came true, label, in how many further
    places it is told, and whether it is doubtful; an answer hangs under what it answers. The chosen one may
    be open: then its card stands below it, each line of which leads to its place in the text."""

    CURSOR, POINTED = "events--cursor", "events--pointed"
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "events--cursor",
        "events--pointed",
        "events--date",
        "events--quiet",
        "events--doubtful",
        "events--detail",
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
        self._open: str | None = None
        self._card = range(0)
        """The rows below the event that is open."""
        self._entitle()
        self.fill((_EMPTY,), 0)

    def show(self, index: Index) -> None:
        """List the events of an annotation."""
        self._index, self._open = index, None
        self._arrange(None)

    def toggle_order(self) -> None:
        """By date, or as told; the cursor stays on its event."""
        self.order = "text" if self.order == "date" else "date"
        self._arrange(self._event_of_row())

    def give_up(self) -> None:
        """There will be no annotation."""
        self.fill((_FAILED,), 0)

    def follow(self, selection: Selection) -> None:
        """List what the narrowing lets pass, with the card of the event that is open; put the cursor on the
        selected event."""
        opened = selection.event if selection.opened else None
        if selection.narrowing != self._narrowing:
            self._narrowing, self._open = selection.narrowing, opened
            self._arrange(self._event_of_row())
        elif opened != self._open:
            self._open = opened
            self._put_card()
        self.point(selection.event in self._number)
        if selection.event in self._number:
            number = self._row_of(self._number[selection.event])
            if self.cursor not in self._card or self._card.start != number + 1:
                self.point_at(number)
                self._reveal_card()

    def _reveal_card(self) -> None:
        """Have the card in sight, below its event."""
        lines = [line for number in self._card for line in self._span(number)]
        if lines:
            self.reveal(range(self._span(self._card.start - 1).start, lines[-1] + 1))

    def place(self) -> tuple[int, int]:
        """Which of the events the cursor is on, or on whose card."""
        passed = min(max(self.cursor - self._card.start + 1, 0), len(self._card)) if self._card else 0
        return self.cursor - passed + 1, len(self._number)

    def _event_of_row(self) -> str | None:
        """The event that the cursor is on, or on whose card."""
        return place_of(self.current.key)[0] if self.current else None

    def _row_of(self, number: int) -> int:
        """Where in the list the row of an event is."""
        return number + len(self._card) if self._card and number >= self._card.start else number

    def row_highlighted(self, row: Row) -> None:
        """Show the event everywhere."""
        event, place = place_of(row.key)
        if event and place is None:
            self.post_message(EventHighlighted(event))

    def row_chosen(self, row: Row) -> None:
        """Go to the event's evidence; from its card, to the place that the line tells of."""
        event, place = place_of(row.key)
        if place is not None:
            self.post_message(PlaceChosen(None, place, event=event))
        elif event:
            self.post_message(EventChosen(event))

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
        self._card = range(0)
        self.fill(rows or [none], self._number.get(selected or "", 0))
        self._put_card()

    def _put_card(self) -> None:
        """Have the card of the event that is open stand below it, and no other one."""
        cursor = self._event_of_row()
        if self._card:
            first, count = self._card.start, len(self._card)
            self._card = range(0)
            self.splice(first, count, (), self._number.get(cursor or "", 0))
        if self._index is not None and self._open in self._number:
            rows = list(event_card(self._index.events[self._open], self._index))
            first = self._number[self._open] + 1
            self._card = range(first, first + len(rows))
            self.splice(first, 0, rows, self._row_of(self._number.get(cursor or "", 0)))

    def _row(self, event: Event, day: str, width: int, *, answered: bool) -> Row:
        code = (f"{event_code(event)} ", f"events--{quad(event)}")
        when = (f"{day[:width]:>{width}} ", "events--date")
        status = (f"{STATUS_SIGNS[event.status]}{'└' if answered else ''} ", "events--date")
        again = f"+{len(event.mentions)}" if event.mentions else ""
        tail = " ".join(filter(None, (again, DOUBT_SIGN if is_doubtful(event) else "")))
        style = "events--doubtful" if is_doubtful(event) else ""
        return Row(event.id, (when, code, status), event.label, style, tail)
