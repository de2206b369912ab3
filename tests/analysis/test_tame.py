"""What others have written is shown to a terminal, and never obeyed."""

from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from analysis.tame import escaped, escaped_json, one_line, shown, without

WILD = [
    *map(chr, (*range(9), *range(0x0B, 0x20), *range(0x7F, 0xA0))),
    *"\u2028\u2029\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u206a\u206f",
    *"\u180e\u2061\u2064\ufff9\ufffa\ufffb\ud800\udc9b\udfff\U0001d173\U000e0001\U000e0041\U000e007f",
]
ANY = st.text(
    st.one_of(
        st.characters(categories=[*"LMNPSZ", "Cc", "Cf", "Cs", "Co"]),
        st.sampled_from([*WILD, *"\u200b\u200c\u200d\u2060\ufeff\ufe0f\U000e0100 a1é👩日\t\n"]),
    ),
    max_size=60,
)
KEPT = {
    "families": "👩‍👩‍👧‍👦 and 🧑🏽‍🚀",
    "a heart on fire": "❤️‍🔥",
    "a keycap": "1️⃣ #️⃣",
    "Persian": "می‌خواهم",
    "Hindi": "क्‍ष",
    "a variant of a Japanese name": "葛\U000e0100飾区",
    "a place to break a line": "and/\u200bor",
    "a soft hyphen": "Donau\u00addampf",
    "lines": "one\n\ntwo",
}
HIDDEN = {
    "a text in variation selectors": "👍\ufe0f\ufe01\U000e0110",
    "a text in blanks of no width": "word\u200b\u200c\u200b\u200b",
    "a variation of a letter": "a\ufe0f",
    "a joiner that joins nothing": "a\u200db",
    "a text in tags": "🏴\U000e0041",
}


@pytest.mark.parametrize("sign", WILD, ids=ascii)
def test_what_a_terminal_would_obey_reaches_none(sign: str) -> None:
    for safe in (shown, one_line, escaped, escaped_json, without):
        assert sign not in safe(f"a{sign}b")


@pytest.mark.parametrize("name", KEPT)
def test_what_scripts_and_emoji_need_stays(name: str) -> None:
    assert shown(KEPT[name]) == without(KEPT[name]) == escaped_json(KEPT[name]) == KEPT[name]


@pytest.mark.parametrize("name", HIDDEN)
def test_what_hides_a_text_is_seen(name: str) -> None:
    assert shown(HIDDEN[name]) != HIDDEN[name]


def test_what_is_shown_can_be_told_apart() -> None:
    assert shown("\x1b[0m\x07\x9b\u202e\udc9b\t") == "␛[0m␇␤¤� "
    assert escaped("\x1b\x9b\u202e\udc9b\t\n") == r"\x1b\x9b\u202e\udc9b\t\n"


@given(ANY)
@example("a\u200d\ufe0f\u200d")
def test_nothing_wild_is_left_and_nothing_else_is_touched(text: str) -> None:
    seen = shown(text)
    assert len(seen) == len(text)
    assert shown(seen) == seen
    for before, after in zip(text, seen, strict=True):
        if before in WILD:
            assert after != before
        if unicodedata.category(after)[0] == "C" and after != "\n":
            assert unicodedata.category(after) in ("Cf", "Co", "Cn")
            assert before == after
        if unicodedata.category(before)[0] in "LPNS" and before not in "\u3164\uffa0":
            assert after == before


@given(ANY)
def test_a_line_is_one(text: str) -> None:
    for line in (one_line(text), escaped(text)):
        assert len(line.splitlines()) <= 1
        assert not set(line) & set(WILD)


@given(st.dictionaries(ANY, st.lists(ANY)), st.sampled_from([None, 1]))
def test_json_on_a_terminal_says_the_same(data: dict[str, list[str]], indent: int | None) -> None:
    document = json.dumps(data, ensure_ascii=False, indent=indent)
    tame = escaped_json(document)
    assert not set(tame) & set(WILD)
    # Two halves of a character, side by side, are one: no JSON can say otherwise.
    whole = json.loads(json.dumps(data))
    assert json.loads(tame) == whole
