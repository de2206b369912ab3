"""The lexicon: what verbs and nouns mean in PLOVER, by frame (frames.toml, nouns.toml).

PLOVER: Open Event Data Alliance, PLOVER manual, 2017-2021; Halterman, Bagozzi, Beger, Schrodt, Scarborough,
"PLOVER and POLECAT", 2023. Coding by verb pattern is the idea of TABARI and PETRARCH (Schrodt, Norris).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from typing import Final, NamedTuple, get_args

from msgspec import Struct, field
from spacy.tokens import Token

from analysis.language.clauses import Clause
from analysis.language.lexicon import load
from analysis.language.syntax import children, has, pobjs_of
from analysis.model import PloverType

_TYPES: Final = frozenset(get_args(PloverType))

_TRANSITIVE: Final = frozenset({"COERCE", "ASSAULT", "ACCUSE", "SANCTION"})
COOPERATIVE: Final = frozenset({"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"})
HOSTILE: Final = frozenset({"PROTEST", "MOBILIZE", "SANCTION", "COERCE", "ASSAULT", "THREATEN"})
_SHORT_SYLLABLE: Final = re.compile(r"[^aeiou]+[aeiou][^aeiouwxy]")
_QUANTITY: Final = frozenset({"quantity"})


class Frame(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One construction of verbs or nouns; the fields are explained at the head of frames.toml."""

    type: PloverType
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    mode: str | None = None
    objects: frozenset[str] = frozenset()
    without: frozenset[str] = frozenset()
    particle: str | None = None
    preps: frozenset[str] = frozenset()
    modifiers: frozenset[str] = field(default=frozenset(), name="with")
    not_with: frozenset[str] = frozenset()
    target: tuple[str, ...]
    reciprocal: bool = False
    bare: bool = False

    @property
    def weight(self) -> int:
        """How much the frame asks for: of those that fit, the most demanding one is meant."""
        return 2 * bool(self.objects) + 2 * bool(self.particle) + bool(self.preps) + bool(self.modifiers)


class Verbs(Struct, frozen=True, forbid_unknown_fields=True):
    """The tables of frames.toml."""

    verb: tuple[Frame, ...]


class Words(Struct, frozen=True, forbid_unknown_fields=True):
    """Words that tell what carries an act, and where its sides stand; nouns.toml explains them."""

    light_verbs: frozenset[str]
    light_prepositions: frozenset[str]
    placing: frozenset[str]
    spoken: frozenset[str]
    receiving: frozenset[str]
    givers: frozenset[str]
    taking: frozenset[str]
    taken: frozenset[str]
    held: frozenset[str]
    occurring: frozenset[str]
    vehicles: frozenset[str]
    asked: frozenset[str]
    both: tuple[str, ...]
    victims: tuple[str, ...]
    makers: tuple[str, ...]
    turning: frozenset[str]


class Nouns(Struct, frozen=True, forbid_unknown_fields=True):
    """The tables of nouns.toml."""

    noun: tuple[Frame, ...]
    words: Words
    classes: dict[str, frozenset[str]]


class Lexicon(NamedTuple):
    """Frames by lemma, most demanding first; the classes of nouns; the words that frames turn on."""

    verbs: dict[str, tuple[Frame, ...]]
    nouns: dict[str, tuple[Frame, ...]]
    classes: dict[str, frozenset[str]]
    words: Words


@cache
def lexicon() -> Lexicon:
    """The frames of frames.toml and nouns.toml."""
    verbs = load("analysis.events.coding", "frames", Verbs)
    nouns = load("analysis.events.coding", "nouns", Nouns)
    return Lexicon(_by_lemma(verbs.verb), _by_lemma(nouns.noun), nouns.classes, nouns.words)


def verb_frame(clause: Clause) -> Frame | None:
    """The frame that the predicate and its arguments fit best, or None."""
    frames = lexicon().verbs.get(lemma_of(clause.head), ())
    return next((frame for frame in frames if _fits(frame, clause)), None)


def lemma_of(verb: Token) -> str:
    """The lemma in lower case, mended where the lemmatiser took off too much ("staged": "stag")."""
    lemma, text = verb.lemma_.lower(), verb.lower_
    if text.endswith("ed") and lemma + "ed" == text and _is_verb(text[:-1]) and not _is_verb(lemma):
        return text[:-1]
    if text in (lemma + "ing", lemma + "ed") and _SHORT_SYLLABLE.fullmatch(lemma):
        return lemma + "e"  # "hoping", "taped": of "hop" and "tap" it would be "hopping" and "tapped"
    if text == lemma + "es" and lemma[-1] not in "sz" and _SHORT_SYLLABLE.fullmatch(lemma):
        return lemma + "e"  # "hopes": of "hop" it would be "hops"
    return lemma


@cache
def _is_verb(lemma: str) -> bool:
    return lemma in lexicon().verbs or lemma in lexicon().words.light_verbs


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
            for inner in pobjs_of(child):
                words += [inner, *children(inner, "compound")]
                if noun in words and _is(noun, _QUANTITY) and inner.tag_ == "NNS":
                    words.remove(noun)  # "a group of reporters" is no body
    return words


def _modifiers(noun: Token) -> set[str]:
    return {t.lemma_.lower() for t in noun.subtree if t.i < noun.i and noun.i - t.i < 6}


def _fits(frame: Frame, clause: Clause) -> bool:
    """Whether the frame's particle, prepositions and objects are there, and none that it must not have."""
    if (frame.bare and clause.objects) or _is_another_verb(frame, clause):
        return False
    nouns = clause.objects
    if frame.preps:
        nouns = tuple(noun for preposition, noun in clause.preps if preposition in frame.preps)
    gerund = not frame.objects and any(
        t.lower_ in frame.preps and has(t, "pcomp") for t in children(clause.head, "prep")
    )
    if (frame.preps and not nouns and not gerund) or _lacks_object(frame, clause):
        return False
    if frame.objects and not any(of_class(noun, frame.objects) for noun in nouns):
        return False
    return not any(_is(noun, frame.without) for noun in clause.objects)


def _is_another_verb(frame: Frame, clause: Clause) -> bool:
    """Whether the particle is not the frame's, or makes another verb of one that has none: "fight off"."""
    if frame.particle:
        return frame.particle != clause.particle
    return clause.particle in lexicon().words.turning and not frame.objects


def _lacks_object(frame: Frame, clause: Clause) -> bool:
    """Whether there is nobody to suffer it: "seized on the claim", "fought in the war"."""
    if clause.objects or clause.content is not None or frame.particle:
        return False
    alone = frame.type in _TRANSITIVE and "obj" in frame.target
    return alone and not any(preposition in frame.target for preposition, _ in clause.preps)


def _by_lemma(frames: Iterable[Frame]) -> dict[str, tuple[Frame, ...]]:
    found: dict[str, list[Frame]] = defaultdict(list)
    for frame in frames:
        for lemma in (*frame.verbs, *frame.nouns):
            found[lemma].append(frame)
    return {lemma: tuple(sorted(known, key=lambda f: -f.weight)) for lemma, known in found.items()}
