"""The commands of `dateline`, and what happens when one of them cannot go on."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from typing import Final

import click

from analysis.errors import DatelineError
from analysis.files import reason
from analysis.reading.source import shown
from tui.cli.streams import fill_closed_streams, tame_terminals, tell, tell_at_length
from tui.opening.asked import COMMANDS
from tui.terminal.endings import Ending

_ALIKE: Final = 0.6
"""The share of letters, in their order, that two words have in common when one may be meant by the other."""


class _Commands(click.Group):
    """The commands, of which only that is loaded which is wanted. Anything that is no command is an article
    to read."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Their names."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command with a name, if there is one."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"tui.cli.{cmd_name}").command
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """The arguments, with the name of the command that was left out. Raises a UsageError for a word that
        is neither a file nor a command, but almost one."""
        if args and args[0] not in (*COMMANDS, "--help", "-h", "--version"):
            _check_spelling(args[0])
            args = ["read", *args]
        return super().parse_args(ctx, args)


def _check_spelling(word: str) -> None:
    if not word.isalpha() or os.path.lexists(word):
        return
    from difflib import get_close_matches

    for meant in get_close_matches(word.lower(), COMMANDS, 1, _ALIKE):
        raise click.UsageError(f"no such file or command: {shown(word)}; did you mean {meant}?")


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="dateline", prog_name="dateline")
@click.pass_context
def cli(context: click.Context) -> None:
    """Read an article with its actors, dates, quotes and events beside it.

    `dateline FILE` opens an article in the reader; FILE may be - for standard input. There may be several;
    a directory stands for its *.txt and *.md. An article has at most 256 MiB.
    """
    if context.invoked_subcommand != "read":
        context.ensure_object(Ending).as_usual()


def main(ending: Ending | None = None) -> None:
    """Run `dateline`; what a person can mend is told in one line, with exit status 2. `ending` is what ends
    it when it is told to, if that has begun already."""
    fill_closed_streams()
    tame_terminals()
    try:
        with _what_was_drawn_taken_back(ending):
            cli.main(prog_name="dateline", standalone_mode=False, obj=ending)
    except click.exceptions.NoArgsIsHelpError as error:
        tell_at_length(error.format_message())
        sys.exit(2)
    except click.UsageError as error:
        fail(error.format_message(), ending)
    except click.Abort:
        sys.exit(130)
    except DatelineError as error:
        fail(str(error), ending)
    except BrokenPipeError:
        _give_up_output()
        sys.exit(1)
    except OSError as error:
        _give_up_output()
        fail(f"{shown(error.filename)}: {reason(error)}" if error.filename else reason(error), ending)


@contextmanager
def _what_was_drawn_taken_back(ending: Ending | None) -> Iterator[None]:
    """Whatever fails is told on the screen on which the command was typed."""
    try:
        yield
    except BaseException:
        if ending is not None:
            ending.give_back()
        raise


def _give_up_output() -> None:
    """What could not be written is not to be tried again at the end."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def fail(why: str, ending: Ending | None = None) -> None:
    """Say why, in one line, and end; if the line has dropped, end for that reason."""
    if ending is not None:
        ending.end_if_line_dropped()
    with suppress(OSError):
        tell(why)
    sys.exit(2)
