"""What panes and workers tell the screen. The screen changes the Selection; nobody else does."""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass
from typing import TypeVar, dataclass_transform

from textual.message import Message

from analysis.annotations.search import Search
from analysis.model import Annotation, Event, Reading, Span

M = TypeVar("M", bound=Message)


@dataclass_transform()
def _told(kind: type[M]) -> type[M]:
    """A message with fields. Nobody compares messages, and it takes long to have it done for so many."""
    return dataclass(repr=False, eq=False)(kind)


@_told
class Moved(Message):
    """The person went to a place in the text: by reading on, or by a `jump` from which one may return. One
    that is `seen` already needs no scrolling."""

    position: int
    _: KW_ONLY
    jump: bool = False
    seen: bool = False

    def can_replace(self, message: Message) -> bool:
        """A held-down key collapses to its last state; a jump stays, or there would be no way back."""
        return isinstance(message, Moved) and not (self.jump or message.jump)


@_told
class EventHighlighted(Message):
    """The person moved to an event in the list."""

    event: str

    def can_replace(self, message: Message) -> bool:
        """A held-down key collapses to its last state."""
        return isinstance(message, EventHighlighted)


@_told
class RecordHighlighted(Message):
    """The person moved to a record of a layer, other than an event, in its list."""

    layer: str
    record: str

    def can_replace(self, message: Message) -> bool:
        """A held-down key collapses to its last state."""
        return isinstance(message, RecordHighlighted)


@_told
class RecordChosen(Message):
    """The person wants to see where such a record stands in the text, and all that is known of it."""

    layer: str
    record: str


@_told
class ListChosen(Message):
    """The person wants to see another list."""

    layer: str


@_told
class MomentChosen(Message):
    """The person pointed at a time, of which this is the first event, or has walked there with the keys."""

    event: str
    _: KW_ONLY
    walked: bool = False


@_told
class MomentSeen(Message):
    """The person looks at a time on the strip, of which these are the events; without any, at none."""

    events: tuple[Event, ...]


@_told
class EventChosen(Message):
    """The person wants to see an event's evidence and its actors."""

    event: str


@_told
class ActorChosen(Message):
    """The person wants to see an actor and every mention of it marked; and to `go` to one of them, where the
    sentence that is read has none."""

    actor: str
    _: KW_ONLY
    go: bool = False


@_told
class BorderDragged(Message):
    """The person drags a border to a place on the screen: the line of that name between two panes, or the top
    of the pane of that name."""

    edge: str
    x: int
    y: int

    def can_replace(self, message: Message) -> bool:
        """Only where it is now counts."""
        return isinstance(message, BorderDragged) and message.edge == self.edge


class ActorClosed(Message):
    """The person has seen enough of the actor that is shown."""


@_told
class DateChosen(Message):
    """The person wants to know what a date means."""

    date: str


@_told
class PlaceChosen(Message):
    """The person wants to read a place in the text that a card names: an event, or where else that is told, a
    quote, a date, a role, a mention of the actor (by its number). Without an actor, the one that is shown
    stays."""

    actor: str | None
    position: int
    event: str | None = None
    quote: str | None = None
    mention: int | None = None
    date: str | None = None


@_told
class Searched(Message):
    """A search has found something, or more, or nothing. `goal` is the match to go to from `origin`, where
    the person was; while words are still being typed it is only shown (`preview`)."""

    search: Search | None
    goal: Span | None = None
    origin: int = 0
    _: KW_ONLY
    preview: bool = False


@_told
class SearchEnded(Message):
    """The line to search in is done with, and what is found follows if something is `searched`; `reason` says
    why not, if that needs saying."""

    reason: str = ""
    _: KW_ONLY
    searched: bool = False


@_told
class Answered(Message):
    """The words that were asked for."""

    words: str


@_told
class LetterGiven(Message):
    """The key that was asked for."""

    letter: str


@_told
class Progress(Message):
    """The share of the annotation that is done, 0 to 1."""

    share: float

    def can_replace(self, message: Message) -> bool:
        """Only the newest counts."""
        return isinstance(message, Progress)


@_told
class Noted(Message):
    """A line for the person who has asked for something; it stands until one goes on."""

    line: str


@_told
class Warned(Message):
    """Something that was meant to be used or kept could not be; `reason` is the line that says so."""

    reason: str


@_told
class HeadRead(Message):
    """The article has been read; None when that failed."""

    reading: Reading | None


@_told
class Annotated(Message):
    """The annotation is there."""

    annotation: Annotation


@_told
class AnnotationFailed(Message):
    """The annotation could not be made; `reason` is one line."""

    reason: str


@_told
class HintChosen(Message):
    """The person clicked on a hint; `action` is what it says, as Textual writes it."""

    action: str


@_told
class Counted(Message):
    """The person types a number for the next key."""

    digits: str


@_told
class LineSeen(Message):
    """The cursor of a view of its own stands somewhere else."""

    def can_replace(self, message: Message) -> bool:
        """Only the last place counts."""
        return isinstance(message, LineSeen)


@_told
class LineChosen(Message):
    """The person wants to read in the text what a line tells: an event or a quote."""

    record: str


class LinesMarked(Message):
    """The person has dragged over a stretch of time."""
