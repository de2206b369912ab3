"""Ids that last."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from analysis import Annotation, Annotator, Article
from analysis.identity import identified
from analysis.soundness import faults
from tests.conftest import Annotate

PARAGRAPHS = (
    "“We are ready,” Prime Minister Ada Berg told reporters in Bern on 3 May 2024. She left on Friday.",
    "Borduria summoned the Swiss ambassador on 4 May 2024. Its envoy Oskar Lind rejected the protest.",
    "Ruth Holm visited Oslo in 2019. “It was cold,” Holm said. Norway thanked her.",
    "On Monday the United Nations accused Syldavia of shelling a village. Syldavia denied it.",
    "Petra Zebra, who leads the Harbour Union, met Ida Moss in Porto on 1 June 2023.",
    "Porto’s mayor, Jan Pell, threatened to close the harbour. “Nobody will sail,” he said.",
)


def records(annotation: Annotation) -> Iterator[Any]:
    for layer in (
        annotation.actors,
        annotation.places,
        annotation.dates,
        annotation.quotes,
        annotation.events,
    ):
        yield from layer


def words(annotation: Annotation, record: Any) -> tuple[str, ...]:
    """What a record is about, told without an offset."""
    if hasattr(record, "name"):
        return type(record).__name__, record.name
    text = annotation.article.text
    spans = getattr(record, "spans", None) or ([getattr(record, "trigger", (record.start, record.end))])
    around = next(text[a:b] for a, b in reversed(annotation.sentences) if a <= spans[0][0])
    return (type(record).__name__, around, *(text[a:b] for a, b in spans))


def by_words(annotation: Annotation) -> dict[tuple[str, ...], list[str]]:
    """The ids of all records, by what these are about."""
    ids: dict[tuple[str, ...], list[str]] = {}
    for record in records(annotation):
        ids.setdefault(words(annotation, record), []).append(record.id)
    return ids


@settings(max_examples=15)
@given(order=st.permutations(range(len(PARAGRAPHS))), kept=st.integers(1, len(PARAGRAPHS) - 1))
def test_ids_stay_when_other_paragraphs_come_or_go(annotator: Annotator, order: list[int], kept: int) -> None:
    few, many = (
        annotator.annotate(Article(text="\n\n".join(PARAGRAPHS[i] for i in sorted(some))))
        for some in (order[:kept], order)
    )
    before, after = by_words(few), by_words(many)
    same = before.keys() & after.keys()
    assert len(same) >= 0.8 * len(before)
    assert {key: before[key] for key in same} == {key: after[key] for key in same}


def test_ids_are_unique_even_of_what_is_alike(annotate: Annotate) -> None:
    found = annotate("\n\n".join(PARAGRAPHS[:2] * 20))
    ids = [record.id for record in records(found)]
    assert len(ids) == len(set(ids)) > 100
    assert list(faults(found)) == []


def test_neither_type_nor_label_nor_kind_nor_number_has_a_part_in_an_id(annotate: Annotate) -> None:
    found = annotate("\n\n".join(PARAGRAPHS))
    renamed = {record.id: f"{record.id[0]}{n}" for n, record in enumerate(records(found))}
    other = json.loads(_renamed(json.dumps(found.to_dict()), renamed))
    changed = Annotation.from_dict({**other, "former_ids": {}})
    changed = replace(
        changed,
        actors=tuple(replace(actor, kind="group", country="NOR", roles=()) for actor in changed.actors),
        dates=tuple(replace(date, type="SET", value="P1D") for date in changed.dates),
        quotes=tuple(replace(quote, form="indirect", speaker=None) for quote in changed.quotes),
        events=tuple(
            replace(event, type="AID", mode=None, label="x", status="denied", start=event.trigger[0])
            for event in changed.events
        ),
    )
    again = identified(changed)
    assert [record.id for record in records(again)] == [record.id for record in records(found)]
    assert [event.sources for event in again.events] == [event.sources for event in found.events]
    assert [event.responds_to for event in again.events] == [event.responds_to for event in found.events]
    assert again.former_ids == found.former_ids


def _renamed(form: str, names: dict[str, str]) -> str:
    for old, new in names.items():
        form = form.replace(old, new)
    return form


def test_identified_twice_is_identified(annotate: Annotate) -> None:
    found = annotate("\n\n".join(PARAGRAPHS))
    assert identified(found) == found
    assert Annotation.from_dict(json.loads(json.dumps(found.to_dict()))).to_dict() == found.to_dict()


def test_wrapping_the_lines_changes_no_id(annotate: Annotate) -> None:
    one, other = (annotate(PARAGRAPHS[0].replace("told ", f"told{space}")) for space in (" ", "\n"))
    assert [record.id for record in records(one)] == [record.id for record in records(other)]


def test_an_actor_is_found_again_when_its_names_have_been_joined(annotate: Annotate) -> None:
    (before,) = annotate("Berg left Bern.").actors
    (after,) = (found := annotate("Ada Berg came. Berg left Bern.")).actors
    assert (before.name, after.name) == ("Berg", "Ada Berg")
    assert before.id != after.id
    assert found.former_ids[before.id] == after.id


def test_a_name_of_two_leads_to_neither(annotate: Annotate) -> None:
    actors = annotate("Ada Berg met Oskar Lind.").actors
    article = Article(text="Ada Berg met Oskar Lind.")
    both = tuple(replace(actor, aliases=("The Chair", actor.name.split()[0])) for actor in actors)
    former = identified(Annotation(article=article, actors=both)).former_ids
    assert len(former) == 2
    assert sorted(former.values()) == sorted(actor.id for actor in actors)


@pytest.mark.parametrize("text", ["", "Berg."])
def test_what_has_no_records_has_no_ids(text: str) -> None:
    article = Article(text=text)
    assert identified(Annotation(article=article)) == Annotation(article=article)
