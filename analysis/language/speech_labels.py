"""The labels of transcripts: who speaks, at the beginning of a paragraph or on a line of his own.

Transcripts set their labels in many ways ("SMITH:", "**Ann Smith:**", "[00:15 Ann Smith]", "Q.", a line
with a name). None of these is one by itself, for forms, lists and headings look the same. What makes them
labels is the article: the same short beginnings come again, set in the same way, and behind them somebody
speaks.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, Literal, NamedTuple

from msgspec import Struct

from analysis.language.grammar import GRAMMAR
from analysis.language.lexicon import load
from analysis.model import Span

Style = Literal["colon", "stamped", "bracket", "letter", "line", "dash", "stop"]
"""How a label is set."""

Words = frozenset[str]


class Labels(Struct, frozen=True, forbid_unknown_fields=True):
    """The lists of speech_labels.toml, where each is explained."""

    roles: Words
    titles: Words
    asking: Words
    answering: Words
    fields: Words
    headings: Words
    directions: Words
    credits: Words


LABELS: Final = load("analysis.language", "speech_labels", Labels)


class Label(NamedTuple):
    """A speaker's label: its beginning, the name in it, where what is said begins, how it is set, and whether
    what is said stands below."""

    start: int
    name: Span
    end: int
    style: Style
    alone: bool


class _Seen(NamedTuple):
    """What looks like a label: with its name in small letters, numbers apart, and what is said behind it."""

    unit: int
    label: Label
    key: str
    capitals: bool
    signs: str
    said: str


_BLANK: Final = r"[ \t\xa0\u2009\u202f]"
_SIGNS: Final = r"[\s*_#>\"“”‘]{0,12}"
_STAMP: Final = r"(?:[\[(<]?\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d{1,3})?(?: ?[AaPp]\.?[Mm]\.?)?[\])>]?)"
_SMALL: Final = "|".join(sorted(map(re.escape, GRAMMAR.particles | {"of", "the", "for", "and", "from"})))
_WORD: Final = r"[^\W\d_a-z][\w.’'&/-]{0,24}"
_ROLE: Final = "|".join(
    re.escape(role) for role in sorted(LABELS.roles, key=len, reverse=True) if len(role) > 1
)
_MORE: Final = rf"(?:{_BLANK}(?:{_WORD}|#?\d{{1,3}}|(?:{_SMALL})(?={_BLANK}))){{0,6}}"
_NAME: Final = rf"(?P<name>(?:{_WORD}|(?i:{_ROLE})\b){_MORE})"
_SECOND, _THIRD, _FOURTH = (_NAME.replace("name", other) for other in ("second", "third", "fourth"))
_ASIDE: Final = rf"(?:(?:{_BLANK}?[\[(][^\])\n]{{1,60}}[\])]){{1,3}}|,{_BLANK}[^:.?!\n]{{2,60}})?"
_OFFICE: Final = rf"The{_BLANK}[^:()\n]{{2,60}}?{_BLANK}\({_SECOND}\)"
"""As parliaments print it: "The Minister for Ports (Jane Okello):"."""
_CAPITALS: Final = r"[^\W\d_a-z](?:[^\W\d_a-z]|[.’'-])+"
_TITLED: Final = (
    rf"(?P<name>(?:[A-Z][a-z]{{0,3}}\.?{_BLANK})?{_CAPITALS}(?:{_BLANK}(?:{_CAPITALS}|\d{{1,3}})){{0,4}})"
)
_PATTERNS: Final[tuple[tuple[Style, re.Pattern[str]], ...]] = (
    (
        "stamped",
        re.compile(
            rf"{_SIGNS}[\[(<]{_STAMP}{_BLANK}?[,|–—-]?{_BLANK}?{_NAME}[\])>]:?(?=\s|\Z)"
            rf"|{_SIGNS}[\[(]{_STAMP}[\])]{_BLANK}<?(?P<nick>[a-z][\w.-]{{1,24}})(?:>:?|:)(?=\s|\Z)"
            rf"|{_SIGNS}[\[(<]{_SECOND}[,|–—-]?{_BLANK}{_STAMP}[\])>]:?(?=\s|\Z)"
            rf"|{_SIGNS}{_STAMP}{_BLANK}?[,|–—-]?{_BLANK}?{_THIRD}:[*_]{{0,3}}(?=\s|\Z)"
            rf"|{_SIGNS}{_FOURTH}[*_]{{0,3}}{_BLANK}{{0,8}}{_STAMP}:?[*_]{{0,3}}(?=\s|\Z)"
        ),
    ),
    (
        "colon",
        re.compile(
            rf"{_SIGNS}(?:{_OFFICE}|{_NAME}{_ASIDE}){_BLANK}?[*_]{{0,3}}[:：][*_]{{0,3}}(?:{_BLANK}+{_STAMP})?(?=\s|\Z)"
        ),
    ),
    (
        "letter",
        re.compile(
            rf"{_SIGNS}(?P<name>[QA]\d{{0,3}})(?:[.):]|{_BLANK}?[–—-])?[*_]{{0,3}}{_BLANK}+(?=[\"“‘'(\[…—–A-Z])"
        ),
    ),
    ("bracket", re.compile(rf"{_SIGNS}(?:\[{_NAME}\]|<(?P<second>[\w.-]{{2,24}})>):?{_BLANK}+(?=\S)")),
    ("dash", re.compile(rf"{_SIGNS}{_NAME}[*_]{{0,3}}{_BLANK}?(?:[–—]|-{{1,2}}){_BLANK}+(?=\S)")),
    ("stop", re.compile(rf"{_SIGNS}{_TITLED}\.[:—–-]?[*_]{{0,3}}{_BLANK}+(?=[\"“‘(\[…A-Z])")),
    ("line", re.compile(rf"{_SIGNS}{_NAME}(?:{_BLANK}?[\[(][^\])\n]{{1,60}}[\])])?[*_]{{0,3}}{_BLANK}*\Z")),
)
_WEAK: Final = frozenset({"bracket", "dash", "stop", "line"})
"""Ways in which much else is set: a name has to come again."""
_LONGEST: Final = 90
"""Characters of a label at most."""
_LINE: Final = 5
"""Words of a label that has a line of its own at most."""
_NUMBER: Final = re.compile(r"#?\d+")
_ENDED: Final = re.compile(r"[.?!…:;,—–-][\"'”’)\]*_]*\s*\Z")
_FIRST: Final = re.compile(rf"(?i)\b(?:{'|'.join(sorted(GRAMMAR.speaking))})\b|\?")
_QUOTED: Final = re.compile(r"[“\"][^”\"]*[”\"]")
_SHARE: Final = 0.5
"""Of the turns, those that end as a sentence ends."""
_SPOKEN: Final = 0.5
"""Of turns with labels that could be much else, those in which somebody speaks of himself or to another."""
_DIRECTION: Final = "|".join(re.escape(word) for word in sorted(LABELS.directions, key=len, reverse=True))
DIRECTION: Final = re.compile(
    rf"[\[(]{_BLANK}?(?:(?i:{_DIRECTION})(?:[ ,/;][^\])\n]{{0,40}})?|{_STAMP}){_BLANK}?\.?{_BLANK}?[\])]\.?"
    r"|\[\d{1,2}:\d\d(?::\d\d)?\]"
)
"""A note of what happens between the words, and the time that a transcript gives."""
_CREDIT: Final = re.compile(rf"(?i)\b(?:{'|'.join(sorted(LABELS.credits))}):\s*[^.:]{{2,60}}[.)]?\s*\Z")


def is_credit(text: str) -> bool:
    """Does the text end as the line below a picture ends: "Image: Ann Smith."?"""
    return _CREDIT.search(text) is not None


def speaks(text: str) -> bool:
    """Does somebody speak of himself in the text, or to another one, other than between quotation marks?"""
    return _FIRST.search(_QUOTED.sub(" ", text)) is not None


def role_of(name: str) -> str:
    """What the label says in small letters, without its number and its signs."""
    return " ".join(_NUMBER.sub(" ", name).casefold().strip(" .:*_").split())


def is_role(name: str) -> bool:
    """Does the label say what somebody does in the talk, and not who it is?"""
    return role_of(name) in LABELS.roles


def labels(text: str, units: Sequence[Span]) -> dict[int, Label]:
    """The label with which each of the stretches begins, by the number of the stretch, if the text is a
    transcript; none otherwise."""
    seen: dict[int, list[_Seen]] = {}
    following = len(units)
    for number in reversed(range(len(units))):
        # Without another label, what is said ends with the paragraph, as far as is known.
        end = units[following][0] if following < len(units) else units[number][1]
        found = _candidates(text, number, units, end)
        if found:
            seen[number] = found
            following = number
    seen = dict(sorted(seen.items()))
    taken: dict[int, Label] = {}
    for style, _ in _PATTERNS:
        group = [
            one
            for each in seen.values()
            for one in each
            if one.label.style == style and one.unit not in taken
        ]
        taken.update((one.unit, one.label) for one in _accepted(text, group, bool(taken)))
    return _without_title(text, units, taken)


def _candidates(text: str, number: int, units: Sequence[Span], until: int) -> list[_Seen]:
    start, end = units[number]
    stop = start + len(text[start:end].rstrip())
    out = []
    for style, pattern in _PATTERNS:
        reach = stop if style == "line" else min(stop, start + _LONGEST + 40)
        if style == "line" and stop - start > _LONGEST:
            continue
        found = pattern.match(text, start, reach)
        if found is None or found.end() - start > _LONGEST + 30:
            continue
        group = next(
            g for g in ("name", "second", "third", "fourth", "nick") if g in found.groupdict() and found[g]
        )
        name = found[group]
        key = role_of(name)
        first = key.split(" ")[0] if key else ""
        if not key or key in LABELS.fields or key in LABELS.directions or first in LABELS.headings:
            continue
        if style == "line" and (len(name.split()) > _LINE or _ENDED.search(name)):
            continue
        alone = found.end() >= stop
        if alone and number + 1 >= len(units):
            continue
        said = text[found.end() : max(until, units[number + alone][1])].strip()
        at = found.end()
        while at < stop and text[at].isspace():
            at += 1
        signs = text[start : found.start(group)].strip()
        bare = re.sub(r"^[^\W\d_][a-z]{0,4}\.?\s", "", name)
        label = Label(found.start(group) if style == "line" else start, found.span(group), at, style, alone)
        out.append(_Seen(number, label, key, bare.isupper() and len(bare) > 1, signs, said))
    return out


def _accepted(text: str, group: Sequence[_Seen], transcript: bool) -> list[_Seen]:
    """Those of the labels set in one way that are labels of a transcript."""
    if not group:
        return []
    if group[0].label.style == "letter":
        return _letters(group, transcript=transcript)
    style = group[0].label.style
    counts = Counter(one.key for one in group)
    again = [one for one in group if counts[one.key] > 1]
    kept = [one for one in group if one in again or _is_like(text, one, group, again)]
    if style in _WEAK:
        roles = sum(one.key in LABELS.roles for one in kept)
        if len({one.key for one in again}) < 2 and roles < 2 and not (again and len(kept) > len(again)):
            return []
    if len(kept) < 2 and not transcript:
        return []
    ended = sum(_ENDED.search(one.said) is not None for one in kept)
    if style != "stamped" and ended < _SHARE * len(kept):
        return []
    capitals = style == "colon" and any(one.capitals for one in kept)
    if style == "stamped" or capitals:
        return kept
    spoken = sum(speaks(one.said) for one in kept)
    if not spoken or (style in _WEAK and spoken < _SPOKEN * len(kept)):
        return []
    return kept if again or _in_talk(kept) else []


def _is_like(text: str, one: _Seen, group: Sequence[_Seen], again: Sequence[_Seen]) -> bool:
    """Is a label that comes once set like those that come again, or a name?"""
    if one.label.style == "stamped" or one.key in LABELS.roles:
        return True
    if any(other.signs == one.signs != "" for other in again):
        return True
    if one.label.style in _WEAK:
        return any(other.capitals == one.capitals for other in again)
    if one.capitals and sum(other.capitals for other in group) > 1:
        return True
    return _is_named(text, one) or any(_answers(one, other) or _answers(other, one) for other in group)


def _letters(group: Sequence[_Seen], *, transcript: bool) -> list[_Seen]:
    """Questions and answers: an "A" alone is an article or the first of a list."""
    asked = [one for one in group if one.key == "q"]
    if transcript:
        return list(group) if len(asked) < len(group) and asked else asked
    return list(group) if asked and len(group) > 1 else asked if len(asked) > 1 else []


def _is_named(text: str, one: _Seen) -> bool:
    """Is the label a name: of several words, or one that stands elsewhere in the text within a sentence?"""
    name = text[slice(*one.label.name)]
    if len(name.split()) > 1:
        return all(word[0].isupper() or word in GRAMMAR.particles for word in name.split())
    within = re.compile(
        rf"(?:[a-z,]|\b[A-Z][\w.]*) {re.escape(name)}\b", 0 if not one.capitals else re.IGNORECASE
    )
    return within.search(text) is not None


def _in_talk(kept: Sequence[_Seen]) -> bool:
    """Is a question answered by another one who is labelled?"""
    return any(_answers(other, one) for one, other in pairwise(kept))


def _answers(one: _Seen, other: _Seen) -> bool:
    """Does the one answer a question of the other?"""
    return "?" in other.said and one.unit == other.unit + 1 and one.key != other.key


def _without_title(text: str, units: Sequence[Span], taken: dict[int, Label]) -> dict[int, Label]:
    """The labels without the title, which may begin with a name and a colon ("Smith: a life in pictures")."""
    title = taken.get(0)
    said = text[title.end : units[0][1]].strip() if title else ""
    if title and title.style == "colon" and said and not _ENDED.search(said):
        del taken[0]
    return taken
