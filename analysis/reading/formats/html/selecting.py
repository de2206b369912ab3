"""Which runs of a page are its main text, as trafilatura tells it."""

from __future__ import annotations

import logging
from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from lxml.html import HtmlElement

from analysis.reading.formats.html.runs import Run, key_of

_SURE: Final = 40
"""Letters from which a run that stands in the main text stands there by no chance."""
_TOO_LITTLE: Final = 600
"""Letters of a main text below which the slower ways of finding one are tried, too."""


def main_text(tree: HtmlElement) -> str:
    """The main text of a page; empty when none is found."""
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    best = ""
    for fast in (True, False):
        found = trafilatura.bare_extraction(tree, fast=fast, include_comments=False, include_tables=True)
        text = " ".join(found.body.itertext()) if found is not None and found.body is not None else ""
        if len(text) > len(best):
            best = text
        if len(best) >= _TOO_LITTLE:
            break
    return best


def selected(found: Sequence[Run], main: str) -> list[bool]:
    """For each run, whether it is in the main text. Long ones are found anywhere in it, short ones only
    between the long ones around them."""
    whole = key_of(main)
    keys = [run.key for run in found]
    chosen = [False] * len(keys)
    bounds: list[tuple[int, int, int]] = []  # number, start and end in the main text
    at = 0
    for number, key in enumerate(keys):
        if len(key) < _SURE:
            continue
        start = whole.find(key, at)
        if start < 0:
            start = whole.find(key)
            if start < 0:
                continue
        else:
            at = start + len(key)
        chosen[number] = True
        bounds.append((number, start, start + len(key)))
    _choose_short(keys, whole, bounds, chosen)
    return chosen


def _choose_short(
    keys: Sequence[str], whole: str, bounds: Sequence[tuple[int, int, int]], chosen: list[bool]
) -> None:
    numbers = [number for number, _, _ in bounds]
    at = 0
    for number, key in enumerate(keys):
        if len(key) >= _SURE:
            continue
        rank = bisect_right(numbers, number)
        low = bounds[rank - 1][2] if rank else 0
        high = bounds[rank][1] if rank < len(bounds) else len(whole)
        start = whole.find(key, max(low, at), high) if high > low else -1
        if start >= 0:
            chosen[number] = True
            at = start + len(key)
