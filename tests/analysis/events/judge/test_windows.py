"""What the judge reads at once."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from analysis.events.judge.tokenizer import Tokenizer
from analysis.events.judge.windows import LONGEST, Passage, Window, windows

PIECES = [
    "[PAD]",
    "[UNK]",
    "[CLS]",
    "[SEP]",
    "tuesday",
    "march",
    "the",
    "mayor",
    "slept",
    "again",
    "##st",
    ",",
    ".",
]
TOKENIZER = Tokenizer(PIECES)
DAY = date(2021, 3, 9)


def passages(text: str) -> list[Passage]:
    """Its lines."""
    found, start = [], 0
    for line in text.split("\n"):
        found.append(Passage(start, line))
        start += len(line) + 1
    return found


def words(window: Window) -> list[str]:
    return [PIECES[number] for number in window.ids]


def test_a_short_text_is_one_window_behind_its_day() -> None:
    (window,) = windows(TOKENIZER, passages("The mayor\nSlept again."), DAY)
    assert words(window)[:3] == ["[CLS]", "tuesday", ","]
    assert words(window)[-8:] == ["[SEP]", "the", "mayor", "[SEP]", "slept", "again", ".", "[SEP]"]


def test_without_a_day_it_begins_with_the_headline() -> None:
    (window,) = windows(TOKENIZER, passages("The mayor\nSlept."), None)
    assert words(window)[:4] == ["[CLS]", "[SEP]", "the", "mayor"]


def test_the_headline_stands_before_what_follows_further_below() -> None:
    text = "\n".join(["The mayor", *["slept " * 100] * 3])
    first, *others = windows(TOKENIZER, passages(text), None)
    assert len(others) == 2
    assert all(words(one)[2:4] == ["the", "mayor"] for one in others)
    assert all(one.starts[0] > first.ends[-1] for one in others)


def test_the_pieces_of_a_stretch_are_found_in_its_window() -> None:
    text = "The mayor\nSlept again, again."
    (window,) = windows(TOKENIZER, passages(text), DAY)
    place = text.index("again,")
    (touched,) = window.within([(place, place + len("again"))])
    assert PIECES[window.ids[touched.piece]] == "again"
    assert (touched.stretch, touched.start, touched.end) == (0, 0, 5)
    assert window.within([(len(text) + 5, len(text) + 9)]) == []


@given(st.lists(st.text(alphabet="theslpag .,\u2014\u200bé\t", max_size=700), min_size=1, max_size=8))
def test_each_word_is_read_for_the_first_time_once(lines: list[str]) -> None:
    text = "\n".join(line.replace("\n", " ") for line in lines)
    found = list(windows(TOKENIZER, passages(text), DAY))
    places = [place for window in found for place in zip(window.starts, window.ends, strict=True)]
    assert places == sorted(set(places))
    for window in found:
        assert len(window.ids) <= LONGEST
        assert all(text[start:end].strip() for start, end in zip(window.starts, window.ends, strict=True))
        assert max(window.indices) < len(window.ids)
