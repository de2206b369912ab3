"""The two sides of an event: those known, and those whom the article only describes ("a French envoy")."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Final, NamedTuple

from spacy.tokens import Span, Token

from analysis.events.candidates import Candidate
from analysis.events.coding.slots import Side
from analysis.events.describing import WORDS, answers, is_one_of, is_press, is_voiceless
from analysis.events.participants import ADJECTIVAL, QUALIFIERS, Participants, is_of_others
from analysis.language.clauses import Clause
from analysis.language.people import PEOPLE, PERSONS
from analysis.language.speech import uses
from analysis.language.syntax import children, coordinated, governed, has

_WITHIN: Final = frozenset({"NOUN", "PROPN", "ADJ", "VERB", "ADV"})
_MAKING: Final = frozenset({"by", "of", "from", "between", "among", "to"})
"""Prepositions behind which who does something may stand."""
_DATELINE: Final = 5
"""Words within which a colon or a dash ends the place in front of the news."""
_AROUND: Final = frozenset({"GPE", "LOC", "FAC", "DATE", "TIME"})
"""spaCy's classes of names of where and when."""
_PHRASE: Final = 5
"""Words behind a noun in which the name may stand that it goes with."""


class Party(NamedTuple):
    """Those on one side of an event: ids of actors, and the heads of phrases for those without a name."""

    ids: tuple[str, ...] = ()
    unnamed: tuple[Token, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.ids or self.unnamed)


class Sides:
    """The two sides of the events of one Doc, from the words that stand for them."""

    def __init__(self, who: Participants) -> None:
        self._who = who

    def acting(self, heads: Iterable[Token], speaking: bool = False) -> Party:
        """Who acts, for heads of noun phrases: those known, and those described only; of somebody who speaks
        or is spoken to (`speaking`) any noun may tell who it is."""
        known = tuple(heads)
        ids = dict.fromkeys(self._who.doers(known))
        unnamed = []
        for head in (t for t in known if not self._who.doers([t]) and not self._is_before_name(t, known)):
            behind = self._behind(head) or (self._authors(head) if speaking or is_voiceless(head) else ())
            ids |= dict.fromkeys(behind)
            if not behind and not self._who.is_title(head) and self._who.is_somebody(head, speaking):
                unnamed.append(head)
        return Party(tuple(ids), tuple(unnamed))

    def _is_before_name(self, head: Token, heads: Sequence[Token]) -> bool:
        """Whether it only tells who the next of the heads is, by name ("the charity Harbour Light"), or who
        the one before is: "its founder and *chairman*, Anna Berg"."""
        if self._is_further_role(head, heads):
            return True
        names = (t for t in heads if t.left_edge.i == head.i + 1 and t.pos_ == "PROPN")
        return head.pos_ == "NOUN" and any(self._who.at(t) is not None for t in names)

    def _is_further_role(self, head: Token, heads: Sequence[Token]) -> bool:
        """Whether it is only another role of the person by whose role it stands."""
        before = head.head
        if head.dep_ != "conj" or before not in heads or {head.tag_, before.tag_} != {"NN"}:
            return False
        if has(head, "det", "poss", "nummod", "amod") or self._who.at(before) is not None:
            return False
        actor = self._who.principal(before)
        return actor is not None and actor.kind == "person"

    def _behind(self, head: Token) -> tuple[str, ...]:
        """The person whose name ends a phrase that the parser took for two: "former star running back A"."""
        for token in head.doc[head.i + 1 : head.i + _PHRASE]:
            actor = self._who.at(token)
            if actor is not None and actor.kind == "person" and head.pos_ == "NOUN":
                return (actor.id,)
            if token.pos_ not in ("NOUN", "PROPN", "ADJ", "VERB", "ADV") or token.tag_ in (
                "VBD",
                "VBZ",
                "VBP",
            ):
                break
        return ()

    def _authors(self, head: Token) -> tuple[str, ...]:
        """Whose a text is that "says" something: "a message from the commission said", "a report by the fire
        chief, Ann Lee, blamed"."""
        if not is_one_of(head, WORDS.texts):
            return ()
        by = (self._who.principal(t) for t in governed(head, WORDS.making))
        return tuple(actor.id for actor in by if actor is not None) or self._who.owners(head)

    def are_somebody(self, nouns: Iterable[Token]) -> bool:
        """Whether all of the nouns are for people, or for bodies of people."""
        return all(self._who.is_somebody(noun) for noun in nouns)

    def are_persons(self, party: Party) -> bool:
        """Whether all who are known of the party are persons, not bodies or countries."""
        return all(self._who.actor(id_).kind == "person" for id_ in party.ids)

    def facing(
        self, places: Iterable[Side], besides: Party, anything: bool = False, *, direct: bool = False
    ) -> Party:
        """The other side: who is known at the first of the places that names somebody, else who is described
        at the first that describes somebody (`anything`: or something); `direct`: only who is named himself,
        not whose something is."""
        sides = [side for side in places if side.heads]
        people = tuple(t for side in sides[:1] for t in side.heads if self._who.are_people(t))
        if people and not sides[0].owner:
            return Party((), people)  # "they deported 300 Indians to spare Peru"
        ids = self._who.concerned(sides, besides.ids, direct=direct)
        if ids:
            first = next(s for s in sides if self._who.concerned([s], besides.ids, direct=direct))
            more = () if first.owner else first.heads
            return Party(ids, tuple(t for t in more if not self._who.names(t) and self._who.is_somebody(t)))
        for side in sides:
            unnamed = [
                t
                for t in side.heads
                if not side.owner
                and t not in besides.unnamed
                and not self._who.names(t)
                and (
                    self._who.is_somebody(t)
                    or (anything and t.pos_ == "NOUN" and t.lemma_.lower() not in WORDS.times)
                )
            ]
            if unnamed:
                return Party((), tuple(unnamed))
        return Party()

    def joined(self, party: Party, heads: Iterable[Token], besides: Party) -> Party:
        """The party with those who are joined to somebody in it: "Berg and two *students*"."""
        known = [t for t in heads if t.dep_ not in ("attr", "oprd") and self._is_of(t, party)]
        more = self.acting(dict.fromkeys(t for head in known for t in head.conjuncts if t.i > head.i))
        ids = (id_ for id_ in more.ids if id_ not in besides.ids and self._who.actor(id_).kind != "country")
        unnamed = (t for t in more.unnamed if t not in besides.unnamed)
        return Party(
            tuple(dict.fromkeys([*party.ids, *ids])), tuple(dict.fromkeys([*party.unnamed, *unnamed]))
        )

    def are_of(self, heads: Iterable[Token], party: Party) -> bool:
        """Whether one of the noun phrases is for somebody of the party."""
        return any(self._is_of(head, party) for head in heads)

    def _is_of(self, head: Token, party: Party) -> bool:
        actor = self._who.principal(head)
        return head in party.unnamed or (actor is not None and actor.id in party.ids)

    def reached(self, head: Token, besides: Party) -> Party:
        """Who else is named in the object, for an act that has somebody at the other end."""
        return Party(self._who.in_object(head, besides.ids))

    def meant(self, words: Sequence[Token], besides: Party, doing: bool = False) -> Party:
        """Who is meant by the words of a noun phrase: those it names, else those it describes; of who is
        `doing` something any noun may tell who it is."""
        inside = {t.i for t in words}
        heads = [self._whole(t) for t in words if t.head.i not in inside or t.head == t]
        whole = [t for t in heads if t.dep_ != "poss"]  # "the family's", of its house, is nobody
        if doing:  # who does it does not only stand where it was done: "a bombing in Peru's south"
            whole = [t for t in whole if t.dep_ != "pobj" or t.head.lower_ in _MAKING]
        if doing:  # "in Peru's north"
            heads = [t for t in heads if t.dep_ != "poss" or not _is_placed(t.head)]
            heads = [t for t in heads if t.dep_ != "pobj" or not self._is_country(t) or t in whole]
            heads = [t for t in heads if not _is_of_aside(t)]
            whole = [t for t in whole if not _is_of_aside(t)]
        listed = [*heads, *(t for t in coordinated(heads) if t.i in inside)]
        principals = (actor.id for t in listed if (actor := self._who.principal(t)) is not None)
        named = dict.fromkeys(id_ for id_ in principals if id_ not in besides.ids)
        if named:
            return Party(tuple(named))
        strangers = (t for t in whole if t not in besides.unnamed and not self._who.names(t))
        unnamed = [t for t in strangers if self._who.is_somebody(t, doing)]
        if unnamed:
            return Party((), tuple(unnamed))
        found = (
            actor.id
            for t in words
            if (actor := self._who.at(t)) is not None
            and actor.id not in besides.ids
            and (t.dep_ not in ADJECTIVAL or answers(t.head))
            and not (doing and t.dep_ == "poss" and not answers(t.head))  # "Peru's south"
            and not (doing and _is_of_aside(t))
            and not is_of_others(t)
        )
        first = tuple(dict.fromkeys(found))[:1]
        places = tuple(t for t in heads if self._who.place(t) is not None and not doing)
        return Party(first) if first else Party((), places)

    def _is_press(self, noun: Token) -> bool:
        actor = self._who.at(noun)
        return is_press(noun) and (actor is None or actor.kind != "person")  # "Mr Fox"

    def _is_country(self, name: Token) -> bool:
        actor = self._who.at(name)
        return actor is not None and actor.kind == "country"

    def _whole(self, noun: Token) -> Token:
        """The noun that a word only stands before: the leader, of an "opposition leader"; the man, of "an
        Argentine man"."""
        while noun.pos_ == "NOUN" and noun.dep_ == "compound" and self._who.at(noun) is None:
            noun = noun.head
        above = noun.head
        if noun.dep_ in ADJECTIVAL and self._who.at(noun) is not None and is_one_of(above, PEOPLE.all):
            return above
        return noun

    def naming(self, party: Party, predicate: Token) -> set[str]:
        """Ids of those whom only the phrases for people without a name hold, nothing behind the predicate:
        Peru in "Peruvian border guards fired"."""
        words = (t for head in party.unnamed for t in (head, *children(head, *QUALIFIERS)))
        inside = {t.i for head in party.unnamed for t in head.subtree}  # "by Ethiopian rebels"
        behind = (t for t in predicate.subtree if t.i > predicate.i and t.i not in inside)
        return self._mentioned(words) - self._mentioned(behind)

    def _mentioned(self, words: Iterable[Token]) -> set[str]:
        return {actor.id for t in words if (actor := self._who.at(t)) is not None}

    def suffering(self, heads: Iterable[Token], found: Party) -> Party:
        """The other side of what is done to people from somewhere: they, not who else has been found."""
        people = tuple(t for t in heads if self._who.are_people(t))
        own = {actor.id for t in people if (actor := self._who.at(t)) is not None}
        return Party((), people) if people and own.isdisjoint(found.ids) else found

    def standing(self, ids: Iterable[str], predicate: Token, doing: bool) -> tuple[str, ...]:
        """Those of the ids for whom some word of the sentence stands; not the countries that only tell where
        a business is from, or who is `doing` something: "a Japanese company", "150 Indians"."""
        words = _behind_dateline(predicate.sent)
        return tuple(id_ for id_ in ids if not self._is_origin(id_, words, doing))

    def _is_origin(self, id_: str, words: Iterable[Token], doing: bool) -> bool:
        if self._who.actor(id_).kind != "country":
            return False
        names = [t for t in words if (actor := self._who.at(t)) is not None and actor.id == id_]
        return bool(names) and all(
            (doing and self._who.are_people(t)) or self._is_origin_of_business(t) for t in names
        )

    def _is_origin_of_business(self, name: Token) -> bool:
        """Whether the name only tells where a business is from, which answers for nobody there."""
        one = name.dep_ in ADJECTIVAL and name.head.tag_ not in ("NNS", "NNPS")
        return one and is_one_of(name.head, WORDS.businesses)

    def standing_behind(self, party: Party, one: Candidate) -> Party:
        """The party without texts that nobody is known to have written, which do nothing themselves, nor the
        press, which passes on what others did."""
        named = (t for t in party.unnamed if not any(c.tag_ == "WP$" for c in t.children))  # "whose album"
        unnamed = tuple(t for t in named if not (is_voiceless(t) or is_press(t)))
        passed_on = one.saying and one.content is not None and uses(one.clause.head, "plain")
        press = bool(one.subjects) and all(self._is_press(t) for t in one.subjects)
        if passed_on and press and one.type is not None:
            return Party((), unnamed)
        ids = party.ids
        if one.type == "PROTEST" and one.construction == "nominal":  # "the Peru protests" were in Peru
            ids = tuple(id_ for id_ in ids if self._who.actor(id_).kind != "country")
        return Party(ids, unnamed)

    def without(self, party: Party, words: Iterable[Token], beside: Callable[[Token], bool]) -> Party:
        """The party without those who stand `beside` what is told wherever the words name them; a pronoun
        for whose something is counts where nothing else does."""
        named: dict[str, list[Token]] = {}
        before: Token | None = None
        for token in words:
            actor = self._who.at(token)
            if actor is None or actor.id not in party.ids:
                continue
            inside = self._who.is_one_name(token, token.head) and token.head != token
            if not inside and not (before is not None and self._who.is_one_name(token, before)):
                named.setdefault(actor.id, []).append(token)
                before = token
        left = [id_ for id_ in party.ids if not self._are_beside(id_, named.get(id_, []), beside)]
        return Party(tuple(left), tuple(t for t in party.unnamed if not beside(t)))

    def without_own(self, target: Party, source: Party) -> Party:
        """The other side without whom those on the one side stand for: their own country, their own firm."""
        words = (t for head in source.unnamed for t in head.subtree)
        own = {actor.id for t in words if (actor := self._who.at(t)) is not None}
        ids = (id_ for id_ in target.ids if id_ not in own and not self._who.belongs(source.ids, id_))
        return target._replace(ids=tuple(ids))

    def workers(self, target: Party, heads: Iterable[Token]) -> Party:
        """The other side with the people, and not the firm or body, where it is to its people that it was
        done: "two *railway workers* were killed"; and without the maker of what it was done to."""
        ids, people = list(target.ids), list(target.unnamed)
        for head in heads:
            firms = [a.id for t in children(head, *ADJECTIVAL) if (a := self._who.at(t)) is not None]
            firms = [id_ for id_ in firms if id_ in ids and self._who.actor(id_).kind == "organization"]
            if not firms or answers(head) or self._who.at(head) is not None:
                continue
            if head.pos_ == "PROPN" or self._who.is_somebody(head):
                ids = [id_ for id_ in ids if id_ not in firms]
                people += [head] if head.pos_ == "NOUN" else []
        return Party(tuple(ids), tuple(dict.fromkeys(people)))

    def _are_beside(self, id_: str, names: Sequence[Token], beside: Callable[[Token], bool]) -> bool:
        names = [t for t in names if t.tag_ != "PRP$"] or names
        country = self._who.actor(id_).kind == "country"
        return bool(names) and all(beside(t) or (country and self._is_in_name(t)) for t in names)

    def _is_in_name(self, country: Token) -> bool:
        """Whether the country only ends the name of something else: "Team Peru"."""
        before = country.doc[country.i - 1] if country.i else country
        named = before.dep_ == "compound" and before.head == country and before.tag_ == "NNP"
        return named and before.text.isalpha() and not self._who.is_one_name(country, before)

    def agents_astray(self, clause: Clause) -> Party:
        """Who did it, where the parser has hung "by" on somebody, or some place, in front of it: "was held
        with a colleague by *rebels*", "was met at the airport near Oslo by *the mayor*"."""
        by = (t for t in clause.head.subtree if t.lower_ == "by" and t.i > clause.head.i and t.dep_ == "prep")
        astray = (t for t in by if t.head == clause.head or self._does_nothing(t.head))
        found = next((noun for t in astray for noun in children(t, "pobj")), None)
        return Party() if found is None else self.acting((found, *found.conjuncts))

    def _does_nothing(self, noun: Token) -> bool:
        """Whether nothing can be by anybody for which the noun stands: a person, a place, a day."""
        place = self._who.place(noun) is not None or noun.ent_type_ in _AROUND
        return place or (noun.pos_ == "NOUN" and is_one_of(noun, PEOPLE.all | PERSONS.persons))

    def there(self, sides: Iterable[Side]) -> Party:
        """The first place that one of the sides names."""
        heads = (t for side in sides if not side.owner for t in side.heads if self._who.place(t) is not None)
        return Party((), tuple(heads)[:1])


def _is_of_aside(noun: Token) -> bool:
    """Whether somebody has only done what a participle tells of a noun that is no text: "the talks, hosted
    *by Peru*, failed"."""
    verb = noun.head.head
    by = noun.dep_ == "pobj" and noun.head.dep_ == "agent" and verb.dep_ == "acl"
    return by and not is_one_of(verb.head, WORDS.texts)


def _is_placed(noun: Token) -> bool:
    """Whether it tells where or when it was done: "*in* Peru's north"."""
    return noun.dep_ == "pobj" and noun.head.lower_ not in _MAKING


def _behind_dateline(sentence: Span) -> list[Token]:
    """The words of the sentence without the place in front of it: "NEW DELHI: Some …"."""
    words = list(sentence)
    at = next((n for n, t in enumerate(words[:_DATELINE]) if t.text in (":", "–", "—", "-")), None)
    return words if at is None else words[at + 1 :]
