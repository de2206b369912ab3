"""Dialogue as novels set it: dashes without marks, verbs of telling, marks that touch dashes."""

from __future__ import annotations

import pytest

from analysis import Annotator, Article

from .conftest import Quotes


@pytest.mark.parametrize("dash", ["—", "— ", "– ", "― "])
def test_a_dash_opens_what_is_said(quotes: Quotes, dash: str) -> None:
    said = quotes(
        f"The ice was thick.\n\n{dash}Will you walk? asked Johanna.\n\n{dash}Not alone, I think, the pilot "
        f"replied. Bring me a rope.\n\n{dash}You have one.\n\nThe pilot looked away."
    )
    assert [(" ".join(one.content).strip("?, "), one.speaker) for one in said] == [
        ("Will you walk", "Johanna"),
        ("Not alone, I think Bring me a rope", "the pilot"),
        ("You have one", None),
    ]


def test_what_is_done_behind_a_line_is_not_said(quotes: Quotes) -> None:
    said = quotes("—I see him, said Johanna. The dog barked.\n\n—Where are you? cried the pilot.")
    assert [one.content for one in said] == [("I see him",), ("Where are you",)]


def test_the_items_of_a_list_are_no_dialogue(quotes: Quotes) -> None:
    said = quotes("— The dam will be raised, wardens said.\n\n— The mill will close.\n\n— The road is wet.")
    assert [one.form for one in said] == ["indirect"]


@pytest.mark.parametrize("verb", ["sighed", "growled", "gasped", "returned", "whimpered", "rejoined"])
def test_novels_have_many_verbs_of_saying(quotes: Quotes, verb: str) -> None:
    (said,) = quotes(f"“The boat is gone,” {verb} Johanna, and shut the door.")
    assert said.speaker == "Johanna"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('"We must wait," said Tom Hale--"if only till the spring."', "if only till the spring"),
        ('"We must _never_ wait," said Tom Hale; "the ice\nis thin."', "We must _never_ wait"),
        ("‚We must wait for spring,‘ said Tom Hale.", "We must wait for spring"),
        ("“We must wait,” said Tom Hale—“if only till the spring.”", "if only till the spring"),
        ("&ldquo;We must wait,&rdquo; said Tom Hale.", "We must wait"),
        ("»We must wait,« said Tom Hale.", "We must wait"),
        ("« We must wait », said Tom Hale.", "We must wait"),
    ],
)
def test_marks_however_they_are_set(annotator: Annotator, text: str, said: str) -> None:
    found = annotator.annotate(Article(text=text))
    names = {actor.id: actor.name for actor in found.actors}
    quoted = [q for q in found.quotes if said in " ".join(text[a:b] for a, b in q.spans)]
    assert [names.get(q.speaker or "") for q in quoted] == ["Tom Hale"]
