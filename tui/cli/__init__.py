"""The command line: `dateline`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.terminal.endings import Ending


def main(ending: Ending | None = None) -> None:
    """Run `dateline`, as `tui.cli.commands.main`, which is loaded now."""
    from tui.cli.commands import main as run

    run(ending)
