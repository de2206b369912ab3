"""DOCX: what a reader of the document sees, in its order; what Word keeps beside it is left out."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from io import BytesIO
from typing import Any

import docx
import pytest
from docx.document import Document

from analysis.errors import ReadError
from analysis.reading.conversion import Asked, Extract
from analysis.reading.formats import converter_named

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def saved(document: Document) -> bytes:
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def read(data: bytes, name: str = "letter.docx") -> Extract:
    (found,) = converter_named("docx").extract(data, Asked(name=name))
    return found


def changed(data: bytes, member: str, change: Callable[[str], str], **more: str) -> bytes:
    """A document with one of its members changed, and others added."""
    buffer = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, change(content.decode()).encode() if name == member else content)
        for name, text in more.items():
            new.writestr(name, text)
    return buffer.getvalue()


def with_body(xml: str, **more: str) -> bytes:
    """A document whose body is made of this XML."""
    return changed(
        saved(docx.Document()),
        "word/document.xml",
        lambda old: re.sub(r"<w:body>.*</w:body>", f"<w:body>{xml}</w:body>", old, flags=re.S),
        **more,
    )


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def test_headings_items_and_tables_are_blocks_in_their_order() -> None:
    document = docx.Document()
    document.add_heading("Ferry strike ends", 0)
    document.add_paragraph("By Marta Olsen, 14 March 2023")
    document.add_heading("What was agreed", 1)
    document.add_paragraph("Wages rise by 4%", style="List Bullet")
    document.add_paragraph("Shifts are shorter", style="List Number 2")
    table = document.add_table(2, 2)
    for cell, words in zip(
        (c for row in table.rows for c in row.cells), ("Route", "Boats", "North", "3"), strict=True
    ):
        cell.text = words
    document.add_paragraph("The town is relieved.", style="Quote")
    found = read(saved(document))
    assert found.text == (
        "Ferry strike ends\n\nBy Marta Olsen, 14 March 2023\n\nWhat was agreed\n\nWages rise by 4%\n\n"
        "Shifts are shorter\n\nRoute\tBoats\nNorth\t3\n\nThe town is relieved."
    )
    told = [(b.kind, b.level, found.text[b.start : b.end]) for b in found.blocks]
    assert told == [
        ("heading", 1, "Ferry strike ends"),
        ("heading", 1, "What was agreed"),
        ("item", 1, "Wages rise by 4%"),
        ("item", 1, "Shifts are shorter"),
        ("table", 0, "Route\tBoats\nNorth\t3"),
        ("row", 0, "Route\tBoats"),
        ("row", 0, "North\t3"),
        ("quotation", 0, "The town is relieved."),
    ]
    assert (found.title, found.authors, found.published) == (
        "Ferry strike ends",
        ("Marta Olsen",),
        date(2023, 3, 14),
    )


def test_headers_and_footers_are_left_out() -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Confidential"
    document.sections[0].footer.paragraphs[0].text = "Page 1"
    document.add_paragraph("The ferry sails.")
    assert read(saved(document)).text == "The ferry sails."


def test_changes_and_hidden_text_are_as_a_reader_sees_them() -> None:
    body = (
        "<w:p>"
        + run("The ferry ")
        + f"<w:ins>{run('sails ')}</w:ins>"
        + '<w:del><w:r><w:delText xml:space="preserve">sinks </w:delText></w:r></w:del>'
        + f"<w:moveFrom>{run('today ')}</w:moveFrom>"
        + run("secretly ", "<w:vanish/>")
        + run("shown ", '<w:vanish w:val="0"/>')
        + "<w:r><w:t>on</w:t><w:noBreakHyphen/><w:t>time</w:t><w:tab/><w:t>every</w:t><w:br/>"
        + "<w:t>day</w:t></w:r>"
        + "</w:p>"
    )
    assert read(with_body(body)).text == "The ferry sails shown on-time every\nday"


def test_the_code_of_a_field_is_not_shown_its_result_is() -> None:
    body = (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r>'
        '<w:instrText> HYPERLINK "https://port.example" </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("the timetable")}<w:r>'
        f'<w:fldChar w:fldCharType="end"/></w:r>'
        f'{run(" of ")}<w:hyperlink w:anchor="x">{run("the port")}</w:hyperlink></w:p>'
    )
    assert read(with_body(body)).text == "the timetable of the port"


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    box = f"<w:txbxContent><w:p>{run('Ring the bell')}</w:p></w:txbxContent>"
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    body = (
        f"<w:p>{run('The quay is closed.')}<w:r><mc:AlternateContent {mc}>"
        f'<mc:Choice Requires="wps"><w:drawing>{box}</w:drawing>'
        f"</mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    assert read(with_body(body)).text == "The quay is closed.\n\nRing the bell"


def test_notes_follow_their_paragraph_as_asides() -> None:
    notes = (
        f'<?xml version="1.0"?><w:footnotes {_W}><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
        f'<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>{run(" As the board says.")}'
        f"</w:p></w:footnote></w:footnotes>"
    )
    body = (
        f'<w:p>{run("It is late")}<w:r><w:footnoteReference w:id="2"/></w:r>{run(" again.")}</w:p>'
        f"<w:p>{run('So be it.')}</w:p>"
    )
    found = read(with_body(body, **{"word/footnotes.xml": notes}))
    assert found.text == "It is late again.\n\nAs the board says.\n\nSo be it."
    assert [found.text[a:b] for a, b in found.asides] == ["As the board says."]


def test_a_table_that_only_places_text_is_no_table() -> None:
    document = docx.Document()
    table = document.add_table(1, 2)
    long = "The board has met for the third time this week and has decided nothing. " * 6
    table.rows[0].cells[0].text = long
    table.rows[0].cells[0].add_paragraph("It will meet again.")
    table.rows[0].cells[1].text = "Aside"
    found = read(saved(document))
    assert found.text == f"{long.strip()}\n\nIt will meet again.\n\nAside"
    assert not found.blocks


def test_merged_cells_are_told_once() -> None:
    document = docx.Document()
    table = document.add_table(2, 2)
    table.cell(0, 0).text, table.cell(0, 1).text, table.cell(1, 1).text = "North", "three", "four"
    table.cell(0, 0).merge(table.cell(1, 0))
    assert read(saved(document)).text == "North\tthree\n\tfour"


def test_what_a_control_asks_for_is_not_text() -> None:
    body = (
        f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
        f"<w:p>{run('Click here to enter text')}</w:p></w:sdtContent></w:sdt>"
        f"<w:sdt><w:sdtPr/><w:sdtContent><w:p>{run('Entered')}</w:p></w:sdtContent></w:sdt>"
    )
    assert read(with_body(body)).text == "Entered"


@pytest.mark.parametrize(
    ("properties", "title", "authors"),
    [
        ({"title": "The Harbour Strike", "author": "Ida Brandt"}, "The Harbour Strike", ("Ida Brandt",)),
        ({"title": "Word Document", "author": "Windows User"}, None, ()),
        ({"title": "letter", "author": "python-docx"}, None, ()),
        ({"title": "final_v3.docx", "author": "ibrandt"}, None, ()),
        ({"title": "", "author": "Brandt, Ida; Hale, Peter"}, None, ("Ida Brandt", "Peter Hale")),
    ],
)
def test_properties_count_where_somebody_has_filled_them_in(
    properties: dict[str, Any], title: str | None, authors: tuple[str, ...]
) -> None:
    document = docx.Document()
    document.add_paragraph("The ferry sails.")
    for key, value in properties.items():
        setattr(document.core_properties, key, value)
    found = read(saved(document))
    assert (found.title, found.authors, found.published) == (title, authors, None)


def test_the_day_is_that_of_the_making() -> None:
    document = docx.Document()
    document.add_paragraph("The ferry sails.")
    document.core_properties.created = datetime(2021, 5, 4, 10, 0)
    document.core_properties.modified = datetime(2022, 6, 7, 10, 0)
    found = read(saved(document))
    assert (found.published, found.modified) == (date(2021, 5, 4), date(2022, 6, 7))


@pytest.mark.parametrize(
    "other",
    [
        "application/vnd.ms-word.document.macroEnabled.main+xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
    ],
)
def test_files_with_macros_and_templates_are_read(other: str) -> None:
    document = docx.Document()
    document.add_paragraph("The ferry sails.")
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    data = changed(saved(document), "[Content_Types].xml", lambda old: old.replace(main, other))
    assert read(data).text == "The ferry sails."


def test_a_document_without_text_is_refused() -> None:
    with pytest.raises(ReadError, match="no text in it"):
        read(saved(docx.Document()))
