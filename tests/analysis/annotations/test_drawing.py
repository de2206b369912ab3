"""The text on its lines: it flows where it may, loses no word, and every character keeps its offset."""

from __future__ import annotations

from itertools import pairwise
from typing import get_args

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len

from analysis.annotations.drawing import Drawing
from analysis.annotations.wrap import shown
from analysis.model import Article, Block, BlockKind
from analysis.reading.passages import source_of, structure_of

BITS = [
    *[
        "word ",
        "two words, ",
        "A sentence that ends. ",
        "\n",
        "\n\n",
        "  \n",
        "    ",
        "\t",
        "\\",
        "title: x\n",
    ],
    *["# ", "> ", ">> ", "- ", "12. ", "| ", "|---|---|\n", "```\n", "---\n", "<!-- ", "-->", "<b>"],
    *["**", "*", "_", "`", "[a](b)", "![p](q)", "[^1]", "[^1]: ", "日本", "e\u0301", "\x1b[31m"],
]
TEXTS = st.lists(st.sampled_from(BITS), max_size=60).map("".join)
WIDTHS = st.integers(4, 60)


def drawn(text: str, width: int, markup: str = "plain") -> list[str]:
    """The lines of a text, without blanks at their ends."""
    drawing = Drawing(structure_of(Article(text=text, markup=markup)), width)
    return [drawing.words(line).rstrip() for line in range(len(drawing))]


WRAPPED = """\
The mayor of the town met the board of the mill on Monday and told it
that the mill would be built again, whatever it cost, and that nobody
would have to pay for it.

The board had no money, it said; it would meet again in a year or so,
when more was known about the fire.
"""


def test_text_with_hard_line_ends_flows_to_the_width() -> None:
    assert drawn(WRAPPED, 100) == [
        "The mayor of the town met the board of the mill on Monday and told it that the mill would be built",
        "again, whatever it cost, and that nobody would have to pay for it.",
        "",
        "The board had no money, it said; it would meet again in a year or so, when more was known about the",
        "fire.",
    ]
    narrow = drawn(WRAPPED, 40)
    assert all(len(line) > 26 for line, below in pairwise(narrow) if line and below), "there are orphans"


VERSE = """\
    The mill is old, the mill is gray,
      It grinds the corn of yesterday,
    And when the wheel no longer turns
    We sit and see what in it burns.
"""
TABLE = """\
Town          People    Burned
Dunmore        1,204    1804, 1911
Oslo         709,037    never
"""
CENTRED = f"""\
{"THE MILL AT DUNMORE":^70}
{"with the story of the dam and of the board":^70}
{"by Ida Moss, who was there":^70}
"""
CODE = """\
    if mill.burns:
        call(board)
    else:
        wait()
"""


@pytest.mark.parametrize("kept", [VERSE, TABLE, CENTRED, CODE])
def test_verse_tables_and_code_are_kept_in_a_text_that_flows(kept: str) -> None:
    lines = drawn(f"{WRAPPED}\n{kept}\n{WRAPPED}", 80)
    wanted = [line.rstrip() for line in kept.splitlines()]
    first = lines.index(wanted[0])
    assert lines[first : first + len(wanted)] == wanted


def test_a_kept_line_that_is_too_long_hangs() -> None:
    assert drawn(TABLE, 26)[2:4] == ["Dunmore        1,204", "  1804, 1911"]


def test_a_rule_is_cut_and_not_broken() -> None:
    assert drawn(f"One.\n\n{'-' * 70}\n\nTwo.\n", 20) == ["One.", "", "-" * 20, "", "Two."]


def test_quoted_mail_has_a_bar_and_flows() -> None:
    text = WRAPPED + "\nOn Monday you wrote:\n" + "".join(f"> {line}\n" for line in WRAPPED.splitlines()[:3])
    assert drawn(text + ">> Why?\n", 50)[-6:] == [
        "On Monday you wrote:",
        "│ The mayor of the town met the board of the mill",
        "│ on Monday and told it that the mill would be",
        "│ built again, whatever it cost, and that nobody",
        "│ would have to pay for it.",
        "│ │ Why?",
    ]


def test_a_list_hangs() -> None:
    text = "- one item that is so long that it has\n  to be broken\n- another\n"
    assert drawn(text, 24) == ["- one item that is so", "  long that it has to be", "  broken", "- another"]


def test_a_paragraph_to_the_line_stays_one() -> None:
    text = "\n".join(f"{number}. " + "word " * 30 + "end." for number in range(3))
    assert sum(line.endswith("end.") for line in drawn(text, 50)) == 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# The mill\n\nIt *burned* on **Monday**.\n", ["The mill", "", "It burned on Monday."]),
        ("The mill\n--------\n\nIt burned.\n", ["The mill", "", "It burned."]),
        ("> It burned,\n> she said.\n", ["│ It burned, she said."]),
        ("- one\n  - two\n- [x] three\n", ["• one", "  • two", "☑ three"]),
        ("1. one\n2. two\n", ["1. one", "2. two"]),
        ("See [the mill](https://example.org/mill).\n", ["See the mill."]),
        ("See [the mill][1].\n\n[1]: https://example.org\n", ["See the mill."]),
        ("a  \nb\nc\n", ["a", "b c"]),
        ("```sh\nrun *this*\n```\n", ["  run *this*"]),
        ("Run `a *b*`.\n", ["Run a *b*."]),
        ("![The mill](mill.png)\n", ["The mill"]),
        ("one<!-- not\n\nthis -->two\n", ["one", "", "two"]),
        ("a\n\n\n\nb\n", ["a", "", "b"]),
        ("Told.[^1]\n\n[^1]: By her.\n", ["Told.[1]", "", "[1] By her."]),
        ("a\n\n* * *\n\nb\n", ["a", "", "─" * 30, "", "b"]),
        (
            "| Town | People |\n| :-- | --: |\n| **Oslo** | 9 |\n| Dunmore | 1,204 |\n",
            ["Town    │ People", "────────┼───────", "Oslo    │      9", "Dunmore │  1,204"],
        ),
    ],
)
def test_markdown_is_drawn_without_its_signs(text: str, expected: list[str]) -> None:
    assert drawn(text, 30, "markdown") == expected


def test_the_rows_of_a_wide_table_can_be_told_apart() -> None:
    row = "| Dunmore | The mill burned on Monday and on Friday |\n"
    lines = drawn(f"| Town | What |\n|---|---|\n{row}{row}", 30, "markdown")
    assert lines == [
        "Town    │ What",
        "────────┼─────────────────────",
        *["Dunmore │ The mill burned on", "        │ Monday and on Friday"] * 2,
    ]
    slim = drawn(f"| Town | What |\n|---|---|\n{row}", 13, "markdown")
    assert slim[slim.index("Dunmore") + 1].startswith("  The mill")


def test_what_its_source_has_told_is_drawn_so() -> None:
    text = "The mill\n\nIt burned.\nTwice.\n\none\n\ntwo\n\nSaid she.\n\na\tbb\nccc\td\n\n  x = 1\n"

    def block(kind: str, words: str, level: int = 0) -> Block:
        start = text.index(words)
        return Block(kind=kind, start=start, end=start + len(words), level=level)  # type: ignore[arg-type]

    blocks = (
        block("heading", "The mill", 1),
        block("paragraph", "It burned.\nTwice."),
        block("item", "one", 1),
        block("item", "two", 2),
        block("quotation", "Said she."),
        block("table", "a\tbb\nccc\td"),
        block("row", "a\tbb"),
        block("row", "ccc\td"),
        block("code", "  x = 1"),
    )
    drawing = Drawing(structure_of(Article(text=text, blocks=blocks)), 30)
    lines = [drawing.words(line).rstrip() for line in range(len(drawing))]
    assert [line for line in lines if line] == [
        *["The mill", "It burned.", "Twice.", "• one", "  • two", "│ Said she."],
        *["a   │ bb", "ccc │ d", "    x = 1"],
    ]


# What must be so for any text


@given(TEXTS, WIDTHS, st.sampled_from(["plain", "markdown"]))
@example("- > - |\n|-|\n|a|b|\n", 4, "markdown")
@example("> ```\nx\n", 10, "markdown")
@example("    日本", 4, "markdown")
@example("> >> ", 4, "plain")
@example("- word 日本", 4, "plain")
@example("word \n> word ", 20, "plain")
def test_nothing_is_too_wide_and_characters_keep_their_offsets(text: str, width: int, markup: str) -> None:
    drawing = Drawing(structure_of(Article(text=text, markup=markup)), width)
    safe = shown(text)
    seen: set[int] = set()
    assert len(drawing) > 0
    for line in range(len(drawing)):
        assert cell_len(drawing.words(line)) <= drawing.width
        for words, start in drawing.pieces(line):
            assert "\n" not in words
            if start is not None:
                assert safe[start : start + len(words)].replace("\n", " ") == words
                assert seen.isdisjoint(range(start, start + len(words)))
                seen.update(range(start, start + len(words)))
                assert drawing.at(start) == line
    if markup == "plain":
        lost = {n for n, sign in enumerate(safe) if sign not in " \n>"} - seen
        rules = {
            n
            for line in range(len(drawing))
            if (passage := drawing.passage(line)).kind == "rule"
            for n in range(passage.start, passage.end)
        }
        assert lost <= rules


@pytest.mark.parametrize(
    "text", ["```\n", "```\n\n```\n", "> ```\n", "|\n|-|\n", "#\n", ">\n", "- \n", "[a]: b\n"]
)
def test_what_is_only_signs_has_a_line(text: str) -> None:
    drawing = Drawing(structure_of(Article(text=text, markup="markdown")), 20)
    assert len(drawing) > 0
    assert drawing.stretch(0) <= (len(text), len(text))
    assert drawing.at(0) == 0


@given(TEXTS, WIDTHS, st.sampled_from(["plain", "markdown"]), st.data())
def test_every_position_has_a_line_and_every_cell_a_position(
    text: str, width: int, markup: str, data: st.DataObject
) -> None:
    drawing = Drawing(structure_of(Article(text=text, markup=markup)), width)
    position = data.draw(st.integers(0, len(text)))
    assert 0 <= drawing.at(position) < len(drawing)
    line = data.draw(st.integers(0, len(drawing) - 1))
    start, end = drawing.stretch(line)
    assert 0 <= start <= end <= len(text)
    for column in range(width + 2):
        assert 0 <= drawing.offset(line, column) <= len(text)


KINDS = get_args(BlockKind)


@given(TEXTS, WIDTHS, st.data())
def test_what_is_told_of_a_text_loses_none_of_it(text: str, width: int, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=8)))
    blocks = [
        Block(kind=data.draw(st.sampled_from(KINDS)), start=a, end=b, level=data.draw(st.integers(0, 12)))
        for a, b in pairwise(cuts)
    ]
    if len(cuts) > 2:
        kind = data.draw(st.sampled_from([kind for kind in KINDS if kind in ("quotation", "table", "item")]))
        blocks.append(Block(kind=kind, start=cuts[0], end=cuts[data.draw(st.integers(1, len(cuts) - 1))]))
    drawing = Drawing(structure_of(Article(text=text, blocks=tuple(blocks))), width)
    safe = shown(text)
    seen: set[int] = set()
    for line in range(len(drawing)):
        assert cell_len(drawing.words(line)) <= drawing.width
        for words, start in drawing.pieces(line):
            if start is not None:
                assert safe[start : start + len(words)].replace("\n", " ") == words
                assert seen.isdisjoint(range(start, start + len(words)))
                seen.update(range(start, start + len(words)))
    if not any(block.kind == "table" for block in blocks):
        assert {n for n, sign in enumerate(text) if not sign.isspace()} <= seen


@given(TEXTS, WIDTHS)
def test_the_source_has_every_character(text: str, width: int) -> None:
    drawing = Drawing(source_of(Article(text=text, markup="markdown")), width)
    words = "".join(drawing.words(line) for line in range(len(drawing)))
    assert "".join(words.split()) == "".join(shown(text).split())


# Long texts


def long_text(markup: str) -> str:
    head = "## A heading\n\n" if markup == "markdown" else ""
    return (head + WRAPPED + "\n") * 400


@pytest.mark.parametrize("markup", ["plain", "markdown"])
def test_of_a_long_text_what_is_around_the_place_comes_first_and_stays(markup: str) -> None:
    text = long_text(markup)
    structure = structure_of(Article(text=text, markup=markup))
    place = text.index("The board", len(text) // 2)
    drawing = Drawing(structure, 60, place)
    assert not drawing.whole
    before, words = drawing.at(place), drawing.words(drawing.at(place))
    moved: list[int] = []
    drawing.recounted = lambda now: moved.append(now(before))
    assert drawing.laid_out(range(before, before + 20))
    while not drawing.go_on():
        pass
    assert drawing.whole
    assert moved == [drawing.at(place)]
    assert drawing.words(moved[0]) == words
    at_once = Drawing(structure, 60, 0)
    at_once.finish()
    assert [drawing.words(n) for n in range(len(drawing))] == [at_once.words(n) for n in range(len(at_once))]


def test_what_is_asked_about_the_rest_of_a_long_text_is_right() -> None:
    text = long_text("plain")
    drawing = Drawing(structure_of(Article(text=text)), 60)
    assert not drawing.whole
    last = text.rindex("The board")
    assert drawing.words(drawing.at(last)).startswith("The board")
    assert drawing.whole


def test_a_long_text_drawn_piece_by_piece_is_drawn_as_in_one_go() -> None:
    text = long_text("markdown") + "\n```\n" + "code\n\n" * 9000 + "```\n\nAnd *so* on.\n"
    drawing = Drawing(structure_of(Article(text=text, markup="markdown")), 60, len(text))
    lines = range(len(drawing) - 40, len(drawing))
    assert drawing.words(lines[-1]) == "And so on."
    assert drawing.words(lines[-4]) == "  code"
