"""Narrowing the events to what one actor did to another."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.annotations.index import Index
from analysis.annotations.narrowing import (
    Narrowing,
    Pair,
    Refused,
    as_typed,
    by_id,
    by_name,
    in_words,
    narrowing_of,
)
from analysis.library.places import Place
from tests.tui.example import ANNOTATION, ARTICLE

INDEX = Index(ARTICLE, ANNOTATION)
LIND_TO_SYLDAVIA = Narrowing(pairs=(Pair("a1", "a4"),))


def understood(typed: str) -> Narrowing | Refused:
    return narrowing_of(typed, INDEX.names_by_weight(), INDEX.modes(), INDEX.described())


@pytest.mark.parametrize(
    "typed",
    ["lind > syldavia", "Oskar Lind → Syldavia", "lind->syldavia", "lind>syl", "Oskar Lind > syldavia"],
)
def test_an_arrow_stands_between_who_does_and_who_suffers(typed: str) -> None:
    assert understood(typed) == LIND_TO_SYLDAVIA


def test_other_words_may_stand_beside_it() -> None:
    assert understood("planned lind > vera dahl dahl") == Narrowing(
        pairs=(Pair("a1", "a3"),), statuses=("planned",), actors=("a3",)
    )


@pytest.mark.parametrize(
    "typed", [">", "lind >", "> lind", "lind > planned", "planned > lind", "lind > > dahl"]
)
def test_without_an_actor_at_both_ends_it_is_refused(typed: str) -> None:
    found = understood(typed)
    assert isinstance(found, Refused)
    assert "stands between two actors" in found.reason


def test_the_direction_counts_and_one_pair_is_enough() -> None:
    assert [event.id for event in INDEX.fitting(LIND_TO_SYLDAVIA)] == ["e2", "e4"]
    assert INDEX.fitting(Narrowing(pairs=(Pair("a4", "a1"),))) == ()
    both = Narrowing(pairs=(Pair("a1", "a4"), Pair("a4", "a2")))
    assert [event.id for event in INDEX.fitting(both)] == ["e2", "e3", "e4"]


def test_it_is_told_typed_again_and_kept_by_name() -> None:
    assert in_words(LIND_TO_SYLDAVIA, INDEX.actors) == ["Oskar Lind → Syldavia"]
    assert understood(as_typed(LIND_TO_SYLDAVIA, INDEX.actors)) == LIND_TO_SYLDAVIA
    named = by_name(LIND_TO_SYLDAVIA, INDEX.actors)
    kept = msgspec.json.decode(msgspec.json.encode(Place(narrowed=named)), type=Place).narrowed
    assert by_id(kept, ANNOTATION.actors) == LIND_TO_SYLDAVIA
    assert by_id(kept, ANNOTATION.actors[:1]) == Narrowing(), "who is not there any more"


@given(st.text(alphabet="lind >→-syav,", max_size=30))
def test_no_string_with_arrows_breaks_it(typed: str) -> None:
    assert isinstance(understood(typed), Narrowing | Refused)
