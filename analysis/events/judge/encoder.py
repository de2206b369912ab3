"""The forward pass of the judge in numpy: MiniLM and its heads, from weights of 8 bits a channel.

The weights of the layers are unpacked when they are loaded, those of the words when they are looked up.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt

Floats: TypeAlias = npt.NDArray[np.float32]
Arrays: TypeAlias = Mapping[str, npt.NDArray[np.generic]]

_HEADS: Final = 12
_EPSILON: Final = np.float32(1e-12)
_MOST_PIECES: Final = 512
"""Of one batch: what is computed in one go should stay in the processor's cache."""
_NEVER: Final = np.float32(-1e9)
_GELU: Final = (np.float32(0.7978845608), np.float32(0.7978845608 * 0.044715))


@dataclass(frozen=True, slots=True)
class Scores:
    """Of one text: scores of the kinds, of the statuses, and for each piece of it of nothing, source, target."""

    kinds: Floats
    statuses: Floats
    labels: Floats


@dataclass(frozen=True, slots=True)
class _Dense:
    weights: Floats
    bias: Floats

    def __call__(self, x: Floats) -> Floats:
        y: Floats = x @ self.weights
        y += self.bias
        return y


@dataclass(frozen=True, slots=True)
class _Norm:
    weights: Floats
    bias: Floats

    def __call__(self, x: Floats) -> Floats:
        x = x - x.mean(-1, keepdims=True)
        spread = np.einsum("ij,ij->i", x, x)[:, None] / np.float32(x.shape[-1])
        x /= np.sqrt(spread + _EPSILON)
        x *= self.weights
        x += self.bias
        return x


@dataclass(frozen=True, slots=True)
class _Layer:
    mixed: _Dense
    """Query, key and value, side by side."""
    attended: _Dense
    norm_attended: _Norm
    inner: _Dense
    outer: _Dense
    norm_outer: _Norm

    def __call__(self, x: Floats, away: Floats, shape: tuple[int, int]) -> Floats:
        batch, length = shape
        width = x.shape[-1]
        mixed = self.mixed(x).reshape(batch, length, 3, _HEADS, width // _HEADS)
        query, key, value = (np.ascontiguousarray(mixed[:, :, part].swapaxes(1, 2)) for part in range(3))
        weights: Floats = query @ key.swapaxes(2, 3)
        weights += away
        weights -= weights.max(-1, keepdims=True)
        np.exp(weights, out=weights)
        weights /= weights.sum(-1, keepdims=True)
        attended = (weights @ value).swapaxes(1, 2).reshape(-1, width)
        x = self.norm_attended(x + self.attended(attended))
        return self.norm_outer(x + self.outer(_gelu(self.inner(x))))


class Encoder:
    """Scores texts that are given as ids of word pieces."""

    def __init__(self, arrays: Arrays) -> None:
        self._words = arrays["words"]
        self._scales = _floats(arrays, "words_scale")
        self._positions = _floats(arrays, "positions")
        self._norm = _Norm(_floats(arrays, "norm_w"), _floats(arrays, "norm_b"))
        self._layers = [_layer(arrays, number) for number in range(arrays["query_w"].shape[0])]
        self._kinds, self._statuses, self._labels = (
            _Dense(_floats(arrays, f"{name}_w"), _floats(arrays, f"{name}_b"))
            for name in ("kinds", "statuses", "labels")
        )

    @property
    def longest(self) -> int:
        """Pieces that a text may have."""
        return len(self._positions)

    def scores(self, texts: Sequence[Sequence[int]]) -> list[Scores]:
        """What each text scores, in their order. Texts of like length are computed together."""
        order = sorted(range(len(texts)), key=lambda number: len(texts[number]))
        found: dict[int, Scores] = {}
        start = 0
        while start < len(order):
            end = start + 1
            while end < len(order) and (end + 1 - start) * len(texts[order[end]]) <= _MOST_PIECES:
                end += 1
            batch = order[start:end]
            found.update(zip(batch, self._batch([texts[number] for number in batch]), strict=True))
            start = end
        return [found[number] for number in range(len(texts))]

    def _batch(self, texts: Sequence[Sequence[int]]) -> list[Scores]:
        lengths = [len(text) for text in texts]
        batch, length = len(texts), max(lengths)
        ids = np.zeros((batch, length), np.intp)
        mask = np.zeros((batch, length), np.float32)
        for row, text in enumerate(texts):
            ids[row, : len(text)] = text
            mask[row, : len(text)] = 1.0
        x = self._words[ids].astype(np.float32) * self._scales[ids][:, :, None] + self._positions[:length]
        flat = self._norm(x.reshape(batch * length, -1))
        away = ((1.0 - mask) * _NEVER)[:, None, None, :]
        for layer in self._layers:
            flat = layer(flat, away, (batch, length))
        x = flat.reshape(batch, length, -1)
        pooled = np.einsum("ijk,ij->ik", x, mask) / mask.sum(1, keepdims=True)
        kinds, statuses = self._kinds(pooled), self._statuses(pooled)
        labels = self._labels(flat).reshape(batch, length, -1)
        return [
            Scores(kinds[row], statuses[row], labels[row, 1 : lengths[row] - 1]) for row in range(batch)
        ]


def _gelu(x: Floats) -> Floats:
    """In place, by way of the hyperbolic tangent."""
    y = x * x
    y *= _GELU[1]
    y += _GELU[0]
    y *= x
    np.tanh(y, out=y)
    y += np.float32(1.0)
    x *= y
    x *= np.float32(0.5)
    return x


def _floats(arrays: Arrays, name: str) -> Floats:
    return np.ascontiguousarray(arrays[name], np.float32)


def _layer(arrays: Arrays, number: int) -> _Layer:
    def dense(*names: str) -> tuple[list[Floats], list[Floats]]:
        weights = [
            arrays[f"{name}_w"][number].astype(np.float32) * arrays[f"{name}_scale"][number].astype(np.float32)
            for name in names
        ]
        return weights, [arrays[f"{name}_b"][number].astype(np.float32) for name in names]

    def one(name: str) -> _Dense:
        (weights,), (bias,) = dense(name)
        return _Dense(weights, bias)

    def norm(name: str) -> _Norm:
        return _Norm(
            arrays[f"{name}_w"][number].astype(np.float32), arrays[f"{name}_b"][number].astype(np.float32)
        )

    weights, bias = dense("query", "key", "value")
    # The query is divided by the root of a head's width once and for all.
    root = np.float32(np.sqrt(weights[0].shape[1] // _HEADS))
    weights[0] /= root
    bias[0] /= root
    return _Layer(
        mixed=_Dense(np.concatenate(weights, 1), np.concatenate(bias)),
        attended=one("attended"),
        norm_attended=norm("norm_attended"),
        inner=one("inner"),
        outer=one("outer"),
        norm_outer=norm("norm_outer"),
    )
