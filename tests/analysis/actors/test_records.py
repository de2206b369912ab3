"""Entries become records."""

from __future__ import annotations

from tests.analysis.actors.conftest import Read


def test_a_country_has_its_usual_name_and_others_as_aliases(read: Read) -> None:
    actor = read("The Russian Federation agreed. Russia and the Russians waited.").actor("Russia")
    assert (actor.name, actor.aliases) == ("Russia", ("Russian Federation", "Russians"))


def test_a_person_has_the_name_that_the_text_uses_most_of_the_full_ones(read: Read) -> None:
    reading = read("Maria Anna Okello left. Maria Okello spoke. Maria Okello and Okello's aide agreed.")
    assert reading.actor("Okello").name == "Maria Okello"


def test_an_organisation_has_the_fullest_name(read: Read) -> None:
    reading = read("The IAEA met. The International Atomic Energy Agency will vote. The IAEA agreed.")
    assert reading.actor("IAEA").name == "International Atomic Energy Agency"


def test_catalogue_forms_are_no_names(read: Read) -> None:
    assert read("The U.S. Virgin Islands voted.").names() == {"U.S. Virgin Islands"}
