"""Names of things, works and events are no actors'."""

from __future__ import annotations

import pytest

from tests.analysis.actors.conftest import Read


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("The rover Wanderlust sent pictures on Monday. Maria Okello praised it.", "Wanderlust"),
        ("Two crews fly the Falkon jet. Maria Okello praised it.", "Falkon"),
        ("She ran it on the Berta supercomputer. Maria Okello praised it.", "Berta"),
        ("He has Hodge's disease. Maria Okello treats him.", "Hodge"),
        ("Hurricane Gilda struck the coast. Gilda killed two people. Maria Okello fled.", "Gilda"),
        ("They watched “Amber Gate” in the hall. Maria Okello slept.", "Amber Gate"),
        ("The Brenko Air Show opens on Monday. Maria Okello will be there.", "Brenko Air Show"),
        ("They left Albany, NY, on Monday. Maria Okello stayed.", "NY"),
        ("OMG, the AI is slow. Maria Okello waits.", "OMG"),
        ("VOTE: Who should win? Maria Okello will.", "VOTE"),
        ("A second typhoon, Kelvar, may reach the coast. Maria Okello fled.", "Kelvar"),
        ("Another ship, the Liberian-flagged Kelvar, was boarded. Maria Okello left.", "Kelvar"),
        ("A MAJOR search was under way for Maria Okello last night.", "MAJOR"),
        ("Police closed the D114 and a ticket costs K50. Maria Okello waits.", "D114"),
        ("The Taoiseach, Maria Okello, was asked in Brussels.", "Taoiseach"),
        ("Police Insp. Maria Okello said the man does not live at the home.", "Insp"),
        ("His Majesty received a letter from Maria Okello.", "Majesty"),
    ],
)
def test_a_thing_is_no_actor(read: Read, text: str, thing: str) -> None:
    assert read(text).has("Maria Okello", without=thing)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The film maker Peter Lindqvist said no.", "Peter Lindqvist"),
        ("Minister Hodge said the Hodge bill would pass.", "Hodge"),
        ("The Council for Law met on Monday. The Council for Law said it would vote.", "Council for Law"),
        ("Bill Okello sang. Bill smiled.", "Bill Okello"),
        ("Doris Day sang on Monday.", "Doris Day"),
    ],
)
def test_who_acts_beside_a_thing_stays(read: Read, text: str, name: str) -> None:
    assert name in read(text).all_names()


@pytest.mark.parametrize(
    "name", ["Leeds United", "Corvane Analytics", "Brenko Robotics", "Norvik Dynamics", "Dunmore Rovers"]
)
def test_a_club_or_a_company_is_no_person(read: Read, name: str) -> None:
    reading = read(f"The head of {name}, Maria Okello, resigned. {name} thanked her on Monday.")
    assert not [actor.name for actor in reading.actors if name in actor.name and actor.kind == "person"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("She bought Brenko Foods, Okello Motors, and Corvane Analytics.", {"Brenko Foods", "Okello Motors"}),
        (
            "He left Corvane Analytics. He sold Corvane Analytics to Brenko Technologies.",
            {"Corvane Analytics"},
        ),
        ("Its rival, Brenko Robotics, cheered.", {"Brenko Robotics"}),
        ("The bill of Beltane Studios, Inc., was paid on Monday.", {"Beltane Studios, Inc."}),
    ],
)
def test_each_company_is_one(read: Read, text: str, names: set[str]) -> None:
    found = {name.rstrip(",") for name in read(text).all_names()}
    assert names <= found or names <= {f"{name}." for name in found}


@pytest.mark.parametrize("club", ["the Dodgers", "the Raiders", "the Packers", "the Celtics"])
def test_a_club_by_its_members_is_no_person(read: Read, club: str) -> None:
    reading = read(f"Maria Okello came from {club} in May.")
    assert [actor.name for actor in reading.actors if actor.kind == "person"] == ["Maria Okello"]


@pytest.mark.parametrize(
    "post", ["Strategy Officer", "Revenue Officer", "Marketing Officer", "People Officer"]
)
def test_a_post_is_not_its_holder(read: Read, post: str) -> None:
    reading = read(
        f"The firm hired Ivan Berger as its first Chief {post}. As Chief {post}, Berger will lead it."
    )
    assert [actor.name for actor in reading.actors if actor.kind == "person"] == ["Ivan Berger"]


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("The suit, with Number KLD/PB/07/112/2021, was filed by Maria Okello.", "KLD/PB/07/112/2021"),
        ("She had a condition called LT. LT is rare, Maria Okello wrote.", "LT"),
        ("The visa scheme, known as HB-7, is new. HB-7 needs money, Maria Okello wrote.", "HB-7"),
        ("Brenko Stores (NYSE: CVQ) fell on Monday. Maria Okello sold.", "CVQ"),
        ("The case, Brandt v. Brenko Freight, was brought by Maria Okello.", "Brandt v. Brenko Freight"),
        ("She sailed on the survey's vessel, the Strombus, with Maria Okello.", "Strombus"),
        ("Gas was found on Ariel, another moon, by Maria Okello.", "Ariel"),
        ("Activists read The New Mill author Maria Okello.", "New Mill"),
        ("The white men left. A WHITE man is worth more, Maria Okello wrote.", "WHITE"),
        ("“[W]e mourn,” Maria Okello said.", "W]e"),
    ],
)
def test_what_is_counted_called_or_traded_so_is_nobody(read: Read, text: str, thing: str) -> None:
    names = read(text).all_names()
    assert "Maria Okello" in names
    assert not any(thing in name or name in thing.split() for name in names)


def test_a_ferry_is_not_the_country_that_it_is_called_after(read: Read) -> None:
    assert "Estonia" not in read("She studied the sinking of the ferry Estonia for Maria Okello.").names()


def test_a_country_in_an_article_about_ships_is_one(read: Read) -> None:
    assert "Estonia" in read("Estonia said that it would raise the ferry.").names()


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("The council said the Bedroom Tax would go.", "Bedroom Tax"),
        ("Ministers defended National Insurance in the debate.", "National Insurance"),
        (
            "Prosecutors charged them under the Marine Wildlife Protection Code.",
            "Marine Wildlife Protection Code",
        ),
        ("The Data Retention Directive forces firms to keep records.", "Data Retention Directive"),
        (
            "Detectives arrested nine men under Operation Bluebell, and Operation Bluebell goes on.",
            "Operation Bluebell",
        ),
        (
            "Lyon, a Certified Information Security Professional, told the court so.",
            "Certified Information Security Professional",
        ),
        ("The fraud cost Rs 40 crore, and Rs 40 crore was repaid by the firm.", "Rs 40 crore"),
    ],
)
def test_taxes_laws_operations_callings_and_sums_act_not(read: Read, text: str, thing: str) -> None:
    names = read(text).names()
    assert not any(name in thing for name in names), names


def test_a_centre_for_what_a_scheme_is_called_acts(read: Read) -> None:
    assert "Centre for Fuel Duty" in read("The Centre for Fuel Duty told reporters it would sue.").names()


def test_a_band_is_no_sum(read: Read) -> None:
    assert "U2" in read("Critics praised U2 on Monday. U2 said they were glad.").names()


@pytest.mark.parametrize(
    "text",
    [
        "The top Republican on the committee, Rep. Doug Harlan, said the memo was false.",
        "The most senior Democrat on the panel, Senator Ida Lund, agreed.",
    ],
)
def test_the_top_member_of_a_party_is_not_called_so(read: Read, text: str) -> None:
    assert {a.name for a in read(text).actors if a.kind == "person"} <= {"Doug Harlan", "Ida Lund"}


def test_a_speaker_behind_a_name_is_no_device(read: Read) -> None:
    assert (
        "Aden Mohamed Nur"
        in read("The cabinet is legal, said Aden Mohamed Nur, the parliamentary speaker.").names()
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A Velmar 620 was shot down over Chile on Thursday. Another Velmar A320 landed.", set()),
        ("Velmar said that sales rose. A Velmar 620 was shot down on Thursday.", {"Velmar"}),
    ],
)
def test_a_model_is_not_its_maker(read: Read, text: str, expected: set[str]) -> None:
    assert {a.name for a in read(text).actors if a.name.startswith("Velmar")} == expected
