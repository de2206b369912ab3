"""Fixtures: the component alone behind the trained pipeline, without the rest of Dateline."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from analysis import Annotator
from analysis.model import Actor, Place

Read = Callable[[str], "Reading"]


class Reading:
    """What the component found in a text, with ways to ask for it."""

    def __init__(self, doc: Doc) -> None:
        self.text = doc.text
        self.actors: tuple[Actor, ...] = doc._.actors
        self.places: tuple[Place, ...] = doc._.places

    def actor(self, name: str) -> Actor:
        """The one actor that is called so somewhere in the text."""
        found = [a for a in self.actors if name in (a.name, *a.aliases)]
        assert len(found) == 1, f"{name!r}: {[(a.name, a.aliases) for a in self.actors]}"
        return found[0]

    def names(self) -> set[str]:
        """The actors' names."""
        return {actor.name for actor in self.actors}

    def all_names(self) -> set[str]:
        """The actors' names, those too by which they go besides."""
        return {name for actor in self.actors for name in (actor.name, *actor.aliases)}

    def has(self, name: str, *, without: str) -> bool:
        """Whether an actor is called so, and none has those other words in its name."""
        names = self.names()
        return name in names and not any(without in one for one in names)

    def place_names(self) -> set[str]:
        """The places' names."""
        return {place.name for place in self.places}

    def mentions(self, name: str, form: str | None = None) -> list[str]:
        """The mentions of an actor as written, of one form or of all."""
        return [
            self.text[m.start : m.end] for m in self.actor(name).mentions if form is None or m.form == form
        ]

    def affiliations(self, name: str) -> list[str]:
        """The names of those whom an actor belongs to, nearest first."""
        by_id = {actor.id: actor.name for actor in self.actors}
        return [by_id[i] for i in self.actor(name).affiliations]

    def roles(self, name: str) -> list[str]:
        """The titles of an actor."""
        return [role.title for role in self.actor(name).roles]


@pytest.fixture(scope="session")
def pipeline(annotator: Annotator) -> Language:
    """The trained components with `dateline_actors` behind them, and no others."""
    return annotator.nlp


@pytest.fixture(scope="session")
def read(pipeline: Language) -> Read:
    """`read(text)`: what the component finds in a text that is all news."""

    def run(text: str) -> Reading:
        with pipeline.select_pipes(disable=["dateline_quotes", "dateline_dates", "dateline_events"]):
            return Reading(pipeline(text))

    return run
