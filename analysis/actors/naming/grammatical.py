"""What the grammar around a name shows of it: that it says what somebody is like, that it is one of many, or
a common noun that only begins a sentence."""

from __future__ import annotations

from typing import Final

from analysis.actors.candidates import Name
from analysis.actors.naming.names import is_given
from analysis.actors.naming.words import WORDS
from analysis.actors.titles import office_words, title_words
from analysis.actors.tokens import Tokens
from analysis.language.people import PEOPLE

_AMOUNTS: Final = frozenset({"PERCENT", "MONEY", "QUANTITY", "CARDINAL"})
_IN_TITLES: Final = frozenset({"of", "the", "and", "a", "an", "in", "on", "for", "to", ":", "“", '"', "‘"})
"""What titles of works hold besides words with a capital."""
_CLOSED: Final = frozenset({"ADP", "CCONJ", "PUNCT", "VERB", "AUX", "SCONJ", "PRON"})
"""What no noun is whose first part a name could be."""


def stem(text: str) -> str:
    """What adjective and noun of one people or party share: "Democratic", "Democrats"."""
    return text.casefold().removesuffix("s").replace("cratic", "crat")


def is_adjective(tokens: Tokens, name: Name) -> bool:
    """Does it only say more about a noun behind it, or about somebody ("Republican of Ohio")?"""
    token = tokens.doc[name.end - 1]
    behind = tokens.texts[name.end].lower() if name.end < len(tokens.texts) else ""
    if token.tag_.startswith("JJ"):
        return True
    if behind in WORDS.signs.home and name.start and tokens.texts[name.start - 1] == ",":
        return True
    return token.dep_ in ("amod", "compound", "nmod") and token.head.i >= name.end


def is_one_of_many(tokens: Tokens, name: Name) -> bool:
    """Is it one of many, with nothing behind it that it says more about: "a CT of the chest"?"""
    behind = tokens.doc[name.end] if name.end < len(tokens.doc) else None
    one = name.start > 0 and tokens.texts[name.start - 1].lower() in ("a", "an")
    return one and (behind is None or (behind.pos_ in _CLOSED and behind.text != "-"))


def is_measured(tokens: Tokens, name: Name) -> bool:
    """Is it so and so much: "Turnout was 67 percent"?"""
    verb = tokens.doc[name.start].head
    amount = (t for t in verb.rights if t.dep_ in ("attr", "acomp"))
    return verb.lemma_ == "be" and any(t.ent_type_ in _AMOUNTS for t in amount)


def is_singular(tokens: Tokens, name: Name) -> bool:
    """Is it no name of many, without an article before it and one in number: "early Calvino"?"""
    token = tokens.doc[name.end - 1]
    determined = name.start > 0 and tokens.texts[name.start - 1].lower() in WORDS.signs.determiners
    return token.tag_ == "NNP" and token.dep_ not in ("compound", "amod", "nmod") and not determined


def is_opening(tokens: Tokens, name: Name) -> bool:
    """Is it a common noun, which has its capital from the beginning of the sentence: "Scholars agree"?"""
    i = name.start
    opens = i == 0 or tokens.sentence[i] != tokens.sentence[i - 1] or _is_quoted_from(tokens, i)
    common = tokens.doc[i].tag_ in ("NN", "NNS") and tokens.doc[i].pos_ == "NOUN"
    return opens and common and not is_given(tokens.texts[i]) and not tokens.headline[i]


def is_opening_adjective(tokens: Tokens, name: Name) -> bool:
    """Is it an ordinary word that opens the sentence and says more about the noun behind it: "Battleground
    states"?"""
    i, token = name.start, tokens.doc[name.start]
    ordinary = name.key is None and tokens.texts[i].lower() in tokens.english and tokens.texts[i].istitle()
    ordinary = ordinary and name.kind == "organization" and tokens.texts[i] not in office_words().papers
    opens = i == 0 or tokens.sentence[i] != tokens.sentence[i - 1]
    if not (ordinary and opens) or is_given(tokens.texts[i]) or tokens.headline[i]:
        return False
    noun = token.head
    told = token.dep_ in ("compound", "amod", "nmod") and noun.i == i + 1
    people = PEOPLE.all | title_words().heads | WORDS.signs.staff  # "Gazette reporter Jane Doe"
    return (
        told and noun.text.islower() and noun.pos_ == "NOUN" and people.isdisjoint((noun.lower_, noun.lemma_))
    )


def _is_quoted_from(tokens: Tokens, i: int) -> bool:
    """Does a quotation begin with the word, and the sentence with the quotation?"""
    marked = tokens.texts[i - 1] in ("“", '"', "‘") and tokens.doc[i].tag_ == "NNS"
    return marked and (i == 1 or tokens.sentence[i - 1] != tokens.sentence[i - 2])


def is_any(tokens: Tokens, name: Name) -> bool:
    """Does it stand for everybody who is called so: "every Okello, Brandt and Lund"?"""
    texts, i = tokens.texts, name.start - 1
    while i > 0 and (
        texts[i] in (",", "and", "or") or (texts[i].istitle() and tokens.doc[i].ent_type_ != "DATE")
    ):
        i -= 1
    return i >= 0 and texts[i].lower() in ("every", "each")


def is_titled_by(tokens: Tokens, name: Name) -> bool:
    """Does it stand in the title of a work without marks: "a report titled Ethiopia: the Drought,"?"""
    i = name.start - 1
    while i > 0 and (tokens.texts[i][:1].isupper() or tokens.texts[i] in _IN_TITLES):
        i -= 1
    titled = i > 0 and tokens.texts[i] in ("titled", "entitled")
    return titled and tokens.paragraph[i] == tokens.paragraph[name.start]


def is_topic(tokens: Tokens, name: Name) -> bool:
    """Is it an ordinary word that opens a sentence about what it is or has: "Success is rare"?"""
    i = name.start
    if name.key is not None or tokens.texts[i].lower() not in tokens.english or is_given(tokens.texts[i]):
        return False
    marked = i > 0 and not tokens.texts[i - 1][:1].isalnum() and tokens.texts[i - 1] not in (",", "-")
    opens = i == 0 or marked or tokens.sentence[i] != tokens.sentence[i - 1]
    token = tokens.doc[i]
    plain = token.tag_ in ("NN", "NNP") and not tokens.headline[i]
    return opens and plain and token.dep_ == "nsubj" and token.head.lemma_ in ("be", "have")


def is_state(tokens: Tokens, name: Name) -> bool:
    """Does it say how somebody is: "we are United"?"""
    token = tokens.doc[name.start]
    return token.tag_.startswith("JJ") and token.dep_ in ("acomp", "advcl", "oprd")
