"""Places in articles, as they are kept: whole or set aside."""

from __future__ import annotations

import os
import stat
import tempfile
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.annotations.narrowing import Days, Narrowing
from analysis.library.files import KeptError
from analysis.library.places import Place, Places
from tests.tui.example import TEXT

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
