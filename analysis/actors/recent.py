"""Which of several entries the text spoke of last."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from analysis.actors.candidates import Entry
from analysis.actors.tokens import Tokens


class _Spoken(NamedTuple):
    """Where a paragraph first names (or describes) an entry."""

    token: int
    paragraph: int
    entry: Entry


class Recent:
    """Some entries, by where they are named and, as far as one tells, described.

    To ask costs the same however often they are named. `described` holds the tokens at which each entry, by
    its identity, was described before.
    """

    def __init__(self, tokens: Tokens, entries: Collection[Entry], described: dict[int, list[int]]) -> None:
        self.size = len(entries)
        self._paragraph = tokens.paragraph
        self._by_first_name = sorted(entries, key=lambda entry: entry.names[0].start)
        self._first_names = [entry.names[0].start for entry in self._by_first_name]
        self._named = sorted(
            (one for entry in entries for one in self._once(entry, (name.start for name in entry.names))),
            key=lambda one: one.token,
        )
        self._tokens = [one.token for one in self._named]
        self._described = sorted(
            (one for entry in entries for one in self._once(entry, described.get(id(entry), ()))),
            key=lambda one: one.token,
        )
        self._described_in = {id(one.entry): one.paragraph for one in self._described}

    def tell(self, entry: Entry, token: int) -> None:
        """Take note that one of them is described at a token; to be told in order of the text."""
        paragraph = self._paragraph[token]
        if self._described_in.get(id(entry)) != paragraph:
            self._described_in[id(entry)] = paragraph
            self._described.append(_Spoken(token, paragraph, entry))

    def only_before(self, token: int) -> Entry | None:
        """The only one of them that is named before the token; None when there is none, or several are."""
        return self._by_first_name[0] if bisect_left(self._first_names, token) == 1 else None

    def nearest(self, token: int, reach: int) -> Entry | None:
        """The only one of those named before the token that the nearest paragraph speaks of which speaks of
        any, up to `reach` paragraphs back."""
        paragraph = self.last(token)
        if paragraph is None or self._paragraph[token] - paragraph > reach:
            return None
        return self.only_in(paragraph, token)

    def last(self, token: int) -> int | None:
        """The last paragraph that speaks, before the token, of one of them who is named before it."""
        return max((one.paragraph for one in (*self._back(token, 1), *self._told(token, 1))), default=None)

    def only_in(self, paragraph: int, token: int) -> Entry | None:
        """The only one of those named before the token of whom the paragraph speaks before it, which is the
        last one that speaks of any."""
        spoken = (*self._back(token, 2), *self._told(token, 2))
        found = {id(one.entry): one.entry for one in spoken if one.paragraph == paragraph}
        return next(iter(found.values())) if len(found) == 1 else None

    def _back(self, token: int, count: int) -> list[_Spoken]:
        """The last few namings before the token, each of another entry or in another paragraph."""
        end = bisect_left(self._tokens, token)
        return self._named[max(0, end - count) : end]

    def _told(self, token: int, count: int) -> list[_Spoken]:
        """The last few descriptions, each of another entry or in another paragraph."""
        found: list[_Spoken] = []
        for one in reversed(self._described):
            if len(found) == count:
                break
            if one.entry.names[0].start < token:
                found.append(one)
        return found

    def _once(self, entry: Entry, tokens: Iterable[int]) -> Iterator[_Spoken]:
        """The first token of each paragraph, of tokens in order."""
        before = -1
        for token in tokens:
            paragraph = self._paragraph[token]
            if paragraph != before:
                yield _Spoken(token, paragraph, entry)
                before = paragraph
