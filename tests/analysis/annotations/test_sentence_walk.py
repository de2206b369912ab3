"""Lookups over an annotation: where sentences are, whoever has found them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import Annotation, Article
from analysis.annotations.index import Index
from analysis.reading.reading import read

TEXT = "A head\n\nMs. Berg came. She left.\n\n\n“No.” He stayed\n\non in the town of\nBern for a week.\n"
WORDS = ["A head", "Ms. Berg came.", "She left.", "“No.”", "He stayed", "on in the town of\nBern for a week."]


def indices(text: str) -> dict[str, Index]:
    """One before the article is read, and what comes after."""
    article = Article(text=text)
    reading = read(article)
    annotation = Annotation(article=article, layout=reading.layout, sentences=reading.sentences)
    return {
        "opened": Index(article),
        "read": Index(article, reading=reading),
        "annotated": Index(article, annotation),
    }


@pytest.mark.parametrize("which", ["opened", "read", "annotated"])
def test_sentences_are_walked_one_by_one(which: str) -> None:
    index = indices(TEXT)[which]
    there = index.sentences.first()
    forward = [there]
    while (following := index.sentences.after(there[0])) is not None:
        there = following
        forward.append(there)
    assert [TEXT[start:end] for start, end in forward] == WORDS
    assert there == index.sentences.last()
    backward = [there]
    while (before := index.sentences.before(there[0])) is not None:
        there = before
        backward.append(there)
    assert backward == forward[::-1]


def test_the_sentences_that_were_read_are_taken_as_they_are() -> None:
    annotation = Annotation(article=Article(text="One. Two."), sentences=((0, 9),))
    assert Index(annotation.article, annotation).sentences.at(6) == (0, 9)


def test_nobody_reads_again_what_has_been_read(monkeypatch: pytest.MonkeyPatch) -> None:
    found = indices(TEXT)
    monkeypatch.setattr("analysis.reading.layout.read_head", None)
    for which in ("read", "annotated"):
        assert found[which].layout[0].part == "title"
        assert found[which].sentences.all[0] == (0, 6)
    with pytest.raises(TypeError):
        len(found["opened"].layout)


@given(st.text(st.sampled_from("Ab. \n“”!1"), max_size=60), st.integers(-1, 61))
def test_at_any_place_there_is_a_way_on_and_back(text: str, position: int) -> None:
    for index in indices(text).values():
        start, _ = index.sentences.at(position)
        following, before = index.sentences.after(start), index.sentences.before(start)
        assert following is None or following[0] > start
        assert before is None or before[0] < start
        if following is not None:
            # The following one where only blanks are before it.
            nearest = index.sentences.at(following[0] - 1)
            expected = nearest if nearest[0] < following[0] else None
            assert index.sentences.before(following[0]) == expected
