"""What the components tell each other on a spaCy Doc, and the lookups they share.

Each component reads and sets extension attributes of the Doc:

    doc._.article   the Article being annotated, or None when a component is used alone
    doc._.layout    its paragraphs (`analysis.reading.layout`), or () for: all of it is news
    doc._.sentences its sentences (`analysis.reading.sentences`), or () for: those of the parser
    doc._.marked    what stands between quotation marks (`stretches_of` finds it, once)
    doc._.actors, doc._.places, doc._.quotes, doc._.dates, doc._.events
                    tuples of the records of each layer (`analysis.layers`); () until their component has run
    doc._.guarded   whether a step that fails is written down and passed over (`analysis.guard`); False when a
                    component is used alone, so that it raises
    doc._.failures  what has failed so far
    doc._.explaining, doc._.explanations
                    whether it is asked why each event is one, and the answers (`analysis.events.explaining`)

`doc.text` has the article's length and offsets, but markup and control characters are blanked out
(`analysis.reading.masking`).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import partial
from typing import Any, Final, NamedTuple

import msgspec
import srsly
from spacy.tokens import Doc, Span, Token

from analysis.language.marks import Marked, outermost, within
from analysis.layers import LAYERS
from analysis.model import Actor, Article, Failure, Mention, Paragraph, Place

_TUPLES: Final = (
    "layout", "sentences", "marked", *(layer.name for layer in LAYERS), "failures", "explanations",
)  # fmt: skip
_STORED: Final[tuple[type[Any], ...]] = (
    Article, Paragraph, Failure, *(layer.record for layer in LAYERS),
)  # fmt: skip
_RECORDS: Final = {record.__name__: record for record in _STORED}
_MARK: Final = "dateline"


def register() -> None:
    """Make the extension attributes known to spaCy; components call it when they are imported."""
    if not Doc.has_extension("article"):
        Doc.set_extension("article", default=None)
        Doc.set_extension("guarded", default=False)
        Doc.set_extension("explaining", default=False)
        for name in _TUPLES:
            Doc.set_extension(name, getter=partial(_get, name), setter=partial(_set, name))
        srsly.msgpack_encoders.register("dateline_records", func=_encode)
        srsly.msgpack_decoders.register("dateline_records", func=_decode)


def _get(name: str, doc: Doc) -> tuple[Any, ...]:
    data: dict[Any, Any] = doc.user_data
    # A Doc that was stored or sent to another process comes back with lists.
    return tuple(data.get((_MARK, name), ()))


def _set(name: str, doc: Doc, value: tuple[Any, ...]) -> None:
    data: dict[Any, Any] = doc.user_data
    data[(_MARK, name)] = value


def _encode(obj: Any, chain: Callable[[Any], Any] | None = None) -> Any:
    """Records as spaCy stores Docs with (`Doc.to_bytes`, `DocBin`) and sends them between processes."""
    if type(obj) in _RECORDS.values():
        return {_MARK: type(obj).__name__, "record": msgspec.to_builtins(obj)}
    return obj if chain is None else chain(obj)


def _decode(obj: Any, chain: Callable[[Any], Any] | None = None) -> Any:
    if isinstance(obj, dict) and obj.get(_MARK) in _RECORDS:
        return msgspec.convert(obj["record"], _RECORDS[obj[_MARK]])
    return obj if chain is None else chain(obj)


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


def stretches_of(doc: Doc) -> tuple[Marked, ...]:
    """What stands between quotation marks, the outermost stretches in text order; each paragraph is asked on
    its own, once."""
    data: dict[Any, Any] = doc.user_data
    found = data.get((_MARK, "marked"))
    if found is None:
        found = tuple(outermost(doc.text, ((p.start, p.end) for p in paragraphs_of(doc))))
    elif found and not isinstance(found[0], Marked):  # the Doc was stored in between
        found = tuple(Marked(*one) for one in found)
    data[(_MARK, "marked")] = found
    stretches: tuple[Marked, ...] = found
    return stretches


def quoted_tokens(tokens: Doc | Span) -> frozenset[int]:
    """The indices, in the Doc, of those tokens that stand between quotation marks, the marks among them."""
    doc, first = (tokens, 0) if isinstance(tokens, Doc) else (tokens.doc, tokens.start)
    if not len(tokens):
        return frozenset()
    starts = [token.idx for token in tokens]
    inside = (
        range(first + max(0, bisect_right(starts, one.start) - 1), first + bisect_right(starts, one.end - 1))
        for one in within(stretches_of(doc), starts[0], starts[-1] + len(tokens[-1]))
    )
    return frozenset(i for found in inside for i in found)


def sentence_starts(doc: Doc) -> Collection[int] | None:
    """The tokens that begin a sentence: as the article was read or, where there is only a Doc, by the parse;
    None when neither knows."""
    spans: tuple[tuple[int, int], ...] = doc._.sentences
    if spans:
        offsets = [token.idx for token in doc]
        starts = {bisect_left(offsets, start) for start, _ in spans}
        return starts - {len(doc)}  # a last sentence of blanked words has no token
    if doc.has_annotation("SENT_START"):
        return {token.i for token in doc if token.is_sent_start}
    return None


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
                if span is None:
                    continue
                named = Named(mention, bearer)
                for i in range(span.start, span.end):
                    known = self._by_token.get(i)
                    # Nested mentions ("South Korea's foreign ministry"): the shorter one owns its own tokens.
                    if known is None or _length(mention) < _length(known.mention):
                        self._by_token[i] = named

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
