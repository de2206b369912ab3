"""Plain text: every character is one of the article's."""

from __future__ import annotations

from typing import Final

from analysis.reading.formats import Format

FORMAT: Final = Format(looks_like_it=lambda text: True, typography=lambda text: ())
