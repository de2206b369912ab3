"""Title, author and day over the text of an article that does not begin with them."""

from __future__ import annotations

from analysis.export.text.page import page
from analysis.export.text.rows import plain
from analysis.model import Annotation, Article
from analysis.reading.conversion import article_of
from analysis.reading.reading import read
from tests.analysis.reading.html.pages import PARAGRAPHS, story
from tests.analysis.reading.html.pages import read as read_page


def shown(article: Article) -> str:
    reading = read(article)
    annotation = Annotation(article=reading.article, layout=reading.layout, sentences=reading.sentences)
    return plain(page(annotation, ["text"]), None)


def test_a_web_page_begins_with_its_head() -> None:
    head, byline, blank, first, *_ = shown(article_of(read_page(story()), "page.html")).split("\n")
    assert head == "Vellmar closes its grain pier"
    assert byline == "Mara Lindqvist · 4 Mar 2024 · The Vellmar Courier"
    assert (blank, first) == ("", PARAGRAPHS[0])


def test_a_text_that_begins_with_its_head_has_it_once() -> None:
    text = (
        "Pier closed\nBy Mara Lindqvist | 4 March 2024\n\nThe council closed it on Monday, the mayor said.\n"
    )
    assert shown(Article(text=text)) == text
