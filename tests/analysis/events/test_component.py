"""The component on its own, on any text, and what its records may rely on."""

from __future__ import annotations

import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis import Annotator, Article
from analysis.document import register
from analysis.events.component import EventsComponent
from analysis.events.labels.line import LIMIT
from tests.analysis.conftest import Parse
from tests.conftest import Annotate

_WORDS = st.sampled_from(
    [
        "France", "Russia", "said", "that", "will", "not", "attacked", "by", "the", "minister",
        "talks", "with", "“", "”", '"', "on", "Monday", ".", ",", "and", "of", "’s", "urged", "to",
        "\n\n", "(", "!", "\x07", "😀", "if", "was",
    ]
)  # fmt: skip


def test_without_a_parse_there_are_no_events() -> None:
    register()
    nlp = spacy.blank("en")
    nlp.add_pipe("dateline_events")
    assert nlp("France attacked Spain.")._.events == ()


def test_without_actors_an_event_has_the_words_of_the_text(parse: Parse) -> None:
    doc = parse("France attacked Spain.")
    (event,) = EventsComponent()(doc)._.events
    assert (event.sources, event.targets) == ((), ())
    assert (event.source_words, event.target_words) == (("France",), ("Spain",))


def test_the_threshold_is_how_probable_an_event_must_be(annotator: Annotator) -> None:
    text = "The company, which employs 300 people, sued its director."
    doc = annotator.nlp(text)
    counted = [len(EventsComponent(threshold)(doc)._.events) for threshold in (0.0, None, 1.0)]
    assert counted == [2, 1, 0]


@settings(max_examples=30)
@given(st.lists(_WORDS, max_size=40))
def test_any_text_gives_records_that_hold(annotator: Annotator, words: list[str]) -> None:
    text = " ".join(words)
    found = annotator.annotate(Article(text=text))
    actors = {actor.id for actor in found.actors}
    dates = {date.id for date in found.dates}
    quotes = {quote.id for quote in found.quotes}
    assert list(found.events) == sorted(found.events, key=lambda e: (e.start, e.trigger))
    earlier: set[str] = set()
    for event in found.events:
        assert 0 <= event.start < event.end <= len(text)
        assert event.start <= event.trigger[0] < event.trigger[1] <= event.end
        assert set(event.sources) | set(event.targets) <= actors
        assert not set(event.sources) & set(event.targets)
        assert len(event.source_words) == len(event.source_spans)
        assert len(event.target_words) == len(event.target_spans)
        for start, end in (*event.source_spans, *event.target_spans, *event.mentions):
            assert 0 <= start < end <= len(text)
            assert text[start:end].strip()
        assert event.certainty is None or 0 <= event.certainty <= 1
        assert set(event.quotes) <= quotes
        assert event.label
        assert len(event.label) <= LIMIT
        assert event.date is None or event.date.mention is None or event.date.mention in dates
        assert event.responds_to is None or event.responds_to in earlier
        assert event.id not in earlier
        earlier.add(event.id)


@settings(max_examples=20)
@given(st.lists(_WORDS, max_size=40))
def test_a_text_read_twice_gives_the_same(annotator: Annotator, words: list[str]) -> None:
    article = Article(text=" ".join(words))
    assert annotator.annotate(article).to_dict() == annotator.annotate(article).to_dict()


_LEAD = "Chile condemned Peru.\n\nBolivia urged Peru to pay.\n\nBrazil praised Chile.\n\n"


def test_below_the_lead_what_somebody_has_is_no_event(annotate: Annotate) -> None:
    text = _LEAD + "The company itself had 12,500 clerks on 30 June 2020."
    assert all(event.start < len(_LEAD) for event in annotate(text).events)


def test_who_tells_what_was_done_to_him_does_not_do_it(annotate: Annotate) -> None:
    text = _LEAD + "“They arrested me while I was crossing the border and deported me,” Ida Moss said."
    told = [event for event in annotate(text).events if event.start >= len(_LEAD)]
    assert told
    assert all(event.type not in ("ASSAULT", "COERCE") for event in told)
