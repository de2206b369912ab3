"""What is shown to the network while it learns: a window of word pieces and the clauses in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from random import Random

import numpy as np

from analysis.events.judge.tokenizer import Tokenizer
from analysis.events.judge.verdicts import KINDS, NONE
from training.judge.material import Clause

DAYS = 3
"""None, that of publication, another that is not told nearby: what there is to choose of beside the dates."""
TODAY = 1
"""Which of these is that of publication."""
DATES = 8
"""Dates of a window that can be chosen."""
_LENGTHS = (16, 32, 48, 96, 144, 208)
_CLAUSES = (1, 4, 8, 14, 22, 30)
_SHORT, _LONG = 48, 96
"""Pieces up to which four times and twice as many windows are learnt from together."""
Batch = dict[str, np.ndarray]


@dataclass(frozen=True)
class ClauseShown:
    """A clause by its pieces in the window, and what is right: `days` are those to choose of that are (none
    if it is not known), `labels` the sides of its pieces (None if they are not known)."""

    pieces: tuple[int, ...]
    kind: int
    status: int | None
    days: tuple[int, ...]
    labels: Mapping[int, int] | None


@dataclass(frozen=True)
class Shown:
    """A window: its pieces, its clauses, and the pieces of each of its dates."""

    ids: tuple[int, ...]
    clauses: tuple[ClauseShown, ...]
    dates: tuple[tuple[int, ...], ...] = ()


def alone(clause: Clause, tokenizer: Tokenizer) -> Shown:
    """A clause that is read by itself."""
    pieces = tokenizer.pieces(clause.text)
    labels = {
        at: role
        for role, start, end in clause.sides
        for at, (first, last) in enumerate(pieces.spans, 1)
        if first < end and start < last
    }
    inner = tuple(range(1, len(pieces.ids) - 1))
    known = labels if clause.marked and clause.status is not None else None
    return Shown(pieces.ids, (ClauseShown(inner, clause.kind, clause.status, (), known),))


def batches(shown: Sequence[Shown], size: int, rng: Random | None) -> Iterator[Batch]:
    """Windows of like length together, in an order of chance where there is one."""
    ordered = list(shown)
    if rng is not None:
        rng.shuffle(ordered)
    ordered.sort(key=_length)
    together: list[tuple[int, int, list[Shown]]] = []
    for length, group in groupby(ordered, _length):
        many = size * (4 if length <= _SHORT else 2 if length <= _LONG else 1)
        same = list(group)
        together += [(length, many, same[at : at + many]) for at in range(0, len(same), many)]
    if rng is not None:
        rng.shuffle(together)
    for length, many, windows in together:
        yield _batch(windows, length, many)


def _length(shown: Shown) -> int:
    return next((one for one in _LENGTHS if one >= len(shown.ids)), _LENGTHS[-1])


def _batch(windows: Sequence[Shown], length: int, size: int) -> Batch:
    most = max(len(one.clauses) for one in windows)
    clauses = next((one for one in _CLAUSES if one >= most), _CLAUSES[-1])
    batch = {
        "ids": np.zeros((size, length), np.int32),
        "mask": np.zeros((size, length), np.float32),
        "clauses": np.zeros((size, clauses, length), np.float32),
        "mentions": np.zeros((size, DATES, length), np.float32),
        "kinds": np.full((size, clauses), -1, np.int32),
        "statuses": np.full((size, clauses), -1, np.int32),
        "labels": np.full((size, clauses, length), -1, np.int32),
        "days": np.zeros((size, clauses, DAYS + DATES), np.float32),
    }
    batch["mask"][:, 0] = 1.0
    for row, one in enumerate(windows):
        count = min(len(one.ids), length)
        batch["ids"][row, :count] = one.ids[:count]
        batch["mask"][row, :count] = 1.0
        for number, pieces in enumerate(one.dates[:DATES]):
            batch["mentions"][row, number, [at for at in pieces if at < length]] = 1.0
        for number, clause in enumerate(one.clauses[:clauses]):
            pieces = [at for at in clause.pieces if at < length]
            batch["clauses"][row, number, pieces] = 1.0
            batch["kinds"][row, number] = clause.kind
            if clause.status is not None:
                batch["statuses"][row, number] = clause.status
            batch["days"][row, number, list(clause.days)] = 1.0
            if clause.labels is not None and clause.kind != KINDS.index(NONE):
                batch["labels"][row, number, pieces] = 0
                for at, role in clause.labels.items():
                    if at < length:
                        batch["labels"][row, number, at] = role
    return batch
