"""The network in jax: MiniLM with heads that judge clauses of a window, each by the mean of its pieces. The
reader runs what `export.py` makes of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
from safetensors.numpy import load_file

from analysis.events.judge.verdicts import KINDS, ROLES, STATUSES
from training.judge.shown import DAYS

Params = dict[str, Any]
HEADS = 12
WIDTH = 384
INNER = 64
"""Of the heads that look at two things: a clause and a date, a clause and a piece."""
EPSILON = 1e-12
_LAYER = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "attended": "attention.output.dense",
    "inner": "intermediate.dense",
    "outer": "output.dense",
}
_NORMS = {"norm_attended": "attention.output.LayerNorm", "norm_outer": "output.LayerNorm"}


def start(weights: Path, layers: tuple[int, ...], positions: int, seed: int) -> Params:
    """The pretrained encoder, with heads that know nothing."""
    found = load_file(weights)
    rng = np.random.default_rng(seed)

    def stacked(name: str, *, turned: bool = False) -> np.ndarray:
        each = [found[f"encoder.layer.{layer}.{name}"] for layer in layers]
        return np.stack([one.T if turned else one for one in each]).astype(np.float32)

    def head(size: int, inner: int = WIDTH, spread: float = 0.02) -> dict[str, np.ndarray]:
        return {
            "w": rng.normal(0, spread, (inner, size)).astype(np.float32),
            "b": np.zeros(size, np.float32),
        }

    body = {
        name: {"w": stacked(f"{where}.weight", turned=True), "b": stacked(f"{where}.bias")}
        for name, where in _LAYER.items()
    }
    body |= {
        name: {"w": stacked(f"{where}.weight"), "b": stacked(f"{where}.bias")}
        for name, where in _NORMS.items()
    }
    return {
        "words": found["embeddings.word_embeddings.weight"].astype(np.float32),
        "positions": (
            found["embeddings.position_embeddings.weight"][:positions]
            + found["embeddings.token_type_embeddings.weight"][:1]
        ).astype(np.float32),
        "norm": {"w": found["embeddings.LayerNorm.weight"], "b": found["embeddings.LayerNorm.bias"]},
        "layers": body,
        "heads": {
            "kinds": head(len(KINDS)),
            "statuses": head(len(STATUSES)),
            "day": head(DAYS),
            "dc": head(INNER, spread=0.05),
            "dm": head(INNER, spread=0.05),
            "lp": head(INNER, spread=0.05),
            "lc": head(INNER, spread=0.05),
            "lo": head(1 + len(ROLES), INNER, 0.1),
        },
    }


def _norm(x: jax.Array, p: Params) -> jax.Array:
    x = x - x.mean(-1, keepdims=True)
    return x * jax.lax.rsqrt((x * x).mean(-1, keepdims=True) + EPSILON) * p["w"] + p["b"]


def _dense(x: jax.Array, p: Params) -> jax.Array:
    return x @ p["w"] + p["b"]


def forward(params: Params, batch: Params, rng: jax.Array | None, dropout: float) -> Params:
    """Logits of the heads for the clauses of each window; `rng` drops out while training.

    `batch` has `ids` and `mask` of the pieces, and which of them are of each clause (`clauses`) and of each
    date (`mentions`). `days` are those of `DAYS` and, behind them, of the dates.
    """
    x, key = _states(params, batch["ids"], batch["mask"], rng, dropout)
    clauses, mentions = batch["clauses"], batch["mentions"]
    pooled = clauses @ x / jnp.maximum(clauses.sum(-1, keepdims=True), 1.0)
    dates = mentions @ x / jnp.maximum(mentions.sum(-1, keepdims=True), 1.0)
    pooled = _dropped(pooled, key, dropout)
    heads = params["heads"]
    missing = jnp.where(mentions.sum(-1) > 0, 0.0, -1e9)[:, None]
    pointed = jnp.einsum("bch,bmh->bcm", _dense(pooled, heads["dc"]), _dense(dates, heads["dm"]))
    inner = _dense(x, heads["lp"])[:, None] + _dense(pooled, heads["lc"])[:, :, None]
    return {
        "kinds": _dense(pooled, heads["kinds"]),
        "statuses": _dense(pooled, heads["statuses"]),
        "days": jnp.concatenate([_dense(pooled, heads["day"]), pointed / INNER**0.5 + missing], -1),
        "labels": _dense(jax.nn.gelu(inner), heads["lo"]),
    }


def _states(
    params: Params, ids: jax.Array, mask: jax.Array, rng: jax.Array | None, dropout: float
) -> tuple[jax.Array, jax.Array | None]:
    """What the layers make of each piece, and a key that is not yet used."""
    batch, length = ids.shape
    x = _norm(params["words"][ids] + params["positions"][:length], params["norm"])
    bias = (1.0 - mask)[:, None, None, :] * -1e9

    def split(y: jax.Array) -> jax.Array:
        return y.reshape(batch, length, HEADS, -1).transpose(0, 2, 1, 3)

    def layer(x: jax.Array, given: tuple[Params, Any]) -> tuple[jax.Array, None]:
        p, keys = given
        one, two = (keys[0], keys[1]) if rng is not None else (None, None)
        q, k, v = (split(_dense(x, p[name])) for name in ("query", "key", "value"))
        weights = jax.nn.softmax(q @ k.transpose(0, 1, 3, 2) / jnp.sqrt(q.shape[-1]) + bias, -1)
        attended = (weights @ v).transpose(0, 2, 1, 3).reshape(batch, length, -1)
        x = _norm(x + _dropped(_dense(attended, p["attended"]), one, dropout), p["norm_attended"])
        inner = jax.nn.gelu(_dense(x, p["inner"]), approximate=True)
        return _norm(x + _dropped(_dense(inner, p["outer"]), two, dropout), p["norm_outer"]), None

    count = params["layers"]["query"]["w"].shape[0]
    keys = (
        jax.random.split(rng, 2 * count + 1) if rng is not None else jnp.zeros((2 * count + 1, 2), jnp.uint32)
    )
    x, _ = jax.lax.scan(layer, x, (params["layers"], keys[: 2 * count].reshape(count, 2, *keys.shape[1:])))
    return x, None if rng is None else keys[-1]


def _dropped(y: jax.Array, key: jax.Array | None, rate: float) -> jax.Array:
    if key is None:
        return y
    return jnp.where(jax.random.bernoulli(key, 1 - rate, y.shape), y / (1 - rate), 0.0)
