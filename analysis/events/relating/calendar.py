"""When an event took place, and how that is known.

stated    a date in the event's own clause
carried   the date that rules the text here: stated in a clause before, in this paragraph or the last
published the day of publication, for what news of the day reports in the past tense

Which basis it is stays on the record: a carried date can be doubted, a stated one hardly.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import Final

from spacy.tokens import Doc, Span, Token

from analysis.document import article_of, news_paragraphs
from analysis.events.coding.frames import noun_frame
from analysis.language.syntax import children
from analysis.model import Date, DateBasis, EventDate

_NEWS_DAYS: Final = 3
"""How near the day of publication the first dates of a text are when it is news of the day."""
_RECENT_DAYS: Final = 7
"""How near the day of publication a date is that can rule the sentences after it in news of the day."""
_LATE_DAYS: Final = 4
"""How near the day of publication a day is on which what is told without one may have been as well."""
_FIRST: Final = 6
"""How many dates from the beginning tell whether a text is news of its day."""
_FEW: Final = 5
"""Past dates, at least, of a text that without an exact day is none of its day."""
_MONTH: Final = 30
"""Days."""
_THESE_DAYS: Final = frozenset({"today"})
_STORY: Final = 10
"""Past dates, at least, of a text that looks back on a story."""
_OVER: Final = 60
"""Days before publication from which on something is over."""
_MOST: Final = 0.75
"""The share of its dates that are so old."""
_LONG_PAST: Final = 20
"""Years from the middle one of a history's dates to its day of publication, at least."""
_LONG: Final = 50
"""Years that the middle half of its dates spans, at least, when it has no such day."""
_MANY: Final = 8
"""Fewer dates make no history."""
_LEAD: Final = 5
"""Paragraphs, the headline among them, that tell of what day the news is."""
_HEAD: Final = 2
"""Paragraphs that may be the headline and what stands under it."""
_LINE: Final = 30
"""Words of a line that is no paragraph, at most."""
_CLOSED: Final = re.compile(r"[.!?…:;,][\"'”’)\]]*$")
"""How a sentence ends, or goes on."""
_ON: Final = frozenset({"", "on", "late", "early", "late on", "early on"})
"""What may stand before the day with which a text begins."""
_DATELINE: Final = re.compile(r"(?:[A-Z][^\n.!?]{0,40},\s*)?\Z")
"""What may stand before the day of writing at the head of the news: a place."""
_AGENCY: Final = re.compile(r"\s*(?:\([^()\n]{2,40}\)\s*)?[-–—]+\s")
"""What stands behind it."""
_WEEK_DAYS: Final = 7
_WEEK: Final = re.compile(r"\d{4}-W\d\d(?:-WE)?")
_PARTS: Final = frozenset(
    {"morning", "afternoon", "evening", "night", "day", "week", "eve", "end", "start", "beginning"}
)
"""With "of" they tell when it was: "on the eve of 3 May"."""
NOMINAL: Final = frozenset({"poss", "amod", "compound", "nmod", "nummod", "nsubj", "nsubjpass"})


class Calendar:
    """The dates of one Doc by token, and whether the Doc is news of the day."""

    def __init__(self, doc: Doc) -> None:
        self._dates: list[Date] = sorted(doc._.dates, key=lambda d: d.start)
        self._starts = [d.start for d in self._dates]
        article = article_of(doc)
        paragraphs = [p for p, _ in news_paragraphs(doc)]
        self._titles = [(p.start, p.end) for p in paragraphs if p.part == "title"]
        self.published = article.published if article is not None else None
        self._paragraphs = [(p.start, p.end) for p in paragraphs]
        self._doc, self._text = doc, doc.text  # joined from its tokens each time it is asked for
        self._paragraph_starts = [p.start for p in paragraphs]
        self.is_news = self.published is not None and self._is_of(self.published)
        self.looks_back = self.published is not None and self._is_of_before(self.published)
        self.is_history = not self.is_news and self._is_long_past()
        self.tells_another_day = self._tells_another_day()
        """Whether the text names one of the last few days, and never the day of publication itself."""

    def within(self, span: Span) -> list[tuple[Date, Token]]:
        """The dates in the span, each with the token that governs its words."""
        first = bisect_left(self._starts, span.start_char)
        found = []
        for known in self._dates[first : bisect_left(self._starts, span.end_char)]:
            words = span.doc.char_span(known.start, known.end, alignment_mode="expand")
            if words is not None and len(words):
                found.append((known, words.root))
        if len(found) > 1 and self._is_written(found[0][0]) and self.is_recent(found[1][0]):
            return found[1:]  # "BERN, 3 May – Shares fell on Tuesday"
        return found

    def _is_written(self, known: Date) -> bool:
        """Whether it is the day of writing in front of the news."""
        at = bisect_right(self._paragraph_starts, known.start) - 1
        if not 0 <= at < _LEAD or not _AGENCY.match(self._text, known.end):
            return False
        return _DATELINE.match(self._text[self._paragraph_starts[at] : known.start]) is not None

    def is_title(self, span: Span) -> bool:
        """Whether the span stands in the headline."""
        return any(start <= span.start_char < end for start, end in self._titles)

    def of_lead(self) -> Date | None:
        """The first recent day on which the lead says that something was done, the headline apart."""
        end = self._paragraph_starts[_LEAD] if len(self._paragraphs) > _LEAD else len(self._text)
        for known in self._dates:
            if known.start >= end:
                break
            words = self._doc.char_span(known.start, known.end, alignment_mode="expand")
            if words is None or self.is_title(words) or not self._is_told(known):
                continue
            if self.is_of_the_day(known) and (is_main(words.root) or self._opens_news(known, words)):
                return known
        return None

    def _opens_news(self, known: Date, words: Span) -> bool:
        """Whether the text begins with the day, set off from the rest: "Yesterday, in the last game, …"."""
        at = bisect_right(self._paragraph_starts, known.start) - 1
        first = next((s for s, _ in self._paragraphs if not any(a <= s < b for a, b in self._titles)), None)
        if first is None or self._paragraph_starts[at] != first or words.end >= len(self._doc):
            return False
        before = self._text[first : known.start].strip().lower()
        return before in _ON and self._doc[words.end].text == ","

    def is_line_apart(self, span: Span) -> bool:
        """Whether the span stands in a line of its own below the lead that ends as no sentence does: a
        heading, or a link to another article."""
        at = bisect_right(self._paragraph_starts, span.start_char) - 1
        if at < _HEAD:
            return False
        start, end = self._paragraphs[at]
        words = self._text[start:end].split()
        return 0 < len(words) <= _LINE and not _CLOSED.search(words[-1])

    def is_recent(self, known: Date) -> bool:
        """Whether the date is an exact day near the day of publication."""
        if self.published is None or known.earliest is None or known.earliest != known.latest:
            return False
        return abs((date.fromisoformat(known.earliest) - self.published).days) <= _RECENT_DAYS

    def is_of_the_day(self, known: Date, days: int = _NEWS_DAYS) -> bool:
        """Whether the date is the day of publication or one of the few `days` before it."""
        if not self.is_recent(known) or known.latest is None or self.published is None:
            return False
        return 0 <= (self.published - date.fromisoformat(known.latest)).days <= days

    def _tells_another_day(self) -> bool:
        late = [known for known in self._dates if self.is_of_the_day(known, _LATE_DAYS)]
        return bool(late) and not any(self.is_of_the_day(known, 0) for known in late)

    def is_over(self, known: Date) -> bool:
        """Whether the date, all of it, is long before news of the day."""
        if self.published is None or not self.is_news or known.latest is None:
            return False
        return (self.published - date.fromisoformat(known.latest)).days > _OVER

    def is_before(self, known: Date) -> bool:
        """Whether the date, all of it, is more than a week before the day of publication."""
        if self.published is None or known.latest is None:
            return False
        return (self.published - date.fromisoformat(known.latest)).days > _RECENT_DAYS

    def is_around(self, known: Date) -> bool:
        """Whether the date is a stretch of time that goes on on the day of publication."""
        if self.published is None or is_exact(known):
            return False
        return (known.earliest or "9") <= self.published.isoformat() <= (known.latest or "")

    def is_ahead(self, when: EventDate) -> bool:
        """Whether the date is after the day of publication, all of it."""
        return self.published is not None and (when.earliest or "") > self.published.isoformat()

    def of_publication(self) -> EventDate | None:
        """The day of publication, if the text is news of that day."""
        if self.published is None or not self.is_news:
            return None
        day = self.published.isoformat()
        return EventDate(value=day, earliest=day, latest=day, basis="published")

    def _is_of(self, day: date) -> bool:
        """Whether the text is news of the day: one of its first exact days is near, or none is named, or but
        days far ahead, and few other times are."""
        told = (
            gap
            for known in self._dates
            if known.earliest is not None
            and known.earliest == known.latest
            and known.type in ("DATE", "TIME")
            and self._is_told(known)
            and not self._is_these_days(known)
            and (gap := (day - date.fromisoformat(known.earliest)).days) >= -_NEWS_DAYS
        )
        gaps = list(islice(told, _FIRST))
        return min(map(abs, gaps)) <= _NEWS_DAYS if gaps else not self._is_of_other_times(day)

    def _is_these_days(self, known: Date) -> bool:
        """Whether "today" is the time in which we live: "today, three dams hold the river"."""
        words = self._doc.char_span(known.start, known.end, alignment_mode="expand")
        if words is None or words.text.lower() not in _THESE_DAYS:
            return False
        verb = governing_verb(words.root)
        forms = [t for t in (verb, *verb.children) if t.pos_ == "AUX"] if verb is not None else []
        return any(t.tag_ in ("VBZ", "VBP") for t in forms)

    def _is_of_other_times(self, day: date) -> bool:
        """Whether a text without an exact day tells of months and years, none of them the last one."""
        before = date.fromordinal(max(day.toordinal() - _MONTH, 1)).isoformat()
        told = [
            known.latest
            for known in self._dates
            if known.latest is not None
            and known.type == "DATE"
            and self._is_told(known)
            and not self._is_these_days(known)
        ]
        past = [latest for latest in told if latest <= day.isoformat()]
        return len(past) >= _FEW and all(latest < before for latest in past)

    def _is_of_before(self, day: date) -> bool:
        """Whether the text tells a story that is over, whatever it says of its day: a portrait."""
        first = date.fromordinal(max(day.toordinal() - _OVER, 1))  # the calendar begins in the year 1
        before, today = first.isoformat(), day.isoformat()
        told = [
            known.latest
            for known in self._dates
            if known.latest is not None and known.type in ("DATE", "TIME") and self._is_told(known)
        ]
        past = [latest for latest in told if latest <= today]
        return len(past) >= _STORY and sum(latest < before for latest in past) >= _MOST * len(past)

    def _is_long_past(self) -> bool:
        """Whether the dates of the text are mostly long past, or far apart."""
        years = sorted(
            0 if known.earliest.startswith("-") else int(known.earliest[:4])
            for known in self._dates
            if known.earliest is not None and known.type in ("DATE", "TIME") and self._is_told(known)
        )
        if len(years) < _MANY:
            return False
        if self.published is not None:
            return self.published.year - years[len(years) // 2] > _LONG_PAST
        return years[3 * len(years) // 4] - years[len(years) // 4] > _LONG

    def _is_told(self, known: Date) -> bool:
        """Whether the date stands in the news, neither in a byline nor alone in a line."""
        at = bisect_right(self._paragraph_starts, known.start) - 1
        if at < 0:
            return False
        start, end = self._paragraphs[at]
        return known.start < end and known.end - known.start < 0.5 * (end - start)


def words_of(known: Date, root: Token) -> Iterator[Token]:
    """The words of a date, given the one that governs them, with the "’s" behind them."""
    first = last = root.i
    while first > 0 and root.doc[first - 1].idx >= known.start:
        first -= 1
    while last + 1 < len(root.doc) and root.doc[last + 1].idx < known.end:
        last += 1
    for token in root.doc[first : last + 1]:
        if known.start <= token.idx < known.end:  # not "post-2015", of which the date is but a part
            yield token
        yield from children(token, "case")


def governing_verb(token: Token, exact: bool = True) -> Token | None:
    """The predicate whose time the date tells; None when it dates a thing ("last year's treaty").

    A date that is not `exact` and hangs on a noun dates the noun ("a loss in the first quarter").
    """
    if token.dep_ in NOMINAL or _is_of_noun(token):
        return None
    for above in islice(token.ancestors, 6):
        if above.pos_ in ("VERB", "AUX"):
            return above
        if above.dep_ in ("nsubj", "nsubjpass", "poss", "compound", "amod"):
            return None
        if above.pos_ in ("NOUN", "PROPN") and not exact:
            return None
    return None


def _is_of_noun(token: Token) -> bool:
    """Whether "of" makes it the date of a thing: "a deadline of Tuesday", not "in the week of 3 May"."""
    of = token.head
    if token.dep_ != "pobj" or of.lower_ != "of" or of.head.pos_ not in ("NOUN", "PROPN"):
        return False
    return of.head.ent_type_ not in ("DATE", "TIME") and of.head.lemma_.lower() not in _PARTS


def is_main(token: Token) -> bool:
    """Whether the date tells when what the sentence says was done."""
    verb = governing_verb(token)
    while verb is not None and verb.dep_ == "conj":
        verb = verb.head
    return verb is not None and verb.dep_ == "ROOT" and verb.tag_ in ("VBD", "VBN")


def is_told_past(token: Token) -> bool:
    """Whether the date is that of what is told in the past tense: "we looked yesterday"."""
    verb = governing_verb(token)
    return verb is not None and verb.tag_ == "VBD"


def governing_noun(token: Token) -> Token | None:
    """The noun of an act that the date qualifies: "Monday's talks", "the arrest on Monday"."""
    for above in islice(token.ancestors, 5):
        if above.pos_ == "NOUN" and noun_frame(above) is not None:
            return above
        if above.pos_ in ("VERB", "AUX"):
            return None
    return None


def _day_or_value(known: Date) -> str:
    """The value of the date, of a time of day only its day, of a week its days: events are told by days."""
    if known.earliest is None or known.latest is None:
        return known.value
    if known.type == "TIME" and known.earliest == known.latest:
        return known.earliest
    week = _WEEK.fullmatch(known.value)
    return f"{known.earliest}/{known.latest}" if week else known.value


def is_exact(known: Date) -> bool:
    """Whether the date is a single day."""
    return known.earliest is not None and known.earliest == known.latest


def is_short(known: Date) -> bool:
    """Whether the date is a week or less."""
    if known.earliest is None or known.latest is None:
        return False
    return (date.fromisoformat(known.latest) - date.fromisoformat(known.earliest)).days < _WEEK_DAYS


def spanned(first: Date, last: Date, basis: DateBasis) -> EventDate:
    """An event's date from the two that bound it: "from 3 to 9 May"."""
    return EventDate(
        value=f"{first.earliest}/{last.latest}",
        earliest=first.earliest,
        latest=last.latest,
        basis=basis,
        mention=first.id,
    )


def dated(known: Date, basis: DateBasis) -> EventDate:
    """An event's date from one that the text has: stated in its clause, or carried from an earlier one."""
    return EventDate(
        value=_day_or_value(known),
        earliest=known.earliest,
        latest=known.latest,
        basis=basis,
        mention=known.id,
    )
