"""Org and reStructuredText: their signs are typography, all else is words."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import read_article
from analysis.reading.formats import format_named
from analysis.reading.masking import mask
from analysis.reading.unmarked import unmarked

ORG = """#+TITLE: Boats
#+OPTIONS: toc:nil
# nobody reads this

* TODO The harbour :news:port:
:PROPERTIES:
:ID: 7
:END:
They *sail* on [[https://example.org][Monday]], says /the board/[fn:1]. 3/4 and a+b=c stay.

- [X] one
- two

| a | b |
|---+---|
#+BEGIN_QUOTE
We wait.
#+END_QUOTE
"""
RST = """=====
Boats
=====

.. image:: boat.png
   :alt: A boat

.. nobody reads
   this

.. note:: The harbour is *closed*.

They **sail** on `Monday <https://example.org>`_, says :ref:`the board`. Use ``row --fast``::

    code here

Tides
-----

* one
* two_ and [1]_, 2*3*4 and snake_case stay

.. _two: https://example.org

+-----+
| a   |
+-----+
"""


def test_org() -> None:
    assert unmarked(ORG, "org") == (
        "Boats\n\nThe harbour\n\nThey sail on Monday, says the board. 3/4 and a+b=c stay.\n\n"
        "one\ntwo\n\na b\n\nWe wait.\n"
    )


def test_rst() -> None:
    assert unmarked(RST, "rst") == (
        "Boats\n\nThe harbour is closed.\n\nThey sail on Monday, says the board. Use row --fast:\n\n"
        "    code here\n\nTides\n\none\ntwo and [1], 2*3*4 and snake_case stay\n\na\n"
    )


@pytest.mark.parametrize(("text", "name"), [(ORG, "a.org"), (RST, "a.rst")])
def test_their_names_tell(tmp_path: Path, text: str, name: str) -> None:
    path = tmp_path / name
    path.write_text(text)
    article = read_article(path)
    assert (article.markup, article.title) == (name[2:], "Boats")


@pytest.mark.parametrize("name", ["org", "rst"])
@pytest.mark.parametrize(
    "text",
    [
        "The harbour closes on Monday, the minister said.\n\nNobody – “not one” – was told.\n",
        "They wait: 2 * 3 = 6; a_b, c/d/e, x~y, *",
        "“We wait.” He said so. [1] It is `so.",
    ],
)
def test_prose_has_no_signs(name: str, text: str) -> None:
    assert mask(text, name) == text


PIECES = st.sampled_from(
    ["*", "`", "_", "::", "..", "[[", "]]", "#+", "|", "\n", " ", "a", "=", "-", ":", "<", ">", "~"]
)


@pytest.mark.parametrize("name", ["org", "rst"])
@given(st.lists(PIECES, max_size=60))
def test_signs_lie_in_the_text(name: str, pieces: list[str]) -> None:
    text = "".join(pieces)
    assert all(0 <= start <= end <= len(text) for start, end in format_named(name).typography(text))
    assert len(mask(text, name)) == len(text)
