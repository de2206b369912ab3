"""The judge of clauses: a small encoder, fine-tuned on clauses of our own (`training/judge/`)."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from analysis.events.judge.tokenizer import Pieces, Tokenizer
from analysis.events.judge.verdicts import KINDS, NOTHING, ROLES, STATUSES, Side, Verdict

if TYPE_CHECKING:
    from analysis.events.judge.encoder import Encoder

FOLDER: Final = Path(__file__).parent
"""Where the weights are, the vocabulary, and what is told about them."""
_WEIGHTS: Final = "weights.onnx"
NOTICE: Final = "The judge of clauses is not installed: events are found and typed by rules alone."
"""The line that tells that `Judge.load` gave None."""


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
        """What each clause tells, in their order. Of a very long one only the beginning is looked at."""
        return [self._verdict(self._tokenizer.pieces(text)) for text in texts]

    def _verdict(self, pieces: Pieces) -> Verdict:
        if not pieces.spans:
            return NOTHING
        from analysis.events.judge.encoder import probabilities

        scores = self._encoder.scores(pieces.ids)
        kinds = probabilities(scores.kinds, self._temperatures["kinds"])
        statuses = probabilities(scores.statuses, self._temperatures["statuses"])
        labels = probabilities(scores.labels, self._temperatures["labels"])
        return Verdict(
            kinds=dict(zip(KINDS, kinds.tolist(), strict=True)),
            statuses=dict(zip(STATUSES, statuses.tolist(), strict=True)),
            sides=_sides(pieces, labels.tolist()),
        )


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


def _sides(pieces: Pieces, labels: Sequence[Sequence[float]]) -> tuple[Side, ...]:
    """Neighbouring words of one label are one side. A word's label is that of its pieces in the middle."""
    words: list[tuple[int, int, list[float]]] = []
    index = 0
    while index < len(pieces.words):
        end = index
        while end < len(pieces.words) and pieces.words[end] == pieces.words[index]:
            end += 1
        middle = [sum(column) / (end - index) for column in zip(*labels[index:end], strict=True)]
        words.append((pieces.spans[index][0], pieces.spans[end - 1][1], middle))
        index = end
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
