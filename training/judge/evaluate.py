"""How the judge does on the clauses that it never learnt from, as the reader runs it.

python -m training.judge.evaluate        # needs only what the reader needs
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path

from analysis.events.judge import KINDS, STATUSES, Judge, Verdict
from analysis.events.judge.judge import FOLDER as WEIGHTS
from training.judge.material import FOLDER, SOURCE, TARGET, Clause, read
from training.judge.reports import FOLDER as REPORTS
from training.judge.reports import asked
from training.judge.reports import read as read_reports


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--weights", type=Path, default=WEIGHTS, help="folder of the weights")
    parser.add_argument("--clauses", type=Path, default=FOLDER)
    parser.add_argument("--reports", type=Path, default=REPORTS)
    parser.add_argument("--errors", type=int, default=0, help="how many clauses judged wrongly to list")
    options = parser.parse_args()
    judge = Judge.load(options.weights)
    if judge is None:
        raise SystemExit("no weights, or no onnxruntime")
    held = [one for one in read(options.clauses)[0] if one.held_back]
    alone = list(zip(held, judge.verdicts([one.text for one in held]), strict=True))
    _print("clauses by themselves", alone)
    in_reports: Judged = []
    for report in read_reports(options.reports):
        if report.held_back:
            surroundings, clauses = asked(report)
            verdicts = judge.judged(surroundings, [one for _, one in clauses])
            in_reports += [
                (told.clause, verdict) for (told, _), verdict in zip(clauses, verdicts, strict=True)
            ]
    _print("clauses of reports, as the reader asks", in_reports)
    judged = [*alone, *in_reports]
    wrong = [(one, verdict) for one, verdict in judged if verdict.kind != KINDS[one.kind]]
    for one, verdict in wrong[: options.errors]:
        sys.stdout.write(f"{KINDS[one.kind]:9} {verdict.kind:9} {verdict.certainty:.2f}  {one.text}\n")


def _print(title: str, judged: Judged) -> None:
    sys.stdout.write(f"# {title}\n")
    for line in (*kinds(judged), *certainty(judged), *statuses(judged), *sides(judged)):
        sys.stdout.write(f"{line}\n")


Judged = list[tuple[Clause, Verdict]]


def kinds(judged: Judged) -> list[str]:
    """Right, there and told of each kind."""
    right = Counter(KINDS[one.kind] for one, verdict in judged if verdict.kind == KINDS[one.kind])
    there = Counter(KINDS[one.kind] for one, _ in judged)
    told = Counter(verdict.kind for _, verdict in judged)
    lines = [f"kind: {_share(sum(right.values()), len(judged))}"]
    for kind in KINDS:
        found, meant = _share(right[kind], there[kind]), _share(right[kind], told[kind])
        lines.append(f"  {kind:9} recall {found:16} precision {meant}")
    event = sum((verdict.event > 0.5) == (KINDS[one.kind] != "NONE") for one, verdict in judged)
    return [*lines, f"event or none: {_share(event, len(judged))}"]


def certainty(judged: Judged) -> list[str]:
    """In each fifth of certainty: how many were right, and how sure the judge was."""
    lines = []
    for low in range(5):
        part = [(one, verdict) for one, verdict in judged if low == min(4, int(verdict.certainty * 5))]
        if part:
            right = sum(verdict.kind == KINDS[one.kind] for one, verdict in part)
            sure = sum(verdict.certainty for _, verdict in part) / len(part)
            lines.append(
                f"certainty {low / 5:.1f} to {low / 5 + 0.2:.1f}: {_share(right, len(part))}, told {sure:.2f}"
            )
    return lines


def statuses(judged: Judged) -> list[str]:
    """Of the clauses that have one."""
    known = [(STATUSES[one.status], verdict.status) for one, verdict in judged if one.status is not None]
    lines = [f"status: {_share(sum(gold == told for gold, told in known), len(known))}"]
    for status in STATUSES:
        these = [told for gold, told in known if gold == status]
        lines.append(f"  {status:9} recall {_share(these.count(status), len(these))}")
    return lines


def sides(judged: Judged) -> list[str]:
    """A side is right if it begins or ends where it should, and overlaps."""
    lines = []
    for role, name in ((SOURCE, "source"), (TARGET, "target")):
        right = there = told = 0
        for one, verdict in (each for each in judged if each[0].marked):
            gold = [(start, end) for kind, start, end in one.sides if kind == role]
            found = [(side.start, side.end) for side in verdict.sides if side.role == name]
            there, told = there + len(gold), told + len(found)
            right += sum(any(_same(side, other) for other in gold) for side in found)
        lines.append(f"{name}: recall {_share(right, there)} precision {_share(right, told)}")
    return lines


def _same(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1] and (one[0] == other[0] or one[1] == other[1])


def _share(part: int, whole: int) -> str:
    return f"{100 * part / max(whole, 1):.0f} ({part} of {whole})"


if __name__ == "__main__":
    main()
