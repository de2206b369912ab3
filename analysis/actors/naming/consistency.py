"""What the whole article says about a name: one kind and spelling for it, and the places where the model
missed it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from typing import Final, NamedTuple

from spacy.tokens import Doc, Token

from analysis.actors.candidates import Name, in_order, tokens_of
from analysis.actors.naming.kinds import voted
from analysis.actors.naming.names import is_given
from analysis.actors.naming.wholes import adjoined, coordinated, possessed, rejoined
from analysis.actors.naming.words import WORDS
from analysis.actors.titles import title_words
from analysis.actors.tokens import Tokens
from analysis.language.grammar import GRAMMAR

_PARTS: Final = 6
"""Tokens of a person's name."""


def agreed(tokens: Tokens, names: list[Name]) -> list[Name]:
    """The names in order, each of the kind that the whole article says, and wherever it stands in it."""
    whole = possessed(tokens, rejoined(tokens, coordinated(tokens, respelled(tokens, names))))
    kept = trim_people(tokens.doc, voted(tokens, whole), tokens.english)
    return list(adjoined(tokens, in_order((*kept, *recurrences(tokens, kept)))))


def split_possessives(doc: Doc, names: list[Name]) -> list[Name]:
    """The names, but of "Okello's Plan" and "Acme's Laboratory" the first part alone where the article
    names it on its own too, and what follows as another name when it is an organisation's."""
    alone = {doc[n.start : n.end].text: n.kind for n in names}
    alone |= {doc[n.end - 1].text: n.kind for n in names if n.kind == "person"}
    found: list[Name] = []
    for name in names:
        inner = range(name.start + 1, name.end - 1)
        cut = next((i for i in inner if doc[i].text in GRAMMAR.possessives), None)
        kind = alone.get(doc[name.start : cut].text) if cut is not None else None
        if cut is None or kind is None:
            found.append(name)
            continue
        found.append(name._replace(end=cut, kind=kind))
        rest = doc[cut + 1 : name.end]
        if (
            name.kind == "organization"
            and len(rest) > 1
            and all(word[:1].isupper() for word in (rest[0].text, rest[-1].text))
        ):
            found.append(name._replace(start=cut + 1))
    return found


def trim_people(doc: Doc, names: list[Name], english: Collection[str] = frozenset()) -> list[Name]:
    """The names, but of "Gloomy Jane Doe" only "Jane Doe" where that is named alone too and no given name
    precedes, of "Gloomy Jane" the given name, and of "Calling Doe" only her family name. `english` are the
    ordinary words, where they are known: what is none of them is a part of the name ("Nur Hassan Doe")."""
    whole = {doc[n.start : n.end].text for n in names if n.kind == "person" and n.end - n.start == 2}
    families = {doc[n.end - 1].text for n in names if n.kind == "person" and is_given(doc[n.start].text)}
    given = {doc[n.start].text for n in names if n.kind == "person" and n.end - n.start > 1}
    names = [
        n._replace(start=n.start + 1)
        if n.kind == "person"
        and n.end - n.start == 2
        and (
            (doc[n.start].text.endswith("ing") and doc[n.end - 1].text in families)
            or (_is_epithet(doc, n, english) and doc[n.end - 1].text in given)
        )
        else n
        for n in names
    ]
    return [
        n._replace(start=n.end - 2)
        if n.kind == "person"
        and n.end - n.start == 3
        and doc[n.end - 2 : n.end].text in whole
        and is_given(doc[n.end - 2].text)
        and not is_given(doc[n.start].text)
        and (not english or doc[n.start].lower_ in english)
        and "-" not in doc[n.start : n.end].text
        else n
        for n in names
    ]


def _is_epithet(doc: Doc, name: Name, english: Collection[str]) -> bool:
    """Is it an ordinary word before a given name: "Gloomy Jane"?"""
    first, second = doc[name.start], doc[name.end - 1]
    return first.lower_ in english and not is_given(first.text) and is_given(second.text)


def recurrences(tokens: Tokens, names: list[Name]) -> Iterator[Name]:
    """The names found once, where the model missed them; of people also the first and the last part alone."""
    doc = tokens.doc
    taken = tokens_of(names)
    patterns = _patterns(tokens, names)
    for i, text in enumerate(tokens.texts):
        if text not in patterns or i in taken or not tokens.news[i]:
            continue
        for length in patterns[text].lengths:
            end = i + length
            name = patterns[text].names.get(tuple(tokens.texts[i:end])) if end <= len(doc) else None
            if name is None or any(j in taken for j in range(i, end)):
                continue
            if length > 1 or _alone(doc, i) or (tokens.headline[i] and name.kind != "place"):
                first = i - 1 if name.kind == "person" and _is_initial(doc, i - 1) else i
                yield Name(first, end, name.kind, country=name.country)
                taken.update(range(first, end))
                break


def respelled(tokens: Tokens, names: list[Name]) -> list[Name]:
    """The names, and where a person's full name is written with other spaces or hyphens ("Han Min-jae", "Han
    Min Jae"), all of it as one name."""
    people = (n for n in names if n.kind == "person" and n.key is None and n.end - n.start > 1)
    written = {tuple(tokens.texts[n.start : n.end]) for n in people}
    whole = {_letters(words) for words in written} - {""}
    firsts = {words[0] for words in written}
    inner = {i for n in names for i in range(n.start + 1, n.end)}  # a name goes on over the edge before these
    found: list[Name] = []
    covered: set[int] = set()
    for i, text in enumerate(tokens.texts):
        if text not in firsts or i in covered or not tokens.news[i]:
            continue
        end = _end_of(tokens, i, whole)
        if end and tuple(tokens.texts[i:end]) not in written and inner.isdisjoint((i, end)):
            found.append(Name(i, end, "person"))
            covered.update(range(i, end))
    return [*found, *(n for n in names if not covered.intersection(range(n.start, n.end)))]


def _end_of(tokens: Tokens, start: int, whole: set[str]) -> int:
    """Where one of the names ends that begins at a token, however it is parted; 0 where none begins."""
    reach = range(start + 2, min(start + _PARTS, len(tokens.texts)) + 1)
    return next((end for end in reach if _letters(tokens.texts[start:end]) in whole), 0)


def _letters(words: Sequence[str]) -> str:
    """The words as one, small and without hyphens; nothing unless all begin with a capital."""
    if not words or not words[-1].isalpha() or not words[0][:1].isupper():
        return ""
    return "".join(words).replace("-", "").casefold()


class _Patterns(NamedTuple):
    """What to look for behind one first token: names by their words, and how many words there can be, most
    first."""

    names: dict[tuple[str, ...], Name]
    lengths: list[int]


def _patterns(tokens: Tokens, names: list[Name]) -> dict[str, _Patterns]:
    """What to look for by its first token."""
    doc = tokens.doc
    found: dict[str, dict[tuple[str, ...], Name]] = defaultdict(dict)
    shouted = any(
        flag and len(text) > 3 and text.isupper()
        for flag, text in zip(tokens.headline, tokens.texts, strict=True)
    )

    def add(start: int, end: int, name: Name) -> None:
        words = tuple(tokens.texts[start:end])
        if words[0][:1].isupper() and len("".join(words)) > 1:
            found[words[0]].setdefault(words, name)
            if shouted:
                upper = tuple(word.upper() for word in words)
                found[upper[0]].setdefault(upper, name)

    for name in names:
        if name.key is not None and name.kind == "person":  # the reader's own: also by the family name
            family = name.key.split()[-1]
            found[family].setdefault((family,), name)
        if name.key is not None or name.kind == "country":
            continue
        add(name.start, name.end, name)
        if name.kind == "person":
            end = _without_suffix(tokens, name)
            breaks = [i + 1 for i in range(name.start, end - 1) if doc[i].whitespace_]
            if breaks:
                add(breaks[-1], end, name)
                add(name.start, breaks[0], name)
                if len(breaks) > 1:  # two family names: "López Obrero"
                    add(breaks[-2], end, name)
    return {
        first: _Patterns(words, sorted({len(one) for one in words}, reverse=True))
        for first, words in found.items()
    }


def _without_suffix(tokens: Tokens, name: Name) -> int:
    """Where the family name ends: before the "III" of "Adam Okello III"."""
    end = name.end
    while end - name.start > 2 and tokens.texts[end - 1].casefold().strip(",") in WORDS.people.suffixes:
        end -= 1
    return end


def _is_initial(doc: Doc, i: int) -> bool:
    return i >= 0 and len(doc[i].text) == 2 and doc[i].text[0].isupper() and doc[i].text[1] == "."


def _alone(doc: Doc, i: int) -> bool:
    """Is the word a name by its tag, and no part of a longer one that nobody proposed?"""
    if doc[i].pos_ not in ("PROPN", "NOUN") or len(doc[i].text) < 2:
        return False
    before = doc[i - 1] if i > 0 and not doc[i - 1].text.endswith(".") else None
    if before is not None and _is_proper(before) and before.lower_ not in title_words().parts:
        return False
    if before is not None and _is_capital_adjective(before):
        return False  # "the Live Aid concert"
    after = doc[i + 1] if i + 1 < len(doc) else None
    return after is None or not _is_proper(after)


def _is_capital_adjective(token: Token) -> bool:
    """Is it an adjective with a capital that neither the sentence nor a people gives it?"""
    plain = token.pos_ == "ADJ" and token.text.istitle() and token.lower_ not in title_words().parts
    return plain and not token.ent_type_ and not token.is_sent_start


def _is_proper(token: Token) -> bool:
    return token.pos_ == "PROPN" and token.text[:1].isupper()
