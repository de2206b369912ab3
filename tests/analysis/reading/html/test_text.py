"""The main text of web pages, and how it is set."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from analysis.errors import ReadError
from analysis.reading.conversion import Extract
from tests.analysis.reading.html.pages import HEADLINE, PARAGRAPHS, TEXT, page, paragraphs, read, story


def kinds(extract: Extract) -> list[tuple[str, int, str]]:
    return [(block.kind, block.level, extract.text[block.start : block.end]) for block in extract.blocks]


def test_the_article_and_nothing_around_it() -> None:
    assert read(story()).text == TEXT


@pytest.mark.parametrize(
    "other",
    [
        "<figure><img src='a.jpg'><figcaption>The pier in better days. Photo: A. Sand</figcaption></figure>",
        "<p>Read more: <a href='/x'>The flood that emptied the pier</a></p>",
        "<div class='related-stories'><h3>Related</h3><ul><li><a href='/a'>Ferries to run late</a></li>"
        "<li><a href='/b'>Pigeons counted again</a></li></ul></div>",
        "<aside><h4>The harbour letter</h4><p>Every Friday, what moves on the water.</p></aside>",
        "<div class='newsletter-box'><p>The Courier in your letter box every morning, for nothing.</p></div>",
        "<p>Advertisement</p>",
        "<p><a href='/x'><strong>The flood that emptied the pier</strong></a></p>",
        "<div><span>Ines Okonjo on the old grain pier on Monday (Image: Courier/Ada Sand)</span></div>",
        "<div aria-hidden='true'><p>These words are for machines that count the words of a page.</p></div>",
        "<script>var words = 'No reader sees these words of a script in the middle of it';</script>",
    ],
)
def test_what_stands_between_its_paragraphs_is_left_out(other: str) -> None:
    text = paragraphs(*PARAGRAPHS[:2]) + other + paragraphs(*PARAGRAPHS[2:])
    assert read(story(text=text)).text == TEXT


@pytest.mark.parametrize(
    "after",
    [
        "<h3>Most read</h3><ol><li><a href='/1'>Mayor in</a></li><li><a href='/2'>Mayor out</a></li></ol>",
        "<p>(Reporting by Mara Lindqvist; editing by Tom Achterberg)</p>",
        "<section id='comments'><h2>Comments</h2><p>PierFan: I have sat there every evening.</p></section>",
        "<div class='author-bio'><p>Mara Lindqvist writes about all that floats in the harbour.</p></div>",
        "<p>Follow us on every network that there is, and on two that there are not.</p>",
        "<h2>Wedding at the lighthouse</h2>",
        "<p>— Mara Lindqvist writes for the Courier. Reach her at mara@courier.example.</p>",
        "<p>Reporting by Mara Lindqvist</p><p>Our Standards: The Courier Trust Principles.</p>",
        "<p>Copyright 2024 The Vellmar Courier. All rights reserved. No word of it may be printed again.</p>",
        "<p><em>Contact Mara Lindqvist at 555-0134 or mara@courier.example.</em></p>",
    ],
)
def test_what_follows_it_is_left_out(after: str) -> None:
    assert read(story(after=after)).text == TEXT
    assert read(story(text=paragraphs() + after)).text == TEXT


def test_headings_lists_quotations_and_tables_are_told() -> None:
    text = (
        paragraphs(*PARAGRAPHS[:2])
        + "<h2>Two plans</h2>"
        + "<ul><li>A ferry landing with a hall for those who wait</li>"
        + "<li>A market hall<ul><li>with a roof of glass and a clock</li></ul></li></ul>"
        + "<blockquote><p>The pier was built by men who were paid in herring, and it shows.</p></blockquote>"
        + "<table><tr><th>Year</th><th>Barges</th></tr>"
        + "<tr><td>2011</td><td>40</td></tr><tr><td>2013</td><td>1</td></tr></table>"
        + paragraphs(*PARAGRAPHS[2:])
    )
    found = read(story(text=text))
    assert kinds(found)[2:-2] == [
        ("heading", 2, "Two plans"),
        ("item", 1, "A ferry landing with a hall for those who wait"),
        ("item", 1, "A market hall"),
        ("item", 2, "with a roof of glass and a clock"),
        (
            "quotation",
            1,
            "The pier was built by men who were paid in herring, and it shows.",
        ),
        ("table", 0, "Year\tBarges\n2011\t40\n2013\t1"),
        ("row", 0, "Year\tBarges"),
        ("row", 0, "2011\t40"),
        ("row", 0, "2013\t1"),
    ]
    assert found.text.startswith(PARAGRAPHS[0] + "\n\n" + PARAGRAPHS[1] + "\n\nTwo plans\n\nA ferry landing")


def test_every_stretch_leads_back_to_its_element() -> None:
    source = story()
    found = read(source)
    tree = html.document_fromstring(source)
    assert len(found.places) == len(PARAGRAPHS)
    for place in found.places:
        (element,) = tree.xpath(place.name)
        assert element.text_content() == found.text[place.start : place.end]


def test_a_page_of_line_breaks() -> None:
    """As pages were written when a table held everything."""
    words = "<br><br>\n".join(PARAGRAPHS)
    old = f"""<html><head><title>Vellmar closes its grain pier</title></head><body bgcolor=white>
<table width=600><tr><td width=120><font size=1><a href=a.html>Home</a><br><a href=b.html>Archive</a><br>
<a href=c.html>Letters</a></font></td><td><font size=5><b>Vellmar closes its grain pier</b></font><br>
<font size=2>by Mara Lindqvist<br>March 4, 2002</font><br><br>{words}</td></tr></table></body></html>"""
    found = read(old)
    assert found.text == TEXT
    assert found.title == "Vellmar closes its grain pier"
    assert [block.kind for block in found.blocks] == ["paragraph"] * 4


def test_a_mere_document_is_its_words() -> None:
    found = read("<html><body><h1>Pier</h1><p>It stands.</p><p>Still.</p></body></html>")
    assert (found.title, found.text) == ("Pier", "It stands.\n\nStill.")


def test_the_days_over_the_parts_of_a_chronicle_stay() -> None:
    text = "".join(f"<h2>{n + 3} May 2024</h2><p>{words}</p>" for n, words in enumerate(PARAGRAPHS))
    found = read(story(under="", text=text))
    assert [words for kind, _, words in kinds(found) if kind == "heading"] == [
        "3 May 2024", "4 May 2024", "5 May 2024", "6 May 2024",
    ]  # fmt: skip


def test_a_byline_that_is_set_as_the_text_is() -> None:
    lines = "<p>Mara Lindqvist, Vellmar</p><p>Published 2:16 AM EST Mar 4, 2024</p>"
    found = read(story(under="", text=lines + paragraphs()))
    assert (found.text, found.published) == (TEXT, date(2024, 3, 4))


@pytest.mark.parametrize("line", ["2 hours ago", "Updated an hour ago", "3", "1.2K"])
def test_a_line_above_it_that_tells_nothing(line: str) -> None:
    assert read(story(text=f"<p>{line}</p>" + paragraphs())).text == TEXT


def test_an_address_that_somebody_tells_stays() -> None:
    last = "“Anybody who saw the flood knows ines@vellmar.example,” Ms Okonjo said on Monday night."
    assert read(story(text=paragraphs(*PARAGRAPHS, last))).text == f"{TEXT}\n\n{last}"


def test_a_number_in_a_short_text_takes_nothing_from_it() -> None:
    found = read(story(text="<p>The pier closes.</p><p>3</p><p>So say all of them.</p>" + paragraphs()))
    assert found.text == "The pier closes.\n\n3\n\nSo say all of them.\n\n" + TEXT


def test_a_live_blog_keeps_its_posts() -> None:
    posts = "".join(
        f"<div class='live-post'><h2>{hour} {name}</h2><p>{words}</p></div>"
        for hour, name, words in zip(
            ("21:40", "21:15", "20:50", "20:30"),
            ("It is over", "They vote", "A break", "Nets first"),
            PARAGRAPHS,
            strict=True,
        )
    )
    found = read(story(text=posts))
    assert [words for kind, _, words in kinds(found) if kind == "heading"] == [
        "21:40 It is over", "21:15 They vote", "20:50 A break", "20:30 Nets first",
    ]  # fmt: skip
    assert [words for kind, _, words in kinds(found) if kind == "paragraph"] == list(PARAGRAPHS)


def test_posts_of_a_live_blog_that_are_articles_keep_their_headings() -> None:
    posts = "".join(
        f"<article><time>{hour}</time><h2>{name}</h2><p>{words}</p></article>"
        for hour, name, words in zip(
            ("21:40", "21:15", "20:50", "20:30"),
            ("It is over at last", "They vote", "A break", "Nets first"),
            PARAGRAPHS,
            strict=True,
        )
    )
    found = read(page(f"<h1>{HEADLINE}</h1><p>By Mara Lindqvist</p>{posts}"))
    assert [words for kind, _, words in kinds(found) if kind == "heading"] == [
        "It is over at last", "They vote", "A break", "Nets first",
    ]  # fmt: skip


def test_a_gallery_keeps_its_story() -> None:
    slides = "".join(
        f"<div class='slide'><p class='caption'>Picture {n} of 5: the pier as gulls see it.</p></div>"
        for n in range(5)
    )
    assert read(story(text=f"<div class='carousel'>{slides}</div>" + paragraphs())).text == TEXT


def test_an_accelerated_page() -> None:
    source = (
        story().replace("<html lang", "<html ⚡ lang").replace("<article>", "<article class='amp-article'>")
    )
    source = source.replace(
        "<footer>", "<amp-ad><p>Buy a boat from those who never had one.</p></amp-ad><footer>"
    )
    assert read(source).text == TEXT


def test_what_a_wall_lets_through() -> None:
    wall = "<div class='paywall'><h3>To read on, subscribe</h3><p>Sign in and go on where you were.</p></div>"
    assert read(story(text=paragraphs(*PARAGRAPHS[:2]) + wall)).text == "\n\n".join(PARAGRAPHS[:2])


def test_what_a_page_holds_back_and_states() -> None:
    body = json.dumps({"@type": "NewsArticle", "articleBody": "\n".join(PARAGRAPHS * 3)})
    head = f'<script type="application/ld+json">{body}</script>'
    assert read(story(text=paragraphs("Short."), head=head)).text == "\n\n".join(PARAGRAPHS * 3)
    assert read(story(head=head.replace("Okonjo", "Okonjó"))).text == TEXT


@pytest.mark.parametrize(
    "words",
    [
        "Email records show that the council knew of it at three in the afternoon.",
        "Loading docks are to be built on the north quay, where there is room.",
        "Recommended by nobody, the plan was put before the council all the same.",
        "To order the pier closed, the mayor needed eleven votes and had nine.",
    ],
)
def test_prose_that_only_begins_like_a_call(words: str) -> None:
    text = read(story(text=paragraphs(*PARAGRAPHS[:2], words, *PARAGRAPHS[2:]))).text
    assert words in text


def test_a_quoted_post_belongs_to_the_article() -> None:
    post = (
        "<div class='social-embed'><blockquote class='twitter-tweet'><p>Not one plank without a shed.</p>"
        "— Nets of Vellmar (@nets) 4 March 2024</blockquote></div>"
    )
    text = read(story(text=paragraphs(*PARAGRAPHS[:2]) + post + paragraphs(*PARAGRAPHS[2:]))).text
    assert "Not one plank without a shed." in text


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1252", "utf-16"])
def test_encodings(encoding: str) -> None:
    source = story().replace('charset="utf-8"', f'charset="{encoding}"')
    assert read(source.encode(encoding)).text == TEXT


def test_nothing_in_it() -> None:
    with pytest.raises(ReadError):
        read("<html><body><img src='a.png'></body></html>")


@given(st.text(alphabet="ab<>/p div\"'=&;!-[]\n\x00é", max_size=300))
def test_whatever_is_written_is_read_or_refused(words: str) -> None:
    try:
        found = read("<html><body>" + words)
    except ReadError:
        return
    spans = [(b.start, b.end) for b in found.blocks] + [(p.start, p.end) for p in found.places]
    assert all(0 <= start < end <= len(found.text) for start, end in spans)
