"""`dateline config`: settings and keys, to start from or looked over."""

from __future__ import annotations

import sys

import click

from analysis.annotations.wrap import one_line
from analysis.library.folders import has_usual_settings, read_settings, usual_settings
from analysis.reading.source import shown
from tui.cli.streams import put
from tui.settings.file import parse
from tui.settings.template import template


@click.command("config")
@click.argument("file", required=False)
@click.option("--check", is_flag=True, help="Print what is wrong with FILE, or else with your settings.")
def command(file: str | None, check: bool) -> None:
    """Print all settings and keys, as a file to start one's own from."""
    if check:
        _check_settings(file)
    elif file is not None:
        raise click.UsageError("a FILE is only for --check")
    else:
        put(template(usual_settings()))


def _check_settings(given: str | None) -> None:
    """Print every complaint in a line of its own; with any the exit status is 2."""
    path = usual_settings() if given is None else given
    if given is None and not has_usual_settings():
        put(f"{shown(path)}: there is none\n")
        return

    _, complaints = parse(read_settings(path))
    put("".join(f"{shown(path)}: {one_line(each)}\n" for each in complaints or ("nothing is wrong",)))
    if complaints:
        sys.exit(2)
