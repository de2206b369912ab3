"""The stage that controllers act on: what each of them may ask of the screen, and nothing else of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Literal, Protocol

from textual.message import Message
from textual.widget import Widget

from analysis.annotations.index import Index, Order
from analysis.annotations.listing import View
from analysis.library.places import Pane, Place
from analysis.model import Article
from tui.controllers.bookmarks import Bookmarks
from tui.lines.headline import OneLine
from tui.lines.mark import MarkLine
from tui.messages import PlaceChosen
from tui.panes.card_pane import CardPane
from tui.panes.events import EventsPane
from tui.panes.listing import ListPane
from tui.panes.strip import TimeStrip
from tui.panes.text import TextPane
from tui.resume import Wish
from tui.selection import Selection

Spot = Pane
"""Where one can be: a pane that is kept for the next time, or the `card`."""

Told = Literal["note", "waiting", "search", "progress", "lacking", "hint"]
"""What the status line tells, one at a time and the first one first: an answer to the last key; words that
wait to narrow the events; what is searched for, and which match one is at; how far the annotation is, or why
there is none; what it goes without; how to get help."""

Undone = Literal["search", "date", "marked", "card", "narrowing"]
"""What holds until escape undoes it."""


class Telling(Protocol):
    """What the lines above and below the panes say, and what escape undoes."""

    @property
    def note(self) -> str:
        """What was said last, unless one has gone on."""

    def say(self, note: str) -> None:
        """Say something in the status line, as the answer to a key."""

    def tell(self, what: Told, *lengths: str) -> None:
        """Have something to tell, from full to brief, or nothing more; it is not said yet."""

    def say_notices(self, *notices: str) -> None:
        """Say what is to be told of the article as a whole."""

    def say_status(self) -> None:
        """Say in the status line what there is to tell."""

    def say_headline(self, *, named: bool = False) -> None:
        """Say what the article is called, if that is known: from when it is `named`."""

    def renew(self, what: Undone) -> None:
        """That is what escape undoes first."""


class Arranging(Protocol):
    """The panes that are seen, the one that one is in, and a line below them to type into."""

    @property
    def pane(self) -> Spot:
        """The one that one is in."""

    @property
    def home(self) -> Pane:
        """The same, or the one that one was in before the card."""

    @property
    def card_stands(self) -> bool:
        """Whether the card has a column of its own, be anything opened or not."""

    def stand_card(self, *, stands: bool) -> None:
        """Whether it has, on screens as wide as that."""

    @property
    def below(self) -> Widget | None:
        """The line that stands in place of the status line while something is typed into it."""

    def enter(self, pane: Spot) -> None:
        """Have the pane be the one that one is in."""

    def bring_into_view(self, besides: str = "text") -> None:
        """Where only one pane is seen, have it be the text, to which one has gone, or the other."""

    def uncover_text(self) -> None:
        """Where only one pane is seen, have it be the text."""

    def add_line(self, line: Widget) -> None:
        """Have a line on the screen, not seen yet."""

    def type_into(self, line: Widget, leave: Callable[[], None]) -> None:
        """Have the line stand there, and keys go to it; `leave` is what escape does."""

    def leave_line(self, pane: Spot | None) -> None:
        """Have the status line again, and be in a pane, or stay where one is."""

    def clicked_away(self, line: Widget) -> bool:
        """Whether one has left the line by a click on a pane; that the terminal lost the focus is none."""


class Stage(Protocol):
    """Where one is, the one door through which that changes, the way to be heard, and the room there is."""

    @property
    def news(self) -> Telling:
        """What is told to the person."""

    @property
    def room(self) -> Arranging:
        """Where things stand."""

    @property
    def index(self) -> Index:
        """What is known of the article."""

    @property
    def selection(self) -> Selection:
        """The one truth."""

    def select(self, selection: Selection, *, reveal: bool = True) -> None:
        """Change it; the panes follow. The text scrolls only where the person asked to go."""

    def jump(self, selection: Selection) -> None:
        """Change it by other means than reading on: one may want to come back."""

    def go_to(self, position: int) -> None:
        """Jump to a place in the text, where what is chosen stays so if it is there."""

    def note_place(self) -> None:
        """Remember where one is, for the next time."""


class Lists(Stage, Protocol):
    """With the list and the strip of the events."""

    @property
    def events(self) -> EventsPane:
        """The events by date, or as told."""

    @property
    def strip(self) -> TimeStrip:
        """The events over time."""

    def toggle_view(self) -> View:
        """More of each entry of the lists, or again a line of it; how much is seen now."""


class Marks(Stage, Protocol):
    """With the line that asks for a letter."""

    @property
    def mark_line(self) -> MarkLine:
        """Its next key is the answer."""

    def save_place(self) -> None:
        """Have it written down now where one is."""


class Text(Stage, Protocol):
    """With the text, to show in it what was found."""

    @property
    def text(self) -> TextPane:
        """The article as written."""


class Mouse(Stage, Protocol):
    """With the words selected with the mouse, and the person's clipboard."""

    def get_selected_text(self) -> str | None:
        """Those words."""

    def clear_selection(self) -> None:
        """Have them selected no more."""

    def copy_to_clipboard(self, text: str) -> None:
        """Give words to the terminal."""


class Views(Stage, Protocol):
    """From which one goes to a place in the text."""

    def read(self, place: PlaceChosen) -> None:
        """Go to a place that was pointed at elsewhere."""


class Awaiting(Text, Lists, Protocol):
    """With all that changes when the annotation comes."""

    index: Index

    @property
    def opened(self) -> Article:
        """The article as it was opened, when its head may not have been read."""

    @property
    def lists(self) -> Sequence[ListPane]:
        """The lists of all layers."""

    @property
    def card(self) -> CardPane:
        """One of them, or an event, in detail."""

    @property
    def found(self) -> Place | None:
        """Where one was last time."""

    def fulfil(self) -> None:
        """Narrow the events as was wished for while there were none."""

    def batch_update(self) -> AbstractContextManager[None]:
        """Have all that is done within drawn at once."""

    def post_message(self, message: Message) -> bool:
        """Tell the screen something, from whatever thread."""

    def set_timer(self, delay: float, callback: Callable[[], None]) -> object:
        """Do something in so many seconds."""

    def run_worker(
        self, work: Callable[[], None], *, group: str, exit_on_error: bool, exclusive: bool, thread: bool
    ) -> object:
        """Do something aside."""


class Lines(Protocol):
    """The lines above and below the panes, and what they speak of."""

    @property
    def index(self) -> Index:
        """What is known of the article."""

    @property
    def selection(self) -> Selection:
        """The one truth."""

    @property
    def headline(self) -> OneLine:
        """The line above."""

    @property
    def status(self) -> OneLine:
        """The line below."""

    @property
    def order(self) -> Order:
        """Of the events in their list."""


class Frame(Protocol):
    """What stands on the screen, to be arranged."""

    @property
    def status(self) -> OneLine:
        """The line below the panes when nothing is typed."""

    @property
    def focused(self) -> Widget | None:
        """What keys go to."""

    def set_focus(self, widget: Widget | None) -> None:
        """Have them go to something else."""

    def query_one(self, selector: str) -> Widget:
        """What has that name."""

    def mount(self, *widgets: Widget, before: Widget) -> object:
        """Have something more on the screen."""

    def update_classes(self, classes: Mapping[str, bool]) -> object:
        """Have styles or not, together."""

    def note_place(self) -> None:
        """Remember where one is, for the next time."""

    def warn(self, reason: str) -> None:
        """Tell what could not be kept; from whatever thread."""


class Reading(Protocol):
    """What is written down of a reading."""

    @property
    def index(self) -> Index:
        """What is known of the article."""

    @property
    def selection(self) -> Selection:
        """The one truth."""

    @property
    def room(self) -> Arranging:
        """With the pane that one is in."""

    @property
    def order(self) -> Order:
        """Of the events."""

    @property
    def view(self) -> View:
        """How much of each entry the lists show."""

    @property
    def bookmarks(self) -> Bookmarks:
        """Places under a letter each."""

    @property
    def wish(self) -> Wish:
        """What the events are to be narrowed to."""

    def post_message(self, message: Message) -> bool:
        """Tell the screen something, from whatever thread."""
