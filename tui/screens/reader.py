"""The reader's screen: three panes around one Selection, put together from the parts in `tui.controllers`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container

from analysis.annotations.narrowing import ALL
from analysis.background import Background
from analysis.model import Annotation, Article
from tui import moves
from tui.controllers.annotating import Annotating
from tui.controllers.bookmarks import Bookmarks
from tui.controllers.copying import Copying
from tui.controllers.room import PANES
from tui.controllers.searching import Searching
from tui.controllers.travelling import Travelling
from tui.lines.headline import GAP, OneLine
from tui.lines.mark import MarkLine
from tui.messages import Noted, Warned
from tui.panes.actors import ActorsPane
from tui.panes.events import EventsPane
from tui.panes.strip import TimeStrip
from tui.panes.text import TextPane
from tui.resume import Resume, Wish, start_of
from tui.settings.actions import bindings
from tui.settings.config import USUAL, Complaints, Config, in_short

__all__ = ["PANES", "ReaderScreen"]

_HINT_SECONDS: Final = 15


class ReaderScreen(Annotating, Searching, Travelling, Copying):
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
        greet: bool = True,
    ) -> None:
        super().__init__(article, config, resume)
        self._complaints = complaints
        self._has_hint = greet
        self._notices = notices
        self._number = f"{number}{GAP}" if number else ""
        self._annotation = annotation
        self._background = background if annotation is None else None
        self._progress = "" if self._background is None else "annotating …"

    def compose(self) -> ComposeResult:
        """The headline, the panes, the strip of time, the line to type words in, the status line."""
        self._arrange(self.app.size)
        yield OneLine("headline", 0.62)
        with Container(id="panes"):
            yield TextPane(self._index, self._config.width)
            with Container(id="lists"):
                yield EventsPane(self._config.order)
                yield ActorsPane()
        yield TimeStrip(awaited=self._background is not None or self._annotation is not None)
        yield MarkLine()
        yield OneLine("status")

    def on_mount(self) -> None:
        """Show the text, and its annotation if that was made before; otherwise begin to annotate."""
        self._text = self.query_one(TextPane)
        self._events = self.query_one(EventsPane)
        self._actors = self.query_one(ActorsPane)
        self._strip = self.query_one(TimeStrip)
        self._mark_line = self.query_one(MarkLine)
        self._headline = self.query_one("#headline", OneLine)
        self._status = self.query_one("#status", OneLine)
        self._status.say(right=self._config.keymap.footer())
        self._say_headline()
        self._begin()
        self._greet()
        self._begin_annotation(self._annotation, self._background)

    def _begin(self) -> None:
        """Where one was last, or at the beginning; and tell what could not be used of what was kept."""
        found = self._resume.found if self._resume is not None else None
        if found is not None:
            self.bookmarks = Bookmarks.of(found.bookmarks, len(self._index.text))
            if found.order != self._events.order:
                self._events.toggle_order()
            self._enter(found.pane)
            self._wish = Wish(found.narrowing, found.narrowed)
            self._waiting = self._wish.in_words()
        self._select(moves.select(self._index, self.selection, start_of(self._index, found)))
        for line in self._notices:
            self.post_message(Warned(line))

    def _greet(self) -> None:
        """Say how to get help, until one reads, and what is wrong with the person's settings."""
        key = self._config.keymap.first_sign("help")
        self._hint = f"{key} shows all keys" if key and self._has_hint else ""
        self.set_timer(_HINT_SECONDS, self._drop_hint)
        self._say_status()
        if self._complaints:
            self._warn(in_short(self._complaints))

    @on(Noted)
    def _noted(self, message: Noted) -> None:
        self._say(message.line)

    @on(Warned)
    def _show_warning(self, message: Warned) -> None:
        self._warn(message.reason)

    # Keys for the whole screen

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While words or a letter are waited for, keys are letters; only escape keeps its meaning."""
        del parameters
        return action == "clear" or not self._below

    def action_clear(self) -> None:
        """Leave the line at the bottom, or drop what the mouse has selected, or undo what holds, the newest
        first: the narrowing, the mark, the date, the search."""
        if self._asking:
            self._end_asking(self._home)
        elif self._searching:
            self._end_search(self._home)
            self._forget_preview()
        elif self._below is self._mark_line:
            self._end_marking()
        elif self.selections:
            self.clear_selection()
        else:
            self._undo_newest()

    def _undo_newest(self) -> None:
        newest = self._undone_next()
        if newest == "narrowing":
            self._narrow_to(ALL)
        elif newest == "marked":
            self._select(self.selection._replace(marked=None, mention=None), reveal=False)
        elif newest == "date":
            self._select(self.selection._replace(date=None), reveal=False)
        elif newest == "search":
            self._clear_search()

    # The app has the articles; these keys are the screen's, or they would act while words are typed.

    async def action_article(self, step: int) -> None:
        """The next or previous article."""
        await self.app.run_action(f"article({step})")

    async def action_articles(self) -> None:
        """Ask for one of the articles."""
        await self.app.run_action("articles")

    async def action_quit(self) -> None:
        """Leave the reader."""
        await self.app.action_quit()

    def action_help(self) -> None:
        """All keys and signs, those of the pane one is in first."""
        from tui.screens.help import HelpScreen

        self._drop_hint()
        self.app.push_screen(HelpScreen(self._config.keymap, self._pane))

    def action_palette(self) -> None:
        """Every action by name."""
        self.app.action_command_palette()

    def action_suspend(self) -> None:
        """Back to the shell."""
        self.app.action_suspend_process()
