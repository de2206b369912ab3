"""What the words of a clause cannot be, whatever the judge takes them for."""

from __future__ import annotations

import pytest

from analysis import Annotator, Article
from analysis.events.judge import KINDS, Judge, Verdict
from tests.analysis.events.test_weighing import Scripted


def _type(annotator: Annotator, monkeypatch: pytest.MonkeyPatch, text: str, kind: str) -> str | None:
    """The type of the last event of the text, where the judge holds every clause for one of that kind."""
    monkeypatch.setattr(Judge, "load", classmethod(lambda cls: Scripted({"": kind})))
    annotation = annotator.annotate(Article(text=text))
    return annotation.events[-1].type


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Berg warned the fishermen against staying out at night.", "REQUEST"),
        ("Anna Berg warned the fishermen to stay in the harbour.", "REQUEST"),
        ("Anna Berg warned that the harbour could silt up within a year.", None),
        ("Anna Berg warned the fishermen on Monday to stay at home.", "REQUEST"),
        ("Anna Berg warned of high water in the old town.", None),
        ("Chile warned that it would close the border.", "THREATEN"),
        ("Chile warned that any attack would be answered.", "THREATEN"),
        ("Chile warned Peru of a swift response.", "THREATEN"),
        ("Anna Berg warned that smugglers would be dealt with sternly.", "THREATEN"),
        ("Anna Berg warned that her officers would not tolerate such rallies.", "THREATEN"),
        ("Anna Berg warned that Peru risks sliding into war if nothing is done.", None),
        ("“The risk is great,” Anna Berg said, warning that the pier was rotten.", None),
    ],
)
def test_a_warning_is_a_threat_only_of_what_the_one_who_warns_will_do(
    annotator: Annotator, monkeypatch: pytest.MonkeyPatch, text: str, expected: str | None
) -> None:
    assert _type(annotator, monkeypatch, text, "THREATEN") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Berg suggested that the new pier could cost a million.", None),
        ("Anna Berg suggested that the council should sell the pier.", "REQUEST"),
        ("Anna Berg asked who had sold the pier.", None),
        ("Anna Berg asked the council to say who had sold the pier.", "REQUEST"),
    ],
)
def test_what_is_only_held_to_be_so_asks_nobody(
    annotator: Annotator, monkeypatch: pytest.MonkeyPatch, text: str, expected: str | None
) -> None:
    assert _type(annotator, monkeypatch, text, "REQUEST") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We have not reached a decision yet,” Anna Berg said.", None),
        ("“We will never sell the pier,” Anna Berg said.", "REJECT"),
    ],
)
def test_what_is_not_done_yet_is_not_refused(
    annotator: Annotator, monkeypatch: pytest.MonkeyPatch, text: str, expected: str | None
) -> None:
    assert _type(annotator, monkeypatch, text, "REJECT") == expected


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Tarn Bank sold its ferries to Peru.", "AID", None),
        ("The party repaid a loan to Anna Berg.", "AID", None),
        ("Tarn Bank took two million pounds in fares.", "AID", None),
        ("Tarnby took in the stranded ferrymen.", "AID", "AID"),
        ("The wounded were taken to a hospital in Peru.", "AID", "AID"),
        ("Tarn Bank gave the ferrymen two boats.", "AID", "AID"),
        ("Two of the ferrymen killed themselves.", "ASSAULT", None),
        ("The ferrymen attacked the guards.", "ASSAULT", "ASSAULT"),
        ("Anna Berg spoke to reporters in the harbour.", "CONSULT", None),
        ("Anna Berg spoke to the ferrymen in the harbour.", "CONSULT", "CONSULT"),
        ("The march was dubbed the Walk of Lamps.", "ACCUSE", None),
        ("Tram services were suspended for an hour.", "SANCTION", None),
        ("Anna Berg was called a traitor.", "ACCUSE", "ACCUSE"),
        ("Trade with Peru was suspended.", "SANCTION", "SANCTION"),
        ("Anna Berg suspended her campaign on Monday.", "SANCTION", None),
        ("Chile shut its borders on Monday.", "SANCTION", "SANCTION"),
        ("Anna Berg apologised to the ferrymen.", "PLAIN", "CONCEDE"),
        ("The council suspended all evictions on Monday.", "SANCTION", "CONCEDE"),
        ("The council suspended its harbour master on Monday.", "SANCTION", "SANCTION"),
        ("Ferrymen were asked whether they had seen the lamp.", "ACCUSE", None),
        ("The Lake Union sanctioned two races on Monday.", "SANCTION", None),
        ("Chile sanctioned two banks of Peru.", "SANCTION", "SANCTION"),
        ("Troops were sent to Tarnby to help with the search.", "MOBILIZE", "AID"),
        ("Troops were sent to Tarnby to guard the bridge.", "MOBILIZE", "MOBILIZE"),
        ("Police blocked the bridge after the crash.", "PROTEST", None),
        ("Ferrymen blocked the bridge for a day.", "PROTEST", "PROTEST"),
        ("Anna Berg was attacked online by the ferrymen.", "ASSAULT", "ACCUSE"),
        ("Anna Berg was attacked at home by the ferrymen.", "ASSAULT", "ASSAULT"),
        ("The court threw out a claim against Anna Berg.", "ACCUSE", "REJECT"),
        ("The court heard a claim against Anna Berg.", "ACCUSE", "ACCUSE"),
        ("Anna Berg agreed with the view of the ferrymen.", "AGREE", "SUPPORT"),
        ("Anna Berg agreed with the ferrymen on a price.", "AGREE", "AGREE"),
        ("Anna Berg and Peru had trouble with the lock.", "COOPERATE", None),
    ],
)
def test_what_is_dealt_between_people_is_what_its_verb_says(
    annotator: Annotator, monkeypatch: pytest.MonkeyPatch, text: str, kind: str, expected: str | None
) -> None:
    assert _type(annotator, monkeypatch, text, kind) == expected


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Anna Berg said the ferrymen were not responsible for the fares.", "ACCUSE", None),
        ("Anna Berg said the ferrymen were responsible for the loss.", "ACCUSE", "ACCUSE"),
        ("“I was misled about the pier,” Anna Berg said.", "CONCEDE", "ACCUSE"),
        ("“I was mistaken about the pier,” Anna Berg said.", "CONCEDE", "CONCEDE"),
        ("Anna Berg said Juan Pardo was pleased with the pier.", "SUPPORT", None),
        ("Anna Berg said she was pleased with the ferrymen.", "SUPPORT", "SUPPORT"),
        ("Anna Berg said the ferrymen had withheld the fares.", "THREATEN", None),
        ("Anna Berg said she was ready to sell the pier.", "AGREE", "AGREE"),
        ("The council said it was pleased with the pier.", "SUPPORT", "SUPPORT"),
        ("Anna Berg announced that she had accepted the invitation.", "AGREE", "AGREE"),
        ("Anna Berg announced that she had rowed across the lake.", "AGREE", None),
        ("“They are bound to close the pier,” Anna Berg said.", "AGREE", None),
        ("Anna Berg said the bridge would save the ferrymen an hour.", "AGREE", None),
        ("Anna Berg said her plan would save the ferrymen an hour.", "AGREE", "AGREE"),
    ],
)
def test_what_is_said_is_said_of_the_one_who_does_it(
    annotator: Annotator, monkeypatch: pytest.MonkeyPatch, text: str, kind: str, expected: str | None
) -> None:
    assert _type(annotator, monkeypatch, text, kind) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The minister travelled to Peru on Monday.", "CONSULT"),
        ("Two envoys flew to Peru for talks on Monday.", "CONSULT"),
        ("A patient flew to Peru on Monday.", None),
        ("The tourists travelled to Peru on Monday.", None),
        ("The minister flew home from Peru on Monday.", None),
        ("Traders awaited a meeting of the Lake Bank.", None),
        ("Traders met the Lake Bank on Monday.", "CONSULT"),
        ("Anna Berg recalled that she had met the ferrymen.", None),
        ("Anna Berg announced that she would meet the ferrymen.", "CONSULT"),
        ("A businessman flew to Peru for talks on Monday.", "CONSULT"),
        ("Anna Berg revealed that she had taken part in a meeting.", None),
        ("Anna Berg revealed that she had held talks with Peru.", "CONSULT"),
        ("“We had a meeting,” Anna Berg said.", None),
        ("“We had a meeting with Peru on Monday,” Anna Berg said.", "CONSULT"),
    ],
)
def test_who_goes_home_or_waits_or_remembers_meets_nobody(
    annotator: Annotator, monkeypatch: pytest.MonkeyPatch, text: str, expected: str | None
) -> None:
    assert _type(annotator, monkeypatch, text, "CONSULT") == expected


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("The Tarnby diocese closed all of its churches on Friday.", "SANCTION", None),
        ("The Tarnby diocese shut its offices on Friday.", "SANCTION", None),
        ("Chile closed its offices in Peru on Friday.", "SANCTION", "SANCTION"),
        ("Tarn Bank closed its port to the ferries of Peru.", "SANCTION", "SANCTION"),
        ("The council closed the church on Friday.", "SANCTION", "SANCTION"),
        ("Juan Pardo served a year in a Peruvian prison.", "AID", None),
        ("Juan Pardo served meals to the ferrymen.", "AID", "AID"),
        ("Tarn Freight sent supplies to the station on Monday.", "AID", None),
        ("Tarn Freight sent supplies to the flooded villages.", "AID", "AID"),
        ("Juan Pardo faced a long prison term on Monday.", "COERCE", None),
        ("Juan Pardo was given a long prison term on Monday.", "COERCE", "COERCE"),
        ("The council extended the deadline to Friday.", "RETREAT", "CONCEDE"),
        ("The council gave the ferrymen until Friday to pay.", "RETREAT", None),
        ("The rebels gave up their weapons on Friday.", "RETREAT", "RETREAT"),
    ],
)
def test_what_is_borne_or_put_off_is_done_to_nobody(
    annotator: Annotator, monkeypatch: pytest.MonkeyPatch, text: str, kind: str, expected: str | None
) -> None:
    assert _type(annotator, monkeypatch, text, kind) == expected


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Anna Berg sought out a class at the school.", "REQUEST", None),
        ("Anna Berg sought treatment at the hospital.", "REQUEST", None),
        ("Anna Berg sought permission from the council.", "REQUEST", "REQUEST"),
        ("Juan Pardo was ruled out with a knee injury on Monday.", "REJECT", None),
        ("Juan Pardo was ruled out as a candidate on Monday.", "REJECT", "REJECT"),
        ("A new bridge was ruled out by the council.", "REJECT", "REJECT"),
        ("Anna Berg called on the ferrymen to defy the council.", "ACCUSE", "REQUEST"),
        ("Anna Berg urged the ferrymen to defy the council.", "THREATEN", "REQUEST"),
        ("Anna Berg called on the ferrymen to storm the bridge.", "PLAIN", "REQUEST"),
        ("Anna Berg called the ferrymen liars.", "ACCUSE", "ACCUSE"),
        ("Anna Berg called on her mother on Monday.", "CONSULT", "CONSULT"),
        ("Anna Berg called on Monday to thank the ferrymen.", "CONSULT", "CONSULT"),
        ("Anna Berg hopes the storm will force the ferrymen to leave.", "THREATEN", None),
        ("Anna Berg vows to force the ferrymen to leave.", "THREATEN", "THREATEN"),
    ],
)
def test_who_is_called_on_is_asked_and_who_is_sought_is_not(
    annotator: Annotator, monkeypatch: pytest.MonkeyPatch, text: str, kind: str, expected: str | None
) -> None:
    assert _type(annotator, monkeypatch, text, kind) == expected


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Anna Berg said the ferryman did not live at the house.", "REJECT", None),
        ("Anna Berg said she would not live at the house.", "REJECT", "REJECT"),
        ("Anna Berg said the boat should not have sailed.", "REJECT", None),
        ("Anna Berg said the ferrymen should not have sailed.", "REJECT", "ACCUSE"),
        ("Anna Berg said another guest had complained about the ferrymen.", "ACCUSE", None),
        ("Anna Berg said the ferrymen had stolen the boat.", "ACCUSE", "ACCUSE"),
        ("A source said that Juan Pardo and his wife were under arrest.", "COERCE", None),
        ("Anna Berg said the report was under investigation.", "ACCUSE", None),
        ("Anna Berg said that theft was a plague in Peru.", "ACCUSE", "ACCUSE"),
        ("Police said that three men had been beaten in the harbour.", "ACCUSE", None),
        ("The Lake Union said that three men had been beaten by the ferrymen.", "ACCUSE", "ACCUSE"),
        ("The Lake Union said that prisoners had been beaten.", "ACCUSE", "ACCUSE"),
        ("The Lake Union said that two nurses had been abducted.", "ACCUSE", None),
        ("“We believe they are being held hostage,” Anna Berg said.", "ACCUSE", None),
        ("The Lake Union said that its nurses had been abducted.", "ACCUSE", "ACCUSE"),
        ("The Lake Union complained that two nurses had been arrested.", "ACCUSE", "ACCUSE"),
        ("“I was misled,” Anna Berg said.", "PLAIN", "ACCUSE"),
        ("“I was misinformed about the boat,” Anna Berg said.", "CONCEDE", "ACCUSE"),
        ("“I was not misled,” Anna Berg said.", "PLAIN", None),
    ],
)
def test_who_only_tells_how_it_stands_neither_refuses_nor_blames(
    annotator: Annotator, monkeypatch: pytest.MonkeyPatch, text: str, kind: str, expected: str | None
) -> None:
    assert _type(annotator, monkeypatch, text, kind) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A ferry crash shook Tarnby.\n\nThe ferry ran aground at dawn.\n\nTwo people were killed.", None),
        ("A gunman attacked Tarnby.\n\nA crash followed at dawn.\n\nTwo people were killed.", "ASSAULT"),
        ("Tarnby is quiet.\n\nIt rained at dawn.\n\nTwo people were killed.", "ASSAULT"),
        ("A ferry crash shook Tarnby.\n\nIt was dawn.\n\nTwo people were killed by a gunman.", "ASSAULT"),
        ("Anna Berg was killed during training on the lake.", None),
        ("Anna Berg was killed when her boat hit a rock.", None),
        ("Anna Berg was killed when gunmen stormed the boat.", "ASSAULT"),
        ("Anna Berg was killed during a quarrel on the lake.", "ASSAULT"),
    ],
)
def test_in_a_disaster_nobody_is_harmed_by_somebody(
    annotator: Annotator, monkeypatch: pytest.MonkeyPatch, text: str, expected: str | None
) -> None:
    assert _type(annotator, monkeypatch, text, "ASSAULT") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Berg challenged the ruling.", None),
        ("Anna Berg challenged the council to publish the ruling.", "REQUEST"),
        ("Anna Berg rallied the ferrymen.", None),
        ("Peruvians rallied against Chile on Monday.", "PROTEST"),
        ("The money was returned to Peru.", None),
        ("Chile released a photograph of the man.", None),
        ("Chile released the man.", "RETREAT"),
        ("Chile killed the bill.", None),
        ("Chile gave a speech to the conference.", None),
        ("Anna Berg returned to Peru.", "CONSULT"),
        ("Juan Pardo was hacked to death.", "ASSAULT"),
        ("Juan Pardo was stoned to death.", "ASSAULT"),
        ("Chile hacked the network of Peru.", "COERCE"),
    ],
)
def test_a_verb_means_another_act_with_another_object(
    annotator: Annotator, monkeypatch: pytest.MonkeyPatch, text: str, expected: str | None
) -> None:
    """By the rules alone."""
    monkeypatch.setattr(Judge, "load", classmethod(lambda cls: None))
    events = annotator.annotate(Article(text=text)).events
    assert {event.type for event in events} - {None} == ({expected} if expected else set())


class Unsure(Scripted):
    """A judge that is less sure of its kind: six of ten."""

    def _verdict(self, text: str) -> Verdict:
        sure = super()._verdict(text)
        rest = 0.4 / (len(KINDS) - 1)
        return Verdict(
            {kind: 0.6 if share > 0.5 else rest for kind, share in sure.kinds.items()}, sure.statuses, ()
        )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Berg described the pier as a long walk.", None),
        ("Anna Berg referred to the ferrymen as guests of the town.", None),
        ("Anna Berg scolded the ferrymen.", "ACCUSE"),
        ("Anna Berg described the pier as a disgraceful failure.", "ACCUSE"),
    ],
)
def test_what_something_is_only_described_as_says_little(
    annotator: Annotator, monkeypatch: pytest.MonkeyPatch, text: str, expected: str | None
) -> None:
    monkeypatch.setattr(Judge, "load", classmethod(lambda cls: Unsure({"": "ACCUSE"})))
    (event,) = annotator.annotate(Article(text=text)).events
    assert event.type == expected
