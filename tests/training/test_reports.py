"""How the reports that the judge learns from are read."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from analysis.events.judge import KINDS
from analysis.events.judge.tokenizer import Tokenizer
from training.judge.reports import FOLDER, read, shown

TEXT = """## 1 2021-03-09
Mayor opens bridge

The mayor opened the bridge on <d 2021-03-08>Monday</d>. A clown, who sang, fell.

## 2 2021-03-10 held back
Nothing new

It is quiet.
"""
TOLD = """1\tPLAIN\thappened\t2021-03-08\t<s>The mayor</s> opened the bridge on Monday
1\tPLAIN\thappened\t-\tA clown fell
2\tNONE\t-\t-\tIt is quiet
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "desk.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "desk.tsv").write_text(TOLD, encoding="utf-8")
    return tmp_path


def test_a_report_has_its_text_its_dates_and_what_its_clauses_tell(folder: Path) -> None:
    first, second = read(folder)
    assert (first.published, first.held_back, second.held_back) == (date(2021, 3, 9), False, True)
    assert "<" not in first.text
    assert [(first.text[start:end], value) for start, end, value in first.dates] == [("Monday", "2021-03-08")]
    assert [KINDS[told.clause.kind] for told in first.told] == ["PLAIN", "PLAIN"]
    assert [passage.text for passage in second.passages()] == ["Nothing new", "It is quiet."]


def test_what_is_wrong_is_told_with_its_line(folder: Path) -> None:
    (folder / "desk.tsv").write_text("1\tWAR\thappened\t-\tA clown fell\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"desk\.tsv:1: label 'WAR'"):
        list(read(folder))


def test_a_clause_is_found_where_its_words_stand(folder: Path) -> None:
    words = ["the", "mayor", "opened", "bridge", "on", "monday", "a", "clown", "who", "sang", "fell"]
    pieces = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", *words]
    first = next(iter(read(folder)))
    (window,) = shown(first, Tokenizer(pieces))
    told = [" ".join(pieces[window.ids[at]] for at in clause.pieces) for clause in window.clauses]
    assert told == ["the mayor opened the bridge on monday", "a clown fell"]
    assert [clause.days for clause in window.clauses] == [(3,), (0,)]


def test_all_reports_can_be_read() -> None:
    found = list(read(FOLDER))
    assert sum(len(one.told) for one in found) > 30_000
    assert all(one.text[start:end] for one in found for start, end, _ in one.dates)
