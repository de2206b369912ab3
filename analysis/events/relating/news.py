"""The news of a text: its day, whether it is of today, and who acts or speaks in it."""

from __future__ import annotations

from typing import Final

from analysis.events.candidates import Sentence
from analysis.events.relating.calendar import Calendar, dated
from analysis.events.relating.telling import is_told_in_perfect
from analysis.model import Date, EventDate

_FRESH: Final = 1
"""Days from the news to its publication up to which what is said of it is said on its day."""


class News:
    """What is new in a text, as far as it has been read.

    `day` is its day, None while the text has told none; `lead` the day that the lead names; `is_fresh`
    whether the text begins with what is new on the day of publication; `acting` who does something on that
    day; `said_by` who said what is new, None if it is a deed.
    """

    def __init__(self, calendar: Calendar) -> None:
        self._calendar = calendar
        self.day: Date | None = None
        self.lead = calendar.of_lead()
        self.is_fresh = False
        self.acting: frozenset[str] = frozenset()
        self.said_by: frozenset[str] | None = None

    def begin(self, sentence: Sentence) -> None:
        """Take note of the first sentence below the headline: told in the perfect and without a day, it is of
        today."""
        undated = not any(self._calendar.is_recent(known) for known, _ in sentence.dates)
        if is_told_in_perfect(sentence.span.root) and undated:
            self.is_of_today()

    def read(self, sentence: Sentence) -> None:
        """Take the day of the lead for that of the news once the text has named it."""
        if self.day is None and self.lead is not None and self.lead.start < sentence.span.start_char:
            self.day = self.lead

    def is_of_today(self) -> None:
        """Note that it is new on the day of publication, whatever day the lead names."""
        self.is_fresh, self.lead = True, None

    def is_told(self, day: Date) -> None:
        """Note that it was told on a day after that of the deed: what is new is what somebody said."""
        if not self.is_fresh:
            self.day, self.said_by = day, frozenset()

    def is_on(self, when: EventDate) -> bool:
        """Whether it was on that day."""
        return self.day is not None and when.value == self.day.earliest

    def is_todays(self) -> bool:
        """Whether its day is that of publication, or not known."""
        if self.day is None or self._calendar.published is None:
            return True
        return self.day.latest == self._calendar.published.isoformat()

    def is_of_yesterday(self) -> bool:
        """Whether it is of the day before publication, on which those who speak of it were asked."""
        return self.day is not None and self._calendar.is_of_the_day(self.day, _FRESH)

    def when(self) -> EventDate | None:
        """The day that the text tells, else that of publication."""
        return dated(self.day, "carried") if self.day is not None else self._calendar.of_publication()

    def of_headline(self) -> EventDate | None:
        """The day of what the headline tells: that of the lead, else that of publication."""
        return self._calendar.of_publication() if self.lead is None else dated(self.lead, "carried")
