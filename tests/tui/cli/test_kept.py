"""What the command keeps between two readings, and what without state it does not."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from analysis.library import folders as config
from analysis.library.cache import Cache
from analysis.library.places import Place, Places
from analysis.reading.source import shown
from tests.tui.command import DATELINE, QUOTED, SAMPLE, kept, run
from tests.tui.example import ANNOTATION
from tests.tui.terminal import Terminal

pytestmark = [pytest.mark.terminal, pytest.mark.model]


def go_on(terminal: Terminal) -> None:
    """To the next sentence, which is the last one."""
    terminal.output = b""
    terminal.press("j")
    assert terminal.wait_for(b" 99%")


def test_what_was_read_once_opens_annotated_and_where_one_was(folder: Path) -> None:
    terminal = Terminal(*DATELINE, str(folder / "good.txt"))
    assert terminal.wait_for(b"1 quote")
    go_on(terminal)
    terminal.press("q")
    assert terminal.status() == 0
    (place,) = kept("XDG_STATE_HOME")
    assert json.loads(place.read_text(encoding="utf-8"))["position"] == SAMPLE.index("“")
    again = Terminal("sh", "-c", f"{QUOTED} - < '{folder}/good.txt'")
    assert again.wait_for(b"1 quote")
    again.press("q")
    assert again.status() == 0
    assert b"annotating" not in again.output
    assert json.loads(place.read_text(encoding="utf-8"))["position"] == SAMPLE.index("“")


def test_without_state_no_trace_is_left_and_none_is_used(folder: Path) -> None:
    for _ in range(2):
        terminal = Terminal(*DATELINE, str(folder / "good.txt"), "--no-state")
        assert terminal.wait_for(b"annotating")
        assert terminal.wait_for(b"1 quote")
        terminal.press("jq")
        assert terminal.status() == 0
    assert not kept("XDG_STATE_HOME")
    assert not kept("XDG_CACHE_HOME")


def test_what_cannot_be_used_or_kept_is_told_and_keeps_nobody_from_reading(folder: Path) -> None:
    for home in ("XDG_STATE_HOME", "XDG_CACHE_HOME"):
        Path(os.environ[home]).write_bytes(b"")
    terminal = Terminal(*DATELINE, str(folder / "good.txt"))
    assert terminal.wait_for(b"1 quote")
    assert terminal.wait_for(b"cannot be kept")
    terminal.press("jq")
    assert terminal.status() == 0
    assert b"Traceback" not in terminal.output


def test_the_cache_says_what_it_holds_and_is_cleared(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    folder = config.cache_folder()
    assert run(monkeypatch, "cache") == 0
    assert capfd.readouterr().out == f"{shown(folder)}: 0 articles, 0.0 MB\n"
    Cache(folder).keep("0" * 32, ANNOTATION)
    Places(config.state_folder()).write("text", Place())
    assert run(monkeypatch, "cache", "--clear") == 0
    assert capfd.readouterr().out == "removed 1 article, 0.0 MB\n"
    assert not kept("XDG_CACHE_HOME")
    assert kept("XDG_STATE_HOME")
