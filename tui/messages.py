"""What panes and workers tell the screen. The screen changes the Selection; nobody else does."""

from __future__ import annotations

from textual.message import Message

from analysis.model import Annotation


class Moved(Message):
    """The person went to a place in the text."""

    def __init__(self, position: int) -> None:
        super().__init__()
        self.position = position

    def can_replace(self, message: Message) -> bool:
        """A held-down key collapses to its last state."""
        return isinstance(message, Moved)


class EventHighlighted(Message):
    """The person moved to an event in the list."""

    def __init__(self, event: str) -> None:
        super().__init__()
        self.event = event

    def can_replace(self, message: Message) -> bool:
        """A held-down key collapses to its last state."""
        return isinstance(message, EventHighlighted)


class MomentChosen(Message):
    """The person pointed at a time, of which this is the first event."""

    def __init__(self, event: str) -> None:
        super().__init__()
        self.event = event


class EventChosen(Message):
    """The person wants to see an event's evidence and its actors."""

    def __init__(self, event: str) -> None:
        super().__init__()
        self.event = event


class ActorChosen(Message):
    """The person wants to see an actor and every mention of it marked."""

    def __init__(self, actor: str) -> None:
        super().__init__()
        self.actor = actor


class DateChosen(Message):
    """The person wants to know what a date means."""

    def __init__(self, date: str) -> None:
        super().__init__()
        self.date = date


class PlaceChosen(Message):
    """The person wants to read a place in the text that an actor's card names: an event, a quote, a role, a
    mention of the actor (by its number)."""

    def __init__(
        self,
        position: int,
        event: str | None = None,
        quote: str | None = None,
        mention: int | None = None,
    ) -> None:
        super().__init__()
        self.position = position
        self.event = event
        self.quote = quote
        self.mention = mention


class Progress(Message):
    """The share of the annotation that is done, 0 to 1."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self.share = share

    def can_replace(self, message: Message) -> bool:
        """Only the newest counts."""
        return isinstance(message, Progress)


class Warned(Message):
    """Something that was meant to be used or kept could not be; `reason` is the line that says so."""

    def __init__(self, reason: str) -> None:
        super().__init__()
        self.reason = reason


class Annotated(Message):
    """The annotation is there."""

    def __init__(self, annotation: Annotation) -> None:
        super().__init__()
        self.annotation = annotation


class AnnotationFailed(Message):
    """The annotation could not be made; `reason` is one line."""

    def __init__(self, reason: str) -> None:
        super().__init__()
        self.reason = reason
