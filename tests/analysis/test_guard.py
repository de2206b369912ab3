"""One failure costs one layer of a paragraph, or one step over the whole text; the rest is annotated."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from itertools import count, product
from pkgutil import resolve_name
from typing import Any, NamedTuple

import pytest
import spacy
from msgspec.structs import replace
from spacy.language import Language
from spacy.tokens import Doc

from analysis import Annotation, Annotator, Article
from analysis.actors.naming.names import PRONOUN_GENDERS
from analysis.actors.titles import title_words
from analysis.model import Failure, LayerName, Span, Step
from analysis.pipeline import COMPONENTS
from analysis.soundness import faults

MARKED = "“We are ready,” Swiss envoy Petra Zebra said in Oslo on 4 May 2024. She praised Mali."
BEFORE = "Foreign Minister Ada Berg met Oskar Lind in Bern on 3 May 2024, Berg said. He thanked her."
AFTER = "“No,” said Ruth Holm, Norway’s trade minister. On 6 May 2024 Kenya condemned Peru."
TEXT = f"{BEFORE}\n\n{MARKED}\n\n{AFTER}\n"
HERE = (TEXT.index(MARKED), TEXT.index(MARKED) + len(MARKED))
ARTICLE = Article(text=TEXT)
NUMBERS = count()


class FaultError(RuntimeError):
    """What fails in these tests."""


@pytest.fixture(scope="module")
def lenient() -> Annotator:
    """The annotator as a reader has it."""
    return Annotator()


@pytest.fixture(scope="module")
def whole(annotator: Annotator) -> Annotation:
    """The annotation when nothing fails."""
    return annotator.annotate(ARTICLE)


def fail(
    monkeypatch: pytest.MonkeyPatch, where: str, when: Callable[..., bool], error: Exception | None = None
) -> None:
    """Have a function or method raise when it is called with certain arguments."""
    owner, _, name = where.rpartition(".")
    usual = resolve_name(where)

    def failing(*args: Any, **keywords: Any) -> Any:
        if when(*args, **keywords):
            raise error or FaultError("a fault")
        return usual(*args, **keywords)

    monkeypatch.setattr(resolve_name(owner), name, failing)


class Poisoned(frozenset[str]):
    """Words of which one cannot be asked for."""

    def __contains__(self, word: object) -> bool:
        if word == "envoy":
            raise FaultError("a fault")
        return super().__contains__(word)


def poison(monkeypatch: pytest.MonkeyPatch, module: str) -> None:
    """Have a module fail whenever it looks whether "envoy" is the head of a title."""
    words = replace(title_words())
    vars(words)["heads"] = Poisoned(words.heads)
    monkeypatch.setattr(resolve_name(module), "title_words", lambda: words)


class InParagraph(NamedTuple):
    """A step on one paragraph: the function that fails, how its arguments tell the marked paragraph."""

    layer: LayerName
    step: Step
    function: str
    marked: Callable[..., bool]


def covers(start: int, end: int) -> bool:
    """Whether characters touch the marked paragraph."""
    return start < HERE[1] and HERE[0] < end


IN_PARAGRAPH = [
    InParagraph(
        "actors",
        "reading",
        "analysis.actors.naming.mentions.model_names",
        lambda page: any(page.news[token.i] for token in page.doc if token.text == "Zebra"),
    ),
    InParagraph("dates", "reading", "analysis.dates.normalisation.recognise", lambda _, a, b: covers(a, b)),
    InParagraph("dates", "reading", "analysis.dates.normalisation.days", lambda point: point.day == 4),
    InParagraph("quotes", "reading", "analysis.quotes.reader.announced", lambda scene: covers(*scene.where)),
    InParagraph(
        "quotes",
        "speakers",
        "analysis.quotes.assembling.Speakers.resolve",
        lambda _, speaker, *__: speaker.head.text == "Zebra",
    ),
    InParagraph(
        "events",
        "reading",
        "analysis.events.component.select",
        lambda sentence, *_: covers(sentence.span.start_char, sentence.span.end_char),
    ),
    InParagraph(
        "events",
        "reading",
        "analysis.events.records.label",
        lambda found, *_: covers(found.clause.head.idx, found.clause.head.idx + 1),
    ),
]


@pytest.mark.parametrize(
    "one", IN_PARAGRAPH, ids=lambda one: f"{one.layer} {one.function.rpartition('.')[2]}"
)
def test_a_failure_in_a_paragraph_costs_one_layer_of_it(
    lenient: Annotator, whole: Annotation, monkeypatch: pytest.MonkeyPatch, one: InParagraph
) -> None:
    fail(monkeypatch, one.function, one.marked)
    found = lenient.annotate(ARTICLE)
    assert [(f.layer, f.step, (f.start, f.end)) for f in found.failures] == [(one.layer, one.step, HERE)]
    assert "FaultError: a fault" in found.failures[0].error
    assert list(faults(found)) == []
    for layer in ("actors", "quotes", "dates", "events"):
        assert told(found, layer, elsewhere=True) == told(whole, layer, elsewhere=True)
    if one.step == "reading":
        assert told(whole, one.layer) - told(found, one.layer)
        assert not told(found, one.layer) - told(found, one.layer, elsewhere=True)


def test_a_failure_in_reading_a_title_costs_the_roles_of_its_paragraph(
    lenient: Annotator, whole: Annotation, monkeypatch: pytest.MonkeyPatch
) -> None:
    poison(monkeypatch, "analysis.actors.roles.heads")
    found = lenient.annotate(ARTICLE)
    assert [(f.layer, f.step, (f.start, f.end)) for f in found.failures] == [("actors", "roles", HERE)]
    titles = [{role.title for actor in one.actors for role in actor.roles} for one in (whole, found)]
    assert titles[0] - titles[1] == {"envoy"}
    assert titles[1] == {"Foreign Minister", "trade minister"}


def test_a_failure_in_following_a_pronoun_costs_those_of_its_paragraph(
    lenient: Annotator, whole: Annotation, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Unheard(dict[str, str]):
        def get(self, word: str, default: Any = None) -> Any:
            if word == "she":
                raise FaultError("a fault")
            return super().get(word, default)

    monkeypatch.setattr("analysis.actors.linking.coreference.PRONOUN_GENDERS", Unheard(PRONOUN_GENDERS))
    found = lenient.annotate(ARTICLE)
    assert [(f.layer, f.step, (f.start, f.end)) for f in found.failures] == [("actors", "references", HERE)]
    pronouns = [
        {TEXT[m.start : m.end] for actor in one.actors for m in actor.mentions if m.form == "pronoun"}
        for one in (whole, found)
    ]
    assert pronouns == [{"He", "her", "She"}, {"He", "her"}]
    assert told(found, "actors", elsewhere=True) == told(whole, "actors", elsewhere=True)


def told(found: Annotation, layer: str, *, elsewhere: bool = False) -> set[tuple[Any, ...]]:
    """What an annotation tells in a layer, ids apart, since those count what came before; all of it, or what
    stands outside the marked paragraph."""
    names = {actor.id: actor.name for actor in found.actors}
    records: set[tuple[Any, ...]] = set()
    if layer == "actors":
        for actor, mention in ((a, m) for a in found.actors for m in a.mentions):
            records.add((mention.start, mention.end, actor.name, actor.kind, actor.country, mention.form))
    elif layer == "quotes":
        for quote in found.quotes:
            records.add((*quote.spans[0], quote.spans, quote.form, names.get(quote.speaker or "")))
    elif layer == "dates":
        records |= {(day.start, day.end, day.type, day.value, day.earliest) for day in found.dates}
    else:
        for event in found.events:
            sides = tuple(tuple(names[i] for i in ids) for ids in (event.sources, event.targets))
            when = event.date and (event.date.value, event.date.basis)
            records.add((event.start, event.end, event.label, event.type, sides, when, event.status))
    return {record for record in records if not (elsewhere and covers(record[0], record[1]))}


class OverAll(NamedTuple):
    """A step over the whole text: the function that fails, and what there must be nonetheless."""

    layer: LayerName
    step: Step
    function: str


OVER_ALL = [
    OverAll("head", "reading", "analysis.pipeline.complete"),
    OverAll("head", "layout", "analysis.pipeline.layout_of"),
    OverAll("head", "sentences", "analysis.pipeline.sentences"),
    OverAll("actors", "reading", "analysis.actors.component.find_names"),
    OverAll("actors", "linking", "analysis.actors.linking.entries.merge_people"),
    OverAll("actors", "linking", "analysis.actors.linking.entries.merge_organisations"),
    OverAll("actors", "roles", "analysis.actors.roles.assigning.appointments"),
    OverAll("actors", "references", "analysis.actors.linking.coreference.described"),
    OverAll("actors", "records", "analysis.actors.records.iso"),
    OverAll("quotes", "layout", "analysis.quotes.reader.Transcript"),
    OverAll("quotes", "speakers", "analysis.quotes.assembling.Speakers"),
    OverAll("dates", "resolution", "analysis.dates.normalisation.is_history"),
    OverAll("events", "reading", "analysis.events.component.Participants"),
    OverAll("events", "threads", "analysis.events.records.responds_to"),
    OverAll("ids", "records", "analysis.pipeline.identified"),
    OverAll("events", "repeats", "analysis.events.component.without_repeats"),
]


@pytest.mark.parametrize("one", OVER_ALL, ids=lambda one: one.function.rpartition(".")[2])
def test_a_failing_step_over_the_text_costs_that_step(
    lenient: Annotator, whole: Annotation, monkeypatch: pytest.MonkeyPatch, one: OverAll
) -> None:
    if one.function.endswith("Transcript"):  # the step goes on with none, which is made the same way
        fail(monkeypatch, one.function, lambda paragraphs: bool(paragraphs))
    else:
        fail(monkeypatch, one.function, lambda *_: True)
    found = lenient.annotate(ARTICLE)
    assert (one.layer, one.step, None) in {(f.layer, f.step, f.start) for f in found.failures}
    assert {f.layer for f in found.failures} == {one.layer}
    assert list(faults(found)) == []
    missing = {layer for layer in ("actors", "quotes", "dates", "events") if not getattr(found, layer)}
    if one.function.endswith("find_names"):
        assert missing == {"actors"}
        assert all(not event.sources and not event.targets for event in found.events)
        assert any(event.source_words for event in found.events)  # who has no name stays in the words
    else:
        assert missing == ({"events"} if one.function.endswith("Participants") else set())
    if one.layer in ("quotes", "events"):
        assert found.actors == whole.actors
    if one.step == "linking":
        assert {m for a in found.actors for m in a.mentions} >= {
            m for a in whole.actors for m in a.mentions if m.form == "name"
        }


def test_names_that_cannot_be_linked_are_one_actor_for_each_spelling(
    lenient: Annotator, monkeypatch: pytest.MonkeyPatch
) -> None:
    fail(monkeypatch, "analysis.actors.linking.entries.merge_people", lambda *_: True)
    people = [a.name for a in lenient.annotate(ARTICLE).actors if a.kind == "person"]
    assert people == ["Ada Berg", "Oskar Lind", "Berg", "Petra Zebra", "Ruth Holm"]


def test_the_model_failing_on_a_piece_costs_the_parse_of_its_paragraph(
    lenient: Annotator, whole: Annotation
) -> None:
    with failing_model(lenient.nlp, "Zebra", FaultError("a fault")):
        found = lenient.annotate(ARTICLE)
        others = list(lenient.pipe([Article(text=BEFORE), ARTICLE, Article(text=AFTER)]))
    assert [(f.layer, f.step, (f.start, f.end)) for f in found.failures] == [("parse", "reading", HERE)]
    assert list(faults(found)) == []
    assert told(found, "events", elsewhere=True) == told(whole, "events", elsewhere=True)
    assert [day.value for day in found.dates] == [day.value for day in whole.dates]
    assert [bool(one.failures) for one in others] == [False, True, False]
    assert others[1] == found


@contextmanager
def failing_model(nlp: Language, word: str, error: BaseException) -> Iterator[None]:
    """Have a pipeline raise for every text with a word."""

    def raising(doc: Doc) -> Doc:
        if word in doc.text:
            raise error
        return doc

    name = f"dateline_test_failing_{next(NUMBERS)}"
    Language.component(name, func=raising)
    nlp.add_pipe(name, first=True)
    try:
        yield
    finally:
        nlp.remove_pipe(name)


def test_a_recursion_without_end_costs_no_more(
    lenient: Annotator, whole: Annotation, monkeypatch: pytest.MonkeyPatch
) -> None:
    def endless(*_: Any) -> bool:
        return endless()

    fail(monkeypatch, "analysis.dates.normalisation.recognise", lambda _, a, b: covers(a, b) and endless())
    found = lenient.annotate(ARTICLE)
    assert [f.error.partition(":")[0] for f in found.failures] == ["RecursionError"]
    assert len(found.failures[0].trace) < 5_000
    assert told(found, "dates") == told(whole, "dates", elsewhere=True)


@pytest.mark.parametrize("error", [MemoryError, KeyboardInterrupt])
def test_what_is_no_fault_of_a_step_is_not_held_up(
    lenient: Annotator, monkeypatch: pytest.MonkeyPatch, error: type[Exception]
) -> None:
    with failing_model(lenient.nlp, "Zebra", error()), pytest.raises(error):
        lenient.annotate(ARTICLE)
    fail(monkeypatch, "analysis.events.component.select", lambda *_: True, error())
    with pytest.raises(error):
        lenient.annotate(ARTICLE)


@pytest.mark.parametrize("one", [*IN_PARAGRAPH, *OVER_ALL], ids=lambda one: one.function.rpartition(".")[2])
def test_strictly_it_raises(
    annotator: Annotator, monkeypatch: pytest.MonkeyPatch, one: InParagraph | OverAll
) -> None:
    fail(monkeypatch, one.function, one.marked if isinstance(one, InParagraph) else lambda *_: True)
    with pytest.raises(FaultError):
        annotator.annotate(ARTICLE)


def test_strictly_a_failing_model_raises_too(annotator: Annotator) -> None:
    with failing_model(annotator.nlp, "Zebra", FaultError("a fault")), pytest.raises(FaultError):
        annotator.annotate(ARTICLE)


def test_a_component_alone_in_a_pipeline_raises(monkeypatch: pytest.MonkeyPatch) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("dateline_dates")
    fail(monkeypatch, "analysis.dates.normalisation.recognise", lambda *_: True)
    with pytest.raises(FaultError):
        nlp("They met on Monday.")


def test_many_paragraphs_fail_and_each_is_told_once(
    lenient: Annotator, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "\n\n".join(f"On {day} May 2024 Ada Berg met zebra {day}." for day in range(1, 9))
    fail(monkeypatch, "analysis.dates.normalisation.recognise", lambda t, a, b: "zebra" in t[a:b])
    fail(
        monkeypatch,
        "analysis.actors.naming.mentions.model_names",
        lambda page: any(page.news[i] for i, word in enumerate(page.texts) if word in ("2", "7")),
    )
    found = lenient.annotate(Article(text=text))
    spans: dict[str, list[Span]] = {"dates": [], "actors": []}
    for failure in found.failures:
        assert failure.start is not None
        assert failure.end is not None
        spans[failure.layer].append((failure.start, failure.end))
    assert [text[a:b] for a, b in spans["dates"]] == text.split("\n\n")
    assert [text[a:b] for a, b in spans["actors"]] == [text.split("\n\n")[i] for i in (1, 6)]
    assert sum(bool(failure.trace) for failure in found.failures if failure.layer == "dates") == 1


def test_failures_survive_storing_and_other_processes() -> None:
    failure = Failure(layer="dates", step="reading", start=0, end=4, error="Fault", trace="here")
    doc = spacy.blank("en")("They met.")
    for _ in COMPONENTS:
        import_module("analysis.dates.component")
    doc._.failures = (failure,)
    assert Doc(doc.vocab).from_bytes(doc.to_bytes())._.failures == (failure,)


def test_the_json_form_has_failures_only_where_there_are_some(whole: Annotation) -> None:
    failure = Failure(layer="dates", step="reading", start=0, end=4, error="Fault", trace="here")
    form = replace(whole, failures=(failure,)).to_dict()
    assert form["failures"] == [{"layer": "dates", "step": "reading", "start": 0, "end": 4, "error": "Fault"}]
    assert Annotation.from_dict(form).failures == (replace(failure, trace=""),)
    assert "failures" not in whole.to_dict()


@pytest.mark.parametrize(
    "text",
    [
        "They met at Christmas a year ago.",
        "Ada Berg met Oskar Lind, reported",
        *(
            f"{feast} {between} {unit}"
            for feast, between, unit in product(
                ("Easter", "Good Friday", "New Year’s Day"),
                ("a", "tomorrow", "half a", "-"),
                ("month", "week"),
            )
        ),
    ],
)
def test_words_at_the_edge_of_a_text_are_no_error(annotator: Annotator, text: str) -> None:
    assert annotator.annotate(Article(text=text)).failures == ()


def test_the_length_behind_a_feast_is_still_read(annotator: Annotator) -> None:
    found = annotator.annotate(Article(text="They met at Christmas for a month."))
    assert [(day.type, day.value) for day in found.dates][-1] == ("DURATION", "P1M")
