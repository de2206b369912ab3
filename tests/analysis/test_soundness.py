"""What must hold of any annotation: that it is noticed when it does not, and that it does for hostile
texts."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from analysis import Annotation, AnnotationError, Annotator, Article
from analysis.model import (
    Actor,
    Anchor,
    Date,
    Event,
    EventDate,
    Failure,
    Mention,
    Paragraph,
    Place,
    Quote,
    Role,
)
from analysis.soundness import faults, unusable
from tests.analysis.invariants import assert_sound
from tests.conftest import ROOT

TEXT = "Prime\nMinister **Ada** Berg said on Monday in Bern: “No.”"


def at(words: str) -> tuple[int, int]:
    """Where the words stand."""
    return TEXT.index(words), TEXT.index(words) + len(words)


def mention(words: str) -> Mention:
    start, end = at(words)
    return Mention(start=start, end=end, form="name")


BERG = Actor(
    id="a1",
    name="Ada Berg",
    kind="person",
    roles=(Role(title="Prime Minister", start=0, end=14),),
    mentions=(mention("Ada** Berg"),),
)
BERN = Place(id="p1", name="Bern", mentions=(mention("Bern"),))
MONDAY = Date(
    id="d1",
    start=at("Monday")[0],
    end=at("Monday")[1],
    type="DATE",
    value="2024-05-06",
    earliest="2024-05-06",
)
NO = Quote(id="q1", form="direct", spans=(at("“No.”"),), speaker="a1", speaker_span=at("Berg"))
SAID = Event(
    id="e1",
    start=0,
    end=len(TEXT),
    trigger=at("said"),
    label="Ada Berg says no",
    sources=("a1",),
    places=("p1",),
    quotes=("q1",),
    date=EventDate(value="2024-05-06", basis="stated", mention="d1"),
)
SOUND = Annotation(
    article=Article(text=TEXT),
    layout=(Paragraph(0, at("said")[0], "title"), Paragraph(at("said")[0], len(TEXT), "body")),
    sentences=((0, at("Berg")[1]), (at("said")[0], len(TEXT))),
    actors=(BERG,),
    places=(BERN,),
    dates=(MONDAY,),
    quotes=(NO,),
    events=(SAID,),
)
FAILED = Failure(layer="dates", step="reading", start=0, end=99, error="x")


def actor(**changes: Any) -> Annotation:
    return replace(SOUND, actors=(replace(BERG, **changes),))


def place(**changes: Any) -> Annotation:
    return replace(SOUND, places=(replace(BERN, **changes),))


def day(**changes: Any) -> Annotation:
    return replace(SOUND, dates=(replace(MONDAY, **changes),))


def quote(**changes: Any) -> Annotation:
    return replace(SOUND, quotes=(replace(NO, **changes),))


def event(**changes: Any) -> Annotation:
    return replace(SOUND, events=(replace(SAID, **changes),))


UNUSABLE = {
    "a mention of a1 is at 5–99": actor(mentions=(Mention(start=5, end=99, form="name"),)),
    "a role of a1 is at 9–9": actor(roles=(Role(title="", start=9, end=9),)),
    "a mention of p1 is at -1": place(mentions=(Mention(start=-1, end=2, form="name"),)),
    "d1 is at 7–3": day(start=7, end=3),
    "q1 is at 0–500": quote(spans=((0, 500),)),
    "a cue of q1 is at 0–0": quote(cue_span=(0, 0)),
    "e1 is at 0–500": event(end=500),
    "the trigger of e1 is at 4–4": event(trigger=(4, 4)),
    "a paragraph is at 7–7": replace(SOUND, layout=(Paragraph(7, 7, "body"),)),
    "a sentence is at 5–500": replace(SOUND, sentences=((5, 500),)),
    "a failure is at 0–99": replace(SOUND, failures=(FAILED,)),
    "a1 is the id of 2 things": replace(SOUND, places=(replace(BERN, id="a1"),), events=()),
    "a1 refers to a1": actor(affiliations=("a1",)),
    "q1 refers to a9": quote(speaker="a9"),
    "d1 refers to d9": day(anchor=Anchor(value="x", basis="told", mention="d9")),
    "e1 refers to a9": event(targets=("a9",)),
    "e1 refers to p9": event(places=("p9",)),
    "e1 refers to q9": event(quotes=("q9",)),
    "e1 refers to e1": event(responds_to="e1"),
    "e1 refers to d9": event(date=EventDate(value="x", basis="stated", mention="d9")),
    "the former id a0 leads to a9": replace(SOUND, former_ids={"a0": "a9"}),
    "the former id e1 is in use": replace(SOUND, former_ids={"e1": "a1"}),
    "d1 has a day that is none": day(earliest="soon"),
    "d1 ends before it begins": day(latest="2024-05-05"),
    "e1 has a day that is none": event(date=EventDate(value="x", basis="stated", latest="2024-02-30")),
}
FAULTY = {
    "the paragraphs do not join": replace(
        SOUND, layout=(Paragraph(0, 9, "title"), Paragraph(10, 57, "body"))
    ),
    "sentences overlap": replace(SOUND, sentences=((0, 20), (19, 22))),
    "the sentence at 0–57 goes on": replace(SOUND, sentences=((0, 57),)),
    "the trigger of e1 is not in its clause": event(end=10),
    "e1 is 1.2 sure": event(certainty=1.2),
    "the role 'Minister' of a1 has other words": actor(roles=(Role(title="Minister", start=0, end=14),)),
    "a role of a1 is told twice": actor(roles=(*BERG.roles, *BERG.roles)),
    "a1 has no mention": actor(mentions=()),
    "the pieces of q1 are out of order": quote(spans=(at("“No.”"), (0, 5))),
    "pieces of q1 overlap": quote(spans=((0, 5), (4, 9))),
    "dates overlap": replace(SOUND, dates=(MONDAY, replace(MONDAY, id="d2", start=MONDAY.start + 1))),
    "the events are out of order": replace(SOUND, events=(SAID, replace(SAID, id="e2", trigger=at("Berg")))),
    "the quotes are out of order": replace(SOUND, quotes=(NO, replace(NO, id="q2", spans=((0, 5),)))),
    "the actors are out of order": replace(
        SOUND, actors=(BERG, replace(BERG, id="a2", roles=(), mentions=(mention("Prime"),)))
    ),
}


def test_what_is_sound_has_no_fault() -> None:
    assert list(faults(SOUND)) == []


@pytest.mark.parametrize("fault", [*UNUSABLE, *FAULTY])
def test_every_fault_is_told(fault: str) -> None:
    told = list(faults((UNUSABLE | FAULTY)[fault]))
    assert any(line.startswith(fault) for line in told), told


@pytest.mark.parametrize("fault", UNUSABLE)
def test_an_annotation_that_leads_nowhere_is_refused_in_one_line(fault: str) -> None:
    with pytest.raises(AnnotationError, match=fault) as refused:
        Annotation.from_dict(UNUSABLE[fault].to_dict())
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("fault", FAULTY)
def test_an_annotation_of_old_with_lesser_faults_is_read(fault: str) -> None:
    assert list(unusable(FAULTY[fault])) == []
    assert Annotation.from_dict(FAULTY[fault].to_dict())


def test_a_quote_without_spans_is_refused() -> None:
    form = SOUND.to_dict()
    form["quotes"][0]["spans"] = []
    with pytest.raises(AnnotationError, match=r"not an annotation: .*quotes\[0\]\.spans"):
        Annotation.from_dict(form)


# --- hostile texts ---------------------------------------------------------------------------------------

SAMPLES = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "sample_texts").glob("[a-z]*.*"))]
MARKS = list("“”‘’\"'«»()[]—–-,.:;?!*_>#\n\t\x00\x1b\x85\u2028\u202e\u200b\ufeff\ud800")
MARKUPS: tuple[str, ...] = ("plain", "markdown")


@st.composite
def excerpts(draw: st.DrawFn) -> str:
    """A piece of a sample, cut anywhere."""
    text = draw(st.sampled_from(SAMPLES))
    start = draw(st.integers(0, len(text) - 1))
    return text[start : start + draw(st.integers(1, 400))]


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A piece of a sample in which characters, lines and marks are missing, doubled or moved."""
    parted = draw(st.sampled_from(["", "\n", " ", "“", ". "]))
    text = draw(excerpts())
    parts = list(text) if not parted else text.split(parted)
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(parts)))
        piece = parts[start : start + draw(st.integers(1, 9))]
        how = draw(st.sampled_from(["delete", "double", "shift", "mark"]))
        if how in ("delete", "shift"):
            del parts[start : start + len(piece)]
        if how in ("double", "shift"):
            to = draw(st.integers(0, len(parts)))
            parts[to:to] = piece
        if how == "mark":
            parts.insert(start, draw(st.sampled_from(MARKS)))
    return parted.join(parts)


FRAGMENTS = (
    *("Easter ", "Good Friday ", "a month ", "a year ago", "last ", "the ", "half ", "in 305 BC "),
    *("on the 31st ", "two days later ", "14.11.2024 ", "Foreign Minister ", "Ada Berg", " (AB)", "Kenya’s "),
    *(
        "the Kenyan envoy to ",
        ", the ministry’s spokeswoman,",
        " said",
        " told reporters that ",
        ", reported",
    ),
    *(
        "In response, ",
        "he ",
        "which ",
        "will meet ",
        "denied ",
        "named Oskar Lind as its chair",
        "Q: ",
        "A: ",
    ),
    *("“", "”", "’", "\n\n", "\n", ": ", ", ", ". ", "- ", "**", "> ", "\xa0", "\x00"),
)

hostile_texts = st.one_of(
    st.text(st.characters(), max_size=150),
    st.lists(st.sampled_from(FRAGMENTS), max_size=30).map("".join),
    mutated(),
    st.lists(st.one_of(excerpts(), mutated(), st.text(max_size=20)), min_size=2, max_size=3).map("".join),
)


@given(
    text=hostile_texts,
    published=st.none() | st.dates(),
    markup=st.sampled_from(MARKUPS),
)
def test_hostile_texts_have_sound_annotations(
    annotator: Annotator, text: str, published: date | None, markup: str
) -> None:
    assert_sound(annotator.annotate(Article(text=text, published=published, markup=markup)), text)


@pytest.mark.parametrize("published", [date.min, date.max])
@pytest.mark.parametrize("words", ["last Monday", "next Sunday", "on Friday", "last weekend", "a week ago"])
def test_the_calendar_may_end(annotator: Annotator, published: date, words: str) -> None:
    text = f"They met {words}. He will leave {words}."
    assert_sound(annotator.annotate(Article(text=text, published=published)), text)
