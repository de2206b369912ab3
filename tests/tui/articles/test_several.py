"""Several articles: from one to the other and back, and a list to choose from."""

from __future__ import annotations

import errno
import os
import signal
import sys
import threading
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.widget import Widget

from analysis.background import Background
from analysis.errors import AnnotationError, ReadError
from analysis.library.folders import state_folder
from analysis.library.places import Place, Places
from analysis.library.shelf import Shelf, Source
from analysis.library.sources import named
from analysis.model import Annotation, Article
from tests.conftest import THOROUGH
from tests.tui.command import DATELINE, QUOTED, kept, run
from tests.tui.driver import SIZES, WIDE, Reader
from tests.tui.inside import hold_lines, strips
from tests.tui.terminal import Terminal
from tui.app import DatelineApp
from tui.articles.memories import Memories
from tui.screens.chooser import ChooserScreen
from tui.settings.config import USUAL, Config
from tui.settings.file import parse
from tui.threads import at_work

HOSTILE = "[red]a\x1b[31m[b]"


@pytest.fixture(autouse=True)
def here_they_lie(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Articles are called by their names alone: what is told of them is as long wherever the folder lies."""
    monkeypatch.chdir(tmp_path)


def write(folder: Path, *names: str) -> list[str]:
    """Articles of three sentences, in each of which its name stands."""
    for name in names:
        text = f"Day 1\n\nFirst of {name}. Second of {name}. Third of {name}.\n"
        (folder / name).write_text(text, encoding="utf-8")
    return list(names)


@pytest.fixture
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """However busy the machine is, an article is waited for."""
    monkeypatch.setattr(DatelineApp, "PATIENCE", 10.0)


class Slow:
    """What stands in for the annotation: it is found once `done` says so, and notes who began and ended."""

    def __init__(self) -> None:
        self.done = True
        self.begun: list[str] = []
        self.running: set[str] = set()
        self.stopped: set[Background] = set()

    def annotate(self, background: Background, article: Article, *_: object) -> Annotation:
        name = article.text.split()[4]
        self.begun.append(name)
        self.running.add(name)
        try:
            while not self.done and background not in self.stopped:
                time.sleep(0.01)
        finally:
            self.running.remove(name)
        if background in self.stopped:
            raise AnnotationError("the annotation was broken off")
        return Annotation(article=article)


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Slow:
    """No process is started in these tests."""
    stand_in = Slow()
    monkeypatch.setattr(Background, "annotate", lambda *given: stand_in.annotate(*given))
    monkeypatch.setattr(Background, "stop", lambda background: stand_in.stopped.add(background))
    return stand_in


@asynccontextmanager
async def reading(
    names: list[str], size: tuple[int, int] = WIDE, *, keep: bool = True, config: Config = USUAL
) -> AsyncIterator[Reader]:
    """A reader of several articles, as the command line opens it."""
    memories = Memories(None, None, keep=keep)
    shelf = Shelf(tuple(Source(name) for name in names))
    article = shelf.source.read()
    memory = memories.of(article)
    app = DatelineApp(
        article,
        memory.background,
        config=config,
        annotation=memory.annotation,
        resume=memory.resume,
        shelf=shelf,
        memories=memories,
    )
    async with app.run_test(size=size, notifications=True) as pilot:
        await pilot.pause()
        yield Turning(pilot)
    app.put_away()


class Turning(Reader):
    """Presses the next key when the article that one has gone on to is read, unless that takes its time."""

    async def keys(self, *keys: str) -> None:
        """Keys one after the other."""
        for key in keys:
            await super().keys(key)
            if key in ("J", "K"):
                await self.rest(1.0)


async def rest(reader: Reader) -> None:
    """Until nothing is read, looked at or written any more, however long that takes."""
    while at_work():
        await reader.until(lambda: not at_work())
        await reader.settle()


def rows(reader: Reader) -> list[str]:
    """What is on the screen, whatever screen it is."""
    width, height = reader.pilot.app.size
    drawn = strips(reader.pilot.app.screen)
    return ["".join(segment.text for segment in strip)[:width] for strip in drawn][:height]


def here(reader: Reader) -> str:
    """The sentence being read."""
    text = reader.screen.index.text
    return text[slice(*reader.screen.index.sentences.at(reader.selection.position))].strip()


# The list itself


@given(
    st.integers(1, 20).flatmap(lambda n: st.tuples(st.just(n), st.integers(0, n - 1))), st.integers(-25, 25)
)
def test_a_step_leads_to_an_article_or_nowhere_and_back(place: tuple[int, int], by: int) -> None:
    count, number = place
    shelf = Shelf(tuple(Source(str(each)) for each in range(count)), number)
    there = shelf.step(by)
    assert (there is None) == (not 0 <= number + by < count)
    if there is not None:
        assert there.source.name == str(number + by)
        assert there.step(-by) == shelf
        assert there.in_words() == (f"{number + by + 1} of {count}" if count > 1 else "")


@given(st.integers(1, 30))
def test_steps_of_one_meet_every_article_once(count: int) -> None:
    shelf: Shelf | None = Shelf(tuple(Source(str(each)) for each in range(count)))
    met = []
    while shelf is not None:
        met.append(shelf.source.name)
        shelf = shelf.step(1)
    assert met == [str(each) for each in range(count)]


def test_a_directory_stands_for_its_articles_by_name(tmp_path: Path) -> None:
    write(tmp_path, "b.md", "a.txt", "C.TXT", ".hidden.txt", "notes.png")
    (tmp_path / "deeper.txt").mkdir()
    write(tmp_path / "deeper.txt", "inside.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    os.symlink(tmp_path / "nowhere", tmp_path / "broken.txt")
    found = named([str(tmp_path / "b.md"), "-", str(tmp_path), "absent", "-"])
    assert [Path(name).name for name in found] == ["b.md", "-", "C.TXT", "a.txt", "absent"]


@pytest.mark.parametrize("name", ["empty", "[b]\x1b[31m\n"])
def test_a_directory_without_articles_says_so(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    with pytest.raises(ReadError, match="no articles") as error:
        named([str(tmp_path / name)])
    assert "\x1b" not in str(error.value)


# From one to the other


@pytest.mark.parametrize("size", SIZES)
async def test_keys_lead_through_the_articles_and_the_headline_says_where(
    tmp_path: Path, slow: Slow, size: tuple[int, int]
) -> None:
    async with reading(write(tmp_path, "a.txt", "b.txt", "c.txt"), size) as reader:
        assert reader.seen("First of a.txt")
        assert "1 of 3" in reader.rows()[0]
        await reader.press("K")
        assert reader.seen("this is the first article")
        await reader.press("J")
        assert reader.seen("First of b.txt")
        assert "2 of 3" in reader.rows()[0]
        await reader.press("J", "J")
        assert "3 of 3" in reader.rows()[0]
        assert reader.seen("this is the last article")
        await reader.press("K")
        assert "2 of 3" in reader.rows()[0]
        assert not reader.seen("First of a.txt")


async def test_how_to_get_help_is_said_once(tmp_path: Path, slow: Slow) -> None:
    async with reading(write(tmp_path, "a.txt", "b.txt")) as reader:
        await reader.until(lambda: reader.seen("? shows all keys"))
        await reader.press("J")
        await reader.until(lambda: reader.screen.annotated)
        assert not reader.seen("shows all keys")


@pytest.mark.parametrize("key", ["J", "K", "o"])
async def test_of_one_article_the_keys_say_so(tmp_path: Path, slow: Slow, key: str) -> None:
    async with reading(write(tmp_path, "a.txt")) as reader:
        assert " of 1" not in reader.rows()[0]
        await reader.press(key)
        assert reader.seen("there is only one article")
        assert reader.seen("First of a.txt")


@pytest.mark.parametrize("keep", [True, False], ids=["kept", "no state"])
@pytest.mark.parametrize("done", [True, False], ids=["annotated", "not yet"])
async def test_one_comes_back_to_where_one_was(tmp_path: Path, slow: Slow, keep: bool, done: bool) -> None:
    slow.done = done
    names = write(tmp_path, *(f"{each}.txt" for each in "abcdef"))
    async with reading(names, keep=keep) as reader:
        await reader.press("j", "j")
        assert here(reader) == "Second of a.txt."
        await reader.press("J", "j")
        assert here(reader) == "First of b.txt."
        await reader.press("K")
        assert here(reader) == "Second of a.txt."
        for _ in range(5):
            await reader.press("J")
        for _ in range(5):
            await reader.press("K")
        assert here(reader) == "Second of a.txt."
        assert reader.focus == "text"
    assert bool(kept("XDG_STATE_HOME")) == keep


async def test_the_place_is_kept_for_the_next_time(tmp_path: Path, slow: Slow) -> None:
    names = write(tmp_path, "a.txt", "b.txt")
    async with reading(names) as reader:
        await reader.press("j", "j", "J", "j")
    async with reading(names) as reader:
        assert here(reader) == "Second of a.txt."
        await reader.press("J")
        assert here(reader) == "First of b.txt."


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (OSError(errno.EAGAIN, "Resource temporarily unavailable"), "cannot begin: resource temporarily"),
        (ValueError("a\nb"), "failed: ValueError: a b"),
    ],
)
async def test_whatever_prevents_the_annotation_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception, told: str
) -> None:
    def refuse(*_: object) -> Annotation:
        raise error

    monkeypatch.setattr(Background, "annotate", refuse)
    async with reading(write(tmp_path, "a.txt")) as reader:
        await reader.until(lambda: reader.seen(f"the annotation {told}"))


async def test_only_the_article_on_the_screen_is_annotated(tmp_path: Path, slow: Slow) -> None:
    slow.done = False
    async with reading(write(tmp_path, "a.txt", "b.txt", "c.txt")) as reader:
        await reader.until(lambda: slow.running == {"a.txt."})
        await reader.press("J")
        await reader.until(lambda: slow.running == {"b.txt."})
        await reader.press("K")
        await reader.until(lambda: slow.running == {"a.txt."})
        slow.done = True
        await reader.until(lambda: reader.screen.annotated)
        assert slow.begun == ["a.txt.", "b.txt.", "a.txt."]
        assert not reader.seen("broken off")


async def test_what_was_annotated_is_not_annotated_again(tmp_path: Path, slow: Slow) -> None:
    async with reading(write(tmp_path, "a.txt", "b.txt"), keep=False) as reader:
        await reader.until(lambda: reader.screen.annotated)
        await reader.press("J")
        await reader.until(lambda: reader.screen.annotated)
        await reader.press("K", "J", "K")
        assert reader.screen.annotated
        assert slow.begun == ["a.txt.", "b.txt."]


async def test_a_search_waits_in_an_article_that_was_read_just_before(tmp_path: Path, slow: Slow) -> None:
    async with reading(write(tmp_path, "a.txt", "b.txt")) as reader:
        await reader.until(lambda: reader.screen.annotated)
        await reader.press("slash", *"of", "enter", "J", "K", "n")
        assert reader.seen("“of” 2 of 3")


@pytest.mark.usefixtures("patient")
async def test_keys_that_arrive_together_go_where_they_were_meant(tmp_path: Path, slow: Slow) -> None:
    async with reading(write(tmp_path, *(f"{each}.txt" for each in "abcd"))) as reader:
        await reader.at_once("J", "J", "J", "K", "j", "j")
        await reader.until(lambda: here(reader) == "Second of c.txt.")
        assert "3 of 4" in reader.rows()[0]
        await reader.until(lambda: reader.screen.annotated)
        assert not slow.running


@pytest.mark.usefixtures("patient")
async def test_a_key_after_a_choice_is_meant_for_what_was_chosen(tmp_path: Path, slow: Slow) -> None:
    async with reading(write(tmp_path, "a.txt", "b.txt", "c.txt")) as reader:
        await reader.at_once("o", "j", "j", "enter", "j", "j")
        await reader.until(lambda: here(reader) == "Second of c.txt.")
        assert "3 of 3" in reader.rows()[0]
        await reader.at_once("K", "j")
        await reader.until(lambda: here(reader) == "First of b.txt.")


async def test_the_letters_are_letters_where_words_are_typed(tmp_path: Path, slow: Slow) -> None:
    async with reading(write(tmp_path, "a.txt", "b.txt")) as reader:
        await reader.press("slash", *"oJK")
        assert "1 of 2" in reader.rows()[0]
        await reader.press("escape", "m", "J", "apostrophe", "K")
        assert "1 of 2" in reader.rows()[0]


@pytest.mark.slow
async def test_many_articles_leave_few_screens(tmp_path: Path, slow: Slow) -> None:
    count = 100 if THOROUGH else 12
    names = write(tmp_path, *(f"{each:03}.txt" for each in range(count)))
    async with reading(names) as reader:
        screens = [reader.screen]
        for _ in names[1:]:
            await reader.press("J")
            await reader.until(lambda: reader.screen.annotated)
            screens.append(reader.screen)
        assert f"{count} of {count}" in reader.rows()[0]
        await reader.until(lambda: sum(screen.is_attached for screen in screens) <= 3)


async def test_of_an_article_that_was_let_go_no_lines_are_held(tmp_path: Path, slow: Slow) -> None:
    async with reading(write(tmp_path, *(f"{each}.txt" for each in "abcde"))) as reader:
        first = list(reader.screen.walk_children(Widget, with_self=True))
        assert hold_lines(first)
        for _ in range(4):
            await reader.until(lambda: reader.screen.annotated)
            await reader.press("J")
        await reader.until(lambda: not hold_lines(first))


async def test_a_screen_that_waited_knows_the_room_there_is(tmp_path: Path, slow: Slow) -> None:
    async with reading(write(tmp_path, "a.txt", "b.txt")) as reader:
        await reader.until(lambda: reader.screen.annotated)
        await reader.press("J")
        await reader.resize((60, 20))
        await reader.press("K")
        await reader.until(lambda: reader.panes() == ["text"] and reader.seen("First of a.txt"))


# What cannot be read


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


# The list to choose from


@pytest.mark.parametrize("size", SIZES)
async def test_an_article_is_chosen_from_a_list(tmp_path: Path, slow: Slow, size: tuple[int, int]) -> None:
    names = write(tmp_path, *(f"{each:02}.txt" for each in range(40)), HOSTILE)
    Path(names[-1]).write_text("one, two, three and four\n", encoding="utf-8")
    (tmp_path / "01.txt").write_text("# A [b]title[/b]\n\n12 March 2024\n\nOne. Two.\n", encoding="utf-8")
    names.insert(2, "absent.txt")
    async with reading(names, size) as reader:
        await reader.press("j", "j", "o")
        await reader.until(lambda: any("cannot be read" in row for row in rows(reader)))
        seen = rows(reader)
        assert any("42 articles" in row for row in seen)
        assert any("▸  1" in row and "%" in row for row in seen), "how far it was read"
        assert any("[b]title" in row for row in seen)
        await reader.press("G")
        assert any("[red]a␛[31m[" in row for row in rows(reader))
        await reader.press("k", "enter")
        await reader.until(lambda: "41 of 42" in rows(reader)[0])
        await reader.until(lambda: reader.seen("First of 39.txt"))


@pytest.mark.parametrize("key", ["escape", "o", "q"])
async def test_the_list_is_left_without_a_choice(tmp_path: Path, slow: Slow, key: str) -> None:
    async with reading(write(tmp_path, "a.txt", "b.txt")) as reader:
        await reader.press("o")
        assert isinstance(reader.pilot.app.screen, ChooserScreen)
        await reader.press("j", key)
        assert "1 of 2" in reader.rows()[0]
        await reader.press("o", "enter")
        assert "1 of 2" in reader.rows()[0]
        await reader.press("j")
        assert here(reader).startswith("First of a.txt")


def place_of(name: str, folder: Path) -> Path:
    """The file that keeps where one was in an article: it is called after the text, whatever the folder."""
    Places(folder / "other").write((folder / name).read_text("utf-8"), Place())
    (there,) = (folder / "other").glob("*.json")
    (elsewhere,) = {file.parent for file in state_folder().rglob("*.json")}
    return elsewhere / there.name


async def test_the_list_leaves_it_to_the_article_to_tell_that_its_place_is_damaged(
    tmp_path: Path, slow: Slow
) -> None:
    names = write(tmp_path, "a.txt", "b.txt")
    async with reading(names) as reader:
        await reader.press("J", "j", "K")
        await reader.until(lambda: len([*state_folder().rglob("*.json")]) == 2)
        place = place_of("b.txt", tmp_path)
        assert place.exists()
        place.write_bytes(b"damaged")
        await reader.press("o")
        await reader.until(lambda: any("▸ 1" in row and "%" in row for row in rows(reader)))
        await rest(reader)
        assert place.read_bytes() == b"damaged"


async def test_the_list_heeds_a_persons_own_keys(tmp_path: Path, slow: Slow) -> None:
    keys = b"[keys]\nnext-article = 'u'\narticles = 'r'\ndown = 'R'\nchoose = 'O'\n"
    config, complaints = parse(keys)
    assert not complaints
    async with reading(write(tmp_path, "a.txt", "b.txt", "c.txt"), config=config) as reader:
        await reader.press("u")
        assert "2 of 3" in reader.rows()[0]
        await reader.press("r")
        assert any("O opens, esc closes" in row for row in rows(reader))
        await reader.press("R", "O")
        await reader.until(lambda: "3 of 3" in rows(reader)[0])
        await reader.press("r", "r")
        assert "3 of 3" in reader.rows()[0]


async def test_one_that_cannot_be_read_is_told_when_it_is_chosen(tmp_path: Path, slow: Slow) -> None:
    names = [*write(tmp_path, "a.txt"), "absent.txt", *write(tmp_path, "c.txt")]
    async with reading(names) as reader:
        await reader.press("o", "j", "enter")
        await reader.until(lambda: any("no such file" in row for row in rows(reader)))
        assert "1 of 3" in reader.rows()[0]


async def test_the_palette_leads_to_the_next_article(tmp_path: Path, slow: Slow) -> None:
    async with reading(write(tmp_path, "a.txt", "b.txt")) as reader:
        await reader.press("colon", *"Next article")
        await reader.until(lambda: any("of several" in row for row in rows(reader)))
        await reader.press("enter")
        await reader.until(lambda: "2 of 2" in rows(reader)[0])
        await reader.press("j")
        assert here(reader) == "First of b.txt."


# The command line


@pytest.mark.terminal
@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["folder"], b"no articles"),
        (["good.txt", "folder"], b"no articles"),
        (["absent.txt", "empty.txt"], b"none of the 2 articles can be read"),
        (["good.txt", "who.toml", "--published", "2024-01-01"], b"--published is for one article"),
        (["absent.txt"], b"absent.txt: no such file"),
        (["-", "good.txt"], b"standard input is the terminal"),
    ],
)
def test_what_opens_nothing_gets_one_line_and_status_2(
    folder: Path, arguments: list[str], reason: bytes
) -> None:
    terminal = Terminal(*DATELINE, *arguments)
    assert terminal.status() == 2
    assert reason in terminal.output
    assert terminal.output.startswith(b"dateline: ")
    assert terminal.output.count(b"\n") == 1


def test_no_file_at_all_is_no_article(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, "read") == 2
    assert "FILE" in capfd.readouterr().err


@pytest.mark.terminal
def test_a_first_one_that_cannot_be_read_is_told_and_the_next_is_opened(folder: Path) -> None:
    terminal = Terminal(*DATELINE, "absent.txt", "good.txt", "--model", "xx_no_such_model")
    assert terminal.wait_for(b"The strait stays open")
    assert terminal.wait_for(b"no such file")
    assert terminal.wait_for(b"2 of 2")
    terminal.press("q")
    assert terminal.status() == 0


@pytest.mark.terminal
def test_standard_input_and_pipes_are_among_several(folder: Path) -> None:
    write(folder, "a.txt", "b.txt")
    command = f"cat b.txt | {QUOTED} a.txt - <(cat good.txt) --model xx_no_such_model"
    terminal = Terminal("bash", "-c", command)
    assert terminal.wait_for(b"First of a.txt")
    terminal.press("J")
    assert terminal.wait_for(b"First of b.txt")
    terminal.press("J")
    assert terminal.wait_for(b"The strait stays open")
    terminal.output = b""
    terminal.press("KKJJ")
    assert terminal.wait_for(b"The strait stays open")
    terminal.press("q")
    assert terminal.status() == 0


@pytest.mark.terminal
def test_who_is_told_to_end_leaves_all_places_written(folder: Path) -> None:
    write(folder, "a.txt", "b.txt")
    terminal = Terminal(*DATELINE, "a.txt", "b.txt", "--model", "xx_no_such_model")
    assert terminal.wait_for(b"First of a.txt")
    terminal.press("jJ")
    assert terminal.wait_for(b"First of b.txt")
    terminal.output = b""
    terminal.press("j")
    assert terminal.wait_for(b" 39% ")
    os.kill(terminal.pid, signal.SIGTERM)
    assert terminal.status() == 128 + signal.SIGTERM
    assert len(kept("XDG_STATE_HOME")) == 2
