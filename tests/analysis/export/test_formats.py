"""Output formats: one registry, and nothing heavy behind it."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from msgspec.structs import replace

from analysis.export import FORMATS, exported
from analysis.model import Annotation, Article, Event, Paragraph
from tests.tui.example import WEIGHED

ANNOTATION = Annotation(
    article=Article(text="Lind met Okello in Oslo."),
    events=(Event(id="e1", start=0, end=23, trigger=(5, 8), label="Lind meets Okello"),),
)


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_tells_the_event(form: str) -> None:
    assert "Lind meets Okello" in exported(ANNOTATION, form)


def test_json_is_read_again() -> None:
    assert Annotation.from_dict(json.loads(exported(ANNOTATION, "json"))) == ANNOTATION


def test_json_has_who_has_no_name_where_else_it_is_told_and_how_sure_it_is() -> None:
    form = json.loads(exported(WEIGHED, "json"))
    accused = form["events"][2]
    assert accused["target_words"] == ["patrol boats"]
    assert [WEIGHED.article.text[a:b] for a, b in accused["target_spans"]] == ["patrol boats"]
    assert len(accused["mentions"]) == 1
    assert accused["certainty"] == 0.41
    assert form["events"][3]["date"]["basis"] == "published"
    assert form["engine"]["judge"] == "0123"
    assert Annotation.from_dict(form).events == WEIGHED.events


def test_version_2_is_read_that_has_none_of_this() -> None:
    form = json.loads(exported(ANNOTATION, "json"))
    for event in form["events"]:
        for name in ("source_words", "source_spans", "target_words", "target_spans", "mentions", "certainty"):
            del event[name]
    form["engine"] = {"dateline": "0", "spacy": "3", "model": "by hand"}
    found = Annotation.from_dict(form)
    assert found.events == ANNOTATION.events
    assert found.engine is not None
    assert found.engine.judge is None


def test_an_unknown_format_is_refused_with_those_that_there_are() -> None:
    with pytest.raises(ValueError, match="json, text"):
        exported(ANNOTATION, "telegram")


@pytest.mark.terminal
def test_a_stored_annotation_is_opened_and_exported_without_spacy_and_without_a_screen() -> None:
    code = (
        "import json, sys\n"
        "from analysis.export import FORMATS, exported\n"
        "from analysis.model import Annotation\n"
        "annotation = Annotation.from_dict(json.loads(sys.stdin.read()))\n"
        "for form in FORMATS: assert exported(annotation, form)\n"
        "heavy = {'spacy', 'textual', 'numpy', 'dateparser', 'click'} & set(sys.modules)\n"
        "sys.exit(f'imported: {heavy}' if heavy else 0)\n"
    )
    # Without its paragraphs it would be read, and the language of what has no English words looked up.
    given = json.dumps(
        replace(ANNOTATION, layout=(Paragraph(0, len(ANNOTATION.article.text), "body"),)).to_dict()
    )
    done = subprocess.run(
        [sys.executable, "-c", code], input=given, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
