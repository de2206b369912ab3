"""Which versions of packages are installed: told quickly, by the names of folders that installers leave."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable

_RECORD = re.compile(r"(?P<name>[^-]+)-(?P<version>[^-]+)\.dist-info")


def versions(names: Iterable[str]) -> list[str] | None:
    """The versions of packages, in their order; None when one of them is not installed.

    After PyPA's specification "Recording installed projects", each has a folder `name-version.dist-info`,
    with `_` in the name for every `-`. What is installed in another way is asked of `importlib.metadata`,
    which knows all ways and takes its time.
    """
    wanted = {name: _normal(name) for name in names}
    found = _recorded(set(wanted.values()))
    told = [found.get(normal) or _asked(name) for name, normal in wanted.items()]
    return None if None in told else [version for version in told if version is not None]


def _recorded(wanted: set[str]) -> dict[str, str]:
    """The versions by name; of several in different places that which is imported, the first."""
    found: dict[str, str] = {}
    for place in sys.path:
        try:
            entries = os.listdir(place or ".")
        except OSError:
            continue
        for entry in entries:
            record = _RECORD.fullmatch(entry) if entry.endswith(".dist-info") else None
            if record is not None and (name := _normal(record["name"])) in wanted:
                found.setdefault(name, record["version"])
    return found


def _asked(name: str) -> str | None:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(name)
    except (PackageNotFoundError, ValueError):
        return None


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "_", name).lower()
