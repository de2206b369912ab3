"""The vocabulary: an article and what is known about it, as frozen records, with JSON in and out.

All offsets are Python string indices into `Article.text`, end exclusive. Records import neither spaCy nor
Textual, so that a stored annotation can be opened without either.
"""

from __future__ import annotations

from datetime import date
from importlib import import_module
from typing import Annotated, Any, Final, Literal, TypeAlias

import msgspec
from msgspec import Meta, Struct

VERSION: Final = 2
"""Of the JSON form. Version 1 had running numbers for ids, and neither layout nor sentences."""

Span: TypeAlias = tuple[int, int]
"""A stretch of the text, `(start, end)`."""

Part = Literal["title", "byline", "body", "trailer", "foreign"]
ActorKind = Literal["person", "country", "organization", "group"]
MentionForm = Literal["name", "demonym", "nominal", "pronoun"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
QuoteForm = Literal["direct", "mixed", "indirect"]
DateBasis = Literal["stated", "carried", "inferred", "published"]
AnchorBasis = Literal["published", "told", "uttered"]
Status = Literal["happened", "planned", "possible", "denied"]
PloverType = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
    "ACCUSE", "REJECT", "THREATEN", "PROTEST", "MOBILIZE", "SANCTION", "COERCE", "ASSAULT",
]  # fmt: skip
BlockKind = Literal[
    "heading", "paragraph", "item", "quotation", "table", "row", "code", "caption", "verse",
]  # fmt: skip
PlaceKind = Literal["page", "chapter", "cue", "element", "message"]
LayerName = Literal["head", "parse", "actors", "quotes", "dates", "events", "ids"]
Step = Literal[
    "reading", "layout", "sentences", "linking", "roles", "references", "records", "speakers", "resolution",
    "threads", "repeats",
]  # fmt: skip


class Block(Struct, frozen=True, kw_only=True):
    """A stretch of the text that its source sets in a way of its own. `level` is how deep it lies, from 1: of
    a heading, of an item in a list; 0 where that means nothing. The rows of a table lie in it."""

    kind: BlockKind
    start: int
    end: int
    level: int = 0


class SourcePlace(Struct, frozen=True, kw_only=True):
    """Where a stretch of the text stands in the source that it was taken from: the number of a page, the name
    of a chapter, the times of a cue, the XPath of an element."""

    kind: PlaceKind
    name: str
    start: int
    end: int


class Article(Struct, frozen=True, kw_only=True):
    """A text to read.

    `published` is the day from which the news speaks. Whatever of title, author and day is None is looked for
    in the head of the text when the article is annotated. `markup` says which signs of the text are
    typography and not words.

    What is no plain text has been converted (`analysis.reading.conversion`): then `blocks` tell how it is
    set, `asides` which stretches are not the article's own words (notes, quoted mail, signatures) and are not
    annotated, `places` where it stands in the source, and `notices` what a person is to be told, a line each.
    `part` names the article in a source of several. None of blocks, asides and markup is part of the JSON
    form, which holds only what was found; of the others, those that say something.
    """

    text: str
    title: str | None = None
    author: str | None = None
    published: date | None = None
    source: str | None = None
    language: str = "en"
    markup: str = "plain"
    authors: tuple[str, ...] = ()
    modified: date | None = None
    site: str | None = None
    part: str | None = None
    notices: tuple[str, ...] = ()
    blocks: tuple[Block, ...] = ()
    asides: tuple[Span, ...] = ()
    places: tuple[SourcePlace, ...] = ()


class Paragraph(Struct, frozen=True):
    """A stretch of the text, its trailing white space included, and its part in the article. What is in
    another language than English is left alone ("foreign"); so is a whole article of it without a "body"."""

    start: int
    end: int
    part: Part


class Reading(Struct, frozen=True, kw_only=True):
    """An article as it is read without a language model: the head's words in the Article, the paragraphs in
    order and without gaps, and the sentences without the white space between them. None goes on beyond its
    paragraph."""

    article: Article
    layout: tuple[Paragraph, ...]
    sentences: tuple[Span, ...]


class Mention(Struct, frozen=True, kw_only=True):
    """One place where the text names, describes or points back to an actor or a place."""

    start: int
    end: int
    form: MentionForm


class Role(Struct, frozen=True, kw_only=True):
    """A title or function as written, and where it stands."""

    title: str
    start: int
    end: int


class Actor(Struct, frozen=True, kw_only=True):
    """Somebody who acts: a person, a country (its government, its people), an organisation, a group.

    `country` is an ISO 3166 alpha-3 code; `affiliations` are ids of the actors that this one belongs to,
    nearest first (person, organisation, country).
    """

    id: str
    name: str
    kind: ActorKind
    country: str | None = None
    aliases: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    affiliations: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()


class Place(Struct, frozen=True, kw_only=True):
    """A place that acts for nobody in this article, with its country (ISO 3166 alpha-3)."""

    id: str
    name: str
    country: str | None = None
    mentions: tuple[Mention, ...] = ()


class Anchor(Struct, frozen=True, kw_only=True):
    """What a date is counted from (TIMEX3's anchorTimeID): the day of publication, a time that the text has
    told, or the day on which the words around it were uttered. `value` is that time in TIMEX3, `mention` the
    id of the Date that tells it."""

    value: str
    basis: AnchorBasis
    mention: str | None = None


class Date(Struct, frozen=True, kw_only=True):
    """A temporal expression with its TIMEX3 type and value (ISO-TimeML), and the days it spans.

    `earliest` and `latest` are ISO days, both inclusive, or None where no day is fixed (durations, sets,
    vague references, years before 1). `anchor` is None where the words say all by themselves.
    """

    id: str
    start: int
    end: int
    type: TimexType
    value: str
    earliest: str | None = None
    latest: str | None = None
    anchor: Anchor | None = None


class Quote(Struct, frozen=True, kw_only=True):
    """What somebody said. `spans` hold the content in reading order, quotation marks included;
    `speaker_span` and `cue_span` are the evidence for the attribution."""

    id: str
    form: QuoteForm
    spans: Annotated[tuple[Span, ...], Meta(min_length=1)]
    speaker: str | None = None
    speaker_span: Span | None = None
    cue_span: Span | None = None


class EventDate(Struct, frozen=True, kw_only=True):
    """When an event took place: a TIMEX3 value, its days, and how it is known. `mention` is a Date's id."""

    value: str
    earliest: str | None = None
    latest: str | None = None
    basis: DateBasis
    mention: str | None = None


class Event(Struct, frozen=True, kw_only=True):
    """Who did what to whom, when. `start`, `end` bound the clause that is the evidence, `trigger` its verb
    or noun; type and mode are PLOVER's (Open Event Data Alliance), None rather than wrong.

    `source_words` and `target_words` are those whom the article only describes ("a gunman"), in its words,
    `source_spans` and `target_spans` where these stand. `mentions` are further places that tell the event.
    `certainty` is how sure it is, 0 to 1, and None where nobody has weighed it."""

    id: str
    start: int
    end: int
    trigger: Span
    type: PloverType | None = None
    mode: str | None = None
    sources: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    source_words: tuple[str, ...] = ()
    source_spans: tuple[Span, ...] = ()
    target_words: tuple[str, ...] = ()
    target_spans: tuple[Span, ...] = ()
    mentions: tuple[Span, ...] = ()
    certainty: float | None = None
    places: tuple[str, ...] = ()
    date: EventDate | None = None
    status: Status = "happened"
    label: str
    quotes: tuple[str, ...] = ()
    responds_to: str | None = None


class Engine(Struct, frozen=True, kw_only=True):
    """What made an annotation: the versions of Dateline and spaCy, the model's name and version, and which
    weights the judge of clauses had, "" for a judge that was not there, None where nobody has noted it."""

    dateline: str
    spacy: str
    model: str
    judge: str | None = None


class Failure(Struct, frozen=True, kw_only=True):
    """Something that an annotation goes without because a step failed, which is a fault of ours.

    `layer` is what is missing and `step` the work on it that failed: "reading" is to find it at all.
    `start` and `end` bound the paragraph that it is missing in; both are None when the step was over the
    whole text. `error` is what Python said, in one line, and `trace` where; a trace is told once, however
    often it recurs, and is not part of the JSON form.
    """

    layer: LayerName
    step: Step
    start: int | None = None
    end: int | None = None
    error: str
    trace: str = ""


class Annotation(Struct, frozen=True, kw_only=True):
    """An article and everything found in it: `layout` and `sentences` by reading it (see Reading), all else
    by annotating it. These two are () when that failed, or nobody has read it. Ids are unique
    within it, and last (`analysis.identity`); `former_ids` leads from ids that an actor may have had to the
    one that it has. Every tuple is in the order of first appearance. `failures` tell what could
    not be done; there are none but for faults of ours, and the JSON form has the key only when there are
    some."""

    article: Article
    layout: tuple[Paragraph, ...] = ()
    sentences: tuple[Span, ...] = ()
    actors: tuple[Actor, ...] = ()
    places: tuple[Place, ...] = ()
    dates: tuple[Date, ...] = ()
    quotes: tuple[Quote, ...] = ()
    events: tuple[Event, ...] = ()
    former_ids: dict[str, str] = {}
    engine: Engine | None = None
    failures: tuple[Failure, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """The JSON form, version 2, in plain dicts and lists."""
        body = _plain(msgspec.to_builtins(self))
        for name in ("markup", "blocks", "asides"):
            del body["article"][name]
        for name in ("authors", "modified", "site", "part", "notices", "places"):
            if not body["article"][name]:
                del body["article"][name]
        for failure in body["failures"]:
            del failure["trace"]
        if not body["failures"]:
            del body["failures"]
        return {"version": VERSION, **body}

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Annotation:
        """The annotation that `to_dict` wrote; of version 1, too, then with the paragraphs and sentences that
        are read from its text.

        Raises AnnotationError for another version and for anything that is not the JSON form, or of which an
        offset or an id leads nowhere.
        """
        found: Annotation = import_module("analysis.stored").from_dict(data)  # which stands on the records
        return found


def _plain(value: Any) -> Any:
    """Builtins as JSON has them: lists where Python has tuples. Not by way of JSON text, which cannot hold
    the lone surrogates that a Python string can."""
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    return value
