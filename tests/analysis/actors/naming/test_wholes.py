"""Names whole where the model cuts them short or runs them together."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from analysis.actors.candidates import Name
from analysis.actors.naming.wholes import rejoined
from analysis.actors.tokens import Tokens
from tests.analysis.actors.conftest import Read
from tests.conftest import Annotate


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("They met the Boston Tribune Okello said. Maria Okello was late.", {"Maria Okello"}),
        ("“It rained.” ― Nell Arden Grey", {"Nell Arden Grey"}),
        ("She studied at the University of Kansas-Lenby.", {"University of Kansas-Lenby"}),
        ("“Coach (Tom) Varley came in,” Steele said. Varley was not pleased.", {"Varley", "Steele"}),
        ("The guard clashed with Razan Tondo, his rival. Tondo had eight points.", {"Razan Tondo"}),
        ("Lakers: F Hamdi Brandal missed his third game.", {"Hamdi Brandal"}),
        ("President Yoon Dal Yeol's office said Yoon would veto it.", {"Yoon Dal Yeol"}),
    ],
)  # fmt: skip
def test_a_person_is_named_in_full(read: Read, text: str, names: set[str]) -> None:
    assert names <= read(text).names()


def test_a_museum_is_no_longer_name_of_whom_it_is_named_after(read: Read) -> None:
    text = "Andy Okello painted it. The Andy Okello Polaroids hang in Oslo. Andy Okello signed them."
    assert "Andy Okello" in read(text).names()


def test_a_body_is_whole_wherever_it_stands() -> None:
    words = "Harbour and Border Service did not answer . The Harbour and Border Service did ."
    tokens = Tokens(Doc(Vocab(), words=words.split()))
    parts = [Name(0, 4, "organization"), Name(9, 10, "place"), Name(11, 13, "organization")]
    assert rejoined(tokens, parts) == [Name(0, 4, "organization"), Name(9, 13, "organization")]


def test_what_lies_in_a_body_s_name_stays() -> None:
    tokens = Tokens(Doc(Vocab(), words=["University", "of", "Helsinki", ".", "University", "of", "Helsinki"]))
    names = [Name(0, 3, "organization"), Name(2, 3, "place"), Name(4, 7, "organization"), Name(6, 7, "place")]
    assert rejoined(tokens, names) == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Devon and Cornwall Police say a man has died near Bude.", "Devon and Cornwall Police"),
        ("Ashby's reports earnings on Friday. Shares of peer Ashby's (ASB) fell.", "Ashby's"),
        ("Rival Bexley's said that it gained. Bexley's reports on Tuesday.", "Bexley's"),
    ],
)
def test_a_body_is_named_in_full(read: Read, text: str, name: str) -> None:
    assert name in read(text).names()


def test_two_bodies_that_an_and_joins_are_two(read: Read) -> None:
    names = read("Brenko Motors and the Harbour Authority signed it. Brenko Motors paid.").names()
    assert {"Brenko Motors", "Harbour Authority"} <= names


def test_what_a_person_owns_is_no_part_of_the_name(read: Read) -> None:
    names = read("Maria Okello's plan failed. Okello's aides left the room.").names()
    assert names == {"Maria Okello"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Jean-Marc Okello, the foreign minister of France, agreed.", "Jean-Marc Okello"),
        ("“So be it,” Douglas Holtz-Okello said. Mr. Holtz-Okello is a lawyer.", "Douglas Holtz-Okello"),
        ("The president, Enrique Peña Nieto, agreed. Mr. Peña Nieto is new.", "Enrique Peña Nieto"),
        ("Beyond Okello University there is a wood. Tom Okello lives there.", "Tom Okello"),
        ("The Northeast Coalition for the Homeless sued.", "Northeast Coalition for the Homeless"),
        ("The John Birch Society has an office there.", "John Birch Society"),
        ("Qatar's Sheikh Omar bin Yusuf Al Okello flew home.", "Omar bin Yusuf Al Okello"),
    ],
)
def test_a_name_is_neither_cut_nor_run_on(read: Read, text: str, name: str) -> None:
    assert name in read(text).names()


def test_a_family_name_of_two_words_opens_a_sentence(read: Read) -> None:
    reading = read("Mayor Bill de Okello said no. De Okello said it twice.")
    assert reading.actor("Bill de Okello").aliases == ("De Okello",)


def test_a_name_with_a_suffix_alone_breaks_nothing(read: Read) -> None:
    reading = read("Robert Hale Jr. and William Stone III signed. Hale Jr. paid. Stone did not.")
    assert {"Robert Hale Jr.", "William Stone III"} <= reading.names()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He wrote to the Daily Post's Rory Lund on Friday.", ["Daily Post", "Rory Lund"]),
        ("The Children's Hospital Boston closed on Friday.", ["Children's Hospital Boston"]),
    ],
)
def test_whose_somebody_is_is_no_part_of_his_name(annotate: Annotate, text: str, expected: list[str]) -> None:
    assert [actor.name for actor in annotate(text).actors] == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Stolen parts were found at Blue Star Tyre and Exhaust Centre on Monday.",
            "Blue Star Tyre and Exhaust Centre",
        ),
        ("Retired barrister Neil James Lindqvist QC was arrested.", "Neil James Lindqvist"),
        ("He hired former policeman Marcos Aparecido dos Santos to kill her.", "Marcos Aparecido dos Santos"),
        ("The Archbishop of Brenko, Sławoj Leszek Gardź, visited the ward.", "Sławoj Leszek Gardź"),
    ],
)
def test_a_name_of_which_the_model_has_parts_is_whole(read: Read, text: str, name: str) -> None:
    assert read(text).names() == {name}


def test_the_state_of_a_governor_is_no_given_name(read: Read) -> None:
    assert "Chris Lund" in read("The Governor of Washington Chris Lund spoke on Friday.").names()


def test_a_quote_behind_a_word_of_the_title_is_none_of_its_letters(read: Read) -> None:
    assert not read("Tsunami 'won't divert Africa aid'\n\nAid will not stop, she said.").names()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The parts were found at Bright Star Tyre and Exhaust Centre. Police called it odd.",
            {"Bright Star Tyre and Exhaust Centre"},
        ),
        (
            "Aides from the Duchy of Norfolk and Duchy of Kent will appear before the committee.",
            {"Duchy of Norfolk", "Duchy of Kent"},
        ),
        (
            "He sits on the House Trade and the Workforce Committee, which met on Monday.",
            {"House Trade and the Workforce Committee"},
        ),
        ("Fast food giants McDonald's are listed as donors.", {"McDonald's"}),
    ],
)
def test_a_body_is_whole_and_one(read: Read, text: str, names: set[str]) -> None:
    assert names <= read(text).names()


def test_two_bodies_stay_two(read: Read) -> None:
    names = read("She worked for Goldman Sachs and Lund Bank before she left.").names()
    assert {"Goldman Sachs", "Lund Bank"} <= names


def test_a_nickname_in_marks_is_inside_the_name(read: Read) -> None:
    reading = read('Rep. Robert C. "Bobby" Okello threw open his house. Okello laughed.')
    assert 'Robert C. "Bobby" Okello' in reading.names()
    assert reading.mentions("Okello", "name") == ['Robert C. "Bobby" Okello', "Okello"]
