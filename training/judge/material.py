"""The clauses that the judge learns from: how they are read, which are held back, how they are varied."""

from __future__ import annotations

import hashlib
import random
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from analysis.events.judge.verdicts import KINDS, STATUSES

FOLDER = Path(__file__).parent / "clauses"
SOURCE, TARGET = 1, 2
_MARK = re.compile(r"<(/?)([st])>")
_UNMARKED = "_unmarked"
"""Ends the names of files in which nobody has marked the sides."""
_HELD_BACK = 8
"""One line in so many is never learnt from."""


@dataclass(frozen=True)
class Clause:
    """A line: its kind, its status (None where nothing is told), the text, its sides: role, start, end."""

    kind: int
    status: int | None
    text: str
    sides: tuple[tuple[int, int, int], ...]
    marked: bool = True
    """Whether its sides are marked, if it has any."""
    file: str = ""
    """The name of the file that holds it, without its ending."""

    @property
    def held_back(self) -> bool:
        """Decided by the text alone, so that a line stays where it is whatever is written beside it."""
        return int(hashlib.sha256(self.text.encode()).hexdigest(), 16) % _HELD_BACK == 0


def parse(line: str) -> Clause:
    """A line of a file. Raises ValueError with what is wrong."""
    fields = line.rstrip("\n").split("\t")
    if len(fields) != 3:
        raise ValueError(f"{len(fields)} fields")
    label, status, marked = fields
    if label not in KINDS:
        raise ValueError(f"label {label!r}")
    if status not in (*STATUSES, "-"):
        raise ValueError(f"status {status!r}")
    text, sides, opened = "", [], None
    end = 0
    for mark in _MARK.finditer(marked):
        text += marked[end : mark.start()]
        end = mark.end()
        role = SOURCE if mark[2] == "s" else TARGET
        if not mark[1]:
            if opened is not None:
                raise ValueError("a mark in a mark")
            opened = (role, len(text))
        else:
            if opened is None or opened[0] != role:
                raise ValueError("a mark is closed that was not opened")
            sides.append((role, opened[1], len(text)))
            opened = None
    if opened is not None:
        raise ValueError("a mark is not closed")
    text += marked[end:]
    shift = len(text) - len(text.lstrip())
    text = text.strip()
    if not text:
        raise ValueError("no text")
    return Clause(
        kind=KINDS.index(label),
        status=STATUSES.index(status) if status != "-" and label != "NONE" else None,
        text=text,
        sides=tuple((role, max(0, start - shift), min(len(text), end - shift)) for role, start, end in sides),
    )


def read(folder: Path = FOLDER) -> tuple[list[Clause], list[str]]:
    """All clauses, each text once, and what is wrong with the lines left out."""
    clauses: dict[str, Clause] = {}
    faults: list[str] = []
    for path in sorted(folder.glob("*.tsv")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if not line.strip():
                continue
            try:
                clause = replace(parse(line), marked=not path.stem.endswith(_UNMARKED), file=path.stem)
            except ValueError as error:
                faults.append(f"{path.name}:{number}: {error}")
                continue
            if clauses.setdefault(clause.text, clause) is not clause:
                faults.append(f"{path.name}:{number}: told before")
    return list(clauses.values()), faults


# --- variations


_SUBORDINATE = re.compile(
    r"(?:After|Before|While|When|As|Because|Although|Since|Despite|In|On|At|During|Following|Amid|With|By)"
    r"\b[^,]{8,80}, "
)
_BEGINNINGS = re.compile(
    r"(?:the|an?|he|she|they|it|we|i|you|his|her|their|its|our|my|two|three|four|five|some|many|both|one|this|that"
    r"|these|those|several|all|no|police|prosecutors|officials|residents|workers|lawyers|officers|troops|soldiers)\b",
    re.IGNORECASE,
)
"""Words that have a capital only because they begin the sentence."""
_NAME = re.compile(r"(?:[A-Z][\w'’-]+)(?: [A-Z][\w'’-]+)*")


def names(clauses: Iterable[Clause]) -> list[str]:
    """The names that stand as sides and are no more than one or two words."""
    found = {clause.text[start:end] for clause in clauses for _, start, end in clause.sides}
    return sorted(
        one for one in found if _NAME.fullmatch(one) and one.count(" ") < 2 and not _BEGINNINGS.match(one)
    )


_PASSED_ON = (
    ", officials said",
    ", police said on Tuesday",
    ", according to state media",
    ", the ministry said in a statement",
    ", a spokesman said",
    ", local media reported",
    ", it was reported on Friday",
    ", witnesses said",
)
"""Who only passes something on is no side, and changes nothing of what was done."""


def vary(clause: Clause, pool: Sequence[str], idle: Sequence[str], rng: random.Random) -> Clause:
    """The clause, or the same with other names, shorter at either end, or with more beside it.

    `pool` are names to take, `idle` sentences that tell no event.
    """
    if pool and rng.random() < 0.3:
        clause = _renamed(clause, pool, rng)
    if rng.random() < 0.15:
        clause = _without_lead(clause)
    if rng.random() < 0.3 and clause.text[-1] in ".!":
        clause = _cut(clause, 0, len(clause.text) - 1)
    if rng.random() < 0.3 and clause.text.count('"') == 2 and clause.text[0] == '"':
        clause = _cut(clause, 1, len(clause.text))
    if (
        clause.status is not None
        and "said" not in clause.text
        and '"' not in clause.text
        and rng.random() < 0.08
    ):
        clause = replace(clause, text=clause.text.rstrip(".") + rng.choice(_PASSED_ON))
    if idle and clause.status is not None and clause.text[-1] in '."' and rng.random() < 0.08:
        clause = replace(clause, text=f"{clause.text} {rng.choice(idle)}")
    return clause


def _renamed(clause: Clause, pool: Sequence[str], rng: random.Random) -> Clause:
    known = set(pool)
    for index in reversed(range(len(clause.sides))):
        _, start, end = sorted(clause.sides, key=lambda side: side[1])[index]
        old = clause.text[start:end]
        if old not in known or clause.text.count(old) > 1:
            continue
        new = rng.choice(pool)
        grown = len(new) - len(old)
        sides = tuple(
            (r, s, e) if e <= start else (r, s, e + grown) if s == start else (r, s + grown, e + grown)
            for r, s, e in sorted(clause.sides, key=lambda side: side[1])
        )
        clause = replace(clause, text=clause.text[:start] + new + clause.text[end:], sides=sides)
    return clause


def _without_lead(clause: Clause) -> Clause:
    lead = _SUBORDINATE.match(clause.text)
    if lead is None or len(clause.text) - lead.end() < 25:
        return clause
    if any(start < lead.end() for _, start, _ in clause.sides):
        return clause
    return _cut(clause, lead.end(), len(clause.text))


def _cut(clause: Clause, start: int, end: int) -> Clause:
    sides = tuple((role, max(0, s - start), min(e, end) - start) for role, s, e in clause.sides)
    return replace(
        clause, text=clause.text[start:end], sides=tuple(side for side in sides if side[1] < side[2])
    )


def labelled(clause: Clause, spans: Iterable[tuple[int, int]]) -> Iterator[int]:
    """For each piece: 0, SOURCE or TARGET."""
    for start, end in spans:
        yield next((role for role, s, e in clause.sides if start < e and s < end), 0)
