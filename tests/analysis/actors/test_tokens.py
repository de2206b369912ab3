"""The tables of a Doc's tokens."""

from __future__ import annotations

import spacy

from analysis import Annotator
from analysis.actors.tokens import Tokens
from analysis.model import Paragraph
from analysis.reading.layout import paragraphs


def _tokens(text: str, layout: tuple[Paragraph, ...] = ()) -> Tokens:
    doc = spacy.blank("en")(text)
    doc._.layout = layout
    return Tokens(doc)


def test_without_a_parse_a_paragraph_is_a_sentence(annotator: Annotator) -> None:
    text = "Kenya agreed. It did.\n\nPeru left.\n"
    tokens = _tokens(text, paragraphs(text))
    assert len(tokens.sentence_starts) == 2
    assert tokens.sentence_end(0) == tokens.texts.index("Peru")
    assert tokens.sentence_end(1) == len(tokens.texts)


def test_a_trailer_is_no_news() -> None:
    text = "Kenya agreed.\n\nPeru left.\n"
    tokens = _tokens(text, (Paragraph(0, 13, "body"), Paragraph(15, 25, "trailer")))
    assert tokens.news[tokens.texts.index("Kenya")]
    assert not tokens.news[tokens.texts.index("Peru")]


def test_in_a_title_in_title_case_capitals_tell_nothing() -> None:
    text = "Finnish Ministers Visit Peru\n\nIt was a short visit.\n"
    tokens = _tokens(text, (Paragraph(0, 28, "title"), Paragraph(30, 51, "body")))
    assert tokens.headline[0]
    assert not tokens.headline[tokens.texts.index("It")]


def test_words_of_titles_are_marked_as_such() -> None:
    tokens = _tokens("Deputy Minister Okello")
    assert tokens.title == [True, True, False]
