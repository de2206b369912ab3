"""Walking through what was found: by what panes post, and by the keys that go somewhere."""

from __future__ import annotations

from typing import Final

from analysis.annotations.index import Index, Order
from analysis.annotations.listing import View
from analysis.annotations.narrowing import ALL
from analysis.layers import DATES, QUOTES
from analysis.model import Date
from tui import moves
from tui.controllers.stage import Lists
from tui.messages import EventHighlighted, Moved, PlaceChosen, RecordChosen, RecordHighlighted
from tui.selection import CARDS, Card, Selection

_WAYS: Final = ("further back", "further on")
_ORDERS: Final[dict[Order, str]] = {"date": "events by date", "text": "events as told in the text"}
_VIEWS: Final[dict[View, str]] = {"dense": "a line each", "two lines": "two lines each", "full": "in full"}
_NO_CARD: Final = "no card is open; enter on an entry of a list opens one"


class Walking:
    """Going to a sentence, an event, a quote, a date, a mention; or saying why there is none."""

    def __init__(self, stage: Lists) -> None:
        self._stage = stage
        self._walked: Selection | None = None
        """Where the list of events has led to, while one walks along it."""

    @property
    def _index(self) -> Index:
        return self._stage.index

    @property
    def _selection(self) -> Selection:
        return self._stage.selection

    def _go_to_event(self, event: str) -> None:
        self._stage.jump(self._at_event(event))

    def _at_event(self, event: str) -> Selection:
        found = self._index.events[event]
        actor = moves.leading(self._index, found, self._selection)
        there = moves.select(self._index, self._selection, found.trigger[0])
        return there._replace(event=event, actor=actor)

    def _go_to_date(self, date: Date) -> None:
        self._stage.jump(moves.at_date(self._index, self._selection, date))

    # What panes post

    def moved(self, message: Moved) -> None:
        """To a place in the text."""
        if message.jump:
            self._stage.go_to(message.position)
        else:
            there = moves.select(self._index, self._selection, message.position)
            self._stage.select(there, reveal=not message.seen)

    def event_highlighted(self, message: EventHighlighted) -> None:
        """To an event, along the list."""
        self._walk(self._at_event(message.event))

    def _walk(self, there: Selection) -> None:
        if self._selection is self._walked:
            self._stage.select(there)  # on along the list: the way back leads to where the walk began
        else:
            self._stage.jump(there)
        self._walked = self._selection

    def event_chosen(self, event: str) -> None:
        """To an event's evidence, and show it in detail."""
        self._stage.room.stand_card(stands=True)
        self._stage.jump(_opened(self._at_event(event), Card("event", event)))
        self._stage.room.enter("text")

    def record_highlighted(self, message: RecordHighlighted) -> None:
        """To a record of another layer, along its list."""
        self._walk(self._at_record(message.layer, message.record))

    def record_chosen(self, message: RecordChosen) -> None:
        """To such a record, and show it in detail."""
        there = self._at_record(message.layer, message.record)
        kind = CARDS.get(message.layer)
        if kind is not None:
            self._stage.room.stand_card(stands=True)
            there = _opened(there, Card(kind, message.record))
        self._stage.jump(there)
        self._stage.room.enter("text")

    def _at_record(self, layer: str, record: str) -> Selection:
        index, here = self._index, self._selection
        if layer == QUOTES.name:
            return moves.at_quote(index, here, index.quotes[record])
        if layer == DATES.name:
            return moves.at_date(index, here, index.dates[record])
        begins = index.begins(layer, record)
        return moves.select(index, here, begins) if begins is not None else here

    def moment_chosen(self, event: str) -> None:
        """To a time, of which this is the first event."""
        self._go_to_event(event)
        self._stage.room.bring_into_view(besides="events")

    def actor_chosen(self, actor: str, *, go: bool = False) -> None:
        """Show an actor and mark it, and go to where it is mentioned; or mark it no more."""
        before = self._selection
        marked = None if actor == before.marked else actor
        there = moves.near_mention(self._index, before, actor) if go and marked else before
        there = _opened(there._replace(actor=actor, marked=marked, mention=None), Card("actor", actor))
        self._stage.room.stand_card(stands=True)
        if there.position == before.position:
            self._stage.select(there, reveal=False)
        else:
            self._stage.jump(there)

    def close_actor(self) -> None:
        """Show no actor."""
        there = self._selection._replace(actor=None, marked=None, mention=None)
        self._stage.select(there if there.pinned else there._replace(card=None), reveal=False)

    def close_card(self) -> None:
        """Show nothing in detail, and give its column to the others, if it has one."""
        if self._selection.card is None and not self._stage.room.card_stands:
            self._stage.news.say(_NO_CARD)
            return
        self._stage.room.stand_card(stands=False)
        self.drop_card()

    def drop_card(self) -> None:
        """The same; or, if nothing is shown in detail, nothing at all."""
        self._stage.select(self._selection._replace(card=None, pinned=False), reveal=False)

    def pin_card(self) -> None:
        """Have the card stay as it is while one walks on; or follow again."""
        here, card = self._selection, self._selection.card
        if card is None and self._stage.room.card_stands and here.event is not None:
            card = Card("event", here.event)
        if card is None:
            self._stage.news.say(_NO_CARD)
        elif here.pinned:
            chosen = here.chosen(card.kind) or card.id
            self._stage.select(here._replace(card=Card(card.kind, chosen), pinned=False), reveal=False)
            self._stage.news.say("the card follows again")
        else:
            self._stage.select(here._replace(card=card, pinned=True), reveal=False)
            self._stage.news.say("the card is pinned: it stays while you walk on")

    def unmark(self) -> None:
        """Mark no actor."""
        self._stage.select(self._selection._replace(marked=None, mention=None), reveal=False)

    def date_chosen(self, date: str) -> None:
        """To a date."""
        self._go_to_date(self._index.dates[date])

    def forget_date(self) -> None:
        """Explain no date."""
        self._stage.select(self._selection._replace(date=None), reveal=False)

    def place_chosen(self, message: PlaceChosen) -> None:
        """To a place that a card names."""
        there = moves.select(self._index, self._selection, message.position)
        self._stage.jump(
            there._replace(
                event=message.event or there.event,
                quote=message.quote or there.quote,
                date=message.date,
                actor=message.actor or there.actor,
                mention=message.mention,
                quoted=message.quote is not None,
            )
        )
        self._stage.room.enter("text")

    # Keys that go somewhere, or say why they do not

    def _say_none(self, what: str, step: int, ways: tuple[str, str] = _WAYS) -> None:
        where = ways[step > 0]
        self._stage.news.say(
            f"there is no {what} {where}" if self._index.annotated else f"no {what} is known yet"
        )

    def _say_no_event(self, step: int, ways: tuple[str, str] = _WAYS) -> None:
        self._say_none("event" if self._selection.narrowing == ALL else "event that fits", step, ways)

    def event(self, step: int) -> None:
        """The next or previous event in the text."""
        event = moves.step_event(self._index, self._selection, step)
        if event is not None:
            self._go_to_event(event.id)
            self._stage.room.bring_into_view(besides="events")
        else:
            self._say_no_event(step)

    def later(self, step: int) -> None:
        """What happened next in time, or before."""
        event = self._stage.strip.step(self._selection, step)
        if event is not None:
            self._go_to_event(event.id)
            self._stage.room.bring_into_view(besides="events")
        else:
            self._say_no_event(step, ("earlier in time", "later in time"))

    def quote(self, step: int) -> None:
        """The next or previous quote in the text."""
        quote = moves.step_quote(self._index, self._selection, step)
        if quote is not None:
            self._stage.jump(moves.at_quote(self._index, self._selection, quote))
            self._stage.room.bring_into_view()
        else:
            self._say_none("quote", step)

    def date(self, step: int) -> None:
        """The next or previous date in the text."""
        date = moves.step_date(self._index, self._selection, step)
        if date is not None:
            self._go_to_date(date)
            self._stage.room.bring_into_view()
        else:
            self._say_none("date", step)

    def anchor(self) -> None:
        """The date from which the chosen one is counted, be it the day of publication; without one, the date
        of the event."""
        index, selection = self._index, self._selection
        date, own = moves.anchor_of(index, selection), moves.own_day(index, selection)
        if date is not None:
            self._go_to_date(date)
        elif own is not None:
            self._stage.go_to(own)
            self._stage.news.say("the day of publication")
        else:
            self._stage.news.say(moves.not_counted(index, selection))
            return
        self._stage.room.bring_into_view()

    def mention(self, step: int) -> None:
        """The next or previous mention of the actor that is shown."""
        actor, number = self._selection.actor, moves.step_mention(self._index, self._selection, step)
        if actor is not None and number is not None:
            place = self._index.actors[actor].mentions[number].start
            there = moves.select(self._index, self._selection, place)
            self._stage.jump(there._replace(actor=actor, marked=actor, mention=number))
            self._stage.room.bring_into_view()
        elif actor is None:
            self._stage.news.say("no actor is shown")
        else:
            self._say_none("mention", step)

    def toggle_view(self) -> None:
        """More of each entry of the lists, or again a line of it."""
        view = self._stage.toggle_view()
        self._stage.news.say(f"lists: {_VIEWS[view]}")
        self._stage.note_place()

    def toggle_order(self) -> None:
        """Events by date, or as told."""
        self._stage.events.toggle_order()
        self._stage.news.say(_ORDERS[self._stage.events.order])
        self._stage.note_place()


def _opened(selection: Selection, card: Card) -> Selection:
    """With a card open, unless another one is to stay."""
    return selection if selection.pinned and selection.card is not None else selection._replace(card=card)
