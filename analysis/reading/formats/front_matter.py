"""Front matter: the block at the head of a text in which Markdown tools keep title, date and author.

YAML between two lines of hyphens, TOML between two of plus signs, or a JSON object, each read by its own
parser. Where a writer has not minded YAML's rules ("title: The mill: a story"), line by line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple

_LINES: Final = r"(?P<body>(?:.*\n){0,100}?)"
_YAML: Final = re.compile(rf"\A\s*---[ \t]*\n{_LINES}(?:---|\.\.\.)[ \t]*(?:\n\s*|\Z)")
_TOML: Final = re.compile(rf"\A\s*\+\+\+[ \t]*\n{_LINES}\+\+\+[ \t]*(?:\n\s*|\Z)")
_JSON: Final = re.compile(r"\A\s*(?P<body>\{[ \t]*\n(?:.*\n){0,100}?\})[ \t]*(?:\n\s*|\Z)")
_ENTRY: Final = re.compile(r"(?P<key>[A-Za-z][\w -]*?)[ \t]*:(?:[ \t]+(?P<value>.*))?$")
_LOOKS: Final = re.compile(r"^[ \t]*\"?[A-Za-z][\w -]*\"?[ \t]*[:=]", re.MULTILINE)
_ITEM: Final = re.compile(r"\s*-\s+(?P<value>.*)$")
_MOST: Final = 50
"""Items of a list that are read."""
_DEPTH: Final = 3
"""How deep lists and tables are read: a few lines of YAML can nest into more than there is room for."""


class FrontMatter(NamedTuple):
    """Where the block ends, and its values by key (small letters, `_` for spaces and hyphens)."""

    end: int
    values: dict[str, str]


def looks_ended(text: str) -> int:
    """Where a block ends at the start of the text that looks like front matter, 0 without one. It is not
    read, which takes a while."""
    for block in (_YAML, _TOML, _JSON):
        found = block.match(text)
        if found and _LOOKS.search(found["body"]):
            return found.end()
    return 0


def front_matter(text: str) -> FrontMatter | None:
    """The front matter at the start of the text, if there is any."""
    for block, read in ((_YAML, _yaml), (_TOML, _toml), (_JSON, _json)):
        found = block.match(text)
        if found:
            values = read(found["body"])
            return FrontMatter(found.end(), values) if values else None
    return None


def _yaml(body: str) -> dict[str, str]:
    import yaml  # only an article that has such a head pays for it

    try:
        return _by_key(yaml.load(body, yaml.BaseLoader))
    except (yaml.YAMLError, ValueError, RecursionError):
        return _by_line(body)


def _toml(body: str) -> dict[str, str]:
    import tomllib

    try:
        return _by_key(tomllib.loads(body))
    except (tomllib.TOMLDecodeError, RecursionError):
        return {}


def _json(body: str) -> dict[str, str]:
    import json

    try:
        return _by_key(json.loads(body))
    except (ValueError, RecursionError):
        return {}


def _by_key(data: object) -> dict[str, str]:
    if not isinstance(data, Mapping):
        return {}
    return {_key(str(key)): " and ".join(_told(value, 0)) for key, value in data.items()}


def _told(value: Any, depth: int) -> Iterator[str]:
    """The words of a value; of a table, those of its name."""
    if isinstance(value, Mapping):
        named = next((item for key, item in value.items() if str(key).lower() == "name"), None)
        value = [] if named is None else [named]
    if isinstance(value, list):
        if depth < _DEPTH:
            for item in value[:_MOST]:
                yield from _told(item, depth + 1)
    elif value is not None and (words := " ".join(str(value).split())):
        yield words


def _key(key: str) -> str:
    return re.sub(r"[\s-]+", "_", key.lower())


def _by_line(body: str) -> dict[str, str]:
    """`key: value`, a list in brackets or with a hyphen to the line; {} for a text between two rules."""
    values: dict[str, str] = {}
    key = None
    for line in body.splitlines():
        entry, item = _ENTRY.match(line), _ITEM.match(line)
        if entry:
            key = _key(entry["key"])
            values[key] = _plain(entry["value"] or "")
        elif item and key:
            values[key] = " and ".join(filter(None, (values[key], _plain(item["value"]))))
        elif line.strip() and not line.startswith((" ", "\t", "#")):
            return {}
    return values


def _plain(value: str) -> str:
    value = value.strip()
    if value.startswith("[") and value.endswith("]"):
        return " and ".join(_plain(v) for v in value[1:-1].split(",") if v.strip())
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1].strip()
    return value
