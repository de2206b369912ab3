"""The Textual application: themes, style sheets, the command palette."""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import partial
from pathlib import PurePath
from typing import ClassVar, Final, NamedTuple

from textual.app import SystemCommand
from textual.driver import Driver
from textual.filter import Monochrome, NoColor
from textual.screen import Screen

from analysis.background import Background
from analysis.errors import ReadError
from analysis.model import Annotation, Article
from tui.actions import ACTIONS, describe
from tui.chooser import ChooserScreen
from tui.endings import when_told_to_end
from tui.kept import KeptError
from tui.memory import Memories
from tui.messages import Noted, Warned
from tui.reader import ReaderScreen
from tui.resume import Resume
from tui.settings import USUAL, Complaints, Config
from tui.shelf import Shelf, Source, unread
from tui.themes import DEFAULT, OURS, SIXTEEN
from tui.typeahead import InOrder

_KEPT: Final = 3
"""Articles whose screens stay as they are while others are read, the last one among them."""


class _Open(NamedTuple):
    """An article with its screen."""

    screen: ReaderScreen
    background: Background | None
    resume: Resume | None

    def stop(self) -> None:
        """Give up the annotation that is under way."""
        if self.background is not None:
            self.background.stop()

    def save(self) -> str | None:
        """Write down where one is; a line to be told if that cannot be done."""
        try:
            if self.resume is not None:
                self.resume.save()
        except KeptError as error:
            return str(error)
        return None


class DatelineApp(InOrder):
    """The reader of an article. `background` is the process that annotates it, or None for the bare text; an
    `annotation` made before needs none. `resume` is where one was last, and will be next. `shelf` holds it
    among others, of which `memories` know what `background`, `annotation` and `resume` are. `sixteen` says
    that the terminal has no more colours than that.

    Only the article on the screen is annotated. Of one that is left its place is saved; if its annotation is
    there, its screen is kept for a while, else the annotation is given up and begins anew when one is back.
    """

    TITLE = "Dateline"
    CSS_PATH: ClassVar[list[str | PurePath]] = [
        "reader.tcss",
        "panes/panes.tcss",
        "help.tcss",
        "chooser.tcss",
    ]

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
    ) -> None:
        super().__init__()
        self.use_command_palette = True
        self._own_keys = config.keymap
        self.set_keymap(config.keymap.for_textual())
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
            notices=notices,
            number=self._shelf.in_words(),
        )
        self._desk = {self._shelf.number: _Open(screen, background, resume)}
        """The articles with a screen, by number; the one that was read last comes last."""
        for ours in SIXTEEN if sixteen else OURS:
            self.register_theme(ours)
        if theme is not None:
            self.theme = theme
        elif self.no_color:
            self._leave_colours_to_the_terminal()
        elif "TEXTUAL_THEME" not in os.environ:
            self.theme = config.theme or DEFAULT

    def get_driver_class(self) -> type[Driver]:
        """A terminal's driver says the same in fewer bytes; whatever else was asked for stays."""
        driver = super().get_driver_class()
        if "TEXTUAL_DRIVER" in os.environ or driver.__name__ != "LinuxDriver":
            return driver

        from tui.thrifty import ThriftyDriver

        return ThriftyDriver

    def on_mount(self) -> None:
        """Open the reader."""
        self._install(self._shelf.number)
        self.push_screen(self._reader)
        if not self.is_headless:
            when_told_to_end(self._leave)

    async def action_quit(self) -> None:
        """Leave; an annotation under way is given up, or its thread would keep the program waiting."""
        self._stop()
        self.exit()

    def put_away(self) -> str | None:
        """Give up what is under way and write down where one is; a line to be told if that cannot be done."""
        self._stop()
        return next(filter(None, [each.save() for each in self._desk.values()]), None)

    def _stop(self) -> None:
        for each in self._desk.values():
            each.stop()

    def _leave(self, status: int) -> None:
        """End as told. Where one is gets written first: of a terminal that is gone, nothing else is sure."""
        for each in reversed(self._desk.values()):
            each.save()
        self._stop()
        self.exit(return_code=status)

    # Several articles

    @property
    def _reader(self) -> ReaderScreen:
        return self._desk[self._shelf.number].screen

    def action_article(self, step: int) -> None:
        """The next or previous article."""
        there = self._shelf.step(step)
        if there is not None:
            self._go_to(there, step)
        elif self._shelf.several:
            self._tell("this is the last article" if step > 0 else "this is the first article")
        else:
            self._tell("there is only one article")

    def action_articles(self) -> None:
        """Ask for one of the articles."""
        if not self._shelf.several:
            self._tell("there is only one article")
            return
        self._save()
        chooser = ChooserScreen(self._shelf, self._memories.share_read, self._own_keys)
        self.push_screen(chooser, self._chosen)

    def _chosen(self, number: int | None) -> None:
        if number is not None and number != self._shelf.number:
            # The list must have gone: one screen is changed for another at the top.
            self.call_later(self._go_to, self._shelf.at(number))

    def _go_to(self, there: Shelf | None, step: int = 0) -> None:
        """Open another article, or, with a step, the first that can be read from there on."""
        reasons: list[str] = []
        while there is not None:
            try:
                found = self._desk.get(there.number) or self._opened(there)
            except ReadError as error:
                reasons.append(str(error))
                there = there.step(step) if step else None
            else:
                self._change(there, found)
                break
        if reasons:
            self._reader.post_message(Warned(unread(reasons)))

    def _opened(self, shelf: Shelf) -> _Open:
        """Another article with a screen of its own. Raises ReadError."""
        article = shelf.source.read()
        memory = self._memories.of(article)
        screen = ReaderScreen(
            article,
            memory.background,
            self._config,
            annotation=memory.annotation,
            resume=memory.resume,
            notices=memory.notices,
            number=shelf.in_words(),
        )
        return _Open(screen, memory.background, memory.resume)

    def _change(self, there: Shelf, found: _Open) -> None:
        """Leave the article that is open for another."""
        self._save()
        left, self._shelf = self._shelf.number, there
        self._desk.pop(there.number, None)
        self._desk[there.number] = found
        self._install(there.number)
        self.switch_screen(found.screen)
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
        if put.screen.is_attached:
            put.screen.remove()

    def _save(self) -> None:
        """Write down where one is in the article that is open."""
        reason = self._desk[self._shelf.number].save()
        if reason is not None:
            self._reader.post_message(Warned(reason))

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
                yield SystemCommand(describe(action, pane.id), f"key: {sign}" if sign else "no key", run)
        yield SystemCommand("Theme", "Choose the colours", self.action_change_theme)
        del screen
