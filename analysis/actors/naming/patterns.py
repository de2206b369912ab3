"""Names that the model overlooked and that their form gives away: after a title, East Asian, abbreviated."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from spacy.tokens import Token

from analysis.actors.candidates import Name, tokens_of
from analysis.actors.known.gazetteer import Match
from analysis.actors.known.surfaces import countries
from analysis.actors.naming.described import AGED
from analysis.actors.naming.edges import DAYS
from analysis.actors.naming.names import family_stands_first, is_given
from analysis.actors.naming.recasting import recast
from analysis.actors.naming.remainders import Taken
from analysis.actors.naming.words import WORDS
from analysis.actors.titles import office_words, title_words
from analysis.actors.tokens import Tokens
from analysis.language.grammar import GRAMMAR
from analysis.language.speech import SAID

_FULL: Final = 4
"""Words of a name and the title before it that are looked at."""
_NAMED: Final = 2
"""Words of a name with a role behind it."""
_ROLE: Final = 6
"""Words among which the head of a role stands."""
_TITLED: Final = 4
"""Words of a name behind a title."""
_SHOUTED: Final = 3
"""Words of a name in capitals behind a title."""
_INITIALS: Final = 2
"""Letters of initials without points."""
_INITIALLED: Final = 3
"""Words of a country's name by whose initials it may go."""
_LABELLED: Final = 2
"""Words before the family name of a speaker."""
_LABEL: Final = re.compile(r"^[ \t]*([A-Z]{2,20}\.?)[ \t]+(?:[A-Z]\.?[ \t]+)?([A-Z][A-Z’'-]+):", re.MULTILINE)
"""A speaker's label in capitals with a word of address: "MS. OKELLO:"."""


def hyphenated(tokens: Tokens) -> Iterator[Name]:
    """A family name of East Asia and a given name whose second half is written small: "Han Min-jae"."""
    doc = tokens.doc
    for i in range(2, len(doc) - 2):
        if tokens.texts[i] != "-" or doc[i].whitespace_ or doc[i - 1].whitespace_ or not tokens.news[i]:
            continue
        words = doc[i - 2 : i + 2].text.split()
        east_asian = len(words) == 2 and words[0].istitle() and family_stands_first(words)
        if east_asian and doc[i + 1].text.islower():
            yield Name(i - 2, i + 2, "person")


def halves(tokens: Tokens, matches: Iterable[Match]) -> Iterator[Name]:
    """ "The North" and "the South" where an article tells of both Koreas, and the like."""
    named = {k.key for k in matches}
    shared = [one.halves for one in countries().shared.values() if named.issuperset(one.halves.values())]
    meant = {half: key for one in reversed(shared) for half, key in one.items()}
    for i, text in enumerate(tokens.texts if meant else ()):
        if text not in meant or i == 0 or not tokens.news[i] or tokens.texts[i - 1].lower() != "the":
            continue
        behind = tokens.texts[i + 1] if i + 1 < len(tokens.texts) else "."
        if behind != "of" and behind != "-" and not behind[:1].isupper():
            place = meant[text] in countries().regions
            yield Name(i, i + 1, "place" if place else "country", key=meant[text])


def initialled(tokens: Tokens, matches: Iterable[Match]) -> Iterator[Name]:
    """Countries by the initials of the name that the article gives in full: "CAR" beside "the Central African
    Republic"."""
    small, initials = office_words().small, {}
    for k in matches:
        words = [text for text in tokens.texts[k.start : k.end] if text not in small]
        if k.sense == "name" and len(words) >= _INITIALLED and all(word.istitle() for word in words):
            initials["".join(word[0] for word in words)] = k.key
    for i, text in enumerate(tokens.texts if initials else ()):
        if text in initials and tokens.news[i]:
            yield Name(i, i + 1, "country", key=initials[text])


def apposed(tokens: Tokens, matches: Iterable[Match], proposals: Iterable[Name]) -> Iterator[Name]:
    """People whom a role behind the name shows, whatever the model takes them for: "Didier Kasanda, a
    spokesman for ..."; or an age: "Tarik Abdul Okello, a 33-year-old clerk". A name that the tables know, or
    that holds a word of offices, is none."""
    taken = {i for k in matches for i in range(k.start, k.end)}
    taken |= tokens_of(p for p in proposals if p.kind == "person" and p.end - p.start > 1)
    owners = {k.start: k.end for k in matches}
    for i in range(2, len(tokens.doc) - 2):
        if tokens.texts[i] != "," or not tokens.news[i] or i in tokens.quoted or tokens.headline[i]:
            continue
        aged = AGED.match(tokens.text, tokens.doc[i].idx) is not None
        start = _full_name_before(tokens, i, taken, _FULL if aged else _NAMED)
        if (
            start is not None
            and tokens.paragraph[start] == tokens.paragraph[i]
            and (aged or _role_at(tokens, i + 1, owners))
        ):
            yield Name(start, i, "person")


def _full_name_before(tokens: Tokens, end: int, taken: set[int], most: int = _NAMED) -> int | None:
    """Where a name of two words, or `most`, begins that ends before token `end`, a title and a day before it
    left out."""
    doc, start = tokens.doc, end
    while start > 0 and end - start < _FULL and _name_part(doc[start - 1]) and start - 1 not in taken:
        start -= 1
    if end - start < 2 or (
        start and (tokens.texts[start - 1].lower() == "the" or _name_part(doc[start - 1]))
    ):
        return None
    while start < end and (tokens.title[start] or (end - start > 2 and tokens.texts[start] in DAYS)):
        start += 1
    if not _NAMED <= end - start <= most:
        return None
    while start > 1 and tokens.texts[start - 1] == "-" and tokens.texts[start - 2].istitle():
        start -= 2  # "Jean-Marc Okello"
    return start


def _name_part(token: Token) -> bool:
    text, words = token.text, office_words()
    initials = len(text) == _INITIALS and text.isupper()  # "SK Okello"
    return (
        (text.istitle() or initials)
        and text.isalpha()
        and token.pos_ == "PROPN"
        and text not in words.offices | words.sites | words.generic | words.company_kinds
    )


def _role_at(tokens: Tokens, i: int, owners: Mapping[int, int]) -> bool:
    """Does a role of people only begin at token `i`: "a spokesman", "Fiji's ambassador"?"""
    doc, words = tokens.doc, title_words()
    if tokens.texts[i] in words.behind_names:
        return tokens.texts[i + 1].lower() in WORDS.people.behind_role
    if i in owners:
        i = owners[i]
        if i >= len(doc):
            return False
        if doc[i].text in GRAMMAR.possessives:
            i += 1
        elif doc[i].lower_ not in words.modifiers:
            return False
    elif doc[i].lower_ in GRAMMAR.articles | GRAMMAR.owners:
        i += 1
    elif doc[i].lower_ not in words.modifiers:  # "acting president of"
        return False
    for token in doc[i : i + _ROLE]:
        led = token.lower_ == "chief" and token.i > i and doc[token.i - 1].pos_ == "NOUN"  # "bureau chief"
        if token.lower_ in words.heads and (led or token.lower_ not in words.not_only_people):
            behind = tokens.texts[token.i + 1].lower() if token.i + 1 < len(doc) else "."
            if behind in words.heads:
                continue  # "deputy director"
            return token.tag_ == "NN" and behind in WORDS.people.behind_role
        if token.pos_ not in ("ADJ", "NOUN", "PROPN", "PUNCT", "CCONJ") or token.text == ",":
            return False
    return False


def titled(tokens: Tokens) -> Iterator[Name]:
    """What may be a person's name behind a title: "Minister Han Min-jae", "Mr. Okello"."""
    doc, titles = tokens.doc, title_words()
    for i, text in enumerate(tokens.texts[:-1]):
        word = text.lower()
        if not (text[:1].isupper() and tokens.news[i] and (word in titles.address or word in titles.heads)):
            continue
        start = end = _behind_space(tokens, i + 1)
        while end < len(doc) and end - start < _TITLED and _namelike(doc[end]):
            if end == start and tokens.title[end]:
                break
            end += 1
        if start < end:
            yield Name(start, end, "person")


def _behind_space(tokens: Tokens, i: int) -> int:
    """The position behind a hard or thin space that stands there as a word of its own."""
    return (
        i + 1
        if i + 1 < len(tokens.texts) and tokens.texts[i].isspace() and "\n" not in tokens.texts[i]
        else i
    )


def labelled(tokens: Tokens) -> Iterator[Name]:
    """The full names of those who speak by their family name in a transcript ("MS. OKELLO:"), which a title
    in capitals throughout hides from the model: "Briefing by Warden Jane Okello"."""
    titles = title_words()
    families = {
        family.casefold()
        for title, family in _LABEL.findall(tokens.text)
        if title.casefold() in titles.address or title.casefold() in titles.heads
    }
    for i, text in enumerate(tokens.texts if families else ()):
        if not (text.istitle() and text.casefold() in families and tokens.news[i]):
            continue
        start = i
        while start and i - start < _LABELLED and _is_part(tokens, start - 1):
            start -= 1
        start = next((j for j in range(start, i) if is_given(tokens.texts[j])), start)
        if start < i:
            yield Name(start, i + 1, "person")


def _is_part(tokens: Tokens, i: int) -> bool:
    """Could the word stand before the family name in a full one?"""
    text = tokens.texts[i]
    initial = len(text) == 2 and text[0].isupper() and text[1] == "."
    return initial or (text.istitle() and text.isalpha() and not tokens.title[i])


def companies(tokens: Tokens) -> Iterator[Name]:
    """Companies by what they do, "Brenko Robotics", or by their legal form: "Brenko GmbH"."""
    doc, known = tokens.doc, office_words()
    for i in range(1, len(doc)):
        if tokens.texts[i] in known.legal_forms and tokens.news[i] and not tokens.headline[i]:
            start = i
            while start and i - start < _FULL and _is_proper(doc[start - 1]):
                start -= 1
            if start < i:
                yield Name(start, i + 1, "organization")
        if tokens.texts[i] not in known.company_kinds or not tokens.news[i] or tokens.headline[i]:
            continue
        before, behind = doc[i - 1], doc[i + 1] if i + 1 < len(doc) else None
        if not (_is_proper(before) and _is_proper(doc[i])) or (behind is not None and _is_proper(behind)):
            continue
        if not (i > 1 and _is_proper(doc[i - 2])):
            yield Name(i - 1, i + 1, "organization")


def institutions(tokens: Tokens, proposals: Iterable[Name]) -> Iterator[Name]:
    """Hospitals and the like by what they are called, "Kelso General Infirmary", where the model has no
    more of the name among its `proposals`."""
    doc, houses = tokens.doc, office_words().institutions
    proposals = list(proposals)
    wider = {name.end: name.start for name in proposals}
    beyond = {i for name in proposals for i in range(name.start, name.end - 1)}
    for i in range(1, len(doc)):
        if tokens.texts[i] not in houses or not tokens.news[i] or tokens.headline[i]:
            continue
        start = i
        while (
            start and i - start < _FULL and _is_proper(doc[start - 1]) and tokens.texts[start - 1].isalpha()
        ):
            start -= 1
        goes_on = i + 1 < len(doc) and (_is_proper(doc[i + 1]) or tokens.texts[i + 1] in WORDS.offices.of)
        whole = start < i and not goes_on and tokens.sentence[start] == tokens.sentence[i]
        if whole and i not in beyond and wider.get(i + 1, start) >= start:
            yield Name(start, i + 1, "organization")


def foreign(tokens: Tokens) -> Iterator[Name]:
    """Bodies of other tongues by what they are for or against: "Action pour les Voisins"."""
    texts, words = tokens.texts, WORDS.offices
    for i in range(1, len(texts) - 1):
        if texts[i] not in words.foreign_links or not tokens.news[i] or tokens.headline[i]:
            continue
        first, end = i, i + 1
        while first and i - first < _NAMED and _is_proper_of(tokens, first - 1):
            first -= 1
        while end < len(texts) and texts[end] in words.foreign_articles:
            end += 1
        while end < len(texts) and end - i <= _FULL and _is_proper_of(tokens, end):
            end += 1
        together = tokens.sentence[first] == tokens.sentence[end - 1]
        if end > i + 2 and first < i and texts[end - 1].istitle() and together:
            yield Name(first, end, "organization")


def _is_proper_of(tokens: Tokens, i: int) -> bool:
    return tokens.texts[i].istitle() and tokens.texts[i].isalpha() and not tokens.title[i]


def dated(tokens: Tokens) -> Iterator[Name]:
    """People called as a month is: "August Brandt", who does something or is named beside others who do."""
    doc = tokens.doc
    for i in range(len(doc) - 1):
        if tokens.texts[i] not in WORDS.people.months or not tokens.news[i] or tokens.headline[i]:
            continue
        family = doc[i + 1]
        if not (_is_proper(family) and family.text.istitle() and doc[i].head.i == i + 1):
            continue
        if (
            doc[i].dep_ == "compound"
            and family.dep_ in ("nsubj", "conj", "nsubjpass")
            and not family.ent_type_
        ) or (family.ent_type_ in ("PERSON", "DATE") and family.dep_ in ("nsubj", "conj", "nsubjpass")):
            yield Name(i, i + 2, "person")


def shouted(tokens: Tokens) -> Iterator[Name]:
    """People by their title in a text in capitals: "MINISTER PETRA OKELLO SAID"."""
    doc, titles = tokens.doc, title_words()
    if sum(map(str.islower, tokens.texts)) >= sum(map(str.isupper, tokens.texts)):
        return
    for i, text in enumerate(tokens.texts[:-2]):
        if not (
            text.isupper()
            and tokens.news[i]
            and not tokens.headline[i]
            and (text.lower() in titles.heads or text.lower() in titles.address)
        ):
            continue
        end = i + 1
        while end < len(doc) and end - i <= _SHOUTED and _is_shouted(doc[end], tokens):
            end += 1
        if end - i > 2 or (end - i == 2 and text.lower() in titles.address):
            yield Name(i + 1, end, "person")


def _is_shouted(token: Token, tokens: Tokens) -> bool:
    """Could the word in capitals be one of a name?"""
    text = token.text
    if not (text.isupper() and text.isalpha() and len(text) > 1) or token.is_stop or tokens.title[token.i]:
        return False
    return text.lower() not in SAID and not text.lower().endswith("ed")


def _is_proper(token: Token) -> bool:
    return token.pos_ == "PROPN" and token.text[:1].isupper()


def titled_part(tokens: Tokens, name: Name, taken: Taken) -> Iterator[Name]:
    """The name behind a title up to where a surer one begins; two words where no word of
    address is before it."""
    end = next((i for i in range(name.start, name.end) if taken(i)), name.end)
    before = name.start - 1
    while before > 0 and tokens.texts[before].isspace():
        before -= 1
    addressed = tokens.texts[before].lower() in title_words().address
    if end > name.start and (addressed or end - name.start > 1):
        yield recast(tokens, name._replace(end=end))


def _namelike(token: Token) -> bool:
    text = token.text
    letters = text.replace("-", "").replace("’", "").replace("'", "")
    proper = text[:1].isupper() and letters.isalpha() and not text.isupper()
    return proper and token.pos_ in ("PROPN", "") and text not in office_words().institutions


def partisan(tokens: Tokens) -> Iterator[Name]:
    """Parties that go by a common noun with a capital inside the sentence, "a plan that Labour opposes", and
    then at the beginning of one too."""
    doc = tokens.doc
    inside: set[str] = set()
    found: list[int] = []
    for i, text in enumerate(tokens.texts):
        if text not in WORDS.offices.nouns or not tokens.news[i] or tokens.headline[i]:
            continue
        behind = tokens.texts[i + 1] if i + 1 < len(doc) else "."
        before = tokens.texts[i - 1] if i else ""
        if behind[:1].isupper() or behind in ("and", "&") or before in ("of", "and", "for", "&", ","):
            continue
        found.append(i)
        if i and tokens.sentence[i] == tokens.sentence[i - 1] and not tokens.texts[i - 1].istitle():
            inside.add(text)
    yield from (Name(i, i + 1, "organization") for i in found if tokens.texts[i] in inside)


def abbreviations(tokens: Tokens) -> Iterator[Name]:
    """Abbreviations that do something, or that something belongs to."""
    for i, text in enumerate(tokens.texts):
        if not (2 < len(text) < 7 and text.isupper() and text.isalpha() and tokens.news[i]):
            continue
        token = tokens.doc[i]
        if token.dep_ not in ("nsubj", "nsubjpass", "poss") or token.pos_ != "PROPN":
            continue
        alone = sum(t.isupper() and len(t) > 1 for t in tokens.texts[max(0, i - 1) : i + 2]) == 1
        if alone and text not in office_words().no_actors:
            yield Name(i, i + 1, "organization")
