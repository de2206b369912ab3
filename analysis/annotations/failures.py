"""What is said of failures: in words for whoever reads, with their traces for whoever mends them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from rich.cells import cell_len

from analysis.annotations.wording import counted
from analysis.annotations.wrap import shown
from analysis.layers import LAYERS
from analysis.model import Failure, LayerName, Step

_BRIEF: Final = "not all could be read"
_ROOM: Final = 56
"""Cells that words on failures may have in a status line; what takes more has to be brief."""

_IN_PARAGRAPHS: Final[dict[LayerName | Step, str]] = {
    "parse": "sentences",
    "roles": "roles",
    "references": "references",
    "speakers": "speakers",
}
"""What is missing in a paragraph, by the step that failed or else the layer, where that is another word."""
_WHOLE: Final[dict[tuple[str, str], str]] = {
    ("head", "reading"): "the head could not be read",
    ("head", "layout"): "paragraphs could not be told apart",
    ("head", "sentences"): "sentences could not be told apart",
    ("ids", "records"): "ids are mere numbers, which change with the text",
    **{(layer.name, step): words for layer in LAYERS for step, words in layer.failures.items()},
}
"""What could not be done in steps over the whole text, where it is not all of a layer that is missing."""


def in_words(failures: Sequence[Failure]) -> str:
    """What an annotation goes without: `dates of 2 paragraphs and events of 1 could not be read; actors could
    not be linked`. Nothing when nothing has failed."""
    places: dict[str, set[tuple[int | None, int | None]]] = {}
    whole: dict[str, None] = {}
    for failure in failures:
        if failure.start is None:
            whole[_WHOLE.get((failure.layer, failure.step), f"{failure.layer} could not be read")] = None
        else:
            what = _IN_PARAGRAPHS.get(failure.step) or _IN_PARAGRAPHS.get(failure.layer) or failure.layer
            places.setdefault(what, set()).add((failure.start, failure.end))
    told = [
        f"{what} of {counted(len(there), 'paragraph') if number == 0 else f'{len(there):,}'}"
        for number, (what, there) in enumerate(places.items())
    ]
    parts = f"{_listed(told)} could not be read" if told else ""
    return "; ".join(part for part in (parts, *whole) if part)


def lengths(failures: Sequence[Failure]) -> tuple[str, ...]:
    """The same for a status line, from full to brief."""
    words = in_words(failures)
    return (words,) if cell_len(words) <= _ROOM else (words, _BRIEF)


def traces(failures: Iterable[Failure]) -> str:
    """What failed and where, as Python tells it; what several have in common is told once."""
    told = (line for failure in failures for line in (_heading(failure), *failure.trace.split("\n")) if line)
    return "".join(f"{shown(line)}\n" for line in told)


def _heading(failure: Failure) -> str:
    where = "" if failure.start is None else f", characters {failure.start} to {failure.end}"
    return f"{failure.layer}, {failure.step}{where}: {failure.error}"


def _listed(words: list[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    return " and ".join(part for part in (", ".join(words[:-1]), words[-1]) if part)
