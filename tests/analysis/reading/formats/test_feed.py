"""Feeds as lists of articles."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.errors import ReadError
from analysis.reading.conversion import Asked, Extract
from analysis.reading.formats.feed import CONVERTER

RSS = """<?xml version="1.0" encoding="{encoding}"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Harbour Post</title>
<language>en-GB</language>
<item><title>Café talks &amp;amp; boats</title><link>https://example.org/a?b=1&amp;c=2</link>
<pubDate>Fri, 03 May 2024 23:30:00 -0500</pubDate><dc:creator>Ida Lind</dc:creator>
<description>They sail.</description>
<content:encoded><![CDATA[<h2>Boats</h2><p>They <b>sail</b> on
Monday.</p><script>x()</script>]]></content:encoded>
</item>
<item><title>Boats</title><guid>urn:1</guid></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour</title>
<author><name>The desk</name></author>
<entry><title type="html">A &lt;i&gt;boat&lt;/i&gt;</title><updated>2024-05-05T01:00:00Z</updated>
<published>2024-05-03T23:00:00-05:00</published><summary>They
sail.</summary><link href="https://example.org/x"/></entry></feed>"""


def read(data: str | bytes) -> tuple[Extract, ...]:
    return CONVERTER.extract(data if isinstance(data, bytes) else data.encode(), Asked())


@pytest.mark.parametrize("encoding", ["utf-8", "iso-8859-1", "utf-16"])
def test_rss(encoding: str) -> None:
    first, second = read(RSS.format(encoding=encoding).encode(encoding))
    assert first.text == "Boats\n\nThey sail on Monday.\n\nhttps://example.org/a?b=1&c=2"
    assert (first.title, first.authors, first.site) == (
        "Café talks & boats",
        ("Ida Lind",),
        "The Harbour Post",
    )
    assert (first.published, first.language, first.name) == (date(2024, 5, 3), "en-gb", "1")
    assert [first.text[start:end] for start, end in first.asides] == ["https://example.org/a?b=1&c=2"]
    assert [block.kind for block in first.blocks] == ["heading"]
    assert (second.title, second.text, second.published) == ("Boats", "Boats", None)


def test_a_wrong_declaration_counts_less_than_the_bytes() -> None:
    assert read(RSS.format(encoding="iso-8859-1").encode())[0].title == "Café talks & boats"
    assert read(RSS.format(encoding="utf-8").encode("cp1252"))[0].title == "Café talks & boats"


def test_atom() -> None:
    (found,) = read(ATOM)
    assert (found.title, found.authors) == ("A boat", ("The desk",))
    assert (found.published, found.modified) == (date(2024, 5, 3), date(2024, 5, 5))
    assert found.text == "They sail.\n\nhttps://example.org/x"


def test_an_author_with_an_address() -> None:
    item = "<item><title>Boats</title><author>ida@post.example (Ida Lind)</author></item>"
    (found,) = read(f"<rss version='2.0'><channel><title>The Post</title>{item}</channel></rss>")
    assert found.authors == ("Ida Lind",)


def test_a_feed_that_breaks_off_is_read_up_to_there() -> None:
    assert read(RSS.format(encoding="utf-8").partition("<guid>")[0])[0].title == "Café talks & boats"


def test_no_entries() -> None:
    with pytest.raises(ReadError, match=r"^a feed without entries$"):
        read('<rss version="2.0"><channel><title>x</title></channel></rss>')


def test_entities_that_multiply_are_not_let() -> None:
    entities = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(9))
    bomb = f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY e0 "boats">{entities}]>'
    try:
        found = read(f"{bomb}<rss version='2.0'><channel><item><title>&e9;</title></item></channel></rss>")
    except ReadError:
        return
    assert sum(len(one.text) for one in found) < 1_000_000


def test_nothing_outside_is_opened() -> None:
    outside = '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    try:
        found = read(
            f"{outside}<rss version='2.0'><channel><item><title>x &e;</title></item></channel></rss>"
        )
    except ReadError:
        return
    assert "root:" not in found[0].text


@given(st.integers(0, 1_000), st.binary(max_size=6), st.integers(0, 300))
def test_whatever_comes_is_read_or_refused(at: int, put: bytes, instead: int) -> None:
    data = RSS.format(encoding="utf-8").encode()
    try:
        found = read(data[:at] + put + data[at + instead :])
    except ReadError:
        return
    assert all(one.text for one in found)
