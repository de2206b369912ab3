"""The reports that the judge learns from: whole articles of our own, with what each of their clauses tells.

`DESK.txt` has the reports: behind a line `## NUMBER DAY` (of publication; `held back` if it is never learnt
from) the headline and the paragraphs, each date in `<d VALUE>…</d>` with its TIMEX3 value. `DESK.tsv` has the
clauses: the report's number, kind, status, day and words, sides marked as in `clauses/`. The words of a
clause are some of those of one paragraph, in their order: what the reader's cutter leaves of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple

from analysis.events.judge import Read, Surroundings
from analysis.events.judge.tokenizer import Tokenizer
from analysis.events.judge.windows import Passage, Window, windows
from training.judge.material import Clause, parse
from training.judge.shown import DATES, DAYS, TODAY, ClauseShown, Shown

FOLDER = Path(__file__).parent / "reports"
_HEAD = re.compile(r"^## (\d+) (\d{4}-\d\d-\d\d)( held back)?\n", re.MULTILINE)
_DATE = re.compile(r"<d ([^>]+)>(.*?)</d>", re.DOTALL)
_WORD = re.compile(r"\w+|[^\w\s]")
_BEHIND = 3
"""First words of a clause that may stand elsewhere: of a relative one the noun."""
_FEWEST = 3
"""Words that must be left of it then."""
_SAME, _NO, _OTHER = "=", "-", "?"


class Told(NamedTuple):
    """A clause and its day: that of publication, none, another, or a value."""

    clause: Clause
    day: str


@dataclass(frozen=True)
class Report:
    """An article, its dates (place and value), and its clauses."""

    name: str
    published: date
    held_back: bool
    text: str
    dates: tuple[tuple[int, int, str], ...]
    told: tuple[Told, ...]

    def passages(self) -> list[Passage]:
        """The paragraphs, the headline first."""
        lines = re.finditer(r"[^\n]*\S", self.text)
        return [Passage(m.start() + _indent(m[0]), m[0].strip()) for m in lines]


def read(folder: Path = FOLDER) -> Iterator[Report]:
    """All reports. Raises ValueError with the line of a clause that cannot be read."""
    for path in sorted(folder.glob("*.txt")):
        told = _told(path.with_suffix(".tsv"))
        heads = list(_HEAD.finditer(whole := path.read_text(encoding="utf-8")))
        for head, end in zip(heads, [*(h.start() for h in heads[1:]), len(whole)], strict=True):
            text, dates = _plain(whole[head.end() : end].strip())
            yield Report(
                f"{path.stem} {head[1]}",
                date.fromisoformat(head[2]),
                head[3] is not None,
                text,
                dates,
                tuple(told.get(head[1], ())),
            )


def _told(path: Path) -> dict[str, list[Told]]:
    told: dict[str, list[Told]] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            report, kind, status, day, marked = line.split("\t")
            clause = parse(f"{kind}\t{status}\t{marked}")
        except ValueError as error:
            raise ValueError(f"{path.name}:{number}: {error}") from error
        told.setdefault(report, []).append(Told(clause, day))
    return told


def _plain(marked: str) -> tuple[str, tuple[tuple[int, int, str], ...]]:
    """The text without marks, and its dates."""
    text, end, dates = "", 0, []
    for mark in _DATE.finditer(marked):
        text += marked[end : mark.start()]
        dates.append((len(text), len(text) + len(mark[2]), mark[1]))
        text, end = text + mark[2], mark.end()
    return text + marked[end:], tuple(dates)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


# --- as the judge reads them


def shown(report: Report, tokenizer: Tokenizer) -> Iterator[Shown]:
    """The windows of a report, with the clauses that stand in each."""
    passages = report.passages()
    placed = list(_placed(report.told, passages))
    for window in windows(tokenizer, passages, report.published):
        dates = [(_indices(window, [(start, end)]), value) for start, end, value in report.dates]
        dates = [(pieces, value) for pieces, value in dates if pieces][:DATES]
        clauses = [
            _clause(told, places, pieces, window, report.published, [value for _, value in dates])
            for told, places in placed
            if (pieces := _indices(window, places.values()))
        ]
        if clauses:
            yield Shown(window.ids, tuple(clauses), tuple(pieces for pieces, _ in dates))


def asked(report: Report) -> tuple[Surroundings, list[tuple[Told, Read]]]:
    """A report as the reader shows it to the judge, with what is right of each clause."""
    passages = report.passages()
    read = [
        (told, Read(told.clause.text, list(places.values()), [start for start, _ in places]))
        for told, places in _placed(report.told, passages)
    ]
    return Surroundings(passages, report.published, report.dates), read


def _indices(window: Window, stretches: Iterable[tuple[int, int]]) -> tuple[int, ...]:
    return tuple(one.piece for one in window.within(stretches))


def _clause(
    told: Told,
    places: dict[tuple[int, int], tuple[int, int]],
    pieces: Sequence[int],
    window: Window,
    published: date,
    values: Sequence[str],
) -> ClauseShown:
    labels = {}
    for role, start, end in told.clause.sides:
        words = [place for (first, last), place in places.items() if start <= first and last <= end]
        labels.update(dict.fromkeys(_indices(window, words), role))
    return ClauseShown(
        tuple(pieces),
        told.clause.kind,
        told.clause.status,
        _right_days(told, published.isoformat(), values) if told.clause.status is not None else (),
        labels if told.clause.status is not None else None,
    )


def _right_days(told: Told, published: str, values: Sequence[str]) -> tuple[int, ...]:
    """Which of the days that the judge may choose of are right: none, of publication, another, the dates."""
    if told.day == _NO:
        return (0,)
    if told.day == _SAME:
        return (TODAY, *(DAYS + at for at, value in enumerate(values) if value[:10] == published))
    right = tuple(DAYS + at for at, value in enumerate(values) if _is_same(told.day, value))
    return right or (TODAY + 1,)


def _is_same(day: str, value: str) -> bool:
    """Whether a date is that of the event, or one of them is within the other."""
    day, value = day.split("/")[0], value.partition("T")[0].split("/")[0]
    return day != _OTHER and (value.startswith(day) or day.startswith(value))


def _placed(
    told: Sequence[Told], passages: Sequence[Passage]
) -> Iterator[tuple[Told, dict[tuple[int, int], tuple[int, int]]]]:
    """Each clause with the places in the text of its words; those that nowhere stand are left out."""
    words = [[(m[0].lower(), m.start(), m.end()) for m in _WORD.finditer(one.text)] for one in passages]
    before = 0
    for one in told:
        own = [(m[0].lower(), m.start(), m.end()) for m in _WORD.finditer(one.clause.text)]
        best: tuple[int, int, int, list[int]] | None = None
        first = max(0, before - 1)
        for number in (*range(first, len(words)), *range(first)):
            for left_out in range(min(_BEHIND, max(len(own) - _FEWEST, 0)) + 1):
                found = _found([w for w, _, _ in own[left_out:]], [w for w, _, _ in words[number]])
                if found is not None:
                    rated = (left_out, found[-1] - found[0], number, found)
                    best = rated if best is None or rated[:2] < best[:2] else best
                    break
        if best is not None:
            left_out, _, before, found = best
            start = passages[before].start
            yield (
                one,
                {
                    own[left_out + at][1:]: (start + words[before][i][1], start + words[before][i][2])
                    for at, i in enumerate(found)
                },
            )


def _found(clause: Sequence[str], paragraph: Sequence[str]) -> list[int] | None:
    """Where the words stand in the paragraph, in their order and as close together as can be."""
    best: list[int] | None = None
    for start, word in enumerate(paragraph):
        if not clause or word != clause[0]:
            continue
        found, at = [start], start
        for wanted in clause[1:]:
            at = next((i for i in range(at + 1, len(paragraph)) if paragraph[i] == wanted), -1)
            if at < 0:
                break
            found.append(at)
        if len(found) == len(clause) and (best is None or found[-1] - start < best[-1] - best[0]):
            best = found
    return best
