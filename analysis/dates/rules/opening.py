"""Days and hours at which a house is open, week after week or day after day."""

from __future__ import annotations

from itertools import takewhile
from typing import Final

from analysis.dates.rules.grammar import Matched
from analysis.dates.rules.lexing import is_a, is_context

_HOUSE: Final = 12
"""Words in front of a day or an hour in which a house is said to be open."""


def is_opening(found: Matched, cls: str, *joints: str) -> bool:
    """Whether it is one of two days or hours from and to which a house is open, words of the class `cls`
    with one of the joints between: "open Tuesday to Sunday", "open from 9am to 5pm"."""
    joined = (found.after(), found.after(2)), (found.before(), found.before(2))
    if not any(is_a(joint, *joints) and is_a(other, cls) for joint, other in joined):
        return False
    before = takewhile(lambda word: not is_a(word, "stop"), map(found.before, range(1, _HOUSE)))
    words = [word for word in before if word is not None]
    told = any(is_context("told", word) for word in words)
    return not told and any(is_context("opening", word) for word in words)
