"""`dateline text`: what was read, without an annotation."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from tests.analysis.reading.html.pages import TEXT, story
from tests.analysis.reading.server import Server, ok
from tests.tui.command import run

PLAIN = "Ministers meet\nBy Jane Roe and Oskar Lind | 3 May 2024\n\nThe talks failed, the minister said.\n"
MARKED = (
    "---\ndate: 2024-05-03\n---\n# Ministers *meet*\n\n> They [met](http://a.org) in **Bern**.\n\n- one\n"
)


@pytest.fixture
def article(tmp_path: Path) -> str:
    path = tmp_path / "a.txt"
    path.write_text(PLAIN)
    return str(path)


def test_the_words_as_they_are(
    article: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, "text", article) == 0
    assert capsys.readouterr() == (PLAIN, "")


def test_several_follow_one_another(
    article: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "b.txt"
    other.write_text("Another one")
    assert run(monkeypatch, "text", article, str(other)) == 0
    assert capsys.readouterr().out == PLAIN + "\nAnother one\n"


def test_markdown_without_its_signs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.md"
    path.write_text(MARKED)
    assert run(monkeypatch, "text", str(path), "--format", "json") == 0
    told = json.loads(capsys.readouterr().out)
    assert told["text"] == "Ministers meet\n\nThey met in Bern.\n\none\n"
    assert (told["title"], told["published"]) == ("Ministers meet", "2024-05-03")


def test_an_object_an_article(
    article: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, "text", article, "--format", "json") == 0
    told = json.loads(capsys.readouterr().out)
    assert told == {
        "file": article,
        "text": PLAIN,
        "title": "Ministers meet",
        "authors": ["Jane Roe", "Oskar Lind"],
        "published": "2024-05-03",
        "modified": None,
        "site": None,
        "language": told["language"],
        "notices": [],
    }


def test_what_cannot_be_read_is_told_and_the_rest_is_read(
    article: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, "text", "no/such", article, "--format", "jsonl") == 1
    out, err = capsys.readouterr()
    missing, there = map(json.loads, out.splitlines())
    assert missing == {"file": "no/such", "error": "no/such: no such file"}
    assert there["text"] == PLAIN
    assert err == "dateline: no/such: no such file\n"


def test_nothing_that_can_be_read(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, "text", "no/such") == 2
    assert capsys.readouterr() == ("", "dateline: no/such: no such file\n")


def test_a_list_where_there_are_several(
    article: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out.json"
    assert run(monkeypatch, "text", article, "no/such", "--format", "json", "-o", str(out)) == 1
    assert [each["file"] for each in json.loads(out.read_text())] == [article, "no/such"]


@pytest.mark.parametrize(
    "wrong", [["--encoding", "klingon"], ["--fields", "colour=red"], ["--fields", "text"]]
)
def test_what_makes_no_sense_is_refused(
    article: str, wrong: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, "text", article, *wrong) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1


@pytest.mark.terminal
def test_nothing_heavy_is_loaded(article: str) -> None:
    code = (
        "import sys\n"
        f"sys.argv = ['dateline', 'text', {article!r}, '--format', 'jsonl']\n"
        "from tui.cli import main\n"
        "main()\n"
        "heavy = {'spacy', 'textual', 'numpy', 'dateparser', 'trafilatura', 'lxml', 'docx',"
        "'ssl', 'http.client'}\n"
        "print(sorted(heavy & set(sys.modules)), file=sys.stderr)"
    )
    ran = subprocess.run([sys.executable, "-P", "-c", code], capture_output=True, text=True, check=True)
    assert ran.stderr == "[]\n"


@pytest.mark.terminal
def test_a_page_needs_no_numpy(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(story())
    code = (
        "import sys\n"
        f"sys.argv = ['dateline', 'text', {str(path)!r}]\n"
        "from tui.cli import main\n"
        "main()\n"
        "import py3langid\n"  # which is there for those who want it
        "print('trafilatura' in sys.modules, 'spacy' in sys.modules)"
    )
    before = code.replace("import py3langid\n", "print(sorted({'numpy', 'py3langid'} & set(sys.modules)))\n")
    for each, told in ((code, "True False\n"), (before, "[]\nTrue False\n")):
        ran = subprocess.run([sys.executable, "-P", "-c", each], capture_output=True, text=True, check=True)
        assert ran.stdout == f"{TEXT}\n{told}"


def test_an_encrypted_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.pdf"
    canvas = Canvas(str(path), encrypt=StandardEncryption("tide", "owner", strength=128))
    canvas.drawString(72, 600, "The ferry sails again on Monday.")
    canvas.save()
    assert run(monkeypatch, "text", str(path)) == 2
    assert capsys.readouterr() == ("", f"dateline: {path}: encrypted: it needs a password (--password)\n")
    for wrong in ("ebb", "\udcff"):  # the second is a byte that is no text
        assert run(monkeypatch, "text", str(path), "--password", wrong) == 2
        assert capsys.readouterr() == ("", f"dateline: {path}: the password is wrong\n")
    assert run(monkeypatch, "text", str(path), "--password", "tide") == 0
    assert capsys.readouterr() == ("The ferry sails again on Monday.\n", "")


def test_an_address(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    with Server({"/pier": ok(story().encode())}) as server:
        address = server.at("/pier")
        assert run(monkeypatch, "text", address) == 2
        assert "private network" in capsys.readouterr().err
        assert run(monkeypatch, "text", "--allow-private", "--format", "json", address) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["file"], told["title"], told["text"]) == (address, "Vellmar closes its grain pier", TEXT)
    assert run(monkeypatch, "text", address) == 0  # it has been kept
    assert capsys.readouterr() == (TEXT + "\n", "")
    assert run(monkeypatch, "text", "file:///etc/passwd") == 2
    assert capsys.readouterr().err.count("\n") == 1
