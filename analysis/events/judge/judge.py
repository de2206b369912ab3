"""The judge of clauses: a small encoder, fine-tuned on clauses of our own (`training/judge/`)."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from importlib.util import find_spec
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

from analysis.events.judge.tokenizer import Pieces, Tokenizer
from analysis.events.judge.verdicts import (
    KINDS,
    NO_DAY,
    NOTHING,
    OTHER_DAY,
    ROLES,
    STATUSES,
    TYPES,
    Side,
    Verdict,
    blended,
)
from analysis.events.judge.windows import Passage, Touched, windows

if TYPE_CHECKING:
    from analysis.events.judge.encoder import Encoder, Floats

FOLDER: Final = Path(__file__).parent
"""Where the weights are, the vocabulary, and what is told about them."""
_WEIGHTS: Final = "weights.onnx"
_EVENT: Final = 0.3
_TYPE: Final = 0.35
"""What a clause, read in its article, has to have for an event, and for some type among events, to be read
alone as well: that tells types better."""
Piece: TypeAlias = tuple[int, int, int]
"""A piece of a clause: where it begins and ends in its text, and which word it is of."""
NOTICE: Final = "The judge of clauses is not installed: events are found and typed by rules alone."
"""The line that tells that `Judge.load` gave None."""


class Surroundings(NamedTuple):
    """The article that clauses stand in: its paragraphs, the headline first; when it was published; its
    dates, where they stand and their values."""

    passages: Sequence[Passage]
    published: date | None = None
    dates: Sequence[tuple[int, int, str]] = ()


class Read(NamedTuple):
    """A clause: its words by themselves, and of each word where it stands in the article and where it begins
    in the `text`."""

    text: str
    stretches: Sequence[tuple[int, int]]
    starts: Sequence[int]


class Judge:
    """Says of clauses what they tell. Made by `load`."""

    def __init__(self, tokenizer: Tokenizer, encoder: Encoder, temperatures: Mapping[str, float]) -> None:
        self._tokenizer = tokenizer
        self._encoder = encoder
        self._temperatures = temperatures

    @classmethod
    def load(cls, folder: Path = FOLDER) -> Judge | None:
        """The judge, the same one whenever it is asked for; None where its weights or onnxruntime are missing
        or of no use."""
        return _loaded(folder)

    def verdicts(self, texts: Sequence[str]) -> list[Verdict]:
        """What each clause tells when it is read alone, in their order. Of a very long one only the beginning
        is looked at."""
        return [self._alone(self._tokenizer.pieces(text)) for text in texts]

    def judged(self, surroundings: Surroundings, clauses: Sequence[Read]) -> list[Verdict]:
        """What each clause tells: read in its article and, if it may tell an event, alone as well."""
        return [
            verdict if verdict is not None and not _may_have_type(verdict) else self._both(one, verdict)
            for one, verdict in zip(clauses, self.within(surroundings, clauses), strict=True)
        ]

    def within(self, surroundings: Surroundings, clauses: Sequence[Read]) -> list[Verdict | None]:
        """What each clause tells in its article; None of one whose words are not read there."""
        found: list[Verdict | None] = [None] * len(clauses)
        published = surroundings.published
        for window in windows(self._tokenizer, surroundings.passages, published):
            here = {
                number: pieces
                for number, clause in enumerate(clauses)
                if found[number] is None and (pieces := window.within(clause.stretches))
            }
            if not here:
                continue
            dates = [(window.within([(start, end)]), value) for start, end, value in surroundings.dates]
            dates = [(pieces, value) for pieces, value in dates if pieces]
            scores = self._encoder.within(
                window.ids,
                [_indices(pieces) for pieces in here.values()],
                [_indices(one) for one, _ in dates],
            )
            kinds = self._shares(scores.kinds, "kinds").tolist()
            statuses = self._shares(scores.statuses, "statuses").tolist()
            labels = self._shares(scores.labels, "labels")
            days = self._shares(scores.days, "days").tolist()
            values = [value for _, value in dates]
            for row, (number, pieces) in enumerate(here.items()):
                words = _words(clauses[number], pieces)
                found[number] = Verdict(
                    kinds=dict(zip(KINDS, kinds[row], strict=True)),
                    statuses=dict(zip(STATUSES, statuses[row], strict=True)),
                    sides=_sides(words, labels[row, _indices(pieces)].tolist()),
                    days=_days(days[row], published, values),
                )
        return found

    def _both(self, one: Read, within: Verdict | None) -> Verdict:
        alone = self._alone(self._tokenizer.pieces(one.text))
        return alone if within is None else blended(alone, within)

    def _alone(self, pieces: Pieces) -> Verdict:
        if not pieces.spans:
            return NOTHING
        scores = self._encoder.alone(pieces.ids)
        words = [(*span, word) for span, word in zip(pieces.spans, pieces.words, strict=True)]
        return Verdict(
            kinds=dict(zip(KINDS, self._shares(scores.kinds, "kinds").tolist(), strict=True)),
            statuses=dict(zip(STATUSES, self._shares(scores.statuses, "statuses").tolist(), strict=True)),
            sides=_sides(words, self._shares(scores.labels, "labels").tolist()),
        )

    def _shares(self, scores: Floats, head: str) -> Floats:
        from analysis.events.judge.encoder import probabilities

        return probabilities(scores, self._temperatures[head])


def _days(shares: Sequence[float], published: date | None, values: Sequence[str]) -> dict[str, float]:
    """The shares of days; those of one value in several places are one."""
    today = OTHER_DAY if published is None else published.isoformat()
    days: dict[str, float] = {}
    for value, share in zip((NO_DAY, today, OTHER_DAY, *values), shares, strict=True):
        day, _, _ = value.partition("T")
        days[day] = days.get(day, 0.0) + share
    return days


def _may_have_type(verdict: Verdict) -> bool:
    best = max(verdict.kinds[kind] for kind in TYPES)
    return verdict.event >= _EVENT and best >= _TYPE * verdict.event


def fingerprint(folder: Path = FOLDER) -> str:
    """Which weights a judge would be loaded with, "" for none: told without loading anything."""
    about = _about(folder)
    if about is None or not (folder / _WEIGHTS).is_file() or find_spec("onnxruntime") is None:
        return ""
    return str(about["sha256"])[:16]


def _about(folder: Path) -> dict[str, Any] | None:
    """What is told about the weights, if they speak of the same things as this code."""
    try:
        about: dict[str, Any] = json.loads((folder / "about.json").read_bytes())
        known = about["kinds"] == list(KINDS) and about["statuses"] == list(STATUSES) and about["sha256"]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return about if known else None


@lru_cache(maxsize=1)
def _loaded(folder: Path) -> Judge | None:
    about = _about(folder)
    if about is None:
        return None
    try:
        from analysis.events.judge.encoder import Encoder

        vocabulary = (folder / "vocabulary.txt").read_text(encoding="utf-8").splitlines()
        return Judge(Tokenizer(vocabulary), Encoder(folder / _WEIGHTS), about["temperatures"])
    except Exception:  # noqa: BLE001 - whatever is wrong with a file or with a library of others: rules do without
        return None


def _indices(pieces: Sequence[Touched]) -> list[int]:
    return [one.piece for one in pieces]


def _words(clause: Read, pieces: Sequence[Touched]) -> list[Piece]:
    """The pieces by their places in the text of the clause."""
    return [
        (clause.starts[one.stretch] + one.start, clause.starts[one.stretch] + one.end, one.stretch)
        for one in pieces
    ]


def _sides(pieces: Sequence[Piece], labels: Sequence[Sequence[float]]) -> tuple[Side, ...]:
    """Neighbouring words of one label are one side. A word's label is that of its pieces in the middle."""
    words: list[tuple[int, int, list[float]]] = []
    for _, group in groupby(zip(pieces, labels, strict=True), lambda each: each[0][2]):
        parts = list(group)
        middle = [sum(column) / len(parts) for column in zip(*(shares for _, shares in parts), strict=True)]
        words.append((parts[0][0][0], parts[-1][0][1], middle))
    sides: list[Side] = []
    open_role = 0
    counted: list[float] = []
    for start, end, middle in words:
        role = max(range(len(middle)), key=middle.__getitem__)
        if role and role == open_role:
            counted.append(middle[role])
            sides[-1] = Side(sides[-1].role, sides[-1].start, end, sum(counted) / len(counted))
        elif role:
            counted = [middle[role]]
            sides.append(Side(ROLES[role - 1], start, end, middle[role]))
        open_role = role
    return tuple(sides)
