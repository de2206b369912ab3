"""What was recognised becomes dates with values."""

from __future__ import annotations

from tests.analysis.dates.conftest import Read


def test_ids_follow_the_text_and_spans_their_values(read: Read) -> None:
    dates = read("They met on 3 May 2012 and in June 2012.")
    assert [(d.id, d.value, d.type) for d in dates] == [
        ("d1", "2012-05-03", "DATE"),
        ("d2", "2012-06", "DATE"),
    ]
    assert [(d.earliest, d.latest) for d in dates][1] == ("2012-06-01", "2012-06-30")


def test_a_part_of_a_day_is_a_time(read: Read) -> None:
    (found,) = read("They met on the evening of 3 May 2012.")
    assert (found.type, found.value) == ("TIME", "2012-05-03TEV")
