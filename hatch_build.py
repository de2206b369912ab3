"""Compiles the sources when they are installed in place.

An ordinary installation is compiled by the installer. One in place is compiled by whoever starts it first, if
that person may write there; a reader must not be slow to start because nobody could.
"""

from __future__ import annotations

import compileall
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledInPlace(BuildHookInterface[Any]):
    """Writes byte code beside the sources."""

    PLUGIN_NAME = "custom"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """After a build; `version` is its kind."""
        del build_data, artifact_path
        if version == "editable":
            for package in ("analysis", "tui"):
                compileall.compile_dir(Path(self.root) / package, quiet=1)
