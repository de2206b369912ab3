"""Output: the JSON form, and files written whole."""

from __future__ import annotations

import json
import os
import subprocess
import threading
from pathlib import Path

import pytest

from analysis import Annotator, pipeline
from analysis.model import Annotation
from tests.tui.command import DATELINE, SAMPLE, run

pytestmark = [pytest.mark.terminal, pytest.mark.model]


def test_annotate_prints_the_json_form(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, "annotate", "good.txt", "--format", "json", "--published", "2024-03-15") == 0
    found = Annotation.from_dict(json.loads(capfd.readouterr().out))
    assert found.article.text == SAMPLE
    assert str(found.article.published) == "2024-03-15"
    assert found.article.source == "good.txt"
    assert [found.article.text[slice(*quote.spans[0])] for quote in found.quotes] == [
        "“The strait stays open,”"
    ]


def test_an_output_file_is_written_whole(
    folder: Path, monkeypatch: pytest.MonkeyPatch, annotator: Annotator
) -> None:
    monkeypatch.setattr(pipeline, "Annotator", lambda *_: annotator)
    (folder / "out.json").write_text("old", encoding="utf-8")
    assert run(monkeypatch, "annotate", "good.txt", "-o", "out.json") == 0
    assert json.loads((folder / "out.json").read_text(encoding="utf-8"))["version"] == 2
    assert not list(folder.glob(".dateline*"))


def test_a_link_that_lies_where_something_was_unfinished_is_not_followed(
    folder: Path, monkeypatch: pytest.MonkeyPatch, annotator: Annotator
) -> None:
    monkeypatch.setattr(pipeline, "Annotator", lambda *_: annotator)
    victim = folder / "victim"
    victim.write_text("precious", encoding="utf-8")
    (folder / f".dateline-{os.getpid()}").symlink_to(victim)
    assert run(monkeypatch, "annotate", "good.txt", "-o", "out.json") == 0
    assert victim.read_text(encoding="utf-8") == "precious"
    assert json.loads((folder / "out.json").read_text(encoding="utf-8"))["version"] == 2


def test_an_output_has_the_permissions_of_any_new_file_or_of_the_old_one(
    folder: Path, monkeypatch: pytest.MonkeyPatch, annotator: Annotator
) -> None:
    monkeypatch.setattr(pipeline, "Annotator", lambda *_: annotator)
    (folder / "old.json").touch()
    (folder / "old.json").chmod(0o664)
    (folder / "link.json").symlink_to("old.json")
    before = os.umask(0o022)
    try:
        for name in ("new.json", "link.json"):
            assert run(monkeypatch, "annotate", "good.txt", "-o", name) == 0
    finally:
        os.umask(before)
    assert (folder / "new.json").stat().st_mode & 0o777 == 0o644
    assert (folder / "old.json").stat().st_mode & 0o777 == 0o664
    assert (folder / "old.json").read_bytes() == (folder / "new.json").read_bytes()
    assert (folder / "link.json").is_symlink()


def test_what_is_no_file_is_written_into_and_stays(
    folder: Path, monkeypatch: pytest.MonkeyPatch, annotator: Annotator
) -> None:
    monkeypatch.setattr(pipeline, "Annotator", lambda *_: annotator)
    read: list[str] = []
    words = folder / "pipe"
    reader = threading.Thread(target=lambda: read.append(words.read_text(encoding="utf-8")), daemon=True)
    reader.start()
    assert run(monkeypatch, "annotate", "good.txt", "-o", "pipe") == 0
    reader.join(30)
    assert json.loads(read[0])["version"] == 2
    assert (folder / "pipe").is_fifo()


def test_standard_output_may_be_named_as_a_file(folder: Path) -> None:
    command = [*DATELINE, "show", "good.txt", "--only", "quotes", "-o", "/dev/stdout"]
    told = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    assert (told.returncode, told.stderr) == (0, "")
    assert "Oskar Lind" in told.stdout
