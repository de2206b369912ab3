"""The reader opened from the command line, whatever the terminal and the streams."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.command import DATELINE, QUOTED
from tests.tui.terminal import Terminal

pytestmark = [pytest.mark.terminal, pytest.mark.model]


def test_the_reader_takes_keys_from_the_terminal_when_standard_input_is_closed(folder: Path) -> None:
    terminal = Terminal("sh", "-c", f"{QUOTED} '{folder}/good.txt' <&-")
    assert terminal.wait_for(b"The strait stays open")
    terminal.press("q")
    assert terminal.status() == 0


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TEXTUAL_COLOR_SYSTEM", "plaid"),
        ("TEXTUAL_DRIVER", "nowhere"),
        ("TEXTUAL_DRIVER", "os:path"),
        ("TEXTUAL_DRIVER", ":"),
    ],
)
def test_a_terminal_that_cannot_be_driven_as_told_is_told_before_the_screen_is_taken(
    folder: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    terminal = Terminal(*DATELINE, "good.txt", "--no-state")
    assert terminal.status() == 2
    assert terminal.output.startswith(b"dateline: ")
    assert name.encode() in terminal.output
    assert terminal.output.count(b"\n") == 1


def test_the_reader_opens_an_article_and_quits(folder: Path) -> None:
    terminal = Terminal(*DATELINE, str(folder / "good.txt"), "--no-mouse", "--theme", "ansi-dark")
    assert terminal.wait_for(b"The strait stays open")
    terminal.press("q")
    assert terminal.status() == 0
    assert b"\x1b[?1000h" not in terminal.output  # the mouse was left alone
    assert terminal.output.rstrip().endswith(b"l") or b"\x1b[?1049l" in terminal.output


def test_the_screen_is_drawn_in_utf8_whatever_the_locale(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in (("LC_ALL", "C"), ("PYTHONCOERCECLOCALE", "0"), ("PYTHONUTF8", "0")):
        monkeypatch.setenv(name, value)
    terminal = Terminal(*DATELINE, "good.txt")
    assert terminal.wait_for("“The strait stays open,”".encode())
    terminal.press("q")
    assert terminal.status() == 0


def test_the_reader_takes_an_article_from_a_pipe_and_keys_from_the_terminal(folder: Path) -> None:
    words = " ".join(f"'{part}'" for part in DATELINE)
    terminal = Terminal("sh", "-c", f"cat '{folder}/good.txt' | {words} -")
    assert terminal.wait_for(b"The strait stays open")
    terminal.press("q")
    assert terminal.status() == 0
