"""The list of articles to choose from."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis.library.folders import state_folder
from analysis.library.places import Place, Places
from tests.tui.articles.several import HOSTILE, Slow, here, reading, rest, rows, write
from tests.tui.driver import SIZES
from tui.screens.chooser import ChooserScreen
from tui.settings.file import parse


@pytest.mark.usefixtures("patient")
async def test_a_key_after_a_choice_is_meant_for_what_was_chosen(tmp_path: Path, slow: Slow) -> None:
    async with reading(write(tmp_path, "a.txt", "b.txt", "c.txt")) as reader:
        await reader.at_once("o", "j", "j", "enter", "j", "j")
        await reader.until(lambda: here(reader) == "Second of c.txt.")
        assert "3 of 3" in reader.rows()[0]
        await reader.at_once("K", "j")
        await reader.until(lambda: here(reader) == "First of b.txt.")


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
