"""What `dateline show` prints can be read aloud from the first line to the last: in order, in words, and with
nothing that moves about on the screen."""

from __future__ import annotations

import re

import pytest

from analysis.export.text.page import page
from analysis.export.text.parts import PARTS
from analysis.export.text.rows import plain
from analysis.model import Annotation
from tests.tui.example import ANNOTATION, TEXT, WEIGHED
from tui.cli.output import coloured

ANNOTATIONS = [ANNOTATION, WEIGHED]
MARKER = re.compile(r" ?\[(?P<short>[eqd]\d+)[^]]*\]")
STYLE = re.compile(r"\x1b\[[0-9;]*m")
SIGNS = "→←×·•◆▸▾●┊│▌☻⚑⌂⁂⚖└"
"""What the screen shows in place of words; the middle dot between facts is read as a pause."""


def text_of(annotation: Annotation, width: int | None = None) -> str:
    return plain(page(annotation, ("text",)), width)


def far_enough(short: str, annotation: Annotation) -> int:
    """How far the text must have come where the marker of a record stands."""
    number = int(short[1:]) - 1
    if short[0] == "q":
        return annotation.quotes[number].spans[-1][1]
    return annotation.events[number].start if short[0] == "e" else annotation.dates[number].start


def letters(text: str) -> str:
    return re.sub(r"\W", "", text)


@pytest.mark.parametrize("annotation", ANNOTATIONS, ids=["plain", "weighed"])
@pytest.mark.parametrize("width", [None, 40, 80])
def test_the_text_comes_whole_and_in_its_order_with_each_marker_behind_what_it_marks(
    annotation: Annotation, width: int | None
) -> None:
    printed = " ".join(text_of(annotation, width).split())
    for found in MARKER.finditer(printed):
        before = letters(MARKER.sub("", printed[: found.start()]))
        assert len(before) >= len(letters(TEXT[: far_enough(found["short"], annotation)]))
    assert {m["short"] for m in MARKER.finditer(printed)} == {
        *(f"e{n + 1}" for n in range(len(annotation.events))),
        *(f"q{n + 1}" for n in range(len(annotation.quotes))),
        *(f"d{n + 1}" for n in range(len(annotation.dates))),
    }


@pytest.mark.parametrize("annotation", ANNOTATIONS, ids=["plain", "weighed"])
def test_on_a_terminal_the_same_words_come_in_the_same_order(annotation: Annotation) -> None:
    lines = page(annotation, PARTS)
    told = coloured(lines, 72)
    assert "\x1b" not in STYLE.sub("", told), "nothing but styles: no cursor is moved"
    words = [line.rstrip() for line in STYLE.sub("", told).splitlines()]
    assert words == [line.rstrip() for line in plain(lines, 72).splitlines()]


@pytest.mark.parametrize("annotation", ANNOTATIONS, ids=["plain", "weighed"])
def test_lists_say_in_words_what_the_screen_shows_by_signs(annotation: Annotation) -> None:
    lists = [line.replace(" · ", ", ") for line in plain(page(annotation, PARTS[1:]), None).splitlines()]
    assert not [line for line in lists if any(sign in line for sign in SIGNS)]
    planned = next(line for line in lists if "promises to visit" in line)
    assert "planned" in planned
    assert " by Oskar Lind" in planned
    assert "towards Syldavia" in planned
