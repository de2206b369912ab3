"""Events that a noun tells by itself: "Monday's talks between A and B".

A noun tells an event, and is no mere topic, when it has both sides and a day of its own.
"""

from __future__ import annotations

from collections.abc import Container, Iterator

from analysis.events.candidates import Candidate, Sentence
from analysis.events.coding.nominals import of_noun
from analysis.events.participants import Participants


def nominal(sentence: Sentence, who: Participants, taken: Container[int]) -> Iterator[Candidate]:
    """The events that dated nouns of the sentence tell, but for those that are quoted or have an index
    in `taken`."""
    for noun in sentence.span:
        act = None
        free = noun.i not in taken and noun.i not in sentence.quoted
        if free and noun.i in sentence.dated and noun.pos_ == "NOUN":
            act = of_noun(noun)
        if act is None:
            continue
        sources = who.doers(act.doers)
        targets = who.concerned(act.targets, sources)
        if len(sources) > 1 or (sources and targets):
            yield Candidate.act(act, sentence.clauses.of(noun), sources, targets)
