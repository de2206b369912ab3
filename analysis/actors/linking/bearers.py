"""Whose the names of one word are: by family, title and gender, by initials, in another spelling."""

from __future__ import annotations

from typing import Final

from analysis.actors.candidates import Name, in_order, surface
from analysis.actors.linking.address import gender_before, title_before
from analysis.actors.linking.nicknames import is_short_for
from analysis.actors.linking.persons import People, Person, halves
from analysis.actors.linking.spelling import is_misspelt, written
from analysis.actors.linking.words import WORDS
from analysis.actors.naming.names import PRONOUN_GENDERS, is_given, parse
from analysis.actors.naming.words import WORDS as NAMING
from analysis.actors.titles import title_words
from analysis.actors.tokens import Tokens
from analysis.language.grammar import GRAMMAR
from analysis.language.people import PEOPLE

_TRANSCRIBED: Final = 6
"""Letters of a family name that may be written in another way."""
_BARE: Final = 2
"""Times somebody goes by the family name alone before it is that of others too."""
_INITIALLED: Final = 2
"""Words of a name by whose initials nobody goes."""
_NEXT: Final = 30
"""Words behind a full name among which the next pronoun is its bearer's."""
_FOLLOWING: Final = 60
"""Words behind a name among which a pronoun tells its bearer's gender."""


def add_short(tokens: Tokens, people: People, short: list[tuple[Name, str]]) -> dict[str, list[Name]]:
    """Give the names of one word to their bearers; what is left has none, or nobody can tell which."""
    alone: dict[str, list[Name]] = {}
    kin = {word for name, word in short if _is_kin(tokens, name)}
    # A title tells more than a bare name, so those first.
    for name, word in sorted(short, key=lambda item: not title_before(tokens, item[0])):
        candidates = [] if people.common(word) else people.called(word)
        if not candidates and surface(tokens.doc, name).isupper():
            candidates = [p for p in people.all() if word in _initials_of(p)]
        if not candidates and len(word) >= _TRANSCRIBED:
            candidates = [p for p in people.all() if written(p.name.family) == written(word)]
        if not candidates and word not in tokens.english and not is_given(word):
            candidates = [p for p in people.all() if is_misspelt(word, p.name.family)]
        if not candidates and word in kin:
            candidates = [p for p in people.all() if is_short_for(word, p.name.given)]
        bearer = _bearer(tokens, name, word, candidates)
        if bearer is not None:
            bearer.names.append(name)
        elif candidates and title_before(tokens, name):
            people.add(Person(parse(word), name))
        else:
            alone.setdefault(word, []).append(name)
    for word in list(alone):
        going = [p for p in people.called(word) if p.bare() >= _BARE]
        if len(going) == 1 and not any(gender_before(tokens, name) for name in alone[word]):
            going[0].names.extend(alone.pop(word))  # who alone goes by the family name in this article
    for word in list(alone):
        # One line for "President Okello" and a bare "Okello", although two others are called so.
        bearer = people.named(parse(word))
        told = {gender_before(tokens, name) for name in alone[word]} - {None}
        if bearer is not None and len(told) <= 1 and not told - {bearer.gender or next(iter(told), None)}:
            bearer.names.extend(alone.pop(word))
    return _couples(tokens, alone)


def _is_kin(tokens: Tokens, name: Name) -> bool:
    """Is it said whose husband, sister or friend it is, so that the text has told of whom: "her husband
    Jim"?"""
    owned = [text.lower() for text in tokens.texts[max(0, name.start - 3) : name.start]]
    return len(owned) > 1 and owned[-1] in PEOPLE.all and not GRAMMAR.owners.isdisjoint(owned[:-1])


def _initials_of(person: Person) -> set[str]:
    """The initials of a name of three words at least, "amlo", with small words and without."""
    words = person.name.words
    if len(words) <= _INITIALLED:
        return set()
    return {"".join(w[0] for w in words), "".join(w[0] for w in words if w not in NAMING.people.particles)}


def _couples(tokens: Tokens, alone: dict[str, list[Name]]) -> dict[str, list[Name]]:
    """The names of one word, those behind both "Mr." and "Mrs." as two people's; bare, such a name
    is whose the text used last."""
    found: dict[str, list[Name]] = {}
    for word, names in alone.items():
        told = [gender_before(tokens, name) for name in in_order(names)]
        if not {"male", "female"} <= set(told):
            found[word] = names
            continue
        last = next(gender for gender in told if gender)
        for name, gender_ in zip(in_order(names), told, strict=True):
            last = gender_ or last
            found.setdefault(f"{word} {last}", []).append(name)
    return found


def _bearer(tokens: Tokens, name: Name, word: str, candidates: list[Person]) -> Person | None:
    """Who is called by a part of the name only; None when that could be several."""
    found = _of_family(word, candidates) or candidates
    told = gender_before(tokens, name)
    if told:
        found = [p for p in found if told == (p.gender or _told_behind(tokens, p.names[0]) or told)]
    heads = title_before(tokens, name)
    if len(found) > 1 and heads:
        found = [p for p in found if heads & p.titles(tokens)] or found
    if len(found) > 1:
        before = [person for person in found if person.names[0].start < name.start]
        found = _dominant(before or found)
    if len(found) == 1 and not _another(tokens, name, heads, found[0]):
        return found[0]
    return None


def _told_behind(tokens: Tokens, name: Name) -> str | None:
    """The gender that the next pronoun behind a full name tells, in its paragraph, before another name."""
    for token in tokens.doc[name.end : name.end + _NEXT]:
        if tokens.paragraph[token.i] != tokens.paragraph[name.start] or (
            token.ent_type_ == "PERSON"
            or token.lower_ in title_words().address
            or (token.pos_ == "PROPN" and token.dep_ in ("nsubj", "nsubjpass"))
        ):
            return None
        told = PRONOUN_GENDERS.get(token.lower_)
        if told:
            return told
    return None


def _of_family(word: str, people: list[Person]) -> list[Person]:
    """Those whose family name the word is, else those with whose family name it ends."""
    names = {word, *(f"{article}{word}" for article in WORDS.name_articles)}
    whole = [person for person in people if person.name.family in names]
    ends = [person for person in people if person.name.family.endswith(f" {word}")]
    return whole or ends or [person for person in people if word in halves(person.name.family)]


def _another(tokens: Tokens, name: Name, heads: set[str], person: Person) -> bool:
    """Is somebody else of the family meant, introduced by title and family name before this one is named
    in full? The pronouns that follow tell ("President Okello ... he", and later Maria Okello)."""
    if not heads or person.gender is None or name.start > person.names[0].start:
        return False
    if heads & person.titles(tokens):
        return False
    following = (PRONOUN_GENDERS.get(t.lower_) for t in tokens.doc[name.end : name.end + _FOLLOWING])
    told = next((gender for gender in following if gender), None)
    return told is not None and told != person.gender


def _dominant(people: list[Person]) -> list[Person]:
    """Whom the article is about among those of one family name: the one named first, if by title and family
    name only ("President Okello", while his wife is "Maria Okello"), or three times as often in full, or who
    goes by the family name alone before the others are introduced."""
    first, *others = sorted(people, key=lambda p: p.names[0].start)
    often = first.in_full()
    if len(first.name.words) == 1 or all(often >= 3 * other.in_full() for other in others):
        return [first]
    introduced = min((other.names[0].start for other in others), default=0)
    bare = sum(name.end - name.start == 1 and name.start < introduced for name in first.names)
    return [first] if bare >= _BARE else people
