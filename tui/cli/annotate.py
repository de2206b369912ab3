"""`dateline annotate`: everything that was found, in a form for other programs."""

from __future__ import annotations

import click

from analysis.export import FORMATS, exported
from analysis.reading.source import shown
from analysis.tame import escaped_json
from tui.cli import options
from tui.cli.annotated import annotated
from tui.cli.streams import put


@click.command("annotate")
@click.option(
    "--format", "form", type=click.Choice(FORMATS), default=FORMATS[0], help="The form of the output."
)
@options.annotating
def command(asked: options.Asked, form: str) -> None:
    """Print everything found in FILE (- for standard input)."""
    put(exported(annotated(asked), form), asked.output, escaped_json if form == "json" else shown)
