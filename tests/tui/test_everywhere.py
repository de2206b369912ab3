"""Every action of the table does what a person would notice: at every size, from every pane, with and without
colour. One running reader serves many tests; each begins as if the article had just been opened."""

from __future__ import annotations

import os
import re
import signal
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Final

import pytest
import pytest_asyncio
from rich.cells import cell_len
from textual.command import CommandPalette
from textual.drivers.headless_driver import HeadlessDriver
from textual.drivers.linux_driver import LinuxDriver
from textual.geometry import Region

from analysis.library.arrangements import USUAL, size_class
from analysis.library.background import Remembering
from analysis.library.places import Fleeting
from analysis.library.shelf import Shelf, Source
from analysis.model import Annotation, Article
from tests.tui.driver import LOW, SIZES, Reader, reading
from tests.tui.example import ANNOTATION, ARTICLE, TEXT, at
from tests.tui.inside import drive
from tests.tui.terminal import Shown
from tui.app import DatelineApp
from tui.arranged import Arranged
from tui.articles.memories import Memories, Memory
from tui.controllers.room import LISTS, SPOTS
from tui.controllers.stage import Spot
from tui.panes.listing import ListPane
from tui.panes.rows import wrapped
from tui.resume import Resume
from tui.screens.chooser import ChooserScreen
from tui.screens.help import HelpScreen
from tui.screens.matrix import MatrixScreen
from tui.screens.reader import ReaderScreen
from tui.screens.timeline import TimelineScreen
from tui.selection import Card, Selection
from tui.settings.actions import ACTIONS, describe
from tui.terminal.driver import ThriftyDriver

pytestmark = pytest.mark.asyncio(loop_scope="module")

OTHERS = tuple(Article(text=f"The {which} one.\n\nIt is short.\n") for which in ("first", "last"))
ARTICLES = (OTHERS[0], ARTICLE, OTHERS[1])
SOURCES = tuple(Source(f"{number}.txt", article) for number, article in enumerate(ARTICLES, 1))
KEYS = {action.id: action.keys.split(",")[0] for action in ACTIONS}
ANYWHERE = [action.id for action in ACTIONS if action.place == "anywhere"]

Check = Callable[["Stage"], Awaitable[None]]
CHECKS: Final[dict[str, Check]] = {}
"""What is to be noticed of each action that works anywhere; of one of a pane, the pane stands before it."""


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


def check(name: str) -> Callable[[Check], Check]:
    """What follows is the check of this action."""

    def add(function: Check) -> Check:
        assert name not in CHECKS
        CHECKS[name] = function
        return function

    return add


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


def _named(param: tuple[tuple[int, int], bool]) -> str:
    (width, height), colour = param
    return f"{width}x{height}{'' if colour else ' without colour'}"


@pytest_asyncio.fixture(
    scope="module",
    loop_scope="module",
    params=[(size, colour) for size in (*SIZES, LOW) for colour in (True, False)],
    ids=_named,
)
async def stage(request: pytest.FixtureRequest) -> AsyncIterator[Stage]:
    """At every size, with colour and without."""
    async with staged(*request.param) as running:
        yield running


@pytest_asyncio.fixture(
    scope="module", loop_scope="module", params=[(size, False) for size in (*SIZES, LOW)], ids=_named
)
async def plain_stage(request: pytest.FixtureRequest) -> AsyncIterator[Stage]:
    """At every size, without colour."""
    async with staged(*request.param) as running:
        yield running


# In the text


@check("text down")
async def _(stage: Stage) -> None:
    await stage.do("down")
    assert stage.stands_at("By Ida Holm")
    await stage.do("down")
    assert stage.stands_at("On March 4")
    assert "4 Mar 2024 (stated) · consult" in stage.status


@check("text up")
async def _(stage: Stage) -> None:
    await stage.do("down", "down", "down", "up")
    assert stage.stands_at("On March 4")
    await stage.do("up", "up", "up")
    assert stage.selection.position == 0


@check("text page-down")
async def _(stage: Stage) -> None:
    before = stage.lines()
    await stage.do("page-down")
    assert stage.lines().start == min(before.stop - 2, len(stage.screen.text.lines) - len(before))
    assert stage.selection.position > 300
    await stage.do(*["page-down"] * 15)
    assert stage.stands_at("The strait will be")


@check("text page-up")
async def _(stage: Stage) -> None:
    await stage.do("bottom")
    before = stage.lines()
    await stage.do("page-up")
    assert stage.lines().stop == max(before.start + 2, len(before))
    assert not stage.stands_at("The strait will be")
    await stage.do(*["page-up"] * 15)
    assert stage.selection.position == 0


@check("text half-page-down")
async def _(stage: Stage) -> None:
    before = stage.lines()
    await stage.do("half-page-down")
    last = len(stage.screen.text.lines) - len(before)
    assert stage.lines().start == min(before.start + len(before) // 2, last)
    assert stage.selection.position > 0
    await stage.do(*["half-page-down"] * 15)
    assert stage.stands_at("The strait will be")


@check("text half-page-up")
async def _(stage: Stage) -> None:
    await stage.do("bottom")
    before = stage.lines()
    await stage.do("half-page-up")
    assert stage.lines().start == max(before.start - len(before) // 2, 0)
    assert not stage.stands_at("The strait will be")
    await stage.do(*["half-page-up"] * 15)
    assert stage.selection.position == 0


@check("text top")
async def _(stage: Stage) -> None:
    await stage.do("bottom", "top")
    assert stage.selection.position == 0
    assert stage.pane_rows("text")[0].startswith("▌  Borduria and Syldavia")


@check("text bottom")
async def _(stage: Stage) -> None:
    await stage.do("bottom")
    assert stage.stands_at("The strait will be")
    assert stage.seen("▌  The strait will be")
    assert "100%" in stage.status


@check("text choose")
async def _(stage: Stage) -> None:
    await stage.do("down", "choose")
    assert "no actor is named here" in stage.status
    await stage.do("down")
    assert "no actor" not in stage.status
    for words in ("Borduria Bordurian", "Oskar Lind Lind", "Vera Dahl"):
        await stage.do("choose")
        assert stage.reversed().startswith(words)
    assert "▾ ☻ Vera Dahl" in "\n".join(await stage.see("actors"))
    assert "☻ Vera Dahl" in (await stage.see("card"))[0]


# In the list of events: a meeting, an accusation, its answer, a promise


BY_DATE: Final = ("e1", "e3", "e4", "e2")


def at_event(stage: Stage, event: str, words: str) -> None:
    """The cursor is on an event, which the text shows, too."""
    assert stage.selection.event == event
    assert words in stage.under_cursor("events")
    assert stage.where("events") == f"{BY_DATE.index(event) + 1}/4"
    assert stage.focus == "events"


@check("events down")
async def _(stage: Stage) -> None:
    await stage.do("down")
    at_event(stage, "e3", "accuses")
    assert stage.stands_at("On March 9")
    await stage.do("down", "down", "down")
    at_event(stage, "e2", "promises")


@check("events up")
async def _(stage: Stage) -> None:
    await stage.do("down", "down", "up")
    at_event(stage, "e3", "accuses")


@check("events page-down")
async def _(stage: Stage) -> None:
    await stage.do("page-down", "page-down")
    at_event(stage, "e2", "promises")


@check("events page-up")
async def _(stage: Stage) -> None:
    await stage.do("bottom", "page-up", "page-up")
    at_event(stage, "e1", "meets")


@check("events half-page-down")
async def _(stage: Stage) -> None:
    half = stage.screen.events.size.height // 2
    await stage.do("half-page-down")
    assert min(half, stage.screen.events.virtual_size.height - 1) in stage.screen.events.anchor_lines()
    await stage.do("half-page-down")
    at_event(stage, "e2", "promises")


@check("events half-page-up")
async def _(stage: Stage) -> None:
    await stage.do("bottom")
    last, half = stage.screen.events.anchor_lines().start, stage.screen.events.size.height // 2
    await stage.do("half-page-up")
    assert max(last - half, 0) in stage.screen.events.anchor_lines()
    await stage.do("half-page-up")
    at_event(stage, "e1", "meets")


@check("events top")
async def _(stage: Stage) -> None:
    await stage.do("bottom", "top")
    at_event(stage, "e1", "meets")


@check("events bottom")
async def _(stage: Stage) -> None:
    await stage.do("bottom")
    at_event(stage, "e2", "promises")


@check("events choose")
async def _(stage: Stage) -> None:
    await stage.do("down", "choose")
    assert (stage.focus, stage.selection.event) == ("text", "e3")
    assert stage.seen("▌◆ On March 9")
    rows = await stage.see("card")
    assert "accuse" in rows[0]
    assert rows[1].strip().startswith("Syldavia accuses")


@check("events fold")
async def _(stage: Stage) -> None:
    await stage.do("down", "fold")
    assert "▸ 9 Mar · 2" in stage.under_cursor("events")
    assert stage.selection.event == "e3"
    await stage.do("down")
    at_event(stage, "e2", "promises")
    await stage.do("fold")
    assert "nothing folds here" in stage.status
    await stage.do("up")
    assert "▸ 9 Mar · 2" in stage.under_cursor("events")
    assert stage.stands_at("On March 9")
    await stage.do("choose")
    at_event(stage, "e3", "accuses")


@check("events unfold")
async def _(stage: Stage) -> None:
    await stage.do("down", "down", "fold", "unfold")
    at_event(stage, "e4", "calls")
    await stage.do("top", "unfold")
    assert "nothing folds here" in stage.status


# In the lists of quotes and of dates


RECORDS: Final = {
    "quotes": {"q1": "dir Oskar Lind: “We", "q2": "ind Vera Dahl: that", "q3": "mix Oskar Lind: the claim"},
    "dates": {
        "d1": "2024-03-04 March 4",
        "d2": "2024-04 April",
        "d3": "2024-03-09 March 9",
        "d4": "2024-03-08 the day before",
        "d5": "2024-W12 next week",
    },
}
"""How the entries begin."""


def at_record(stage: Stage, layer: str, number: int) -> None:
    """The cursor is on an entry, which the text shows, too."""
    record, words = list(RECORDS[layer].items())[number]
    selection = stage.selection
    assert record == (selection.quote if layer == "quotes" else selection.date)
    assert stage.under_cursor(layer).removeprefix("◆").lstrip().startswith(words)
    assert stage.where(layer) == f"{number % len(RECORDS[layer]) + 1}/{len(RECORDS[layer])}"
    assert stage.focus == layer


def moves(layer: str, action: str, number: int, *before: str) -> None:
    """An action leads to an entry."""

    @check(f"{layer} {action}")
    async def _(stage: Stage) -> None:
        await stage.do(*before, action)
        at_record(stage, layer, number)


for _layer in RECORDS:
    moves(_layer, "down", 1)
    moves(_layer, "up", 1, "down", "down")
    moves(_layer, "page-down", -1, "page-down", "page-down")
    moves(_layer, "page-up", 0, "bottom", "page-up", "page-up")
    moves(_layer, "half-page-down", -1, "half-page-down", "half-page-down")
    moves(_layer, "half-page-up", 0, "bottom", "half-page-up", "half-page-up")
    moves(_layer, "top", 0, "bottom")
    moves(_layer, "bottom", -1)


@check("quotes choose")
async def _(stage: Stage) -> None:
    await stage.do("down", "choose")
    assert (stage.focus, stage.selection.quote, stage.selection.actor) == ("text", "q2", "a3")
    assert stage.reads("Dahl said")
    rows = await stage.see("card")
    assert "indirect quote: Vera Dahl" in rows[0]
    assert rows[1].strip() == "who   Vera Dahl"


@check("dates choose")
async def _(stage: Stage) -> None:
    await stage.do("down", "choose")
    assert (stage.focus, stage.selection.date) == ("text", "d2")
    assert stage.chosen_words() == "April"
    rows = await stage.see("card")
    assert "April · Apr 2024" in rows[0]
    assert rows[1].strip() == "value date 2024-04"


async def _nothing_folds(stage: Stage) -> None:
    for action in ("fold", "unfold"):
        await stage.do(action)
        assert "nothing folds here" in stage.status


for _layer in SPOTS:
    for _action in ("fold", "unfold"):
        if _layer != "events":
            check(f"{_layer} {_action}")(_nothing_folds)


# In the list of actors: Lind, Syldavia, Dahl, Borduria


BY_PART: Final = ("Oskar Lind", "Syldavia", "Vera Dahl", "Borduria")
"""In five events and quotes, in three, in two, in one."""


def on_actor(stage: Stage, name: str) -> None:
    """The cursor is on an actor; behind the name stand its mentions, and what it does."""
    assert re.match(rf"\W*{name}\b.* \d( |$)", stage.under_cursor("actors"))
    assert stage.where("actors") == f"{BY_PART.index(name) + 1}/4"
    assert stage.focus == "actors"


def at_actor(stage: Stage, name: str) -> None:
    """The cursor is on an actor, and nothing else has changed."""
    on_actor(stage, name)
    assert stage.reversed() == stage.under_cursor("actors")
    assert stage.selection == Selection()


@check("actors down")
async def _(stage: Stage) -> None:
    await stage.do("down")
    at_actor(stage, "Syldavia")


@check("actors up")
async def _(stage: Stage) -> None:
    await stage.do("down", "down", "up")
    at_actor(stage, "Syldavia")


@check("actors page-down")
async def _(stage: Stage) -> None:
    await stage.do("page-down")
    at_actor(stage, "Borduria")


@check("actors page-up")
async def _(stage: Stage) -> None:
    await stage.do("bottom", "page-up")
    at_actor(stage, "Oskar Lind")


@check("actors half-page-down")
async def _(stage: Stage) -> None:
    await stage.do("half-page-down")
    half = min(stage.screen.actors.size.height // 2, 3)
    at_actor(stage, BY_PART[half])


@check("actors half-page-up")
async def _(stage: Stage) -> None:
    half = min(stage.screen.actors.size.height // 2, 3)
    await stage.do("bottom", "half-page-up")
    at_actor(stage, BY_PART[3 - half])


@check("actors top")
async def _(stage: Stage) -> None:
    await stage.do("bottom", "top")
    at_actor(stage, "Oskar Lind")


@check("actors bottom")
async def _(stage: Stage) -> None:
    await stage.do("bottom")
    at_actor(stage, "Borduria")


@check("actors choose")
async def _(stage: Stage) -> None:
    await stage.do("choose")
    assert (stage.selection.actor, stage.selection.marked) == ("a1", "a1")
    assert stage.seen("▾ ☻ Oskar Lind")
    assert "☻ Oskar Lind" in stage.pane_rows("card")[0]
    on_actor(stage, "Oskar Lind")
    await stage.do("choose")
    assert (stage.focus, stage.selection.actor, stage.selection.marked) == ("actors", None, None)
    assert not stage.seen("▾")
    assert "card" not in stage.panes()
    on_actor(stage, "Oskar Lind")


# On the card of Syldavia, which has more lines than a low screen


def on_line(stage: Stage, number: int) -> None:
    """The cursor is on a line of the card, counted from 0, and nothing else has changed."""
    rows = stage.screen.card.rows
    number = min(max(number, 0), len(rows) - 1)
    assert stage.where("card") == f"{number + 1}/{len(rows)}"
    assert rows[number].text[:12] in stage.under_cursor("card")
    assert stage.focus == "card"
    assert stage.selection == Selection(card=Card("actor", "a4"))


def line_at(stage: Stage, line: int) -> int:
    """The row of the card that has that of its lines, or the last one."""
    lines = 0
    card = stage.screen.card
    for number, row in enumerate(card.rows):
        lines += len(wrapped(row, card.size.width))
        if lines > line:
            return number
    return len(card.rows) - 1


@check("card down")
async def _(stage: Stage) -> None:
    await stage.do("down", "down")
    on_line(stage, 2)


@check("card up")
async def _(stage: Stage) -> None:
    await stage.do("down", "down", "up")
    on_line(stage, 1)


@check("card page-down")
async def _(stage: Stage) -> None:
    page = stage.screen.card.size.height - 1
    await stage.do("page-down")
    on_line(stage, line_at(stage, page))
    await stage.do(*["page-down"] * 9)
    on_line(stage, 99)


@check("card page-up")
async def _(stage: Stage) -> None:
    await stage.do("bottom", *["page-up"] * 9)
    on_line(stage, 0)


@check("card half-page-down")
async def _(stage: Stage) -> None:
    half = stage.screen.card.size.height // 2
    await stage.do("half-page-down")
    on_line(stage, line_at(stage, half))


@check("card half-page-up")
async def _(stage: Stage) -> None:
    await stage.do("half-page-down", "half-page-up")
    on_line(stage, 0)


@check("card top")
async def _(stage: Stage) -> None:
    await stage.do("bottom", "top")
    on_line(stage, 0)


@check("card bottom")
async def _(stage: Stage) -> None:
    await stage.do("bottom")
    on_line(stage, 99)


@check("card choose")
async def _(stage: Stage) -> None:
    while "accuses" not in stage.under_cursor("card"):
        await stage.do("down")
    await stage.do("choose")
    assert (stage.focus, stage.selection.event) == ("text", "e3")
    assert stage.reads("On March 9")
    assert stage.selection.card == Card("actor", "a4")


# Anywhere


@check("next-event")
async def _(stage: Stage) -> None:
    for event, words in (("e1", "consult"), ("e2", "agree · planned"), ("e3", "accuse"), ("e4", "reject")):
        await stage.do("next-event")
        assert stage.selection.event == event
        assert words in stage.status
        assert {"text", "events"} & {*stage.panes()}
    await stage.do("next-event")
    assert stage.selection.event == "e4"
    assert "there is no event further on" in stage.status


@check("previous-event")
async def _(stage: Stage) -> None:
    await stage.do("next-event", "next-event", "next-event", "previous-event")
    assert stage.selection.event == "e2"
    assert "agree · planned" in stage.status
    await stage.do("previous-event", "previous-event")
    assert stage.selection.event == "e1"
    assert "there is no event further back" in stage.status


@check("later-event")
async def _(stage: Stage) -> None:
    await stage.do("next-event", "later-event")
    assert stage.selection.event == "e3"
    assert "9 Mar 2024 (stated) · accuse" in stage.status
    assert {"text", "events"} & {*stage.panes()}
    await stage.do("later-event", "later-event", "later-event")
    assert stage.selection.event == "e2"
    assert "there is no event later in time" in stage.status


@check("earlier-event")
async def _(stage: Stage) -> None:
    await stage.do("next-event", "next-event", "earlier-event")
    assert stage.selection.event == "e4"
    assert "undated · reject" in stage.status
    await stage.do("earlier-event")
    assert stage.selection.event == "e3"
    await stage.do("earlier-event", "earlier-event")
    assert stage.selection.event == "e1"
    assert "there is no event earlier in time" in stage.status


@check("next-quote")
async def _(stage: Stage) -> None:
    await stage.do("next-quote")
    assert stage.reads("“We will keep")
    assert stage.seen("▌”")
    assert "direct quote: Oskar Lind" in stage.status
    await stage.do("next-quote")
    assert "indirect quote: Vera Dahl" in stage.status
    await stage.do("next-quote", "next-quote")
    assert "there is no quote further on" in stage.status
    assert stage.selection.quote == "q3"


@check("previous-quote")
async def _(stage: Stage) -> None:
    await stage.do("next-quote", "next-quote", "previous-quote")
    assert stage.reads("“We will keep")
    assert "direct quote: Oskar Lind" in stage.status
    await stage.do("previous-quote")
    assert "there is no quote further back" in stage.status


@check("next-date")
async def _(stage: Stage) -> None:
    for words in ("March 4", "April", "March 9", "the day before", "next week"):
        await stage.do("next-date")
        assert stage.chosen_words() == words
        assert "counted from" in stage.status
    await stage.do("next-date")
    assert stage.chosen_words() == "next week"
    assert "there is no date further on" in stage.status


@check("previous-date")
async def _(stage: Stage) -> None:
    await stage.do("next-date", "next-date", "next-date", "previous-date")
    assert stage.chosen_words() == "April"
    await stage.do("previous-date", "previous-date")
    assert stage.chosen_words() == "March 4"
    assert "there is no date further back" in stage.status


@check("anchor")
async def _(stage: Stage) -> None:
    await stage.do("anchor")
    assert "there is no date here and no event" in stage.status
    await stage.do("next-date", "next-date", "next-date", "next-date", "anchor")
    assert stage.chosen_words() == "March 9"
    await stage.do("clear", "next-event", "previous-event", "anchor")
    assert stage.chosen_words() == "March 9"


@check("next-mention")
async def _(stage: Stage) -> None:
    await stage.do("next-mention")
    assert "no actor is shown" in stage.status
    await stage.do("next-event")
    for number, words in ((1, "Oskar Lind"), (2, "Lind"), (3, "Lind")):
        await stage.do("next-mention")
        assert stage.chosen_words() == words
        assert f"mention {number} of 3" in stage.status
    await stage.do("next-mention")
    assert stage.chosen_words() == "Lind"
    assert "there is no mention further on" in stage.status


@check("previous-mention")
async def _(stage: Stage) -> None:
    await stage.do("next-event", "next-mention", "next-mention", "next-mention", "previous-mention")
    assert "mention 2 of 3" in stage.status
    assert stage.reads("“We will keep")
    await stage.do("previous-mention", "previous-mention")
    assert stage.chosen_words() == "Oskar Lind"
    assert "there is no mention further back" in stage.status


async def listed(stage: Stage) -> list[str]:
    """The types of the events in the order of the list."""
    if stage.selection.card is not None:
        await stage.do("close-card")  # of a low list, two rows are seen above it
    rows = await stage.see("events")
    return [code for row in rows for code in ("CNS", "AGR", "ACC", "REJ") if re.search(rf"\b{code} ", row)]


@check("order")
async def _(stage: Stage) -> None:
    await stage.do("order")
    assert "events as told in the text" in stage.status
    assert await listed(stage) == ["CNS", "AGR", "ACC", "REJ"]
    await stage.do("order")
    assert "events by date" in stage.status
    assert await listed(stage) == ["CNS", "ACC", "REJ", "AGR"]


@check("narrow")
async def _(stage: Stage) -> None:
    await stage.do("narrow")
    assert stage.focus == "ask"
    await stage.keys(*"accuse", "enter")
    stage.check()
    assert stage.focus == stage.home
    assert "1 of 4 events: accuse (esc: all)" in stage.status
    await stage.do("narrow")
    assert stage.status.startswith(" f: accuse ")  # what holds is there to be typed over, or changed
    await stage.keys(*"reject", "enter")
    assert "1 of 4 events: reject (esc: all)" in stage.status
    await stage.do("narrow")
    await stage.keys("end", *" planned", "enter")
    assert "0 of 4 events: reject · planned (esc: all)" in stage.status
    await stage.do("narrow")
    await stage.keys("up", "up", "enter")
    assert await listed(stage) == ["REJ"]
    await stage.do("narrow")
    await stage.keys("backspace", "enter")
    assert "of 4 events" not in stage.status
    assert len(await listed(stage)) == 4


@check("narrow-to-actor")
async def _(stage: Stage) -> None:
    await stage.do("narrow-to-actor")
    assert "no actor is shown" in stage.status
    await stage.do("next-event", "narrow-to-actor")
    assert "3 of 4 events" in stage.status
    assert "events: Oskar Lind" in stage.status or stage.screen.size.width == 60
    assert await listed(stage) == ["CNS", "REJ", "AGR"]
    await stage.do("narrow-to-actor")
    assert len(await listed(stage)) == 4


async def goes_to(stage: Stage, layer: str, words: str) -> None:
    await stage.do(f"list-{layer}")
    assert stage.focus == layer
    assert f"[{layer}]" in stage.pane_rows(layer)[0]
    assert any(words in row for row in stage.pane_rows(layer))


@check("list-events")
async def _(stage: Stage) -> None:
    await goes_to(stage, "events", "CNS")


@check("list-actors")
async def _(stage: Stage) -> None:
    await goes_to(stage, "actors", "☻ Oskar Lind")


@check("list-quotes")
async def _(stage: Stage) -> None:
    await goes_to(stage, "quotes", "dir Oskar Lind: “We")


@check("list-dates")
async def _(stage: Stage) -> None:
    await goes_to(stage, "dates", "2024-03-04  March 4")


@check("view")
async def _(stage: Stage) -> None:
    def lines(events: ListPane) -> list[int]:
        return [len(events.lines_of(number)) for number, row in enumerate(events.rows) if row.key]

    await stage.see("events")
    for told, least in (("two lines each", 2), ("in full", 2), ("a line each", 1)):
        await stage.do("view")
        assert f"lists: {told}" in stage.status
        narrow = stage.screen.events.size.width < 50  # on a low screen, beside the card
        assert (
            min(lines(stage.screen.events)) >= least if narrow else min(lines(stage.screen.events)) == least
        )
        assert stage.screen.view == stage.screen.events.view == stage.screen.lists[-1].view
    assert lines(stage.screen.events) == [1, 1, 1, 1]


def walked(stage: Stage) -> tuple[Spot, ...]:
    """The panes in their order: the text, the list that is seen, the card if there is one."""
    here: Spot = stage.home if stage.home in LISTS else "events"
    card = stage.selection.card is not None or stage.screen.room.card_stands
    return ("text", here, "card") if card else ("text", here)


@check("next-pane")
async def _(stage: Stage) -> None:
    ways = walked(stage)
    for step in (1, 2, 3):
        await stage.do("next-pane")
        assert stage.focus == ways[(ways.index(stage.home) + step) % len(ways)]


@check("previous-pane")
async def _(stage: Stage) -> None:
    ways = walked(stage)
    for step in (1, 2, 3):
        await stage.do("previous-pane")
        assert stage.focus == ways[(ways.index(stage.home) - step) % len(ways)]


def region(stage: Stage, pane: str) -> Region:
    """Where a pane stands."""
    return stage.screen.query_one(f"#{pane}").region


def cells(stage: Stage, pane: str) -> int:
    """How large a pane is."""
    return region(stage, pane).area


@check("zoom")
async def _(stage: Stage) -> None:
    before = stage.panes()
    await stage.do("zoom")
    assert stage.panes() in ([stage.home], ["events", "card"])  # the card does not leave its list alone
    assert region(stage, stage.home).width == stage.screen.size.width
    await stage.do("next-pane")
    assert stage.focus in stage.panes()
    await stage.do("previous-pane", "zoom")
    assert stage.panes() == before
    assert stage.focus == stage.home


def alone(stage: Stage) -> bool:
    """Whether there is nothing beside the pane that one is in."""
    return len(stage.panes()) == 1


@check("grow")
async def _(stage: Stage) -> None:
    before = cells(stage, stage.home)
    await stage.do("grow")
    if alone(stage):
        assert "there is no other pane beside it" in stage.status
        return
    grown = cells(stage, stage.home)
    assert grown > before
    await stage.do("shrink")
    assert cells(stage, stage.home) == before
    await stage.do(*["grow"] * 25)
    assert "there is no more room" in stage.status
    assert all(cells(stage, pane) for pane in stage.panes())


@check("shrink")
async def _(stage: Stage) -> None:
    before, beside = cells(stage, stage.home), stage.panes()
    await stage.do("shrink")
    if alone(stage):
        assert "there is no other pane beside it" in stage.status
        return
    assert cells(stage, stage.home) < before
    await stage.do(*["shrink"] * 25)
    assert "it is as small as can be" in stage.status
    assert stage.panes() == beside


@check("hide-lists")
async def _(stage: Stage) -> None:
    before = stage.panes()
    await stage.do("hide-lists")
    assert not {*LISTS} & {*stage.panes()} or stage.home == "card"
    assert "the lists are hidden" in stage.status
    await stage.do("next-pane")
    assert stage.focus in ("text", "card")
    await stage.do("hide-lists")
    assert {*LISTS} & {*stage.panes()}
    assert len(stage.panes()) == len(before)


@check("swap")
async def _(stage: Stage) -> None:
    before = {pane: region(stage, pane) for pane in stage.panes()}
    await stage.do("swap")
    assert "the lists stand before the text" in stage.status
    after = {pane: region(stage, pane) for pane in stage.panes()}
    assert after.keys() == before.keys()
    if "text" in before and len(before) > 1:
        assert next(pane for pane, at in after.items() if at.offset == (0, 1)) in LISTS
        assert after["text"].right == stage.screen.size.width
    await stage.do("swap")
    assert "the text stands before the lists" in stage.status
    assert {pane: region(stage, pane) for pane in stage.panes()} == before


@check("close-card")
async def _(stage: Stage) -> None:
    if stage.home != "card":
        await stage.do("close-card")
        assert "no card is open" in stage.status
        await stage.do("next-event", "next-mention")
        stage.screen.walking.actor_chosen("a4")
        await stage.settle()
    assert "Syldavia" in (await stage.see("card"))[0]
    await stage.do("close-card")
    assert stage.selection.card is None
    assert "card" not in stage.panes()
    assert stage.focus in stage.panes()


@check("pin-card")
async def _(stage: Stage) -> None:
    if stage.home != "card":
        await stage.do("pin-card")
        assert "no card is open" in stage.status
    stage.screen.select(stage.selection._replace(card=Card("event", "e2")))
    await stage.do("next-event")
    assert "consult" in (await stage.see("card"))[0]
    await stage.do("pin-card")
    assert "pinned · 4 Mar" in stage.pane_rows("card")[0]
    await stage.do("next-event")
    assert stage.selection.event == "e2"
    assert "pinned · 4 Mar" in (await stage.see("card"))[0]
    await stage.do("pin-card")
    assert "pinned" not in stage.pane_rows("card")[0]
    assert "agree" in stage.pane_rows("card")[0]


async def search(stage: Stage, action: str, *, told: str = "") -> None:
    """Search for a word that is there three times, first in the title. While it is typed, the line tells to
    which of them it would lead."""
    await stage.do(action)
    assert stage.focus == "search"
    assert stage.status.startswith({"search": " / ", "search-backward": " \\ "}[action])
    await stage.keys(*"strait")
    if told:
        await stage.until(lambda: stage.status.endswith(f" {told} "))
        stage.check()
    await stage.keys("enter")
    stage.check()
    assert stage.focus == "text"


@check("search")
async def _(stage: Stage) -> None:
    await stage.do("search", "clear")
    assert stage.focus == stage.home
    await search(stage, "search", told="1 of 3")
    assert "“strait” 1 of 3" in stage.status
    assert stage.selection.position == 0


@check("search-backward")
async def _(stage: Stage) -> None:
    await search(stage, "search-backward", told="3 of 3")
    assert "“strait” 3 of 3, on from the bottom" in stage.status
    assert stage.reads("The strait will be")


@check("search-next")
async def _(stage: Stage) -> None:
    await stage.do("search-next")
    assert "nothing has been searched for" in stage.status
    await search(stage, "search")
    await stage.do("search-next")
    assert "2 of 3" in stage.status
    assert stage.reads("“We will keep")
    await search(stage, "search-backward")
    assert "1 of 3" in stage.status
    await stage.do("search-next")
    assert "3 of 3" in stage.status


@check("search-previous")
async def _(stage: Stage) -> None:
    await search(stage, "search")
    await stage.do("search-previous")
    assert "3 of 3, on from the bottom" in stage.status
    assert stage.reads("The strait will be")
    await stage.do("search-next")
    assert "1 of 3, on from the top" in stage.status


@check("back")
async def _(stage: Stage) -> None:
    await stage.do("next-event", "next-quote", "next-quote", "back")
    assert stage.reads("“We will keep")
    await stage.do("back", "back")
    assert stage.selection.position == 0
    await stage.do("back")
    assert "there is no place further back" in stage.status
    await stage.do("next-pane")
    assert "there is no place" not in stage.status


@check("forward")
async def _(stage: Stage) -> None:
    await stage.do("next-event", "next-quote", "back", "back", "forward")
    assert stage.reads("On March 4")
    await stage.do("forward")
    assert stage.reads("“We will keep")
    await stage.do("forward")
    assert "there is no place further on" in stage.status


@check("bookmark")
async def _(stage: Stage) -> None:
    await stage.do("next-event", "bookmark")
    assert "bookmark under which letter?" in stage.status
    await stage.keys("x")
    stage.check()
    assert "bookmark x is here" in stage.status
    assert stage.screen.bookmarks.get("x") == at("On March 4")[0]


@check("to-bookmark")
async def _(stage: Stage) -> None:
    await stage.do("next-event", "bookmark")
    await stage.keys("x")
    await stage.do("next-quote", "next-quote", "to-bookmark")
    assert "x On March 4" in stage.status
    await stage.keys("x")
    stage.check()
    assert stage.reads("On March 4")
    await stage.do("to-bookmark")
    await stage.keys("'")
    assert "indirect quote: Vera Dahl" in stage.status
    await stage.do("to-bookmark")
    await stage.keys("z")
    assert "there is no bookmark z" in stage.status


@check("copy")
async def _(stage: Stage) -> None:
    await stage.do("next-event", "copy")
    assert stage.pilot.app.clipboard == TEXT[slice(at("On March 4")[0], at("in Oslo.")[1])]
    assert "copied: On March 4, Bordurian" in stage.status
    await stage.do("next-quote")
    assert "copied" not in stage.status
    await stage.do("copy")
    assert stage.pilot.app.clipboard == "“We will keep the strait open,”"


@check("copy-note")
async def _(stage: Stage) -> None:
    await stage.do("copy-note")
    assert "there is no event and no quote here" in stage.status
    await stage.do("next-event", "copy-note")
    assert stage.pilot.app.clipboard.startswith("4 Mar 2024 · Oskar Lind meets Vera Dahl in Oslo · consult")
    assert "copied: 4 Mar 2024" in stage.status


@check("clear")
async def _(stage: Stage) -> None:
    await search(stage, "search")
    await stage.do("next-event", "narrow-to-actor", "next-mention")
    for gone, left in (("mention 1", "of 4 events"), ("of 4 events", "1 of 3"), ("1 of 3", "consult")):
        assert gone in stage.status
        await stage.do("clear")
        assert gone not in stage.status
        assert left in stage.status
    await stage.do("next-mention", "next-date", "narrow-to-actor")
    for gone, left in (("of 4 events", "counted from"), ("counted from", "consult")):
        assert gone in stage.status
        await stage.do("clear")
        assert gone not in stage.status
        assert left in stage.status
    assert stage.selection.marked == "a1"
    await stage.do("clear")
    assert stage.selection.marked is None
    await stage.do("search", "clear")
    assert stage.focus == "text"


@check("next-article")
async def _(stage: Stage) -> None:
    await stage.do("next-article")
    await stage.opened(3)
    assert "3 of 3" in stage.rows()[0]
    assert stage.seen("▌  The last one.")
    await stage.do("next-article")
    assert "this is the last article" in stage.status


@check("previous-article")
async def _(stage: Stage) -> None:
    await stage.do("next-event", "previous-article")
    await stage.opened(1)
    assert "1 of 3" in stage.rows()[0]
    assert stage.seen("▌  The first one.")
    await stage.do("previous-article")
    assert "this is the first article" in stage.status
    await stage.do("next-article")
    await stage.opened(2)
    assert "2 of 3" in stage.rows()[0]
    assert stage.selection.event == "e1"
    assert stage.stands_at("On March 4")


@check("articles")
async def _(stage: Stage) -> None:
    await stage.do("articles")
    assert isinstance(stage.pilot.app.screen, ChooserScreen)
    assert any("▸ 2" in row for row in stage.rows())
    await stage.keys("j", "enter")
    await stage.opened(3)
    assert stage.seen("▌  The last one.")


@check("help")
async def _(stage: Stage) -> None:
    await stage.do("help")
    assert isinstance(stage.pilot.app.screen, HelpScreen)
    choose = next(action for action in ACTIONS if action.id == "choose")
    assert any(describe(choose, stage.home)[:28] in row for row in stage.rows())
    await stage.keys("escape")
    stage.check()
    assert stage.focus == stage.home


@check("percent")
async def _(stage: Stage) -> None:
    await stage.do("percent")
    assert "50% goes to the middle" in stage.status
    await stage.keys("5", "0")
    await stage.do("percent")
    assert stage.reads("On March 9")
    await stage.do("back")
    assert stage.selection.position == 0


@check("interrupt")
async def _(stage: Stage) -> None:
    await stage.do("interrupt")
    assert "q quits" in stage.status
    assert stage.pilot.app.is_running


@check("timeline")
async def _(stage: Stage) -> None:
    await stage.do("timeline")
    assert isinstance(stage.pilot.app.screen, TimelineScreen)
    assert any("… 5 days …" in row for row in stage.rows())
    await stage.keys("g", "j", "j", "enter")
    stage.check()
    assert stage.reads("On March 9")
    await stage.do("clear")
    assert isinstance(stage.pilot.app.screen, TimelineScreen)
    await stage.do("timeline")
    assert stage.focus == "text"


@check("matrix")
async def _(stage: Stage) -> None:
    await stage.do("matrix")
    assert isinstance(stage.pilot.app.screen, MatrixScreen)
    assert any("Oskar Lind → Syldavia: 2 events" in row for row in stage.rows())
    await stage.do("choose")
    assert stage.focus == "events"
    assert "2 of 4 events" in stage.status


@check("strip")
async def _(stage: Stage) -> None:
    await stage.do("strip")
    if not stage.screen.strip.size:
        assert "there is no strip of time here" in stage.status
        return
    await stage.keys("right")
    assert "9 Mar 2024 · 2 events" in stage.status
    await stage.do("strip")
    assert stage.focus == stage.home


@check("palette")
async def _(stage: Stage) -> None:
    await stage.do("palette")
    assert isinstance(stage.pilot.app.screen, CommandPalette)
    await stage.keys(*"next event")
    await stage.until(lambda: any("Next event" in row for row in stage.rows()[3:]))
    await stage.keys("enter")
    await stage.until(lambda: stage.pilot.app.screen is stage.screen)
    await stage.until(lambda: stage.selection.event == "e1")
    stage.check()


@check("redraw")
async def _(stage: Stage) -> None:
    app, told = stage.pilot.app, list[str]()

    def is_told() -> bool:
        shown = Shown(*app.size)
        shown.feed("".join(told))
        return shown.screen.display == stage.rows()

    async def drawn() -> None:
        """Everything is told to the terminal, whatever stands there."""
        told.clear()
        assert not is_told()
        await stage.do("redraw")
        await stage.until(is_told)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(LinuxDriver, "write", lambda _, data: told.append(data))
        driver = ThriftyDriver(app, size=app.size)  # type: ignore[arg-type]  # it wants no result of the app
        drive(app, driver, patch)
        await drawn()
        await drawn()
        assert stage.focus == stage.home
        await stage.do("search")
        await drawn()
        assert stage.screen.searching.typing


@check("source")
async def _(stage: Stage) -> None:
    before = stage.selection
    await stage.do("source")
    assert "as it is written" in stage.rows()[-1]
    assert "text" in stage.panes()
    await stage.do("source")
    assert "as it is set" in stage.rows()[-1]
    assert stage.selection == before
    assert stage.focus in (stage.home, "text")


@check("suspend")
async def _(stage: Stage) -> None:
    sent: list[int] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(HeadlessDriver, "can_suspend", property(lambda _: True))
        patch.setattr(os, "kill", lambda _, number: sent.append(number))
        await stage.do("suspend")
    assert sent == [signal.SIGTSTP]


@check("quit")
async def _(stage: Stage) -> None:
    async with reading(stage.pilot.app.size) as other:
        other.screen.room.enter(stage.home)
        await other.keys(KEYS["quit"])
        assert not other.pilot.app.is_running


# All of them


@pytest.mark.parametrize("name", [name for name in CHECKS if " " in name])
async def test_in_its_pane(stage: Stage, name: str) -> None:
    await stage.begin(next(pane for pane in SPOTS if name.startswith(f"{pane} ")))
    await CHECKS[name](stage)


@pytest.mark.parametrize("name", ANYWHERE)
async def test_from_the_text(stage: Stage, name: str) -> None:
    await stage.begin("text")
    await CHECKS[name](stage)


@pytest.mark.parametrize("name", ANYWHERE)
@pytest.mark.parametrize("pane", ["events", "actors", "quotes", "dates", "card"])
async def test_from_the_lists(plain_stage: Stage, pane: Spot, name: str) -> None:
    await plain_stage.begin(pane)
    await CHECKS[name](plain_stage)


async def test_no_action_goes_unchecked() -> None:
    wanted = {
        f"{pane} {action.id}" if action.place == "pane" else action.id for action in ACTIONS for pane in SPOTS
    }
    assert set(CHECKS) == wanted
