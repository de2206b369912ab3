"""The network as an ONNX graph with weights of 8 bits, and what is told beside it.

Each channel of a matrix has its scale, each word has its own. The weights use 7 of the 8 bits: processors
without the newer instructions add two products in 16 bits, and would overflow, so that they would judge
otherwise. What goes into a product is brought to 8 bits while it runs, a text at a time.
"""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from analysis.events.judge.verdicts import KINDS, ROLES, STATUSES
from training.judge.network import EPSILON, HEADS, INNER, Params
from training.judge.shown import DAYS

BITS = 7
HEADS_IN_ORDER = ("kinds", "statuses", "day", "dc", "dm", "lp", "lc", "lo")
"""As they are written into the graph."""


def export(
    params: Params, vocabulary: Sequence[str], about: Mapping[str, Any], folder: Path, bits: int = BITS
) -> None:
    """Writes `weights.onnx`, `vocabulary.txt` and `about.json`."""
    model = _Graph(bits).model(params)
    data = model.SerializeToString()
    (folder / "weights.onnx").write_bytes(data)
    (folder / "vocabulary.txt").write_text("".join(f"{word}\n" for word in vocabulary), encoding="utf-8")
    told = {"sha256": hashlib.sha256(data).hexdigest(), "kinds": KINDS, "statuses": STATUSES, **about}
    (folder / "about.json").write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
    logging.info("%s: %.1f MB", folder, len(data) / 1e6)


class _Graph:
    """Puts the nodes together. A method that adds some returns the name of what comes out of them."""

    def __init__(self, bits: int) -> None:
        self._most = 2 ** (bits - 1) - 1
        self._nodes: list[onnx.NodeProto] = []
        self._constants: dict[str, onnx.TensorProto] = {}
        self._count = 0

    def model(self, params: Params) -> onnx.ModelProto:
        width = params["positions"].shape[1]
        scale = np.abs(params["words"]).max(1, keepdims=True) / 127
        words = self._constant(np.round(params["words"] / np.maximum(scale, 1e-8)).astype(np.int8))
        x = self._op("Cast", self._op("Gather", words, "ids"), to=TensorProto.FLOAT)
        x = self._op("Mul", x, self._op("Gather", self._constant(scale.astype(np.float32)), "ids"))
        x = self._op("Add", x, self._op("Gather", self._constant(params["positions"]), "places"))
        x = self._norm(x, params["norm"])
        layers = params["layers"]
        for number in range(layers["query"]["w"].shape[0]):
            x = self._layer(
                x,
                {name: {key: value[number] for key, value in part.items()} for name, part in layers.items()},
                width,
            )
        self._heads(x, params["heads"])
        floats = TensorProto.FLOAT
        graph = helper.make_graph(
            self._nodes,
            "judge",
            [helper.make_tensor_value_info(name, TensorProto.INT64, ["pieces"]) for name in ("ids", "places")]
            + [
                helper.make_tensor_value_info(name, floats, [name, "pieces"])
                for name in ("clauses", "mentions")
            ],
            [
                helper.make_tensor_value_info(name, floats, ["clauses", *size])
                for name, size in (
                    ("kinds", [len(KINDS)]),
                    ("statuses", [len(STATUSES)]),
                    ("labels", ["pieces", 1 + len(ROLES)]),
                    ("days", [DAYS]),
                    ("dates", ["mentions"]),
                )
            ],
            list(self._constants.values()),
        )
        opsets = [helper.make_opsetid("", 20)]
        model = helper.make_model(graph, opset_imports=opsets, producer_name="dateline")
        model.ir_version = 9
        onnx.checker.check_model(model)
        return model

    def _heads(self, x: str, heads: Params) -> None:
        """The scores of the clauses, from what the layers have made of the pieces."""
        pooled, dates = self._op("MatMul", "clauses", x), self._op("MatMul", "mentions", x)
        for name, head in (("kinds", "kinds"), ("statuses", "statuses"), ("days", "day")):
            self._linear(pooled, heads[head], name)
        root = self._constant(np.float32(INNER**-0.5))
        asked = self._op("Mul", self._linear(pooled, heads["dc"]), root)
        known = self._op("Transpose", self._linear(dates, heads["dm"]), perm=[1, 0])
        self._nodes.append(helper.make_node("MatMul", [asked, known], ["dates"]))
        middle, first = self._constant(np.array([1])), self._constant(np.array([0]))
        inner = self._op(
            "Add",
            self._op("Unsqueeze", self._linear(x, heads["lp"]), first),
            self._op("Unsqueeze", self._linear(pooled, heads["lc"]), middle),
        )
        self._linear(self._op("Gelu", inner, approximate="tanh"), heads["lo"], "labels")

    def _linear(self, x: str, p: Params, name: str | None = None) -> str:
        """A product that is not rounded: it is small."""
        name = name or self._name()
        product = self._op("MatMul", x, self._constant(p["w"]))
        self._nodes.append(helper.make_node("Add", [product, self._constant(p["b"])], [name]))
        return name

    def _op(self, kind: str, *given: str, results: int = 1, **attributes: Any) -> Any:
        names = [self._name() for _ in range(results)]
        self._nodes.append(helper.make_node(kind, list(given), names, **attributes))
        return names[0] if results == 1 else names

    def _name(self) -> str:
        self._count += 1
        return f"n{self._count}"

    def _constant(self, value: np.ndarray) -> str:
        value = np.ascontiguousarray(value)
        for name, known in self._constants.items() if value.size < 8 else ():
            if (
                np.array_equal(numpy_helper.to_array(known), value)
                and numpy_helper.to_array(known).dtype == value.dtype
            ):
                return name
        name = self._name()
        self._constants[name] = numpy_helper.from_array(value, name)
        return name

    def _norm(self, x: str, p: Params) -> str:
        return self._op(
            "LayerNormalization", x, self._constant(p["w"]), self._constant(p["b"]), axis=-1, epsilon=EPSILON
        )

    def _dense(self, x: str, w: np.ndarray, b: np.ndarray) -> str:
        scale = np.maximum(np.abs(w).max(0), 1e-8) / self._most
        weights = self._constant(np.round(w / scale).astype(np.int8))
        whole, size, middle = self._op("DynamicQuantizeLinear", x, results=3)
        zero = self._constant(np.array(0, np.int8))
        product = self._op(
            "Cast", self._op("MatMulInteger", whole, weights, middle, zero), to=TensorProto.FLOAT
        )
        scales = self._op("Mul", size, self._constant(scale.astype(np.float32)))
        return self._op("Add", self._op("Mul", product, scales), self._constant(b))

    def _layer(self, x: str, p: Params, width: int) -> str:
        root = np.float32((width // HEADS) ** -0.5)
        mixed = self._dense(
            x,
            np.concatenate([p["query"]["w"] * root, p["key"]["w"], p["value"]["w"]], 1),
            np.concatenate([p["query"]["b"] * root, p["key"]["b"], p["value"]["b"]]),
        )
        parts = self._op("Split", mixed, results=3, axis=-1, num_outputs=3)
        shape = self._constant(np.array([0, HEADS, width // HEADS]))
        query, key, value = (
            self._op("Transpose", self._op("Reshape", part, shape), perm=order)
            for part, order in zip(parts, ([1, 0, 2], [1, 2, 0], [1, 0, 2]), strict=True)
        )
        weights = self._op("Softmax", self._op("MatMul", query, key), axis=-1)
        attended = self._op("Transpose", self._op("MatMul", weights, value), perm=[1, 0, 2])
        attended = self._op("Reshape", attended, self._constant(np.array([0, width])))
        x = self._norm(
            self._op("Add", x, self._dense(attended, p["attended"]["w"], p["attended"]["b"])),
            p["norm_attended"],
        )
        inner = self._op("Gelu", self._dense(x, p["inner"]["w"], p["inner"]["b"]), approximate="tanh")
        return self._norm(
            self._op("Add", x, self._dense(inner, p["outer"]["w"], p["outer"]["b"])), p["norm_outer"]
        )
