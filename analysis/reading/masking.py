"""The text as the language model should see it: of the same length, all that is not words blanked out."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from typing import Final

from analysis.model import Span
from analysis.reading.formats import PLAIN, format_named

_CONTROL: Final = re.compile(r"\x1b\[[0-9;:?<=>]*[ -/]*[@-~]|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_SURROGATE: Final = re.compile(r"[\ud800-\udfff]")
_PRINTED: Final = re.compile(r"[^\n\r]")
_ADDRESS: Final = re.compile(
    r"\b(?:https?://|www\.)[^\s<>\"“”)\]]{1,2000}(?<![.,;:!?'’])|\b[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{2,24}){1,4}"
)
_ENTITY: Final = re.compile(r"&(?:#\d{2,6}|#[xX][0-9a-fA-F]{2,5}|[a-zA-Z]{2,8}\d?);")
_OPENING: Final = frozenset("“‘„‚«‹([")
_UNDERSCORED: Final = re.compile(
    r"(?<![\w_])_(?=[^\s_])(?P<words>[^_\n]{1,200}(?:\n[^_\n]{1,200}){0,3})(?<=\S)_(?![\w_])"
)
_LOW_SINGLE: Final = re.compile(r"‚(?P<said>[^‚‘’\n]{2,400}(?:(?<=\w)[’‘](?=\w)[^‚‘’\n]{1,400}){0,9})‘")
_DASHES: Final = (
    (re.compile(r"^(?P<room>[ \t]*)--(?=\w)", re.MULTILINE), r"\g<room> —"),
    (re.compile(r"^(?P<room>[ \t]*)―(?=\w)", re.MULTILINE), r"\g<room>—"),
    (re.compile(r"(?<=[\w.,!?])--(?=[\"“‘])"), "— "),
    (re.compile(r"(?<=[\"”’])--(?=\w)"), " —"),
    (re.compile(r"(?<=[\w.,!?])[—–](?=[\"“‘]\w)|(?<=\w[\"”])[—–](?=\w)"), " "),
)
"""Dashes that touch a quotation mark or begin a line: to the tokenizer they make one word of both sides."""
_SPACES: Final = dict.fromkeys(
    map(ord, "\xa0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f"), " "
)


def mask(text: str, markup: str = PLAIN) -> str:
    """A text of the same length in which all that is not words is blank.

    Control characters, terminal escape sequences (whole) and the format's signs of typography become
    spaces; lone surrogates become U+FFFD. Line breaks and every other character stand where they stood.
    """
    text = _blank(text, format_named(markup).typography(text))
    text = _CONTROL.sub(lambda found: " " * len(found[0]), text)
    return _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text)


def legible(text: str) -> str:
    """A text of the same length in which what is set in an odd way is set as the model has learnt it.

    Addresses of the net are blank; hard and thin spaces are spaces, character references the signs they stand
    for, underscores around words spaces; dashes that touch a mark are parted from it.
    """
    text = _ADDRESS.sub(lambda found: " " * len(found[0]), text)
    if "&" in text:
        text = _ENTITY.sub(_sign, text)
    if "_" in text:
        text = _UNDERSCORED.sub(r" \g<words> ", text)
    text = _LOW_SINGLE.sub(r"‘\g<said>’", text)
    for dash, parted in _DASHES:
        text = dash.sub(parted, text)
    return text.translate(_SPACES)


def _sign(found: re.Match[str]) -> str:
    """The sign that a character reference stands for, with spaces where nothing belongs to it."""
    sign = html.unescape(found[0])
    if len(sign) != 1 or not (sign.isprintable() or sign.isspace()):
        return found[0]
    sign = " " if sign.isspace() else sign
    room = " " * (len(found[0]) - 1)
    return room + sign if sign in _OPENING else sign + room


def _blank(text: str, spans: Iterable[Span]) -> str:
    pieces: list[str] = []
    at = 0
    for start, end in sorted(spans):
        if end > at:
            start = max(start, at)
            pieces += text[at:start], _PRINTED.sub(" ", text[start:end])
            at = end
    return "".join(pieces) + text[at:]
