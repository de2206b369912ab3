"""What is said of a source on the command line, and sources of several articles."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from analysis.errors import ReadError
from analysis.library.shelf import name_of
from analysis.reading.conversion import Asked
from tests.tui.command import run
from tui.cli.articles import article_of, articles_of, shelf_of

BOX = (
    "From ida@example.org Fri May  3 10:00:00 2024\n"
    "From: Ida <ida@example.org>\nSubject: Boats\n\nThey sail.\n\n"
    "From per@example.org Sat May  4 10:00:00 2024\n"
    "From: Per <per@example.org>\nSubject: Tides\n\nThey wait.\n"
)
RECORDS = '{"tale": "They sail.", "id": "x7"}\n{"tale": "They wait."}\n'


class Read:
    """`dateline text --format jsonl`, and what it printed."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self._monkeypatch = monkeypatch
        self._capsys = capsys

    def __call__(self, path: Path, *options: str) -> list[dict[str, Any]]:
        run(self._monkeypatch, "text", "--format", "jsonl", *options, str(path))
        return [json.loads(line) for line in self._capsys.readouterr().out.splitlines()]


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Read:
    return Read(monkeypatch, capsys)


def written(path: Path, text: str) -> Path:
    path.write_bytes(text.encode())
    return path


def test_an_object_a_message(tmp_path: Path, read: Read) -> None:
    first, second = read(written(tmp_path / "box", BOX))
    assert (first["part"], first["title"], first["authors"], first["text"]) == (
        "1",
        "Boats",
        ["Ida"],
        "They sail.",
    )
    assert (second["part"], second["published"]) == ("2", "2024-05-04")


def test_fields(tmp_path: Path, read: Read) -> None:
    path = written(tmp_path / "a.jsonl", RECORDS)
    first, second = read(path, "--fields", "text=tale")
    assert (first["part"], first["text"], second["text"]) == ("x7", "They sail.", "They wait.")
    (refused,) = read(path)
    assert (
        refused["error"]
        == f"{path}: records without a field 'text'; there are: tale, id (--fields text=NAME)"
    )


def test_encoding(tmp_path: Path, read: Read) -> None:
    path = written(tmp_path / "a.txt", "They sailâ€™d, theyâ€™d wait, and theyâ€™d gone.")
    (mended,) = read(path)
    assert mended["text"] == "They sail’d, they’d wait, and they’d gone."
    assert mended["notices"] == [
        "3 wrongly encoded characters (such as â€™) are mended; --encoding utf-8 leaves them as they are"
    ]
    (left,) = read(path, "--encoding", "utf-8")
    assert left["text"] == path.read_text("utf-8")
    assert left["notices"] == []


def test_another_language_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = written(tmp_path / "a.txt", "Viele Händler klagen über sinkende Umsätze seit dem Winter.\n")
    assert run(monkeypatch, "text", str(path)) == 0
    printed = capsys.readouterr()
    assert printed.out == path.read_text("utf-8")
    assert printed.err == f"dateline: {path}: it is in German and is not annotated\n"


def test_one_of_several(tmp_path: Path) -> None:
    path = str(written(tmp_path / "a.mbox", BOX))
    first = article_of(path, None)
    assert first.text == "They sail."
    assert first.notices == ("the first of 2 articles; --part takes another, by its number",)
    second = article_of(path, None, part="2")
    assert (second.text, second.notices) == ("They wait.", ())
    with pytest.raises(ReadError, match=r"a\.mbox: no article 3 among the 2$"):
        article_of(path, None, part="3")


def test_one_of_several_by_its_name(tmp_path: Path) -> None:
    path = str(written(tmp_path / "a.jsonl", RECORDS))
    asked = Asked(fields={"text": "tale"})
    assert article_of(path, None, asked, part="x7").text == "They sail."
    assert article_of(path, None, asked, part="2").text == "They wait."


def test_several_in_a_file_are_a_list(tmp_path: Path) -> None:
    box = str(written(tmp_path / "a.mbox", BOX))
    text = str(written(tmp_path / "b.txt", "They row."))
    alone = shelf_of((box,), None)
    assert [name_of(source) for source in alone.sources] == ["a.mbox · 1", "a.mbox · 2"]
    shelf = shelf_of((box, text), None)
    assert [source.read().text for source in shelf.sources] == ["They sail.", "They wait.", "They row."]
    assert name_of(shelf.sources[2]) == "b.txt"
    lost = shelf_of((str(tmp_path / "none.mbox"), text), None)
    assert [bool(source.failure) for source in lost.sources] == [True, False]


def test_the_day_that_is_said_is_that_of_all(tmp_path: Path) -> None:
    path = str(written(tmp_path / "a.mbox", BOX))
    assert {str(article.published) for article in articles_of(path, "2020-01-02")} == {"2020-01-02"}
