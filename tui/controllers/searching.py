"""Searching the text: the line to type in, what it would find, and the way from match to match."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from analysis.annotations.search import Search
from analysis.model import Span
from tui.controllers.stage import Spot, Text
from tui.lines.status import failure_in_words, search_in_words, went_on
from tui.messages import Searched, SearchEnded

if TYPE_CHECKING:
    from tui.lines.search import SearchLine


class Searching:
    """The search, the match gone to last, and the line that posts what it finds."""

    def __init__(self, stage: Text) -> None:
        self._stage = stage
        self._line: SearchLine | None = None
        """Not before something is searched for: it takes its time to be made."""
        self._home: Spot = "text"
        """The pane to be in again when nothing is typed any more."""
        self._search: Search | None = None
        self._match: Span | None = None
        self._top: int | None = None
        """The line that was uppermost before words were typed, while the text may go back there."""

    @property
    def complete(self) -> bool:
        """Whether all is found that there is of what was searched for."""
        return self._search is not None and self._search.complete

    @property
    def match(self) -> Span | None:
        """The match that was gone to last."""
        return self._match

    @property
    def typing(self) -> bool:
        """Whether words to find are being typed."""
        return self._line is not None and self._stage.room.below is self._line

    # The line

    def ask(self, step: int) -> None:
        """Ask for words to find, forward or backward."""
        stage = self._stage
        if self._line is None:
            from tui.lines.search import SearchLine

            self._line = SearchLine(stage.index)
            stage.room.add_line(self._line)
        self._home, self._top = stage.room.pane, stage.text.scroll_offset.y
        stage.room.uncover_text()  # or what the words find could not be seen
        self._line.ask(stage.index, stage.selection.position, step)
        stage.room.type_into(self._line, self._give_up)

    def _give_up(self) -> None:
        self._stage.room.leave_line(self._home)
        self._forget_preview()

    def ended(self, message: SearchEnded) -> None:
        """The line is done with."""
        self._stage.room.leave_line("text" if message.searched else self._home)
        if message.searched:
            self._stage.news.renew("search")
        else:
            self._forget_preview()
            self._stage.news.say(message.reason)

    def line_left(self) -> None:
        """The line has lost the focus."""
        if self._line is not None and self._stage.room.clicked_away(self._line):
            self._stage.room.leave_line(None)
            self._top = None  # what was clicked on must stay under the pointer
            self._forget_preview()

    # What it finds

    def found(self, message: Searched) -> None:
        """Something, or more, or nothing; while one types it is only shown."""
        if message.preview:
            if self.typing:
                self._preview(message.search.matches if message.search else (), message.goal)
            return
        if self._line is None or self._line.forgotten:
            return  # it has crossed with the key that cleared the search
        self._search, there = message.search, message.goal
        if there is not None and message.origin == self._stage.selection.position:
            self._top = None
            self._show_match(there)
        else:
            self._scroll_back()
            there = None
            self._show_match(None, stay=True)
        step = self._line.direction
        start = message.origin - (step > 0)
        self._stage.news.say(went_on(self._search, there, start, step) or failure_in_words(self._search))

    def _set_search(self, search: Search | None, match: Span | None) -> None:
        self._search, self._match = search, match
        self._stage.news.tell("search", *search_in_words(search, match))

    def clear(self) -> None:
        """Nothing is searched for any more."""
        self._set_search(None, None)
        if self._line is not None:
            self._line.forget()
        self._stage.text.show_matches((), None)
        self._stage.news.say_status()

    # While one types

    def _preview(self, matches: Sequence[Span], goal: Span | None) -> None:
        """Show what the words typed so far would find."""
        if goal is None and self._top is not None:
            self._stage.text.scroll_back(self._top)
        self._stage.text.show_matches(matches, goal)

    def _scroll_back(self) -> None:
        """Have the text on the screen that was there before words were typed."""
        if self._top is not None:
            self._stage.text.scroll_back(self._top)
            self._top = None

    def _forget_preview(self) -> None:
        """Leave the text as it was before words were typed."""
        self._scroll_back()
        matches = self._search.matches if self._search else ()
        self._stage.text.show_matches(matches, self._match, reveal=False)

    # From match to match

    def step(self, step: int) -> None:
        """The next or previous match, as the search went."""
        if self._search is None or self._line is None:
            self._stage.news.say("nothing has been searched for")
            return
        step *= self._line.direction
        here = self._match_here()
        start = here[0] if here else self._stage.selection.position - (step > 0)
        number = self._search.beside(start, step)
        self._show_match(None if number is None else self._search.matches[number])
        self._stage.news.say(
            went_on(self._search, self._match, start, step) or failure_in_words(self._search)
        )

    def _match_here(self) -> Span | None:
        """The match that was gone to last, while it is in the sentence being read."""
        if self._match is None:
            return None
        start, end = self._stage.index.sentences.at(self._stage.selection.position)
        return self._match if start <= self._match[0] < end else None

    def _show_match(self, match: Span | None, *, stay: bool = False) -> None:
        assert self._search is not None
        kept = stay and self._match in self._search.matches
        self._set_search(self._search, self._match if kept else match)
        if match is not None:
            self._stage.go_to(match[0])
            self._stage.room.bring_into_view()
        self._stage.text.show_matches(self._search.matches, self._match, reveal=not stay)
        self._stage.news.say_status()
