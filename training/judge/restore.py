"""The parameters back out of the graph that `export.py` wrote, to learn on from weights that are in use."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import onnx
from onnx import numpy_helper

from training.judge.export import HEADS_IN_ORDER
from training.judge.network import HEADS, Params

_NORMS = 2
"""Of a layer; one more stands before all layers."""
_SMALL = 8
"""Smaller constants are shapes and zeros, which the graph has once each."""


def restored(path: Path) -> Params:
    """The parameters of `weights.onnx`: what `export` has rounded, as it was rounded."""
    graph = onnx.load(path).graph
    given = iter(array for array in map(numpy_helper.to_array, graph.initializer) if array.size >= _SMALL)
    words, scale = next(given), next(given)
    params: Params = {"words": words * scale, "positions": next(given), "norm": _pair(given)}
    width = params["positions"].shape[1]
    norms = sum(node.op_type == "LayerNormalization" for node in graph.node)
    layers = [_layer(given, width) for _ in range(norms // _NORMS)]
    params["layers"] = {
        name: {key: np.stack([layer[name][key] for layer in layers]) for key in ("w", "b")}
        for name in layers[0]
    }
    params["heads"] = dict(zip(HEADS_IN_ORDER, _heads(graph), strict=True))
    return params


def _heads(graph: onnx.GraphProto) -> Iterator[dict[str, np.ndarray]]:
    """The products that are not rounded, in the order in which they were written."""
    constants = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
    added = {node.input[0]: node.input[1] for node in graph.node if node.op_type == "Add"}
    for node in graph.node:
        if node.op_type == "MatMul" and node.input[1] in constants:
            yield {"w": constants[node.input[1]], "b": constants[added[node.output[0]]]}


def _pair(given: Iterator[np.ndarray]) -> dict[str, np.ndarray]:
    return {"w": next(given), "b": next(given)}


def _dense(given: Iterator[np.ndarray]) -> dict[str, np.ndarray]:
    weights, scale, bias = next(given), next(given), next(given)
    return {"w": weights * scale, "b": bias}


def _layer(given: Iterator[np.ndarray], width: int) -> dict[str, dict[str, np.ndarray]]:
    mixed, attended, norm = _dense(given), _dense(given), _pair(given)
    root = np.float32((width // HEADS) ** -0.5)
    found = {"attended": attended, "norm_attended": norm, "inner": _dense(given), "outer": _dense(given)}
    found["norm_outer"] = _pair(given)
    for name, part in zip(("query", "key", "value"), range(3), strict=True):
        columns = slice(part * width, (part + 1) * width)
        by = root if name == "query" else np.float32(1)
        found[name] = {key: (mixed[key][..., columns] / by).astype(np.float32) for key in ("w", "b")}
    return found
