"""The command line: `dateline`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from tui.terminal.endings import Ending

COMMANDS: Final = ("annotate", "cache", "config", "explain", "read", "show", "text")
"""Each is the `command` of the module in this folder that is called like it."""


def main(ending: Ending | None = None) -> None:
    """Run `dateline`, as `tui.cli.commands.main`, which is loaded now."""
    from tui.cli.commands import main as run

    run(ending)
