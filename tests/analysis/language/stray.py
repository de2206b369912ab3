"""An article of ten paragraphs of different shapes, what goes wrong with a mark, and what that changes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Literal, NamedTuple

from analysis import Annotation, Article
from analysis.model import Span
from analysis.reading.sentences import sentences

PARAGRAPHS = tuple(
    Path(__file__).with_name("ten_paragraphs.txt").read_text(encoding="utf-8").strip().split("\n\n")
)
"""In order: sentences in curly marks, in straight ones, pieces of sentences, a quotation of several
sentences before its speaker, British single marks, a quotation in a quotation, a colon and a name in marks, a
quotation that runs on, where it ends, one word in marks."""
RUNS_ON = (7, 8)
"""The paragraphs that share a quotation."""

Fault = Literal["dropped", "doubled", "shifted"]
FAULTS: tuple[Fault, ...] = ("dropped", "doubled", "shifted")
_MARK = re.compile(r"[“”\"]|(?<!\w)[‘']|(?<=[,.?!])[’']|(?<=home)’")


class Item(NamedTuple):
    """Something that an annotation says, where: by characters of the untouched article."""

    spans: tuple[Span, ...]
    what: tuple[str, ...]


class Case(NamedTuple):
    """One mark gone wrong: the three paragraphs around it before and after, and the places in them that have
    been touched, the paragraph and its sentences."""

    fault: Fault
    name: str
    before: str
    after: str
    paragraph: Span
    touched: tuple[Span, ...]
    runs_on: bool
    back: Callable[[int], int]
    """From a character of `after` to the same one of `before`."""


def cases(paragraphs: tuple[str, ...] = PARAGRAPHS, runs_on: tuple[int, ...] = RUNS_ON) -> Iterator[Case]:
    """Each mark of each paragraph dropped, doubled and moved to the other side of the space beside it."""
    for number, paragraph in enumerate(paragraphs):
        first = max(0, number - 1)
        lead = "\n\n".join(paragraphs[first:number])
        start = len(lead) + 2 if lead else 0
        before = "\n\n".join(paragraphs[first : number + 2])
        end = start + len(paragraph)
        for found in _MARK.finditer(before, start, end):
            at = found.start()
            for fault in FAULTS:
                after, back, edges = _gone_wrong(before, at, fault, start, end)
                touched = tuple((a, b) for a, b in sentences(before) if any(a <= edge < b for edge in edges))
                yield Case(
                    fault,
                    f"{fault} {number}:{at - start} {before[max(start, at - 12) : at + 12]!r}",
                    before, after, (start, end), touched, number in runs_on, back,
                )  # fmt: skip


def _gone_wrong(
    text: str, at: int, fault: Fault, start: int, end: int
) -> tuple[str, Callable[[int], int], tuple[int, ...]]:
    if fault == "dropped":
        return text[:at] + text[at + 1 :], lambda i: i if i <= at else i + 1, (at,)
    if fault == "doubled":
        return text[:at] + text[at] + text[at:], lambda i: i if i <= at else i - 1, (at,)
    for beside in (at - 1, at + 1):
        if start <= beside < end and text[beside] == " ":
            a, b = sorted((at, beside))
            return text[:a] + text[b] + text[a] + text[b + 1 :], lambda i: i, (at, at - 1, at + 1)
    # At the edge of the paragraph: a space comes between the mark and its word.
    a = at + 1 if at == start else at
    return text[:a] + " " + text[a:], lambda i: i if i <= a else i - 1, (at,)


def items(annotation: Annotation, back: Callable[[int], int] = lambda i: i) -> frozenset[Item]:
    """The events, quotes and speakers, each with its places."""
    names = {actor.id: actor.name for actor in annotation.actors}
    found = set()
    where: tuple[Span, ...]
    for event in annotation.events:
        where = (_back((event.start, event.end), back),)
        who = (" ".join(sorted(names[i] for i in ids)) for ids in (event.sources, event.targets))
        found.add(Item(where, ("event", event.type or "", *who)))
    for quote in annotation.quotes:
        where = tuple(_back(span, back) for span in quote.spans)
        found.add(Item(where, ("quote", quote.form)))
        found.add(Item(where, ("speaker", names.get(quote.speaker or "", ""))))
    return frozenset(found)


def _back(span: Span, back: Callable[[int], int]) -> Span:
    return back(span[0]), back(span[1])


def overlaps(item: Item, place: Span) -> bool:
    """Whether one of its spans shares a character with the place."""
    return any(a < place[1] and place[0] < b for a, b in item.spans)


def article(text: str) -> Article:
    """The text with a day, so that nothing is looked for in its head."""
    return Article(text=text, title="", author="", published=date(2031, 5, 20))
