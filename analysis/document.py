"""What the components tell each other on a spaCy Doc, and the lookups they share.

Each component reads and sets extension attributes of the Doc:

    doc._.article   the Article being annotated, or None when a component is used alone
    doc._.layout    its paragraphs (`analysis.reading.layout`), or () for: all of it is news
    doc._.actors, doc._.places, doc._.quotes, doc._.dates, doc._.events
                    tuples of the records of `analysis.model`; () until their component has run

`doc.text` has the article's length and offsets, but markup and control characters are blanked out
(`analysis.reading.masking`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from spacy.tokens import Doc, Span, Token

from analysis.model import Actor, Article, Mention, Place
from analysis.reading.layout import Paragraph

_DEFAULTS: dict[str, Any] = {
    "article": None, "layout": (), "actors": (), "places": (), "quotes": (), "dates": (), "events": (),
}  # fmt: skip


def register() -> None:
    """Make the extension attributes known to spaCy; components call it when they are imported."""
    for name, default in _DEFAULTS.items():
        if not Doc.has_extension(name):
            Doc.set_extension(name, default=default)


def article_of(doc: Doc) -> Article | None:
    """The article being annotated, or None when there is only a Doc."""
    article: Article | None = doc._.article
    return article


def paragraphs_of(doc: Doc) -> tuple[Paragraph, ...]:
    """The paragraphs of the article; the whole Doc as one of body text when the layout is unknown."""
    layout: tuple[Paragraph, ...] = doc._.layout
    return layout or (Paragraph(0, len(doc.text), "body"),)


def news_paragraphs(doc: Doc) -> Iterator[tuple[Paragraph, Span]]:
    """The paragraphs that report something (title and body) with their tokens; neither byline nor trailer."""
    for paragraph in paragraphs_of(doc):
        if paragraph.part in ("title", "body"):
            tokens = doc.char_span(paragraph.start, paragraph.end, alignment_mode="expand")
            if tokens is not None and len(tokens):
                yield paragraph, tokens


class Named(NamedTuple):
    """A mention together with who or what is mentioned."""

    mention: Mention
    bearer: Actor | Place


class MentionIndex:
    """Who is mentioned at which token: built once from `doc._.actors` and `doc._.places`."""

    def __init__(self, doc: Doc) -> None:
        self._by_token: dict[int, Named] = {}
        bearers: tuple[Actor | Place, ...] = (*doc._.places, *doc._.actors)
        for bearer in bearers:
            for mention in bearer.mentions:
                span = doc.char_span(mention.start, mention.end, alignment_mode="expand")
                for token in span or ():
                    known = self._by_token.get(token.i)
                    # Nested mentions ("South Korea's foreign ministry"): the shorter one owns its own tokens.
                    if known is None or _length(mention) < _length(known.mention):
                        self._by_token[token.i] = Named(mention, bearer)

    def at(self, token: Token) -> Named | None:
        """The innermost mention that covers the token."""
        return self._by_token.get(token.i)

    def within(self, tokens: Iterable[Token]) -> list[Named]:
        """The different mentions among the tokens, in order."""
        found: dict[Mention, Named] = {}
        for token in tokens:
            named = self._by_token.get(token.i)
            if named is not None:
                found.setdefault(named.mention, named)
        return list(found.values())


def _length(mention: Mention) -> int:
    return mention.end - mention.start
