"""Countries: names, peoples, capitals that act and capitals that are places."""

from __future__ import annotations

import pytest

from tests.analysis.actors.conftest import Read


@pytest.mark.parametrize(
    ("text", "surfaces", "code"),
    [
        (
            "The DPRK replied. North Korea was angry, and Pyongyang said so.",
            ["DPRK", "North Korea", "Pyongyang"],
            "PRK",
        ),
        (
            "The Russian Federation agreed. Russia was pleased. The Kremlin confirmed it.",
            ["Russian Federation", "Russia", "Kremlin"],
            "RUS",
        ),
        ("Britain abstained. The United Kingdom had said it would.", ["Britain", "United Kingdom"], "GBR"),
        (
            "The UAE sent aid, and the United Arab Emirates promised more.",
            ["UAE", "United Arab Emirates"],
            "ARE",
        ),
        ("Myanmar closed the border. Burma has done so before.", ["Myanmar", "Burma"], "MMR"),
        ("The U.S. objected. The United States will vote against it.", ["U.S.", "United States"], "USA"),
    ],
)
def test_all_names_of_a_country_are_one_entry(read: Read, text: str, surfaces: list[str], code: str) -> None:
    reading = read(text)
    entries = [a for a in reading.actors if a.country == code]
    assert len(entries) == 1
    assert entries[0].kind == "country"
    assert [reading.text[m.start : m.end] for m in entries[0].mentions] == surfaces


@pytest.mark.parametrize(
    ("text", "surface", "name"),
    [
        ("The Finnish minister stayed at home.", "Finnish", "Finland"),
        ("Many Danes voted against the treaty.", "Danes", "Denmark"),
        ("Two Frenchmen were arrested on Monday.", "Frenchmen", "France"),
        ("The Philippine navy turned back.", "Philippine", "Philippines"),
        ("The anti-Kenyan slogans were painted over.", "Kenyan", "Kenya"),
    ],
)
def test_peoples_are_demonyms_of_their_country(read: Read, text: str, surface: str, name: str) -> None:
    assert read(text).mentions(name, "demonym") == [surface]


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


def test_a_country_is_an_actor_even_where_it_is_a_place(read: Read) -> None:
    reading = read("The president arrived in France.")
    assert reading.actor("France").kind == "country"
    assert not reading.places


def test_a_capital_can_be_government_and_city_in_one_text(read: Read) -> None:
    reading = read("Moscow said it would not attend. The conference in Moscow was cancelled.")
    assert reading.mentions("Russia") == ["Moscow"]
    assert reading.place_names() == {"Moscow"}


@pytest.mark.parametrize(
    "text",
    [
        "The brochure is available in English and in Spanish.",
        "They met in New Mexico.",
        "The basketball player Michael Jordan retired.",
        "African Americans voted in large numbers.",
    ],
)
def test_what_only_looks_like_a_country_is_none(read: Read, text: str) -> None:
    assert not [a for a in read(text).actors if a.kind == "country"]


def test_korean_is_the_korea_that_the_article_names(read: Read) -> None:
    assert "Korean" in read("South Korea protested. Korean exports fell.").mentions("South Korea", "demonym")
    both = read("South Korea and North Korea met. Korean families wept.")
    assert "Korean" not in [both.text[m.start : m.end] for a in both.actors for m in a.mentions]


def test_hyphenated_peoples_are_two_countries(read: Read) -> None:
    reading = read("The Chinese-North Korean border reopened.")
    assert reading.mentions("China") == ["Chinese"]
    assert reading.mentions("North Korea") == ["North Korean"]


@pytest.mark.parametrize(
    ("text", "place", "code"),
    [
        ("The plant in Bordeaux, France, will close.", "Bordeaux", "FRA"),
        ("He was born in Springfield, Ill., and studied there.", "Springfield", "USA"),
        ("Storms hit Texas on Monday.", "Texas", "USA"),
    ],
)
def test_places_have_the_country_that_is_known_or_said(read: Read, text: str, place: str, code: str) -> None:
    assert {p.name: p.country for p in read(text).places}[place] == code


@pytest.mark.parametrize(
    "dateline", ["SEOUL, Oct. 10 (Agency) -- ", "SEOUL (Agency) - ", "Seoul (Agency) — "]
)
def test_a_dateline_tells_a_place(read: Read, dateline: str) -> None:
    reading = read(f"{dateline}South Korea said on Monday that it would respond.")
    assert {name.upper() for name in reading.place_names()} == {"SEOUL"}
    assert reading.actor("South Korea").aliases == ()


def test_the_north_and_the_south_are_the_two_koreas(read: Read) -> None:
    reading = read(
        "North Korea fired. South Korea protested. The North's army denied it, and the South waits."
    )
    assert reading.mentions("North Korea", "name") == ["North Korea", "North"]
    assert reading.mentions("South Korea", "name") == ["South Korea", "South"]


def test_the_north_of_another_country_is_nobody(read: Read) -> None:
    reading = read("South Korea sent aid to Kenya. Troops moved from the North to the coast.")
    assert reading.actor("South Korea").aliases == ()


@pytest.mark.parametrize("text", ["U.S.-China talks failed.", "Talks of a U.S.-led group with China failed."])
def test_a_hyphen_parts_an_abbreviated_country(read: Read, text: str) -> None:
    assert read(text).names() == {"United States", "China"}


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
    ("text", "name", "mentions"),
    [
        (
            "California sued. Rep. Ann Lee (D-Calif.) spoke for Californians.",
            "California",
            ["California", "Calif.", "Californians"],
        ),
        ("Chechnya is quiet. The Chechens wait.", "Chechnya", ["Chechnya", "Chechens"]),
        ("Aid reached the Gaza Strip. Gaza is poor.", "Gaza", ["Gaza Strip", "Gaza"]),
    ],
)
def test_a_region_is_one_place_under_all_its_names(
    read: Read, text: str, name: str, mentions: list[str]
) -> None:
    reading = read(text)
    found = [
        [reading.text[m.start : m.end] for m in place.mentions]
        for place in reading.places
        if reading.text[place.mentions[0].start : place.mentions[0].end] in mentions
    ]
    assert found == [mentions]


def test_a_people_of_no_country_is_a_group(read: Read) -> None:
    reading = read("The Kurds protested in Iraq. A Kurdish leader was arrested.")
    assert reading.actor("Kurds").kind == "group"
    assert reading.mentions("Kurds") == ["Kurds", "Kurdish"]


@pytest.mark.parametrize(
    "text",
    ["They met in the northern town of Brenko.", "Floods hit the Brenko region."],
)
def test_the_words_around_tell_a_place(read: Read, text: str) -> None:
    reading = read(text)
    assert "Brenko" in reading.place_names()
