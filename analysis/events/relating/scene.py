"""Who was there when the news took place: those whom the text names with its day, or lets act on it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from spacy.tokens import Doc

from analysis.document import MentionIndex
from analysis.events.candidates import Sentence
from analysis.events.relating.occasions import WORDS
from analysis.events.relating.voices import Voices
from analysis.model import Actor, Date

_NEWS: Final = 4
"""Paragraphs, the headline among them, in which the text tells what it is news of."""
_HEAD: Final = 250
"""Tokens at the head of the text that tell whether it is about sport."""
_FEW: Final = 3
"""Fewer words of sport prove nothing."""


class Scene:
    """The actors of one Doc who took part in its news, told from first to last."""

    def __init__(self, doc: Doc, voices: Voices) -> None:
        self._index = MentionIndex(doc)
        self._voices = voices
        self._persons = frozenset(actor.id for actor in doc._.actors if actor.kind == "person")
        self._there: set[str] = set()
        self._paragraph = -1
        self._seen = -1
        played = {t.lemma_.lower() for t in doc[:_HEAD] if t.pos_ == "NOUN"} & WORDS.sports
        self._is_sport = len(played) >= _FEW
        self._contest = False

    def note(self, sentence: Sentence, day: Date) -> None:
        """Remember whom a sentence names that tells the day of the news; in that of a contest all who speak
        were there."""
        if sentence.span.start == self._seen:
            return
        self._seen = sentence.span.start
        told = [known for known, _ in sentence.dates if self._voices.at(known.start) is None]
        if any(known.earliest == day.earliest and known.latest == day.latest for known in told):
            self._paragraph = sentence.paragraph
            if self._is_sport and sentence.paragraph <= _NEWS:
                self._contest |= any(
                    t.pos_ == "NOUN" and t.lemma_.lower() in WORDS.contests for t in sentence.span
                )
            self.join(self.named(sentence))

    def named(self, sentence: Sentence) -> frozenset[str]:
        """The ids of the actors that the sentence names."""
        named = self._index.within(sentence.span)
        return frozenset(each.bearer.id for each in named if isinstance(each.bearer, Actor))

    def join(self, actors: Iterable[str]) -> None:
        """Remember who acts on the day of the news, by ids."""
        self._there.update(actors)

    def holds(self, actors: Iterable[str], paragraph: int) -> bool:
        """Whether one of the actors was there, or the paragraph has told of the day before."""
        return self._contest or paragraph == self._paragraph or not self._there.isdisjoint(actors)

    def is_of_persons(self, actors: Iterable[str]) -> bool:
        """Whether one of the actors is a person, whom the paper may have asked."""
        return not self._persons.isdisjoint(actors)
