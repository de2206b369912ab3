"""The judge of clauses: a small encoder, fine-tuned on clauses of our own (`training/judge/`)."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Mapping, Sequence
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Final

from analysis.events.judge.tokenizer import Pieces, Tokenizer
from analysis.events.judge.verdicts import KINDS, NOTHING, ROLES, STATUSES, Side, Verdict

if TYPE_CHECKING:
    from analysis.events.judge.encoder import Encoder, Floats, Scores

WEIGHTS: Final = Path(__file__).parent / "weights.npz"
NOTICE: Final = "No weights of the judge of clauses are installed: events are found and typed by rules alone."
"""The line that tells that `Judge.load` gave None."""


class Judge:
    """Says of clauses what they tell. Made by `load`."""

    def __init__(self, tokenizer: Tokenizer, encoder: Encoder, temperatures: Mapping[str, float]) -> None:
        self._tokenizer = tokenizer
        self._encoder = encoder
        self._temperatures = temperatures

    @classmethod
    def load(cls, weights: Path = WEIGHTS) -> Judge | None:
        """The judge, the same one whenever it is asked for; None where its weights or numpy are missing or of
        no use. Takes about 0.1 seconds and 70 MB the first time."""
        return _loaded(weights)

    def verdicts(self, texts: Sequence[str]) -> list[Verdict]:
        """What each clause tells, in their order. Of a very long one only the beginning is looked at."""
        pieces = [self._tokenizer.pieces(text, self._encoder.longest) for text in texts]
        told = [number for number, found in enumerate(pieces) if found.spans]
        verdicts = [NOTHING] * len(texts)
        scores = self._encoder.scores([pieces[number].ids for number in told])
        for number, scored in zip(told, scores, strict=True):
            verdicts[number] = self._verdict(pieces[number], scored)
        return verdicts

    def _verdict(self, pieces: Pieces, scores: Scores) -> Verdict:
        kinds = _probabilities(scores.kinds, self._temperatures["kinds"])
        statuses = _probabilities(scores.statuses, self._temperatures["statuses"])
        labels = _probabilities(scores.labels, self._temperatures["labels"])
        return Verdict(
            kinds=dict(zip(KINDS, kinds.tolist(), strict=True)),
            statuses=dict(zip(STATUSES, statuses.tolist(), strict=True)),
            sides=_sides(pieces, labels.tolist()),
        )


def fingerprint(weights: Path = WEIGHTS) -> str:
    """What weights are installed, "" for none: read off the file's list of contents, without numpy."""
    try:
        with zipfile.ZipFile(weights) as packed:
            contents = sorted((one.filename, one.CRC) for one in packed.infolist())
    except (OSError, zipfile.BadZipFile):
        return ""
    return blake2b(repr(contents).encode(), digest_size=8).hexdigest()


@lru_cache(maxsize=1)
def _loaded(weights: Path) -> Judge | None:
    try:
        import numpy as np

        from analysis.events.judge.encoder import Encoder

        with np.load(weights, allow_pickle=False) as packed:
            arrays = {name: packed[name] for name in packed.files}
        about = json.loads(arrays["about"].tobytes())
        if about["kinds"] != list(KINDS) or about["statuses"] != list(STATUSES):
            return None
        return Judge(
            Tokenizer(arrays["vocabulary"].tobytes().decode().split("\n")), Encoder(arrays), about["temperatures"]
        )
    except (ImportError, OSError, ValueError, KeyError, TypeError, zipfile.BadZipFile):
        return None


def _probabilities(scores: Floats, temperature: float) -> Floats:
    import numpy as np

    scores = scores / np.float32(temperature)
    scores = np.exp(scores - scores.max(-1, keepdims=True))
    found: Floats = scores / scores.sum(-1, keepdims=True)
    return found


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
