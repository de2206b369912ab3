"""Speech told by the layout: signatures ("― Ann Smith"), headlines ("Smith: No talks"), and a paragraph that
ends in "she said:"."""

from __future__ import annotations

import re
from typing import Final

from spacy.tokens import Span, Token

from analysis.document import quoted_tokens
from analysis.language.grammar import GRAMMAR
from analysis.language.syntax import FINITE, pobj_of
from analysis.quotes.candidates import Attribution
from analysis.quotes.cues import CUES, NO_SPEAKERS, SAYING, is_reporting, is_reporting_noun
from analysis.quotes.phrases import Speaker, phrase
from analysis.quotes.scene import Frame, Scene
from analysis.quotes.subjects import subject

_PARTICLES: Final = "|".join(sorted(GRAMMAR.particles))
_SIGNATURE: Final = re.compile(
    r"\s*(?:[―—–]|-{1,2})\s*"
    rf"(?P<name>[^\W\d_][\w.’'-]*(?:[ \xa0](?:[A-Z][\w.’'-]*|(?:{_PARTICLES})\b)){{0,5}})"
)
_GAP: Final = "[ \xa0]"
_MONTH: Final = r"[A-Z][a-z]{2,8}\.?"
_DAY: Final = rf"(?:{_MONTH}{_GAP}\d{{1,2}}(?:,{_GAP}\d{{4}})?|\d{{1,2}}{_GAP}{_MONTH}(?:{_GAP}\d{{4}})?)"
_BEHIND: Final = re.compile(
    rf"(?:{_GAP}?\(@\w{{1,30}}\))?(?:,?{_GAP}{_DAY})?"
    r"(?:,[ \xa0](?:(?:an?|the)[ \xa0])?[^\W\d_][^.:;!?\n“”\"]{2,60})?[\s.)]*"
)
"""What may follow the name in a signature: the name in a network, the day, a role."""
_HEADLINE: Final = 160
_NAME_WORDS: Final = 4
_ANNOUNCING: Final = 12
"""Words of a line that announces a quotation without a verb at most."""


def signed(scene: Scene, frame: Frame) -> Attribution | None:
    """A stretch and behind it, after a dash, the name of who says it."""
    doc = scene.doc
    inside = scene.within(frame.first, frame.last)
    if len(inside) != 1 or scene.trimmed(frame.first, inside[0].last) != (inside[0].first, inside[0].last):
        return None
    stretch = inside[0]
    end = doc[frame.last - 1].idx + len(doc[frame.last - 1])
    signature = _SIGNATURE.match(scene.text, stretch.end, end)
    if signature is None or not _BEHIND.fullmatch(scene.text, signature.end(), end):
        return None
    start, finish = signature.span("name")
    if scene.text[finish - 1] == "." and scene.text[finish - 3 : finish - 1].islower():
        finish -= 1  # the sentence's, not an abbreviation's
    name = doc.char_span(start, finish, alignment_mode="expand")
    if name is None:
        return None
    dash = name.start
    while dash > stretch.last and doc[dash - 1].is_space:  # a no-break space is a token of its own
        dash -= 1
    cue = (dash - 1, dash) if dash > stretch.last else None
    return Attribution(((stretch.first, stretch.last),), Speaker(name[-1], name.start, name.end), cue)


def signature_below(tokens: Span) -> Speaker | None:
    """Whom a paragraph names that is nothing but the signature of the one above: "— Ann Smith, engineer"."""
    text = tokens.doc.text
    found = _SIGNATURE.match(text, tokens.start_char, tokens.end_char)
    if found is None or not _BEHIND.fullmatch(text, found.end(), tokens.end_char):
        return None
    name = tokens.doc.char_span(*found.span("name"), alignment_mode="expand")
    if name is None or not all(t.pos_ == "PROPN" or t.lower_ in GRAMMAR.particles for t in name):
        return None
    return Speaker(name[-1], name.start, name.end)


def headline(scene: Scene) -> Attribution | None:
    """A title such as "Smith: No talks before spring" as what Smith says."""
    doc = scene.doc
    whole = scene.trimmed(scene.first, scene.last)
    if whole is None or doc[whole[1] - 1].idx - doc[whole[0]].idx > _HEADLINE or len(scene.frames) > 1:
        return None
    colon = next((i for i in range(*whole) if doc[i].text == ":" and scene.stretch_at(i) is None), None)
    if colon is None or not whole[0] < colon < whole[1] - 2 or colon - whole[0] > _NAME_WORDS:
        return None
    label = doc[whole[0] : colon]
    person = all(t.ent_type_ == "PERSON" for t in label)
    source = label[-1].lemma_.lower() in CUES.sources
    if not (person or source) or not all(_name_word(t) for t in label):
        return None
    content = scene.trimmed(colon + 1, whole[1])
    if content is None or (person and not scene.within(*content) and not _speaks(label[-1], colon)):
        return None
    return Attribution((content,), Speaker(label[-1], whole[0], colon), (colon, colon + 1))


def _speaks(name: Token, colon: int) -> bool:
    """Does the article go on to tell what the person in front of the colon says? Else it may be only what the
    title is about: "Ann Lee: Court drops the case"."""
    doc = name.doc
    named = [t.i for t in doc[colon:] if t.text == name.text and t.head.i != t.i]
    quoted = quoted_tokens(doc) if named else frozenset()
    told = (doc[i] for i in named if i not in quoted)
    return any(_is_said_by(t) for t in told)


def _is_said_by(name: Token) -> bool:
    """Is it by the name that something is said, denied or claimed here: "Lee said", "Lee's claim"?"""
    if name.dep_ in ("nsubj", "agent"):
        return is_reporting(name.head, *SAYING)
    return name.dep_ == "poss" and is_reporting_noun(name.head, CUES.nouns.message | CUES.nouns.clause)


def announced(scene: Scene) -> tuple[Speaker, int] | None:
    """Who speaks in the next paragraph, and by which verb, when this one ends in "she said:"."""
    doc = scene.doc
    i = scene.last - 1
    while i > scene.first and doc[i].is_space:
        i -= 1
    if doc[i].text != ":" or scene.stretch_at(i) is not None:
        return None
    frame = scene.frames[-1]
    for j in range(i - 1, max(frame.first, i - 25) - 1, -1):
        if scene.stretch_at(j) is None and is_reporting(doc[j], *SAYING) and doc[j].tag_ != "VBN":
            speaker = subject(doc[j])
            return (speaker, j) if speaker else None
        if is_reporting_noun(doc[j], CUES.nouns.message) and doc[j].head.pos_ == "VERB":
            speaker = subject(doc[j].head)
            return (speaker, j) if speaker else None
    return _named(scene, Frame(frame.first, i))


def _named(scene: Scene, frame: Frame) -> tuple[Speaker, int] | None:
    """Who is announced without a verb: "And from Chairman Smith:", "In the words of one voter:", "Smith, on
    the dam:". The colon is the cue."""
    whole = scene.trimmed(frame.first, frame.last)
    if whole is None or whole[1] - whole[0] > _ANNOUNCING or scene.within(*frame):
        return None
    words = scene.doc[whole[0] : whole[1]]
    if any(t.tag_ in FINITE for t in words):
        return None
    for token in words:
        own = pobj_of(token) if token.lower_ in CUES.clauses.by or _of_words(token) else None
        if own is not None and _is_somebody(own):
            return phrase(own), frame.last
    root = words.root
    behind = (t for t in words if t.i > root.right_edge.i)
    alone = root.i == whole[1] - 1 or all(t.is_punct for t in behind)
    return (phrase(root), frame.last) if alone and root.ent_type_ == "PERSON" else None


def _of_words(token: Token) -> bool:
    """Is it the "of" of "in the words of"?"""
    return token.lower_ == "of" and token.head.lower_ in CUES.nouns.view


def _is_somebody(token: Token) -> bool:
    return token.ent_type_ not in NO_SPEAKERS and token.pos_ in ("PROPN", "NOUN")


def _name_word(token: Token) -> bool:
    return token.text[0].isupper() or token.lower_ in GRAMMAR.particles | CUES.within_names or token.is_punct
