"""Files and bytes as articles, and what is said about those that are none."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from datetime import date
from pathlib import Path

import pytest

from analysis import read_article
from analysis.errors import ReadError
from analysis.reading import parse_published, read_bytes
from analysis.reading.layout import paragraphs
from analysis.reading.source import open_article, shown

TEXT = "Ministers meet\r\nBy Jane Roe | 3 May 2024\r\n\r\nThe talks failed on Monday, the minister said.\r\n"


def test_a_file(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(TEXT.encode())
    article = read_article(path)
    assert article.text == TEXT.replace("\r\n", "\n")
    assert (article.title, article.author, article.published) == (
        "Ministers meet",
        "Jane Roe",
        date(2024, 5, 3),
    )
    assert article.source == str(path)
    assert article.markup == "plain"
    assert read_article(str(path)) == article


def test_the_day_given_counts(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text(TEXT)
    assert read_article(path, published=date(2020, 1, 2)).published == date(2020, 1, 2)
    assert read_bytes(TEXT.encode(), source=None, published=date(2020, 1, 2)).published == date(2020, 1, 2)


@pytest.mark.parametrize("name", ["a.md", "a.MD", "a.markdown"])
def test_markdown_is_known_by_its_name(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text("# Ministers *meet*\n\nThe talks failed.\n")
    article = read_article(path)
    assert article.markup == "markdown"
    assert article.title == "Ministers meet"


def test_bytes() -> None:
    article = read_bytes(b"The talks failed.", source="-")
    assert (article.text, article.source, article.markup) == ("The talks failed.", "-", "plain")


def refusal(path: str | Path) -> str:
    with pytest.raises(ReadError) as caught:
        read_article(path)
    message = str(caught.value)
    assert message.isprintable()
    assert len(message) < 300
    return message


def test_no_such_file(tmp_path: Path) -> None:
    path = tmp_path / "none.txt"
    assert refusal(path) == f"{shown(path)}: no such file"


def test_a_file_is_no_directory(tmp_path: Path) -> None:
    assert refusal(tmp_path) == f"{shown(tmp_path)}: a directory, not a file"
    path = tmp_path / "a.txt"
    path.write_text("text")
    assert shown(path / "b.txt") in refusal(path / "b.txt")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_no_permission(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("text")
    path.chmod(0)
    assert refusal(path) == f"{shown(path)}: no permission"


def test_no_permission_is_told_as_such(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    path = tmp_path / "a.txt"
    path.write_text("text")
    monkeypatch.setattr(os, "open", refuse)
    assert refusal(path) == f"{shown(path)}: no permission"


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", b"\xef\xbb\xbf", "\u00a0\n".encode()])
def test_nothing_in_it(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    assert refusal(path) == f"{shown(path)}: empty"


def test_binary(tmp_path: Path) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(bytes(range(256)))
    assert refusal(path) == f"{shown(path)}: a binary file, not text"


@pytest.mark.parametrize(
    "name", ["a\nb.txt", "a\x1b[31mb.txt", "\udcff.txt", "a\0b", "x" * 5000, "x/" * 2000, ""]
)
def test_odd_names_stay_on_one_line(name: str) -> None:
    refusal(name or "no/such/thing")
    with pytest.raises(ReadError) as caught:
        read_bytes(b"", source=name)
    assert str(caught.value).isprintable()


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="needs a device")
def test_a_device_is_no_file() -> None:
    assert refusal("/dev/zero") == "/dev/zero: not a file"


def test_a_pipe_is_read_only_where_one_is_meant(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    os.mkfifo(path)
    with pytest.raises(ReadError, match="not a file"):
        open_article(path)
    handle = os.open(path, os.O_RDWR)
    os.write(handle, b"The talks failed.")
    threading.Timer(0.2, os.close, (handle,)).start()
    assert open_article(path, pipes=True).text == "The talks failed."


@pytest.mark.parametrize(
    "value", ["2024-05-03", "3 May 2024", "May 3, 2024", "03.05.2024", " Friday, 3 May 2024 "]
)
def test_days_that_are_told(value: str) -> None:
    assert parse_published(value) == date(2024, 5, 3)


@pytest.mark.parametrize(
    "value",
    [
        "",
        "yesterday",
        "2024",
        "2024-13-01",
        "31 June 2024",
        "3 May",
        "03/05/2024",
        "on 3 May 2024 or so",
        "\n",
    ],
)
def test_days_that_are_none(value: str) -> None:
    with pytest.raises(ReadError) as caught:
        parse_published(value)
    assert str(caught.value).isprintable()


@pytest.mark.terminal
def test_reading_needs_nothing_heavy() -> None:
    code = (
        "import sys, analysis, analysis.reading.layout, analysis.reading.sentences\n"
        "analysis.read_article\n"
        "heavy = 'spacy', 'numpy', 'textual', 'dateparser', 'charset_normalizer'\n"
        "print([name for name in heavy if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_the_articles_at_hand(material: Path) -> None:
    for path in sorted((material / "articles").glob("*.txt")):
        article = read_article(path)
        assert article.text == path.read_text(encoding="utf-8")
        assert article.title
        assert article.author
        assert article.published
        parts = [paragraph.part for paragraph in paragraphs(article.text)]
        assert parts.count("body") > 10
        assert parts[-1] == "trailer"


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        ("# Ministers meet\n\nThey met in **Bern**.\n", "markdown"),
        ("## Ministers meet\n\n> “We agreed,” she said.\n", "markdown"),
        ("# Ministers meet\n\nThey met in Bern.\n", "plain"),
        ("Ministers meet\n\n- They met in Bern.\n", "plain"),
        ("#1 of the poll was **nobody**.\n", "plain"),
    ],
)
def test_a_pipe_is_markdown_if_it_looks_like_it(text: str, markup: str) -> None:
    assert read_bytes(text.encode()).markup == markup
