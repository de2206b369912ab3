"""Dating: which of the dates of a text is an event's, told in order of the text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from spacy.tokens import Doc, Token

from analysis.events.candidates import Candidate, Sentence
from analysis.events.relating.backgrounds import Backgrounds
from analysis.events.relating.calendar import (
    Calendar,
    dated,
    is_exact,
    is_main,
    is_short,
    spanned,
)
from analysis.events.relating.documents import Documents
from analysis.events.relating.elsewhen import (
    follows,
    happens_when,
    is_at_that_time,
    is_of_another_time,
    is_of_papers,
    is_recalled,
    stands_off,
)
from analysis.events.relating.lives import Lives
from analysis.events.relating.news import News
from analysis.events.relating.occasions import Occasions
from analysis.events.relating.own_dates import is_dated_otherwise, own_date, said_date, until
from analysis.events.relating.proceedings import Proceedings, step_of
from analysis.events.relating.rulings import REACH, Rulings, sides
from analysis.events.relating.scene import Scene
from analysis.events.relating.speeches import Speeches
from analysis.events.relating.telling import (
    is_going_on,
    is_now,
    is_past,
    is_perfect,
    is_plain_present,
    tells_present,
)
from analysis.events.relating.voices import Voices
from analysis.language.syntax import SUBJECTS, has
from analysis.model import Date, DateBasis, EventDate, Status

_HEADLINE: Final = 1
"""Paragraphs, the headline among them, that tell what is new."""
_OPENING: Final = 1
"""Paragraphs from the first that tells an event in which the perfect tells what is new ("has resigned")."""
_Dates = Sequence[tuple[Date, Token]]

_NEWS: Final = 4
"""Paragraphs, the headline among them, in which what is told without a date is news of the day."""
_JOINT: Final = len(" on ")
"""Characters, at most, between an hour and its day."""


_WORDS: Final = frozenset({"ACCUSE", "REJECT", "REQUEST", "THREATEN"})
"""Types of what is done in words."""
_VERBAL: Final = _WORDS | {"AGREE", "SUPPORT", "CONCEDE", "CONSULT"}
"""Types of what is mostly done in words."""


class Dating:
    """Dates the events of a text from first to last, remembering the date that rules.

    A date rules in the voice that names it: in the quotation, or in the reporter's own text. What stands
    between quotation marks is ruled by the reporter's dates too; turns of an interview are not. The first
    recent day that the lead tells is the day of the news: what is told without a date is of that day, unless
    the text has gone back to an older one.
    """

    def __init__(self, doc: Doc, calendar: Calendar) -> None:
        self._calendar = calendar
        self._voices = Voices(doc)
        self._rulings = Rulings(calendar, self._voices)
        self._news = News(calendar)
        self._occasions = Occasions(calendar)
        self._documents = Documents()
        self._scene = Scene(doc, self._voices)
        self._lives = Lives()
        self._proceedings = Proceedings(doc)
        self._backgrounds = Backgrounds(calendar, self._voices)
        self._begins: int | None = None
        self._opens: int | None = None
        self._of_before: frozenset[str] = frozenset()
        """Whose deeds of long before the text begins with."""
        self._last: tuple[int, Date] | None = None
        self._speeches = Speeches(calendar)

    def read(self, sentence: Sentence) -> None:
        """Take note of a sentence, whether it tells an event or none."""
        if self._begins is None and not sentence.in_title:
            self._begins = sentence.paragraph
            self._news.begin(sentence)
        self._news.read(sentence)
        self._occasions.note(sentence)
        self._documents.note(sentence, sentence.paragraph <= _NEWS)
        self._witness(sentence)
        self._backgrounds.read(sentence)
        self._rulings.goes_on(sentence)
        for known, token in sentence.dates:
            if _is_hour_of(known, sentence.dates):
                continue
            recent = self._calendar.is_recent(known) and not self._calendar.is_ahead(dated(known, "stated"))
            if recent and self._voices.at(known.start) is None and is_main(token):
                self._rulings.rules(known, sentence.paragraph).named = self._scene.named(sentence)

    def date(self, candidate: Candidate, status: Status, sentence: Sentence) -> EventDate | None:
        """When the event of a sentence that has been read was, and how that is known."""
        if self._opens is None and not sentence.in_title:
            self._opens = sentence.paragraph
        dates = sentence.dates
        if candidate.saying and self._is_quoted(candidate):
            outside = [one for one in sentence.dates if self._voices.at(one[0].start) is None]
            sentence = sentence._replace(dates=outside)  # what is said has its days, saying it another one
        own = own_date(candidate, sentence)
        if own is not None and self._is_odd(candidate, own.date, sentence):
            return None
        if own is None:
            return self._without_own(candidate, status, sentence, dates)
        if status == "happened" and self._calendar.is_recent(own.date):
            self._proceedings.note(candidate, sentence, opening=self._is_opening(sentence.paragraph))
            self._lives.note(candidate)
        self._backgrounds.dated()
        begins = sentence.paragraph == self._opens and not self._rulings and status == "happened"
        if begins and self._calendar.is_before(own.date):
            self._of_before |= sides(candidate)
        last = until(own.date, sentence.dates)
        if last is None:
            self._rule(own.date, status, candidate, sentence.paragraph)
            said = said_date(candidate, sentence)
            if said is not None and said != own.date and self._calendar.is_of_the_day(said):
                self._is_told_later(said, sentence.paragraph)
        self._documents.written(candidate, own.date)
        self._last = sentence.paragraph, own.date
        self._witness(sentence)
        told = status == "happened" and not self._calendar.is_ahead(dated(own.date, "stated"))
        if told and is_short(own.date) and (candidate.saying or self._documents.holds(candidate)):
            self._speeches.note(candidate, own.date, sentence.paragraph)
        basis: DateBasis = "carried" if own.carried else "stated"
        return dated(own.date, basis) if last is None else spanned(own.date, last, basis)

    def _is_odd(self, candidate: Candidate, known: Date, sentence: Sentence) -> bool:
        """Whether the text puts it into the present and the date into the last days: "speaks on Monday"."""
        if sentence.in_title or candidate.saying or not is_plain_present(candidate.clause):
            return False
        past = self._calendar.is_recent(known) and not self._calendar.is_ahead(dated(known, "stated"))
        return past and not self._calendar.is_of_the_day(known, 0)

    def _without_own(
        self, candidate: Candidate, status: Status, sentence: Sentence, said: _Dates
    ) -> EventDate | None:
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
        opening = self._is_opening(sentence.paragraph)
        if status == "happened" and (opening or found is not None):
            self._proceedings.note(candidate, sentence, opening=opening)
            self._lives.note(candidate)
        return found

    def _is_told_later(self, said: Date, paragraph: int) -> None:
        """Note that the news was told on a day after that of the deed."""
        if paragraph <= _NEWS:
            self._news.is_told(said)
        self._rulings.rules(said, paragraph).said = True

    def _witness(self, sentence: Sentence) -> None:
        """Note who takes part in the news."""
        if self._news.day is not None:
            self._scene.note(sentence, self._news.day)

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
                told = self._last is not None and sentence.paragraph - self._last[0] <= REACH
                return dated(self._last[1], "carried") if self._last is not None and told else None
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
            stands = self._calendar.tells_another_day and not self._is_opening(sentence.paragraph)
            return None if stands else self._calendar.of_publication()
        return self._from_around(candidate, sentence)

    def _is_of_another_day(self, candidate: Candidate, sentence: Sentence) -> bool:
        """Whether its words, its paragraph or its step of the law put it at another time than the news."""
        words = candidate.saying and self._is_quoted(candidate)  # whose adverbs are of what is said
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
        return candidate.saying and is_now(candidate) and not self._is_quoted(candidate)

    def _is_told_now(self, candidate: Candidate, sentence: Sentence) -> bool:
        """Whether the text begins with what somebody says in the present: then its news is of today."""
        source = candidate.source
        told = source is not None and source.tag_ in ("VBZ", "VBP") and not candidate.saying
        begins = self._begins == sentence.paragraph and self._news.day is None and not self._rulings
        return begins and (told or self._is_said_now(candidate))

    def _is_opening(self, paragraph: int) -> bool:
        """Whether the news begins there."""
        return self._opens is None or paragraph <= self._opens + _OPENING

    def _is_adrift(self, candidate: Candidate, paragraph: int) -> bool:
        """Whether the paragraph has gone back to a time that it does not tell."""
        gone = self._backgrounds.holds(candidate, opening=self._is_opening(paragraph))
        return gone and not self._rulings.has_gone_back(paragraph)

    def _occasion(self, candidate: Candidate) -> Date | None:
        """The day of the occasion on which it was; one that the text knows without a day is the news."""
        day = self._occasions.day(candidate)
        return self._news.day if day is None and self._occasions.is_of_news(candidate) else day

    def _has_its_own_time(self, candidate: Candidate, paragraph: int) -> bool:
        """Whether its form, tense or clause, or what it stands in, puts it at a time of its own."""
        clause = candidate.clause
        if candidate.construction == "nominal" or (paragraph > _NEWS and happens_when(clause)):
            return True
        if paragraph > _HEADLINE and (is_of_papers(clause) or follows(clause)):
            return True
        if self._is_opening(paragraph):
            return False
        if is_perfect(clause) or stands_off(clause) or is_recalled(candidate):
            return True
        aside = candidate.saying and candidate.construction == "relative"  # "a man who said that he saw it"
        return aside or self._documents.is_of_unknown(candidate)

    def _from_around(self, candidate: Candidate, sentence: Sentence) -> EventDate | None:
        """The date that the sentences around give to what is told without one."""
        quoted = candidate.saying and self._is_quoted(candidate)
        voice = None if quoted else self._voices.at(candidate.clause.head.idx)
        ruling = self._rulings.ruling(voice, sentence.paragraph)
        if ruling is None and voice is not None and not self._voices.is_turn(voice):
            voice = None
            ruling = self._rulings.ruling(None, sentence.paragraph)
        if ruling is not None and candidate.saying and not is_exact(ruling):
            ruling = None  # who spoke after "last week" need not have spoken then
        if ruling is not None and candidate.saying:
            paragraph, news = sentence.paragraph, self._news.day
            if self._rulings.is_of_others(candidate, voice, paragraph, lead=_NEWS, news=news):
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
        news = sentence.paragraph <= _NEWS and (candidate.saying or is_perfect(candidate.clause))
        if self._calendar.looks_back and not news:
            return None  # a portrait begins with what was long ago, too
        if candidate.saying and sentence.paragraph > _NEWS and not self._news.is_todays():
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

    def _is_quoted(self, candidate: Candidate) -> bool:
        """Whether the words that tell it stand in a quotation."""
        voice = self._voices.at(candidate.clause.head.idx)
        return voice is not None and not self._voices.is_turn(voice)

    def _is_news(self, candidate: Candidate, paragraph: int) -> bool:
        """Whether what is told without a date is of the day of the news: what stands at its head is. Far
        below only what its own day rules, and what is said where the text speaks of no other day."""
        if paragraph <= _NEWS:
            return True
        if candidate.saying:
            return not self._is_spread() or not self._news.acting.isdisjoint(candidate.sources)
        return self._news.day is not None and candidate.construction in ("main", "coordinate", "nominal")

    def _is_beside_words(self, candidate: Candidate, paragraph: int) -> bool:
        """Whether the news is only what somebody said on its day, and this is what others do or say, below
        the lead: that may have been on any day."""
        if self._news.said_by is None or self._news.is_todays() or self._is_opening(paragraph):
            return False
        if candidate.saying and not self._news.said_by:
            return False
        answers = self._scene.holds(candidate.targets, paragraph)  # to who has spoken, or was spoken of
        return not answers and self._news.said_by.isdisjoint(candidate.sources)

    def _is_beside_news(self, candidate: Candidate, paragraph: int) -> bool:
        """Whether below the lead of news without a day it is a deed of none who acts in it."""
        if self._news.day is not None or self._is_opening(paragraph) or _is_verbal(candidate):
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
        return self._news.day is None and not self._of_before.isdisjoint(candidate.sources)

    def _rule(self, known: Date, status: Status, candidate: Candidate, paragraph: int) -> None:
        head = candidate.clause.head
        subordinate = head.dep_ in ("relcl", "advcl", "acl") or head.pos_ == "NOUN"
        told = status == "happened" and paragraph <= _NEWS
        fresh = told and self._news.day is None and not self._news.is_fresh
        if fresh and not _is_aside(head):
            self._news.day = known if self._calendar.is_of_the_day(known) else None
        if fresh or (known == self._news.day and self._last is None):
            self._news.said_by = _sides_of_words(candidate)
        if subordinate or (status == "planned" and not candidate.saying):
            return
        if self._calendar.is_news and not self._calendar.is_recent(known):
            self._rulings.goes_back(known, paragraph, candidate)
            return  # background: what follows is of that time, until there is news again
        state = self._rulings.rules(known, paragraph)
        state.who, state.said = sides(candidate), candidate.saying


def _is_hour_of(known: Date, dates: _Dates) -> bool:
    """Whether it is only the hour of the day that follows: "after midnight on Sunday"."""
    return known.type == "TIME" and any(
        other.type == "DATE" and 0 < other.start - known.end <= _JOINT for other, _ in dates
    )


def _is_ahead(candidate: Candidate, status: Status) -> bool:
    """Whether it is only planned, in the headline, too: "Vote to be held in Oslo"."""
    return status == "planned" and not candidate.saying


def _is_verbal(candidate: Candidate) -> bool:
    content = candidate.clause.content
    told = content is not None and has(content, *SUBJECTS)  # "ruled that the firm had lied"
    return candidate.saying or candidate.type in _VERBAL or told


def _sides_of_words(candidate: Candidate) -> frozenset[str] | None:
    """Who says it, if it is something said, asked, charged: words about what was on some other day."""
    told = candidate.saying or (candidate.type in _WORDS and bool(candidate.sources))
    return frozenset(candidate.sources) if told else None


def _is_aside(head: Token) -> bool:
    """Whether it only tells who somebody is that the news is of: "Mr Noel, who on Monday won his case, said
    …"; what follows the news goes on with it: "was taken to Bonn, where he was charged on Monday"."""
    return head.dep_ == "relcl" and head.i < head.sent.root.i
