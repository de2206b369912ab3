"""Annotation in a process of its own."""

from __future__ import annotations

import os
import threading
import time
from pathlib import Path

import pytest
from msgspec.structs import replace

from analysis import Annotator, Article
from analysis.background import Background
from analysis.errors import AnnotationError

ARTICLE = Article(text="“We are ready,” Ada Berg told reporters in Bern.\n\n" * 20, markup="markdown")


def test_the_child_finds_what_the_annotator_finds(annotator: Annotator) -> None:
    told: list[float] = []
    assert Background().annotate(ARTICLE, told.append) == annotator.annotate(ARTICLE)
    assert told
    assert told == sorted(told)


def test_the_child_reads_a_file_of_actors(tmp_path: Path) -> None:
    path = tmp_path / "actors.toml"
    path.write_text('[[actor]]\nname = "The Iron Ada"\naliases = ["Ada Berg"]\nkind = "person"\n', "utf-8")
    warnings: list[str] = []
    found = Background(actors=path).annotate(ARTICLE, warn=warnings.append)
    assert "The Iron Ada" in {actor.name for actor in found.actors}
    assert warnings == []


def test_a_faulty_file_of_actors_is_told_and_left_aside(tmp_path: Path, annotator: Annotator) -> None:
    path = tmp_path / "actors.toml"
    path.write_text("[[actor]]\nnom = 'x'\n", encoding="utf-8")
    warnings: list[str] = []
    assert Background(actors=path).annotate(ARTICLE, warn=warnings.append) == annotator.annotate(ARTICLE)
    assert len(warnings) == 1
    assert "actors.toml: " in warnings[0]


def test_a_missing_model_is_told_by_name() -> None:
    with pytest.raises(AnnotationError, match="xx_absent"):
        Background("xx_absent").annotate(ARTICLE)


@pytest.mark.parametrize("source", ["a.txt", "\udcff.txt"])
def test_an_article_of_any_name_is_annotated_and_keeps_it(source: str) -> None:
    assert Background().annotate(replace(ARTICLE, source=source)).article.source == source


def test_faulty_actors_in_a_place_of_any_name_are_left_aside(tmp_path: Path) -> None:
    warnings: list[str] = []
    found = Background(actors=tmp_path / "\udcff.toml").annotate(ARTICLE, warn=warnings.append)
    assert found.article == ARTICLE
    assert len(warnings) == 1


def test_a_child_that_is_stopped_ends_at_once_and_says_so() -> None:
    background = Background()
    threading.Timer(0.3, background.stop).start()
    started = time.monotonic()
    with pytest.raises(AnnotationError, match="broken off"):
        background.annotate(Article(text=ARTICLE.text * 500))
    assert time.monotonic() - started < 20


def test_what_was_stopped_before_it_began_ends_too() -> None:
    background = Background()
    background.stop()
    with pytest.raises(AnnotationError, match="broken off"):
        background.annotate(ARTICLE)


def test_modules_in_the_working_directory_are_not_taken_for_ours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "spacy.py").write_text("raise SystemExit('taken in')", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert Background().annotate(ARTICLE).article == ARTICLE
    assert os.listdir(tmp_path) == ["spacy.py"]


FAULT = """
from analysis.dates import normalisation
def recognise(*_):
    raise ValueError("a fault")
normalisation.recognise = recognise
"""


@pytest.fixture
def faulty_child(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the children fail when they read dates."""
    (tmp_path / "sitecustomize.py").write_text(FAULT, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))


@pytest.mark.usefixtures("faulty_child")
def test_the_child_tells_what_could_not_be_done(annotator: Annotator) -> None:
    text = "Ada Berg left Bern on 3 May 2024."
    found = Background().annotate(Article(text=text))
    assert [(f.layer, f.start, f.end, f.error) for f in found.failures] == [
        ("dates", 0, len(text), "ValueError: a fault")
    ]
    assert "in recognise" in found.failures[0].trace
    assert found.actors == annotator.annotate(Article(text=text)).actors


@pytest.mark.usefixtures("faulty_child")
def test_strictly_the_child_fails_as_a_whole_and_says_where() -> None:
    with pytest.raises(AnnotationError, match="ValueError: a fault") as failed:
        Background(strict=True).annotate(Article(text="Ada Berg left Bern on 3 May 2024."))
    assert "in recognise" in "".join(failed.value.__notes__)
