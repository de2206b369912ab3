"""The head of an article: which of its first lines are title, byline and date, and what they say.

The head ends with the last such line; a date in running prose is not part of it, with one exception, the
dateline with which agencies open a report: "SEOUL, Sept. 20 (Agency) —".
"""

from __future__ import annotations

import re
from datetime import date
from typing import Final, NamedTuple

from analysis.model import Part
from analysis.reading.blocks import Block, blocks
from analysis.reading.formats import PLAIN
from analysis.reading.formats.front_matter import FrontMatter, front_matter
from analysis.reading.head.dateline import dateline, printed_when
from analysis.reading.head.days import PrintedDay, find_day
from analysis.reading.head.gutenberg import book
from analysis.reading.head.line import HeadLine, author_names, byline, head_line
from analysis.reading.lines import is_item, split_lines, starts_low
from analysis.reading.masking import mask

_REACH: Final = 6_000
"""Characters in which a head must lie."""
_MOST_LINES: Final = 14
_LONGEST_TITLE: Final = 200
_LONGEST_DECK: Final = 300
"""A summary between title and byline: a block or two, not long."""
_LONGEST_DAY_LINE: Final = 40
"""Characters of a line below a summary from which a day in it is no byline's."""
_PROSE: Final = 100
"""Characters from which a block is prose and hardly a second heading."""
_TITLE_CASE: Final = 0.8

_FIRST_NEWSPAPER: Final = 1605
_COPYRIGHT: Final = re.compile(
    r"(?:©|\(c\)|copyright)\D{0,30}(?P<year>[12]\d{3})(?!\s*[-–]\s*\d)", re.IGNORECASE
)
_TITLE_AND_DAY: Final = re.compile(r"(?P<title>\S.*?[^\W_]['\"’”)]?)\s+$")
_HEADING: Final = re.compile(r"#{1,6}\s+(?P<title>.*?)(?:\s+#+)?$")
_UNDERLINE: Final = re.compile(r"(?:=+|-{3,})$")


class Region(NamedTuple):
    """A stretch of the head and its part in the article."""

    start: int
    end: int
    part: Part


class Head(NamedTuple):
    """What the head says, and its regions, from the start of the text to where the news begins."""

    regions: tuple[Region, ...] = ()
    title: str | None = None
    author: str | None = None
    published: date | None = None

    @property
    def end(self) -> int:
        """Where the head ends."""
        return self.regions[-1].end if self.regions else 0


def read_head(text: str, markup: str = PLAIN) -> Head:
    """The head of a text."""
    told = book(text)
    if told is not None:
        return Head((Region(0, told.start, "byline"),), told.title, told.author)
    return _Reader(text, markup).read()


class _Reader:
    """Goes down the first blocks of a text, as long as they look like a head."""

    def __init__(self, text: str, markup: str) -> None:
        self.text = text
        self.markup = markup
        self.regions: list[Region] = []
        self.title: str | None = None
        self.author: str | None = None
        self.days: list[HeadLine] = []
        self.dateline: PrintedDay | None = None

    def read(self) -> Head:
        matter = front_matter(self.text[:_REACH])
        start = matter.end if matter else 0
        if matter:
            self._take_front_matter(matter)
        found = self._blocks(start)
        decks = 0
        for i, block in enumerate(found):
            if self.title is None and self._is_wordless(block):
                self._add(block, "byline")
            elif not self._take(block, found[i + 1 :], decks):
                if decks == 2 or self.title is None or len(block.words) > _LONGEST_DECK:
                    break
                decks += 1
                self.regions.append(Region(block.start, block.end, "body"))
        while self.regions and self.regions[-1].part == "body":
            self.regions.pop()
        return Head(tuple(self.regions), self.title, self.author, self._published())

    def _blocks(self, start: int) -> list[Block]:
        sample = self.text[:_REACH]
        lines = [line for line in split_lines(sample, start) if line.words][:_MOST_LINES]
        cuts = set()
        for i, line in enumerate(lines):
            alone = head_line(line.words) is not None
            if alone or dateline(line.words):
                cuts.add(line.start)
            if alone and i + 1 < len(lines):
                cuts.add(lines[i + 1].start)
        return blocks(sample, self.markup, start=start, cuts=cuts)[:_MOST_LINES]

    def _take(self, block: Block, following: list[Block], decks: int) -> bool:
        """Take the block into the head, if it belongs there."""
        words = block.words
        if not words:
            return False
        titled = any(region.part == "title" for region in self.regions)
        if not titled and (marked := self._marked_title(block)) is not None:
            self.title = self.title or marked
            return self._add(block, "title")
        line = head_line(words) if len(block.lines) == 1 else None
        if line and not (self._is_first(block) and _could_be_title(words, line, following)):
            prose = line.day and not (line.labelled or line.author) and len(words) > _LONGEST_DAY_LINE
            return not (decks and prose) and self._take_line(block, line)
        if self.dateline or self._take_dateline(words):
            return False
        return self._take_day_in_block(block, words) or self._take_words(block, words, following)

    def _is_wordless(self, block: Block) -> bool:
        """Whether the block is all typography: a logo or a row of badges above the title."""
        return (
            self.markup != PLAIN
            and bool(block.words)
            and not mask(self.text[block.start : block.end], self.markup).strip()
        )

    def _take_words(self, block: Block, words: str, following: list[Block]) -> bool:
        """Take a section's name, the title, or the title said again."""
        if self.title is None and _is_kicker(words, following):
            return self._add(block, "byline")
        if self.title is None and _is_title(words, following):
            self.title = self._clean(words)
            return self._add(block, "title")
        if self.title and len(words.split()) > 2 and words.casefold() in self.title.casefold():
            return self._add(block, "title")
        return False

    def _take_line(self, block: Block, line: HeadLine) -> bool:
        self.author = self.author or line.author
        if line.day:
            self.days.append(line)
        if line.title:
            self.title = self.title or line.title
        return self._add(block, "title" if line.title else "byline")

    def _take_dateline(self, words: str) -> bool:
        found = dateline(words)
        if found and (when := printed_when(found) or (found["agency"] or "").strip("()/. ")):
            day = find_day(when, yearless=True)
            # What stands before the day is a state: "HARTFORD, Conn., Sept. 26".
            if day and day.end == len(when) and len(when[: day.start]) < 20:
                self.dateline = day
        return bool(found)

    def _take_day_in_block(self, block: Block, words: str) -> bool:
        """A day with its weekday, set on the line of the title or of the first sentence by a page that was
        copied: "Ministers meet in Riga Friday, May 3, 2024"."""
        if len(block.lines) != 1:
            return False
        line = block.lines[0]
        at = self.text.find(words, line.start)
        if self.title is None and len(words) <= _LONGEST_TITLE:
            day = _last_day(words)
            title = _TITLE_AND_DAY.match(words[: day.start]) if day else None
            if day and title and not _goes_on(title["title"]):
                self.title = self._clean(title["title"])
                self.days.append(HeadLine(day=day))
                self.regions.append(Region(block.start, at + day.start, "title"))
                self.regions.append(Region(at + day.start, block.end, "byline"))
                return True
        if self.title is not None and not self.days:
            day = find_day(words[:60])
            if (
                day and day.start == 0 and day.weekday is not None and day.certain
                and re.match(r"\s+[A-Z\"“‘']", words[day.end :])
            ):  # fmt: skip
                self.days.append(HeadLine(day=day))
                self.regions.append(Region(block.start, at + day.end + 1, "byline"))
        return False

    def _marked_title(self, block: Block) -> str | None:
        """The words of a heading that is marked as one."""
        heading = _HEADING.match(block.lines[0].words)
        if heading and len(block.lines) == 1:
            return self._clean(heading["title"])
        if len(block.lines) > 1 and _UNDERLINE.fullmatch(block.lines[-1].words):
            words = " ".join(line.words for line in block.lines[:-1])
            if len(words) <= _LONGEST_TITLE:
                return self._clean(words)
        return None

    def _take_front_matter(self, matter: FrontMatter) -> None:
        values, keys = matter.values, byline().keys
        self.title = next(filter(None, map(values.get, keys.title)), None)
        names = (author_names(values[key]) for key in keys.author if values.get(key))
        self.author = next(filter(None, names), None)
        for key in (*keys.published, *keys.later):
            day = find_day(values.get(key, ""))
            if day:
                self.days.append(HeadLine(day=day, labelled=True, later=key in keys.later))
        self.regions.append(Region(0, matter.end, "byline"))

    def _is_first(self, block: Block) -> bool:
        return not self.regions

    def _add(self, block: Block, part: Part) -> bool:
        start = self.regions[-1].end if self.regions else 0
        self.regions.append(Region(start, block.end, part))
        return True

    def _clean(self, words: str) -> str:
        return " ".join(mask(words, self.markup).split())

    def _published(self) -> date | None:
        """The day that the head names, if it names one and leaves no doubt which."""
        stated = [line for line in self.days if not line.later] or self.days
        labelled = [line for line in stated if line.labelled] or stated
        days = {day for line in labelled if line.day and (day := self._resolve(line.day))}
        if not days and self.dateline and (day := self._resolve(self.dateline)):
            days = {day}
        if len(days) != 1:
            return None
        published = days.pop()
        unlabelled = not any(line.labelled or line.author for line in labelled)
        if self.days and unlabelled and self._is_diary(published):
            return None
        return published if published.year >= _FIRST_NEWSPAPER else None

    def _resolve(self, printed: PrintedDay) -> date | None:
        """The one day that is meant, with the help of the other days of the head."""
        if printed.certain:
            return printed.certain
        others = [line.day for line in self.days if line.day] + ([self.dateline] if self.dateline else [])
        if printed.days:
            months = {other.month for other in others if other.month}
            fitting = [day for day in printed.days if day.month in months]
            return fitting[0] if len(fitting) == 1 else None
        assert printed.month is not None
        assert printed.day is not None
        years = {day.year for other in others for day in other.days} or self._copyright_years()
        if len(years) != 1:
            return None
        try:
            day = date(years.pop(), printed.month, printed.day)
        except ValueError:
            return None
        return day if printed.weekday in (None, day.weekday()) else None

    def _copyright_years(self) -> set[int]:
        ends = self.text[:_REACH] if len(self.text) <= 2 * _REACH else self.text[-_REACH:]
        return {int(found["year"]) for found in _COPYRIGHT.finditer(ends)}

    def _is_diary(self, published: date) -> bool:
        """Whether days head the sections of the text, so that the first of them is one among others."""
        for line in split_lines(self.text, self.regions[-1].end if self.regions else 0):
            if 5 < len(line.words) < 40 and any(c.isdigit() for c in line.words):
                other = head_line(line.words.strip("#*_ :"))
                if other and other.day and not other.labelled and other.day.certain != published:
                    return True
        return False


def _last_day(words: str) -> PrintedDay | None:
    """The day with which the words end, if its weekday is named."""
    start = max(0, len(words) - 40)
    while day := find_day(words[start:]):
        day = day._replace(start=day.start + start, end=day.end + start)
        if day.end == len(words):
            return day if day.weekday is not None and day.certain else None
        start = day.end
    return None


def _goes_on(title: str) -> bool:
    """Whether a title does not end with its last word or sign, so that a day behind it is a part of it."""
    *_, last = re.split(r"\W+", title)
    return title[-1] in ",:;–—-" or last.lower() in byline().of_time


def _could_be_title(words: str, line: HeadLine, following: list[Block]) -> bool:
    """Whether a first line that reads like a byline ("By Land and Sea") stands where the title should."""
    only_by = (
        line.author and " " not in line.author and not line.day and words.split()[0].lower() in byline().by
    )
    return bool(only_by) and _is_title(words, following) and len(following[0].words) > _PROSE


def _is_title(words: str, following: list[Block]) -> bool:
    """Whether the words are set as a title: short, without a full stop (or with capitals throughout), and
    with a text under them."""
    news = [b for b in following if b.words and not head_line(b.words)]
    letters = sum(c.isalpha() for c in words)
    if not news or len(words) > _LONGEST_TITLE or letters < 3 or is_item(words):
        return False
    last = words.rstrip("\"”’')*_")[-1:]
    if last in ",:;" or "://" in words:
        return False
    if starts_low(news[0].words) and len(words) > 60:
        return False  # the first line of a broken sentence
    if last == "." and not words.endswith("..."):
        return _is_title_case(words) and max(len(b.words) for b in news[:3]) > len(words)
    if last in "?!":
        return _is_title_case(words) or (len(words) <= 80 and len(news[0].words) > 120)
    return True


def _is_kicker(words: str, following: list[Block]) -> bool:
    """Whether the words are the name of a section over the title: "OPINION"."""
    if not words.isupper() or len(words.split()) > 2 or not following:
        return False
    below = following[0].words
    return not below.isupper() and not head_line(below) and _is_title(below, following[1:])


def _is_title_case(words: str) -> bool:
    """Whether (nearly) all long words have a capital, as in American headlines; four of them at least."""
    long = [w for w in re.findall(r"[^\W\d_][\w’'-]*", words) if len(w) > 3]
    return len(long) >= 4 and sum(w[0].isupper() for w in long) >= _TITLE_CASE * len(long)
