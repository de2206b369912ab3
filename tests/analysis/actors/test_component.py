"""The component as a whole: its contract, alone and within the Annotator."""

from __future__ import annotations

from datetime import date

import spacy
from hypothesis import example, given
from hypothesis import strategies as st

from analysis import Annotator, Article
from analysis.model import Actor, Place
from tests.analysis.actors.conftest import Read

_WORDS = st.sampled_from(
    [
        "Kenya",
        "'s",
        "“",
        "”",
        '"',
        "President",
        "Maria",
        "Okello",
        "Mr.",
        "he",
        "the",
        "ministry",
        "of",
        "Im",
        "-",
        "Moscow",
        "said",
        ".",
        ",",
        "(",
        ")",
        "UN",
        "\n\n",
        "😀",
        "\x07",
        "I",
        "’s",
        "Foreign",
        "Ministry",
        "and",
        "US",
    ]
)


@example("Vera Mo met Vera Mo. Vera")
@example("Im Ja Im")
@given(st.one_of(st.text(max_size=200), st.lists(_WORDS, max_size=40).map(" ".join)))
def test_any_text_is_read_and_offsets_lie_in_it(read: Read, text: str) -> None:
    reading = read(text)
    bearers: tuple[Actor | Place, ...] = (*reading.actors, *reading.places)
    for bearer in bearers:
        assert bearer.mentions
        assert list(bearer.mentions) == sorted(bearer.mentions, key=lambda m: (m.start, m.end))
        for mention in bearer.mentions:
            assert 0 <= mention.start < mention.end <= len(text)
            assert reading.text[mention.start : mention.end].strip()
    for actor in reading.actors:
        for role in actor.roles:
            assert reading.text[role.start : role.end].split() == role.title.split()
        assert set(actor.affiliations) <= {other.id for other in reading.actors} - {actor.id}


def test_ids_follow_the_text(read: Read) -> None:
    reading = read("Kenya and Japan met in Paris and Rome. Peter Lindqvist was there.")
    assert [a.id for a in reading.actors] == ["a1", "a2", "a3"]
    assert [a.name for a in reading.actors] == ["Kenya", "Japan", "Peter Lindqvist"]
    assert [(p.id, p.name) for p in reading.places] == [("p1", "Paris"), ("p2", "Rome")]


def test_an_alias_is_every_other_name_a_people_s_name_too(read: Read) -> None:
    actor = read("Russia agreed. Russian officials were pleased. The Russian Federation signed.").actor(
        "Russia"
    )
    assert actor.aliases == ("Russian", "Russian Federation")


def test_byline_and_trailer_name_nobody(annotator: Annotator) -> None:
    text = "Author: Peter Lindqvist\n\nKenya protests\n\nKenya protested on Monday against the new rules.\n"
    annotation = annotator.annotate(Article(text=text, published=date(2024, 5, 1)))
    assert [actor.name for actor in annotation.actors] == ["Kenya"]


def test_the_component_works_without_a_model() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("dateline_actors")
    doc = nlp("The Russian Federation protested. Minister Maria Okello replied.")
    assert "Russia" in {actor.name for actor in doc._.actors}
