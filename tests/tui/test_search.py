"""Searching."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.widgets import Input

from analysis.annotations.search import PatternError, Search, find, phrase
from analysis.model import Article
from tests.tui.driver import MIDDLE, SIZES, reading

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


@pytest.mark.parametrize(
    ("typed", "expression", "both_cases"),
    [
        ("/Lav.ov", "Lav.ov", False),
        ("/lav.ov/", "lav.ov", True),
        (r"/\Sea/", r"\Sea", True),
        ("/(?P<Name>x)", "(?P<Name>x)", True),
        (r"/and\/", r"and\/", True),
        ("/“x”", '"x"', True),
    ],
)
def test_a_slash_begins_a_regular_expression_and_may_end_it(
    typed: str, expression: str, both_cases: bool
) -> None:
    wanted = phrase(typed)
    assert wanted is not None
    assert wanted.regular
    assert wanted.pattern.pattern == expression
    assert bool(wanted.pattern.flags & re.IGNORECASE) is both_cases


@given(st.text() | st.text("/\\()[]*+?{}|^$.aA09,:<>=!P").map("/".__add__) | st.just("/" + "(" * 9999))
def test_whatever_is_typed_is_searched_for_or_refused(typed: str) -> None:
    try:
        wanted = phrase(typed)
    except PatternError:
        assert typed.startswith("/")
    else:
        assert (wanted is None) is (not typed.strip())


@given(st.text("ab \n’", max_size=30), st.text("ab '", min_size=1, max_size=4))
def test_words_are_found_wherever_they_stand(text: str, typed: str) -> None:
    wanted = phrase(typed)
    if wanted is None:
        return
    plain = "".join(text.replace("’", "'").split())
    found = find(wanted, text).matches
    assert all("".join(text[a:b].replace("’", "'").split()) == "".join(typed.split()) for a, b in found)
    if len(typed.split()) == 1:
        assert len(found) == sum(part.count(typed.strip()) for part in text.replace("’", "'").split())
    assert not found or "".join(typed.split()) in plain


async def test_backward_search_and_its_n() -> None:
    async with reading() as reader:
        await reader.press("G", "backslash", *"lind", "enter")
        assert reader.seen("“lind” 3 of 3")
        await reader.press("n")
        assert reader.seen("“lind” 2 of 3")
        await reader.press("N")
        assert reader.seen("“lind” 3 of 3")


async def test_a_regular_expression_is_found_across_a_line_break() -> None:
    text = "A headline for the day\n\nFirst he went\nto the harbour, as ever.\n\nThen he went to bed.\n"
    async with reading(article=Article(text=text), annotated=False) as reader:
        await reader.press("slash", *"/he w.nt to", "enter")
        await reader.pilot.app.workers.wait_for_complete()
        await reader.settle()
        assert reader.seen("“/he w.nt to” 1 of 2")
        assert text[reader.selection.position :].startswith("First")
        await reader.press("n")
        assert text[reader.selection.position :].startswith("Then")


async def test_what_is_no_regular_expression_changes_nothing() -> None:
    async with reading() as reader:
        await reader.press("slash", *"strait", "enter", "slash", *"/(str", "enter")
        assert reader.seen("“/(str” is no regular expression: ")
        await reader.press("n")
        assert reader.seen("“strait” 2 of 3")


async def test_what_is_typed_is_shown_and_escape_leads_back() -> None:
    async with reading(MIDDLE) as reader:
        before = reader.rows()
        await reader.press("slash", *"conference")
        await reader.until(lambda: reader.seen("will be the subject of a conference"))
        await reader.press("escape")
        assert reader.rows() == before


@pytest.mark.parametrize("size", SIZES)
async def test_a_search_that_is_left_leaves_one_where_one_was(size: tuple[int, int]) -> None:
    async with reading(size) as reader:
        await reader.press("tab")
        panes = reader.panes()
        await reader.press("slash", *"conference")
        await reader.until(lambda: any("conference" in row for row in reader.rows()[1:-1]))
        await reader.press("escape")
        assert (reader.focus, reader.panes()) == ("events", panes)
        await reader.press("slash", "enter")
        assert (reader.focus, reader.panes()) == ("events", panes)


async def test_a_sign_says_what_is_typed_and_a_count_what_it_finds() -> None:
    async with reading(MIDDLE) as reader:
        await reader.press("j", "j", "slash", *"strait")
        await reader.until(lambda: reader.status.endswith(" 2 of 3 "))
        assert reader.status.startswith(" / strait ")
        await reader.press("x")
        await reader.until(lambda: reader.status.endswith(" none "))
        await reader.press("escape", "backslash")
        assert reader.rows()[-1].startswith(" \\ words, backward")


async def test_phrases_are_recalled_and_an_empty_one_repeats_the_last() -> None:
    async with reading() as reader:
        await reader.press("slash", *"lind", "enter", "slash", *"oslo", "enter", "escape")
        await reader.press("slash", "enter")
        assert reader.seen("“oslo”")
        await reader.press("slash", "x", "up", "up", "down", "down")
        assert reader.screen.query_one(Input).value == "x"
        await reader.press("up", "up", "enter")
        assert reader.seen("“lind”")


async def test_an_empty_line_repeats_the_last_phrase_that_could_be_searched_for() -> None:
    async with reading() as reader:
        await reader.press("slash", *"lind", "enter", "slash", *"/(", "enter", "slash", "enter")
        assert reader.seen("“lind” 1 of 3")
        await reader.press("slash", "up", "up")
        assert reader.screen.query_one(Input).value == "/("


async def test_a_search_that_finds_nothing_leaves_the_text_where_it_was() -> None:
    async with reading(MIDDLE) as reader:
        before = reader.rows()[:-1]
        await reader.press("slash", *"con")
        await reader.until(lambda: reader.rows()[:-1] != before)
        await reader.press(*"xyz", "enter")
        assert reader.seen("“conxyz” is not in the text")
        assert reader.rows()[:-1] == before


async def test_a_click_on_what_is_shown_goes_there() -> None:
    async with reading(MIDDLE) as reader:
        await reader.press("slash", *"conference")
        await reader.until(lambda: any("conference" in row for row in reader.rows()[:-1]))
        row = next(n for n, line in enumerate(reader.rows()) if "conference" in line)
        await reader.pilot.click(offset=(10, row))
        await reader.settle()
        assert reader.sentence.startswith("The strait will be")
        assert not reader.screen.has_class("-searching")
