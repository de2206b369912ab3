"""Wrapping: nothing is lost, nothing is too wide, nothing is obeyed."""

from __future__ import annotations

from unicodedata import category

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len

from analysis.annotations.wrap import Lines, shown

ODD = st.text(st.sampled_from("ab c\n\t　日本語é👩‍👧\u0301\x1b[31m\u202e“”"), max_size=300)


def drawn(text: str, width: int) -> list[str]:
    lines = Lines(shown(text), width)
    return [lines.text[a:b] for a, b in zip(lines.starts, lines.ends, strict=True)]


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("one two three", 8, ["one two", "three"]),
        ("one  two", 4, ["one", "two"]),
        ("a\n\nb\n", 10, ["a", "", "b"]),
        ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
        ("日本語日本語", 5, ["日本", "語日", "本語"]),
        ("ab 日本 cd", 5, ["ab 日", "本 cd"]),
        ("cafe\u0301 ole\u0301", 4, ["cafe\u0301", "ole\u0301"]),
        ("", 10, [""]),
    ],
)
def test_lines_break_where_a_reader_expects(text: str, width: int, expected: list[str]) -> None:
    assert drawn(text, width) == expected


def test_escape_sequences_are_shown_and_not_obeyed() -> None:
    assert drawn("\x1b[31mred\x07\x9b0m\u202eab", 40) == ["␛[31mred␇␤0m¤ab"]


@given(st.one_of(st.text(max_size=300), ODD), st.integers(2, 40))
@example("日" * 20 + " " + "e\u0301" * 20, 20)
@example("\u200d0⺀⺀", 2)
@example("⺀\t", 2)
@example("        日本", 4)
def test_no_line_is_too_wide_and_no_word_is_lost(text: str, width: int) -> None:
    lines = Lines(shown(text), width)
    assert len(lines.text) == len(text)
    pieces = [lines.text[a:b] for a, b in zip(lines.starts, lines.ends, strict=True)]
    assert all(cell_len(piece) <= width for piece in pieces)
    assert "".join("".join(pieces).split()) == "".join(lines.text.split())
    assert lines.starts == sorted(lines.starts)


@given(ODD.filter(bool), st.integers(2, 20), st.data())
def test_every_position_is_found_on_the_line_that_holds_it(
    text: str, width: int, data: st.DataObject
) -> None:
    lines = Lines(shown(text), width)
    position = data.draw(st.integers(0, len(text) - 1))
    line = lines.at(position)
    assert lines.starts[line] <= position
    assert line + 1 == len(lines) or position < lines.starts[line + 1]


def test_a_cell_leads_back_to_its_character() -> None:
    lines = Lines("ab日本c", 20)
    assert [lines.offset(0, column) for column in range(7)] == [0, 1, 2, 2, 3, 3, 4]
    assert lines.offset(0, 99) == 5


@pytest.mark.parametrize("sign", ["\u061c", "\ufff9", "\ufffb", "\U000e0001", "\U000e007f"])
def test_what_is_meant_for_nobody_to_see_is_seen(sign: str) -> None:
    assert shown(f"a{sign}b") in ("a¤b", "a�b")


def test_there_is_room_for_the_signs_of_vowels_where_they_take_a_cell() -> None:
    text = "மேயர் திங்களன்று சபையைச் சந்தித்து"
    lines = drawn(text, 12)
    assert all(sum(category(sign) != "Mn" for sign in line) <= 12 for line in lines)
    assert " ".join(lines) == text
