"""Coreference."""

from __future__ import annotations

from analysis.actors.found import Entry
from analysis.actors.page import Page


def refer(page: Page, entries: list[Entry]) -> None:
    """later"""
