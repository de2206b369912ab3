"""The command line: what comes out, and one clear line when nothing can."""

from __future__ import annotations

import fcntl
import json
import os
import re
import subprocess
import sys
import termios
import threading
import time
from pathlib import Path

import pytest

from analysis import Annotator, pipeline
from analysis.actors.known.user_file import read
from analysis.library import folders as config
from analysis.library.cache import Cache
from analysis.library.places import Place, Places
from analysis.model import Annotation
from analysis.reading.source import shown
from tests.conftest import ROOT
from tests.tui.command import DATELINE, QUOTED, SAMPLE, WHO, kept, run
from tests.tui.example import ANNOTATION
from tests.tui.terminal import Terminal
from tui.settings.config import USUAL
from tui.settings.file import parse

pytestmark = [pytest.mark.terminal, pytest.mark.model]

DOCS = ROOT / "docs"


def usual_actors(folder: Path, text: str) -> Path:
    """Put a file of actors where it is looked for."""
    path = folder / "config" / "dateline" / "actors.toml"
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    return path


def usual_settings(folder: Path, text: str) -> None:
    """Put a file of settings where it is looked for."""
    path = folder / "config" / "dateline" / "config.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["annotate", "absent.txt"], "absent.txt"),
        (["annotate", "folder"], "directory"),
        (["annotate", "empty.txt"], "empty"),
        (["annotate", "binary.bin"], "binary"),
        (["annotate", "good.txt", "--published", "yesterweek"], "yesterweek"),
        (["annotate", "good.txt", "--published", "2024-02-31"], "2024-02-31"),
        (["annotate", "good.txt", "--model", "xx_no_such_model"], "'xx_no_such_model' is not installed\n"),
        (["annotate", "good.txt", "--model", "xx_ent_web_trf"], "pip install xx_ent_web_trf\n"),
        (["annotate", "good.txt", "--format", "papyrus"], "papyrus"),
        (["annotate", "good.txt", "--output", "nowhere/out.json"], "nowhere"),
        (["annotate", "good.txt", "--output", "folder"], "directory"),
        (["annotate", "good.txt", "--output", "n" * 300], "name too long"),
        (["annotate", "good.txt", "--output", "good.txt/out.json"], "good.txt/out.json: not a directory"),
        (["annotate", "good.txt", "--output", "loop"], "loop: "),
        (["annotate", "good.txt", "--actors", "absent.toml"], "absent.toml: no such file"),
        (["annotate", "good.txt", "--actors", "folder"], "folder: a directory"),
        (["annotate", "good.txt", "--actors", "binary.bin"], "binary.bin"),
        (["annotate", "good.txt", "--actors", "good.txt"], "good.txt: "),
        (["annotate", "good.txt", "--actors", "wrong.toml"], "wrong.toml: "),
        (["annotate", "good.txt", "--actors", "form.toml"], "form.toml: Invalid enum value 'robot'"),
        (["annotate", "good.txt", "--actors", "/dev/zero"], "/dev/zero: not a file"),
        (["annotate", "good.txt", "--actors", "\udcff.toml"], ".toml: no such file"),
        (["annotate", "good.txt", "--actors", "n" * 300], "name too long"),
        (["annotate", "good.txt", "--actors", "pipe"], "pipe, not a file"),
        (["annotate", "good.txt", "--actors", "absent\x1b[31m\n.toml"], "absent"),
        (["annotate", "good.txt", "--actors", ""], "'': no such file"),
        (["config", "--check", "absent.toml"], "absent.toml: no such file"),
        (["config", "--check", "folder"], "folder: a directory"),
        (["config", "who.toml"], "--check"),
        (["annotate"], "FILE"),
        (["annotate", "good.txt", "--frobnicate"], "frobnicate"),
        (["show", "absent.txt"], "absent.txt"),
        (["show", "good.txt", "--only", "text,\x1b[31mpoems"], "poems"),
        (["show", "good.txt", "--width", "3"], "width"),
        (["show", "good.txt", "--output", "folder"], "directory"),
        (["good.txt"], "dateline show"),
        (["absent\x1b[31m.txt"], "terminal"),
        (["annotate", "absent\x1b[31m\n.txt"], "absent"),
    ],
)
def test_bad_input_gets_one_line_and_status_2(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    arguments: list[str],
    reason: str,
) -> None:
    before = sorted(folder.rglob("*"))
    assert run(monkeypatch, *arguments) == 2
    out, err = capfd.readouterr()
    assert out == ""
    assert reason in err
    assert err.startswith("dateline: ")
    assert err.count("\n") == 1
    assert "\x1b" not in err
    assert sorted(folder.rglob("*")) == before


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_refused(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    (folder / "good.txt").chmod(0)
    assert run(monkeypatch, "annotate", "good.txt") == 2
    assert "permission" in capfd.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "streams", "told"),
    [
        ("config", ">/dev/full", "no space left on device"),
        ("cache", ">/dev/full", "no space left on device"),
        ("--help", ">/dev/full", "no space left on device"),
        ("show good.txt", ">/dev/full", "no space left on device"),
        ("config", ">&-", "standard output is closed"),
        ("cache", ">&-", "standard output is closed"),
        ("show good.txt --only text", ">&-", "standard output is closed"),
        ("good.txt", ">&-", "the reader needs a terminal"),
        ("show -", "<&-", "standard input is closed"),
    ],
)
def test_streams_that_are_closed_or_full_get_one_line_and_status_2(
    folder: Path, arguments: str, streams: str, told: str
) -> None:
    ended = subprocess.run(["sh", "-c", f"{QUOTED} {arguments} {streams}"], stderr=subprocess.PIPE, text=True)
    assert (ended.returncode, ended.stderr.count("\n")) == (2, 1), ended.stderr
    assert ended.stderr.startswith("dateline: ")
    assert told in ended.stderr


def test_errors_that_nobody_hears_do_no_more_harm(folder: Path) -> None:
    for streams in ("2>&-", "2>/dev/full"):
        assert subprocess.run(["sh", "-c", f"{QUOTED} show absent.txt {streams}"]).returncode == 2


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


@pytest.mark.parametrize("home", ["loop", "n" * 300, "good.txt/below"])
def test_a_place_for_the_cache_that_cannot_be_gets_one_line(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], home: str
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder / home))
    for arguments in (["cache"], ["cache", "--clear"]):
        status = run(monkeypatch, *arguments)
        out, err = capfd.readouterr()
        assert (status, (out + err).count("\n")) == (0 if "below" in home else 2, 1)


def test_an_error_while_annotating_stands_in_a_line_of_its_own(folder: Path) -> None:
    script = (
        "from analysis import Annotator\n"
        "from analysis.errors import AnnotationError\n"
        "from tui.cli import commands as cli\n"
        "def fail(self, article, progress):\n"
        "    progress(0.37)\n"
        "    raise AnnotationError('no more memory')\n"
        "Annotator.annotate = fail\n"
        "cli.main()"
    )
    terminal = Terminal(sys.executable, "-P", "-c", script, "annotate", "good.txt")
    assert terminal.status() == 2
    assert terminal.output.endswith(b"annotating  37%\r                \rdateline: no more memory\r\n")


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


def test_the_settings_that_the_manual_shows_are_read() -> None:
    example = (
        (DOCS / "reading.md").read_text(encoding="utf-8").partition("```toml\ntheme")[2].partition("```")[0]
    )
    config, complaints = parse(f"theme{example}".encode())
    assert complaints == ()
    assert config.width == 72


def test_the_form_of_actors_that_the_manual_shows_is_read(tmp_path: Path) -> None:
    example = (
        (DOCS / "command-line.md")
        .read_text(encoding="utf-8")
        .partition("```toml\n[[actor]]")[2]
        .partition("```")[0]
    )
    path = tmp_path / "actors.toml"
    path.write_text(f"[[actor]]{example}", encoding="utf-8")
    assert [actor.name for actor in read(path)] == ["Maria Okello", "Harbour Workers’ Union"]


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


@pytest.mark.parametrize("streams", ["< /dev/zero", "< large", "large"])
def test_an_article_has_a_most_wherever_it_comes_from(folder: Path, streams: str) -> None:
    with (folder / "large").open("wb") as file:
        file.truncate((256 << 20) + 1)
    arguments = streams if streams == "large" else f"- {streams}"
    ended = subprocess.run(["sh", "-c", f"{QUOTED} annotate {arguments}"], capture_output=True, text=True)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr.endswith(": larger than 256 MiB\n")
    assert ended.stderr.count("\n") == 1


@pytest.mark.parametrize("arguments", ["pipe", "annotate pipe", "annotate - < pipe"])
def test_a_pipe_that_nobody_fills_is_left_with_an_interrupt(folder: Path, arguments: str) -> None:
    pipe = os.open("pipe", os.O_RDWR)
    os.write(pipe, b"The strait ")
    terminal = Terminal("sh", "-c", f"exec {QUOTED} {arguments}")
    assert is_taken_from(pipe)
    terminal.press("\x03")
    assert terminal.status() == 130
    assert terminal.output.replace(b"^C", b"").strip() == b""
    os.close(pipe)


def is_taken_from(pipe: int) -> bool:
    """Whether somebody takes all that is in a pipe, and so waits for more."""
    end = time.monotonic() + 30
    while time.monotonic() < end:
        if fcntl.ioctl(pipe, termios.FIONREAD, bytes(4)) == bytes(4):
            return True
        time.sleep(0.02)
    return False


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


def test_a_wrong_theme_is_told_before_the_screen_is_taken(folder: Path) -> None:
    terminal = Terminal(*DATELINE, str(folder / "good.txt"), "--theme", "plaid")
    assert terminal.status() == 2
    assert b"no theme 'plaid'" in terminal.output
    assert b"\x1b[?1049h" not in terminal.output


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


def test_no_link_of_the_manual_leads_nowhere() -> None:
    pages = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *DOCS.glob("*.md")]
    links = [
        (page, link.partition("#")[0])
        for page in pages
        for link in re.findall(r"\]\(([^)\s]+)\)", page.read_text(encoding="utf-8"))
        if "://" not in link and not link.startswith("#")
    ]
    assert [f"{page.name}: {link}" for page, link in links if not (page.parent / link).exists()] == []
