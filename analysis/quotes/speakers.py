"""From the noun phrase that speaks to the actor it stands for; unknown stays unknown."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from spacy.tokens import Doc, Token

from analysis.actors.naming.names import PRONOUN_GENDERS, gender, parse
from analysis.document import MentionIndex
from analysis.language.grammar import GRAMMAR
from analysis.language.people import PEOPLE
from analysis.language.speech_labels import LABELS, is_role
from analysis.model import Actor, Span
from analysis.quotes.cues import CUES
from analysis.quotes.phrases import Speaker

_TITLE: Final = 3
"""Words between a post and the name behind it at most."""


class Speakers:
    """Finds the actor behind a noun phrase: by what its head mentions, by the name beside a title
    ("ambassador to Rome Ann Lee"; "the minister, Ann Lee"), else by the name alone."""

    def __init__(self, doc: Doc, index: MentionIndex) -> None:
        self._index = index
        self._text = doc.text
        self._starts = [token.idx for token in doc]
        self._spoken_of: dict[str, list[tuple[int, int, str]]] = {}
        self._lesser: dict[tuple[str, str], bool] = {}
        self._genders: dict[str, frozenset[str]] = {}
        self._actors: dict[str, Actor] = {actor.id: actor for actor in doc._.actors}
        self._names: dict[str, list[int]] = {}
        """Where actors are named, as far as that was asked for."""
        self._by_name: dict[str, str | None] = {}
        for actor in self._actors.values():
            for name in {actor.name, *actor.aliases, *actor.name.split()[-1:]}:
                key = name.casefold()
                # Two actors of one name: the name alone does not tell which.
                self._by_name[key] = None if self._by_name.get(key, actor.id) != actor.id else actor.id

    def resolve(
        self, speaker: Speaker | None, last: str | None = None, said: Sequence[Span] = ()
    ) -> str | None:
        """The id of the actor that speaks; None when that is not known.

        `last` is the actor who spoke just before in the same paragraph: an "it" that nothing else explains
        goes on speaking for the same organisation or country. `said` is what is said: a pronoun stands not
        for somebody whom its own words name.
        """
        found = self._resolve(speaker, last)
        if found is None or speaker is None or speaker.head.pos_ != "PRON":
            return found
        if speaker.head.lower_ in CUES.personal and self._actors[found].kind in ("organization", "country"):
            return None
        return None if any(self.is_named(found, *span) for span in said) else found

    def labelled(self, speaker: Speaker) -> str | None:
        """The id of the actor whom the label of a turn names; None when it names nobody, or several."""
        name = speaker.head.doc[speaker.first : speaker.last].text
        if is_role(name):
            return None
        own, words = self._actor(speaker.head), _name_words(name)
        people = [actor for actor in self._actors.values() if actor.kind == "person"]
        for fits in (_same, _same_surname, _same_given):
            found = [actor for actor in people if any(fits(words, n) for n in (actor.name, *actor.aliases))]
            # Beside somebody named in full, a bare surname is what the label itself was taken for.
            full = [actor for actor in found if len(_name_words(actor.name)) > 1] or found
            if len(full) == 1:
                return full[0].id
            if full:
                return None
        return own.id if own is not None else self._by_name.get(" ".join(words))

    def is_named(self, id_: str, start: int, end: int) -> bool:
        """Is the actor mentioned by name between the two offsets?"""
        if id_ not in self._names:
            mentions = self._actors[id_].mentions
            self._names[id_] = sorted(m.start for m in mentions if m.form == "name")
        return _is_any_within(self._names[id_], start, end)

    def is_told_of(self, id_: str, start: int, end: int) -> bool:
        """Is the actor mentioned between the two offsets by name or by what he is, and not by a pronoun?"""
        mentions = self._actors[id_].mentions
        return any(start <= m.start < end for m in mentions if m.form != "pronoun")

    def others_named(self, id_: str, start: int, end: int) -> bool:
        """Is any person but the actor mentioned by name between the two offsets?"""
        people = (actor.id for actor in self._actors.values() if actor.kind == "person" and actor.id != id_)
        return any(self.is_named(other, start, end) for other in people)

    def judges(self, id_: str) -> bool:
        """Is the actor one of those who judge, by what the article calls him?"""
        return any(role.title.split()[-1].lower() in CUES.nouns.bench for role in self._actors[id_].roles)

    def may_be(self, id_: str, pronoun: str) -> bool:
        """May the pronoun stand for the actor: a person, of whom the text and the given name tell no other
        gender?"""
        actor = self._actors[id_]
        if id_ not in self._genders:
            words = {self._text[m.start : m.end].lower() for m in actor.mentions if m.form == "pronoun"}
            told = {PRONOUN_GENDERS.get(word) for word in words} - {None}
            told = told or {gender(parse(actor.name))}
            self._genders[id_] = frozenset(one for one in told if one)
        told_of = self._genders[id_]
        return actor.kind == "person" and (not told_of or PRONOUN_GENDERS.get(pronoun) in told_of)

    def _resolve(self, speaker: Speaker | None, last: str | None) -> str | None:
        if speaker is None:
            return None
        head = speaker.head
        if head.lower_ in GRAMMAR.relatives and head.head.dep_ == "relcl":
            noun = _before_relative(head)
            found = self._actor(noun) or self._named_before(noun)
            return found.id if found and (head.lower_ != "who" or found.kind in ("person", "group")) else None
        named = self._index.at(head)
        if named is not None and self._is_owner(speaker, head):
            named = None
        if named is not None and isinstance(named.bearer, Actor) and self._is_misnamed(named.bearer, head):
            return self._holder(head)
        if named is not None and isinstance(named.bearer, Actor) and named.mention.form == "demonym":
            surname = self._by_surname(head)
            if surname is not None:
                return surname
        if named is not None:
            people = named.mention.form == "demonym" and (
                head.tag_ in ("NNS", "NNPS") or _are_of_several(speaker, head)
            )
            return named.bearer.id if isinstance(named.bearer, Actor) and not people else None
        if head.lower_ == "it":
            outer = self._of_outer_clause(head)
            if outer is not None:
                return outer.id
            known = self._actors.get(last) if last else None
            return known.id if known and known.kind != "person" else None
        beside = self._beside(speaker)
        if beside is not None:
            return beside.id
        text = head.doc[speaker.first : speaker.last].text.strip()
        words = text.split()
        called = self._by_name.get(text.casefold()) or self._holder(head)
        if called is None and len(words) > 1 and text.isupper():  # a label with a title: "SEN. OLSEN:"
            called = self._by_name.get(words[-1].casefold())
        return called

    def _by_surname(self, head: Token) -> str | None:
        """The only person of that surname, where the word might be taken for one of a people: "Finn said", in
        an article on Carol Finn."""
        if head.tag_ != "NNP" or any(t.dep_ in ("det", "amod", "compound") for t in head.lefts):
            return None
        word = head.text.casefold()
        people = [a for a in self._actors.values() if a.kind == "person" and len(a.name.split()) > 1]
        found = [a.id for a in people if a.name.split()[-1].casefold() == word]
        return found[0] if len(found) == 1 else None

    def _holder(self, head: Token) -> str | None:
        """The only person of whom the article tells that he holds the post: "the mayor"."""
        first = head.left_edge.i
        if head.tag_ != "NN" or head.doc[first].lower_ != "the" or head.right_edge.i > head.i:
            return None
        post = head.doc[first + 1 : head.i + 1].text.casefold()
        if not post:
            return None
        people = (actor for actor in self._actors.values() if actor.kind == "person")
        found = [a.id for a in people if any(role.title.casefold() == post for role in a.roles)]
        return found[0] if len(found) == 1 else None

    def _is_misnamed(self, actor: Actor, head: Token) -> bool:
        """Is the noun, or the one that the pronoun goes back to, a post of which the actor's is a lesser one:
        "the chancellor" where only a *shadow* chancellor is named?"""
        if head.pos_ == "PRON":
            back = self._last_noun(actor, head)
            if back is None:
                return False
            head = back
        if head.pos_ != "NOUN" or any(t.lower_ in CUES.lesser for t in head.doc[head.left_edge.i : head.i]):
            return False
        key = actor.id, head.lemma_.lower()
        if key not in self._lesser:
            posts = [post for m in actor.mentions if m.form == "name" for post in self._posts(head, m.start)]
            self._lesser[key] = bool(posts) and all(_is_lesser(post) for post in posts)
        return self._lesser[key]

    def _last_noun(self, actor: Actor, pronoun: Token) -> Token | None:
        """The noun by which the actor was last spoken of, unless it was by name."""
        if actor.id not in self._spoken_of:
            self._spoken_of[actor.id] = sorted(
                (m.start, m.end, m.form) for m in actor.mentions if m.form != "pronoun"
            )
        told = self._spoken_of[actor.id]
        at = bisect_left(told, (pronoun.idx,)) - 1
        if at < 0 or told[at][2] != "nominal":
            return None
        first, last = (bisect_left(self._starts, offset) for offset in told[at][:2])
        return pronoun.doc[first:last].root if first < last else None

    def _posts(self, noun: Token, start: int) -> list[Token]:
        """The noun once more, where it stands in front of the name that begins at `start`."""
        first = bisect_left(self._starts, start)
        before = noun.doc[max(first - _TITLE, 0) : first]
        return [t for t in before if t.lemma_.lower() == noun.lemma_.lower()]

    def _is_owner(self, speaker: Speaker, head: Token) -> bool:
        """Is the head but the owner of who speaks, whom the parse has put first: "The Board of Trade's chair,
        Ann Lee, said"?"""
        doc, last = head.doc, speaker.last - 1
        return (
            head.i < last
            and doc[last].pos_ == "NOUN"
            and any(
                t.tag_ == "POS" and self._actor(t.nbor(-1)) is self._actor(head) for t in doc[head.i : last]
            )
        )

    def _named_before(self, noun: Token) -> Actor | None:
        """The person whose name the noun for somebody follows in apposition: "Ann Lee, a baker from Bray"."""
        if noun.dep_ != "appos" or noun.lemma_.lower() not in PEOPLE.all or noun.head.i > noun.i:
            return None
        found = self._actor(noun.head)
        return found if found is not None and found.kind == "person" else None

    def _actor(self, token: Token) -> Actor | None:
        named = self._index.at(token)
        return named.bearer if named is not None and isinstance(named.bearer, Actor) else None

    def _of_outer_clause(self, it: Token) -> Actor | None:
        """The country or organisation that "it" is in "Peru protested against what it called ...": the
        subject of the sentence around "what it called"."""
        clause = it.head
        if not any(c.lower_ == "what" for c in clause.lefts):
            return None
        for verb in clause.ancestors:
            own = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
            if own is not None and verb.pos_ == "VERB":
                found = self._actor(own)
                return found if found is not None and found.kind in ("country", "organization") else None
        return None

    def _beside(self, speaker: Speaker) -> Actor | None:
        """The person whose name ends the phrase or stands in apposition to its head."""
        doc = speaker.head.doc
        for child in speaker.head.rights:
            found = self._actor(child) if child.dep_ == "appos" else None
            if found is not None and (found.kind == "person" or _is_name_of(speaker.head, child)):
                return found
        behind = self._behind_comma(speaker)
        if behind is not None:
            return behind
        last = doc[speaker.last - 1]
        found = self._actor(last)
        if found is None or found.kind != "person" or last.i == speaker.head.i:
            return None
        first = last.i
        while first - 1 >= speaker.first and self._actor(doc[first - 1]) is found:
            first -= 1
        # "a spokesman for Ann Lee" and "Ann Lee's doctor" are not Ann Lee.
        if first <= speaker.first or doc[first - 1].pos_ in ("ADP", "SCONJ", "PART", "CCONJ"):
            return None
        return found

    def _behind_comma(self, speaker: Speaker) -> Actor | None:
        """The person whose name between commas follows the phrase: "her spokesman, Paul Lane, ..."."""
        doc, i = speaker.head.doc, speaker.last
        if speaker.head.tag_ == "NNS" or i + 2 >= len(doc) or doc[i].text != ",":
            return None
        found = self._actor(doc[i + 1])
        if found is None or found.kind != "person" or doc[i + 1].pos_ != "PROPN":
            return None
        i += 1
        while i < len(doc) and self._actor(doc[i]) is found:
            i += 1
        return found if i < len(doc) and doc[i].text == "," else None


def _are_of_several(speaker: Speaker, head: Token) -> bool:
    """Is the adjective the first of several before a noun: "Kenyan, Ugandan and other sources"?"""
    return head.tag_ == "JJ" and head.i < speaker.last - 1 and head.doc[speaker.last - 1].tag_ == "NNS"


def _is_any_within(starts: Sequence[int], start: int, end: int) -> bool:
    at = bisect_left(starts, start)
    return at < len(starts) and starts[at] < end


def _is_lesser(post: Token) -> bool:
    """Does a word in front make less of the post: "shadow chancellor", "vice-president"?"""
    before = post.doc[max(post.i - 2, 0) : post.i]
    return any(t.lower_ in CUES.lesser for t in before)


def _is_name_of(title: Token, name: Token) -> bool:
    """Is it the name behind a title between commas, whatever kind of actor it is held for: "the chairman, Ann
    Lee, ..."?"""
    first, doc = name.left_edge.i, name.doc
    if title.tag_ != "NN" or title.lemma_.lower() not in PEOPLE.all or first != title.i + 2:
        return False
    words = doc[first : name.i + 1]
    return len(words) > 1 and all(t.pos_ == "PROPN" for t in words) and doc[title.i + 1].text == ","


def _name_words(name: str) -> list[str]:
    """The words of a name in small letters, without titles and initials."""
    words = [word.strip("*_,:()[]").casefold() for word in name.split()]
    return [word for word in words if word and not word.endswith(".") and not word.isdigit()]


def _same(words: list[str], name: str) -> bool:
    own = _name_words(name)
    return len(own) > 1 and own[-1:] == words[-1:] and set(own) <= set(words)


def _same_surname(words: list[str], name: str) -> bool:
    """Has the name the surname, and no other given name: is "MAYOR MOSS" Ida Moss?"""
    own = _name_words(name)
    given = [word for word in words[:-1] if word not in LABELS.titles]
    return bool(own and words) and own[-1] == words[-1] and (len(own) == 1 or set(given) <= set(own))


def _same_given(words: list[str], name: str) -> bool:
    own = _name_words(name)
    return len(words) == 1 and len(own) > 1 and own[0] == words[0]


def _before_relative(pronoun: Token) -> Token:
    """What a relative pronoun points back to: of several joined by "and", the last."""
    noun = pronoun.head.head
    last = [c for c in noun.conjuncts if noun.i < c.i < pronoun.i]
    return max(last, key=lambda c: c.i, default=noun)
