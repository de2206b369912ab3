"""How sure an event is: how probable that it is one, with the right date, doer and type.

A logistic model of what has decided these, with the weights of certainty.toml.
"""

from __future__ import annotations

from math import exp, log
from typing import Final, Literal

from msgspec import Struct

from analysis.events.candidates import Candidate
from analysis.language.lexicon import load
from analysis.model import EventDate

Sign = Literal[
    "bias",
    "event",
    "type",
    "untyped",
    "agreed",
    "stated",
    "carried",
    "published",
    "undated",
    "named",
    "described",
    "saying",
]
"""What speaks for or against an event as it is told; see `signs`."""


class Weights(Struct, frozen=True, forbid_unknown_fields=True):
    """The numbers of certainty.toml."""

    least: float
    right: dict[Sign, float]


_WEIGHTS: Final = load("analysis.events", "certainty", Weights)


def signs(one: Candidate, when: EventDate | None) -> dict[Sign, float]:
    """What speaks for or against it: the logits of how probable the event and its type are, and what else
    has decided its date and its doer, 0 or 1."""
    return {
        "bias": 1.0,
        "event": logit(0.5 if one.chance is None else one.chance),
        "type": logit(one.share),
        "untyped": one.type is None,
        "agreed": one.agreed,
        "stated": when is not None and when.basis == "stated",
        "carried": when is not None and when.basis == "carried",
        "published": when is not None and when.basis in ("published", "inferred"),
        "undated": when is None,
        "named": bool(one.sources),
        "described": bool(one.source_heads) and not one.sources,
        "saying": one.saying,
    }


def certainty(one: Candidate, when: EventDate | None) -> float | None:
    """How sure the event is, 0 to 1, to two digits; None when no judge has weighed it."""
    if one.chance is None:
        return None
    score = sum(_WEIGHTS.right[name] * value for name, value in signs(one, when).items())
    return round(1 / (1 + exp(-score)), 2)


def is_guess(sure: float | None) -> bool:
    """Whether so little is sure of an event that its line would tell a reader more wrong than right."""
    return sure is not None and sure < _WEIGHTS.least


def logit(share: float) -> float:
    """Of a share of 0 to 1, the ends evened out."""
    share = min(max(share, 0.001), 0.999)
    return log(share / (1 - share))
