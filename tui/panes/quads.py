"""The component classes of the kinds of events, by which whatever draws them has the colours of the theme."""

from __future__ import annotations

from typing import Final

QUADS: Final = frozenset(
    {
        "timeline--quiet",
        "timeline--verbal-cooperation",
        "timeline--material-cooperation",
        "timeline--verbal-conflict",
        "timeline--material-conflict",
        "timeline--untyped",
    }
)
"""One for each of PLOVER's four classes, one for events without a type, one for what is no event."""
