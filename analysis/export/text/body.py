"""The article's text with a marker behind every sentence in which something was found.

Behind the sentence, and not within it, so that it can be read out, copied or searched as it was written.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from analysis.annotations.index import Index
from analysis.annotations.ink import ASIDE, NAMES, TITLE, Runs, annotation_ink, overlay, part_ink
from analysis.annotations.wording import day_in_words
from analysis.annotations.wrap import one_line, shown
from analysis.export.text.line import MARKER, Line, Piece
from analysis.layers import LISTED, named
from analysis.model import Span

Marker = tuple[int, str]
"""The offset in the text behind which it stands, and its words."""


def body(index: Index) -> Iterator[Line]:
    """The lines of the text. What was found in a sentence is told behind it: `[e1]` an event, `[e2 doubtful]`
    one that may be none, `[q2 Lind]` a quote that ends there and who is quoted, `[d3 = 2024-03-04]` a date
    and its value."""
    yield from _head(index)
    text = shown(index.text)
    runs = Runs([*part_ink(index.layout), *annotation_ink(index.annotation)])
    pending = markers(index)
    start = done = 0
    for line in text.removesuffix("\n").split("\n"):
        end = start + len(line)
        here = done
        while done < len(pending) and pending[done][0] <= end:
            done += 1
        yield Line(tuple(_pieces(text, runs, (start, end), pending[here:done])))
        start = end + 1


def _head(index: Index) -> Iterator[Line]:
    """Title, author and day of an article whose text does not begin with them, as that of a web page does
    not."""
    article = index.article
    if article.title is None or not (article.blocks or article.places):
        return
    if any(paragraph.part == "title" for paragraph in index.layout):
        return
    yield Line(((one_line(article.title), NAMES[TITLE]),))
    day = day_in_words(article.published) if article.published else None
    byline = " · ".join(part for part in (article.author, day, article.site) if part)
    if byline:
        yield Line(((one_line(byline), NAMES[ASIDE]),))
    yield Line()


def markers(index: Index) -> list[Marker]:
    """Every event, quote and date once, in the order of the text."""
    spans = index.sentences.all
    starts = [start for start, _ in spans]

    def behind(offset: int) -> int:
        number = bisect_right(starts, offset) - 1
        return spans[number][1] if number >= 0 else offset

    found: list[Marker] = []
    for layer in LISTED:
        told_at, words = layer.told_at, named(layer.marker) if layer.marker is not None else None
        if told_at is None:
            continue
        for record in layer.of(index.annotation):
            also = words(record, index) if words is not None else ""
            marker = " ".join(filter(None, (index.short(record.id), also)))
            found.append((behind(told_at(record)), f"[{marker}]"))
    return sorted(found, key=lambda marker: marker[0])


def _pieces(text: str, runs: Runs, line: Span, pending: Sequence[Marker]) -> Iterator[Piece]:
    start, end = line
    stops = sorted({start, end, *(max(offset, start) for offset, _ in pending)})
    here = iter(pending)
    marker = next(here, None)
    for a, b in [(start, start), *pairwise(stops)]:
        yield from ((text[i:j], _name(ink)) for i, j, ink in overlay([runs], a, b) if i < j)
        while marker is not None and marker[0] <= b:
            yield from ((" ", ""), (marker[1], MARKER))
            marker = next(here, None)


def _name(ink: int) -> str:
    """The names of the inks that lie on a piece, in the order in which they are laid on."""
    return " ".join(name for bit, name in NAMES.items() if ink & bit)
