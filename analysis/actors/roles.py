"""Roles."""

from __future__ import annotations

from analysis.actors.found import Entry
from analysis.actors.page import Page


def assign_roles(page: Page, entries: list[Entry]) -> None:
    """later"""
