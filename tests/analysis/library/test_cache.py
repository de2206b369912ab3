"""Annotations that are kept: they come back as they were, or not at all."""

from __future__ import annotations

import os
import tempfile
import threading
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from analysis.library.cache import Cache, Size, key_of
from analysis.library.files import KeptError
from analysis.model import Actor, Annotation, Article
from tests.tui.example import ANNOTATION, ARTICLE

KEY, OTHER = "0" * 32, "1" * 32


def test_an_annotation_comes_back_as_it_was(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "new" / "folder")
    assert cache.find(KEY, ARTICLE) is None
    cache.keep(KEY, ANNOTATION)
    assert cache.find(KEY, ARTICLE) == ANNOTATION
    assert cache.find(OTHER, ARTICLE) is None
    (entry,) = cache.folder.iterdir()
    assert entry.stat().st_mode & 0o077 == 0
    assert cache.folder.stat().st_mode & 0o077 == 0


def test_the_article_is_the_one_that_was_opened(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.keep(KEY, ANNOTATION)
    moved = replace(ARTICLE, source="elsewhere.txt")
    assert cache.find(KEY, moved) == replace(ANNOTATION, article=moved)


def test_whatever_an_annotation_depends_on_makes_another_key(tmp_path: Path) -> None:
    who = tmp_path / "who.toml"
    who.write_text("", encoding="utf-8")
    keys = [
        key_of(ARTICLE, None, None),
        key_of(replace(ARTICLE, text=ARTICLE.text + " "), None, None),
        key_of(replace(ARTICLE, text="\ud800"), None, None),
        key_of(replace(ARTICLE, published=date(2024, 3, 13)), None, None),
        key_of(replace(ARTICLE, author="Jon Berg"), None, None),
        key_of(replace(ARTICLE, markup="markdown"), None, None),
        key_of(ARTICLE, "spacy", None),
    ]
    who.write_text('[[actor]]\nname = "x"\n', encoding="utf-8")
    keys.append(key_of(ARTICLE, None, who))
    assert None not in keys
    assert len(set(keys)) == len(keys)
    assert key_of(replace(ARTICLE, source="elsewhere.txt"), None, None) == keys[0]


def test_other_weights_of_the_judge_and_none_make_another_key(monkeypatch: pytest.MonkeyPatch) -> None:
    keys = set()
    for weights in ("", "0123", "4567"):
        monkeypatch.setattr("analysis.library.cache.fingerprint", lambda weights=weights: weights)
        keys.add(key_of(ARTICLE, None, None))
    assert len(keys) == 3


def test_what_cannot_be_known_has_no_key(tmp_path: Path) -> None:
    assert key_of(ARTICLE, str(tmp_path / "a_model_of_my_own"), None) is None
    assert key_of(ARTICLE, None, tmp_path / "absent.toml") is None


def _refused(cache: Cache) -> str:
    with pytest.raises(KeptError) as caught:
        cache.find(KEY, ARTICLE)
    return str(caught.value)


@given(st.integers(min_value=0), st.binary(max_size=3))
def test_a_damaged_entry_is_set_aside(where: int, new: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        cache = Cache(Path(folder))
        cache.keep(KEY, ANNOTATION)
        (entry,) = cache.folder.iterdir()
        data = entry.read_bytes()
        where %= len(data)
        damaged = data[:where] + new + data[where + 1 :]
        entry.write_bytes(damaged)
        if damaged == data:
            assert cache.find(KEY, ARTICLE) == ANNOTATION
            return
        assert "\n" not in _refused(cache)
        assert [path.name for path in cache.folder.iterdir()] == [entry.name + ".damaged"]
        assert cache.find(KEY, ARTICLE) is None


@pytest.mark.parametrize("data", [b"", b"\n", b"dateline annotation 1 \n{}", b"\x00" * 100])
def test_what_is_no_entry_is_set_aside(tmp_path: Path, data: bytes) -> None:
    (tmp_path / f"{KEY}.annotation").write_bytes(data)
    assert "damaged" in _refused(Cache(tmp_path))


def test_a_folder_that_cannot_be_used_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    cache = Cache(tmp_path / "file" / "folder")
    with pytest.raises(KeptError, match="cannot be kept in"):
        cache.keep(KEY, ANNOTATION)
    with pytest.raises(KeptError, match="not an absolute path"):
        Cache(Path("relative")).keep(KEY, ANNOTATION)
    assert cache.measure() == Size(0, 0)


def test_half_a_character_in_a_name_prevents_nothing(tmp_path: Path) -> None:
    article = Article(text="\ud800 met him.")
    cache = Cache(tmp_path)
    cache.keep(KEY, Annotation(article=article, actors=(Actor(id="a1", name="\ud800", kind="person"),)))
    assert cache.find(KEY, article) is None


def test_those_not_used_for_the_longest_time_go(tmp_path: Path) -> None:
    cache = Cache(tmp_path, most_entries=3)
    keys = [f"{number:032x}" for number in range(4)]
    for age, key in zip((40, 30, 20), keys, strict=False):
        cache.keep(key, ANNOTATION)
        path = tmp_path / f"{key}.annotation"
        os.utime(path, (path.stat().st_atime, path.stat().st_mtime - age))
    assert cache.find(keys[0], ARTICLE)
    cache.keep(keys[3], ANNOTATION)
    assert [key for key in keys if cache.find(key, ARTICLE)] == [keys[0], keys[2], keys[3]]
    large = Cache(tmp_path, most_bytes=1)
    large.keep(OTHER, ANNOTATION)
    assert large.measure().entries == 1
    assert large.find(OTHER, ARTICLE)


def test_clearing_removes_annotations_and_nothing_else(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.keep(KEY, ANNOTATION)
    (tmp_path / f"{OTHER}.annotation.damaged").write_bytes(b"x")
    (tmp_path / "letter.txt").write_text("Dear Ida", encoding="utf-8")
    assert cache.clear().entries == 1
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]
    assert cache.find(KEY, ARTICLE) is None


def test_readers_that_keep_the_same_article_at_once_do_not_disturb_each_other(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    wrong: list[object] = []

    def read_and_write() -> None:
        try:
            for _ in range(30):
                cache.keep(KEY, ANNOTATION)
                if cache.find(KEY, ARTICLE) != ANNOTATION:
                    wrong.append("another annotation")
        except KeptError as error:
            wrong.append(error)

    threads = [threading.Thread(target=read_and_write) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong
    assert cache.measure().entries == 1
    assert len(list(tmp_path.iterdir())) == 1


def test_what_is_huge_does_not_displace_annotations(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    for number in range(5):
        cache.keep(f"{number:032x}", ANNOTATION)
    huge = [
        tmp_path / f"{KEY[1:]}f.annotation",
        tmp_path / f"{OTHER}.annotation.damaged",
        tmp_path / "foreign",
    ]
    for path in huge:
        path.touch()
        os.truncate(path, 1 << 30)
    cache.keep(OTHER, ANNOTATION)
    assert all(cache.find(f"{number:032x}", ARTICLE) for number in range(5))
    assert [path for path in huge if path.exists()] == [tmp_path / "foreign"]


@pytest.mark.parametrize("kind", ["folder", "pipe", "zero", "itself", "huge"])
def test_what_lies_in_the_place_of_an_annotation_and_is_none_is_set_aside(tmp_path: Path, kind: str) -> None:
    cache, path = Cache(tmp_path), tmp_path / f"{KEY}.annotation"
    if kind == "folder":
        path.mkdir()
    elif kind == "pipe":
        os.mkfifo(path)
    elif kind == "huge":
        path.touch()
        os.truncate(path, 1 << 30)
    else:
        path.symlink_to("/dev/zero" if kind == "zero" else path.name)
    assert "set aside" in _refused(cache)
    assert cache.find(KEY, ARTICLE) is None
    cache.keep(KEY, ANNOTATION)
    assert cache.find(KEY, ARTICLE) == ANNOTATION


def test_several_damaged_entries_of_an_article_are_all_set_aside(tmp_path: Path) -> None:
    cache, path = Cache(tmp_path), tmp_path / f"{KEY}.annotation"
    for data in (b"one", b"two", b"three"):
        path.write_bytes(data)
        _refused(cache)
    assert {path.read_bytes() for path in tmp_path.iterdir()} == {b"one", b"two", b"three"}
    assert cache.clear().bytes == len("onetwothree")
    assert not list(tmp_path.iterdir())
