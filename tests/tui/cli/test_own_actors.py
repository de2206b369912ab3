"""A person's own actors: named, or else the usual ones; and faults in them."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from analysis import Annotator, pipeline
from analysis.library import folders as config
from analysis.reading.source import shown
from tests.tui.cli.usual import usual_actors
from tests.tui.command import DATELINE, WHO, run
from tests.tui.terminal import Terminal

pytestmark = [pytest.mark.terminal, pytest.mark.model]


def names(json_form: str) -> set[str]:
    """The actors' names in the JSON form."""
    return {actor["name"] for actor in json.loads(json_form)["actors"]}


def test_annotate_uses_the_actors_that_are_named_or_else_the_usual_ones(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, "annotate", "good.txt") == 0
    assert "The Gatekeeper" not in names(capfd.readouterr().out)
    assert run(monkeypatch, "annotate", "good.txt", "--actors", "who.toml") == 0
    assert "The Gatekeeper" in names(capfd.readouterr().out)
    usual_actors(folder, WHO.replace("Gatekeeper", "Warden"))
    assert run(monkeypatch, "annotate", "good.txt") == 0
    assert "The Warden" in names(capfd.readouterr().out)
    assert run(monkeypatch, "annotate", "good.txt", "--actors", "who.toml") == 0
    assert names(capfd.readouterr().out) & {"The Warden", "The Gatekeeper"} == {"The Gatekeeper"}


def test_annotate_goes_on_without_the_usual_actors_when_they_are_faulty(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    path = usual_actors(folder, "nonsense\x1b")
    assert run(monkeypatch, "annotate", "good.txt") == 0
    out, err = capfd.readouterr()
    assert "Oskar Lind" in names(out)
    assert err.startswith(f"dateline: {shown(path)}: ")
    assert err.endswith("; it is left aside\n")
    assert err.count("\n") == 1
    assert "\x1b" not in err


def test_the_usual_actors_are_looked_for_where_the_person_has_configuration(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    assert config.usual_actors() is None
    path = tmp_path / ".config" / "dateline" / "actors.toml"
    path.parent.mkdir(parents=True)
    path.write_text(WHO, encoding="utf-8")
    assert config.usual_actors() == str(path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "elsewhere"))
    assert config.usual_actors() is None


@pytest.mark.parametrize(
    "kind", ["folder", "pipe", "/dev/zero", "nowhere", "folder itself", "folder nowhere"]
)
def test_what_lies_in_the_place_of_the_usual_actors_and_is_no_file_is_told_and_left_aside(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    annotator: Annotator,
    kind: str,
) -> None:
    monkeypatch.setattr(pipeline, "Annotator", lambda *_: annotator)
    own = folder / "config" / "dateline"
    own.parent.mkdir()
    if kind.startswith("folder "):
        own.symlink_to(own.name if kind == "folder itself" else "nowhere")
    else:
        own.mkdir()
        path = own / "actors.toml"
        if kind == "folder":
            path.mkdir()
        elif kind == "pipe":
            os.mkfifo(path)
        else:
            path.symlink_to(kind)
    assert run(monkeypatch, "annotate", "good.txt") == 0
    out, err = capfd.readouterr()
    assert "Oskar Lind" in names(out)
    assert err.startswith(tuple(f"dateline: {shown(each)}: " for each in (own, own / "actors.toml")))
    assert err.endswith("; it is left aside\n")
    assert err.count("\n") == 1


def test_the_reader_uses_the_actors_that_are_named(folder: Path) -> None:
    terminal = Terminal(*DATELINE, str(folder / "good.txt"), "--actors", str(folder / "who.toml"))
    assert terminal.wait_for(b"The Gatekeeper")
    terminal.press("q")
    assert terminal.status() == 0


@pytest.mark.parametrize("name", ["absent.toml", "wrong.toml", "form.toml"])
def test_actors_that_cannot_be_read_are_told_before_the_screen_is_taken(folder: Path, name: str) -> None:
    terminal = Terminal(*DATELINE, str(folder / "good.txt"), "--actors", str(folder / name))
    assert terminal.status() == 2
    assert terminal.output.startswith(b"dateline: ")
    assert name.encode() in terminal.output
    assert terminal.output.count(b"\n") == 1
    assert b"\x1b" not in terminal.output


def test_faulty_usual_actors_are_told_in_the_reader_and_keep_nobody_from_reading(folder: Path) -> None:
    usual_actors(folder, "nonsense")
    terminal = Terminal(*DATELINE, str(folder / "good.txt"))
    assert terminal.wait_for(b"The strait stays open")
    assert terminal.wait_for(b"aside")  # of "left aside": a line may end anywhere, since it names a folder
    assert terminal.wait_for(b"1 quote")
    terminal.press("q")
    assert terminal.status() == 0
