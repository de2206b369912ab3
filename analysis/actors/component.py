"""The spaCy component `dateline_actors`."""

from __future__ import annotations

from functools import partial

from spacy.language import Language
from spacy.tokens import Doc

from analysis.actors.candidates import Name
from analysis.actors.known.gazetteer import Gazetteer
from analysis.actors.known.ordinary import ordinary_words
from analysis.actors.known.user_aliases import UserNames
from analysis.actors.known.user_file import read
from analysis.actors.linking.coreference import refer
from analysis.actors.linking.entries import entries
from analysis.actors.linking.index import NameIndex
from analysis.actors.naming.mentions import find_names
from analysis.actors.records import actors_and_places
from analysis.actors.roles.assigning import assign_roles
from analysis.actors.tokens import Tokens
from analysis.document import paragraphs_of, register
from analysis.guard import sifted

register()


class ActorsComponent:
    """Sets `doc._.actors` and `doc._.places`.

    Reads the entities, tags and parse, as far as they are there, and `doc._.layout`. `aliases` is the path of
    a TOML file with own actors (`analysis.actors.known.user_file`), which win over what is found.
    Raises AliasesError when it cannot be read.
    """

    def __init__(self, nlp: Language, aliases: str | None = None) -> None:
        self._nlp = nlp
        self._gazetteer = Gazetteer(nlp)
        self._user = UserNames(nlp, read(aliases) if aliases else ())

    def __call__(self, doc: Doc) -> Doc:
        if len(doc):
            given = self._user.find(doc)
            spans = [(paragraph.start, paragraph.end) for paragraph in paragraphs_of(doc)]
            tokens, names = sifted(doc, "actors", spans, partial(self._names, doc, given))
            found = entries(tokens, names)
            self._user.settle(found)
            index = NameIndex(found)
            assign_roles(tokens, found, index)
            refer(tokens, found, index)
            doc._.actors, doc._.places = actors_and_places(doc, found, self._gazetteer)
        return doc

    def _names(self, doc: Doc, given: list[Name], out: frozenset[int]) -> tuple[Tokens, list[Name]]:
        tokens = Tokens(doc, out, ordinary_words(self._nlp))
        return tokens, find_names(tokens, self._gazetteer, given)


@Language.factory(
    "dateline_actors", assigns=["doc._.actors", "doc._.places"], default_config={"aliases": None}
)
def make_actors(nlp: Language, name: str, aliases: str | None) -> ActorsComponent:
    """The factory behind `nlp.add_pipe("dateline_actors", config={"aliases": path or None})`."""
    del name
    return ActorsComponent(nlp, aliases)
