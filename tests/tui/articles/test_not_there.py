"""Articles that cannot be read or do not come."""

from __future__ import annotations

import os
import sys
import threading
from pathlib import Path

import pytest

from analysis.library.shelf import Source
from analysis.model import Article
from tests.tui.articles.several import HOSTILE, Slow, here, reading, rest, rows, write
from tests.tui.terminal import Terminal


async def test_what_cannot_be_read_is_told_and_skipped(tmp_path: Path, slow: Slow) -> None:
    a, b = write(tmp_path, "a.txt", "b.txt")
    (tmp_path / "empty.txt").write_bytes(b"")
    names = [a, HOSTILE, "empty.txt", b]
    async with reading(names) as reader:
        await reader.press("J")
        assert "4 of 4" in reader.rows()[0]
        assert reader.seen("First of b.txt")
        await reader.until(lambda: reader.seen("no such file") and reader.seen("(and 1 more)"))
        await reader.press("K")
        assert "1 of 4" in reader.rows()[0]


async def test_with_nothing_left_to_read_one_stays(tmp_path: Path, slow: Slow) -> None:
    a, b = write(tmp_path, "a.txt", "b.txt")
    async with reading([a, b]) as reader:
        Path(b).unlink()
        await reader.press("J")
        await reader.until(lambda: reader.seen("no such file"))
        assert "1 of 2" in reader.rows()[0]
        await reader.press("j")
        assert reader.screen.selection.position >= 0
        write(tmp_path, "b.txt")
        await reader.press("J")
        assert reader.seen("First of b.txt")


class Gone:
    """A disk that has gone: whoever reads from it waits until it `comes` back."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *names: str) -> None:
        self.comes = threading.Event()
        read = Source.read

        def wait(source: Source) -> Article:
            if source.name in names:
                self.comes.wait(30)
            return read(source)

        monkeypatch.setattr(Source, "read", wait)


async def test_one_reads_on_while_an_article_is_not_there(
    tmp_path: Path, slow: Slow, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = write(tmp_path, "a.txt", "b.txt", "c.txt")
    gone = Gone(monkeypatch, names[1])
    async with reading(names) as reader:
        await reader.press("J")
        assert reader.seen("opening b.txt …")
        await reader.press("j", "j")
        assert here(reader) == "Second of a.txt."
        await reader.press("slash")
        gone.comes.set()
        await rest(reader)
        await reader.press(*"qJ")
        assert reader.seen("qJ"), "what is typed stays where it was meant"
        await reader.press("escape")
        await reader.until(lambda: reader.seen("First of b.txt"))
        await reader.press("K")
        assert here(reader) == "Second of a.txt."


async def test_an_article_that_is_not_there_can_be_left_out(
    tmp_path: Path, slow: Slow, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = write(tmp_path, "a.txt", "b.txt", "c.txt")
    gone = Gone(monkeypatch, names[1])
    async with reading(names) as reader:
        await reader.press("J", "J")
        await reader.until(lambda: reader.seen("First of c.txt"))
        await reader.press("K", "K")
        await reader.press("j")
        gone.comes.set()
        await rest(reader)
        assert here(reader) == "First of a.txt."


@pytest.mark.terminal
def test_an_article_that_never_comes_keeps_nobody_from_quitting(folder: Path) -> None:
    write(folder, "a.txt", "b.txt")
    script = (
        "import time\n"
        "from analysis import Article\n"
        "from analysis.library.shelf import Source\n"
        "from tui.cli import main, read\n"
        "Source.read = lambda self: time.sleep(600)\n"
        "read.first_article = lambda shelf: (shelf, Article(text='First words.'), [])\n"
        "main()"
    )
    terminal = Terminal(sys.executable, "-P", "-c", script, "a.txt", "b.txt", "--no-state")
    assert terminal.wait_for(b"First words")
    terminal.press("o")
    assert terminal.wait_for(b"2 articles")
    terminal.press("\x1b")
    assert terminal.wait_while_shown("2 articles")
    terminal.press("J")
    assert terminal.wait_for(b"opening b.txt")
    terminal.press("q")
    assert terminal.status() == 0


async def test_a_pipe_in_the_place_of_an_article_is_none(tmp_path: Path, slow: Slow) -> None:
    a, b = write(tmp_path, "a.txt", "b.txt")
    async with reading([a, b]) as reader:
        Path(b).unlink()
        os.mkfifo(b)
        await reader.press("J")
        await reader.until(lambda: reader.seen("not a file"))
        await reader.press("o")
        await reader.until(lambda: any("cannot be read" in row for row in rows(reader)))
