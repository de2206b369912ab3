"""A small encoder that says what a clause tells: an event or none, of which type, its status, between whom.

judge        the one to ask: `Judge.load()`, `judge.judged(surroundings, clauses)`
verdicts     its answers, and the names of what it tells apart
windows      what is read at once: neighbouring paragraphs
tokenizer    texts in pieces that the model knows
encoder      the network, run by onnxruntime, which nobody else imports

The weights are learnt by `training/judge/`. Without them the rules stand alone.
"""

from __future__ import annotations

from analysis.events.judge.judge import NOTICE, Judge, Read, Surroundings, fingerprint
from analysis.events.judge.verdicts import (
    KINDS,
    NO_DAY,
    NONE,
    OTHER_DAY,
    PLAIN,
    STATUSES,
    TYPES,
    Side,
    Verdict,
)
from analysis.events.judge.windows import Passage

__all__ = [
    "KINDS",
    "NONE",
    "NOTICE",
    "NO_DAY",
    "OTHER_DAY",
    "PLAIN",
    "STATUSES",
    "TYPES",
    "Judge",
    "Passage",
    "Read",
    "Side",
    "Surroundings",
    "Verdict",
    "fingerprint",
]
