"""The parts of a page, by the names under which they are asked for; cheap to import for a command line."""

from __future__ import annotations

from typing import Final

from analysis.layers import LISTED

Part = str

PARTS: Final[tuple[Part, ...]] = ("text", *(layer.name for layer in LISTED))
"""All parts, in their order: the text, then the lists."""
