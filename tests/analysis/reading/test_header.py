"""The head of an article: what its first lines say, and what they leave open."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.model import Article
from analysis.reading.head.complete import complete
from analysis.reading.masking import mask

BODY = (
    "The two ministers met for three hours in the old customs house and agreed to meet again. "
    "Neither of them took questions, and both of them left by the back door."
)
DAY = date(2024, 5, 3)


def read(head: str, markup: str = "plain") -> Article:
    return complete(Article(text=f"{head}\n\n{BODY}\n\n{BODY}\n", markup=markup))


@pytest.mark.parametrize(
    "line",
    [
        "3 May 2024",
        "May 3, 2024",
        "MAY 3, 2024",
        "3rd May, 2024",
        "2024-05-03",
        "03.05.2024",
        "3.5.2024",
        "Friday, May 3, 2024",
        "Fri, 3 May 2024",
        "Friday, 03/05/2024",
        "Published: 3 May 2024",
        "Published on May 3, 2024 at 10:30 a.m. EDT",
        "Posted 3 May 2024, 14:05 GMT",
        "Updated 14:05 GMT, 3 May 2024",
        "Last updated on 3 May 2024",
        "Date: 2024-05-03",
        "2024-05-03T14:05:00Z",
        "Riga, 3 May 2024",
        "3 May 2024 | The Harbour Gazette",
        "By A. Writer | 3 May 2024",
        "By A. Writer, 3 May 2024",
        "3 May 2024 by A. Writer",
        "Published 3 May 2024 by A. Writer",
        "May 3, 2024 • Statements and releases",
        "*3 May 2024*",
        "All News 10:23 May 03, 2024",
        "By Jane Roe Published: May 3, 2024 10:05 PM",
        "Source: Newsline | 2024-05-03 14:05:22 | Editor: Jane Roe",
        "Posted at 14:05 on 3 May 2024 in Politics",
        "Fri 3 May 2024 14.05 BST",
    ],
)
@pytest.mark.parametrize("above", [True, False])
def test_a_date_line_is_read_above_and_below_the_title(line: str, above: bool) -> None:
    title = "Ministers meet in the customs house"
    article = read(f"{line}\n\n{title}" if above else f"{title}\n\n{line}")
    assert article.published == DAY
    assert article.title == title


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By A. Writer", "A. Writer"),
        ("By A. Writer | 3 May 2024", "A. Writer"),
        ("by Jane Roe", "Jane Roe"),
        ("BY JANE ROE", "JANE ROE"),
        ("By Jane Roe, Political Correspondent", "Jane Roe"),
        ("By Jane Roe in Riga", "Jane Roe"),
        ("By Jane Roe for the Harbour Gazette", "Jane Roe"),
        ("By Jane Roe and Omar al-Haddad", "Jane Roe and Omar al-Haddad"),
        ("By Jane Roe, Omar al-Haddad and Pia van der Berg", "Jane Roe, Omar al-Haddad and Pia van der Berg"),
        ("Author: Jane Roe", "Jane Roe"),
        ("22.10.2023 Author: Jane Roe", "Jane Roe"),
        ("Written by Jane Roe | jane@example.org | @janeroe", "Jane Roe"),
        ("By Jean-Luc O’Brien-Łukasz", "Jean-Luc O’Brien-Łukasz"),
        ("**By Jane Roe**", "Jane Roe"),
        ("By Émile Žižek", "Émile Žižek"),
        ("By Jane Roe Published: May 3, 2024", "Jane Roe"),
    ],
)
def test_the_name_ends_where_the_name_ends(line: str, author: str) -> None:
    article = read(f"Ministers meet in the customs house\n\n{line}")
    assert article.author == author
    assert article.title == "Ministers meet in the customs house"


@pytest.mark.parametrize(
    "line",
    ["By Monday", "By the end of the week", "By Friday the talks had failed", "By our own correspondent"],
)
def test_prose_that_opens_with_by_names_nobody(line: str) -> None:
    assert read(f"Ministers meet in the customs house\n\n{line}").author is None


@pytest.mark.parametrize(
    "line",
    [
        "03/05/2024",
        "05-03-2024",
        "Friday, 3 May",
        "May 2024",
        "2024",
        "31 June 2024",
        "Talks of 3 May 2024 continue",
        "The law of 3 May 2024 is still in force",
        "Ministers met on Friday, May 3, 2024",
        "In May 2024 they met again",
        "Monday, 03/05/2024",
    ],
)
def test_a_day_in_doubt_stays_unknown(line: str) -> None:
    assert read(f"Ministers meet in the customs house\n\n{line}").published is None


def test_an_unambiguous_number_decides_which_is_the_day() -> None:
    assert read("A title\n\n25/04/2024").published == date(2024, 4, 25)
    assert read("A title\n\n04/25/2024").published == date(2024, 4, 25)


def test_published_counts_and_not_updated() -> None:
    assert read("A title\nPublished 3 May 2024\nUpdated 4 May 2024").published == DAY
    assert read("A title\nUpdated 4 May 2024 | Published 3 May 2024").published == DAY
    assert read("A title\n3 May 2024, updated 5 May 2024").published in (DAY, None)


def test_two_different_days_leave_it_open() -> None:
    assert read("A title\n3 May 2024\n4 May 2024").published is None


@pytest.mark.parametrize(
    ("opening", "published"),
    [
        ("SEOUL, Sept 20 (Newsline) — ", None),
        ("SEOUL, Sept. 20, 2023 (Newsline) -- ", date(2023, 9, 20)),
        ("MOSCOW, September 20. /NLN/. ", None),
        ("HARTFORD, Conn., Sept. 26, 2016 (NL) — ", date(2016, 9, 26)),
        ("RIGA (Newsline) - ", None),
        ("Riga, 3 May 2024 (Newsline) – ", DAY),
        ("LONDON — ", None),
        ("GENEVA (3 May 2024) – ", DAY),
    ],
)
def test_the_dateline_of_an_agency(opening: str, published: date | None) -> None:
    article = complete(Article(text=f"Ministers meet again\n\n{opening}{BODY}\n"))
    assert article.published == published
    assert article.title == "Ministers meet again"


def test_a_dateline_takes_its_year_from_another_line() -> None:
    opening = f"SEOUL, Sept 20 (Newsline) — {BODY}\n"
    assert complete(Article(text=f"{opening}\n{BODY}\n\n© 2023 Newsline")).published == date(2023, 9, 20)
    assert complete(Article(text=f"Title\n20/09/2023\n{opening}")).published == date(2023, 9, 20)


def test_a_dateline_tells_day_from_month() -> None:
    text = f"Title\n03/05/2024\nRIGA, May 3 (Newsline) — {BODY}\n"
    assert complete(Article(text=text)).published == DAY


def test_the_day_on_the_line_of_the_title() -> None:
    article = read("Ministers meet in the customs house Friday, May 3, 2024")
    assert article.title == "Ministers meet in the customs house"
    assert article.published == DAY


def test_the_day_before_the_first_words() -> None:
    article = complete(Article(text=f"Ministers meet\n\nFriday, May 3, 2024 {BODY}\n"))
    assert article.published == DAY
    assert complete(Article(text=f"Ministers meet\n\nOn Friday, May 3, 2024 {BODY}\n")).published is None


@pytest.mark.parametrize(
    "text",
    [
        f"The Peloponnesian War\n\nIn 431 BC, on 3 May 1924 by another reckoning, it began. {BODY}",
        f"On 3 May 1924 the fleet sailed. {BODY}\n\n{BODY}",
        f"The long retreat\n\n3 May 1924\n\n{BODY}\n\n4 May 1924\n\n{BODY}\n\n9 May 1924\n\n{BODY}",
        f"1917\n\n{BODY}\n\n1918\n\n{BODY}",
        f"The battle in the hills\n\n14 October 1066\n\n{BODY}",
    ],
)
def test_a_history_has_no_day_of_publication(text: str) -> None:
    assert complete(Article(text=text)).published is None


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        f"{BODY}\n\n{BODY}",
        f"Good morning.\n\n{BODY}",
        f"Dear colleagues,\n\n{BODY}",
        "A line of words that nothing follows",
        f"1917\n\n{BODY}",
        f"- an item of a list\n- another\n\n{BODY}",
        "The minister said on Tuesday that the talks would be held again in\nthe old customs house, "
        "where the last ones had been held, and that\nnobody had to bring a chair.\n",
        "",
        " \n\n ",
    ],
)
def test_a_text_without_title_has_none(text: str) -> None:
    assert complete(Article(text=text)).title is None


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Can Anybody Here Read a Map?", "Can Anybody Here Read a Map?"),
        (
            "Ministers Meet Once More in the Old Customs House.",
            "Ministers Meet Once More in the Old Customs House.",
        ),
        ("“The sea has no embassy”", "“The sea has no embassy”"),
        ("Ministers meet,\nagain", "Ministers meet, again"),
        ("By Land and Sea", "By Land and Sea"),
        ("NATO — and then?", "NATO — and then?"),
        ("OPINION\n\nMinisters meet, again", "Ministers meet, again"),
        ("Headline: Ministers meet\nAuthor: Jane Roe\nDate: 3 May 2024\nSource: Newsline", "Ministers meet"),
        ("Ministers meet\n==============", "Ministers meet"),
        ("# Ministers *meet* #", "Ministers *meet*"),
    ],
)
def test_titles(head: str, title: str) -> None:
    assert read(head).title == title


@pytest.mark.parametrize(
    "above",
    [
        '<p align="center">\n  <img src="https://example.org/2019/crest.png" alt="Crest" width="900"/>\n</p>',
        "![The harbour](harbour-2019.jpg)",
        "<!-- set on 4 June 2019 -->",
        "<br/>\n\n![Badge](https://example.org/b.svg)",
    ],
)
def test_what_is_all_typography_may_stand_above_the_title(above: str) -> None:
    found = read(f"{above}\n\n# Ministers meet in Riga\n\nBy Jane Roe\n\n3 May 2024", "markdown")
    assert (found.title, found.author, found.published) == ("Ministers meet in Riga", "Jane Roe", DAY)


def test_markdown() -> None:
    article = read(
        "# Ministers **meet** in [Riga](https://example.org)\n\n_By Jane Roe, 3 May 2024_", "markdown"
    )
    assert (article.title, article.author, article.published) == ("Ministers meet in Riga", "Jane Roe", DAY)


@pytest.mark.parametrize(
    "matter",
    [
        'title: "Ministers: a meeting"\nauthor: Jane Roe\ndate: 2024-05-03',
        "title: 'Ministers: a meeting'\nauthors:\n  - Jane Roe\ndate: 2024-05-03 10:00:00 +0200",
        "title: Ministers: a meeting\nauthor: [Jane Roe]\nPublish-Date: May 3, 2024\ntags: [a, b]",
    ],
)
def test_front_matter(matter: str) -> None:
    article = read(f"---\n{matter}\n---", "markdown")
    assert (article.title, article.author, article.published) == ("Ministers: a meeting", "Jane Roe", DAY)


def test_what_is_known_is_not_read_again() -> None:
    article = complete(
        Article(text=f"A title\nBy Jane Roe\n3 May 2024\n\n{BODY}", title="T", published=date(2020, 1, 1))
    )
    assert (article.title, article.author, article.published) == ("T", "Jane Roe", date(2020, 1, 1))


@given(st.text(alphabet=st.sampled_from("aB .,\n-—:|/0123(May)By#=*\u00a0"), max_size=200))
def test_any_text_has_a_head(text: str) -> None:
    article = complete(Article(text=text))
    assert article.text == text
    assert complete(article) == article
    assert article.title is None or (article.title.strip() and "\n" not in article.title)


@given(st.text())
def test_any_characters(text: str) -> None:
    complete(Article(text=text))
    complete(Article(text=text, markup="markdown"))


@pytest.mark.parametrize(
    "matter",
    [
        '+++\ntitle = "The mill"\nauthor = "Ida Moss"\ndate = 2023-01-13T08:00:00+01:00\n\n+++\n',
        '{\n"title": "The mill",\n"author": {"name": "Ida Moss"},\n"date": "2023-01-13"\n}\n',
        "---\ntitle: >-\n  The\n  mill\nauthor: [Ida Moss]\ndate: 2023-01-13 08:00:00\n---\n",
        '---\ntitle: "The \\\n  mill"\nauthor:\n  - Ida Moss\ndate: 13 January 2023\n---\n',
    ],
)
def test_front_matter_of_every_kind_is_read_by_its_own_parser(matter: str) -> None:
    found = read(f"{matter}\nThe mill burned on Monday.\n", "markdown")
    assert (found.title, found.author, found.published) == ("The mill", "Ida Moss", date(2023, 1, 13))


def test_what_front_matter_keeps_for_machines_is_no_text() -> None:
    text = (
        "---\ntitle: The mill\nurl: https://example.org/2019/03/04/mill\nchanged: 05:00\n---\n\nIt burned.\n"
    )
    shown = mask(text, "markdown")
    assert "2019" not in shown
    assert "05:00" not in shown
    assert "The mill" in shown
