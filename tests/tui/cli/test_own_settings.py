"""A person's settings, by whichever name, and mistakes in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis.library import folders as config
from analysis.reading.source import shown
from tests.tui.cli.usual import usual_settings
from tests.tui.command import DATELINE, run
from tests.tui.terminal import Terminal
from tui.settings.config import USUAL
from tui.settings.file import parse

pytestmark = [pytest.mark.terminal, pytest.mark.model]


@pytest.mark.parametrize("name", ["absent.toml", "folder", "/dev/zero", "absent\x1b[31m\n", ""])
def test_settings_that_are_named_and_cannot_be_read_are_told_before_the_screen_is_taken(
    folder: Path, name: str
) -> None:
    terminal = Terminal(*DATELINE, str(folder / "good.txt"), "--config", name)
    assert terminal.status() == 2
    assert terminal.output.startswith(b"dateline: ")
    assert terminal.output.count(b"\n") == 1
    assert b"\x1b" not in terminal.output


def test_mistakes_in_the_settings_are_told_in_the_reader_and_the_rest_holds(folder: Path) -> None:
    usual_settings(folder, "mouse = false\nwidth = yes\n[keys]\nquit = 'x'\n")
    terminal = Terminal(*DATELINE, str(folder / "good.txt"))
    assert terminal.wait_for(b"config.toml: line 2")
    terminal.press("x")
    assert terminal.status() == 0
    assert b"\x1b[?1000h" not in terminal.output


def test_every_mistake_in_the_settings_can_be_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    wrong = "".join(f'"nonsense{number}\\u001b" = 1\n' for number in range(3)) + "mouse = 1\nwidth = 2\n"
    usual_settings(folder, wrong)
    path = config.usual_settings()
    assert run(monkeypatch, "config", "--check") == 2
    out, err = capfd.readouterr()
    assert (len(out.splitlines()), err) == (5, "")
    assert all(line.startswith(f"{shown(path)}: ") and line.isprintable() for line in out.splitlines())
    Path("good.toml").write_text("mouse = false\n", encoding="utf-8")
    assert run(monkeypatch, "config", "--check", "good.toml") == 0
    assert capfd.readouterr().out == "good.toml: nothing is wrong\n"
    Path(path).unlink()
    assert run(monkeypatch, "config", "--check") == 0
    assert capfd.readouterr().out == f"{shown(path)}: there is none\n"


def test_a_warning_that_leaves_mistakes_out_says_how_to_see_them(folder: Path) -> None:
    usual_settings(folder, "".join(f"nonsense{number} = 1\n" for number in range(5)))
    terminal = Terminal(*DATELINE, "good.txt")
    assert terminal.wait_for(b"and 2 more")
    assert terminal.wait_for(b"--check")
    terminal.press("q")
    assert terminal.status() == 0


def test_an_option_wins_over_the_settings(folder: Path) -> None:
    usual_settings(folder, "mouse = false\n")
    terminal = Terminal(*DATELINE, str(folder / "good.txt"), "--mouse")
    assert terminal.wait_for(b"The strait stays open")
    terminal.press("q")
    assert terminal.status() == 0
    assert b"\x1b[?1000h" in terminal.output


def test_the_printed_settings_are_read_without_complaint(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, "config") == 0
    printed = capfd.readouterr().out
    assert str(folder / "config" / "dateline" / "config.toml") in printed
    assert parse(printed.encode()) == (USUAL, ())


def test_a_folder_of_settings_that_cannot_be_looked_into_is_told_once_in_the_reader(folder: Path) -> None:
    own = folder / "config" / "dateline"
    own.parent.mkdir()
    own.symlink_to(own.name)
    terminal = Terminal(*DATELINE, "good.txt", *("--model", "xx_no_such_model"))
    assert terminal.wait_for(b"too many levels")
    assert terminal.wait_for(b"is not installed")
    terminal.press("q")
    assert terminal.status() == 0
    assert terminal.output.count(b"too many levels") == 1


def test_a_wrong_theme_is_told_before_the_screen_is_taken(folder: Path) -> None:
    terminal = Terminal(*DATELINE, str(folder / "good.txt"), "--theme", "plaid")
    assert terminal.status() == 2
    assert b"no theme 'plaid'" in terminal.output
    assert b"\x1b[?1049h" not in terminal.output
