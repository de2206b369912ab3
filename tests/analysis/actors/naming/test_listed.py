"""Who stands among people in a list is one of them."""

from __future__ import annotations

from spacy.tokens import Doc
from spacy.vocab import Vocab

from analysis.actors.candidates import Kind, Name
from analysis.actors.naming.listed import listed
from analysis.actors.tokens import Tokens
from tests.analysis.actors.conftest import Read


def _found(words: str, *names: tuple[int, int, Kind], verb: str | None = None) -> frozenset[str]:
    texts = words.split()
    heads = [texts.index(verb) if verb else i for i in range(len(texts))]
    lemmas = [{"scored": "score", "met": "meet"}.get(text, text) for text in texts]
    doc = Doc(Vocab(), words=texts, heads=heads, deps=["dep"] * len(texts), lemmas=lemmas)
    return listed(Tokens(doc), [Name(*name) for name in names])


def test_one_among_people_is_a_person() -> None:
    found = _found(
        "Ann Okello , Corbin Steele and Mike Brenko scored .",
        (0, 2, "person"), (3, 5, "organization"), (6, 8, "person"), verb="scored",
    )  # fmt: skip
    assert found == {"Corbin Steele"}


def test_of_two_who_score_both_are_people() -> None:
    names: tuple[tuple[int, int, Kind], ...] = ((0, 2, "person"), (3, 5, "organization"))
    assert _found("Eric Okello and Corbin Steele scored .", *names, verb="scored") == {"Corbin Steele"}


def test_of_a_person_and_a_body_that_meet_the_body_stays_one() -> None:
    names: tuple[tuple[int, int, Kind], ...] = ((0, 2, "person"), (3, 5, "organization"))
    assert not _found("Eric Okello and Corbin Steele met .", *names, verb="met")


def test_a_union_among_people_is_none_of_them() -> None:
    found = _found(
        "Ann Okello , Dockers Union and Mike Brenko scored .",
        (0, 2, "person"), (3, 5, "organization"), (6, 8, "person"), verb="scored",
    )  # fmt: skip
    assert not found


def test_who_performs_with_somebody_is_somebody(read: Read) -> None:
    assert read("Taylor Swift and Beyoncé performed on Sunday.").actor("Beyoncé").kind == "person"
