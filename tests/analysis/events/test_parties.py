"""To whom it is done, where the text names others beside."""

from __future__ import annotations

from datetime import date

import pytest

from analysis import Annotator, Article
from tests.conftest import Annotate


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Anna Berg called on the minister to table the paper in the National Assembly.", "Minister"),
        (
            "Ola Berg fled in June. Tax police raided his construction firm in August.",
            "His construction firm",
        ),
        ("Shells killed 29 in a camp near Kundiwa.", "29"),
        ("Eleven were arrested.", "Eleven"),
        ("The police arrested the conductor in Oslo.", "Conductor"),
        ("The rescuers took the injured to the General Hospital.", "The injured"),
        ("Police in Peru arrested a Chilean woman.", "Chilean woman"),
        ("Two people were hurt in the crash.", "Two people"),
        ("The lawyers accused prosecutors of racial bias in the choice of jurors.", "Prosecutors"),
        ("Gunmen launched a massive attack with rockets on Dunmore station.", "Dunmore station"),
    ],
)
def test_who_has_no_name_comes_before_names_further_off(annotate: Annotate, text: str, target: str) -> None:
    assert any(event.target_words == (target,) and not event.targets for event in annotate(text).events)


@pytest.mark.parametrize(
    "text",
    [
        "The minister criticised the secession of the Serb-dominated region.",
        "The firm showed a film about a Peruvian man.",
        "Police fired tear gas.",
        "The company dropped its own plan for the quay on Monday.",
        "Italian soldiers landed in the harbour after shops had reopened.",
    ],
)
def test_nobody_is_the_other_side_of_what_is_done_to_nobody(annotate: Annotate, text: str) -> None:
    assert all(not event.targets and not event.target_words for event in annotate(text).events)


def test_the_media_of_a_country_are_not_the_country(annotate: Annotate) -> None:
    annotation = annotate("Peruvian media reports say the suspect told officers that he knew the rebels.")
    assert annotation.events
    assert all(event.sources == () for event in annotation.events)


def test_names_behind_the_noun_for_them_are_all_told(annotate: Annotate) -> None:
    annotation = annotate("The brothers Ali Hassan and Omar Hassan were arrested on Monday.")
    names = {actor.id: actor.name for actor in annotation.actors}
    assert [names[id_] for id_ in annotation.events[0].targets] == ["Ali Hassan", "Omar Hassan"]


def test_who_only_hears_it_is_not_the_accused(annotate: Annotate) -> None:
    found = annotate("Anna Berg told the House that the minister had lied to the country.").events
    assert [event.target_words for event in found] == [("Minister",)]


@pytest.mark.parametrize(
    ("headline", "target"),
    [
        ("Six killed as minibus and lorry collide on northern highway", "Six"),
        ("Ministers quizzed over port tender", "Ministers"),
        ("Man shot dead in bar", "Man"),
        ("Hostages released", "Hostages"),
        ("Opposition leader barred from poll", "Opposition leader"),
    ],
)
def test_a_headline_leaves_the_auxiliary_out(annotator: Annotator, headline: str, target: str) -> None:
    article = Article(
        text=f"{headline}\n\nThe weather was fine in the whole country and nobody complained.",
        title=headline,
        published=date(2020, 3, 3),
    )
    first = annotator.annotate(article).events[0]
    assert (first.source_words, first.target_words) == ((), (target,))


@pytest.mark.parametrize("headline", ["Mayor resigned over affair", "Workers protested in capital"])
def test_a_past_tense_in_a_headline_is_none_of_a_participle(annotator: Annotator, headline: str) -> None:
    article = Article(
        text=f"{headline}\n\nNobody had expected it.", title=headline, published=date(2020, 3, 3)
    )
    assert annotator.annotate(article).events[0].target_words == ()


@pytest.mark.parametrize(
    "text",
    [
        "A suicide bombing at a base in Chile's southern province killed seven people on Wednesday.",
        "It is believed that the group's mission was to kill the king of Peru, the radio reported on Monday.",
        "Peru has been told that no rich country attacked it.",
    ],
)
def test_a_country_that_only_stands_near_has_done_nothing(annotate: Annotate, text: str) -> None:
    annotation = annotate(text)
    countries = {actor.id for actor in annotation.actors if actor.kind == "country"}
    assert all(countries.isdisjoint(event.sources) for event in annotation.events)


@pytest.mark.parametrize(
    "text",
    [
        "Ana Berg is one of the fifteen hostages rescued by the army.",
        "Ana Berg has a suspended death sentence.",
        "Dunmore has lost its main sponsor.",
        "The news comes a week after the army had attacked the town.",
    ],
)
def test_who_is_or_has_or_loses_something_has_not_done_it(annotate: Annotate, text: str) -> None:
    assert all(event.type is None for event in annotate(text).events)


def test_what_is_thrown_is_not_whom_it_is_thrown_at(annotate: Annotate) -> None:
    (event,) = annotate("Bottles and petrol bombs were thrown at the guards by marchers.").events
    assert (event.source_words, event.target_words) == (("Marchers",), ("Guards",))


def test_to_end_a_measure_is_to_yield(annotate: Annotate) -> None:
    (event,) = annotate("The Peruvian ban on travel to Chile was suspended on Monday.").events
    assert event.type == "CONCEDE"


def test_one_phrase_is_told_once(annotate: Annotate) -> None:
    text = "Anna Berg, the mayor, said Chilean border guards had shot two fishermen last week."
    (event,) = annotate(text).events
    assert len(event.target_words) == len(set(event.target_spans))
