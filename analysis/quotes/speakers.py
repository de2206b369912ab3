"""From the noun phrase that speaks to the actor it stands for."""

from __future__ import annotations

from spacy.tokens import Doc

from analysis.document import MentionIndex
from analysis.model import Actor
from analysis.quotes.cues import Speaker


class Speakers:
    """Finds the actor behind a noun phrase: by its head's mention, else by its name."""

    def __init__(self, doc: Doc, index: MentionIndex) -> None:
        self._index = index
        self._by_name: dict[str, str | None] = {}
        actors: tuple[Actor, ...] = doc._.actors
        for actor in actors:
            for name in {actor.name, *actor.aliases, actor.name.split()[-1] if actor.name else ""}:
                key = name.casefold()
                # Two actors of one name: the name alone does not tell which.
                self._by_name[key] = None if self._by_name.get(key, actor.id) != actor.id else actor.id

    def resolve(self, speaker: Speaker | None) -> str | None:
        """The id of the actor that speaks; None when that is not known."""
        if speaker is None:
            return None
        head = speaker.head
        if head.lower_ in ("who", "which", "that") and head.head.dep_ == "relcl":
            head = head.head.head
        named = self._index.at(head)
        if named is not None:
            return named.bearer.id if isinstance(named.bearer, Actor) else None
        words = head.doc[speaker.first : speaker.last].text
        return self._by_name.get(words.casefold())
