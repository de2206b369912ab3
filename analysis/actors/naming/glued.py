"""What a model glues to a name that is none of it: the participle that opens the sentence, half of a compound
adjective, a bracket that stays open, a flight's number, what somebody is a member or a secretary of."""

from __future__ import annotations

from typing import Final, NamedTuple

from analysis.actors.candidates import Kind
from analysis.actors.naming.names import is_given
from analysis.actors.naming.wording import HYPHENS
from analysis.actors.naming.words import WORDS
from analysis.actors.titles import office_words, title_words
from analysis.actors.tokens import Tokens

_DASHES: Final = frozenset({"-", "–", "—", "--"})
_ADHERENTS: Final = frozenset({"D", "R", "I"})
"""Letters of parties in front of where their members come from: "(D-Brenko)"."""
_MEMBERS: Final = frozenset({"MPs", "MSPs", "MEPs", "TDs", "AMs", "MLAs"})
"""Who hears it, in front of what is said: "told MPs the Brenko Council"."""
_NAMED: Final = 2
"""Words of a full name."""


class Stretch(NamedTuple):
    """Tokens `start` to `end` (exclusive) and what they are taken for."""

    start: int
    end: int
    kind: Kind


def unglued(tokens: Tokens, start: int, end: int, kind: Kind) -> Stretch:
    """What of a model's name is one; nothing (`start` is `end`) where all of it is a title's."""
    if end - start > 1 and _opens_with_participle(tokens, start):
        start += 1
    if end - start > _NAMED and tokens.texts[start] in _MEMBERS and tokens.texts[start + 1] == "the":
        start += 2
    end = _before_suffix(tokens, start, end)
    end = _before_bracket(tokens, start, end)
    end = _before_other(tokens, start, end)
    end = _before_dash(tokens, start, _before_number(tokens, start, end))
    if end - start > _NAMED and tokens.texts[start] in _ADHERENTS and tokens.texts[start + 1] in HYPHENS:
        return Stretch(start + _NAMED, end, "place")
    if end - start > 1 and tokens.texts[end - 1] in WORDS.edges.behind:
        end -= 1
    if tokens.texts[max(0, start - _NAMED) : end] == ["Member", "of", "Parliament"]:
        return Stretch(start, start, kind)
    if _is_seat(tokens, start, end):
        return Stretch(start + _NAMED, end, "place")
    if kind == "organization" and _is_title(tokens, start, end):
        return Stretch(start, start, kind)
    if kind == "organization":
        start, end = _between(tokens, start, end)
    return Stretch(start, end, kind)


def _opens_with_participle(tokens: Tokens, i: int) -> bool:
    """Does the sentence open with what is done to whoever is named: "Praising Mr Okello"?"""
    opens = i == 0 or tokens.sentence[i] != tokens.sentence[i - 1]
    if not opens or tokens.headline[i] or not tokens.texts[i].endswith("ing"):
        return False
    behind = tokens.texts[i + 1]
    return behind.lower() in title_words().address or (tokens.doc[i].tag_ == "VBG" and is_given(behind))


def _before_suffix(tokens: Tokens, start: int, end: int) -> int:
    """Where the name ends of which a hyphen makes an adjective: "Jane Okello-style"."""
    if end - start <= _NAMED or tokens.texts[end - 2] not in HYPHENS:
        return end
    return end - 2 if tokens.texts[end - 1] in WORDS.people.suffixed else end


def _before_bracket(tokens: Tokens, start: int, end: int) -> int:
    """Where the name ends before a bracket that closes behind it: "Brenko Motors (BM" of "(BM)"."""
    words = tokens.texts[start:end]
    return start + words.index("(") if "(" in words[1:] and ")" not in words else end


def _before_number(tokens: Tokens, start: int, end: int) -> int:
    """Where the airline's name ends before the number of a flight: "Brenko Air Flight 447"."""
    at = next((i for i in range(start + 1, end) if tokens.texts[i] == "Flight"), None)
    numbered = at is not None and at + 1 < len(tokens.doc) and tokens.doc[at + 1].is_digit
    return at if at is not None and numbered else end


def _before_other(tokens: Tokens, start: int, end: int) -> int:
    """Where the first ends of two whom a hyphen joins and of whom one is a body of a nation: "Brenko-Air
    Force"."""
    national = office_words().national
    inner = (i for i in range(start + 1, end - 1) if tokens.texts[i] in HYPHENS)
    return next((i for i in inner if " ".join(tokens.texts[i + 1 : end]) in national), end)


def _before_dash(tokens: Tokens, start: int, end: int) -> int:
    """Where the name ends before a dash with spaces around it: "the Brenko Vikings - while"."""
    doc = tokens.doc
    dashes = (i for i in range(start + 1, end) if tokens.texts[i] in _DASHES)
    return next((i for i in dashes if doc[i].whitespace_ and doc[i - 1].whitespace_), end)


def _is_seat(tokens: Tokens, start: int, end: int) -> bool:
    """Is it where a Member of Parliament is elected: "Parliament for North Brenko"?"""
    words = tokens.texts[max(0, start - _NAMED) : start + _NAMED]
    member = len(words) > _NAMED + 1 and words[0].lower() in ("member", "members") and words[1] == "of"
    return member and words[-2:] == ["Parliament", "for"] and end - start > _NAMED


def _between(tokens: Tokens, start: int, end: int) -> tuple[int, int]:
    """What is left without a word such as "pro-Brenko" before it and the post behind: "pro-Brenko war Labour
    MP"."""
    texts = tokens.texts
    aside = start > 1 and texts[start - 1] in HYPHENS and texts[start - 2].lower() in WORDS.edges.prefixes
    small = [i for i in range(start, end) if texts[i].islower() and texts[i].isalpha()]
    if not aside or not small or small[-1] + 1 == end:
        return start, end
    return small[-1] + 1, end - (texts[end - 1] in title_words().behind_names)


def _is_title(tokens: Tokens, start: int, end: int) -> bool:
    """Is it no more than whose and what a minister is before the name: "British Home" Secretary?"""
    words, texts = tokens.texts[start:end], tokens.texts
    behind = texts[end].lower() if end < len(texts) else ""
    alone = len(words) == 1 and words[0].lower() in title_words().modifiers
    if alone and behind in title_words().ministers and texts[end].istitle():
        return True  # "Cabinet" Secretary
    if len(words) < _NAMED or behind not in title_words().ministers or not texts[end].istitle():
        return False
    known = office_words()
    if behind in ("minister", "ministers") and (known.offices | known.acting).isdisjoint(words):
        return all(word.istitle() or word in WORDS.offices.links for word in words)
    return " ".join(words[1:]).lower() in known.topics


def beyond_and(tokens: Tokens, end: int) -> int:
    """Where a body's name ends of which the model has no more than what stands before "and", and that word:
    "Blue Star Tyre and" of "Blue Star Tyre and Exhaust Centre"."""
    known, doc = office_words(), tokens.doc
    kinds = known.bodies | known.institutions | known.associations | known.company_kinds | known.venues
    if end < _NAMED or tokens.texts[end - 1] not in ("and", "&"):
        return end
    for i in range(end, min(end + _NAMED + 1, len(doc))):
        if not tokens.texts[i].istitle() or doc[i].pos_ != "PROPN":
            break
        if i > end and tokens.texts[i] in kinds:
            return i + 1
    return end
