"""Growing texts of dates and numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random
from typing import Final

from growing.vocabulary import FEASTS, MONTHS, WEEKDAYS, clause, date


def _dates(chance: Random) -> Iterator[str]:
    while True:
        yield f"On {date(chance)} {clause(chance)}; two days later it was over. "


def _date_ranges(chance: Random) -> Iterator[str]:
    while True:
        first = chance.randint(1, 14)
        yield (
            f"From {first} to {first + 9} {chance.choice(MONTHS)} {chance.randint(1900, 2020)}, and between"
            f" {chance.choice(MONTHS)} and {chance.choice(MONTHS)} {chance.randint(1900, 2020)}, "
        )


def _years(chance: Random) -> Iterator[str]:
    while True:
        yield f"In {chance.randint(1200, 2020)} {clause(chance)}, as in the {chance.randint(120, 199)}0s. "


def _weekdays(chance: Random) -> Iterator[str]:
    while True:
        hour, minute = chance.randint(0, 23), chance.randint(10, 59)
        yield (
            f"{clause(chance)} on {chance.choice(WEEKDAYS)} at {hour}:{minute}, and the next day at noon. "
        )


def _feasts(chance: Random) -> Iterator[str]:
    while True:
        yield f"after {chance.choice(FEASTS)} {chance.randint(1990, 2020)} came {chance.choice(FEASTS)}, "


def _numbers(chance: Random) -> Iterator[str]:
    while True:
        yield (
            f"{chance.randint(1, 99)} {chance.randint(1, 10**6):,} "
            f"{chance.random():.3f} {chance.randint(1, 31)}/5 "
        )


def _digits(chance: Random) -> Iterator[str]:
    while True:
        yield f"{chance.randint(0, 999)}{chance.choice('.,:-/')}"


KINDS: Final[dict[str, Callable[[Random], Iterator[str]]]] = {
    "dates": _dates,
    "ranges of dates": _date_ranges,
    "years": _years,
    "times and weekdays": _weekdays,
    "feasts": _feasts,
    "numbers": _numbers,
    "digits without a space": _digits,
}
