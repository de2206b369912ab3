"""The day of an event that has none of its own: of the occasion, the news, the dates around it, or none."""

from __future__ import annotations

from typing import Final

from analysis.events.candidates import Candidate, Sentence
from analysis.events.relating.calendar import dated, is_exact
from analysis.events.relating.course import NEWS, Course, Dates
from analysis.events.relating.elsewhen import (
    follows,
    happens_when,
    is_at_that_time,
    is_of_another_time,
    is_of_papers,
    is_recalled,
    stands_off,
)
from analysis.events.relating.own_dates import is_dated_otherwise
from analysis.events.relating.proceedings import step_of
from analysis.events.relating.rulings import REACH, sides
from analysis.events.relating.telling import (
    is_going_on,
    is_now,
    is_past,
    is_perfect,
    tells_present,
)
from analysis.language.syntax import SUBJECTS, has
from analysis.model import Date, EventDate, Status

_HEADLINE: Final = 1
"""Paragraphs, the headline among them, that tell what is new."""
_VERBAL: Final = frozenset(
    {"ACCUSE", "REJECT", "REQUEST", "THREATEN", "AGREE", "SUPPORT", "CONCEDE", "CONSULT"}
)
"""Types of what is mostly done in words."""


class Undated:
    """Dates events without a day of their own, by the `course` of the text."""

    def __init__(self, course: Course) -> None:
        self._course = course
        self._calendar, self._voices, self._rulings = course.calendar, course.voices, course.rulings
        self._news, self._occasions, self._documents = course.news, course.occasions, course.documents
        self._scene, self._lives, self._proceedings = course.scene, course.lives, course.proceedings
        self._backgrounds, self._speeches = course.backgrounds, course.speeches

    def date(self, candidate: Candidate, status: Status, sentence: Sentence, said: Dates) -> EventDate | None:
        """The date of an event that has none of its own, given all dates of its sentence, those in what is
        `said` too."""
        found = None if _is_ahead(candidate, status) else self._from_elsewhere(candidate, sentence)
        if found is not None and candidate.saying and self._speeches.tells_of_later(candidate, said, found):
            found = self._calendar.of_publication()
        if found is not None and found.basis == "carried" and self._news.is_on(found):
            self._scene.join(sides(candidate))
        if found is not None and found.basis == "published":
            self._news.acting |= sides(candidate)
        if self._is_told_now(candidate, sentence):
            self._news.is_of_today()
        opening = self._course.is_opening(sentence.paragraph)
        if status == "happened" and (opening or found is not None):
            self._proceedings.note(candidate, sentence, opening=opening)
            self._lives.note(candidate)
        return found

    def _from_elsewhere(self, candidate: Candidate, sentence: Sentence) -> EventDate | None:
        """The date of an event whose sentence has none for it."""
        if self._calendar.is_title(sentence.span):
            return self._news.of_headline()
        if is_going_on(candidate.clause):
            return self._calendar.of_publication()
        if self._calendar.is_line_apart(sentence.span):
            return None
        known = self._documents.day(candidate)
        if known is None:
            if not is_past(candidate) or is_dated_otherwise(candidate, sentence.dates):
                return None
            if is_at_that_time(candidate.clause):
                last = self._course.last
                told = last is not None and sentence.paragraph - last[0] <= REACH
                return dated(last[1], "carried") if last is not None and told else None
            if self._is_of_another_day(candidate, sentence):
                return None
            known = self._occasion(candidate)
            if known is not None and self._calendar.is_recent(known):
                self._rulings.comes_back(known, sentence.paragraph, sides(candidate))
        if known is None and self._has_its_own_time(candidate, sentence.paragraph):
            return None
        known = known or self._speech(candidate, sentence.paragraph)
        if known is not None:
            if candidate.saying:
                self._speeches.note(candidate, known, sentence.paragraph)
            return dated(known, "carried")
        if self._is_said_now(candidate):  # now, whatever the text tells of, or time and again
            stands = self._calendar.tells_another_day and not self._course.is_opening(sentence.paragraph)
            return None if stands else self._calendar.of_publication()
        return self._from_around(candidate, sentence)

    def _is_of_another_day(self, candidate: Candidate, sentence: Sentence) -> bool:
        """Whether its words, its paragraph or its step of the law put it at another time than the news."""
        words = candidate.saying and self._course.is_quoted(candidate)  # whose adverbs are of what is said
        if not words and is_of_another_time(candidate.clause):
            return True
        if self._is_adrift(candidate, sentence.paragraph) or self._lives.is_before(candidate):
            return True
        if self._speeches.has_spoken(candidate) or not self._proceedings.is_before(candidate, sentence):
            return False
        self._backgrounds.goes_back()
        return True

    def _is_said_now(self, candidate: Candidate) -> bool:
        """Whether somebody says it in the present; what a quotation tells has a tense of its own."""
        return candidate.saying and is_now(candidate) and not self._course.is_quoted(candidate)

    def _is_told_now(self, candidate: Candidate, sentence: Sentence) -> bool:
        """Whether the text begins with what somebody says in the present: then its news is of today."""
        source = candidate.source
        told = source is not None and source.tag_ in ("VBZ", "VBP") and not candidate.saying
        begins = self._course.begins == sentence.paragraph and self._news.day is None and not self._rulings
        return begins and (told or self._is_said_now(candidate))

    def _is_adrift(self, candidate: Candidate, paragraph: int) -> bool:
        """Whether the paragraph has gone back to a time that it does not tell."""
        gone = self._backgrounds.holds(candidate, opening=self._course.is_opening(paragraph))
        return gone and not self._rulings.has_gone_back(paragraph)

    def _occasion(self, candidate: Candidate) -> Date | None:
        """The day of the occasion on which it was; one that the text knows without a day is the news."""
        day = self._occasions.day(candidate)
        return self._news.day if day is None and self._occasions.is_of_news(candidate) else day

    def _has_its_own_time(self, candidate: Candidate, paragraph: int) -> bool:
        """Whether its form, tense or clause, or what it stands in, puts it at a time of its own."""
        clause = candidate.clause
        if candidate.construction == "nominal" or (paragraph > NEWS and happens_when(clause)):
            return True
        if paragraph > _HEADLINE and (is_of_papers(clause) or follows(clause)):
            return True
        if self._course.is_opening(paragraph):
            return False
        if is_perfect(clause) or stands_off(clause) or is_recalled(candidate):
            return True
        aside = candidate.saying and candidate.construction == "relative"  # "a man who said that he saw it"
        return aside or self._documents.is_of_unknown(candidate)

    def _from_around(self, candidate: Candidate, sentence: Sentence) -> EventDate | None:
        """The date that the sentences around give to what is told without one."""
        quoted = candidate.saying and self._course.is_quoted(candidate)
        voice = None if quoted else self._voices.at(candidate.clause.head.idx)
        ruling = self._rulings.ruling(voice, sentence.paragraph)
        if ruling is None and voice is not None and not self._voices.is_turn(voice):
            voice = None
            ruling = self._rulings.ruling(None, sentence.paragraph)
        if ruling is not None and candidate.saying and not is_exact(ruling):
            ruling = None  # who spoke after "last week" need not have spoken then
        if ruling is not None and candidate.saying:
            paragraph, news = sentence.paragraph, self._news.day
            if self._rulings.is_of_others(candidate, voice, paragraph, lead=NEWS, news=news):
                ruling = None
            elif self._rulings.is_of_deed(candidate, voice, news):
                return None  # they may have spoken when it was known what came of it
            elif self._rulings.is_next_to_past(sentence) and self._is_of_then(candidate):
                return None
        if ruling is not None and not self._rulings.is_same_scene(candidate, voice, sentence.paragraph):
            return None
        if ruling is not None and self._calendar.is_ahead(dated(ruling, "carried")):
            if not candidate.saying:
                return None  # nothing has been done on a day to come
            ruling = None
        here = ruling or self._news.day
        if not _is_verbal(candidate) and self._course.is_of_words(here):
            return None  # what was done had been done when it was told
        if not candidate.saying and self._occasions.is_other(here):
            return None  # the text also tells of an occasion on another day: was it there?
        if ruling is not None and not self._rulings.is_background(candidate, voice, sentence.paragraph):
            if candidate.saying:
                self._speeches.note(candidate, ruling, sentence.paragraph)
            return dated(ruling, "carried")
        return None if self._voices.is_turn(voice) else self._from_news(candidate, sentence)

    def _from_news(self, candidate: Candidate, sentence: Sentence) -> EventDate | None:
        """The day of the news, or that of publication, of what no date around rules."""
        past = self._rulings.past
        if past is not None:
            goes_on = past.paragraph == sentence.paragraph and sentence.span.start < past.end
            if not candidate.saying:
                led = step_of(candidate) > past.step  # the trial of who killed then was later
                told = is_exact(past.date) or self._occasions.is_within(candidate, past.told)
                same = goes_on and told and not led  # what begins in a year goes on into others
                return dated(past.date, "carried") if same else None
            if goes_on and past.is_next(sentence) and not past.who.isdisjoint(sides(candidate)):
                return dated(past.date, "carried")
            if goes_on and not self._calendar.is_around(past.date) and self._is_of_then(candidate):
                return None
        news = sentence.paragraph <= NEWS and (candidate.saying or is_perfect(candidate.clause))
        if self._calendar.looks_back and not news:
            return None  # a portrait begins with what was long ago, too
        if candidate.saying and sentence.paragraph > NEWS and not self._news.is_todays():
            if self._news.day is not None and self._scene.holds(candidate.sources, sentence.paragraph):
                return dated(self._news.day, "carried")
            asked = self._scene.is_of_persons(candidate.sources) and not self._documents.holds(candidate)
            if asked and self._news.is_of_yesterday() and not self._news.said_by:
                return self._news.when()
            return self._calendar.of_publication() if asked else None  # who knows when a statement came out
        if self._is_of_before(candidate) or not self._is_news(candidate, sentence.paragraph):
            return None
        if self._is_beside_words(candidate, sentence.paragraph):
            return None
        if self._news.day is None and not candidate.saying and self._tells_another_day(sentence):
            return None
        if self._is_beside_news(candidate, sentence.paragraph):
            return None
        return self._news.when()

    def _is_of_then(self, candidate: Candidate) -> bool:
        """Whether it may have been said at the time gone back to: not by one who has taken part in the news,
        or spoken of it, and not of how things are."""
        there = self._speeches.has_spoken(candidate) or self._scene.holds(candidate.sources, -2)
        return not there and not tells_present(candidate)

    def _is_news(self, candidate: Candidate, paragraph: int) -> bool:
        """Whether what is told without a date is of the day of the news: what stands at its head is. Far
        below only what its own day rules, and what is said where the text speaks of no other day."""
        if paragraph <= NEWS:
            return True
        if candidate.saying:
            return not self._is_spread() or not self._news.acting.isdisjoint(candidate.sources)
        return self._news.day is not None and candidate.construction in ("main", "coordinate", "nominal")

    def _is_beside_words(self, candidate: Candidate, paragraph: int) -> bool:
        """Whether the news is only what somebody said on its day, and this is what others do or say, below
        the lead: that may have been on any day."""
        if self._news.said_by is None or self._news.is_todays() or self._course.is_opening(paragraph):
            return False
        if candidate.saying and not self._news.said_by:
            return False
        answers = self._scene.holds(candidate.targets, paragraph)  # to who has spoken, or was spoken of
        return not answers and self._news.said_by.isdisjoint(candidate.sources)

    def _is_beside_news(self, candidate: Candidate, paragraph: int) -> bool:
        """Whether below the lead of news without a day it is a deed of none who acts in it."""
        if self._news.day is not None or self._course.is_opening(paragraph) or _is_verbal(candidate):
            return False
        return self._news.acting.isdisjoint(sides(candidate))

    def _is_spread(self) -> bool:
        """Whether the text speaks of other recent days than its own, so that one who "said" may have done so
        on any of them."""
        if self._news.day is not None:
            return not self._news.is_of_yesterday()
        state = self._rulings.of(None)
        if state is None or state.date is None:
            return False
        return not self._calendar.is_ahead(dated(state.date, "carried"))

    def _speech(self, candidate: Candidate, paragraph: int) -> Date | None:
        """The day on which the speaker spoke just before."""
        if not candidate.saying or self._is_said_now(candidate):
            return None
        return self._speeches.day(candidate, paragraph)

    def _tells_another_day(self, sentence: Sentence) -> bool:
        """Whether the sentence knows a late day that is not that of publication, if of something else."""
        late = [known for known, _ in sentence.dates if self._calendar.is_recent(known)]
        past = [known for known in late if not self._calendar.is_ahead(dated(known, "carried"))]
        return any(not self._calendar.is_of_the_day(known, 0) for known in past)

    def _is_of_before(self, candidate: Candidate) -> bool:
        """Whether the text has begun with what the same people did long before."""
        return self._news.day is None and not self._course.of_before.isdisjoint(candidate.sources)


def _is_ahead(candidate: Candidate, status: Status) -> bool:
    """Whether it is only planned, in the headline, too: "Vote to be held in Oslo"."""
    return status == "planned" and not candidate.saying


def _is_verbal(candidate: Candidate) -> bool:
    content = candidate.clause.content
    told = content is not None and has(content, *SUBJECTS)  # "ruled that the firm had lied"
    return candidate.saying or candidate.type in _VERBAL or told
