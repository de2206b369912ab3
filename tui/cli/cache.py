"""`dateline cache`: the annotations that are kept."""

from __future__ import annotations

import click

from analysis.annotations.wording import counted
from analysis.library.cache import Cache, Size
from analysis.library.folders import cache_folder
from analysis.reading.source import shown
from tui.cli.streams import put


@click.command("cache")
@click.option("--clear", is_flag=True, help="Remove the annotations that are kept, and nothing else.")
def command(clear: bool) -> None:
    """Say where annotations are kept, how many and how large."""
    cache = Cache(cache_folder())
    if clear:
        put(f"removed {_kept(cache.clear())}\n")
    else:
        put(f"{shown(cache.folder)}: {_kept(cache.measure())}\n")


def _kept(size: Size) -> str:
    return f"{counted(size.entries, 'article')}, {size.bytes / 1e6:.1f} MB"
