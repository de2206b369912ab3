"""The head and the foot of Project Gutenberg's books."""

from __future__ import annotations

import pytest

from analysis.reading.head.gutenberg import book
from analysis.reading.head.lines import read_head
from analysis.reading.layout import paragraphs

BOOK = (
    "The Project Gutenberg eBook of The Frozen Sound\n\nThis ebook is for the use of anyone.\n\n"
    "Title: The Frozen Sound\n       A Winter's Tale\n\nAuthor: Jo Rowe\n\n"
    "Release date: May 1, 1999 [eBook #77]\n\n"
    "{start}\n\n\nI.\n\nThe pilot slept.\n\nHe woke at noon.\n\n{end}\n\nNew editions will replace it.\n"
)


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (
            "*** START OF THE PROJECT GUTENBERG EBOOK THE FROZEN SOUND ***",
            "*** END OF THE PROJECT GUTENBERG EBOOK X ***",
        ),
        (
            "***START OF THIS PROJECT GUTENBERG EBOOK***",
            "End of Project Gutenberg's The Frozen Sound, by Jo Rowe",
        ),
        (
            "*** START OF THE PROJECT GUTENBERG EBOOK THE FROZEN\nSOUND ***",
            "*** END OF THE PROJECT GUTENBERG EBOOK X ***",
        ),
        ("*** START OF THE PROJECT GUTENBERG ETEXT ***", "***END OF THIS PROJECT GUTENBERG ETEXT***"),
    ],
)
def test_a_book_without_what_is_said_of_it(start: str, end: str) -> None:
    text = BOOK.format(start=start, end=end)
    head = read_head(text)
    assert (head.title, head.author, head.published) == ("The Frozen Sound A Winter's Tale", "Jo Rowe", None)
    layout = paragraphs(text)
    assert "".join(text[p.start : p.end] for p in layout) == text
    body = " ".join(text[p.start : p.end].strip() for p in layout if p.part == "body")
    assert body == "I. The pilot slept. He woke at noon."


def test_a_text_about_the_project_is_none_of_its_books() -> None:
    text = "Project Gutenberg grows\n\nThe project put a book on line on Monday, and that was the end of it."
    assert read_head(text).title == "Project Gutenberg grows"


def test_the_first_line_may_tell_title_and_author() -> None:
    text = (
        "The Project Gutenberg eBook of The Salt Road, by Nell Harker\n\n"
        "*** START OF THE PROJECT GUTENBERG EBOOK THE SALT ROAD ***\n\n"
        "THE SALT ROAD\n\nBY NELL HARKER\n\nIt rained on the quay."
    )
    found = book(text)
    assert found is not None
    assert (found.title, found.author) == ("The Salt Road", "Nell Harker")
    assert text[found.start :].strip() == "It rained on the quay."


def test_a_book_may_begin_with_words_of_its_title() -> None:
    text = (
        "The Project Gutenberg eBook of Rain, by Nell Harker\n\n"
        "*** START OF THE PROJECT GUTENBERG EBOOK RAIN ***\n\nRain fell on the quay."
    )
    found = book(text)
    assert found is not None
    assert text[found.start :].strip() == "Rain fell on the quay."
