"""The Textual application: the articles in turn, keys in their order, themes, the command palette."""

from __future__ import annotations

import asyncio
import gc
import os
from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import PurePath
from typing import ClassVar, Final

from textual import events
from textual.actions import ActionParseResult
from textual.app import App, SystemCommand
from textual.binding import BindingType
from textual.color import Color
from textual.dom import DOMNode
from textual.driver import Driver
from textual.filter import Monochrome, NoColor
from textual.markup import escape
from textual.screen import Screen
from textual.timer import Timer

from analysis.background import Background
from analysis.errors import DatelineError
from analysis.library.shelf import Shelf, Source, name_of, unread
from analysis.model import Annotation, Article
from tui.articles.desk import Awaited, Found, Open, find, forget_drawn_lines
from tui.articles.looks import Looks, look_of
from tui.articles.memories import Memories
from tui.counting import DIGITS, GATHERED, REPEATED, Count, called
from tui.messages import Counted, Noted, Warned
from tui.opening.look import Look
from tui.resume import Resume
from tui.screens.reader import ReaderScreen
from tui.settings.actions import ACTIONS, describe
from tui.settings.config import USUAL, Complaints, Config
from tui.settings.contrast import legible
from tui.settings.themes import DEFAULT, OURS, SIXTEEN
from tui.terminal.hold import Hold
from tui.terminal.typeahead import settled
from tui.threads import Aside, aside

_STEPS: Final = ("down", "up", "page-down", "page-up", "half-page-down", "half-page-up")
"""The actions whose keys may be held down."""
_KEPT: Final = 3
"""Articles whose screens stay as they are while others are read, the last one among them."""


def _collect_garbage() -> None:
    """From now on; what the start has made stays, and need not be looked at again."""
    gc.freeze()
    gc.enable()


class DatelineApp(App[None]):
    """The reader of an article. `background` is the process that annotates it, or None for the bare text; an
    `annotation` made before needs none. `resume` is where one was last, and will be next. `shelf` holds it
    among others, of which `memories` know what `background`, `annotation` and `resume` are. `sixteen` says
    that the terminal has no more colours than that.

    Only the article on the screen is annotated. Of one that is left its place is saved; if its annotation is
    there, its screen is kept for a while, else the annotation is given up and begins anew when one is back.
    """

    TITLE = "Dateline"
    CSS_PATH: ClassVar[list[str | PurePath]] = [
        "screens/reader.tcss",
        "panes/panes.tcss",
        "screens/help.tcss",
        "screens/chooser.tcss",
    ]

    PATIENCE: ClassVar[float] = 0.2
    """Seconds in which an article is there; what is typed meanwhile is meant for it."""

    BINDINGS: ClassVar[list[BindingType]] = [*DIGITS]

    ENABLE_COMMAND_PALETTE = False  # its key is one of the reader's own, so that it can be changed

    def __init__(
        self,
        article: Article,
        background: Background | None = None,
        theme: str | None = None,
        config: Config = USUAL,
        complaints: Complaints = (),
        *,
        sixteen: bool = False,
        annotation: Annotation | None = None,
        resume: Resume | None = None,
        notices: Iterable[str] = (),
        shelf: Shelf | None = None,
        memories: Memories | None = None,
        hold: Hold | None = None,
        looks: Looks | None = None,
    ) -> None:
        super().__init__()
        self.use_command_palette = True
        self._own_keys = config.keymap
        self.hold = hold or Hold()
        """On the terminal, when it is one; to be given back at the end."""
        self._looks = looks
        self._last_look: Look | None = None
        self._begun = False
        self._look_timer: Timer | None = None
        self._steps = config.keymap.keys_of(*_STEPS)
        self._bound = config.keymap.keys_of(*(action.id for action in ACTIONS))
        self.count = Count()
        """The number typed before a key."""
        self._held = ""
        """The key of a step, if it was the last one."""
        self.set_keymap(config.keymap.for_textual())
        self.set_class(not config.motion or self.animation_level == "none", "-still")
        self.animation_level = "none"  # every frame of an animation crosses the wire
        self._config = config
        self._shelf = shelf or Shelf((Source("", article),))
        self._memories = memories or Memories(None, None, keep=False)
        screen = ReaderScreen(
            article,
            background,
            config,
            complaints,
            annotation=annotation,
            resume=resume,
            arranged=self._memories.arranged,
            notices=notices,
            number=self._shelf.in_words(),
        )
        self._desk = {self._shelf.number: Open(screen, background, resume)}
        """The articles with a screen, by number; the one that was read last comes last."""
        self._awaited: Awaited | None = None
        """The one that is on its way."""
        self.set_class(sixteen, "-sixteen")
        for ours in SIXTEEN if sixteen else OURS:
            self.register_theme(ours)
        if theme is not None:
            self.theme = theme
        elif self.no_color:
            self._leave_colours_to_the_terminal()
        elif "TEXTUAL_THEME" not in os.environ:
            self.theme = config.theme or DEFAULT

    def get_css_variables(self) -> dict[str, str]:
        """Those of the theme, with an ink for plain text that can be read on every ground."""
        variables = super().get_css_variables()
        for ground in ("surface", "panel"):
            ink = legible(Color.parse(variables["foreground"]), Color.parse(variables[ground]))
            variables["foreground"] = ink.hex if ink.ansi is None else variables["foreground"]
        return variables

    def refresh_css(self, animate: bool = True) -> None:
        """Before there is anything to style, the colours are all that counts: each rule is parsed once."""
        if self._begun:
            super().refresh_css(animate)
        else:
            self.stylesheet.set_variables(self.get_css_variables())

    def get_driver_class(self) -> type[Driver]:
        """A terminal's driver says the same in fewer bytes; whatever else was asked for stays. Raises
        DatelineError when there is none such."""
        try:
            driver = super().get_driver_class()
        except Exception as error:
            raise DatelineError(f"TEXTUAL_DRIVER names no driver: {error}") from error
        if "TEXTUAL_DRIVER" in os.environ or driver.__name__ != "LinuxDriver":
            return driver

        from tui.terminal.driver import ThriftyDriver

        return ThriftyDriver

    def on_resize(self) -> None:
        """The terminal may have moved, cut off or cleared what stood there; not at the start."""
        if self._begun:
            self._forget_terminal()
        self._begun = True
        if self._looks is not None:
            if self._look_timer is not None:
                self._look_timer.stop()
            self._look_timer = self.set_timer(self.PATIENCE * 5, self._keep_look)

    def _keep_look(self) -> None:
        """Have it known the next time how the screen looks."""
        if self._looks is not None and self.screen is self._reader and self._reader.room.below is None:
            aside(partial(self._looks.keep, look_of(self._reader), self.size))

    def action_redraw(self) -> None:
        """All of the screen again: something else may have written into the terminal."""
        self._forget_terminal()
        self.screen.refresh()

    def _forget_terminal(self) -> None:
        """Have nothing relied on that stands there."""
        from tui.terminal.driver import ThriftyDriver

        if isinstance(self._driver, ThriftyDriver):
            self._driver.forget()

    def on_load(self) -> None:
        """Have the end wait for no thread that still does something."""
        asyncio.get_running_loop().set_default_executor(Aside())

    def get_default_screen(self) -> Screen[None]:
        """The reader itself: another one below it would be laid out and drawn for nobody."""
        self._install(self._shelf.number)
        # As for every screen that others take turns with.
        self._reader._push_result_callback(self._reader, None)
        return self._reader

    def on_mount(self) -> None:
        """Once the text is seen, memory is tidied."""
        self.set_timer(0.1, _collect_garbage)

    async def on_event(self, event: events.Event) -> None:
        """A key is looked at when those before it have done what they do, so that in a burst each acts where
        it was meant to. The same step again need not wait: what a held-down key asks for collapses."""
        if isinstance(event, events.Key) and not event.is_forwarded:
            if (behind := self._after_escape(event)) is not None:
                await self.on_event(events.Key("escape", "\x1b"))
                event = behind
            if event.key != self._held:
                await settled(self.screen)
            self._held = event.key if event.key in self._steps else ""
        await super().on_event(event)

    def _after_escape(self, event: events.Key) -> events.Key | None:
        """The key that was typed right behind escape, over a line that has joined the two; None if it is one
        with alt that does something."""
        name = event.key.removeprefix("alt+")
        if name == event.key or event.character is None or event.key in self._bound:
            return None
        return events.Key(event.character if name.startswith("shift+") else name, event.character)

    async def run_action(
        self,
        action: str | ActionParseResult,
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """Do what a key or the palette asks for, as often as the number before it says; what was answered
        before is then of no interest."""
        self._reader.news.drop_note()
        name = called(action) if isinstance(action, str) else action[1]
        if name in ("digit", "percent") or self.count.number is None:
            return await super().run_action(action, default_namespace, namespaces)
        times = self.count.number if name in REPEATED else 1
        if name == "clear":  # the number, and nothing else
            self.count.clear()
            return True
        if times > 1 and name in GATHERED:
            self.count.clear()
            with self._reader.gathered() as changed:
                while times and changed():
                    await super().run_action(action, default_namespace, namespaces)
                    times -= 1
            return True
        done = await super().run_action(action, default_namespace, namespaces)
        if done:
            self.count.clear()
            for _ in range(times - 1):
                await super().run_action(action, default_namespace, namespaces)
        return done

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Digits are a number unless something takes them as signs, or they are the person's own keys."""
        focused = self.screen.focused
        if action == "digit" and parameters[0] in self._bound:
            return False
        sign = {"digit": parameters[:1], "percent": ("%",)}.get(action)
        if sign and focused is not None:
            return not focused.check_consume_key(str(sign[0]), str(sign[0]))
        return super().check_action(action, parameters)

    def action_digit(self, digit: str) -> None:
        """One more digit of a number for the next key."""
        self.count.type(digit)
        self.screen.post_message(Counted(str(self.count)))

    def action_percent(self) -> None:
        """To the share of the text that the number before says."""
        share = self.count.number
        self.count.clear()
        if share is not None:
            self._reader.go_to_share(min(share, 100) / 100)
        else:
            self._tell("50% goes to the middle of the text")

    def action_help_quit(self) -> None:
        """Say how to quit to whoever types or looks at something else, and would have it by Ctrl+C."""
        leave = self._own_keys.first_sign("quit") or "C-q"
        self.notify(f"esc leaves this; then {leave} quits", markup=False)

    async def action_quit(self) -> None:
        """Leave; an annotation under way is given up."""
        for each in self._desk.values():
            each.stop()
        if self._looks is not None and self.screen is self._reader and self._reader.room.below is None:
            self._last_look = look_of(self._reader)
        self.exit()

    def put_away(self) -> str | None:
        """Give up what is under way and write down where one is, in the article that is open first; a line to
        be told if that cannot be done. May be called from any thread, at any moment."""
        desk = [*self._desk.values()]
        for each in desk:
            each.stop()
        saved = [*(each.save() for each in reversed(desk)), self._memories.arranged.save()]
        if self._looks is not None and self._last_look is not None:
            self._looks.keep(self._last_look, self.size)
        return next(filter(None, saved), None)

    # Several articles

    @property
    def _reader(self) -> ReaderScreen:
        return self._desk[self._shelf.number].screen

    async def action_article(self, step: int) -> None:
        """The next or previous article."""
        there = self._goal.step(step)
        if there is not None:
            await self._go_to(there, step)
        elif self._shelf.several:
            self._tell("this is the last article" if step > 0 else "this is the first article")
        else:
            self._tell("there is only one article")

    async def action_articles(self) -> None:
        """Ask for one of the articles."""
        if not self._shelf.several:
            self._tell("there is only one article")
            return
        from tui.screens.chooser import ChooserScreen

        await self._save()
        chooser = ChooserScreen(self._shelf, self._memories.share_read, self._own_keys)
        self.push_screen(chooser, self._chosen)

    async def _chosen(self, number: int | None) -> None:
        if number is not None and number != self._goal.number:
            await self._go_to(self._shelf.at(number))

    @property
    def _goal(self) -> Shelf:
        """With the article open that is on its way, if one is."""
        return self._awaited.there if self._awaited is not None else self._shelf

    async def _go_to(self, there: Shelf, step: int = 0) -> None:
        """Open another article, or, with a step, the first that can be read from there on. What is typed
        ahead waits a moment for it; if it takes longer, one reads on and it comes when it is there."""
        known = frozenset((self._shelf.number, *self._desk))
        found = aside(partial(find, self._memories, there, step, known))
        self._awaited = awaited = Awaited(there, found)
        await asyncio.wait({found}, timeout=self.PATIENCE)
        if found.done():
            await self._arrive(awaited)
        else:
            self._tell(f"opening {name_of(there.source)} …")
            found.add_done_callback(lambda _: self.call_later(self._arrive, awaited))

    async def _arrive(self, awaited: Awaited) -> None:
        """Show what was found, unless something else was asked for meanwhile."""
        if awaited is not self._awaited:
            return
        if not self._free:
            self.set_timer(self.PATIENCE, partial(self._arrive, awaited))
            return
        self._awaited = None
        found = awaited.found.result()
        if found.there is not None and found.there.number != self._shelf.number:
            await self._change(found.there, self._desk.get(found.there.number) or self._open(found))
        if found.reasons:
            self._reader.post_message(Warned(unread(found.reasons)))

    @property
    def _free(self) -> bool:
        """Whether one neither types nor looks at something else, so that an article may take the screen."""
        return self.screen is self._reader and bool(self._reader.check_action("article", ()))

    def _open(self, found: Found) -> Open:
        """A screen for an article that was found."""
        article, memory, there = found.article, found.memory, found.there
        assert article is not None
        assert memory is not None
        assert there is not None
        screen = ReaderScreen(
            article,
            memory.background,
            self._config,
            annotation=memory.annotation,
            resume=memory.resume,
            arranged=self._memories.arranged,
            notices=memory.notices,
            number=there.in_words(),
            greet=False,
        )
        return Open(screen, memory.background, memory.resume)

    async def _change(self, there: Shelf, found: Open) -> None:
        """Leave the article that is open for another."""
        await self._save()
        left, self._shelf = self._shelf.number, there
        self._desk.pop(there.number, None)
        self._desk[there.number] = found
        self._install(there.number)
        await self.switch_screen(found.screen)  # the next key is meant for it
        if not self._desk[left].screen.annotated:
            self._put_back(left)
        while len(self._desk) > _KEPT:
            self._put_back(next(iter(self._desk)))

    def _install(self, number: int) -> None:
        """Have a screen that is not on top stay as it is."""
        screen = self._desk[number].screen
        if not self.is_screen_installed(screen):
            self.install_screen(screen, f"article-{number}")

    def _put_back(self, number: int) -> None:
        """Let go of an article that is not on top."""
        put = self._desk.pop(number)
        put.stop()
        self.uninstall_screen(put.screen)
        forget_drawn_lines(put.screen)
        if put.screen.is_attached:
            put.screen.remove()

    async def _save(self) -> None:
        """Write down where one is in the article that is open; for a slow disk one waits no longer than for
        anything else."""
        saved = aside(self._desk[self._shelf.number].save)
        saved.add_done_callback(self._saved)
        await asyncio.wait({saved}, timeout=self.PATIENCE)

    def _saved(self, saved: asyncio.Future[str | None]) -> None:
        if (line := saved.result()) is not None:
            self._reader.post_message(Warned(line))

    def _tell(self, line: str) -> None:
        self._reader.post_message(Noted(line))

    def _leave_colours_to_the_terminal(self) -> None:
        """Without colour even the terminal's own background stays. Textual chose to turn colours into greys
        before it knew the theme; with the theme of the terminal's colours that would be black on black."""
        self.theme = "ansi-dark"
        self._filters = [NoColor() if isinstance(f, Monochrome) else f for f in self._filters]

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Every action, those of a pane for the pane one is in, and the choice of a theme."""
        pane = self._reader.focused or self._reader
        for action in ACTIONS:
            if action.id != "palette":
                run = partial((self._reader if action.place == "anywhere" else pane).run_action, action.call)
                sign = self._own_keys.sign(action)
                yield SystemCommand(
                    describe(action, pane.id), f"key: {escape(sign)}" if sign else "no key", run
                )
        yield SystemCommand(
            "Theme", "Choose the colours of this run; those of the settings stay", self.action_change_theme
        )
        del screen
