"""The lexicon holds together: every class that a frame asks for exists, every type and slot is known."""

from __future__ import annotations

from typing import Any, get_args

import pytest

from analysis.events.coding.frames import Frame, lemma_of, lexicon, noun_frame, verb_frame
from analysis.language.clauses import Clauses
from analysis.model import PloverType
from tests.analysis.conftest import Parse

_SLOTS = {
    "obj", "dative", "owner", "content", "deep", "with", "to", "in", "at", "on", "of", "for",
    "from", "by", "against", "between", "among", "about", "over", "into", "upon", "near", "along",
    "across", "behind", "outside", "toward", "towards",
}  # fmt: skip
_FRAMES = [(lemma, frame) for table in lexicon()[:2] for lemma, frames in table.items() for frame in frames]


@pytest.mark.parametrize("plover", get_args(PloverType))
def test_every_type_has_its_verbs(plover: str) -> None:
    assert any(frame.type == plover for _, frame in _FRAMES)


def test_each_frame_is_of_verbs_or_of_nouns() -> None:
    assert all(frame.verbs and not frame.nouns for frames in lexicon().verbs.values() for frame in frames)
    assert all(frame.nouns and not frame.verbs for frames in lexicon().nouns.values() for frame in frames)


def test_frames_ask_only_for_what_there_is() -> None:
    known = set(lexicon().classes) | set(get_args(PloverType))
    wanted = {name for _, frame in _FRAMES for name in frame.objects | frame.without}
    assert wanted <= known


def test_frames_look_only_where_something_can_stand() -> None:
    assert {slot for _, frame in _FRAMES for slot in frame.target} <= _SLOTS


def test_the_most_demanding_frame_comes_first() -> None:
    def weights(frames: tuple[Frame, ...]) -> list[int]:
        return [frame.weight for frame in frames]

    for table in (lexicon().verbs, lexicon().nouns):
        for frames in table.values():
            assert weights(frames) == sorted(weights(frames), reverse=True)


@pytest.mark.parametrize(
    ("text", "noun", "expected"),
    [
        ("They began a hunger strike.", "strike", "PROTEST"),
        ("They ordered a missile strike.", "strike", "ASSAULT"),
        ("A lightning strike.", "strike", None),
        ("The phone call lasted an hour.", "call", "CONSULT"),
    ],
)
def test_a_noun_means_what_its_modifier_says(parse: Parse, text: str, noun: str, expected: Any) -> None:
    token = next(t for t in parse(text) if t.text == noun)
    frame = noun_frame(token)
    assert (frame.type if frame else None) == expected


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Chilean workers staged a rally.", "staged", "stage"),
        ("The host taped the show on Thursday.", "taped", "tape"),
        ("The envoy tapped the table.", "tapped", "tap"),
    ],
)
def test_a_lemma_that_lost_too_much_is_mended(parse: Parse, text: str, verb: str, expected: str) -> None:
    assert lemma_of(next(t for t in parse(text) if t.text == verb)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The nominee attacked her rival as a fraud.", "ACCUSE"),
        ("The senator attacked the mayor for hiding the bill.", "ACCUSE"),
        ("Rebels attacked the village at dawn.", "ASSAULT"),
    ],
)
def test_an_attack_for_or_as_something_is_one_in_words(parse: Parse, text: str, expected: str) -> None:
    doc = parse(text)
    frame = verb_frame(Clauses().of(next(t for t in doc if t.dep_ == "ROOT")))
    assert frame is not None
    assert frame.type == expected
