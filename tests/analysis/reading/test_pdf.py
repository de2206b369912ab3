"""PDF: the words in the order in which they are read, and what the page adds to them apart."""

from __future__ import annotations

from difflib import SequenceMatcher

import pytest

from analysis.reading.conversion import Extract
from analysis.reading.formats.pdf.document import extract
from tests.analysis.reading.printer import TITLE, TWENTY, printed


def read(data: bytes, name: str = "paper.pdf", password: str | None = None) -> Extract:
    return extract(data, password, name)


def order_f1(wanted: list[str], got: list[str]) -> float:
    """How far the words are the same in the same order."""
    matcher = SequenceMatcher(None, wanted, got, autojunk=False)
    same = sum(block.size for block in matcher.get_matching_blocks())
    return 2 * same / (len(wanted) + len(got))


def own_words(found: Extract) -> list[str]:
    """The words of the text without those of the asides."""
    text = found.text
    for start, end in reversed(found.asides):
        text = text[:start] + " " + text[end:]
    return text.split()


@pytest.mark.parametrize("name", TWENTY)
def test_words_come_in_the_order_of_reading(name: str) -> None:
    paper = printed(TWENTY[name])
    found = read(paper.data)
    assert order_f1(paper.words, own_words(found)) >= 0.97
    for words in paper.absent:
        assert words not in " ".join(found.text.split())
    assert found.title == TITLE


def show(name):
    paper = printed(TWENTY[name])
    found = read(paper.data)
    return paper, found


def test_paragraphs_are_whole() -> None:
    for name in ("two columns, hyphens", "heads over columns", "hyphens", "three columns", "footnotes"):
        found = read(printed(TWENTY[name]).data)
        broken = [p for p in found.text.split("\n\n") if p[:1].islower()]
        assert not broken, name
