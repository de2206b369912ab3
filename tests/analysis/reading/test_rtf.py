"""RTF: the words, headings, tables and notes; no codes, pictures or fields."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.errors import ReadError
from analysis.reading.conversion import Asked, Extract
from analysis.reading.formats import converter_named


def read(source: str) -> Extract:
    (found,) = converter_named("rtf").extract(source.encode("latin-1"), Asked(name="letter.rtf"))
    return found


def test_headings_by_level_and_by_style() -> None:
    found = read(
        r"{\rtf1\ansi{\stylesheet{\s0 Normal;}{\s1\b heading 1;}{\s2 heading 2;}}"
        r"{\pard\s1\b Ferry strike ends\par}{\pard\s2 The deal\par}{\pard It "
        r"sails.\par}{\pard\outlinelevel1 The town\par}}"
    )
    assert found.text == "Ferry strike ends\n\nThe deal\n\nIt sails.\n\nThe town"
    assert [(b.kind, b.level, found.text[b.start : b.end]) for b in found.blocks] == [
        ("heading", 1, "Ferry strike ends"), ("heading", 2, "The deal"), ("heading", 2, "The town"),
    ]  # fmt: skip
    assert found.title == "Ferry strike ends"


def test_rows_notes_items_and_signs() -> None:
    found = read(
        r"{\rtf1\ansi\ansicpg1252 It\'92s late{\footnote\pard As the board says.}"
        r" again \u8212? and caf\'e9.\par"
        r"{\listtext\bullet\tab}one\par"
        r"\trowd\cellx1\cellx2 North\cell 3\cell\row South\cell 4\cell\row}"
    )
    assert found.text == "It’s late again — and café.\n\nAs the board says.\n\none\n\nNorth\t3\nSouth\t4"
    assert [found.text[a:b] for a, b in found.asides] == ["As the board says."]
    assert [b.kind for b in found.blocks] == ["item", "table", "row", "row"]


def test_pictures_fields_headers_and_hidden_text_are_left_out() -> None:
    found = read(
        r"{\rtf1{\header Confidential\par}{\footer Page}The {\v secret }{\field{\*\fldinst HYPERLINK http://port.example}"
        r"{\fldrslt timetable}}{\pict\pngblip 89504e47}{\*\bkmkstart x} is new.\par}"
    )
    assert found.text == "The timetable is new."


def test_author_and_day_by_the_properties() -> None:
    found = read(
        r"{\rtf1{\info{\title The Strike}{\author Ida Brandt}{\creatim\yr2021\mo5\dy4\hr1}}The "
        r"ferry sails.\par}"
    )
    assert (found.title, found.authors, found.published) == ("The Strike", ("Ida Brandt",), date(2021, 5, 4))


@pytest.mark.parametrize("source", ["{\\rtf1", "{\\rtf1 }", "{\\rtf1{{{{"])
def test_one_without_text_is_refused(source: str) -> None:
    with pytest.raises(ReadError):
        read(source)


def test_signs_beyond_the_first_plane_come_out_whole() -> None:
    assert read(r"{\rtf1 A \u-10179?\u-8704? bell\par}").text == "A 😀 bell"
