"""The Textual application: themes, style sheets, the command palette."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from functools import partial
from pathlib import PurePath
from typing import ClassVar

from textual.app import App, SystemCommand
from textual.filter import Monochrome, NoColor
from textual.screen import Screen

from analysis.background import Background
from analysis.model import Annotation, Article
from tui.actions import ACTIONS
from tui.endings import when_told_to_end
from tui.kept import KeptError
from tui.reader import ReaderScreen
from tui.resume import Resume
from tui.themes import DEFAULT, OURS


class DatelineApp(App[None]):
    """The reader of one article. `background` is the process that annotates it, or None for the bare text;
    an `annotation` made before needs none. `resume` is where one was last, and will be next."""

    TITLE = "Dateline"
    CSS_PATH: ClassVar[list[str | PurePath]] = ["reader.tcss", "panes/panes.tcss", "help.tcss"]

    def __init__(
        self,
        article: Article,
        background: Background | None = None,
        theme: str | None = None,
        *,
        annotation: Annotation | None = None,
        resume: Resume | None = None,
        notices: Iterable[str] = (),
    ) -> None:
        super().__init__()
        self.animation_level = "none"  # every frame of an animation crosses the wire
        self._background = background
        self._resume = resume
        self._reader = ReaderScreen(
            article, background, annotation=annotation, resume=resume, notices=notices
        )
        for ours in OURS:
            self.register_theme(ours)
        if theme is not None:
            self.theme = theme
        elif self.no_color:
            self._leave_colours_to_the_terminal()
        elif "TEXTUAL_THEME" not in os.environ:
            self.theme = DEFAULT

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
        """The actions that need no particular pane, and the choice of a theme."""
        for action in ACTIONS:
            if action.place == "anywhere":
                run = partial(self._reader.run_action, action.call)
                yield SystemCommand(action.description, f"key: {action.sign}", run)
        yield SystemCommand("Theme", "Choose the colours", self.action_change_theme)
        del screen
