"""What the rules and the judge say of a candidate, weighed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

import pytest

from analysis import Annotator, Article
from analysis.events.candidates import Candidate
from analysis.events.judge import KINDS, STATUSES, Judge, Read, Side, Surroundings, Verdict
from analysis.events.weighing import Weighed, Weighing, passed_on
from tests.analysis.events.candidates import Found
from tests.conftest import Annotate


class Scripted:
    """A judge that says of a clause what the test has put down for the first of the words in it; of any other
    that it is no event."""

    def __init__(self, kinds: Mapping[str, str], sides: Mapping[str, str] | None = None) -> None:
        self._kinds, self._sides = kinds, sides or {}
        self.asked: list[str] = []

    def judged(self, surroundings: Surroundings, clauses: Sequence[Read]) -> list[Verdict]:
        self.asked += [one.text for one in clauses]
        return [self._verdict(one.text) for one in clauses]

    def _verdict(self, text: str) -> Verdict:
        best = next((kind for word, kind in self._kinds.items() if word in text), "NONE")
        kinds = {kind: 0.9 if kind == best else 0.1 / (len(KINDS) - 1) for kind in KINDS}
        sides = tuple(
            Side(
                "source" if role == "source" else "target",
                text.index(words),
                text.index(words) + len(words),
                0.9,
            )
            for role, words in self._sides.items()
            if words in text
        )
        return Verdict(kinds, {status: 1 / len(STATUSES) for status in STATUSES}, sides)


def _use(monkeypatch: pytest.MonkeyPatch, judge: Scripted | None) -> None:
    monkeypatch.setattr(Judge, "load", classmethod(lambda cls: judge))


def _weighed(found: Found, threshold: float | None = None) -> list[Weighed]:
    """What becomes of the candidates that rules make, and of those that are left."""
    told: list[list[Candidate]] = []
    heads = {one.clause.head.i for one in found.ruled()}
    for sentence in found.sentences:
        inside = range(sentence.span.start, sentence.span.end)
        rest = [one for one in found.remaining() if one.clause.head.i not in heads]
        told.append([one for one in (*found.ruled(), *rest) if one.clause.head.i in inside])
    weighing = Weighing(found.who, [one for each in told for one in each], threshold)
    return [
        one
        for sentence, each in zip(found.sentences, told, strict=True)
        for one in weighing.weighed(sentence, each)
    ]


def _events(found: Found, threshold: float | None = None) -> dict[str, Candidate]:
    events = (one.event for one in _weighed(found, threshold))
    return {event.clause.head.text: event for event in events if event is not None}


def _names(found: Found, ids: Sequence[str]) -> list[str]:
    return [found.who.actor(id_).name for id_ in ids]


def test_without_a_judge_only_what_rules_have_made_is_an_event(
    annotator: Annotator, monkeypatch: pytest.MonkeyPatch
) -> None:
    _use(monkeypatch, None)
    found = Found(annotator, "Chile condemned Peru. The mayor opened a bridge.")
    events = _events(found)
    assert list(events) == ["condemned"]
    assert events["condemned"].type == "ACCUSE"
    assert events["condemned"].chance is None
    (dropped,) = [one for one in _weighed(found) if one.event is None]
    assert dropped.steps[-1] == "dropped: no rule makes an event of it"


def test_the_judge_makes_events_of_what_no_rule_knows(
    annotator: Annotator, monkeypatch: pytest.MonkeyPatch
) -> None:
    _use(monkeypatch, Scripted({"opened": "PLAIN"}))
    events = _events(Found(annotator, "The mayor opened a bridge over the river on Monday."))
    assert list(events) == ["opened"]
    assert events["opened"].type is None
    assert events["opened"].chance is not None


def test_what_the_judge_takes_for_no_event_is_dropped(
    annotator: Annotator, monkeypatch: pytest.MonkeyPatch
) -> None:
    _use(monkeypatch, Scripted({}))
    (one,) = _weighed(Found(annotator, "The mayor opened a bridge."))
    assert one.event is None
    assert one.steps[-1].startswith("dropped: below")


def test_the_threshold_decides(annotator: Annotator, monkeypatch: pytest.MonkeyPatch) -> None:
    _use(monkeypatch, Scripted({"opened": "PLAIN"}))
    found = Found(annotator, "The mayor opened a bridge.")
    assert (len(_events(found, 0.0)), len(_events(found, 1.0))) == (1, 0)


@pytest.mark.parametrize("kind", ["ACCUSE", "REQUEST", "SUPPORT", "REJECT", "THREATEN", "AGREE"])
def test_a_statement_is_typed_by_what_the_judge_reads_in_it(
    annotator: Annotator, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    _use(monkeypatch, Scripted({"said": kind}))
    found = Found(annotator, "Anna Berg said that the council is no place for a talk of that kind.")
    event = _events(found)["said"]
    assert event.type == kind
    assert _names(found, event.sources) == ["Anna Berg"]


def test_where_both_agree_the_type_is_surer(annotator: Annotator, monkeypatch: pytest.MonkeyPatch) -> None:
    found = Found(annotator, "Chile condemned Peru.")
    _use(monkeypatch, Scripted({"condemned": "ACCUSE"}))
    agreed = _events(found)["condemned"]
    _use(monkeypatch, Scripted({"condemned": "SANCTION"}))
    disputed = _events(found)["condemned"]
    assert (agreed.type, agreed.agreed, disputed.agreed) == ("ACCUSE", True, False)
    assert agreed.share > disputed.share


def test_what_the_weather_does_has_no_type(annotator: Annotator, monkeypatch: pytest.MonkeyPatch) -> None:
    _use(monkeypatch, Scripted({"killed": "ASSAULT"}))
    events = _events(Found(annotator, "The storm killed ten fishermen. The gunman killed two guards."))
    assert [event.type for event in events.values()] == ["ASSAULT"]
    weighed = _weighed(Found(annotator, "The storm killed ten fishermen."), 0.0)
    assert [one.event.type for one in weighed if one.event is not None] == [None]


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("Officials said that the army had shelled a village.", "shelled"),
        ("The army has shelled a village, Anna Berg said.", "shelled"),
        ("According to Anna Berg, the army has shelled a village.", "shelled"),
        ("Officials said that the army had not shelled a village.", None),
        ("Officials said that the army might shell a village.", None),
        ("Officials said that the village was a ruin.", None),
    ],
)
def test_what_a_source_only_passes_on_is_a_deed_of_others(
    annotator: Annotator, text: str, deed: str | None
) -> None:
    found = Found(annotator, text)
    saying = next(one for one in found.remaining() + found.ruled() if one.saying or one.source is not None)
    told = passed_on(
        saying._replace(type=None, saying=True, content=saying.content or saying.core), found.who
    )
    assert (None if told is None else told.clause.head.text) == deed


def test_a_deed_passed_on_belongs_to_its_doer(annotator: Annotator, monkeypatch: pytest.MonkeyPatch) -> None:
    _use(monkeypatch, Scripted({"rebuilt": "AID"}))
    found = Found(annotator, "Officials said that Peru had rebuilt a village.")
    (one,) = [each for each in _weighed(found) if each.event is not None]
    assert one.event is not None
    assert one.steps[0] == "passed on: it is a deed of others"
    assert _names(found, one.event.sources) == ["Peru"]


def test_a_judgement_passed_on_stays_with_who_judges(
    annotator: Annotator, monkeypatch: pytest.MonkeyPatch
) -> None:
    _use(monkeypatch, Scripted({"betrayed": "ACCUSE"}))
    found = Found(annotator, "Critics said that Peru had betrayed the village.")
    event = _events(found)["said"]
    assert event.sources == ()
    assert [t.text for t in event.source_heads] == ["Critics"]


def test_the_judge_reads_sides_that_grammar_leaves_empty(
    annotator: Annotator, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "With the raid on Peru, the camp erupted in protests."
    _use(monkeypatch, Scripted({"camp": "PROTEST"}, {"target": "Peru"}))
    found = Found(annotator, text)
    event = _events(found, 0.0)["erupted"]
    assert _names(found, event.targets) == ["Peru"]


def test_who_dies_is_whom_it_happened_to(annotator: Annotator, monkeypatch: pytest.MonkeyPatch) -> None:
    _use(monkeypatch, Scripted({"died": "PLAIN"}))
    found = Found(annotator, "Anna Berg died in a crash near the harbour.")
    event = _events(found)["died"]
    assert event.sources == ()
    assert _names(found, event.targets) == ["Anna Berg"]


def test_the_judge_is_asked_once_for_a_text(annotator: Annotator, monkeypatch: pytest.MonkeyPatch) -> None:
    judge = Scripted({})
    found = Found(annotator, "Chile condemned Peru. The mayor opened a bridge.")
    _use(monkeypatch, judge)
    _weighed(found)
    assert judge.asked == ["Chile condemned Peru", "The mayor opened a bridge"]


def test_who_tells_of_a_hostile_deed_has_not_done_it(annotator: Annotator) -> None:
    text = "Anna Berg, the mayor, said border guards from Chile had shot two fishermen last week."
    (event,) = annotator.annotate(Article(text=text, published=date(2021, 3, 10))).events
    assert (event.type, event.sources) == ("ASSAULT", ())
    assert event.source_words == ("Border guards from Chile",)
    assert event.date is not None
    assert event.date.basis == "stated"


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Anna Berg said that the Chilean plan would ruin the harbour.", "THREATEN", None),
        ("Chile said that it would close the harbour.", "THREATEN", "THREATEN"),
        ("Anna Berg said that Chile could offer the harbour a loan.", "AGREE", None),
        ("“I would close the harbour sooner,” Anna Berg said.", "AGREE", None),
        ("“I will close the harbour,” Anna Berg said.", "AGREE", "AGREE"),
    ],
)
def test_nobody_threatens_for_others_or_promises_what_he_only_would_do(
    annotator: Annotator, monkeypatch: pytest.MonkeyPatch, text: str, kind: str, expected: str | None
) -> None:
    _use(monkeypatch, Scripted({"harbour": kind}))
    (event,) = annotator.annotate(Article(text=text)).events
    assert event.type == expected


def test_a_type_by_rule_of_which_the_judge_sees_no_trace_is_none(
    annotator: Annotator, monkeypatch: pytest.MonkeyPatch
) -> None:
    _use(monkeypatch, Scripted({"visited": "PLAIN"}))
    (event,) = annotator.annotate(Article(text="Anna Berg visited Peru on Monday.")).events
    assert event.type is None


def test_who_passes_on_the_words_of_others_did_not_say_them(annotator: Annotator) -> None:
    text = "According to the Harbour Post, local elders said that the gunmen fired shots during the attack."
    (event,) = annotator.annotate(Article(text=text, published=date(2021, 3, 10))).events
    assert event.source_words == ("Gunmen",)
    assert event.label.endswith(", local elders say")


def test_what_is_due_to_be_done_to_somebody_he_does_not_do(annotator: Annotator) -> None:
    text = "Anna Berg was due to be released from Fennmoor prison in September after serving her term."
    annotation = annotator.annotate(Article(text=text))
    names = {actor.id: actor.name for actor in annotation.actors}
    (event,) = annotation.events
    assert (event.sources, [names[id_] for id_ in event.targets]) == ((), ["Anna Berg"])


@pytest.mark.parametrize(("above", "expected"), [("", ["Peru"]), ("It rained for an hour.\n\n" * 4, [])])
def test_below_the_lead_who_is_only_spoken_of_is_not_the_other_side(
    annotator: Annotator, monkeypatch: pytest.MonkeyPatch, above: str, expected: list[str]
) -> None:
    """There the judge is right about it in one case of four."""
    _use(monkeypatch, Scripted({"harbour": "SUPPORT"}, {"target": "Peru"}))
    text = f"{above}The mayor said the harbour was closed for the old quarrel about Peru."
    annotation = annotator.annotate(Article(text=text))
    names = {actor.id: actor.name for actor in annotation.actors}
    event = annotation.events[-1]
    assert (event.type, [names[id_] for id_ in event.targets]) == ("SUPPORT", expected)


def test_what_a_text_opens_with_is_told(annotate: Annotate) -> None:
    text = "A Leeds teenager has broken the record for crossing the lake.\n\nIt is deep."
    assert [event.label for event in annotate(text).events] == [
        "Leeds teenager breaks the record for crossing the lake"
    ]
