"""Transcripts and interviews: each turn is what its speaker says, and a further paragraph goes on with it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final, NamedTuple

from spacy.tokens import Span, Token

from analysis.document import article_of
from analysis.language.speech_labels import DIRECTION, Label, is_credit, labels, speaks
from analysis.language.syntax import FINITE
from analysis.quotes.candidates import Attribution, Range
from analysis.quotes.phrases import Speaker
from analysis.quotes.scene import Scene

_BRACKETED: Final = re.compile(r"\s*[\"“]?[\[(][^\])]*[\])]\.?\s*")
_SENTENCE: Final = re.compile(r"[.?!…:;,—–-][\"'”’)\]*_]*\s*\Z")
_HEADING: Final = 60
"""Characters of a heading at most."""
_ITEM: Final = 90
_LIST: Final = 3
"""Characters of a line in a list at most, and lines of one at least."""
_ENOUGH: Final = 2
"""Labels from which a text is a transcript."""


class Turn(NamedTuple):
    """A paragraph as what a speaker says; `labelled` is False where it goes on with the turn before."""

    said: Attribution
    labelled: bool


class Transcript:
    """Who speaks in which paragraph of a transcript; nobody in any other text."""

    def __init__(self, paragraphs: Sequence[Span]) -> None:
        self._turns: dict[int, Turn] = {}
        if not paragraphs:
            return
        text = _text(paragraphs[0])
        units = [(tokens.start_char, tokens.end_char) for tokens in paragraphs]
        found = _in_one_way(text, labels(text, units))
        if len(found) < _ENOUGH:
            return
        last = max(found)
        before: Turn | None = None
        asked = False
        for number in range(min(found), len(paragraphs)):
            tokens, label = paragraphs[number], found.get(number)
            turn = _opened(text, tokens, label) if label else None
            if label is None and before is not None:
                above = found.get(number - 1)
                below = above is not None and above.alone
                listed = not asked and _in_list(text, units, number, found)
                if below or listed or _goes_on(tokens, text, asked, number > last):
                    said = before.said._replace(content=_pieces(text, tokens, tokens.start_char), cue=None)
                    turn = Turn(said, labelled=below)
            before = turn or before
            if turn is not None and turn.said.content:
                self._turns[tokens.start] = turn
                asked = text[: tokens.end_char].rstrip().endswith("?")

    def __bool__(self) -> bool:
        """Is the text a transcript?"""
        return bool(self._turns)

    def turn(self, scene: Scene) -> Turn | None:
        """The paragraph as a speaker's turn, the label left out."""
        return self._turns.get(scene.first)


def _in_one_way(text: str, found: dict[int, Label]) -> dict[int, Label]:
    """The labels without that of a title ("Lee: No talks"), above others that are written in capitals."""
    upper = {number: text[slice(*label.name)].isupper() for number, label in found.items()}
    titled = 0 in found and not upper[0] and len(found) > 1 and all(upper[n] for n in found if n)
    return {number: label for number, label in found.items() if number or not titled}


def _text(tokens: Span) -> str:
    """The text with its typography, where that is known."""
    article = article_of(tokens.doc)
    text = tokens.doc.text
    return article.text if article is not None and len(article.text) == len(text) else text


def _opened(text: str, tokens: Span, label: Label) -> Turn | None:
    name = tokens.doc.char_span(*label.name, alignment_mode="expand")
    if name is None:
        return None
    first = name.start
    while first < name.end - 1 and not any(c.isalnum() for c in tokens.doc[first].text):
        first += 1
    head = next((t for t in reversed(tokens.doc[first : name.end]) if t.is_alpha), name[-1])
    speaker = Speaker(head, first, name.end)
    cue = next(((t.i, t.i + 1) for t in _between(tokens, name.end, label.end) if t.text == ":"), None)
    return Turn(Attribution(_pieces(text, tokens, label.end), speaker, cue, verbatim=True, turn=True), True)


def _between(tokens: Span, first: int, end: int) -> list[Token]:
    return [t for t in tokens.doc[first : tokens.end] if t.idx < end]


def _pieces(text: str, tokens: Span, start: int) -> tuple[Range, ...]:
    """What is said in the paragraph from the character on, without notes of what happens in between."""
    cuts = [found.span() for found in DIRECTION.finditer(text, start, tokens.end_char)]
    starts = [token.idx for token in tokens]
    pieces = []
    for begin, end in zip(
        [start, *(b for _, b in cuts)], [*(a for a, _ in cuts), tokens.end_char], strict=True
    ):
        first = tokens.start + bisect_left(starts, begin)
        last = tokens.start + bisect_left(starts, end)
        while last > first and tokens.doc[last - 1].is_space:
            last -= 1
        while first < last and tokens.doc[first].is_space:
            first += 1
        if any(c.isalnum() for t in tokens.doc[first:last] for c in t.text):
            pieces.append((first, last))
    return tuple(pieces)


def _in_list(text: str, units: Sequence[tuple[int, int]], number: int, found: dict[int, Label]) -> bool:
    """Is the paragraph one of several short lines that a speaker counts up?"""
    first = last = number
    while first - 1 not in found and first > 0 and _is_item(text, units[first - 1]):
        first -= 1
    while last + 1 < len(units) and last + 1 not in found and _is_item(text, units[last + 1]):
        last += 1
    return _is_item(text, units[number]) and last - first + 1 >= _LIST


def _is_item(text: str, unit: tuple[int, int]) -> bool:
    said = text[slice(*unit)].strip()
    return 0 < len(said) <= _ITEM and not said.endswith((".", "?", "!")) and not is_credit(said)


def _goes_on(tokens: Span, text: str, asked: bool, behind: bool) -> bool:
    """Does the speaker go on in a paragraph without a label? Not in headings and in lines below pictures;
    behind a question, and behind the last label, the paragraph may be the reporter's."""
    said = text[tokens.start_char : tokens.end_char].strip()
    if _BRACKETED.fullmatch(said) or is_credit(said):
        return False
    ended = _SENTENCE.search(said) is not None
    if speaks(said):
        return ended or len(said) > _HEADING
    if asked or behind or not ended:
        return False
    roots = [t for t in tokens if t.head == t and not t.is_punct]
    return any(
        t.tag_ in FINITE or any(c.tag_ in FINITE for c in t.children if c.dep_.startswith("aux"))
        for t in roots
    )
