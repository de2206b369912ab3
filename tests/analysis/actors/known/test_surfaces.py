"""What each known name means, and names that states share."""

from __future__ import annotations

import pytest

from analysis.actors.known.surfaces import Sense, SharedName, countries, surfaces
from tests.analysis.actors.conftest import Read


@pytest.fixture(scope="module")
def senses() -> dict[str, tuple[Sense, str]]:
    """The sense and the bearer of each name: those of the first table that has it."""
    found: dict[str, tuple[Sense, str]] = {}
    for text, sense, key in surfaces():
        found.setdefault(text, (sense, key))
    return found


@pytest.mark.parametrize(
    ("name", "sense", "key"),
    [
        ("Kenya", "name", "KEN"),
        ("Kenyans", "people", "KEN"),
        ("Republic of Moldova", "name", "MDA"),
        ("Kremlin", "seat", "RUS"),
        ("Kyiv", "capital", "UKR"),
        ("D.C.", "town", "USA"),
        ("Ala.", "region", "Alabama"),
        ("Georgia", "doubtful", "GEO"),  # a country before it is a state
        ("Air France", "other", "Air France"),
        ("World Trade Organisation", "organization", "WTO"),
        ("O.P.E.C.", "organization", "OPEC"),
        ("Korean", "shared_demonym", "Korea"),
    ],
)
def test_the_surest_table_says_what_a_name_means(
    senses: dict[str, tuple[Sense, str]], name: str, sense: Sense, key: str
) -> None:
    assert senses[name] == (sense, key)


@pytest.mark.parametrize("name", ["Island", "Thai", "Victoria", "Papua New Guinea, Independent State of"])
def test_what_is_another_word_is_not_taken_over(senses: dict[str, tuple[Sense, str]], name: str) -> None:
    assert senses.get(name, ("", ""))[0] not in ("name", "capital")


@pytest.mark.parametrize("shared", countries().shared.values(), ids=countries().shared)
def test_those_who_share_a_name_have_names_of_their_own(
    senses: dict[str, tuple[Sense, str]], shared: SharedName
) -> None:
    own = {key for sense, key in senses.values() if sense in ("name", "region")}
    assert {*shared.states, *shared.halves.values()} <= own
    assert shared.usual is None or shared.usual in shared.states


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("Congo-Brazzaville voted. Congolese troops left Congo.", "Republic of the Congo", "Congolese"),
        ("Congolese troops moved.", "Democratic Republic of the Congo", "Congolese"),
        ("Guinea-Bissau voted. Guinean officials agreed.", "Guinea-Bissau", "Guinean"),
        ("Guinea and Guinea-Bissau voted. Guinean officials agreed.", "Guinea", "Guinean"),
        ("South Sudan voted. Sudanese officials agreed.", "South Sudan", "Sudanese"),
        ("Dominica voted. Dominican officials agreed.", "Dominica", "Dominican"),
        (
            "The British Virgin Islands voted. The Virgin Islands agreed.",
            "British Virgin Islands",
            "Virgin Islands",
        ),
        ("Sudan and South Sudan met. The South agreed.", "South Sudan", "South"),
        ("Ireland and Northern Ireland met. The Republic agreed.", "Ireland", "Republic"),
    ],
)
def test_a_shared_name_is_the_one_s_that_the_article_means(
    read: Read, text: str, name: str, words: str
) -> None:
    assert words in read(text).mentions(name)


def test_a_region_that_shares_a_name_is_a_place(read: Read) -> None:
    reading = read("American Samoa voted. Samoan officials agreed.")
    assert reading.place_names() == {"American Samoa"}
    assert not reading.actors
