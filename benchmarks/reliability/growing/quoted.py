"""Growing texts of quotations."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import cycle
from random import Random
from typing import Final

from growing.vocabulary import SAYING, WEEKDAYS, clause, date, person, speech, surname, thing


def _nested_marks(chance: Random) -> Iterator[str]:
    while True:
        depth = chance.randint(2, 30)
        yield "".join(cycled for _, cycled in zip(range(depth), cycle("“‘"), strict=False))
        yield f"{speech(chance)}, {person(chance)} said "
        yield "".join(cycled for _, cycled in zip(range(depth), cycle("’”"), strict=False)) + ". "


def _marks_without_paragraphs(chance: Random) -> Iterator[str]:
    while True:
        yield (
            f"“{speech(chance).capitalize()},” {chance.choice(SAYING)} "
            f"{person(chance)}. He met {person(chance)}. "
        )


def _one_quotation(chance: Random) -> Iterator[str]:
    while True:
        yield (
            f"“On {date(chance)} {clause(chance)}. It was {thing(chance)}, he said, and {speech(chance)}.\n\n"
        )


def _unclosed(chance: Random) -> Iterator[str]:
    yield f"{person(chance)} said: “"
    while True:
        yield f"On {date(chance)} {clause(chance)}. {speech(chance).capitalize()}. "


def _straight(chance: Random) -> Iterator[str]:
    while True:
        yield f'"{speech(chance).capitalize()}," {person(chance)} said. "It was {thing(chance)}."\n\n'


def _one_speaker(chance: Random) -> Iterator[str]:
    yield f"Foreign Minister Maria Okello met {person(chance)}.\n\n"
    while True:
        who = chance.choice(("she", "Okello", "Maria Okello", "the minister"))
        yield (
            f"“{speech(chance).capitalize()},” {who} {chance.choice(SAYING)}. “It is {thing(chance)}.”\n\n"
        )


def _two_speakers(chance: Random) -> Iterator[str]:
    for who in cycle(("Maria Okello", "Peter Lindqvist")):
        yield f"“{speech(chance).capitalize()},” {who} said. “It is {thing(chance)}.”\n\n"


def _interview(chance: Random) -> Iterator[str]:
    while True:
        yield (
            f"Q: Why did {clause(chance)}?\n\nA: Because {speech(chance)}. I told {person(chance)} so.\n\n"
        )


def _apostrophes(chance: Random) -> Iterator[str]:
    while True:
        yield (
            f"The voters’ choice isn't {person(chance)}'s, and {surname(chance)}’s "
            f"'90s {thing(chance)[4:]}'s. "
        )


def _quoted_dates(chance: Random) -> Iterator[str]:
    while True:
        yield (
            f"It was {date(chance)}. “On {chance.choice(WEEKDAYS)} {clause(chance)},” {person(chance)} said. "
        )


def _quoted_events(chance: Random) -> Iterator[str]:
    while True:
        yield (
            f"Kenya attacked Peru on {date(chance)}, Maria Okello said. Peru said it "
            f"“would reject {thing(chance)}”. "
        )


KINDS: Final[dict[str, Callable[[Random], Iterator[str]]]] = {
    "nested quotation marks": _nested_marks,
    "quotations in one paragraph": _marks_without_paragraphs,
    "one quotation, all paragraphs": _one_quotation,
    "one unclosed quotation": _unclosed,
    "straight quotation marks": _straight,
    "one speaker": _one_speaker,
    "two speakers in turn": _two_speakers,
    "interview": _interview,
    "apostrophes": _apostrophes,
    "dates in quotations": _quoted_dates,
    "events and quotations": _quoted_events,
}
