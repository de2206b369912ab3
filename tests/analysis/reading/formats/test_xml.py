"""XML of a kind that nobody knows."""

from __future__ import annotations

from contextlib import suppress

import pytest

from analysis.errors import ReadError
from analysis.reading.conversion import Asked, Extract
from analysis.reading.formats.xml import CONVERTER


def read(text: str, encoding: str = "utf-8") -> Extract:
    (found,) = CONVERTER.extract(text.encode(encoding), Asked())
    return found


def test_elements_with_words_are_paragraphs() -> None:
    found = read(
        '<?xml version="1.0" encoding="iso-8859-1"?><!DOCTYPE nitf SYSTEM "nitf.dtd"><!-- x -->'
        '<n:report xmlns:n="urn:n"><n:head><n:title>The café</n:title></n:head><n:body kind="news">'
        "<n:p>They <n:em>sail</n:em> on\n Monday&mdash;all &amp; sundry.</n:p><n:p/><n:p>They wait.</n:p>"
        "</n:body></n:report>",
        "iso-8859-1",
    )
    assert found.text == "The café\n\nThey sail on Monday—all & sundry.\n\nThey wait."
    assert found.title == "The café"
    assert [(found.text[p.start : p.end], p.name) for p in found.places] == [
        ("The café", "/report/head[1]/title[1]"),
        ("They sail on Monday—all & sundry.", "/report/body[1]/p[1]"),
        ("They wait.", "/report/body[1]/p[3]"),
    ]


def test_a_line_break_parts_words() -> None:
    assert (
        read("<?xml version='1.0'?><tt><p>They sail<br/>on Monday.</p></tt>").text == "They sail on Monday."
    )


def test_damaged_xml_is_read_as_far_as_it_goes() -> None:
    assert read("<?xml version='1.0'?><a><p>They sail.</p><p>They <b>wait").text == "They sail.\n\nThey wait"


@pytest.mark.parametrize(
    "text", ["<?xml version='1.0'?><a/>", "<?xml version='1.0'?>", "<?xml version='1.0'?><a><b> </b></a>"]
)
def test_no_words(text: str) -> None:
    with pytest.raises(ReadError):
        read(text)


def test_entities_neither_multiply_nor_open_anything() -> None:
    entities = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(9))
    bomb = f'<!DOCTYPE a [<!ENTITY e0 "boats"><!ENTITY f SYSTEM "file:///etc/passwd">{entities}]>'
    found = read(f"<?xml version='1.0'?>{bomb}<a><p>They sail &e9; &f;.</p></a>")
    assert len(found.text) < 1_000
    assert "root:" not in found.text


def test_depth() -> None:
    found = read("<?xml version='1.0'?>" + "<a>" * 200 + "They sail." + "</a>" * 200)
    assert found.text == "They sail."
    with suppress(ReadError):
        read("<?xml version='1.0'?>" + "<a>" * 100_000 + "They sail." + "</a>" * 100_000)
