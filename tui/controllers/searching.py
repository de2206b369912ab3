"""Searching the text: the line to type in, what it would find, and the way from match to match."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual import events, on

from analysis.annotations.search import Search
from analysis.library.places import Pane
from analysis.model import Span
from tui.controllers.selecting import Selecting
from tui.lines.status import failure_in_words, search_in_words, went_on
from tui.messages import Searched, SearchEnded

if TYPE_CHECKING:
    from tui.lines.search import SearchLine


class Searching(Selecting):
    """The search, the match gone to last, and the line that posts what it finds."""

    _search_line: SearchLine | None = None
    """Not before something is searched for: it takes its time to be made."""
    _search: Search | None = None
    _match: Span | None = None
    _top: int | None = None
    """The line that was uppermost before words were typed, while the text may go back there."""

    def action_search(self, step: int) -> None:
        """Ask for words to find, forward or backward."""
        if self._search_line is None:
            from tui.lines.search import SearchLine

            self._search_line = SearchLine(self._index)
            self.mount(self._search_line, before=self._status)
        self._home, self._top = self._pane, self._text.scroll_offset.y
        if self.has_class("-one"):
            self._show_pane("text")  # or what the words find could not be seen
        self._search_line.ask(self._index, self.selection.position, step)
        self._type_into(self._search_line)

    @property
    def _searching(self) -> bool:
        """Whether words to find are being typed."""
        return self._below is not None and self._below is self._search_line

    @on(Searched)
    def _searched(self, message: Searched) -> None:
        if message.preview:
            if self._searching:
                self._preview(message.search.matches if message.search else (), message.goal)
            return
        if self._search_line is None or self._search_line.forgotten:
            return  # it has crossed with the key that cleared the search
        self._search, there = message.search, message.goal
        if there is not None and message.origin == self.selection.position:
            self._top = None
            self._show_match(there)
        else:
            self._scroll_back()
            there = None
            self._show_match(None, stay=True)
        step = self._search_line.direction
        start = message.origin - (step > 0)
        self._say(went_on(self._search, there, start, step) or failure_in_words(self._search))

    @on(SearchEnded)
    def _search_ended(self, message: SearchEnded) -> None:
        self._end_search("text" if message.searched else self._home)
        if message.searched:
            self._renew("search")
        else:
            self._forget_preview()
            self._say(message.reason)

    @on(events.DescendantBlur, "#search")
    def _search_left(self) -> None:
        """By a click on a pane; that the terminal lost the focus ends nothing."""
        if self._searching and self.focused not in (None, self._search_line):
            self._end_search(None)
            self._top = None  # what was clicked on must stay under the pointer
            self._forget_preview()

    def _end_search(self, pane: Pane | None) -> None:
        self._put_below(None)
        if pane is not None:
            self._enter(pane)

    def _set_search(self, search: Search | None, match: Span | None) -> None:
        self._search, self._match = search, match
        self._sought = search_in_words(search, match)

    def _clear_search(self) -> None:
        self._set_search(None, None)
        if self._search_line is not None:
            self._search_line.forget()
        self._text.show_matches((), None)
        self._say_status()

    # While one types

    def _preview(self, matches: Sequence[Span], goal: Span | None) -> None:
        """Show what the words typed so far would find."""
        if goal is None and self._top is not None:
            self._text.scroll_back(self._top)
        self._text.show_matches(matches, goal)

    def _scroll_back(self) -> None:
        """Have the text on the screen that was there before words were typed."""
        if self._top is not None:
            self._text.scroll_back(self._top)
            self._top = None

    def _forget_preview(self) -> None:
        """Leave the text as it was before words were typed."""
        self._scroll_back()
        self._text.show_matches(self._search.matches if self._search else (), self._match, reveal=False)

    # From match to match

    def action_match(self, step: int) -> None:
        """The next or previous match, as the search went."""
        if self._search is None or self._search_line is None:
            self._say("nothing has been searched for")
            return
        step *= self._search_line.direction
        here = self._match_here()
        start = here[0] if here else self.selection.position - (step > 0)
        number = self._search.beside(start, step)
        self._show_match(None if number is None else self._search.matches[number])
        self._say(went_on(self._search, self._match, start, step) or failure_in_words(self._search))

    def _match_here(self) -> Span | None:
        """The match that was gone to last, while it is in the sentence being read."""
        if self._match is None:
            return None
        start, end = self._index.sentence(self.selection.position)
        return self._match if start <= self._match[0] < end else None

    def _show_match(self, match: Span | None, *, stay: bool = False) -> None:
        assert self._search is not None
        kept = stay and self._match in self._search.matches
        self._set_search(self._search, self._match if kept else match)
        if match is not None:
            self._go_to(match[0])
            self._bring_into_view()
        self._text.show_matches(self._search.matches, self._match, reveal=not stay)
        self._say_status()
