"""By which shorter names a longer one of an organisation may go in the same article."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from analysis.actors.titles import office_words

_OF: Final = (" of ", " for ", " in ")
_OF_COUNTRY: Final = frozenset(
    {
        "US",
        "USA",
        "UK",
        "UN",
        "EU",
        "American",
        "British",
        "National",
        "Federal",
        "European",
        "United",
        "Senate",
        "House",
    }
)


class Short(NamedTuple):
    """A shorter name, and whether only what follows the longer one in the text may be meant by it."""

    text: str
    later: bool


def short_forms(text: str, country: str | None, *, known: bool = False) -> Iterator[Short]:
    """The shorter names of an organisation whose plain name is `text`: without the country before it ("US Air
    Force"), without what follows an office's head ("Institute for Peace Studies"), and of a company's name of
    two words the first ("Okello Motors")."""
    words = office_words()
    parts = text.split()
    if (
        len(parts) == 2
        and parts[1].istitle()
        and parts[1] not in words.bodies | words.departments | words.sites
    ):
        yield Short(parts[0], parts[1] not in words.company_kinds)
    if (
        len(parts) == 2
        and parts[1].istitle()
        and parts[1]
        not in words.bodies | words.departments | words.sites | words.generic | words.company_ends
        and parts[1] not in words.company_kinds | words.national | words.associations
    ):
        yield Short(parts[1], True)  # "the Legion"
    # Of a well-known name the country is no part: the "House" of "White House" is not the White House.
    national = (country is not None and not known) or parts[0] in _OF_COUNTRY
    rests = [text, *(" ".join(parts[n:]) for n in (1, 2, 3) if national and n < len(parts))]
    for rest in rests:
        if rest != text and (" " in rest or rest in words.national or rest in words.generic):
            yield Short(rest, False)
        for link in _OF:
            head = rest.partition(link)[0]
            if head != rest and _is_office(head):
                yield Short(head, False)


def _is_office(head: str) -> bool:
    """May what precedes "of" stand alone?"""
    words = office_words()
    if head in words.national or head == "House":
        return True
    return " " in head and head.split()[-1] in words.bodies | words.national
