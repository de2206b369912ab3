"""The network of the judge, run by onnxruntime: what nobody else imports."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt

# From 1.29 on it writes an id of the machine to the disk and reports to its makers, unless told before.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
import onnxruntime

Floats: TypeAlias = npt.NDArray[np.float32]

_ALONE: Final = ("kinds", "statuses", "labels")
_WITHIN: Final = ("kinds", "statuses", "labels", "days", "dates")
_ERRORS_ONLY: Final = 3


@dataclass(frozen=True, slots=True)
class Alone:
    """Of a text: for kinds, for statuses, and for each of its pieces (of no side, source, target)."""

    kinds: Floats
    statuses: Floats
    labels: Floats


@dataclass(frozen=True, slots=True)
class Within:
    """Of the clauses of a window, a row each: for kinds; for statuses; for each piece of the window (of no
    side, source, target); for its day (none, that of publication, another, each date of the window)."""

    kinds: Floats
    statuses: Floats
    labels: Floats
    days: Floats


class Encoder:
    """Scores texts that are given as numbers of word pieces.

    Raises what onnxruntime raises of a file that is no network.
    """

    def __init__(self, weights: Path) -> None:
        options = onnxruntime.SessionOptions()
        # One thread: the parse beside it has one, too, and sums come out in the same order everywhere.
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = _ERRORS_ONLY
        self._session = onnxruntime.InferenceSession(
            str(weights), options, providers=["CPUExecutionProvider"]
        )

    def alone(self, pieces: Sequence[int]) -> Alone:
        """What a text scores, all of it a clause."""
        whole = range(1, len(pieces) - 1)
        kinds, statuses, labels = self._run(_ALONE, pieces, (whole,), ())
        return Alone(kinds[0], statuses[0], labels[0, 1:-1])

    def within(
        self, pieces: Sequence[int], clauses: Sequence[Sequence[int]], dates: Sequence[Sequence[int]]
    ) -> Within:
        """What clauses of a window score: each by the indices of its pieces, and so are the dates."""
        kinds, statuses, labels, days, found = self._run(_WITHIN, pieces, clauses, dates)
        return Within(kinds, statuses, labels, np.concatenate([days, found[:, : len(dates)]], 1))

    def _run(
        self,
        results: Sequence[str],
        pieces: Sequence[int],
        clauses: Sequence[Sequence[int]],
        dates: Sequence[Sequence[int]],
    ) -> list[Floats]:
        """One text at a time: what is rounded for one must not depend on another."""
        length = len(pieces)
        given = {
            "ids": np.array(pieces, np.int64),
            "places": np.arange(length, dtype=np.int64),
            "clauses": _shares(clauses, length),
            "mentions": _shares(dates or ((0,),), length),
        }
        found: list[Floats] = self._session.run(results, given)
        return found


def _shares(rows: Sequence[Sequence[int]], length: int) -> Floats:
    """A row for each: the share that each piece has in its mean."""
    shares = np.zeros((len(rows), length), np.float32)
    for share, row in zip(shares, rows, strict=True):
        share[list(row)] = 1 / len(row)
    return shares


def probabilities(scores: Floats, temperature: float) -> Floats:
    """The softmax of scores that are divided by the temperature."""
    scores = scores / np.float32(temperature)
    scores = np.exp(scores - scores.max(-1, keepdims=True))
    found: Floats = scores / scores.sum(-1, keepdims=True)
    return found
