"""Pages for tests: our own writing, set as news sites of many kinds set theirs."""

from __future__ import annotations

from analysis.reading.conversion import Asked, Extract
from analysis.reading.formats.html import extract

PARAGRAPHS = (
    "The harbour council of Vellmar voted on Monday night to close the old grain pier, which has stood "
    "empty since the last barge left it eleven years ago.",
    "“Nobody has paid for a bollard there since the flood,” said Ines Okonjo, who chairs the council. “We "
    "were heating a roof for pigeons.”",
    "Fishermen who keep their nets under the pier said that nobody had asked them. They want a shed on the "
    "north quay before a single plank is lifted.",
    "The council will meet again in March to decide what is to be built in its place; a ferry landing and a "
    "market hall are the two plans that are left.",
)
TEXT = "\n\n".join(PARAGRAPHS)
HEADLINE = "Vellmar closes its grain pier"


def paragraphs(*some: str) -> str:
    """Paragraphs in HTML."""
    return "\n".join(f"<p>{each}</p>" for each in some or PARAGRAPHS)


def page(body: str, head: str = "", title: str = HEADLINE) -> str:
    """A page with what sites have around their articles."""
    return f"""<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>{title} - The Vellmar Courier</title>
<meta property="og:site_name" content="The Vellmar Courier">{head}</head>
<body><header><a href="/"><img alt="The Vellmar Courier" src="/logo.png"></a>
<nav><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li>
<li><a href="/weather">Weather</a></li></ul></nav>
</header>
<main>{body}</main>
<div class="cookie-consent">
<p>We use cookies so that the Courier can show you what you like. You may refuse them.</p></div>
<footer><p>© The Vellmar Courier. All rights reserved.</p><a href="/imprint">Imprint</a></footer>
</body></html>"""


def story(
    *,
    headline: str = HEADLINE,
    under: str = '<p class="byline">By Mara Lindqvist</p><p class="date">4 March 2024</p>',
    text: str = "",
    after: str = "",
    head: str = "",
    title: str = "",
) -> str:
    """A page with one article: what is printed under its headline, its text, and what follows it."""
    words = f"<div class='story-text'>{text or paragraphs()}</div>"
    return page(f"<article><h1>{headline}</h1>{under}{words}{after}</article>", head, title or headline)


def read(source: str | bytes, name: str | None = "page.html") -> Extract:
    """The article in a page."""
    data = source if isinstance(source, bytes) else source.encode()
    (found,) = extract(data, Asked(name=name))
    return found
