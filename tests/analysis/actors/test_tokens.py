"""The tables of a Doc's tokens."""

from __future__ import annotations

import spacy

from analysis import Annotator
from analysis.actors.tokens import Page
from analysis.reading.layout import Paragraph, paragraphs


def _page(text: str, layout: tuple[Paragraph, ...] = ()) -> Page:
    doc = spacy.blank("en")(text)
    doc._.layout = layout
    return Page(doc)


def test_without_a_parse_a_paragraph_is_a_sentence(annotator: Annotator) -> None:
    text = "Kenya agreed. It did.\n\nPeru left.\n"
    page = _page(text, paragraphs(text))
    assert len(page.sentence_starts) == 2
    assert page.sentence_end(0) == page.texts.index("Peru")
    assert page.sentence_end(1) == len(page.texts)


def test_a_trailer_is_no_news() -> None:
    text = "Kenya agreed.\n\nPeru left.\n"
    page = _page(text, (Paragraph(0, 13, "body"), Paragraph(15, 25, "trailer")))
    assert page.news[page.texts.index("Kenya")]
    assert not page.news[page.texts.index("Peru")]


def test_in_a_title_in_title_case_capitals_tell_nothing() -> None:
    text = "Finnish Ministers Visit Peru\n\nIt was a short visit.\n"
    page = _page(text, (Paragraph(0, 28, "title"), Paragraph(30, 51, "body")))
    assert page.headline[0]
    assert not page.headline[page.texts.index("It")]


def test_words_of_titles_are_marked_as_such() -> None:
    page = _page("Deputy Minister Okello")
    assert page.title == [True, True, False]
