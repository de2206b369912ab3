"""A pipeline with nothing in it but the dates: fast, and a proof that the component stands alone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
import spacy

from analysis import Article
from analysis.model import Date

Read = Callable[..., tuple[Date, ...]]


@pytest.fixture(scope="session")
def read() -> Read:
    """`read(text, published=None)`: the dates of a text, without any model."""
    nlp = spacy.blank("en")
    nlp.add_pipe("dateline_dates")

    def run(text: str, published: str | None = None) -> tuple[Date, ...]:
        doc = nlp.make_doc(text)
        if published is not None:
            doc._.article = Article(text=text, published=date.fromisoformat(published))
        dates: tuple[Date, ...] = nlp.get_pipe("dateline_dates")(doc)._.dates
        return dates

    return run


@pytest.fixture(scope="session")
def values(read: Read) -> Callable[..., list[tuple[str, str]]]:
    """`values(text, published=None)`: words and TIMEX3 values."""

    def run(text: str, published: str | None = None) -> list[tuple[str, str]]:
        return [(text[d.start : d.end], d.value) for d in read(text, published)]

    return run
