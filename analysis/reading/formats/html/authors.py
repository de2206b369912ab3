"""Who wrote a page: the names that are printed by the headline and those that the page states, compared.

Organisations, desks, login names and addresses are no authors; an agency is one where nobody else is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import islice
from typing import Final, NamedTuple

from lxml.html import HtmlElement
from msgspec import Struct

from analysis.language.lexicon import load
from analysis.reading.formats.html.beside import Beside
from analysis.reading.formats.html.evidence import Evidence
from analysis.reading.formats.html.runs import Run, key_of
from analysis.reading.head.days import calendar
from analysis.reading.head.line import byline

_LONGEST_LINE: Final = 220
_LONGEST_NAME: Final = 48
_MOST_NAMES: Final = 12
_NEXT: Final = 3
"""Lines under the headline in which a byline stands that nothing marks."""
_GAP: Final = 5
"""Lines without a name behind which no further authors are named."""
_MOST_WITHIN: Final = 60
"""Elements of a line that are looked at."""
_WORDS: Final = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_JOINT: Final = re.compile(
    r"\s*[,;|/•·\n]\s*(?:(?:and|AND|And|with|&)\s+)?|\s+(?:and|AND|And|with|&)\s+|\s*&\s*|\s+[–—-]\s+|\s{2,}"
)
_NAME_WORD: Final = re.compile(r"[^\W\d_][^\W\d_’'`-]*\.?(?:[’'`-][^\W\d_]+\.?)*|[A-Z]\.(?:[A-Z]\.)*")
_MAIL: Final = re.compile(r"[(<\[]?[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}[)>\]]?")
_ADDRESS: Final = re.compile(r"https?:|www\.|@|\.(?:com|org|net)\b", re.I)
_FURTHER: Final = re.compile(r"\s+(?:on|in|for|at|from|of)\s+")
"""What parts a name from when, where and for whom somebody wrote."""
_OF_PICTURE: Final = re.compile(r"[(/|©]")
_SMALL_IN_CAPITALS: Final = re.compile(r"\bMa?c(?=[A-Z])")
_SHORTENED: Final = (" Jr", " Sr")
_LOGIN: Final = re.compile(r"[\d_]|^[a-z]+$")


class _Lists(Struct, frozen=True, forbid_unknown_fields=True):
    """The lists of authors.toml, where each is explained."""

    metas: tuple[str, ...]
    classes: frozenset[str]
    addresses: frozenset[str]
    cues: tuple[str, ...]
    organisations: frozenset[str]
    agencies: frozenset[str]
    nobody: frozenset[str]
    degrees: frozenset[str]


class _Named(NamedTuple):
    """Persons that a source names, and what else it names."""

    persons: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


def page_authors(
    told: Evidence, beside: Beside, found: Sequence[Run], site: str | None, host: str
) -> tuple[str, ...]:
    """The authors of a page, in the order in which they are printed. A name that a page states and prints
    nowhere is of whoever put it there, not of the author."""
    own = frozenset(filter(None, (key_of(site or ""), key_of(host), key_of(host.split(".")[0]))))
    lines = [run.key for run in found if len(run.words) <= _LONGEST_LINE]
    stated = [_shown(each, lines) for each in (_stated(told, own), *_metas(told, own))]
    known = {key_of(name) for each in stated for name in each.persons}
    printed = [
        named for runs in beside for named in [_printed(runs, own, known)] if named.persons or named.others
    ]
    persons = _weighed([p.persons for p in printed if p.persons], [s.persons for s in stated if s.persons])
    if persons:
        return persons[:_MOST_NAMES]
    others = [name for each in (*printed, *stated) for name in each.others]
    return tuple(others[:1])


def _shown(named: _Named, lines: Sequence[str]) -> _Named:
    return _Named(*(tuple(n for n in some if any(key_of(n) in line for line in lines)) for some in named))


def _weighed(printed: Sequence[tuple[str, ...]], stated: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """Names that are printed, or stated where none are; those of both where they agree on one."""
    if not printed:
        return stated[0] if stated else ()
    best = next((names for names in printed if any(_share(names, other) for other in stated)), None)
    if best is None:
        # Nothing that is printed agrees with what is stated: a line under the headline counts for more.
        return printed[0]
    further = next((other for other in stated if _share(best, other) and len(other) > len(best)), ())
    return (*best, *(name for name in further if not _share((name,), best)))


def _share(some: Iterable[str], others: Iterable[str]) -> bool:
    keys = {key_of(name) for name in others}
    return any(key in keys or any(key in k or k in key for k in keys) for key in map(key_of, some))


def _lists() -> _Lists:
    return load("analysis.reading.formats.html", "authors", _Lists)


@cache
def _cue() -> re.Pattern[str]:
    return re.compile(rf"(?i)\s*(?:{'|'.join(sorted(_lists().cues, key=len, reverse=True))})\b\s*:?\s*")


def _stated(told: Evidence, own: frozenset[str]) -> _Named:
    """Whom the JSON-LD of the article names."""
    persons: list[str] = []
    others: list[str] = []
    by_id = {each.get("@id"): each for each in (*told.others, *told.articles) if each.get("@id")}
    for value in told.stated("author", "creator"):
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, dict) and not each.get("name"):
                each = by_id.get(each.get("@id"), each)
            names = each.get("name") if isinstance(each, dict) else each
            organisation = isinstance(each, dict) and "rganization" in str(each.get("@type"))
            for name in names if isinstance(names, list) else [names]:
                found = _names([name], own, {}) if isinstance(name, str) else _Named()
                if organisation:
                    others += (o for o in (*found.others, *found.persons) if not _is_like_own(o, own))
                else:
                    persons += found.persons
                    others += found.others
        if persons:
            break
    return _Named(_unique(persons), _unique(others))


def _metas(told: Evidence, own: frozenset[str]) -> Iterator[_Named]:
    for name in _lists().metas:
        values = list(told.meta(name))
        if values:
            yield _names(values, own, {})


def _printed(runs: Sequence[Run], own: frozenset[str], known: Iterable[str]) -> _Named:
    """The names in the first lines that print authors."""
    persons: list[str] = []
    others: list[str] = []
    seen: set[HtmlElement] = set()
    known = dict.fromkeys(known)
    since = 0
    for number, run in enumerate(runs):
        since += 1
        if persons and since > _GAP:
            break  # what comes now is of other articles
        found = _in_line(run, own, known, seen, is_next=number < _NEXT)
        if found.persons or found.others:
            since = 0
        persons += found.persons
        others += found.others
    return _Named(_unique(persons), _unique(others))


def _in_line(
    run: Run, own: frozenset[str], known: Iterable[str], seen: set[HtmlElement], *, is_next: bool
) -> _Named:
    """The names in a line: one that says whom it is by, that is marked as a byline, that says a name which
    is known, or that is next to the headline and says names and for whom they write."""
    words = " ".join(run.pieces)
    if len(words) > _LONGEST_LINE:
        return _Named()
    value = "\n".join(run.pieces)
    cued = _cue().match(words) is not None
    links = [e for e in islice(run.element.iter(), _MOST_WITHIN) if e not in seen and _names_author(e)]
    seen.update(links)
    if not cued and not links and not any(map(_names_author, _around(run.element))):
        if run.key in known or (is_next and _says_for_whom(value, own)):
            return _Named(_names([value], own, known).persons)
        return _Named()
    from_links = [text for e in links if e.tag == "a" and (text := _text(e)) and text in words]
    found = _names(from_links, own, known) if from_links else _Named()
    if not found.persons:
        return _names([value], own, known, strict=not cued)
    # Not each of those whom the line names need have a page of their own.
    whole = _names([value], own, known, strict=True)
    return whole if set(map(key_of, found.persons)) <= set(map(key_of, whole.persons)) else found


def _around(element: HtmlElement) -> list[HtmlElement]:
    return [element, *islice(element.iterancestors(), 2)]


def _says_for_whom(value: str, own: frozenset[str]) -> bool:
    """Whether a line is all names, one of which is that of an agency or of the site, and no picture's."""
    if _OF_PICTURE.search(value):
        return False
    parts = [part for piece in _JOINT.split(value) if (part := piece.strip(" .,:;()[]"))]
    return _is_all_names(value, own, ()) and any(
        part.lower() in _lists().agencies or key_of(part) in own or _is_function(part) for part in parts
    )


def _is_function(part: str) -> bool:
    words = part.lower().split()
    return len(words) > 1 and words[-1] in byline().functions


def _text(element: HtmlElement) -> str:
    return " ".join((element.text_content() or "").split())


def _names_author(element: HtmlElement) -> bool:
    """Whether an element is marked as one that holds the name of an author."""
    if not isinstance(element.tag, str):
        return False
    if (
        "author" in (element.get("rel") or "").lower().split()
        or "author" in (element.get("itemprop") or "")[:200].lower()
    ):
        return True
    lists = _lists()
    names = " ".join((element.get(name) or "")[:200] for name in ("class", "id", "data-testid"))
    words = [word.lower() for word in _WORDS.findall(names)]
    if (
        not lists.classes.isdisjoint(words)
        and "date" not in words
        and "time" not in words
        and "bio" not in words
    ):
        return True
    return element.tag == "a" and not lists.addresses.isdisjoint(
        (element.get("href") or "").lower().split("/")[1:-1]
    )


def _names(
    values: Iterable[str], own: frozenset[str], known: Iterable[str], *, strict: bool = False
) -> _Named:
    """The names in some values, each of which may be a list of them. In `strict` reading there are none in a
    value that holds anything but names, functions and days."""
    persons: list[str] = []
    others: list[str] = []
    lists = _lists()
    for value in values:
        if strict and not _is_all_names(value, own, known):
            continue
        value = _MAIL.sub(",", value).strip()
        if cue := _cue().match(value):
            value = value[cue.end() :]
        for part in _JOINT.split(value):
            part = _without_cue(part.strip(" .,:;()[]"))
            if not part:
                continue
            if part.endswith(_SHORTENED) and f"{part}." in value:
                part += "."
            lowered = part.lower()
            name = _FURTHER.split(part, maxsplit=1)[0]
            if _is_person(part, own, known):
                persons.append(_cased(part))
            elif name != part and _is_person(name, own, known):
                persons.append(_cased(name))
            elif lowered in lists.agencies:
                others.append(part)
            elif persons and lowered not in lists.degrees:
                break
            elif _is_other(part, own):
                others.append(part)
    return _Named(_unique(persons), _unique(others))


def _is_all_names(value: str, own: frozenset[str], known: Iterable[str]) -> bool:
    pieces = _JOINT.split(_MAIL.sub(",", value))
    parts = [part for piece in pieces if (part := _without_cue(piece.strip(" .,:;()[]")))]
    return all(
        _is_person(part, own, known) or _is_told_beside(part) or _is_other(part, own) for part in parts
    )


def _is_told_beside(part: str) -> bool:
    """Whether words are what stands beside a name: a function, a degree, a day, a handle."""
    words = [word.lower().strip(".") for word in part.split()]
    return (
        part.lower() in _lists().nobody
        or not _lists().organisations.isdisjoint(words)
        or not _lists().degrees.isdisjoint(words)
        or _ADDRESS.search(part) is not None
        or any(char.isdigit() for char in part)
    )


def _without_cue(part: str) -> str:
    cue = _cue().match(part)
    return part[cue.end() :] if cue and cue.end() < len(part) else part


def _is_person(part: str, own: frozenset[str], known: Iterable[str]) -> bool:
    lists = _lists()
    tokens = part.split()
    if not 1 <= len(tokens) <= 5 or len(part) > _LONGEST_NAME or _ADDRESS.search(part) or key_of(part) in own:
        return False
    particles = byline().particles
    if not all(_NAME_WORD.fullmatch(token) and not token.endswith(("’s", "'s")) for token in tokens):
        return False
    if (
        not all(token[0].isupper() or token.lower() in particles for token in tokens)
        or not tokens[-1][0].isupper()
    ):
        return False
    lowered = [token.lower().strip(".") for token in tokens]
    if not lists.organisations.isdisjoint(lowered) or not calendar().months.keys().isdisjoint(
        w for w in lowered if w not in _NAMES_OF_MONTHS
    ):
        return False
    if (
        any(word in calendar().weekdays for word in lowered)
        or part.lower() in lists.nobody
        or lowered[0] in ("the", "a", "by")
    ):
        return False
    return len(tokens) > 1 or key_of(part) in set(known)


_NAMES_OF_MONTHS: Final = frozenset(("april", "may", "june", "august", "jan", "mar"))
"""Months that people are called."""


def _is_other(part: str, own: frozenset[str]) -> bool:
    """Whether words name somebody who is no person, and not the site itself."""
    tokens = part.split()
    if (
        part.lower() in _lists().nobody
        or not 1 <= len(tokens) <= 6
        or len(part) > _LONGEST_NAME
        or _ADDRESS.search(part)
    ):
        return False
    if _is_own(part, own):
        return False
    if len(tokens) == 1 and _LOGIN.search(part):
        return False
    lowered = [token.lower() for token in tokens]
    return all(t[0].isupper() for t in tokens) and not any(
        w in calendar().months or w in calendar().weekdays or w.isdigit() for w in lowered
    )


def _is_own(part: str, own: frozenset[str]) -> bool:
    """Whether words are the name of the site, or that of somebody in it whom it does not name."""
    key = key_of(part)
    nobody = frozenset(map(key_of, _lists().nobody))
    return key in own or any(key.startswith(name) and key[len(name) :] in nobody for name in own)


def _is_like_own(part: str, own: frozenset[str]) -> bool:
    """Whether words may be another name of the site."""
    key = key_of(part)
    return any(len(key) > 3 and (key in name or name in key) for name in own)


def _cased(name: str) -> str:
    """A name in capitals as names are written."""
    if not _SMALL_IN_CAPITALS.sub("", name).isupper() or len(name) <= 3 or " " not in name:
        return name
    return _SMALL_IN_CAPITALS.sub(lambda found: found[0] + "\0", name).title().replace("\0", "")


def _unique(names: Iterable[str]) -> tuple[str, ...]:
    found: dict[str, str] = {}
    for name in names:
        found.setdefault(key_of(name), name)
    return tuple(found.values())
