"""Annotation in a process of its own."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from analysis import Annotator, Article
from analysis.background import Background
from analysis.errors import AnnotationError, ModelError
from analysis.model import Paragraph, Reading

pytestmark = [pytest.mark.terminal, pytest.mark.model]

ARTICLE = Article(text="“We are ready,” Ada Berg told reporters in Bern.\n\n" * 20, markup="markdown")


def test_the_child_finds_what_the_annotator_finds(annotator: Annotator) -> None:
    told: list[float] = []
    assert Background().annotate(ARTICLE, told.append) == annotator.annotate(ARTICLE)
    assert told
    assert told == sorted(told)


def test_the_child_does_not_read_again_what_has_been_read() -> None:
    layout, sentences = (Paragraph(0, len(ARTICLE.text), "body"),), ((0, 46),)
    reading = Reading(article=replace(ARTICLE, title="Ready"), layout=layout, sentences=sentences)
    found = Background().annotate(ARTICLE, reading=reading)
    assert (found.article.title, found.layout, found.sentences) == ("Ready", layout, sentences)


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
    with pytest.raises(ModelError, match="xx_absent"):
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


WAITING = """
from analysis import Article
from analysis.background import Background
text = "“We are ready,” Ada Berg told reporters in Bern on Monday.\\n\\n" * 3000
Background().annotate(Article(text=text), lambda share: print("begun", flush=True))
"""


def children(parent: int, state: str = "") -> list[int]:
    """The processes that a process has started, or those of them that are in some state."""
    table = subprocess.run(["ps", "-A", "-o", "pid=,ppid=,stat="], capture_output=True, check=True, text=True)
    rows = re.findall(r"(\d+) +(\d+) +(\S+)", table.stdout)
    return [int(pid) for pid, its, now in rows if int(its) == parent and now.startswith(state)]


def runs(process: int) -> bool:
    """Whether there is such a process; one that has ended and that nobody has asked about yet is none."""
    state = subprocess.run(["ps", "-o", "stat=", "-p", str(process)], capture_output=True, text=True)
    return state.stdout.strip()[:1] not in ("", "Z")


def until(condition: Callable[[], object], seconds: float) -> bool:
    end = time.monotonic() + seconds
    while not condition() and time.monotonic() < end:
        time.sleep(0.01)
    return bool(condition())


@pytest.mark.slow
@pytest.mark.parametrize("when", ["at once", "in the middle"])
def test_the_child_of_a_reader_that_was_killed_ends(when: str) -> None:
    reader = subprocess.Popen([sys.executable, "-P", "-c", WAITING], stdout=subprocess.PIPE)
    with reader:
        assert reader.stdout is not None
        assert until(lambda: children(reader.pid), 30)
        [child] = children(reader.pid)
        if when == "in the middle":
            assert reader.stdout.readline() == b"begun\n"
        reader.kill()
    assert until(lambda: not runs(child), 1)


def test_a_child_sees_that_nobody_waits_any_more() -> None:
    """Also where the system does not tell it."""
    program = """
import os, sys
from analysis import lifeline
lifeline._have_linux_end_it = lambda: None
lifeline.end_with(os.getppid(), 0)
print("waiting", flush=True)
while True:
    pass
"""
    child = subprocess.Popen([sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    with child:
        assert child.stdin is not None
        assert child.stdout is not None
        assert child.stdout.readline() == b"waiting\n"
        child.stdin.close()
        try:
            assert child.wait(10) == 1
        finally:
            child.kill()


def test_who_goes_on_has_no_dead_child() -> None:
    Background().annotate(ARTICLE)
    with pytest.raises(ModelError):
        Background("xx_absent").annotate(ARTICLE)
    assert children(os.getpid(), "Z") == []


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
