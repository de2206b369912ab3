"""Controllers on a stage of paper: what they ask of the screen, without one."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from textual.widget import Widget

from analysis.annotations.index import Index, Order
from analysis.annotations.narrowing import ALL
from analysis.library.places import Pane
from analysis.model import Annotation, Article
from tests.tui.driver import Reader
from tests.tui.example import ANNOTATION, ARTICLE, at
from tui import moves
from tui.app import DatelineApp
from tui.controllers.copying import Copying
from tui.controllers.narrowing import Asking
from tui.controllers.news import News
from tui.controllers.stage import Spot, Told, Undone
from tui.controllers.travelling import Travelling
from tui.lines.headline import OneLine
from tui.lines.mark import MarkLine
from tui.selection import Selection


class Paper:
    """A stage that notes what is asked of it."""

    def __init__(self, annotation: Annotation | None = ANNOTATION) -> None:
        self.index = Index(ARTICLE, annotation)
        self.selection = moves.select(self.index, Selection(), self.index.sentences.first()[0])
        self.headline, self.status = OneLine("headline"), OneLine("status")
        self.mark_line = MarkLine()
        self.pane: Spot = "text"
        self.home: Pane = "text"
        self.card_stands = False
        self.below: Widget | None = None
        self.said: list[str] = []
        self.told: dict[Told, tuple[str, ...]] = {}
        self.newest: Undone | None = None
        self.noted = self.saved = 0
        self.copied = ""
        self.order: Order = "date"
        self.pointed: str | None = None

    @property
    def news(self) -> Paper:
        return self

    @property
    def room(self) -> Paper:
        return self

    @property
    def note(self) -> str:
        return self.said[-1] if self.said else ""

    def say_headline(self, *, named: bool = False) -> None: ...

    def uncover_text(self) -> None: ...

    def stand_card(self, *, stands: bool) -> None: ...

    def select(self, selection: Selection, *, reveal: bool = True) -> None:
        del reveal
        self.selection = selection

    def jump(self, selection: Selection) -> None:
        self.select(selection)

    def go_to(self, position: int) -> None:
        self.jump(moves.select(self.index, self.selection, position))

    def enter(self, pane: Spot) -> None:
        self.pane = pane

    def bring_into_view(self, besides: str = "text") -> None:
        del besides

    def say(self, note: str) -> None:
        self.said.append(note)

    def say_notices(self, *notices: str) -> None:
        self.said += notices

    def say_status(self) -> None: ...

    def tell(self, what: Told, *lengths: str) -> None:
        self.told[what] = lengths

    def renew(self, what: Undone) -> None:
        self.newest = what

    def note_place(self) -> None:
        self.noted += 1

    def save_place(self) -> None:
        self.saved += 1

    def add_line(self, line: Widget) -> None: ...

    def type_into(self, line: Widget, leave: Callable[[], None]) -> None:
        del leave
        self.below = line

    def leave_line(self, pane: Spot | None) -> None:
        self.below, self.pane = None, pane or self.pane

    def clicked_away(self, line: Widget) -> bool:
        return self.below is line

    def get_selected_text(self) -> str | None:
        return self.pointed

    def clear_selection(self) -> None:
        self.pointed = None

    def copy_to_clipboard(self, text: str) -> None:
        self.copied = text


def test_the_way_back_leads_to_where_a_jump_began() -> None:
    stage = Paper()
    travelling = Travelling(stage)
    start = stage.selection
    travelling.travel(-1)
    assert stage.said == ["there is no place further back"]
    travelling.leave(start)
    stage.go_to(at("On March 9")[0])
    travelling.travel(-1)
    assert stage.selection.position == start.position
    travelling.travel(1)
    assert stage.selection.position == at("On March 9")[0]


@pytest.mark.parametrize("letter", ["x", "é", "7"])
def test_a_bookmark_is_a_letter(letter: str) -> None:
    stage = Paper()
    travelling = Travelling(stage)
    travelling.ask_to_put()
    assert stage.below is stage.mark_line
    travelling.answered(letter)
    assert stage.below is None
    assert travelling.bookmarks.get(letter) == (stage.selection.position if letter.isalpha() else None)
    assert stage.saved == letter.isalpha()


def test_words_to_narrow_the_events_with_wait_until_there_are_any() -> None:
    stage = Paper(None)
    asking = Asking(stage)
    asking.answered("planned")
    assert "planned" in stage.told["waiting"][0]
    assert (stage.newest, stage.selection.narrowing) == ("narrowing", ALL)
    stage.index = Index(ARTICLE, ANNOTATION)
    asking.fulfil()
    assert stage.told["waiting"] == ("", "")
    assert stage.selection.narrowing.statuses == ("planned",)
    asking.clear()
    assert stage.selection.narrowing == ALL


def test_what_was_wished_for_outlives_an_annotation_that_fails() -> None:
    stage = Paper(None)
    asking = Asking(stage)
    asking.answered("planned")
    asking.give_up()
    assert not any(stage.told["waiting"])
    assert asking.wish.words == "planned"


def test_words_under_the_mouse_are_copied_before_those_of_the_place() -> None:
    stage = Paper()
    copying = Copying(stage)
    stage.pointed = "the strait"
    copying.copy()
    assert stage.copied == "the strait"
    copying.copy()
    assert stage.copied == ARTICLE.text[slice(*stage.index.sentences.at(stage.selection.position))].rstrip()
    assert stage.said[-1].startswith("copied: ")


def test_escape_undoes_the_newest_first() -> None:
    stage = Paper()
    news = News(stage, "")
    before = stage.selection
    stage.selection = before._replace(date=ANNOTATION.dates[0].id)
    news.selected(before, stage.selection)
    assert news.undone_next() == "date"
    news.tell("search", "“strait” 1 of 3", "")
    news.renew("search")
    assert news.undone_next() == "search"
    news.tell("search")
    assert news.undone_next() == "date"
    stage.selection = before
    assert news.undone_next() is None


async def test_an_article_without_a_title_is_called_by_its_file_though_it_was_annotated_before() -> None:
    untitled = Article(text="It was a long day in the strait.\n", source="day.txt")
    app = DatelineApp(untitled, annotation=Annotation(article=untitled, engine=ANNOTATION.engine))
    async with app.run_test() as pilot:
        reader = Reader(pilot)
        await reader.until(lambda: "day.txt" in reader.rows()[0])
