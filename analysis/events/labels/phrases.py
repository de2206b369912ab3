"""Words of the article as a label sets them: phrases without articles, titles or dates."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from spacy.tokens import Token

from analysis.events.labels.words import WORDS
from analysis.events.participants import Participants
from analysis.language.syntax import pobjs_of

LIMIT: Final = 100
_QUOTES: Final = frozenset({'"', "“", "”", "``", "''"})
_ENDS: Final = frozenset({",", ";", ":", ".", "-", "–", "—"})
_OPENING: Final = ("(", "$", "-", "[")
_ASIDE: Final = frozenset({"relcl", "acl", "punct", "appos", "parataxis"})
_LONGEST: Final = 60
"""Words of a noun phrase; parses of broken text can go on without end."""
_BEYOND: Final = 8
"""Words behind the head of a noun phrase that still belong in a label."""


def shorten(text: str) -> str:
    """The text itself, or as many whole words of it as fit, with an ellipsis."""
    text = " ".join(text.split())
    if len(text) <= LIMIT:
        return text
    cut = text[:LIMIT].rsplit(" ", 1)[0]
    while " " in cut:
        cut = cut.rstrip(" ,;:-–—“\"'(")
        last = cut.rsplit(" ", 1)[-1].lower()
        if last not in WORDS.unfinished and len(cut) < LIMIT:
            break
        cut = cut.rsplit(" ", 1)[0]
    return (cut if len(cut) < LIMIT else cut[: LIMIT - 1]) + "…"


def joined(words: Iterable[str]) -> str:
    """The words as they are written: no space before a comma, none left over at the end."""
    text, kept = "", list(words)
    while kept and (kept[-1] in _ENDS or kept[-1].isspace()):  # left over when what followed was left out
        kept.pop()
    for word in kept:
        glued = word in WORDS.glued or text.endswith(_OPENING) or not text
        text += word if glued else " " + word
    return text


def noun_phrase(head: Token) -> list[Token]:
    """The words of the noun phrase without its clauses and what is coordinated with it: determiners,
    modifiers, prepositional phrases."""
    words: list[Token] = []
    agenda = [head]
    while agenda and len(words) < _LONGEST:
        token = agenda.pop()
        words.append(token)
        agenda.extend(
            t
            for t in token.children
            if t.dep_ not in _ASIDE and (token != head or t.dep_ not in ("conj", "cc"))
        )
    return sorted(words, key=lambda t: t.i)


def phrase(head: Token, omitted: frozenset[int]) -> str:
    """A noun phrase without its article, and not far beyond its head."""
    words = [t for t in noun_phrase(head) if t.i <= head.i + _BEYOND]
    dated = next((n for n, t in enumerate(words) if t.i in omitted and t.i > head.i), len(words))
    words = words[:dated]  # "legislators on Tuesday"
    while len(words) > 1 and (words[0].dep_ == "det" or words[0].is_punct):
        words = words[1:]
    while len(words) > 1 and words[-1].lower_ in WORDS.unfinished:
        words = words[:-1]
    text = " ".join(head.doc[words[0].i : words[-1].i + 1].text.split())
    return text[:1].upper() + text[1:]


def told(
    tokens: Iterable[Token], who: Participants, omitted: frozenset[int], moved: frozenset[int] = frozenset()
) -> list[str]:
    """The words, with officials by their names alone: "Norwegian Ambassador Berg" is "Berg".

    A pronoun with an index in `moved` was a subject and is told as an object; what began the sentence now
    stands within one.
    """
    words = [t for t in tokens if t.i not in omitted and t.text not in _QUOTES]
    titles = {t.i for word in words for t in _titles(word, who)}
    # A preposition whose date was left out goes with it.
    dating = {t.i for t in words if t.dep_ == "prep" and any(noun.i in omitted for noun in pobjs_of(t))}
    kept = [t for t in words if t.i not in titles | dating]
    return [_moved(t, moved) if moved else t.text for t in kept]


def _titles(name: Token, who: Participants) -> list[Token]:
    """What stands before the name of a person and tells who he is."""
    if name.pos_ != "PROPN" or _is_post(name):
        return []
    actor = who.at(name)
    if actor is None or actor.kind != "person":
        return []
    before = (t for t in name.lefts if t.dep_ in ("compound", "amod", "nmod", "poss", "det"))
    return [t for left in before if who.at(left) is not actor for t in left.subtree if who.at(t) is not actor]


def _is_post(name: Token) -> bool:
    """Whether the parser took a name for the place of a post: "Ambassador to Rome Ann Lee"."""
    to = name.head if name.dep_ == "pobj" and name.head.lower_ in WORDS.posted else None
    return to is not None and to.i > 0 and to.nbor(-1).pos_ in ("NOUN", "PROPN")


def _moved(token: Token, moved: frozenset[int]) -> str:
    """A word of a subject that is told as an object, and within the sentence that it began."""
    if token.i in moved:
        return WORDS.objective.get(token.lower_, token.text)
    common = token.is_sent_start and token.pos_ in ("DET", "ADJ", "NOUN", "PRON", "NUM")
    return token.lower_ if common and not token.text.isupper() else token.text
