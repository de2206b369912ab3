"""Words as a line sets them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from analysis.events.labels.fitting import fitted
from analysis.events.labels.line import LIMIT, Setting, Word, shorten, text_of
from tests.analysis.conftest import Parse


def _words(parse: Parse, text: str, quoted: range = range(0)) -> tuple[list[Word], Setting]:
    doc = parse(text)
    return [Word(t.text, t.i) for t in doc], Setting(doc, frozenset(quoted))


def test_no_stop_is_left_over_at_the_end(parse: Parse) -> None:
    assert text_of(*_words(parse, "They left, .")) == "They left"


def test_marks_and_clitics_stand_where_they_belong(parse: Parse) -> None:
    assert text_of(*_words(parse, "Peru’s $5 loan, now.")) == "Peru’s $5 loan, now"


def test_brackets_are_left_out(parse: Parse) -> None:
    assert text_of(*_words(parse, "Anna Berg (Ardley) resigns")) == "Anna Berg resigns"


def test_quoted_words_stand_between_both_marks(parse: Parse) -> None:
    words, setting = _words(parse, "Berg calls it “a bad day,” friends say", range(3, 9))
    assert text_of(words, setting) == "Berg calls it “a bad day” friends say"
    assert text_of(words[:6], setting) == "Berg calls it “a bad”"


def test_of_quoted_words_only_the_last_ones_may_go(parse: Parse) -> None:
    text = "Berg: “The town of the bakers, which was lost, has a very good school that nobody needs any more”"
    words, setting = _words(parse, text, range(2, 24))
    inside, last = frozenset(range(9, 13)), frozenset(range(18, 23))
    assert fitted(words, lambda: [[inside], [last]], setting) == (
        "Berg: “The town of the bakers, which was lost, has a very good school…”"
    )


@given(st.text(max_size=300))
def test_no_label_is_longer_than_the_limit(text: str) -> None:
    short = shorten(text)
    assert len(short) <= LIMIT
    assert not text.split() or short
