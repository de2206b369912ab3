"""A small article with an annotation made by hand, so that reader tests need no model."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from analysis.model import (
    Actor,
    Anchor,
    Annotation,
    Article,
    Date,
    Engine,
    Event,
    EventDate,
    Mention,
    MentionForm,
    PloverType,
    Quote,
    Role,
    Span,
    Status,
)

FILLER = (
    "Nobody in the harbour town paid much attention to the talks. The fishing fleet went out as it did every "
    "night. By morning the price of cod had fallen again, and that was what people talked about.\n\n"
)

TEXT = (
    "Borduria and Syldavia argue over the strait\n\n"
    "By Ida Holm | 12 March 2024\n\n"
    "On March 4, Bordurian Foreign Minister Oskar Lind met his colleague Vera Dahl in Oslo. "
    "“We will keep the strait open,” Lind said after the meeting. "
    "He promised to visit Syldavia in April.\n\n"
    + FILLER
    * 6
    + "On March 9, Syldavia accused Borduria of sending patrol boats. "
    "Dahl said that the boats had come [sic] within a mile of the coast the day before.\n\n"
    "In response, Lind called the claim “[b]pure invention[/b]”.\n\n"
    + FILLER * 6
    + "The strait will be the subject of a conference in Oslo next week.\n"
)


def at(words: str, number: int = 0) -> Span:
    """Where the words stand in the text, for the n-th time."""
    start = -1
    for _ in range(number + 1):
        start = TEXT.index(words, start + 1)
    return start, start + len(words)


def _mention(words: str, number: int = 0, form: MentionForm = "name") -> Mention:
    start, end = at(words, number)
    return Mention(start=start, end=end, form=form)


def _date(number: int, words: str, value: str, anchor: Anchor, *days: str) -> Date:
    """A date that spans the given first and last day, or is a day itself."""
    start, end = at(words)
    earliest, latest = days or (value, value)
    return Date(
        id=f"d{number}",
        start=start,
        end=end,
        type="DATE",
        value=value,
        earliest=earliest,
        latest=latest,
        anchor=anchor,
    )


PUBLISHED = Anchor(value="2024-03-12", basis="published")

DATES = (
    _date(1, "March 4", "2024-03-04", PUBLISHED),
    _date(
        2,
        "April",
        "2024-04",
        Anchor(value="2024-03-04", basis="told", mention="d1"),
        "2024-04-01",
        "2024-04-30",
    ),
    _date(3, "March 9", "2024-03-09", PUBLISHED),
    _date(4, "the day before", "2024-03-08", Anchor(value="2024-03-09", basis="uttered", mention="d3")),
    _date(5, "next week", "2024-W12", PUBLISHED, "2024-03-18", "2024-03-24"),
)


def _on(found: Date) -> EventDate:
    return EventDate(
        value=found.value, earliest=found.earliest, latest=found.latest, basis="stated", mention=found.id
    )


def _event(
    number: int,
    clause: str,
    trigger: str,
    type_: PloverType,
    label: str,
    when: EventDate | None,
    *,
    sources: tuple[str, ...] = (),
    targets: tuple[str, ...] = (),
    status: Status = "happened",
    responds_to: str | None = None,
) -> Event:
    start, end = at(clause)
    offset = clause.index(trigger)
    return Event(
        id=f"e{number}",
        start=start,
        end=end,
        trigger=(start + offset, start + offset + len(trigger)),
        type=type_,
        sources=sources,
        targets=targets,
        label=label,
        status=status,
        responds_to=responds_to,
        date=when,
    )


ARTICLE = Article(
    text=TEXT,
    title="Borduria and Syldavia argue over the strait",
    author="Ida Holm",
    published=date(2024, 3, 12),
    source="strait.txt",
)

ANNOTATION = Annotation(
    article=ARTICLE,
    actors=(
        Actor(
            id="a1",
            name="Oskar Lind",
            kind="person",
            aliases=("Oskar Lind", "Lind"),
            roles=(
                Role(
                    title="Foreign Minister", start=at("Foreign Minister")[0], end=at("Foreign Minister")[1]
                ),
            ),
            affiliations=("a2",),
            mentions=(_mention("Oskar Lind"), _mention("Lind", 1), _mention("Lind", 2)),
        ),
        Actor(
            id="a2",
            name="Borduria",
            kind="country",
            mentions=(_mention("Borduria"), _mention("Bordurian", form="demonym"), _mention("Borduria", 2)),
        ),
        Actor(
            id="a3",
            name="Vera Dahl",
            kind="person",
            affiliations=("a4",),
            mentions=(_mention("Vera Dahl"), _mention("Dahl", 1)),
        ),
        Actor(
            id="a4",
            name="Syldavia",
            kind="country",
            mentions=(_mention("Syldavia"), _mention("Syldavia", 1), _mention("Syldavia", 2)),
        ),
    ),
    dates=DATES,
    quotes=(
        Quote(
            id="q1",
            form="direct",
            spans=(at("“We will keep the strait open,”"),),
            speaker="a1",
            speaker_span=at("Lind", 1),
            cue_span=at("said"),
        ),
        Quote(
            id="q2",
            form="indirect",
            spans=(at("that the boats had come [sic] within a mile of the coast"),),
            speaker="a3",
            speaker_span=at("Dahl", 1),
        ),
        Quote(
            id="q3",
            form="mixed",
            spans=(at("the claim “[b]pure invention[/b]”"),),
            speaker="a1",
            speaker_span=at("Lind", 2),
        ),
    ),
    events=(
        _event(
            1,
            "On March 4, Bordurian Foreign Minister Oskar Lind met his colleague Vera Dahl in Oslo",
            "met",
            "CONSULT",
            "Oskar Lind meets Vera Dahl in Oslo",
            _on(DATES[0]),
            sources=("a1",),
            targets=("a3",),
        ),
        _event(
            2,
            "He promised to visit Syldavia in April",
            "promised",
            "AGREE",
            "Oskar Lind promises to visit Syldavia",
            _on(DATES[1]),
            sources=("a1",),
            targets=("a4",),
            status="planned",
        ),
        _event(
            3,
            "Syldavia accused Borduria of sending patrol boats",
            "accused",
            "ACCUSE",
            "Syldavia accuses Borduria of sending patrol boats",
            _on(DATES[2]),
            sources=("a4",),
            targets=("a2",),
        ),
        _event(
            4,
            "Lind called the claim “[b]pure invention[/b]”",
            "called",
            "REJECT",
            "Lind calls the claim “[b]pure invention[/b]”",
            None,
            sources=("a1",),
            targets=("a4",),
            responds_to="e3",
        ),
    ),
    engine=Engine(dateline="0", spacy="3", model="by hand"),
)

_MET, _PROMISED, _ACCUSED, _CALLED = ANNOTATION.events
WEIGHED = replace(
    ANNOTATION,
    events=(
        replace(_MET, certainty=0.93),
        replace(_PROMISED, certainty=0.22),
        replace(
            _ACCUSED,
            certainty=0.41,
            target_words=("patrol boats",),
            target_spans=(at("patrol boats"),),
            mentions=(at("the boats had come [sic] within a mile of the coast"),),
        ),
        replace(
            _CALLED,
            certainty=0.12,
            sources=(),
            source_words=("the fishing fleet",),
            source_spans=(at("The fishing fleet"),),
            date=EventDate(value="2024-03-12", earliest="2024-03-12", latest="2024-03-12", basis="published"),
        ),
    ),
    engine=Engine(dateline="0", spacy="3", model="by hand", judge="0123"),
)
"""The example with all that there may be of an event: somebody without a name, a further place that tells it,
doubt, a day that is only the article's own."""


def days_of(*values: str | None, status: Status = "happened") -> Annotation:
    """The example with one event for each of the days, told in this order."""
    event = replace(ANNOTATION.events[0], status=status)
    return replace(
        ANNOTATION,
        events=tuple(
            replace(event, id=f"e{n}", start=n, trigger=(n, n + 1), date=value and on(value))
            for n, value in enumerate(values)
        ),
    )


def on(value: str) -> EventDate:
    """The date of an event that is told for a day."""
    return EventDate(value=value, basis="stated")
