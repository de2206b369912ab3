"""The Doc as this component reads it: which tokens report news, in which sentence and paragraph, and within
whose quotation marks."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection
from typing import Final

from spacy.tokens import Doc

from analysis.actors.asides import asides
from analysis.actors.titles import title_words
from analysis.document import news_paragraphs, paragraphs_of, quoted_tokens, sentence_starts
from analysis.model import Span

_TITLED: Final = 0.8
"""Share of the longer words with a capital from which a title is written in title case."""


class Tokens:
    """Token tables of a Doc, built once. Works without a parse: then a paragraph is one sentence. Paragraphs
    to be left `out`, by number, are no news. `english` are the ordinary words of the language in small
    letters, as far as they are known."""

    def __init__(self, doc: Doc, out: Collection[int] = (), english: Collection[str] = frozenset()) -> None:
        self.doc = doc
        self.text = doc.text
        """spaCy joins it anew whenever it is asked for."""
        self.english = english
        self.texts = [token.text for token in doc]
        """The tokens' texts: looking at them costs less than at the tokens."""
        parts = title_words().parts
        self.title = [text.lower() in parts for text in self.texts]
        """May the word be a part of a title?"""
        paragraphs = paragraphs_of(doc)
        starts = [paragraph.start for paragraph in paragraphs]
        self.spans = [(paragraph.start, paragraph.end) for paragraph in paragraphs]
        self.news = [False] * len(doc)
        self.paragraph = [0] * len(doc)
        self.sentence = [0] * len(doc)
        self.sentence_starts: list[int] = []
        self.quoted = quoted_tokens(doc)
        self.headline = [False] * len(doc)
        self.tagged = doc.has_annotation("TAG")
        self.parsed = doc.has_annotation("DEP")
        starts_sentence = sentence_starts(doc) or ()
        beside = asides(doc)
        before = -1
        for token in doc:
            i = token.i
            p = max(0, bisect_right(starts, token.idx) - 1)
            self.paragraph[i] = p
            self.news[i] = paragraphs[p].part in ("title", "body") and p not in out and i not in beside
            if p != before or i in starts_sentence:
                self.sentence_starts.append(i)
            before = p
            self.sentence[i] = len(self.sentence_starts) - 1
        self._mark_headlines()

    def _mark_headlines(self) -> None:
        """Titles in which every word of weight has a capital: there it says nothing about names."""
        for paragraph, tokens in news_paragraphs(self.doc):
            words = [token for token in tokens if token.is_alpha and len(token.text) > 3]
            if (
                paragraph.part == "title"
                and len(words) > 2
                and sum(w.text[0].isupper() for w in words) > _TITLED * len(words)
            ):
                for token in tokens:
                    self.headline[token.i] = True

    def where(self, i: int) -> Span:
        """The paragraph of a token."""
        return self.spans[self.paragraph[i]]

    def sentence_end(self, sentence: int) -> int:
        """The token after the sentence."""
        following = sentence + 1
        return self.sentence_starts[following] if following < len(self.sentence_starts) else len(self.doc)
