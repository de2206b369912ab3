"""Who and what is named where, each name whole, of the right kind and without the title before it.

The tables of known names, the patterns of offices and titles, and the trained model each propose names; where
they disagree the surer source wins, and a name found once is found wherever it stands in the article.
"""

from __future__ import annotations

from collections.abc import Iterable

from analysis.actors.candidates import Name
from analysis.actors.known.gazetteer import Gazetteer, settled
from analysis.actors.naming import evidence
from analysis.actors.naming.acronyms import common, defined, defined_bodies
from analysis.actors.naming.consistency import agreed, split_possessives
from analysis.actors.naming.decisions import Decisions
from analysis.actors.naming.fullnames import compounded, particled, surnamed
from analysis.actors.naming.located import grounded
from analysis.actors.naming.mending import mended
from analysis.actors.naming.namesakes import Namesakes
from analysis.actors.naming.offices import offices
from analysis.actors.naming.patterns import (
    abbreviations,
    apposed,
    companies,
    dated,
    foreign,
    halves,
    hyphenated,
    initialled,
    institutions,
    labelled,
    partisan,
    shouted,
    titled,
)
from analysis.actors.naming.repair import model_names
from analysis.actors.naming.standing import signed, told
from analysis.actors.naming.things import acting
from analysis.actors.naming.usage import used
from analysis.actors.tokens import Tokens


def find_names(tokens: Tokens, gazetteer: Gazetteer, given: Iterable[Name] = ()) -> list[Name]:
    """The names in the news of a Doc, in order; a name may lie within that of an office.

    `given` are names that the reader told of; they win.
    """
    matches = settled([k for k in gazetteer.find(tokens.doc) if tokens.news[k.start]])
    definitions = list(defined(tokens))
    introduced = list(defined_bodies(definitions, matches))
    model = mended(tokens, split_possessives(tokens.doc, model_names(tokens)))
    people = [
        *hyphenated(tokens),
        *particled(tokens),
        *compounded(tokens, model),
        *surnamed(tokens, model),
        *labelled(tokens),
        *apposed(tokens, matches, model),
    ]
    full = (name for name in (*people, *model) if name.kind == "person" and name.end - name.start > 1)
    bodies = offices(tokens, matches, frozenset(name.start for name in full))
    namesakes = Namesakes(tokens, matches, model)
    tables = Decisions(tokens, matches, model, bodies, gazetteer, namesakes)
    claims = (  # in any order: their weights tell who wins
        (evidence.READER, (name for name in given if tokens.news[name.start])),
        (evidence.DEFINITION, introduced),
        (evidence.TABLES, tables.names()),
        (evidence.MODEL, tables.left(model)),
        (evidence.OFFICE, bodies),
        (evidence.DESCRIPTION, (*people, *namesakes.names(), *dated(tokens), *shouted(tokens))),
        (evidence.HOUSE, (*institutions(tokens, model), *foreign(tokens))),
        (evidence.HALF, (*halves(tokens, matches), *initialled(tokens, matches))),
        (evidence.TITLE, titled(tokens)),
        (evidence.ABBREVIATION, (*abbreviations(tokens), *companies(tokens), *partisan(tokens))),
    )
    things = {tokens.texts[one.short] for one in definitions if one.thing} | set(common(tokens))
    claimed = grounded(tokens.doc, evidence.resolved(tokens, claims, things), gazetteer.places)
    found = acting(tokens, agreed(tokens, claimed))
    return signed(tokens, told(tokens, used(tokens, found)))
