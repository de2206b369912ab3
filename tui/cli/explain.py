"""`dateline explain`: why a clause is an event, or none."""

from __future__ import annotations

from collections.abc import Iterator

import click

from analysis.defaults import DEFAULT_MODEL
from analysis.installed import check_installed
from analysis.model import Article
from analysis.reading.source import shown
from tui.cli import options
from tui.cli.annotated import actors_to_use
from tui.cli.articles import article_of
from tui.cli.streams import put


@click.command("explain")
@click.argument("file")
@click.option("--at", type=click.IntRange(min=0), help="Only clauses around this character, counted from 0.")
@options.published
@options.encoding
@options.fields
@options.password
@options.fetching
@options.part
@options.model
@options.actors
@options.output
def command(
    file: str,
    at: int | None,
    published: str | None,
    encoding: str | None,
    fields: str | None,
    password: str | None,
    refresh: bool,
    allow_private: bool,
    part: str | None,
    model: str | None,
    actors: str | None,
    output: str | None,
) -> None:
    """Print, clause by clause, why FILE (- for standard input) tells an event there, or none: which rules
    made it, what the judge says of it, how it was typed and dated, and why it was dropped or merged."""
    check_installed(model or DEFAULT_MODEL)
    asked = options.of_source(
        encoding, fields, password=password, refresh=refresh, allow_private=allow_private
    )
    article = article_of(file, published, asked, part)
    put("\n".join(_lines(article, at, model, actors)) + "\n", output, shown)


def _lines(article: Article, at: int | None, model: str | None, actors: str | None) -> Iterator[str]:
    who = actors_to_use(actors)

    from analysis.events.judge import NOTICE, Judge
    from analysis.pipeline import Annotator

    found = Annotator(model, who).explain(article)
    if Judge.load() is None:
        yield NOTICE
    for one in found:
        if at is None or one.start <= at < one.end:
            yield f"{one.start}–{one.end}  {one.words}"
            yield f"    {'event: ' + one.label if one.label is not None else 'no event'}"
            yield from (f"    {step}" for step in one.steps)
