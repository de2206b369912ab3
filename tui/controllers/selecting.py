"""The Selection changes here and the panes follow: by what they post, and by the keys that go somewhere."""

from __future__ import annotations

from typing import Final

from textual import on

from analysis.annotations.narrowing import ALL
from analysis.model import Date
from tui import moves
from tui.controllers.base import Undone
from tui.controllers.history import History
from tui.controllers.room import Room
from tui.messages import (
    ActorChosen,
    ActorClosed,
    DateChosen,
    EventChosen,
    EventHighlighted,
    MomentChosen,
    Moved,
    PlaceChosen,
)
from tui.selection import Selection

_CHOSEN: Final[tuple[Undone, ...]] = ("date", "marked", "narrowing")
_NOTHING: Final = Selection()
_WAYS: Final = ("further back", "further on")


class Selecting(Room):
    """Going to a sentence, an event, a quote, a date, a mention; a jump leaves a place to come back to."""

    _history = History()
    _walked: Selection | None = None
    """Where the list of events has led to, while one walks along it."""

    def _select(self, selection: Selection, *, reveal: bool = True) -> None:
        """Change the one truth; the panes follow. The text scrolls only where the person asked to go."""
        if selection.position != self.selection.position:
            self._hint = ""
            if self.selections:
                self.clear_selection()  # what the mouse has selected would be copied from out of sight
        for what in _CHOSEN:
            if getattr(selection, what) not in (getattr(self.selection, what), getattr(_NOTHING, what)):
                self._renew(what)
        self.selection, self._note = selection, ""
        with self.app.batch_update():
            self._text.follow(selection, reveal=reveal)
            self._events.follow(selection)
            self._actors.follow(selection)
            self._strip.follow(selection)
            self._say_status()
        self._note_place()

    def _jump(self, selection: Selection) -> None:
        """Change the Selection by other means than reading on: one may want to come back."""
        if selection.position != self.selection.position:
            self._history = self._history.leave(self.selection)
        self._select(selection)

    def _go_to(self, position: int) -> None:
        """Jump to a place in the text, where what is chosen stays so if it is there."""
        self._jump(moves.select(self._index, self.selection, position))

    def _go_to_event(self, event: str) -> None:
        self._jump(self._at_event(event))

    def _at_event(self, event: str) -> Selection:
        found = self._index.events[event]
        actor = moves.leading(self._index, found, self.selection)
        there = moves.select(self._index, self.selection, found.trigger[0])
        return there._replace(event=event, actor=actor)

    def _go_to_date(self, date: Date) -> None:
        there = moves.select(self._index, self.selection, date.start)
        self._jump(there._replace(date=date.id))

    # What panes post

    @on(Moved)
    def _moved(self, message: Moved) -> None:
        if message.jump:
            self._go_to(message.position)
        else:
            there = moves.select(self._index, self.selection, message.position)
            self._select(there, reveal=not message.seen)

    @on(EventHighlighted)
    def _event_highlighted(self, message: EventHighlighted) -> None:
        there = self._at_event(message.event)
        if self.selection is self._walked:
            self._select(there)  # on along the list: the way back leads to where the walk began
        else:
            self._jump(there)
        self._walked = self.selection

    @on(EventChosen)
    def _event_chosen(self, message: EventChosen) -> None:
        self._go_to_event(message.event)
        if self.has_class("-two"):
            self._show_pane("actors")  # beside the evidence there is room for those who are in it
        self._enter("text")

    @on(MomentChosen)
    def _moment_chosen(self, message: MomentChosen) -> None:
        self._go_to_event(message.event)
        self._bring_into_view(besides="events")

    @on(ActorChosen)
    def _actor_chosen(self, message: ActorChosen) -> None:
        again = message.actor == self.selection.marked
        marked = None if again else message.actor
        chosen = self.selection._replace(actor=message.actor, marked=marked, mention=None)
        self._select(chosen, reveal=False)

    @on(ActorClosed)
    def _actor_closed(self) -> None:
        self._select(self.selection._replace(actor=None, marked=None, mention=None), reveal=False)

    @on(DateChosen)
    def _date_chosen(self, message: DateChosen) -> None:
        self._go_to_date(self._index.dates[message.date])

    @on(PlaceChosen)
    def _place_chosen(self, message: PlaceChosen) -> None:
        there = moves.select(self._index, self.selection, message.position)
        self._jump(
            there._replace(
                event=message.event or there.event,
                quote=message.quote or there.quote,
                actor=message.actor,
                mention=message.mention,
                quoted=message.quote is not None,
            )
        )
        self._enter("text")

    # Keys that go somewhere, or say why they do not

    def _say_none(self, what: str, step: int, ways: tuple[str, str] = _WAYS) -> None:
        where = ways[step > 0]
        self._say(f"there is no {what} {where}" if self._index.annotated else f"no {what} is known yet")

    def _say_no_event(self, step: int, ways: tuple[str, str] = _WAYS) -> None:
        self._say_none("event" if self.selection.narrowing == ALL else "event that fits", step, ways)

    def action_event(self, step: int) -> None:
        """The next or previous event in the text."""
        event = moves.step_event(self._index, self.selection, step)
        if event is not None:
            self._go_to_event(event.id)
            self._bring_into_view(besides="events")
        else:
            self._say_no_event(step)

    def action_later(self, step: int) -> None:
        """What happened next in time, or before."""
        event = self._strip.step(self.selection, step)
        if event is not None:
            self._go_to_event(event.id)
            self._bring_into_view(besides="events")
        else:
            self._say_no_event(step, ("earlier in time", "later in time"))

    def action_quote(self, step: int) -> None:
        """The next or previous quote in the text."""
        quote = moves.step_quote(self._index, self.selection, step)
        if quote is not None:
            there = moves.select(self._index, self.selection, quote.spans[0][0])
            self._jump(there._replace(quote=quote.id, actor=quote.speaker or there.actor, quoted=True))
            self._bring_into_view()
        else:
            self._say_none("quote", step)

    def action_date(self, step: int) -> None:
        """The next or previous date in the text."""
        date = moves.step_date(self._index, self.selection, step)
        if date is not None:
            self._go_to_date(date)
            self._bring_into_view()
        else:
            self._say_none("date", step)

    def action_anchor(self) -> None:
        """The date from which the chosen one is counted, be it the day of publication; without one, the date
        of the event."""
        date, own = moves.anchor_of(self._index, self.selection), moves.own_day(self._index, self.selection)
        if date is not None:
            self._go_to_date(date)
        elif own is not None:
            self._go_to(own)
            self._say("the day of publication")
        else:
            self._say(moves.not_counted(self._index, self.selection))
            return
        self._bring_into_view()

    def action_mention(self, step: int) -> None:
        """The next or previous mention of the actor that is shown."""
        actor, number = self.selection.actor, moves.step_mention(self._index, self.selection, step)
        if actor is not None and number is not None:
            place = self._index.actors[actor].mentions[number].start
            there = moves.select(self._index, self.selection, place)
            self._jump(there._replace(actor=actor, marked=actor, mention=number))
            self._bring_into_view()
        elif actor is None:
            self._say("no actor is shown")
        else:
            self._say_none("mention", step)

    def action_order(self) -> None:
        """Events by date, or as told."""
        self._events.toggle_order()
        self._note_place()
