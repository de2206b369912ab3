"""The reader's own actors (`user_file`) found in a text, where they win over everything else."""

from __future__ import annotations

from typing import Final

from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc
from spacy.util import filter_spans

from analysis.actors.candidates import Entry, Name
from analysis.actors.known.user_file import UserActor

_KEY: Final = "user:"


class UserNames:
    """Finds the reader's names in a Doc, as they are written in the file."""

    def __init__(self, nlp: Language, actors: tuple[UserActor, ...]) -> None:
        self._actors = {_key(actor): actor for actor in actors}
        self._matcher = PhraseMatcher(nlp.vocab)
        for key, actor in self._actors.items():
            surfaces = [surface for surface in (actor.name, *actor.aliases) if surface.strip()]
            self._matcher.add(key, [nlp.make_doc(surface) for surface in surfaces])

    def find(self, doc: Doc) -> list[Name]:
        """The reader's names, the longest where they overlap."""
        if not self._actors:
            return []
        found = []
        for span in filter_spans(self._matcher(doc, as_spans=True)):
            actor = self._actors[span.label_]
            key = actor.country if actor.kind == "country" and actor.country else span.label_
            found.append(Name(span.start, span.end, actor.kind, key=key, country=actor.country))
        return found

    def settle(self, entries: list[Entry]) -> None:
        """Give the entries that the reader described the name and country of the description."""
        for entry in entries:
            for key in {name.key for name in entry.names if name.key}:
                actor = self._actors.get(key) or self._country(key)
                if actor is not None:
                    entry.canonical = actor.name
                    entry.country = actor.country or entry.country

    def _country(self, key: str) -> UserActor | None:
        return next((a for a in self._actors.values() if a.kind == "country" and a.country == key), None)


def _key(actor: UserActor) -> str:
    return f"{_KEY}{actor.name}"
