"""Input formats: what each is known by, and what in it is typography and no words.

A format is a module in this folder with a `FORMAT`, named in the table below; nothing else knows of it. It is
imported when a text of its format is met, so that most articles cost none of the others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from typing import Final, NamedTuple

from analysis.model import Span

_SUFFIXES: Final = {
    "plain": (".txt", ".text"),
    "markdown": (".md", ".markdown", ".mdown", ".mkd"),
}
"""The formats, and how the names of their files end. Known without importing any of them."""
PLAIN: Final = "plain"
"""The format of all that is no other."""


class Format(NamedTuple):
    """How a text is read that is written in a format."""

    looks_like_it: Callable[[str], bool]
    """Whether a text of which nobody says what it is has this format."""
    typography: Callable[[str], Sequence[Span]]
    """The stretches of a text that are typography; some may overlap."""
    joins: Callable[[str, str], bool] | None = None
    """Whether a line and the one below it belong to the same paragraph; None where their length tells."""


def formats() -> tuple[str, ...]:
    """The names of all formats."""
    return tuple(_SUFFIXES)


def format_named(name: str) -> Format:
    """A format by its name in `Article.markup`. Raises ValueError for one that is not known."""
    if name not in _SUFFIXES:
        raise ValueError(f"no format {name!r}; there are: {', '.join(_SUFFIXES)}")
    found: Format = import_module(f"{__name__}.{name}").FORMAT
    return found


def of_file(name: str) -> str:
    """The format of a file, by how its name ends."""
    ending = name.lower()
    return next((each for each, suffixes in _SUFFIXES.items() if ending.endswith(suffixes)), PLAIN)


def of_text(text: str) -> str:
    """The format of a text that has no name, by how it looks."""
    others = (name for name in _SUFFIXES if name != PLAIN)
    return next((name for name in others if format_named(name).looks_like_it(text)), PLAIN)


def suffixes() -> Iterator[str]:
    """How the names of files end that are articles, the usual ending of each format first."""
    lists = list(_SUFFIXES.values())
    for rank in range(max(map(len, lists))):
        yield from (each[rank] for each in lists if rank < len(each))
