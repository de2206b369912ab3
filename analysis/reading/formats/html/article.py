"""The article of a page, put together."""

from __future__ import annotations

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
from analysis.reading.formats.html.setting import text_of
from analysis.reading.formats.html.titles import Title, host, page_title, site_name, stated_titles

_PROSE: Final = 60
_BEFORE: Final = 0.15
"""Share of a text that may stand above its headline, such as a caption."""
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
    numbers = _below_headline(found, numbers, title)
    around = beside(found, None if title is None else title.run, numbers[0], numbers[-1])
    days = page_days(told, around, around.times(tree), _addresses(told, asked))
    text = text_of([found[number] for number in numbers], tree)
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


def _addresses(told: Evidence, asked: Asked) -> Iterator[str]:
    yield from told.links.get("canonical", ())
    yield from told.meta("og:url", "twitter:url")
    if asked.name and "://" in asked.name:
        yield asked.name
