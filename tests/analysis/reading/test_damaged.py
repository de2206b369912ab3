"""Damaged sources of every format: read as far as they go, or refused in one line."""

from __future__ import annotations

import random
from zlib import crc32

import pytest

from analysis.errors import ReadError
from analysis.reading.conversion import Extract, article_of
from analysis.reading.formats import converted
from analysis.reading.reading import read
from analysis.reading.recognising import converted_format
from analysis.reading.source import extracts_in
from tests.analysis.reading.sources import SOURCES, damaged

ROUNDS = 25
SLOW = {"a.pdf": 3}
"""A PDF is opened in a process of its own."""


def check(extract: Extract) -> None:
    """What must hold of whatever was taken out of a source."""
    length = len(extract.text)
    assert all(0 <= block.start < block.end <= length for block in extract.blocks)
    assert all(0 <= start < end <= length for start, end in extract.asides)
    assert all(0 <= place.start < place.end <= length for place in extract.places)
    assert all(0 <= part.start <= part.end <= length for part in extract.parts)
    layout = read(article_of(extract, None)).layout
    assert [0, *(paragraph.end for paragraph in layout)] == [*(p.start for p in layout), length]


@pytest.mark.parametrize("name", SOURCES)
def test_a_whole_source_is_read(name: str) -> None:
    data = SOURCES[name]()
    for given in (name, None):
        found = extracts_in(data, given)
        assert "harbour" in found[0].text
        for extract in found:
            check(extract)


def test_there_is_a_source_of_each_format() -> None:
    assert {converted_format(make(), name) for name, make in SOURCES.items()} == {None, *converted()}


@pytest.mark.parametrize("name", SOURCES)
def test_damaged_sources(name: str) -> None:
    chance = random.Random(crc32(name.encode()))
    whole = SOURCES[name]()
    for _ in range(SLOW.get(name, ROUNDS)):
        data = damaged(whole, chance)
        try:
            found = extracts_in(data, name)
        except ReadError as error:
            line = str(error)
        else:
            line = ""
            for extract in found:
                check(extract)
        assert line.isprintable()


@pytest.mark.parametrize("name", ["a.txt", "a.eml", "a.jsonl", "a.vtt", "a.xml"])
def test_a_line_of_two_million_characters(name: str) -> None:
    whole = SOURCES[name]()
    long = b"The harbour closes. " * 100_000
    data = whole.replace(b"Nobody had been told why", long)
    assert len(data) > 2_000_000
    assert sum(len(extract.text) for extract in extracts_in(data, name)) > 1_900_000


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.eml", "a.rss", "a.vtt", "a.xml", "a.html"])
@pytest.mark.parametrize("sign", [b"\0", b"\xed\xa0\x80", b"\xff", "\ufffe".encode()])
def test_signs_that_are_none_do_not_keep_a_source_from_being_read(name: str, sign: bytes) -> None:
    data = SOURCES[name]().replace(b"the minister said", b"the mini" + sign + b"ster said")
    found = extracts_in(data, name)
    assert "harbour" in found[0].text
    assert "ster said" in found[0].text
