"""Bookmarks are kept, those of two readers of an article too."""

from __future__ import annotations

import fcntl
import os
import tempfile
import threading
from contextlib import suppress
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from analysis.library import files as kept_files
from analysis.library.files import KeptError
from analysis.library.places import Place, Places
from tests.tui.example import ARTICLE, TEXT
from tests.tui.resumed import opened
from tui.resume import Resume


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
