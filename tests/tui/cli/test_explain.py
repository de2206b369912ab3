"""`dateline explain`: why there is an event, or none."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis import Annotator
from analysis.events.judge import NOTICE, Judge
from tests.tui.command import run

pytestmark = pytest.mark.model

_TEXT = "Chile condemned Peru on 5 May 2020.\n\nThe minister, who lives in a small house, opened a school.\n"


@pytest.fixture
def article(tmp_path: Path, annotator: Annotator, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file to explain, with a pipeline that is loaded already."""
    monkeypatch.setattr("analysis.pipeline.Annotator", lambda model=None, actors=None: annotator)
    path = tmp_path / "article.txt"
    path.write_text(_TEXT, encoding="utf-8")
    return path


def _said(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, *arguments: str) -> list[str]:
    assert run(monkeypatch, "explain", *arguments) == 0
    return capsys.readouterr().out.splitlines()


def test_every_clause_is_told_with_its_steps(
    article: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = _said(capsys, monkeypatch, str(article))
    heads = [line for line in lines if not line.startswith(" ")]
    assert [line.split("  ", 1)[1] for line in heads] == [
        "Chile condemned Peru on 5 May 2020",
        "The minister lives in a small house",
        "The minister opened a school",
    ]
    assert heads[0].startswith("0–")
    assert "    event: Chile condemns Peru" in lines
    assert "    date: 2020-05-05, stated" in lines
    assert "    no event" in lines
    assert any(line.startswith("    dropped: ") for line in lines)


def test_at_tells_of_the_clauses_around_a_character(
    article: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = _said(capsys, monkeypatch, str(article), "--at", str(_TEXT.index("condemned")))
    assert [line for line in lines if not line.startswith(" ")] == [lines[0]]
    assert "condemned" in lines[0]
    inner = _said(capsys, monkeypatch, str(article), "--at", str(_TEXT.index("lives")))
    assert [line.split("  ", 1)[1] for line in inner if not line.startswith(" ")] == [
        "The minister lives in a small house",
        "The minister opened a school",
    ]


def test_where_no_clause_is_nothing_is_told(
    article: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not "".join(_said(capsys, monkeypatch, str(article), "--at", "9999"))


def test_without_a_judge_a_line_says_so(
    article: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Judge, "load", classmethod(lambda cls: None))
    lines = _said(capsys, monkeypatch, str(article))
    assert lines[0] == NOTICE
    assert "    event: Chile condemns Peru" in lines
    assert "    dropped: no rule makes an event of it" in lines


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [(["--at", "-1"], "--at"), (["--at", "here"], "--at"), (["--nowhere"], "--nowhere")],
)
def test_a_place_that_is_none_is_one_clear_line(
    article: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    reason: str,
) -> None:
    assert run(monkeypatch, "explain", str(article), *arguments) == 2
    assert reason in capsys.readouterr().err
