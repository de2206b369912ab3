"""Posts of which the article does not say who holds them."""

from __future__ import annotations

import pytest

from analysis import Annotator, Article


def speakers(annotator: Annotator, text: str) -> list[str | None]:
    found = annotator.annotate(Article(text=text))
    names = {actor.id: actor.name for actor in found.actors}
    return [names.get(quote.speaker or "") for quote in found.quotes]


def test_whoever_alone_has_spoken_holds_it(annotator: Annotator) -> None:
    text = (
        "Edith Moor has made a plea to her party, telling members that the stakes are high.\n\n"
        "The chancellor said that the vote would be close. In Ely, Mrs Moor said that taxes would fall.\n\n"
        "Later, the chancellor said that the plans of shadow chancellor Neil Brand were wrong."
    )
    assert speakers(annotator, text) == ["Edith Moor"] * 4


@pytest.mark.parametrize(
    "text",
    [
        # A post that is none of those that all know.
        "Edith Moor told the court that she was ill. The judge said that she was not.",
        # Somebody with a post of her own.
        "Mayor Edith Moor told the council that it was over. The president said that it was not.",
        # Two who might be meant.
        "Edith Moor told Neil Brand that it was over. The president said that it was not.",
    ],
)
def test_else_nobody_knows(annotator: Annotator, text: str) -> None:
    assert speakers(annotator, text)[-1] is None


def test_who_is_said_to_hold_it_holds_it(annotator: Annotator) -> None:
    text = (
        "Edith Moor told members that it was over. The president, Neil Brand, was ill. The president said "
        "that it was not."
    )
    assert speakers(annotator, text)[-1] == "Neil Brand"
