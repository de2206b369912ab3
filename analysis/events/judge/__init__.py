"""A small encoder that says what a clause tells: an event or none, of which type, its status, between whom.

judge        the one to ask: `Judge.load()`, `judge.verdicts(texts)`
verdicts     its answers, and the names of what it tells apart
tokenizer    texts in pieces that the model knows
encoder      the network, run by onnxruntime, which nobody else imports

The weights are learnt by `training/judge/`. Without them the rules stand alone.
"""

from __future__ import annotations

from analysis.events.judge.judge import NOTICE, Judge, fingerprint
from analysis.events.judge.verdicts import KINDS, NONE, PLAIN, STATUSES, TYPES, Side, Verdict

__all__ = [
    "KINDS",
    "NONE",
    "NOTICE",
    "PLAIN",
    "STATUSES",
    "TYPES",
    "Judge",
    "Side",
    "Verdict",
    "fingerprint",
]
