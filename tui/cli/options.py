"""The options that several commands have."""

from __future__ import annotations

import click

published = click.option(
    "--published", metavar="DATE", help="The day of publication, whatever the article's head says."
)
model = click.option("--model", metavar="NAME", help="An installed spaCy pipeline to use.")
actors = click.option(
    "--actors", metavar="FILE", help="Who is who, in TOML (default: dateline/actors.toml in ~/.config)."
)
output = click.option("--output", "-o", metavar="PATH", help="Write there instead of to standard output.")
debug = click.option("--debug", is_flag=True, help="Tell on standard error where a step failed, if any did.")
