"""People: full names, later short forms, titles with a family name, misprints."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Final, NamedTuple
from unicodedata import normalize

from rapidfuzz.distance import OSA

from analysis.actors.candidates import Entry, Name, in_order, surface
from analysis.actors.linking.nicknames import is_short_for
from analysis.actors.linking.words import WORDS
from analysis.actors.naming.aliases import aliases
from analysis.actors.naming.names import PRONOUN_GENDERS, PersonName, gender, given_gender, is_given, parse
from analysis.actors.naming.words import WORDS as NAMING
from analysis.actors.titles import title_words
from analysis.actors.tokens import Tokens
from analysis.language.grammar import GRAMMAR
from analysis.language.people import PEOPLE

_NICKNAME: Final = re.compile(r"\s[“\"‘'(][^”\"’')]{2,30}[”\"’')](?=\s)")
_ACCENTS: Final = re.compile("[\u0300-\u036f]")
_PARTICLES: Final = NAMING.people.particles
_MISPRINT: Final = range(8, 100)
"""Characters that a name must have, the spaces too, for one of them to be wrong."""
_TITLE: Final = 6
"""Words of a title that are looked at before a name."""
_TRANSCRIBED: Final = 6
"""Letters of a family name that may be written in another way."""
_SPELLED: Final = 7
"""Letters of a family name that may be misspelt where it stands alone."""
_BEGUN: Final = 3
"""Letters with which it begins all the same."""
_LISTED: Final = 2
"""Tokens from a name back over a comma."""
_COMMON: Final = 200
"""People of one article who bear a word, from which on it tells nothing about who is who."""
_BARE: Final = 2
"""Times somebody goes by the family name alone before it is that of others too."""
_HALF: Final = 4
"""Letters of each half of a family name with a hyphen."""
_INITIALLED: Final = 2
"""Words of a name by whose initials nobody goes."""
_NEXT: Final = 30
"""Words behind a full name among which the next pronoun is its bearer's."""
_FOLLOWING: Final = 60
"""Words behind a name among which a pronoun tells its bearer's gender."""


class _Person:
    """A full name and everything that is the same person."""

    def __init__(self, name: PersonName, first: Name) -> None:
        self.name = name
        self.letters = _letters_of(name)
        self.names = [first]
        """Only ever added to."""
        self.gender = gender(name)
        self.called: str | None = None
        """The name to show, where the article gives a second one besides."""
        self._full = self._counted = self._titled = 0
        self._titles: set[str] = set()

    def in_full(self) -> int:
        """How often the person is named in full."""
        new = self.names[self._counted :]
        self._counted += len(new)
        self._full += sum(name.end - name.start > 1 for name in new)
        return self._full

    def bare(self) -> int:
        """How often the person is named by one word."""
        return sum(name.end - name.start == 1 for name in self.names)

    def titles(self, tokens: Tokens) -> set[str]:
        """The heads of the titles before all names of the person."""
        new = self.names[self._titled :]
        self._titled += len(new)
        self._titles.update(head for name in new for head in _title_before(tokens, name))
        return self._titles


class _People:
    """The people of an article, to be looked up by any word of their names."""

    def __init__(self) -> None:
        # Dictionaries without values: in the order of the text, and quick to remove from.
        self._all: dict[_Person, None] = {}
        self._by_name: dict[tuple[str, ...], _Person] = {}
        self._by_word: dict[str, dict[_Person, None]] = defaultdict(dict)

    def all(self) -> list[_Person]:
        """Everybody, in the order in which they became known."""
        return list(self._all)

    def add(self, person: _Person) -> None:
        """Make a person known."""
        self._all[person] = None
        self._by_name.setdefault(person.name.words, person)
        for word in _called(person.name):
            self._by_word[word][person] = None

    def remove(self, person: _Person) -> None:
        """Forget a person who turned out to be another."""
        del self._all[person]
        if self._by_name.get(person.name.words) is person:
            del self._by_name[person.name.words]
        for word in _called(person.name):
            del self._by_word[word][person]

    def named(self, name: PersonName) -> _Person | None:
        """The person with exactly these words for a name."""
        return self._by_name.get(name.words)

    def sharing(self, name: PersonName) -> Iterator[_Person]:
        """The people whose names have a word of this one that is not common; a person may come twice."""
        words = (word for word in dict.fromkeys(name.words) if not self.common(word))
        return (person for word in words for person in self._by_word.get(word, ()))

    def called(self, word: str) -> list[_Person]:
        """The people whose names have the word."""
        return list(self._by_word.get(word, ()))

    def common(self, word: str) -> bool:
        """Do so many people bear the word that it tells nobody from another?"""
        return len(self._by_word.get(word, ())) > _COMMON


class _Spelling(NamedTuple):
    """What is left of one word of a name, which one it is, and the other words."""

    place: int
    word: str
    others: tuple[str, ...]


def _called(name: PersonName) -> set[str]:
    """The words by which somebody may be called; of "al-Okello" also "Okello", of "Okello-Brandt" also
    "Okello" and "Brandt"."""
    words = {*name.words, name.family, *_halves(name.family)}
    bare = {word.removeprefix(article) for word in words for article in WORDS.name_articles}
    return words | bare


def _halves(family: str) -> list[str]:
    """The two family names of one with a hyphen."""
    halves = family.split("-")
    return halves if len(halves) > 1 and all(len(half) >= _HALF for half in halves) else []


def merge_people(tokens: Tokens, names: list[Name]) -> list[Entry]:
    """The entries of the people named."""
    people = _People()
    short: list[tuple[Name, str]] = []
    families: list[tuple[Name, PersonName]] = []
    told: dict[str, _Person] = {}
    for name in names:
        if name.key is not None:  # the reader's own
            if name.key not in told:
                told[name.key] = _Person(parse(name.key.partition(":")[2]), name)
                people.add(told[name.key])
            else:
                told[name.key].names.append(name)
            continue
        parts = parse(_without_nickname(surface(tokens.doc, name)))
        if len(parts.words) > 1 and parts.words[0] in _PARTICLES:
            families.append((name, parts))
        elif len(parts.words) > 1:
            _add_full(people, name, parts)
        elif parts.words:
            short.append((name, parts.words[0]))
    for name, parts in families:  # "van den Brulle" is short for who is called so, else a full name
        family = " ".join(parts.words)
        if any(person.name.family == family for person in people.called(family)):
            short.append((name, family))
        else:
            _add_full(people, name, parts)
    _merge_misprints(people)
    _merge_aliases(tokens, people, names)
    alone = _add_short(tokens, people, short)
    families_of = _families(tokens, names)
    return [
        *(_entry(tokens, person.names, person.gender, person.called) for person in people.all()),
        *(_with_family(tokens, _entry(tokens, members, None), families_of) for members in alone.values()),
    ]


def _merge_aliases(tokens: Tokens, people: _People, names: list[Name]) -> None:
    """Join to a person the second name that the article gives."""
    bearing = {name.start: person for person in people.all() for name in person.names}
    for alias in aliases(tokens, names):
        one, other = bearing.get(alias.name.start), bearing.get(alias.bearer.start)
        if other is None:
            called = people.called(surface(tokens.doc, alias.bearer).casefold())
            other = called[0] if len(called) == 1 else None
        if one is not None and other is not None and one is not other and one in people.all():
            fullest = max(other.names, key=lambda name: name.end - name.start)
            other.called = other.called or surface(tokens.doc, fullest)
            other.names.extend(one.names)
            people.remove(one)
            bearing.update({name.start: other for name in one.names})


def _families(tokens: Tokens, names: list[Name]) -> dict[int, str]:
    """The last words of the full names, by where the names begin."""
    full = (name for name in names if name.end - name.start > 1 and name.key is None)
    return {name.start: tokens.texts[name.end - 1] for name in full}


def _with_family(tokens: Tokens, entry: Entry, families: dict[int, str]) -> Entry:
    """The entry, with the family name of whoever is named beside one named but once, by the given name alone:
    "Jim and Margaret Lund"."""
    first = entry.names[0]
    given = tokens.texts[first.start]
    joined = tokens.texts[first.end : first.end + 1] in (["and"], ["&"])
    if len(entry.names) > 1 or not joined or not is_given(given) or _title_before(tokens, first):
        return entry
    before = tokens.texts[first.start - 1] if first.start else ""
    family = families.get(first.end + 1)
    listed = before == "," and first.start > 1 and tokens.doc[first.start - _LISTED].pos_ == "PROPN"
    if family is not None and not listed and is_given(tokens.texts[first.end + 1]):
        entry.canonical = f"{given} {family}"
    return entry


def _without_nickname(text: str) -> str:
    """The name without what stands in it between marks: "Vincent “the Chin” Gigante"."""
    return _NICKNAME.sub(" ", text)


def _add_full(people: _People, name: Name, parts: PersonName) -> None:
    same = people.named(parts)
    if same is None:
        letters = _letters_of(parts)
        alike = (p for p in people.sharing(parts) if p.name.family == parts.family or p.letters == letters)
        same = next((person for person in alike if _same(person.name, parts)), None)
    if same is None:
        people.add(_Person(parts, name))
    else:
        same.names.append(name)


def _add_short(tokens: Tokens, people: _People, short: list[tuple[Name, str]]) -> dict[str, list[Name]]:
    """Give the names of one word to their bearers; what is left has none, or nobody can tell which."""
    alone: dict[str, list[Name]] = {}
    kin = {word for name, word in short if _is_kin(tokens, name)}
    # A title tells more than a bare name, so those first.
    for name, word in sorted(short, key=lambda item: not _title_before(tokens, item[0])):
        candidates = [] if people.common(word) else people.called(word)
        if not candidates and surface(tokens.doc, name).isupper():
            candidates = [p for p in people.all() if word in _initials_of(p)]
        if not candidates and len(word) >= _TRANSCRIBED:
            candidates = [p for p in people.all() if _written(p.name.family) == _written(word)]
        if not candidates and len(word) >= _SPELLED and word not in tokens.english and not is_given(word):
            candidates = [p for p in people.all() if _is_misspelt(word, p.name.family)]
        if not candidates and word in kin:
            candidates = [p for p in people.all() if is_short_for(word, p.name.given)]
        bearer = _bearer(tokens, name, word, candidates)
        if bearer is not None:
            bearer.names.append(name)
        elif candidates and _title_before(tokens, name):
            people.add(_Person(parse(word), name))
        else:
            alone.setdefault(word, []).append(name)
    for word in list(alone):
        going = [p for p in people.called(word) if p.bare() >= _BARE]
        if len(going) == 1 and not any(_gender_before(tokens, name) for name in alone[word]):
            going[0].names.extend(alone.pop(word))  # who alone goes by the family name in this article
    for word in list(alone):
        # One line for "President Okello" and a bare "Okello", although two others are called so.
        bearer = people.named(parse(word))
        told = {_gender_before(tokens, name) for name in alone[word]} - {None}
        if bearer is not None and len(told) <= 1 and not told - {bearer.gender or next(iter(told), None)}:
            bearer.names.extend(alone.pop(word))
    return _couples(tokens, alone)


def _is_misspelt(word: str, family: str) -> bool:
    """Is it a family name with a letter more or less, or with two that have changed places?"""
    alike = word[:_BEGUN] == family[:_BEGUN] and word[-1] == family[-1] and word != family
    return alike and len(family) >= _SPELLED and OSA.distance(word, family, score_cutoff=1) <= 1


def _is_kin(tokens: Tokens, name: Name) -> bool:
    """Is it said whose husband, sister or friend it is, so that the text has told of whom: "her husband
    Jim"?"""
    owned = [text.lower() for text in tokens.texts[max(0, name.start - 3) : name.start]]
    return len(owned) > 1 and owned[-1] in PEOPLE.all and not GRAMMAR.owners.isdisjoint(owned[:-1])


def _initials_of(person: _Person) -> set[str]:
    """The initials of a name of three words at least, "amlo", with small words and without."""
    words = person.name.words
    if len(words) <= _INITIALLED:
        return set()
    return {"".join(w[0] for w in words), "".join(w[0] for w in words if w not in _PARTICLES)}


def _couples(tokens: Tokens, alone: dict[str, list[Name]]) -> dict[str, list[Name]]:
    """The names of one word, those behind both "Mr." and "Mrs." as two people's; bare, such a name
    is whose the text used last."""
    found: dict[str, list[Name]] = {}
    for word, names in alone.items():
        told = [_gender_before(tokens, name) for name in in_order(names)]
        if not {"male", "female"} <= set(told):
            found[word] = names
            continue
        last = next(gender for gender in told if gender)
        for name, gender_ in zip(in_order(names), told, strict=True):
            last = gender_ or last
            found.setdefault(f"{word} {last}", []).append(name)
    return found


def _entry(tokens: Tokens, names: list[Name], known: str | None, called: str | None = None) -> Entry:
    names = in_order(names)
    for name in names:
        if known is None:
            known = _gender_before(tokens, name)
    return Entry(kind="person", gender=known, names=names, canonical=called)


def _gender_before(tokens: Tokens, name: Name) -> str | None:
    """What a title before the name tells: "Mrs", "King", "spokeswoman"."""
    if name.start == 0:
        return None
    return title_words().gender(tokens.doc[name.start - 1].lower_)


def _same(one: PersonName, other: PersonName) -> bool:
    """The same full name, or with and without middle names."""
    if one.words == other.words or _letters_of(one) == _letters_of(other):
        return True
    if one.family != other.family:
        return False
    a, b = one.words, other.words
    if len(a) == len(b) == 2 and (is_short_for(a[0], b[0]) or is_short_for(b[0], a[0])):
        return True  # "Jim Okello"
    if len(a) == len(b) == 2 and 1 in (len(a[0]), len(b[0])):
        return a[0][:1] == b[0][:1]  # "J. Okello"
    if len(a) == len(b):
        return (len(a) > 2 and a[0] == b[0] and _initials(a[1:-1], b[1:-1])) or sorted(a) == sorted(b)
    small, large = sorted((a, b), key=len)
    return (
        (small[0] == large[0] and small[-1] == large[-1])
        or small == large[-len(small) :]
        or small == large[: len(small)]
    )


def _letters_of(name: PersonName) -> str:
    """The name without what parts it and without accents: "Han Min-jae", "Han Min Jae" and "Han Minjae" are
    one, and so are "Renée Okello" and "Renee Okello"."""
    letters = "".join(name.words).replace("-", "")
    return letters if letters.isascii() else _ACCENTS.sub("", normalize("NFD", letters))


def _initials(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return all(x[:1] == y[:1] and 1 in (len(x), len(y)) for x, y in zip(one, other, strict=True))


def _merge_misprints(people: _People) -> None:
    """Join to a person the rarer spelling that one letter parts from it, unless both are names of their
    own."""
    near: dict[_Spelling, list[_Person]] = defaultdict(list)
    for person in people.all():
        for spelling in _spellings(person.name.words):
            near[spelling].append(person)
    for one in sorted(people.all(), key=lambda p: len(p.names)):
        usual = _usual(people, one, near)
        if usual is not None:
            usual.names.extend(one.names)
            people.remove(one)


def _usual(people: _People, one: _Person, near: dict[_Spelling, list[_Person]]) -> _Person | None:
    """The person whose name is the usual spelling of this one."""
    found = {
        person
        for spelling in _spellings(one.name.words)
        if not all(people.common(word) for word in spelling.others)
        for person in near[spelling]
        if person is not one and _misprint(one, person)
    }
    return next((person for person in people.sharing(one.name) if person in found), None) if found else None


def _spellings(words: tuple[str, ...]) -> Iterator[_Spelling]:
    """The name with a letter missing, whichever, or none: two names that one letter parts have one of these
    in common."""
    if _letters(words) not in _MISPRINT:
        return
    for place, word in enumerate(words):
        others = words[:place] + words[place + 1 :]
        yield _Spelling(place, word, others)
        for i in range(len(word)):
            yield _Spelling(place, word[:i] + word[i + 1 :], others)


def _misprint(rare: _Person, usual: _Person) -> bool:
    one, other = rare.name.words, usual.name.words
    often = len(usual.names) / len(rare.names)
    if often < 1 or len(one) != len(other):
        return False
    differing = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    if len(differing) != 1:
        return False
    a, b = differing[0]
    if abs(len(a) - len(b)) > 1 or OSA.distance(a, b, score_cutoff=1) > 1:
        return False
    if "-" in a and often < 4:
        return False  # brothers and sisters bear given names like Min-jae and Min-jun
    if is_given(a) and is_given(b):
        return often >= 2 and _sound_alike(a, b)
    return often >= 2 or _sound_alike(a, b) or _written(a) == _written(b)


def _letters(words: tuple[str, ...]) -> int:
    """The length of a name as written, with the spaces."""
    return sum(map(len, words)) + len(words) - 1


def _sound_alike(one: str, other: str) -> bool:
    """Are two given names of one gender only vowels apart, as "kristen" and "kristin"?"""
    bare = str.maketrans("", "", "aeiouy")
    alike = one.translate(bare).replace("ck", "k") == other.translate(bare).replace("ck", "k")
    return alike and given_gender(one) == given_gender(other)


def _written(word: str) -> str:
    """The word as one of several ways to write a name of another alphabet: "shafiq" and "shafik"."""
    for letters, usual in WORDS.transcriptions.items():
        word = word.replace(letters, usual)
    return word


def _bearer(tokens: Tokens, name: Name, word: str, candidates: list[_Person]) -> _Person | None:
    """Who is called by a part of the name only; None when that could be several."""
    found = _of_family(word, candidates) or candidates
    told = _gender_before(tokens, name)
    if told:
        found = [p for p in found if told == (p.gender or _told_behind(tokens, p.names[0]) or told)]
    heads = _title_before(tokens, name)
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


def _of_family(word: str, people: list[_Person]) -> list[_Person]:
    """Those whose family name the word is, else those with whose family name it ends."""
    names = {word, *(f"{article}{word}" for article in WORDS.name_articles)}
    whole = [person for person in people if person.name.family in names]
    ends = [person for person in people if person.name.family.endswith(f" {word}")]
    return whole or ends or [person for person in people if word in _halves(person.name.family)]


def _another(tokens: Tokens, name: Name, heads: set[str], person: _Person) -> bool:
    """Is somebody else of the family meant, introduced by title and family name before this one is named
    in full? The pronouns that follow tell ("President Okello ... he", and later Maria Okello)."""
    if not heads or person.gender is None or name.start > person.names[0].start:
        return False
    if heads & person.titles(tokens):
        return False
    following = (PRONOUN_GENDERS.get(t.lower_) for t in tokens.doc[name.end : name.end + _FOLLOWING])
    told = next((gender for gender in following if gender), None)
    return told is not None and told != person.gender


def _dominant(people: list[_Person]) -> list[_Person]:
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


def _title_before(tokens: Tokens, name: Name) -> set[str]:
    """The heads of the title right before a name."""
    words, found, i = title_words(), set(), name.start - 1
    if i > 0 and tokens.doc[i].text == ",":
        i -= 1
    for token in reversed(tokens.doc[max(0, i + 1 - _TITLE) : i + 1]):
        if token.lower_ in words.heads:
            found.add(token.lower_)
        elif token.lower_ not in words.modifiers:
            break
    return found
