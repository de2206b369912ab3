"""An event between its discovery in a clause and its record."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Token

from analysis.model import PloverType


class Found(NamedTuple):
    """What a clause tells, before it is dated.

    `heads` are its predicates, the one that tells first; `evidence` heads the words that tell it; `core` is
    the predicate of the act within ("agreed to *send*", "said that … had *left*"); `subjects` are the heads
    of its grammatical doers; `saying` tells that the event is a statement.
    """

    heads: tuple[Token, ...]
    evidence: Token
    type: PloverType | None
    mode: str | None
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    saying: bool
    core: Token | None
    subjects: tuple[Token, ...]
