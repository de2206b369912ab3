"""The Textual application: themes, style sheets, the command palette."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from functools import partial
from pathlib import PurePath
from typing import ClassVar

from textual.app import App, SystemCommand
from textual.driver import Driver
from textual.filter import Monochrome, NoColor
from textual.screen import Screen

from analysis.background import Background
from analysis.model import Annotation, Article
from tui.actions import ACTIONS, describe
from tui.endings import when_told_to_end
from tui.kept import KeptError
from tui.reader import ReaderScreen
from tui.resume import Resume
from tui.settings import USUAL, Complaints, Config
from tui.themes import DEFAULT, OURS, SIXTEEN


class DatelineApp(App[None]):
    """The reader of one article. `background` is the process that annotates it, or None for the bare text;
    an `annotation` made before needs none. `resume` is where one was last, and will be next. `sixteen` says
    that the terminal has no more colours than that."""

    TITLE = "Dateline"
    CSS_PATH: ClassVar[list[str | PurePath]] = ["reader.tcss", "panes/panes.tcss", "help.tcss"]

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
    ) -> None:
        super().__init__()
        self.use_command_palette = True
        self._own_keys = config.keymap
        self.set_keymap(config.keymap.for_textual())
        self.animation_level = "none"  # every frame of an animation crosses the wire
        self._background = background
        self._resume = resume
        self._reader = ReaderScreen(
            article, background, config, complaints, annotation=annotation, resume=resume, notices=notices
        )
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
        self.push_screen(self._reader)
        if not self.is_headless:
            when_told_to_end(self._leave)

    async def action_quit(self) -> None:
        """Leave; an annotation under way is given up, or its thread would keep the program waiting."""
        if self._background is not None:
            self._background.stop()
        self.exit()

    def _leave(self, status: int) -> None:
        """End as told. Where one is gets written first: of a terminal that is gone, nothing else is sure."""
        if self._resume is not None:
            with suppress(KeptError):
                self._resume.save()
        if self._background is not None:
            self._background.stop()
        self.exit(return_code=status)

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
