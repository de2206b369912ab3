"""The course of a text: what it has told so far, by which an event that names no day is dated."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from spacy.tokens import Doc, Token

from analysis.events.candidates import Candidate, Sentence
from analysis.events.relating.backgrounds import Backgrounds
from analysis.events.relating.calendar import Calendar, dated, is_main
from analysis.events.relating.documents import Documents
from analysis.events.relating.lives import Lives
from analysis.events.relating.news import News
from analysis.events.relating.occasions import Occasions
from analysis.events.relating.proceedings import Proceedings
from analysis.events.relating.rulings import Rulings
from analysis.events.relating.scene import Scene
from analysis.events.relating.speeches import Speeches
from analysis.events.relating.telling import is_of_report
from analysis.events.relating.voices import Voices
from analysis.model import Date

Dates = Sequence[tuple[Date, Token]]
"""Dates, each with the token that governs its words."""
NEWS: Final = 4
"""Paragraphs, the headline among them, in which what is told without a date is news of the day."""
_OPENING: Final = 1
"""Paragraphs from the first that tells an event in which the perfect tells what is new ("has resigned")."""
_JOINT: Final = len(" on ")
"""Characters, at most, between an hour and its day."""


class Course:
    """What a Doc has told up to the sentence that was read last.

    `begins` and `opens` are the paragraphs of its first sentence and of its first event below the headline;
    `of_before` those whose deeds of long before it begins with; `last` the paragraph and the date of the last
    event that has one of its own.
    """

    def __init__(self, doc: Doc, calendar: Calendar) -> None:
        self.calendar = calendar
        self.voices = Voices(doc)
        self.rulings = Rulings(calendar, self.voices)
        self.news = News(calendar)
        self.occasions = Occasions(calendar)
        self.documents = Documents()
        self.scene = Scene(doc, self.voices)
        self.lives = Lives()
        self.proceedings = Proceedings(doc)
        self.backgrounds = Backgrounds(calendar, self.voices)
        self.speeches = Speeches(calendar)
        self.begins: int | None = None
        self.opens: int | None = None
        self.of_before: frozenset[str] = frozenset()
        self.last: tuple[int, Date] | None = None
        self._of_words: set[str | None] = set()
        self._of_deeds: set[str | None] = set()

    def read(self, sentence: Sentence) -> None:
        """Take note of a sentence, whether it tells an event or none."""
        if self.begins is None and not sentence.in_title:
            self.begins = sentence.paragraph
            self.news.begin(sentence)
        self.news.read(sentence)
        self.occasions.note(sentence)
        self.documents.note(sentence, sentence.paragraph <= NEWS)
        self.witness(sentence)
        self.backgrounds.read(sentence)
        self.rulings.goes_on(sentence)
        for known, token in sentence.dates:
            if _is_hour_of(known, sentence.dates):
                continue
            recent = self.calendar.is_recent(known) and not self.calendar.is_ahead(dated(known, "stated"))
            if recent and self.voices.at(known.start) is None and is_main(token):
                ruling = self.rulings.rules(known, sentence.paragraph)
                ruling.named = self.scene.named(sentence)
                (self._of_words if is_of_report(token) else self._of_deeds).add(known.value)

    def witness(self, sentence: Sentence) -> None:
        """Note who takes part in the news."""
        if self.news.day is not None:
            self.scene.note(sentence, self.news.day)

    def is_opening(self, paragraph: int) -> bool:
        """Whether the news begins there."""
        return self.opens is None or paragraph <= self.opens + _OPENING

    def is_of_words(self, known: Date | None) -> bool:
        """Whether the day has been named only as that on which somebody told what had been done."""
        return known is not None and known.value in self._of_words - self._of_deeds

    def is_quoted(self, candidate: Candidate) -> bool:
        """Whether the words that tell it stand in a quotation."""
        voice = self.voices.at(candidate.clause.head.idx)
        return voice is not None and not self.voices.is_turn(voice)


def _is_hour_of(known: Date, dates: Dates) -> bool:
    """Whether it is only the hour of the day that follows: "after midnight on Sunday"."""
    return known.type == "TIME" and any(
        other.type == "DATE" and 0 < other.start - known.end <= _JOINT for other, _ in dates
    )
