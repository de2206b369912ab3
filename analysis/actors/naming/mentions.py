"""Who and what is named where, each name whole, of the right kind and without the title before it.

The tables of known names, the patterns of offices and titles, and the trained model each propose names; where
they disagree the surer source wins, and a name found once is found wherever it stands in the article.
"""

from __future__ import annotations

from collections.abc import Iterable

from analysis.actors.candidates import Name
from analysis.actors.known.gazetteer import Gazetteer, settled
from analysis.actors.naming import evidence
from analysis.actors.naming.acronyms import defined, defined_bodies
from analysis.actors.naming.consistency import agreed, split_possessives
from analysis.actors.naming.decisions import Decisions
from analysis.actors.naming.offices import offices
from analysis.actors.naming.patterns import abbreviations, apposed, halves, hyphenated, titled
from analysis.actors.naming.repair import model_names
from analysis.actors.tokens import Page


def find_names(page: Page, gazetteer: Gazetteer, given: Iterable[Name] = ()) -> list[Name]:
    """The names in the news of a Doc, in order; a name may lie within that of an office.

    `given` are names that the reader told of; they win.
    """
    matches = settled([k for k in gazetteer.find(page.doc) if page.news[k.start]])
    definitions = list(defined(page))
    introduced = list(defined_bodies(definitions, matches))
    model = split_possessives(page.doc, model_names(page))
    people = [*hyphenated(page), *apposed(page, matches, model)]
    full = (name for name in (*people, *model) if name.kind == "person" and name.end - name.start > 1)
    bodies = offices(page, matches, frozenset(name.start for name in full))
    tables = Decisions(page, matches, model, bodies, gazetteer)
    claims = (  # in any order: their weights tell who wins
        (evidence.READER, (name for name in given if page.news[name.start])),
        (evidence.DEFINITION, introduced),
        (evidence.TABLES, tables.names()),
        (evidence.MODEL, tables.left(model)),
        (evidence.OFFICE, bodies),
        (evidence.DESCRIPTION, people),
        (evidence.HALF, halves(page, matches)),
        (evidence.TITLE, titled(page)),
        (evidence.ABBREVIATION, abbreviations(page)),
    )
    things = {page.texts[one.short] for one in definitions if one.thing}
    return agreed(page, evidence.resolved(page, claims, things))
