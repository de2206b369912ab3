"""The runs of words in a page: what stands between two breaks, be it a paragraph, an item, a cell or bare
text between two line breaks, each with the elements that it lies in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from lxml.html import HtmlElement

from analysis.reading.head.line import head_line

_SILENT: Final = frozenset(
    (
        "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "audio",
        "video", "canvas", "head", "title", "select", "option", "textarea", "input", "map", "area",
        "link", "meta", "base", "param", "source", "track", "datalist", "dialog",
    )
)  # fmt: skip
"""Elements of which no reader sees words, or not as words of the page."""
_BREAKING: Final = frozenset(
    (
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
        "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3",
        "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav",
        "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr",
        "ul",
    )
)  # fmt: skip
"""Elements that begin and end a line."""
_MOST_LINES: Final = 6
"""Lines over a text that are looked at."""
_BLANKS: Final = re.compile(r"[ \t\r\n\f\v\u00a0\u2000-\u200a\u202f\u205f\u3000]+")
_LETTERS: Final = re.compile(r"[^\W_]+")


class Run(NamedTuple):
    """Words of the page: the element that they lie in, how many of their characters are in links, and the
    pieces that elements within the line part them into, which may touch one another."""

    words: str
    element: HtmlElement
    linked: int
    pieces: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """The words without what is set in different ways: white space, signs and capitals."""
        return key_of(self.words)


def key_of(words: str) -> str:
    """The letters and figures of some words."""
    return "".join(_LETTERS.findall(words)).casefold()


def runs(tree: HtmlElement) -> list[Run]:
    """All runs of a page, in order; none is without a letter or a figure."""
    return [run for run in _Walk().through(tree) if _LETTERS.search(run.words)]


def with_head_parted(found: Sequence[Run], titles: Sequence[str]) -> list[Run]:
    """The runs, those of title, byline and day cut into their lines, if nothing but a line break parts these
    from one another or from the text."""
    keys = frozenset(map(key_of, titles))
    parted: list[Run] = []
    for run in found:
        lines = run.words.split("\n", _MOST_LINES)[:_MOST_LINES] if "\n" in run.words else []
        cut = max(
            (n for n, line in enumerate(lines, 1) if key_of(line) in keys or head_line(line)), default=0
        )
        if not cut:
            parted.append(run)
            continue
        rest = "\n".join(run.words.split("\n")[cut:])
        parted += (
            run._replace(words=words, pieces=(words,), linked=0) for words in (*lines[:cut], rest) if words
        )
    return parted


class _Walk:
    """Goes through a tree without recursion: pages may nest as deep as they like."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._linked = 0
        self._links = 0
        self._breaks = 0
        self._preformatted = 0

    def through(self, tree: HtmlElement) -> Iterator[Run]:
        owner = tree
        stack: list[tuple[HtmlElement, bool]] = [(tree, False)]
        owners: list[HtmlElement] = []
        while stack:
            element, done = stack.pop()
            tag = element.tag
            breaking = tag in _BREAKING
            if done:
                if breaking:
                    yield from self._end(owner)
                    owner = owners.pop()
                self._links -= tag == "a"
                self._preformatted -= tag == "pre"
                if element is not tree:
                    self._add(element.tail)
                continue
            if not isinstance(tag, str) or tag in _SILENT:
                self._add(element.tail)
                continue
            if tag == "br":
                self._breaks += 1
                if self._breaks > 1:
                    yield from self._end(owner)
                elif self._pieces:
                    self._pieces.append("\n")
                self._add(element.tail)
                continue
            if breaking:
                yield from self._end(owner)
                owners.append(owner)
                owner = element
            self._links += tag == "a"
            self._preformatted += tag == "pre"
            self._add(element.text)
            stack.append((element, True))
            stack.extend((child, False) for child in reversed(element))
        yield from self._end(owner)

    def _add(self, text: str | None) -> None:
        if not text:
            return
        if not self._preformatted:
            text = _BLANKS.sub(" ", text)
        if text.strip():
            self._breaks = 0
            if self._links:
                self._linked += len(text)
        self._pieces.append(text)

    def _end(self, owner: HtmlElement) -> Iterator[Run]:
        if self._pieces:
            lines = "".join(self._pieces).split("\n")
            words = "\n".join(filter(None, (" ".join(line.split(" ")).strip() for line in lines)))
            words = re.sub(" {2,}", " ", words)
            if words:
                pieces = tuple(filter(None, (" ".join(piece.split()) for piece in self._pieces)))
                yield Run(words, owner, self._linked, pieces)
        self._pieces = []
        self._linked = 0
        self._breaks = 0
