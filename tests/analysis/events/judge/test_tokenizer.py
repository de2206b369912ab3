"""Texts taken to pieces, each with its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.events.judge.tokenizer import LONGEST, Pieces, Tokenizer

VOCABULARY = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", *"abcdefghijklmnopqrstuvwxyz'\".,-"]
VOCABULARY += [f"##{letter}" for letter in "abcdefghijklmnopqrstuvwxyz"]
VOCABULARY += ["the", "mayor", "prot", "##est", "##ed", "cafe"]


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    return Tokenizer(VOCABULARY)


def told(pieces: Pieces) -> list[str]:
    return [VOCABULARY[number] for number in pieces.ids]


def test_a_word_is_taken_to_its_longest_pieces(tokenizer: Tokenizer) -> None:
    pieces = tokenizer.pieces("The mayor protested.")
    assert told(pieces) == ["[CLS]", "the", "mayor", "prot", "##est", "##ed", ".", "[SEP]"]
    assert pieces.spans == ((0, 3), (4, 9), (10, 14), (14, 17), (17, 19), (19, 20))
    assert pieces.words == (0, 1, 2, 2, 2, 3)


def test_accents_are_left_out_and_places_stay(tokenizer: Tokenizer) -> None:
    for text in ("Café.", "Cafe\u0301."):
        pieces = tokenizer.pieces(text)
        assert told(pieces)[1:-1] == ["cafe", "."]
        assert pieces.spans[-1] == (len(text) - 1, len(text))


@pytest.mark.parametrize("mark", ["“", "”", "„", "«"])
def test_quotation_marks_are_all_one(tokenizer: Tokenizer, mark: str) -> None:
    assert tokenizer.pieces(f"{mark}the").ids == tokenizer.pieces('"the').ids


def test_what_the_vocabulary_lacks_is_one_piece(tokenizer: Tokenizer) -> None:
    assert told(tokenizer.pieces("the ☃☃ mayor")) == ["[CLS]", "the", "[UNK]", "mayor", "[SEP]"]
    assert told(tokenizer.pieces("x" * 101)) == ["[CLS]", "[UNK]", "[SEP]"]


@pytest.mark.parametrize("text", ["", " ", "\n\t", "\u200b", "\u0301"])
def test_a_text_without_words_has_no_pieces(tokenizer: Tokenizer, text: str) -> None:
    assert tokenizer.pieces(text) == Pieces((2, 3), (), ())


def test_a_long_text_ends_with_a_whole_word(tokenizer: Tokenizer) -> None:
    pieces = tokenizer.pieces("protested " * 1000)
    assert len(pieces.ids) <= LONGEST
    assert told(pieces)[-2] == "##ed"


@given(st.text(max_size=300))
def test_places_survive_whatever_the_text(text: str) -> None:
    pieces = Tokenizer(VOCABULARY).pieces(text)
    assert len(pieces.ids) == len(pieces.spans) + 2 == len(pieces.words) + 2 <= LONGEST
    assert all(0 <= start < end <= len(text) for start, end in pieces.spans)
    assert list(pieces.spans) == sorted(pieces.spans)
    assert list(pieces.words) == sorted(pieces.words)
    assert not any(text[start].isspace() or text[end - 1].isspace() for start, end in pieces.spans)


@given(st.text(alphabet="abcXYZ '\".,-\n", max_size=150))
def test_pieces_are_what_stands_at_their_places(text: str) -> None:
    pieces = Tokenizer(VOCABULARY).pieces(text, longest=1000)
    words = [piece.removeprefix("##") for piece in told(pieces)[1:-1]]
    assert words == [text[start:end].lower() for start, end in pieces.spans]
    assert "".join(words) == "".join(text.lower().split())
