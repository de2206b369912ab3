"""Marked speech and who says it."""

from __future__ import annotations

import pytest

from .conftest import Quotes


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        ('"The bridge is closed," said Marta Olsen.', ('"The bridge is closed,"',), "Marta Olsen"),
        ('"The bridge is closed," Olsen said.', ('"The bridge is closed,"',), "Olsen"),
        ('Olsen said: "The bridge is closed."', ('"The bridge is closed."',), "Olsen"),
        ('Olsen told reporters on Monday, "The bridge is closed."', ('"The bridge is closed."',), "Olsen"),
        ('"The bridge," she said, "is closed."', ('"The bridge,"', '"is closed."'), "she"),
        ('"Is the bridge closed?" Olsen asked.', ('"Is the bridge closed?"',), "Olsen"),
        (
            '"The bridge is closed," said Paul Ryland, a spokesman for the ministry.',
            ('"The bridge is closed,"',),
            "Paul Ryland",
        ),
        (
            '"The bridge is closed," Paul Ryland, a spokesman for the ministry, said Tuesday.',
            ('"The bridge is closed,"',),
            "Paul Ryland",
        ),
        (
            '"The bridge is closed," Rep. Dana Poole (D-Ohio) said in an interview.',
            ('"The bridge is closed,"',),
            "Rep. Dana Poole",
        ),
        ('Said Olsen: "The bridge is closed."', ('"The bridge is closed."',), "Olsen"),
        ('Asked about the road, Olsen said, "The bridge is closed."', ('"The bridge is closed."',), "Olsen"),
        (
            'The mayor issued a short statement: "The bridge is closed."',
            ('"The bridge is closed."',),
            "mayor",
        ),
        ("‘The bridge is closed,’ the mayor said.", ("‘The bridge is closed,’",), "the mayor"),
        ("The mayor said, «The bridge is closed.»", ("«The bridge is closed.»",), "The mayor"),
    ],
)
def test_the_speaker_stands_before_behind_or_inside(
    quotes: Quotes, text: str, content: tuple[str, ...], speaker: str
) -> None:
    (only,) = quotes(text)
    assert only.content == content
    assert only.form == "direct"
    assert only.speaker is not None
    assert speaker in only.speaker


@pytest.mark.parametrize(
    "text",
    [
        '"The bridge is closed," Olsen said. "It will open in May."',
        'Olsen was angry. "The bridge is closed," she said. "It will open in May."',
    ],
)
def test_a_quotation_without_a_cue_follows_the_last_speaker(quotes: Quotes, text: str) -> None:
    first, second = quotes(text)
    assert second.content == ('"It will open in May."',)
    assert second.speaker == first.speaker
    assert second.cue is None


def test_a_quotation_that_is_reopened_in_the_next_paragraph_is_one_quote(quotes: Quotes) -> None:
    text = (
        '"The bridge is closed," Olsen said. "It is old.\n\n"It will open in May."\n\nNobody replied to her.'
    )
    said = quotes(text)
    assert said[-1].content == ('"It is old.', '"It will open in May."')
    assert said[-1].speaker == "Olsen"


def test_an_open_quotation_ends_with_its_paragraph(quotes: Quotes) -> None:
    first, *_ = quotes('Olsen said: "The bridge is closed.\n\nThe town is quiet. Trucks wait at the river.')
    assert first.content == ('"The bridge is closed.',)


def test_a_paragraph_between_marks_is_said_by_the_speaker_before_it(quotes: Quotes) -> None:
    said = quotes('"The bridge is closed," Olsen said.\n\n"It will open in May."')
    assert [one.speaker for one in said] == ["Olsen", "Olsen"]


@pytest.mark.parametrize(
    "text",
    [
        'He read "The Long River" on the train.',
        'They named the boat "Sea Rose" in June.',
        'Robert "Bobby" Lane won the race.',
        'The so-called "smart" pumps failed twice.',
        'Joan "The Hammer" Petrie left the ring.',
    ],
)
def test_titles_nicknames_and_terms_are_not_quotes(quotes: Quotes, text: str) -> None:
    assert quotes(text) == []


def test_a_nickname_does_not_part_a_speaker(quotes: Quotes) -> None:
    (only,) = quotes('"The bridge is closed," said Robert "Bobby" Lane.')
    assert only.content == ('"The bridge is closed,"',)


def test_the_marked_words_inside_speech_belong_to_it(quotes: Quotes) -> None:
    (only,) = quotes('Olsen said the bridge was "not safe" and would stay closed.')
    assert only.form == "mixed"
    assert only.content == ('the bridge was "not safe" and would stay closed',)


def test_a_sentence_marked_but_for_its_end_is_said_too(quotes: Quotes) -> None:
    said = quotes('"The bridge is closed," Olsen said. "We sent home a hundred thousand" drivers.')
    assert said[1].content == ('"We sent home a hundred thousand" drivers',)
    assert said[1].speaker == "Olsen"


@pytest.mark.parametrize("cue", ["she went on", "Olsen chimed in", "Olsen shot back", "Olsen called out"])
def test_a_verb_may_say_something_only_with_its_particle(quotes: Quotes, cue: str) -> None:
    said = quotes(f"Marta Olsen rose. “The bridge is old,” {cue}, “and nobody has looked at it.”")
    assert [len(one.content) for one in said] == [2]


def test_who_makes_a_gesture_speaks_next(quotes: Quotes) -> None:
    said = quotes("“It is cold,” Marta Olsen said. Karl Lane shook his head. “I must go.”")
    assert [one.speaker for one in said] == ["Marta Olsen", "Karl Lane"]


def test_who_does_anything_else_does_not(quotes: Quotes) -> None:
    said = quotes("“We won,” Marta Olsen said. Karl Lane lost by a vote. “It was a fine day.”")
    assert [one.speaker for one in said] == ["Marta Olsen", "Marta Olsen"]


@pytest.mark.parametrize(
    "text",
    [
        "With feathers it is called “feather bed lung.” It is rare.",
        "Mould leads to what’s called “farmer’s lung,” and to worse.",
        "He was dubbed “the Fox” and left.",
    ],
)
def test_what_something_is_called_by_nobody_is_no_quote(quotes: Quotes, text: str) -> None:
    assert quotes(text) == []


def test_what_somebody_calls_it_is_one(quotes: Quotes) -> None:
    said = quotes("The plan was called “a disgrace” by Ida Moss.")
    assert [one.content for one in said] == [("“a disgrace”",)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "“A gift for the rich,” sneers the left-leaning Courier after the speech.",
            "the left-leaning Courier",
        ),
        (
            "“I came first,” said a 17-year-old in Bergen, whose father drives a cab.",
            "a 17-year-old in Bergen",
        ),
        ("The letter came from two teachers, who said: “We will not go.”", "two teachers"),
    ],
)
def test_the_phrase_that_speaks(quotes: Quotes, text: str, speaker: str) -> None:
    assert [one.speaker for one in quotes(text)] == [speaker]


def test_a_month_asks_for_nothing(quotes: Quotes) -> None:
    (only,) = quotes("Berg had sent a memo to a handful of towns in July urging them to drop the plan.")
    assert only.speaker == "Berg"


def test_who_rises_to_ask_asks(quotes: Quotes) -> None:
    (only,) = quotes("Olsen rose on a point of order to ask whether the boats were late.")
    assert only.speaker == "Olsen"


def test_marks_behind_a_verb_of_saying_are_its_own(quotes: Quotes) -> None:
    said = quotes(
        "The board dismissed its director after the alderman had told the radio that he would “not pay”."
    )
    assert [(one.cue, one.speaker) for one in said] == [("told", "the alderman")]


def test_a_clause_around_the_marks_begins_with_its_that(quotes: Quotes) -> None:
    (only,) = quotes("The leaflet claims that Moss, a former goalkeeper, “never saved a thing”.")
    assert only.content == ("that Moss, a former goalkeeper, “never saved a thing”",)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Paul Ryland spoke with a paper about the raid: “two men were stopped on their way home”.",
            "Paul Ryland",
        ),
        ("The driver got out of the cab: “I never saw the lights change at all.”", "The driver"),
        (
            "Marta Olsen went on to list her deeds. “So now we have a choice to make.” In reply, Paul Ryland "
            "said the plan would fail.",
            "Marta Olsen",
        ),
    ],
)
def test_words_behind_a_deed_are_the_doer_s(quotes: Quotes, text: str, speaker: str) -> None:
    assert quotes(text)[0].speaker == speaker


def test_a_sign_speaks_for_nobody(quotes: Quotes) -> None:
    assert all(one.speaker is None for one in quotes("The gate was shut: “There is no way through here.”"))
