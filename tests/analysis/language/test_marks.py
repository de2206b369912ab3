"""Pairing of quotation marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.language.marks import inner, marked, outermost, repeated

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


def test_an_open_mark_reaches_into_the_next_paragraph_if_that_opens_one() -> None:
    first, second = "He said: “We waited. The others went home.", "“We did not.”"
    text = f"{first}\n\n{second}"
    (only,) = marked(text, 0, len(first))
    assert (text[only.start : only.end], only.closed) == ("“We waited. The others went home.", False)
    assert [text[m.start : m.end] for m in marked(text, len(first) + 2, len(text))] == [second]


def test_a_quotation_may_open_in_one_paragraph_and_close_in_the_next() -> None:
    first, second = "He said: “We waited. Nobody comes.", "It was late. We went home.” She left."
    text = f"{first}\n\n{second}"
    found = outermost(text, [(0, len(first)), (len(first) + 2, len(text))])
    assert [(text[one.start : one.end], one.closed) for one in found] == [
        ("“We waited. Nobody comes.", False),
        ("It was late. We went home.”", True),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Never closed: before who says it, or where the reporter goes on.
        ("“We go now, the mayor said. Peru objected.", ["“We go now,"]),
        ("He said: “We go now. We are late.", ["“We go now. We are late."]),
        ("He said: “Nobody is safe. We are late. Peru rejected the plan.", ["“Nobody is safe. We are late."]),
        ("“We wait. Nobody knows,” he said. “We go. He left. “We do,” she said.",
         ["“We wait. Nobody knows,”", "“We go.", "“We do,”"]),
        # Of a word or two nobody knows where they end.
        ("She called it “a shame and left. He called it “fair” and stayed.", ["“fair”"]),
        # Never opened: with the sentence, or behind the colon.
        ("We go,” he said.", ["We go,”"]),
        ("Peru objected. We go,” he said. “Now.”", ["We go,”", "“Now.”"]),
        ("The ministry was blunt: Nobody goes.”", ["Nobody goes.”"]),
        ("Peru left” at night.", []),
        # On the wrong side of the space.
        ("“ We go,” he said.", ["“ We go,”"]),
        ('"We go, "he said. "Now."', ['"We go, "', '"Now."']),
        ('He left." We go," he said.', ['" We go,"']),
        # There twice.
        ('""We go," he said. "Now."', ['"We go,"', '"Now."']),
        ("“We go,”” he said. “Now.”", ["“We go,”", "“Now.”"]),
        # No marks at all.
        ('The man is 6\'3" tall and said "no" to all.', ['"no"']),
        # In one another.
        ("“He said “no” to us,” she said.", ["“He said “no” to us,”"]),
        ("«He said “no” to us», she said.", ["«He said “no” to us»"]),
    ],
)  # fmt: skip
def test_an_odd_mark_is_mended_where_it_is(text: str, expected: list[str]) -> None:
    assert pieces(text) == expected


def test_an_odd_mark_does_not_shift_the_pairs_of_another_paragraph() -> None:
    first, second = 'She said "no.', '"We go," he said.'
    text = f"{first}\n\n{second}"
    begin = len(first) + 2
    assert [text[m.start : m.end] for m in marked(text, begin, len(text))] == ['"We go,"']


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


@pytest.mark.parametrize("text", ['Mary "Red" Miller sang.', "J. “The Boss” Lee left."])
def test_nobody_says_a_nickname(text: str) -> None:
    assert pieces(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [("““We go,” he said.", " “We go,” he said."), ('"We go,"" he said.', '"We go," he said.'), ('""', '""')],
)
def test_of_a_mark_that_is_there_twice_one_is_too_many(text: str, expected: str) -> None:
    signs = list(text)
    for i in repeated(text, 0, len(text)):
        signs[i] = " "
    assert "".join(signs).replace('"  ', '" ') == expected


def test_an_ornament_of_marks_is_no_quotation() -> None:
    assert marked("“" * 100_000, 0, 100_000) == []
