"""The reader's screen: the text and the lists around one Selection, which changes through one door."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.events import DescendantBlur
from textual.geometry import Offset
from textual.reactive import Reactive
from textual.widget import Widget

from analysis.annotations.index import Index, Order
from analysis.annotations.listing import View
from analysis.annotations.wrap import one_line
from analysis.background import Background
from analysis.layers import LISTED
from analysis.library.places import Place
from analysis.model import Annotation, Article
from tui import moves
from tui.arranged import Arranged
from tui.controllers.annotating import Annotating
from tui.controllers.bookmarks import Bookmarks
from tui.controllers.copying import Copying
from tui.controllers.keeping import Keeping
from tui.controllers.narrowing import Asking
from tui.controllers.news import News
from tui.controllers.room import PANES, Room
from tui.controllers.searching import Searching
from tui.controllers.travelling import Travelling
from tui.controllers.viewing import Viewing
from tui.controllers.walking import Walking
from tui.lines.headline import KEPT, Hint, OneLine
from tui.lines.mark import MarkLine
from tui.lines.status import moment_in_words
from tui.messages import (
    ActorChosen,
    ActorClosed,
    Annotated,
    AnnotationFailed,
    Answered,
    BorderDragged,
    Counted,
    DateChosen,
    EventChosen,
    EventHighlighted,
    HeadRead,
    HintChosen,
    LetterGiven,
    ListChosen,
    MomentChosen,
    MomentSeen,
    Moved,
    Noted,
    PlaceChosen,
    Progress,
    RecordChosen,
    RecordHighlighted,
    Searched,
    SearchEnded,
    Warned,
)
from tui.panes.actors import ActorsPane
from tui.panes.card_pane import CardPane
from tui.panes.events import EventsPane
from tui.panes.floor import Edge, Floor
from tui.panes.listing import ListPane, Tab
from tui.panes.lists import list_of
from tui.panes.strip import TimeStrip
from tui.panes.text import TextPane
from tui.resume import Resume, Wish, start_of
from tui.screens.acting import Acting
from tui.selection import Selection
from tui.settings.actions import bindings
from tui.settings.config import USUAL, Complaints, Config, in_short
from tui.settings.keymap import Keymap

__all__ = ["PANES", "ReaderScreen"]

_HINT_SECONDS: Final = 15
_WARNING_SECONDS: Final = 10


class ReaderScreen(Acting):
    """Shows one article. The text is there from the first frame; the annotation comes when it is ready.

    How many panes are seen depends on the room and on how a person has arranged them
    (`tui.controllers.room`). What keys and panes ask for, controllers do, whose stage this is
    (`tui.controllers.stage`).
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings("anywhere")
    AUTO_FOCUS = "#text"

    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
    """Textual's own has the whole screen drawn again for every change; the panes draw what differs."""

    headline: OneLine
    events: EventsPane
    actors: ActorsPane
    lists: list[ListPane]
    card: CardPane
    mark_line: MarkLine
    status: OneLine

    def __init__(
        self,
        article: Article,
        background: Background | None,
        config: Config = USUAL,
        complaints: Complaints = (),
        *,
        annotation: Annotation | None = None,
        resume: Resume | None = None,
        arranged: Arranged | None = None,
        notices: Iterable[str] = (),
        number: str = "",
        greet: bool = True,
    ) -> None:
        super().__init__()
        self.opened = article
        self.index = Index(article)
        self.selection = Selection()
        """The one truth; changed in `select` alone."""
        self._gathering = False
        self._config = config
        self.keymap = config.keymap
        self._complaints = complaints
        self._has_hint = greet
        self._notices = notices
        self._annotation = annotation
        self._background = background if annotation is None else None
        self.news = News(self, number)
        self.room = Room(self, arranged or Arranged())
        self.keeping = Keeping(self, resume)
        self.walking = Walking(self)
        self.travelling = Travelling(self)
        self.asking = Asking(self)
        self.searching = Searching(self)
        self.copying = Copying(self)
        self.annotating = Annotating(self)
        self.viewing = Viewing(self)
        self.undo = {
            "narrowing": self.asking.clear,
            "marked": self.walking.unmark,
            "card": self.walking.drop_card,
            "date": self.walking.forget_date,
            "search": self.searching.clear,
        }
        if self._background is not None:
            self.news.tell("progress", "annotating …")

    def compose(self) -> ComposeResult:
        """The headline, the panes, the strip of time, the line to type words in, the status line."""
        self.room.arrange(self.app.size)
        yield OneLine("headline", 0.62)
        with Floor():
            yield TextPane(self.index, self._config.width, scrollbar=self._config.scrollbar)
            yield Edge(id="edge")
            for layer in LISTED:
                yield list_of(layer, _tabs(self.keymap), self._config.order, self._config.view)
            yield Edge(id="card-edge")
            yield CardPane()
        yield TimeStrip(awaited=self._background is not None or self._annotation is not None)
        yield MarkLine()
        yield OneLine("status", kept=KEPT, brief=True)

    def on_mount(self) -> None:
        """Show the text, and its annotation if that was made before; otherwise begin to annotate."""
        self.text = self.query_one(TextPane)
        self.events = self.query_one(EventsPane)
        self.actors = self.query_one(ActorsPane)
        self.lists = list(self.query(ListPane))
        self.card = self.query_one(CardPane)
        self.strip = self.query_one(TimeStrip)
        self.mark_line = self.query_one(MarkLine)
        self.headline = self.query_one("#headline", OneLine)
        self.status = self.query_one("#status", OneLine)
        self.status.say(right=[Hint(*hint) for hint in self.keymap.footer()])
        self.news.say_headline()
        self._begin()
        self._greet()
        self.annotating.begin(self._annotation, self._background)

    def _begin(self) -> None:
        """Where one was last, or at the beginning; and tell what could not be used of what was kept."""
        if self.found is not None:
            self.travelling.resume(self.found.bookmarks)
            if self.found.order != self.order:
                self.events.toggle_order()
            for pane in self.lists:
                pane.show_view(self.found.view or self._config.view)
            self.room.resume(self.found.pane)
            self.asking.resume(self.found)
        self.select(moves.select(self.index, self.selection, start_of(self.index, self.found)))
        for line in self._notices:
            self.post_message(Warned(line))

    def _greet(self) -> None:
        """Say how to get help, until one reads, or how to see the other panes again; and what is wrong with
        the person's settings."""
        hidden = self.room.out_of_sight
        key = self.keymap.first_sign(hidden or "help")
        words = "shows the other panes" if hidden else "shows all keys"
        self.news.tell("hint", f"{key} {words}" if key and (self._has_hint or hidden) else "", "")
        self.set_timer(_HINT_SECONDS, self.news.drop_hint)
        self.news.say_status()
        known = self._annotation.article.notices if self._annotation is not None else ()
        self.news.say_notices(*self.opened.notices, *known)
        if self._complaints:
            self._warn(in_short(self._complaints))

    # The one door

    def select(self, selection: Selection, *, reveal: bool = True) -> None:
        """Change the one truth; the panes follow. The text scrolls only where the person asked to go."""
        if self._gathering:
            self.selection = selection
            return
        before = self.selection
        selection = selection.followed(before)
        if selection.position != before.position and self.selections:
            self.clear_selection()  # what the mouse has selected would be copied from out of sight
        self.selection = selection
        self.news.selected(before, selection)
        with self.batch_update():
            self.text.follow(selection, reveal=reveal)
            for pane in self.lists:
                pane.follow(selection)
            self.room.show_card(opened=selection.card is not None)
            self.card.follow(selection, stands=self.room.card_stands)
            self.strip.follow(selection)
            self.news.say_status()
        self.note_place()

    @contextmanager
    def gathered(self) -> Iterator[Callable[[], bool]]:
        """Meanwhile the panes do not follow; afterwards they do, in one jump. What is given tells whether the
        Selection has changed since it was asked last; at first it has."""
        before, last = self.selection, None
        self._gathering = True

        def changed() -> bool:
            nonlocal last
            found, last = self.selection is not last, self.selection
            return found

        try:
            yield changed
        finally:
            self._gathering = False
            found, self.selection = self.selection, before
            if found is not before:
                note = self.news.note
                self.jump(found)
                self.news.say(note)

    def jump(self, selection: Selection) -> None:
        """Change it by other means than reading on: one may want to come back."""
        if selection.position != self.selection.position and not self._gathering:
            self.travelling.leave(self.selection)
        self.select(selection)

    def go_to(self, position: int) -> None:
        """Jump to a place in the text, where what is chosen stays so if it is there."""
        self.jump(moves.select(self.index, self.selection, position))

    def go_to_share(self, share: float) -> None:
        """Jump to so much of the text, 0 to 1."""
        self.go_to(int(share * len(self.index.text)))
        self.room.bring_into_view()

    # What controllers ask of each other, without knowing so

    @property
    def annotated(self) -> bool:
        """Whether the annotation is there."""
        return self.index.annotated

    @property
    def order(self) -> Order:
        """Of the events."""
        return self.events.order

    @property
    def view(self) -> View:
        """How much of each entry the lists show."""
        return self.events.view

    def toggle_view(self) -> View:
        """More of each, or again a line."""
        with self.batch_update():
            for pane in self.lists:
                pane.toggle_view()
        return self.view

    @property
    def bookmarks(self) -> Bookmarks:
        """Places under a letter each."""
        return self.travelling.bookmarks

    @property
    def wish(self) -> Wish:
        """What the events are to be narrowed to."""
        return self.asking.wish

    @property
    def found(self) -> Place | None:
        """Where one was last time."""
        return self.keeping.found

    def note_place(self) -> None:
        """Remember where one is."""
        self.keeping.note_place()

    def save_place(self) -> None:
        """Have it written down."""
        self.keeping.save_place()

    def read(self, place: PlaceChosen) -> None:
        """Go to a place that was pointed at elsewhere."""
        self.walking.place_chosen(place)

    def fulfil(self) -> None:
        """Narrow the events as was wished for."""
        self.asking.fulfil()

    def copy_to_clipboard(self, text: str) -> None:
        """Give words to the terminal."""
        self.app.copy_to_clipboard(text)

    def batch_update(self) -> AbstractContextManager[None]:
        """Have all that is done within drawn at once."""
        return self.app.batch_update()

    # What is posted

    @on(Moved)
    def _moved(self, message: Moved) -> None:
        self.walking.moved(message)

    @on(EventHighlighted)
    def _event_highlighted(self, message: EventHighlighted) -> None:
        self.walking.event_highlighted(message)

    @on(EventChosen)
    def _event_chosen(self, message: EventChosen) -> None:
        self.walking.event_chosen(message.event)

    @on(RecordHighlighted)
    def _record_highlighted(self, message: RecordHighlighted) -> None:
        self.walking.record_highlighted(message)

    @on(RecordChosen)
    def _record_chosen(self, message: RecordChosen) -> None:
        self.walking.record_chosen(message)

    @on(ListChosen)
    def _list_chosen(self, message: ListChosen) -> None:
        self.room.enter(message.layer)

    @on(MomentChosen)
    def _moment_chosen(self, message: MomentChosen) -> None:
        if message.walked:
            self.room.enter("text")
        self.walking.moment_chosen(message.event)

    @on(MomentSeen)
    def _moment_seen(self, message: MomentSeen) -> None:
        self.news.say(moment_in_words(self.index, message.events))

    @on(ActorChosen)
    def _actor_chosen(self, message: ActorChosen) -> None:
        self.walking.actor_chosen(message.actor, go=message.go)

    @on(ActorClosed)
    def _actor_closed(self) -> None:
        self.walking.close_actor()

    @on(BorderDragged)
    def _border_dragged(self, message: BorderDragged) -> None:
        self.room.drag(message)

    @on(DateChosen)
    def _date_chosen(self, message: DateChosen) -> None:
        self.walking.date_chosen(message.date)

    @on(PlaceChosen)
    def _place_chosen(self, message: PlaceChosen) -> None:
        self.walking.place_chosen(message)

    @on(HintChosen)
    async def _hint_chosen(self, message: HintChosen) -> None:
        await self.run_action(message.action)

    @on(LetterGiven)
    def _letter_given(self, message: LetterGiven) -> None:
        self.travelling.answered(message.letter)

    @on(Answered)
    def _words_given(self, message: Answered) -> None:
        self.asking.answered(message.words)

    @on(Searched)
    def _searched(self, message: Searched) -> None:
        self.searching.found(message)

    @on(SearchEnded)
    def _search_ended(self, message: SearchEnded) -> None:
        self.searching.ended(message)

    @on(HeadRead)
    def _head_read(self, message: HeadRead) -> None:
        self.annotating.head_read(message)

    @on(Progress)
    def _progressed(self, message: Progress) -> None:
        self.annotating.progress(message.share)

    @on(Annotated)
    def _annotated(self, message: Annotated) -> None:
        self.viewing.annotated()
        self.annotating.arrived(message.annotation)

    @on(AnnotationFailed)
    def _annotation_failed(self, message: AnnotationFailed) -> None:
        self.asking.give_up()
        self.annotating.failed(message.reason)

    @on(Counted)
    def _counted(self, message: Counted) -> None:
        self.news.say(f"{message.digits} …")

    @on(Noted)
    def _noted(self, message: Noted) -> None:
        self.news.say(message.line)

    @on(DescendantBlur, "#marks")
    def _mark_line_left(self) -> None:
        self.travelling.line_left()

    @on(DescendantBlur, "#ask")
    def _ask_line_left(self) -> None:
        self.asking.line_left()

    @on(DescendantBlur, "#search")
    def _search_line_left(self) -> None:
        self.searching.line_left()

    @on(Warned)
    def _warned(self, message: Warned) -> None:
        self._warn(message.reason)

    def _warn(self, reason: str) -> None:
        """Tell what could not be done or used, for a while and over the panes."""
        self.notify(one_line(reason), severity="warning", timeout=_WARNING_SECONDS, markup=False)

    def warn(self, reason: str) -> None:
        """Tell what could not be kept."""
        self.post_message(Warned(reason))

    def on_resize(self) -> None:
        """There is another room."""
        self.room.resize(self.app.size)
        self.card.follow(self.selection, stands=self.room.card_stands)

    def on_screen_resume(self) -> None:
        """Meanwhile the panes may have been arranged otherwise, in another article."""
        self.on_resize()

    def on_descendant_focus(self) -> None:
        """Keys go to something else."""
        self.room.focus_moved()

    # Textual's own ways with the mouse

    def text_select_all(self) -> None:
        """Nothing: clicking thrice is no wish to copy all that is on the screen."""

    def get_widget_and_offset_at(self, x: int, y: int) -> tuple[Widget | None, Offset | None]:
        """What is under the pointer, and which character of the text: Textual takes the right half of a wide
        one for the next."""
        widget, offset = super().get_widget_and_offset_at(x, y)
        return widget, self.text.pointed_at(x, y) if widget is self.text else offset


def _tabs(keymap: Keymap) -> list[Tab]:
    """The lists there are, with the keys that go to them."""
    return [Tab(layer.name, keymap.first_sign(f"list-{layer.name}")) for layer in LISTED]
