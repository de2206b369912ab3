"""The runs of an article as its text: paragraphs, headings, items, tables, each with its place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final, NamedTuple

from lxml.html import HtmlElement

from analysis.model import Block, BlockKind, SourcePlace
from analysis.reading.formats.html.runs import Run

_LONGEST_CELL: Final = 200
"""Characters of a cell from which a table is there to set a page, not to tell something."""
_CELL: Final = "\t"
_LISTS: Final = ("ul", "ol", "dl", "menu")


class Text(NamedTuple):
    """The text of an article, how it is set, and where each stretch stands in the page."""

    words: str
    blocks: tuple[Block, ...]
    places: tuple[SourcePlace, ...]


def text_of(runs: Sequence[Run], tree: HtmlElement) -> Text:
    """The runs set one under the other."""
    return _Setter(tree, runs).text()


class _Line(NamedTuple):
    """A line to be set: its words, its kind and level, the table or list that it lies in, its element."""

    words: str
    kind: BlockKind
    level: int
    within: HtmlElement | None
    element: HtmlElement


class _Setter:
    def __init__(self, tree: HtmlElement, runs: Sequence[Run]) -> None:
        self._paths = _Paths(tree)
        self._runs = runs
        self._telling: dict[HtmlElement, bool] = {}
        self._cells: Counter[HtmlElement] = Counter()
        for run in runs:
            for element in (run.element, *run.element.iterancestors()):
                if element.tag in ("td", "th"):
                    self._cells[element] += len(run.words)

    def text(self) -> Text:
        pieces: list[str] = []
        blocks: list[Block] = []
        places: list[SourcePlace] = []
        at = 0
        above: _Line | None = None
        for line in self._lines():
            if above is not None:
                gap = "\n" if line.within is not None and line.within is above.within else "\n\n"
                pieces.append(gap)
                at += len(gap)
            end = at + len(line.words)
            pieces.append(line.words)
            blocks.append(Block(kind=line.kind, start=at, end=end, level=line.level))
            places.append(SourcePlace(kind="element", name=self._paths.of(line.element), start=at, end=end))
            at = end
            above = line
        return Text("".join(pieces), tuple(_with_tables(blocks)), tuple(places))

    def _lines(self) -> Iterator[_Line]:
        for row, runs in groupby(self._runs, self._row):
            some = list(runs)
            if row is not None:
                table = next(row.iterancestors("table"))
                cells = [
                    " ".join(run.words for run in cell).replace("\n", " ") for _, cell in groupby(some, _cell)
                ]
                yield _Line(_CELL.join(map(str, cells)), "row", 0, table, row)
            else:
                for run in some:
                    yield _line(run)

    def _row(self, run: Run) -> HtmlElement | None:
        """The row that a run lies in, if it is one of a table that tells something."""
        row = next((e for e in (run.element, *run.element.iterancestors()) if e.tag == "tr"), None)
        table = next(row.iterancestors("table"), None) if row is not None else None
        return row if table is not None and self._tells(table) else None

    def _tells(self, table: HtmlElement) -> bool:
        known = self._telling.get(table)
        if known is None:
            longest = max((self._cells[cell] for cell in table.iter("td", "th")), default=0)
            columns = max((len(row) for row in table.iter("tr")), default=0)
            known = longest <= _LONGEST_CELL and columns > 1 and table.find(".//table") is None
            self._telling[table] = known
        return known


class _Paths:
    """The XPaths of elements. Each child is counted once, however many there are."""

    def __init__(self, tree: HtmlElement) -> None:
        self._known: dict[HtmlElement, str] = {tree: f"/{tree.tag}"}
        self._numbered: set[HtmlElement] = set()

    def of(self, element: HtmlElement) -> str:
        """The XPath of an element."""
        missing = []
        while element not in self._known:
            missing.append(element)
            element = element.getparent()
        for child in reversed(missing):
            self._number(child.getparent())
        return self._known[missing[0] if missing else element]

    def _number(self, parent: HtmlElement) -> None:
        if parent in self._numbered:
            return
        self._numbered.add(parent)
        names = Counter(child.tag for child in parent)
        seen: Counter[str] = Counter()
        for child in parent:
            seen[child.tag] += 1
            place = f"[{seen[child.tag]}]" if names[child.tag] > 1 else ""
            self._known[child] = f"{self._known[parent]}/{child.tag}{place}"


def _cell(run: Run) -> HtmlElement | None:
    return next((e for e in (run.element, *run.element.iterancestors()) if e.tag in ("td", "th")), None)


def _line(run: Run) -> _Line:
    above = [run.element, *run.element.iterancestors()]
    tags = [element.tag for element in above]
    tag = tags[0]
    heading = next((t for t in tags[:3] if t in ("h1", "h2", "h3", "h4", "h5", "h6")), None)
    if heading is not None:
        return _Line(run.words.replace("\n", " "), "heading", int(heading[1]), None, run.element)
    if "pre" in tags:
        return _Line(run.words, "code", 0, None, run.element)
    lists = [element for element in above if element.tag in _LISTS]
    if lists and any(t in ("li", "dd", "dt") for t in tags):
        return _Line(run.words, "item", len(lists), lists[-1], run.element)
    if "blockquote" in tags:
        return _Line(run.words, "quotation", tags.count("blockquote"), None, run.element)
    return _Line(run.words, "caption" if tag == "figcaption" else "paragraph", 0, None, run.element)


def _with_tables(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, and a table around the rows that follow one another."""
    for is_row, some in groupby(blocks, lambda block: block.kind == "row"):
        rows = list(some)
        if is_row:
            yield Block(kind="table", start=rows[0].start, end=rows[-1].end)
        yield from rows
