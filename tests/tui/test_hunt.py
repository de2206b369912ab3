"""Regular expressions, and those that never end."""

from __future__ import annotations

import errno
import io
import marshal
import re
import subprocess
import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.annotations.search import Phrase, phrase
from analysis.reading.layout import Paragraph, paragraphs
from tests.tui.driver import reading
from tui.hunt import Hunt, in_order, nearest
from tui.lines.search import SearchLine
from tui.matching import matches, report

BLOCKS = [(0, 10), (12, 20), (22, 30)]


def _regular(typed: str) -> Phrase:
    wanted = phrase(typed)
    assert wanted is not None
    return wanted


def test_matches_come_from_the_child_with_their_places() -> None:
    text = "The ‘Swan’ sails\nat ten.\n\nThe swan swims."
    hunt = Hunt(_regular("/sw\\w+' sails at|swims.$"), text, [(0, 24), (26, len(text))], 30)
    assert [text[a:b] for batch in hunt for a, b in batch] == ["Swan’ sails\nat", "swims."]
    assert hunt.complete


def test_a_pattern_that_never_ends_is_ended_and_what_was_found_stays() -> None:
    text = "aab " + "a" * 60 + "!"
    hunt = Hunt(_regular("/(a+)+b"), text, [(0, 3), (4, len(text))], 1)
    assert [span for batch in hunt for span in batch] == [(0, 3)]
    assert not hunt.complete


async def test_the_reader_goes_on_beside_a_pattern_that_never_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.lines.search._PATIENCE", 60.0)
    async with reading() as reader:
        await reader.press("slash", *"/(([a-z ])+.?)+~", "enter", "j", "j")
        assert reader.seen("0+ …")
        assert reader.selection.position > 0
        await reader.press("escape")
        assert not reader.seen("0+")
        await reader.pilot.app.workers.wait_for_complete()
        assert not reader.screen.query_one(SearchLine)._hunt


async def test_a_search_that_cannot_begin_is_over(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EAGAIN, "Resource temporarily unavailable")

    async with reading() as reader:
        monkeypatch.setattr(subprocess, "Popen", refuse)
        await reader.press("slash", *"/strait", "enter")
        await reader.until(lambda: reader.screen._search is not None and reader.screen._search.complete)
        assert not reader.seen("0+ …")


async def test_where_to_look_is_not_found_out_between_two_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[bool] = []

    def look(text: str, markup: str) -> tuple[Paragraph, ...]:
        looked.append(threading.current_thread() is threading.main_thread())
        return paragraphs(text, markup)

    async with reading() as reader:
        monkeypatch.setattr("tui.lines.search.paragraphs", look)
        await reader.press("slash", *"/strait", "enter")
        await reader.until(lambda: reader.screen._search is not None and reader.screen._search.complete)
        assert looked == [False]


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


@given(st.text("ab\n "), st.sampled_from(["a*", "b+a?", ".", "^", r"\s+"]))
def test_matches_are_told_once_each_and_never_empty(text: str, expression: str) -> None:
    pattern = re.compile(expression)
    out = io.BytesIO()
    report(matches(pattern, text, [(0, len(text))]), out)
    out.seek(0)
    told: list[tuple[int, int]] = []
    while (batch := marshal.load(out)) is not None:
        told += batch
    assert told == [m.span() for m in pattern.finditer(text) if m.group()]
