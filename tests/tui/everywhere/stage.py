"""The running reader, with its actions by name, and what is to be noticed of each of them."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest
from rich.cells import cell_len

from analysis.library.arrangements import USUAL, size_class
from analysis.library.background import Remembering
from analysis.library.places import Fleeting
from analysis.library.shelf import Shelf, Source
from analysis.model import Annotation, Article
from tests.tui.driver import Reader
from tests.tui.example import ANNOTATION, ARTICLE, TEXT
from tui.app import DatelineApp
from tui.arranged import Arranged
from tui.articles.memories import Memories, Memory
from tui.controllers.room import LISTS
from tui.controllers.stage import Spot
from tui.resume import Resume
from tui.screens.reader import ReaderScreen
from tui.selection import Card, Selection
from tui.settings.actions import ACTIONS

OTHERS = tuple(Article(text=f"The {which} one.\n\nIt is short.\n") for which in ("first", "last"))
ARTICLES = (OTHERS[0], ARTICLE, OTHERS[1])
SOURCES = tuple(Source(f"{number}.txt", article) for number, article in enumerate(ARTICLES, 1))
KEYS = {action.id: action.keys.split(",")[0] for action in ACTIONS}

Check = Callable[["Stage"], Awaitable[None]]


class Checks(dict[str, Check]):
    """What is to be noticed of each action that works anywhere; of one of a pane, the pane comes first."""

    def __call__(self, name: str) -> Callable[[Check], Check]:
        """What follows is the check of this action."""

        def add(function: Check) -> Check:
            assert name not in self
            self[name] = function
            return function

        return add


class Known(Memories):
    """Everything has been annotated before."""

    def __init__(self) -> None:
        super().__init__(None, None, keep=False)

    def of(self, article: Article) -> Memory:
        """Nothing found in it."""
        places = Resume(Fleeting(), article.text, None)
        return Memory(Remembering(None, None, None), places, Annotation(article=article))


class Stage(Reader):
    """The running reader, with its actions by name."""

    arranged: Arranged
    home: Spot = "text"
    """The pane that one is in when the check begins."""

    async def begin(self, pane: Spot) -> None:
        """As just opened, in a pane; in the card, that of an actor."""
        app, self.home = self.pilot.app, pane
        assert isinstance(app, DatelineApp)
        while not isinstance(app.screen, ReaderScreen):
            app.pop_screen()
        if (number := self.number) != 2:
            app.call_later(app.action_article, 2 - number)
        await self.opened(2)
        screen, find = self.screen, self.screen.index
        screen.room.leave_line(None)
        screen.searching.clear()
        screen.viewing.annotated()
        screen.travelling.resume({})
        screen.events.order = "date"
        screen.select(Selection())
        self.arranged.change(size_class(*app.size), USUAL, print)
        screen.room.resize(app.size)
        for listed in screen.lists:
            listed.show_view("dense")
            listed.show(find)
        if pane == "card":
            screen.select(Selection(card=Card("actor", "a4")))
        screen.text.scroll_to(y=0, animate=False)
        screen.room.enter("events")
        screen.room.enter(pane)
        await self.settle()
        self.check()

    async def do(self, *actions: str) -> None:
        """Press the first key of each action; see after each that all is as it must be."""
        for action in actions:
            await self.keys(KEYS[action])
            self.check()

    async def opened(self, number: int) -> None:
        """Until that one of the articles is there, which is read aside."""
        app = self.pilot.app
        await self.until(lambda: isinstance(app.screen, ReaderScreen) and self.number == number)
        await self.settle()

    @property
    def number(self) -> int:
        """Which of the articles is on the screen."""
        return 1 + [article.text for article in ARTICLES].index(self.screen.index.text)

    async def see(self, pane: Spot) -> list[str]:
        """The lines of a pane, which is gone to where it is not seen."""
        for _ in range(3):
            if pane not in self.panes():
                await self.do(f"list-{pane}" if pane in LISTS else "next-pane")
        assert pane in self.panes()
        return self.pane_rows(pane)

    def lines(self) -> range:
        """The lines of the text that are seen."""
        return self.screen.text.visible_lines()

    def reversed(self) -> str:
        """All that stands in reverse type between the lines above and below."""
        return " ".join(text.strip() for row in self.styled()[1:-1] for text, style in row if style.reverse)

    def under_cursor(self, pane: Spot) -> str:
        """All that stands in reverse type in a pane."""
        x, y, width, height = self.screen.query_one(f"#{pane}").region
        found: list[str] = []
        for row in self.styled()[y : y + height]:
            cells = 0
            for text, style in row:
                if style.reverse and x <= cells < x + width:
                    found.append(text.strip())
                cells += cell_len(text)
        return " ".join(found)

    def where(self, pane: Spot) -> str:
        """Which of how many entries one is on, at the end of a list's title."""
        return self.pane_rows(pane)[0].rstrip("─ ").rpartition("─")[2]

    def stands_at(self, words: str) -> bool:
        """Whether the sentence being read begins so."""
        return TEXT.startswith(words, self.selection.position)

    def reads(self, words: str) -> bool:
        """Whether that is so and the text is there to be read."""
        return self.stands_at(words) and "text" in self.panes()


@asynccontextmanager
async def staged(size: tuple[int, int], colour: bool) -> AsyncIterator[Stage]:
    """The second of three articles, annotated."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("NO_COLOR", raising=False)
        if not colour:
            patch.setenv("NO_COLOR", "1")
        memories = Known()
        app = DatelineApp(ARTICLE, annotation=ANNOTATION, shelf=Shelf(SOURCES, 1), memories=memories)
        async with app.run_test(size=size) as pilot:
            running = Stage(pilot)
            running.arranged = memories.arranged
            yield running
