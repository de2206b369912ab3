"""`dateline cache`: what is kept of articles, and how to be rid of it."""

from __future__ import annotations

import click

from analysis.reading.source import shown
from tui.cache import Cache, Size
from tui.config import cache_folder
from tui.wording import counted


@click.command("cache")
@click.option("--clear", is_flag=True, help="Remove the annotations that are kept, and nothing else.")
def cache_command(clear: bool) -> None:
    """Say where annotations are kept, how many and how large."""
    cache = Cache(cache_folder())
    if clear:
        click.echo(f"removed {_in_words(cache.clear())}")
    else:
        click.echo(f"{shown(cache.folder)}: {_in_words(cache.measure())}")


def _in_words(size: Size) -> str:
    return f"{counted(size.entries, 'article')}, {size.bytes / 1e6:.1f} MB"
