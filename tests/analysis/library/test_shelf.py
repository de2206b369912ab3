"""Several articles in a row, and the names that stand for them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.errors import ReadError
from analysis.library.shelf import Shelf, Source
from analysis.library.sources import named


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
    (tmp_path / "deeper.txt").mkdir()
    for name in ("b.md", "a.txt", "C.TXT", ".hidden.txt", "notes.png", "deeper.txt/inside.txt"):
        (tmp_path / name).write_text("Day 1\n", encoding="utf-8")
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
