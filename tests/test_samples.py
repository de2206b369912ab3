"""The sample articles, read and annotated as a person's own would be: what must hold for any article, and
what a reader of these would notice."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import analysis
from analysis import Annotation, Annotator, Article
from analysis.model import Actor, Date, Mention, Place, Quote, Span
from tests.analysis.invariants import assert_sound
from tests.conftest import ROOT

FOLDER = ROOT / "sample_texts"
CHRONICLE = "chronicle.txt"
WIRE = "wire.txt"
HISTORY = "history.txt"
INTERVIEW = "interview.txt"
BRIEFING = "briefing.md"
NAMES = (CHRONICLE, WIRE, HISTORY, INTERVIEW, BRIEFING)


class Sample:
    """A sample article with its annotation, and lookups by the words that a reader would point at."""

    def __init__(self, path: Path, annotator: Annotator) -> None:
        self.path = path
        self.article: Article = analysis.read_article(path)
        self.annotation = annotator.annotate(self.article)
        self.text = self.annotation.article.text

    def span(self, words: str, within: str = "") -> Span:
        """Where the words stand: in the only passage that reads `within`, else at their first place."""
        base = 0
        if within:
            assert self.text.count(within) == 1, f"{self.text.count(within)} passages read {within!r}"
            base = self.text.index(within)
        start = self.text.index(words, base)
        return start, start + len(words)

    def date(self, words: str, within: str = "") -> Date | None:
        """The date whose mention touches the words; None if nothing there is a date."""
        return next((d for d in self.annotation.dates if _touch(self.span(words, within), d)), None)

    def quotes(self, words: str) -> list[Quote]:
        """The quotes with a span that touches the words."""
        start, end = self.span(words)
        return [q for q in self.annotation.quotes if any(a < end and start < b for a, b in q.spans)]

    def speakers(self, words: str) -> set[str | None]:
        """The names of those to whom the words are given (None: said by nobody that we know)."""
        return {self.name(q.speaker) for q in self.quotes(words)}

    def name(self, actor: str | None) -> str | None:
        return next((a.name for a in self.annotation.actors if a.id == actor), None)

    def actor_at(self, words: str, within: str = "") -> Actor | Place | None:
        """Who or which place is mentioned by name at the words."""
        span = self.span(words, within)
        bearers: tuple[Actor | Place, ...] = (*self.annotation.actors, *self.annotation.places)
        return next(
            (
                bearer
                for bearer in bearers
                for mention in bearer.mentions
                if mention.form in ("name", "demonym") and _touch(span, mention)
            ),
            None,
        )


def _touch(span: Span, record: Date | Mention) -> bool:
    return span[0] < record.end and record.start < span[1]


@pytest.fixture(scope="session")
def samples(annotator: Annotator) -> dict[str, Sample]:
    """Every sample by the name of its file, annotated once a run."""
    return {name: Sample(FOLDER / name, annotator) for name in NAMES}


# --- what must hold for any article ---------------------------------------------------------------------


def spans_of(annotation: Annotation) -> Iterator[Span]:
    """Every stretch of the text that the annotation speaks of."""
    bearers: tuple[Actor | Place, ...] = (*annotation.actors, *annotation.places)
    for bearer in bearers:
        yield from ((m.start, m.end) for m in bearer.mentions)
    for actor in annotation.actors:
        yield from ((r.start, r.end) for r in actor.roles)
    yield from ((d.start, d.end) for d in annotation.dates)
    for quote in annotation.quotes:
        yield from quote.spans
        yield from (span for span in (quote.speaker_span, quote.cue_span) if span)
    for event in annotation.events:
        yield event.start, event.end
        yield event.trigger


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_is_read_and_annotated_whole(samples: dict[str, Sample], name: str) -> None:
    sample = samples[name]
    written = sample.path.read_text(encoding="utf-8")
    assert sample.article.text == written
    assert_sound(sample.annotation, written)


SNIPPETS = (
    "On March 3, ", "On the 30th ", "last week ", "In 305 BC ", "two days later ", "in December ",
    "31.02.2024 ", "14.11.2024 Author: ", "VIENNA, Sept 20 (Newsline) — ", "Related articles:",
    "Foreign Minister Anna Weber ", "Weber ", "the DRC ", "Kinshasa ", "the Congolese ", "the minister ",
    "He ", "said that ", "denied ", "met with ", "summoned ", "In response, ", "added, ", "will visit ",
    "“", "”", "‘", "’", '"', "'", "«", "»", "…", "—", ":", ",", ".", "?", "(", "]", "> ", "# ", "- ", "Q: ",
    "\n", "\n\n", "\r\n", "\t", " ", "\x00", "\x1b[31m", "\x07", "\x85", "\u2028", "\u200b", "\ufeff",
    "🕊️", "👩‍⚖️", "e\u0301", "ß", "ﷺ", "中国", "\ud800", "\udcff",
)  # fmt: skip

any_text = st.one_of(
    st.text(st.characters(), max_size=120),
    st.text(st.characters(categories=["Cs", "Cc", "P", "Z", "L"]), max_size=120),
    st.lists(st.sampled_from(SNIPPETS), max_size=40).map("".join),
)


@pytest.mark.slow
@given(text=any_text, published=st.none() | st.dates(), markdown=st.booleans())
def test_any_text_comes_back_unchanged(
    annotator: Annotator, text: str, published: date | None, markdown: bool
) -> None:
    article = Article(text=text, published=published, markup="markdown" if markdown else "plain")
    assert_sound(annotator.annotate(article), text)


@pytest.mark.slow
@given(texts=st.lists(any_text, max_size=4))
def test_many_articles_come_back_in_their_order(annotator: Annotator, texts: list[str]) -> None:
    found = list(annotator.pipe(Article(text=text) for text in texts))
    assert [one.article.text for one in found] == texts


# --- what a reader of the samples would notice ----------------------------------------------------------

HEADS = {
    CHRONICLE: (
        "Trucks at Kasumbalesa, part two: how Kinshasa and Lusaka stepped back from a trade war",
        "Miriam Voss",
        date(2024, 11, 14),
    ),
    WIRE: ("Border talks in Vienna end without a map", None, date(2024, 9, 20)),
    HISTORY: ("The island where others make peace", None, None),
    INTERVIEW: ("“The sea floor has no embassy”", "Tomas Reiner", date(2025, 6, 12)),
    BRIEFING: ("Mackerel, again: the coastal states try for a deal", "A. Lindqvist", date(2024, 5, 3)),
}


@pytest.mark.parametrize("name", NAMES)
def test_the_head_gives_title_author_and_day(samples: dict[str, Sample], name: str) -> None:
    article = samples[name].annotation.article
    assert (article.title, article.author, article.published) == HEADS[name]


@pytest.mark.parametrize(
    ("name", "words", "within", "value"),
    [
        # A day without a year is of the year before the article's.
        (CHRONICLE, "March 3", "On March 3", "2024-03-03"),
        (CHRONICLE, "March 6", "Also on March 6", "2024-03-06"),
        (CHRONICLE, "Three days later", "Three days later", "2024-03-06"),
        (CHRONICLE, "April 12", "On April 12", "2024-04-12"),
        (CHRONICLE, "The following day", "The following day", "2024-04-13"),
        (CHRONICLE, "the 15th", "Also on the 15th", "2024-04-15"),
        (CHRONICLE, "May", "In May the quarrel", "2024-05"),
        (CHRONICLE, "two days later", "herself two days later", "2024-06-06"),
        (CHRONICLE, "the 29th", "in Kinshasa on the 29th", "2024-06-29"),
        (CHRONICLE, "the 30th", "On the 30th", "2024-10-30"),
        (CHRONICLE, "December", "Lusaka in December", "2024-12"),
        (CHRONICLE, "January", "lifted in January", "2025-01"),
        (CHRONICLE, "February", "ended in February", "2024-02"),
        (CHRONICLE, "last week", "the author last week", "2024-W45"),
        (CHRONICLE, "twelve months", "for twelve months", "P12M"),
        (CHRONICLE, "forty-eight hours", "forty-eight hours", "PT48H"),
        (CHRONICLE, "eight months", "eight months", "P8M"),
        (WIRE, "Friday", "failed on Friday", "2024-09-20"),
        (WIRE, "Thursday", "a map on Thursday", "2024-09-19"),
        (WIRE, "Tuesday", "valley on Tuesday", "2024-09-17"),
        (WIRE, "last week", "last week", "2024-W37"),
        (WIRE, "Monday", "on Monday", "2024-09-23"),
        (WIRE, "next week", "next week", "2024-W39"),
        (WIRE, "the 1980s", "the 1980s", "198"),
        (WIRE, "May", "in May", "2024-05"),
        (WIRE, "October", "in October", "2024-10"),
        (WIRE, "three days", "three days", "P3D"),
        (HISTORY, "305 BC", "305 BC", "BC0305"),
        (HISTORY, "The following year", "The following year", "BC0166"),
        (HISTORY, "14th century", "14th century", "13"),
        (HISTORY, "May 1480", "May 1480", "1480-05"),
        (HISTORY, "the end of August", "the end of August", "1480-08"),
        (HISTORY, "two years later", "two years later", "1482"),
        (HISTORY, "June 26, 1522", "June 26, 1522", "1522-06-26"),
        (HISTORY, "the following month", "over at the end of the following month", "1522-07"),
        (HISTORY, "December 11", "December 11", "1522-12-11"),
        (HISTORY, "two days later", "two days later", "1522-12-13"),
        (HISTORY, "Three days later", "Three days later", "1522-12-20"),
        (HISTORY, "Seven years later", "Seven years later", "1530"),
        (HISTORY, "the spring of 1912", "the spring of 1912", "1912-SP"),
        (HISTORY, "May 4", "May 4", "1912-05-04"),
        (HISTORY, "that month", "the middle of that month", "1912-05"),
        (HISTORY, "October", "In October", "1912-10"),
        (HISTORY, "The following summer", "The following summer", "1944-SU"),
        (HISTORY, "the following month", "administration at the end of the following month", "1947-03"),
        (HISTORY, "six weeks", "six weeks", "P6W"),
        (HISTORY, "February 24", "February 24", "1949-02-24"),
        (HISTORY, "that year", "the end of that year", "1949"),
        (INTERVIEW, "Tuesday", "on Tuesday", "2025-06-10"),
        (INTERVIEW, "May 27", "May 27", "2025-05-27"),
        (INTERVIEW, "last year", "last year", "2024"),
        (INTERVIEW, "yesterday", "yesterday", "2025-06-11"),
        (INTERVIEW, "Monday", "on Monday", "2025-06-09"),
        (INTERVIEW, "July", "in July", "2025-07"),
        (INTERVIEW, "last Friday", "last Friday", "2025-06-06"),
        (INTERVIEW, "last month", "last month", "2025-05"),
        (INTERVIEW, "September", "in September", "2025-09"),
        (INTERVIEW, "nine years", "nine years", "P9Y"),
        (BRIEFING, "next week", "next week", "2024-W19"),
        (BRIEFING, "17 April", "17 April", "2024-04-17"),
        (BRIEFING, "Two days later", "Two days later", "2024-04-19"),
        (BRIEFING, "22 April", "22 April", "2024-04-22"),
        (BRIEFING, "October 2023", "October 2023", "2023-10"),
        (BRIEFING, "Tuesday", "on Tuesday", "2024-04-30"),
        (BRIEFING, "May", "the end of May", "2024-05"),
        (BRIEFING, "June 2023", "June 2023", "2023-06"),
        (BRIEFING, "September", "in September", "2024-09"),
        (BRIEFING, "this month", "this month", "2024-05"),
        (BRIEFING, "14 May", "14 May", "2024-05-14"),
    ],
)
def test_a_date_means_the_day_that_a_reader_understands(
    samples: dict[str, Sample], name: str, words: str, within: str, value: str
) -> None:
    found = samples[name].date(words, within)
    assert found is not None, f"no date at {words!r}"
    assert found.value == value


@pytest.mark.parametrize(
    ("name", "words", "speaker"),
    [
        (CHRONICLE, "We do not ask for favours", "Joseph Phiri"),
        (CHRONICLE, "open to any conversation", "Jean-Pierre Ilunga"),
        (CHRONICLE, "A border that we close today", "Grace Phiri"),
        (CHRONICLE, "No one grieves for that young man", "Béatrice Lukusa"),
        (CHRONICLE, "one does not honour the dead", "Béatrice Lukusa"),
        (CHRONICLE, "They tell me", "Daniel Chanda"),
        (CHRONICLE, "Since it was delivered", "Daniel Chanda"),
        (CHRONICLE, "a comedy played at the expense", "Patrice Ngoyi"),
        (CHRONICLE, "keep the politics out of the queue", "Carol Whitfield"),
        (CHRONICLE, "five hours behind a lorry", "Carol Whitfield"),
        (CHRONICLE, "I intend to drive along it", "Kagiso Molefe"),
        (CHRONICLE, "We have counted the fees too", "Albert Nkonde"),
        (CHRONICLE, "Nobody has ever written a report", "Albert Nkonde"),
        (CHRONICLE, "makes no difference between nephews", "Misheck Sakala"),
        (CHRONICLE, "between the Congolese and the Zambians", "Augustin Mbayo"),
        (CHRONICLE, "let the people who count bags", "Daniel Chanda"),
        (CHRONICLE, "I shall come by road", "Béatrice Lukusa"),
        (CHRONICLE, "and I shall bring a watch", "Béatrice Lukusa"),
        (WIRE, "We came with a pen", "Azamat Toktorov"),
        (WIRE, "There is no fence", "Farrukh Nazarzoda"),
        (WIRE, "Nobody left the room", "Ingrid Halloran"),
        (WIRE, "They left because", "Ingrid Halloran"),
        (WIRE, "If they are still there", "Azamat Toktorov"),
        (WIRE, "we will bring our own", "Azamat Toktorov"),
        (WIRE, "Kyrgyz border guards had fired", "Farrukh Nazarzoda"),
        (WIRE, "Tajik soldiers had put up", "Azamat Toktorov"),
        (INTERVIEW, "Exploitation shall not begin", "Helena Brandt"),
        (BRIEFING, "The fish came to us", "Kristin Arnalds"),
        (BRIEFING, "We did not send for it", "Kristin Arnalds"),
        (BRIEFING, "Everyone at this table", "Sigurd Hauge"),
        (BRIEFING, "They are all correct", "Sigurd Hauge"),
        (BRIEFING, "fishing first and talking later", "Paola Serrano"),
        (BRIEFING, '"irresponsible"', "Paola Serrano"),
        (BRIEFING, "this month, or else", "Sigurd Hauge"),
    ],
)
def test_a_quote_has_its_speaker(samples: dict[str, Sample], name: str, words: str, speaker: str) -> None:
    assert samples[name].speakers(words) == {speaker}


@pytest.mark.parametrize(
    ("name", "person", "places"),
    [
        (CHRONICLE, "Béatrice Lukusa", ("Lukusa, a former", "Beatrice Lukusa wrote", "Lukusa confirmed")),
        (
            CHRONICLE,
            "Joseph Phiri",
            ("Phiri said that the ban", "Joseph Phiri denied", "Joseph Phiri refused"),
        ),
        (CHRONICLE, "Grace Phiri", ("Grace Phiri said", "Grace Phiri complained")),
        (CHRONICLE, "Jean-Pierre Ilunga", ("Ilunga rejected", "Ilunga for consultations", "Ilunga returned")),
        (CHRONICLE, "Daniel Chanda", ("Chanda told", "Chanda said", "Chanda, who reportedly")),
        (CHRONICLE, "Misheck Sakala", ("Sakala said after", "Mishek Sakala, announced")),
        (CHRONICLE, "Patrice Ngoyi", ("Ngoyi, the computer", "Ngoyi might put it")),
        (CHRONICLE, "Kagiso Molefe", ("Molefe arrived", "Molefe did so", "Mr Molefe had been")),
        (CHRONICLE, "Democratic Republic of the Congo", ("DRC’s ambassador", "DRC’s police", "DRC lifted")),
        (CHRONICLE, "Zambia", ("Zambia closed", "Zambian patrol", "Zambians were no happier")),
        (WIRE, "Azamat Toktorov", ("Toktorov said that", "Toktorov said they")),
        (WIRE, "Ingrid Halloran", ("Halloran said the parties",)),
        (WIRE, "Organization for Security and Co-operation in Europe", ("OSCE described",)),
        (BRIEFING, "Kristin Arnalds", ("Arnalds in Bergen", "Ms Arnalds expects", "Arnalds has promised")),
        (BRIEFING, "Sigurd Hauge", ("Hauge said", "Hauge disagrees")),
        (BRIEFING, "European Union", ("EU's fisheries",)),
        (INTERVIEW, "Jonas Feldkamp", ("Mr Feldkamp stood",)),
        (INTERVIEW, "Helena Brandt", ("Ms Brandt, companies",)),
    ],
)
def test_an_actor_is_one_entry_under_all_names(
    samples: dict[str, Sample], name: str, person: str, places: tuple[str, ...]
) -> None:
    sample = samples[name]
    named = [sample.actor_at(words) for words in places]
    assert {bearer.name if bearer else None for bearer in named} == {person}
    assert len({bearer.id if bearer else None for bearer in named}) == 1


def test_the_author_and_the_notes_at_the_end_are_no_news(samples: dict[str, Sample]) -> None:
    sample = samples[CHRONICLE]
    head, tail = sample.text.index("Trucks at"), sample.text.index("Miriam Voss, historian")
    byline = sample.annotation.dates[0]
    assert sample.text[byline.start : byline.end] == "14.11.2024"  # the day from which the rest is told
    told = [span for span in spans_of(sample.annotation) if span != (byline.start, byline.end)]
    assert all(head <= start and end <= tail for start, end in told)
