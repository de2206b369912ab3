"""Paragraphs that have gone back to a time that they do not tell: what was done in them has no day.

One that opens in the pluperfect, one whose sentence before told a year long past, one that tells what a deed
led to. A day of its own brings the paragraph back.
"""

from __future__ import annotations

from analysis.events.candidates import Candidate, Sentence
from analysis.events.relating.calendar import Calendar, governing_verb
from analysis.events.relating.elsewhen import comes_after, is_effect
from analysis.events.relating.telling import is_now, is_pluperfect
from analysis.events.relating.voices import Voices
from analysis.model import Date


class Backgrounds:
    """Whether the paragraph that is being read has gone back, told from first to last."""

    def __init__(self, calendar: Calendar, voices: Voices) -> None:
        self._calendar = calendar
        self._voices = voices
        self._paragraph = -1
        self._is_behind = False
        self._was_told = False
        """Whether the last sentence has told a time long past."""
        self._began: bool | None = None
        """Whether the text has begun with one, and told nothing of today since; None before it begins."""

    def read(self, sentence: Sentence) -> None:
        """Take note of a sentence before its events are dated."""
        recent = any(self._calendar.is_recent(known) for known, _ in sentence.dates)
        plain = sentence.span.root.tag_ == "VBD" and not recent
        if self._began is None and not sentence.in_title:
            main = any(governing_verb(token) == sentence.span.root for _, token in sentence.dates)
            self._began = plain and main and self._looks_back(sentence)
        elif self._began:
            self._began = plain
        if sentence.paragraph != self._paragraph:
            self._paragraph = sentence.paragraph
            self._is_behind = is_pluperfect(sentence.span.root) and not recent
        elif self._was_told:
            self._is_behind = True
        self._was_told = self._looks_back(sentence)

    def goes_back(self) -> None:
        """Say that the paragraph has told what was before the news."""
        self._is_behind = True

    def dated(self) -> None:
        """Say that the paragraph tells a day again."""
        self._is_behind = False

    def holds(self, candidate: Candidate, *, opening: bool) -> bool:
        """Whether the candidate is done in the background, or leads there; in the `opening` what a
        deed led to is the news itself, and what is said is said today."""
        if self._began and not is_now(candidate):
            return True
        if candidate.saying:
            return False
        if not opening and is_effect(candidate.clause):
            self._is_behind = True
        return self._is_behind

    def _looks_back(self, sentence: Sentence) -> bool:
        """Whether the sentence tells a time long past, and none of late."""
        told: list[Date] = [
            known
            for known, token in sentence.dates
            if known.type == "DATE"
            and known.latest is not None
            and (governing_verb(token) is not None or sentence.span.root.pos_ in ("NOUN", "PROPN"))
        ]
        outside = [known for known in told if self._voices.at(known.start) is None]
        over = bool(outside) and all(self._calendar.is_over(known) for known in outside)
        return over or comes_after(sentence.span.root)
