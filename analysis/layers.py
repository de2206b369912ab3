"""The table of layers: what is known of actors, places, quotes, dates and events as such, an entry each.

Pipeline, Docs, ids, soundness, index, inks, markers, lists and help iterate over it. What only needs the
record stands here; what stands on the rooms above is named, `module:name`, and loaded when it is asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pkgutil import resolve_name
from typing import Any, Final, Generic, NamedTuple, Protocol, TypeVar, cast

from analysis.model import Actor, Date, Event, EventDate, Place, Quote, Span


class Record(Protocol):
    """What all records have."""

    @property
    def id(self) -> str: ...


R = TypeVar("R", bound=Record)


class Stretch(NamedTuple):
    """A stretch of the text, and what it is to the record whose id goes into the braces."""

    what: str
    span: Span


class Ink(NamedTuple):
    """An ink that a layer has: its name in the style sheets, what the help says of it, and how far above the
    others it lies. `look` is the style where no style sheet knows it, such as `underline`."""

    name: str
    meaning: str = ""
    depth: int = 100
    look: str = ""


def _nothing(record: Any) -> Iterator[Any]:
    del record
    return iter(())


@dataclass(frozen=True, kw_only=True)
class Layer(Generic[R]):
    """One layer. The first seven fields every layer has; without the others there is less to be seen of it.

    The components are those of the layers that have one, in the order of the table; the factory of a
    component is in `analysis/<name>/component.py`.
    """

    name: str
    """Of the field of the Annotation, of the attribute of a Doc, of the list on a page."""
    word: str
    """One of its records, in words."""
    letter: str
    """Before short numbers and lasting ids."""
    record: type[R]
    component: str | None
    """The spaCy component that finds it; None: that of the layer before it does."""
    begins: Callable[[R], Span | None]
    """What its records are in the order of: a place in the text and what decides between equals."""
    made_of: Callable[[R], str | tuple[Span, ...]]
    """What lasting ids are made of: a name, or stretches of the text together with their sentence."""
    refers: Mapping[str, str] = field(default_factory=dict)
    """The fields with ids of other records, each with their layer; `date.mention` is one in a record."""

    stretches: Callable[[R], Iterable[Stretch]] = _nothing
    """All stretches of the text that a record speaks of."""
    days: Callable[[R], Iterable[Date | EventDate]] = _nothing
    """What has days in it that must be some."""
    faults: str | None = None
    """What else must hold: `(records, text) -> Iterator[str]`, a line on each fault."""

    failures: Mapping[str, str] = field(default_factory=dict)
    """What is said of the steps over the whole text when they fail, where not all of the layer is missing."""
    inks: tuple[Ink, ...] = ()
    marks: Callable[[R], Iterable[tuple[Span, str]]] = _nothing
    """Which of the inks lie where."""
    line: str | None = None
    """What is said of a record in a line: `(record, index) -> str`."""
    told_at: Callable[[R], int] | None = None
    """Where the marker of a record stands on paper, behind the sentence there; None: there is none."""
    marker: str | None = None
    """What the marker says besides the short number: `(record, index) -> str`."""
    row: str | None = None
    """What the list beside the text has of a record: `(record, index, record above) -> Entry`; None: its
    words and its line."""
    fitting: str | None = None
    """Which of its records a narrowing lets pass, in the order of that list: `(index, narrowing) -> records`;
    None: all, as they come."""
    groups: str | None = None
    """The same where that list has heads: `(index, narrowing, order) -> Iterable[Group]`."""
    rank: int = 100
    """The place of its list and its markers among the others; 0: it has none."""
    entries: str | None = None
    """Its list: `(index) -> Iterator[Line]`; None: the words of each record as they come, and its line."""
    listed: str = ""
    """Of the heading of the list: in which order it is."""
    headline: bool = False
    """Whether the title line tells how many there are."""

    def of(self, holder: object) -> tuple[R, ...]:
        """The records of an Annotation, or of what is under the underscore of a Doc."""
        return cast("tuple[R, ...]", getattr(holder, self.name))

    def words(self, record: R) -> tuple[Span, ...]:
        """The stretches that an id is made of, or where the record begins."""
        made_of = self.made_of(record)
        return made_of if not isinstance(made_of, str) else tuple(filter(None, (self.begins(record),)))


def named(path: str) -> Callable[..., Any]:
    """What an entry names."""
    return cast("Callable[..., Any]", resolve_name(path))


def _first_mention(bearer: Actor | Place) -> Span | None:
    return (bearer.mentions[0].start, bearer.mentions[0].end) if bearer.mentions else None


def _mentions(bearer: Actor | Place) -> Iterator[Stretch]:
    return (Stretch("a mention of {}", (m.start, m.end)) for m in bearer.mentions)


def _of_actor(actor: Actor) -> Iterator[Stretch]:
    yield from _mentions(actor)
    yield from (Stretch("a role of {}", (r.start, r.end)) for r in actor.roles)


_KINDS: Final = {"group": "organization"}
"""The inks of those kinds of actor that have another one's."""


def _names(actor: Actor) -> Iterator[tuple[Span, str]]:
    ink = _KINDS.get(actor.kind, actor.kind)
    return (((m.start, m.end), ink) for m in actor.mentions if m.form in ("name", "demonym"))


ACTORS: Final = Layer(
    name="actors",
    word="actor",
    letter="a",
    record=Actor,
    component="dateline_actors",
    begins=_first_mention,
    made_of=lambda actor: actor.name,
    refers={"affiliations": "actors"},
    stretches=_of_actor,
    faults="analysis.soundness:of_actors",
    failures={
        "linking": "actors could not be linked",
        "roles": "roles could not be read",
        "references": "references could not be followed",
        "records": "actors could not be described",
    },
    inks=(
        Ink("person", "a person, by name", 6),
        Ink("country", "a country, its people, or its capital where that stands for it", 5),
        Ink("organization", "an organisation or a group", 4),
    ),
    marks=_names,
    line="analysis.annotations.facts:summary",
    row="analysis.annotations.listing:actor",
    fitting="analysis.annotations.fitting:actors",
    rank=2,
    entries="analysis.export.text.lists:actors",
    listed=", by their part in it",
    headline=True,
)

PLACES: Final = Layer(
    name="places",
    word="place",
    letter="p",
    record=Place,
    component=None,
    begins=_first_mention,
    made_of=lambda place: place.name,
    stretches=_mentions,
    faults="analysis.soundness:of_bearers",
    inks=(Ink("place", "a place that acts for nobody", 3),),
    marks=lambda place: (((m.start, m.end), "place") for m in place.mentions),
    rank=0,
)


def _of_quote(quote: Quote) -> Iterator[Stretch]:
    yield from (Stretch("{}", span) for span in quote.spans)
    beside = (quote.speaker_span, quote.cue_span)
    yield from (Stretch("a cue of {}", span) for span in beside if span is not None)


QUOTES: Final = Layer(
    name="quotes",
    word="quote",
    letter="q",
    record=Quote,
    component="dateline_quotes",
    begins=lambda quote: quote.spans[0],
    made_of=lambda quote: quote.spans,
    refers={"speaker": "actors"},
    stretches=_of_quote,
    faults="analysis.soundness:of_quotes",
    failures={"layout": "labels of speakers could not be read", "speakers": "speakers could not be told"},
    inks=(Ink("quote", "what somebody said", 1), Ink("said", "", 2)),
    marks=lambda quote: ((span, "quote") for span in quote.spans),
    line="analysis.annotations.facts:quoted",
    told_at=lambda quote: max(quote.spans[-1][1] - 1, 0),
    marker="analysis.annotations.facts:who",
    row="analysis.annotations.listing:quote",
    fitting="analysis.annotations.fitting:quotes",
    rank=3,
    entries="analysis.export.text.lists:quotes",
    headline=True,
)

DATES: Final = Layer(
    name="dates",
    word="date",
    letter="d",
    record=Date,
    component="dateline_dates",
    begins=lambda date: (date.start, date.end),
    made_of=lambda date: ((date.start, date.end),),
    refers={"anchor.mention": "dates"},
    stretches=lambda date: (Stretch("{}", (date.start, date.end)),),
    days=lambda date: (date,),
    faults="analysis.soundness:of_dates",
    failures={"resolution": "dates could not be resolved"},
    inks=(Ink("date", "a date or a time", 7),),
    marks=lambda date: (((date.start, date.end), "date"),),
    line="analysis.annotations.facts:dated",
    told_at=lambda date: date.start,
    marker="analysis.annotations.facts:value",
    row="analysis.annotations.listing:date",
    fitting="analysis.annotations.fitting:dates",
    rank=4,
)


def _of_event(event: Event) -> Iterator[Stretch]:
    yield Stretch("{}", (event.start, event.end))
    yield Stretch("the trigger of {}", event.trigger)
    beside = (*event.source_spans, *event.target_spans, *event.mentions)
    yield from (Stretch("a place of {}", span) for span in beside)


EVENTS: Final = Layer(
    name="events",
    word="event",
    letter="e",
    record=Event,
    component="dateline_events",
    begins=lambda event: (event.start, event.trigger[0]),
    made_of=lambda event: (event.trigger,),
    refers={
        "sources": "actors",
        "targets": "actors",
        "places": "places",
        "quotes": "quotes",
        "responds_to": "events",
        "date.mention": "dates",
    },
    stretches=_of_event,
    days=lambda event: (event.date,) if event.date is not None else (),
    faults="analysis.soundness:of_events",
    failures={
        "threads": "answers could not be linked",
        "repeats": "repeated events could not be joined",
    },
    inks=(
        Ink("trigger", "the word that tells an event", 8),
        Ink("told", "that of the chosen event", 9),
        Ink("unnamed", "somebody in it who has no name", 10),
    ),
    marks=lambda event: ((event.trigger, "trigger"),),
    line="analysis.annotations.facts:told",
    told_at=lambda event: event.start,
    marker="analysis.annotations.facts:doubt",
    row="analysis.annotations.listing:event",
    groups="analysis.annotations.listing:events",
    rank=1,
    entries="analysis.export.text.lists:events",
    listed=", by date",
    headline=True,
)

LAYERS: Final[tuple[Layer[Any], ...]] = (ACTORS, PLACES, QUOTES, DATES, EVENTS)
"""All layers, in the order in which they are found."""

LISTED: Final = tuple(sorted((layer for layer in LAYERS if layer.rank), key=lambda layer: layer.rank))
"""Those that have a list, in the order of the lists."""
