"""Coming back to an article: to the same place, with the same things shown."""

from __future__ import annotations

import fcntl
import os
import stat
import tempfile
import threading
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from analysis.annotations.narrowing import Days, Narrowing
from analysis.background import Background
from analysis.library import files as kept_files
from analysis.library.background import Remembering
from analysis.library.cache import Cache, key_of
from analysis.library.files import KeptError
from analysis.library.places import Place, Places
from analysis.model import Annotation, Article, Reading
from tests.tui.driver import SIZES, SMALL, WIDE, Reader
from tests.tui.example import ANNOTATION, ARTICLE, TEXT
from tui.app import DatelineApp
from tui.controllers import annotating
from tui.controllers.keeping import Keeping
from tui.messages import AnnotationFailed
from tui.resume import Resume

ENDS_BLANK = Article(text="One.\n\nTwo.\n\n\n\n")

texts = st.text(st.characters(codec="utf-8"))
places = st.builds(
    Place,
    position=st.integers(0, 2**40),
    order=st.sampled_from(["date", "text"]),
    view=st.sampled_from([None, "dense", "two lines", "full"]),
    pane=st.sampled_from(["text", "events", "actors", "quotes", "dates"]),
    actor=st.none() | texts,
    marked=st.none() | texts,
    bookmarks=st.dictionaries(texts, st.integers(0, 2**40)),
    narrowing=texts,
    narrowed=st.builds(
        Narrowing,
        st.lists(texts).map(tuple),
        st.lists(texts).map(tuple),
        st.lists(st.sampled_from(["planned", "denied"])).map(tuple),
        st.lists(st.builds(Days, st.none() | st.dates(), st.none() | st.dates())).map(tuple),
        st.lists(st.sampled_from(["sure", "doubtful"])).map(tuple),
        st.lists(texts).map(tuple),
    ),
)


class Never(Background):
    """It must not be asked."""

    def annotate(
        self,
        article: Article,
        progress: Callable[[float], None] | None = None,
        warn: Callable[[str], None] | None = None,
        reading: Reading | None = None,
    ) -> Annotation:
        raise AssertionError("an annotation was made that was there already")


@asynccontextmanager
async def opened(
    folder: Path,
    size: tuple[int, int] = WIDE,
    article: Article = ARTICLE,
    annotation: Annotation | None = ANNOTATION,
) -> AsyncIterator[Reader]:
    """A reader that comes back to an article, and keeps its place when it is left."""
    kept = Places(folder)
    resume = Resume(kept, article.text, kept.read(article.text))
    app = DatelineApp(article, Never() if annotation else None, annotation=annotation, resume=resume)
    async with app.run_test(size=size, notifications=True) as pilot:
        await pilot.pause()
        yield Reader(pilot)
    resume.save()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("kept", [True, False], ids=["kept", "annotated later"])
async def test_one_comes_back_to_where_one_was(tmp_path: Path, size: tuple[int, int], kept: bool) -> None:
    async with opened(tmp_path, size) as reader:
        await reader.press("]", "]", "]", "t", "w")
        left = reader.selection
        assert left.marked
        await reader.press("tab")
    async with opened(tmp_path, size, annotation=ANNOTATION if kept else None) as reader:
        assert reader.focus == "events"
        if not kept:
            assert reader.selection.position == left.position
            await reader.annotate()
        assert reader.selection == left._replace(mention=None)
        assert reader.seen("as told")
        await reader.press("shift+tab")
        assert reader.focus == "text"
        assert reader.seen(ARTICLE.text[left.position :][:25])


@pytest.mark.parametrize("size", SIZES)
async def test_one_comes_back_to_the_list_and_to_as_much_of_it(tmp_path: Path, size: tuple[int, int]) -> None:
    async with opened(tmp_path, size) as reader:
        await reader.press("s", "v", "v")
    async with opened(tmp_path, size) as reader:
        assert (reader.focus, reader.screen.view) == ("quotes", "full")
        assert reader.seen("[quotes]")


async def test_of_a_list_that_there_is_no_more_one_comes_back_to_the_text(tmp_path: Path) -> None:
    Places(tmp_path).write(ARTICLE.text, Place(pane="sums"))
    async with opened(tmp_path) as reader:
        assert reader.focus == "text"


async def test_who_leaves_before_the_annotation_loses_nothing(tmp_path: Path) -> None:
    async with opened(tmp_path) as reader:
        await reader.press("]", "]", "w")
        left = reader.selection
    async with opened(tmp_path, annotation=None):
        pass
    async with opened(tmp_path) as reader:
        assert reader.selection == left._replace(mention=None)


async def test_who_has_moved_on_meanwhile_stays_there(tmp_path: Path) -> None:
    async with opened(tmp_path) as reader:
        await reader.press("]")
    async with opened(tmp_path, annotation=None) as reader:
        await reader.press("G")
        there = reader.selection.position
        await reader.annotate()
        assert reader.selection.position == there


async def test_an_annotation_from_before_is_in_the_first_frame_and_takes_nothing(tmp_path: Path) -> None:
    async with opened(tmp_path) as reader:
        assert reader.seen("4 events")
        assert not reader.seen("annotating")


async def test_a_long_text_does_not_wait_for_its_annotation(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(annotating, "AT_ONCE", 10)
    async with opened(tmp_path) as reader:
        await reader.settle()
        assert reader.seen("4 events")


@pytest.mark.parametrize("article", [ARTICLE, ENDS_BLANK], ids=["", "blank end"])
async def test_a_place_beyond_the_text_is_survived(tmp_path: Path, article: Article) -> None:
    Places(tmp_path).write(article.text, Place(position=10**12, actor="Nobody", marked="Nobody"))
    async with opened(tmp_path, SMALL, article, None) as reader:
        assert article.text[reader.selection.position :].strip()
        await reader.annotate(Annotation(article=article))
        await reader.press("k", "j")


async def test_what_others_have_kept_there_stays(tmp_path: Path) -> None:
    Places(tmp_path).write(ARTICLE.text, Place(bookmarks={"a": 7}))
    async with opened(tmp_path) as reader:
        await reader.press("]", "]")
    place = Places(tmp_path).read(ARTICLE.text)
    assert place is not None
    assert place.bookmarks == {"a": 7}
    assert place.position > 0


async def test_a_move_is_written_down_without_quitting(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Keeping, "SECONDS", 0.01)
    async with opened(tmp_path) as reader:
        await reader.press("]", "]", "]")
        for _ in range(100):
            await reader.pilot.pause(0.05)
            place = Places(tmp_path).read(ARTICLE.text)
            if place is not None and place.position == reader.selection.position:
                return
    raise AssertionError("it was not written")


async def test_a_folder_that_cannot_be_written_is_told_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Keeping, "SECONDS", 0.01)
    (tmp_path / "file").write_bytes(b"")
    told: list[str] = []
    monkeypatch.setattr(DatelineApp, "notify", lambda _, message, **__: told.append(message))
    async with opened(tmp_path / "file") as reader:
        await reader.press("j")
        await reader.until(lambda: bool(told))
        for _ in range(2):
            await reader.press("j")
            await reader.pilot.pause(0.1)  # for what must not come
        assert len(told) == 1
        assert "cannot be kept" in told[0]


@given(texts, places)
def test_a_place_comes_back_as_it_was(text: str, place: Place) -> None:
    with tempfile.TemporaryDirectory() as folder:
        kept = Places(Path(folder))
        kept.write(text, place)
        assert kept.read(text) == place
        assert kept.read(text + " ") is None
        (file,) = kept.folder.iterdir()
        assert file.stat().st_mode & 0o077 == 0


@given(
    st.binary()
    | texts.map(str.encode)
    | st.sampled_from(
        [
            b"{}",
            b'{"position":1}',
            b'{"version":1,"x":1}',
            b'{"position":-1}',
            b'{"version":"x"}',
            b'{"version":0}',
            b'{"order":"x"}',
            b"[]",
            b"[" * 10_000,
        ]
    )
)
def test_a_damaged_place_is_set_aside(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        kept = Places(Path(folder))
        kept.write("text", Place())
        (file,) = kept.folder.iterdir()
        file.write_bytes(data)
        with pytest.raises(KeptError) as caught:
            kept.read("text")
        assert "\n" not in str(caught.value)
        assert file.with_name(file.name + ".damaged").read_bytes() == data
        assert kept.read("text") is None


def test_a_place_of_a_newer_version_is_left_as_it_is(tmp_path: Path) -> None:
    kept = Places(tmp_path)
    kept.write("text", Place())
    (file,) = tmp_path.iterdir()
    file.write_bytes(b'{"version":2,"pane":"margin"}')
    with pytest.raises(KeptError, match="newer"):
        kept.read("text")
    kept.write("text", Place(position=3))
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [
        (file.name, b'{"version":2,"pane":"margin"}')
    ]


def test_the_disk_has_a_place_and_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[bool] = []
    monkeypatch.setattr(os, "fsync", lambda handle: synced.append(stat.S_ISDIR(os.fstat(handle).st_mode)))
    Places(tmp_path).write("text", Place())
    assert synced == [False, True]


def test_a_glance_changes_nothing(tmp_path: Path) -> None:
    kept = Places(tmp_path)
    assert kept.glance("text") is None
    kept.write("text", Place(position=3))
    assert kept.glance("text") == Place(position=3)
    (file,) = tmp_path.iterdir()
    file.write_bytes(b"damaged")
    assert kept.glance("text") is None
    with pytest.raises(KeptError, match="was damaged"):
        kept.read("text")


def test_the_oldest_places_go_and_nothing_else(tmp_path: Path) -> None:
    kept = Places(tmp_path, most=3)
    (tmp_path / "letter.txt").write_text("Dear Ida", encoding="utf-8")
    for age, text in ((4, "four"), (3, "three"), (2, "two")):
        before = {*tmp_path.iterdir()}
        kept.write(text, Place())
        (file,) = {*tmp_path.iterdir()} - before
        os.utime(file, (time.time() - age,) * 2)
    kept.write("four", Place(position=1))
    kept.write("new", Place())
    assert [text for text in ("four", "three", "two", "new") if kept.read(text)] == ["four", "two", "new"]
    assert {path.name for path in tmp_path.iterdir() if path.suffix != ".json"} == {"letter.txt"}


def found(monkeypatch: pytest.MonkeyPatch, warning: str = "", does: Callable[[], object] = int) -> None:
    """Let every background find what the example says."""

    def annotate(
        self: Background, article: Article, progress: object, warn: Callable[[str], None] | None, *_: object
    ) -> Annotation:
        del self, progress, _
        does()
        if warning and warn is not None:
            warn(warning)
        return replace(ANNOTATION, article=article)

    monkeypatch.setattr(Background, "annotate", annotate)


def test_what_was_found_is_known_the_next_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found(monkeypatch)
    background = Remembering(None, None, Cache(tmp_path))
    assert background.recall(ARTICLE) is None
    background.annotate(ARTICLE)
    assert Remembering(None, None, Cache(tmp_path)).recall(ARTICLE) == ANNOTATION


def test_what_was_made_without_the_actors_is_not_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    found(monkeypatch, "who.toml: not TOML")
    Remembering(None, None, Cache(tmp_path)).annotate(ARTICLE, None, told.append)
    assert told == ["who.toml: not TOML; it is left aside"]
    assert not list(tmp_path.iterdir())


def test_actors_that_change_meanwhile_are_not_taken_for_those_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    who = tmp_path / "who.toml"
    who.write_text("", encoding="utf-8")
    before = key_of(ARTICLE, None, who)
    found(monkeypatch, does=lambda: who.write_text("# new", encoding="utf-8"))
    cache = Cache(tmp_path / "cache")
    Remembering(None, who, cache).annotate(ARTICLE)
    assert cache.measure().entries == 0
    assert before != key_of(ARTICLE, None, who)


def test_a_cache_that_cannot_be_written_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    found(monkeypatch)
    (tmp_path / "file").write_bytes(b"")
    annotation = Remembering(None, None, Cache(tmp_path / "file")).annotate(ARTICLE, None, told.append)
    assert annotation == ANNOTATION
    assert len(told) == 1
    assert "cannot be kept" in told[0]


async def test_the_events_stay_narrowed(tmp_path: Path) -> None:
    async with opened(tmp_path) as reader:
        await reader.press("f", *"planned", "enter")
        left = reader.selection.narrowing
        assert left.statuses == ("planned",)
    async with opened(tmp_path, annotation=None) as reader:
        await reader.annotate()
        assert reader.selection.narrowing == left
        await reader.press("escape")
    async with opened(tmp_path) as reader:
        assert reader.selection.narrowing == type(left)()


@pytest.mark.parametrize("name", ["Aid", "2019", "and", "Verbal", "untyped", "a, b", "planned"])
async def test_the_events_stay_narrowed_to_an_actor_of_any_name(tmp_path: Path, name: str) -> None:
    lind = replace(ANNOTATION.actors[0], name=name)
    annotation = replace(ANNOTATION, actors=(lind, *ANNOTATION.actors[1:]))
    async with opened(tmp_path, annotation=annotation) as reader:
        await reader.press("]", "F")
        left = reader.selection.narrowing
        assert left == Narrowing(actors=("a1",))
    async with opened(tmp_path, annotation=None) as reader:
        assert reader.seen(f"events: “{name}” when annotated")
    async with opened(tmp_path, annotation=annotation) as reader:
        assert reader.selection.narrowing == left


async def test_a_narrowing_dropped_before_the_annotation_does_not_come_back(tmp_path: Path) -> None:
    async with opened(tmp_path) as reader:
        await reader.press("f", *"planned", "enter")
    async with opened(tmp_path, annotation=None) as reader:
        assert reader.seen("events: “planned” when annotated")
        await reader.press("escape")
    async with opened(tmp_path) as reader:
        assert reader.selection.narrowing == Narrowing()


async def test_words_that_wait_for_the_annotation_wait_for_the_next_one(tmp_path: Path) -> None:
    async with opened(tmp_path, annotation=None) as reader:
        await reader.press("f", *"planned", "enter")
        reader.screen.post_message(AnnotationFailed("no model"))
        await reader.press("j")
    async with opened(tmp_path) as reader:
        assert reader.selection.narrowing.statuses == ("planned",)


async def test_the_words_that_were_kept_before_are_still_understood(tmp_path: Path) -> None:
    kept = Places(tmp_path)
    kept.write(ARTICLE.text, Place())
    (file,) = tmp_path.iterdir()
    file.write_bytes(b'{"version":1,"narrowing":"Oskar Lind planned"}')
    async with opened(tmp_path) as reader:
        assert reader.selection.narrowing == Narrowing(actors=("a1",), statuses=("planned",))


async def test_bookmarks_stay(tmp_path: Path) -> None:
    async with opened(tmp_path) as reader:
        await reader.press("]", "]", "m", "a")
        marked = reader.selection.position
    async with opened(tmp_path) as reader:
        await reader.press("g", "apostrophe", "a")
        assert reader.selection.position == marked > 0


def test_two_readers_of_an_article_keep_the_bookmarks_of_both(tmp_path: Path) -> None:
    places = Places(tmp_path)
    places.write(TEXT, Place(bookmarks={"a": 1, "b": 2}))
    one, other = (Resume(places, TEXT, places.read(TEXT)) for _ in range(2))
    one.note(replace(one.place, position=5, bookmarks={"a": 1, "b": 20, "x": 3}))
    one.save()
    other.note(replace(other.place, position=7, bookmarks={"a": 1, "b": 2, "y": 4}))
    other.save()
    kept = places.read(TEXT)
    assert kept is not None
    assert kept.bookmarks == {"a": 1, "b": 20, "x": 3, "y": 4}
    assert kept.position == 7


letters = st.dictionaries(st.sampled_from("abcd"), st.integers(0, 3))


@given(letters, letters, letters)
def test_each_reader_keeps_what_it_did_with_its_bookmarks(
    before: dict[str, int], ours: dict[str, int], theirs: dict[str, int]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        places = Places(Path(folder))
        places.write(TEXT, Place(bookmarks=before))
        one, other = (Resume(places, TEXT, places.read(TEXT)) for _ in range(2))
        one.note(replace(one.place, position=1, bookmarks=theirs))
        one.save()
        other.note(replace(other.place, position=2, bookmarks=ours))
        other.save()
        one.note(replace(one.place, position=3))
        one.save()
        kept = places.read(TEXT)
        assert kept is not None
        for letter in "abcd":
            moved = ours.get(letter) != before.get(letter)
            assert kept.bookmarks.get(letter) == (ours if moved else theirs).get(letter)


def test_readers_that_save_at_the_same_moment_lose_nothing(tmp_path: Path) -> None:
    places = Places(tmp_path)
    readers = [Resume(places, TEXT, None) for _ in range(4)]
    together = threading.Barrier(len(readers))

    def put(reader: Resume, letter: str) -> None:
        for number in range(10):
            mark = f"{letter}{number}"
            reader.note(replace(reader.place, bookmarks={**reader.place.bookmarks, mark: number}))
            together.wait()
            reader.save()

    threads = [threading.Thread(target=put, args=pair) for pair in zip(readers, "abcd", strict=True)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    kept = places.read(TEXT)
    assert kept is not None
    assert kept.bookmarks == {f"{letter}{number}": number for letter in "abcd" for number in range(10)}
    assert len(list(tmp_path.iterdir())) == 1


def test_a_stopped_reader_that_holds_the_lock_keeps_nobody_from_saving(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept_files, "PATIENCE", 0.05)
    places = Places(tmp_path)
    reader = Resume(places, TEXT, None)
    held = os.open(tmp_path, os.O_RDONLY)
    try:
        fcntl.flock(held, fcntl.LOCK_EX)
        reader.note(Place(position=3))
        with pytest.raises(KeptError, match="locked"):
            reader.save()
        assert places.read(TEXT) == Place(position=3)
        reader.note(Place(position=4))
        reader.save()  # that was told
        assert places.read(TEXT) == Place(position=4)
    finally:
        os.close(held)


@pytest.mark.parametrize("damage", ["bytes", "folder", "pipe", "link"])
def test_what_is_damaged_while_one_reads_is_set_aside_and_the_place_kept(tmp_path: Path, damage: str) -> None:
    places = Places(tmp_path)
    places.write(TEXT, Place(bookmarks={"a": 1}))
    reader = Resume(places, TEXT, places.read(TEXT))
    (file,) = tmp_path.iterdir()
    for number in range(2):
        file.unlink()
        if damage == "bytes":
            file.touch()
        elif damage == "folder":
            file.mkdir()
        elif damage == "pipe":
            os.mkfifo(file)
        else:
            file.symlink_to("/dev/zero")
        reader.note(replace(reader.place, position=number + 1))
        with suppress(KeptError):
            reader.save()
        assert places.read(TEXT) == Place(position=number + 1, bookmarks={"a": 1})
        assert len(list(tmp_path.iterdir())) == 2 + number


@given(st.integers(min_value=0), st.integers(0, 7))
def test_no_bit_of_a_place_is_turned_over_unnoticed(where: int, bit: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        places = Places(Path(folder))
        places.write(TEXT, Place(position=1234, bookmarks={"a": 11}))
        (file,) = places.folder.iterdir()
        data = bytearray(file.read_bytes())
        data[where % len(data)] ^= 1 << bit
        file.write_bytes(data)
        with pytest.raises(KeptError, match="was damaged"):
            places.read(TEXT)


async def test_a_bookmark_is_written_when_it_is_put(tmp_path: Path) -> None:
    async with opened(tmp_path) as reader:
        for letter in "ab":
            await reader.press("]", "m", letter)
            marks = reader.screen.bookmarks.as_dict()
            await reader.until(partial(kept_are, tmp_path, marks))


async def test_no_key_waits_for_a_slow_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = threading.Event()
    monkeypatch.setattr(os, "fsync", lambda _: answers.wait(30))
    async with opened(tmp_path) as reader:
        await reader.press("]", "m", "a")
        before = reader.selection.position
        await reader.press("]", "m", "b")
        assert reader.selection.position > before
        assert reader.seen("bookmark b is here")
        assert bookmarks_in(tmp_path) == {}
        answers.set()
        await reader.until(lambda: set(bookmarks_in(tmp_path)) == {"a", "b"})


def kept_are(folder: Path, marks: dict[str, int]) -> bool:
    """Whether those are the bookmarks of the example that are kept."""
    return bookmarks_in(folder) == marks


def bookmarks_in(folder: Path) -> dict[str, int]:
    """What is kept of the example's bookmarks."""
    place = Places(folder).glance(ARTICLE.text)
    return place.bookmarks if place is not None else {}
