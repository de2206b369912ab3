"""Bad input, streams that are closed or full: one clear line, and no harm done."""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
import termios
import time
from pathlib import Path

import pytest

from tests.tui.command import QUOTED, run
from tests.tui.terminal import Terminal

pytestmark = [pytest.mark.terminal, pytest.mark.model]


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
