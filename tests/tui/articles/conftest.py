"""Fixtures of several articles."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis.background import Background
from tests.tui.articles.several import Slow
from tui.app import DatelineApp


@pytest.fixture(autouse=True)
def here_they_lie(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Articles are called by their names alone: what is told of them is as long wherever the folder lies."""
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """However busy the machine is, an article is waited for."""
    monkeypatch.setattr(DatelineApp, "PATIENCE", 10.0)


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Slow:
    """No process is started in these tests."""
    stand_in = Slow()
    monkeypatch.setattr(Background, "annotate", lambda *given: stand_in.annotate(*given))
    monkeypatch.setattr(Background, "stop", lambda background: stand_in.stopped.add(background))
    return stand_in
