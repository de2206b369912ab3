"""EPUB: the order of the spine, chapters as parts and places, notes and navigation apart."""

from __future__ import annotations

import zipfile
from datetime import date
from io import BytesIO

import pytest

from analysis.errors import ReadError
from analysis.reading.conversion import Asked, Extract
from analysis.reading.formats import converter_named

_CONTAINER = '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>'
_METADATA = (
    "<dc:title>The Tide Tables</dc:title><dc:creator opf:role='aut'>Brandt, Ida</dc:creator>"
    "<dc:creator opf:role='trl'>Peter Hale</dc:creator><dc:date>2019-05-04</dc:date>"
    "<dc:language>en-GB</dc:language>"
)


def page(body: str) -> str:
    return (
        '<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" '
        f'xmlns:epub="http://www.idpf.org/2007/ops"><head><title>x</title></head><body>{body}</body></html>'
    )


def book(pages: dict[str, str], toc: str = "", metadata: str = _METADATA, **more: str) -> bytes:
    """A book of these pages, in their order; `toc` is the list in its table of contents."""
    items = "".join(
        f'<item id="{n}" href="{name}" media-type="application/xhtml+xml"/>' for n, name in enumerate(pages)
    )
    spine = "".join(f'<itemref idref="{n}"/>' for n in range(len(pages)))
    nav = (
        '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>' if toc else ""
    )
    members = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": _CONTAINER,
        "OPS/book.opf": (
            '<package xmlns="http://www.idpf.org/2007/opf" xmlns:opf="http://www.idpf.org/2007/opf" '
            f'xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>{metadata}</metadata>'
            f"<manifest>{items}{nav}</manifest><spine>{spine}</spine></package>"
        ),
        **{f"OPS/{name}": text for name, text in pages.items()},
    }
    if toc:
        members["OPS/nav.xhtml"] = page(f'<nav epub:type="toc"><ol>{toc}</ol></nav>')
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, text in {**members, **more}.items():
            archive.writestr(name, text)
    return buffer.getvalue()


def read(data: bytes) -> Extract:
    (found,) = converter_named("epub").extract(data, Asked(name="book.epub"))
    return found


TOC = (
    '<li><a href="b.xhtml">One: The Quay</a></li><li><a href="c.xhtml">Two: The Strait</a></li>'
    '<li><a href="c.xhtml#x">Three: Home</a></li>'
)
PAGES = {
    "b.xhtml": page("<h1>The Quay</h1><p>Nobody waits.</p>"),
    "b2.xhtml": page("<p>The rain goes on.</p>"),
    "c.xhtml": page('<h1>The Strait</h1><p>It is wide.</p><h1 id="x">Home</h1><p>It is near.</p>'),
}


def test_pages_come_in_the_order_of_the_spine_with_chapters_as_the_contents_call_them() -> None:
    found = read(book(PAGES, TOC))
    assert found.text == (
        "The Quay\n\nNobody waits.\n\nThe rain goes on.\n\nThe Strait\n\nIt is wide.\n\nHome\n\nIt is near."
    )
    assert [(part.title, found.text[part.start : part.end]) for part in found.parts] == [
        ("One: The Quay", "The Quay\n\nNobody waits.\n\nThe rain goes on."),
        ("Two: The Strait", "The Strait\n\nIt is wide."),
        ("Three: Home", "Home\n\nIt is near."),
    ]
    assert [(place.kind, place.name) for place in found.places] == [
        ("chapter", part.title) for part in found.parts
    ]
    assert [(b.kind, b.level) for b in found.blocks] == [("heading", 1)] * 3


def test_title_author_day_and_language() -> None:
    found = read(book(PAGES, TOC))
    assert (found.title, found.authors, found.published, found.language) == (
        "The Tide Tables", ("Ida Brandt",), date(2019, 5, 4), "en",
    )  # fmt: skip


def test_without_contents_the_headings_are_the_chapters() -> None:
    found = read(book(PAGES))
    assert [part.title for part in found.parts] == ["The Quay", "The Strait"]
    broken = page("<h2>Chapter 1<br/>The <i>Quay</i></h2><p>Nobody waits.</p>")
    assert [part.title for part in read(book({"a.xhtml": broken})).parts] == ["Chapter 1 The Quay"]


def test_the_older_table_of_contents_is_known() -> None:
    ncx = (
        '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint><navLabel><text>First</text></navLabel>'
        '<content src="b.xhtml"/></navPoint></navMap></ncx>'
    )
    data = book(PAGES, **{"OPS/toc.ncx": ncx})
    with zipfile.ZipFile(BytesIO(data)) as archive:
        package = archive.read("OPS/book.opf").decode()
    item = '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/></manifest>'
    package = package.replace("</manifest>", item).replace("<spine>", '<spine toc="ncx">')
    found = read(book(PAGES, **{"OPS/toc.ncx": ncx, "OPS/book.opf": package}))
    assert [part.title for part in found.parts] == ["First"]


def test_notes_and_navigation_are_apart_and_signs_of_them_gone() -> None:
    body = (
        '<p>It is late<a epub:type="noteref" href="#n">1</a>'
        '<span epub:type="pagebreak" title="7">7</span> again.</p>'
        '<aside epub:type="footnote" id="n"><p>As the board says.</p></aside>'
        '<nav epub:type="page-list"><ol><li>7</li></ol></nav>'
        "<script>var x;</script><p hidden='hidden'>never</p>"
    )
    found = read(book({"a.xhtml": page(body)}))
    assert found.text == "It is late again.\n\nAs the board says.\n\n7"
    assert [found.text[a:b] for a, b in found.asides] == ["As the board says.", "7"]


def test_the_setting_of_a_page() -> None:
    body = (
        "<div>Loose <b>words</b>,<br/>two lines<p>a &nbsp;paragraph</p>and more</div>"
        "<blockquote><p>said</p></blockquote>"
        "<ul><li>one<ol><li>two</li></ol></li></ul><table><tr><th>North</th><td>3</td></tr>"
        "</table><pre>a\n  b</pre>"
    )
    found = read(book({"a.xhtml": page(body)}))
    assert found.text == (
        "Loose words,\ntwo lines\n\na \xa0paragraph\n\nand more\n\nsaid\n\none\n\ntwo\n\nNorth\t3\n\na\nb"
    )
    assert [(b.kind, b.level) for b in found.blocks] == [
        ("quotation", 0), ("item", 1), ("item", 2), ("table", 0), ("row", 0), ("code", 0),
    ]  # fmt: skip


def test_a_page_that_is_not_well_formed_is_read_and_a_missing_one_left_out() -> None:
    found = read(book({"a.xhtml": "<html><body><p>Nobody waits.<p>It rains & pours.</body>"}))
    assert found.text == "Nobody waits.\n\nIt rains & pours."


def test_a_protected_book_is_refused() -> None:
    encryption = (
        "<encryption><EncryptedData><EncryptionMethod Algorithm='http://www.w3.org/2001/04/xmlenc#aes128-cbc'/>"
        "<CipherData><CipherReference URI='OPS/b.xhtml'/></CipherData></EncryptedData></encryption>"
    )
    with pytest.raises(ReadError, match="protected"):
        read(book(PAGES, **{"META-INF/encryption.xml": encryption}))


def test_a_book_without_pages_is_refused() -> None:
    with pytest.raises(ReadError, match="nothing to read"):
        read(book({}))
