"""Title, authors and day of web pages, of which none wins by its order alone."""

from __future__ import annotations

import json
from datetime import date

import pytest

from tests.analysis.reading.html.pages import HEADLINE, PARAGRAPHS, TEXT, page, paragraphs, read, story

DAY = date(2024, 3, 4)


def ld(**said: object) -> str:
    """An article in JSON-LD."""
    body = {"@context": "https://schema.org", "@type": "NewsArticle", **said}
    return f'<script type="application/ld+json">{json.dumps(body)}</script>'


def meta(**said: str) -> str:
    return "".join(
        f'<meta property="{name.replace("__", ":")}" content="{value}">' for name, value in said.items()
    )


def test_an_ordinary_head() -> None:
    found = read(story())
    assert (found.title, found.authors, found.published) == (HEADLINE, ("Mara Lindqvist",), DAY)
    assert (found.site, found.language, found.notices) == ("The Vellmar Courier", "en", ())
    assert found.modified is None


@pytest.mark.parametrize(
    "head",
    [
        meta(og__title=f"{HEADLINE} | The Vellmar Courier"),
        meta(og__title="Old pier to go"),
        meta(og__title=f"{HEADLINE} - News") + ld(headline="Old pier to go after vote"),
        ld(headline=HEADLINE),
    ],
)
def test_the_headline_that_is_printed_is_the_title(head: str) -> None:
    assert read(story(head=head)).title == HEADLINE
    assert read(story(head=head, title="Pier closes")).title == HEADLINE


def test_a_logo_is_no_title() -> None:
    source = page(
        f"<h1 class='logo'><a href='/'>The Vellmar Courier</a></h1><h2>{HEADLINE}</h2>" + paragraphs(),
        meta(og__title=HEADLINE),
    )
    assert read(source).title == HEADLINE
    assert read(source).text == TEXT


def test_no_headline_is_printed() -> None:
    found = read(page(paragraphs(), meta(og__title=f"{HEADLINE} | The Vellmar Courier")))
    assert found.title == HEADLINE
    assert read(page(paragraphs())).title == HEADLINE  # that of the window, without the site


def test_a_section_within_the_headline_is_no_part_of_it() -> None:
    headline = f"<span class='kicker'>Harbour</span> {HEADLINE}"
    assert read(story(headline=headline, head=meta(og__title=HEADLINE), title=HEADLINE)).title == HEADLINE


def test_a_headline_that_is_set_as_a_font() -> None:
    head = (
        f"<font size=5><b>{HEADLINE}</b></font><br><i>By Mara Lindqvist<br>Staff Writer</i><br>4 March 2024"
    )
    source = (
        "<html><head><title>The Courier Online</title></head><body><table><tr>"
        "<td><a href=i.html>Front page</a><br><a href=s.html>Sport</a></td>"
        f"<td>{head}<p>{'<p>'.join(PARAGRAPHS)}</td></tr></table></body></html>"
    )
    found = read(source)
    assert (found.title, found.authors, found.published) == (HEADLINE, ("Mara Lindqvist",), DAY)
    assert found.text == TEXT


def test_a_headline_of_another_article_is_no_title() -> None:
    other = "<div class='related'><h1>Lighthouse sold to a baker</h1></div>"
    assert read(story(text=other + paragraphs())).title == HEADLINE


@pytest.mark.parametrize(
    ("under", "authors"),
    [
        ("<p class='byline'>By Mara Lindqvist and Tom Achterberg</p>", ("Mara Lindqvist", "Tom Achterberg")),
        ("<p>By MARA LINDQVIST, Tom Achterberg and Ida van der Lee</p>",
         ("Mara Lindqvist", "Tom Achterberg", "Ida van der Lee")),
        ("<p class='byline'>By Mara Lindqvist, Tom Achterberg, and Ida van der Lee</p>",
         ("Mara Lindqvist", "Tom Achterberg", "Ida van der Lee")),
        ("<p>By <a href='/authors/mara'>Mara Lindqvist</a>Staff Writer</p>", ("Mara Lindqvist",)),
        ("<p class='byline'>By Mara Lindqvist, Press Association</p>", ("Mara Lindqvist",)),
        ("<p>By Tom Achterberg Jr. and Ida Ro Jr</p>", ("Tom Achterberg Jr.", "Ida Ro Jr")),
        ("<p class='byline'>Exclusive by Mara Lindqvist, Chief Reporter</p>", ("Mara Lindqvist",)),
        ("<div><span>Mara Lindqvist</span><span>Senior reporter</span></div>", ("Mara Lindqvist",)),
        ("<p>BY MARA LINDQVIST AND TOM McACHTER</p>", ("Mara Lindqvist", "Tom McAchter")),
        ("<p class='byline'>Mara Lindqvist, MD | 4 March 2024</p>", ("Mara Lindqvist",)),
        ("<p class='post-meta'>By Mara Lindqvist on 4 March 2024 in Harbour, Boats · 3 Comments</p>",
         ("Mara Lindqvist",)),
        ("<p>By Mara Lindqvist for the Courier and the Tide</p>", ("Mara Lindqvist",)),
        ("<p>By <a href='/authors/mara'>MARA LINDQVIST</a>&nbsp;and&nbsp;<span>TOM ACHTERBERG</span></p>",
         ("Mara Lindqvist", "Tom Achterberg")),
        ("<p><b>Mara Lindqvist and Tom Achterberg</b><b>Associated Press</b></p>",
         ("Mara Lindqvist", "Tom Achterberg")),
        ("<p>Harbour Life</p><p>4 March 2024</p>", ()),
        ("<p>(Ines Okonjo / Associated Press)</p><p>By Mara Lindqvist</p>", ("Mara Lindqvist",)),
        ("<p class='byline'>By Mara Lindqvist mlindqvist@courier.example</p>", ("Mara Lindqvist",)),
        ("<p>By Mara Lindqvist (mara@courier.example) and Tom Achterberg</p>",
         ("Mara Lindqvist", "Tom Achterberg")),
        ("<p class='byline'>Reuters</p>", ("Reuters",)),
        ("<p class='byline'>By Courier Sport</p>", ("Courier Sport",)),
        ("<p class='byline'>By The Vellmar Courier</p>", ()),
        ("<p class='author'>admin</p>", ()),
        ("<p class='author'>mlindqvist77</p>", ()),
        ("<p class='author'><a href='https://example.org/u/mara'>https://example.org/u/mara</a></p>", ()),
        ("<p>4 March 2024</p>", ()),
    ],
)  # fmt: skip
def test_printed_authors(under: str, authors: tuple[str, ...]) -> None:
    assert read(story(under=under)).authors == authors


def test_bylines_of_other_articles() -> None:
    others = "".join(f"<p>Story {n}</p>" for n in range(7)) + "<p>By Ines Okonjo</p>"
    assert read(story(under="<p>By Mara Lindqvist</p>" + others)).authors == ("Mara Lindqvist",)


def test_who_comments_is_no_author() -> None:
    comment = "<li class='comment'><div class='comment-author'>Old Tom</div><p>At last, I say.</p></li>"
    after = f"<section id='comments'><h2>2 thoughts</h2><ol class='comment-list'>{comment}</ol></section>"
    assert read(story(under="<p>4 March 2024</p>", after=after)).authors == ()


def test_authors_that_are_stated_and_printed() -> None:
    head = ld(
        author=[{"@type": "Person", "name": "Mara Lindqvist"}, {"@type": "Person", "name": "Tom Achterberg"}]
    )
    under = "<p class='byline'>By Mara Lindqvist</p>"
    after = "<p>Tom Achterberg</p>"
    assert read(story(head=head, under=under, after=after)).authors == ("Mara Lindqvist", "Tom Achterberg")


def test_who_is_only_stated_put_it_there() -> None:
    head = ld(author={"@type": "Person", "name": "Web Master Joe"}) + meta(author="Joe Webb")
    assert read(story(head=head, under="<p>4 March 2024</p>")).authors == ()


def test_an_organisation_is_no_author() -> None:
    head = ld(author={"@type": "Organization", "name": "The Vellmar Courier"})
    assert read(story(head=head, under="<p>4 March 2024</p>")).authors == ()


@pytest.mark.parametrize(
    ("under", "head"),
    [
        # In the evening of the place it was the next day in Greenwich.
        ("<p>March 4, 2024 at 9:24 pm ET</p>", ld(datePublished="2024-03-05T02:24:00Z")),
        ("<time datetime='2024-03-05T02:24:00+00:00'>Mar 4, 2024, 9:24pm EST</time>", ""),
        ("<p>Updated: 6:00 PM PST Mar 4, 2024</p>",
         ld(datePublished="2024-03-05T02:00:00Z", dateModified="2024-03-05T02:00:00Z")),
        # A default of some program.
        ("<p>Published 7:07 PM EST Mar 4, 2024</p>", ld(datePublished="0001-01-01T00:00:00Z")),
        # Glued together by the page.
        ("<p><b>Published Mon, Mar 4 2024</b><b>4:29 AM EST</b><b>Updated an hour ago</b></p>", ""),
        # A later change, stated as the day of publication, too.
        ("<p>Updated March 9, 2024 · Posted March 4, 2024</p>", ld(datePublished="2024-03-09T10:00:00Z")),
        ("<p>Updated Mar 9, 9:41 AM; Posted Mar 4, 8:19 PM</p>",
         ld(datePublished="2024-03-05T01:19:34Z", dateModified="2024-03-09T14:41:32Z")),
        # Only the change is printed.
        ("<p>March 9, 2024</p>",
         ld(datePublished="2024-03-04T09:00:00Z", dateModified="2024-03-09T09:00:00Z")),
        ("<p>Mara Lindqvist / Mar 5, 2024, 09:12 IST</p><p>Last Updated: Mar 5, 2024, 09:12 IST</p>",
         meta(article__published_time="2024-03-04T18:00:00+05:30")),
        # A day that could be read in two ways.
        ("<p>04/03/2024</p>", ld(datePublished="2024-03-04T09:00:00+01:00")),
        ("<p>03/04/2024</p>", meta(article__published_time="2024-03-04T09:00:00-05:00")),
        # Nothing is printed.
        ("", ld(datePublished="2024-03-04T23:50:00-05:00")),
        ("", meta(article__published_time="2024-03-05T03:10:29Z", og__url="https://courier.example/2024/03/04/pier")),
        ("", "<link rel='canonical' href='https://courier.example/2024/mar/04/pier'>"),
        ("", meta(pubdate="March 4, 2024 13:42")),
        ("", meta(article__published_time="1709550000")),
        ("", ld(datePublished="Mon Mar 04 2024 08:02:00 GMT+0000 (UTC)")),
    ],
)  # fmt: skip
def test_the_day_of_publication(under: str, head: str) -> None:
    assert read(story(under=under, head=head)).published == DAY


def test_the_day_of_a_side_story_is_not_that_of_the_article() -> None:
    side = "<aside><time datetime='2019-01-02'>2 January 2019</time><p>Lighthouse sold</p></aside>"
    assert read(story(after=side)).published == DAY
    assert read(page(side + f"<article><h1>{HEADLINE}</h1>{paragraphs()}</article>")).published is None


def test_what_is_printed_by_the_headline_counts_where_nothing_explains_it() -> None:
    assert read(story(head=ld(datePublished="2023-01-02T09:00:00Z"))).published == DAY
    assert read(story(head=ld(datePublished="2024-05-06T09:00:00Z"))).published == DAY


def test_other_articles_in_the_data_are_not_this_one() -> None:
    head = ld(headline="Lighthouse sold", datePublished="2019-01-02") + ld(
        headline=HEADLINE, datePublished="2024-03-04"
    )
    assert read(story(under="", head=head)).published == DAY


def test_a_day_far_from_the_headline_is_of_something_else() -> None:
    others = "".join(f"<p>Story {n}</p><p>{n + 1} February 2024</p>" for n in range(8))
    head = ld(datePublished="2024-03-04T12:00:00Z")
    assert read(story(under="<p>x1</p>" * 12 + others, head=head)).published == DAY


@pytest.mark.parametrize(("language", "day"), [("en-US", date(2024, 4, 3)), ("en-GB", DAY), ("en", None)])
def test_who_writes_the_month_first(language: str, day: date | None) -> None:
    source = story(under="<p>04/03/2024</p>").replace('lang="en-GB"', f'lang="{language}"')
    assert read(source).published == day


def test_what_a_day_is_may_stand_above_it() -> None:
    under = "<p>Updated</p><p>9 March 2024</p><p>Published</p><p>4 March 2024</p>"
    found = read(story(under=under))
    assert (found.published, found.modified) == (DAY, date(2024, 3, 9))


def test_the_day_of_the_last_change() -> None:
    head = ld(datePublished="2024-03-04T09:00:00Z", dateModified="2024-03-09T09:00:00Z")
    assert read(story(head=head)).modified == date(2024, 3, 9)
    assert read(story(under="<p>4 March 2024, updated 6 March 2024</p>")).modified == date(2024, 3, 6)
    assert read(story(head=ld(dateModified="2024-03-04T20:00:00Z"))).modified is None


def test_the_time_of_a_change_is_told_by_the_words_around_it() -> None:
    under = (
        "<ul><li><time datetime='2024-03-04T20:00:00-05:00'>Mar 4, 2024</time></li>"
        "<li>Updated <time datetime='2024-03-09T09:00:00-05:00'>Mar 9, 2024</time></li></ul>"
    )
    found = read(story(under=under))
    assert (found.published, found.modified, found.notices) == (DAY, date(2024, 3, 9), ())


def test_it_is_told_where_the_days_disagree() -> None:
    head = ld(datePublished="2023-01-02T09:00:00Z")
    found = read(story(under="<p>Published 4 March 2024</p>", head=head))
    assert found.published == DAY
    assert found.notices == (
        "the page gives several days of publication: 2024-03-04 is taken (in its data 2023-01-02)",
    )
    assert read(story(head=ld(datePublished="2024-03-05T02:24:00Z"))).notices == ()


@pytest.mark.parametrize(
    "broken",
    ["{", '{"@type": "NewsArticle",}', "[" * 5000, '{"@type": ["NewsArticle"], "author": [null, 7]}'],
)
def test_data_that_is_broken_costs_nothing(broken: str) -> None:
    head = f'<script type="application/ld+json">{broken}</script>'
    found = read(story(head=head))
    assert (found.title, found.authors, found.published) == (HEADLINE, ("Mara Lindqvist",), DAY)
