"""Rules over strings of word classes."""

from __future__ import annotations

import pytest

from analysis.dates.expressions import Meaning, Point
from analysis.dates.rules.grammar import Matched, readings, rule
from analysis.dates.rules.lexing import lex


def _named(found: Matched) -> Meaning | None:
    return Point(month=found.number("m"), day=found.number("d"))


def test_the_longest_of_the_leftmost_readings_counts() -> None:
    rules = [rule("(?P<m><month>)", _named), rule("(?P<m><month>) (?P<d><number>)", _named)]
    text = "on May 3 and June 4"
    found = readings(lex(text, 0, len(text)), rules)
    assert [one.meaning for one in found] == [Point(month=5, day=3), Point(month=6, day=4)]


def test_a_rule_that_declines_leaves_the_words_to_others() -> None:
    rules = [rule("(?P<m><month>) <number>", lambda found: None), rule("(?P<m><month>)", _named)]
    assert [one.meaning for one in readings(lex("May 3", 0, 5), rules)] == [Point(month=5)]


def test_a_class_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(KeyError):
        rule("<fortnightly>", _named)
