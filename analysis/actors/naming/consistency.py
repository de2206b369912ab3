"""What the whole article says about a name: one kind for each spelling, and the places where the model
missed it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from spacy.tokens import Doc

from analysis.actors.candidates import Kind, Name, tokens_of
from analysis.actors.naming.filtering import Sceptic
from analysis.actors.naming.names import is_given
from analysis.actors.naming.repair import POSSESSIVE, is_title
from analysis.actors.titles import office_words
from analysis.actors.tokens import Page

_WHERE: Final = frozenset({"in", "near", "through", "outside", "around"})
_LANDS: Final = frozenset(
    {
        "region",
        "province",
        "district",
        "peninsula",
        "valley",
        "island",
        "islands",
        "archipelago",
        "crossing",
        "suburb",
    }
)
_TOWNS: Final = frozenset({"city", "town", "village", "port", "state", "settlement", "municipality"})
_PARTS: Final = 6
"""Tokens of a person's name."""
_BELIEFS: Final = frozenset({"believe", "invest", "trust", "interest", "confide", "result"})


def vote(page: Page, names: list[Name]) -> list[Name]:
    """The names with one kind for each spelling: a part of a full personal name is a person, what things
    mostly happen in is a place, else it is what the model mostly takes it for."""
    doc = page.doc
    votes: dict[str, Counter[Kind]] = defaultdict(Counter)
    located: Counter[str] = Counter()
    places: set[str] = set()
    parts: set[str] = set()
    firsts: set[str] = set()
    given: set[str] = set()
    initials: set[str] = set()
    for name in names:
        if name.kind == "person" and name.key is not None:
            parts.add(name.key.split()[-1])
        text = _text(doc, name)
        words = text.split()
        if len(words) > 1 and name.kind == "organization":
            firsts.add(words[0])
            initials.add("".join(word[0] for word in words if word[0].isupper()))
        if name.key is not None or name.country is not None:
            continue
        votes[text][name.kind] += 1
        located[text] += _is_where(doc, name)
        if _is_named_place(doc, name):
            places.add(text)
        if len(words) > 1 and name.kind == "person":
            parts.update(word for word in (words[-1], words[-1].rpartition("-")[2]) if not word.isupper())
            given.add(words[0])
            if "-" in words[-1]:
                parts.add(words[0])
    companies = {_company(text) for text in votes} - {None}
    decided: dict[str, Kind] = {}
    for text, counter in votes.items():
        person = text in parts and (counter["person"] or text not in firsts)
        place = 2 * located[text] > counter.total() and " " not in text
        most = counter.most_common(1)[0][0]
        decided[text] = "person" if person else "place" if place else most
        if text in places and not person:
            decided[text] = "place"
        elif (
            text in companies or _company(text) or (most == "person" and text.isupper() and text in initials)
        ):
            decided[text] = "organization"
        elif most == "person" and not person and text in firsts and not is_given(text):
            decided[text] = "organization"  # "Amnesty" beside "Amnesty International"
        elif most != "person" and text in given and not located[text] and text not in firsts:
            decided[text] = "person"  # some peoples go by their given names
    sceptic = Sceptic(page, {text for text, kind in decided.items() if kind == "person"} - parts)
    decided.update(sceptic.doubts(n for n in names if n.key is None and n.country is None))
    for text in votes:
        if decided[text] == "organization" and _holds_person(text, decided):
            decided[text] = "person"
    return [
        name
        if name.key is not None or name.country is not None
        else _untitled(doc, name, parts) or name._replace(kind=decided[_text(doc, name)])
        for name in names
        if not sceptic.is_word(name)
    ]


def _untitled(doc: Doc, name: Name, people: set[str]) -> Name | None:
    """Of "General Okello", which a model takes for a body, the person alone, who is named in full too."""
    if name.kind == "person" or name.end - name.start != 2:
        return None
    title, word = doc[name.start], doc[name.start + 1]
    if not is_title(title) or word.text not in people:
        return None
    return name._replace(start=name.start + 1, kind="person")


def _text(doc: Doc, name: Name) -> str:
    return " ".join(doc[name.start : name.end].text.split())


def _company(text: str) -> str | None:
    """The name without the ending that shows a company's ("Okello Mining Ltd"), or None."""
    *words, last = text.split()
    return " ".join(words) if words and last in office_words().company_ends else None


def _is_where(doc: Doc, name: Name) -> bool:
    """Does something happen in, at or near it?"""
    if name.start == 0 or doc[name.end - 1].dep_ != "pobj" or doc[name.end - 1].text.isupper():
        return False
    before = doc[name.start - 1]
    return before.lower_ in _WHERE and before.head.pos_ == "VERB" and before.head.lemma_ not in _BELIEFS


def _is_named_place(doc: Doc, name: Name) -> bool:
    """Do the words around say that it is a place: "the town of X", "the X region", "X-based"?"""
    after = [t.lower_ for t in doc[name.end : name.end + 2]]
    if after == ["-", "based"] or (after[:1] and after[0] in _LANDS):
        return True
    before = [t.lower_ for t in doc[max(0, name.start - 2) : name.start]]
    return len(before) == 2 and before[1] == "of" and before[0] in _LANDS | _TOWNS


def _holds_person(text: str, decided: dict[str, Kind]) -> bool:
    """Is a name of two words a person's because one of them alone is, elsewhere in the article?"""
    words = text.split()
    if len(words) != 2 or not all(word.istitle() and word.isalpha() for word in words):
        return False
    offices = office_words()
    if any(
        word in offices.bodies | offices.departments | offices.national | offices.company_ends
        for word in words
    ):
        return False
    return decided.get(words[1]) == "person"


def split_possessives(doc: Doc, names: list[Name]) -> list[Name]:
    """The names, but of "Okello's Plan" and "Acme's Laboratory" the first part alone where the article
    names it on its own too, and what follows as another name when it is an organisation's."""
    alone = {doc[n.start : n.end].text: n.kind for n in names}
    alone |= {doc[n.end - 1].text: n.kind for n in names if n.kind == "person"}
    found: list[Name] = []
    for name in names:
        cut = next((i for i in range(name.start + 1, name.end - 1) if doc[i].text in POSSESSIVE), None)
        kind = alone.get(doc[name.start : cut].text) if cut is not None else None
        if cut is None or kind is None:
            found.append(name)
            continue
        found.append(name._replace(end=cut, kind=kind))
        rest = doc[cut + 1 : name.end]
        if (
            name.kind == "organization"
            and len(rest) > 1
            and all(word[:1].isupper() for word in (rest[0].text, rest[-1].text))
        ):
            found.append(name._replace(start=cut + 1))
    return found


def trim_people(doc: Doc, names: list[Name]) -> list[Name]:
    """The names, but of "Gloomy Jane Doe" only "Jane Doe" where that is named alone too and no given name
    precedes."""
    whole = {doc[n.start : n.end].text for n in names if n.kind == "person" and n.end - n.start == 2}
    return [
        n._replace(start=n.end - 2)
        if n.kind == "person"
        and n.end - n.start == 3
        and doc[n.end - 2 : n.end].text in whole
        and not is_given(doc[n.start].text)
        and "-" not in doc[n.start : n.end].text
        else n
        for n in names
    ]


def found_again(page: Page, names: list[Name]) -> Iterator[Name]:
    """The names found once, where the model missed them; of people also the first and the last part alone."""
    doc = page.doc
    taken = tokens_of(names)
    patterns = _patterns(page, names)
    for i, text in enumerate(page.texts):
        if text not in patterns or i in taken or not page.news[i]:
            continue
        for length in patterns[text].lengths:
            end = i + length
            name = patterns[text].names.get(tuple(page.texts[i:end]))
            if name is None or any(j in taken for j in range(i, end)):
                continue
            if length > 1 or _alone(doc, i) or (page.headline[i] and name.kind != "place"):
                first = i - 1 if name.kind == "person" and _is_initial(doc, i - 1) else i
                yield Name(first, end, name.kind, country=name.country)
                taken.update(range(first, end))
                break


def respelled(page: Page, names: list[Name]) -> list[Name]:
    """The names, and where a person's full name is written with other spaces or hyphens ("Han Min-jae", "Han
    Min Jae"), all of it as one name."""
    doc = page.doc
    people = [n for n in names if n.kind == "person" and n.key is None and n.end - n.start > 1]
    written = {tuple(page.texts[n.start : n.end]) for n in people}
    whole = {_letters(words) for words in written} - {""}
    firsts = {page.texts[n.start] for n in people}
    inner = {i for n in names for i in range(n.start + 1, n.end)}  # a name goes on over the edge before these
    found: list[Name] = []
    covered: set[int] = set()
    for i, text in enumerate(page.texts):
        if text not in firsts or i in covered or not page.news[i]:
            continue
        reach = range(i + 2, min(i + _PARTS, len(doc)) + 1)
        end = next((end for end in reach if _letters(page.texts[i:end]) in whole), None)
        if end is not None and tuple(page.texts[i:end]) not in written and inner.isdisjoint((i, end)):
            found.append(Name(i, end, "person"))
            covered.update(range(i, end))
    return [*found, *(n for n in names if not covered.intersection(range(n.start, n.end)))]


def _letters(words: Sequence[str]) -> str:
    """The words as one, small and without hyphens; nothing unless all begin with a capital."""
    if not words or not words[-1].isalpha() or not words[0][:1].isupper():
        return ""
    return "".join(words).replace("-", "").casefold()


class _Patterns(NamedTuple):
    """What to look for behind one first token: names by their words, and how many words there can be, most
    first."""

    names: dict[tuple[str, ...], Name]
    lengths: list[int]


def _patterns(page: Page, names: list[Name]) -> dict[str, _Patterns]:
    """What to look for by its first token."""
    doc = page.doc
    found: dict[str, dict[tuple[str, ...], Name]] = defaultdict(dict)
    shouted = any(
        flag and len(text) > 3 and text.isupper()
        for flag, text in zip(page.headline, page.texts, strict=True)
    )

    def add(start: int, end: int, name: Name) -> None:
        words = tuple(page.texts[start:end])
        if words[0][:1].isupper() and len("".join(words)) > 1:
            found[words[0]].setdefault(words, name)
            if shouted:
                upper = tuple(word.upper() for word in words)
                found[upper[0]].setdefault(upper, name)

    for name in names:
        if name.key is not None and name.kind == "person":  # the reader's own: also by the family name
            family = name.key.split()[-1]
            found[family].setdefault((family,), name)
        if name.key is not None or name.kind == "country":
            continue
        add(name.start, name.end, name)
        if name.kind == "person":
            breaks = [i + 1 for i in range(name.start, name.end - 1) if doc[i].whitespace_]
            if breaks:
                add(breaks[-1], name.end, name)
                add(name.start, breaks[0], name)
    return {
        first: _Patterns(words, sorted({len(one) for one in words}, reverse=True))
        for first, words in found.items()
    }


def _is_initial(doc: Doc, i: int) -> bool:
    return i >= 0 and len(doc[i].text) == 2 and doc[i].text[0].isupper() and doc[i].text[1] == "."


def _alone(doc: Doc, i: int) -> bool:
    """Is the word a name by its tag, and no part of a longer one that nobody proposed?"""
    if doc[i].pos_ not in ("PROPN", "NOUN") or len(doc[i].text) < 2:
        return False
    before = doc[i - 1] if i > 0 and not doc[i - 1].text.endswith(".") else None
    if before is not None and before.pos_ == "PROPN" and before.text[:1].isupper() and not is_title(before):
        return False
    after = doc[i + 1] if i + 1 < len(doc) else None
    return after is None or not (after.pos_ == "PROPN" and after.text[:1].isupper())
