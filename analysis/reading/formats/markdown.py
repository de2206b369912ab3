"""The signs of Markdown that are typography and no words: where they stand.

Follows CommonMark and the tables of GitHub, as far as articles use them; what is in doubt counts as words.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from analysis.reading.formats import Format
from analysis.reading.formats.front_matter import front_matter
from analysis.reading.lines import WIDEST, ends_sentence, is_item

if TYPE_CHECKING:
    from analysis.model import Span

_ALONE: Final = re.compile(r"#{1,6}\s|(?:[-*_]\s*){3,}$|```|~~~|\|")
"""How a line begins that is a paragraph of its own."""
_SETEXT: Final = re.compile(r"(?:=+|-{2,})$")
_QUOTE_MARKS: Final = re.compile(r"(?:>\s?)+")
FENCE: Final = re.compile(r"^ {0,3}(?P<marks>`{3,}(?=[^`\n]*$)|~{3,})[^\n]*$", re.MULTILINE)
_RULE: Final = re.compile(r"^ {0,3}(?:=+|-+|(?:[-*_][ \t]*+){3,})[ \t]*$", re.MULTILINE)
_LEADING: Final = re.compile(
    r"^[ \t]*(?:>[ \t]?)+(?:[ \t]*(?:[-*+]|\d{1,3}[.)])(?=[ \t]))?"  # block quotes, and lists in them
    r"|^[ \t]*(?:[-*+]|\d{1,3}[.)])(?=[ \t]\S)(?:[ \t]+\[[ xX]\](?=[ \t]))?"  # items, and tasks
    r"|^ {0,3}#{1,6}(?=[ \t]|$)",
    re.MULTILINE,
)
_CLOSING_HASHES: Final = re.compile(r"^ {0,3}#{1,6}[ \t][^\n]*?(?P<marks>[ \t]#+[ \t]*)$", re.MULTILINE)
DELIMITER_ROW: Final = re.compile(
    r"^[ \t]*+(?:\|[ \t]*+)?:?-++:?[ \t]*+(?:\|[ \t]*+:?-++:?[ \t]*+)*+\|?[ \t]*$"
)
_DEFINITION: Final = re.compile(
    r"^ {0,3}\[(?P<label>[^\[\]\n]{1,200})\]:(?P<target>[ \t]+\S[^\n]*)?$", re.MULTILINE
)
_FOOTNOTE: Final = re.compile(r"\[\^[^\[\]\s]{1,40}\]:?")
_TAG: Final = re.compile(r"</?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]{0,500})?/?>")
_AUTOLINK: Final = re.compile(r"<(?=(?:https?://|mailto:)[^<>\s]+>)|(?<=\S)>(?<=[\w/]>)")
_IMAGE: Final = re.compile(
    r"(?P<linked>\[)?!\[(?P<alt>[^\[\]\n]{0,500})\](?:\([^()\n]{0,1000}\)|\[[^\[\]\n]{0,200}\])"
    r"(?(linked)\](?:\([^()\n]{0,1000}\)|\[[^\[\]\n]{0,200}\]))"
    r"|!\[(?P<alone>[^\[\]\n]{0,500})\](?:\([^()\n]{0,1000}\)|\[[^\[\]\n]{0,200}\])"
)
_TARGET: Final = r"\((?:[^()\n]|\([^()\n]{0,200}\)){0,1000}\)"
_LINK: Final = re.compile(
    rf"\[(?P<text>(?:[^\[\]\n]|\n(?!\s*\n)){{1,1000}})\](?P<target>{_TARGET}|\[[^\[\]\n]{{0,200}}\])"
)
_SHORT_LINK: Final = re.compile(r"\[(?P<label>[^\[\]\n]{1,200})\](?![\[(:])")
_CODE: Final = re.compile(r"(?<!`)(?P<marks>`+)(?!`)(?P<code>[^`\n]{1,2000}?)(?<!`)(?P=marks)(?!`)")
_ESCAPE: Final = re.compile(r"\\(?=[!-/:-@\[-`{-~\n])")
_RUN: Final = re.compile(r"\*{1,3}|_{1,3}|~~|\n[ \t]*\n")


_HEADING: Final = re.compile(r"^ {0,3}#{1,6}[ \t]+\S", re.MULTILINE)
_OTHER_SIGN: Final = re.compile(
    r"^ {0,3}(?:>[ \t]?\S|[-*+][ \t]+\S)|\*\*\w[^*\n]{0,200}\*\*|\[[^\[\]\n]{1,200}\]\([^()\s]{1,1000}\)",
    re.MULTILINE,
)


_LINE: Final = re.compile(r"[^\n]+")
_MATTER: Final = re.compile(r"\"?(?P<key>[A-Za-z][\w-]*)\"?[ \t]*[:=]")
_MATTER_RULE: Final = re.compile(r"[ \t]*(?:---|\.\.\.|\+\+\+)[ \t]*")
_TOLD: Final = frozenset(
    {"title", "headline", "subtitle", "author", "authors", "by", "byline", "date", "published"}
    | {"description", "summary"}
)
"""Keys of front matter whose values are words of the article."""


Look = Literal["sign", "code", "emphasis", "strong", "struck", "link", "picture"]


class Mark(NamedTuple):
    """A stretch within a line or a paragraph: a sign, or what is set apart by signs. A "picture" is what
    stands in its place, or the number of a note: seen, but no words of the article."""

    start: int
    end: int
    look: Look


def looks_like_markdown(text: str) -> bool:
    """Whether a text of which nobody says what it is has headings of Markdown and another of its signs."""
    return _HEADING.search(text) is not None and _OTHER_SIGN.search(text) is not None


def typography(text: str) -> list[Span]:
    """The stretches of the text that are signs of Markdown; some may overlap."""
    spans: list[Span] = []
    matter = front_matter(text)
    body = matter.end if matter else 0
    if matter:
        spans.extend(_of_matter(text[:body]))
    for start, end in outside_code(text, body, spans):
        spans.extend(signs_of_lines(text, start, end))
        spans.extend(_of_tables(text, start, end))
        names = defined(text, start, end)
        spans.extend(names.values())
        found = inline(text, start, end, names)
        spans.extend(mark[:2] for mark in found if mark.look in ("sign", "picture"))
    return spans


def _of_matter(block: str) -> Iterator[Span]:
    """Of front matter, its rules and what no reader is told: addresses, layouts, the hour of a change."""
    told = False
    for line in _LINE.finditer(block):
        key = _MATTER.match(line[0])
        if key or _MATTER_RULE.fullmatch(line[0]):
            told = key is not None and key["key"].lower() in _TOLD
        if not told:
            yield line.span()


def outside_code(text: str, start: int, spans: list[Span]) -> Iterator[Span]:
    """The stretches between fenced code blocks; the blocks are added to `spans`."""
    opened: re.Match[str] | None = None
    for found in FENCE.finditer(text, start):
        marks = found["marks"]
        if opened is None:
            yield start, found.start()
            opened = found
        elif marks[0] == opened["marks"][0] and len(marks) >= len(opened["marks"]):
            spans.append((opened.start(), found.end()))
            opened = None
        else:
            continue
        start = found.end()
    if opened is None:
        yield start, len(text)
    else:
        spans.append((opened.start(), len(text)))


def signs_of_lines(text: str, start: int, end: int) -> Iterator[Span]:
    """The signs that lines begin with, and those that headings end with."""
    for pattern in (_RULE, _LEADING):
        for found in pattern.finditer(text, start, end):
            yield found.span()
    for found in _CLOSING_HASHES.finditer(text, start, end):
        yield found.span("marks")


def _of_tables(text: str, start: int, end: int) -> Iterator[Span]:
    """The strokes of tables, and the row under their heads."""
    lines: list[Span] = []
    at = start
    for line in text[start:end].splitlines(keepends=True):
        lines.append((at, at + len(line)))
        at += len(line)
    i = 0
    while i < len(lines):
        row = text[slice(*lines[i])]
        if not (
            i and "|" in row and DELIMITER_ROW.match(row.rstrip("\n")) and "|" in text[slice(*lines[i - 1])]
        ):
            i += 1
            continue
        yield lines[i]
        first = i - 1
        while i < len(lines) and "|" in text[slice(*lines[i])]:
            i += 1
        for a, b in lines[first:i]:
            for found in re.finditer(r"(?<!\\)\|", text[a:b]):
                yield a + found.start(), a + found.end()


def defined(text: str, start: int, end: int) -> dict[str, Span]:
    """The labels of links that are defined, and where."""
    return {
        " ".join(found["label"].lower().split()): found.span()
        for found in _DEFINITION.finditer(text, start, end)
        if found["target"] and not found["label"].startswith("^")
    }


def inline(text: str, start: int, end: int, labels: Collection[str]) -> Iterator[Mark]:
    """Signs within lines, and what is set apart by them; `labels` are those of links that are defined."""
    for a, b in comments(text, start, end):
        yield Mark(a, b, "sign")
    code: list[Span] = []
    for found in _CODE.finditer(text, start, end):
        yield Mark(*found.span("marks"), "sign")
        yield Mark(*found.span("code"), "code")
        yield Mark(found.end("code"), found.end(), "sign")
        code.append(found.span())
    for found in _FOOTNOTE.finditer(text, start, end):
        if not _inside(code, found.start()):
            a, b = found.start(), text.index("]", found.start(), end)
            yield from (Mark(a, a + 1, "picture"), Mark(a + 1, a + 2, "sign"), Mark(a + 2, b + 1, "picture"))
            yield Mark(b + 1, found.end(), "sign")
    for pattern in (_TAG, _AUTOLINK, _ESCAPE):
        for found in pattern.finditer(text, start, end):
            if not _inside(code, found.start()):
                yield Mark(*found.span(), "sign")
    yield from _pictures(text, start, end, code)
    targets: list[Span] = []
    for found in _LINK.finditer(text, start, end):
        target = found["target"]
        if not _inside(code, found.start()) and (target[0] == "(" or _label(found, target) in labels):
            yield from _link(found.start(), found.end("text"), found.end())
            targets.append((found.end("text"), found.end()))
    for found in _SHORT_LINK.finditer(text, start, end):
        if " ".join(found["label"].lower().split()) in labels:
            yield from _link(found.start(), found.end() - 1, found.end())
    yield from _emphasis(text, start, end, sorted(code + targets))


def _link(start: int, stop: int, end: int) -> Iterator[Mark]:
    """That of a link whose words end at `stop`."""
    yield Mark(start, start + 1, "sign")
    yield Mark(start + 1, stop, "link")
    yield Mark(stop, end, "sign")


def _pictures(text: str, start: int, end: int, code: list[Span]) -> Iterator[Mark]:
    """Pictures, the address that they lead to among their signs."""
    for found in _IMAGE.finditer(text, start, end):
        if not _inside(code, found.start()):
            words = found.span("alt" if found["alt"] is not None else "alone")
            yield Mark(found.start(), words[0], "sign")
            yield Mark(*words, "picture")
            yield Mark(words[1], found.end(), "sign")


def comments(text: str, start: int, end: int) -> Iterator[Span]:
    """What only those see who write."""
    while (opening := text.find("<!--", start, end)) >= 0:
        closing = text.find("-->", opening, end)
        if closing < 0:
            return
        start = closing + len("-->")
        yield opening, start


def _label(found: re.Match[str], target: str) -> str:
    """The label of a link by reference: its own, or its text when that is empty."""
    return " ".join((target[1:-1] or found["text"]).lower().split())


_STRESS: Final[dict[str, tuple[Look, ...]]] = {
    "*": ("emphasis",), "**": ("strong",), "***": ("strong", "emphasis"), "~~": ("struck",),
}  # fmt: skip


def _emphasis(text: str, start: int, end: int, literal: list[Span]) -> Iterator[Mark]:
    """Pairs of stars, underscores and strokes around words; never across a blank line."""
    opened: dict[str, list[Span]] = {}
    for found in _RUN.finditer(text, start, end):
        marks = found[0]
        if marks[0] == "\n":
            opened.clear()
            continue
        before = text[found.start() - 1] if found.start() else " "
        after = text[found.end()] if found.end() < len(text) else " "
        if _inside(literal, found.start()) or before == "\\" or before in marks or after in marks:
            continue
        word = marks[0] != "*"  # underscores do not stress parts of words
        stack = opened.setdefault(marks, [])
        if not before.isspace() and stack and not (word and after.isalnum()):
            first = stack.pop()
            yield Mark(*first, "sign")
            for look in _STRESS[marks.replace("_", "*")]:
                yield Mark(first[1], found.start(), look)
            yield Mark(*found.span(), "sign")
        elif not after.isspace() and not before.isalnum():
            stack.append(found.span())


def _inside(spans: list[Span], offset: int) -> bool:
    """Whether the offset lies in one of the spans, which are in order."""
    at = bisect_right(spans, (offset, sys.maxsize)) - 1
    return at >= 0 and offset < spans[at][1]


def joins(above: str, below: str) -> bool:
    """Whether two lines belong to the same paragraph."""
    if _SETEXT.fullmatch(below) and not _ALONE.match(above):
        return True  # the line under a heading
    if _ALONE.match(above) or _ALONE.match(below) or _SETEXT.fullmatch(above):
        return False
    if is_item(below):
        return False
    if _QUOTE_MARKS.match(below) and not _QUOTE_MARKS.match(above):
        return False
    # A soft break, unless the file was written with a paragraph to the line.
    return len(above) <= WIDEST or not ends_sentence(above)


FORMAT: Final = Format(looks_like_markdown, typography, joins)
