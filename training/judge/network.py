"""The network in jax: MiniLM with three heads. The reader runs what `export.py` makes of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
from safetensors.numpy import load_file

from analysis.events.judge.verdicts import KINDS, ROLES, STATUSES

Params = dict[str, Any]
HEADS = 12
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

    def head(size: int) -> dict[str, np.ndarray]:
        return {"w": rng.normal(0, 0.02, (384, size)).astype(np.float32), "b": np.zeros(size, np.float32)}

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
        "heads": {"kinds": head(len(KINDS)), "statuses": head(len(STATUSES)), "labels": head(1 + len(ROLES))},
    }


def _norm(x: jax.Array, p: Params) -> jax.Array:
    x = x - x.mean(-1, keepdims=True)
    return x * jax.lax.rsqrt((x * x).mean(-1, keepdims=True) + EPSILON) * p["w"] + p["b"]


def _dense(x: jax.Array, p: Params) -> jax.Array:
    return x @ p["w"] + p["b"]


def forward(params: Params, ids: jax.Array, mask: jax.Array, rng: jax.Array | None, dropout: float) -> Params:
    """Logits of the three heads; `rng` drops out while training."""
    batch, length = ids.shape
    x = _norm(params["words"][ids] + params["positions"][:length], params["norm"])
    bias = (1.0 - mask)[:, None, None, :] * -1e9

    def dropped(y: jax.Array, key: jax.Array | None, rate: float = dropout) -> jax.Array:
        if key is None:
            return y
        return jnp.where(jax.random.bernoulli(key, 1 - rate, y.shape), y / (1 - rate), 0.0)

    def split(y: jax.Array) -> jax.Array:
        return y.reshape(batch, length, HEADS, -1).transpose(0, 2, 1, 3)

    def layer(x: jax.Array, given: tuple[Params, Any]) -> tuple[jax.Array, None]:
        p, keys = given
        one, two = (keys[0], keys[1]) if rng is not None else (None, None)
        q, k, v = (split(_dense(x, p[name])) for name in ("query", "key", "value"))
        weights = jax.nn.softmax(q @ k.transpose(0, 1, 3, 2) / jnp.sqrt(q.shape[-1]) + bias, -1)
        attended = (weights @ v).transpose(0, 2, 1, 3).reshape(batch, length, -1)
        x = _norm(x + dropped(_dense(attended, p["attended"]), one), p["norm_attended"])
        inner = jax.nn.gelu(_dense(x, p["inner"]), approximate=True)
        return _norm(x + dropped(_dense(inner, p["outer"]), two), p["norm_outer"]), None

    count = params["layers"]["query"]["w"].shape[0]
    keys = (
        jax.random.split(rng, 2 * count + 2) if rng is not None else jnp.zeros((2 * count + 2, 2), jnp.uint32)
    )
    x, _ = jax.lax.scan(layer, x, (params["layers"], keys[: 2 * count].reshape(count, 2, *keys.shape[1:])))
    pooled = (x * mask[..., None]).sum(1) / mask.sum(1, keepdims=True)
    if rng is not None:
        pooled, x = dropped(pooled, keys[-1]), dropped(x, keys[-2])
    heads = params["heads"]
    return {
        "kinds": _dense(pooled, heads["kinds"]),
        "statuses": _dense(pooled, heads["statuses"]),
        "labels": _dense(x, heads["labels"]),
    }
