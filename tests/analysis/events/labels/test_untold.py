"""What cannot be told in a line, or would say nothing, has none."""

from __future__ import annotations

import pytest

from tests.conftest import Annotate


@pytest.mark.parametrize("text", ["Chile answered on Tuesday.", "They were invited by Chile."])
def test_what_leaves_nothing_to_tell_is_no_event(annotate: Annotate, text: str) -> None:
    assert annotate(text).events == ()


def test_what_somebody_tries_to_say_is_no_second_line(annotate_all: Annotate) -> None:
    labels = [e.label for e in annotate_all("Peru tried to suggest that Chile had no navy.").events]
    assert not any("Peru to suggest" in label for label in labels)


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("Three analysts that Peru trusts say will fall.", "say will"),
        ("Peru told the envoy it had announced another.", "announces another"),
        ("Norway asked whether Chile would close the port.", "Chile would close the port"),
        ("The mayor waits. Nor can Peru close the port.", "Peru can close"),
        ("The mayor waits. Neither did Peru leave the port.", "Peru leaves"),
    ],
)
def test_what_has_lost_its_point_is_not_told(annotate_all: Annotate, text: str, absent: str) -> None:
    assert not any(
        event.label.endswith(absent) and "whether" not in event.label for event in annotate_all(text).events
    )


def test_the_place_of_a_report_does_nothing(annotate_all: Annotate) -> None:
    text = "ROME — The lawyers of the harbour union sold their boats to the bakers of the old town on Monday."
    assert not any("ROME" in event.label for event in annotate_all(text).events)


def test_who_was_told_says_nothing(annotate_all: Annotate) -> None:
    labels = [e.label for e in annotate_all("The workers were told that the mine would close in May.").events]
    assert not any("Workers say" in label for label in labels)


@pytest.mark.parametrize(
    "text",
    [
        "Berg was headed to a hotel but ditched her escort and went to her daughter's, The Post has learned.",
        "But hasn't this court said that there is no link between the two?",
        "The relations between Peru and Chile, Moreno pointed out, are reaching new heights.",
    ],
)
def test_what_cannot_be_told_in_a_line_has_none(annotate: Annotate, text: str) -> None:
    labels = [event.label for event in annotate(text).events]
    assert not [label for label in labels if len(label.split()) < 4 or "points out" in label or "?" in label]


@pytest.mark.parametrize(
    "text",
    [
        "The prosecutors would neither confirm nor deny the existence of the paper.",
        "The clerk was fined rather than jailed.",
        "No one has claimed the killing.",
        "Anna Berg, the mayor, asked Ole Lund.",
        "Anna Berg bought charms from a healer said to have cured a king.",
        "The court sentenced a dealer named Ole Lund to two years in prison.",
    ],
)
def test_what_nobody_did_or_is_only_named_has_no_line(annotate_all: Annotate, text: str) -> None:
    labels = [event.label for event in annotate_all(text).events]
    wrong = ("deny", "denies", "jail", "claims", "asks Ole Lund", "says to have", "Dealer names")
    assert not any(word in label for word in wrong for label in labels)


@pytest.mark.parametrize(
    ("text", "never"),
    [
        (
            'Anna Berg said: "I do not think that the council has ever lost the trust of the people of the '
            'islands, whatever the newspapers of the capital may write."',
            '"the council has',
        ),
        (
            'Anna Berg said: "If the council loses the trust of the people of the islands and of '
            "the ports, I "
            'suppose the harbour will be sold to the bank."',
            '"the harbour will be sold',
        ),
        (
            'Anna Berg said: "I had no more wish to hurt the feelings of the bakers of Ardley and '
            "their families "
            'than I had to hurt those of my own."',
            "no more wish",
        ),
        (
            "The airline is considering to lease fifty new planes for its routes across the "
            "northern ocean from "
            "either Vellmar or Ostrand.",
            "from Vellmar",
        ),
        (
            "The strike on the docks is neither a quarrel about the wages of a few clerks of the "
            "old port company "
            "of the northern county nor is it a plot.",
            "neither",
        ),
        (
            "The wages office said many of the clerks of the northern ports and of the mills by the "
            "river would "
            "have to wait a year.",
            "many of clerks",
        ),
        ("The mill burned down. The mayor, Anna Berg, said it would have to be sold.", "says it"),
        ("The chairman resigned after an inquiry by Chile.", "Inquiry by Chile"),
    ],
)
def test_nothing_is_told_that_the_rest_takes_back(annotate_all: Annotate, text: str, never: str) -> None:
    labels = [event.label for event in annotate_all(text).events]
    assert not any(never in label for label in labels if "nor is" not in label), labels


@pytest.mark.parametrize(
    "text",
    [
        "Ole Lund, a correspondent, said they were not responsible for the loss of the boats.",
        "President Lukas Varga said that they were invited.",
        "The ministers would close the mine, and the union said both would cost jobs.",
        "The miners say this is illegal under the law of the land.",
        "That would close the mine for years, the envoy said.",
        "Peru said that these were the last ships of the season.",
    ],
)
def test_what_is_said_of_nobody_knows_whom_has_no_line(annotate_all: Annotate, text: str) -> None:
    assert not any(" says " in event.label or " say " in event.label for event in annotate_all(text).events)


def test_a_scrap_of_what_is_said_is_told_in_the_lead_alone(annotate_all: Annotate) -> None:
    said = (
        "Ole Lund said an examination of the plans of the two parties for the harbours of the north and the "
        "mines of the valley showed there would be a difference of four million crowns a year by the end of "
        "the next decade between the two of them in the money that is spent on roads and schools."
    )
    above = "The town woke early.\n\nThe mayor slept.\n\nThe baker sang.\n\n"
    assert any("Lund says" in event.label for event in annotate_all(said).events)
    assert not any("Lund says" in event.label for event in annotate_all(above + said).events)


@pytest.mark.parametrize(
    "text",
    [
        "He challenged the firm over the house - what Ole Lund called a ruin.",
        "The rebels of Lier marched into what the envoy called a trap.",
    ],
)
def test_what_somebody_calls_something_is_told_with_what_he_calls_so(
    annotate_all: Annotate, text: str
) -> None:
    assert not any(" calls a " in event.label for event in annotate_all(text).events)
