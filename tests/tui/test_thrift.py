"""Fewer bytes: the same characters in the same styles, whatever is written."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st
from rich.ansi import AnsiDecoder
from rich.style import Style

from tui.thrift import Thrift

_STYLE = re.compile(r"\x1b\[[0-9;]*m")
_COLOURS = ["31", "92", "38;2;220;218;213", "38;5;17", "39"]
_GROUNDS = ["44", "103", "48;2;21;23;26", "48;5;200", "49"]
_SWITCHES = ["1", "2", "3", "4", "7", "9"]
_OTHERS = ["", "0", "21", "53", "0;1;22"]

codes = st.lists(st.sampled_from([*_COLOURS, *_GROUNDS, *_SWITCHES]), max_size=4).map(";".join)
styles = (codes | st.sampled_from(_OTHERS)).map(lambda code: f"\x1b[{code}m")
moves = st.sampled_from(["\x1b[5;10H", "\x1b[2K", "\x1b[?2026h", "\x1b[?25l", "\x1b[3A"])
words = st.text(st.characters(codec="ascii", min_codepoint=32, max_codepoint=126), min_size=1, max_size=5)
written = st.lists(styles | moves | words | st.just("\x1b[0m"), max_size=30)


def seen(data: str) -> list[tuple[str, tuple[object, ...]]]:
    """Every character and how it looks, as Rich understands the codes."""
    decoder = AnsiDecoder()
    text = decoder.decode_line(re.sub(r"\x1b\[\??[0-9;]*[HKhlA]", "", data))
    looks = [Style()] * len(text)
    for start, end, style in text.spans:
        assert isinstance(style, Style)
        looks[start:end] = [look + style for look in looks[start:end]]
    return [(sign, _look(style)) for sign, style in zip(text.plain, looks, strict=True)]


def _look(style: Style) -> tuple[object, ...]:
    colours = (c.name if c is not None and not c.is_default else "" for c in (style.color, style.bgcolor))
    switches = (style.bold, style.dim, style.italic, style.underline, style.reverse, style.strike)
    return (*colours, *map(bool, switches))


@given(written)
def test_it_looks_the_same(pieces: list[str]) -> None:
    data = "".join(pieces)
    plain = [piece for piece in pieces if "21" not in piece and "53" not in piece]
    assert seen("\x1b[0m" + Thrift().shorten("".join(plain))) == seen("".join(plain))
    assert _STYLE.sub("", Thrift().shorten(data)) == _STYLE.sub("", data)


@given(st.lists(written, max_size=4))
def test_the_pieces_may_come_one_after_the_other(parts: list[list[str]]) -> None:
    thrift = Thrift()
    apart = "".join(thrift.shorten("".join(part)) for part in parts)
    assert apart == Thrift().shorten("".join(piece for part in parts for piece in part))


def test_it_is_shorter() -> None:
    dark = "38;2;220;218;213;48;2;21;23;26"
    data = f"\x1b[{dark}mon \x1b[0m\x1b[1;{dark}mMonday\x1b[0m\x1b[{dark}m they met\x1b[0m"
    assert Thrift().shorten(data) == f"\x1b[0;{dark}mon \x1b[1mMonday\x1b[22m they met"


def test_what_another_program_left_behind_is_not_relied_on() -> None:
    thrift = Thrift()
    thrift.shorten("\x1b[31mred\x1b[0m")
    assert thrift.shorten("\x1b[?1049h\x1b[31mred") == "\x1b[0m\x1b[?1049h\x1b[0;31mred"
