"""How records are put into words and signs on the screen."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from analysis.model import Event, EventDate, PloverType, Status

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

STATUS_SIGNS: Final[dict[Status, str]] = {"happened": " ", "planned": "→", "possible": "?", "denied": "×"}

_PLAIN: Final = re.compile(r"(?P<year>\d{4})-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>\d\d)(?:T.*)?)?$")
_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def event_code(event: Event) -> str:
    """Three letters for the type."""
    return CODES[event.type] if event.type else UNTYPED


def quad(event: Event) -> str:
    """The class of the type, as the style sheets name it."""
    return QUADS[event.type] if event.type else "untyped"


def day_in_words(day: date) -> str:
    """`22 Oct 2023`."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def short_date(when: EventDate | None, home_year: int | None) -> str:
    """A date for a narrow column: `19 Sep`, `Oct`, `1994`; with its year when that is not the home year."""
    if when is None:
        return ""
    plain = _PLAIN.match(when.value)
    if plain is None:
        return when.value
    month = _MONTHS[int(plain["month"]) - 1]
    words = f"{int(plain['day'])} {month}" if plain["day"] else month
    return words if int(plain["year"]) == home_year else f"{words} {plain['year']}"


def event_line(event: Event) -> str:
    """What a status line says of an event."""
    parts = [event.type.lower() if event.type else "untyped"]
    if event.mode:
        parts[0] += f", {event.mode}"
    parts.append(event.status)
    if event.date:
        parts.insert(0, f"{event.date.value} ({event.date.basis})")
    else:
        parts.insert(0, "undated")
    return " · ".join(parts)
