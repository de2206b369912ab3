"""What the words of one mention tell that it is, whatever a model took it for: a site, a person, a body, the
topic of a title, or nobody."""

from __future__ import annotations

import re
from typing import Final

from spacy.tokens import Doc, Token

from analysis.actors.candidates import Name
from analysis.actors.naming.acronyms import head_of
from analysis.actors.naming.names import family_stands_first, gender, is_given, parse
from analysis.actors.naming.words import WORDS
from analysis.actors.titles import office_words, title_words
from analysis.actors.tokens import Tokens
from analysis.language.grammar import GRAMMAR

_COMPOUND: Final = re.compile(r"(?!Mac|Mc|De|Di|Da|Du|La|Le|Lo|Van|Von|Fitz|St|O[’'])[A-Z][a-z]{2,}[A-Z]\w*$")
"""Two words written as one, as companies do: "OkelloTech"."""
_INITIALS: Final = re.compile(r"(?:[A-Z]\.){1,4}")
_NAMED: Final = 2
"""Words of a full name at least."""
_LETTER: Final = 2
"""Characters of one initial with its point."""
HYPHENS: Final = frozenset({"-", "‑", "–"})
"""What joins the halves of a name."""


def is_proper(token: Token) -> bool:
    """Does the word look like one of a person's name: a proper noun, letters alone, the first a capital?"""
    return token.text.istitle() and token.is_alpha and token.pos_ == "PROPN"


def is_site(doc: Doc, name: Name) -> bool:
    """Is it a "... Museum", "Museum of ..." or "... Space Center", or a town before its state ("Tulsa,
    Oklahoma")?"""
    known = office_words()
    words, sites = doc[name.start : name.end].text.split(), known.sites | known.towns
    if len(words) > 1:
        at = name.start > 0 and doc[name.start - 1].lower_ == "at"
        if name.kind == "person" and not at and words[-1] in known.of_people:
            return False
        if words[0] in known.sites_before:
            return True
        of = words[0] in sites and (words[1] == "of" or words[1] in WORDS.people.particles)
        return of or words[-1] in sites or " ".join(words[-2:]) in sites
    if name.kind == "person":
        return False
    after = doc[name.end : name.end + 3]
    located = len(after) == 3 and after[0].text == "," and after[1].ent_type_ == "GPE"
    return located and not words[0].isupper() and after[2].text in (",", ".", ")", "—")


def names_person(doc: Doc, name: Name) -> bool:
    """Does the name of something else look like a person's after all: a given name and up to three more
    words, none of them an office or a company's ending?"""
    words = [token.text for token in doc[name.start : name.end]]
    offices, titles = office_words(), title_words()
    if any(w in offices.bodies or w in offices.departments or w in offices.company_ends for w in words):
        return False
    before = doc[name.start - 1].lower_ if name.start else ""
    owned = before in GRAMMAR.articles | GRAMMAR.possessives | GRAMMAR.owners
    bodies = offices.associations | offices.papers
    if len(words) > 1 and owned and name.kind == "organization" and words[-1] in bodies:
        return False  # "the Mahdi Army", "the Charlotte Observer"
    if len(words) > 1 and words[-1] in offices.towns - offices.of_people:
        return False  # "Salma Province"
    if len(words) > 1 and words[-1] in offices.sites and name.start and doc[name.start - 1].lower_ == "at":
        return False  # "at Okello Field"
    if _is_initialled(doc, name) or (
        len(words) == 1 and name.start > 0 and doc[name.start - 1].text in WORDS.people.parting
    ):
        return True
    parts = doc[name.start : name.end].text.split()
    if 1 < len(parts) < 4 and words[0].casefold() in titles.before_names and words[-1].istitle():
        return True
    if len(words) > 4 or not all(_starts_name(word) for word in parts):
        return False
    if len(words) == 1:
        return name.kind in ("organization", "group") and gender(parse(f"{words[0]} X")) is not None
    if words[0].casefold() in titles.heads and len(words) > 2 and is_given(words[1]):
        return True
    return gender(parse(" ".join(parts))) is not None or ("-" in parts[-1] and family_stands_first(parts))


def _is_initialled(doc: Doc, name: Name) -> bool:
    """Is it an initial with a family name, or before one: "A. Okello", "D." of "D. Maran Okello"?"""
    first, rest = doc[name.start].text, doc[name.start + 1 : name.end + 1]
    several = len(first) > _LETTER  # behind one, the name itself may be all that the model found
    if not _INITIALS.fullmatch(first) or first in WORDS.people.no_initials or len(rest) not in (1, 2, 3):
        return False
    if several and name.end - name.start not in (2, 3):
        return False
    opens = name.start == 0 or "\n" in doc[name.start - 1].text
    second = rest[0].text
    known = office_words()
    words = {token.text for token in rest}
    proper = second[:1].isupper() and second.isalpha() and not second.isupper()
    return proper and not opens and words.isdisjoint(known.offices | known.company_kinds | known.sites)


def is_body(doc: Doc, name: Name) -> bool:
    """Does what a model takes for a person end as the name of a company, body or club does?"""
    words, known = doc[name.start : name.end].text.split(), office_words()
    if len(words) == 1 and _COMPOUND.match(words[0]) and not is_given(words[0]):
        return True
    if len(words) == 1 and words[0] in known.papers and name.start and doc[name.start - 1].lower_ == "the":
        return True  # "the Courier"
    if len(words) == 1 and words[0] in known.clubs:
        before = doc[name.start - 1].lower_ if name.start else ""
        behind = doc[name.end].lower_ if name.end < len(doc) else ""
        played = not WORDS.places.versus.isdisjoint((before, behind))
        plural = behind in GRAMMAR.possessives and not behind.endswith("s")  # "Okellos’ defence"
        return before == "the" or played or plural or doc[name.start].tag_ == "NNPS"
    if len(words) > _NAMED and words[-1] in known.bodies | known.institutions:
        return True  # "John Birch Society"
    if len(words) > 1 and words[-1] == "State":
        return True  # the team of "Brenko State"
    before = doc[name.start - 1].lower_ if name.start else ""
    defined = before in GRAMMAR.articles | GRAMMAR.possessives | GRAMMAR.owners  # "Okello’s Mahdi Army"
    if len(words) < 2 or (is_given(words[0]) and not defined):
        return False
    ends = known.acting | known.company_ends | (known.papers if before == "the" else frozenset())
    return words[-1] in ends or any(" ".join(words).endswith(f" {club}") for club in known.clubs)


def _starts_name(word: str) -> bool:
    """Could the word be one of a person's name?"""
    return word[:1].isupper() and (not word.isupper() or len(word) < 3) and is_lettered(word)


def is_lettered(word: str) -> bool:
    """Is it all letters, but for hyphens, points and apostrophes?"""
    return word.replace("-", "").replace(".", "").replace("’", "").replace("'", "").isalpha()


def is_topic_of_title(doc: Doc, name: Name) -> bool:
    """Is the organisation only what a minister is minister of: "Minister of External Relations"?"""
    ministers, words = title_words().ministers, [token.lower_ for token in doc[name.start : name.end]]
    if name.kind != "organization" and not (
        name.kind == "person" and " ".join(words) in office_words().topics
    ):
        return False
    if words[0] in ministers and len(words) > 1:
        return True
    behind = doc[name.end].lower_ if name.end < len(doc) else ""
    if behind in title_words().advisers:
        return " ".join(words) in office_words().topics  # "National Security Adviser"
    if behind in ministers:
        topics = office_words().topics if len(words) == 1 else title_words().modifiers
        return all(word in topics for word in words)  # "Foreign Affairs minister"
    i = name.start - 1
    if i > 0 and doc[i].lower_ in GRAMMAR.articles:
        i -= 1
    return i > 0 and doc[i].lower_ in WORDS.offices.of and doc[i - 1].lower_ in ministers


def is_empty(tokens: Tokens, name: Name) -> bool:
    """Is the name no more than a word for a kind of office or person?"""
    words = tokens.texts[name.start : name.end]
    if tokens.doc[name.start : name.end].text in office_words().no_actors:
        return True
    if tokens.title[name.end - 1] and " ".join(words[:-1]) in WORDS.signs.faiths:
        return True  # "the Roman Catholic Archbishop"
    if name.kind == "person":
        titles, generic = (
            tokens.title[name.start : name.end],
            office_words().generic | office_words().institutions,
        )
        described = zip(words, titles, strict=True)
        return all((title and not is_given(word)) or word in generic for word, title in described)
    if name.kind == "place" and len(words) == 1 and words[0].lower() in title_words().heads:
        return True
    return name.kind == "organization" and len(words) > 1 and head_of(words) in office_words().things
