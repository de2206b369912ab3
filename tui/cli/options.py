"""The options that several commands have."""

from __future__ import annotations

import codecs
from collections.abc import Callable
from functools import wraps
from typing import Any, Final, NamedTuple

import click

from analysis.reading import conversion

published = click.option(
    "--published", metavar="DATE", help="The day of publication, whatever the article's head says."
)
model = click.option("--model", metavar="NAME", help="An installed spaCy pipeline to use.")
actors = click.option(
    "--actors", metavar="FILE", help="Who is who, in TOML (default: dateline/actors.toml in ~/.config)."
)
output = click.option("--output", "-o", metavar="PATH", help="Write there instead of to standard output.")
debug = click.option("--debug", is_flag=True, help="Tell on standard error where a step failed, if any did.")
encoding = click.option(
    "--encoding", metavar="NAME", help="The encoding of the text, whatever it seems to be."
)
fields = click.option(
    "--fields",
    metavar="NAMES",
    help="How a corpus calls its fields of text, title, author, published and id, as in text=body,id=url.",
)
password = click.option(
    "--password", metavar="WORDS", help="What opens an encrypted file; other programs may see it meanwhile."
)
_refresh = click.option(
    "--refresh", is_flag=True, help="Fetch the page at an address anew, and tell what has changed."
)
_allow_private = click.option(
    "--allow-private", is_flag=True, help="Fetch from private networks and this machine, too."
)
part = click.option(
    "--part",
    metavar="NAME",
    help="Which article of a file that holds several: its number or name.",
)


def fetching(command: Callable[..., None]) -> Callable[..., None]:
    """For a command that takes addresses."""
    return _refresh(_allow_private(command))


_FIELDS: Final = ("text", "title", "author", "published", "id")


def of_source(
    encoding: str | None,
    fields: str | None,
    *,
    password: str | None = None,
    refresh: bool = False,
    allow_private: bool = False,
    keep: bool = True,
) -> conversion.Asked:
    """What was said of a source. Raises UsageError for what makes no sense."""
    if encoding is not None:
        try:
            codecs.lookup(encoding)
        except LookupError as error:
            raise click.UsageError(f"no encoding {encoding!r}") from error
    named: dict[str, str] = {}
    for each in fields.split(",") if fields else ():
        name, equals, value = each.partition("=")
        if name.strip() not in _FIELDS or not equals or not value.strip():
            raise click.UsageError(f"--fields: {each!r} is not one of {', '.join(_FIELDS)}, “=” and a name")
        named[name.strip()] = value.strip()
    return conversion.Asked(
        encoding=encoding,
        fields=named,
        password=password,
        refresh=refresh,
        allow_private=allow_private,
        keep=keep,
    )


class Asked(NamedTuple):
    """What is to be annotated, how, and where the output goes."""

    file: str
    published: str | None
    model: str | None
    actors: str | None
    output: str | None
    debug: bool
    encoding: str | None
    fields: str | None
    password: str | None
    part: str | None
    refresh: bool
    allow_private: bool

    def of_source(self) -> conversion.Asked:
        """What was said of the source. Raises UsageError for what makes no sense."""
        return of_source(
            self.encoding,
            self.fields,
            password=self.password,
            refresh=self.refresh,
            allow_private=self.allow_private,
        )


def annotating(command: Callable[..., None]) -> Callable[..., None]:
    """For a command that prints an annotated article: it gets an `Asked` before the options of its own."""

    @wraps(command)
    def asked(**given: Any) -> None:
        own = {name: value for name, value in given.items() if name not in Asked._fields}
        command(Asked(**{name: given[name] for name in Asked._fields}), **own)

    told: Callable[..., None] = asked
    for option in (
        *(debug, output, actors, model, part, fetching, password, fields, encoding, published),
        click.argument("file"),
    ):
        told = option(told)
    return told
