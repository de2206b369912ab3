"""A line that is too long keeps what the rest needs, and the point of it."""

from __future__ import annotations

import pytest

from tests.conftest import Annotate


def test_a_long_label_ends_where_a_constituent_ends(annotate: Annotate) -> None:
    text = (
        "Chile urged Peru to free the crew of the old fishing boat that it had taken in disputed waters "
        "off the coast of the islands."
    )
    event = annotate(text).events[0]
    assert event.label == "Chile urges Peru to free the crew of the old fishing boat…"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chile not only backed the treaty, but it paid for it.", "Chile backs the treaty"),
        (
            "Norway said that it would not automatically pay for the damage done to the fishing fleet of"
            " Iceland by the storm that hit the northern coast.",
            "not automatically pay",
        ),
        ("The bakers sold 4,000 loaves in May, the most in years.", "sell 4,000 loaves, the most in years"),
        (
            "The mayor of the port said the ferry will be able to sail 90 miles on one small tank of cheap"
            " fuel.",
            "will be able to sail 90 miles",
        ),
        (
            "The commission of lawyers and judges announced a decision to close the oldest prison of the"
            " whole northern province.",
            "decision to close",
        ),
        (
            "“The bridge over the river that the army had built in the last days of the war is in danger of"
            " falling,” Anna Berg said.",
            "is in danger",
        ),
        (
            "Anna Berg said the wish of all of the many fishermen and farmers of the islands highlights a"
            " lack of trust.",
            "highlights lack of trust",
        ),
        ("Hosting Peru at the games “is our dream,” Anna Berg said.", "Peru at the games “is our dream”"),
    ],
)
def test_what_carries_the_news_stays_in_the_line(annotate_all: Annotate, text: str, expected: str) -> None:
    labels = [event.label for event in annotate_all(text).events]
    assert any(expected in label for label in labels), labels


def test_given_names_go_before_what_the_line_tells(annotate_all: Annotate) -> None:
    text = "Two newspapers say that Anna Lindqvist faces thousands of crowns of debts in unpaid rents."
    labels = [event.label for event in annotate_all(text).events]
    assert any("say Lindqvist faces" in label and "unpaid rents" in label for label in labels), labels


def test_what_is_left_behind_a_gap_is_not_read_with_what_stands_before_it(annotate_all: Annotate) -> None:
    text = (
        "Many farmers accuse the old ministers of having been slow to understand the growing danger of"
        " drought."
    )
    labels = [event.label for event in annotate_all(text).events]
    assert labels
    assert not any("ministers of drought" in label for label in labels)


def test_a_word_of_several_parts_is_not_cut_in_half(annotate_all: Annotate) -> None:
    labels = [
        e.label
        for e in annotate_all(
            "Anna Berg was named head of the door-to-door and long-distance department of the large northern"
            " parcel company."
        ).events
    ]
    assert not any(word.endswith("-") for label in labels for word in label.split())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The harbour board accused the ministry of hiding a report on the state of the breakwater "
            "from the council of the islands.",
            "Harbour board accuses ministry of hiding report from council of islands",
        ),
        (
            "The union of the bakers demanded the sacking of the directors with ties to the company of the "
            "miller.",
            "Union of bakers demands sacking of directors with ties to company of miller",
        ),
        (
            "The mayor of Ardley focused too much on the building of the new quay and of the market "
            "beside the old harbour.",
            "focuses too much on building",
        ),
        (
            "Opponents say the cost of the second bridge over the wide northern river could not be "
            "met unless "
            "money from the ports was used.",
            "unless money was used",
        ),
        (
            "The mayor will open a school for the deaf in Ardley and a court for young offenders in Bergen "
            "before he chairs a meeting of the county council.",
            "school for the deaf in Ardley and a court",
        ),
        (
            "Anna Berg described her years with the party as starting hopeful, then turning sour over the "
            "quarrels, and ending in a storm of rage.",
            "as starting hopeful",
        ),
    ],
)
def test_a_line_that_is_too_long_keeps_what_the_rest_needs(
    annotate_all: Annotate, text: str, expected: str
) -> None:
    labels = [event.label for event in annotate_all(text).events]
    assert any(expected in label for label in labels), labels


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'Anna Berg said: "My talks with the bakers of the town over the last week have shown '
            "that the council "
            'has lost the trust of the people."',
            'Anna Berg: "the council has lost the trust of the people"',
        ),
        (
            'Anna Berg said: "The new ferry may be slow and may well be dear to build for a town '
            "like ours, but it "
            'will carry the sick to hospital at night."',
            'Anna Berg: "it will carry the sick to hospital at night"',
        ),
        (
            '"We are quite certain and our divers checked again this morning that no oil has leaked '
            "from the wreck "
            'of the tanker into the bay," Anna Berg said.',
            'Anna Berg: "no oil has leaked from the wreck of the tanker into the bay"',
        ),
        (
            'Anna Berg said: "Nobody asked us, and nobody seems to know who will pay for all of this, but we '
            'will go to court if the bulldozers come."',
            'Anna Berg: "we will go to court if the bulldozers come"',
        ),
    ],
)
def test_of_long_words_the_point_is_quoted(annotate_all: Annotate, text: str, expected: str) -> None:
    assert expected in [event.label for event in annotate_all(text).events]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The attempt to sell the great hall of the old harbour failed due to a catalogue of errors, a "
            "report by the finance watchdog says.",
            "Attempt to sell",
        ),
        (
            "The church announced its decision to protest the funerals of those killed in the attack on the "
            "school in the valley of Lier.",
            "those killed",
        ),
        (
            "The inquiry says there may be up to thirty young writers imprisoned in the castles of the "
            "northern valleys and islands.",
            "writers imprisoned",
        ),
        (
            "Ann Berg said the law would help those living in the small towns of the northern valleys and "
            "along the coast of Peru.",
            "those living",
        ),
        (
            "Ole Lund says there were more than forty loyal old sailors stranded on the island of Lier "
            "after the storm had closed the harbour.",
            "sailors stranded",
        ),
    ],
)
def test_who_is_meant_stays_with_those(annotate_all: Annotate, text: str, expected: str) -> None:
    labels = [event.label for event in annotate_all(text).events]
    assert any(expected in label for label in labels), labels
