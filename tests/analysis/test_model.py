"""The records and the JSON form."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from typing import Any

import pytest

from analysis.errors import AnnotationError
from analysis.model import Actor, Annotation, Article, Event, EventDate, Mention, Paragraph, Quote


def example() -> Annotation:
    return Annotation(
        article=Article(text="“No,” Ida Holm said on Friday.", published=date(2024, 5, 3), markup="markdown"),
        actors=(
            Actor(id="a1", name="Ida Holm", kind="person", mentions=(Mention(start=6, end=14, form="name"),)),
        ),
        quotes=(Quote(id="q1", form="direct", spans=((0, 5),), speaker="a1", speaker_span=(6, 14)),),
        events=(
            Event(
                id="e1",
                start=0,
                end=30,
                trigger=(15, 19),
                label="Ida Holm says no",
                date=EventDate(value="2024-05-03", basis="stated"),
            ),
        ),
    )


def test_json_form_comes_back_as_it_went_out() -> None:
    data = json.loads(json.dumps(example().to_dict()))
    assert data["version"] == 2
    assert data["article"]["published"] == "2024-05-03"
    assert data["quotes"][0]["spans"] == [[0, 5]]
    assert Annotation.from_dict(data).to_dict() == data


def test_json_form_has_the_agreed_keys_only() -> None:
    data = example().to_dict()
    assert set(data) == {
        "version",
        "article",
        "layout",
        "sentences",
        "actors",
        "places",
        "dates",
        "quotes",
        "events",
        "former_ids",
        "engine",
    }
    assert set(data["article"]) == {"title", "author", "published", "source", "language", "text"}


def test_version_1_is_read_and_what_it_lacks_is_found_in_its_text() -> None:
    form = {key: value for key, value in example().to_dict().items() if key not in ("layout", "sentences")}
    found = Annotation.from_dict({**form, "version": 1})
    assert found.layout == (Paragraph(0, 30, "body"),)
    assert found.sentences == ((0, 30),)
    assert found.events == example().events


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"version": 3}, "version 3"),
        ({"actors": [{"id": "a1"}]}, "not an annotation"),
        ({"events": 3}, "not an"),
    ],
)
def test_what_is_not_the_json_form_is_refused_with_a_reason(change: dict[str, object], message: str) -> None:
    with pytest.raises(AnnotationError, match=message):
        Annotation.from_dict({**example().to_dict(), **change})


@pytest.mark.terminal
def test_the_vocabulary_loads_neither_spacy_nor_textual() -> None:
    code = (
        "import sys, analysis, analysis.model; print([m for m in ('spacy', 'textual') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_text_with_a_lone_surrogate_has_the_form_too() -> None:
    article = Article(text="a \udc80 b")
    assert Annotation(article=article).to_dict()["article"]["text"] == "a \udc80 b"


@pytest.mark.parametrize("data", [[], None, "annotation", 1])
def test_what_is_no_object_is_no_annotation(data: Any) -> None:
    with pytest.raises(AnnotationError, match="not an annotation"):
        Annotation.from_dict(data)
