"""Regular expressions, and those that never end."""

from __future__ import annotations

import re
import sys
import threading
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.annotations.matching import ExpressionError, compiled, matches
from analysis.annotations.search import Phrase, phrase
from analysis.model import Paragraph
from analysis.reading.head.lines import Head
from analysis.reading.layout import paragraphs
from tests.tui.driver import reading
from tests.tui.terminal import Terminal
from tui.lines.hunt import Hunt, in_order, nearest

ENDLESS = r"//([a-z ]|[a-z ][a-z ])+[0-9]"
"""It tries every way to part the words in ones and twos."""
BLOCKS = [(0, 10), (12, 20), (22, 30)]


def _regular(typed: str) -> Phrase:
    wanted = phrase(typed)
    assert wanted is not None
    return wanted


def test_matches_come_with_their_places() -> None:
    text = "The ‘Swan’ sails\nat ten.\n\nThe swan swims."
    hunt = Hunt(_regular("/sw\\w+' sails at|swims.$"), text, [(0, 24), (26, len(text))], 30)
    assert [text[a:b] for batch in hunt for a, b in batch] == ["Swan’ sails\nat", "swims."]
    assert hunt.complete


def test_a_pattern_that_never_ends_is_ended_and_what_was_found_stays() -> None:
    text = "ab 1 " + "ab " * 60
    hunt = Hunt(_regular(ENDLESS[1:]), text, [(0, 4), (5, len(text))], 0.2)
    assert [span for batch in hunt for span in batch] == [(0, 4)]
    assert not hunt.complete


async def test_the_reader_goes_on_beside_a_pattern_that_never_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.lines.search.PATIENCE", 6.0)
    async with reading() as reader:
        await reader.keys("slash", *ENDLESS[1:], "enter", "j", "j")
        assert reader.seen("0+ …")
        assert reader.selection.position > 0
        await reader.keys("escape")
        assert not reader.seen("0+")
        started = time.monotonic()
        await reader.keys("slash", *"/strait", "enter")
        await reader.until(lambda: reader.seen(" of 3"))
        assert time.monotonic() - started < 5, "a search has waited for the one before"


async def test_a_search_that_cannot_begin_is_over(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise RuntimeError("can't start new thread")

    async with reading() as reader:
        monkeypatch.setattr("tui.lines.search.aside", refuse)
        await reader.keys("slash", *"/strait", "enter")
        await reader.until(lambda: reader.seen("“/strait”") and not reader.seen("0+ …"))


@pytest.mark.terminal
def test_a_search_that_never_ends_does_not_keep_the_program(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text("A head\n\n" + "the words went on and on " * 40, encoding="utf-8")
    program = "import tui.lines.search as s; s.PATIENCE = 60.0; from tui.cli import main; main()"
    terminal = Terminal(sys.executable, "-P", "-c", program, str(tmp_path / "long.txt"), "--no-state")
    assert terminal.wait_for(b"the words went on")
    terminal.press(f"{ENDLESS}\r")
    assert terminal.wait_for("0+ …".encode())
    terminal.press("q")
    assert terminal.status(10) == 0


async def test_where_to_look_is_not_found_out_between_two_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[bool] = []

    def look(text: str, markup: str, head: Head | None = None) -> tuple[Paragraph, ...]:
        looked.append(threading.current_thread() is threading.main_thread())
        return paragraphs(text, markup, head)

    async with reading() as reader:
        monkeypatch.setattr("analysis.reading.layout.paragraphs", look)
        await reader.keys("slash", *"/strait", "enter")
        await reader.until(lambda: reader.screen.searching.complete)
        assert not any(looked)


@given(st.integers(0, 40), st.sampled_from([1, -1]))
def test_the_search_begins_where_one_is_and_leaves_nothing_out(position: int, step: int) -> None:
    order = in_order(BLOCKS, position, step)
    assert sorted(order) == BLOCKS
    ahead = [block for block in BLOCKS if position < block[1]] or BLOCKS
    assert order[0] == ahead[0]


@given(st.sets(st.integers(0, 50)), st.integers(-1, 51), st.sampled_from([1, -1]))
def test_the_nearest_match_lies_ahead(starts: set[int], position: int, step: int) -> None:
    found = [(start, start + 1) for start in sorted(starts)]
    number = nearest(found, position, step)
    ahead = [start for start in starts if (start - position) * step > 0]
    assert (None if number is None else found[number][0]) == (
        min(ahead, key=lambda start: abs(start - position)) if ahead else None
    )


@given(st.text("ab\n "), st.sampled_from(["a*", "b+a?", ".", "^", r"\s+", "(?r)ab"]))
def test_matches_are_told_once_each_and_never_empty(text: str, expression: str) -> None:
    told = list(matches(compiled(expression), text, [(0, len(text))], time.monotonic() + 60))
    plain = re.finditer(expression.removeprefix("(?r)"), text)
    assert sorted(told) == [m.span() for m in plain if m.group()]


@pytest.mark.parametrize(
    "expression",
    [
        "(?:a{1000}){1000}",
        "((a{99}){99}b{9}){99}",
        "a{100000000}",
        "[()]{10001}",
        r"(?P<n>\w{200}){51}",
        "(" * 9999,
    ],
)
def test_what_would_fill_the_memory_is_too_large(expression: str) -> None:
    with pytest.raises(ExpressionError, match="too large"):
        compiled(expression)


@pytest.mark.parametrize(
    "expression", [r"\d{4}-\d{2}-\d{2}", "(.{0,999}){0,999}", r"(?:[{()}]{20}){20}.{50}", r"\({99}\({99}"]
)
def test_what_is_large_in_no_way_is_searched_for(expression: str) -> None:
    assert compiled(expression).pattern == expression
