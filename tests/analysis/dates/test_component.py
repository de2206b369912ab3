"""The component as a spaCy user meets it, and what holds for any text."""

from __future__ import annotations

import re
from datetime import date

import spacy
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import Annotate

NLP = spacy.blank("en")
NLP.add_pipe("dateline_dates")

WORDS = re.findall(
    r"\S+",
    """
    3 12 29 2012 0 31 99999 May March the first second of , . next last this that same year years day
    week ago later earlier BC - – and to from 5:00 pm UTC Monday every twice a few two hundred and half
    1990s '60s winter early mid " 'late end Q3 31/12/99 00.13.2020 2023-02-31 2023-05-06 century 21st
    Christmas Easter now yesterday night “ ” " ( before after o'clock in 5th that Passover morning at today
    """,
)


@given(st.lists(st.sampled_from(WORDS), max_size=16).map(" ".join) | st.text(max_size=80))
def test_any_text_gives_ordered_dates_within_it(text: str) -> None:
    end = 0
    ids = {f"d{i}" for i, _ in enumerate(NLP(text)._.dates, 1)}
    for i, found in enumerate(NLP(text)._.dates, 1):
        if found.anchor is not None:
            assert found.anchor.basis == "published" or found.anchor.mention in ids - {found.id}
        assert found.id == f"d{i}"
        assert end <= found.start < found.end <= len(text)
        assert (found.earliest is None) == (found.latest is None)
        if found.earliest is not None and found.latest is not None:
            assert date.fromisoformat(found.earliest) <= date.fromisoformat(found.latest)
        end = found.end


@given(st.dates(min_value=date(1, 1, 1)), st.sampled_from(["%d %B %Y", "%B %d, %Y", "%Y-%m-%d"]))
def test_a_full_date_is_read_whatever_the_day(day: date, form: str) -> None:
    day = day.replace(year=1000 + day.year % 1200)
    text = f"They met on {day.strftime(form)}."
    (found,) = NLP(text)._.dates
    assert (found.value, found.earliest, found.latest) == (day.isoformat(), day.isoformat(), day.isoformat())


def test_the_byline_has_its_date_and_the_trailer_none(annotate: Annotate) -> None:
    text = (
        "22.10.2023 Author: Ann Example\n\nA treaty and its price\n\n"
        "The ministers signed on October 20. They had met before, and they will meet again, so they said.\n\n"
        "Related articles:\n\nA treaty of 3 May 1995\n"
    )
    assert [d.value for d in annotate(text).dates] == ["2023-10-22", "2023-10-20"]


def test_nothing_to_read(annotate: Annotate) -> None:
    assert NLP("")._.dates == ()
    assert NLP(" \n\t ")._.dates == ()
    assert annotate("").dates == ()
