"""The options that several commands have."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, NamedTuple

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


class Asked(NamedTuple):
    """What is to be annotated, how, and where the output goes."""

    file: str
    published: str | None
    model: str | None
    actors: str | None
    output: str | None
    debug: bool


def annotating(command: Callable[..., None]) -> Callable[..., None]:
    """For a command that prints an annotated article: it gets an `Asked` before the options of its own."""

    @wraps(command)
    def asked(**given: Any) -> None:
        own = {name: value for name, value in given.items() if name not in Asked._fields}
        command(Asked(**{name: given[name] for name in Asked._fields}), **own)

    told: Callable[..., None] = asked
    for option in (debug, output, actors, model, published, click.argument("file")):
        told = option(told)
    return told
