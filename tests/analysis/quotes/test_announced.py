"""Who is announced in front of a quotation, and who is none that speaks."""

from __future__ import annotations

import pytest

from .conftest import Quotes


@pytest.mark.parametrize(
    ("line", "speaker"),
    [
        ("And from Director Jo Rowe:", "Director Jo Rowe"),
        ("This from the harbour master:", "the harbour master"),
        ("In the words of one pilot:", "one pilot"),
        ("Now a word by Tom Hale:", "Tom Hale"),
    ],
)
def test_a_line_above_names_the_speaker(quotes: Quotes, line: str, speaker: str) -> None:
    (said,) = quotes(
        f"The talks failed.\n\n{line}\n\n“Nobody will sail before the spring.”\n\nThe board met on Friday."
    )
    assert said.speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("In the words of Mayor Tom Hale, “the harbour is our bread.”", "Mayor Tom Hale"),
        ("Lady Rowe, in Hale v Town Council [2011] EWCA 7, said that “ice is no excuse”.", "Lady Rowe"),
        ("Judge Jo Rowe, after a day of talks, held that “ice is no excuse”.", "Judge Jo Rowe"),
        ("Tom Hale, at a meeting in Riga on Monday, said “the ice is no excuse.”", "Tom Hale"),
    ],
)
def test_the_speaker_stands_apart_from_the_verb(quotes: Quotes, text: str, speaker: str) -> None:
    (said,) = quotes(text)
    assert said.speaker == speaker


@pytest.mark.parametrize("nobody", ["Relief", "Three hours", "The whole week"])
def test_neither_a_feeling_nor_a_stretch_of_time_speaks(quotes: Quotes, nobody: str) -> None:
    said = quotes(f"The pilots waited. {nobody} said it all: “We are free at last, and we will sail.”")
    assert [one.speaker for one in said] == [None]
