"""Which runs of a page are its main text, as trafilatura tells it."""

from __future__ import annotations

import logging
import sys
import threading
from bisect import bisect_right
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from typing import Any, Final

from lxml.etree import LxmlError
from lxml.html import HtmlElement

from analysis.reading.formats.html.runs import Run, key_of

_GUESSER: Final = "py3langid"
_FAULTS: Final = (
    ArithmeticError,
    AttributeError,
    LookupError,
    TypeError,
    ValueError,
    RecursionError,
    LxmlError,
)
"""What a library may come to grief with on a page that is none; then no main text is found."""
_SURE: Final = 40
"""Letters from which a run that stands in the main text stands there by no chance."""
_REACH: Final = 300_000
"""Letters in which a run is looked for: more than any article of news has."""
_FEW_LINKS: Final = 0.03
_HALF: Final = 0.5
_TOO_LITTLE: Final = 600
"""Letters of a main text below which the slower ways of finding one are tried, too."""


def main_text(tree: HtmlElement) -> str:
    """The main text of a page; empty when none is found."""
    trafilatura = _library()
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    best = ""
    for fast in (True, False):
        found = None
        with suppress(*_FAULTS):
            found = trafilatura.bare_extraction(tree, fast=fast, include_comments=False, include_tables=True)
        body = None if found is None or isinstance(found, dict) else found.body
        text = "" if body is None else " ".join(body.itertext())
        if len(text) > len(best):
            best = text
        if len(best) >= _TOO_LITTLE:
            break
    return best


def _library() -> Any:
    """trafilatura, without the guesser of languages that it would load, with numpy, and is never asked for.

    That is an option of its own: it goes without what cannot be imported. While other threads run, which may
    want the guesser themselves, all is loaded.
    """
    without = _GUESSER not in sys.modules and threading.active_count() == 1
    if without:
        sys.modules[_GUESSER] = None  # type: ignore[assignment]
    try:
        return import_module("trafilatura")
    finally:
        if without:
            del sys.modules[_GUESSER]


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
        start = whole.find(key, at, at + _REACH)
        if start < 0:
            start = whole.find(key, 0, _REACH)
            if start < 0:
                continue
        else:
            at = start + len(key)
        chosen[number] = True
        bounds.append((number, start, start + len(key)))
    _choose_short(keys, whole, bounds, chosen)
    return chosen


def is_all_text(found: Sequence[Run], chosen: Sequence[bool]) -> bool:
    """Whether a page is a mere document, with nothing around its text that leads elsewhere; or one in which
    no main text stands out."""
    letters = sum(len(run.words) for run in found)
    linked = sum(run.linked for run in found)
    taken = sum(len(run.words) for run, is_chosen in zip(found, chosen, strict=True) if is_chosen)
    return not taken or (linked <= _FEW_LINKS * letters and taken >= _HALF * letters)


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
        high = min(bounds[rank][1] if rank < len(bounds) else len(whole), low + _REACH)
        start = whole.find(key, max(low, at), high) if high > low else -1
        if start >= 0:
            chosen[number] = True
            at = start + len(key)
