"""Bodies and places that look like people."""

from __future__ import annotations

import pytest

from tests.analysis.actors.conftest import Read


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A report called al-Sadr's Mahdi Army a danger to the town.", "Mahdi Army"),
        ("The town fell to the Mahdi Army in May.", "Mahdi Army"),
        ("Fighters of his Omar Brigade fled, and the Omar Brigade was gone.", "Omar Brigade"),
        ("Soldiers fought the Ali Brigade near the river.", "Ali Brigade"),
        ("The Telegraph was sued by Mr Lund. Mr Lund won damages from the Daily Telegraph.", "Telegraph"),
        ("The Tribune was sued by Mr Lund. Mr Lund won damages from the Daily Tribune.", "Tribune"),
        ("The buyers were Acme Holdings, Lund Group and Harland and Wolff.", "Harland and Wolff"),
        ("The bids came from Okello Motors, Brenko Group and Crosse and Blackwell.", "Crosse and Blackwell"),
        ("Contracts went to Lund Foods, Brenko Industries and Johnson and Matthey.", "Johnson and Matthey"),
    ],
)
def test_body_is_one_and_no_person(read: Read, text: str, name: str) -> None:
    assert read(text).actor(name).kind == "organization"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The school lies in Farah Province, two days from the road.", "Farah Province"),
        ("She will contest Selby Green, in London, in May.", "Selby Green"),
        ("He spoke in the constituency of Harwick and Selby on Monday.", "Harwick"),
        ("The clerk was moved twice and then transferred to Greenock in spring.", "Greenock"),
    ],
)
def test_place_is_no_person(read: Read, text: str, place: str) -> None:
    assert place in read(text).place_names()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "She has sat in the European Parliament, Scottish Parliament and Welsh Assembly.",
            {"European Parliament", "Scottish Parliament", "Welsh Assembly"},
        ),
        ("Members of the Welsh Assembly voted on Monday.", {"Welsh Assembly"}),
        ("The office and English Partnerships have worked hard, she said.", {"English Partnerships"}),
        ("Scottish Enterprise will pay for the mill, the minister said.", {"Scottish Enterprise"}),
        ("The castle is kept by English Heritage, which opened it in May.", {"English Heritage"}),
        ("A spokesman for Irish Rail said the line was shut.", {"Irish Rail"}),
    ],
)
def test_public_body_is_whole_and_not_its_country(read: Read, text: str, names: set[str]) -> None:
    assert read(text).names() == names


def test_railways_of_a_country_in_small_letters_are_no_body(read: Read) -> None:
    assert read("Russia said Finnish railways were slow.").names() == {"Russia", "Finland"}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "Ruth Okello, Member of Parliament for East Harwick and Selby, voted.",
            {"East Harwick", "Selby"},
        ),
        ("Tom Sutter, the Member of Parliament for Weston and Thorne, resigned.", {"Weston", "Thorne"}),
    ],
)
def test_both_halves_of_a_seat_are_places(read: Read, text: str, places: set[str]) -> None:
    assert read(text).place_names() == places


def test_longer_name_behind_a_country_is_not_cut(read: Read) -> None:
    assert read("She studies taxes at the American Enterprise Institute in Washington.").names() == {
        "American Enterprise Institute"
    }
