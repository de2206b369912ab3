"""Capitals: the government, or the city?"""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from analysis.actors.known.capitals import acts
from tests.analysis.actors.conftest import Read


@pytest.mark.parametrize(
    ("text", "capital", "country"),
    [
        ("Moscow said on Monday that it would respond.", "Moscow", "Russia"),
        ("Relations between Seoul and Tokyo have improved.", "Seoul", "South Korea"),
        ("Relations between Seoul and Tokyo have improved.", "Tokyo", "Japan"),
        ("The ministers discussed Beijing's concerns about the treaty.", "Beijing", "China"),
        ("The resolution accused Damascus of using force.", "Damascus", "Syria"),
        ("The sanctions are meant to put pressure on Tehran.", "Tehran", "Iran"),
    ],
)
def test_a_capital_that_acts_is_its_country(read: Read, text: str, capital: str, country: str) -> None:
    assert capital in read(text).mentions(country, "name")


@pytest.mark.parametrize(
    ("text", "capital", "code"),
    [
        ("The delegation arrived in Moscow on Monday.", "Moscow", "RUS"),
        ("Thousands marched through Paris.", "Paris", "FRA"),
        ("The talks were held at a hotel near Nairobi.", "Nairobi", "KEN"),
        ("She flew to Tokyo on Friday.", "Tokyo", "JPN"),
    ],
)
def test_a_capital_where_things_happen_is_a_place(read: Read, text: str, capital: str, code: str) -> None:
    reading = read(text)
    assert [(place.name, place.country) for place in reading.places] == [(capital, code)]
    assert not [a for a in reading.actors if a.country == code]


def test_a_capital_can_be_government_and_city_in_one_text(read: Read) -> None:
    reading = read("Moscow said it would not attend. The conference in Moscow was cancelled.")
    assert reading.mentions("Russia") == ["Moscow"]
    assert reading.place_names() == {"Moscow"}


@pytest.mark.parametrize(
    ("text", "capital", "country"),
    [
        ("Beijing, North Korea's only ally, has called for calm in China.", "Beijing", "China"),
        ("Officials in Norway fear that Oslo and Stockholm are at odds.", "Oslo", "Norway"),
        ("Baghdad lawmakers called for the same in Iraq.", "Baghdad", "Iraq"),
    ],
)
def test_a_capital_acts_in_more_ways(read: Read, text: str, capital: str, country: str) -> None:
    assert capital in read(text).mentions(country)


def test_a_prison_of_a_capital_is_in_the_city(read: Read) -> None:
    reading = read("Iran freed her from Tehran's central prison.")
    assert reading.mentions("Iran") == ["Iran"]


@pytest.mark.parametrize(
    ("text", "acting"),
    [
        ("They met in Lima, Peru, on Monday.", False),
        ("Peru imposed it: a blow to Lima.", True),
        ("The government of Lima agreed in Peru.", True),
    ],
)
def test_the_words_beside_a_capital_tell(read: Read, text: str, acting: bool) -> None:
    assert ("Lima" in read(text).mentions("Peru")) == acting


def test_the_town_s_own_name_is_never_the_government(read: Read) -> None:
    reading = read("The United States agreed. Washington, D.C., said it would snow.")
    assert reading.mentions("United States") == ["United States"]


def test_a_capital_stands_for_the_union_seated_there(read: Read) -> None:
    assert read("Brussels said it would respond.").names() == {"European Union"}
    assert read("Brussels said it would respond, and Belgium agreed.").names() == {"Belgium"}


def test_what_a_hyphen_joins_to_a_town_is_no_government() -> None:
    vocab = spacy.blank("en").vocab
    for words, acting in (("Lima - area said", False), ("Lima - Quito said", True)):
        deps, tags = ["nsubj", "punct", "dep", "ROOT"], ["PROPN", "PUNCT", "NOUN", "VERB"]
        doc = Doc(vocab, words.split(), heads=[3, 3, 3, 3], deps=deps, pos=tags, lemmas=words.split())
        assert acts(doc, 0, 1) == acting


@pytest.mark.parametrize(
    "text",
    [
        "Ottawa beat Detroit 4-3 on Friday.",
        "Anders Okello scored twice for Ottawa.",
        "Ottawa held on to beat Detroit.",
        "Ottawa won 3-1 on Friday.",
    ],
)
def test_a_town_s_club_is_not_its_country(read: Read, text: str) -> None:
    assert "Canada" not in read(text).names()


def test_a_government_wins_wars(read: Read) -> None:
    assert "Russia" in read("Moscow won the war, and Moscow said so.").names()
