"""Dialogue without marks: paragraphs that a dash opens ("—The bread is gone, said the cook.")."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from spacy.tokens import Span, Token

from analysis.language.speech_labels import speaks
from analysis.language.syntax import TENSED
from analysis.quotes.candidates import Attribution, Range
from analysis.quotes.cues import SAYING, is_reporting
from analysis.quotes.phrases import Speaker
from analysis.quotes.scene import Scene

_OPENING: Final = ("―", "—", "–", "--")
_PAUSE: Final = frozenset({",", "?", "!", "…", "...", "—", "–", "--", "."})
_STOPS: Final = frozenset({",", ".", ";", ":", "—", "–", "--", "…"})
_NAMES: Final = frozenset({"PROPN", "NOUN", "PRON", "DET", "ADJ", "NUM"})
_LONGEST: Final = 7
"""Words of a name beside the verb at most."""
_ENOUGH: Final = 2


class Dialogue:
    """Which paragraphs are spoken: those that a dash opens, if several do and one tells who speaks."""

    def __init__(self, paragraphs: Sequence[Span]) -> None:
        opened = [tokens for tokens in paragraphs if tokens.text.lstrip().startswith(_OPENING)]
        told = any(_clause(tokens) is not None for tokens in opened)
        talk = sum(speaks(tokens.text) for tokens in opened)
        # The items of a list speak to nobody.
        spoken = told and len(opened) >= _ENOUGH and talk * 2 >= len(opened)
        self._starts = {tokens.start: tokens for tokens in opened} if spoken else {}

    def line(self, scene: Scene) -> list[Attribution]:
        """What is said in the paragraph; nothing if it is none of a dialogue."""
        tokens = self._starts.get(scene.first)
        if tokens is None or scene.stretches:
            return []
        clause = _clause(tokens)
        if clause is None:
            whole = scene.trimmed(scene.first, scene.last)
            return [Attribution((whole,), None, None, verbatim=True)] if whole else []
        speaker, cue, first, last = clause
        content = [scene.trimmed(scene.first, first)]
        behind = scene.trimmed(last, scene.last)
        if behind is not None and not _told(scene, behind):
            content.append(behind)
        pieces = tuple(piece for piece in content if piece is not None)
        return [Attribution(pieces, speaker, (cue.i, cue.i + 1), verbatim=True)] if pieces else []


def _clause(tokens: Span) -> tuple[Speaker, Token, int, int] | None:
    """The clause that tells who speaks, behind a pause: speaker, verb, and the tokens of the clause."""
    for token in tokens:
        if not is_reporting(token, *SAYING) or (token.tag_ not in TENSED and token.tag_ != "VBN"):
            continue
        before = _run(tokens, token.i - 1, -1)
        after = _run(tokens, token.i + 1, 1)
        if before is not None and _paused(tokens, before[0]):
            last = token.i + 1
            return Speaker(_head(tokens, before), *before), token, before[0], _end(tokens, last)
        if after is not None and _paused(tokens, token.i):
            return Speaker(_head(tokens, after), *after), token, token.i, _end(tokens, after[1])
    return None


def _run(tokens: Span, i: int, step: int) -> Range | None:
    """The words of a name from token `i` on, forwards or backwards."""
    doc, at = tokens.doc, i
    while tokens.start <= at < tokens.end and abs(at - i) < _LONGEST and doc[at].pos_ in _NAMES:
        if doc[at].pos_ == "PRON" and at != i:
            break
        at += step
    first, last = (at + 1, i + 1) if step < 0 else (i, at)
    named = any(doc[j].pos_ in ("PROPN", "NOUN", "PRON") for j in range(first, last))
    return (first, last) if named else None


def _head(tokens: Span, run: Range) -> Token:
    return next(t for t in reversed(tokens.doc[run[0] : run[1]]) if t.pos_ in ("PROPN", "NOUN", "PRON"))


def _paused(tokens: Span, i: int) -> bool:
    """Does something stand before the token, and a pause behind that?"""
    return i - 1 > tokens.start and tokens.doc[i - 1].text in _PAUSE


def _end(tokens: Span, i: int) -> int:
    while i < tokens.end and tokens.doc[i].text not in _STOPS:
        i += 1
    return i


def _told(scene: Scene, behind: Range) -> bool:
    """Is what follows the reporter's: in the past, and of nobody who speaks?"""
    piece = scene.doc[behind[0] : behind[1]]
    return not speaks(piece.text) and any(t.tag_ == "VBD" for t in piece)
