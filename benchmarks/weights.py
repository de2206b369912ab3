"""Fit the numbers of analysis/events/weighing.toml, surety.toml and certainty.toml on annotated articles, and
print them.

    python benchmarks/weights.py GOLD.jsonl [--closed]

GOLD has an article a line: {id, text, date, actors: [{name, aliases}], events: [{start, end, mentions, date,
source, plover}]}. Two thirds of the articles, by a hash of their ids, are learnt from; with --closed, the
other third is only measured: how often an event of each tenth of certainty is right.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, get_args

import numpy as np

from analysis import Annotator, Article
from analysis.events.candidates import Construction
from analysis.events.explaining import Explanation
from analysis.events.weighing import Feature

Gold = dict[str, Any]
_STRENGTH = 1.0
"""Of the penalty on large weights (ridge)."""
_TYPES = 3.0
"""Of that for the surety of types."""
_FIRM = 10.0
"""Of that for certainty, whose signs must hold on articles of every kind."""
_STEPS = 60


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold")
    parser.add_argument("--closed", action="store_true")
    asked = parser.parse_args()
    with open(asked.gold, encoding="utf-8") as lines:
        articles = [json.loads(line) for line in lines]
    articles = [one for one in articles if _is_closed(one) == asked.closed]
    annotator = Annotator(strict=True)
    if asked.closed:
        told = [(each.event, right) for each, right in _told(annotator, articles)]
        calibration([(event.certainty or 0.0, bool(right)) for event, right in told if event is not None])
        return
    rights = list(_told(annotator, articles))
    _print_grounds(list(_typed(annotator, articles)))
    events: Any = annotator.nlp.get_pipe("dateline_events")
    events.threshold = 0.0
    every = [(each, right) for each, right in _told(annotator, articles) if each.weighed]
    _print_weights([each for each, _ in every], [right is not None for _, right in every])
    _print_signs([each for each, _ in rights], [bool(right) for _, right in rights])


def _told(annotator: Annotator, articles: Sequence[Gold]) -> Iterator[tuple[Explanation, bool | None]]:
    """What the articles tell as events, each with whether it is right; None for what is no event."""
    for one in articles:
        day = (one.get("dct") or one.get("date") or one.get("published") or "")[:10]
        published = date.fromisoformat(day) if len(day) == 10 else None
        found = annotator.explain(Article(text=one["text"], published=published))
        kept = [each for each in found if each.label is not None]
        for each, gold in zip(kept, matched(kept, one["events"]), strict=True):
            yield each, None if gold is None else _is_right(each, gold, one)


def _typed(annotator: Annotator, articles: Sequence[Gold]) -> Iterator[tuple[Mapping[str, float], bool]]:
    """What spoke for the types that only the judge has found in events of the gold, told or not, each with
    whether it is right."""
    for one in articles:
        day = (one.get("dct") or one.get("date") or one.get("published") or "")[:10]
        published = date.fromisoformat(day) if len(day) == 10 else None
        found = annotator.explain(Article(text=one["text"], published=published))
        kept = [each for each in found if each.label is not None]
        for each, gold in zip(kept, matched(kept, one["events"]), strict=True):
            if gold is not None and each.grounds:
                yield each.grounds, gold.get("plover") in each.grounds


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")


def _is_closed(one: Gold) -> bool:
    return int(hashlib.md5(one["id"].encode()).hexdigest(), 16) % 3 == 0


def matched(found: Sequence[Explanation], events: Sequence[Gold]) -> list[Gold | None]:
    """The event of the gold that each tells, one to one: of the same date first, then of the same type, then
    with the longest overlap."""
    pairs = []
    for i, each in enumerate(found):
        for j, gold in enumerate(events):
            places = gold.get("mentions") or [gold]
            overlap = max(min(p["end"], each.end) - max(p["start"], each.start) for p in places)
            if overlap > 0:
                event = each.event
                day = event.date.value if event is not None and event.date is not None else None
                kind = event is not None and event.type is not None and event.type == gold.get("plover")
                pairs.append((day != gold.get("date"), not kind, -overlap, i, j))
    result: list[Gold | None] = [None] * len(found)
    used = set()
    for *_, i, j in sorted(pairs):
        if result[i] is None and j not in used:
            result[i] = events[j]
            used.add(j)
    return result


def _is_right(each: Explanation, gold: Gold, article: Gold) -> bool:
    event = each.event
    if event is None:
        return False
    if gold.get("date") and gold["date"] != (event.date.value if event.date is not None else None):
        return False
    if gold.get("plover") and gold["plover"] != event.type:
        return False
    aliases = {actor["name"]: actor["aliases"] for actor in article.get("actors", ())}
    wanted = [_words(n) for source in gold["source"] for n in (source, *aliases.get(source, ()))]
    return not gold["source"] or any(_are_one(_words(doer), other) for doer in each.doers for other in wanted)


def _words(name: str) -> str:
    return " ".join(re.findall(r"\w+", name.casefold()))


def _are_one(one: str, other: str) -> bool:
    return one == other or f" {one} ".endswith(f" {other} ") or f" {other} ".endswith(f" {one} ")


def fitted(
    signs: Sequence[Mapping[str, float]], truth: Sequence[bool], strength: float = _STRENGTH
) -> dict[str, float]:
    """The weights of a logistic model, by Newton's method; `bias` is not penalised."""
    names = sorted({name for one in signs for name in one})
    x = np.array([[float(one.get(name, 0.0)) for name in names] for one in signs])
    y = np.array(truth, dtype=float)
    free = np.array([name != "bias" for name in names], dtype=float) * strength
    weights = np.zeros(len(names))
    for _ in range(_STEPS):
        p = 1 / (1 + np.exp(-x @ weights))
        slope = x.T @ (p - y) + free * weights
        weights -= np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x + np.diag(free + 1e-6), slope)
    return {name: round(float(value), 2) for name, value in zip(names, weights, strict=True)}


def _print_weights(found: Sequence[Explanation], truth: Sequence[bool]) -> None:
    kinds = [kind for kind in get_args(Construction) if kind != "main"]
    signs = [{**one.weighed, **{kind: float(one.construction == kind) for kind in kinds}} for one in found]
    weights = fitted(signs, truth)
    _say(f"# weighing.toml: {len(found)} clauses, {sum(truth)} of them events\n[event]")
    _say("\n".join(f"{name} = {weights.get(name, 0.0)}" for name in get_args(Feature)))
    _say("\n[construction]\nmain = 0.0")
    _say("\n".join(f"{kind} = {weights[kind]}" for kind in kinds))


def _print_grounds(typed: Sequence[tuple[Mapping[str, float], bool]]) -> None:
    weights = fitted([grounds for grounds, _ in typed], [right for _, right in typed], _TYPES)
    _say(f"# surety.toml: {len(typed)} types, {sum(right for _, right in typed)} of them right\n[right]")
    _say("\n".join(f"{name} = {value}" for name, value in weights.items()) + "\n")


def _print_signs(found: Sequence[Explanation], truth: Sequence[bool]) -> None:
    weights = fitted([one.signs for one in found], truth, _FIRM)
    _say(f"\n# certainty.toml: {len(found)} events, {sum(truth)} of them right\n[right]")
    _say("\n".join(f"{name} = {value}" for name, value in weights.items()))


def calibration(told: Sequence[tuple[float, bool]]) -> None:
    """How often events of each tenth of certainty are right."""
    bins: dict[int, list[bool]] = defaultdict(list)
    for certainty, right in told:
        bins[min(int(certainty * 10), 9)].append(right)
    for tenth, rights in sorted(bins.items()):
        share = sum(rights) / len(rights)
        _say(f"{tenth / 10:.1f}–{(tenth + 1) / 10:.1f}  {len(rights):4d}  right {share:.2f}")


if __name__ == "__main__":
    main()
