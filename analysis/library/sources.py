"""From the names on the command line to the articles that they stand for."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from analysis.errors import ReadError
from analysis.files import reason
from analysis.reading.addresses import is_address
from analysis.reading.formats import suffixes
from analysis.reading.source import shown

STDIN: Final = "-"

_ARTICLES: Final = tuple(suffixes())
"""How the names of those files of a directory end that are articles."""


def named(given: Iterable[str]) -> tuple[str, ...]:
    """What was named, with the articles of a directory in its place, each once. Raises ReadError for a
    directory in which there are none."""
    found: dict[str, str] = {}
    for name in given:
        if name == STDIN or is_address(name):
            found.setdefault(name, name)
            continue
        for each in _in_directory(name) if os.path.isdir(name) else [name]:
            found.setdefault(os.path.realpath(each), each)
    return tuple(found.values())


def readable_once(name: str) -> bool:
    """Whether what is read there is gone then: standard input, or a pipe such as a shell's `<(command)`."""
    try:
        return name == STDIN or stat.S_ISFIFO(os.stat(name).st_mode)
    except (OSError, ValueError):
        return False


def _in_directory(name: str) -> Iterator[str]:
    """The articles that lie in a directory, by name."""
    try:
        with os.scandir(name) as entries:
            names = sorted(entry.name for entry in entries if _is_article(entry))
    except OSError as error:
        raise ReadError(f"{shown(name)}: {reason(error)}") from error
    if not names:
        wanted = ", ".join(f"*{ending}" for ending in _ARTICLES)
        raise ReadError(f"{shown(name)}: no articles ({wanted}) in this directory")
    return (str(Path(name) / each) for each in names)


def _is_article(entry: os.DirEntry[str]) -> bool:
    hidden = entry.name.startswith(".")
    return not hidden and entry.name.lower().endswith(_ARTICLES) and entry.is_file()
