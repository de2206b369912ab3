"""What stands beside the sentences of an article names nobody."""

from __future__ import annotations

import pytest

from tests.analysis.actors.conftest import Read


@pytest.mark.parametrize(
    "aside",
    [
        "(Laughter.)",
        "[Applause]",
        "(Crosstalk.)",
        "(Cheers and applause.)",
        "[Inaudible]",
        "(Music)",
        "(Boos.)",
    ],
)
def test_a_stage_direction_is_nobody(read: Read, aside: str) -> None:
    reading = read(f"We will mend the mill. {aside} The mayor, Maria Okello, knows it.")
    assert reading.names() == {"Maria Okello"}


@pytest.mark.parametrize(
    "label", ["QUESTION:", "SPEAKER 2:", "MODERATOR:", "UNIDENTIFIED SPEAKER:", "Q:", "Reporter:"]
)
def test_a_speaker_s_role_is_nobody(read: Read, label: str) -> None:
    reading = read(f"{label} Will Kenya sign it?\n\nMaria Okello left the hall.")
    assert reading.names() == {"Kenya", "Maria Okello"}


@pytest.mark.parametrize(
    "head",
    [
        "CHAPTER IV.",
        "II. THE LANTERN MAKER RETURNS",
        "I. PETER LOSES ALL II. IRENE WAITS",
    ],
)
def test_the_head_of_a_chapter_names_nobody(read: Read, head: str) -> None:
    reading = read(f"{head}\n\n“Come in,” said Irene Moss. Peter Lindqvist laughed.")
    assert reading.names() == {"Irene Moss", "Peter Lindqvist"}


@pytest.mark.parametrize(
    "credit",
    [
        "Photo by Hanna Berg",
        "(Photo: Hanna Berg/Northlight)",
        "Credit: Hanna Berg",
        "[Image courtesy of Hanna Berg]",
    ],
)
def test_who_took_the_picture_is_no_actor(read: Read, credit: str) -> None:
    reading = read(f"{credit}\n\nMaria Okello opened the bridge on Monday.")
    assert reading.names() == {"Maria Okello"}


def test_foreign_words_in_an_english_sentence_change_nothing(read: Read) -> None:
    reading = read(
        "Maria Okello read “Die Brücke und das Meer” in the library of Le Mans and praised la grande dame."
    )
    assert "Maria Okello" in reading.names()


def test_a_heading_in_capitals_is_nobody(read: Read) -> None:
    reading = read("The mayor, Maria Okello, left.\n\nTIP-INS\n\nShe came back with Peter Lindqvist.")
    assert reading.names() == {"Maria Okello", "Peter Lindqvist"}


def test_an_article_in_capitals_has_actors(read: Read) -> None:
    names = read("MINISTER MARIA OKELLO SPOKE\n\nMINISTER MARIA OKELLO LEFT").names()
    assert any("OKELLO" in name for name in names)
