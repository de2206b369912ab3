"""The signs of Markdown that are typography and no words: where they stand.

Follows CommonMark and the tables of GitHub, as far as articles use them; what is in doubt counts as words.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Iterator
from typing import Final

from analysis.model import Span
from analysis.reading.formats import Format
from analysis.reading.formats.front_matter import front_matter
from analysis.reading.lines import WIDEST, ends_sentence, is_item

_ALONE: Final = re.compile(r"#{1,6}\s|(?:[-*_]\s*){3,}$|```|~~~|\|")
"""How a line begins that is a paragraph of its own."""
_SETEXT: Final = re.compile(r"(?:=+|-{2,})$")
_QUOTE_MARKS: Final = re.compile(r"(?:>\s?)+")
_FENCE: Final = re.compile(r"^ {0,3}(?P<marks>`{3,}(?=[^`\n]*$)|~{3,})[^\n]*$", re.MULTILINE)
_RULE: Final = re.compile(r"^ {0,3}(?:=+|-+|(?:[-*_][ \t]*+){3,})[ \t]*$", re.MULTILINE)
_LEADING: Final = re.compile(
    r"^[ \t]*(?:>[ \t]?)+(?:[ \t]*(?:[-*+]|\d{1,3}[.)])(?=[ \t]))?"  # block quotes, and lists in them
    r"|^[ \t]*(?:[-*+]|\d{1,3}[.)])(?=[ \t]\S)(?:[ \t]+\[[ xX]\](?=[ \t]))?"  # items, and tasks
    r"|^ {0,3}#{1,6}(?=[ \t]|$)",
    re.MULTILINE,
)
_CLOSING_HASHES: Final = re.compile(r"^ {0,3}#{1,6}[ \t][^\n]*?(?P<marks>[ \t]#+[ \t]*)$", re.MULTILINE)
_DELIMITER_ROW: Final = re.compile(
    r"^[ \t]*+(?:\|[ \t]*+)?:?-++:?[ \t]*+(?:\|[ \t]*+:?-++:?[ \t]*+)*+\|?[ \t]*$"
)
_DEFINITION: Final = re.compile(
    r"^ {0,3}\[(?P<label>[^\[\]\n]{1,200})\]:(?P<target>[ \t]+\S[^\n]*)?$", re.MULTILINE
)
_FOOTNOTE: Final = re.compile(r"\[\^[^\[\]\s]{1,40}\]:?")
_TAG: Final = re.compile(r"</?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]{0,500})?/?>")
_AUTOLINK: Final = re.compile(r"<(?=(?:https?://|mailto:)[^<>\s]+>)|(?<=\S)>(?<=[\w/]>)")
_IMAGE: Final = re.compile(r"!\[[^\[\]\n]{0,500}\](?:\([^()\n]{0,1000}\)|\[[^\[\]\n]{0,200}\])")
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
    kept = list(_fences(text, body, spans))
    for start, end in kept:
        spans.extend(_of_lines(text, start, end))
        spans.extend(_inline(text, start, end))
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


def _fences(text: str, start: int, spans: list[Span]) -> Iterator[Span]:
    """The stretches between fenced code blocks; the blocks are added to `spans`."""
    opened: re.Match[str] | None = None
    for found in _FENCE.finditer(text, start):
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


def _of_lines(text: str, start: int, end: int) -> Iterator[Span]:
    for pattern in (_RULE, _LEADING):
        for found in pattern.finditer(text, start, end):
            yield found.span()
    for found in _CLOSING_HASHES.finditer(text, start, end):
        yield found.span("marks")
    yield from _tables(text, start, end)


def _tables(text: str, start: int, end: int) -> Iterator[Span]:
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
            i and "|" in row and _DELIMITER_ROW.match(row.rstrip("\n")) and "|" in text[slice(*lines[i - 1])]
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


def _inline(text: str, start: int, end: int) -> Iterator[Span]:
    defined = set()
    for found in _DEFINITION.finditer(text, start, end):
        if found["target"] and not found["label"].startswith("^"):
            defined.add(" ".join(found["label"].lower().split()))
            yield found.span()
    yield from _comments(text, start, end)
    code: list[Span] = []
    for found in _CODE.finditer(text, start, end):
        yield found.span("marks")
        yield found.end("code"), found.end()
        code.append(found.span())
    for pattern in (_IMAGE, _FOOTNOTE, _TAG, _AUTOLINK, _ESCAPE):
        for found in pattern.finditer(text, start, end):
            if not _inside(code, found.start()):
                yield found.span()
    targets: list[Span] = []
    for found in _LINK.finditer(text, start, end):
        target = found["target"]
        if not _inside(code, found.start()) and (target[0] == "(" or _label(found, target) in defined):
            yield found.start(), found.start() + 1
            yield found.end("text"), found.end()
            targets.append((found.end("text"), found.end()))
    for found in _SHORT_LINK.finditer(text, start, end):
        if " ".join(found["label"].lower().split()) in defined:
            yield found.start(), found.start() + 1
            yield found.end() - 1, found.end()
    yield from _emphasis(text, start, end, sorted(code + targets))


def _comments(text: str, start: int, end: int) -> Iterator[Span]:
    while (opening := text.find("<!--", start, end)) >= 0:
        closing = text.find("-->", opening, end)
        if closing < 0:
            return
        start = closing + len("-->")
        yield opening, start


def _label(found: re.Match[str], target: str) -> str:
    """The label of a link by reference: its own, or its text when that is empty."""
    return " ".join((target[1:-1] or found["text"]).lower().split())


def _emphasis(text: str, start: int, end: int, literal: list[Span]) -> Iterator[Span]:
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
            yield stack.pop()
            yield found.span()
        elif not after.isspace() and not before.isalnum():
            stack.append(found.span())


def _inside(spans: list[Span], offset: int) -> bool:
    """Whether the offset lies in one of the spans, which are in order."""
    at = bisect_right(spans, (offset, sys.maxsize)) - 1
    return at >= 0 and offset < spans[at][1]


def _joins(above: str, below: str) -> bool:
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


FORMAT: Final = Format(looks_like_markdown, typography, _joins)
