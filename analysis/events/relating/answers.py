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

from spacy.tokens import Token

from analysis.events.participants import Participants
from analysis.language.lexicon import untyped
from analysis.model import Event

_REACH: Final = 25
"""How many events back an answer can refer to."""
_NEAR: Final = 4
"""How many events back "In response" refers to when it does not say to whom."""
_CONFRONTING: Final = frozenset({"ACCUSE", "REQUEST", "THREATEN", "SANCTION", "REJECT"})


def responds_to(
    event: Event, words: Sequence[Token], earlier: Sequence[Event], who: Participants
) -> str | None:
    """The id of the event that `event` answers, or None.

    `words` are the tokens of its sentence up to its end, `earlier` the events before it.
    """
    if not event.sources or not earlier:
        return None
    recent = list(reversed(earlier[-_REACH:]))
    others = [e for e in recent if e.sources and not who.same_side(e.sources, event.sources)]
    for noun in words:
        if noun.lemma_.lower() in _uttered() and event.trigger[0] <= noun.idx < event.end:
            owners = who.owners(noun)
            exact = next((e for e in recent if set(e.sources[:1]) & (set(owners) - set(event.sources))), None)
            if exact is not None:
                return exact.id
            bodies = [id_ for id_ in owners if who.actor(id_).kind != "person"]
            alike = next((e for e in others if bodies and who.same_side(e.sources, bodies)), None)
            if alike is not None:
                return alike.id
    text = "".join(t.text_with_ws for t in words)
    if _marks().search(text):
        return next((e.id for e in others[:_NEAR]), None)
    if event.type == "REJECT":
        for e in others:
            if e.type in _CONFRONTING and e.type != "REJECT" and who.same_side(e.targets, event.sources):
                return e.id
    return None


@cache
def _marks() -> re.Pattern[str]:
    phrases = untyped("analysis.events.relating", "answers")["phrases"]
    return re.compile(r"\b(?:" + "|".join(phrases) + r")\b", re.IGNORECASE)


@cache
def _uttered() -> frozenset[str]:
    return frozenset(untyped("analysis.events.relating", "answers")["utterances"])
