"""The reader's screen: three panes around one Selection."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import ClassVar

from msgspec.structs import replace
from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.geometry import Size
from textual.screen import Screen
from textual.timer import Timer
from textual.widgets import Input
from textual.worker import get_current_worker

from analysis.background import Background
from analysis.errors import DatelineError
from analysis.model import Annotation, Article, Date, Span
from tui.actions import bindings
from tui.bookmarks import Bookmarks, is_letter, listed
from tui.catalogue import Catalogue
from tui.copying import for_clipboard, note, passage
from tui.headline import OneLine
from tui.help import HelpScreen
from tui.history import History
from tui.kept import KeptError
from tui.markline import MarkLine
from tui.messages import (
    ActorChosen,
    Annotated,
    AnnotationFailed,
    DateChosen,
    EventChosen,
    EventHighlighted,
    LetterGiven,
    MomentChosen,
    Moved,
    Noted,
    PlaceChosen,
    Progress,
    Searched,
    SearchEnded,
    Warned,
)
from tui.narrowing import ALL, Narrowing, Refused, narrowing_of
from tui.panes.actors import ActorsPane
from tui.panes.events import EventsPane
from tui.panes.strip import TimeStrip
from tui.panes.text import TextPane
from tui.places import Pane
from tui.resume import Resume, place_of, resumed, start_of
from tui.search import Search
from tui.searchline import SearchLine
from tui.settings import USUAL, Complaints, Config, in_short
from tui.state import Selection
from tui.status import article_in_words, counts, search_in_words, status
from tui.wrap import cut, one_line

PANES: tuple[Pane, ...] = ("text", "events", "actors")
_LINES = ("-asking", "-searching", "-marking")
"""A line stands in place of the status line, and what is typed is for it."""
_WARNING_SECONDS = 10
_WHICH_EVENTS = "which events? accuse, planned, 2019-09, a name; none: all"
_HINT_SECONDS = 15
_AT_ONCE = 200_000
"""Characters of a text that can have its annotation from the first frame, and nobody waits for it."""
_PAINT_SECONDS = 0.05
"""After which a longer text has been painted."""
_SAVE_SECONDS = 3
"""Between a move and the writing down of where one is."""


class ReaderScreen(Screen[None]):
    """Shows one article. The text is there from the first frame; the annotation comes when it is ready.

    How many panes are seen depends on the room: three side by side, the text over one of the lists, or one
    at a time.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings("anywhere")
    AUTO_FOCUS = "#text"

    def __init__(
        self,
        article: Article,
        background: Background | None,
        config: Config = USUAL,
        complaints: Complaints = (),
        *,
        annotation: Annotation | None = None,
        resume: Resume | None = None,
        notices: Iterable[str] = (),
        number: str = "",
    ) -> None:
        super().__init__()
        self._config = config
        self._complaints = complaints
        self._background = background if annotation is None else None
        self._annotation = annotation
        self._resume = resume
        self._saving: Timer | None = None
        self._notices = notices
        self._number = f"{number}  " if number else ""
        self._catalogue = Catalogue(article)
        self.selection = Selection()
        """The one truth; changed in `_select` alone."""
        self._search: Search | None = None
        self._match: Span | None = None
        self._top: int | None = None
        self._history = History()
        self._walked: Selection | None = None
        self.bookmarks = Bookmarks()
        """Their letters and offsets, as `bookmarks.as_dict()`."""
        self._note = ""
        self._asked: Callable[[str], None] = self._narrow
        """What is done with the words that are typed."""
        self._home: Pane = "text"
        """The pane to be in when they are, or are not."""
        self._waiting = ""
        """Words to narrow the events with as soon as there are any."""
        self._refused = ""
        """Why the words last typed narrow nothing, until one moves on."""
        self._progress = "" if self._background is None else "annotating …"
        self._hint = ""
        self._pane: Pane = "text"
        self._beside = "events"

    def compose(self) -> ComposeResult:
        """The headline, the panes, the strip of time, the line to type words in, the status line."""
        yield OneLine("headline", 0.62)
        with Container(id="panes"):
            yield TextPane(self._catalogue, self._config.width)
            with Container(id="lists"):
                yield EventsPane(self._config.order)
                yield ActorsPane()
        yield TimeStrip(awaited=self._background is not None or self._annotation is not None)
        yield SearchLine(self._catalogue.article)
        yield MarkLine()
        yield Input(id="ask", compact=True)
        yield OneLine("status")

    def on_mount(self) -> None:
        """Show the text, and its annotation if that was made before; otherwise begin to annotate."""
        self._text = self.query_one(TextPane)
        self._events = self.query_one(EventsPane)
        self._actors = self.query_one(ActorsPane)
        self._strip = self.query_one(TimeStrip)
        self._search_line = self.query_one(SearchLine)
        self._mark_line = self.query_one(MarkLine)
        self._input = self.query_one("#ask", Input)
        self._headline = self.query_one("#headline", OneLine)
        self._status = self.query_one("#status", OneLine)
        self._status.say(right=self._config.keymap.footer())
        self._say_headline()
        self._begin()
        self._greet()
        if self._annotation is not None and len(self._catalogue.text) <= _AT_ONCE:
            self._show_annotation(self._annotation)
        elif self._annotation is not None:
            self.set_timer(_PAINT_SECONDS, partial(self._show_annotation, self._annotation))
        elif self._background is not None:
            # Not before the text has been painted: loading a model takes all that the machine has.
            self.call_after_refresh(self._annotate, self._background)

    def _greet(self) -> None:
        """Say how to get help, until one reads, and what is wrong with the person's settings."""
        key = self._config.keymap.first_sign("help")
        self._hint = f"{key} shows all keys" if key else ""
        self.set_timer(_HINT_SECONDS, self._drop_hint)
        self._say_status()
        if self._complaints:
            reason = one_line(in_short(self._complaints))
            self.notify(reason, severity="warning", timeout=_WARNING_SECONDS, markup=False)

    def _begin(self) -> None:
        """Where one was last, or at the beginning; and tell what could not be used of what was kept."""
        found = self._resume.found if self._resume is not None else None
        if found is not None:
            if found.order != self._events.order:
                self._events.toggle_order()
            self._enter(found.pane)
            self._waiting = found.narrowing
            self.bookmarks = Bookmarks.of(found.bookmarks, len(self._catalogue.text))
        self._select(self._catalogue.select(self.selection, start_of(self._catalogue, found)))
        for line in self._notices:
            self.post_message(Warned(line))

    # Annotation

    @property
    def annotated(self) -> bool:
        """Whether the annotation is there."""
        return self._catalogue.annotated

    @work(thread=True, exclusive=True, group="annotation", exit_on_error=False)
    def _annotate(self, background: Background) -> None:
        worker = get_current_worker()

        def progress(share: float) -> None:
            if not worker.is_cancelled:
                self.post_message(Progress(share))

        def warn(reason: str) -> None:
            self.post_message(Warned(reason))

        try:
            annotation = background.annotate(self._catalogue.article, progress, warn)
        except DatelineError as error:
            if not worker.is_cancelled:
                self.post_message(AnnotationFailed(str(error)))
        else:
            self.post_message(Annotated(annotation))

    @on(Progress)
    def _show_progress(self, message: Progress) -> None:
        self._progress = f"annotating {message.share:4.0%}"
        self._say_status()

    @on(Warned)
    def _show_warning(self, message: Warned) -> None:
        reason = one_line(message.reason)
        self.notify(reason, severity="warning", timeout=_WARNING_SECONDS, markup=False)

    @on(Noted)
    def _noted(self, message: Noted) -> None:
        self._say(message.line)

    @on(Annotated)
    def _annotated(self, message: Annotated) -> None:
        self._show_annotation(message.annotation)

    def _show_annotation(self, annotation: Annotation) -> None:
        self._catalogue = Catalogue(annotation.article, annotation)
        self._progress = ""
        with self.app.batch_update():
            self._text.show(self._catalogue)
            self._events.show(self._catalogue)
            self._actors.show(self._catalogue)
            self._strip.show(self._catalogue)
            selection = self._catalogue.select(self.selection, self.selection.position)
            if self._resume is not None and self._resume.found is not None:
                selection = resumed(self._resume.found, self._catalogue, selection)
            self._select(selection, reveal=False)
            self._say_headline()
            if self._waiting:
                self._narrow(self._waiting)

    @on(AnnotationFailed)
    def _show_failure(self, message: AnnotationFailed) -> None:
        self._progress, self._waiting = message.reason, ""
        self._events.give_up()
        self._actors.give_up()
        self._strip.give_up()
        self._say_status()

    # The Selection

    def _select(self, selection: Selection, *, reveal: bool = True) -> None:
        """Change the one truth; the panes follow. The text scrolls only where the person asked to go."""
        if selection.position != self.selection.position:
            self._hint = ""
            if self.selections:
                self.clear_selection()  # what the mouse has selected would be copied from out of sight
        self.selection, self._refused, self._note = selection, "", ""
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
        self._jump(self._catalogue.select(self.selection, position))

    def _go_to_event(self, event: str) -> None:
        self._jump(self._at_event(event))

    def _at_event(self, event: str) -> Selection:
        found = self._catalogue.events[event]
        actor = self._catalogue.leading(found, self.selection)
        there = self._catalogue.select(self.selection, found.trigger[0])
        return there._replace(event=event, actor=actor)

    def _go_to_date(self, date: Date) -> None:
        there = self._catalogue.select(self.selection, date.start)
        self._jump(there._replace(date=date.id))

    @on(Moved)
    def _moved(self, message: Moved) -> None:
        if message.jump:
            self._go_to(message.position)
        else:
            self._select(self._catalogue.select(self.selection, message.position))

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

    @on(DateChosen)
    def _date_chosen(self, message: DateChosen) -> None:
        self._go_to_date(self._catalogue.dates[message.date])

    @on(PlaceChosen)
    def _place_chosen(self, message: PlaceChosen) -> None:
        there = self._catalogue.select(self.selection, message.position)
        self._jump(
            there._replace(
                event=message.event or there.event,
                quote=message.quote or there.quote,
                actor=self.selection.actor,
                mention=message.mention,
                quoted=message.quote is not None,
            )
        )
        self._enter("text")

    def action_event(self, step: int) -> None:
        """The next or previous event in the text."""
        event = self._catalogue.step_event(self.selection, step)
        if event is not None:
            self._go_to_event(event.id)
            self._bring_into_view(besides="events")

    def action_later(self, step: int) -> None:
        """What happened next in time, or before."""
        event = self._strip.step(self.selection, step)
        if event is not None:
            self._go_to_event(event.id)
            self._bring_into_view(besides="events")

    def action_quote(self, step: int) -> None:
        """The next or previous quote in the text."""
        quote = self._catalogue.step_quote(self.selection, step)
        if quote is not None:
            there = self._catalogue.select(self.selection, quote.spans[0][0])
            self._jump(there._replace(quote=quote.id, actor=quote.speaker or there.actor, quoted=True))
            self._bring_into_view()

    def action_date(self, step: int) -> None:
        """The next or previous date in the text."""
        date = self._catalogue.step_date(self.selection, step)
        if date is not None:
            self._go_to_date(date)
            self._bring_into_view()

    def action_anchor(self) -> None:
        """The date from which the chosen one is counted; without one, the date of the event."""
        date = self._catalogue.anchor_of(self.selection)
        if date is not None:
            self._go_to_date(date)
            self._bring_into_view()

    def action_mention(self, step: int) -> None:
        """The next or previous mention of the actor that is shown."""
        actor, number = self.selection.actor, self._catalogue.step_mention(self.selection, step)
        if actor is not None and number is not None:
            place = self._catalogue.actors[actor].mentions[number].start
            there = self._catalogue.select(self.selection, place)
            self._jump(there._replace(actor=actor, marked=actor, mention=number))
            self._bring_into_view()

    def action_order(self) -> None:
        """Events by date, or as told."""
        self._events.toggle_order()
        self._note_place()

    def action_clear(self) -> None:
        """Leave the line at the bottom, or drop what the mouse has selected, or show all events, or unmark
        the actor, or the date, or clear the search."""
        if self.has_class("-asking"):
            self._end_asking(self._home)
        elif self.has_class("-searching"):
            self._end_search("text")
            self._forget_preview()
        elif self.has_class("-marking"):
            self._end_marking()
        elif self.selections:
            self.clear_selection()
        elif self._waiting or self._refused or self.selection.narrowing != ALL:
            self._narrow_to(ALL)
        elif self.selection.marked:
            self._select(self.selection._replace(marked=None, mention=None), reveal=False)
        elif self.selection.date:
            self._select(self.selection._replace(date=None), reveal=False)
        elif self._search:
            self._search, self._match = None, None
            self._search_line.stop()
            self._text.show_matches((), None)
            self._say_status()

    # Asking for words

    def _ask(self, for_what: str, home: Pane, then: Callable[[str], None]) -> None:
        self._input.value, self._input.placeholder = "", for_what
        self._home, self._asked = home, then
        self.add_class("-asking")
        self.set_focus(self._input)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While words or a letter are waited for, keys are letters; only escape keeps its meaning."""
        del parameters
        return action == "clear" or not any(map(self.has_class, _LINES))

    @on(Input.Submitted, "#ask")
    def _answered(self, message: Input.Submitted) -> None:
        self._end_asking(self._home)
        self._asked(message.value)

    @on(Input.Blurred, "#ask")
    def _line_left(self) -> None:
        """By a click on a pane; that the terminal lost the focus ends nothing."""
        if self.focused is not None and self.focused is not self._input:
            self._end_asking(None)

    def _end_asking(self, pane: Pane | None) -> None:
        self.remove_class("-asking")
        if pane is not None:
            self._enter(pane)

    # Narrowing the events

    def action_narrow(self) -> None:
        """Ask which events to list."""
        self._ask(_WHICH_EVENTS, self._pane, self._narrow)

    def action_narrow_to_actor(self) -> None:
        """The events of the actor that is shown, or those of all again."""
        if self.selection.actor is not None:
            self._narrow_to(self.selection.narrowing.toggle(self.selection.actor))

    def _narrow(self, words: str) -> None:
        """As typed. Before there are events and actors the words can only wait."""
        if words.strip() and not self._catalogue.annotated:
            self._waiting = words
            self._say_status()
            return
        found = narrowing_of(words, self._catalogue.names_by_weight(), self._catalogue.modes())
        if isinstance(found, Refused):
            self._waiting, self._refused = "", found.reason
            self._say_status()
        else:
            self._narrow_to(found)

    def _narrow_to(self, narrowing: Narrowing) -> None:
        self._waiting = ""
        self._select(self.selection._replace(narrowing=narrowing), reveal=False)

    # Searching

    def action_search(self, step: int) -> None:
        """Ask for words to find, forward or backward."""
        self._top = self._text.scroll_offset.y
        self._search_line.ask(self.selection.position, step)
        self.add_class("-searching")
        self.set_focus(self._search_line)

    @on(Searched)
    def _searched(self, message: Searched) -> None:
        if message.preview:
            if self.has_class("-searching"):
                self._preview(message.search.matches if message.search else (), message.goal)
            return
        self._search = message.search
        if message.goal is not None and message.origin == self.selection.position:
            self._top = None
            self._show_match(message.goal)
        else:
            self._scroll_back()
            self._show_match(None, stay=True)

    @on(SearchEnded)
    def _search_ended(self, message: SearchEnded) -> None:
        self._end_search("text")
        if not message.searched:
            self._forget_preview()
            self._say(message.reason)

    @on(Input.Blurred, "#search")
    def _search_left(self) -> None:
        """By a click on a pane; that the terminal lost the focus ends nothing."""
        if (
            self.focused is not None
            and self.focused is not self._search_line
            and self.has_class("-searching")
        ):
            self._end_search(None)
            self._top = None  # what was clicked on must stay under the pointer
            self._forget_preview()

    def _end_search(self, pane: Pane | None) -> None:
        self.remove_class("-searching")
        if pane is not None:
            self._enter(pane)

    def _preview(self, matches: Sequence[Span], goal: Span | None) -> None:
        """Show what the words typed so far would find."""
        if goal is None and self._top is not None:
            self._text.scroll_back(self._top)
        self._text.show_matches(matches, goal)

    def _scroll_back(self) -> None:
        """Have the text on the screen that was there before words were typed."""
        if self._top is not None:
            self._text.scroll_back(self._top)
            self._top = None

    def _forget_preview(self) -> None:
        """Leave the text as it was before words were typed."""
        self._scroll_back()
        self._text.show_matches(self._search.matches if self._search else (), self._match, reveal=False)

    def action_match(self, step: int) -> None:
        """The next or previous match, as the search went."""
        if self._search is None:
            return
        step *= self._search_line.direction
        here = self._match_here()
        start = here[0] if here else self.selection.position - (step > 0)
        number = self._search.beside(start, step)
        self._show_match(None if number is None else self._search.matches[number])

    def _match_here(self) -> Span | None:
        """The match that was gone to last, while it is in the sentence being read."""
        if self._match is None:
            return None
        start, end = self._catalogue.sentence(self.selection.position)
        return self._match if start <= self._match[0] < end else None

    def _show_match(self, match: Span | None, *, stay: bool = False) -> None:
        assert self._search is not None
        self._match = self._match if stay and self._match in self._search.matches else match
        if match is not None:
            self._go_to(match[0])
            self._bring_into_view()
        self._text.show_matches(self._search.matches, self._match, reveal=not stay)
        self._say_status()

    # Ways back

    def action_travel(self, step: int) -> None:
        """Back to where one was before a jump, or forward again."""
        found = self._history.back(self.selection) if step < 0 else self._history.forward(self.selection)
        if found is None:
            self._say("there is no place further back" if step < 0 else "there is no place further on")
            return
        self._history, place = found
        self._select(self._catalogue.returned(self.selection, place))
        self._bring_into_view()

    def action_bookmark(self) -> None:
        """Ask under which letter to remember the place."""
        self._ask_letter("put", "bookmark under which letter?")

    def action_to_bookmark(self) -> None:
        """Ask which bookmark to go to."""
        self._ask_letter("go", "go to which letter? (' back)")

    def _ask_letter(self, purpose: str, question: str) -> None:
        self._mark_line.ask(purpose, question, listed(self.bookmarks, self._catalogue))
        self.add_class("-marking")
        self.set_focus(self._mark_line)

    def _end_marking(self) -> None:
        self.remove_class("-marking")
        self._enter(self._pane)

    @on(LetterGiven)
    def _letter_given(self, message: LetterGiven) -> None:
        self._end_marking()
        letter = message.letter
        if self._mark_line.purpose == "put":
            if is_letter(letter):
                self.bookmarks = self.bookmarks.put(letter, self.selection.position)
                self._note_place()
                self._say(f"bookmark {letter} is here")
            else:
                self._say("a bookmark is a letter")
        elif letter == "'":
            self._return()
        elif (place := self.bookmarks.get(letter)) is not None:
            self._go_to(place)
            self._bring_into_view()
        else:
            self._say(f"there is no bookmark {letter}")

    @on(events.DescendantBlur, "#marks")
    def _mark_line_left(self) -> None:
        """By a click on a pane; that the terminal lost the focus ends nothing."""
        if self.focused is not None and self.focused is not self._mark_line:
            self.remove_class("-marking")

    def _return(self) -> None:
        if self._history.left is None:
            self._say("there is no place further back")
        else:
            self._jump(self._catalogue.returned(self.selection, self._history.left))
            self._bring_into_view()

    # Copying

    def text_select_all(self) -> None:
        """Nothing: clicking thrice is no wish to copy all that is on the screen."""

    def action_copy(self) -> None:
        """Copy the article's words: those selected with the mouse, or those at the place where one is."""
        self._copy(self.get_selected_text() or passage(self._catalogue, self.selection))
        self.clear_selection()

    def action_copy_note(self) -> None:
        """Copy a line on the event, or who said the quote."""
        line = note(self._catalogue, self.selection)
        if line is None:
            self._say("there is no event and no quote here")
        else:
            self._copy(line)

    def _copy(self, text: str) -> None:
        self.app.copy_to_clipboard(for_clipboard(text))
        self._say(f"copied: {text}")

    # Panes and room

    def on_resize(self) -> None:
        """Decide how many panes there is room for."""
        self._arrange(self.app.size)

    def _arrange(self, size: Size) -> None:
        three = size.width >= 100 and size.height >= 24
        two = not three and size.width >= 72 and size.height >= 18
        self.set_class(three, "-three")
        self.set_class(two, "-two")
        self.set_class(not three and not two, "-one")
        self.set_class(size.height >= 22, "-tall")
        self._show_pane(self._pane)

    def _show_pane(self, pane: Pane) -> None:
        self._pane = pane
        if pane != "text":
            self._beside = pane
        for name in PANES:
            self.set_class(name == self._beside, f"-beside-{name}")
            self.set_class(name == pane, f"-in-{name}")
        self._note_place()

    def _enter(self, pane: Pane) -> None:
        self._show_pane(pane)
        self.set_focus(self.query_one(f"#{pane}"))

    def _bring_into_view(self, besides: str = "text") -> None:
        """Where only one pane is seen, what was gone to in the text must be that one."""
        if self.has_class("-one") and self._pane not in ("text", besides):
            self._enter("text")

    def action_pane(self, step: int) -> None:
        """The next or previous pane."""
        self._enter(PANES[(PANES.index(self._pane) + step) % len(PANES)])

    def on_descendant_focus(self) -> None:
        """A pane that was clicked on is the pane one is in."""
        for pane in PANES:
            if self.focused is not None and self.focused.id == pane:
                self._show_pane(pane)

    def action_help(self) -> None:
        """All keys and signs, those of the pane one is in first."""
        self._drop_hint()
        self.app.push_screen(HelpScreen(self._config.keymap, self._pane))

    def _drop_hint(self) -> None:
        """Whoever has seen the help, or reads, needs no word about it."""
        self._hint = ""
        self._say_status()

    def action_palette(self) -> None:
        """Every action by name."""
        self.app.action_command_palette()

    def action_suspend(self) -> None:
        """Back to the shell."""
        self.app.action_suspend_process()

    # Coming back

    def _note_place(self) -> None:
        """Remember where one is; it is written down a little later, since a held-down key is no news."""
        if self._resume is None:
            return
        kept = replace(self._resume.place, bookmarks=self.bookmarks.as_dict())
        place = place_of(kept, self._catalogue, self.selection, self._events.order, self._pane)
        if self._resume.note(place) and self._saving is None:
            self._saving = self.set_timer(_SAVE_SECONDS, self._save_place)

    def _save_place(self) -> None:
        self._saving = None
        if self._resume is not None:
            self._write_place(self._resume)

    @work(thread=True, group="place", exit_on_error=False)
    def _write_place(self, resume: Resume) -> None:
        try:
            resume.save()
        except KeptError as error:
            self.post_message(Warned(str(error)))

    # Lines above and below

    def _say_headline(self) -> None:
        name = f"{self._number}{article_in_words(self._catalogue)}"
        self._headline.say(left=[name], right=counts(self._catalogue))

    def _say(self, note: str) -> None:
        """Say something in the status line until one goes on."""
        self._note = note
        self._say_status()

    def _say_status(self) -> None:
        waiting = f"events: “{cut(self._waiting, 30)}” when annotated" if self._waiting else ""
        asked = [self._refused, waiting, search_in_words(self._search, self._match)]
        if any(asked) or self.selection.narrowing != ALL:
            self._hint = ""  # whoever asks for something has found the keys
        news = [self._hint, asked[0], self._progress, *asked[1:]]
        lines = status(self._catalogue, self.selection, news)
        self._status.say(left=[self._note] if self._note else lines)
