"""YAML front matter: the block between two lines of hyphens in which Markdown tools keep title, date, author.

Only what articles have there is read: `key: value`, a list in brackets or with a hyphen to the line.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

_BLOCK: Final = re.compile(r"\A\s*---[ \t]*\n(?P<body>(?:.*\n){0,100}?)(?:---|\.\.\.)[ \t]*(?:\n\s*|\Z)")
_ENTRY: Final = re.compile(r"(?P<key>[A-Za-z][\w -]*?)[ \t]*:(?:[ \t]+(?P<value>.*))?$")
_ITEM: Final = re.compile(r"\s*-\s+(?P<value>.*)$")


class FrontMatter(NamedTuple):
    """Where the block ends, and its values by key (small letters, `_` for spaces and hyphens)."""

    end: int
    values: dict[str, str]


def front_matter(text: str) -> FrontMatter | None:
    """The front matter at the start of the text, if there is any."""
    found = _BLOCK.match(text)
    if not found:
        return None
    values: dict[str, str] = {}
    key = None
    for line in found["body"].splitlines():
        entry, item = _ENTRY.match(line), _ITEM.match(line)
        if entry:
            key = re.sub(r"[\s-]+", "_", entry["key"].lower())
            values[key] = _plain(entry["value"] or "")
        elif item and key:
            values[key] = " and ".join(filter(None, (values[key], _plain(item["value"]))))
        elif line.strip() and not line.startswith((" ", "\t", "#")):
            return None  # a text between two rules, not data
    return FrontMatter(found.end(), values) if values else None


def _plain(value: str) -> str:
    value = value.strip()
    if value.startswith("[") and value.endswith("]"):
        return " and ".join(_plain(v) for v in value[1:-1].split(",") if v.strip())
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1].strip()
    return value
