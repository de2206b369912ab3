"""The title of a page: the headline that is printed over the text or, where none is, what the page says."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple
from urllib.parse import urlsplit

from rapidfuzz import fuzz

from analysis.reading.formats.html.cleaning import says_other
from analysis.reading.formats.html.evidence import Evidence
from analysis.reading.formats.html.runs import Run, key_of
from analysis.reading.head.line import head_line

_SEPARATOR: Final = re.compile(r"\s+(?:[|–—‹›«»•·/-]|::|-{2,})\s+|\s*[|»]\s*|(?<=\w):\s(?=[A-Z])")
_SAME: Final = 88
"""Of 100, from which two wordings are of one title."""
_ALIKE: Final = 62
_LONGEST: Final = 300
_NEAR: Final = 40
"""Lines over the text in which a headline stands."""
_LINES_OF_HEAD: Final = 6
_FEW_WORDS: Final = 3
_LONGEST_STATED: Final = 1_000
_HEADINGS: Final = ("h1", "h2", "h3")
_LOGO: Final = frozenset(
    ("logo", "masthead", "brand", "branding", "sitename", "site-title", "site-name", "site-logo")
)


class Title(NamedTuple):
    """The words of a title and the number of the run that prints it, if one does."""

    words: str
    run: int | None


def site_name(told: Evidence) -> str | None:
    """What the site calls itself."""
    publishers = (p.get("name") for p in told.stated("publisher") if isinstance(p, dict))
    names = [*told.meta("og:site_name", "application-name", "apple-mobile-web-app-title"), *publishers]
    sites = (
        o.get("name")
        for o in told.others
        if o.get("@type") in ("WebSite", "Organization", "NewsMediaOrganization")
    )
    return next((_plain(n) for n in (*names, *sites) if isinstance(n, str) and n.strip()), None)


def host(told: Evidence) -> str:
    """The host of the page's own address, small letters, without "www"; empty when none is told."""
    for address in (*told.links.get("canonical", ()), *told.meta("og:url", "twitter:url")):
        try:
            name = urlsplit(address).hostname
        except ValueError:
            continue
        if name:
            return name.removeprefix("www.")
    return ""


def stated_titles(told: Evidence, site: str | None) -> list[str]:
    """The wordings of the title that the page states, without the name of the site, the best first."""
    stated = [*told.meta("og:title"), *(h for h in told.stated("headline") if isinstance(h, str))]
    stated += [
        *told.meta("twitter:title", "title", "dc.title", "parsely-title", "sailthru.title", "headline"),
        told.title,
    ]
    names = [key_of(name) for name in (site, host(told), host(told).split(".")[0]) if name]
    found = (_without_site(_plain(each[:_LONGEST_STATED]), names) for each in stated)
    return list(dict.fromkeys(each for each in found if key_of(each) and key_of(each) not in names))


def page_title(told: Evidence, found: Sequence[Run], first: int, site: str | None) -> Title | None:
    """The title. `first` is the number of the run that the text begins with."""
    stated = stated_titles(told, site)
    above = [n for n in range(first, -1, -1) if _is_heading(found[n]) and _could_be(found[n], site)]
    above.sort(key=lambda n: _is_elsewhere(found[n]))  # of equals, the nearest
    printed = [n for n in above if found[n].element.tag == "h1"]
    below = [n for n in range(first + 1, len(found)) if found[n].element.tag == "h1"]
    best = _saying(found, [*printed, *above, *below], stated)
    if best is None:
        # Set as no heading, but standing over the text in the very words.
        best = _saying(found, range(first - 1, max(-1, first - _NEAR), -1), stated)
    if best is None:
        best = _agreeing(found, [*printed, *above, *below], stated, _SAME)
    if best is None:
        best = _agreeing(found, [*printed[:1], *above[:2]], stated, _ALIKE)
    if best is None and printed and (not stated or _is_headline(found, printed[0], first)):
        best = printed[0]
    if best is None and not any(map(_is_heading, found)):
        best = _over_byline(found, first)
    if best is not None:
        return Title(_without_kicker(found[best], stated), best)
    return Title(stated[0], None) if stated else None


def _without_kicker(run: Run, stated: Sequence[str]) -> str:
    """The words of a headline without what an element of its own sets before them, if they are then just
    what is stated."""
    keys = frozenset(map(key_of, stated))
    if run.key not in keys:
        for number in range(1, len(run.pieces)):
            words = " ".join(run.pieces[number:])
            if key_of(words) in keys:
                return _one_line(words)
    return _one_line(run.words)


def _over_byline(found: Sequence[Run], first: int) -> int | None:
    """The line right over a byline, on a page that sets nothing as a heading."""
    for number in range(max(0, first - _LINES_OF_HEAD), first):
        words = found[number].words
        below = found[number + 1].words if number + 1 < first else ""
        if len(words.split()) < _FEW_WORDS or words.endswith(".") or head_line(words) is not None:
            continue
        if (line := head_line(below)) is not None and line.author:
            return number
    return None


def _is_heading(run: Run) -> bool:
    """Whether a run is set as a heading, be it only by the name of its element."""
    element = run.element
    if element.tag in _HEADINGS or element.get("role") == "heading" or element.get("itemprop") == "headline":
        return True
    names = re.findall(r"[a-z]+", f"{element.get('class') or ''} {element.get('id') or ''}".lower()[:300])
    return "headline" in names or "title" in names


def _saying(found: Sequence[Run], numbers: Iterable[int], stated: Sequence[str]) -> int | None:
    """The first of the runs that says just what is stated."""
    keys = frozenset(map(key_of, stated))
    return next((n for n in numbers if found[n].key in keys), None)


def _agreeing(
    found: Sequence[Run], numbers: Iterable[int], stated: Sequence[str], least: float
) -> int | None:
    """The first of the runs that says what is stated."""
    keys = [key_of(each) for each in stated]
    for number in numbers:
        key = found[number].key
        if any(key == other or (len(key) > 12 and fuzz.ratio(key, other) >= least) for other in keys):
            return number
        if least == _SAME and len(key) > 25 and any(key in other for other in keys):
            return number
    return None


def _is_headline(found: Sequence[Run], number: int, first: int) -> bool:
    """Whether a heading that no evidence knows stands where the headline should: right over the text."""
    return len(found[number].words.split()) >= 3 and first - number <= 25


def _is_elsewhere(run: Run) -> bool:
    """Whether a heading is over a list of other articles."""
    return any(says_other(element) for element in (run.element, *list(run.element.iterancestors())[:3]))


def _could_be(run: Run, site: str | None) -> bool:
    """Whether a heading may be the title, and is no logo."""
    if len(run.words) > _LONGEST or (site and run.key == key_of(site)):
        return False
    for element in (run.element, *list(run.element.iterancestors())[:2]):
        if (
            not _LOGO.isdisjoint((element.get("class") or "").lower().split())
            or (element.get("id") or "").lower() in _LOGO
        ):
            return False
    address = next((a.get("href") for a in run.element.iter("a") if a.get("href")), None)
    return not (run.linked and address in ("/", "#", "index.html"))


def _without_site(words: str, names: Sequence[str]) -> str:
    """A title without the name of the site or of a section before or behind it."""
    pieces = _SEPARATOR.split(words)
    if len(pieces) < 2:
        return words
    separators = [m.span() for m in _SEPARATOR.finditer(words)]
    start, end = 0, len(words)
    low, high = 0, len(pieces) - 1
    while high > low and _is_name(pieces[high], names):
        end = separators[high - 1][0]
        high -= 1
        # Sections stand between the title and the name of the site.
        while (
            high > low
            and len(pieces[high].split()) <= 2
            and len(pieces[high]) < 25
            and len(words[start:end]) > 60
        ):
            end = separators[high - 1][0]
            high -= 1
    if low < high and _is_name(pieces[low], names):
        start = separators[low][1]
    return words[start:end].strip()


def _is_name(piece: str, names: Sequence[str]) -> bool:
    key = key_of(piece)
    return bool(key) and any(
        key == name or (len(key) > 3 and (key in name or name in key) and abs(len(key) - len(name)) < 12)
        for name in names
    )


def _plain(words: str) -> str:
    """Words without what is markup in the wrong place."""
    return _one_line(re.sub(r"<[^<>]{1,80}>", "", html.unescape(html.unescape(words))))


def _one_line(words: str) -> str:
    return " ".join(words.split())
