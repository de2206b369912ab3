"""By which shorter names a longer one of an organisation may go in the same article."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from analysis.actors.linking.words import WORDS
from analysis.actors.titles import office_words

_TOPICAL: Final = 3
"""Words from which what a department is about may stand for it: "Homeland Security"."""
_SCHOOLS: Final = frozenset({"University", "College"})


class Short(NamedTuple):
    """A shorter name, and whether only what follows the longer one in the text may be meant by it."""

    text: str
    later: bool


def short_forms(text: str, country: str | None, *, known: bool = False) -> Iterator[Short]:
    """The shorter names of an organisation whose plain name is `text`: without the country before it ("US Air
    Force"), without what follows an office's head ("Institute for Peace Studies"), of a department's what it
    is about, of a paper's the last word ("the Times"), and of a company's name of two words the first
    ("Okello Motors")."""
    words = office_words()
    parts = text.split()
    if len(parts) == 2 and (parts[1].istitle() or parts[1] in WORDS.party):
        yield from _of_two(*parts)
    if len(parts) > 2 and parts[-1] in words.institutions:
        yield Short(" ".join(parts[:-1]), False)
    if len(parts) > 2 and parts[-1] in words.papers:
        yield Short(parts[-1], True)
        yield Short(" ".join(parts[1:]), True)
    if len(parts) > 2 and parts[-1] in words.company_kinds and " ".join(parts[:-1]) not in words.national:
        yield Short(" ".join(parts[:-1]), False)
    if len(parts) > 2 and not known and _only_adds(parts[-1]):
        yield Short(" ".join(parts[:-1]), True)
    if not known:
        yield from _by_kind(parts)
    if len(parts) > _TOPICAL and parts[0] in words.departments and parts[1] in WORDS.of_office:
        yield Short(" ".join(parts[2:]), False)
    # Of a well-known name the country is no part: the "House" of "White House" is not the White House.
    national = (country is not None and not known) or parts[0] in words.of_country
    rests = [text, *(" ".join(parts[n:]) for n in (1, 2, 3) if national and n < len(parts))]
    for rest in rests:
        if rest != text and (" " in rest or rest in words.national or rest in words.generic):
            yield Short(rest, " " not in rest and country is not None)
        for link in WORDS.left_out:
            head = rest.partition(f" {link} ")[0]
            told = (
                link != "on" or country is not None
            )  # "European Council" is not the one "on Foreign Relations"
            if head != rest and told and _is_office(head):
                yield Short(head, False)


def _of_two(first: str, last: str) -> Iterator[Short]:
    """The short forms of a name of two words: "Okello" for "Okello Motors"."""
    words = office_words()
    if last in _SCHOOLS:
        yield Short(first, True)
    if last in words.departments:
        yield Short(first, True)
    if last.casefold() in WORDS.party:
        yield Short(first, False)  # "Labour" of the "Labour Party"
    if last in words.bodies | words.departments | words.sites:
        return
    company = last in words.company_kinds
    yield Short(first, not company)
    if not company and last not in words.generic | words.company_ends | words.national | words.associations:
        yield Short(last, True)


def _only_adds(last: str) -> bool:
    """Does the last word of a name make no other body of it: "Market" of "Green Valley Market", but not
    "Society"?"""
    words = office_words()
    others = words.bodies | words.associations | words.institutions | words.departments | words.generic
    others |= words.national | words.sites | words.venues | words.papers | words.clubs | words.towns
    return last.istitle() and last not in others


def _by_kind(parts: list[str]) -> Iterator[Short]:
    """What a body is called without whose it is: "Maritime Commission" of "Brenko Maritime Commission",
    "Board of Supervisors" of "Brenko Board of Supervisors"."""
    words = office_words()
    link = next((i for i, part in enumerate(parts) if part in WORDS.of_office), len(parts))
    if parts[link - 1] not in words.bodies | words.departments | words.national:
        return
    for first in range(1, link if link < len(parts) else link - 1):
        yield Short(" ".join(parts[first:]), True)


def _is_office(head: str) -> bool:
    """May what precedes "of" stand alone?"""
    words = office_words()
    if head in words.national or head in words.one_body:
        return True
    return " " in head and head.split()[-1] in words.bodies | words.national
