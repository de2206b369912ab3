"""`dateline show`: the annotated text and lists of what was found."""

from __future__ import annotations

import sys
from shutil import get_terminal_size

import click

from analysis.export.text.page import page
from analysis.export.text.parts import PARTS, Part
from analysis.export.text.rows import plain
from tui.cli import options
from tui.cli.annotated import annotated
from tui.cli.streams import is_terminal, put


def _parts(_: click.Context, __: click.Parameter, given: str | None) -> tuple[Part, ...]:
    """The parts that `--only` names, or all."""
    if given is None:
        return PARTS
    names = [name.strip() for name in given.split(",")]
    wrong = next((name for name in names if name not in PARTS), None)
    if wrong is not None:
        raise click.UsageError(f"no part {wrong!r}; there are: {', '.join(PARTS)}")
    return tuple(part for part in PARTS if part in names)


@click.command("show")
@click.option(
    "--only",
    "parts",
    metavar="PARTS",
    callback=_parts,
    help=f"Some of {','.join(PARTS)}; one has no heading.",
)
@click.option(
    "--width",
    type=click.IntRange(min=20),
    metavar="N",
    help="Wrap lines at N cells (default: the terminal's width; none in a pipe or a file).",
)
@options.annotating
def command(asked: options.Asked, parts: tuple[Part, ...], width: int | None) -> None:
    """Print FILE (- for standard input) with its annotations, then the lists of what was found.

    In the text, [e1] stands behind a sentence that tells event e1, [q2 Lind] where a quote of Lind ends, and
    [d3 = 2024-03-04] behind a sentence with a date. Plain text, unless it goes to a terminal.
    """
    lines = page(annotated(asked), parts)
    if asked.output is None and is_terminal(sys.stdout):
        from tui.cli.output import coloured, shown_in_colour

        put(coloured(lines, width or get_terminal_size().columns), None, shown_in_colour)
    else:
        put(plain(lines, width), asked.output)
