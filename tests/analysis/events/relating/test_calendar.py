"""The dates of a text, what they date, and whether it is news of its day."""

from __future__ import annotations

from datetime import date

import pytest

from analysis import Annotator, Article
from analysis.events.relating.calendar import Calendar, governing_noun, governing_verb, words_of
from tests.analysis.conftest import Parse


def _calendar(annotator: Annotator, text: str, published: date | None) -> Calendar:
    doc = annotator.nlp.make_doc(text)
    doc._.article = Article(text=text, published=published)
    for _, component in annotator.nlp.pipeline:
        doc = component(doc)
    return Calendar(doc)


@pytest.mark.parametrize(
    ("text", "word", "verb", "noun"),
    [
        ("Chile condemned Peru on Monday.", "Monday", "condemned", None),
        ("Monday’s talks ended.", "Monday", None, "talks"),
        ("The arrest on Monday angered Peru.", "Monday", None, "arrest"),
        ("Chile signed last year’s treaty.", "year", None, None),
        ("Chile set a deadline of Friday.", "Friday", None, None),
        ("Chile attacked Peru on the eve of Friday.", "Friday", "attacked", None),
    ],
)
def test_a_date_tells_when_its_predicate_or_noun_was(
    parse: Parse, text: str, word: str, verb: str | None, noun: str | None
) -> None:
    token = next(t for t in parse(text) if t.text == word)
    found = governing_verb(token), governing_noun(token)
    assert tuple(t.text if t is not None else None for t in found) == (verb, noun)


def test_the_words_of_a_date_take_its_genitive_along(annotator: Annotator) -> None:
    doc = annotator.nlp("On Monday’s eve Chile condemned Peru.")
    (known, root), *_ = Calendar(doc).within(doc[:])
    assert [t.text for t in words_of(known, root)] == ["Monday", "’s"]


@pytest.mark.parametrize(
    ("text", "published", "news"),
    [
        ("Chile condemned Peru.", date(2021, 3, 10), True),
        ("Chile condemned Peru on 9 March 2021.", date(2021, 3, 10), True),
        ("Chile condemned Peru on 5 May 2019.", date(2021, 3, 10), False),
        ("Chile condemned Peru.", None, False),
        ("Today, two mines are closed. Chile condemned Peru on 5 May 2019.", date(2021, 3, 10), False),
        ("Today two mines were closed. Chile condemned Peru on 5 May 2019.", date(2021, 3, 10), True),
        ("Chile rose in 1950, 1962, 1971 and 1984. It fell in 1990.", date(2021, 3, 10), False),
        ("Chile condemned Peru. It rose in 1950.", date(2021, 3, 10), True),
        ("Chile will vote on 5 June 2021. It condemned Peru.", date(2021, 3, 10), True),
    ],
)
def test_news_has_its_first_days_near_its_own(
    annotator: Annotator, text: str, published: date | None, news: bool
) -> None:
    calendar = _calendar(annotator, text, published)
    assert calendar.is_news is news
    assert (calendar.of_publication() is not None) is news
