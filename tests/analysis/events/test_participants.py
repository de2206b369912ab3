"""Who takes part: who is named, else who is described, and nobody else."""

from __future__ import annotations

import pytest

from analysis.events.describing import can_act
from tests.analysis.conftest import Parse
from tests.conftest import Annotate


@pytest.mark.parametrize(
    ("text", "sources", "targets"),
    [
        ("Chilean Foreign Minister Anna Berg criticized Peru.", ["Anna Berg"], ["Peru"]),
        ("Anna Berg, a writer, criticized Peru.", ["Anna Berg"], ["Peru"]),
        (
            "Another diplomat, former special envoy to Brazil Anna Berg, criticized Peru.",
            ["Anna Berg"],
            ["Peru"],
        ),
        ("A Chilean minister criticized Peru.", ["Chilean minister"], ["Peru"]),
        (
            "Thousands of Chilean students demonstrated against Peru.",
            ["Thousands of Chilean students"],
            ["Peru"],
        ),
        ("The Chilean government criticized Peru.", ["Chile"], ["Peru"]),
        ("Chile criticized the policy of Peru.", ["Chile"], ["Peru"]),
        ("Anna Berg and Lukas Varga met in the Peruvian capital.", ["Anna Berg", "Lukas Varga"], []),
        ("Chile, Brazil and Peru signed a treaty.", ["Chile", "Brazil", "Peru"], []),
        ("Peru was attacked by Chile.", ["Chile"], ["Peru"]),
        ("Prosecutors charged a nurse.", ["Prosecutors"], ["nurse"]),
        ("A gunman shot Anna Berg.", ["gunman"], ["Anna Berg"]),
        ("Anna Berg was arrested.", [], ["Anna Berg"]),
        # A court in which it is done does it.
        ("Anna Berg was sentenced to four years at Leeds Crown Court.", ["Leeds Crown Court"], ["Anna Berg"]),
        ("Anna Berg is being held in the county jail.", ["county jail"], ["Anna Berg"]),
        # Who hears a statement is not whom it blames.
        ("Anna Berg told lawmakers that the mayor had lied.", ["Anna Berg"], ["mayor"]),
        ("Anna Berg told Lakeside News that the mayor had lied.", ["Anna Berg"], ["mayor"]),
        # Who only passes on what others do has not done it.
        (
            "A Chilean court rejected the appeal of a student, her lawyer said.",
            ["Chilean court"],
            ["student"],
        ),
        (
            "The Lakeside Evening News reported that Peru had expelled 300 refugees.",
            ["Peru"],
            ["300 refugees"],
        ),
        # Who feels something is not whom somebody did it to.
        ("Residents were outraged that the council had closed the school.", ["Residents"], ["council"]),
    ],
)
def test_a_name_is_an_actor_and_who_has_none_stays_in_the_words(
    annotate: Annotate, text: str, sources: list[str], targets: list[str]
) -> None:
    found = annotate(text)
    names = {actor.id: actor.name for actor in found.actors}
    (event,) = found.events
    assert _folded([*(names[id_] for id_ in event.sources), *event.source_words]) == _folded(sources)
    assert _folded([*(names[id_] for id_ in event.targets), *event.target_words]) == _folded(targets)


def _folded(names: list[str]) -> list[str]:
    return [name.casefold() for name in names]


def test_the_words_for_who_has_no_name_stand_where_the_event_says(annotate: Annotate) -> None:
    text = "On Monday two masked gunmen shot a retired teacher."
    (event,) = annotate(text).events
    ((start, end),) = event.source_spans
    assert text[start:end] == "two masked gunmen"
    ((start, end),) = event.target_spans
    assert text[start:end].endswith("retired teacher")


def test_the_ally_of_a_country_does_not_act_for_it(annotate: Annotate) -> None:
    found = annotate("An ally of Peru criticized Chile.")
    names = {actor.id: actor.name for actor in found.actors}
    assert all("Peru" not in [names[id_] for id_ in event.sources] for event in found.events)


def test_an_adjective_of_origin_does_not_make_a_thing_its_country(annotate: Annotate) -> None:
    assert not [e for e in annotate("The southern Iranian island was flooded on Monday.").events if e.targets]


def test_who_is_not_known_is_not_named_for_a_pronoun(annotate: Annotate) -> None:
    assert annotate("She received a medal from the Norwegian government.").events == ()


def test_what_is_foretold_is_nobodys_plan(annotate: Annotate) -> None:
    (event,) = annotate("Norway will win the game against Kenya, coach Anna Berg said.").events
    assert event.status == "happened"


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("NAIROBI: Their savings gone, nearly 150 Kenyans returned home on Monday.", ["Nearly 150 Kenyans"]),
        ("Bergen – Several thousand teachers surrounded the town hall.", ["Several thousand teachers"]),
        ("Kenyans attacked a fishing boat on Monday.", ["Kenyans"]),
        ("Kenyan fighters shelled the harbour of Sund on Monday.", ["Kenyan fighters"]),
        ("Kenyan troops shelled the harbour of Sund on Monday.", ["Kenyan troops"]),
    ],
)
def test_neither_a_people_nor_a_place_is_the_country(
    annotate: Annotate, text: str, sources: list[str]
) -> None:
    found = annotate(text)
    names = {actor.id: actor.name for actor in found.actors}
    event = found.events[0]
    assert [*(names[id_] for id_ in event.sources), *event.source_words] == sources


@pytest.mark.parametrize("things", ["degrees", "letters", "trees", "restaurants"])
def test_things_are_not_taken_for_people_by_the_ending_of_their_name(parse: Parse, things: str) -> None:
    assert not can_act(parse(f"Chile sold the {things}.")[3])
    assert can_act(parse("Chile hired the painters.")[3])


def test_where_a_business_is_from_is_no_side(annotate: Annotate) -> None:
    found = annotate("Chile accused a Japanese company of theft.")
    names = {actor.id: actor.name for actor in found.actors}
    assert "Japan" not in [names[id_] for id_ in found.events[0].targets]


def test_who_is_deported_is_the_other_side_not_where_he_wanted_to_go(annotate: Annotate) -> None:
    text = "More than 300 Indians, including a cook, were deported by Mexican guards for entering Peru."
    found = annotate(text)
    names = {actor.id: actor.name for actor in found.actors}
    event = found.events[0]
    assert "Peru" not in [names[id_] for id_ in event.targets]
    assert (event.targets, event.target_words) == ((), ("More than 300 Indians",))


def test_a_word_of_several_parts_is_nobody(annotate: Annotate) -> None:
    events = annotate("Anna Berg and Tom Hale testified side-by-side before the committee.").events
    assert not any("ide" in words for event in events for words in event.target_words)
