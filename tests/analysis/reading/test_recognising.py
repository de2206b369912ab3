"""What a source is, told by its bytes and hardly by its name."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import zipfile
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.errors import ReadError
from analysis.reading import recognising
from analysis.reading.recognising import converted_format

ALL = ("html", "pdf", "epub", "docx", "odt", "rtf", "mail", "feed", "jsonl", "subtitles", "xml")


@pytest.fixture(autouse=True)
def all_formats(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if each had its converter: what is asked here is what a source is."""
    monkeypatch.setattr(recognising, "converted", lambda: ALL)


def archive(files: Mapping[str, str]) -> bytes:
    box = io.BytesIO()
    with zipfile.ZipFile(box, "w") as zipped:
        for name, text in files.items():
            zipped.writestr(zipfile.ZipInfo(name), text)  # of a day that is always the same
    return box.getvalue()


DOCX = archive({"[Content_Types].xml": "<Types/>", "word/document.xml": "<w:document/>"})
MAIL = b"From: Ida <ida@example.org>\nTo: Per <per@example.org>\nSubject: Boats\n\nThey sail on Monday.\n"
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)


@pytest.mark.parametrize(
    ("data", "form"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\n1 0 obj\n", "pdf"),
        (b"\r\n\r\n%PDF-1.4\n1 0 obj\n<<>>\nendobj\n", "pdf"),
        (b"{\\rtf1\\ansi The talks failed.}", "rtf"),
        (DOCX, "docx"),
        (DOCX[:-40], "docx"),
        (archive({"mimetype": "application/epub+zip", "OEBPS/book.opf": ""}), "epub"),
        (archive({"META-INF/container.xml": "<container/>"}), "epub"),
        (archive({"mimetype": "application/vnd.oasis.opendocument.text"}), "odt"),
        (archive({"content.xml": "", "mimetype": "application/vnd.oasis.opendocument.text\n"}), "odt"),
        (b"<!DOCTYPE html>\n<title>Boats</title>", "html"),
        (b"\xef\xbb\xbf  <!-- saved -->\n<html lang=en><p>Boats", "html"),
        (b'<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0" "x.dtd">\n<html/>', "html"),
        (b"<div><p>They sail.</p><p>They wait.</p></div>", "html"),
        ("<!DOCTYPE html><p>Boats".encode("utf-16"), "html"),
        (b'<?xml version="1.0"?><rss version="2.0"><channel/></rss>', "feed"),
        (b'<feed xmlns="http://www.w3.org/2005/Atom"><title>Boats</title></feed>', "feed"),
        (b'<rdf:RDF xmlns:rdf="x" xmlns="http://purl.org/rss/1.0/"><item/></rdf:RDF>', "feed"),
        (b'<?xml version="1.0"?><report><p>They sail.</p></report>', "xml"),
        (MAIL, "mail"),
        (MAIL.replace(b"\n", b"\r\n"), "mail"),
        (MAIL.decode().encode("utf-16-le"), "mail"),
        (b"Received: from a.example by b.example;\n\tFri, 3 May 2024 10:00:00 +0200\n" + MAIL, "mail"),
        (b"From ida@example.org Fri May  3 10:00:00 2024\n" + MAIL, "mail"),
        (b"MIME-Version: 1.0\nDate: Fri, 3 May 2024 10:00:00 +0200\nSubject: x\n\nThey sail.", "mail"),
        (b"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nThey sail.", "mail"),
        (b"1\n00:00:01,000 --> 00:00:02,000\nThey sail.\n", "subtitles"),
        (b"WEBVTT\n\n00:01.000 --> 00:02.000\nThey sail.\n", "subtitles"),
        (b'{"text": "They sail.", "id": 1}\n{"text": "They wait."}\n', "jsonl"),
        (b'{"body": "They sail."}', "jsonl"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("name", [None, "saved.txt"])
def test_the_bytes_decide(data: bytes, form: str, name: str | None) -> None:
    assert converted_format(data, name) == form


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The talks failed on Monday, the minister said.",
        "From the start, 3 May 2024 10:00 was the hour of the talks.\n\nThey failed.",
        "Title: Boats\nAuthor: Ida Lind\nDate: 3 May 2024\n\nThey sail on Monday.",
        "To: all who sail\nFrom: the harbour\nDate: 3 May\n\nThe harbour is closed.",
        "Subject: the strait\n\nIt stays open.",
        "Received: 3 May 2024\nAccepted: 4 May 2024\nDate of print: June\n\nThe tides of the strait.",
        "Q: Will you sail?\nA: No.\n\nQ: When?\nA: On Monday.",
        "<3 is what she wrote, and nothing else.",
        "<b>Boats</b> sail on Monday.",
        "<p>is how a paragraph begins in HTML, and it is closed by </p>.",
        "[1] Lind, The Strait (Oslo 2020).\n[2] Roe, Boats.",
        "{The minister laughs}\nNo.",
        '{"name": "Ida",\n "sails": true}',
        '{"name": "Ida", "sails": true}',
        "%PDF is how such files begin.",
        "They wrote: %PDF-1.7 is the version.",
        "PK is what they call the port.",
        "MZ Lind wrote this. ID3 is a tag. BZh is none.",
        "00:01 The talks begin.\n00:05 They end --> badly.",
        "WEBVTT is a format of subtitles.",
        "1\nThe first chapter\n\n2\nThe second",
        "#!/bin/sh\necho They sail",
        "\x1b[1mThe talks\x1b[0m failed.",
    ],
)
def test_plain_text_is_nothing_else(text: str) -> None:
    assert converted_format(text.encode(), None) is None
    assert converted_format(text.encode(), "article.txt") is None
    assert converted_format(text.encode("utf-16"), "article.txt") is None


@pytest.mark.parametrize(
    "text",
    [
        '<p align="center"><img src="boat.png"></p>\n\n# Boats\n\n<p>They</p> *sail* on Monday.',
        "<div>\n<p>They sail.</p>\n<p>They wait.</p>\n</div>\n\nThey sail.",
        "<!-- a remark -->\n# Boats\n\nThey sail.",
        "---\ntitle: Boats\n---\n\nThey sail.",
    ],
)
def test_markdown_may_begin_with_tags(text: str) -> None:
    assert converted_format(text.encode(), "notes.md") is None


def test_a_file_of_json_is_a_corpus_only_if_it_tells_of_articles() -> None:
    corpus = b'[\n {"title": "Boats", "text": "They sail."},\n {"title": "Tides", "text": "They wait."}\n]'
    assert converted_format(corpus, "a.json") == "jsonl"
    assert converted_format(corpus.replace(b'"title"', b'"type"'), "a.json") is None
    assert converted_format(b'{"compilerOptions": {"text": true}}', "a.json") is None


def test_a_page_need_not_begin_as_one() -> None:
    assert converted_format(b"They sail.<p>They wait.", "page.html") == "html"
    assert converted_format(b"They sail, and they wait.", "page.html") is None
    assert converted_format(b"They sail.<p>They wait.", "page.txt") is None


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(40), "a picture (PNG)"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF\0\1" + bytes(40), "a picture (JPEG)"),
        (b"\x1f\x8b\x08" + bytes(40), "a gzip archive"),
        (b"\x7fELF\x02\x01\x01" + bytes(40), "a program (ELF)"),
        (b"RIFF\x24\0\0\0WAVEfmt " + bytes(40), "a binary file (Waveform Audio File Format)"),
        (bytes(200), "a binary file"),
        (archive({"a.txt": "They sail."}), "a zip archive"),
        (archive({"xl/workbook.xml": "<workbook/>"}), "a spreadsheet"),
        (archive({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}), "a spreadsheet"),
        (COMPOUND + "WordDocument".encode("utf-16-le"), "an old Word document (.doc)"),
        (COMPOUND + "Workbook".encode("utf-16-le"), "a spreadsheet"),
        (COMPOUND, "a file of an old office program"),
        (b"%!PS-Adobe-3.0\n%%Title: Boats\n", "a PostScript document"),
    ],
)
@pytest.mark.parametrize("name", [None, "article.txt"])
def test_what_is_not_read_is_called_what_it_is(data: bytes, what: str, name: str | None) -> None:
    with pytest.raises(ReadError) as caught:
        converted_format(data, name)
    assert str(caught.value) == f"{what}, not text"


def test_a_format_without_a_converter_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recognising, "converted", lambda: ("mail",))
    assert converted_format(MAIL, None) == "mail"
    with pytest.raises(ReadError, match=r"^a PDF document, which is not read$"):
        converted_format(b"%PDF-1.7\n", None)


PROSE = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=200)


@given(PROSE, st.sampled_from(["", "\n\n", " "]))
def test_what_begins_as_prose_is_prose(rest: str, gap: str) -> None:
    text = f"The talks failed on Monday.{gap}{rest}"
    assert converted_format(text.encode(), "article.txt") is None


@given(
    st.binary(max_size=400) | st.sampled_from([DOCX, MAIL, COMPOUND]).map(lambda data: data[: len(data) // 2])
)
def test_any_bytes_are_something_or_refused(data: bytes) -> None:
    try:
        found = converted_format(data, None)
    except ReadError:
        return
    assert found is None or found in ALL


@pytest.mark.terminal
def test_a_plain_text_costs_no_library() -> None:
    code = (
        "import sys\n"
        "from analysis.reading.source import read_bytes\n"
        "read_bytes('The talks failed, “again”.'.encode(), source='a.txt')\n"
        "names = 'analysis.reading.beginnings '\n"
        "names += 'puremagic ftfy feedparser py3langid lxml trafilatura email charset_normalizer'\n"
        "print([name for name in names.split() if name in sys.modules])"
    )
    env = {**os.environ, "PYTHONPATH": os.getcwd()}
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=env)
    assert run.stdout.strip() == "[]"
