"""Who did how much to whom."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from rich.cells import cell_len

from analysis.annotations.matrix import Matrix, leading_type, short_name, types_in_words
from analysis.model import Actor, Event
from tests.tui.example import ANNOTATION

SIDES = st.lists(st.sampled_from(["a1", "a2", "a3", "a4"]), max_size=3).map(tuple)
EVENTS = st.lists(
    st.builds(
        lambda event, sources, targets: replace(event, sources=sources, targets=targets),
        st.sampled_from(ANNOTATION.events),
        SIDES,
        SIDES,
    ),
    max_size=12,
)


def test_rows_do_and_columns_suffer() -> None:
    matrix = Matrix(ANNOTATION.actors, ANNOTATION.events)
    assert [actor.id for actor in matrix.actors] == ["a1", "a4", "a2", "a3"]
    assert [event.id for event in matrix.events("a1", "a4")] == ["e2", "e4"]
    assert matrix.events("a4", "a1") == ()
    assert (matrix.did("a1"), matrix.met("a1"), matrix.met("a4")) == (3, 0, 2)
    assert matrix.fullest() == (0, 1)


@given(EVENTS, st.integers(0, 4))
def test_every_event_is_in_the_cells_of_its_sides(events: list[Event], most: int) -> None:
    matrix = Matrix(ANNOTATION.actors, events, most)
    assert len(matrix.actors) <= most
    for source in matrix.actors:
        assert matrix.did(source.id) == sum(source.id in event.sources for event in events)
        for target in matrix.actors:
            assert list(matrix.events(source.id, target.id)) == [
                event for event in events if source.id in event.sources and target.id in event.targets
            ]


def test_those_who_deal_with_each_other_come_before_those_who_are_alone() -> None:
    lonely = [replace(ANNOTATION.events[0], sources=("a2",), targets=())] * 5
    matrix = Matrix(ANNOTATION.actors, [*ANNOTATION.events[:1], *lonely])
    assert [actor.id for actor in matrix.actors] == ["a1", "a3", "a2"]


def test_types_are_counted_in_words() -> None:
    met, promised, accused, called = ANNOTATION.events
    untyped = replace(met, type=None)
    assert types_in_words([accused, accused, called]) == "accuse 2, reject 1"
    assert types_in_words([promised, untyped]) == "agree 1, of no type 1 · 1 planned"
    assert types_in_words([]) == ""
    assert leading_type([called, accused, accused]) is accused
    assert leading_type([]) is None


ACTOR = replace(ANNOTATION.actors[0], name="United Nations Security Council", kind="organization")


@pytest.mark.parametrize(
    ("actor", "room", "name"),
    [
        (ANNOTATION.actors[0], 12, "Oskar Lind"),
        (ANNOTATION.actors[0], 5, "Lind"),
        (ANNOTATION.actors[2], 5, "Dahl"),
        (replace(ANNOTATION.actors[2], name="Seo Ha-neul", aliases=()), 7, "Seo"),
        (replace(ANNOTATION.actors[2], name="Ann Smith-Jones", aliases=()), 11, "Smith-Jones"),
        (ANNOTATION.actors[3], 5, "Syld…"),
        (replace(ACTOR, aliases=("UN Security Council", "UNSC")), 20, "UN Security Council"),
        (replace(ACTOR, aliases=("UN Security Council", "UNSC")), 7, "UNSC"),
        (replace(ACTOR, aliases=()), 5, "Unit…"),
        (replace(ANNOTATION.actors[3], name="North Syldavia", aliases=("Klow City", "NS")), 12, "NS"),
        (replace(ANNOTATION.actors[3], name="Syldavian Republic", aliases=("Syldavians",)), 12, "Syldavians"),
    ],
)
def test_a_name_is_as_long_as_there_is_room_for(actor: Actor, room: int, name: str) -> None:
    assert short_name(actor, room) == name


@given(st.text(min_size=1), st.lists(st.text(), max_size=3), st.integers(0, 12))
def test_no_name_is_longer(name: str, aliases: list[str], room: int) -> None:
    actor = replace(ANNOTATION.actors[0], name=name, aliases=tuple(aliases))
    assert cell_len(short_name(actor, room)) <= room
