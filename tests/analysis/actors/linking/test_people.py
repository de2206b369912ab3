"""People: one entry each, and never two people in one."""

from __future__ import annotations

from itertools import accumulate, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from analysis.actors.candidates import Name
from analysis.actors.linking.misprints import _MISPRINT, _misprint
from analysis.actors.linking.people import merge_people
from analysis.actors.linking.persons import People, Person
from analysis.actors.tokens import Tokens
from tests.analysis.actors.conftest import Read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Maria Okello spoke first. Okello then left.", {"Maria Okello", "Okello"}),
        (
            "Peter J. Lindqvist spoke first. Peter Lindqvist then left.",
            {"Peter J. Lindqvist", "Peter Lindqvist"},
        ),
        ("Han Min-jae spoke first. Later Han left the room.", {"Han Min-jae", "Han"}),
        ("President Maria Okello spoke first. Mrs. Okello then left.", {"Maria Okello", "Okello"}),
    ],
)
def test_full_and_short_names_are_one(read: Read, text: str, names: set[str]) -> None:
    people = [a for a in read(text).actors if a.kind == "person"]
    assert len(people) == 1
    assert {people[0].name, *people[0].aliases} == names


def test_the_fullest_name_stands_for_the_person(read: Read) -> None:
    assert (
        read("Lindqvist resigned. Peter Lindqvist had been ill.").actor("Lindqvist").name == "Peter Lindqvist"
    )


def test_a_surname_of_two_is_merged_with_neither(read: Read) -> None:
    reading = read("Peter Lindqvist met Anna Lindqvist in the lobby. Lindqvist said nothing.")
    assert reading.actor("Peter Lindqvist").aliases == ()
    assert reading.actor("Anna Lindqvist").aliases == ()


@pytest.mark.parametrize(("address", "who"), [("Mr.", "Peter Lindqvist"), ("Mrs.", "Anna Lindqvist")])
def test_a_word_of_address_tells_a_shared_surname(read: Read, address: str, who: str) -> None:
    reading = read(f"Peter Lindqvist met Anna Lindqvist. Later {address} Lindqvist said nothing.")
    assert "Lindqvist" in reading.actor(who).aliases


def test_a_title_tells_a_shared_surname(read: Read) -> None:
    reading = read(
        "President Han Min-jae met Han Seo-yun, a farmer. The visit by President Han lasted an hour."
    )
    assert "Han" in reading.actor("Han Min-jae").aliases
    assert reading.actor("Han Seo-yun").aliases == ()


def test_a_given_name_may_have_very_many_bearers(pipeline: Language) -> None:
    letters = "bdfghklmnprst"
    families = [f"{a.upper()}o{b}a{c}er" for a in letters for b in letters for c in letters][:1500]
    words = [word for family in [*families, families[0]] for word in ("John", family, "resigned", ".")]
    doc = Doc(pipeline.vocab, words=words)
    people = merge_people(Tokens(doc), [Name(i, i + 2, "person") for i in range(0, len(doc), 4)])
    assert [len(person.names) for person in people] == [2, *[1] * 1499]


def test_a_misprint_is_an_alias(read: Read) -> None:
    reading = read(
        "Viktor Hradec spoke. Viktor Hradec was cheered. All loved Viktor Hradec. Then Viktor Hradek left."
    )
    assert reading.actor("Viktor Hradec").aliases == ("Viktor Hradek",)


_WORDS = [
    "Maria",
    "Marie",
    "Kristen",
    "Kristin",
    "Min-jae",
    "Min-jun",
    "Okello",
    "Okelo",
    "Oekllo",
    "al-Okello",
    "Hradec",
    "Hradek",
]
_NAMES = st.lists(st.sampled_from(_WORDS), min_size=2, max_size=3)


@pytest.mark.parametrize("common", [2, 200])
@given(full=st.lists(st.tuples(_NAMES, st.integers(1, 4)), max_size=25))
def test_misprints_are_found_as_if_everybody_were_compared(
    pipeline: Language, common: int, full: list[tuple[list[str], int]]
) -> None:
    """With everybody who shares a word that is not common."""

    def slowly(people: People, one: Person, _near: object) -> Person | None:
        long = [p for p in (one, *people.sharing(one.name)) if len(" ".join(p.name.words)) in _MISPRINT]
        return next((p for p in long if one in long and p is not one and _misprint(one, p)), None)

    written = [name for name, often in full for _ in range(often)]
    ends = list(accumulate((len(name) for name in written), initial=0))
    tokens = Tokens(Doc(pipeline.vocab, words=[word for name in written for word in name]))
    names = [Name(start, end, "person") for start, end in pairwise(ends)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("analysis.actors.linking.persons._COMMON", common)
        quickly = [entry.names for entry in merge_people(tokens, names)]
        patch.setattr("analysis.actors.linking.misprints._usual", slowly)
        assert quickly == [entry.names for entry in merge_people(tokens, names)]


@pytest.mark.parametrize("other", ["Joan Fletcher", "Paul Fletcher"])
def test_different_given_names_are_different_people(read: Read, other: str) -> None:
    reading = read(f"John Fletcher spoke. John Fletcher was cheered. {other} left with John Fletcher.")
    assert {"John Fletcher", other} <= reading.names()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("President Omar al-Sharifi fled. Sharifi is 70.", ["Omar al-Sharifi", "Sharifi"]),
        ("Steve Okello hit 55. Later S. Okello was out.", ["Steve Okello", "S. Okello"]),
        ("Nancy Okello, D-Calif., spoke.\n\nOkello accused the bank.", ["Nancy Okello", "Okello"]),
    ],
)
def test_more_short_forms_of_a_name(read: Read, text: str, names: list[str]) -> None:
    assert read(text).mentions(names[0], "name") == names


@pytest.mark.parametrize(
    "text",
    [
        "Victor Moss came down the stairs. “Where are the keys?” he called. Mrs. Moss laughed at him.",
        "Robin Moss, who runs the mill, said he would stay. Mrs. Moss left the town.",
        "Kim Moss sold her boat on Monday. Mr. Moss was away.",
        "Mr. Moss came in. Mrs. Moss went out. Mr. Moss sat down.",
    ],
)
def test_two_people_of_one_surname_stay_two(read: Read, text: str) -> None:
    assert len([actor for actor in read(text).actors if actor.kind == "person"]) == 2


def test_a_bare_name_is_whose_title_was_told_and_no_third_line(read: Read) -> None:
    reading = read(
        "Joe Okello and Hunter Okello left. They never met former Vice President Okello. "
        "An inquiry into Okello began. Mr. Okello left."
    )
    assert sorted(actor.name for actor in reading.actors) == ["Hunter Okello", "Joe Okello", "Okello"]


def test_who_goes_by_the_family_name_first_keeps_it(read: Read) -> None:
    text = (
        "Senator Tom Okello spoke first. Okello thanked voters. Okello then left. His wife, Heidi Okello, "
        "stayed. Okello will vote on Monday."
    )
    reading = read(text)
    assert reading.mentions("Tom Okello", "name") == ["Tom Okello", "Okello", "Okello", "Okello"]
    assert reading.mentions("Heidi Okello", "name") == ["Heidi Okello"]


def test_initials_are_those_of_a_person_named_in_full(read: Read) -> None:
    reading = read("AMLO, as President Andrés Manuel López Okello is known, leaves office on Oct. 1.")
    assert reading.actor("AMLO").name == "Andrés Manuel López Okello"


def test_apostrophes_of_either_kind_part_nobody(read: Read) -> None:
    reading = read("Commissioner James O’Neill spoke. “It is over,” O'Neill said.")
    assert reading.actor("James O’Neill").aliases == ("O'Neill",)


def test_half_of_a_family_name_with_a_hyphen_is_its_bearers(read: Read) -> None:
    reading = read("Rose Akello-Ekwaro climbed on to the lorry. “Go back,” Ms Akello told the driver.")
    assert reading.mentions("Rose Akello-Ekwaro", "name") == ["Rose Akello-Ekwaro", "Akello"]


def test_a_pronoun_behind_another_subject_tells_no_gender(read: Read) -> None:
    reading = read(
        "Morwen Tallisker, 68, wept as Sheriff Iain Buchan read out his judgment. "
        "Miss Tallisker then left the court."
    )
    assert reading.mentions("Morwen Tallisker", "name") == ["Morwen Tallisker", "Tallisker"]


def test_two_family_names_are_their_bearers_whatever_the_model_takes_them_for(read: Read) -> None:
    reading = read(
        "Evardo Brask Hallin, a lawyer, wants the mayor out. The survey gives Brask Hallin 14 percent."
    )
    assert reading.mentions("Evardo Brask Hallin", "name") == ["Evardo Brask Hallin", "Brask Hallin"]


def test_a_couple_shares_the_family_name(read: Read) -> None:
    reading = read("The study was done by Jim and Margaret Lund. Lund told reporters it was right.")
    assert {"Jim Lund", "Margaret Lund"} <= reading.names()


def test_who_is_named_again_by_the_given_name_shares_none(read: Read) -> None:
    reading = read("Jim and Margaret Lund left. Jim said that he would call.")
    assert "Jim Lund" not in reading.names()


def test_a_family_name_misspelt_alone_is_no_other(read: Read) -> None:
    reading = read("Harold Lindqvister wrote it. Lindqvster said it was short. Lindqvister left.")
    assert "Lindqvster" in reading.actor("Harold Lindqvister").aliases


def test_another_family_name_is_another(read: Read) -> None:
    reading = read("Harold Lindqvist wrote it. Lindgren's letter was short.")
    assert "Lindgren" not in reading.actor("Harold Lindqvist").aliases


def test_an_epithet_is_no_name(read: Read) -> None:
    reading = read("Did Gloomy Hillary win? Hillary Brandt said yes.")
    assert "Gloomy Hillary" not in reading.names()
