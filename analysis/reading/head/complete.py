"""The head of an article: title, author and the day it was published."""

from __future__ import annotations

import msgspec

from analysis.model import Article
from analysis.reading.head.lines import Head, read_head


def complete(article: Article, head: Head | None = None) -> Article:
    """The article with title, author and publication day filled in from its text where they were None.

    `head` is that of its text, if it was read before. What it does not say without doubt stays None; the day
    on which this runs is never used.
    """
    if article.title is not None and article.author is not None and article.published is not None:
        return article
    head = head or read_head(article.text, article.markup)
    return msgspec.structs.replace(
        article,
        title=article.title if article.title is not None else head.title,
        author=article.author if article.author is not None else head.author,
        published=article.published or head.published,
    )
