"""The words of a short piece of HTML, such as mail and feeds carry: all of them in their order, since what is
not the article's is not to be guessed there as on a page of the web."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, Literal, NamedTuple

from analysis.model import Block, BlockKind, Span

_BLOCKS: Final = frozenset(
    {
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
    }
    | {
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "li",
    }
    | {
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    }
)
_UNSEEN: Final = frozenset(
    {
        "head",
        "title",
        "script",
        "style",
        "template",
        "svg",
        "math",
        "object",
        "audio",
        "video",
        "select",
        "button",
    }
)
_HIDDEN: Final = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|max-height\s*:\s*0(?:px)?\s*(?:;|$)|font-size\s*:\s*0(?:px)?\s*(?:;|$)",
    re.IGNORECASE,
)
_QUOTED: Final = re.compile(
    r"\b(?:gmail_quote|gmail_extra|yahoo_quoted|moz-cite-prefix|protonmail_quote|divRplyFwdMsg|zmail_extra)\b"
)
_SIGNATURE: Final = re.compile(
    r"\b(?:gmail_signature|moz-signature|protonmail_signature_block|ms-outlook-mobile-signature)\b"
)
_WHITE: Final = re.compile(r"[ \t\r\n\f]+")
_FILLER: Final = re.compile(r"[\u034f\u00ad\u200b-\u200f\u2060\ufeff\u2007]+")
"""Characters without ink that newsletters put behind the line that a list of mail shows."""
_HEADING: Final = re.compile(r"h([1-6])")

_KINDS: Final[dict[str, BlockKind]] = {"li": "item", "blockquote": "quotation", "pre": "code"}
Mark = Literal["quoted"] | BlockKind


class Hypertext(NamedTuple):
    """The text, how it is set, and which stretches are marked as quoted mail or a signature."""

    text: str
    blocks: tuple[Block, ...] = ()
    asides: tuple[Span, ...] = ()


def hypertext(markup: str) -> Hypertext:
    """The text of a piece of HTML, its paragraphs parted by a blank line."""
    from lxml import etree  # only mail and feeds with HTML in them pay for it

    words = _Words()
    parser = etree.HTMLParser(target=words, encoding="utf-8", huge_tree=True)
    data = markup.replace("\0", "\N{REPLACEMENT CHARACTER}").encode("utf-8", "replace")
    try:
        parser.feed(data)
        parser.close()
    except etree.LxmlError:
        words.close()
    return words.found()


class _Open(NamedTuple):
    """An element that is not closed yet and what it marks, from where on."""

    tag: str
    mark: Mark | None
    level: int
    start: int


class _Words:
    """Gathers the words between the tags that a parser meets."""

    def __init__(self) -> None:
        self._text: list[str] = []
        self._length = 0
        self._paragraph: list[str] = []
        self._open: list[_Open] = []
        self._hidden = 0
        self._verbatim = 0
        self._lists = 0
        self._marked: list[tuple[Mark, int, int, int]] = []

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        if self._hidden or tag in _UNSEEN or (attributes and _is_hidden(attributes)):
            self._hidden += 1
            return
        if tag == "br":
            self._paragraph.append("\n")
        if tag in _BLOCKS:
            self._end_paragraph()
        self._verbatim += tag == "pre"
        self._lists += tag in ("ul", "ol")
        mark = _mark(tag, attributes)
        level = self._lists if mark == "item" else int(tag[1]) if mark == "heading" else 0
        self._open.append(_Open(tag, mark, level, self._next()))

    def end(self, tag: str) -> None:
        """An element ends."""
        if self._hidden:
            self._hidden -= 1
            return
        if tag in _BLOCKS:
            self._end_paragraph()
        self._verbatim -= tag == "pre" and self._verbatim > 0
        self._lists -= tag in ("ul", "ol") and self._lists > 0
        if self._open:
            closed = self._open.pop()
            if closed.mark and self._length > closed.start:
                self._marked.append((closed.mark, closed.level, closed.start, self._length))

    def data(self, data: str) -> None:
        """Words."""
        if not self._hidden:
            self._paragraph.append(data if self._verbatim else _WHITE.sub(" ", data))

    def comment(self, _: str) -> None:
        """Nobody reads these."""

    def pi(self, *_: str) -> None:
        """Nor these."""

    def close(self) -> None:
        """The end of all."""
        self._end_paragraph()

    def found(self) -> Hypertext:
        """What has been gathered."""
        self._end_paragraph()
        blocks = [
            Block(kind=mark, start=start, end=end, level=level)
            for mark, level, start, end in self._marked
            if mark != "quoted"
        ]
        quoted = sorted((start, end) for mark, _, start, end in self._marked if mark == "quoted")
        return Hypertext(
            "".join(self._text), tuple(sorted(blocks, key=lambda b: (b.start, -b.end))), tuple(quoted)
        )

    def _next(self) -> int:
        """Where the next paragraph begins."""
        return self._length + len("\n\n") if self._length else 0

    def _end_paragraph(self) -> None:
        if not self._paragraph:
            return
        words = _FILLER.sub("", "".join(self._paragraph)).replace("\xa0", " ")
        if not self._verbatim:
            lines = (_WHITE.sub(" ", line).strip() for line in words.split("\n"))
            words = "\n".join(lines)
        words = re.sub(r"\n{3,}", "\n\n", words.strip("\n")).rstrip()
        self._paragraph.clear()
        if not words.strip():
            return
        if self._length:
            self._text.append("\n\n")
            self._length += len("\n\n")
        self._text.append(words)
        self._length += len(words)


def _is_hidden(attributes: Mapping[str, str]) -> bool:
    return "hidden" in attributes or _HIDDEN.search(attributes.get("style", "")) is not None


def _mark(tag: str, attributes: Mapping[str, str]) -> Mark | None:
    """What an element marks its words as."""
    if not attributes:
        return _kind(tag)
    names = f"{attributes.get('class', '')} {attributes.get('id', '')}"
    is_cited = tag == "blockquote" and attributes.get("type", "").lower() == "cite"
    if is_cited or _QUOTED.search(names) or _SIGNATURE.search(names):
        return "quoted"
    return _kind(tag)


def _kind(tag: str) -> BlockKind | None:
    if tag in _KINDS:
        return _KINDS[tag]
    return "heading" if _HEADING.fullmatch(tag) else None
