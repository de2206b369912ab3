"""Which statement answers which."""

from __future__ import annotations
