"""The spaCy component `dateline_events`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from analysis.document import news_paragraphs, register
from analysis.events.agencies import Agencies, agencies, in_own_words
from analysis.events.candidates import Candidate, Sentence
from analysis.events.explaining import Explanation, explained, final
from analysis.events.participants import Participants
from analysis.events.records import Recorder
from analysis.events.relating.calendar import Calendar
from analysis.events.relating.repeats import Told, costs, in_order, without_repeats
from analysis.events.relating.retold import with_days
from analysis.events.selection.attributed import Attributions
from analysis.events.selection.clauses import select
from analysis.events.selection.continued import Continued
from analysis.events.selection.remaining import remaining
from analysis.events.selection.sentences import sentences
from analysis.events.weighing import Weighing
from analysis.guard import guarded
from analysis.model import Actor, Event, Paragraph

register()

_CONTENT: Final = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})


class EventsComponent:
    """Sets `doc._.events`, from the parse and from what the components before it found: without actors there
    are no events, without dates none is dated. A clause is an event when it is one with a chance of at least
    `threshold`, 0 to 1; None: that of weighing.toml."""

    def __init__(self, threshold: float | None = None) -> None:
        self.threshold = threshold

    def __call__(self, doc: Doc) -> Doc:
        if doc.has_annotation("DEP"):
            doc._.events = tuple(_events(doc, self.threshold))
        return doc


@Language.factory("dateline_events", default_config={"threshold": None})
def make_events(nlp: Language, name: str, threshold: float | None) -> EventsComponent:
    """The factory behind `nlp.add_pipe("dateline_events")`."""
    del nlp, name
    return EventsComponent(threshold)


class _Read(NamedTuple):
    """A paragraph, with the candidates of its sentences in the order of the text."""

    paragraph: Paragraph
    sentences: tuple[tuple[Sentence, tuple[Candidate, ...]], ...]


class _Finder:
    """Finds the candidates of one Doc."""

    def __init__(self, doc: Doc, who: Participants, calendar: Calendar) -> None:
        self._doc, self._who, self._calendar = doc, who, calendar
        self._attributions, self._continued = Attributions(doc), Continued(doc)

    def paragraphs(self) -> Iterator[_Read]:
        """Paragraph by paragraph; what cannot be read of one costs that one."""
        for number, (paragraph, tokens) in enumerate(news_paragraphs(self._doc)):
            with guarded(self._doc, "events", where=(paragraph.start, paragraph.end)):
                yield _Read(paragraph, tuple(self._sentences(number, paragraph, tokens)))

    def _sentences(
        self, number: int, paragraph: Paragraph, tokens: Span
    ) -> Iterator[tuple[Sentence, tuple[Candidate, ...]]]:
        for sentence in sentences(number, paragraph, tokens, self._calendar):
            told = select(sentence, self._who)
            if not sentence.in_title:
                told += self._attributions.untold(sentence, self._who, tuple(told))
            told += self._continued.told(sentence, self._who, tuple(told))
            told += remaining(sentence, self._who, tuple(told))
            if not sentence.in_title:
                told = self._attributions.credited(sentence, self._who, told)
            yield sentence, tuple(sorted(told, key=lambda one: one.clause.head.i))


def _events(doc: Doc, threshold: float | None) -> list[Event]:
    who, calendar = Participants(doc), Calendar(doc)
    told = list(_Finder(doc, who, calendar).paragraphs())
    weighing = Weighing(
        who, [one for each in told for _, found in each.sentences for one in found], threshold
    )
    recorder = Recorder(doc, who, calendar)
    trail: list[Explanation] | None = [] if doc._.explaining else None
    events: list[Event] = []
    telling: list[Told] = []
    in_name: dict[tuple[int, int], Agencies] = {}
    for each in told:
        before = len(events)
        where = (each.paragraph.start, each.paragraph.end)
        with guarded(doc, "events", where=where) as reading:
            for sentence, found in each.sentences:
                recorder.read(sentence)
                for weighed in weighing.weighed(sentence, found):
                    event = None
                    if weighed.event is not None:
                        event = recorder.record(weighed.event, sentence, events)
                    if event is not None and weighed.event is not None:
                        events.append(event)
                        telling.append(_told(event, weighed.event, sentence, who))
                        in_name[event.trigger] = agencies(weighed.event, sentence, who)
                    if trail is not None:
                        trail.append(explained(weighed, event, who, recorder.doubted))
        if reading.failed:
            del events[before:], telling[before:]
    with guarded(doc, "events", "repeats"):
        telling = with_days(doc, telling)
        told_once = [in_own_words(event, in_name[event.trigger]) for event in without_repeats(telling)]
        doc._.explanations = final(trail or (), telling, told_once)
        return told_once
    return in_order(telling)


def _is_one_of(actor: Actor | None, ids: tuple[str, ...]) -> bool:
    return actor is not None and actor.id in ids


def _told(event: Event, candidate: Candidate, sentence: Sentence, who: Participants) -> Told:
    told = [t for t in candidate.evidence.subtree if t.i not in sentence.omitted]
    if sentence.in_title:  # all of it, but for whose deed it is: he may do much else
        told = [t for t in sentence.span if not _is_one_of(who.at(t), event.sources)]
    inside = told if sentence.in_title else [t for t in told if event.start <= t.idx < event.end]
    goes_on = candidate.construction == "quoted" and event.quotes
    return Told(
        event,
        _lemmas(inside),
        sentence.in_title,
        event.quotes[0] if goes_on else None,
        _told_with(candidate),
        sentence.opens,
        candidate.saying,
        _lemmas(told),
    )


def _lemmas(tokens: Iterable[Token]) -> frozenset[str]:
    return frozenset(t.lemma_.lower() for t in tokens if t.pos_ in _CONTENT)


def _told_with(candidate: Candidate) -> tuple[int, int] | None:
    """The trigger of the verb that tells more of what a noun does: "the *bombing* killed two"."""
    noun = candidate.clause.head
    if candidate.construction != "nominal" or noun.dep_ != "nsubj":
        return None
    if not costs(noun.head):
        return None  # "his arrest angered the crowd"
    return noun.head.idx, noun.head.idx + len(noun.head)
