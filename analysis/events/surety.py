"""How probable it is that a type is right which only the judge has found.

A logistic model of what it says, with the weights of surety.toml.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import exp
from types import MappingProxyType
from typing import Final, Literal, NamedTuple, TypeAlias

from msgspec import Struct

from analysis.events.candidates import Candidate
from analysis.events.certainty import logit
from analysis.events.judge import Verdict
from analysis.language.lexicon import load
from analysis.model import PloverType

Ground: TypeAlias = Literal["bias", "share", "plain", "none", "saying", "lead"] | PloverType
"""What speaks for or against a type, beside the type itself; see `grounds`."""


class Weights(Struct, frozen=True, forbid_unknown_fields=True):
    """The numbers of surety.toml."""

    least: float
    right: dict[Ground, float]


_WEIGHTS: Final = load("analysis.events", "surety", Weights)


class Surety(NamedTuple):
    """How probable it is that a type is right, and what tells so."""

    chance: float
    grounds: Mapping[Ground, float] = MappingProxyType({})

    @property
    def is_enough(self) -> bool:
        """Whether the type is to be told."""
        return self.chance >= _WEIGHTS.least


def surety(one: Candidate, kind: PloverType, verdict: Verdict, in_lead: bool) -> Surety:
    """How sure it is that the candidate is of this type."""
    found = grounds(one, kind, verdict, in_lead)
    score = sum(_WEIGHTS.right[name] * value for name, value in found.items())
    return Surety(1 / (1 + exp(-score)), found)


def grounds(one: Candidate, kind: PloverType, verdict: Verdict, in_lead: bool) -> dict[Ground, float]:
    """What speaks for or against the type: the logits of its share among all kinds of event, of that of no
    type and of the chance that it is no event; whether it is only said, and whether it stands in the lead."""
    return {
        "bias": 1.0,
        "share": logit(verdict.kinds[kind] / max(verdict.event, 0.001)),
        "plain": logit(verdict.kinds["PLAIN"] / max(verdict.event, 0.001)),
        "none": logit(verdict.kinds["NONE"]),
        "saying": one.saying,
        "lead": in_lead,
        kind: 1.0,
    }
