"""What of the chosen runs of a page is no part of its article, and what of the others is.

The words of a page lie in elements that its makers have named. What is named as something else than an
article is left out, unless it holds too much of the article for the name to be meant so.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Final, NamedTuple

from lxml.html import HtmlElement
from msgspec import Struct

from analysis.language.lexicon import load
from analysis.reading.formats.html.runs import Run, key_of
from analysis.reading.head.line import head_line

_HEADINGS: Final = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_PROSE: Final = 60
"""Letters from which a run is prose sooner than a label."""
_MOST: Final = 0.3
"""Share of an article that nothing holds which is no part of it."""
_CONTAINER: Final = 0.85
"""Share of an article that the element holds which holds the article."""
_LINKED: Final = 0.8
_ALL_LINKED: Final = 0.98
_HEADLINE: Final = 20
"""Letters that a headline has at least."""
_LONGEST_CALL: Final = 300
_LONGEST_NAMES: Final = 1_000
_WORDS: Final = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")
_APART: Final = frozenset(
    ("aside", "nav", "footer", "figure", "figcaption", "form", "button", "dialog", "menu")
)
_OPENING: Final = re.compile(r"[\s\"“”‘'’(\[*_#>—–•|-]+")
_SHORTCODE: Final = re.compile(r"\[/?[a-z][\w-]*(?:\s+\w+=[\"”“'][^\]]*)?\]")
"""What a program was to make something of, and did not: `[button link="…"]`."""
_CREDIT: Final = re.compile(
    r"\((?:image|photo|picture|pic|photograph|photography)s?(?:\s+by\b|\s+courtesy\b|\s+credits?:|:)[^()]{2,80}\)\W*$",
    re.I,
)
"""How a caption ends, wherever it stands."""
_QUOTE: Final = frozenset('“”"')
_MAIL: Final = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_HIDDEN: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)


class _Lists(Struct, frozen=True, forbid_unknown_fields=True):
    """The lists of cleaning.toml, where each is explained."""

    classes: frozenset[str]
    pairs: frozenset[str]
    kept: frozenset[str]
    openers: tuple[str, ...]
    credits: tuple[str, ...]
    alone: frozenset[str]


class _Patterns(NamedTuple):
    openers: re.Pattern[str]
    credits: re.Pattern[str]


def _lists() -> _Lists:
    return load("analysis.reading.formats.html", "cleaning", _Lists)


@cache
def _patterns() -> _Patterns:
    lists = _lists()
    return _Patterns(
        *(re.compile("(?i)" + "|".join(map(_entry, some))) for some in (lists.openers, lists.credits))
    )


def _entry(entry: str) -> str:
    pattern = r".{1,80}?".join(re.escape(part) for part in entry.split("…"))
    return pattern + (r"\b" if entry[-1].isalnum() else "")


def cleaned(found: Sequence[Run], chosen: Sequence[bool], titles: Sequence[str]) -> list[int]:
    """The numbers of the runs that are the article, in order. `titles` are the titles of the page, in all
    their forms: the article does not begin with one."""
    page = _Page(found, chosen)
    numbers = page.without_others()
    numbers = _without_link_lists(found, _once(found, numbers))
    numbers = _without_calls(found, numbers)
    return _without_ends(found, numbers, frozenset(filter(None, map(key_of, titles))))


class _Page:
    """The runs of a page and the elements that they lie in."""

    def __init__(self, found: Sequence[Run], chosen: Sequence[bool]) -> None:
        self._found = found
        self._chosen = chosen
        self._weights: Counter[HtmlElement] = Counter()
        self._held: Counter[HtmlElement] = Counter()
        self._total = 0
        for number, run in enumerate(found):
            if chosen[number]:
                weight = _weight(run)
                self._total += weight
                self._weights[run.element] += weight
                for element in run.element.iterancestors():
                    self._weights[element] += weight
                    self._held[element] += weight
        self._names: dict[HtmlElement, bool] = {}
        self._container = self._find_container()

    def _find_container(self) -> HtmlElement | None:
        """The innermost element that holds (nearly) all of the article."""
        holding = [e for e, weight in self._held.items() if weight >= _CONTAINER * self._total and weight]
        return max(holding, key=lambda e: sum(1 for _ in e.iterancestors()), default=None)

    def without_others(self) -> list[int]:
        """The runs that are chosen and lie in nothing that is no part of the article, and between them
        those that were not chosen and are no less a part of it."""
        kept = [
            n
            for n, run in enumerate(self._found)
            if self._chosen[n] and not self._is_apart(run, self._inside(run))
        ]
        prose = [n for n in kept if _is_prose(self._found[n])]
        if not prose:
            return kept
        between = (
            n for n in range(prose[0] + 1, prose[-1]) if not self._chosen[n] and self._belongs(self._found[n])
        )
        return sorted({*kept, *between})

    def _inside(self, run: Run) -> bool:
        return self._container is None or any(e is self._container for e in _above(run.element))

    def _is_apart(self, run: Run, inside: bool) -> bool:
        if not inside and (run.element.tag in _HEADINGS or not _is_prose(run)):
            return True
        for element in _above(run.element):
            if element is self._container:
                return False
            if _is_quoted_post(element):
                return False
            if self._is_other(element) and self._weights[element] <= _MOST * self._total:
                return True
        return False

    def _is_other(self, element: HtmlElement) -> bool:
        known = self._names.get(element)
        if known is None:
            known = self._names[element] = says_other(element)
        return known

    def _belongs(self, run: Run) -> bool:
        """Whether a run that was not chosen is set as those around it are that were."""
        if not self._inside(run) or self._is_apart(run, True):
            return False
        if any(_is_quoted_post(element) for element in _above(run.element)):
            return True
        parent = run.element.getparent()
        if parent is None or run.linked > 0.5 * len(run.words):
            return False
        tag = run.element.tag
        if tag in _HEADINGS:
            least = 1 if parent.tag == "article" else _MOST * self._total
            return self._weights[parent] >= least
        return tag in ("p", "blockquote", "pre") and len(run.key) >= _PROSE and self._weights[parent] > 0


def _weight(run: Run) -> int:
    return len(run.key) if _is_prose(run) and run.element.tag not in _HEADINGS else 0


def _is_prose(run: Run) -> bool:
    return len(run.key) >= _PROSE and run.linked < 0.5 * len(run.words)


def _above(element: HtmlElement) -> Iterator[HtmlElement]:
    yield element
    yield from element.iterancestors()


def _is_quoted_post(element: HtmlElement) -> bool:
    return element.tag == "blockquote" and not _lists().kept.isdisjoint((element.get("class") or "").split())


def says_other(element: HtmlElement) -> bool:
    """Whether an element is named as something that is no part of an article, or is hidden."""
    if element.tag == "header" and next(element.iter(*_HEADINGS), None) is None:
        return True
    if element.tag in _APART or element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    if (style := element.get("style")) and _HIDDEN.search(style):
        return True
    if element.get("role") in (
        "navigation",
        "complementary",
        "dialog",
        "contentinfo",
        "search",
        "banner",
        "menu",
    ):
        return True
    lists = _lists()
    for value in (
        element.get("class"),
        element.get("id"),
        element.get("data-component"),
        element.get("data-testid"),
    ):
        for name in (value or "")[:_LONGEST_NAMES].split():
            words = [word.lower() for word in _WORDS.findall(name)]
            if not lists.classes.isdisjoint(words) or name.lower() in lists.classes:
                return True
            if any(f"{a}-{b}" in lists.pairs for a, b in pairwise(words)):
                return True
    return False


def _once(found: Sequence[Run], numbers: Sequence[int]) -> list[int]:
    """Without prose that has been there before and elsewhere, such as a summary for printing."""
    seen: dict[str, HtmlElement | None] = {}
    kept = []
    for number in numbers:
        run = found[number]
        key, parent = run.key, run.element.getparent()
        if len(key) < _PROSE or seen.setdefault(key, parent) is parent:
            kept.append(number)
    return kept


def _without_link_lists(found: Sequence[Run], numbers: Sequence[int]) -> list[int]:
    """Without lists of which every item is a link."""
    lists: dict[HtmlElement, list[bool]] = {}
    for run in found:
        if (holder := _list_of(run)) is not None:
            lists.setdefault(holder, []).append(run.linked >= _LINKED * len(run.words))
    elsewhere = {holder for holder, linked in lists.items() if len(linked) > 1 and all(linked)}
    return [number for number in numbers if _list_of(found[number]) not in elsewhere]


def _list_of(run: Run) -> HtmlElement | None:
    return next((e for e in _above(run.element) if e.tag in ("ul", "ol", "dl")), None)


def _without_calls(found: Sequence[Run], numbers: Sequence[int]) -> list[int]:
    """Without what leads elsewhere, or calls on the reader."""
    kept = []
    for number in numbers:
        run = found[number]
        bare = _OPENING.sub("", run.words, count=1) if _OPENING.match(run.words) else run.words
        if len(run.words) <= _LONGEST_CALL and (
            _patterns().openers.match(bare)
            or _SHORTCODE.match(run.words)
            or _CREDIT.search(run.words)
            or _is_link_elsewhere(run)
            or run.words.lower().strip(" .:…") in _lists().alone
        ):
            continue
        kept.append(number)
    return kept


def _is_link_elsewhere(run: Run) -> bool:
    """Whether a paragraph is the headline of another article: all of it a link that is set in bold, and no
    sentence with its stop."""
    return (
        run.element.tag == "p"
        and next(run.element.iter("strong", "b"), None) is not None
        and run.linked >= _ALL_LINKED * len(run.words)
        and len(run.key) >= _HEADLINE
        and run.words.rstrip("\"”’')")[-1:] not in ".!?…:;,"
    )


def _without_ends(found: Sequence[Run], numbers: Sequence[int], titles: frozenset[str]) -> list[int]:
    """Without titles and summaries above the article, and without headings and credits below it."""
    kept = list(numbers)
    levels = Counter(found[n].element.tag for n in kept if found[n].element.tag in _HEADINGS)
    while kept and _is_above(found[kept[0]], levels, titles):
        kept.pop(0)
    while kept and _is_below(found[kept[-1]]):
        kept.pop()
    return kept


def _is_above(run: Run, levels: Counter[str], titles: frozenset[str]) -> bool:
    if run.key in titles:
        return True
    tag = run.element.tag
    if tag in _HEADINGS:  # one of several of its kind is over a part of the text
        return tag == "h1" or levels[tag] == 1
    return run.linked >= _LINKED * len(run.words) or head_line(run.words) is not None


def _is_below(run: Run) -> bool:
    if run.element.tag in _HEADINGS or head_line(run.words) is not None:
        return True
    bare = _OPENING.sub("", run.words, count=1) if _OPENING.match(run.words) else run.words
    is_call = _MAIL.search(bare) is not None and _QUOTE.isdisjoint(run.words)
    if len(run.words) <= _LONGEST_CALL and (is_call or _patterns().credits.match(bare)):
        return True
    return run.linked >= _LINKED * len(run.words)
