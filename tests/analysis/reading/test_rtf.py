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


def test_what_is_left_out_parts_a_code_from_the_words_behind_it() -> None:
    found = read(
        r"{\rtf1\ansi\pard{\*\bkmkstart top}Ferries{\*\bkmkend top} sail.\par\pard{\v secret}Boats wait.\par}"
    )
    assert found.text == "Ferries sail.\n\nBoats wait."


def test_marks_leave_no_sign_where_nothing_stands_for_a_letter() -> None:
    found = read(
        r"{\rtf1\ansi\uc0 It sails\u8212{\footnote As the board says.} now.\par{\listtext 1.\tab}one\par}"
    )
    assert found.text == "It sails— now.\n\nAs the board says.\n\n1. one"


def test_the_note_of_a_cell_stands_below_the_table() -> None:
    found = read(
        r"{\rtf1\ansi\trowd\cellx1\cellx2 North{\footnote By the map.}\cell 3\cell\row"
        r" South\cell 4\cell\row\pard End.\par}"
    )
    assert found.text == "North\t3\nSouth\t4\n\nBy the map.\n\nEnd."
    assert [found.text[a:b] for a, b in found.asides] == ["By the map."]


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
