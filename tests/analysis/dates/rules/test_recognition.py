"""What an expression says by itself: no anchor is needed for any of these."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.analysis.dates.conftest import Read

Values = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The ministry is now empty.", "PRESENT_REF"),
        ("He recently resigned.", "PAST_REF"),
        ("It may come in the future.", "FUTURE_REF"),
        ("To this day he denies it.", "PRESENT_REF"),
        ("He resigned a few days ago.", "PAST_REF"),
    ],
)
def test_vague_references(read: Read, text: str, value: str) -> None:
    (found,) = read(text)
    assert (found.type, found.value, found.earliest) == ("DATE", value, None)


@pytest.mark.parametrize(
    "text",
    [
        "He may march on the capital.",
        "They will march and may sit in the sun.",
        "Theresa May spoke; April Stone answered.",
        "It was a second chance after the fall of the city.",
        "Five Boeing 737s and two A320s",
        "It costs $40 billion or $1990.",
        "10 of 20 bills, 3 of 5 votes",
        "a 34-year-old teacher, aged 34 years",
        "a man in his 70s",
        "two sisters, 27 and 29 years old",
        "Unemployment is in the mid-30s.",
        "At the end of the day, nobody listened.",
        "Call 555-1984 or +1 202 555 0100.",
        "About 2000 troops crossed the river.",
        "the Cold War era",
        "The spring of the watch is broken, and so is version 3.1.2.",
        "He reads the Daily Courier and USA Today.",
        "Will Smith won 6-3 and 10:98.",
        "on 31 February and on 45 May",
        "about a quarter of the voters",
        "the present author and a current of air",
        "Winds of 100 miles per hour hit the coast.",
        "They met in room 1984, took Route 1980 and read page 2001.",
        "Jan Smith and Jun Velasco agreed.",
        "Minutes of the meeting will be published.",
        "It was reported by The Sunday Courier.",
        "A worn spring made it worse.",
        "They live on the 5th floor.",
        "The former mayor agreed.",
        # houses
        "The shop at 1650 Broad Street and the one at 1920 North Cedar Avenue closed.",
        "She lives at 1066 Old Kent Road.",
        "They moved to 1984 Park Lane, Suite 1700.",
        "Write to 1515 NW 21st Terrace.",
        # telephones
        "Ring 0131 496 2020 or (555) 010 1999.",
        "Her number is +44 20 7946 1958.",
        # flights, pages, laws
        "Flight UA 1985 was late, and so was flight BA 2016.",
        "See p. 1984, pp. 1990 and page 1912.",
        "It is Law No. 2009, amended by Regulation 2016/679 and Directive 1999/44.",
        "The ordinance 2004 and Bill 2001 failed.",
        # prices and amounts
        "It cost EUR 1999 or USD 2015.",
        "She paid 1999 kroner or 2020 yen.",
        # versions
        "Version 2010 and Windows 2000 are old; so is v2016.",
        "Release 1999 came with build 2044.",
        # scores, verses, odds, places in a recording
        "They won 21-19, 3:2 and 98-95.",
        "Read psalm 23:14 and Luke 10:20, at odds of 7:50.",
        "[01:15:07] Yes. [12:30] No.",
        "Anna Berg (10:21): Yes.",
        "She ran the mile in 4:12 and the marathon in 2:25:30, near the record of 2:14:04.",
        "Claims under § 1983, Title 1952 and in Building 2000",
        "They bathed in a hot spring.",
        "He saw '12 wolves' there.",
        # games
        "He scored twice in the fourth quarter as the Bears came back to win the game.",
        "The Hawks trailed after the third quarter, then threw two touchdowns.",
        "A dunk in the second quarter woke the team.",
        "The coach saw two fumbles in the first quarter.",
        "Hale left the court with a sore eye, hit by an elbow on a hard drive in the second quarter, and "
        "he lay there while a doctor looked at it with care. He did not return to the game.",
        # verbs
        "New shops spring up everywhere.",
        "Ideas spring from need, and protests spring to life.",
        "A boat may spring a leak.",
        "Doors spring open when they knock.",
        # ages
        "Twins aged 19 and 20, a 7-month-old boy and a 10-week-old puppy",
        "a girl of 14 years and a man of 80 years",
        # addresses of the web
        "See https://example.org/2019/02/14/mill and www.example.org/2015/ for more.",
    ],
)
def test_no_dates_here(values: Values, text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("In 1920 North Street was paved.", ["1920"]),
        ("Since 1984 Park Lane has been closed.", ["1984"]),
        ("It was signed in 2016 and revised in 2018.", ["2016", "2018"]),
        ("The company earned more in the fourth quarter.", ["the fourth quarter"]),
        ("Profits fell in the third quarter as the team cut prices.", ["the third quarter"]),
        ("In spring up to 40 boats sail.", ["spring"]),
        ("The train left at 10:20.", ["10:20"]),
    ],
)
def test_what_stands_beside_does_not_always_tell_against_a_date(
    values: Values, text: str, words: list[str]
) -> None:
    assert [found for found, _ in values(text, "2023-10-22")] == words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("THEY MET ON MAY 3 AND JUN. 7.", ["MAY 3", "JUN. 7."[:-1]]),
        ("THE PORT OPENED IN NOV 2012.", ["NOV 2012"]),
        ("HE CAME ON DEC. 12, 2014.", ["DEC. 12, 2014"]),
        ("THEY VOTED ON MONDAY MORNING.", ["MONDAY MORNING"]),
        ("THE QUAY BURNED AT 7 P.M. ON TUESDAY.", ["7 P.M. ON TUESDAY"]),
        ("THEY SAIL IN THE EVENING.", ["THE EVENING"]),
    ],
)
def test_capitals_hide_no_date(values: Values, text: str, expected: list[str]) -> None:
    assert [found for found, _ in values(text, "2023-10-22")] == expected
