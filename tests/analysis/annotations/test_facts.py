"""What is told of the records of an annotation."""

from __future__ import annotations

import pytest

from analysis import Article
from analysis.annotations import facts
from analysis.annotations.index import Index
from tests.conftest import Annotate


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We are ready to go now,” it said.", None),
        ("“We are ready to go now,” prosecutors said.", "prosecutors"),
        ("“We are ready to go now,” Anna Berg said.", "Anna Berg"),
    ],
)
def test_a_speaker_is_a_name_or_words_that_tell_who_it_is(
    annotate: Annotate, text: str, expected: str | None
) -> None:
    annotation = annotate(text)
    (quote,) = annotation.quotes
    assert facts.speaker(quote, Index(Article(text=text), annotation)) == expected
