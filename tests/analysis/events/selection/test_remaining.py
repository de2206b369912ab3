"""Every clause that tells something is a candidate: of which kind, and what is none."""

from __future__ import annotations

import pytest

from analysis import Annotator
from tests.analysis.events.candidates import Found
from tests.conftest import Annotate


@pytest.mark.parametrize(
    ("text", "trigger", "construction"),
    [
        ("The mayor opened the bridge.", "opened", "main"),
        ("The mayor opened the bridge and thanked the workers.", "thanked", "coordinate"),
        ("The man who robbed the bank escaped.", "robbed", "relative"),
        ("The town, which the army had shelled, was rebuilt.", "shelled", "relative"),
        ("The nurse arrested in Oslo has appealed.", "arrested", "participial"),
        ("The crowd left after the police had fired two shots.", "fired", "adverbial"),
        ("Calling the plan a disgrace, the mayor resigned.", "Calling", "adverbial"),
        ("The guard was charged with robbing the bank.", "robbing", "gerund"),
        ("The arrest of two nurses angered the town.", "arrest", "nominal"),
        ("The death of the singer shocked the town.", "death", "nominal"),
        ("A fire in the harbour worried the town.", "fire", "nominal"),
    ],
)
def test_a_clause_of_any_kind_is_a_candidate(
    annotator: Annotator, text: str, trigger: str, construction: str
) -> None:
    found = {one.clause.head.text: one for one in Found(annotator, text).remaining()}
    assert trigger in found
    assert found[trigger].construction == construction
    assert not found[trigger].ruled


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("If the mayor resigns, the council will meet.", "resigns"),
        ("Unless the workers return, the mine will close.", "return"),
        ("Nobody knows whether the mayor resigned.", "resigned"),
        ("Did the mayor resign?", "resign"),
        ("Who robbed the bank?", "robbed"),
        ("The mayor often visits the school.", "visits"),
        ("The guards rarely locked the gate.", "locked"),
        ("The mayor should resign.", "resign"),
        ("The council must repair the bridge.", "repair"),
        ("The mayor seems to have left the town.", "seems"),
        ("Perhaps the guard robbed the bank.", "robbed"),
        ("Unemployment fell by two percent.", "fell"),
        ("Chile announced a plan to repair the bridge.", "repair"),
        ("The mayor explained how the guards had locked the gate.", "locked"),
        ("The next article in this series will focus on the harbour.", "focus"),
        ("The present author is not sure that the peace will hold.", "is"),
    ],
)
def test_what_is_not_told_as_done_is_no_candidate(annotator: Annotator, text: str, word: str) -> None:
    found = Found(annotator, text).remaining()
    assert word not in [one.clause.head.text for one in found if not one.barred]


def test_what_is_often_said_is_told(annotator: Annotator) -> None:
    found = Found(annotator, "The mayor is often criticized by the workers.").remaining()
    assert [one.clause.head.text for one in found] == ["criticized"]


def test_what_a_verb_governs_is_told_with_it(annotator: Annotator) -> None:
    text = "The mayor refused to open the bridge, and the workers agreed to wait."
    found = Found(annotator, text).remaining()
    assert [one.clause.head.text for one in found] == ["refused", "agreed"]


def test_what_is_said_is_told_as_a_whole(annotator: Annotator) -> None:
    text = "The mayor said that the guard, who had robbed the bank, was arrested after he called a friend."
    found = Found(annotator, text).remaining()
    assert [one.clause.head.text for one in found] == ["said"]
    assert found[0].saying


def test_quoted_words_are_left_to_their_speaker(annotator: Annotator) -> None:
    found = Found(annotator, "“The guard robbed the bank,” the mayor said.").remaining()
    assert [one.clause.head.text for one in found] == ["said"]


def test_a_noun_without_anybody_and_without_a_day_is_no_candidate(annotator: Annotator) -> None:
    assert Found(annotator, "An arrest is a serious matter.").remaining()[1:] == []


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Records show calls between the brothers.", "show"),
        ("The report could not be verified.", "verified"),
        ("A dealer, dubbed the Fox, was jailed.", "dubbed"),
        ("She defended her client by saying that he was ill.", "saying"),
        ("The leader was speaking after the talks in Oslo.", "speaking"),
        ("Monday also saw the mayor open a bridge.", "saw"),
    ],
)
def test_what_only_shows_names_or_tells_how_is_no_candidate(
    annotator: Annotator, text: str, word: str
) -> None:
    found = Found(annotator, text).remaining()
    assert word not in [one.clause.head.text for one in found if not one.barred]


def test_who_answers_by_saying_it_has_said_it(annotator: Annotator) -> None:
    found = Found(annotator, "She responded by saying that he was ill.").remaining()
    assert "saying" in [one.clause.head.text for one in found if not one.barred]


def test_a_figure_is_the_news_where_the_text_begins_with_it(annotate: Annotate) -> None:
    text = "Hanbit Motors shares fell 6 percent on Friday after the carmaker cut its forecast.\n\nIt rained."
    assert [event.label for event in annotate(text).events][:1] == ["Hanbit Motors shares fall 6 percent"]
    below = "Chile condemned Peru.\n\nIt rained.\n\nHanbit Motors shares fell 6 percent on Friday."
    assert [event.label for event in annotate(below).events] == ["Chile condemns Peru"]
