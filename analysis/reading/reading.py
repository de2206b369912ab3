"""All that reading finds in an article, once: what its head says, its paragraphs, its sentences."""

from __future__ import annotations

from analysis.model import Article, Reading
from analysis.reading.head.complete import complete
from analysis.reading.head.lines import read_head
from analysis.reading.languages import with_languages
from analysis.reading.layout import layout_of
from analysis.reading.sentences import sentences


def read(article: Article) -> Reading:
    """An article read. `analysis.pipeline` does the same step by step, so that a fault costs one of them."""
    text, markup = article.text, article.markup
    head = read_head(text, markup)
    layout = layout_of(article, head)
    known = with_languages(complete(article, head), layout)
    return Reading(article=known, layout=layout, sentences=sentences(text, layout))
