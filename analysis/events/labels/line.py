"""A label as a line of words: how they are set, and what is left out until the line is short enough."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from itertools import groupby
from typing import Final, NamedTuple

from spacy.tokens import Doc, Token

from analysis.events.labels.shortening import Piece, least
from analysis.events.labels.words import WORDS
from analysis.language.syntax import VERBS

LIMIT: Final = 80
NOWHERE: Final = -1
_DOUBLE: Final = frozenset({'"', "“", "”", "``", "''", "„", "«", "»"})
_TRIMMED: Final = " ,;:–—-.\n…"
_LEFT_OVER: Final = re.compile(r"(?:\s*[,;:])+(?=\s*[,.;:])|\(\s*\)")
_UNJOINED: Final = re.compile(r"\s+(?:and|or|but)(?=\s*[,.;:])|,(?= that )")
"""What joined, in the words of the article, what is left out: "it was found *and*; it fell"."""
_ABBREVIATED: Final = re.compile(r"(?:\b[A-Za-z]\.)+[A-Za-z]$|\b(?:Jr|Sr|Inc|Corp|Co|Ltd|St|No)$")
_LEADING: Final = frozenset({"CC", "DT", "PRP$", "WDT", "WP$", "PDT"})
_GOVERNED: Final = frozenset({"dobj", "xcomp", "ccomp", "attr", "acomp"})
_OPENING: Final = ("(", "$", "[", "£", "€", "#")


Cuts = list[list[frozenset[int]]]
"""What can be left out, in tiers: indices of tokens."""


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
        if at not in self.quoted:
            return NOWHERE
        while at - 1 in self.quoted:
            at -= 1
        return at

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
    if not text or word.text in WORDS.glued:
        return ""
    spelled = word.at != NOWHERE and word.text == setting.doc[word.at].text
    if spelled and last == word.at - 1 and last != NOWHERE:
        token = setting.doc[last]
        return " " if token.whitespace_ or token.text in (",", ";", ":") else ""
    return "" if text.endswith(_OPENING) else " "


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


class Essence(NamedTuple):
    """What a line that is broken off must have told by then, and what may make room for it in front; `all`
    of it, or it is none."""

    words: frozenset[int] = frozenset()
    fore: tuple[frozenset[int], ...] = ()
    all: bool = False


def fitted(
    words: Sequence[Word],
    cuts: Callable[[], Cuts],
    setting: Setting,
    essence: Callable[[], Essence] = Essence,
) -> str:
    """The line of the words. Where it is too long, those constituents of the `cuts` are left out that lose
    least, and nothing of the `essence`. Where that is not enough, the line is broken off behind it."""
    whole = _ended(list(words), setting)
    text = text_of(whole, setting)
    if len(text) <= LIMIT:
        return _begun(text)
    pieces = [Piece(cut, tier) for tier, each in enumerate(cuts()) for cut in each]
    needed = essence()
    due = needed.words & {word.at for word in words}
    kept = _left(whole, pieces, setting, due)
    if kept is not None:
        text = text_of(kept, setting)
        return _begun(_left_open(text) if _lacks_clause(words, kept, setting) else text)
    spare = (piece.words for piece in pieces if piece.words.isdisjoint(due | setting.quoted))
    bare = _without(frozenset[int]().union(*spare), whole, setting)
    kept = _left(whole, pieces, setting) or bare
    return _begun(_told((kept, words, bare), needed._replace(words=due), setting))


def _left(
    words: list[Word], pieces: Sequence[Piece], setting: Setting, needed: Collection[int] = ()
) -> list[Word] | None:
    """The words without what is left out so that they fit; None if that is not enough."""
    sizes: dict[int, int] = {}
    for word in words:
        if word.at != NOWHERE:
            sizes[word.at] = sizes.get(word.at, 0) + len(word.text) + 1

    def fits(gone: Collection[int]) -> bool:
        left = _without(gone, words, setting)
        return bool(left) and _may_go(gone, words, setting) and len(text_of(left, setting)) <= LIMIT

    gone = least(sizes, len(text_of(words, setting)) - LIMIT, pieces, fits, needed)
    return None if gone is None else _without(gone, words, setting)


def _lacks_clause(words: Sequence[Word], kept: Sequence[Word], setting: Setting) -> bool:
    """Whether the last noun of the line has lost the clause that tells which one is meant: "a law" of "a law
    that closes the pits"; or whether somebody's own words break off."""
    last = kept[-1].at if kept else NOWHERE
    after = next((word.at for word in words if word.at == last + 1), NOWHERE)
    if last == NOWHERE or after == NOWHERE:
        return False
    if (
        {last, after} <= setting.quoted
        and not setting.doc[after].is_punct
        and setting.doc[after].dep_ != "cc"
    ):
        return True  # nobody ended his sentence there
    first = setting.doc[after]
    root = first
    while root.head.i > last and root.head != root:
        root = root.head
    definite = any(t.lower_ in ("the", "those") for t in root.head.lefts)
    definite = definite or root.head.lemma_.lower() in WORDS.telling
    needed = root.dep_ == "relcl" or (root.dep_ == "acl" and definite)
    return needed and root.left_edge.i == after and root.head.i == last


def _left_open(text: str) -> str:
    """The line with an ellipsis at its end, within the marks of what is quoted there."""
    closing = text[-1] if text[-1] in '”’»"' else ""
    return text.removesuffix(closing) + "…" + closing if len(text) < LIMIT else text


def _told(lines: Sequence[Sequence[Word]], needed: Essence, setting: Setting) -> str:
    """The first of the lines that can be broken off behind what is needed, with as little left out in front
    of that as need be; the second one is whole."""
    kept = lines[0]
    verbs = frozenset(i for i in needed.words if setting.doc[i].pos_ in VERBS)
    text = _behind(lines, needed, setting) or _behind(lines, needed._replace(words=verbs), setting)
    if not text and verbs and (needed.all or not verbs & _fitting(kept, setting)):
        return ""  # who does it fills the line
    if not text:
        text = text_of(kept, setting)
    return text if len(text) <= LIMIT else _broken(kept, setting) or shorten(text)


def _fitting(kept: Sequence[Word], setting: Setting) -> frozenset[int]:
    """The indices of the first words of the line that fit."""
    end = len(kept)
    while end and len(text_of(kept[:end], setting)) >= LIMIT:
        end -= 1
    return frozenset(word.at for word in kept[:end])


def _behind(lines: Sequence[Sequence[Word]], needed: Essence, setting: Setting) -> str:
    """The first line that has all that is needed; "" if there is none."""
    last = max(needed.words, default=NOWHERE)
    alone = sorted(needed.fore, key=len)
    together = [
        frozenset[int]().union(*alone[n:]) for n in range(len(alone) - 1)
    ]  # of two and more, the longest first
    for line in (_ended(list(each), setting) for each in lines):
        if not needed.words <= {word.at for word in line}:
            continue
        for cut in (frozenset[int](), *alone, *reversed(together)):
            left = _elided(line, cut, setting)
            text = text_of(left, setting)
            if len(text) > LIMIT:
                text = _broken(left, setting, last)
            if text and needed.words <= {word.at for word in left}:
                return (
                    text
                    if text.endswith("…") or not _lacks_clause(lines[1], left, setting)
                    else _left_open(text)
                )
    return ""


def _elided(words: Sequence[Word], cut: Collection[int], setting: Setting) -> list[Word]:
    """The words without those of the cut; among quoted ones an ellipsis tells where."""
    left: list[Word] = []
    for word in words:
        if word.at not in cut:
            left.append(word)
        elif word.at in setting.quoted and left and left[-1].text != "…":
            left.append(Word("…", word.at))
    return left


def _without(cut: Collection[int], words: Sequence[Word], setting: Setting) -> list[Word]:
    """The words without those of a cut, nor what hangs at the end of the rest; of quoted ones, nothing goes
    on behind it."""
    first = _first_gone(cut, setting)
    left = [w for w in words if w.at not in cut and w.at <= first.get(setting.run(w.at), w.at)]
    return _ended(left, setting)


def _broken(words: Sequence[Word], setting: Setting, behind: int = NOWHERE) -> str:
    """As much of the line as fits, to where a phrase ends, with an ellipsis; "" if it would have to end
    before the word `behind`."""
    for end in range(len(words) - 1, 2, -1):
        word, after = words[end - 1], words[end]
        if behind != NOWHERE and not any(w.at == behind for w in words[:end]):
            return ""
        if word.at < 0 or after.at < 0 or not _ends_phrase(setting.doc[word.at], setting.doc[after.at]):
            continue
        text = text_of(_ended(list(words[:end]), setting), setting)
        if len(text) < LIMIT // 2 and behind == NOWHERE:
            break
        if len(text) < LIMIT:
            return _left_open(text)
    return ""


def _ends_phrase(token: Token, after: Token) -> bool:
    """Whether a phrase ends with the token: what follows is none of its own, nor of what it stands before."""
    if token.tag_ in ("WDT", "WP", "WRB", "IN", "CC", "DT", "PRP$", "TO"):
        return False
    if not token.whitespace_ and after.text in ("-", "–", "/"):
        return False  # half of a word
    if token.pos_ in VERBS and any(t.i > token.i and t.dep_ in _GOVERNED for t in token.children):
        return False  # "he would likely have" tells nothing without what he has to do
    if (
        token.is_punct
        or after.head == token
        or token.head.i > token.i
        or token.dep_ in ("prep", "aux", "neg")
    ):
        return token.dep_ in ("dobj", "pobj", "attr", "ROOT") and after.dep_ not in ("case", "punct")
    return after.dep_ != "punct" or after.text == ","


def _first_gone(cut: Collection[int], setting: Setting) -> dict[int, int]:
    """The first word of a cut in each of the quotations that it touches, by the first word of these."""
    return {setting.run(at): at for at in sorted(cut, reverse=True) if at in setting.quoted}


def _may_go(cut: Collection[int], words: Sequence[Word], setting: Setting) -> bool:
    """Whether what is left is still what was said: of quoted words, only the last ones may go."""
    first = _first_gone(cut, setting)
    return not any(
        word.at > first.get(setting.run(word.at), word.at) and word.at not in cut and word.text[:1].isalnum()
        for word in words
        if word.at in setting.quoted
    )


def _ended(words: list[Word], setting: Setting) -> list[Word]:
    """The words without what is left hanging at their end."""
    while words and _hangs(words[-1], setting):
        words.pop()
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


def _begun(text: str) -> str:
    return text[:1].upper() + text[1:]
