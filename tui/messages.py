"""What panes and workers tell the screen. The screen changes the Selection; nobody else does."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.message import Message

from analysis.annotations.search import Search
from analysis.model import Annotation, Article, Span

if TYPE_CHECKING:
    from analysis.reading.layout import Paragraph


class Moved(Message):
    """The person went to a place in the text: by reading on, or by a `jump` from which one may return. One
    that is `seen` already needs no scrolling."""

    def __init__(self, position: int, *, jump: bool = False, seen: bool = False) -> None:
        super().__init__()
        self.position = position
        self.jump = jump
        self.seen = seen

    def can_replace(self, message: Message) -> bool:
        """A held-down key collapses to its last state; a jump stays, or there would be no way back."""
        return isinstance(message, Moved) and not (self.jump or message.jump)


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


class ActorClosed(Message):
    """The person has seen enough of the actor that is shown."""


class DateChosen(Message):
    """The person wants to know what a date means."""

    def __init__(self, date: str) -> None:
        super().__init__()
        self.date = date


class PlaceChosen(Message):
    """The person wants to read a place in the text that the actor's card names: an event, a quote, a role, a
    mention of the actor (by its number)."""

    def __init__(
        self,
        actor: str,
        position: int,
        event: str | None = None,
        quote: str | None = None,
        mention: int | None = None,
    ) -> None:
        super().__init__()
        self.actor = actor
        self.position = position
        self.event = event
        self.quote = quote
        self.mention = mention


class Searched(Message):
    """A search has found something, or more, or nothing. `goal` is the match to go to from `origin`, where
    the person was; while words are still being typed it is only shown (`preview`)."""

    def __init__(
        self, search: Search | None, goal: Span | None = None, origin: int = 0, *, preview: bool = False
    ) -> None:
        super().__init__()
        self.search = search
        self.goal = goal
        self.origin = origin
        self.preview = preview


class SearchEnded(Message):
    """The line to search in is done with, and what is found follows if something is `searched`; `reason` says
    why not, if that needs saying."""

    def __init__(self, reason: str = "", *, searched: bool = False) -> None:
        super().__init__()
        self.reason = reason
        self.searched = searched


class Answered(Message):
    """The words that were asked for."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words = words


class LetterGiven(Message):
    """The key that was asked for."""

    def __init__(self, letter: str) -> None:
        super().__init__()
        self.letter = letter


class Progress(Message):
    """The share of the annotation that is done, 0 to 1."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self.share = share

    def can_replace(self, message: Message) -> bool:
        """Only the newest counts."""
        return isinstance(message, Progress)


class Noted(Message):
    """A line for the person who has asked for something; it stands until one goes on."""

    def __init__(self, line: str) -> None:
        super().__init__()
        self.line = line


class Warned(Message):
    """Something that was meant to be used or kept could not be; `reason` is the line that says so."""

    def __init__(self, reason: str) -> None:
        super().__init__()
        self.reason = reason


class HeadRead(Message):
    """The article with what its head says, and its parts."""

    def __init__(self, article: Article, parts: Sequence[Paragraph]) -> None:
        super().__init__()
        self.article = article
        self.parts = parts


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
