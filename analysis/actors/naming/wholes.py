"""Names that the model cuts short or runs together, whole again where the article itself shows how far they
go."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from spacy.tokens import Doc, Token

from analysis.actors.candidates import Name, in_order
from analysis.actors.naming.names import is_given
from analysis.actors.naming.words import WORDS
from analysis.actors.titles import office_words
from analysis.actors.tokens import Tokens
from analysis.language.grammar import GRAMMAR

_LONGER: Final = 3
"""Tokens from which a name is looked for where parts of it were found."""
_NAMED: Final = 2
"""Words of a full name at least."""
_FAMILY: Final = 3
"""Words behind a given name at most."""
_POSTS: Final = frozenset({"F", "G", "C", "D", "P"})
"""What the posts of players go by: forward, guard, centre, defence, pitcher."""
_HYPHENS: Final = frozenset({"-", "‑", "–"})
_SCHOOLS: Final = frozenset({"University", "College", "Institute", "School", "Academy"})
"""Bodies with seats in several towns: "University of Kansas-Lenby"."""
_CLAUSE: Final = frozenset({"VERB", "AUX", "PUNCT", "ADP", "SCONJ"})
"""What follows a company's name, where a noun would be what somebody has: "Ashby's reports earnings"."""


def mended(tokens: Tokens, names: list[Name]) -> list[Name]:
    """The model's names: of "Boston Tribune Okello" paper and person apart, a given name with the family name
    behind it, a university with its town, nobody of a given name that stands in brackets before the family
    name."""
    families = {
        tokens.texts[n.end - 1]
        for n in names
        if n.kind == "person" and n.end - n.start > 1 and is_given(tokens.texts[n.start])
    }
    names = list(adjoined(tokens, [part for name in names for part in _owned(tokens, name)]))
    taken = {i for n in names for i in range(n.start, n.end)}
    found: list[Name] = []
    for name in names:
        if not _in_brackets(tokens, name):
            name = _behind_description(tokens, name)
            found.extend(_apart(tokens, _before_place(tokens, _behind_letter(tokens, name)), families))
    return [*(_grown(tokens, name, taken) for name in found), *_overlooked(tokens, found, taken)]


def bracketed(tokens: Tokens) -> frozenset[str]:
    """The family names before which the given name stands in brackets: "Coach (Tom) Okello"."""
    texts = tokens.texts
    return frozenset(
        texts[i + 2]
        for i in range(1, len(texts) - 2)
        if texts[i + 1] == ")"
        and texts[i - 1] == "("
        and is_given(texts[i])
        and _is_family(tokens.doc[i + 2])
    )


def rejoined(tokens: Tokens, names: list[Name]) -> list[Name]:
    """The names, and where a longer one of them stands of which only parts were found, all of it."""
    texts = tokens.texts
    longer = [n for n in names if n.kind == "organization" and n.end - n.start >= _LONGER and n.key is None]
    by_first: dict[str, dict[tuple[str, ...], Name]] = defaultdict(dict)
    for name in longer:
        by_first[texts[name.start]].setdefault(tuple(texts[name.start : name.end]), name)
    if not by_first:
        return names
    reach: dict[int, int] = {}
    for name in names:
        for i in range(name.start, name.end):
            reach[i] = max(reach.get(i, 0), name.end)
    known = {(name.start, name.end) for name in names}
    begun = {i for name in names for i in range(name.start + 1, name.end)}
    found: list[Name] = []
    covered: set[int] = set()
    for i, text in enumerate(texts):
        for words, name in by_first.get(text, {}).items():
            end = i + len(words)
            inside = i not in begun and max((reach.get(j, 0) for j in range(i, end)), default=0) <= end
            if inside and (i, end) not in known and tokens.news[i] and tuple(texts[i:end]) == words:
                found.append(Name(i, end, "organization", country=name.country))
                covered.update(range(i, end))
                break
    return in_order([*found, *(n for n in names if n.start not in covered)])


def possessed(tokens: Tokens, names: list[Name]) -> list[Name]:
    """The names, but with its ending what is never written without: "Ashby's reports earnings"."""
    doc, texts = tokens.doc, tokens.texts
    plain: set[str] = set()
    shown: set[str] = set()
    for i, text in enumerate(texts[:-1]):
        if not (text[:1].isupper() and text[1:].islower()) and not text.startswith(("Mc", "Mac")):
            continue
        if texts[i + 1] not in GRAMMAR.possessives or texts[i + 1].startswith("s"):
            plain.add(text)
        elif i + 2 < len(texts) and not doc[i].whitespace_ and _is_clause(doc[i + 2]):
            shown.add(text)
    shops = shown - plain - {texts[n.end - 1] for n in names if n.kind == "person" and n.end - n.start > 1}
    return [
        n._replace(end=n.end + 1, kind="organization")
        if n.end - n.start == 1
        and n.kind in ("person", "organization", "place")
        and n.key is None
        and texts[n.start] in shops
        and not doc[n.start].whitespace_
        and not is_given(texts[n.start])
        else n
        for n in names
    ]


def _is_clause(token: Token) -> bool:
    """Does the word go on with the clause, and nobody has it?"""
    return token.text == "(" or (token.pos_ in _CLAUSE and token.tag_ in ("VBZ", "VBP", "VBD", "MD"))


def coordinated(tokens: Tokens, names: list[Name]) -> list[Name]:
    """The names, but the two halves of one that goes on over "and", "Devon and Cornwall Police", as one:
    without an article between, the first named nowhere else, the second ending as a body's name does."""
    counted = Counter(tokens.texts)
    found: list[Name] = []
    for name in in_order(names):
        before = found[-1] if found else None
        if (
            before is not None
            and _is_first_half(tokens, before, name)
            and (counted[tokens.texts[before.start]] == 1 or name.start - before.end > 1)
        ):
            found[-1] = Name(before.start, name.end, "organization", country=name.country)
        elif len(found) > 1 and _ends_list(tokens, found[-2], found[-1], name):
            found[-1] = Name(found[-1].start, name.end, "organization")
        else:
            found.append(name)
    return found


def _is_first_half(tokens: Tokens, first: Name, second: Name) -> bool:
    between, words = tokens.texts[first.end : second.start], tokens.texts[second.start : second.end]
    word = tokens.texts[first.start]
    houses = first.kind == "organization" and word in office_words().houses
    if houses and between in (["and"], ["and", "the"]) and words[-1:] == ["Committee"] and second.key is None:
        return (
            tokens.texts[first.end - 1] not in office_words().offices
        )  # "House Trade and the Work Committee"
    if between != ["and"] or first.end - first.start != 1 or second.key is not None:
        return False
    if first.kind == "country" or not word.istitle() or second.kind != "organization":
        return False
    return len(words) > 1 and words[-1] in WORDS.offices.joined and not tokens.headline[first.start]


def _ends_list(tokens: Tokens, before: Name, first: Name, second: Name) -> bool:
    """Do two words with "and" make the last of a list of bodies, which has had its "and": "Lund Group and
    Okello and Brandt"?"""
    texts = tokens.texts
    if before.kind != "organization" or any(n.end - n.start != 1 or n.key for n in (first, second)):
        return False
    if texts[before.end : first.start] != ["and"] or texts[first.end : second.start] != ["and"]:
        return False
    listed = "," in texts[max(0, before.start - 1) : before.start]
    return listed and texts[first.start].istitle() and texts[second.start].istitle()


def _in_brackets(tokens: Tokens, name: Name) -> bool:
    """Is it a given name in brackets before the family name?"""
    texts = tokens.texts
    if name.end - name.start != 1 or name.start == 0 or name.end + 1 >= len(texts):
        return False
    around = texts[name.start - 1] == "(" and texts[name.end] == ")"
    return around and is_given(texts[name.start]) and _is_family(tokens.doc[name.end + 1])


def _is_family(token: Token) -> bool:
    return token.text.istitle() and token.is_alpha and token.pos_ == "PROPN"


def _apart(tokens: Tokens, name: Name, families: set[str]) -> Iterator[Name]:
    """Body and person of what the model runs together: "Boston Tribune Okello"."""
    texts, last = tokens.texts, name.end - 1
    known = office_words()
    if (
        name.kind == "organization"
        and name.end - name.start >= _LONGER
        and texts[last] in families
        and texts[last - 1] in known.papers | known.acting
    ):
        yield name._replace(end=last)
        yield Name(last, name.end, "person")
    elif name.kind == "organization" and (at := _second_like_first(tokens, name)):
        yield name._replace(end=at - 1)
        yield name._replace(start=at)
    elif name.kind == "organization" and _are_two(tokens, name):
        yield name._replace(end=name.start + 1)
        yield name._replace(start=last)
    else:
        yield name


def _second_like_first(tokens: Tokens, name: Name) -> int:
    """Where the second of two bodies of one kind begins: "Duchy of Brenko and Duchy of Lund"; else 0."""
    texts, first = tokens.texts, tokens.texts[name.start]
    inner = range(name.start + _LONGER + 1, name.end - 1)
    twins = (i for i in inner if texts[i] == first and texts[i - 1] == "and" and texts[i + 1] == "of")
    return next(twins, 0) if texts[name.start + 1 : name.start + 2] == ["of"] else 0


def _are_two(tokens: Tokens, name: Name) -> bool:
    """Does "and" join two names of one word of which the article has one elsewhere: "Hulu and Brenko"?"""
    words = tokens.texts[name.start : name.end]
    if len(words) != _LONGER or words[1] != "and" or not (words[0].istitle() and words[2].istitle()):
        return False
    known = office_words()
    behind = tokens.doc[name.end] if name.end < len(tokens.doc) else None
    if behind is not None and behind.pos_ == "NOUN" and behind.text.islower():
        return False  # "Black and Brown communities"
    alone = (i for i, text in enumerate(tokens.texts) if text in (words[0], words[2]))
    apart = any(not name.start <= i < name.end for i in alone)
    return apart and words[2] not in known.acting | known.company_ends


def _owned(tokens: Tokens, name: Name) -> Iterator[Name]:
    """Body and person apart in "the Rovers' Sam Okello", "Daily Post's Rory Lund"."""
    words = tokens.texts[name.start : name.end]
    at = next((i for i, word in enumerate(words) if word.lower() in ("'s", "’s", "'", "’")), -1)
    behind = words[at + 1 :]
    firm = 0 < at < len(words) - 1 and words[at - 1] in office_words().legal_forms  # "Lund Inc's Brenko"
    if name.kind == "organization" and firm:
        yield name._replace(end=name.start + at)
        yield name._replace(start=name.start + at + 1)
        return
    if name.kind != "organization" or at < 1 or not _are_somebodys(words[:at], behind):
        yield name
        return
    yield name._replace(end=name.start + at)
    yield Name(name.start + at + 1, name.end, "person")


def _are_somebodys(owner: Sequence[str], words: Sequence[str]) -> bool:
    """Are two words behind a body's name somebody's who works there?"""
    if len(words) != _NAMED:
        return False
    known = office_words()
    bodies = known.offices | known.acting | known.papers
    plain = all(word.istitle() and word.isalpha() for word in words) and bodies.isdisjoint(words)
    employs = len(owner) > 1 and owner[-1] in bodies
    return is_given(words[0]) or (plain and employs and not (known.sites | known.things).intersection(words))


def adjoined(tokens: Tokens, names: list[Name]) -> Iterator[Name]:
    """The names, of a person's two parts that stand side by side one: "Enrique Peña" and "Nieto", "Aden" and
    "Mohamed Nur"."""
    starts = {n.start: n for n in names}
    gone: set[int] = set()
    for name in names:
        if name.start in gone:
            continue
        rest = starts.get(name.end)
        if rest is not None and (_goes_on_in(tokens, name, rest) or _leads_in(tokens, name, rest)):
            gone.add(rest.start)
            yield name._replace(end=rest.end, kind="person", country=None)
        else:
            yield name


def _goes_on_in(tokens: Tokens, name: Name, rest: Name) -> bool:
    """Is the word behind a full name one of it: "Enrique Peña" and "Nieto"?"""
    if rest.end - rest.start != 1 or not _is_family(tokens.doc[rest.start]):
        return False
    last = tokens.doc[name.end - 1]
    whole = name.kind == "person" and name.end - name.start == _NAMED and is_given(tokens.texts[name.start])
    return whole and last.dep_ == "compound" and last.head.i == rest.start


def _leads_in(tokens: Tokens, name: Name, rest: Name) -> bool:
    """Is the word before a full name the first of it, which the model takes for one of its own: "Neil" and
    "James Lindqvist", "Aden" and "Mohamed Nur"?"""
    first = tokens.doc[name.start]
    if name.end - name.start != 1 or name.key or name.form != "name" or not _is_family(first):
        return False
    if rest.kind != "person" or rest.end - rest.start < _NAMED or rest.key or tokens.title[name.start]:
        return False
    if first.dep_ != "compound" or not name.end <= first.head.i <= rest.end:
        return False
    if name.kind == "place":
        before = tokens.texts[name.start - 1].lower() if name.start else ""
        tied = (
            WORDS.places.where | WORDS.places.where_too | WORDS.places.whither
        )  # "governor of Utah Ann Lund"
        return is_given(tokens.texts[rest.start]) and before not in tied
    text = tokens.texts[name.start]
    named = is_given(text) or (bool(tokens.english) and text.lower() not in tokens.english)
    together = tokens.sentence[name.start] == tokens.sentence[rest.start] and not tokens.headline[name.start]
    return name.kind == "person" and named and together


def _behind_letter(tokens: Tokens, name: Name) -> Name:
    """The player behind the letter of his post: "F Sam Okello"."""
    words = tokens.texts[name.start : name.end]
    if name.kind not in ("organization", "person") or len(words) != _LONGER or words[0] not in _POSTS:
        return name
    known = office_words()
    bodies = known.offices | known.acting | known.sites | known.clubs
    if bodies.isdisjoint(words) and all(_is_family(t) for t in tokens.doc[name.start + 1 : name.end]):
        return Name(name.start + 1, name.end, "person")
    return name


def _behind_description(tokens: Tokens, name: Name) -> Name:
    """The company behind what it is to another, at the beginning of a sentence: "Rival Okello's"."""
    i = name.start
    opens = i == 0 or tokens.sentence[i] != tokens.sentence[i - 1]
    described = opens and name.end - i > 1 and tokens.texts[i].lower() in WORDS.signs.described
    return name._replace(start=i + 1) if described else name


def _before_place(tokens: Tokens, name: Name) -> Name:
    """The person alone of "Miguel at Brenko"."""
    if name.kind != "person":
        return name
    inner = range(name.start + 1, name.end - 1)
    at = next((i for i in inner if tokens.texts[i] in ("at", "from", "in", "on", "for")), name.end)
    return name._replace(end=at)


def _overlooked(tokens: Tokens, names: list[Name], taken: set[int]) -> Iterator[Name]:
    """The full names, which the model has overlooked, of those whom the article goes on to call by the last
    word alone: "a clash with Rory Okello, ... Okello had eight points"."""
    alone = {
        tokens.texts[n.start]
        for n in names
        if n.end - n.start == 1 and n.kind in ("organization", "person") and _is_family(tokens.doc[n.start])
    }
    known = office_words()
    alone -= known.offices | known.acting | known.clubs | known.sites | known.generic | known.papers
    alone -= {
        text for before, text in zip(tokens.texts, tokens.texts[1:], strict=False) if before.lower() == "the"
    }
    for i, text in enumerate(tokens.texts):
        if text in alone and i not in taken and i > 1 and tokens.news[i] and _given_before(tokens, i, taken):
            start = i - 1
            while start > 1 and tokens.texts[start - 1] in _HYPHENS and tokens.texts[start - 2].istitle():
                start -= 2
            yield Name(start, i + 1, "person")


def _given_before(tokens: Tokens, i: int, taken: set[int]) -> bool:
    """Could the word before the token be a given name, inside a sentence and with none before it that belongs
    to it?"""
    doc, known = tokens.doc, office_words()
    given, before = doc[i - 1], doc[i - 2]
    if i - 1 in taken or tokens.headline[i] or not _is_family(given) or tokens.title[i - 1]:
        return False
    if given.dep_ != "compound" or given.head.i != i or tokens.sentence[i - 2] != tokens.sentence[i]:
        return False
    alone = before.pos_ != "PROPN" and before.lower_ != "the" and doc[i].tag_ != "NNPS"
    bodies = known.offices | known.acting | known.sites | known.towns | known.captions
    return alone and given.text not in bodies and given.lower_ not in WORDS.signs.no_given


def _grown(tokens: Tokens, name: Name, taken: set[int]) -> Name:
    """The name with what follows it and belongs to it."""
    end = name.end
    if name.kind == "person":
        if name.end - name.start == 1 and is_given(tokens.texts[name.start]):
            while end < len(tokens.doc) and end - name.end < _FAMILY and _continues(tokens, end, taken):
                end += 1
        elif (last := _hyphenated_end(tokens, name)) > end:
            end = last
        elif _leads_on(tokens, name) and _continues(tokens, end, taken):
            end += 1  # "Yoon Suk" of "Yoon Suk Yeol's office"
    elif name.kind == "organization" and is_school(tokens.texts[name.start : name.end]):
        end = behind_hyphen(tokens.doc, name.end)
    elif name.kind == "organization" and tokens.texts[end - 1] in WORDS.offices.for_somebody:
        end = _behind_for(tokens, end)
    elif name.kind == "organization" and tokens.texts[end - 1] in WORDS.places.parts:
        end = _behind_side(tokens, name)
    elif name.kind == "organization":
        end = _behind_and(tokens, name, taken)
    return name._replace(end=end)


def _behind_for(tokens: Tokens, end: int) -> int:
    """Where a body's name ends that goes on with those for whom it is: "Coalition for the Homeless"."""
    texts = tokens.texts
    i = end + 1 + (texts[end + 1 : end + 2] == ["the"])
    if texts[end : end + 1] not in (["for"], ["against"]) or not texts[i : i + 1] or not texts[i].istitle():
        return end
    while i < len(texts) and texts[i].istitle() and texts[i].isalpha() and not tokens.headline[i]:
        i += 1
    return i


def _behind_side(tokens: Tokens, name: Name) -> int:
    """Where a name ends of which the model has all but the land: "University of South" of "South Lund"."""
    doc, end = tokens.doc, name.end
    begun = end - name.start > _NAMED and tokens.texts[end - 2] == "of" and end < len(doc)
    return end + 1 if begun and doc[end].pos_ == "PROPN" and tokens.texts[end].istitle() else end


def _behind_and(tokens: Tokens, name: Name, taken: set[int]) -> int:
    """Where a name ends that goes on over "and" with words of no name of their own up to what it is: "Blue
    Star Tyre and Exhaust Centre"."""
    doc, known = tokens.doc, office_words()
    kinds = known.bodies | known.institutions | known.associations | known.company_kinds
    whole = kinds | known.company_ends | known.papers | known.clubs | known.generic
    if name.end - name.start < _NAMED or tokens.texts[name.end - 1] in whole:
        return name.end
    if tokens.texts[name.end : name.end + 1] not in (["and"], ["&"]):
        return name.end
    for i in range(name.end + 1, min(name.end + 2 + _FAMILY, len(doc))):
        if i in taken or not _is_family(doc[i]) or tokens.sentence[i] != tokens.sentence[name.start]:
            break
        if tokens.texts[i] in kinds and i > name.end + 1:
            return i + 1
    return name.end


def _hyphenated_end(tokens: Tokens, name: Name) -> int:
    """Where the family name with a hyphen ends that follows a given name behind a title: "Dr Tova
    Hallin-Brandt", of which the model has the first word alone; else 0."""
    doc, end = tokens.doc, name.end
    if end - name.start != 1 or not name.start or not tokens.title[name.start - 1] or end + 2 >= len(doc):
        return 0
    joined = tokens.texts[end + 1] in _HYPHENS and not doc[end].whitespace_
    if not joined or not (_is_family(doc[end]) and _is_family(doc[end + 2])):
        return 0
    first = doc[name.start]
    return end + 3 if first.dep_ == "compound" and end <= first.head.i <= end + 2 else 0


def _leads_on(tokens: Tokens, name: Name) -> bool:
    """Does the parse make of a name of two words a part of a longer one, and does the article write it
    nowhere without the last word?"""
    doc, end = tokens.doc, name.end
    if end - name.start != _NAMED or end >= len(doc):
        return False
    last, titled = doc[end - 1], name.start > 0 and tokens.title[name.start - 1]
    if doc[end].tag_ != "NNP" and not (titled and doc[end].tag_ == "NNPS"):
        return False
    if last.dep_ != "compound" or last.head.i != end or (end + 1 < len(doc) and doc[end + 1].pos_ == "PROPN"):
        return False
    words, texts = tokens.texts[name.start : end], tokens.texts
    starts = (i for i, text in enumerate(texts) if text == words[0] and texts[i : i + _NAMED] == words)
    return all(texts[i + _NAMED : i + _NAMED + 1] == [doc[end].text] for i in starts)


def _continues(tokens: Tokens, i: int, taken: set[int]) -> bool:
    """Is the word one of a family name, by its form and by what the parse makes of it?"""
    token, known = tokens.doc[i], office_words()
    if i in taken or not _is_family(token) or tokens.title[i] or tokens.headline[i]:
        return False
    if tokens.sentence[i] != tokens.sentence[i - 1] or token.ent_type_ in ("DATE", "GPE", "NORP"):
        return False
    return token.text not in known.offices | known.acting | known.sites | known.towns | known.captions


def is_school(words: Sequence[str]) -> bool:
    """Is it a body with seats in several towns, whose names tell which one is meant?"""
    return not _SCHOOLS.isdisjoint(words)


def behind_hyphen(doc: Doc, end: int) -> int:
    """Where the town ends that a hyphen joins to a name: "University of Kansas-Lenby"."""
    if (
        end + 1 >= len(doc)
        or doc[end].text not in _HYPHENS
        or doc[end - 1].whitespace_
        or doc[end].whitespace_
    ):
        return end
    return end + 2 if doc[end + 1].text.istitle() else end
