"""Repairing one mention of the model: edges cleaned, titles out, the halves of a hyphenated name
together, and its kind set right where its words tell it.
"""

from __future__ import annotations

from typing import Final

from spacy.tokens import Doc, Token

from analysis.actors.candidates import Kind, Name
from analysis.actors.naming.acronyms import head_of
from analysis.actors.naming.names import family_stands_first, gender, is_given, parse
from analysis.actors.titles import office_words, title_words
from analysis.actors.tokens import Page

KINDS: Final[dict[str, Kind]] = {
    "PERSON": "person", "ORG": "organization", "NORP": "group", "GPE": "place", "LOC": "place",
    "FAC": "place",
}  # fmt: skip
POSSESSIVE: Final = frozenset({"'s", "’s", "'S", "’S", "'", "’"})
_EDGE: Final = frozenset(
    {"the", "a", "an", "this", "that", "these", "those", "our", "his", "her", "its", "their", "my", "and",
     "or", "of"}
)  # fmt: skip
_HYPHENS: Final = 2
"""Hyphens that may follow what the model found of a person's name."""
_PREFIXES: Final = frozenset({"pro", "anti", "non", "post", "pre", "ex", "then", "mid"})
_SMALL_PARTS: Final = frozenset(
    {"al", "bin", "ibn", "ben", "de", "da", "di", "du", "van", "von", "der", "el"}
)
_FIRST_HALVES: Final = frozenset({"Abdel", "Abdul", "Abdal", "Abd", "Abu"})
"""Arabic names of two words begin so ("servant of", "father of"): without the second they are none."""
_SUFFIXED: Final = frozenset(
    {
        "led",
        "era",
        "style",
        "like",
        "type",
        "based",
        "born",
        "run",
        "wing",
        "free",
        "appointed",
        "inspired",
        "critic",
        "ally",
    }
)
"""Second halves that make a word of a name and are no part of it: "Trump-era"."""
_AFTER_DATELINE: Final = frozenset({",", "(", "—", "–", "-", "--"})
_MINISTERS: Final = frozenset(
    {"minister", "ministers", "secretary", "undersecretary", "commissioner", "secretaries"}
)


def model_names(page: Page) -> list[Name]:
    """The model's entities of the kinds that act or are places, repaired."""
    doc, found = page.doc, []
    for entity in doc.ents:
        kind = KINDS.get(entity.label_)
        if kind is None or not page.news[entity.start]:
            continue
        start, end = cleaned(doc, entity.start, entity.end)
        if kind == "organization":
            start = _proper_start(doc, start, end)
        if start < end and any(c.isupper() for c in doc[start:end].text):
            name = recast(doc, Name(start, end, _kind(page, start, end, kind)))
            unsure = page.headline[start] and not (name.kind == "person" and _given_first(doc, name))
            if (
                name.start < name.end
                and not unsure
                and not _topic_of_title(doc, name)
                and not _empty(doc, name)
            ):
                found.append(name)
    return found


def _proper_start(doc: Doc, start: int, end: int) -> int:
    """Where the name proper begins: after a describing word ("federal Trade Commission") or a colon."""
    colon = next((i for i in range(start, end) if doc[i].text == ":"), None)
    if colon is not None:
        start = cleaned(doc, colon + 1, end)[0]
    while (
        start + 1 < end
        and doc[start].text.islower()
        and doc[start].is_alpha
        and doc[start + 1].text[:1].isupper()
    ):
        start += 1
    return start


def _kind(page: Page, start: int, end: int, kind: Kind) -> Kind:
    """The model's kind, but a place in a dateline ("NAIROBI, Kenya —"), and no group for an abbreviation."""
    doc, text = page.doc, page.doc[start:end].text
    if not text.isupper() or len(text) < 3:
        return kind
    if kind == "group":
        return "organization"
    opens = start == 0 or page.paragraph[start] != page.paragraph[start - 1]
    after = doc[end] if end < len(doc) else None
    dateline = after is not None and (after.text in _AFTER_DATELINE or after.ent_type_ == "DATE")
    return "place" if opens and dateline else kind


def cleaned(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """The span without articles before, possessives behind, words of captions, and signs around it."""
    captions = office_words().captions
    if start + 2 < end and doc[start].lower_ in _PREFIXES and doc[start + 1].text in ("-", "–"):
        start += 2
    while start < end and (doc[start].lower_ in _EDGE or _no_part(doc[start], captions)):
        start += 1
    while start < end:
        last = doc[end - 1]
        if not (last.text in POSSESSIVE or last.lower_ in _EDGE or _no_part(last, captions)):
            break
        end -= 1
    return start, end


def _no_part(token: Token, captions: frozenset[str]) -> bool:
    return token.text in captions or not any(c.isalnum() for c in token.text)


def recast(doc: Doc, name: Name) -> Name:
    """The name without titles before it, and as a person's where its words or a title say so."""
    if name.kind == "organization" and _is_site(doc, name):
        return name._replace(kind="place")
    if name.kind != "person" and not _names_person(doc, name) and not _titled(doc, name):
        if (
            name.start > 0
            and doc[name.start - 1].lower_ in title_words().address
            and name.end - name.start <= 3
        ):
            return name._replace(kind="person")
        return name
    start, end = name.start, name.end
    while (
        start < end - 1
        and is_title(doc[start])
        and not (is_given(doc[start].text) and name.kind == "person" and end - start == 2)
    ):
        start += 1
    while start < end and not doc[start].text[:1].isupper() and doc[start].lower_ not in _SMALL_PARTS:
        start += 1
    start, end = _whole(doc, start, end)
    return name._replace(start=start, end=end, kind="person")


def _titled(doc: Doc, name: Name) -> bool:
    """Does a title stand right before two or three words that could be a person's name ("Governor Masato
    Ono"), or at their beginning?"""
    offices = office_words()
    words = [token.text for token in doc[name.start : name.end]]
    known = (
        offices.bodies | offices.departments | offices.national | offices.associations | offices.company_ends
    )
    plain = all(word.istitle() and _lettered(word) and word not in known for word in words if word != "-")
    if not plain or not 1 < len(words) < 6 or name.start == 0:
        return False
    before = doc[name.start - 1].lower_
    return before in title_words().heads and before not in title_words().not_only_people


def _whole(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """A person's name with the rest of a hyphenated part: "Min" becomes "Min-jae"."""
    limit = end + 2 * _HYPHENS
    while (
        0 < end < limit
        and end + 1 < len(doc)
        and doc[end].text in ("-", "‑")
        and not doc[end - 1].whitespace_
        and not doc[end].whitespace_
        and doc[end + 1].is_alpha
        and not (doc[end + 1].lower_ in _SUFFIXED or doc[end + 1].text.endswith("ed"))
        and (end - start > 1 or doc[end + 1].text[:1].isupper())
    ):
        end += 2
    while (
        1 < start < end
        and doc[start - 1].text in ("-", "‑")
        and not doc[start - 1].whitespace_
        and not doc[start - 2].whitespace_
        and doc[start - 2].text[:1].isupper()
    ):
        start -= 2
    if 0 < start < end and doc[start - 1].text in _FIRST_HALVES:
        start -= 1
    if 1 < start < end and doc[start - 2 : start].text == "Im":
        start -= 2  # a family name that the tokenizer takes for "I'm"
    return start, end


def is_title(token: Token) -> bool:
    """May the word be a part of a title?"""
    words, text = title_words(), token.lower_
    return text in words.heads or text in words.address or text in words.modifiers


def _is_site(doc: Doc, name: Name) -> bool:
    """Is it a "... Museum", "Museum of ..." or "... Space Center", or a town before its state ("Tulsa,
    Oklahoma")?"""
    words, sites = doc[name.start : name.end].text.split(), office_words().sites
    if len(words) > 1:
        of = words[0] in sites and words[1] == "of"
        return of or words[-1] in sites or " ".join(words[-2:]) in sites
    after = doc[name.end : name.end + 3]
    located = len(after) == 3 and after[0].text == "," and after[1].ent_type_ == "GPE"
    return located and not words[0].isupper() and after[2].text in (",", ".", ")", "—")


def _names_person(doc: Doc, name: Name) -> bool:
    """Does the name of something else look like a person's after all: a given name and up to three more
    words, none of them an office or a company's ending?"""
    words = [token.text for token in doc[name.start : name.end]]
    offices = office_words()
    if any(w in offices.bodies or w in offices.departments or w in offices.company_ends for w in words):
        return False
    parts = doc[name.start : name.end].text.split()
    if 1 < len(parts) < 4 and words[0].casefold() in title_words().before_names and words[-1].istitle():
        return True
    if not all(w[:1].isupper() and (not w.isupper() or len(w) < 3) and _lettered(w) for w in parts):
        return False
    if len(words) == 1:
        return name.kind in ("organization", "group") and gender(parse(f"{words[0]} X")) is not None
    if len(words) > 4:
        return False
    if words[0].casefold() in title_words().heads and len(words) > 2 and is_given(words[1]):
        return True
    return gender(parse(" ".join(parts))) is not None or ("-" in parts[-1] and family_stands_first(parts))


def _lettered(word: str) -> bool:
    return word.replace("-", "").replace(".", "").replace("’", "").replace("'", "").isalpha()


def _topic_of_title(doc: Doc, name: Name) -> bool:
    """Is the organisation only what a minister is minister of: "Minister of External Relations"?"""
    if doc[name.start].lower_ in _MINISTERS and name.end - name.start > 1:
        return name.kind == "organization"
    after = doc[name.end].lower_ if name.end < len(doc) else ""
    if name.kind == "organization" and after in _MINISTERS:
        topics = office_words().topics if name.end - name.start == 1 else title_words().modifiers
        return all(t.lower_ in topics for t in doc[name.start : name.end])  # "Foreign Affairs minister"
    i = name.start - 1
    if i > 0 and doc[i].lower_ == "the":
        i -= 1
    return (
        name.kind == "organization"
        and i > 0
        and doc[i].lower_ in ("of", "for")
        and doc[i - 1].lower_ in _MINISTERS
    )


def _given_first(doc: Doc, name: Name) -> bool:
    return name.end - name.start == 2 and is_given(doc[name.start].text)


def _empty(doc: Doc, name: Name) -> bool:
    """Is the name no more than a word for a kind of office or person?"""
    text = doc[name.start : name.end].text
    if name.kind == "person":
        return all(
            (is_title(token) and not is_given(token.text)) or token.text in office_words().generic
            for token in doc[name.start : name.end]
        )
    if name.kind == "place" and name.end - name.start == 1 and doc[name.start].lower_ in title_words().heads:
        return True
    words = [token.text for token in doc[name.start : name.end]]
    if name.kind == "organization" and len(words) > 1 and head_of(words) in office_words().things:
        return True
    return text in office_words().no_actors
