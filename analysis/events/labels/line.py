"""A label as a line of words: how they are set, and where it ends."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import groupby
from typing import Final, NamedTuple

from spacy.tokens import Doc, Token

from analysis.events.labels.words import WORDS

LIMIT: Final = 80
NOWHERE: Final = -1
_DOUBLE: Final = frozenset({'"', "“", "”", "``", "''", "„", "«", "»"})
_TRIMMED: Final = " ,;:–—-.\n…"
_LEFT_OVER: Final = re.compile(r"(?:\s*[,;:])+(?=\s*[,.;:])|\(\s*\)")
_UNJOINED: Final = re.compile(r"\s+(?:and|or|but)(?=\s*[,.;:])|,(?= that )")
"""What joined, in the words of the article, what is left out: "it was found *and*; it fell"."""
_ABBREVIATED: Final = re.compile(r"(?:\b[A-Za-z]\.)+[A-Za-z]$|\b(?:Jr|Sr|Inc|Corp|Co|Ltd|St|No)$")
_LEADING: Final = frozenset({"CC", "DT", "PRP$", "WDT", "WP$", "PDT"})
_OPENING: Final = ("(", "$", "[", "£", "€", "#")


class Word(NamedTuple):
    """A word of a label, and the index of the token that it stands for."""

    text: str
    at: int = NOWHERE


class Setting(NamedTuple):
    """The Doc that words are from, and which of its tokens stand between quotation marks."""

    doc: Doc
    quoted: frozenset[int]

    def run(self, at: int) -> int:
        """The first index of the quoted words around a token; NOWHERE if it is not quoted."""
        return _runs(self.quoted).get(at, NOWHERE) if self.quoted else NOWHERE

    def quoting(self, tokens: Iterable[Token]) -> Setting:
        """The same where these words, too, are somebody's own."""
        return self._replace(quoted=self.quoted | {t.i for t in tokens})

    def is_mark(self, at: int) -> bool:
        """Whether the token is a quotation mark."""
        token = self.doc[at]
        if token.text in _DOUBLE:
            return True
        edge = at in self.quoted and (at - 1 not in self.quoted or at + 1 not in self.quoted)
        return edge and token.is_quote


@lru_cache(maxsize=8)
def _runs(quoted: frozenset[int]) -> dict[int, int]:
    """The first index of the stretch that each of the indices is in."""
    firsts: dict[int, int] = {}
    for at in sorted(quoted):
        firsts[at] = firsts.get(at - 1, at)
    return firsts


def text_of(words: Iterable[Word], setting: Setting) -> str:
    """The words as they are written, those that are quoted between marks."""
    text = ""
    before = NOWHERE
    for run, group in groupby(_without_asides(list(words), setting), lambda word: setting.run(word.at)):
        inside, first = "", NOWHERE
        last = before if run == NOWHERE else NOWHERE
        for word in group:
            first = word.at if first == NOWHERE else first
            if word.at != NOWHERE and setting.is_mark(word.at):
                continue
            inside += _spaced(inside, word, last, setting) + word.text
            last = word.at
        if run == NOWHERE:
            text += _gap(text, inside, before, first, setting) + _UNJOINED.sub("", inside)
        elif inside.strip(_TRIMMED):
            opening = setting.doc[run].text if setting.is_mark(run) else "“"
            closing = WORDS.marks.get(opening)
            opening, closing = (opening, closing) if closing else ("“", "”")
            inside = inside.lstrip("`")
            if inside.count("“") != inside.count("”"):
                inside = inside.replace("“", "").replace("”", "")
            hyphen = text.endswith("-")
            text += ("" if not text or hyphen else " ") + opening + inside.strip(_TRIMMED) + closing
        before = last
    return _tidy(text)


def _gap(text: str, more: str, before: int, at: int, setting: Setting) -> str:
    if not text or not more or more.startswith(tuple(WORDS.glued)) or text.endswith(_OPENING):
        return ""
    return "" if more.startswith("-") and at == before + 1 else " "


def _spaced(text: str, word: Word, last: int, setting: Setting) -> str:
    """The space in front of the word, if any."""
    if not text or (word.text in WORDS.glued and word.text not in ("'", "’")):
        return ""
    spelled = word.at != NOWHERE and word.text == setting.doc[word.at].text
    if spelled and last == word.at - 1 and last != NOWHERE:
        token = setting.doc[last]
        return " " if token.whitespace_ or token.text in (",", ";", ":") else ""
    return "" if text.endswith(_OPENING) or word.text in WORDS.glued else " "


def _without_asides(words: list[Word], setting: Setting) -> list[Word]:
    """The words without brackets and what stands in them."""
    kept: list[Word] = []
    depth = 0
    for word in words:
        quoted = word.at in setting.quoted
        if word.text in ("[", "]", "*", "**", "_", "#", "##", ">") and not quoted:
            continue
        if word.text == "(" and not quoted:
            depth += 1
        elif word.text == ")" and not quoted:
            depth = max(0, depth - 1)
        elif not depth:
            kept.append(word)
    return kept


def _tidy(text: str) -> str:
    text = " ".join(_LEFT_OVER.sub("", text).split())
    for opening, closing in ("()", "[]"):
        if text.count(opening) != text.count(closing):
            text = text.replace(opening, "").replace(closing, "")
    text = text.lstrip(_TRIMMED)
    bare = text.rstrip(_TRIMMED)
    return bare + "." if text[len(bare) :].startswith(".") and _ABBREVIATED.search(bare) else bare


def ended(words: list[Word], setting: Setting) -> list[Word]:
    """The words without what is left hanging at their end."""
    while words and _hangs(words[-1], setting):
        last = words.pop()
        if last.at != NOWHERE and setting.doc[last.at].tag_ == "POS":
            owner = {t.i for t in setting.doc[last.at].head.subtree}
            while words and words[-1].at in owner:
                words.pop()  # "called her husband's" is not that she called him
    return words


def _hangs(word: Word, setting: Setting) -> bool:
    """Whether a reader waits for what followed the word in the text."""
    if word.at == NOWHERE:
        return False
    if (not word.text[:1].isalnum() and word.text[:1] not in "$£€%)?!&'’") or word.text == "&":
        return True
    token = setting.doc[word.at]
    if token.tag_ == "TO" or _owns(token):
        return True
    if token.tag_ in _LEADING and token.dep_ in ("cc", "det", "poss", "preconj", "predet", "mark"):
        return True
    if word.text.lower() not in WORDS.unfinished or token.dep_ in ("prt", "neg"):
        return False
    after = setting.doc[token.i + 1] if token.i + 1 < len(setting.doc) else None
    goes_on = after is not None and not after.is_punct and not after.is_space and after.dep_ != "prt"
    return goes_on or token.dep_ in ("mark", "aux", "cc", "det", "poss") or token.tag_ == "WRB"


def _owns(token: Token) -> bool:
    """Whether it is whose something is that follows, or a part of that: "the band's"."""
    owner = token.head if token.dep_ in ("case", "compound") else token
    return token.tag_ == "POS" or (owner.dep_ == "poss" and owner.head.i > token.i and owner.tag_ != "PRP$")


def shorten(text: str) -> str:
    """The text itself, or as many whole words of it as fit, with an ellipsis."""
    text = " ".join(text.split())
    if len(text) <= LIMIT:
        return text
    cut = text[: LIMIT - 1].rsplit(" ", 1)[0]
    while " " in cut:
        cut = cut.rstrip(_TRIMMED)
        if cut.rsplit(" ", 1)[-1].lower() not in WORDS.unfinished:
            break
        cut = cut.rsplit(" ", 1)[0]
    cut = cut[: LIMIT - 2]
    if cut.count("[") != cut.count("]"):
        cut = cut.replace("[", "").replace("]", "")
    open_ = next((b for a, b in WORDS.marks.items() if a != b and cut.count(a) > cut.count(b)), "")
    if cut.count('"') % 2:
        open_ = '"'
    return cut + "…" + (open_ if open_ in '”"' else "")


def begun(text: str) -> str:
    return text[:1].upper() + text[1:]
