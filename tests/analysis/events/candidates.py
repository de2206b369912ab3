"""The sentences of a text with the candidates of each, for tests of what is found before it is weighed."""

from __future__ import annotations

from collections.abc import Iterator

from analysis import Annotator
from analysis.document import news_paragraphs
from analysis.events.candidates import Candidate, Sentence
from analysis.events.participants import Participants
from analysis.events.relating.calendar import Calendar
from analysis.events.selection.clauses import select
from analysis.events.selection.continued import Continued
from analysis.events.selection.remaining import remaining
from analysis.events.selection.sentences import sentences


class Found:
    """A text read as far as its candidates."""

    def __init__(self, annotator: Annotator, text: str) -> None:
        self.doc = annotator.nlp(text)
        self.who = Participants(self.doc)
        calendar = Calendar(self.doc)
        self.sentences: list[Sentence] = [
            sentence
            for number, (paragraph, tokens) in enumerate(news_paragraphs(self.doc))
            for sentence in sentences(number, paragraph, tokens, calendar)
        ]

    def ruled(self) -> list[Candidate]:
        """Those that rules make."""
        return [one for sentence in self.sentences for one in select(sentence, self.who)]

    def remaining(self) -> list[Candidate]:
        """Those of which no rule makes an event, as if there were no rules."""
        return [one for sentence in self.sentences for one in remaining(sentence, self.who, ())]

    def continued(self) -> list[Candidate]:
        """Those with which a quotation goes on."""
        return list(self._continued())

    def _continued(self) -> Iterator[Candidate]:
        going_on = Continued(self.doc)
        for sentence in self.sentences:
            yield from going_on.told(sentence, self.who, tuple(select(sentence, self.who)))
