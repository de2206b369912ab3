"""The day on which a page was published and that on which it was last changed, weighed from all that says so.

What is printed by the headline is the day that readers were told; times for machines are often those of
Greenwich, a day later in the evenings of America, or those of the last change. None wins by its order
alone: they are compared, and where they are further apart than time zones can be, it is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import cache
from typing import Final, NamedTuple

from lxml.html import HtmlElement
from msgspec import Struct

from analysis.language.lexicon import load
from analysis.reading.formats.html.beside import Beside
from analysis.reading.formats.html.evidence import Evidence
from analysis.reading.formats.html.runs import Run
from analysis.reading.formats.html.stamps import EARLIEST, Stamp, read_stamp
from analysis.reading.head.days import PrintedDay, calendar, find_day

_NEAR: Final = timedelta(days=1)
"""As far apart as two time zones can be."""
_LONGEST: Final = 160
"""Characters of a line that prints the day."""
_LABEL_REACH: Final = 32
_FAR: Final = 10
"""Lines from the headline on in which its day stands."""
_ADDRESS: Final = re.compile(
    r"/(?P<year>(?:19|20)\d\d)/(?P<month>\d{1,2}|[a-z]{3})/(?P<day>\d{1,2})(?=/|-|$)"
    r"|(?<!\d)(?P<year2>(?:19|20)\d\d)-(?P<month2>0[1-9]|1[0-2])-(?P<day2>0[1-9]|[12]\d|3[01])(?!\d)"
    r"|(?<!\d)(?P<year3>20[0-4]\d)(?P<month3>0[1-9]|1[0-2])(?P<day3>0[1-9]|[12]\d|3[01])(?!\d{1,3}(?!\d))"
)


class _Lists(Struct, frozen=True, forbid_unknown_fields=True):
    """The lists of days.toml, where each is explained."""

    published: tuple[str, ...]
    modified: tuple[str, ...]
    first: tuple[str, ...]
    later: tuple[str, ...]


class _Printed(NamedTuple):
    """A day that is printed: what it can be, and what is printed before it."""

    days: tuple[date, ...]
    labelled: bool
    later: bool
    far: bool = False
    """Whether it stands far from the headline, where other articles may be."""


class Days(NamedTuple):
    """The day of publication, that of the last change if it is another, and a line where sources disagree."""

    published: date | None
    modified: date | None
    notice: str | None


def page_days(told: Evidence, beside: Beside, times: Sequence[HtmlElement], addresses: Iterable[str]) -> Days:
    """The days of a page. `times` are the `time` elements by the headline."""
    weighing = _Weighing(told, beside, times, addresses)
    published = weighing.published()
    return Days(published, weighing.modified_after(published), weighing.disagreement(published))


def _lists() -> _Lists:
    return load("analysis.reading.formats.html", "days", _Lists)


@cache
def _labels() -> tuple[re.Pattern[str], re.Pattern[str]]:
    lists = _lists()
    first, later = (
        re.compile(rf"(?i)(?<![^\W_])(?:{'|'.join(sorted(some, key=len, reverse=True))})\b")
        for some in (lists.first, lists.later)
    )
    return first, later


class _Weighing:
    """All that says the day, and what follows from it."""

    def __init__(
        self, told: Evidence, beside: Beside, times: Sequence[HtmlElement], addresses: Iterable[str]
    ) -> None:
        lists = _lists()
        linked = _stamps(told.stated("datePublished"))
        self.machine = [
            *linked,
            *_stamps(told.meta(*lists.published)),
            *_stamps(_datetimes(times, changed=False)),
            *_stamps(told.stated("dateCreated", "uploadDate")),
        ]
        self.changes = [
            *_stamps(told.stated("dateModified")),
            *_stamps(told.meta(*lists.modified)),
            *_stamps(_datetimes(times, changed=True)),
        ]
        self.american = told.american
        self.address = next(filter(None, map(_in_address, addresses)), None)
        years = {stamp.day.year for stamp in (*self.machine, *self.changes)} | (
            {self.address.year} if self.address else set()
        )
        near = [stamp.day for stamp in (*self.machine, *self.changes)] + (
            [self.address] if self.address else []
        )
        groups = [list(_printed_in(some, years, near)) for some in beside]
        # Below the text a day counts only when it says what it is.
        groups[2] = [each for each in groups[2] if each.labelled or each.later]
        self.printed = [each for group in groups for each in group if not each.later]
        self.printed.sort(key=lambda each: (each.far, not each.labelled))
        self.printed_later = [each for group in groups for each in group if each.later]

    def published(self) -> date | None:
        printed = self._printed_day()
        machine = self._machine_day()
        if printed is None:
            later = [each.days[0] for each in self.printed_later if len(each.days) == 1]
            if machine is not None:
                # It was not published after it was changed: it is later only in Greenwich.
                before = [day for day in later if timedelta(0) < machine - day <= _NEAR]
                return before[0] if before and self.machine[0].greenwich else machine
            return self.address or next(iter(later), None)
        if machine is None or (self._is_near(printed) and not self._is_of_change(printed, machine)):
            return printed
        if self._is_near(printed):
            return machine
        return self._of_two(printed, machine)

    def _is_of_change(self, printed: date, machine: date) -> bool:
        """Whether a day that is printed is said elsewhere to be that of a change, and machines are told an
        earlier one by the clock of the place."""
        return (
            machine < printed
            and not self.machine[0].greenwich
            and not any(each.labelled for each in self.printed)
            and any(printed in each.days for each in self.printed_later)
        )

    def _of_two(self, printed: date, machine: date) -> date:
        """Which of two days it is that are too far apart to be the same."""
        changed = any(abs(stamp.day - printed) <= _NEAR for stamp in self.changes)
        if self.address and abs(self.address - machine) <= _NEAR:
            return machine
        if self.address and abs(self.address - printed) <= _NEAR:
            return printed
        if self.printed and self.printed[0].labelled:
            return printed
        if self.printed and self.printed[0].far:
            return machine
        return machine if changed and machine < printed else printed

    def _printed_day(self) -> date | None:
        """The first day that is printed; of one that can be read in two ways, the way that fits."""
        for each in self.printed:
            if len(each.days) == 1:
                return each.days[0]
            known = [stamp.day for stamp in (*self.machine, *self.changes)] + (
                [self.address] if self.address else []
            )
            fitting = [day for day in each.days if any(abs(day - other) <= _NEAR for other in known)]
            if len(fitting) == 1:
                return fitting[0]
            if len(each.days) == 2 and not fitting and self.american is not None:
                return each.days[1 if self.american else 0]
        return None

    def _is_near(self, day: date) -> bool:
        return any(abs(stamp.day - day) <= _NEAR for stamp in self.machine)

    def _machine_day(self) -> date | None:
        """The day for a reader of the time that machines are told."""
        if not self.machine:
            return None
        best = self.machine[0]
        if not best.greenwich:
            return best.day
        if self.address and abs(self.address - best.day) <= _NEAR:
            return self.address
        # The same moment is told elsewhere with the clock of the place.
        same = (s for s in self.machine if not s.greenwich and s.moment and s.moment == best.moment)
        return next((s.day for s in same), best.day)

    def modified_after(self, published: date | None) -> date | None:
        """The day of the last change, if it is another one than that of publication."""
        printed = [day for each in self.printed_later for day in each.days[:1]]
        days = printed or [stamp.day for stamp in self.changes]
        if published is None:
            return max(days, default=None)
        if not printed and self.changes and self.machine:
            # What is a day ahead of the day of publication is so here, too.
            ahead = self.machine[0].day - published
            days = [
                stamp.day - (ahead if stamp.greenwich and abs(ahead) <= _NEAR else timedelta(0))
                for stamp in self.changes
            ]
        latest = max(days, default=None)
        return latest if latest is not None and latest > published else None

    def disagreement(self, published: date | None) -> str | None:
        """A line where what says the day says different days."""
        if published is None:
            return None
        said = []
        if (printed := self._printed_day()) and abs(printed - published) > _NEAR:
            said.append(f"printed {printed.isoformat()}")
        others = [stamp.day for stamp in self.machine if abs(stamp.day - published) > _NEAR]
        if others and (
            printed is not None
            or len(others) == len(self.machine)
            or abs(self.machine[0].day - published) > _NEAR
        ):
            said.append(f"in its data {others[0].isoformat()}")
        if self.address and abs(self.address - published) > _NEAR:
            said.append(f"in its address {self.address.isoformat()}")
        if not said:
            return None
        against = ", ".join(said)
        return f"the page gives several days of publication: {published.isoformat()} is taken ({against})"


def _stamps(values: Iterable[object]) -> list[Stamp]:
    return [stamp for value in values if (stamp := read_stamp(value)) is not None]


def _datetimes(times: Sequence[HtmlElement], *, changed: bool) -> Iterator[str]:
    """What `time` elements are of the day of publication, or of that of a change."""
    _, later = _labels()
    for element in times:
        names = " ".join(element.get(name) or "" for name in ("class", "itemprop", "id", "title"))
        before = _words_before(element)
        words = f"{names} {before[-_LABEL_REACH:]} {element.text_content()[:_LABEL_REACH]}".lower()
        is_change = "modified" in words or bool(later.search(words))
        if is_change == changed and (value := element.get("datetime") or element.get("content")):
            yield value


def _words_before(element: HtmlElement) -> str:
    """The words that stand before an element within the one that it lies in."""
    previous = element.getprevious()
    if previous is not None:
        return " ".join(f"{previous.text_content()} {previous.tail or ''}".split())
    parent = element.getparent()
    return " ".join((parent.text or "").split()) if parent is not None else ""


def _in_address(address: str) -> date | None:
    for found in _ADDRESS.finditer(address.lower()):
        year, month, day = next(
            values
            for values in (
                found.group("year", "month", "day"),
                found.group("year2", "month2", "day2"),
                found.group("year3", "month3", "day3"),
            )
            if values[0]
        )
        try:
            named = calendar().months.get(month, 0) if month.isalpha() else int(month)
            return date(int(year), named, int(day))
        except ValueError:
            continue
    return None


def _printed_in(runs: Sequence[Run], years: set[int], near: Sequence[date]) -> Iterator[_Printed]:
    """The days that some lines print, the nearest to the headline first."""
    above = ""
    for number, run in enumerate(runs):
        words = " ".join(run.pieces)
        if len(words) <= _LONGEST:
            found = _printed(f"{above} {words}" if above else words, years, near)
            yield from (each._replace(far=number >= _FAR) for each in found)
        # What a day is may stand in a line of its own above it.
        above = words if len(words) <= _LABEL_REACH and not any(map(str.isdigit, words)) else ""


def _printed(words: str, years: set[int], near: Sequence[date]) -> Iterator[_Printed]:
    """The days that a line prints."""
    first, later = _labels()
    at = 0
    while (day := find_day(words[at:], yearless=True)) is not None:
        before = words[max(at, at + day.start - _LABEL_REACH) : at + day.start]
        labels = [(found.end(), False) for found in first.finditer(before)]
        labels += [(found.end(), True) for found in later.finditer(before)]
        labelled = bool(labels)
        is_later = labelled and max(labels)[1]
        days = day.days or _with_year(day, years, near)
        days = tuple(each for each in days if each > EARLIEST)
        if days:
            yield _Printed(days, labelled and not is_later, is_later)
        at += day.end


def _with_year(printed: PrintedDay, years: set[int], near: Sequence[date]) -> tuple[date, ...]:
    """A day that is printed without its year, with that of the other days, if it is near one of them."""
    assert printed.month is not None
    assert printed.day is not None
    for year in sorted(years):
        try:
            day = date(year, printed.month, printed.day)
        except ValueError:
            continue
        if any(abs(day - other) <= timedelta(days=7) for other in near):
            return (day,)
    return ()
