"""Input formats: what each is known by, and what in it is typography and no words.

A format of text is a module in this folder with a `FORMAT`, one that is converted to text a module with a
`CONVERTER`; both are named in the tables below, and nothing else knows of them. A module is imported when
something of its format is met, so that most articles cost none of the others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from analysis.model import Span
    from analysis.reading.conversion import Converter

_SUFFIXES: Final = {
    "plain": (".txt", ".text"),
    "markdown": (".md", ".markdown", ".mdown", ".mkd"),
}
"""The formats, and how the names of their files end. Known without importing any of them."""
_CONVERTED: Final[dict[str, tuple[str, ...]]] = {
    "pdf": (".pdf",),
    "docx": (".docx", ".docm", ".dotx"),
    "odt": (".odt", ".ott", ".fodt"),
    "rtf": (".rtf",),
    "epub": (".epub",),
    "html": (".html", ".htm", ".xhtml"),
    "mail": (".eml", ".mbox"),
    "feed": (".rss", ".atom"),
    "jsonl": (".jsonl", ".ndjson"),
    "subtitles": (".srt", ".vtt"),
    "xml": (".xml",),
}
"""The formats that are no text, each of which has a converter (`analysis.reading.conversion`), and how the
names of their files end."""
_OF_SEVERAL: Final = ("mail", "feed", "jsonl")
PLAIN: Final = "plain"
"""The format of all that is no other."""
MARKDOWN: Final = "markdown"


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


def converted() -> tuple[str, ...]:
    """The names of the formats that are converted."""
    return tuple(_CONVERTED)


def converter_named(name: str) -> Converter:
    """The converter of a format. Raises ValueError for one that is not known."""
    if name not in _CONVERTED:
        raise ValueError(f"no converter for {name!r}; there are: {', '.join(_CONVERTED)}")
    found: Converter = import_module(f"{__name__}.{name}").CONVERTER
    return found


def several() -> tuple[str, ...]:
    """How the names of files end that may hold several articles."""
    return tuple(ending for name in _OF_SEVERAL for ending in _CONVERTED[name])


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
    lists = [*_SUFFIXES.values(), *_CONVERTED.values()]
    for rank in range(max(map(len, lists))):
        yield from (each[rank] for each in lists if rank < len(each))
