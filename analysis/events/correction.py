"""A type in place of the one that rules and judge have found."""

from __future__ import annotations

from typing import NamedTuple

from analysis.model import PloverType


class Correction(NamedTuple):
    """The type in place of the one found, and why."""

    kind: PloverType | None
    why: str
