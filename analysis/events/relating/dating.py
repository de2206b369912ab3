"""Dating: which of the dates of a text is an event's, told in order of the text."""

from __future__ import annotations

from typing import Final

from spacy.tokens import Doc, Token

from analysis.events.candidates import Candidate, Sentence
from analysis.events.relating.calendar import Calendar, dated, is_short, spanned
from analysis.events.relating.course import NEWS, Course
from analysis.events.relating.own_dates import own_date, said_date, until
from analysis.events.relating.rulings import sides
from analysis.events.relating.telling import is_plain_present
from analysis.events.relating.undated import Undated
from analysis.model import Date, DateBasis, EventDate, Status

_WORDS: Final = frozenset({"ACCUSE", "REJECT", "REQUEST", "THREATEN"})
"""Types of what is done in words."""


class Dating:
    """Dates the events of a text from first to last, remembering the date that rules.

    A date rules in the voice that names it: in the quotation, or in the reporter's own text. What stands
    between quotation marks is ruled by the reporter's dates too; turns of an interview are not. The first
    recent day that the lead tells is the day of the news: what is told without a date is of that day, unless
    the text has gone back to an older one.
    """

    def __init__(self, doc: Doc, calendar: Calendar) -> None:
        self._calendar = calendar
        self._course = Course(doc, calendar)
        self._undated = Undated(self._course)

    def read(self, sentence: Sentence) -> None:
        """Take note of a sentence, whether it tells an event or none."""
        self._course.read(sentence)

    def date(self, candidate: Candidate, status: Status, sentence: Sentence) -> EventDate | None:
        """When the event of a sentence that has been read was, and how that is known."""
        course = self._course
        if course.opens is None and not sentence.in_title:
            course.opens = sentence.paragraph
        dates = sentence.dates
        if candidate.saying and course.is_quoted(candidate):
            outside = [one for one in sentence.dates if course.voices.at(one[0].start) is None]
            sentence = sentence._replace(dates=outside)  # what is said has its days, saying it another one
        own = own_date(candidate, sentence)
        if own is not None and self._is_odd(candidate, own.date, sentence):
            return None
        if own is None:
            return self._undated.date(candidate, status, sentence, dates)
        if status == "happened" and self._calendar.is_recent(own.date):
            course.proceedings.note(candidate, sentence, opening=course.is_opening(sentence.paragraph))
            course.lives.note(candidate)
        course.backgrounds.dated()
        begins = sentence.paragraph == course.opens and not course.rulings and status == "happened"
        if begins and self._calendar.is_before(own.date):
            course.of_before |= sides(candidate)
        last = until(own.date, sentence.dates)
        if last is None:
            self._rule(own.date, status, candidate, sentence.paragraph)
            said = said_date(candidate, sentence)
            if said is not None and said != own.date and self._calendar.is_of_the_day(said):
                self._is_told_later(said, sentence.paragraph)
        course.documents.written(candidate, own.date)
        course.last = sentence.paragraph, own.date
        course.witness(sentence)
        told = status == "happened" and not self._calendar.is_ahead(dated(own.date, "stated"))
        if told and is_short(own.date) and (candidate.saying or course.documents.holds(candidate)):
            course.speeches.note(candidate, own.date, sentence.paragraph)
        basis: DateBasis = "carried" if own.carried else "stated"
        return dated(own.date, basis) if last is None else spanned(own.date, last, basis)

    def _is_odd(self, candidate: Candidate, known: Date, sentence: Sentence) -> bool:
        """Whether the text puts it into the present and the date into the last days: "speaks on Monday"."""
        if sentence.in_title or candidate.saying or not is_plain_present(candidate.clause):
            return False
        past = self._calendar.is_recent(known) and not self._calendar.is_ahead(dated(known, "stated"))
        return past and not self._calendar.is_of_the_day(known, 0)

    def _is_told_later(self, said: Date, paragraph: int) -> None:
        """Note that the news was told on a day after that of the deed."""
        if paragraph <= NEWS:
            self._course.news.is_told(said)
        self._course.rulings.rules(said, paragraph).said = True

    def _rule(self, known: Date, status: Status, candidate: Candidate, paragraph: int) -> None:
        head = candidate.clause.head
        subordinate = head.dep_ in ("relcl", "advcl", "acl") or head.pos_ == "NOUN"
        told = status == "happened" and paragraph <= NEWS
        fresh = told and self._course.news.day is None and not self._course.news.is_fresh
        if fresh and not _is_aside(head):
            self._course.news.day = known if self._calendar.is_of_the_day(known) else None
        if fresh or (known == self._course.news.day and self._course.last is None):
            self._course.news.said_by = _sides_of_words(candidate)
        if subordinate or (status == "planned" and not candidate.saying):
            return
        if self._calendar.is_news and not self._calendar.is_recent(known):
            self._course.rulings.goes_back(known, paragraph, candidate)
            return  # background: what follows is of that time, until there is news again
        state = self._course.rulings.rules(known, paragraph)
        state.who, state.said = sides(candidate), candidate.saying


def _sides_of_words(candidate: Candidate) -> frozenset[str] | None:
    """Who says it, if it is something said, asked, charged: words about what was on some other day."""
    told = candidate.saying or (candidate.type in _WORDS and bool(candidate.sources))
    return frozenset(candidate.sources) if told else None


def _is_aside(head: Token) -> bool:
    """Whether it only tells who somebody is that the news is of: "Mr Noel, who on Monday won his case, said
    …"; what follows the news goes on with it: "was taken to Bonn, where he was charged on Monday"."""
    return head.dep_ == "relcl" and head.i < head.sent.root.i
