"""The lexicon: what verbs and nouns mean in PLOVER, by frame (frames.toml, nouns.toml).

PLOVER: Open Event Data Alliance, PLOVER manual, 2017-2021; Halterman, Bagozzi, Beger, Schrodt, Scarborough,
"PLOVER and POLECAT", 2023. Coding by verb pattern is the idea of TABARI and PETRARCH (Schrodt, Norris).
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import Any, Final, NamedTuple, get_args

from spacy.tokens import Token

from analysis.language.clauses import Clause
from analysis.language.lexicon import untyped
from analysis.model import PloverType

_TYPES: Final = frozenset(get_args(PloverType))

_TRANSITIVE: Final = frozenset({"COERCE", "ASSAULT", "ACCUSE", "SANCTION"})
COOPERATIVE: Final = frozenset({"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"})
HOSTILE: Final = frozenset({"PROTEST", "MOBILIZE", "SANCTION", "COERCE", "ASSAULT", "THREATEN"})


class Frame(NamedTuple):
    """One construction of a verb or noun; the fields are explained at the head of frames.toml."""

    type: PloverType
    mode: str | None
    objects: frozenset[str]
    without: frozenset[str]
    particle: str | None
    preps: frozenset[str]
    modifiers: frozenset[str]
    not_with: frozenset[str]
    target: tuple[str, ...]
    reciprocal: bool
    bare: bool

    @property
    def weight(self) -> int:
        """How much the frame asks for: of those that fit, the most demanding one is meant."""
        return 2 * bool(self.objects) + 2 * bool(self.particle) + bool(self.preps) + bool(self.modifiers)


class Lexicon(NamedTuple):
    """Frames by lemma, most demanding first, and the noun classes."""

    verbs: dict[str, tuple[Frame, ...]]
    nouns: dict[str, tuple[Frame, ...]]
    classes: dict[str, frozenset[str]]


@cache
def lexicon() -> Lexicon:
    """The frames of frames.toml and nouns.toml."""
    verbs, nouns = untyped("analysis.events.coding", "frames"), untyped("analysis.events.coding", "nouns")
    return Lexicon(
        _by_lemma(verbs["verb"], "verbs"),
        _by_lemma(nouns["noun"], "nouns"),
        {name: frozenset(words) for name, words in nouns["classes"].items()},
    )


def verb_frame(clause: Clause) -> Frame | None:
    """The frame that the predicate and its arguments fit best, or None."""
    frames = lexicon().verbs.get(lemma_of(clause.head), ())
    return next((frame for frame in frames if _fits(frame, clause)), None)


def lemma_of(verb: Token) -> str:
    """The lemma in lower case, mended where the lemmatiser took off too much ("staged": "stag")."""
    lemma, text = verb.lemma_.lower(), verb.lower_
    if text.endswith("ed") and lemma + "ed" == text and _is_verb(text[:-1]) and not _is_verb(lemma):
        return text[:-1]
    return lemma


@cache
def _is_verb(lemma: str) -> bool:
    return lemma in lexicon().verbs or lemma in lexicon().classes["light_verbs"]


def noun_frame(noun: Token) -> Frame | None:
    """What act the noun names, or None."""
    for frame in lexicon().nouns.get(noun.lemma_.lower(), ()):
        words = _modifiers(noun) if frame.modifiers or frame.not_with else set()
        if not frame.not_with & words and (not frame.modifiers or frame.modifiers & words):
            return frame
    return None


def of_class(noun: Token, names: frozenset[str]) -> bool:
    """Whether the noun, a word in front of it or (in "tons of grain") after "of" is of one of the classes."""
    return any(_is(word, names) for word in _core(noun))


def is_head_of_class(noun: Token, names: frozenset[str]) -> bool:
    """Whether the noun itself is of one of the classes."""
    return _is(noun, names)


def _is(word: Token, names: frozenset[str]) -> bool:
    lemma = word.lemma_.lower()
    classes = lexicon().classes
    for name in names:
        if name in _TYPES:
            frame = noun_frame(word)
            if frame is not None and frame.type == name:
                return True
        elif lemma in classes[name] or word.lower_ in classes[name]:
            return True
    return False


def _core(noun: Token) -> list[Token]:
    words = [noun]
    for child in noun.children:
        if child.dep_ in ("compound", "amod", "nmod") and child.i < noun.i:
            words.append(child)
        elif child.dep_ == "prep" and child.lower_ in ("of", "on"):
            for inner in child.children:
                if inner.dep_ == "pobj":
                    words.append(inner)
                    words.extend(t for t in inner.children if t.dep_ == "compound")
                    if noun.lemma_.lower() in lexicon().classes["quantity"] and inner.tag_ == "NNS":
                        words.remove(noun)  # "a group of reporters" is no body
    return words


def _modifiers(noun: Token) -> set[str]:
    return {t.lemma_.lower() for t in noun.subtree if t.i < noun.i and noun.i - t.i < 6}


def _fits(frame: Frame, clause: Clause) -> bool:
    if frame.bare and clause.objects:
        return False
    if frame.particle and frame.particle != clause.particle:
        return False
    if frame.particle is None and clause.particle in ("off", "down", "out") and not frame.objects:
        return False
    governed = [noun for prep, noun in clause.preps if prep in frame.preps] if frame.preps else []
    if frame.preps and not governed:
        return False
    if frame.objects:
        nouns = governed if frame.preps else clause.objects
        if not any(of_class(noun, frame.objects) for noun in nouns):
            return False
    bare = not clause.objects and clause.content is None and not frame.particle
    alone = bare and frame.type in _TRANSITIVE and "obj" in frame.target
    if alone and not any(prep in frame.target for prep, _ in clause.preps):
        return False  # "seized on the claim", "fought in the war"
    return not (frame.without and any(_is(noun, frame.without) for noun in clause.objects))


def _by_lemma(tables: list[dict[str, Any]], key: str) -> dict[str, tuple[Frame, ...]]:
    found: dict[str, list[Frame]] = defaultdict(list)
    for table in tables:
        frame = Frame(
            table["type"],
            table.get("mode"),
            frozenset(table.get("objects", ())),
            frozenset(table.get("without", ())),
            table.get("particle"),
            frozenset(table.get("preps", ())),
            frozenset(table.get("with", ())),
            frozenset(table.get("not_with", ())),
            tuple(table.get("target", ())),
            table.get("reciprocal", False),
            table.get("bare", False),
        )
        for lemma in table[key]:
            found[lemma].append(frame)
    return {lemma: tuple(sorted(frames, key=lambda f: -f.weight)) for lemma, frames in found.items()}
