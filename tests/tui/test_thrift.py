"""Fewer bytes for the same screen: whatever is written, a terminal shows the same."""

from __future__ import annotations

import re
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tui.terminal import Shown
from tui.terminal.sgr import PLAIN, after, change
from tui.terminal.thrift import Thrift

COLUMNS, ROWS = 110, 6
DARK = "38;2;220;218;213;48;2;21;23;26"

_COLOURS = ["31", "92", "38;2;220;218;213", "38;5;17", "39"]
_GROUNDS = ["44", "103", "48;2;21;23;26", "48;5;200", "49"]
_SWITCHES = ["1", "3", "4", "7", "9"]
_UNFAMILIAR = ["21", "22", "24", "53", "0;1;22", "4:3", "58;5;1"]

codes = st.lists(st.sampled_from([*_COLOURS, *_GROUNDS, *_SWITCHES]), max_size=4).map(";".join)
styles = codes.map(lambda code: f"\x1b[0;{code}m" if code else "\x1b[0m")
places = st.tuples(st.integers(1, ROWS), st.integers(1, 18)).map(lambda at: f"\x1b[{at[0]};{at[1]}H")
words = st.text(st.sampled_from("ab  …é"), min_size=1, max_size=6)
wide = st.text(st.sampled_from("a日👍e\u0301\u200b"), min_size=1, max_size=3)
others = st.sampled_from(["\x1b[2K", "\x1b[2J", "\x1b[?25l", "\x1b[3A", "\x07", "\x1b]52;c;YQ==\x07", "\t"])
drawn = st.lists(st.one_of(places, styles, words), max_size=12).map("".join)
frames = drawn.map(lambda data: f"\x1b[?2026h\x1b[1;1H{data}\x1b[0m\x1b[1;1H\x1b[?2026l")
written = st.lists(st.one_of(frames, drawn, others, wide), max_size=8)


def _both(parts: Iterable[str]) -> tuple[Shown, Shown]:
    """A terminal to which the parts are written as they are, and one that gets them shortened."""
    thrift, plain, short = Thrift(), Shown(COLUMNS, ROWS), Shown(COLUMNS, ROWS)
    for part in ["\x1b[?1049h\x1b[0m\x1b[1;1H", *parts]:
        plain.feed(part)
        short.feed(thrift.shorten(part))
    return plain, short


@given(written)
def test_it_looks_the_same(parts: list[str]) -> None:
    plain, short = _both(parts)
    assert short.cells() == plain.cells()


@given(st.lists(st.one_of(drawn, st.sampled_from(_UNFAMILIAR).map(lambda code: f"\x1b[{code}m")), max_size=8))
def test_an_unfamiliar_style_costs_no_other_its_end(parts: list[str]) -> None:
    plain, short = _both([*parts, "\x1b[0m\x1b[1;1Hend"])
    assert short.cells() == plain.cells()


@given(st.lists(st.one_of(frames, drawn), max_size=8))
def test_the_parts_may_come_one_after_the_other(parts: list[str]) -> None:
    thrift = Thrift()
    apart, at_once = Shown(COLUMNS, ROWS), Shown(COLUMNS, ROWS)
    for part in parts:
        apart.feed(thrift.shorten(part))
    at_once.feed(Thrift().shorten("".join(parts)))
    assert apart.cells() == at_once.cells()


@given(written, st.lists(st.lists(st.tuples(styles, words), max_size=4), max_size=ROWS))
def test_the_same_frame_again_costs_nothing(before: list[str], rows: list[list[tuple[str, str]]]) -> None:
    told = [f"\x1b[{y};1H" + "".join(style + word for style, word in row) for y, row in enumerate(rows, 1)]
    frame = f"\x1b[?2026h{''.join(told)}\x1b[0m\x1b[1;1H\x1b[?2026l"
    thrift = Thrift()
    for part in [*before, "\x1b[0m", frame]:
        thrift.shorten(part)
    assert thrift.shorten(frame) == ""


@given(written, st.lists(frames, min_size=1, max_size=3))
def test_what_was_forgotten_is_drawn_again(before: list[str], after_: list[str]) -> None:
    thrift, whole = Thrift(), Shown(COLUMNS, ROWS)
    for part in before:
        thrift.shorten(part)
    thrift.forget()
    blank, fresh = Shown(COLUMNS, ROWS), Thrift()
    for part in ["\x1b[0m", *after_]:
        whole.feed(thrift.shorten(part))
        blank.feed(fresh.shorten(part))
    assert whole.cells() == blank.cells()


@given(st.lists(codes, min_size=1, max_size=3))
def test_the_way_from_style_to_style_ends_in_the_style(told: list[str]) -> None:
    before = PLAIN
    for code in told:
        look = after(before, code)
        assert look is not None
        said = change(before, look)
        assert (after(before, said[2:-1]) if said else before) == look
        before = look


def test_only_what_changes_is_sent() -> None:
    thrift = Thrift()
    thrift.shorten(f"\x1b[2;1H\x1b[{DARK}mOn Monday they met\x1b[0m\x1b[1;1H")
    said = thrift.shorten(f"\x1b[2;1H\x1b[{DARK}mOn Friday they met\x1b[0m\x1b[1;1H")
    assert said == "\x1b[4GFri"


def test_styles_are_told_by_what_changes() -> None:
    data = f"\x1b[1;1H\x1b[{DARK}mon \x1b[0m\x1b[1;{DARK}mMonday\x1b[0m\x1b[{DARK}m they met\x1b[0m"
    assert Thrift().shorten(data) == f"\x1b[H\x1b[0;{DARK}mon \x1b[1mMonday\x1b[22m they met"


def test_within_a_frame_a_style_is_told_once() -> None:
    bold, light = f"\x1b[1;{DARK}m", f"\x1b[{DARK.replace('220', '120')}m"
    rows = [f"\x1b[{row};1H{bold}Name{row}\x1b[0m{light} said\x1b[0m" for row in range(1, 6)]
    said = Thrift().shorten(f"\x1b[?2026h{''.join(rows)}\x1b[1;1H\x1b[?2026l")
    assert len(re.findall(r"\x1b\[[0-9;]*m", said)) == 2


def test_what_another_program_left_behind_is_not_relied_on() -> None:
    thrift = Thrift()
    thrift.shorten("\x1b[1;1H\x1b[31mred\x1b[0m")
    assert thrift.shorten("\x1b[?1049h\x1b[1;1H\x1b[31mred") == "\x1b[0m\x1b[?1049h\x1b[H\x1b[0;31mred"


def test_what_commands_a_terminal_is_left_out_of_what_is_drawn() -> None:
    drawn = Thrift().shorten("\x1b[1;1Ha\x9b2Jb\u202ec\x0ed é\u200b 👩‍👩‍👧")
    for sign in "\x9b\u202e\x0e":
        assert sign not in drawn
    assert drawn.endswith("a2Jbcd é\u200b 👩‍👩‍👧")


VOWELS = "\u0bae\u0bc7\u0baf\u0bb0\u0bcd"  # the second takes a cell on some terminals and none on others


def test_a_border_stays_in_its_place_behind_what_terminals_measure_differently() -> None:
    thrift, shown = Thrift(), Shown(COLUMNS, ROWS)
    pane = f"\x1b[1;1H{VOWELS}\x1b[0m{' ' * 17}"
    for data in (f"{pane}\x1b[0;31m│ a list", pane.replace("0m ", "0;1m!", 1)):
        told = thrift.shorten(f"\x1b[?2026h{data}\x1b[2;1H\x1b[?2026l")
        shown.feed(told.replace("\u0bc7", "x"))  # a terminal on which it takes one
        row = shown.screen.buffer[0]
        assert "".join(row[column].data for column in range(20, 28)) == "│ a list"


@pytest.mark.parametrize("signs", ["🙏🏽", "🇯🇵"], ids=["skin", "flag"])
def test_a_border_stays_in_its_place_behind_what_some_terminals_join(signs: str) -> None:
    thrift, shown = Thrift(), Shown(COLUMNS, ROWS)
    told = thrift.shorten(
        f"\x1b[?2026h\x1b[1;1H{signs}\x1b[0m{' ' * 18}\x1b[0;31m│ a list\x1b[2;1H\x1b[?2026l"
    )
    shown.feed(told)  # a terminal that does not: it takes four cells
    assert "".join(shown.screen.buffer[0][column].data for column in range(20, 28)) == "│ a list"
