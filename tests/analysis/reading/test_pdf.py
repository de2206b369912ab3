"""PDF: the words in the order in which they are read, and what the page adds to them apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date
from difflib import SequenceMatcher
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.lib import pdfencrypt
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from analysis.errors import ReadError
from analysis.reading.conversion import Asked, Extract
from analysis.reading.formats import converter_named
from analysis.reading.formats.pdf.columns import columns
from analysis.reading.formats.pdf.document import extract
from analysis.reading.formats.pdf.flow import flowing
from analysis.reading.formats.pdf.glyphs import Glyph, Style
from analysis.reading.formats.pdf.paragraphs import look, units
from analysis.reading.formats.pdf.segments import segments
from tests.analysis.reading.printer import DAY, TITLE, TWENTY, Setting, printed


def read(data: bytes, name: str = "paper.pdf", password: str | None = None) -> Extract:
    """What is read of a PDF, in this process."""
    return extract(data, password, name)


def drawn(draw: Callable[[Canvas], None], **properties: str) -> bytes:
    """A PDF that a function has drawn."""
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=A4)
    canvas.setTitle(properties.get("title", "untitled"))
    canvas.setAuthor(properties.get("author", "anonymous"))
    draw(canvas)
    canvas.save()
    return buffer.getvalue()


def lines(canvas: Canvas, *written: str, x: float = 72, y: float = 700, size: float = 11) -> None:
    canvas.setFont("Helvetica", size)
    for line in written:
        canvas.drawString(x, y, line)
        y -= 1.25 * size


def order_f1(wanted: list[str], got: list[str]) -> float:
    """How far the words are the same in the same order."""
    matcher = SequenceMatcher(None, wanted, got, autojunk=False)
    same = sum(block.size for block in matcher.get_matching_blocks())
    return 2 * same / (len(wanted) + len(got))


def own_words(found: Extract) -> list[str]:
    """The words of the text without those of the asides."""
    text = found.text
    for start, end in reversed(found.asides):
        text = text[:start] + " " + text[end:]
    return text.split()


@pytest.mark.parametrize("name", TWENTY)
def test_words_come_in_the_order_of_reading(name: str) -> None:
    paper = printed(TWENTY[name])
    found = read(paper.data)
    assert order_f1(paper.words, own_words(found)) >= 0.97
    for words in paper.absent:
        assert words not in " ".join(found.text.split())
    assert not [paragraph for paragraph in found.text.split("\n\n") if paragraph[:1].islower()]


@pytest.mark.parametrize("name", ["one column", "three columns", "turned", "landscape"])
def test_the_head_is_that_of_the_page(name: str) -> None:
    found = read(printed(TWENTY[name]).data)
    assert found.title == TITLE
    assert found.authors == ("Marta Olsen", "Peter Hale")
    assert found.published == date(2023, 3, 14)
    assert DAY in found.text


def test_footnotes_are_asides_after_the_paragraph_that_the_page_ends_in() -> None:
    paper = printed(TWENTY["footnotes"])
    found = read(paper.data)
    notes = " ".join(found.text[start:end] for start, end in found.asides)
    assert [word for word in notes.split() if not word.isdigit()] == paper.notes
    for start, end in found.asides:
        assert found.text[start - 2 : start] == "\n\n"
        assert found.text[end : end + 2] in ("\n\n", "")


def test_every_offset_has_its_page() -> None:
    found = read(printed(TWENTY["heads over columns"]).data)
    assert [place.start for place in found.places[1:]] == [place.end for place in found.places[:-1]]
    assert found.places[0].start == 0
    assert found.places[-1].end == len(found.text)
    assert {place.kind for place in found.places} == {"page"}
    assert [place.name for place in found.places] == [str(n + 1) for n in range(len(found.places))]
    cut = [place for place in found.places[1:] if found.text[place.start - 1] == " "]
    assert cut, "no paragraph goes on over the end of a page"


def test_headings_items_and_captions_are_blocks() -> None:
    found = read(printed(Setting(headings=True, items=True, figure=True, paragraphs=12)).data)
    kinds = {block.kind for block in found.blocks}
    assert {"heading", "item", "caption"} <= kinds
    for block in found.blocks:
        words = found.text[block.start : block.end]
        assert "\n" not in words
        if block.kind == "heading" and block.level > 1:
            assert words.startswith("What the")
        if block.kind == "item":
            assert not words.startswith("•")


def test_the_rows_of_a_table_are_rows() -> None:
    def draw(canvas: Canvas) -> None:
        lines(canvas, "The board has counted the crossings of the last three winters, as it does every year.")
        for n, row in enumerate(
            (("Winter", "Crossings", "Late"), ("2020", "1,204", "31"), ("2021", "988", "47"))
        ):
            for column, cell in enumerate(row):
                canvas.drawString(72 + 130 * column, 640 - 16 * n, cell)

    found = read(drawn(draw))
    rows = [found.text[b.start : b.end].split("\t") for b in found.blocks if b.kind == "row"]
    assert rows == [["Winter", "Crossings", "Late"], ["2020", "1,204", "31"], ["2021", "988", "47"]]


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("It needs consider-", "able repairs", "It needs considerable repairs"),
        ("the well-", "known line", "the well-known line"),
        ("an Anglo-", "Danish line", "an Anglo-Danish line"),
        ("from 2019-", "2021 on", "from 2019-2021 on"),
        ("the harbour —", "the old one", "the harbour —the old one"),
        ("see https://port.example/", "tables/2023", "see https://port.example/tables/2023"),
    ],
)
def test_a_word_at_the_end_of_a_line_is_mended(first: str, second: str, whole: str) -> None:
    data = drawn(lambda canvas: lines(canvas, f"As of now {first}", f"{second}, and it is known to be so."))
    assert whole in read(data).text


def test_a_hyphen_stays_where_the_document_writes_one() -> None:
    text = ["The by-election was lost. Nobody had expected that the by-", "election would be held so soon."]
    assert "that the by-election would" in read(drawn(lambda canvas: lines(canvas, *text))).text


def test_what_is_drawn_twice_is_read_once() -> None:
    def draw(canvas: Canvas) -> None:
        for shift in (0, 0.5):
            lines(canvas, "Balloons rise over the bookkeeper’s committee room", x=72 + shift, size=14)

    assert read(drawn(draw)).text == "Balloons rise over the bookkeeper’s committee room"


@pytest.mark.parametrize("both", [False, True])
def test_hidden_text_under_a_picture_is_read_and_a_hidden_copy_is_not(both: bool) -> None:
    def draw(canvas: Canvas) -> None:
        if both:
            lines(canvas, "The ferry sails again on Monday")
        text = canvas.beginText(72, 700)
        text.setTextRenderMode(3)
        text.setFont("Helvetica", 11)
        text.textLine("The ferry sails again on Monday")
        canvas.drawText(text)

    assert read(drawn(draw)).text == "The ferry sails again on Monday"


def test_what_is_written_into_a_form_is_read() -> None:
    def draw(canvas: Canvas) -> None:
        lines(canvas, "Name of the vessel:")
        canvas.acroForm.textfield(value="Northern Star", x=200, y=690, width=200, height=20, fontSize=11)

    assert "Northern Star" in read(drawn(draw)).text


def test_properties_count_where_the_page_says_nothing() -> None:
    found = read(
        drawn(
            lambda canvas: lines(canvas, "The board met on Monday and decided nothing at all, as expected."),
            title="Minutes of the Harbour Board",
            author="Ida Brandt",
        )
    )
    assert (found.title, found.authors) == ("Minutes of the Harbour Board", ("Ida Brandt",))


@pytest.mark.parametrize(
    "title", ["Microsoft Word - letter.doc", "untitled", "minutes_v2", "minutes-2023.indd", "paper"]
)
def test_a_title_that_is_none_does_not_count(title: str) -> None:
    draw: Callable[[Canvas], None] = lambda canvas: lines(canvas, "The board met on Monday.")  # noqa: E731
    assert read(drawn(draw, title=title, author="Admin")).title is None


def test_pages_without_text_are_told() -> None:
    with pytest.raises(ReadError, match="no text in it, only pictures"):
        read(drawn(lambda canvas: canvas.rect(72, 72, 200, 200)))

    def draw(canvas: Canvas) -> None:
        lines(canvas, "The board met on Monday.")
        canvas.showPage()
        canvas.rect(72, 72, 200, 200)

    assert read(drawn(draw)).notices == ("1 of 2 pages have no text, only pictures.",)


def encrypted() -> bytes:
    buffer = BytesIO()
    canvas = Canvas(buffer, encrypt=pdfencrypt.StandardEncryption("tide", "owner", strength=128))
    lines(canvas, "The ferry sails again on Monday")
    canvas.save()
    return buffer.getvalue()


def test_a_password_is_asked_for() -> None:
    with pytest.raises(ReadError, match="it needs a password"):
        read(encrypted())
    with pytest.raises(ReadError, match="the password is wrong"):
        read(encrypted(), password="ebb")
    assert "sails again" in read(encrypted(), password="tide").text


def test_a_file_is_read_in_a_process_of_its_own() -> None:
    paper = printed(TWENTY["two columns"])
    converter = converter_named("pdf")
    (found,) = converter.extract(paper.data, Asked(name="paper.pdf"))
    assert found == read(paper.data)
    assert converter.extract(encrypted(), Asked(password="tide"))[0].text == "The ferry sails again on Monday"


@pytest.mark.parametrize(
    "data",
    [b"%PDF-1.7\n", b"%PDF-1.4\n" + b"\0" * 500, b"%PDF-1.7\nxref\n0 1\ntrailer<</Root 1 0 R>>"],
)
def test_what_is_damaged_is_refused_in_one_line(data: bytes) -> None:
    with pytest.raises(ReadError) as refused:
        converter_named("pdf").extract(data, Asked(name="broken.pdf"))
    assert "\n" not in str(refused.value)


def test_a_press_release() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica-Bold", 14)
        canvas.drawString(72, 780, "FOR IMMEDIATE RELEASE")
        canvas.setFont("Helvetica-Bold", 18)
        canvas.drawCentredString(297, 710, "Harbour Board and Union Agree on")
        canvas.drawCentredString(297, 688, "New Wages for Crews")
        lines(
            canvas,
            "KIRKHOLM, March 14, 2023 – The harbour board and the union today agreed on new wages for",
            "the crews of all ferries, after a strike of nine days.",
            y=640,
        )

    found = read(drawn(draw))
    assert (found.title, found.published) == (
        "Harbour Board and Union Agree on New Wages for Crews",
        date(2023, 3, 14),
    )
    assert found.text.endswith("new wages for the crews of all ferries, after a strike of nine days.")


def test_what_a_browser_prints_around_a_page_is_gone() -> None:
    def draw(canvas: Canvas) -> None:
        for number in range(3):
            lines(canvas, "3/14/23, 10:02 AM", x=30, y=820, size=8)
            lines(canvas, "https://courier.example/news/ferry-strike-ends", x=30, y=15, size=8)
            lines(canvas, f"{number + 1}/3", x=550, y=15, size=8)
            lines(canvas, f"The crossing of day {number} was calm, and nobody had to wait at the quay.")
            canvas.showPage()

    told = [f"The crossing of day {n} was calm, and nobody had to wait at the quay." for n in range(3)]
    assert read(drawn(draw)).text.split("\n\n") == told


def test_letters_that_are_set_apart_are_words() -> None:
    def draw(canvas: Canvas) -> None:
        lines(canvas, "H a r b o u r   N e w s")
        text = canvas.beginText(72, 600)
        text.setFont("Helvetica", 12)
        text.setCharSpace(5)
        text.textLine("Wide World News")
        canvas.drawText(text)

    assert read(drawn(draw)).text == "Harbour News\n\nWide World News"


def test_a_table_of_contents_is_apart() -> None:
    def draw(canvas: Canvas) -> None:
        lines(canvas, "1 The quay" + " ." * 40 + " 3", "2 The strait" + " ." * 40 + " 17")
        lines(canvas, "Nobody waits at the quay any more, since the ferries sail again.", y=600)

    found = read(drawn(draw))
    assert [found.text[a:b] for a, b in found.asides] == ["1 The quay … 3", "2 The strait … 17"]
    assert found.text.endswith("\n\nNobody waits at the quay any more, since the ferries sail again.")


GLYPHS = st.lists(
    st.builds(
        lambda sign, left, width, base, size: Glyph(sign, left, left + width, base, Style(size)),
        st.sampled_from("abcDEF.,-1 ´—…"),
        st.floats(0, 600),
        st.floats(0, 12),
        st.floats(0, 800),
        st.sampled_from((8.0, 10.0, 10.1, 24.0)),
    ),
    max_size=60,
)


@given(GLYPHS)
def test_no_letter_gets_lost_wherever_it_stands(glyphs: list[Glyph]) -> None:
    read_lines = [line for column in columns(segments(glyphs)) for line in column]
    got = "".join(line.note + line.text for line in read_lines)
    signs = Counter(sign for sign in got if sign.isalnum() and sign.isascii())
    plain = Counter(glyph.sign for glyph in glyphs if glyph.sign.isalnum())
    accents = sum(glyph.sign == "´" for glyph in glyphs)
    assert sum((plain - signs).values()) <= accents
    document = look([read_lines])
    laid = units(read_lines, document)
    assert sum(len(unit.lines) for unit in laid) == len(read_lines)
    assert sum(len(passage.unit.lines) for passage in flowing([[laid]], document)) == len(read_lines)
