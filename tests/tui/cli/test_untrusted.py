"""Nothing that is printed commands the terminal, whoever has written it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.tui.command import DATELINE
from tests.tui.terminal import Terminal

pytestmark = [pytest.mark.terminal, pytest.mark.model]


WILD = "\x1b]0;evil\x07 \x1b[2Jevil \x9b5;5Hevil \u202eevil \u2066evil \U000e0041evil \u200b\u200bevil"


@pytest.mark.parametrize("command", ["annotate", "show"])
@pytest.mark.parametrize("output", [(), ("-o", "/dev/tty")], ids=["", "to the terminal by its name"])
def test_what_is_printed_commands_no_terminal(folder: Path, command: str, output: tuple[str, ...]) -> None:
    (folder / "evil.txt").write_text(f"A head\n\nOskar Lind {WILD} left Oslo on 12 March 2024.\n", "utf-8")
    terminal = Terminal(*DATELINE, command, "evil.txt", *output)
    assert terminal.status() == 0
    assert b"Oskar Lind" in terminal.output
    for sign in ("\x1b]0;evil", "\x1b[2J", "\x07", "\x9b", "\u202e", "\u2066", "\U000e0041", "\u200b\u200b"):
        assert sign.encode() not in terminal.output


def test_json_is_exact_in_a_file_and_says_the_same_on_a_terminal(folder: Path) -> None:
    text = f"A head\n\nOskar Lind {WILD} left Oslo on 12 March 2024.\n"
    (folder / "evil.txt").write_text(text, "utf-8")
    exact = subprocess.run([*DATELINE, "annotate", "evil.txt"], capture_output=True, check=True).stdout
    assert "\x9b5;5Hevil \u202eevil" in exact.decode()
    terminal = Terminal(*DATELINE, "annotate", "evil.txt")
    assert terminal.status() == 0
    printed = terminal.output.decode().replace("\r\n", "\n")
    assert json.loads(printed[printed.index("{") :]) == json.loads(exact)


@pytest.mark.parametrize("arguments", [["--help"], ["show", "--help"], ["show"], ["no\x9bne.txt"]])
def test_the_name_of_the_program_commands_no_terminal(folder: Path, arguments: list[str]) -> None:
    program = f"import sys; sys.argv[0] = {WILD!a}; from tui.cli import main; main()"
    terminal = Terminal(sys.executable, "-P", "-c", program, *arguments)
    assert terminal.status() in (0, 2)
    assert "\x9b".encode() not in terminal.output
    assert b"evil" not in terminal.output


def test_what_a_library_prints_commands_no_terminal(folder: Path) -> None:
    program = (
        "import logging, sys, warnings\n"
        "from tui.cli.streams import tame_terminals\n"
        "tame_terminals()\n"
        f"wild = {WILD!a}\n"
        "print(wild)\n"
        "warnings.warn(wild)\n"
        "logging.error(wild)\n"
        "raise SystemError(wild)\n"
    )
    terminal = Terminal(sys.executable, "-P", "-c", program)
    assert terminal.status() == 1
    assert terminal.output.count("␛]0;evil".encode()) >= 4
    for sign in ("\x1b", "\x07", "\x9b", "\u202e"):
        assert sign.encode() not in terminal.output
