"""The dates that rule what is told after them, voice by voice, and what a date does not rule."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, NamedTuple

from analysis.events.candidates import Candidate, Sentence
from analysis.events.relating.calendar import Calendar, is_exact
from analysis.events.relating.proceedings import step_of
from analysis.events.relating.voices import Voices
from analysis.model import Date

REACH: Final = 1
"""Paragraphs after its own that a date rules."""


@dataclass
class Ruling:
    """The date that rules in one voice, and the one to which a new paragraph comes back: since which
    paragraph, who did (or `said`) what it dates, and whom else its sentence `named`."""

    date: Date | None = None
    since: int = 0
    who: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()
    said: bool = False
    main: Date | None = None
    main_since: int = 0


class Past(NamedTuple):
    """A date to which a paragraph has gone back, whose, the tokens behind its sentence and behind what goes
    on in the past tense, and the step of the law that it tells."""

    paragraph: int
    date: Date
    who: frozenset[str]
    told: int
    end: int
    step: int

    def is_next(self, sentence: Sentence) -> bool:
        """Whether the sentence is that which tells the date, or the one behind it."""
        return sentence.span.start <= self.told


class Rulings:
    """The dates that rule in the voices of one Doc, told from first to last.

    A date rules in the voice that names it: in the quotation, or in the reporter's own text (None). `past` is
    the date to which the text has gone back, until there is news again.
    """

    def __init__(self, calendar: Calendar, voices: Voices) -> None:
        self._calendar = calendar
        self._voices = voices
        self._states: dict[str | None, Ruling] = {}
        self.past: Past | None = None

    def __bool__(self) -> bool:
        """Whether any date has ruled."""
        return bool(self._states)

    def of(self, voice: str | None) -> Ruling | None:
        """What rules in the voice, however far back."""
        return self._states.get(voice)

    def rules(self, known: Date, paragraph: int) -> Ruling:
        """Let the date rule from here on."""
        self.past = None
        state = self._states.setdefault(self._voices.at(known.start), Ruling())
        if known != state.date:
            state.named = frozenset()
        state.date, state.since, state.who, state.said = known, paragraph, frozenset(), False
        if (
            state.main is None
            or not self._calendar.is_news
            or (known.earliest or "") >= (state.main.earliest or "")
        ):
            state.main, state.main_since = known, paragraph
        return state

    def comes_back(self, known: Date, paragraph: int, who: frozenset[str]) -> None:
        """Let the day of an occasion rule, to which the text comes back."""
        state = self._states.setdefault(None, Ruling())
        state.date, state.since, state.who = known, paragraph, who

    def goes_back(self, known: Date, paragraph: int, candidate: Candidate) -> None:
        """Let the paragraph tell of a time long past."""
        end = candidate.clause.head.sent.end
        self.past = Past(paragraph, known, sides(candidate), end, end, step_of(candidate))

    def goes_on(self, sentence: Sentence) -> None:
        """Take note of a sentence: in the past tense it goes on telling of the time gone back to."""
        past = self.past
        if past is not None and sentence.span.start <= past.end and sentence.span.root.tag_ == "VBD":
            self.past = past._replace(end=max(past.end, sentence.span.end))

    def ruling(self, voice: str | None, paragraph: int) -> Date | None:
        """The date that rules in the voice; one that goes back in time does so in its own paragraph only."""
        state = self._states.get(voice)
        if state is None:
            return None
        if paragraph > state.since:
            state.date, state.since = state.main, state.main_since
        if state.date is None:
            return None
        return state.date if paragraph - state.since <= (REACH if is_exact(state.date) else 0) else None

    def is_same_scene(self, candidate: Candidate, voice: str | None, paragraph: int) -> bool:
        """Whether the date that rules has been told of the same people, or in the same paragraph."""
        state = self._states[voice]
        here, both = state.since == paragraph, sides(candidate)
        doers = candidate.sources if state.said else both  # who is only spoken of may do it another day
        same = candidate.saying or here or not state.who.isdisjoint(doers)
        if here:
            state.who |= both
        return same

    def is_of_others(
        self, candidate: Candidate, voice: str | None, paragraph: int, *, lead: int, news: Date | None
    ) -> bool:
        """Whether the date that rules is only that on which somebody else spoke, below the `lead` or on
        another day than the news."""
        state = self._states[voice]
        others = bool(state.who) and state.who.isdisjoint(candidate.sources)
        below = state.since > lead or state.date != news
        return state.said and others and below and state.since != paragraph

    def is_of_deed(self, candidate: Candidate, voice: str | None, news: Date | None) -> bool:
        """Whether the date that rules is that of what others did before the day of the news."""
        state = self._states[voice]
        if news is None or state.date is None or state.said:
            return False
        before = (state.date.latest or "") < (news.earliest or "")
        return before and (state.who | state.named).isdisjoint(candidate.sources)

    def is_background(self, candidate: Candidate, voice: str | None, paragraph: int) -> bool:
        """Whether the paragraph has gone back in time, and the date that rules is of one before it."""
        state = self._states.get(voice)
        earlier = state is None or state.since < paragraph
        return self.has_gone_back(paragraph) and earlier and not candidate.saying

    def has_gone_back(self, paragraph: int) -> bool:
        """Whether the paragraph has told a time long past."""
        return self.past is not None and self.past.paragraph == paragraph


def sides(candidate: Candidate) -> frozenset[str]:
    """The ids of who does it and to whom."""
    return frozenset((*candidate.sources, *candidate.targets))
