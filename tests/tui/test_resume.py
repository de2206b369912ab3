"""Coming back to an article: to the same place, with the same things shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis.library.places import Place, Places
from analysis.model import Annotation, Article
from tests.tui.driver import SIZES, SMALL
from tests.tui.example import ANNOTATION, ARTICLE
from tests.tui.resumed import opened
from tui.app import DatelineApp
from tui.controllers import annotating
from tui.controllers.keeping import Keeping

ENDS_BLANK = Article(text="One.\n\nTwo.\n\n\n\n")


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
