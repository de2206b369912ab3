"""Sentences by eye."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.reading.sentences import sentences


def cut(text: str) -> list[str]:
    return [text[a:b] for a, b in sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The talks failed. | Nobody was surprised! | Were they? | They were…",
        "Mr. Roe met Dr. Ann Brown, Gen. Smith and Sen. J. P. Black. | They left.",
        "The U.S. Senate met on Sept. 20 at 5 p.m. in Washington, D.C. | The vote failed.",
        "He left the U.S. | He never came back.",
        "“We failed.” | “Did you?” he asked. | She nodded.",
        "“We failed!” he said. | (Nobody laughed.) | The end [sic.] | came.".replace("[sic.] | came", "came"),
        "It cost 3.5 million, i.e. No. 7 on Art. 5 of the list. | He said no. | Then he left.",
        "He quoted ‘the law.’ | “It is,” he said, “the law.” | Yes.",
        "Wait... what? | Nothing.",
        "The firm, Roe Inc., failed. | Its owner, John Roe Jr., did not.",
        "He lives in St. Petersburg vs. Riga. | She does not.",
        "John F. Kennedy met Nikita S. Khrushchev. | They talked.",
    ],
)
def test_where_sentences_end(text: str) -> None:
    assert cut(text.replace(" | ", " ")) == text.split(" | ")


def test_blank_lines_and_headings_end_sentences() -> None:
    assert cut("A title\n\nThe talks\n\nfailed. They did.\n") == [
        "A title",
        "The talks",
        "failed.",
        "They did.",
    ]
    long = (
        "The talks failed on Monday, and the ministers went home by the night train without a word to us. "
        * 2
    )
    assert cut(f"{long}\nA heading\n{long}") == [*cut(long), "A heading", *cut(long)]


def test_a_wrapped_sentence_is_one() -> None:
    text = (
        "The minister said on Monday that the talks had failed, and blamed the\n"
        "weather and both of his neighbours, who had come without a map, as is\n"
        "their habit when they come at all.\n"
    )
    assert cut(text) == [text.strip()]


@given(st.one_of(st.text(), st.text(alphabet="aB. !?…”“)(\n’'12", max_size=200)))
def test_spans_are_in_order_and_cover_every_word(text: str) -> None:
    spans = sentences(text)
    assert all(a < b and text[a:b] == text[a:b].strip() for a, b in spans)
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
    assert all("\n\n" not in text[a:b] for a, b in spans)
    covered = "".join("".join(text[a:b].split()) for a, b in spans)
    assert covered == "".join(text.split())


@pytest.mark.parametrize("run", [".", "!?", "…"])
def test_a_run_of_signs_is_looked_at_once(run: str) -> None:
    text = f"Hello {run * 200_000}x"  # looked at from each of its signs, it would take an hour
    assert cut(f"{text}\n\nThe end. No.") == [text, "The end.", "No."]
