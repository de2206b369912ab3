"""The first screen, which is drawn before the application is there: what it will draw, in the same place."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import termios
from collections.abc import Sequence
from pathlib import Path

import pytest
from rich.color import ColorSystem

from analysis.library.folders import state_folder
from analysis.library.places import Place, Places
from analysis.model import Article
from analysis.reading.source import open_article
from tests.tui.driver import LOW, MIDDLE, SMALL, WIDE, Reader, reading
from tests.tui.inside import strips
from tests.tui.terminal import Shown, Terminal
from tui.articles.looks import Looks, look_of
from tui.opening.asked import Asked, asked_of
from tui.opening.look import GUTTER, looks_file
from tui.opening.look import look_of as usual_look
from tui.opening.page import page_of

PLAIN = "The mill at Dunmore\n\n" + "The board met on Monday, as it always has, and told nobody why.\n\n" * 60
MARKDOWN = (
    """\
# The mill at Dunmore

The mayor, **Karl Lenz**, met the [board](https://example.org) *on Monday*; it told ~~nobody~~ `why`.

> It burned, and nobody in the village knew for how long it would go on burning that night.

- one
- two

| Town | People |
| --- | ---: |
| Oslo | 9 |

![The mill](mill.png)
"""
    + "\nIt will meet again.\n" * 40
)
MAIL = b"""\
From: Ida Moss <ida@example.org>
To: Karl Lenz <karl@example.org>
Date: Mon, 6 May 2024 10:00:00 +0000
Subject: The mill

It burned.
"""
SIZES = [WIDE, MIDDLE, SMALL, LOW, (100, 30), (133, 41), (160, 50), (200, 60), (72, 18), (71, 17)]


@pytest.fixture
def colours(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal with all colours, and nothing that is said of them."""
    for name in ("NO_COLOR", "FORCE_COLOR", "TEXTUAL_THEME", "TEXTUAL_COLOR_SYSTEM", "TTY_COMPATIBLE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLORTERM", "truecolor")
    monkeypatch.setenv("TERM", "xterm-256color")


def written(folder: Path, text: str, name: str) -> str:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def drawn(path: str, size: tuple[int, int], *, resumes: bool = False) -> Shown | None:
    """The terminal on which the first screen of a file was drawn."""
    page = page_of(Asked(path, None, None, resumes), os.terminal_size(size))
    if page is None:
        return None
    shown = Shown(*size)
    shown.feed(page)
    return shown


def same_text(shown: Shown, reader: Reader) -> int:
    """How many lines of the text stand where the reader has them, with their colours. What stands beside it
    is left to the reader, and so is the last line where there may be a strip of time."""
    region = reader.screen.text.content_region
    look = usual_look(Asked("", None, None, resumes=False), *reader.pilot.app.size)
    assert look is not None
    assert (look.column, look.row, look.width) == (region.x, region.y, region.width)
    assert 0 <= region.height - look.height <= 1
    rows = strips(reader.screen)
    for y in range(region.y, region.y + look.height):
        x = 0
        for segment in rows[y]:
            for sign in segment.text:
                if region.x + GUTTER <= x < region.right - 1:
                    cell = shown.screen.buffer[y][x]
                    assert cell.data == sign, (y, x, "".join(s.text for s in rows[y]), shown.text())
                    style = segment.style
                    assert style is not None
                    assert style.color is not None
                    assert style.bgcolor is not None
                    if sign != " ":
                        triplet = style.color.get_truecolor()
                        assert cell.fg == f"{triplet.red:02x}{triplet.green:02x}{triplet.blue:02x}", (x, sign)
                        assert cell.bold == bool(style.bold)
                        assert cell.italics == bool(style.italic)
                    ground = style.bgcolor.get_truecolor()
                    assert cell.bg == f"{ground.red:02x}{ground.green:02x}{ground.blue:02x}"
                x += 1
    return region.height


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("text", "name"), [(PLAIN, "a.txt"), (MARKDOWN, "a.md")], ids=["plain", "markdown"])
@pytest.mark.usefixtures("colours")
async def test_it_is_what_the_reader_draws(
    size: tuple[int, int], text: str, name: str, tmp_path: Path
) -> None:
    path = written(tmp_path, text, name)
    async with reading(size, bare(path), annotated=False) as reader:
        shown = drawn(path, size)
        assert shown is not None
        reader.screen.text.show_parts(())
        reader.screen.text.redraw()  # the head of the article is read later
        await reader.settle()
        assert same_text(shown, reader) > 0


def bare(path: str) -> Article:
    return open_article(path)


@pytest.mark.usefixtures("colours")
async def test_with_a_look_that_was_kept_its_frame_stands_there_too(tmp_path: Path) -> None:
    path = written(tmp_path, PLAIN, "a.txt")
    async with reading(WIDE, bare(path), annotated=False) as reader:
        look = look_of(reader.screen)
        assert look is not None
        Looks(None, None).keep(look, reader.pilot.app.size)
        assert Path(looks_file()).stat().st_mode & 0o077 == 0
        reader.screen.text.show_parts(())
        reader.screen.text.redraw()
        await reader.settle()
        shown = drawn(path, WIDE)
        assert shown is not None
        same_text(shown, reader)
        border = reader.rows()[3].index("│")
        assert all(shown.screen.buffer[row][border].data == "│" for row in range(2, 30))
        assert "events" not in shown.text()


@pytest.mark.usefixtures("colours")
async def test_a_look_has_the_colours_of_this_terminal_whatever_was_drawn_before(tmp_path: Path) -> None:
    async with reading(WIDE, bare(written(tmp_path, PLAIN, "a.txt")), annotated=False) as reader:
        known = look_of(reader.screen)
        for strip in strips(reader.screen):
            for segment in strip:
                if segment.style is not None:
                    segment.style._ansi = None
                    segment.style.render(" ", color_system=ColorSystem.STANDARD)
        assert look_of(reader.screen) == known


@pytest.mark.parametrize("name", ["NO_COLOR", "TEXTUAL_THEME"])
@pytest.mark.usefixtures("colours")
def test_what_is_set_to_nothing_is_set(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path, PLAIN, "a.txt")
    assert drawn(path, WIDE) is not None
    monkeypatch.setenv(name, "")
    assert drawn(path, WIDE) is None, "Textual draws without colours"


@pytest.mark.usefixtures("colours")
async def test_nothing_that_one_article_tells_is_in_the_frame_of_another() -> None:
    async with reading(WIDE) as reader:
        await reader.press("]")
        assert any("└" in row for row in reader.pane_rows("events")), "what could be a corner of a frame"
        assert "│" in reader.status
        look = look_of(reader.screen)
    assert look is not None
    shown = Shown(*WIDE)
    shown.feed(look.frame)
    assert set("".join(shown.text().split())) == {"─", "│"}
    assert not shown.screen.display[-1].strip()


@pytest.mark.usefixtures("colours")
async def test_what_was_kept_is_read_with_care(tmp_path: Path) -> None:
    path = written(tmp_path, PLAIN, "a.txt")
    usual = drawn(path, WIDE)
    assert usual is not None
    async with reading(WIDE, bare(path), annotated=False) as reader:
        look = look_of(reader.screen)
    assert look is not None
    Looks(None, None).keep(look._replace(frame="\x1b]0;a title\x07"), WIDE)  # type: ignore[arg-type]
    assert drawn(path, WIDE) is None
    Path(looks_file()).write_text("[1, 2", encoding="utf-8")
    again = drawn(path, WIDE)
    assert again is not None
    assert again.text() == usual.text()


@pytest.mark.usefixtures("colours")
def test_it_is_drawn_where_one_was_last(tmp_path: Path) -> None:
    text = PLAIN + "The last word.\n"
    path = written(tmp_path, text, "a.txt")
    Places(state_folder()).write(text, Place(position=text.index("The last word")))
    shown = drawn(path, WIDE, resumes=True)
    assert shown is not None
    assert "The last word." in shown.text()
    Places(state_folder()).write(text, Place(position=0, pane="events"))
    assert drawn(path, WIDE, resumes=True) is None


@pytest.mark.parametrize(
    ("arguments", "asked"),
    [
        (["a.txt"], Asked("a.txt", None, None, resumes=True)),
        (["read", "a.md", "--no-state"], Asked("a.md", None, None, resumes=False)),
        (["--theme", "nord", "a.txt"], Asked("a.txt", "nord", None, resumes=True)),
        (["--config=c.toml", "a.txt"], Asked("a.txt", None, "c.toml", resumes=True)),
        (["a.txt", "b.txt"], None),
        (["show", "a.txt"], None),
        (["-"], None),
        (["--help"], None),
        (["--theme"], None),
        ([], None),
    ],
)
def test_what_is_asked_for_is_told_from_all_else(arguments: Sequence[str], asked: Asked | None) -> None:
    assert asked_of(arguments) == asked


@pytest.mark.usefixtures("colours")
@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", b""),
        ("a.txt", b" \n"),
        ("a.txt", b"a\0b"),
        ("a.html", b"<p>It burned."),
        ("a.txt", MAIL),
        ("a.txt", b"\xff\xfea\0"),
    ],
)
def test_what_is_not_plain_sailing_is_left_to_the_reader(name: str, data: bytes, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    try:
        assert drawn(str(path), WIDE) is None
    except ValueError:
        assert b"\xff" in data
    with pytest.raises(OSError, match="No such file"):
        drawn(str(tmp_path / "none.txt"), WIDE)


# In a terminal

PROGRAM = (sys.executable, "-P", "-m", "tui")
SLOW = "import time, tui.cli.commands as c\nc.cli.main = lambda *_, **__: time.sleep(60)"
CHANGED = (sys.executable, "-P", "-c", f"{SLOW}\nfrom tui.__main__ import main\nmain()")


@pytest.mark.terminal
@pytest.mark.usefixtures("colours")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_who_ends_before_there_is_an_application_leaves_the_terminal_sane(
    number: signal.Signals, tmp_path: Path
) -> None:
    terminal = Terminal(*CHANGED, written(tmp_path, PLAIN, "a.txt"))
    before = termios.tcgetattr(terminal.fd)
    assert terminal.wait_for(b"The mill at Dunmore")
    assert termios.tcgetattr(terminal.fd) != before
    os.kill(terminal.pid, number)
    assert terminal.status() == 128 + number
    assert b"\x1b[?1049l" in terminal.output
    assert termios.tcgetattr(terminal.fd) == before


@pytest.mark.terminal
@pytest.mark.usefixtures("colours")
def test_what_fails_later_is_told_on_the_screen_of_the_shell(tmp_path: Path) -> None:
    terminal = Terminal(*PROGRAM, written(tmp_path, PLAIN, "a.txt"), "--actors", str(tmp_path / "none.toml"))
    before = termios.tcgetattr(terminal.fd)
    assert terminal.status() == 2
    left = terminal.output.index(b"\x1b[?1049l")
    assert terminal.output.index(b"The mill at Dunmore") < left < terminal.output.index(b"dateline: ")
    assert termios.tcgetattr(terminal.fd) == before


@pytest.mark.terminal
@pytest.mark.usefixtures("colours")
def test_keys_that_are_typed_on_it_are_not_lost_and_it_is_taken_over(tmp_path: Path) -> None:
    terminal = Terminal(
        *PROGRAM, written(tmp_path, PLAIN, "a.txt"), "--no-state", "--model", "xx_no_such_model"
    )
    before = termios.tcgetattr(terminal.fd)
    assert terminal.wait_for(b"The mill at Dunmore")
    terminal.press("G")
    assert terminal.wait_for(b"100%") or terminal.wait_for(b"99%")
    assert terminal.output.count(b"\x1b[?1049h") == 1
    terminal.press("q")
    assert terminal.status() == 0
    assert termios.tcgetattr(terminal.fd) == before


@pytest.mark.terminal
@pytest.mark.usefixtures("colours")
def test_when_it_is_taken_over_nothing_moves_or_vanishes(tmp_path: Path) -> None:
    path = written(tmp_path, PLAIN, "a.txt")
    for _ in range(2):  # as it is usually, and as it was the last time
        terminal = Terminal(*PROGRAM, path, "--model", "xx_no_such_model")
        assert terminal.wait_for(b"is not installed")
        assert terminal.wait_for_more(len(terminal.output), 2) or Path(looks_file()).exists()
        terminal.press("q")
        assert terminal.status() == 0
        shown, seen = Shown(80, 24), False
        output = terminal.output[: terminal.output.index(b"\x1b[?1049l")].decode()
        for at in range(0, len(output), 64):
            shown.feed(output[at : at + 64])
            row = shown.screen.display[3].rstrip()
            assert not seen or row[GUTTER:] == PLAIN.splitlines()[2]
            seen = seen or row.endswith("told nobody why.")
        assert seen
        assert output.count(PLAIN.splitlines()[2]) < 24, "what stands there has been sent again"


@pytest.mark.terminal
@pytest.mark.parametrize("name", ["plain", "markdown"])
def test_nothing_that_takes_long_is_loaded_for_it(name: str) -> None:
    script = (
        "import sys, tui.__main__, tui.opening.asked, tui.opening.page, tui.terminal.hold\n"
        f"import analysis.reading.passages.{name}\n"
        "print(*{'textual', 'click', 'msgspec', 'spacy', 'asyncio', 'pathlib'} & {*sys.modules})"
    )
    loaded = subprocess.run([sys.executable, "-P", "-c", script], capture_output=True, text=True, check=True)
    assert loaded.stdout.split() == []
