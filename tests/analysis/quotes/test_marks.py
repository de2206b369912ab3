"""Pairing of quotation marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.language.marks import inner, marked

MARKS = ['"', "“", "”", "„", "«", "»", "``", "''", "'", "‘", "’"]
TEXTS = st.lists(
    st.sampled_from([*MARKS, " ", "we", "go", ",", ".", "s", "90", "\u00e9", "(", ")", "—"]), max_size=40
).map("".join)


def pieces(text: str) -> list[str]:
    return [text[m.start : m.end] for m in marked(text, 0, len(text)) if m.depth == 0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We go," she said. "Now."', ['"We go,"', '"Now."']),
        ("“We go,” she said. “Now.”", ["“We go,”", "“Now.”"]),
        ("She said «we go» and left.", ["«we go»"]),
        ("``We go,'' she said.", ["``We go,''"]),
        ("''We go,'' she said.", ["''We go,''"]),
        ("‘We can’t go,’ she said.", ["‘We can’t go,’"]),
        ("'We can't go,' she said.", ["'We can't go,'"]),
        ("”We go,” she said.", ["”We go,”"]),
        ("She said “we go“ and left.", ["“we go“"]),
        ('He called it ("a shame") and left.', ['("a shame")'[1:-1]]),
        ('A pause—"we go"—and then nothing.', ['"we go"']),
    ],
)
def test_every_kind_of_mark_is_paired(text: str, expected: list[str]) -> None:
    assert pieces(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The voters’ choice and the senators’ vote",
        "It’s the party's own, isn't it",
        "Rock 'n' roll in the '90s",
        "the class of ’68",
        "’Twas the night",
        "no marks at all",
        "a 6'3 man",
    ],
)
def test_an_apostrophe_is_no_mark(text: str) -> None:
    assert pieces(text) == []


def test_a_plural_possessive_does_not_close_a_quotation() -> None:
    assert pieces("‘The voters’ choice is clear,’ he said.") == ["‘The voters’ choice is clear,’"]


def test_an_inner_quotation_is_nested() -> None:
    text = "“She told me ‘go home’ and I went,” he said."
    found = [(text[m.start : m.end], m.depth) for m in marked(text, 0, len(text))]
    assert found == [("“She told me ‘go home’ and I went,”", 0), ("‘go home’", 1)]


def test_an_open_mark_reaches_to_the_end_of_the_paragraph() -> None:
    text = "He said: “We go. We go now.  "
    (only,) = marked(text, 0, len(text))
    assert (text[only.start : only.end], only.closed) == ("“We go. We go now.", False)


def test_an_odd_mark_does_not_shift_the_pairs_of_another_paragraph() -> None:
    first, second = 'She said "no.', '"We go," he said.'
    text = f"{first}\n\n{second}"
    begin = len(first) + 2
    assert [text[m.start : m.end] for m in marked(text, begin, len(text))] == ['"We go,"']


def test_a_closing_mark_alone_is_nothing() -> None:
    assert pieces("We go,” he said.") == []


def test_inner_leaves_marks_and_space_out() -> None:
    text = "“ ‘We go.’ ”"
    start, end = inner(text, (0, len(text)))
    assert text[start:end] == "We go."


@given(TEXTS)
def test_stretches_nest_and_stay_inside(text: str) -> None:
    found = marked(text, 0, len(text))
    for one in found:
        assert 0 <= one.start < one.end <= len(text)
        for other in found:
            apart = one.end <= other.start or other.end <= one.start
            inside = (one.start <= other.start and other.end <= one.end) or (
                other.start <= one.start and one.end <= other.end
            )
            assert apart or inside


def test_a_million_open_marks_take_no_longer_than_they_should() -> None:
    assert len(marked("“" * 100_000, 0, 100_000)) > 0
