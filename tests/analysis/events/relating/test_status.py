"""Whether it happened."""

from __future__ import annotations

import pytest

from analysis.events.candidates import Candidate
from analysis.events.coding.acts import act_of
from analysis.events.coding.slots import Act
from analysis.events.relating.status import status_of
from analysis.language.clauses import Clauses
from tests.analysis.conftest import Parse


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chile attacked Peru.", "happened"),
        ("Chile did not attack Peru.", "denied"),
        ("Chile ruled out talks with Peru.", "happened"),
        ("Juan Pardo was ruled out of the match on Monday.", "happened"),
        ("Chile will not visit Peru.", "happened"),
        ("Chile will visit Peru.", "planned"),
        ("Chile plans to visit Peru.", "planned"),
        ("Chile may visit Peru.", "possible"),
        ("Chile is likely to visit Peru.", "possible"),
        ("Chile considered visiting Peru.", "possible"),
        ("Chile discussed leaving Peru.", "possible"),
        ("Chile discussed the visit.", "happened"),
        ("Chile had no choice but to leave.", "happened"),
        ("Chile not only left the union.", "happened"),
        ("Chile did not agree to the talks.", "happened"),
        ("Chile did not reject the talks.", "denied"),
    ],
)
def test_an_act_is_what_its_predicate_says(parse: Parse, text: str, expected: str) -> None:
    clause = Clauses().of(next(t for t in parse(text) if t.dep_ == "ROOT"))
    act = act_of(clause) or Act(clause.head, None, None, (), ())
    assert status_of(Candidate.act(act, clause, (), ())) == expected


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Chile said it would visit Peru.", "AGREE", "happened"),  # the promise has been made
        ("Chile vowed that it would strike back.", "THREATEN", "happened"),
        ("Chile said it would stand by Peru.", "SUPPORT", "happened"),
        ("Chile said it would send tents to Peru.", "AID", "planned"),
        ("Chile said it had not attacked Peru.", "ASSAULT", "denied"),
        ("Chile said it might attack Peru.", "THREATEN", "possible"),
        ("Chile said that Peru would attack.", "ACCUSE", "happened"),
        ("Chile denied that it had attacked Peru.", "ASSAULT", "denied"),
        ("Chile denied that it had attacked Peru.", "REJECT", "happened"),
        ("Chile said it had no choice but to attack.", "ACCUSE", "happened"),
        ("Chile admitted that it had not been ready.", "CONCEDE", "happened"),
    ],
)
def test_a_statement_is_what_it_says_of_its_content(
    parse: Parse, text: str, kind: str, expected: str
) -> None:
    clause = Clauses().of(next(t for t in parse(text) if t.dep_ == "ROOT"))
    assert status_of(Candidate.statement(clause, kind, None, (), ())) == expected  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        # What is only said of somebody, by nobody who is named, and what is denied of him.
        ("The board is looking into claims that Chile used gas in the raid.", "used", "possible"),
        ("He would not discuss reports that Peru had paid the rebels.", "paid", "possible"),
        ("The board found documents that Chile had signed.", "signed", "happened"),
        # What goes with what is ahead.
        ("She will see a school before opening a bridge.", "opening", "planned"),
        ("She saw a school before opening a bridge.", "opening", "happened"),
        # A headline tells what is to come by an infinitive.
        ("Peru to rethink the rules", "rethink", "planned"),
        # What is to be done to somebody.
        ("The officials are to be questioned by the committee.", "are", "planned"),
        # What is told with its "not" has come about as it is told.
        ("Peru did not comment on the raid.", "comment", "happened"),
        ("The firm will not make a profit.", "make", "happened"),
        # Who wants others to do it has asked for it.
        ("Peru wanted the rebels to leave.", "wanted", "happened"),
        ("Peru wanted to leave.", "wanted", "planned"),
    ],
)
def test_what_stands_around_it_tells_whether_it_happened(
    parse: Parse, text: str, verb: str, expected: str
) -> None:
    clause = Clauses().of(next(t for t in parse(text) if t.text == verb))
    assert status_of(Candidate.act(Act(clause.head, None, None, (), ()), clause, (), ())) == expected


def test_who_wants_more_of_something_has_asked_for_it(parse: Parse) -> None:
    clause = Clauses().of(next(t for t in parse("The unions want more trains.") if t.text == "want"))
    act = Act(clause.head, "REQUEST", None, (), ())
    assert status_of(Candidate.act(act, clause, (), ())) == "happened"


def test_who_agrees_that_something_is_not_so_has_agreed(parse: Parse) -> None:
    clause = Clauses().of(
        next(t for t in parse("Chile agreed that the ships were not lost.") if t.text == "agreed")
    )
    act = Act(clause.head, "SUPPORT", None, (), (), core=clause.content)
    assert status_of(Candidate.act(act, clause, (), ())) == "happened"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The campaigners will say that the road is a mistake.", "planned"),
        ("The campaigners said that the road is a mistake.", "happened"),
    ],
)
def test_what_somebody_will_say_he_has_not_said(parse: Parse, text: str, expected: str) -> None:
    clause = Clauses().of(next(t for t in parse(text) if t.dep_ == "ROOT"))
    assert status_of(Candidate.statement(clause, None, None, (), ())) == expected
