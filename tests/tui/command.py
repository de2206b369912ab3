"""The command line for tests: in a process of its own, or in this one."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from analysis.events.judge import NOTICE
from tui.cli.commands import main

DATELINE = [sys.executable, "-P", "-c", "from tui.cli import main; main()"]
QUOTED = " ".join(f"'{part}'" for part in DATELINE)

SAMPLE = "Oslo, 12 March 2024\n\n“The strait stays open,” Foreign Minister Oskar Lind said on Monday.\n"
WHO = """
[[actor]]
name = "The Gatekeeper"
aliases = ["Oskar Lind"]
kind = "person"
"""


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    """Run the command in this process; its exit status."""
    monkeypatch.setattr(sys, "argv", ["dateline", *arguments])
    try:
        main()
    except SystemExit as end:
        return int(end.code or 0)
    return 0


def said(err: str) -> str:
    """What was said on standard error, but that rules stand alone, which depends on what is installed."""
    return err.replace(f"dateline: {NOTICE}\n", "")


def kept(home: str) -> list[Path]:
    """The files that lie below a folder that an XDG variable names."""
    return [path for path in Path(os.environ[home]).rglob("*") if path.is_file()]
