"""The text as the model sees it: nothing moved, only what is not words blanked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.reading.masking import legible, mask


def seen(text: str) -> str:
    """The words that are left of Markdown, spaces collapsed."""
    return " ".join(mask(text, "markdown").split())


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("# The talks", "The talks"),
        ("## The talks ##", "The talks"),
        ("The talks\n=========", "The talks"),
        ("The talks\n---\nfailed", "The talks failed"),
        ("The **talks** _failed_ on ~~Monday~~.", "The talks failed on Monday ."),
        ("***Both*** failed", "Both failed"),
        ("**“Never,”** he said", "“Never,” he said"),
        ('[The talks](https://example.org/a_(b) "title") failed', "The talks failed"),
        ("[The talks][1] failed\n\n[1]: https://example.org", "The talks failed"),
        ("[The talks][] failed\n\n[the talks]: https://example.org", "The talks failed"),
        ("![a map](map.png) The talks", "The talks"),
        ("The talks[^1] failed\n\n[^1]: In Riga.", "The talks failed In Riga."),
        ("> The talks\n> failed", "The talks failed"),
        ("> > - The talks", "The talks"),
        ("- one\n* two\n+ three\n1. four\n- [x] five", "one two three four five"),
        ("The `talks` failed", "The talks failed"),
        ("```text\nThe *talks*\n```\nfailed", "failed"),
        ("The <b>talks</b> <!-- not *these* --> failed<br/>", "The talks failed"),
        ("<https://example.org/a> failed", "https://example.org/a failed"),
        ("| who | what |\n| --- | :-: |\n| he | left |", "who what he left"),
        ("The \\*talks\\* failed", "The *talks * failed"),
        ("---\ntitle: Talks\n---\nThe talks", "title: Talks The talks"),
        ("one\n\n***\n\ntwo", "one two"),
    ],
)
def test_markdown_signs_are_blanked(text: str, words: str) -> None:
    assert seen(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "our partners [i.e. Riga] agreed",
        "5 * 3 * 2 = 30",
        "a snake_case_name and _another",
        "what the f*** was that",
        "**not closed",
        "a < b and c > d",
        "the price | the cost",
        "He left -- and she stayed - on 3 May.",
        "#hashtag and No. #1",
        "2024. A year.",
        "It cost $5 (about £4) [sic].",
    ],
)
def test_words_are_no_signs(text: str) -> None:
    assert mask(text, "markdown") == text


def test_emphasis_does_not_cross_a_blank_line() -> None:
    text = "one *star\n\nanother* star"
    assert mask(text, "markdown") == text


def test_control_characters() -> None:
    assert mask("a\x1b[31mb\x1b[0m\x07c\ud800\n\td\r") == "a     b     c\ufffd\n\td\r"


@given(st.text(st.characters(exclude_categories=("Cc", "Cs"))))
def test_plain_text_is_left_alone(text: str) -> None:
    assert mask(text) == text


SIGNS = st.text(alphabet=st.sampled_from('ab *_~`#>-+|[]()!<>:\\/.1\n\t=^"&'), max_size=120)


@given(st.one_of(st.text(), SIGNS))
def test_nothing_moves(text: str) -> None:
    for masked in (mask(text), mask(text, "markdown")):
        assert len(masked) == len(text)
        for before, after in zip(text, masked, strict=True):
            assert after in (before, " ", "\ufffd")
            assert before not in "\n\r" or after == before
            assert not before.isalpha() or before.isascii() or after in (before, " ")


@given(st.text(alphabet="abc ,.\n’é", max_size=200))
def test_words_survive_markdown(text: str) -> None:
    assert mask(text, "markdown") == text


def test_a_line_that_is_nearly_a_row_of_a_table_is_looked_at_once() -> None:
    text = f"a | b\n{' ' * 200_000}x|\n\n---{' ' * 200_000}x\n"
    assert mask(text, "markdown") == text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("on 7\xa0May Mr.\u202fHale", "on 7 May Mr. Hale"),
        ("see https://example.org/2019/05/03, or ask ann@example.org.", "see , or ask ."),
        ("Hale &amp; Rowe &mdash; &ldquo;We wait.&rdquo;", "Hale & Rowe — “We wait.”"),
        ("AT&T; R&D; &nonsense;", "AT&T; R&D; &nonsense;"),
        ("it was _never_ so, _not\nonce_", "it was never so, not once"),
        ("a snake_case_name and _another", "a snake_case_name and _another"),
        ("‚We don’t wait,‘ she said", "‘We don’t wait,’ she said"),
        ('said Hale--"never"', 'said Hale— "never"'),
        ("one\n--Never, said Hale.\n―Never.", "one —Never, said Hale. —Never."),
    ],
)
def test_odd_settings_are_made_legible(text: str, words: str) -> None:
    assert " ".join(legible(text).split()) == words


@given(st.one_of(st.text(), SIGNS))
def test_what_is_made_legible_keeps_its_length(text: str) -> None:
    assert len(legible(text)) == len(text)


def test_code_is_no_news() -> None:
    assert seen("The talks\n\n~~~\nSpain attacked\n\nFrance\n~~~\n\nfailed") == "The talks failed"
    assert seen("The talks\n\n```\nSpain attacked") == "The talks"
