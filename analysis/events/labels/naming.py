"""How a label calls who takes part: names instead of pronouns and titles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from spacy.tokens import Token

from analysis.actors.naming.names import family_stands_first
from analysis.events.describing import can_act
from analysis.events.labels.line import NOWHERE, Setting, Word, text_of
from analysis.events.labels.phrases import bare, nominal
from analysis.events.labels.referents import beside, may_be_many, only_many
from analysis.events.labels.words import WORDS
from analysis.events.participants import Participants
from analysis.language.grammar import GRAMMAR
from analysis.language.people import PEOPLE
from analysis.language.syntax import children, verb_above
from analysis.model import Actor

_LONG_NAME: Final = 24
_PRONOUNS: Final = frozenset({"PRP", "PRP$"})
_PERSONAL: Final = frozenset({"he", "him", "his", "she", "her", "hers"})
_MANY: Final = frozenset({"they", "them"})
_REFLEXIVE: Final = ("self", "selves")
_GENERATIONS: Final = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})


def called(actor: Actor) -> str:
    """The name, or, if that is long, the letters by which the article itself calls a body."""
    if len(actor.name) <= _LONG_NAME or actor.kind == "person":
        return actor.name
    letters = (alias for alias in actor.aliases if alias.isupper() and alias.isalpha() and len(alias) > 1)
    return next(letters, actor.name)


def short(actor: Actor) -> str:
    """The name by which the article calls a person who has been named: the surname, mostly."""
    if actor.kind != "person":
        return called(actor)
    parts = [part for part in actor.name.split() if part.lower().strip(",") not in _GENERATIONS]
    used = [alias for alias in actor.aliases if alias in parts]
    if family_stands_first(parts):
        return parts[0] if parts[0] in used else actor.name
    if not parts or (used and parts[-1] not in used):
        return used[0] if used else actor.name
    first = len(parts) - 1
    while first > 1 and parts[first - 1].lower() in GRAMMAR.particles:
        first -= 1
    return " ".join(parts[first:]).strip(",") or called(actor)


def possessive(name: str, mark: str = "'") -> str:
    """Whose it is: "Berg's"."""
    if name.endswith(("'s", "’s", "s'", "s’")):
        return name
    return name + (mark if name.endswith("s") and not name.endswith("ss") else mark + "s")


class Names:
    """The names of one line: who has been told in it can be meant by a pronoun that follows.

    `quoted` are the indices of words that stay as they were said; `main` is the predicate of the line. The
    indices of pronouns that stand for nobody known are collected in `lost`.
    """

    def __init__(self, who: Participants, quoted: frozenset[int], main: Token) -> None:
        self.who, self._quoted, self.main = who, quoted, main
        self._told: set[str] = set()
        self._noun = self._things = self._persons = False
        self._many: set[int] = set()
        self._subject: Token | None = None
        self.lost: set[int] = set()

    def short(self, actor: Actor) -> str:
        """The name by which a line may call him: all of it where the article has namesakes."""
        return called(actor) if self.who.has_namesakes(actor) else short(actor)

    def tell(self, actor: Actor | None = None, noun: Token | None = None) -> None:
        """Somebody stands in the line from now on, with a name or without."""
        self._noun = True
        self._subject = noun if actor is None else None
        self._persons = self._persons or _may_be_one(actor, noun)
        if may_be_many(actor, noun, self.who):
            self._many.add(NOWHERE if noun is None else noun.i)
        if actor is not None:
            self._told.add(actor.id)

    def words(self, tokens: Sequence[Token], moved: Iterable[Token] = ()) -> list[Word]:
        """The tokens as the line says them; those `moved` were a subject and are told as an object."""
        titles = {t.i for token in tokens if token.i not in self._quoted for t in self._titles(token)}
        objects = {t.i for t in moved}
        found: list[Word] = []
        for token in tokens:
            if token.i in titles:
                continue
            text = self._text(token)
            if token.i in objects:
                text = WORDS.objective.get(text, text)
            if text:
                found.append(Word(text, token.i))
        return found

    def given(self, tokens: Iterable[Token]) -> frozenset[int]:
        """The given names of persons whom their surnames tell: a line leaves out all of them or none."""
        return frozenset(t.i for t in tokens if t.i not in self._quoted and self._is_given(t))

    def _is_given(self, token: Token) -> bool:
        actor = self.who.at(token)
        if actor is None or actor.kind != "person":
            return False
        words, surname = self.who.name_at(token), self.short(actor)
        name = "".join(word.text_with_ws for word in words).strip()
        given = words[0].idx + len(name) - len(surname)
        return name.endswith(" " + surname) and words[0].idx <= token.idx < given

    def _text(self, token: Token) -> str:
        if token.i in self._quoted:
            return token.text
        if token.tag_ in _PRONOUNS and not token.lower_.endswith(_REFLEXIVE):
            return self._pronoun(token)
        if token.tag_ == "WP$":
            return self._whose(token)
        actor = self.who.at(token)
        if actor is not None:
            self._told.add(actor.id)
        if token.pos_ in ("NOUN", "PROPN"):
            self._persons = self._persons or _may_be_one(actor, token)
            if may_be_many(actor, token, self.who):
                self._many.add(token.i)
        named = token.ent_type_ == "PERSON" if actor is None else actor.kind == "person"
        if token.pos_ in ("NOUN", "PROPN") and not named and token.lemma_.lower() not in PEOPLE.all:
            self._things = True
        if token.is_sent_start and token.lower_ in WORDS.articles and token.dep_ == "det":
            return token.lower_
        spelled = token.text.isupper() and len(token) > 1
        common = token.is_sent_start and token.pos_ not in ("PROPN", "X", "SYM") and not spelled
        if common and actor is None and token.ent_type_ not in ("PERSON", "ORG", "GPE", "NORP", "LOC", "FAC"):
            return token.lower_
        return token.text

    def _pronoun(self, token: Token) -> str:
        """The pronoun, if the line tells whom it means, or the name; "" if nobody knows."""
        actor = self.who.at(token)
        if actor is not None and token.lower_ in _PERSONAL and actor.kind != "person":
            actor = None  # "his" is no company's
        owner = token.tag_ == "PRP$"
        if owner and token.lower_ not in WORDS.speaking and self._is_owned_here(token):
            return _small(token)
        if actor is not None:
            if actor.id in self._told:
                return _small(token)
            self._told.add(actor.id)
            return possessive(self.short(actor)) if owner else self.short(actor)
        if token.dep_ == "expl" or (
            self._noun and self._may_mean_subject(token) and not self._is_else(token)
        ):
            return _small(token) if token.lower_ not in WORDS.speaking else self._drop(token)
        noun = only_many(token, self.who, self._quoted) if token.lower_ in _MANY else None
        if noun is None:
            return self._drop(token)
        return text_of(self.words(bare(nominal(noun, ()))), Setting(token.doc, self._quoted))

    def _whose(self, token: Token) -> str:
        """The noun of a relative clause, as the one whose it is."""
        clause = next((t for t in token.ancestors if t.dep_ == "relcl"), None)
        if clause is None:
            return ""
        noun = clause.head
        actor = self.who.at(noun)
        if actor is not None:
            self._told.add(actor.id)
            return possessive(self.short(actor))
        return possessive(" ".join(t.text for t in (*noun.lefts, noun) if t.dep_ == "compound" or t == noun))

    def _is_owned_here(self, token: Token) -> bool:
        """Whether the subject of its clause, without a name, is the owner: "a man killed his wife"."""
        verb = verb_above(token)
        own = (
            next((t for t in verb.children if t.dep_ in ("nsubj", "nsubjpass")), None)
            if verb is not None
            else None
        )
        if verb is not None and verb != self.main and not self.main.is_ancestor(verb):
            return False  # its subject stands outside of the line
        noun = self._subject if verb in (None, self.main) and self._subject is not None else own
        if noun is None or noun.i >= token.i or noun.pos_ != "NOUN" or self.who.principal(noun) is not None:
            return False
        plural = noun.tag_ == "NNS"
        if token.lower_ in ("his", "her"):
            return not plural and can_act(noun)
        return plural if token.lower_ == "their" else not plural

    def _may_mean_subject(self, token: Token) -> bool:
        """Whether the grammar lets the pronoun mean the subject of the line: not as its object."""
        return token.tag_ == "PRP$" or verb_above(token) != self.main

    def _is_else(self, token: Token) -> bool:
        """Whether it stands for somebody or something told elsewhere: nobody in the line can be meant."""
        if token.lower_ in _PERSONAL:
            return not self._persons
        if token.lower_ in _MANY:
            return self._many <= {t.i for t in beside(token)}
        if token.lower_ not in ("it", "its") or self._things or _is_empty(token):
            return False
        noun = self._subject
        if noun is not None:
            return noun.tag_ == "NNS" or noun.lemma_.lower() in PEOPLE.all
        known = [self.who.actor(each) for each in self._told]
        return bool(known) and all(each.kind == "person" and " " in each.name for each in known)

    def _drop(self, token: Token) -> str:
        self.lost.add(token.i)
        return ""

    def _titles(self, name: Token) -> list[Token]:
        """What stands before the name of a person and tells who he is."""
        if name.pos_ != "PROPN" or _is_post(name):
            return []
        actor = self.who.at(name)
        if actor is None or actor.kind != "person":
            return []
        before = (t for t in name.lefts if t.dep_ in ("compound", "amod", "nmod", "poss", "det"))
        at = self.who.at
        return [t for left in before if at(left) is not actor for t in left.subtree if at(t) is not actor]


def _may_be_one(actor: Actor | None, noun: Token | None) -> bool:
    """Whether "he" or "she" can mean whom the words name: one person."""
    if actor is not None:
        return actor.kind in ("person", "group") or " " not in actor.name
    if noun is None:
        return True
    known = noun.ent_type_ == "PERSON" or can_act(noun) or noun.lemma_.lower() in PEOPLE.all
    return known and noun.tag_ in ("NN", "NNP")


def _is_empty(pronoun: Token) -> bool:
    """Whether the "it" stands for nothing, or for a clause behind the verb: "it is time to go", "it rains"
    (Quirk et al. 1985, 6.17, 18.33)."""
    verb = pronoun.head
    if pronoun.dep_ != "nsubj" or verb.lemma_ not in ("be", "seem", "appear", "become", "take", "remain"):
        return pronoun.dep_ == "expl"
    below = (t for word in (verb, *children(verb, "acomp", "attr")) for t in word.children if t.i > pronoun.i)
    return any(t.dep_ in ("ccomp", "xcomp", "acl", "advcl", "relcl", "csubj") for t in below)


def _small(pronoun: Token) -> str:
    return pronoun.lower_ if pronoun.is_sent_start else pronoun.text


def _is_post(name: Token) -> bool:
    """Whether the parser took a name for the place of a post: "Ambassador to Rome Ann Lee"."""
    to = name.head if name.dep_ == "pobj" and name.head.lower_ in WORDS.posted else None
    return to is not None and to.i > 0 and to.nbor(-1).pos_ in ("NOUN", "PROPN")
