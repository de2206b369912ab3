"""How records are put into words and signs on the screen."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import Final

from msgspec.structs import replace

from analysis.model import (
    Actor,
    ActorKind,
    Anchor,
    AnchorBasis,
    Date,
    DateBasis,
    Event,
    EventDate,
    PloverType,
    Quote,
    Status,
)

CODES: Final[dict[PloverType, str]] = {
    "AGREE": "AGR",
    "CONSULT": "CNS",
    "SUPPORT": "SUP",
    "CONCEDE": "CCD",
    "COOPERATE": "COO",
    "AID": "AID",
    "RETREAT": "RET",
    "REQUEST": "REQ",
    "ACCUSE": "ACC",
    "REJECT": "REJ",
    "THREATEN": "THR",
    "PROTEST": "PRO",
    "MOBILIZE": "MOB",
    "SANCTION": "SAN",
    "COERCE": "COE",
    "ASSAULT": "ASL",
}
UNTYPED: Final = "···"

QUADS: Final[dict[PloverType, str]] = {
    **dict.fromkeys(("AGREE", "CONSULT", "SUPPORT", "CONCEDE"), "verbal-cooperation"),
    **dict.fromkeys(("COOPERATE", "AID", "RETREAT"), "material-cooperation"),
    **dict.fromkeys(("REQUEST", "ACCUSE", "REJECT", "THREATEN"), "verbal-conflict"),
    **dict.fromkeys(("PROTEST", "MOBILIZE", "SANCTION", "COERCE", "ASSAULT"), "material-conflict"),
}
"""PLOVER's four classes (words or deeds, cooperation or conflict), which give a type its colour."""

ACTOR_KINDS: Final[dict[ActorKind, str]] = {
    "person": "person",
    "country": "country",
    "organization": "organisation",
    "group": "group",
}

STATUS_SIGNS: Final[dict[Status, str]] = {"happened": " ", "planned": "→", "possible": "?", "denied": "×"}

BASIS_SIGNS: Final[dict[DateBasis, str]] = {"stated": "", "carried": "›", "inferred": "~", "published": "*"}
"""How a list tells a day that the text does not give where the event is told."""

UNDATED_SIGN: Final = "–"
"""How a list tells that no day of an event is known: it stands behind the event told before it."""

DOUBT_SIGN: Final = "?"
"""How a list tells that an event is doubtful, behind it."""
_DOUBTFUL: Final = 0.25
"""The certainty below which an event is: three of four such are wrong in something, mostly date or type."""
_CERTAINTY: Final = ((0.15, "very doubtful"), (_DOUBTFUL, "rather doubtful"), (0.5, "fairly sure"))
"""The words for what is less certain than that."""

_BASIS: Final[dict[DateBasis, str]] = {
    "stated": "stated",
    "carried": "carried over",
    "inferred": "inferred",
    "published": "day of publication",
}
_COUNTED: Final[dict[AnchorBasis, str]] = {
    "published": "counted from publication, {}",
    "told": "counted from {}, told before",
    "uttered": "counted from {}, when said",
}
_VAGUE: Final = {
    "PAST_REF": "some time ago",
    "PRESENT_REF": "the present",
    "FUTURE_REF": "some time to come",
}
_UNITS: Final = {
    "Y": "year", "Q": "quarter", "M": "month", "W": "week", "WE": "weekend", "D": "day", "TH": "hour",
    "TM": "minute", "TS": "second", "DE": "decade", "CE": "century", "ML": "millennium",
}  # fmt: skip
_PLURALS: Final = {"century": "centuries", "millennium": "millennia"}
_LENGTH: Final = re.compile(r"P(?P<time>T?)(?P<count>\d+(?:\.\d+)?|X)(?P<unit>[A-Z]+)$")
_POINT: Final = re.compile(
    r"(?P<era>BC)?(?P<year>\d{4})(?:-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>\d\d))?)?(?:T.*)?$"
)
_PLAIN: Final = re.compile(r"(?P<year>\d{4})-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>\d\d)(?:T.*)?)?$")
MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def event_code(event: Event) -> str:
    """Three letters for the type."""
    return CODES[event.type] if event.type else UNTYPED


def quad(event: Event) -> str:
    """The class of the type, as the style sheets name it."""
    return QUADS[event.type] if event.type else "untyped"


def day_in_words(day: date) -> str:
    """`22 Oct 2023`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def days_in_words(first: date, last: date) -> str:
    """The days from one to another, as briefly as can be: `9–15 Sep 2024`, `Mar–May 2024`, `1980–1989`."""
    months = first.day == 1 and last.day == monthrange(last.year, last.month)[1]
    depth = 3 if not months else 1 if (first.month, last.month) == (1, 12) else 2
    begin, end = ((f"{d.year}", MONTHS[d.month - 1], f"{d.day}")[:depth] for d in (first, last))
    words = " ".join(reversed(end))
    if begin == end:
        return words
    shared = next(n for n in range(depth) if begin[n] != end[n])
    return f"{' '.join(reversed(begin[shared:]))}–{words}"


def time_in_words(value: str, earliest: str | None = None, latest: str | None = None) -> str | None:
    """A TIMEX3 point, or the days it spans: `19 Sep 2023`, `Oct 2023`, `490 BC`, `9–15 Sep 2024`."""
    point = _POINT.match(value)
    if point is not None:
        year = f"{int(point['year'])}{' BC' if point['era'] else ''}"
        month = point["month"] and MONTHS[int(point["month"]) - 1]
        day = point["day"] and f"{int(point['day'])}"
        return " ".join(part for part in (day, month, year) if part)
    if earliest and latest:
        return days_in_words(date.fromisoformat(earliest), date.fromisoformat(latest))
    return _VAGUE.get(value)


def length_in_words(value: str) -> str | None:
    """A TIMEX3 length: `4 years`, `1 century`, `some days`."""
    length = _LENGTH.match(value)
    unit = _UNITS.get(length["time"] + length["unit"]) if length else None
    if length is None or unit is None:
        return None
    count = length["count"]
    words = "some" if count == "X" else count if "." in count else f"{int(count):,}"
    return f"{words} {unit}" if count == "1" else f"{words} {_PLURALS.get(unit, unit + 's')}"


def short_date(when: EventDate | None, home_year: int | None) -> str:
    """A date for a narrow column: `19 Sep`, `9–15 Sep`, `Oct`, `1994`; with its year unless that is the home
    year."""
    if when is None:
        return ""
    plain = _PLAIN.match(when.value)
    if plain is None:
        year = len(when.value) == 4 and when.value.isdigit()
        if year or not (when.earliest and when.latest):
            return when.value
        words = days_in_words(date.fromisoformat(when.earliest), date.fromisoformat(when.latest))
        return words.removesuffix(f" {home_year}")
    month = MONTHS[int(plain["month"]) - 1]
    words = f"{int(plain['day'])} {month}" if plain["day"] else month
    return words if int(plain["year"]) == home_year else f"{words} {plain['year']}"


def signed_date(when: EventDate | None, home_year: int | None) -> str:
    """A date for a narrow column, with a sign before it unless the text states it there."""
    return BASIS_SIGNS[when.basis] + short_date(when, home_year) if when else ""


def first_day(when: EventDate, home_year: int | None) -> str:
    """When a time begins, for a line of time: `18 Mar` for a week, `1980` for a decade, `490 BC`."""
    if _PLAIN.match(when.value):
        return short_date(when, home_year)
    if not when.earliest:
        return time_in_words(when.value) or when.value
    years = when.earliest.endswith("-01-01") and (when.latest or "").endswith("-12-31")
    first = replace(when, value=when.earliest[:4] if years else when.earliest)
    return short_date(first, home_year)


def date_meaning(found: Date) -> str:
    """What a temporal expression means, for a person."""
    if found.type in ("DATE", "TIME"):
        words = time_in_words(found.value, found.earliest, found.latest)
        return words or ("no day named" if "X" in found.value else "")
    length = length_in_words(found.value)
    if found.type == "SET":
        return f"every {length.removeprefix('1 ')}" if length else "again and again"
    return length or ""


def anchor_in_words(anchor: Anchor | None) -> str:
    """What a date is counted from."""
    return _COUNTED[anchor.basis].format(time_in_words(anchor.value) or anchor.value) if anchor else ""


def date_line(found: Date, *, brief: bool = False) -> str:
    """What a status line says of a date: value, meaning, anchor; in brief, without the meaning when the
    anchor would otherwise have no room."""
    anchor = anchor_in_words(found.anchor)
    if brief and anchor:
        return f"{found.value} · {anchor}"
    meaning = date_meaning(found)
    parts = (f"{found.type.lower()} {found.value}", "" if meaning == found.value else meaning, anchor)
    return " · ".join(part for part in parts if part)


def quote_line(quote: Quote, speaker: str | None) -> str:
    """What a status line says of a quote; `speaker` is how the speaker is called, None if not known."""
    return f"{quote.form} quote: {speaker_in_words(speaker)}"


def speaker_in_words(speaker: str | None) -> str:
    """How a speaker is called, or that it is not known."""
    return speaker or "speaker unknown"


def left_aside(reason: str) -> str:
    """What is said of a file of the reader's own that cannot be used, and why."""
    return f"{reason}; it is left aside"


def mention_line(actor: Actor, number: int, *, brief: bool = False) -> str:
    """What a status line says of a mention; in brief, when the actor's name has no room."""
    of = "" if brief else f" of {actor.name}"
    return f"mention {number + 1} of {len(actor.mentions)}{of} · {actor.mentions[number].form}"


def counted(count: int, word: str) -> str:
    """`1 event`, `1,000 events`."""
    return f"{count:,} {word}{'' if count == 1 else 's'}"


def share(part: int, whole: int) -> str:
    """`3 of 17`, `1,000 of 1,234`."""
    return f"{part:,} of {whole:,}"


def between_in_words(before: int | None, after: int | None) -> str:
    """Where one is in a list of which one is at no entry: `between 4 and 5`, `before 1`, `after 60`."""
    if before is None or after is None:
        return f"before {after:,}" if after is not None else f"after {before:,}" if before is not None else ""
    return f"between {before:,} and {after:,}"


def is_doubtful(event: Event) -> bool:
    """Whether an event may well be none, or another one. What nobody has weighed is not doubted."""
    return event.certainty is not None and event.certainty < _DOUBTFUL


def certainty_in_words(certainty: float) -> str:
    """`rather doubtful, 0.22`."""
    words = next((words for below, words in _CERTAINTY if certainty < below), "sure")
    return f"{words}, {certainty:.2f}"


def when_in_words(when: EventDate | None) -> str:
    """When an event was, and how that is known: `4 Mar 2024 (stated)`."""
    if when is None:
        return "undated"
    day = time_in_words(when.value, when.earliest, when.latest) or when.value
    return f"{day} ({_BASIS[when.basis]})"


def event_line(event: Event, *, whole: bool = False) -> str:
    """What a status line says of an event: that it is doubtful, too, and as a `whole` how sure it is."""
    parts = [event.type.lower() if event.type else "untyped"]
    if event.mode:
        parts[0] += f", {event.mode}"
    parts = [when_in_words(event.date), *parts, event.status]
    if event.certainty is not None and (whole or is_doubtful(event)):
        parts.append(certainty_in_words(event.certainty))
    return " · ".join(parts)
