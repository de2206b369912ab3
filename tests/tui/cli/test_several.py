"""Several articles on the command line."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from tests.tui.articles.several import write
from tests.tui.command import DATELINE, QUOTED, kept, run
from tests.tui.terminal import Terminal


@pytest.mark.terminal
@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["folder"], b"no articles"),
        (["good.txt", "folder"], b"no articles"),
        (["absent.txt", "empty.txt"], b"none of the 2 articles can be read"),
        (["good.txt", "who.toml", "--published", "2024-01-01"], b"--published is for one article"),
        (["absent.txt"], b"absent.txt: no such file"),
        (["-", "good.txt"], b"standard input is the terminal"),
    ],
)
def test_what_opens_nothing_gets_one_line_and_status_2(
    folder: Path, arguments: list[str], reason: bytes
) -> None:
    terminal = Terminal(*DATELINE, *arguments)
    assert terminal.status() == 2
    assert reason in terminal.output
    assert terminal.output.startswith(b"dateline: ")
    assert terminal.output.count(b"\n") == 1


def test_no_file_at_all_is_no_article(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, "read") == 2
    assert "FILE" in capfd.readouterr().err


@pytest.mark.terminal
def test_a_first_one_that_cannot_be_read_is_told_and_the_next_is_opened(folder: Path) -> None:
    terminal = Terminal(*DATELINE, "absent.txt", "good.txt", "--model", "xx_no_such_model")
    assert terminal.wait_for(b"The strait stays open")
    assert terminal.wait_for(b"no such file")
    assert terminal.wait_for(b"2 of 2")
    terminal.press("q")
    assert terminal.status() == 0


@pytest.mark.terminal
def test_standard_input_and_pipes_are_among_several(folder: Path) -> None:
    write(folder, "a.txt", "b.txt")
    command = f"cat b.txt | {QUOTED} a.txt - <(cat good.txt) --model xx_no_such_model"
    terminal = Terminal("bash", "-c", command)
    assert terminal.wait_for(b"First of a.txt")
    terminal.press("J")
    assert terminal.wait_for(b"First of b.txt")
    terminal.press("J")
    assert terminal.wait_for(b"The strait stays open")
    terminal.output = b""
    terminal.press("KKJJ")
    assert terminal.wait_for(b"The strait stays open")
    terminal.press("q")
    assert terminal.status() == 0


@pytest.mark.terminal
def test_who_is_told_to_end_leaves_all_places_written(folder: Path) -> None:
    write(folder, "a.txt", "b.txt")
    terminal = Terminal(*DATELINE, "a.txt", "b.txt", "--model", "xx_no_such_model")
    assert terminal.wait_for(b"First of a.txt")
    terminal.press("jJ")
    assert terminal.wait_for(b"First of b.txt")
    terminal.output = b""
    terminal.press("j")
    assert terminal.wait_for(b" 39% ")
    os.kill(terminal.pid, signal.SIGTERM)
    assert terminal.status() == 128 + signal.SIGTERM
    assert len(kept("XDG_STATE_HOME")) == 2
