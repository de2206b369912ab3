"""The list of articles to choose from."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from functools import partial
from typing import ClassVar, NamedTuple

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.content import Content
from textual.message import Message
from textual.screen import ModalScreen

from analysis.annotations.wording import counted, day_in_words
from analysis.annotations.wrap import one_line
from analysis.errors import ReadError
from analysis.library.shelf import Shelf, Source, name_of
from analysis.model import Article
from analysis.reading.head.complete import complete
from tui.panes.rows import Row, RowList
from tui.settings.keymap import Keymap
from tui.threads import aside

_LONGEST = 200
"""Characters of a title that are shown."""
_PATIENCE = 5
"""Seconds after which one looks at the next article: this one may lie on a disk that has gone."""


class Glance(NamedTuple):
    """What is seen of an article without opening it."""

    title: str | None
    facts: str


class Glanced(Message):
    """Something was seen of one more article."""

    def can_replace(self, message: Message) -> bool:
        """All that was seen is shown at once."""
        return isinstance(message, Glanced)


class ArticleList(RowList):
    """One row an article, as high as all of them are."""

    CURSOR = "articles--cursor"
    COMPONENT_CLASSES: ClassVar[set[str]] = {"articles--cursor", "articles--quiet", "articles--open"}

    def layout_lines(self, width: int) -> int:
        """As of every list; the list takes the room that it needs, and scrolls where there is less."""
        count = super().layout_lines(width)
        self.styles.height = count
        return count

    def row_highlighted(self, row: Row) -> None:
        """Only enter opens anything."""

    def row_chosen(self, row: Row) -> None:
        """This one, at once: the next key is meant for the article."""
        self.screen.dismiss(int(row.key))


class ChooserScreen(ModalScreen[int | None]):
    """Asks for one of the articles; the answer is its number. They are looked at while the list is seen: for
    title, day and, if `share_read` knows, how far they were read."""

    # With the ids of the reader's actions, so that a person's own keys work here too.
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss", "Close", show=False, priority=True),
        Binding("o", "dismiss", "Close", id="articles", show=False, priority=True),
        Binding("q", "dismiss", "Close", id="quit", show=False, priority=True),
    ]
    AUTO_FOCUS = "#articles"

    def __init__(self, shelf: Shelf, share_read: Callable[[Article], float | None], keymap: Keymap) -> None:
        super().__init__()
        self._shelf = shelf
        self._share_read = share_read
        self._keymap = keymap
        self._glances: dict[int, Glance] = {}

    def compose(self) -> ComposeResult:
        """One list."""
        with Container(id="chooser"):
            yield ArticleList("articles")

    def on_mount(self) -> None:
        """Show their names at once, and begin to look at them."""
        box = self.query_one("#chooser")
        box.border_title = Content(counted(len(self._shelf.sources), "article"))
        choose = self._keymap.first_sign("choose")
        box.border_subtitle = Content(f"{choose} opens, esc closes" if choose else "esc closes")
        self.query_one(ArticleList).fill(self._rows(), self._shelf.number)
        self._look()

    @work
    async def _look(self) -> None:
        for number, source in enumerate(self._shelf.sources):
            seen = aside(partial(_glance, source, self._share_read))
            await asyncio.wait({seen}, timeout=_PATIENCE)
            self._glances[number] = seen.result() if seen.done() else Glance(None, "no answer")
            self.post_message(Glanced())

    @on(Glanced)
    def _glanced(self) -> None:
        articles = self.query_one(ArticleList)
        articles.fill(self._rows(), articles.cursor)

    def _rows(self) -> list[Row]:
        digits = len(str(len(self._shelf.sources)))
        rows = []
        for number, source in enumerate(self._shelf.sources):
            glance = self._glances.get(number) or Glance(None, "")
            is_open = number == self._shelf.number
            sign = "▸" if is_open else " "
            title = one_line(glance.title or "")[:_LONGEST] or name_of(source)
            head = ((f"{sign} {number + 1:>{digits}}  ", "articles--quiet"),)
            rows.append(Row(str(number), head, title, "articles--open" if is_open else "", glance.facts))
        return rows


def _glance(source: Source, share_read: Callable[[Article], float | None]) -> Glance:
    try:
        article = complete(source.read())
    except ReadError:
        return Glance(None, "cannot be read")
    share = share_read(article)
    read = "" if share is None else f"{share:4.0%}"
    day = day_in_words(article.published) if article.published else ""
    return Glance(article.title, f"{day}  {read:4}" if day or read else "")
