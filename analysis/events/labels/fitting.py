"""A line that is too long: what is left out of it, and where it is broken off."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Final, NamedTuple

from spacy.tokens import Token

from analysis.events.labels.gaps import misleads
from analysis.events.labels.halves import is_halved
from analysis.events.labels.line import LIMIT, NOWHERE, Setting, Word, begun, ended, shorten, text_of
from analysis.events.labels.ranking import rank
from analysis.events.labels.shortening import SPARE, Piece, least
from analysis.events.labels.words import WORDS
from analysis.language.syntax import VERBS

_GOVERNED: Final = frozenset({"dobj", "xcomp", "ccomp", "attr", "acomp"})
_FREE: Final = frozenset({"punct", "cc", "preconj", "case"})
"""What hangs on a word and is not needed by it."""

Cuts = list[list[frozenset[int]]]
"""What can be left out, in tiers: indices of tokens."""


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
    spare: Callable[[], list[frozenset[int]]] = list,
) -> str:
    """The line of the words. Where it is too long, those constituents of the `cuts` are left out that lose
    least, and nothing of the `essence`; then those that are `spare`. Where that is not enough, the line is
    broken off behind the essence."""
    whole = ended(list(words), setting)
    text = text_of(whole, setting)
    if len(text) <= LIMIT:
        return "" if _is_halved(whole, setting) else begun(text)
    pieces = [Piece(cut, tier) for tier, each in enumerate(cuts()) for cut in each]
    needed = essence()
    due = needed.words & {word.at for word in words}
    kept = _left(whole, pieces, setting, due)
    if (kept is None or _lacks_clause(words, kept, setting)) and not setting.quoted & due:
        more = [Piece(cut, SPARE) for cut in spare()]
        kept = (_left(whole, [*pieces, *more], setting, due) if more else None) or kept
    if kept is not None:
        text = text_of(kept, setting)
        return begun(_left_open(text) if _lacks_clause(words, kept, setting) else text)
    free = (piece.words for piece in pieces if piece.words.isdisjoint(due | setting.quoted))
    gone = frozenset[int]().union(*free)
    bare = _without(gone, whole, setting)
    bare = whole if misleads([word.at for word in bare], gone, setting.doc) else bare
    kept = _left(whole, pieces, setting) or bare
    return begun(_told((kept, words, bare), needed._replace(words=due), setting))


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
        told = bool(left) and _may_go(gone, words, setting) and not _is_halved(left, setting)
        told = told and not _is_orphaned(left, gone, setting)
        told = told and not misleads([word.at for word in left], frozenset(gone), setting.doc)
        return told and len(text_of(left, setting)) <= LIMIT

    gone = least(sizes, len(text_of(words, setting)) - LIMIT, pieces, fits, needed)
    return None if gone is None else _without(gone, words, setting)


def _is_orphaned(left: Sequence[Word], gone: Collection[int], setting: Setting) -> bool:
    """Whether a word has stayed that hangs on one that is left out."""
    return any(w.at != NOWHERE and setting.doc[w.at].head.i in gone for w in left)


def _is_halved(words: Sequence[Word], setting: Setting) -> bool:
    return is_halved({word.at for word in words}, setting.doc)


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
    text = _behind(lines, needed, setting)
    if needed.all and needed.words:
        return text
    text = text or _behind(lines, needed._replace(words=verbs), setting)
    text = text if len(text) > LIMIT // 2 else ""
    if not text and verbs and (needed.all or not verbs & _fitting(kept, setting)):
        return ""  # who does it fills the line
    if not text and _is_halved(kept, setting):
        return ""
    text = text or text_of(kept, setting)
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
    for line in (ended(list(each), setting) for each in lines):
        if not needed.words <= {word.at for word in line}:
            continue
        for cut in (frozenset[int](), *alone, *reversed(together)):
            left = _elided(line, cut, setting)
            text = text_of(left, setting)
            if len(text) > LIMIT:
                text = _broken(left, setting, last, needed.all)
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
    return ended(left, setting)


def _may_end(words: Sequence[Word], end: int, setting: Setting) -> bool:
    """Whether nothing behind the first `end` words is needed by one of these."""
    kept = {w.at for w in words[:end]}
    behind = (setting.doc[w.at] for w in words[end:] if w.at != NOWHERE)
    return not any(t.head.i in kept and t.dep_ not in _FREE and rank(t) is None for t in behind)


def _broken(words: Sequence[Word], setting: Setting, behind: int = NOWHERE, strict: bool = False) -> str:
    """As much of the line as fits, to where a phrase ends, with an ellipsis; "" if it would have to end
    before the word `behind`, or if it is to be `strict` and something is lost that the rest needs."""
    for end in range(len(words) - 1, 2, -1):
        word, after = words[end - 1], words[end]
        if behind != NOWHERE and not any(w.at == behind for w in words[:end]):
            return ""
        if word.at < 0 or after.at < 0 or not _ends_phrase(setting.doc[word.at], setting.doc[after.at]):
            continue
        if _is_halved(words[:end], setting) or (strict and not _may_end(words, end, setting)):
            continue
        text = text_of(ended(list(words[:end]), setting), setting)
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
