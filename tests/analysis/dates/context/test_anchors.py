"""The choice of day, week, month and year: by publication, by a history's thread, by words said."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from tests.analysis.dates.conftest import Read
from tests.conftest import Annotate

Values = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "value", "earliest", "latest"),
    [
        ("The minister resigned on September 20.", "2023-09-20", "2023-09-20", "2023-09-20"),
        ("The minister resigned today.", "2023-10-22", "2023-10-22", "2023-10-22"),
        ("The minister resigned yesterday.", "2023-10-21", "2023-10-21", "2023-10-21"),
        ("The minister resigned last week.", "2023-W41", "2023-10-09", "2023-10-15"),
        ("The minister resigned this year.", "2023", "2023-01-01", "2023-12-31"),
        ("The minister resigned two years ago.", "2021", "2021-01-01", "2021-12-31"),
        ("The minister resigned in November.", "2022-11", "2022-11-01", "2022-11-30"),
        ("The minister will resign in November.", "2023-11", "2023-11-01", "2023-11-30"),
        ("The minister resigned on Friday.", "2023-10-20", "2023-10-20", "2023-10-20"),
        ("The minister resigned on Sunday.", "2023-10-22", "2023-10-22", "2023-10-22"),
        ("The minister will resign on Friday.", "2023-10-27", "2023-10-27", "2023-10-27"),
        ("The treaty is to be signed by France on Friday.", "2023-10-27", "2023-10-27", "2023-10-27"),
        ("The minister will resign next month.", "2023-11", "2023-11-01", "2023-11-30"),
        ("The minister resigned on Thursday night.", "2023-10-19TNI", "2023-10-19", "2023-10-19"),
        ("Rain may fall on Tuesday.", "2023-10-24", "2023-10-24", "2023-10-24"),
        ("He told reporters that he would resign on Tuesday.", "2023-10-24", "2023-10-24", "2023-10-24"),
        ("The law has banned rallies through Saturday.", "2023-10-28", "2023-10-28", "2023-10-28"),
        ("The war began fifty years ago today.", "1973-10-22", "1973-10-22", "1973-10-22"),
        ("The war began a year ago this week.", "2022-W42", "2022-10-17", "2022-10-23"),
        ("The court will decide a week from Friday.", "2023-11-03", "2023-11-03", "2023-11-03"),
        ("The court will decide two years from now.", "2025", "2025-01-01", "2025-12-31"),
        ("As of Friday he is leading in the polls.", "2023-10-20", "2023-10-20", "2023-10-20"),
        ("Voting begins on Friday.", "2023-10-27", "2023-10-27", "2023-10-27"),
        ("The dividend is payable Dec. 7.", "2023-12-07", "2023-12-07", "2023-12-07"),
        ("Trade shrank in the third quarter of last year.", "2022-Q3", "2022-07-01", "2022-09-30"),
        ("The talks will end in October of next year.", "2024-10", "2024-10-01", "2024-10-31"),
        ("The bill will be law before the end of the year.", "2023", "2023-01-01", "2023-12-31"),
        ("It was common in the sixties.", "196", "1960-01-01", "1969-12-31"),
        ("They announced a rise in pay as from January.", "2024-01", "2024-01-01", "2024-01-31"),
        ("The board put off until December a vote on it.", "2023-12", "2023-12-01", "2023-12-31"),
    ],
)
def test_news_speaks_from_its_day(
    annotate: Annotate, text: str, value: str, earliest: str, latest: str
) -> None:
    (found,) = annotate(text, date(2023, 10, 22)).dates  # a Sunday
    assert (found.value, found.earliest, found.latest) == (value, earliest, latest)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He came on 3 May. The next day she left.", ["2023-05-03", "2023-05-04"]),
        ("He came on 3 May. Thirteen days later she left.", ["2023-05-03", "2023-05-16"]),
        ("He came in May 1990. Later that year she left.", ["1990-05", "1990"]),
        ("He came on 3 May 1990, and that same day she left.", ["1990-05-03", "1990-05-03"]),
        ("He came in 1990; a year earlier she had left.", ["1990", "1989"]),
        ("He came in May 1990. The following month she left.", ["1990-05", "1990-06"]),
        ("Exports sank in August, unlike the same month two years ago.", ["2023-08", "2021-08"]),
        ("He came on September 27 and left on the 29th.", ["2023-09-27", "2023-09-29"]),
        ("He came on Friday. The previous day she left.", ["2023-10-20", "2023-10-19"]),
        ("They met Monday through Friday.", ["2023-10-16", "2023-10-20"]),
        ("They took it in March 2014. They voted on March 16.", ["2014-03", "2014-03-16"]),
        ("He came in 1990. The next day she left.", ["1990", "1990-XX-XX"]),
        ("He came on 3 May. It was the last quarter of the year.", ["2023-05-03", "2023-Q4"]),
        ("He came on 3 May 1990. On the 14th she left.", ["1990-05-03", "1990-05-14"]),
        ("He came on 3 May 1990, and at two in the afternoon she left.", ["1990-05-03", "1990-05-03T14:00"]),
        ("He came on 3 May 1990. That autumn she left.", ["1990-05-03", "1990-FA"]),
        ("He came on 3 May 480 BC. Three days later she left.", ["BC0480-05-03", "BC0480-05-06"]),
        ("He came on 31 December 480 BC. The next day she left.", ["BC0480-12-31", "BC0479-01-01"]),
        # a day long past does not lend itself to another sentence's hours
        ("It dates from Dec 2, 2020. They voted at 02:15.", ["2020-12-02", "2023-10-22T02:15"]),
    ],
)
def test_the_time_last_told_is_an_anchor(read: Read, text: str, expected: list[str]) -> None:
    assert [d.value for d in read(text, "2023-10-22")] == expected


def test_news_goes_on_telling_of_a_time_long_past(annotate: Annotate) -> None:
    text = "They struck on 6 March 1984. In July the talks failed. Last May the two sides met again."
    found = annotate(text, date(2023, 10, 22)).dates
    assert [d.value for d in found] == ["1984-03-06", "1984-07", "2023-05"]


def test_news_comes_back_from_a_time_long_past(annotate: Annotate) -> None:
    text = "They struck on 6 March 1984.\n\nA court freed them on 2 October. In July the mine had closed."
    found = annotate(text, date(2023, 10, 22)).dates
    assert [d.value for d in found][:2] == ["1984-03-06", "2023-10-02"]


def test_what_follows_a_range_lies_within_it(read: Read) -> None:
    text = (
        "The siege lasted from February 1915 to January 1916. On 19 February it began. On 18 March it failed."
    )
    assert [d.value for d in read(text)] == ["1915-02", "1916-01", "1915-02-19", "1915-03-18"]


def test_an_aside_does_not_move_the_thread(read: Read) -> None:
    text = "In 1492 the duke, who had ruled since 1471, fled. The following year he came back. " * 3
    assert [d.value for d in read(text)][:3] == ["1492", "1471", "1493"]


def test_without_a_day_of_speaking_relative_dates_stay_open(read: Read) -> None:
    text = "Yesterday the court met. Last week it did not. On Friday it will."
    assert [(d.value, d.earliest) for d in read(text)] == [
        ("XXXX-XX-XX", None), ("XXXX-WXX", None), ("XXXX-WXX-5", None),
    ]  # fmt: skip


def _anchors(read: Read, text: str) -> list[tuple[str, str, str | None] | None]:
    anchors = [d.anchor for d in read(text, "2023-12-20")]
    return [(a.basis, a.value, a.mention) if a else None for a in anchors]


def test_a_date_tells_what_it_was_counted_from(read: Read) -> None:
    text = "On 3 May 1990 he came; the next day he left. Last week he died. It took four years."
    assert _anchors(read, text) == [
        None, ("told", "1990-05-03", "d1"), ("published", "2023-12-20", None), None,
    ]  # fmt: skip


def test_a_date_in_a_quotation_is_counted_from_its_utterance(read: Read) -> None:
    text = "On September 25, he said: “We meet next month, two days after the tenth.”"
    published, uttered, *_ = _anchors(read, text)
    assert published == ("published", "2023-12-20", None)
    assert uttered == ("uttered", "2023-09-25", "d1")


def test_an_anchor_may_stand_behind_its_date(read: Read) -> None:
    (uttered, day) = _anchors(read, "“We shall sign next week,” she said in Rome on September 25.")
    assert uttered == ("uttered", "2023-09-25", "d2")
    assert day == ("published", "2023-12-20", None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He came in March 1990. The following week he died.", ["1990-03", "1990-WXX"]),
        ("He came in 480 BC. The next day he left.", ["BC0480", "BC0480-XX-XX"]),
        ("He came in March 1990. That day she left.", ["1990-03", "1990-03-XX"]),
        ("He came in 1990. Three days later she left.", ["1990", "1990-XX-XX"]),
    ],
)
def test_of_a_day_unknown_the_thread_knows_the_year(read: Read, text: str, expected: list[str]) -> None:
    assert [d.value for d in read(text, "2023-10-22")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The raid was on 3 May. Two days after the raid, shops reopened.", ["2023-05-03", "2023-05-05"]),
        (
            "The bridge collapsed on May 8. Three days after its collapse he fled.",
            ["2023-05-08", "2023-05-11"],
        ),
        ("The fire began on April 2, 2023. A week before the fire, a bell rang.", ["2023-04-02", "2023-W12"]),
        ("They voted on 9 March 2020. A month after the vote he left.", ["2020-03-09", "2020-04"]),
        ("He came on 3 May. Two days after the storm he left.", ["2023-05-03", "P2D"]),
        ("He came on 3 May. Three days after that he left.", ["2023-05-03", "2023-05-06"]),
        (
            "He came on 3 May. Two days later she left, and a day after that, all.",
            ["2023-05-03", "2023-05-05", "2023-05-06"],
        ),
    ],
)
def test_a_distance_from_what_was_told(read: Read, text: str, expected: list[str]) -> None:
    assert [d.value for d in read(text, "2023-10-22")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The 2024 season:\n\nMarch 3 – Lund\nMarch 9 – Turku\nApril 2 – Kiel",
            ["2024", "2024-03-03", "2024-03-09", "2024-04-02"],
        ),
        (
            "The fair opens on 5 May 2024.\n\n5 May – Bonn\n12 Oct – Lund\n3 Jan – Oslo",
            ["2024-05-05", "2024-05-05", "2024-10-12", "2025-01-03"],
        ),
        (
            "Rents rose in August from $900 in August 2015. Flats let in August cost $950.",
            ["2023-08", "2015-08", "2023-08"],
        ),
        ("He met Mr. Moss on 3 May 2021, and Mrs. Lenz at 10 a.m.", ["2021-05-03", "2021-05-03T10:00"]),
    ],
)
def test_a_day_without_a_year_goes_with_its_list_or_sentence(
    read: Read, text: str, expected: list[str]
) -> None:
    assert [d.value for d in read(text, "2023-10-25")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Over the weekend there were clashes.", "2023-W42-WE"),
        ("The premier will be asked about her July 2 speech.", "2023-07-02"),
        ("He tried to cross the river on 16 June.", "2023-06-16"),
        ("The clerk pleaded guilty to threatening to burn the office in February.", "2023-02"),
        ("The museum reopens in the spring.", "2024-SP"),
        ("The tour kicks off on 9 June in Lund.", "2024-06-09"),
        ("She led the club for six-and-a-half years.", "P6.5Y"),
    ],
)
def test_a_recurring_time_by_tense_and_nearness(annotate: Annotate, text: str, expected: str) -> None:
    assert [d.value for d in annotate(text, date(2023, 10, 25)).dates] == [expected]


def test_a_name_between_commas_is_no_weekday(read: Read) -> None:
    assert not read("His cat, Monday, ate the fish.", "2023-10-25")


def test_what_a_sentence_goes_on_to_lies_behind_what_it_told(annotate: Annotate) -> None:
    text = "The tour opens in Bonn on 9 June, with the last show in Rome, 2 September."
    assert [d.value for d in annotate(text, date(2023, 10, 5)).dates] == ["2024-06-09", "2024-09-02"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 1859 they could read by it at midnight.", ["1859", "XXXX-XX-XXT24:00"]),
        ("Nine have died since January. In that month a mill burned.", ["2023-01", "2023-01"]),
        ("The flood of 1973 hurt everybody. The dam was built two years later.", ["1973", "1975"]),
        ("It came on August 3. They had met in the previous summer.", ["2023-08-03", "2022-SU"]),
        ("Ports were shut in August 2021. The firm dropped the suit in January.", ["2021-08", "2023-01"]),
    ],
)
def test_a_time_beside_the_thread_is_gone_back_to(annotate: Annotate, text: str, expected: list[str]) -> None:
    assert [found.value for found in annotate(text, date(2023, 10, 22)).dates] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The panel will study the Jan. 6 attack on the port.", "2021-01-06"),
        ("The Jan. 6 vote will be close.", "2022-01-06"),
        ("The choir will give a Jan. 6 concert.", "2022-01-06"),
    ],
)
def test_what_is_known_by_its_day_has_been(annotate: Annotate, text: str, expected: str) -> None:
    assert [d.value for d in annotate(text, date(2021, 7, 25)).dates] == [expected]
