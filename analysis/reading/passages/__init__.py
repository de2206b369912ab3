"""How the text of an article is set, for who draws it: headings, items, tables, what is kept as it is.

A text is cut into passages, a piece of it at a time, so that the first page of a long one waits for no other.
Nothing is decided here about widths and styles; every offset is one of the article's text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.reading.passages.records import Mark, Passage, Structure, Table

if TYPE_CHECKING:
    from analysis.model import Article

__all__ = ["Mark", "Passage", "Structure", "Table", "source_of", "structure_for", "structure_of"]


def structure_of(article: Article) -> Structure:
    """How the article is set: as its source says, as its format does, or as its lines tell."""
    if article.blocks:
        from analysis.reading.passages.told import Told

        return Told(article.text, article.blocks)
    return structure_for(article.text, article.markup)


def structure_for(text: str, markup: str) -> Structure:
    """How a text is set that is written in a format."""
    if markup == "markdown":
        from analysis.reading.passages.markdown.structure import Markdown

        return Markdown(text)
    from analysis.reading.passages.plain import Plain

    return Plain(text)


def source_of(article: Article) -> Structure:
    """The text as it is written, line by line."""
    from analysis.reading.passages.kept import Kept

    return Kept(article.text)
