"""Names of things, works and events, which act as little as the words that only look like a name."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Final

from spacy.tokens import Token

from analysis.actors.candidates import Kind, Name, surface
from analysis.actors.naming.acronyms import head_of
from analysis.actors.naming.lifeless import is_lifeless
from analysis.actors.naming.names import is_given
from analysis.actors.naming.thing_words import THINGS
from analysis.actors.naming.words import WORDS as NAMING
from analysis.actors.titles import office_words, title_words
from analysis.actors.tokens import Tokens
from analysis.language.grammar import GRAMMAR

_REACH: Final = 3
"""Words between a name and what it is the name of."""
_NAMING: Final = frozenset({"compound", "appos", "nmod", "amod"})
_OPENING: Final = frozenset("“\"‘'«„")
_CLOSING: Final = frozenset("”\"’'»“")
_SUBJECTS: Final = frozenset({"nsubj", "agent"})
_FIGURED: Final = re.compile(
    r"[A-Z]{1,2}\d{2,}(?: [mb]illion)?"
    r"|(?:[A-Z]{1,3}[$¢]?|Rs\.?) ?\d[\d.,]* ?(?:[mb]n?|[mbt]r?illion|crore|lakh)"
)
"""A road, a rifle or a sum: "D11", "K10 million", "Rs 40 crore"."""
_FULL: Final = 3
"""Words of a person's name that may end as a thing's does: "Marine Wildlife Protection Code" is none."""
_STRESSED: Final = 5
"""Letters from which a word in capitals may be one that is stressed."""
_DEFINED: Final = 4
"""Words from what something is to what it is called."""
_CODE: Final = re.compile(r"[A-Z]{1,3}-\d+[A-Z]?")
"""What a programme, a form or a machine goes by: "HB-7"."""
_CONTRACTED: Final = re.compile(r"(?i)(?:I|you|we|they|he|she|it|that|there|what|who)[’'](?:d|m|ll|ve|re|s)")
"""A pronoun that a model takes for a name where the mark has another form."""
_BROKEN: Final = re.compile(r"^(?:1[89]|20)\d\d\b|[\[\]{}<>|]")
"""A year in front, as events have it, or a bracket in it."""
_ONE: Final = frozenset({"a", "an", "another", "one"})
_MODEL: Final = re.compile(r"(?!(?:19|20)\d\d$)[A-Z]{0,3}-?\d{2,4}[A-Z]{0,2}")
"""The number of a model, which is no year."""
_FILED: Final = re.compile(r"[A-Z\d]+(?:[/\\-][A-Z\d]+)*")


def acting(tokens: Tokens, names: list[Name]) -> list[Name]:
    """The names without those of which the article shows that they are a thing's."""
    spelled: dict[str, list[Name]] = defaultdict(list)
    called: set[str] = set()
    for name in names:
        text = surface(tokens.doc, name)
        spelled[text].append(name)
        if name.start > 0 and tokens.texts[name.start - 1] in THINGS.called:
            called.add(text)
    called |= _called(tokens)
    people = {text.split()[-1] for text, all_ in spelled.items() if " " in text and all_[0].kind == "person"}
    nations = {f"{text}s" for text, all_ in spelled.items() if all_[0].kind == "country"}
    things = {
        text
        for text, all_ in spelled.items()
        if all_[0].key is None
        and all_[0].kind in ("person", "organization", "group")
        and (text in nations or is_lifeless(tokens, text, all_) or _is_thing(tokens, text, all_, people))
    }
    ends = THINGS.faceless["ends"]
    things |= {word for text in things if (word := text.split()[-1]) in ends and " " in text}  # "the Pride"
    return [
        name
        for name in names
        if (text := surface(tokens.doc, name)) not in things
        and not (text in called and not _is_where(tokens, name))
        and not _is_post(tokens, name)
    ]


def _called(tokens: Tokens) -> set[str]:
    """The names of storms and ships: "Hurricane Florence", "USS Florida"."""
    texts = tokens.texts
    return {
        texts[i + 1] for i in range(len(texts) - 1) if texts[i] in THINGS.called and texts[i + 1].istitle()
    }


def _is_where(tokens: Tokens, name: Name) -> bool:
    before = tokens.texts[name.start - 1].lower() if name.start else ""
    return before in NAMING.places.where or before == ","


def _is_post(tokens: Tokens, name: Name) -> bool:
    """Is it the short form of a state behind a town: "Albany, NY"?"""
    if name.end - name.start != 1 or name.start < 2 or name.kind in ("country", "place"):
        return False
    return tokens.texts[name.start] in THINGS.words["posts"] and tokens.texts[name.start - 1] == ","


def _is_stressed(tokens: Tokens, text: str, kind: Kind) -> bool:
    """Has the word its capitals for its weight: "a WHITE man", in an article that writes "white" too, or "A
    MAJOR search"?"""
    if text.lower() in tokens.texts:
        return True
    known = office_words()
    body = text.capitalize() in known.offices | known.acting
    return kind == "organization" and text.lower() in tokens.english and not body


def _is_thing(tokens: Tokens, text: str, names: list[Name], people: set[str]) -> bool:
    words, kind = text.split(), names[0].kind
    if text.startswith(("@", "#", "http")) or _CONTRACTED.fullmatch(text) or _BROKEN.search(text):
        return True
    if (
        kind == "organization"
        and text.istitle()
        and text.lower() in title_words().heads - THINGS.words["of_bodies"]
    ):
        return True  # "the Taoiseach, Jane Doe"
    if len(words) > 1 and words[0] in THINGS.callings["opening"] and words[-1] in THINGS.callings["heads"]:
        return True  # "a Certified Public Accountant"
    if all(
        _is_of_range(tokens, name) or _is_numbered(tokens, name) or _is_rank(tokens, name) for name in names
    ):
        return True  # "the 205, 306, Largo and Brio", "a Boeing 777"
    if all(_is_filed(tokens, name) or _is_listed(tokens, name) for name in names) or _FIGURED.fullmatch(text):
        return True
    if not NAMING.places.versus.isdisjoint(words[1:-1]) and "against" not in words:
        return True  # "Okello v. Brenko"
    if len(words) == 1 and text.isupper() and len(text) >= _STRESSED and _is_stressed(tokens, text, kind):
        return True
    if (text in THINGS.nobody and text not in people) or (len(words) > 1 and words[0] in THINGS.called):
        return True
    whole = 1 < len(words) <= _FULL and kind == "person" and is_given(words[0])
    titled = kind == "person" and any(n.start and tokens.title[n.start - 1] for n in names)
    if not whole and not titled and text not in people and _ends_as_thing(words, kind):
        return True
    if kind == "person" and not whole and (_no_person(text, words) or _is_post_held(words)):
        return True
    if whole or text in people or kind == "group":
        return False
    lively = sum(is_lively(tokens, name) for name in names)
    if lively:
        return False
    if _CODE.fullmatch(text) or any(_is_defined(tokens, name) for name in names):
        return True
    if all(_in_marks(tokens, name) for name in names):
        return True
    shown = sum(_shown(tokens, name) for name in names)
    return 2 * shown >= len(names) if kind == "person" else 2 * shown > len(names)


def _is_filed(tokens: Tokens, name: Name) -> bool:
    """Is it a part of the number of a file: "KLD/PB/07/112/2021"?"""
    texts, start, end = tokens.texts, name.start, name.end
    while start > 0 and not tokens.doc[start - 1].whitespace_:
        start -= 1
    while end < len(texts) and not tokens.doc[end - 1].whitespace_:
        end += 1
    number = "".join(texts[start:end]).strip(".,;:()")
    _, _, number = number.rpartition("Number") if len(texts[start:end]) > 1 else ("", "", number)
    slashes = number.count("/") + number.count("\\")
    return slashes > 1 and any(c.isdigit() for c in number) and _FILED.fullmatch(number) is not None


def _is_of_range(tokens: Tokens, name: Name) -> bool:
    """Does it stand in a list with bare numbers, as the models of a maker do?"""
    texts, i, numbers = tokens.texts, name.start - 1, 0
    while i > 0 and (texts[i] in (",", "and") or texts[i][:1].isupper() or texts[i].isdigit()):
        numbers += texts[i].isdigit() and texts[i + 1] == "," and not texts[i - 1][:1].isupper()
        i -= 1
    return numbers > 1


def _is_numbered(tokens: Tokens, name: Name) -> bool:
    """Is it one of a maker's models, by its number: "a Boeing 777", "another Airbus A320"?"""
    texts = tokens.texts
    one = name.start > 0 and texts[name.start - 1].lower() in _ONE
    maker = name.end - name.start == 1 and texts[name.start] in office_words().firms
    return (one or maker) and name.end < len(texts) and _MODEL.fullmatch(texts[name.end]) is not None


def _is_rank(tokens: Tokens, name: Name) -> bool:
    """Is it the rank of who is named behind it, cut short: "Police Insp. Jane Doe"?"""
    texts, end = tokens.texts, name.end
    last = texts[end - 1].lower()
    point = texts[end : end + 1] == ["."] or last.endswith(".")
    behind = end + (not last.endswith("."))
    if name.kind != "organization" or end - name.start == 1:
        return False
    ranked = f"{last.removesuffix('.')}." in title_words().heads
    return ranked and point and behind < len(texts) and texts[behind].istitle()


def _is_listed(tokens: Tokens, name: Name) -> bool:
    """Is it the sign under which a company's shares are traded: "(NYSE: CVN)"?"""
    texts, i = tokens.texts, name.start
    signed = i > 1 and texts[i - 1] == ":" and texts[i - 2].lower() in THINGS.defining["exchanges"]
    return signed and texts[i].isupper()


def _is_defined(tokens: Tokens, name: Name) -> bool:
    """Does the article say what it is: "a condition called LT", "the scheme, known as Brenko"?"""
    texts, i = tokens.texts, name.start - 1
    if i > 0 and texts[i] in _OPENING:
        i -= 1
    if i > 0 and texts[i] == "as":
        i -= 1
    if i < 2 or texts[i] not in THINGS.defining["known" if texts[i + 1] == "as" else "verbs"]:
        return False
    what = tokens.doc[max(0, i + 1 - _DEFINED) : i]
    return any(t.lower_ in THINGS.kinds or t.lower_ in THINGS.undertakings["heads"] for t in what)


def _ends_as_thing(words: list[str], kind: Kind) -> bool:
    """Does the name end as an event's or a work's does, and not in what a body is for ("Council for Law")?"""
    if len(words) == 1:
        return words[0] in THINGS.ends and (kind == "organization" or not is_given(words[0]))
    if words[-2] in NAMING.offices.links or head_of(words) in office_words().acting:
        return False  # "Centre for Tax Policy"
    return words[-1] in THINGS.ends or " ".join(words[-2:]) in THINGS.ends


def _no_person(text: str, words: list[str]) -> bool:
    """Does nobody bear such a name: with a number in it, or without a capital of its own?"""
    if any(c.isdigit() for c in text):
        return True
    proper = words[1:] if words[0].lower() in GRAMMAR.articles else words
    return not any(part[:1].isupper() for word in proper for part in word.split("-"))  # "al-Okello"


def _is_post_held(words: list[str]) -> bool:
    """Is it the post and not its holder: "Strategy Officer"?"""
    return len(words) > 1 and words[-1].istitle() and words[-1].lower() in THINGS.posts["held"]


def is_lively(tokens: Tokens, name: Name) -> bool:
    """Does the one named do what only people and bodies do, or bear a title?"""
    doc = tokens.doc
    before = tokens.texts[name.start - 1].lower() if name.start else ""
    if before in title_words().address or before in title_words().heads:
        return True
    last = doc[name.end - 1]
    verb = last.head
    return last.dep_ in _SUBJECTS and verb.lemma_ in THINGS.lively["verbs"]


def _in_marks(tokens: Tokens, name: Name) -> bool:
    """Does the name stand alone between quotation marks, as that of a film or a ship does?"""
    texts = tokens.texts
    if name.start == 0 or name.end >= len(texts) or texts[name.start - 1] not in _OPENING:
        return False
    end = name.end + (texts[name.end] in (",", ".") and name.end + 1 < len(texts))
    return texts[end] in _CLOSING


def _shown(tokens: Tokens, name: Name) -> bool:
    """Do the words around say what it is: "the rover X", "an X jet", "737 X"?"""
    doc = tokens.doc
    last = doc[name.end - 1]
    before = doc[name.start - 1] if name.start else None
    if before is not None and _names(before) and not _subject_of_clause(last, before):
        return True
    if _is_apposed(tokens, name) or _is_of_work(tokens, name):
        return True
    if name.kind == "person" and before is not None and before.is_digit and before.head.i == last.i:
        return True
    if name.end + 1 < len(doc) and tokens.texts[name.end] in GRAMMAR.possessives:
        owned = tokens.texts[name.end + 1]
        if owned.istitle() and _is_sign(tokens, name):
            return True  # "the old Miller's Dairy"
        # "Crohn's disease", "Saint Patrick's Day", "a Dean's Award"
        return owned in THINGS.grouped_kinds["ills"] or (owned in THINGS.ends and _is_held(tokens, name))
    if tokens.texts[name.end : name.end + 1] and tokens.texts[name.end] in THINGS.defining["makers"]:
        return True
    return _is_kind(_head_behind(last))


def _is_sign(tokens: Tokens, name: Name) -> bool:
    """Is it a part of what a house is called, which has an article before it?"""
    before = [text.lower() for text in tokens.texts[max(0, name.start - 2) : name.start]]
    title = tokens.title[name.end + 1]
    return name.kind == "person" and name.end - name.start == 1 and "the" in before and not title


def _is_held(tokens: Tokens, name: Name) -> bool:
    """Is it the patron or the giver of what the article names with him, of which somebody else tells: "a
    Dean's Award", "Saint Patrick's Day"?"""
    before = tokens.texts[name.start - 1].lower() if name.start else ""
    head = tokens.doc[name.end + 1]
    day = head.text == "Day" and head.i + 1 < len(tokens.doc)
    return day or before in _ONE


def _is_apposed(tokens: Tokens, name: Name) -> bool:
    """Does an apposition say what it is: "the survey's vessel, the Strombus", "Ariel, another moon"?"""
    texts, i = tokens.texts, name.start - 1
    while i > 1 and texts[i].islower() and tokens.doc[i].pos_ in ("ADJ", "VERB") and texts[i] != "the":
        i -= 1
    if i > 1 and texts[i] == "the" and texts[i - 1] == "," and _names(tokens.doc[i - 2]):
        return True
    last = tokens.doc[name.end - 1]
    if last.dep_ == "appos" and last.head.i < name.start and _is_kind(last.head):
        return last.head.lower_ not in title_words().heads
    behind = tokens.doc[name.end : name.end + _DEFINED]
    opens = len(behind) > 2 and behind[0].text == "," and behind[1].lower_ in ("a", "an", "another", "the")
    head = behind[1].head if opens else None
    if head is None or head.lower_ in title_words().heads:
        return False  # "Jane Doe, the speaker"
    return behind[1].dep_ == "det" and head.i - name.end < _DEFINED and _is_kind(head)


def _is_of_work(tokens: Tokens, name: Name) -> bool:
    """Does what it is stand before the longer title that it is a part of: "album Certified Okello Boy"?"""
    doc, i = tokens.doc, name.start - 1
    while i > 0 and doc[i].text.istitle() and doc[i].pos_ == "PROPN" and not tokens.title[i]:
        i -= 1
    works = THINGS.grouped_kinds["works"]
    return 0 < i < name.start - 1 and doc[i].lower_ in works and doc[i].tag_ == "NN"


def _names(before: Token) -> bool:
    return before.lower_ in THINGS.kinds and before.tag_ in ("NN", "NNP")


def _subject_of_clause(last: Token, before: Token) -> bool:
    """ "The film Okello made": a clause of its own."""
    return last.dep_ in ("nsubj", "nsubjpass") and last.head.head.i == before.i


def _head_behind(last: Token) -> Token | None:
    """The noun behind a name that it says more about."""
    head = last
    for _ in range(_REACH):
        if head.dep_ not in _NAMING or head.head.i <= head.i:
            break
        head = head.head
    return head if head.i != last.i and head.i - last.i <= _REACH else None


def _is_kind(token: Token | None) -> bool:
    return (
        token is not None
        and token.text.islower()
        and (token.lower_ in THINGS.kinds or token.lemma_ in THINGS.kinds)
    )
