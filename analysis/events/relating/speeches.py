"""Who has spoken on which day, so that he goes on speaking on it, and what he cannot have said on it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from spacy.tokens import Token

from analysis.events.candidates import Candidate
from analysis.events.relating.calendar import Calendar, is_told_past
from analysis.events.relating.telling import is_definite
from analysis.model import Date, EventDate

_REACH: Final = 12
"""Paragraphs after one that dates what somebody said in which he goes on speaking."""


class Speeches:
    """The days on which the people of one text spoke, told from first to last."""

    def __init__(self, calendar: Calendar) -> None:
        self._calendar = calendar
        self._days: dict[str, tuple[int, Date]] = {}

    def note(self, candidate: Candidate, day: Date, paragraph: int) -> None:
        """Remember that who does it spoke on the day."""
        self._days.update(dict.fromkeys(_speakers(candidate), (paragraph, day)))

    def day(self, candidate: Candidate, paragraph: int) -> Date | None:
        """The day on which the speaker spoke not long before."""
        told = (self._days[who] for who in _speakers(candidate) if who in self._days)
        return next((day for since, day in told if paragraph - since <= _REACH), None)

    def has_spoken(self, candidate: Candidate) -> bool:
        """Whether one of its named doers has spoken on a known day."""
        return not self._days.keys().isdisjoint(candidate.sources)

    def tells_of_later(
        self, candidate: Candidate, dates: Sequence[tuple[Date, Token]], when: EventDate
    ) -> bool:
        """Whether what is said tells as past of one of the dates after the day on which it would have been
        said."""
        content = candidate.content
        if content is None or when.latest is None:
            return False
        return any(
            self._calendar.is_of_the_day(known)
            and (known.earliest or "") > when.latest
            and (content == token or content.is_ancestor(token))
            and is_told_past(token)
            for known, token in dates
        )


def _speakers(candidate: Candidate) -> frozenset[str]:
    """Who says it: ids, and of those without a name whom the text knows ("the doctors") the nouns."""
    known = (noun for noun in candidate.source_heads if noun.pos_ == "NOUN" and is_definite(noun))
    return frozenset((*candidate.sources, *(noun.lemma_.lower() for noun in known)))
