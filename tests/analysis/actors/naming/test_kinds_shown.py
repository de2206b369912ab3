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
        ("Contracts went to Lund Foods, Brenko Works and Johnson and Matthey.", "Johnson and Matthey"),
        (
            "The accused were Altria Group, Lorillard Tobacco, Liggett Group and Brown and Williamson.",
            "Brown and Williamson",
        ),
    ],
)
def test_body_is_one_and_no_person(read: Read, text: str, name: str) -> None:
    assert read(text).actor(name).kind == "organization"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Police found the injured in Farah Province, a minister said.", "Farah Province"),
        ("The MP will contest Bethnal Green, in London, at the next election.", "Bethnal Green"),
        ("He spoke in the constituency of Harwick and Selby on Monday.", "Harwick"),
        ("He was held in a jail in the north and then transferred to Greenock in 2005.", "Greenock"),
    ],
)
def test_place_is_no_person(read: Read, text: str, place: str) -> None:
    assert place in read(text).place_names()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "House of Commons, European Parliament and Welsh Assembly members met.",
            {"House of Commons", "European Parliament", "Welsh Assembly"},
        ),
        ("Members of the Welsh Assembly voted on Monday.", {"Welsh Assembly"}),
    ],
)
def test_houses_side_by_side_are_several(read: Read, text: str, names: set[str]) -> None:
    assert read(text).names() == names
