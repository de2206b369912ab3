"""The lists beside the text: what they hold, in which order, and what is said of each record."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from analysis.annotations import fitting
from analysis.annotations.index import Index, Order
from analysis.annotations.listing import VIEWS, Listing
from analysis.annotations.narrowing import ALL, Narrowing, narrowing_of
from analysis.layers import DATES, EVENTS, LISTED, QUOTES
from analysis.model import Annotation, EventDate
from tests.tui.example import ANNOTATION, ARTICLE, WEIGHED

FIRST = date(2024, 3, 1)


def on(day: int | None) -> EventDate | None:
    if day is None:
        return None
    when = f"{FIRST + timedelta(days=day)}"
    return EventDate(value=when, earliest=when, latest=when, basis="stated")


def told(*days: int | None) -> Index:
    """Events on those days of March, told in this order."""
    event = replace(ANNOTATION.events[0], responds_to=None)
    events = tuple(
        replace(event, id=f"e{number}", start=number, trigger=(number, number + 1), date=on(day))
        for number, day in enumerate(days)
    )
    return Index(ARTICLE, replace(ANNOTATION, events=events))


def seen(listing: Listing) -> list[str]:
    """Heads by what they say, records by their ids."""
    return [listing.head(item)[0] if item.record is None else item.record.id for item in listing]


def test_days_stand_in_heads_and_what_has_none_follows_the_event_told_before() -> None:
    listing = Listing(EVENTS, told(None, 3, None, 1, 3, None, 8))
    assert seen(listing) == ["e0", "e3", "▾ 4 Mar", "e1", "e2", "e4", "e5", "e6"]
    heads = ["".join(words for words, _ in listing.entry(item).head) for item in listing if item.record]
    assert heads[:3] == ["no day –CNS   ", "2 Mar  CNS   ", "   CNS   "]
    assert heads[3].startswith("  –CNS")
    assert listing.count == 7


def test_in_the_order_of_the_text_there_are_no_heads_and_each_has_its_day() -> None:
    listing = Listing(EVENTS, told(3, None, 1, 1), order="text")
    assert seen(listing) == ["e0", "e1", "e2", "e3"]
    heads = [listing.entry(item).head[0][0] for item in listing]
    assert heads == ["4 Mar ", "      ", "2 Mar ", "2 Mar "]


def test_where_no_day_is_known_at_all_there_is_no_head() -> None:
    assert seen(Listing(EVENTS, told(None, None))) == ["e0", "e1"]


DAYS = st.lists(st.integers(0, 4) | st.none(), max_size=14)


ORDERS: st.SearchStrategy[Order] = st.sampled_from(["date", "text"])


@given(DAYS, st.booleans(), st.sets(st.integers(0, 13)), ORDERS)
def test_every_record_is_listed_once_or_under_one_folded_head(
    days: list[int | None], narrowed: bool, folded: set[int], order: Order
) -> None:
    index = told(*days)
    narrowing = Narrowing(words=("oskar",)) if narrowed else ALL
    keys = [item.group.key for item in Listing(EVENTS, index, narrowing, order)]
    closed = frozenset(key for number, key in enumerate(keys) if number in folded)
    listing = Listing(EVENTS, index, narrowing, order, closed)
    items = list(listing)
    assert len(items) == len(listing) == len(listing.lines(1))
    assert sum(listing.lines(2)) == sum(2 if item.record is not None else 1 for item in items)
    found = [
        record.id
        for item in items
        for record in (item.group.records if item.folded else [item.record] if item.record else [])
    ]
    assert sorted(found) == sorted(f"e{number}" for number in range(len(days)))
    assert found == [record.id for record in listing.records()]
    for place, record in enumerate(found, 1):
        assert listing.place(record) == place
        item = items[listing.at(record) or 0]
        assert item.folded or item.record.id == record
    assert listing.at("nobody") is None
    with pytest.raises(IndexError):
        listing[len(listing)]


@pytest.mark.parametrize("annotation", [ANNOTATION, WEIGHED, Annotation(article=ARTICLE)])
def test_each_layer_has_a_list_and_something_to_say(annotation: Annotation) -> None:
    index = Index(ARTICLE, annotation)
    for layer in LISTED:
        listing = Listing(layer, index)
        assert listing.count == len(layer.of(annotation))
        for item in listing:
            if item.record is not None:
                entry = listing.entry(item)
                assert entry.brief
                assert "\n" not in entry.brief
                assert len(entry.lines) == len(VIEWS) - 1


def said(layer: str, index: Index) -> list[tuple[str, str, str]]:
    listing = Listing(next(one for one in LISTED if one.name == layer), index)
    entries = [listing.entry(item) for item in listing if item.record is not None]
    return [("".join(words for words, _ in one.head), one.brief, one.tail) for one in entries]


def test_a_line_tells_who_did_what_to_whom_and_no_name_twice() -> None:
    assert [brief for _, brief, _ in said("events", Index(ARTICLE, WEIGHED))] == [
        "Oskar Lind → Vera Dahl · meets Vera Dahl in Oslo",
        "Syldavia → Borduria +1 · accuses Borduria of sending patrol boats",
        "the fishing fleet → Syldavia · Lind calls the claim “[b]pure invention[/b]”",
        "Oskar Lind → Syldavia · promises to visit Syldavia",
    ]


@pytest.mark.parametrize(
    "label", ["Oskar Lind and Vera Dahl meet in Oslo", "Oskar Lind, Vera Dahl meet in Oslo"]
)
def test_a_line_of_several_who_do_something_tells_the_label_whole(label: str) -> None:
    both = replace(ANNOTATION.events[0], label=label, sources=("a1", "a3"), targets=())
    index = Index(ARTICLE, replace(ANNOTATION, events=(both,)))
    assert [brief for _, brief, _ in said("events", index)] == [f"Oskar Lind +1 · {label}"]


def test_a_line_of_two_who_meet_tells_the_label_whole() -> None:
    meets = replace(ANNOTATION.events[0], label="Oskar Lind and Vera Dahl meet in Oslo")
    index = Index(ARTICLE, replace(ANNOTATION, events=(meets,)))
    assert [brief for _, brief, _ in said("events", index)] == [f"Oskar Lind → Vera Dahl · {meets.label}"]


def test_lines_of_actors_quotes_and_dates() -> None:
    index = Index(ARTICLE, replace(ANNOTATION, events=(replace(ANNOTATION.events[0], quotes=("q1",)),)))
    assert said("actors", index)[0] == ("☻ ", "Oskar Lind · Foreign Minister", "  3  1→    ")
    assert ("☻ ", "Vera Dahl", "  2      →1") in said("actors", index)
    assert said("quotes", index)[0] == ("dir ", "Oskar Lind: “We will keep the strait open,”", "4 Mar")
    assert said("quotes", index)[2] == ("mix ", "Oskar Lind: the claim “[b]pure invention[/b]”", "")
    assert said("dates", index)[1] == ("2024-04     ", "April · counted from 4 Mar 2024, told before", "")


@pytest.mark.parametrize("value", ["2024", "2024-04-01", "PRESENT_REF", "XXXX-XX-XXTNI", "P1Y"])
def test_the_words_of_dates_stand_below_each_other(value: str) -> None:
    dates = (replace(ANNOTATION.dates[0], value=value),)
    [(head, _, _)] = said("dates", Index(ARTICLE, replace(ANNOTATION, dates=dates)))
    assert len(head) == len("2024-04     ")


@pytest.mark.parametrize(
    ("typed", "actors", "quotes", "dates"),
    [
        ("lind", ["a1", "a4", "a3"], ["q1", "q3"], ["d1", "d2"]),
        ("accuse", ["a4", "a2"], [], ["d3"]),
        ("2024-04", ["a1", "a4"], [], ["d2"]),
        ("coast", [], [], []),
        ("patrol", ["a4", "a2"], [], ["d3"]),
        ("invention", ["a1", "a4"], ["q3"], []),
    ],
)
def test_the_other_lists_are_narrowed_too(
    typed: str, actors: list[str], quotes: list[str], dates: list[str]
) -> None:
    index = Index(ARTICLE, ANNOTATION)
    found = narrowing_of(typed, index.names_by_weight(), index.modes(), index.described(), index.is_told)
    if typed == "coast":  # told by a quote alone
        assert not isinstance(found, Narrowing)
        return
    assert isinstance(found, Narrowing)
    assert [actor.id for actor in fitting.actors(index, found)] == actors
    assert [quote.id for quote in fitting.quotes(index, found)] == quotes
    assert [one.id for one in fitting.dates(index, found)] == dates


def test_a_word_is_found_at_the_beginning_of_words_whatever_their_accents() -> None:
    index = Index(ARTICLE, ANNOTATION)
    for word, told_of in (("patrol", True), ("PATR".casefold(), True), ("atrol", False), ("boats", True)):
        assert index.is_told(word) is told_of
    accented = replace(ANNOTATION.events[0], label="Señor Łuka meets nobody")
    index = Index(ARTICLE, replace(ANNOTATION, events=(accented,)))
    assert index.is_told("senor")
    assert [event.id for event in index.fitting(Narrowing(words=("senor", "meets")))] == ["e1"]


def test_folding_is_by_day() -> None:
    index = told(1, 1, 2, 2)
    first = Listing(EVENTS, index)[0].group.key
    folded = Listing(EVENTS, index, folded=frozenset({first}))
    assert seen(folded) == ["▸ 2 Mar · 2", "▾ 3 Mar", "e2", "e3"]
    assert (folded.at("e0"), folded.at("e1"), folded.at("e2"), folded.place("e1")) == (0, 0, 2, 2)


def test_lists_without_heads_keep_the_order_of_the_text() -> None:
    index = Index(ARTICLE, ANNOTATION)
    assert seen(Listing(QUOTES, index)) == ["q1", "q2", "q3"]
    assert seen(Listing(DATES, index)) == ["d1", "d2", "d3", "d4", "d5"]
