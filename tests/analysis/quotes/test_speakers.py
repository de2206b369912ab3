"""Speakers resolve to actors, or stay unknown."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec import structs
from spacy.tokens import Doc

from analysis import Annotator, Article
from analysis.model import Actor, ActorKind, Mention
from analysis.quotes.component import QuotesComponent

from .conftest import Quotes

OLSEN = "Marta Olsen"


def named(text: str, name: str, kind: ActorKind, number: int = 1) -> Actor:
    """An actor whose name stands in the text, and who has no other mention."""
    at = text.index(name)
    return Actor(
        id=f"a{number}",
        name=name,
        kind=kind,
        mentions=(Mention(start=at, end=at + len(name), form="name"),),
    )


@pytest.fixture
def speakers(parsed: Callable[[str], Doc]) -> Callable[[str, tuple[Actor, ...]], list[str | None]]:
    """The actors' ids of the quotes of a text."""

    def run(text: str, actors: tuple[Actor, ...]) -> list[str | None]:
        doc = parsed(text)
        doc._.actors = actors
        return [quote.speaker for quote in QuotesComponent()(doc)._.quotes]

    return run


Speakers = Callable[[str, tuple[Actor, ...]], list[str | None]]


@pytest.mark.parametrize(
    "text",
    [
        '"The bridge is closed," said Marta Olsen.',
        '"The bridge is closed," Foreign Minister Marta Olsen said.',
        'The foreign minister, Marta Olsen, said: "The bridge is closed."',
        "Marta Olsen, who said the bridge was closed, went home.",
        "Marta Olsen came to the river. The bridge is closed, Olsen said.",
    ],
)
def test_a_name_is_its_actor(speakers: Speakers, text: str) -> None:
    assert speakers(text, (named(text, OLSEN, "person"),)) == ["a1"]


@pytest.mark.parametrize(
    "text",
    [
        '"The bridge is closed," said a spokesman for Marta Olsen.',
        '"The bridge is closed," Marta Olsen’s driver said.',
        '"The bridge is closed," she said. Marta Olsen nodded.',
    ],
)
def test_whoever_is_not_named_stays_unknown(speakers: Speakers, text: str) -> None:
    assert speakers(text, (named(text, OLSEN, "person"),)) == [None]


def test_a_he_goes_on_for_the_nameless_one_who_spoke(annotator: Annotator) -> None:
    text = (
        "Foreign Minister Karl Olsen came to the river. “The bridge is closed,” said a spokesman for the "
        "town. He said that the road would follow."
    )
    assert [quote.speaker for quote in annotator.annotate(Article(text=text)).quotes] == [None, None]


def test_an_it_goes_on_for_the_organisation_that_spoke(speakers: Speakers) -> None:
    text = "Transit Watch said the bridge was closed. It warned that the road would follow."
    assert speakers(text, (named(text, "Transit Watch", "organization"),)) == ["a1", "a1"]


def test_an_it_is_no_person(speakers: Speakers) -> None:
    text = "Marta Olsen said the bridge was closed. It warned that the road would follow."
    assert speakers(text, (named(text, OLSEN, "person"),)) == ["a1", None]


def test_a_surname_of_two_is_nobody(speakers: Speakers) -> None:
    text = "Marta Olsen and Paul Olsen met. The bridge is closed, Olsen said."
    two = (named(text, OLSEN, "person"), named(text, "Paul Olsen", "person", 2))
    assert speakers(text, two) == [None]


def test_a_term_within_a_report_is_its_owner_s(speakers: Speakers) -> None:
    text = "Transit Watch rejects any plan that rewards what Marta Olsen calls “waiting for rain”."
    actors = (named(text, "Transit Watch", "organization"), named(text, OLSEN, "person", 2))
    assert speakers(text, actors) == ["a2"]


def test_an_it_within_a_sentence_is_its_subject(speakers: Speakers) -> None:
    text = "Transit Watch protested against what it called a “comedy”."
    assert speakers(text, (named(text, "Transit Watch", "organization"),)) == ["a1"]


@pytest.mark.parametrize(
    "text",
    [
        "According to her spokeswoman, Marta Olsen, the bridge is closed.",
        "Their lawyer, Marta Olsen, said the bridge was closed.",
    ],
)
def test_a_name_between_commas_tells_who_a_description_is(speakers: Speakers, text: str) -> None:
    assert speakers(text, (named(text, OLSEN, "person"),)) == ["a1"]


INTERVIEW = (
    "{lead}\n\nQ: Is the bridge closed?\n\nA: It is.\n\nQ: And the road?\n\nA: The road too, says Paul Lane."
)


def test_answers_are_those_of_the_one_person_introduced(speakers: Speakers) -> None:
    text = INTERVIEW.format(lead="Marta Olsen built the bridge over the river. We met her on Friday.")
    actors = (named(text, OLSEN, "person"), named(text, "Paul Lane", "person", 2))
    assert speakers(text, actors) == [None, "a1", None, "a1"]


def test_answers_are_nobody_s_when_two_are_introduced(speakers: Speakers) -> None:
    text = INTERVIEW.format(lead="Marta Olsen and Paul Lane built the bridge over the river.")
    actors = (named(text, OLSEN, "person"), named(text, "Paul Lane", "person", 2))
    assert speakers(text, actors) == [None, None, None, None]


def test_a_label_in_capitals_is_a_name(speakers: Speakers) -> None:
    text = "Marta Olsen and Paul Lane spoke.\n\nSEN. OLSEN: Is it closed?\n\nLANE: It is closed."
    actors = (named(text, OLSEN, "person"), named(text, "Paul Lane", "person", 2))
    assert speakers(text, actors) == ["a1", "a2"]


def test_a_hyphenated_title_is_one_phrase(quotes: Quotes) -> None:
    said = quotes("The former vice-president also told reporters that the bridge was closed.")
    assert [one.speaker for one in said] == ["The former vice-president"]


def test_a_month_is_no_part_of_a_speaker(quotes: Quotes) -> None:
    said = quotes("On 17 April Iceland announced that it would close the bridge.")
    assert [one.speaker for one in said] == ["Iceland"]


def test_nobody_speaks_of_himself_by_name(annotator: Annotator) -> None:
    text = "Marta Olsen left the town. “Marta Olsen was never there,” she said."
    assert [quote.speaker for quote in annotator.annotate(Article(text=text)).quotes] == [None]


def test_a_people_that_speaks_is_not_its_country(speakers: Speakers) -> None:
    text = "Kenyans said the bridge was closed."
    kenya = Actor(id="a1", name="Kenya", kind="country", mentions=(Mention(start=0, end=7, form="demonym"),))
    assert speakers(text, (kenya,)) == [None]


def test_a_relative_clause_is_of_the_last_of_several(speakers: Speakers) -> None:
    text = "Paul Lane and Marta Olsen, who said the bridge was closed, went home."
    actors = (named(text, OLSEN, "person", 1), named(text, "Paul Lane", "person", 2))
    assert speakers(text, actors) == ["a1"]


def test_the_chair_of_a_body_is_not_the_body(speakers: Speakers) -> None:
    text = "The Board of Ferries' regional chair, David Lerner, said the boats were late."
    actors = (named(text, "Board of Ferries", "organization"), named(text, "David Lerner", "person", 2))
    assert speakers(text, actors) == ["a2"]


def test_a_name_behind_a_title_speaks_whatever_it_is_held_for(speakers: Speakers) -> None:
    text = "The firm's chairman, Torgny Brask, said the boats were late."
    assert speakers(text, (named(text, "Torgny Brask", "organization"),)) == ["a1"]


def test_a_short_title_belongs_to_its_name(annotator: Annotator) -> None:
    text = "“Must be nice,” said Sgt. Tyra Boggs, outside the mill."
    (quote,) = annotator.annotate(Article(text=text)).quotes
    assert quote.speaker_span
    assert text[slice(*quote.speaker_span)] == "Sgt. Tyra Boggs"


def test_she_is_no_body(speakers: Speakers) -> None:
    text = "Norvolt makes boats. She said the boats were late."
    doer = named(text, "Norvolt", "organization")
    at = text.index("She")
    doer = structs.replace(doer, mentions=(*doer.mentions, Mention(start=at, end=at + 3, form="pronoun")))
    assert speakers(text, (doer,)) == [None]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("She toured poor towns pledging to build more homes.", "She"),
        ("He heard from villagers pledging to build more homes.", "villagers"),
        (
            "“It is typical,” said Labour shadow housing secretary Ida Berg.",
            "Labour shadow housing secretary Ida Berg",
        ),
        ("She worked there for years before a teacher, Miss Holt, urged her to apply.", "a teacher"),
        ("“Where would I go?” she used to say.", "she"),
        ("“We were not allowed one,” replied its counsel, Daniel Frost.", "its counsel"),
        (
            "The harbour minister, asked whether Shore would go, said it was up to him.",
            "The harbour minister",
        ),
        ("They praised Peru for vowing to pay its debts.", "Peru"),
    ],
)
def test_the_words_that_tell_who_speaks(quotes: Quotes, text: str, speaker: str) -> None:
    assert quotes(text)[0].speaker == speaker


def _said_by(annotator: Annotator, text: str) -> list[str | None]:
    found = annotator.annotate(Article(text=text))
    names = {actor.id: actor.name for actor in found.actors}
    return [names.get(quote.speaker or "") for quote in found.quotes]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Traders condemned the plan of the chancellor, Edith Moor. The shadow chancellor, Neil Brand, "
            "agreed. The chancellor said that she had inherited a mess.",
            "Edith Moor",
        ),
        (
            "Carol Finn opened the congress. Finn said that the offer was too low.",
            "Carol Finn",
        ),
        (
            "The radio spoke to Terence Oduya, an air expert from Lagos University, who said: “It is bad.”",
            "Terence Oduya",
        ),
        (
            "A driver who won says he will share it. Ken Ashby, 58, has driven there for years. “They bear "
            "with me,” he said.",
            "Ken Ashby",
        ),
        (
            "Steve Marsh said the race was over. His opposite number, Tony Rudd, disagreed. “There is time,” "
            "he said.",
            "Tony Rudd",
        ),
        (
            "Steve Marsh said the race was over. It rained on the hill all day. “There is no time,” he said.",
            "Steve Marsh",
        ),
    ],
)
def test_the_only_one_who_can_be_meant(annotator: Annotator, text: str, name: str) -> None:
    assert _said_by(annotator, text)[-1] == name


@pytest.mark.parametrize(
    "text",
    [
        # Two chancellors: who knows which.
        "The chancellor, Edith Moor, met the chancellor, Karl Voss. The chancellor said that it was late.",
        # The niece is no "he".
        "Tomas Lind was 100. His niece, Birgitta, said he had fallen once. “Walk in the sun,” he said.",
        # Who has just spoken is nobody that is known, and not the chairman of the sentence before.
        "The money went to chairman Bo Varga, who has led the party for years. Varga has not spoken.\n\n"
        "Peber rejects the report that he was fooled, saying, “To all of us they looked like traders.” He "
        "added, “It is the first time anybody has claimed it.”",
    ],
)
def test_nobody_can_know_who_is_meant(annotator: Annotator, text: str) -> None:
    assert _said_by(annotator, text)[-1] is None
