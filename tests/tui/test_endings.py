"""The end of the reader: at any moment, with the terminal as it was and nothing lost; and its stops."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import termios
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.tui.terminal import Terminal

pytestmark = pytest.mark.terminal

TEXT = "The strait stays open.\n\nNobody had asked the minister.\n\nThe ferry left at noon.\n"
NO_MODEL = ("--model", "xx_no_such_model")
PROGRAM = (sys.executable, "-P", "-m", "tui")
SIGNALS = [signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGINT]
THREADS = 4
"""Of an idle reader: the main one, for the keys, for the screen, for the end."""
REDRAW, STOP = "\x0c", "\x1a"


@pytest.fixture
def file(tmp_path: Path) -> str:
    """An article."""
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


def changed(script: str) -> tuple[str, ...]:
    """The program after a change to it."""
    return (sys.executable, "-P", "-c", f"{script}\nfrom tui.__main__ import main\nmain()")


def opened(file: str, program: tuple[str, ...] = PROGRAM) -> Terminal:
    """The reader, when it has come to rest."""
    terminal = Terminal(*program, file, *NO_MODEL)
    assert terminal.wait_for(b"is not installed")
    return terminal


def wait(holds: Callable[[], bool], seconds: float = 20) -> bool:
    """Whether something comes to hold."""
    end = time.monotonic() + seconds
    while not holds() and time.monotonic() < end:
        time.sleep(0.02)
    return holds()


def position() -> int | None:
    """Where one is, as it is kept."""
    for path in Path(os.environ["XDG_STATE_HOME"]).rglob("*.json"):
        return int(json.loads(path.read_bytes())["position"])
    return None


def is_stopped(terminal: Terminal) -> bool:
    state = Path(f"/proc/{terminal.pid}/stat").read_text(encoding="utf-8")
    return state.rpartition(")")[2].split()[0] == "T"


def threads(terminal: Terminal) -> int:
    return len(os.listdir(f"/proc/{terminal.pid}/task"))


# Told to end


@pytest.mark.parametrize("number", SIGNALS)
@pytest.mark.parametrize("module", ["tui.cli", "textual.app"])
def test_what_is_told_to_end_while_it_is_loaded_ends_without_a_word(
    file: str, module: str, number: signal.Signals
) -> None:
    script = (
        "import os, sys, time\n"
        "class Meanwhile:\n"
        "    def find_spec(self, name, *_):\n"
        f"        if name == {module!r}:\n"
        f"            os.kill(os.getpid(), {number:d})\n"
        "            time.sleep(60)\n"
        "sys.meta_path.insert(0, Meanwhile())"
    )
    terminal = Terminal(*changed(script), file)
    assert terminal.status() == 128 + number
    assert terminal.output == b""


@pytest.mark.parametrize("number", SIGNALS)
def test_what_is_told_to_end_as_it_takes_the_terminal_gives_it_back(
    file: str, number: signal.Signals
) -> None:
    terminal = Terminal(*PROGRAM, file, *NO_MODEL)
    before = termios.tcgetattr(terminal.fd)
    assert terminal.wait_for(b"\x1b[?1049h")
    os.kill(terminal.pid, number)
    assert terminal.status() == 128 + number
    assert termios.tcgetattr(terminal.fd) == before
    assert terminal.output.rindex(b"\x1b[?1049l") > terminal.output.rindex(b"\x1b[?1049h")
    assert b"Traceback" not in terminal.output


@pytest.mark.parametrize("number", SIGNALS)
def test_who_is_told_to_end_leaves_the_terminal_sane_and_knows_the_place(
    file: str, number: signal.Signals
) -> None:
    terminal = opened(file)
    terminal.output = b""
    terminal.press("G")
    assert terminal.wait_for(b" 99%")
    os.kill(terminal.pid, number)
    assert terminal.status() == 128 + number
    assert b"\x1b[?1049l" in terminal.output
    assert position() == TEXT.index("The ferry")


@pytest.mark.parametrize("key", ["?", ":", "o", "//(a+)+$\r"])
def test_nothing_that_is_open_or_under_way_keeps_it(file: str, key: str) -> None:
    terminal = opened(file)
    before = len(terminal.output)
    terminal.press(key)
    assert terminal.wait_for_more(before)
    os.kill(terminal.pid, signal.SIGTERM)
    assert terminal.status(5) == 128 + signal.SIGTERM
    assert b"Traceback" not in terminal.output


STUCK = "from tui.app import DatelineApp\nDatelineApp.action_redraw = lambda self: time.sleep(60)"


@pytest.mark.parametrize(
    ("script", "key"),
    [
        (STUCK, REDRAW),
        ("from tui.articles.desk import Open\nOpen.save = lambda self: time.sleep(60)", "j"),
    ],
    ids=["the main thread", "the disk"],
)
def test_who_cannot_leave_in_order_leaves_the_terminal_sane(file: str, script: str, key: str) -> None:
    terminal = Terminal(*changed(f"import time\n{script}"), file, *NO_MODEL)
    before = termios.tcgetattr(terminal.fd)
    assert terminal.wait_for(b"is not installed")
    assert termios.tcgetattr(terminal.fd) != before
    terminal.press(key)
    os.kill(terminal.pid, signal.SIGTERM)
    assert terminal.status(10) == 128 + signal.SIGTERM
    assert b"\x1b[?1049l" in terminal.output
    assert termios.tcgetattr(terminal.fd) == before


def test_a_terminal_that_nobody_reads_keeps_nobody_from_ending(file: str) -> None:
    terminal = Terminal(*PROGRAM, file, *NO_MODEL)
    before = termios.tcgetattr(terminal.fd)
    assert terminal.wait_for(b"is not installed")
    terminal.press(REDRAW * 500)
    time.sleep(1)  # there is nothing to be seen of it
    terminal.output = b""
    os.kill(terminal.pid, signal.SIGTERM)
    assert terminal.status(10, reads=False) == 128 + signal.SIGTERM
    assert termios.tcgetattr(terminal.fd) == before
    assert terminal.wait_for(b"\x1b[?1049l")


@pytest.mark.parametrize(
    "script", ["", "import signal\nsignal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGHUP})"]
)
def test_a_line_that_drops_ends_the_reader_and_loses_nothing(file: str, script: str) -> None:
    terminal = opened(file, changed(script))
    terminal.output = b""
    terminal.press("G")
    assert terminal.wait_for(b" 99%")
    os.close(terminal.fd)
    terminal.fd = os.open(os.devnull, os.O_RDONLY)
    assert terminal.status() == 128 + signal.SIGHUP
    assert position() == TEXT.index("The ferry")


def test_the_place_is_kept_while_nothing_else_goes_on(file: str) -> None:
    terminal = opened(file, changed(f"import time\n{STUCK}"))
    terminal.press(f"G{REDRAW}")
    assert wait(lambda: position() == TEXT.index("The ferry"))
    os.kill(terminal.pid, signal.SIGKILL)
    assert terminal.status() == -signal.SIGKILL


def test_who_quits_waits_for_no_thread(file: str) -> None:
    script = (
        "import time\nfrom analysis.reading.head import complete\n"
        "complete.complete = lambda article: time.sleep(60)"
    )
    terminal = Terminal(*changed(script), file, *NO_MODEL)
    assert terminal.wait_for(b"The strait stays open")
    assert wait(lambda: threads(terminal) > THREADS)
    terminal.press("q")
    assert terminal.status(10) == 0


# Stopped, and told to go on


def test_it_goes_on_after_stops_with_the_whole_screen_and_no_thread_more(file: str) -> None:
    terminal = opened(file)
    for way in ("stop", "ctrl+z", "none") * 2:
        if way == "stop":
            os.kill(terminal.pid, signal.SIGSTOP)
        elif way == "ctrl+z":
            terminal.press(STOP)
            assert terminal.wait_for(b"\x1b[?1049l")
        if way != "none":
            assert wait(lambda: is_stopped(terminal))
        terminal.clear()
        os.kill(terminal.pid, signal.SIGCONT)
        assert terminal.wait_for(b"\x1b[?1049h")
        assert terminal.wait_for(b"The strait stays open")
        assert terminal.wait_for(b"The ferry left at noon")
    assert wait(lambda: threads(terminal) == THREADS)
    terminal.press("q")
    assert terminal.status() == 0


def test_going_on_in_the_middle_of_drawing_locks_nothing(file: str) -> None:
    script = (
        "import os, signal\n"
        "from tui.terminal.thrift import Thrift\n"
        "shorten = Thrift.shorten\n"
        "def meanwhile(self, data):\n"
        "    if '1;1H' in data:\n"
        "        os.kill(os.getpid(), signal.SIGCONT)\n"
        "        Thrift.shorten = shorten\n"
        "    return shorten(self, data)\n"
        "Thrift.shorten = meanwhile"
    )
    terminal = opened(file, changed(script))
    terminal.press("q")
    assert terminal.status() == 0


def test_a_line_that_dropped_before_the_start_is_the_reason_of_the_end(file: str) -> None:
    screen, line = os.openpty()
    os.close(screen)
    with subprocess.Popen(
        [*PROGRAM, file], stdin=line, stdout=line, stderr=line, start_new_session=True
    ) as reader:
        os.close(line)
        assert reader.wait(20) == 128 + signal.SIGHUP
