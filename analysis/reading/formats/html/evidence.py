"""What a page says of its article by other means than print: JSON-LD, microdata, meta elements, addresses."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

from lxml.html import HtmlElement

from analysis.reading.formats.html.runs import key_of

_ARTICLES: Final = re.compile(
    r"(?:Article|Posting|NewsArticle|Report|Review|Recipe|LiveBlog\w*|PodcastEpisode)$"
)
_PAGES: Final = frozenset(("WebPage", "ItemPage"))
_COMMAS: Final = re.compile(r",(?=\s*[}\]])")
_WRAPPING: Final = re.compile(r"\A\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*\Z")
_REGION: Final = re.compile(r"\A\s*en[-_]([A-Za-z]{2})\b", re.I)
_DEEPEST: Final = 12
_MOST: Final = 2_000
"""Objects of JSON-LD that are looked at."""


class Evidence(NamedTuple):
    """What a page says: the objects of JSON-LD that are articles, all others, the contents of its meta
    elements by name (small letters), of links by relation, and the words of `title`."""

    articles: Sequence[Mapping[str, Any]]
    others: Sequence[Mapping[str, Any]]
    metas: Mapping[str, Sequence[str]]
    links: Mapping[str, Sequence[str]]
    title: str
    language: str | None
    american: bool | None = None
    """Whether the page is in the English of America, which writes the month first; None for who knows."""

    def meta(self, *names: str) -> Iterator[str]:
        """The contents of the meta elements with these names."""
        for name in names:
            yield from self.metas.get(name, ())

    def stated(self, *keys: str) -> Iterator[Any]:
        """What the objects of the article have under these keys."""
        for article in self.articles:
            for key in keys:
                if article.get(key):
                    yield article[key]


def evidence(tree: HtmlElement) -> Evidence:
    """What a page says."""
    metas: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        content = " ".join((element.get("content") or "").split())
        if content:
            for kind in ("name", "property", "itemprop", "http-equiv"):
                if name := element.get(kind):
                    metas.setdefault(name.strip().lower(), []).append(content)
    links: dict[str, list[str]] = {}
    for element in tree.iter("link"):
        if (address := element.get("href")) and (relations := element.get("rel")):
            for relation in relations.lower().split():
                links.setdefault(relation, []).append(address.strip())
    title = next(
        (" ".join(found) for e in tree.iter("title") if (found := (e.text_content() or "").split())), ""
    )
    articles: list[Mapping[str, Any]] = []
    others: list[Mapping[str, Any]] = []
    for each in _objects(tree):
        kinds = _kinds(each)
        (articles if any(_ARTICLES.search(kind) for kind in kinds) else others).append(each)
    language = tree.get("lang") or tree.get("xml:lang") or next(iter(metas.get("content-language", ())), None)
    locales = [language or "", *metas.get("og:locale", ())]
    regions = [found[1].upper() for each in locales if (found := _REGION.search(each))]
    american = None if not regions else regions[0] == "US"
    main = _of_this_page(articles, metas, links, title)
    return Evidence(main, others, metas, links, title, _code(language), american)


def _of_this_page(
    articles: Sequence[Mapping[str, Any]],
    metas: Mapping[str, Sequence[str]],
    links: Mapping[str, Sequence[str]],
    title: str,
) -> Sequence[Mapping[str, Any]]:
    """The articles that are the page's own and not of a list of others, if one can be told."""
    titles = {key_of(each) for each in (*metas.get("og:title", ()), *metas.get("twitter:title", ()))}
    addresses = {_bare(each) for each in (*links.get("canonical", ()), *metas.get("og:url", ()))}

    def is_own(article: Mapping[str, Any]) -> bool:
        pages = (article.get("mainEntityOfPage"), article.get("url"), article.get("@id"))
        told = (each.get("@id") if isinstance(each, dict) else each for each in pages)
        if any(_bare(each) in addresses for each in told if isinstance(each, str)):
            return True
        headline = key_of(str(article.get("headline") or article.get("name") or ""))
        return len(headline) > 8 and (headline in key_of(title) or headline in titles)

    own = [article for article in articles if is_own(article)]
    return own or articles


def _bare(address: str) -> str:
    """An address without what may differ and leads to the same page."""
    return re.sub(r"\A\w+://(?:www\.)?|[?#].*\Z|/\Z", "", address.strip())


def _code(language: str | None) -> str | None:
    """Of "en-GB" the "en"."""
    found = re.match(r"\s*([A-Za-z]{2,3})(?:[-_]|\s*$)", language or "")
    return found[1].lower() if found else None


def _kinds(each: Mapping[str, Any]) -> list[str]:
    kinds = each.get("@type")
    return [str(kind) for kind in kinds] if isinstance(kinds, list) else [str(kinds)] if kinds else []


def _objects(tree: HtmlElement) -> Iterator[Mapping[str, Any]]:
    """The objects of JSON-LD in a page, those within others behind them."""
    left = _MOST
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        stack: list[tuple[Any, int]] = [(_read(script.text or ""), 0)]
        while stack and left:
            value, depth = stack.pop(0)
            if isinstance(value, list) and depth < _DEEPEST:
                stack.extend((each, depth + 1) for each in value)
            elif isinstance(value, dict):
                left -= 1
                if "@type" in value:
                    yield value
                if depth < _DEEPEST:
                    stack.extend(
                        (v, depth + 1)
                        for k, v in value.items()
                        if k in ("@graph", "mainEntity", "itemListElement")
                    )


def _read(text: str) -> Any:
    text = _WRAPPING.sub("", text)
    for attempt in (text, _COMMAS.sub("", text)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None
