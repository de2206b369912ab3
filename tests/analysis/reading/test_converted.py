"""The paragraphs of articles that have been converted: as their source sets them."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from analysis.model import Annotation, Article, Block, Paragraph
from analysis.reading.conversion import article_of
from analysis.reading.layout import layout_of
from analysis.reading.reading import read
from analysis.soundness import faults
from tests.analysis.reading.html.pages import PARAGRAPHS, paragraphs, story
from tests.analysis.reading.html.pages import read as read_page


def parts(article: Article) -> list[tuple[str, str]]:
    return [(p.part, article.text[p.start : p.end].strip()) for p in layout_of(article)]


def set_as(*blocks: tuple[str, str], asides: tuple[str, ...] = (), title: str | None = None) -> Article:
    """An article of blocks, each of a kind and with its words; some are not its own."""
    text = "\n".join(words for _, words in blocks)
    found = []
    at = 0
    for kind, words in blocks:
        found.append(Block(kind=kind, start=at, end=at + len(words)))  # type: ignore[arg-type]
        at += len(words) + 1
    beside = [(text.index(words), text.index(words) + len(words)) for words in asides]
    return Article(text=text, blocks=tuple(found), asides=tuple(beside), title=title)


def test_headings_items_and_rows_are_paragraphs_of_their_own() -> None:
    article = set_as(
        ("heading", "Two plans"),
        ("item", "a ferry landing that the council would lease to whoever runs the"),
        ("item", "market hall, with a clock"),
        ("row", "Year\tBarges"),
        ("row", "2011\t40"),
        ("paragraph", "The council will meet again in March."),
        title="Pier closed",
    )
    assert [words for _, words in parts(article)] == article.text.split("\n")


def test_line_breaks_within_a_block_do_not_part_it() -> None:
    article = set_as(
        ("paragraph", "Roses are red,\nand herrings are not;\nthe pier is closed,\nand so we forgot."),
        ("paragraph", "Thus the poet of the harbour, who was paid for it."),
        title="Verses",
    )
    assert [words.count("\n") for _, words in parts(article)] == [3, 0]


def test_what_is_not_the_articles_own_is_no_news() -> None:
    article = set_as(
        ("paragraph", "The council voted to close the pier on Monday."),
        ("quotation", "On Sunday Ines Okonjo wrote that she would vote against it."),
        ("paragraph", "It will be gone by the summer, said the mayor."),
        asides=("On Sunday Ines Okonjo wrote that she would vote against it.",),
        title="Pier",
    )
    assert [part for part, _ in parts(article)] == ["body", "trailer", "body"]


def test_a_title_that_is_printed_in_it() -> None:
    article = set_as(
        ("heading", "Pier closed"), ("paragraph", "It is closed, and so it stays."), title="Pier closed"
    )
    assert parts(article)[0] == ("title", "Pier closed")


def test_a_web_page_has_its_title_from_elsewhere() -> None:
    """Its text begins with the news, however short the first paragraph is."""
    page = story(text=paragraphs("Short news", *PARAGRAPHS))
    article = article_of(read_page(page), "page.html")
    assert {part for part, _ in parts(article)} == {"body"}
    reading = read(article)
    assert (reading.article.title, reading.article.author) == (
        "Vellmar closes its grain pier",
        "Mara Lindqvist",
    )
    assert reading.article.published == date(2024, 3, 4)


@given(
    st.lists(
        st.tuples(st.sampled_from(["heading", "item", "paragraph", "row", "quotation", "code"]),
                  st.text(alphabet="ab .,“”\n\t-#", min_size=1, max_size=30)),
        max_size=8,
    ),
    st.integers(0, 100),
    st.integers(0, 60),
)  # fmt: skip
def test_the_paragraphs_join_to_the_text(blocks: list[tuple[str, str]], start: int, length: int) -> None:
    article = set_as(*blocks)
    size = len(article.text)
    beside = (min(start, size), min(start + length, size))
    article = Article(text=article.text, blocks=article.blocks, asides=(beside,))
    layout: tuple[Paragraph, ...] = layout_of(article)
    assert "".join(article.text[p.start : p.end] for p in layout) == article.text
    reading = read(article)
    annotation = Annotation(article=reading.article, layout=reading.layout, sentences=reading.sentences)
    assert not list(faults(annotation))
