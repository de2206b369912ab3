"""Paragraphs: what belongs together, and what is news."""

from __future__ import annotations

import textwrap
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.reading.layout import paragraphs

NEWS = (
    "The minister said on Monday that the talks had failed. He blamed the weather and both of his neighbours."
)
MORE = "His neighbours blamed the minister. The weather, which had been fine, did not comment on the affair."
LONG = " ".join([NEWS, MORE])


def cut(text: str, markup: str = "plain") -> list[tuple[str, str]]:
    return [(p.part, " ".join(text[p.start : p.end].split())) for p in paragraphs(text, markup)]


def news(text: str, markup: str = "plain") -> list[str]:
    return [words for part, words in cut(text, markup) if part == "body"]


def trailer(*ends: str, before: str = f"{NEWS}\n\n{MORE}") -> list[str]:
    text = "\n\n".join((before, *ends))
    return [words for part, words in cut(text) if part == "trailer"]


def test_blank_lines_part_paragraphs() -> None:
    assert news(f"{NEWS}\n\n{MORE}\n \t\n\n{NEWS}") == [NEWS, MORE, NEWS]


def test_a_line_may_be_a_paragraph() -> None:
    assert news(f"{LONG}\n{NEWS}\nThe quarrel over the bridge\n{LONG}\n{MORE}") == [
        LONG, NEWS, "The quarrel over the bridge", LONG, MORE,
    ]  # fmt: skip


WRAPPED = """\
The minister said on Monday that the talks had failed. He blamed the
weather and both of his neighbours, who had come without a map.
Nobody had asked them to bring one. A second round is planned for June,
when the nights are short and the roads of the province are dry.

The neighbours blamed the minister. They said he had come with two maps.
"""


def test_wrapped_lines_belong_together() -> None:
    first, second = WRAPPED.strip().split("\n\n")
    assert news(WRAPPED) == [" ".join(first.split()), " ".join(second.split())]


def test_wrapped_paragraphs_without_blank_lines_end_where_a_line_is_short() -> None:
    text = WRAPPED.replace(" and the roads of the province are dry.\n\n", ".\n")
    assert len(news(text)) == 2


@pytest.mark.parametrize("width", [44, 60, 72, 80, 100])
@pytest.mark.parametrize(("between", "indent"), [("\n\n", ""), ("\n", "   "), ("\n\n", "  ")])
def test_text_wrapped_at_any_width(width: int, between: str, indent: str) -> None:
    told = [LONG, f"{MORE} {LONG}", NEWS, f"{LONG} {NEWS}", MORE, f"{NEWS} {MORE} {NEWS}", f"{LONG} {MORE}"]
    text = between.join(textwrap.fill(words, width, initial_indent=indent) for words in told)
    assert news(text) == told


def test_a_heading_between_wrapped_paragraphs_is_its_own() -> None:
    assert "The map" in news(WRAPPED.replace("\n\n", "\n\nThe map\n\n"))
    assert "The map" in news(WRAPPED.replace("\n\n", "\n\nThe map\n") * 2)


def test_oddly_wrapped_lines_are_joined_inside_a_sentence() -> None:
    text = (
        f"{NEWS}\n\nThe minister\nregularly\ntells jokes, stories,\nand his\nopinion to the\npress.\n\n{MORE}"
    )
    assert news(text)[1] == "The minister regularly tells jokes, stories, and his opinion to the press."


@pytest.mark.parametrize(
    ("above", "below"),
    [
        (
            "In her view, she said, the league “of the four river states",
            "is not going to keep silent” about a thing like this.",
        ),
        (
            "He said that the committee would have to decide on the",
            "Salvage Convention before its summer recess.",
        ),
    ],
)
def test_a_blank_line_inside_a_sentence_parts_nothing(above: str, below: str) -> None:
    assert news(f"{NEWS}\n\n{above}\n\n{below}\n\n{MORE}")[1] == f"{above} {below}"


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("The quarrel", "iPhones were banned from the room where the ministers met."),
        ("The quarrel over the bridge and the ferry beside it", "The minister has heard of neither."),
        ("The minister has three conditions, which he has named often:", "no ferry, no bridge, no tunnel."),
        ("The minister has three conditions, which he has named often", "- no ferry"),
    ],
)
def test_a_blank_line_between_paragraphs_parts_them(above: str, below: str) -> None:
    assert news(f"{NEWS}\n\n{above}\n\n{below}\n\n{MORE}")[1:3] == [above, below]


def test_the_items_of_a_list_are_paragraphs() -> None:
    items = ["• a ferry that runs in winter", "• a bridge", "• a tunnel, or at least\na plan for one"]
    assert news(f"{NEWS}\n" + "\n".join(items) + f"\n\n{MORE}")[1:4] == [" ".join(i.split()) for i in items]
    assert news(f"{NEWS}\n\n1. A ferry\n2. A bridge\n\n{MORE}")[1:3] == ["1. A ferry", "2. A bridge"]


def test_a_number_at_the_start_of_a_wrapped_line_is_no_item() -> None:
    text = WRAPPED.replace("Nobody had asked them", "12. June was asked, and").replace("a map.", "a map of")
    assert len(news(text)) == 2


def test_head_and_body() -> None:
    text = f"22.10.2023 Author: Jane Roe\n\nMinisters quarrel over a map\n\n{NEWS}\n\n{MORE}\n"
    assert [part for part, _ in cut(text)] == ["byline", "title", "body", "body"]
    text = f"Ministers quarrel over a map\nMarch 01, 2008\n{NEWS}\n{MORE}"
    assert [part for part, _ in cut(text)] == ["title", "byline", "body", "body"]


def test_parts_of_one_line() -> None:
    text = f"Ministers quarrel over a map Friday, May 3, 2024\n\n{NEWS}"
    assert cut(text)[:2] == [("title", "Ministers quarrel over a map"), ("byline", "Friday, May 3, 2024")]
    text = f"Ministers quarrel\n\nFriday, May 3, 2024 {NEWS}"
    assert cut(text)[1:] == [("byline", "Friday, May 3, 2024"), ("body", NEWS)]


def test_a_summary_between_title_and_byline_is_news() -> None:
    text = (
        f"Ministers quarrel over a map\n\nThe minister brought two maps, both wrong.\n\nBy Jane Roe\n\n{NEWS}"
    )
    assert [part for part, _ in cut(text)] == ["title", "body", "byline", "body"]


def test_a_dateline_opens_the_news() -> None:
    text = f"Ministers quarrel over a map\nRIGA, Sept 20 (Newsline) — {NEWS}\n{MORE}\n"
    assert [part for part, _ in cut(text)] == ["title", "body", "body"]


@pytest.mark.parametrize(
    "end",
    [
        "Related articles:",
        "Read more: The ferry that nobody wanted",
        "(Reporting by Jane Roe in Riga; Editing by Omar Haddad)",
        "Reporting by Jane Roe; Editing by Omar Haddad.",
        "--additional reporting from Jane Roe.",
        "Jane Roe and Omar Haddad contributed reporting.",
        "Jane Roe contributed to this report from Riga.",
        "Jane Roe reported from Riga, and Omar Haddad from Vilnius.",
        "© 2024 Newsline. All rights reserved.",
        "Copyright 2024 Newsline",
        "The author is a lecturer in maps at the University of Riga.",
        "Jane Roe is a former mayor of Riga.",
        "Jane Roe, former adviser to the Hon. J. P. Smith, Jr., is Visiting Fellow of the School of Maps.",
        "Jane Roe, PhD, research fellow at the Institute of Maps, exclusively for the journal “Legend”.",
        "Follow us on Twitter.",
        '"Follow Jane Roe on Twitter @janeroe."',
        "Sign up for our weekly letter.",
        "Editor’s note: An earlier version of this article called the map “old”. It is new.",
        "Correction: The minister brought two maps, not three.",
        "This article was originally published in Legend.",
        "* * *",
        "-30-",
        "https://example.org/more",
        "Contact: press@example.org",
    ],
)
def test_trailing_matter(end: str) -> None:
    assert trailer(end) == [end]


def test_links_after_a_heading_are_trailing_matter() -> None:
    ends = ["Related stories", "The ferry that nobody wanted", "Who paid for the map?", "Ministers meet"]
    assert trailer(*ends) == ends
    assert trailer("Jane Roe is a lecturer in Riga.", *ends) == ["Jane Roe is a lecturer in Riga.", *ends]


def test_the_note_on_the_author_named_above() -> None:
    head = f"By Jane Roe\n\nMinisters quarrel\n\n{NEWS}\n\n{MORE}"
    note = "Jane Roe, Candidate of Sciences, of the Academy."
    assert trailer(note, before=head) == [note]


@pytest.mark.parametrize(
    "end",
    [
        "“Follow us,” the officer said.",
        "“Reporting by drones is forbidden,” he said.",
        "Yes.",
        "Thank you.",
        "The minister is a former mayor of Riga.",
        "Jane Roe, the mayor of Riga, said that she would resign.",
        "The talks end on Friday.",
        "Ends meet, the minister said.",
        "Reporting from the front, he wrote, was a matter of luck.",
        "The ferry that nobody wanted",
        "Jane Roe, the opposition leader, has called the map a fake.",
    ],
)
def test_the_last_words_of_the_news_are_kept(end: str) -> None:
    assert trailer(end) == []


def test_somebody_of_whom_the_news_speaks_is_not_its_author() -> None:
    before = f"{NEWS}\n\nJane Roe brought the wrong map, the minister said.\n\n{MORE}"
    assert trailer("Jane Roe is a former mayor of Riga.", before=before) == []


def test_trailing_matter_in_the_middle_is_news() -> None:
    assert trailer("Read more", NEWS, MORE) == []


def test_something_is_always_news() -> None:
    assert [part for part, _ in cut("Follow us on Twitter.")] == ["body"]


MARKDOWN = """\
---
title: Maps
---

# Ministers quarrel
## The map
The minister brought two maps
and a *pencil*.

> He had been told to.
> He said so.

- one
- two
  and a half

| a | b |
|---|---|

Last words
of the day.
***
"""


def test_markdown() -> None:
    assert cut(MARKDOWN, "markdown") == [
        ("byline", "--- title: Maps ---"),
        ("title", "# Ministers quarrel"),
        ("body", "## The map"),
        ("body", "The minister brought two maps and a *pencil*."),
        ("body", "> He had been told to. > He said so."),
        ("body", "- one"),
        ("body", "- two and a half"),
        ("body", "| a | b |"),
        ("body", "|---|---|"),
        ("body", "Last words of the day."),
        ("trailer", "***"),
    ]


PIECES = st.sampled_from(
    [
        "The talks failed. ", "By Jane Roe", "3 May 2024", "\n", "\n\n", "\r", " \n", "# ", "- ",
        "RIGA, May 3 (NL) — ",
        "word ", "A title", "Read more", "---\n", "a: b\n", "\u2028", "\u00a0", "> ", "“",
        "The author is a writer.",
    ]
)  # fmt: skip


@given(
    st.one_of(st.text(), st.lists(PIECES, max_size=40).map("".join)), st.sampled_from(["plain", "markdown"])
)
def test_paragraphs_join_to_the_text(text: str, markup: str) -> None:
    found = paragraphs(text, markup)
    assert "".join(text[p.start : p.end] for p in found) == text
    assert all(p.start < p.end for p in found)
    assert all(a.end == b.start for a, b in pairwise(found))
    parts = [p.part for p in found]
    assert parts == sorted(parts, key=lambda part: part == "trailer"), "trailing matter only at the end"


def test_links_without_end_are_links_to_the_last_one() -> None:
    links = "\n\n".join(["Read more:", "Ministers meet again"] * 1500)
    assert news(f"{NEWS}\n\n{MORE}\n\n{links}") == [NEWS, MORE]
