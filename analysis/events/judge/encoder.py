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

_RESULTS: Final = ("kinds", "statuses", "labels")
_ERRORS_ONLY: Final = 3


@dataclass(frozen=True, slots=True)
class Scores:
    """Of one text: for kinds, for statuses, and for each of its pieces (of no side, source, target)."""

    kinds: Floats
    statuses: Floats
    labels: Floats


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

    def scores(self, pieces: Sequence[int]) -> Scores:
        """What a text scores. One at a time: what is rounded for one must not depend on another."""
        given = {"ids": np.array(pieces, np.int64), "places": np.arange(len(pieces), dtype=np.int64)}
        kinds, statuses, labels = self._session.run(list(_RESULTS), given)
        return Scores(kinds, statuses, labels[1:-1])


def probabilities(scores: Floats, temperature: float) -> Floats:
    """The softmax of scores that are divided by the temperature."""
    scores = scores / np.float32(temperature)
    scores = np.exp(scores - scores.max(-1, keepdims=True))
    found: Floats = scores / scores.sum(-1, keepdims=True)
    return found
