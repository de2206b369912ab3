"""What is said of steps that failed: on standard error, in the status line, with traces where one asks."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from msgspec.structs import replace

from analysis.annotations.failures import in_words, traces
from analysis.background import Background
from analysis.dates.rules import recognition
from analysis.errors import AnnotationError
from analysis.events.judge import NOTICE, Judge
from analysis.library.background import Remembering
from analysis.library.cache import Cache
from analysis.model import Annotation, Article, Failure, LayerName, Step
from tests.tui.command import run, said
from tests.tui.driver import MIDDLE, SIZES, reading
from tests.tui.example import ANNOTATION, ARTICLE
from tests.tui.terminal import Terminal

SAMPLE = "On 3 May 2024 Ada Berg met Oskar Lind.\n\nThe zebra left on 4 May 2024.\n"
FAILING = """
from analysis.dates import normalisation
usual = normalisation.recognise
def recognise(text, start, end):
    if "zebra" in text[start:end]:
        raise ValueError("a fault \\x1b[31m")
    return usual(text, start, end)
normalisation.recognise = recognise
"""
"""Has the dates of a paragraph fail."""
READER = """
from pathlib import Path
import analysis.background, subprocess, sys
popen = subprocess.Popen
def started(command, **keywords):
    at = command.index("-m")
    code = Path("failing.py").read_text()
    code += "import runpy; runpy.run_module('analysis.background', run_name='__main__', alter_sys=True)"
    return popen([*command[:at], "-c", code, *command[at + 2:]], **keywords)
subprocess.Popen = started
from tui.cli.commands import main; main()
"""  # fmt: skip


def failure(layer: LayerName, number: int | None = 0, step: Step = "reading", trace: str = "") -> Failure:
    """A step that failed in the paragraph with a number, or over the whole text."""
    where = (None, None) if number is None else (10 * number, 10 * number + 5)
    return Failure(layer=layer, step=step, start=where[0], end=where[1], error="ValueError: x", trace=trace)


@pytest.mark.parametrize(
    ("failures", "words"),
    [
        ((), ""),
        ((failure("dates"),), "dates of 1 paragraph could not be read"),
        ((failure("dates"), failure("dates", 1)), "dates of 2 paragraphs could not be read"),
        ((failure("dates"), failure("dates", step="resolution")), "dates of 1 paragraph could not be read"),
        (
            (failure("dates", 2), failure("dates", 1), failure("events", 2)),
            "dates of 2 paragraphs and events of 1 could not be read",
        ),
        (
            (failure("parse", 1), failure("quotes", 1), failure("events", 1), failure("events", 2)),
            "sentences of 1 paragraph, quotes of 1 and events of 2 could not be read",
        ),
        ((failure("actors", None, "linking"),), "actors could not be linked"),
        ((failure("actors", None),), "actors could not be read"),
        (
            (failure("actors", 1, "roles"), failure("events", None, "threads")),
            "roles of 1 paragraph could not be read; answers could not be linked",
        ),
    ],
)
def test_failures_in_words(failures: tuple[Failure, ...], words: str) -> None:
    assert in_words(failures) == words


def test_traces_tell_what_failed_where_and_are_no_commands() -> None:
    told = traces((failure("dates", 1, trace="File x\n  line\x1b[31m\n"), failure("events", None)))
    assert told == (
        "dates, reading, characters 10 to 15: ValueError: x\nFile x\n  line␛[31m\n"
        "events, reading: ValueError: x\n"
    )


@pytest.fixture
def sample(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory with an article in it, of which the dates of one paragraph cannot be read."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(SAMPLE, encoding="utf-8")
    (tmp_path / "failing.py").write_text(FAILING, encoding="utf-8")

    usual = recognition.recognise

    def recognise(text: str, start: int, end: int) -> object:
        if "zebra" in text[start:end]:
            raise ValueError("a fault \x1b[31m")
        return usual(text, start, end)

    monkeypatch.setattr("analysis.dates.normalisation.recognise", recognise)
    return tmp_path


@pytest.mark.model
@pytest.mark.parametrize("command", ["show", "annotate"])
def test_what_could_not_be_read_is_said_beside_the_rest(
    sample: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], command: str
) -> None:
    assert run(monkeypatch, command, "a.txt") == 0
    out, err = capfd.readouterr()
    assert said(err) == "dateline: dates of 1 paragraph could not be read\n"
    assert "2024-05-03" in out
    assert "2024-05-04" not in out
    if command == "annotate":
        form = json.loads(out)
        assert [(f["layer"], f["start"]) for f in form["failures"]] == [("dates", SAMPLE.index("The zebra"))]
        assert Annotation.from_dict(form).failures


@pytest.mark.model
@pytest.mark.parametrize("command", ["show", "annotate"])
def test_debug_tells_where(
    sample: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], command: str
) -> None:
    assert run(monkeypatch, command, "a.txt", "--debug") == 0
    err = said(capfd.readouterr().err)
    assert err.startswith(
        "dateline: dates of 1 paragraph could not be read\ndates, reading, characters 40 to"
    )
    assert "Traceback (most recent call last):\n" in err
    assert "in recognise\n" in err
    assert err.endswith("ValueError: a fault ␛[31m\n")


@pytest.mark.model
def test_debug_tells_nothing_when_nothing_failed(
    sample: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    (sample / "a.txt").write_text("Ada Berg left on 3 May 2024.", encoding="utf-8")
    assert run(monkeypatch, "annotate", "a.txt", "--debug") == 0
    assert said(capfd.readouterr().err) == ""


@pytest.mark.model
@pytest.mark.parametrize("command", ["show", "annotate"])
def test_that_there_is_no_judge_is_said_in_a_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], command: str
) -> None:
    (tmp_path / "a.txt").write_text("Ada Berg left on 3 May 2024.", encoding="utf-8")
    monkeypatch.setattr(Judge, "load", lambda: None)
    assert run(monkeypatch, command, str(tmp_path / "a.txt")) == 0
    out, err = capfd.readouterr()
    assert err == f"dateline: {NOTICE}\n"
    assert "2024-05-03" in out


@pytest.mark.parametrize("size", SIZES)
async def test_the_status_line_says_it(size: tuple[int, int]) -> None:
    failures = (failure("dates"), failure("dates", 1), failure("events", 1))
    async with reading(size, annotated=False) as reader:
        await reader.annotate(replace(ANNOTATION, failures=failures))
        told = "dates of 2 paragraphs and events of 1 could not be"
        assert told in reader.status
        await reader.press("H")
        assert "there is no place further back" in reader.status
        await reader.press("j")
        assert told in reader.status


async def test_where_much_failed_the_place_is_still_seen() -> None:
    layers: tuple[LayerName, ...] = ("parse", "actors", "quotes", "dates", "events")
    async with reading(MIDDLE, annotated=False) as reader:
        await reader.annotate(replace(ANNOTATION, failures=tuple(failure(layer) for layer in layers)))
        await reader.press("]")
        assert "│ not all could be read │ 4 Mar 2024" in reader.status


async def test_the_status_line_says_nothing_when_nothing_failed() -> None:
    async with reading(MIDDLE) as reader:
        assert "could" not in reader.status


@pytest.mark.terminal
@pytest.mark.model
def test_the_reader_says_it_and_tells_where_when_it_has_ended(sample: Path) -> None:
    terminal = Terminal(sys.executable, "-P", "-c", READER, "--debug", "a.txt")
    assert terminal.wait_for(b"dates of 1 paragraph could not be read")
    terminal.press("q")
    assert terminal.status() == 0
    end = terminal.output[terminal.output.rindex(b"\x1b[?1049l") :]
    assert b"ValueError: a fault \xe2\x90\x9b[31m\r\n" in end
    assert b"in recognise\r\n" in end
    assert not list(sample.glob("**/*.annotation"))


def test_an_annotation_with_failures_is_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    failed = replace(ANNOTATION, failures=(failure("dates", trace="File x"),))
    monkeypatch.setattr(Background, "annotate", lambda *_: failed)
    told: list[str] = []
    assert Remembering(None, None, Cache(tmp_path), told).annotate(ARTICLE) == failed
    assert not list(tmp_path.iterdir())
    assert "File x\n" in "".join(told)


def test_where_an_annotation_failed_as_a_whole_is_kept_for_whoever_asks(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def annotate(*_: object) -> Annotation:
        error = AnnotationError("the annotation failed")
        error.add_note("File x\n")
        raise error

    monkeypatch.setattr(Background, "annotate", annotate)
    told: list[str] = []
    with pytest.raises(AnnotationError):
        Remembering(None, None, None, told).annotate(Article(text="x"))
    assert told == ["File x\n"]
