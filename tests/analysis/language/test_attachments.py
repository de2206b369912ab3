"""What the parser hangs on the wrong word, hung right."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from analysis.language.attachments import reattached
from analysis.language.syntax import children
from tests.analysis.conftest import Parse

WORDS = """he accused the head of a party , UK is in turn challenging calls to close it were rejected have
turned off jets chairman Committee on Rules said lying Ann"""


def _root(doc: Doc) -> str:
    return next(t.text for t in doc if t.head == t)


@pytest.mark.parametrize(
    ("text", "verb", "charge"),
    [
        ("He accused the head of the committee of lying.", "accused", "lying"),
        ("Police warned residents of the danger.", "warned", "danger"),
        ("The court cleared the firm of wrongdoing.", "cleared", "wrongdoing"),
        ("They accused members of the ruling council.", "accused", None),
        ("Police accused the son of the mayor.", "accused", None),
    ],
)
def test_the_charge_belongs_to_the_verb(parse: Parse, text: str, verb: str, charge: str | None) -> None:
    head = next(t for t in parse(text) if t.text == verb)
    behind = [t for p in children(head, "prep") if p.lower_ == "of" for t in children(p, "pobj", "pcomp")]
    assert [t.text for t in behind] == ([] if charge is None else [charge])


def test_a_chairman_speaks_and_not_his_committee(parse: Parse) -> None:
    doc = parse("The House Committee on Homeland Security chairman, Nell Barrow, said it was close.")
    said = next(t for t in doc if t.text == "said")
    assert [t.text for t in children(said, "nsubj")] == ["chairman"]


def test_a_country_behind_its_town_is_no_second_subject(parse: Parse) -> None:
    doc = parse("A court in England, UK has jailed a policeman for ten months.")
    jailed = next(t for t in doc if t.text == "jailed")
    assert [t.text for t in children(jailed, "nsubj")] == ["court"]


@pytest.mark.parametrize(
    ("text", "root", "subject"),
    [
        (
            "Russian military jets with their lights turned off have buzzed airliners near Oslo.",
            "buzzed",
            "jets",
        ),
        ("For instance, calls to close the mine were rejected by the council.", "rejected", "calls"),
        ("The Tories are in turn challenging the mayor to resign.", "challenging", "Tories"),
        ("The mayor is a lawyer defending the poor.", "is", "mayor"),
    ],
)
def test_what_is_told_is_the_predicate(parse: Parse, text: str, root: str, subject: str) -> None:
    doc = parse(text)
    assert _root(doc) == root
    told = next(t for t in doc if t.text == root)
    assert [t.text for t in children(told, "nsubj", "nsubjpass")] == [subject]


def test_a_list_goes_on_in_the_clause_in_which_it_began(parse: Parse) -> None:
    told = [
        ("They", 1, "nsubj"), ("shelved", 1, "ROOT"), ("their", 3, "poss"), ("plans", 1, "dobj"),
        ("after", 6, "mark"), ("it", 6, "nsubj"), ("lost", 1, "advcl"), ("its", 8, "poss"),
        ("cash", 6, "dobj"), (",", 6, "punct"), ("its", 11, "poss"), ("ships", 3, "conj"),
        (",", 11, "punct"), ("and", 11, "cc"),
        ("its", 15, "poss"), ("crews", 11, "conj"), (".", 1, "punct"),
    ]  # fmt: skip
    words, heads, deps = [w for w, _, _ in told], [h for _, h, _ in told], [d for _, _, d in told]
    nouns = {"plans", "cash", "ships", "crews"}
    pos = ["NOUN" if w in nouns else "VERB" if w in ("shelved", "lost") else "PRON" for w in words]
    doc = reattached(Doc(parse("").vocab, words=words, heads=heads, deps=deps, pos=pos))
    assert (doc[11].dep_, doc[11].head.text, doc[15].head.text) == ("conj", "cash", "ships")


def test_a_list_of_objects_stays_one(parse: Parse) -> None:
    doc = parse("The bakery sold the mill that it had built in Oslo, the ovens, and the shop.")
    assert not any(t.dep_ == "conj" and t.head.text == "Oslo" for t in doc)


def test_who_stands_behind_a_verb_of_saying_says_it(parse: Parse) -> None:
    doc = parse("Snow falls everywhere, but the valleys are drier than the hills, said co-author Anna Berg.")
    said = next(t for t in doc if t.text == "said")
    assert [t.text for t in children(said, "nsubj")] == ["Berg"]


def test_who_did_it_before_is_told_between_commas(parse: Parse) -> None:
    doc = parse(
        "Rovers had led through goals by Tom Ellis before Brandt, who missed most of last season, replaced "
        "the captain."
    )
    replaced = next(t for t in doc if t.text == "replaced")
    assert (replaced.dep_, [t.text for t in children(replaced, "nsubj")]) == ("advcl", ["Brandt"])


def test_who_is_wanted_wants_nothing(parse: Parse) -> None:
    doc = parse("Chile has asked Peru to extradite a banker wanted over the collapse of a dam.")
    assert next(t for t in doc if t.text == "wanted").tag_ == "VBN"


@settings(deadline=None, max_examples=60)
@given(
    words=st.lists(
        st.sampled_from(WORDS.split()),
        min_size=1,
        max_size=25,
    )
)
def test_every_word_still_hangs_below_the_root_of_its_sentence(parse: Parse, words: list[str]) -> None:
    doc = reattached(parse(" ".join(words)))
    for sentence in doc.sents:
        for token in sentence:
            assert sentence.root in (token, *token.ancestors)
            assert sentence.start <= token.head.i < sentence.end


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("Tom Reyes, dubbed the Badger, has been given a life sentence for fraud.", "given", "Reyes"),
        ("The recipients, said Moreno, are required to show their prints.", "required", "recipients"),
    ],
)
def test_a_participle_between_commas_leaves_the_subject_to_the_predicate(
    parse: Parse, text: str, verb: str, subject: str
) -> None:
    head = next(t for t in parse(text) if t.text == verb)
    assert subject in [t.text for t in head.lefts] or subject in [t.text for t in head.head.subtree]


@pytest.mark.parametrize(
    ("text", "gerund", "above"),
    [
        ("He accused the ministers of telling lies and then hiding them.", "hiding", "telling"),
        ("He was singing and dancing all night.", "dancing", "singing"),
    ],
)
def test_a_gerund_is_joined_to_a_gerund(parse: Parse, text: str, gerund: str, above: str) -> None:
    token = next(t for t in parse(text) if t.text == gerund)
    assert token.head.text == above


def test_which_tells_of_the_firm_and_not_of_who_runs_it(parse: Parse) -> None:
    doc = parse("This company is controlled by the former treasurer which has given a lot to the party.")
    given = next(t for t in doc if t.text == "given")
    assert given.head.text != "treasurer"
