"""Word lists: TOML files that lie beside the component that reads them."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def load(package: str, name: str) -> dict[str, Any]:
    """The tables of `name`.toml in `package` (`"analysis.dates"`). Loaded once: do not change it."""
    return tomllib.loads((files(package) / f"{name}.toml").read_text(encoding="utf-8"))
