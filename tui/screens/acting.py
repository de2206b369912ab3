"""What each key of the reader does: an action for every one, handed to the controller whose matter it is."""

from __future__ import annotations

from collections.abc import Callable

from analysis.annotations.index import Index
from tui.controllers.copying import Copying
from tui.controllers.narrowing import Asking
from tui.controllers.news import News
from tui.controllers.room import Room
from tui.controllers.searching import Searching
from tui.controllers.stage import Undone
from tui.controllers.travelling import Travelling
from tui.controllers.viewing import Viewing
from tui.controllers.walking import Walking
from tui.panes.strip import TimeStrip
from tui.panes.text import TextPane
from tui.screens.once import DoneOnce
from tui.selection import Selection
from tui.settings.keymap import Keymap


class Acting(DoneOnce[None]):
    """The keys of `ReaderScreen`, which sets up what they need."""

    keymap: Keymap
    index: Index
    selection: Selection
    text: TextPane
    strip: TimeStrip
    news: News
    room: Room
    walking: Walking
    travelling: Travelling
    asking: Asking
    searching: Searching
    copying: Copying
    viewing: Viewing
    undo: dict[Undone, Callable[[], None]]
    """How each thing that holds is undone."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While words or a letter are waited for, keys are letters; only escape keeps its meaning."""
        del parameters
        return action == "clear" or self.room.below is None

    def action_clear(self) -> None:
        """Leave the line at the bottom, or drop what the mouse has selected, or close the card that one is
        in, or undo what holds, the newest first: the narrowing, the card, the mark, the date, the search."""
        if self.room.escape():
            return
        if self.strip.has_focus:
            self.room.enter(self.room.pane)
            return
        if self.selections:
            self.clear_selection()
        elif self.room.pane == "card" and self.selection.card is not None:
            self.walking.drop_card()
        elif self.viewing.came_from_timeline:
            self.action_timeline()
        elif (newest := self.news.undone_next()) is not None:
            self.undo[newest]()

    def action_pane(self, step: int) -> None:
        """The next or previous pane."""
        self.room.step(step)

    def action_zoom(self) -> None:
        """The pane one is in alone, or the others, too."""
        self.news.say(self.room.zoom())

    def action_grow(self, step: int) -> None:
        """More room for the pane one is in, or less."""
        self.news.say(self.room.grow(step))

    def action_hide_lists(self) -> None:
        """No list, or one again."""
        self.news.say(self.room.hide())

    def action_swap(self) -> None:
        """The lists before the text, or behind it."""
        self.news.say(self.room.swap())

    def action_close_card(self) -> None:
        """Nothing in detail."""
        self.walking.close_card()

    def action_pin_card(self) -> None:
        """The card stays, or follows again."""
        self.walking.pin_card()

    def action_event(self, step: int) -> None:
        """The next or previous event in the text."""
        self.walking.event(step)

    def action_later(self, step: int) -> None:
        """What happened next in time, or before."""
        self.walking.later(step)

    def action_quote(self, step: int) -> None:
        """The next or previous quote in the text."""
        self.walking.quote(step)

    def action_date(self, step: int) -> None:
        """The next or previous date in the text."""
        self.walking.date(step)

    def action_mention(self, step: int) -> None:
        """The next or previous mention of the actor that is shown."""
        self.walking.mention(step)

    def action_anchor(self) -> None:
        """The date from which the chosen one is counted."""
        self.walking.anchor()

    def action_order(self) -> None:
        """Events by date, or as told."""
        self.walking.toggle_order()

    def action_list(self, layer: str) -> None:
        """The list of a layer."""
        self.room.enter(layer)

    def action_view(self) -> None:
        """More of each entry of the lists, or again a line of it."""
        self.walking.toggle_view()

    def action_travel(self, step: int) -> None:
        """Back to where one was before a jump, or forward again."""
        self.travelling.travel(step)

    def action_bookmark(self) -> None:
        """Ask under which letter to remember the place."""
        self.travelling.ask_to_put()

    def action_to_bookmark(self) -> None:
        """Ask which bookmark to go to."""
        self.travelling.ask_to_go()

    def action_narrow(self) -> None:
        """Ask which events to list."""
        self.asking.ask()

    def action_narrow_to_actor(self) -> None:
        """The events of the actor that is shown, or those of all again."""
        self.asking.toggle_actor()

    def action_search(self, step: int) -> None:
        """Ask for words to find, forward or backward."""
        self.searching.ask(step)

    def action_match(self, step: int) -> None:
        """The next or previous match, as the search went."""
        self.searching.step(step)

    def action_copy(self) -> None:
        """Copy the article's words."""
        self.copying.copy()

    def action_copy_note(self) -> None:
        """Copy a line for one's notes."""
        self.copying.copy_note()

    def action_source(self) -> None:
        """The text as it is written, or as it is set again."""
        self.text.toggle_source()
        self.room.bring_into_view()
        self.news.say("the text as it is written" if self.text.as_written else "the text as it is set")

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

        self.news.drop_hint()
        self.app.push_screen(HelpScreen(self.keymap, self.room.pane))

    def action_strip(self) -> None:
        """Walk the strip of time, if it is there; or walk it no more."""
        if self.strip.has_focus:
            self.room.enter(self.room.pane)
        elif self.strip.size and self.index.annotated:
            self.set_focus(self.strip)
        else:
            self.news.say("there is no strip of time here")

    def action_timeline(self) -> None:
        """The article day by day."""
        if self.viewing.may_open():
            from tui.screens.timeline import TimelineScreen

            days = TimelineScreen(self.index, self.selection, self.keymap, self.viewing.days)
            self.app.push_screen(days, self.viewing.timeline_left)

    def action_matrix(self) -> None:
        """Who did how much to whom."""
        if self.viewing.may_open():
            from tui.screens.matrix import MatrixScreen

            narrowing = self.selection.narrowing
            cells = MatrixScreen(self.index, narrowing, self.keymap, self.viewing.cells)
            self.app.push_screen(cells, self.viewing.matrix_left)

    def action_palette(self) -> None:
        """Every action by name."""
        self.app.action_command_palette()

    def action_interrupt(self) -> None:
        """Copy what is selected, or say how to quit: Ctrl+C is known for both."""
        if self.get_selected_text():
            self.copying.copy()
        else:
            self.news.say(f"{self.keymap.first_sign('quit') or 'C-q'} quits")

    def action_suspend(self) -> None:
        """Back to the shell."""
        self.app.action_suspend_process()
