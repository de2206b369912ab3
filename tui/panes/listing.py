"""The list of a layer: its records in a line each, in two or in full, under heads that fold."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final, NamedTuple

from rich.cells import cell_len
from textual import events

from analysis.annotations.index import Index, Order
from analysis.annotations.listing import VIEWS, Item, Listing, View
from analysis.annotations.narrowing import ALL, Narrowing, in_words
from analysis.annotations.wording import between_in_words, share
from analysis.annotations.wrap import cut
from analysis.layers import Layer
from tui.messages import ListChosen, RecordChosen, RecordHighlighted
from tui.panes.rows import MARGIN, Row, RowList
from tui.selection import Selection

_LINES: Final = {"dense": 1, "two lines": 2}
"""Of a record; in full, each has as many as it needs."""
_MANY: Final = 1000
"""Records from which they are not all laid out to see how many lines each needs."""
_MOST_LINES: Final = 4
"""Of each of so many; what has no room in them has some on the card."""
_LEAST: Final = 12
"""Cells of what is told of a list below which it is left out of the title."""


class Tab(NamedTuple):
    """A list that can be gone to, and the key that does it, if there is one."""

    layer: str
    sign: str


class ListPane(RowList):
    """One row a record, in the order of the text or of the layer."""

    def __init__(
        self, layer: Layer[Any], tabs: Sequence[Tab] = (), order: Order = "date", view: View = "dense"
    ) -> None:
        super().__init__(layer.name)
        self._layer = layer
        self._tabs = tabs or (Tab(layer.name, ""),)
        self.order: Order = order
        self.view: View = view
        self._index: Index | None = None
        self._listing: Listing | None = None
        self._selection = Selection()
        self._folded: frozenset[str] = frozenset()
        self._tab_cells: list[tuple[range, str]] = []
        self._told: str | None = None
        """What the title tells besides the lists there are, once it has been asked for."""
        self.fill((self._notice(f"No {layer.name} yet."),), 0)

    # What a layer does in its own way

    def chosen(self, selection: Selection) -> str | None:
        """Which of the records is selected."""
        del selection
        return None

    def beside(self, selection: Selection, listed: Callable[[Any], bool]) -> tuple[Any, Any]:
        """The records before the place where one reads and after it, where none is selected."""
        del selection, listed
        return None, None

    def record_highlighted(self, record: Any) -> None:
        """Show the record everywhere."""
        self.post_message(RecordHighlighted(self._layer.name, record.id))

    def record_chosen(self, record: Any) -> None:
        """Go to the record in the text, and open it."""
        self.post_message(RecordChosen(self._layer.name, record.id))

    def record_row(self, record: Any, item: Item) -> Row:
        """The row of a record."""
        assert self._listing is not None
        said = self._listing.entry(item)
        head = tuple((words, f"rows--{what}") for words, what in said.head)
        style = f"rows--{said.style}" if said.style else ""
        if self.view == "dense":
            return Row(record.id, head, said.brief, style, said.tail, cut=True)
        return Row(record.id, head, said.lines[0], style, said.tail, said.lines[1:], self.view == "two lines")

    # Filling

    def show(self, index: Index) -> None:
        """List the records of an annotation."""
        self._index, self._folded = index, frozenset()
        self._arrange(None)

    def give_up(self) -> None:
        """There will be no annotation."""
        self.fill((self._notice("Not annotated."),), 0)

    def follow(self, selection: Selection) -> None:
        """List what the narrowing lets pass; put the cursor on the selected record or, where none is, on the
        one that the text tells before, to which the list need not be moved while one is in another pane."""
        narrowed = selection.narrowing != self._selection.narrowing
        self._selection = selection
        if narrowed:
            self._arrange(self._record_of_row())
        if self._listing is None:
            return
        item = self._listing.at(self.chosen(selection))
        self.point(item is not None)
        selects = item is not None
        if item is None:
            item = self._item_between(selection, self._listing)
        if item is not None:
            self.point_at(item, in_sight=selects or self.has_focus)
        self._say_title()

    def _item_between(self, selection: Selection, listing: Listing) -> int | None:
        near = next(filter(None, self.beside(selection, self._is_listed)), None)
        return listing.at(near.id) if near is not None else None

    def _is_listed(self, record: Any) -> bool:
        return self._listing is not None and self._listing.at(record.id) is not None

    def toggle_order(self) -> None:
        """By date, or as told; the cursor stays on its record."""
        self.order = "text" if self.order == "date" else "date"
        self._arrange(self._record_of_row())

    def toggle_view(self) -> None:
        """More of each record, or again a line of it."""
        self.show_view(VIEWS[(VIEWS.index(self.view) + 1) % len(VIEWS)])

    def show_view(self, view: View) -> None:
        """So much of each record; the cursor stays on its own."""
        if view != self.view:
            self.view = view
            self._arrange(self._record_of_row())

    def _arrange(self, selected: str | None) -> None:
        self._told = None
        if self._index is None:
            self._say_title()
            return
        narrowing = self._selection.narrowing
        self._listing = Listing(self._layer, self._index, narrowing, self.order, self._folded)
        if len(self._listing):
            cursor = self._listing.at(selected) or 0
            self.fill_later(len(self._listing), self._row_at_item, cursor, self._line_counts(self._listing))
        else:
            self.fill([self._nothing(self._index, narrowing)], 0)
        self._say_title()

    def _line_counts(self, listing: Listing) -> list[int] | None:
        lines = _LINES.get(self.view)
        if lines is None and len(listing) > _MANY:
            lines = _MOST_LINES
        return listing.lines(lines) if lines is not None else None

    def _row_at_item(self, number: int) -> Row:
        assert self._listing is not None
        item = self._listing[number]
        return self._head(item) if item.record is None else self.record_row(item.record, item)

    def _head(self, item: Item) -> Row:
        assert self._listing is not None
        words, what = self._listing.head(item)
        return Row("", (), words, f"rows--{what}", cut=True)

    def _nothing(self, index: Index, narrowing: Narrowing) -> Row:
        """Why the list is empty."""
        if narrowing != ALL and self._layer.of(index.annotation):
            return self._notice(f"No {self._layer.word} fits; escape shows all.")
        return self._notice(f"No {self._layer.name} found.")

    def _notice(self, words: str) -> Row:
        return Row("", (), words, "rows--quiet")

    def _item(self, number: int) -> Item | None:
        listing = self._listing
        return listing[number] if listing is not None and number < len(listing) else None

    def _record_of_row(self) -> str | None:
        """The record that the cursor is on; under a folded head, the selected one or the first."""
        item = self._item(self.cursor)
        if item is None:
            return None
        chosen = self.chosen(self._selection)
        if item.record is not None:
            return str(item.record.id)
        return (
            chosen if any(one.id == chosen for one in item.group.records) else str(item.group.records[0].id)
        )

    # Folding

    def lines_to_see(self) -> range:
        """With the first record under a head, the head."""
        above = self.cursor - 1
        first = above if above >= 0 and not self.lands_on(above) else self.cursor
        return range(self._span(first).start, self._span(self.cursor).stop)

    def lands_on(self, number: int) -> bool:
        """Not on heads whose records are listed below them."""
        item = self._item(number)
        return item is None or item.record is not None or item.folded

    def action_fold(self) -> None:
        """Leave only the head of the group that one is in."""
        item = self._item(self.cursor)
        if item is None or not item.group.words or len(item.group.records) < 2:
            super().action_fold()
        elif not item.folded:
            self._fold(item, folded=True)

    def action_unfold(self) -> None:
        """List what is under the head that one is on."""
        item = self._item(self.cursor)
        if item is None or not item.folded:
            super().action_unfold()
            return
        self._fold(item, folded=False)

    def _fold(self, item: Item, *, folded: bool) -> None:
        selected = self._record_of_row()
        changed = {item.group.key}
        self._folded = self._folded | changed if folded else self._folded - changed
        self._arrange(selected)
        self.point(self._listing is not None and self._listing.at(self.chosen(self._selection)) is not None)
        self.reveal(self.lines_to_see())

    # What the person asks for

    def row_highlighted(self, row: Row) -> None:
        """Show the record everywhere; a folded head stands for the first one under it."""
        item = self._item(self.cursor)
        if item is not None:
            self.record_highlighted(item.record if item.record is not None else item.group.records[0])

    def row_chosen(self, row: Row) -> None:
        """Go to where the record is told, or list what is under a folded head."""
        item = self._item(self.cursor)
        if item is not None and item.record is not None:
            self.record_chosen(item.record)
        elif item is not None:
            self.action_unfold()

    def on_click(self, event: events.Click) -> None:
        """A click on a title goes to that list; on a head, folds what is under it; else the row is chosen."""
        if event.y == 0:
            event.prevent_default()
            x = event.x - MARGIN
            for cells, layer in self._tab_cells:
                if x in cells:
                    self.post_message(ListChosen(layer))
            return
        offset = event.get_content_offset(self)
        number = self._row_at(offset.y + self.scroll_offset.y) if offset is not None else self._count
        item = self._item(number)
        if item is not None and not self.lands_on(number):
            event.prevent_default()
            self._fold(item, folded=True)

    # The title

    def place(self) -> tuple[int, int]:
        """Which of the records the cursor is on."""
        if self._listing is None:
            return 0, 0
        return self._listing.place(self._record_of_row()) or 0, self._listing.count

    def place_in_words(self) -> str:
        """The same; where no record is selected, between which one is."""
        if self._listing is not None and not self._pointing:
            before, after = self.beside(self._selection, self._is_listed)
            numbers = [self._listing.place(one.id) if one is not None else None for one in (before, after)]
            if any(numbers):
                return between_in_words(*numbers)
        return super().place_in_words()

    def longest_place(self) -> int:
        """As of every list, and of the words that tell between which records one is; where the title tells
        what is listed, that has their room."""
        count = self._listing.count if self._listing is not None else 0
        if not count or self._narrowed or self.order == "text":
            return super().longest_place()
        return max(super().longest_place(), cell_len(between_in_words(count, count)))

    def title_pieces(self, room: int) -> list[tuple[str, str]]:
        """The lists there are, this one in brackets, and what it is narrowed to, or its order."""
        if self._told is None:
            self._told = self._order_and_narrowing()
        told = self._told
        whole, brief = self._tabs_in_words(), self._tabs_in_words(brief=True)
        said = told and (self._narrowed or self.order == "text")  # days stand over what is listed by date
        for tabs, words in ((whole, told), (brief, told) if said else (whole, ""), (brief, told)):
            if sum(cell_len(tab) for tab, _ in tabs) + cell_len(words) <= room:
                break
        cells, self._tab_cells = 0, []
        for (name, _), tab in zip(tabs, self._tabs, strict=True):
            self._tab_cells.append((range(cells, cells + cell_len(name)), tab.layer))
            cells += cell_len(name)
        left = room - cells
        if left < 0:
            return [(cut(self._layer.name, room), self.title_class)]
        words = cut(words, left) if left >= min(_LEAST, cell_len(words)) else ""
        return [*tabs, (words, self.title_class)]

    @property
    def _narrowed(self) -> bool:
        return self._selection.narrowing != ALL

    def _order_and_narrowing(self) -> str:
        pieces: list[str] = []
        if self._index is not None and self._listing is not None and self._narrowed:
            pieces.append(share(self._listing.count, len(self._layer.of(self._index.annotation))))
            pieces += in_words(self._selection.narrowing, self._index.actors)
        pieces += self.order_in_words()
        return "".join(f" · {piece}" for piece in pieces)

    def order_in_words(self) -> list[str]:
        """In which order they are, where there are several."""
        return []

    def _tabs_in_words(self, *, brief: bool = False) -> list[tuple[str, str]]:
        found: list[tuple[str, str]] = []
        for tab in self._tabs:
            gap = " " if found else ""
            if tab.layer == self._layer.name:
                found.append((f"{gap}[{tab.layer}]", self.title_class))
            else:
                words = tab.sign if brief else f"{tab.sign}:{tab.layer}".removeprefix(":")
                found.append((f"{gap}{words}" if words else "", "rows--quiet"))
        return found
