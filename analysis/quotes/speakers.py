"""From the noun phrase that speaks to the actor it stands for."""

from __future__ import annotations

from analysis.document import MentionIndex
from analysis.model import Actor
from analysis.quotes.cues import Speaker


def resolve(speaker: Speaker | None, index: MentionIndex) -> str | None:
    """The id of the actor that the noun phrase mentions by its head; None when that is not known."""
    if speaker is None:
        return None
    named = index.at(speaker.head)
    if (
        named is None
        and speaker.head.lower_ in ("who", "which", "that")
        and speaker.head.head.dep_ == "relcl"
    ):
        named = index.at(speaker.head.head.head)
    if named is None or not isinstance(named.bearer, Actor):
        return None
    return named.bearer.id
