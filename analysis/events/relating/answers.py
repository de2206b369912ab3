"""Which event answers which, so that an exchange can be read as a thread.

Three signs are taken: words that say so ("In response", "commenting on"); what somebody else said as the
matter of the event ("regret at the claims of …"); and a refusal or denial turned to him who demanded
or accused.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from msgspec import Struct
from spacy.tokens import Token

from analysis.events.participants import Participants
from analysis.language.lexicon import load
from analysis.model import Event

_REACH: Final = 25
"""How many events back an answer can refer to."""
_NEAR: Final = 4
"""How many events back "In response" refers to when it does not say to whom."""
_CONFRONTING: Final = frozenset({"ACCUSE", "REQUEST", "THREATEN", "SANCTION"})


class Answers(Struct, frozen=True, forbid_unknown_fields=True):
    """The words of answers.toml."""

    phrases: tuple[str, ...]
    utterances: frozenset[str]


def responds_to(
    event: Event, words: Sequence[Token], earlier: Sequence[Event], who: Participants
) -> str | None:
    """The id of the event that `event` answers, or None.

    `words` are the tokens of its sentence up to its end, `earlier` the events before it.
    """
    if not event.sources or not earlier:
        return None
    recent = list(reversed(earlier[-_REACH:]))
    others = [one for one in recent if one.sources and not who.same_side(one.sources, event.sources)]
    answered = _quoted(event, words, recent, others, who)
    if answered is None and _marks().search("".join(t.text_with_ws for t in words)):
        answered = next(iter(others[:_NEAR]), None)
    elif answered is None and event.type == "REJECT":
        answered = next((one for one in others if _is_confronted(event, one, who)), None)
    return None if answered is None else answered.id


def _quoted(
    event: Event, words: Sequence[Token], recent: Sequence[Event], others: Sequence[Event], who: Participants
) -> Event | None:
    """What somebody did whose words are the matter of the event: "regret at the claims of …"."""
    for noun in words:
        if noun.lemma_.lower() not in _answers().utterances or not event.trigger[0] <= noun.idx < event.end:
            continue
        owners = who.owners(noun)
        named = set(owners) - set(event.sources)
        bodies = [id_ for id_ in owners if who.actor(id_).kind != "person"]
        exact = (one for one in recent if not named.isdisjoint(one.sources[:1]))
        alike = (one for one in others if bodies and who.same_side(one.sources, bodies))
        found = next(exact, None) or next(alike, None)
        if found is not None:
            return found
    return None


def _is_confronted(event: Event, other: Event, who: Participants) -> bool:
    """Whether the other event accused, asked or threatened who now refuses."""
    return other.type in _CONFRONTING and who.same_side(other.targets, event.sources)


@cache
def _marks() -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(_answers().phrases) + r")\b", re.IGNORECASE)


@cache
def _answers() -> Answers:
    return load("analysis.events.relating", "answers", Answers)
