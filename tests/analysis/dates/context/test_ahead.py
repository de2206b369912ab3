"""What lies ahead of the day of publication, and what is counted from no day that is known."""

from __future__ import annotations

from datetime import date

import pytest

from tests.conftest import Annotate

PUBLISHED = date(2024, 5, 15)  # a Wednesday


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("In three days the council will meet.", ["2024-05-18"]),
        ("The lock opens in two weeks.", ["2024-W22"]),
        ("She wrote the book in two weeks.", ["P2W"]),
        ("It is the third strike of the pilots in two years.", ["P2Y"]),
        ("This is the second failed launch of a Danish rocket in two years.", ["P2Y"]),
        ("It is the worst storm in ten years.", ["P10Y"]),
        ("The vote is in two years.", ["2026"]),
        ("The third vote will be held in two years.", ["2026"]),
        ("The boat was set to dock on Friday.", ["2024-05-17"]),
        ("The talks were scheduled for Saturday.", ["2024-05-18"]),
        ("The envoy was due to meet them on Tuesday.", ["2024-05-14"]),
        ("The boat docked on Friday.", ["2024-05-10"]),
        ("They were eyeing a meeting on Wednesday and Thursday.", ["2024-05-15", "2024-05-16"]),
        ("It rained on Monday and Tuesday.", ["2024-05-13", "2024-05-14"]),
        ("It rained on Saturday and Monday.", ["2024-05-11", "2024-05-13"]),
        ("It rained on Wednesday and Friday.", ["2024-05-15", "2024-05-10"]),
        ("They will meet on Friday and Monday.", ["2024-05-17", "2024-05-20"]),
        ("In the next six weeks the party will pick a leader.", ["P6W"]),
        ("Visit the museum on Friday.", ["2024-05-17"]),
        ("He was freed days later.", ["PAST_REF"]),
        ("The coach, fired on June 8, is seeking work.", ["2023-06-08"]),
        ("The coach will be fired on June 8.", ["2024-06-08"]),
        ("The coach was fired on May 20.", ["2024-05-20"]),
        ("The deal, once due weeks after a February summit, could be dropped.", ["PXW", "2024-02"]),
        ("They met on Tuesday. He was ill, as his aide said earlier in the day.", ["2024-05-14"] * 2),
        ("He will be freed days later.", ["FUTURE_REF"]),
        ("Two years later the firm failed.", ["XXXX"]),
        ("The firm was sold in 2019. Two years later it failed.", ["2019", "2021"]),
        ("From Monday to Thursday it rained.", ["2024-05-06", "2024-05-09"]),
        ("The shop will be open from Thursday to Saturday.", ["2024-05-16", "2024-05-18"]),
        ("The shop will be open from 9 a.m. to 5 p.m. Saturday.", ["2024-05-18T09:00", "2024-05-18T17:00"]),
    ],
)
def test_values(annotate: Annotate, text: str, values: list[str]) -> None:
    assert [one.value for one in annotate(text, PUBLISHED).dates] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The pool is open every Monday from 8 a.m. on.", ["XXXX-WXX-1", "XXXX-XX-XXT08:00"]),
        (
            "The play is on Friday.\n\nThe choir sings at 9 a.m. in the old hall.",
            ["2024-05-17", "XXXX-XX-XXT09:00"],
        ),
        ("The play is on Friday. It begins at 9 a.m.", ["2024-05-17", "2024-05-17T09:00"]),
        (
            "The bridge fell on 3 March. " + "Nobody saw it. " * 40 + "It was 8 a.m.",
            ["2024-03-03", "XXXX-XX-XXT08:00"],
        ),
        (
            "The bridge fell on 3 March.\n\n2:45 p.m.\n\nDivers are at work.",
            ["2024-03-03", "2024-05-15T14:45"],
        ),
        (
            "The road is closed from 10 p.m. on 3 May to 6 a.m. the following morning.",
            ["2024-05-03T22:00", "2024-05-04T06:00", "2024-05-04TMO"],
        ),
        ("Following Monday's debate, they met.", ["2024-05-13"]),
        ("It was moved from a 4:25 kickoff to a 1 p.m. start.", ["XXXX-XX-XXT04:25", "XXXX-XX-XXT13:00"]),
    ],
)
def test_hours_are_of_a_day_only_where_it_is_known(annotate: Annotate, text: str, values: list[str]) -> None:
    assert [one.value for one in annotate(text, PUBLISHED).dates] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("He was granted bail, pending a court hearing on March 4.", ["2025-03-04"]),
        ("The man was remanded in custody until a hearing on November 3.", ["2024-11-03"]),
        ("The union agreed to cut jobs by a December 30 deadline.", ["2024-12-30"]),
        ("The firm has to sell two mills by a January 10 deadline.", ["2025-01-10"]),
        ("The firm missed a December 30 deadline.", ["2023-12-30"]),
        ("By a December 30 deadline the firm had sold nothing.", ["2023-12-30"]),
        ("He spoke at the party's summer conference in Leeds.", ["2024-SU"]),
        ("He spoke at the party's autumn conference in Leeds.", ["2023-FA"]),
    ],
)
def test_what_is_still_to_come(annotate: Annotate, text: str, values: list[str]) -> None:
    assert [one.value for one in annotate(text, PUBLISHED).dates] == values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("UP NEXT\n\nOtters: Host Herons on Saturday night.\n", "2024-05-18TNI"),
        ("UP NEXT: Host Herons on Saturday night.\n", "2024-05-18TNI"),
        ("NEXT MATCHES\n\nOtters: at Herons, Saturday night.\n\nHerons: at home.\n", "2024-05-18TNI"),
        ("UP NEXT\n\nThe Otters lost to the Herons on Saturday night.\n", "2024-05-11TNI"),
        ("UP NEXT\n\nHost Herons.\n\nRESULTS\n\nOtters: at Herons, Saturday night.\n", "2024-05-11TNI"),
    ],
)
def test_a_list_of_what_comes_next_looks_ahead(annotate: Annotate, text: str, value: str) -> None:
    assert [one.value for one in annotate(text, PUBLISHED).dates] == [value]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Delegates spoke of a delay of the meeting until June or July.", ["2024-06", "2024-07"]),
        ("They will meet in June or July.", ["2024-06", "2024-07"]),
        ("It rained in March and April.", ["2024-03", "2024-04"]),
    ],
)
def test_a_month_beside_another_is_of_its_year(annotate: Annotate, text: str, values: list[str]) -> None:
    assert [one.value for one in annotate(text, PUBLISHED).dates] == values


def test_what_is_over_was_not_later_than_today(annotate: Annotate) -> None:
    text = "The firm said yesterday that it would send aid by train. Flights were halted two days later."
    assert "2024-05-16" not in [one.value for one in annotate(text, PUBLISHED).dates]
