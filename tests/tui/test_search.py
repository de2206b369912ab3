"""Searching."""

from __future__ import annotations

import pytest

from tui.search import Search, find, phrase

TEXT = "The Strait. The strait\nof Wada? strait-laced [b] a.b Wada’s well–kept"


def searched(typed: str) -> Search:
    wanted = phrase(typed)
    assert wanted is not None
    return find(wanted, TEXT)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("strait", ["Strait", "strait", "strait"]),
        ("Strait", ["Strait"]),
        ("strait of", ["strait\nof"]),
        ("[b]", ["[b]"]),
        ("a.b", ["a.b"]),
        ("zebra", []),
        ("wada's well-kept", ["Wada’s well–kept"]),
    ],
)
def test_small_letters_match_both_cases_and_signs_match_themselves(typed: str, found: list[str]) -> None:
    assert [TEXT[a:b] for a, b in searched(typed).matches] == found


def test_the_search_goes_round() -> None:
    search = searched("strait")
    assert [search.after(-1), search.after(4), search.after(len(TEXT))] == [0, 1, 0]
    assert [search.before(5), search.before(4), search.before(0)] == [0, 2, 2]
    assert searched("zebra").after(0) is None
