"""Averages weights that were learnt on from the same ones, and writes them where the analysis looks for them.

python -m training.judge.blend --start FOLDER weights.onnx kept1.npz kept2.npz=1.5

Averaged weights hold better on texts of another kind than each of them (Wortsman et al. 2022, Model soups).
"""

from __future__ import annotations

import argparse
import logging
from collections.abc import Sequence
from pathlib import Path

import jax
import numpy as np

from analysis.events.judge.judge import FOLDER as TO
from analysis.events.judge.tokenizer import Tokenizer
from training.judge.export import export
from training.judge.material import FOLDER
from training.judge.network import Params
from training.judge.reports import FOLDER as REPORTS
from training.judge.restore import restored
from training.judge.train import CAUTION, accuracy, calibrate, kept, material


def main() -> None:
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--start", type=Path, required=True, help="folder with vocab.txt")
    parser.add_argument("--clauses", type=Path, default=FOLDER)
    parser.add_argument("--reports", type=Path, default=REPORTS)
    parser.add_argument("--to", type=Path, default=TO)
    parser.add_argument("weights", nargs="+", help="weights.onnx, or what --keep wrote; =N for its share")
    asked = parser.parse_args()
    vocabulary = (asked.start / "vocab.txt").read_text(encoding="utf-8").splitlines()
    tokenizer = Tokenizer(vocabulary)
    held = material(asked.clauses, asked.reports, tokenizer, held_back=True)
    params = blended(asked.weights)
    temperatures = calibrate(params, held, tokenizer)
    temperatures["kinds"] = round(CAUTION * temperatures["kinds"], 2)
    logging.info("held back: %s", accuracy(params, held, tokenizer))
    export(params, vocabulary, {"temperatures": temperatures}, asked.to)


def blended(parts: Sequence[str]) -> Params:
    """The average of the weights in files, each with its share ("kept.npz=1.5"; 1 if none is told)."""
    shares = [(path, float(share or 1)) for path, _, share in (part.partition("=") for part in parts)]
    whole = sum(share for _, share in shares)
    trees = [
        jax.tree.map(lambda x, by=share / whole: np.asarray(x, dtype=np.float32) * by, _read(Path(path)))
        for path, share in shares
    ]
    params: Params = jax.tree.map(lambda *each: sum(each), *trees)
    return params


def _read(path: Path) -> Params:
    return restored(path) if path.suffix == ".onnx" else kept(path)


if __name__ == "__main__":
    main()
