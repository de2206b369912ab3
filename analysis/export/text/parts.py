"""The parts of a page, by the names under which they are asked for; cheap to import for a command line."""

from __future__ import annotations

from typing import Final, Literal, get_args

Part = Literal["text", "events", "actors", "quotes", "dates"]

PARTS: Final[tuple[Part, ...]] = get_args(Part)
"""All parts, in their order."""
