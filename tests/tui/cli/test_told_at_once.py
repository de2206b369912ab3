"""What cannot be done is told at once and in one line: a misspelt command, a model or a language that is not
there."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.tui.command import DATELINE, run, said
from tests.tui.terminal import Terminal

pytestmark = pytest.mark.terminal

GERMAN = (
    "Am Montag hat der Minister den Botschafter getroffen und mit ihm über die Lage an der Grenze "
    "gesprochen. Die beiden waren sich nicht einig, ob die Gespräche in der nächsten Woche weitergehen "
    "sollen.\n"
)
NOT_ENGLISH = "it is in German and is not annotated"


@pytest.mark.parametrize(
    ("word", "meant"), [("shwo", "show"), ("anotate", "annotate"), ("raed", "read"), ("Show", "show")]
)
def test_a_misspelt_command_is_told_with_the_one_that_may_be_meant(
    folder: Path, word: str, meant: str, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, word, "good.txt") == 2
    out, err = capfd.readouterr()
    assert (out, err) == ("", f"dateline: no such file or command: {word}; did you mean {meant}?\n")


def test_so_it_is_on_a_terminal_where_the_other_article_could_be_read(folder: Path) -> None:
    terminal = Terminal(*DATELINE, "shwo", "good.txt")
    assert terminal.wait_for(b"did you mean show?")
    assert terminal.status() == 2
    assert b"\x1b[?1049h" not in terminal.output


def test_a_file_that_is_called_so_is_read(folder: Path) -> None:
    (folder / "shwo").write_text("A sentence of its own.\n", encoding="utf-8")
    terminal = Terminal(*DATELINE, "shwo", "--model", "xx_no_such_model")
    assert terminal.wait_for(b"A sentence of its own.")
    terminal.press("q")
    assert terminal.status() == 0


def test_what_is_like_no_command_is_a_file_that_is_not_there(folder: Path) -> None:
    terminal = Terminal(*DATELINE, "article")
    assert terminal.wait_for(b"article: no such file")
    assert terminal.status() == 2


@pytest.mark.parametrize("command", ["show", "annotate", "explain"])
def test_a_model_that_is_not_there_is_told_before_anything_is_loaded(folder: Path, command: str) -> None:
    script = (
        "import sys\n"
        f"sys.argv = ['dateline', '{command}', 'good.txt', '--model', 'xx_no_such_model']\n"
        "from tui.cli.commands import main\n"
        "try:\n    main()\n"
        "finally:\n    print([name for name in ('spacy', 'textual') if name in sys.modules])\n"
    )
    ended = subprocess.run([DATELINE[0], "-c", script], capture_output=True, text=True, check=False)
    assert ended.returncode == 2
    assert ended.stderr == "dateline: the spaCy pipeline 'xx_no_such_model' is not installed\n"
    assert ended.stdout == "[]\n"


def test_the_reader_goes_on_without_a_model(folder: Path) -> None:
    terminal = Terminal(*DATELINE, "good.txt", "--model", "xx_no_such_model")
    assert terminal.wait_for(b"is not installed")
    terminal.press("jq")
    assert terminal.status() == 0


@pytest.mark.model
@pytest.mark.parametrize("command", ["show", "annotate"])
def test_another_language_is_told_beside_the_output(
    folder: Path, command: str, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    (folder / "other.txt").write_text(GERMAN, encoding="utf-8")
    assert run(monkeypatch, command, "other.txt") == 0
    out, err = capfd.readouterr()
    assert "Botschafter" in out
    assert said(err) == f"dateline: {NOT_ENGLISH}\n"


def test_another_language_is_told_in_the_reader(folder: Path) -> None:
    (folder / "other.txt").write_text(GERMAN, encoding="utf-8")
    terminal = Terminal(*DATELINE, "other.txt", "--model", "xx_no_such_model")
    assert terminal.wait_for(NOT_ENGLISH.encode())
    terminal.press("q")
    assert terminal.status() == 0
