"""Descriptions and pronouns, where the antecedent is clear."""

from __future__ import annotations

import pytest

from tests.analysis.actors.conftest import Read


@pytest.mark.parametrize(
    ("text", "name", "form", "mentions"),
    [
        ("Maria Okello resigned. She was tired.", "Maria Okello", "pronoun", ["She"]),
        ("Peter Lindqvist said he was tired.", "Peter Lindqvist", "pronoun", ["he"]),
        ("Peter Lindqvist met Anna Moreau. He gave her a book.", "Anna Moreau", "pronoun", ["her"]),
        (
            "Kenyan President Maria Okello resigned. The Kenyan president was tired.",
            "Maria Okello",
            "nominal",
            ["The Kenyan president"],
        ),
        (
            "Kenya's Foreign Ministry protested. The ministry wants talks.",
            "Kenya's Foreign Ministry",
            "nominal",
            ["The ministry"],
        ),
        (
            "Peter Lindqvist said that Paul Moreau would come. He was tired.",
            "Peter Lindqvist",
            "pronoun",
            ["He"],
        ),
        (
            "The International Aid Fund protested. The fund wants talks.",
            "International Aid Fund",
            "nominal",
            ["The fund"],
        ),
        ("Kenya is poor. The Kenyan government wants help.", "Kenya", "nominal", ["The Kenyan government"]),
        ("The government of Kenya wants help.", "Kenya", "nominal", ["The government of Kenya"]),
        (
            "Japan's Ambassador Hiroshi Mori left. The Japanese diplomat was tired.",
            "Hiroshi Mori",
            "nominal",
            ["The Japanese diplomat"],
        ),
        (
            "The union appointed Maria Okello, a former judge, as its special envoy. The envoy was tired.",
            "Maria Okello",
            "nominal",
            ["The envoy"],
        ),
        (
            "Maria Okello, a former vice-president of Kenya, came. The former vice-president was tired.",
            "Maria Okello",
            "nominal",
            ["The former vice-president"],
        ),
        (
            "Kenya's commerce minister, Maria Okello, met Finance Minister Paul Okello. Kenya's commerce"
            " minister was tired.",
            "Maria Okello",
            "nominal",
            ["Kenya's commerce minister"],
        ),
        (
            "Kenyan Foreign Minister Maria Okello resigned. Kenya's chief diplomat was tired.",
            "Maria Okello",
            "nominal",
            ["Kenya's chief diplomat"],
        ),
    ],
)
def test_clear_antecedents(read: Read, text: str, name: str, form: str, mentions: list[str]) -> None:
    assert read(text).mentions(name, form) == mentions


@pytest.mark.parametrize(
    "text",
    [
        "Peter Lindqvist and Paul Moreau arrived. He was tired.",
        "Peter Lindqvist resigned. She was tired.",
        "Peter Lindqvist resigned. “He was tired of it all,” people said.",
        "Peter Lindqvist resigned. ''He was tired of it,'' people said.",
        "He was tired.",
        "Kenyan President Maria Okello resigned. The Ugandan president was tired.",
        "Kenya's Foreign Ministry and Japan's Foreign Ministry protested. The ministry wants talks.",
        "The Supreme Court agreed. The appeals court had not.",
        "Kenyan General Maria Okello resigned. A Kenyan general's nephew was tired.",
        "Ohio Senator Jane Miller resigned. The Utah senator was tired.",
        "Envoy Maria Okello met Envoy Peter Lindqvist. The envoy was tired.",
        "Jane Miller, a former judge, resigned. The judge was tired.",
        # Somebody without a name may be meant.
        "Fans cheered Peter Lindqvist. An officer who was there said that he was tired.",
        "Fans cheered Jane Miller. A woman called the police. She was tired.",
    ],
)
def test_unclear_antecedents_are_left_alone(read: Read, text: str) -> None:
    forms = {m.form for a in read(text).actors for m in a.mentions}
    assert forms <= {"name", "demonym"}


def test_whoever_acts_is_not_whom_he_acts_on(read: Read) -> None:
    assert read("Campaigning against Peter Lindqvist, he won.").mentions("Peter Lindqvist", "pronoun") == []


def test_a_verb_s_object_is_not_its_subject(read: Read) -> None:
    assert read("Peter Lindqvist met him.").mentions("Peter Lindqvist", "pronoun") == []


def test_a_pronoun_is_nobody_whom_its_own_clause_names(read: Read) -> None:
    reading = read("Peter Lindqvist and his staff came to the house of Paul Moreau. He met Moreau there.")
    assert reading.mentions("Paul Moreau", "pronoun") == []


def test_who_says_it_is_nobody_whom_he_tells_of(read: Read) -> None:
    assert read("Peter Lindqvist had left the city, he said.").mentions("Peter Lindqvist", "pronoun") == []
