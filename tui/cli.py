"""The command line: `dateline`."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from analysis.errors import DatelineError, ReadError
from analysis.model import Article
from analysis.reading.source import parse_published, read_article, read_bytes
from tui.cache_command import cache_command
from tui.config import check_actors, usual_actors
from tui.wording import left_aside
from tui.wrap import one_line

_STDIN = "-"


class _DefaultGroup(click.Group):
    """A group in which anything that is not a command is an article to read."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if args and args[0] not in self.commands and args[0] not in ("--help", "-h", "--version"):
            args = ["read", *args]
        return super().parse_args(ctx, args)


@click.group(cls=_DefaultGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="dateline", prog_name="dateline")
def cli() -> None:
    """Read an article with its actors, dates, quotes and events beside it.

    `dateline FILE` opens an article in the reader; FILE may be - for standard input.
    """


_published = click.option(
    "--published", metavar="DATE", help="The day of publication, whatever the article's head says."
)
_model = click.option("--model", metavar="NAME", help="An installed spaCy pipeline to use.")
_actors = click.option(
    "--actors", metavar="FILE", help="Who is who, in TOML (default: dateline/actors.toml in ~/.config)."
)


@cli.command("read")
@click.argument("file")
@_published
@_model
@_actors
@click.option("--theme", metavar="NAME", help="A Textual theme; ansi-dark keeps the terminal's own colours.")
@click.option("--no-mouse", is_flag=True, help="Leave the mouse, and selecting with it, to the terminal.")
@click.option("--no-state", is_flag=True, help="Leave no trace: use and keep neither annotation nor place.")
def read_command(
    file: str,
    published: str | None,
    model: str | None,
    actors: str | None,
    theme: str | None,
    no_mouse: bool,
    no_state: bool,
) -> None:
    """Open FILE in the reader (the command itself may be left out)."""
    if not (sys.stdout.isatty() and sys.stderr.isatty()):
        raise click.UsageError(
            "the reader needs a terminal; for a pipe or a file there is: dateline annotate"
        )
    article = _article(file, published)
    if actors is not None:
        check_actors(actors)
    if not sys.stdin.isatty():
        _take_keys_from_terminal()

    from textual.app import InvalidThemeError

    from tui.app import DatelineApp
    from tui.memory import remember

    # The usual file is checked by the child, since nothing may be waited for before the text is seen.
    memory = remember(article, model, usual_actors() if actors is None else actors, keep=not no_state)
    try:
        app = DatelineApp(
            article,
            memory.background,
            theme,
            annotation=memory.annotation,
            resume=memory.resume,
            notices=memory.notices,
        )
    except InvalidThemeError as error:
        raise click.UsageError(f"no theme {theme!r}; {_themes()}") from error
    try:
        app.run(mouse=not no_mouse)
    finally:
        if (trouble := memory.close()) is not None:
            click.echo(f"dateline: {one_line(trouble)}", err=True)
    if app.return_code:
        sys.exit(app.return_code)


cli.add_command(cache_command)


@cli.command("annotate")
@click.argument("file")
@click.option("--format", "form", type=click.Choice(["json"]), default="json", help="The form of the output.")
@_published
@_model
@_actors
@click.option("--output", "-o", metavar="PATH", help="Write there instead of to standard output.")
def annotate_command(
    file: str,
    form: str,
    published: str | None,
    model: str | None,
    actors: str | None,
    output: str | None,
) -> None:
    """Print everything found in FILE (- for standard input)."""
    del form
    article = _article(file, published)
    if output is not None:
        _check_output(output)
    who = _actors_to_use(actors)

    from analysis.pipeline import Annotator

    annotator = Annotator(model, who)
    with _progress_line() as progress:
        annotation = annotator.annotate(article, progress)
    text = json.dumps(annotation.to_dict(), ensure_ascii=False, indent=1) + "\n"
    if output is None:
        click.echo(text.encode("utf-8", "backslashreplace"), nl=False)
    else:
        _write_whole(output, text)


def _themes() -> str:
    from textual.theme import BUILTIN_THEMES

    from tui.themes import OURS

    return "there are: " + ", ".join([*(theme.name for theme in OURS), *sorted(BUILTIN_THEMES)])


def _article(file: str, published: str | None) -> Article:
    day = None if published is None else parse_published(published)
    if file == _STDIN:
        if sys.stdin.isatty():
            raise click.UsageError("standard input is the terminal; pipe an article into it, or name a file")
        return read_bytes(sys.stdin.buffer.read(), source=None, published=day)
    return read_article(file, published=day)


def _actors_to_use(given: str | None) -> str | None:
    """The file of actors that was named, or the usual one; that one is left aside with a line on standard
    error when it is faulty, since nobody asked for it now."""
    path = usual_actors() if given is None else given
    if path is None:
        return None
    try:
        check_actors(path)
    except DatelineError as error:
        if given is not None:
            raise
        click.echo(f"dateline: {one_line(left_aside(str(error)))}", err=True)
        return None
    return path


def _take_keys_from_terminal() -> None:
    """Standard input is the article or some other file; the keys come from the terminal itself."""
    try:
        terminal = os.open("/dev/tty", os.O_RDONLY)
    except OSError as error:
        raise click.UsageError("there is no terminal to read keys from") from error
    os.dup2(terminal, 0)
    os.close(terminal)


@contextmanager
def _progress_line() -> Iterator[Callable[[float], None] | None]:
    """A line on standard error that says how far a long annotation is; none when nobody watches."""
    if not sys.stderr.isatty():
        yield None
        return
    yield lambda share: click.echo(f"\rannotating {share:4.0%}", err=True, nl=False)
    click.echo("\r                \r", err=True, nl=False)


def _check_output(path: str) -> None:
    """Refuse before the work what cannot be written after it."""
    folder = Path(path).resolve().parent
    if Path(path).is_dir():
        raise ReadError(f"{path} is a directory")
    if not folder.is_dir():
        raise ReadError(f"there is no directory {folder}")
    if not os.access(folder, os.W_OK):
        raise ReadError(f"no permission to write in {folder}")


def _write_whole(path: str, text: str) -> None:
    """Write a file whole or not at all: an old one stays as it was until the new one is complete."""
    target = Path(path).resolve()
    new = target.with_name(f".dateline-{os.getpid()}")
    try:
        new.write_text(text, encoding="utf-8", errors="backslashreplace", newline="\n")
        if target.exists():
            new.chmod(target.stat().st_mode)
        new.replace(target)
    except OSError as error:
        raise ReadError(f"cannot write {path}: {error.strerror}") from error
    finally:
        new.unlink(missing_ok=True)


def main() -> None:
    """Run `dateline`; what a person can mend is told in one line, with exit status 2."""
    try:
        cli.main(standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
        sys.exit(2)
    except click.UsageError as error:
        fail(error.format_message())
    except click.Abort:
        sys.exit(130)
    except DatelineError as error:
        fail(str(error))
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)


def fail(reason: str) -> None:
    """Say why, in one line, and end."""
    click.echo(f"dateline: {one_line(reason)}", err=True)
    sys.exit(2)
