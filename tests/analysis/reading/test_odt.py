"""OpenDocument texts: what a reader sees; what was struck out, noted by others or hidden is left out."""

from __future__ import annotations

import zipfile
from datetime import date
from io import BytesIO

import pytest

from analysis.errors import ReadError
from analysis.reading.conversion import Asked, Extract
from analysis.reading.formats import converter_named

_NAMES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in (
        ("office", "office"), ("text", "text"), ("table", "table"), ("draw", "drawing"), ("style", "style"),
        ("meta", "meta"),
    )
)  # fmt: skip


def document(body: str, styles: str = "", meta: str = "", **more: str) -> bytes:
    """An OpenDocument text with this in its body."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr(
            "content.xml",
            f"<office:document-content {_NAMES}><office:automatic-styles>{styles}</office:automatic-styles>"
            f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
        )
        archive.writestr(
            "meta.xml",
            f'<office:document-meta {_NAMES} xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta>{meta}'
            "</office:meta></office:document-meta>",
        )
        for name, text in more.items():
            archive.writestr(name, text)
    return buffer.getvalue()


def read(data: bytes) -> Extract:
    (found,) = converter_named("odt").extract(data, Asked(name="letter.odt"))
    return found


def test_headings_lists_tables_and_spaces() -> None:
    found = read(
        document(
            '<text:h text:outline-level="2">Ferry  strike\n ends</text:h>'
            '<text:p>A<text:s text:c="3"/>pause<text:line-break/>and<text:tab/>more<text:span>, '
            "too</text:span></text:p>"
            "<text:list><text:list-item><text:p>one</text:p><text:list><text:list-item><text:p>two</text:p></text:list-item>"
            "</text:list></text:list-item></text:list>"
            "<table:table><table:table-row><table:table-cell><text:p>North</text:p></table:table-cell><table:table-cell>"
            "<text:p>3</text:p></table:table-cell></table:table-row></table:table>"
        )
    )
    assert found.text == "Ferry strike ends\n\nA pause\nand more, too\n\none\n\ntwo\n\nNorth\t3"
    assert [(b.kind, b.level) for b in found.blocks] == [
        ("heading", 2), ("item", 1), ("item", 2), ("table", 0), ("row", 0),
    ]  # fmt: skip
    assert found.title == "Ferry strike ends"


def test_what_is_no_text_of_the_document_is_left_out() -> None:
    found = read(
        document(
            "<text:tracked-changes><text:changed-region><text:deletion><text:p>struck</text:p></text:deletion>"
            "</text:changed-region></text:tracked-changes>"
            "<text:p>It sails<office:annotation><text:p>sure?</text:p></office:annotation> again.</text:p>"
            "<text:p>Look<text:note><text:note-citation>1</text:note-citation><text:note-body>"
            "<text:p>As told.</text:p>"
            "</text:note-body></text:note> here.</text:p>"
            "<text:p><draw:frame><draw:text-box><text:p>Ring the bell</text:p></draw:text-box>"
            "</draw:frame></text:p>"
        )
    )
    assert found.text == "It sails again.\n\nLook here.\n\nAs told.\n\nRing the bell"
    assert [found.text[a:b] for a, b in found.asides] == ["As told."]


def test_title_by_its_style_author_and_day_by_the_properties() -> None:
    found = read(
        document(
            '<text:p text:style-name="P1">Ferry strike ends</text:p><text:p>The ferry sails.</text:p>',
            '<style:style style:name="P1" style:parent-style-name="Title"/>',
            "<meta:initial-creator>Ida Brandt</meta:initial-creator>"
            "<meta:creation-date>2021-05-04T10:00:00</meta:creation-date>",
        )
    )
    assert (found.title, found.authors, found.published) == (
        "Ferry strike ends",
        ("Ida Brandt",),
        date(2021, 5, 4),
    )


def test_an_encrypted_one_and_a_spreadsheet_are_refused() -> None:
    manifest = {"META-INF/manifest.xml": "<manifest><encryption-data/></manifest>"}
    with pytest.raises(ReadError, match="encrypted"):
        read(document("<text:p>x</text:p>", **manifest))
    with pytest.raises(ReadError, match="no text"):
        read(document("</office:text><office:text>"))


def test_the_flat_form_is_read() -> None:
    body = "<office:body><office:text><text:p>Flat.</text:p></office:text></office:body>"
    flat = f"<office:document {_NAMES}>{body}</office:document>"
    assert read(flat.encode()).text == "Flat."
