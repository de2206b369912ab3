"""Who does it: those who act, not what they write, where it was, or who only tells of it."""

from __future__ import annotations

import pytest

from analysis import Annotation
from tests.conftest import Annotate


def _doers(found: Annotation, label: str) -> list[str]:
    """Who is told to have done what has the words in its label."""
    names = {actor.id: actor.name for actor in found.actors}
    event = next(event for event in found.events if label in event.label)
    return [*(names[id_] for id_ in event.sources), *event.source_words]


@pytest.mark.parametrize(
    ("text", "label", "doers"),
    [
        # A text or the press that passes on what others did.
        ("Reports from the coast suggested that ten people were missing.", "ten people", []),
        (
            "A report by the fire chief, Tom Dreyer, blamed old wiring for the blaze.",
            "blames old wiring",
            ["Tom Dreyer"],
        ),
        # Political figures are people.
        ("Political figures condemned the riots on Monday.", "condemn", ["Political figures"]),
        # What describes a name is not somebody else.
        (
            "The charity Christian Aid issued a statement on Monday denying the charge.",
            "issue",
            ["Christian Aid"],
        ),
        # Who brokered the talks has not ended them.
        ("The talks, brokered by Switzerland, ended without an agreement.", "Talks end", []),
        # To whom it is to be done, or was done among others.
        (
            "Senior officials are to be questioned by the committee on Friday.",
            "questioned",
            ["Committee"],
        ),
        ("Two men were among the 14 people arrested outside the stadium.", "arrested", []),
        # His people are not he.
        ("Jeremy Reed was accused by his own lawmakers of dithering.", "dithering", ["His own lawmakers"]),
        # What he would do is told of whom it was said.
        (
            "The reporter James Hardy said that Gordon Marsh would win. He would open a school.",
            "open a school",
            ["Gordon Marsh"],
        ),
        # A month does nothing.
        (
            "On Monday, Anna Berg warned Peru and on Tuesday said that talks would go on.",
            "talks will go on",
            ["Anna Berg"],
        ),
    ],
)
def test_who_does_it(annotate_all: Annotate, text: str, label: str, doers: list[str]) -> None:
    assert _doers(annotate_all(text), label) == doers


def test_he_who_speaks_has_done_what_he_does_by_speaking(annotate_all: Annotate) -> None:
    text = (
        "Bill Marsh, who denies the charge, was in court on Monday. Judge Ann O'Neill was there for the "
        "choice of jurors: “No one should try to be on this jury,” she instructed the jurors."
    )
    found = annotate_all(text)
    assert not any("Marsh instructs" in event.label for event in found.events)


def test_who_is_only_claimed_to_say_it_inside_is_no_speaker(annotate_all: Annotate) -> None:
    text = (
        "Analysts will study the speech of Prime Minister Anna Berg for hints of whether, as the "
        "Conservatives claim, she plans to raise taxes."
    )
    assert not any("say analysts" in event.label for event in annotate_all(text).events)


def test_the_shadow_of_a_minister_is_not_he(annotate_all: Annotate) -> None:
    text = (
        "The cuts proposed by shadow chancellor Oliver Reed were wrong, the party said on Monday.\n\n"
        "Turning to the economy, the chancellor pledged to end poverty."
    )
    assert _doers(annotate_all(text), "pledge") == ["Chancellor"]


def test_a_country_has_not_held_the_protests_in_it(annotate_all: Annotate) -> None:
    text = "The minister was appointed during the 2011 Peru protests, not long before he left."
    found = annotate_all(text)
    peru = {actor.id for actor in found.actors if actor.name == "Peru"}
    assert not any(peru & set(event.sources) for event in found.events)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The firm opened a plant in Tarn. It is believed that the plant cost 2 million.", "It is believed"),
        ("Tom Dreyer left on Monday. In May it emerged that he had lied.", "It emerges that"),
    ],
)
def test_what_it_only_stands_for_is_not_who_did_something_before(
    annotate_all: Annotate, text: str, label: str
) -> None:
    for event in annotate_all(text).events:
        assert not event.label.startswith(("Firm is believed", "Tom Dreyer emerges", "Tarn is believed"))


@pytest.mark.parametrize(
    "text",
    [
        "The report comes as one more shock after the quake of Sunday.",
        "The move came a week after Peru had lifted a ban.",
        "The announcement follows a similar step by Chile.",
        "The decline came despite a rise in profits.",
    ],
)
def test_what_only_tells_when_is_no_event(annotate_all: Annotate, text: str) -> None:
    opening = "Chile and Peru talk about trade\n\nThe council met on Monday.\n\nThe mayor left.\n\n"
    triggers = {"comes", "came", "follows"}
    found = annotate_all(opening + text)
    assert not any(found.article.text[slice(*event.trigger)] in triggers for event in found.events)


def test_who_comes_has_come(annotate_all: Annotate) -> None:
    found = annotate_all("President Anna Berg came to Lima on Monday, a week after the quake.")
    assert any("Lima" in event.label for event in found.events)


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("The agency would have opened a school in Tarn.", "opened"),
        ("Analysts had expected Peru to agree to the price.", "expected"),
        ("Ministers had hoped to get 9 million from the fund.", "hoped"),
    ],
)
def test_what_did_not_come_about_is_no_event(annotate_all: Annotate, text: str, absent: str) -> None:
    found = annotate_all(text)
    assert not any(found.article.text[slice(*event.trigger)] == absent for event in found.events)
