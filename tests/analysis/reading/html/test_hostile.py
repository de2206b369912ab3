"""Pages that nobody wrote to be read: each is read or refused, and soon."""

from __future__ import annotations

from contextlib import suppress

import pytest

from analysis.errors import ReadError
from tests.analysis.reading.html.pages import read

PROSE = "<p>Hello there all you people of the harbour, this is a paragraph of prose for you.</p>"
ENTITIES = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(9))


@pytest.mark.slow
@pytest.mark.parametrize(
    "source",
    [
        "<html><body>" + "<div>" * 200_000 + "deep" + "</div>" * 200_000,
        f"<html><body>{PROSE}" + "<b>" * 200_000 + "deep",
        "<html><body>" + "<ul><li>a" * 20_000,
        "<html><body>" + "<table><tr><td>word" * 5_000,
        "<html><body><p " + " ".join(f'a{n}="x"' for n in range(100_000)) + f">{PROSE}",
        f'<!DOCTYPE html [<!ENTITY e0 "e">{ENTITIES}]><html><body><p>&e9;</p>{PROSE}',
        '<html><head><script type="application/ld+json">' + "[" * 100_000 + f"</script></head><body>{PROSE}",
        f"<html><head><title>{'a - ' * 50_000}</title></head><body><h1>{'b | ' * 50_000}</h1>{PROSE}",
        f"<html><body><div class='{'aB-' * 100_000}'>{PROSE}</div>",
        "<html><body><h1>Days</h1>" + "<time datetime='2020-01-01'>1 May 2020</time><p>x</p>" * 8_000 + PROSE,
        "<html><body>" + "<a href='/x'>link words</a> " * 30_000,
        "<html><body><p>" + "word " * 200_000,
    ],
    ids=[
        "deep", "deep-inline", "lists", "tables", "attributes", "entities", "json", "titles", "class",
        "times", "links", "line",
    ],
)  # fmt: skip
def test_it_is_read_or_refused(source: str) -> None:
    with suppress(ReadError):
        assert read(source).text


def test_a_page_that_is_too_large() -> None:
    with pytest.raises(ReadError, match="larger than 20 MiB"):
        read(b"<html><body>" + b"x" * (20 << 20))
