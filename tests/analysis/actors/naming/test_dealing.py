"""Companies and stations of one word, which only what they do tells from people."""

from __future__ import annotations

import pytest

from tests.analysis.actors.conftest import Read


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Shares were mixed. Kestrelo rose 3% to 410 pence in late trading.", "Kestrelo"),
        ("Hallberg rose 5% to 41 euros in early trading, its best day this year.", "Hallberg"),
        ("Among the losers, Sandoval dropped 6% to 12 dollars.", "Sandoval"),
        ("In Paris, Brenkor shed 2.1% to 17.58 euros, while Lundal dropped 1.7%.", "Brenkor"),
    ],
)
def test_what_is_traded_is_a_company(read: Read, text: str, name: str) -> None:
    assert read(text).actor(name).kind == "organization"


def test_candidate_who_gains_votes_stays_a_person(read: Read) -> None:
    text = "Peter Hallberg led in the count. Hallberg rose 5% to 41 percent in the north."
    assert read(text).actor("Hallberg").kind == "person"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“It is over,” the singer told Rolloff in a long interview.", "Rolloff"),
        ("“Nobody knows,” the general told Hallmark in a rare interview.", "Hallmark"),
        ("“We will pay,” Anna Lund told Bancroft in an interview on Friday.", "Bancroft"),
        ("“We will sell,” the minister told Newsbeat in a telephone interview.", "Newsbeat"),
    ],
)
def test_who_is_told_in_an_interview_is_a_station_or_paper(read: Read, text: str, name: str) -> None:
    assert read(text).actor(name).kind == "organization"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The maker signed deals with two airlines - Air Brenko and Kingfisher.", "Kingfisher"),
        ("The plan was backed by three insurers - Hallberg, Sandoval and Kestrelo.", "Sandoval"),
        ("Two carmakers - Hallberg and Rossini - will close plants.", "Rossini"),
        ("The state will sell its shares in two firms: Sandoval and Hallberg.", "Hallberg"),
    ],
)
def test_one_of_several_companies_is_one(read: Read, text: str, name: str) -> None:
    assert read(text).actor(name).kind == "organization"
