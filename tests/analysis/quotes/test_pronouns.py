"""Whom "he" or "she" means beside a quotation."""

from __future__ import annotations

import pytest

from analysis import Annotator, Article


def speakers(annotator: Annotator, text: str) -> list[str | None]:
    """The names of those who say the quotes of a text."""
    annotation = annotator.annotate(Article(text=text))
    names = {actor.id: actor.name for actor in annotation.actors}
    return [names.get(quote.speaker) if quote.speaker else None for quote in annotation.quotes]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Tom Hale's trial opened on Tuesday in Cardiff. Judge Emrys Prys was present for the choosing of "
            "the jury: “Nobody should try to be chosen, and nobody should try to be let off,” he told them.",
            "Emrys Prys",
        ),
        (
            "Karl Berg was buried on Friday. Mayor Ines Holt stood at the grave: “He taught us all to sing,” "
            "she said.",
            "Ines Holt",
        ),
        (
            "Peter Vance resigned last week. His deputy, Carl Moss, was waiting at the gate: “I knew nothing "
            "of it,” he said.",
            "Carl Moss",
        ),
        (
            "Police arrested Omar Diaz in March. The detective, Ann Roe, walked to the microphones: “We have "
            "been patient,” she told reporters.",
            "Ann Roe",
        ),
    ],
)
def test_whoever_stands_in_front_of_the_colon_speaks(annotator: Annotator, text: str, name: str) -> None:
    assert speakers(annotator, text) == [name]


def test_the_colon_tells_nothing_of_the_other_gender(annotator: Annotator) -> None:
    text = "Ines Holt runs the mill. Karl Berg stood at the gate: “I was never asked about it,” she said."
    assert speakers(annotator, text) != ["Karl Berg"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # Who is named only inside a report does not go on to speak.
        (
            "To a packed hall the treasurer said the cuts drawn up by his rival Oliver Lane would close "
            "every library. “We will not go back,” he said.",
            [None, None],
        ),
        (
            "Carl Hart said the plan of Oliver Lane would close every library. “We will not go back,” he "
            "said.",
            ["Carl Hart", "Carl Hart"],
        ),
        # Nobody else is named since somebody spoke.
        (
            "The town's treasurer, Carl Hart, argued a change was needed. “The town of Ely has two halves,” "
            "he said.",
            ["Carl Hart", "Carl Hart"],
        ),
        # One person does all that the paragraph tells.
        (
            "The driver, Karl Berg, speaking in Ely on Monday, held the owner responsible; he stated the "
            "brakes were old.",
            ["Karl Berg"],
        ),
    ],
)
def test_whoever_spoke_goes_on(annotator: Annotator, text: str, names: list[str | None]) -> None:
    assert speakers(annotator, text) == names


def test_a_court_hears_of_others_than_its_judge(annotator: Annotator) -> None:
    text = (
        "Judge Rory Flint told Kai Dent: “You left her there.” The court heard he had sent a note to "
        "friends, saying he had “hit a car”. Judge Flint closed the court. “It is over,” he said."
    )
    assert speakers(annotator, text) == ["Rory Flint", None, "Rory Flint"]


def test_nobody_is_guessed_among_two(annotator: Annotator) -> None:
    text = "Karl Berg and Tom Hale drove to Ely. They stopped at the mill. “It was cold,” he said."
    assert speakers(annotator, text) == [None]


def test_a_clause_around_is_not_what_was_said_before(annotator: Annotator) -> None:
    text = (
        "Karl Berg sold the mill. But some note that Berg — even as he says his long work in trade makes him "
        "fit to run the town — has paid no rates."
    )
    assert speakers(annotator, text)[-1] == "Karl Berg"


def test_the_clause_in_front_of_a_semicolon_tells_who(annotator: Annotator) -> None:
    text = (
        "“It was the brake,” Robert Moss said. The line's head, Richard Ander, held the state responsible; "
        "he stated the track was owned by others."
    )
    assert speakers(annotator, text) == ["Robert Moss", "Richard Ander"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The treasurer spoke in Leeds. The cuts drawn up by shadow treasurer Oliver Lane would close "
            "every library. “We will not go back,” the treasurer said. He pledged to build ten mills.",
            [None, None],
        ),
        (
            "Deputy mayor Ann Lee came on Monday. The deputy mayor said the mill would open. She said it was "
            "old.",
            ["Ann Lee", "Ann Lee"],
        ),
    ],
)
def test_a_lesser_post_is_not_the_post(annotator: Annotator, text: str, names: list[str | None]) -> None:
    assert speakers(annotator, text) == names


def test_whose_solicitor_speaks_does_not(annotator: Annotator) -> None:
    text = "Gary Pike's solicitor spoke outside the court. “My client is sorry,” he said. Pike was fined."
    assert speakers(annotator, text) == [None]
