"""What is asked for on the command line, as far as that can be told without reading all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

COMMANDS: Final = ("annotate", "cache", "config", "explain", "read", "show", "text")
"""Each is the `command` of the module in `tui.cli` that is called like it."""
_SWITCHES: Final = frozenset({"--mouse", "--no-mouse", "--no-state", "--debug"})
_WITH_VALUE: Final = frozenset({"--theme", "--config", "--published", "--model", "--actors"})


class Asked(NamedTuple):
    """The file that is to be read, the theme and the settings that were named, and whether the place where
    one was last is wanted."""

    path: str
    theme: str | None
    config: str | None
    resumes: bool


def asked_of(arguments: Sequence[str]) -> Asked | None:
    """What the reader is asked for; None if it is anything else than one article in a file."""
    rest = [*arguments]
    if rest[:1] == ["read"]:
        del rest[0]
    elif rest and rest[0] in COMMANDS:
        return None
    files: list[str] = []
    options: dict[str, str] = {}
    while rest:
        word = rest.pop(0)
        name, equals, value = word.partition("=")
        if name in _WITH_VALUE and (equals or rest):
            options[name] = value if equals else rest.pop(0)
        elif word in _SWITCHES:
            options[word] = ""
        elif word.startswith("-"):
            return None
        else:
            files.append(word)
    if len(files) != 1:
        return None
    return Asked(files[0], options.get("--theme"), options.get("--config"), "--no-state" not in options)
