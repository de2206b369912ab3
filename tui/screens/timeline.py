"""The timeline: the article day by day on a screen of its own."""

from __future__ import annotations

from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from analysis.annotations import facts
from analysis.annotations.chronicle import Chronicle, chronicle
from analysis.annotations.index import Index
from analysis.annotations.narrowing import ALL, in_words
from analysis.annotations.wording import counted, event_line, share, time_in_words
from analysis.model import Event, EventDate, Quote
from tui.controllers.viewing import Days
from tui.lines.headline import GAP, Hint, OneLine
from tui.messages import Counted, LineChosen, LineSeen, LinesMarked, Noted
from tui.panes.days import DaysPane
from tui.screens.overview import Overview
from tui.selection import Selection
from tui.settings.keymap import Keymap

_KEPT: Final = 0.45
"""The share of the last line that is kept for what keys do."""


class TimelineScreen(Overview[Days]):
    """Days down, a line each for what happened and what was said. Two marks, or the mouse, narrow it to the
    time between them. It answers with how it was left: with what is to be gone to in the text, if anything.

    `left` is how it was left the last time; `selection`, where one is in the text.
    """

    # With the ids of the reader's actions, so that a person's own keys work here too.
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "Back", show=False, priority=True),
        Binding("T,shift+t", "leave", "Back to the text", id="timeline", show=False, priority=True),
        Binding("m", "mark", "Mark", id="bookmark", show=False, priority=True),
        Binding("s", "quotes", "Quotes", id="list-quotes", show=False, priority=True),
    ]
    HELP = "days"
    AUTO_FOCUS = "#days"
    DEFAULT_CSS = "TimelineScreen { layout: vertical; overflow: hidden; }"

    def __init__(self, index: Index, selection: Selection, keymap: Keymap, left: Days) -> None:
        super().__init__(keymap)
        self._index = index
        self._selection = selection
        self._left = left
        self._whole = self._seen = Chronicle(())

    def compose(self) -> ComposeResult:
        """What time and how much is seen; the days; what the cursor is on."""
        yield OneLine("headline", 0.8)
        yield DaysPane(self._index, self._selection.event or self._selection.quote)
        yield OneLine("status", kept=_KEPT)

    def on_mount(self) -> None:
        """Show the days as they were left."""
        self.days = self.query_one(DaysPane)
        self.headline = self.query_one("#headline", OneLine)
        self.status = self.query_one("#status", OneLine)
        self._read()
        at_first = self._left.record is None or self._seen.number(self._left.record) is None
        record = (self._selection.event or self._selection.quote) if at_first else self._left.record
        self.days.fill(self._seen, record, self._selection.position, None if at_first else self._left.row)
        self._entitle()

    def _read(self) -> None:
        """What there is to see, as far as the stretch of time goes."""
        narrowing, quotes, known = self._selection.narrowing, self._left.quotes, self._left.known
        if known is None or known[:2] != (narrowing, quotes):
            known = narrowing, quotes, chronicle(self._index, narrowing, quotes=quotes)
            self._left = self._left._replace(known=known)
        self._whole = known[2]
        self._cut()

    def _cut(self) -> None:
        self._seen = self._whole
        if self._left.stretches:
            self._seen = self._whole.within(self._left.stretches[-1])
            if not self._seen.told:  # nothing of it is left by what the events are narrowed to now
                self._left, self._seen = self._left._replace(stretches=()), self._whole

    def _show(self) -> None:
        """The days anew, with the cursor where it is."""
        told = self.days.current
        position = told.position if told is not None else self._selection.position
        self.days.fill(self._seen, told.record.id if told is not None else None, position)
        self._entitle()

    def _entitle(self) -> None:
        first, last = self._seen.ends()
        pieces = ["timeline", _ends(first, last)]
        seen, whole = len(self._seen.told), len(self._whole.told)
        pieces.append(f"{share(seen, whole)} lines" if self._left.stretches else counted(whole, "line"))
        if self._selection.narrowing != ALL:
            pieces += in_words(self._selection.narrowing, self._index.actors)
        if not self._left.quotes:
            pieces.append("without quotes")
        self.headline.say(left=[" · ".join(filter(None, pieces))])

    @on(LineSeen)
    def _line_seen(self) -> None:
        told, marked = self.days.current, self.days.mark is not None
        others = [*self.hint("list-quotes", "quotes", "quotes"), *self.hint("help", "help", "help")]
        hints = [
            *([] if marked else others),
            *self.hint("bookmark", "to here" if marked else "mark", "mark"),
            *([] if marked else self.hint("choose", "text", "choose")),
            Hint(f"esc {'no mark' if marked else 'all' if self._left.stretches else 'back'}", "back"),
        ]
        said = self._in_words(told.record) if told is not None else "nothing is told"
        self.status.say(left=[said], right=hints)

    @on(Noted)
    def _noted(self, message: Noted) -> None:
        self.status.say(left=[message.line])

    @on(Counted)
    def _counted(self, message: Counted) -> None:
        self.status.say(left=[f"{message.digits} …"])

    def _in_words(self, record: Event | Quote) -> str:
        if isinstance(record, Quote):
            return facts.quoted(record, self._index)
        return GAP.join(filter(None, (event_line(record), facts.sides(record, self._index))))

    # What the person asks for

    @on(LineChosen)
    def _line_chosen(self, message: LineChosen) -> None:
        self._leave(message.record)

    @on(LinesMarked)
    def _lines_marked(self) -> None:
        self.action_mark()

    def action_mark(self) -> None:
        """Set a mark; at the second one, see only the time between the two."""
        stretch = self.days.set_mark()
        if stretch is not None:
            self._left = self._left._replace(stretches=(*self._left.stretches, stretch))
            self._cut()
            self._show()

    def action_choose(self) -> None:
        """To the text, at the cursor."""
        self.days.action_choose()

    def action_quotes(self) -> None:
        """With quotes, or without."""
        self._left = self._left._replace(quotes=not self._left.quotes)
        self._read()
        self._show()

    def action_back(self) -> None:
        """No mark; then the time seen before; then the text."""
        if self.days.mark is not None:
            self.days.drop_mark()
        elif self._left.stretches:
            self._left = self._left._replace(stretches=self._left.stretches[:-1])
            self._cut()
            self._show()
        else:
            self._leave(None)

    def action_leave(self) -> None:
        """The text."""
        self._leave(None)

    def _leave(self, chosen: str | None) -> None:
        told = self.days.current
        record = told.record.id if told is not None else None
        self.dismiss(self._left._replace(record=record, row=self.days.row, chosen=chosen))


def _ends(first: EventDate | None, last: EventDate | None) -> str:
    """From when to when: `4 Mar – Apr 2024`."""
    if first is None or last is None:
        return ""
    begin, end = (
        time_in_words(when.value, when.earliest, when.latest) or when.value for when in (first, last)
    )
    return begin if begin == end else f"{begin} – {end}"
