"""The article of a page, put together."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from lxml.html import HtmlElement

from analysis.errors import ReadError
from analysis.reading.conversion import Asked, Extract
from analysis.reading.formats.html.authors import page_authors
from analysis.reading.formats.html.beside import beside
from analysis.reading.formats.html.cleaning import cleaned
from analysis.reading.formats.html.days import page_days
from analysis.reading.formats.html.evidence import Evidence, evidence
from analysis.reading.formats.html.parsing import page_in
from analysis.reading.formats.html.runs import Run, runs, with_head_parted
from analysis.reading.formats.html.selecting import is_all_text, main_text, selected
from analysis.reading.formats.html.setting import Text, text_of
from analysis.reading.formats.html.titles import Title, host, page_title, site_name, stated_titles
from analysis.reading.head.days import find_day
from analysis.reading.head.line import head_line

_PROSE: Final = 60
_STUB: Final = 0.3
"""Share of the text that a page states as its article below which what it shows is only its beginning."""
_LEAST_STATED: Final = 600
_TAG: Final = re.compile(r"</?(?:p|br|div|h\d|li)\b[^<>]{0,200}>", re.I)
_BEFORE: Final = 0.15
"""Share of a text that may stand above its headline, such as a caption."""
_MOST_ABOVE: Final = 6
_LONGEST_LINE: Final = 80
_BARE: Final = re.compile(
    r"(?i)[\d.,]+[km]?|(?:updated?\s+)?(?:an?|\d{1,2})\s+(?:min(?:ute)?|hour|hr|day)s?\s+ago"
)
"""A number of comments or the like; a time that is told from now."""
_PARTS: Final = ("h2", "h3", "h4", "h5", "h6")
_FEW_PARTS: Final = 2
_MOST_ELEMENTS: Final = 20_000
"""From so many on a page is no page of news, and to find one in it would take minutes."""


def article_in(data: bytes, asked: Asked) -> Extract:
    """The article of a page. Raises ReadError when there is none."""
    tree, notices = page_in(data, asked.encoding)
    found = runs(tree)
    told = evidence(tree)
    site = site_name(told)
    if not found:
        raise ReadError("a web page without words")
    titles = stated_titles(told, site)
    found = with_head_parted(found, titles)
    numbers = _numbers(found, tree, titles)
    title = page_title(told, found, _first(found, numbers), site)
    numbers = _below_byline(found, _below_headline(found, numbers, title))
    around = beside(found, None if title is None else title.run, numbers[0], numbers[-1])
    days = page_days(told, around, around.times(tree), _addresses(told, asked))
    text = _whole(told, text_of([found[number] for number in numbers], tree))
    return Extract(
        text.words,
        title=None if title is None else title.words,
        authors=page_authors(told, around, found, site, host(told)),
        published=days.published,
        modified=days.modified,
        site=site,
        language=told.language,
        notices=notices if days.notice is None else (*notices, days.notice),
        blocks=text.blocks,
        places=text.places,
    )


def _numbers(found: Sequence[Run], tree: HtmlElement, titles: Sequence[str]) -> list[int]:
    """The runs that are the article; all of a page on which none stands out."""
    huge = sum(1 for _ in tree.iter()) > _MOST_ELEMENTS
    chosen = [] if huge else selected(found, main_text(tree))
    if huge or is_all_text(found, chosen):
        chosen = [True] * len(found)
    return cleaned(found, chosen, titles) or list(range(len(found)))


def _whole(told: Evidence, shown: Text) -> Text:
    """The text that a page shows or, where that is only its beginning, the one that it states beside it."""
    stated = max((str(each) for each in told.stated("articleBody", "text")), key=len, default="")
    if len(stated) < _LEAST_STATED or len(shown.words) > _STUB * len(stated):
        return shown
    lines = (" ".join(line.split()) for line in html.unescape(_TAG.sub("\n", stated)).split("\n"))
    return Text("\n\n".join(filter(None, lines)), (), ())


def _first(found: Sequence[Run], numbers: Sequence[int]) -> int:
    """The run with which the prose begins."""
    return next((n for n in numbers if len(found[n].key) >= _PROSE), numbers[0])


def _below_headline(found: Sequence[Run], numbers: list[int], title: Title | None) -> list[int]:
    """The runs of the article without what stands over its headline, if that is little."""
    if title is None or title.run is None:
        return numbers
    below = [n for n in numbers if n > title.run]
    letters = sum(len(found[n].key) for n in numbers)
    over = sum(len(found[n].key) for n in numbers if n <= title.run)
    return below if below and over <= _BEFORE * letters else numbers


def _below_byline(found: Sequence[Run], numbers: list[int]) -> list[int]:
    """The runs of the article without the lines at its top that print names and a day."""
    last = 0
    levels = Counter(found[n].element.tag for n in numbers)
    for rank, number in enumerate(numbers[:_MOST_ABOVE], 1):
        run = found[number]
        if len(run.key) >= _PROSE:
            break
        is_over_part = run.element.tag in _PARTS and levels[run.element.tag] > _FEW_PARTS
        day = find_day(run.words) if len(run.words) <= _LONGEST_LINE else None
        # A bare number counts only where nothing but the head is above it.
        is_bare = rank == last + 1 and _BARE.fullmatch(run.words) is not None
        if not is_over_part and (is_bare or day is not None or head_line(run.words) is not None):
            last = rank
    return numbers[last:] or numbers


def _addresses(told: Evidence, asked: Asked) -> Iterator[str]:
    yield from told.links.get("canonical", ())
    yield from told.meta("og:url", "twitter:url")
    if asked.name and "://" in asked.name:
        yield asked.name
