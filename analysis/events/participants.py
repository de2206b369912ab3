"""Who takes part: from noun phrases to actors.

`sources` and `targets` name whom the sentence names. Troops, ministries and officials without a name of
their own ("Israeli troops") stand for the country or body that qualifies them, until it is told in whose
words (`analysis.events.agencies`); anybody else without a name ("a French envoy") stands for himself.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from spacy.tokens import Doc, Token

from analysis.document import MentionIndex
from analysis.events.coding.frames import is_head_of_class
from analysis.events.coding.slots import Side
from analysis.events.describing import WORDS, answers, are_all, can_act, is_one_of, is_state_body
from analysis.language.people import PEOPLE, PERSONS
from analysis.language.syntax import agents, children, coordinated, governed, has, helped_by
from analysis.model import Actor, Place

QUALIFIERS: Final = ("poss", "amod", "compound", "nmod", "nummod", "npadvmod")
ADJECTIVAL: Final = ("amod", "compound", "nmod")
"""Labels of names that only tell where somebody or something is from."""
_ORDER: Final[tuple[tuple[tuple[str, ...], frozenset[str]], ...]] = (
    (("poss",), frozenset()),
    ((), WORDS.belonging),
    (QUALIFIERS, frozenset()),
    ((), WORDS.facing),
)
"""Where a noun phrase names whom it belongs to, best first: dependency labels, prepositions."""
_CLAUSES: Final = ("acl", "relcl", "advcl", "pcomp", "ccomp", "xcomp")
QUANTITIES: Final = frozenset({"quantity"})
_COUNTING: Final = frozenset({"nummod", "amod", "det", "quantmod", "poss"})
_SET_OFF: Final = 8
"""Words within which a name stands behind the noun that it goes with."""
_PHRASAL: Final = frozenset({"ADP", "DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON", "PART"})
"""What a noun phrase consists of (Universal Dependencies)."""
_ONE: Final = ("an", "ine", "ane", "i")
"""Endings of demonyms that mean one person: "the Argentine", not "the French"."""
_SOMEBODY: Final = frozenset({"PERSON", "ORG", "NORP", "GPE"})
"""spaCy's classes of names of those who can act."""


class Participants:
    """The actors of one Doc, found by the words that stand for them."""

    def __init__(self, doc: Doc) -> None:
        self._index = MentionIndex(doc)
        self._actors: dict[str, Actor] = {actor.id: actor for actor in doc._.actors}
        surnames = Counter(a.name.split()[-1] for a in doc._.actors if a.kind == "person")
        self._shared = frozenset(name for name, times in surnames.items() if times > 1)
        self._countries = {a.country: a for a in doc._.actors if a.kind == "country" and a.country}

    def actor(self, id_: str) -> Actor:
        """The actor with the id."""
        return self._actors[id_]

    def has_namesakes(self, actor: Actor) -> bool:
        """Whether the article has another person of the surname."""
        return actor.kind == "person" and actor.name.split()[-1] in self._shared

    def at(self, token: Token) -> Actor | None:
        """The actor that a mention at the token stands for."""
        named = self._index.at(token)
        return named.bearer if named is not None and isinstance(named.bearer, Actor) else None

    def is_one_name(self, first: Token, second: Token) -> bool:
        """Whether two tokens are of the same name."""
        named, other = self._index.at(first), self._index.at(second)
        return named is not None and other is not None and named.mention == other.mention

    def name_at(self, token: Token) -> list[Token]:
        """The words of the mention at the token, or the token alone."""
        named = self._index.at(token)
        if named is None:
            return [token]
        words = token.doc.char_span(named.mention.start, named.mention.end, alignment_mode="expand")
        return [token] if words is None else list(words)

    def place(self, token: Token) -> Place | None:
        """The place (that acts for nobody) mentioned at the token."""
        named = self._index.at(token)
        return named.bearer if named is not None and isinstance(named.bearer, Place) else None

    def doers(self, heads: Iterable[Token]) -> tuple[str, ...]:
        """Ids of those who act, for heads of noun phrases; none for a phrase without anybody who can act."""
        found: dict[str, None] = {}
        implied: dict[str, None] = {}
        for head in heads:
            actor = self.principal(head)
            if actor is not None:
                found.setdefault(actor.id)
            elif is_head_of_class(head, QUANTITIES):
                found |= dict.fromkeys(self.doers(governed(head, WORDS.counted)))
            elif answers(head):
                for each in self._qualifying(head):
                    if not self._has_people(each, head):
                        implied.setdefault(each.id)
        return tuple(dict.fromkeys([*found, *implied]))

    def _has_people(self, actor: Actor, head: Token) -> bool:
        """Whether those described are but the people of a person or a country, who may act against it."""
        if actor.kind == "country" and is_one_of(head, WORDS.irregular):
            return True
        owned = any(self.at(t) == actor for t in children(head, "poss"))
        return owned and actor.kind == "person" and head.tag_ == "NNS"  # "his lawmakers"

    def is_state_body(self, actor: Actor) -> bool:
        """Is it a body of a state: a ministry, an embassy, an army?"""
        return actor.kind == "organization" and is_state_body(actor.name)

    def concerned(
        self, places: Iterable[Side], besides: Iterable[str] = (), *, direct: bool = False
    ) -> tuple[str, ...]:
        """Ids of the other side: from the first of the places that names somebody who is not in `besides`;
        `direct`: not of those to whom belongs what it names."""
        own = set(besides)
        for place in places:
            found: dict[str, None] = {}
            for head in place.heads:
                actor = None if place.owner else self.principal(head)
                if actor is None and not (place.owner or direct):
                    actor = self._country_of(head)
                whole = place.owner or answers(head)
                asked = whole or not (direct or self.is_somebody(head))
                others = self._qualifying(head) if asked else []
                if not whole:  # "an Iranian island" is not Iran
                    others = [each for each in others if not self._is_adjective_of(each, head)]
                for each in [actor] if actor is not None else others:
                    found.setdefault(each.id)
            fresh = {id_: None for id_ in found if id_ not in own}
            if fresh or (not place.owner and any(self._is_stranger(head) for head in place.heads)):
                return tuple(fresh)
        return ()

    def names(self, head: Token) -> bool:
        """Whether the phrase is about somebody or some place with a name."""
        return self.principal(head) is not None or self.place(head) is not None

    def _is_stranger(self, head: Token) -> bool:
        """Whether it stands for somebody without a name: "her supervisor", "a Chilean woman"; several people
        from a country stand for it, and whoever speaks for it."""
        if head.pos_ == "PRON" or self.names(head) or not self.is_somebody(head):
            return False
        if head.tag_ == "NN" and is_one_of(head, PEOPLE.all - WORDS.sent) and not answers(head):
            return True
        return not any(self.at(t) is not None for t in children(head, *ADJECTIVAL))

    def is_somebody(self, head: Token, speaking: bool = False) -> bool:
        """Whether a phrase without a known name is about people or a body of people."""
        if self.are_people(head) or are_all(head) or _is_number(head):
            return True
        if head.pos_ == "PROPN":
            if head.dep_ in ADJECTIVAL:
                return False
            return self.place(head) is None and (head.ent_type_ in _SOMEBODY or not head.ent_type_)
        if (is_head_of_class(head, QUANTITIES) and not has(head, "compound")) or head.pos_ == "NUM":
            counted = list(governed(head, WORDS.counted))
            if counted:
                return any(self.names(t) or self.is_somebody(t) for t in counted)
        if head.pos_ != "NOUN" or _is_in_compound(head):
            return False
        return (
            speaking
            or can_act(head)
            or is_one_of(head, PEOPLE.all)
            or is_one_of(head, WORDS.people_as_words)
            or is_one_of(head, WORDS.others)
        )

    def is_title(self, head: Token) -> bool:
        """Whether the parser has joined the name of a person to what he is: "Head of the Bank, Ann Lee"."""
        joined = next((t for t in coordinated([head]) if t.i > head.i), None)
        if joined is None or head.tag_ not in ("NN", "NNP") or has(head, "poss", "cc"):
            return False
        if has(head, "det") and not (helped_by(head, {"the"}, "det") and has(joined, "compound")):
            return False
        actor, own = self.at(joined), self.at(head)
        comma = joined.left_edge.i - 1
        person = actor is not None and actor.kind == "person" and own is None
        return person and head.doc[comma].text == "," and not any(t.i > comma for t in children(head, "prep"))

    def listed_before(self, verb: Token, subject: Token) -> tuple[str, ...]:
        """Ids of the persons in front of a verb that takes two, when the parser gave it only the nearest:
        "the minister, A, and the envoy, B, held talks"."""
        if has(verb, "nsubj", "nsubjpass") or subject.dep_ == "nsubj":
            return ()
        found: dict[str, None] = {}
        token = verb
        for _ in range(40):
            if token.i == 0 or token.is_sent_start:
                break
            token = verb.doc[token.i - 1]
            if token.pos_ in ("VERB", "AUX"):
                break
            actor = self.at(token)
            if actor is not None and actor.kind == "person":
                found.setdefault(actor.id)
        return tuple(reversed(found))

    def names_stranger(self, places: Iterable[Side]) -> bool:
        """Whether the place that the frame gives the other side is taken by somebody unknown."""
        return any(
            can_act(head) and head.pos_ in ("NOUN", "PROPN") and self.principal(head) is None
            for place in places
            if not place.owner
            for head in place.heads
        )

    def takes_strangers(self, places: Iterable[Side]) -> bool:
        """Whether the first place that the frame gives the other side is taken by people without a name."""
        first = next((place for place in places if place.heads and not place.owner), None)
        return first is not None and any(
            self._is_stranger(t) and is_one_of(t, PERSONS.persons | PEOPLE.all) for t in first.heads
        )

    def owners(self, noun: Token) -> tuple[str, ...]:
        """Ids of those whose the noun is: "the minister's remarks", "statements made by the minister"."""
        if any(is_one_of(t, WORDS.apart) for t in children(noun, *ADJECTIVAL)):
            return ()  # "Peruvian media reports" are not Peru's
        made = (verb for verb in children(noun, "acl") if verb.tag_ == "VBN")
        by = (agent for verb in made for agent in agents(verb))
        makers = (actor for t in by if self.at(t) is not None or answers(t) for actor in self._one(t))
        return tuple(dict.fromkeys(actor.id for actor in (*self._qualifying(noun), *makers)))

    def deep(self, head: Token, besides: Iterable[str], into_clauses: bool = True) -> tuple[str, ...]:
        """Whom to take when nobody stands at a place that the frame knows.

        Ids of the first who are named in the object of the predicate, or in what it is done for or against;
        `into_clauses` tells whether to look into relative clauses.
        """
        own = set(besides)
        for labels in (("dobj", "obj", "attr"), ("advcl", "xcomp"), ("prep",)):
            for child in children(head, *labels):
                if child.i < head.i or not _leads_on(child):
                    continue
                clauses = [t for t in child.subtree if t.dep_ == "relcl" and not into_clauses]
                aside = {w.i for t in clauses for w in t.subtree}
                for token in child.subtree:
                    actor = None if token.i in aside or is_of_others(token) else self.at(token)
                    if child.lower_ in WORDS.where and token.dep_ in ADJECTIVAL and not answers(token.head):
                        continue  # "in the Austrian capital" tells where
                    if actor is not None and actor.id not in own:
                        return (actor.id,)
        return ()

    def in_object(self, head: Token, besides: Iterable[str]) -> tuple[str, ...]:
        """Ids of the first who are named in the object of the predicate, or in what it is done over: not in a
        clause within it, nor where it only tells where."""
        own = set(besides)
        over = (t for t in governed(head, ("at", "over"), ("prep",)) if t.pos_ == "NOUN")
        for noun in (*children(head, "dobj", "obj"), *over):
            behind = (*WORDS.where, "under", "from")
            clauses = [t for t in noun.subtree if t.dep_ in _CLAUSES and not (t.tag_ == "VBN" and agents(t))]
            aside = (*clauses, *(t for t in noun.subtree if t.lower_ in behind))
            beside = {w.i for t in aside for w in t.subtree}
            for token in noun.subtree:
                actor = None if token.i in beside or is_of_others(token) else self.at(token)
                if actor is not None and actor.id not in own and noun.i > head.i:
                    return (actor.id,)
        return ()

    def places(self, tokens: Iterable[Token]) -> tuple[str, ...]:
        """Ids of the places mentioned at the tokens."""
        return tuple(dict.fromkeys(place.id for t in tokens if (place := self.place(t)) is not None))

    def same_side(self, one: Iterable[str], other: Iterable[str]) -> bool:
        """Whether somebody of the one belongs to, or is, somebody of the other."""
        return bool(self._sides(one) & self._sides(other))

    def belongs(self, ids: Iterable[str], other: str) -> bool:
        """Whether somebody of the ids belongs to the other."""
        return any(other in self._actors[id_].affiliations for id_ in ids)

    def _country_of(self, head: Token) -> Actor | None:
        """The country of a place, where the text knows it as an actor: a visit to Lyon is one to France."""
        place = self.place(head)
        return None if place is None else self._countries.get(place.country)

    def principal(self, head: Token) -> Actor | None:
        """Whom the noun phrase is about: its head, the name in apposition, or the person that the parser hung
        on something else ("Ambassador to Paris Anna Berg")."""
        actor = self.at(head)
        if actor is not None:
            return None if self.are_people(head) else actor
        beside = [name for name in children(head, "appos") if _is_beside(name, head)]
        further = (name for each in beside for name in (*children(each, "appos"), *_hung_on(each)))
        for name in (*beside, *further, *_hung_on(head)):
            actor = self.at(name)
            if actor is not None and (name.dep_ == "appos" or actor.kind == "person"):
                return actor
        return self._set_off(head)

    def _set_off(self, head: Token) -> Actor | None:
        """The person whose name, between commas, is told behind what belongs to the noun: "the leader of the
        rebels, *Anna Berg*, said"."""
        if head.tag_ != "NN" or not is_one_of(head, PERSONS.persons | PEOPLE.all):
            return None
        doc, words = head.doc, range(head.i + 1, min(head.i + _SET_OFF, len(head.doc) - 1))
        comma = next((i for i in words if doc[i].pos_ not in _PHRASAL or doc[i].is_sent_start), None)
        if comma is None or doc[comma].text != "," or comma == head.i + 1 or doc[head.i + 1].pos_ != "ADP":
            return None
        if any(doc[i].tag_ == "NN" and is_one_of(doc[i], PERSONS.persons) for i in range(head.i + 1, comma)):
            return None  # "the wife of the mayor, Anna Berg,"
        named, actor = self._index.at(doc[comma + 1]), self.at(doc[comma + 1])
        if named is None or actor is None or actor.kind != "person":
            return None
        end = named.mention.end
        behind = next((t for t in doc[comma + 2 : comma + _SET_OFF] if t.idx >= end), None)
        return actor if behind is not None and behind.text in (",", ".", ";") else None

    def are_people(self, head: Token) -> bool:
        """Whether a name is that of people from a country, not of the country: "Indians", "the Kenyan"."""
        named = self._index.at(head)
        if named is None or named.mention.form != "demonym" or head.dep_ in ADJECTIVAL:
            return False
        several = head.tag_ in ("NNS", "NNPS")
        one = head.tag_ in ("NN", "NNP") and head.lower_.endswith(_ONE)
        return several or (one and any(t.dep_ in _COUNTING for t in head.children))

    def _sides(self, ids: Iterable[str]) -> set[str]:
        return {side for id_ in ids for side in (id_, *self._actors[id_].affiliations)}

    def _qualifying(self, head: Token) -> list[Actor]:
        """Actors that qualify the noun: its possessor, else after "of", "by", "from", else in front of it."""
        for labels, prepositions in _ORDER:
            before = children(head, *labels)
            # "French and German officials"
            names = [t for name in before for t in (name, *(c for c in name.conjuncts if c.i < head.i))]
            behind = governed(head, prepositions, ("prep", "agent"))
            names += [t for name in behind for t in (name, *name.conjuncts)]
            found = [actor for name in names for actor in self._one(name)]
            if found:
                return found
        return [actor for name in children(head, "appos") for actor in self._one(name)]

    def _is_adjective_of(self, actor: Actor, head: Token) -> bool:
        """Whether it is only by an adjective of origin that the noun phrase names the actor."""
        return any(self.at(t) == actor for t in children(head, *ADJECTIVAL))

    def _one(self, token: Token) -> list[Actor]:
        actor = self.at(token)
        if actor is not None:
            return [actor]
        if is_one_of(token, WORDS.apart):
            return []  # "deputies of Peru's main opposition party" are not Peru
        names = sorted((*children(token, *QUALIFIERS), *governed(token, WORDS.of)))
        found = (actor for name in names if not is_of_others(name) and (actor := self.at(name)) is not None)
        return list(found)[:1]


def is_of_others(name: Token) -> bool:
    """Whether a name tells of somebody else, or of some place, only where he or it is from: "a *Chilean*
    woman", "the *Serb*-dominated region"."""
    above = name.head
    if name.dep_ in ADJECTIVAL and above.pos_ == "PROPN" and above.ent_type_ == "PERSON":
        return name.ent_type_ not in ("", "PERSON")  # "the *Shia* cleric Ali Reza"
    if (
        name.dep_ in ADJECTIVAL
        and above.i == name.i + 1
        and above.dep_ in ADJECTIVAL
        and above.text.istitle()
    ):
        name, above = above, above.head  # "Costa Rican"
    if name.dep_ in ADJECTIVAL and above.tag_ == "NN" and not answers(above):
        return is_one_of(above, (PEOPLE.all | PERSONS.persons) - WORDS.sent)
    joined = name.i + 1 < above.i and name.nbor(1).text == "-" and above.i == name.i + 2
    return joined and above.lower_ not in WORDS.standing


def _is_number(head: Token) -> bool:
    """Whether a number alone stands for as many people: "killed 29", "eleven were arrested"."""
    if head.tag_ != "CD" or not (head.dep_ in ("nsubj", "nsubjpass", "dobj") or has(head, "acl")):
        return False
    return head.ent_type_ in ("", "CARDINAL") and not any(t.pos_ in ("NOUN", "SYM") for t in head.children)


def _is_in_compound(noun: Token) -> bool:
    """Whether a hyphen makes it part of another word: "side-by-side"."""
    before, after = noun.doc[max(noun.i - 2, 0) : noun.i], noun.doc[noun.i + 1 : noun.i + 2]
    if not noun.whitespace_ and any(t.text == "-" and not t.whitespace_ for t in after):
        return True
    glued = len(before) > 1 and before[1].text == "-" and not any(t.whitespace_ for t in before)
    return glued and before[0].pos_ == "ADP"


def _is_beside(child: Token, head: Token) -> bool:
    """Whether an apposition stands by its noun, with no verb between."""
    words = head.doc[min(head.i, child.i) : max(head.i, child.i)]
    return len(words) < 20 and not any(t.pos_ == "VERB" for t in words)


def _hung_on(head: Token) -> Iterator[Token]:
    """What may be the name of whom the noun describes: "Ambassador to Paris Anna Berg"."""
    for child in children(head, "compound", "nmod", "prep"):
        if child.dep_ == "prep":
            to = child.lower_ in WORDS.posted
            yield from (t for t in children(child, "pobj") if to or head.pos_ == t.pos_ == "PROPN")
        elif head.pos_ == child.pos_ == "PROPN":
            yield child


def _leads_on(child: Token) -> bool:
    """Whether what hangs on a predicate may name to whom it is done."""
    if child.dep_ == "prep":
        return child.lower_ in WORDS.against
    return child.dep_ != "advcl" or child.tag_ == "VB"
