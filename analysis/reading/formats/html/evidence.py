"""What a page says of its article by other means than print: JSON-LD, microdata, meta elements, addresses."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

from lxml.html import HtmlElement

_ARTICLES: Final = re.compile(
    r"(?:Article|Posting|NewsArticle|Report|Review|Recipe|LiveBlog\w*|PodcastEpisode)$"
)
_PAGES: Final = frozenset(("WebPage", "ItemPage"))
_COMMAS: Final = re.compile(r",(?=\s*[}\]])")
_WRAPPING: Final = re.compile(r"\A\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*\Z")
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
    return Evidence(articles, others, metas, links, title, _code(language))


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
