"""The command line: `dateline`."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from shutil import get_terminal_size
from typing import TYPE_CHECKING

import click

from analysis.annotations.wording import counted, left_aside
from analysis.annotations.wrap import one_line
from analysis.errors import DatelineError, ReadError
from analysis.export import FORMATS, exported
from analysis.export.text.parts import PARTS, Part
from analysis.files import reason
from analysis.library.folders import (
    check_actors,
    has_usual_settings,
    read_settings,
    usual_actors,
    usual_settings,
)
from analysis.library.shelf import Shelf, Source, unread
from analysis.library.sources import STDIN, named, readable_once
from analysis.model import Annotation, Article
from analysis.reading.source import open_article, open_handle, parse_published, shown
from analysis.tame import escaped_json
from tui.cli.streams import (
    check_output,
    draw_in_utf8,
    fill_closed_streams,
    is_terminal,
    put,
    tame_terminals,
    tell,
    tell_at_length,
    tell_over,
)
from tui.terminal.endings import Ending

if TYPE_CHECKING:
    from analysis.library.cache import Size
    from tui.settings.config import Complaints, Config


class _DefaultGroup(click.Group):
    """A group in which anything that is not a command is an article to read."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if args and args[0] not in self.commands and args[0] not in ("--help", "-h", "--version"):
            args = ["read", *args]
        return super().parse_args(ctx, args)


@click.group(cls=_DefaultGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="dateline", prog_name="dateline")
@click.pass_context
def cli(context: click.Context) -> None:
    """Read an article with its actors, dates, quotes and events beside it.

    `dateline FILE` opens an article in the reader; FILE may be - for standard input. There may be several;
    a directory stands for its *.txt and *.md. An article has at most 256 MiB.
    """
    if context.invoked_subcommand != "read":
        context.ensure_object(Ending).as_usual()


def _parts(_: click.Context, __: click.Parameter, given: str | None) -> tuple[Part, ...]:
    """The parts that `--only` names, or all."""
    if given is None:
        return PARTS
    names = [name.strip() for name in given.split(",")]
    wrong = next((name for name in names if name not in PARTS), None)
    if wrong is not None:
        raise click.UsageError(f"no part {wrong!r}; there are: {', '.join(PARTS)}")
    return tuple(part for part in PARTS if part in names)


_published = click.option(
    "--published", metavar="DATE", help="The day of publication, whatever the article's head says."
)
_model = click.option("--model", metavar="NAME", help="An installed spaCy pipeline to use.")
_actors = click.option(
    "--actors", metavar="FILE", help="Who is who, in TOML (default: dateline/actors.toml in ~/.config)."
)
_output = click.option("--output", "-o", metavar="PATH", help="Write there instead of to standard output.")


_debug = click.option("--debug", is_flag=True, help="Tell on standard error where a step failed, if any did.")


@cli.command("read")
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@_published
@_model
@_actors
@click.option("--theme", metavar="NAME", help="A Textual theme; ansi-dark keeps the terminal's own colours.")
@click.option(
    "--mouse/--no-mouse", default=None, help="Use the mouse, or leave it, and selecting, to the terminal."
)
@click.option(
    "--config",
    metavar="FILE",
    help="Settings and keys, in TOML (default: dateline/config.toml in ~/.config).",
)
@click.option("--no-state", is_flag=True, help="Leave no trace: use and keep neither annotation nor place.")
@_debug
@click.make_pass_decorator(Ending, ensure=True)
def read_command(
    ending: Ending,
    files: tuple[str, ...],
    published: str | None,
    model: str | None,
    actors: str | None,
    theme: str | None,
    mouse: bool | None,
    config: str | None,
    no_state: bool,
    debug: bool,
) -> None:
    """Open FILE in the reader (the command itself may be left out).

    Of several, and of a directory's *.txt and *.md, the first is opened; keys lead to the others.
    """
    if not (is_terminal(sys.stdout) and is_terminal(sys.stderr)):
        raise click.UsageError(
            "the reader needs a terminal; for a pipe or a file there are: dateline show, dateline annotate"
        )
    ending.begin()
    shelf, article, notices = _first_article(_shelf(files, published))
    if actors is not None:
        check_actors(actors)
    settings, complaints = _settings(config)
    if not is_terminal(sys.stdin):
        _take_keys_from_terminal()

    draw_in_utf8()
    gc.disable()  # nothing is thrown away before the text is seen; the application goes on collecting

    from rich.console import Console
    from textual.app import InvalidThemeError

    from tui.app import DatelineApp
    from tui.articles.memories import Memories
    from tui.settings.themes import has_sixteen_colours

    # The usual file is checked by the child, since nothing may be waited for before the text is seen.
    try:
        who = usual_actors() if actors is None else actors
    except ReadError as error:
        who = None
        if str(error) not in complaints:
            notices.append(str(error))
    memories = Memories(model, who, keep=not no_state)
    memory = memories.of(article)
    try:
        app = DatelineApp(
            article,
            memory.background,
            theme,
            settings,
            complaints,
            sixteen=has_sixteen_colours(),
            annotation=memory.annotation,
            resume=memory.resume,
            notices=(*notices, *memory.notices),
            shelf=shelf,
            memories=memories,
        )
    except InvalidThemeError as error:
        raise click.UsageError(f"no theme {theme!r}; {_themes()}") from error
    app.error_console = Console(stderr=True, color_system=None, markup=False, highlight=False)
    ending.prepare(app.put_away, app.hold.give_back)
    try:
        app.run(mouse=settings.mouse if mouse is None else mouse)
    finally:
        if (trouble := app.put_away()) is not None:
            tell(trouble)
        if debug:
            tell_at_length("".join(memories.traces))
    sys.stdout.flush()
    ending.end(app.return_code or 0)


@cli.command("show")
@click.argument("file")
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
@_published
@_model
@_actors
@_output
@_debug
def show_command(
    file: str,
    parts: tuple[Part, ...],
    width: int | None,
    published: str | None,
    model: str | None,
    actors: str | None,
    output: str | None,
    debug: bool,
) -> None:
    """Print FILE (- for standard input) with its annotations, then the lists of what was found.

    In the text, [e1] stands behind a sentence that tells event e1, [q2 Lind] where a quote of Lind ends, and
    [d3 = 2024-03-04] behind a sentence with a date. Plain text, unless it goes to a terminal.
    """
    annotation = _annotation(file, published, model, actors, output)
    _tell_failures(annotation, debug=debug)

    from analysis.export.text.page import page

    lines = page(annotation, parts)
    if output is None and is_terminal(sys.stdout):
        from tui.cli.output import coloured, shown_in_colour

        put(coloured(lines, width or get_terminal_size().columns), None, shown_in_colour)
    else:
        from analysis.export.text.rows import plain

        put(plain(lines, width), output)


@cli.command("annotate")
@click.argument("file")
@click.option(
    "--format", "form", type=click.Choice(FORMATS), default=FORMATS[0], help="The form of the output."
)
@_published
@_model
@_actors
@_output
@_debug
def annotate_command(
    file: str,
    form: str,
    published: str | None,
    model: str | None,
    actors: str | None,
    output: str | None,
    debug: bool,
) -> None:
    """Print everything found in FILE (- for standard input)."""
    annotation = _annotation(file, published, model, actors, output)
    _tell_failures(annotation, debug=debug)

    put(exported(annotation, form), output, escaped_json if form == "json" else shown)


def _annotation(
    file: str, published: str | None, model: str | None, actors: str | None, output: str | None
) -> Annotation:
    """The article annotated, once everything that could prevent its output has been looked at."""
    article = _article(file, published)
    if output is not None:
        check_output(output)
    who = _actors_to_use(actors)

    from analysis.pipeline import Annotator

    annotator = Annotator(model, who)
    with _progress_line() as progress:
        return annotator.annotate(article, progress)


def _tell_failures(annotation: Annotation, *, debug: bool) -> None:
    """Say on standard error what could not be done, if anything."""
    if annotation.failures:
        from analysis.annotations.failures import in_words, traces

        tell(in_words(annotation.failures))
        if debug:
            tell_at_length(traces(annotation.failures))


@cli.command("cache")
@click.option("--clear", is_flag=True, help="Remove the annotations that are kept, and nothing else.")
def cache_command(clear: bool) -> None:
    """Say where annotations are kept, how many and how large."""
    from analysis.library.cache import Cache
    from analysis.library.folders import cache_folder

    cache = Cache(cache_folder())
    if clear:
        put(f"removed {_kept(cache.clear())}\n")
    else:
        put(f"{shown(cache.folder)}: {_kept(cache.measure())}\n")


def _kept(size: Size) -> str:
    return f"{counted(size.entries, 'article')}, {size.bytes / 1e6:.1f} MB"


@cli.command("config")
@click.argument("file", required=False)
@click.option("--check", is_flag=True, help="Print what is wrong with FILE, or else with your settings.")
def config_command(file: str | None, check: bool) -> None:
    """Print all settings and keys, as a file to start one's own from."""
    if check:
        _check_settings(file)
    elif file is not None:
        raise click.UsageError("a FILE is only for --check")
    else:
        from tui.settings.template import template

        put(template(usual_settings()))


def _check_settings(given: str | None) -> None:
    """Print every complaint in a line of its own; with any the exit status is 2."""
    path = usual_settings() if given is None else given
    if given is None and not has_usual_settings():
        put(f"{shown(path)}: there is none\n")
        return

    from tui.settings.file import parse

    _, complaints = parse(read_settings(path))
    put("".join(f"{shown(path)}: {one_line(each)}\n" for each in complaints or ("nothing is wrong",)))
    if complaints:
        sys.exit(2)


def _themes() -> str:
    from tui.settings.file import themes

    return "there are: " + ", ".join(themes())


def _settings(given: str | None) -> tuple[Config, Complaints]:
    """The settings of the file that was named, or of the usual one if it is there, and what is wrong with it.
    Only a file that was named must be readable."""
    from tui.settings.config import USUAL

    path = usual_settings() if given is None else given
    try:
        if given is None and not has_usual_settings():
            return USUAL, ()
        data = read_settings(path)
    except ReadError as error:
        if given is not None:
            raise
        return USUAL, (str(error),)

    from tui.settings.file import parse

    settings, complaints = parse(data)
    return settings, (f"{Path(path).name}: {complaints[0]}", *complaints[1:]) if complaints else ()


def _shelf(files: tuple[str, ...], published: str | None) -> Shelf:
    """What was named. All of it that can be read only once is read now, before the keys are taken from the
    terminal, and the only article if there is but one."""
    names = named(files)
    if len(names) == 1:
        return Shelf((Source(names[0], _article(names[0], published)),))
    if published is not None:
        raise click.UsageError("--published is for one article; of several each has its own day")
    return Shelf(tuple(_taken(name) if readable_once(name) else Source(name) for name in names))


def _taken(name: str) -> Source:
    try:
        return Source(name, _article(name, None))
    except ReadError as error:
        return Source(name, failure=str(error))


def _first_article(shelf: Shelf) -> tuple[Shelf, Article, list[str]]:
    """The first that can be read, and a line if it is not the first of all. Raises ReadError."""
    reasons: list[str] = []
    there: Shelf | None = shelf
    while there is not None:
        try:
            return there, there.source.read(), [unread(reasons)] if reasons else []
        except ReadError as error:
            reasons.append(str(error))
            there = there.step(1)
    raise ReadError(f"none of the {len(shelf.sources):,} articles can be read: {reasons[0]}")


def _article(file: str, published: str | None) -> Article:
    day = None if published is None else parse_published(published)
    if file == STDIN:
        if sys.stdin is None:
            raise click.UsageError("standard input is closed; pipe an article into it, or name a file")
        if sys.stdin.isatty():
            raise click.UsageError("standard input is the terminal; pipe an article into it, or name a file")
        return open_handle(sys.stdin.fileno(), "standard input", published=day)
    return open_article(file, published=day, pipes=True)


def _actors_to_use(given: str | None) -> str | None:
    """The file of actors that was named, or the usual one; that one is left aside with a line on standard
    error when it is faulty, since nobody asked for it now."""
    try:
        path = usual_actors() if given is None else given
        if path is not None:
            check_actors(path)
    except DatelineError as error:
        if given is not None:
            raise
        tell(left_aside(str(error)))
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
    if sys.stdin is None:  # it was closed
        sys.stdin = sys.__stdin__ = os.fdopen(0, closefd=False)  # type: ignore[misc]


@contextmanager
def _progress_line() -> Iterator[Callable[[float], None] | None]:
    """A line on standard error that says how far a long annotation is; none when nobody watches."""
    if not is_terminal(sys.stderr):
        yield None
        return
    try:
        yield lambda share: tell_over(f"annotating {share:4.0%}")
    finally:  # an error stands in a line of its own
        tell_over("")


def main(ending: Ending | None = None) -> None:
    """Run `dateline`; what a person can mend is told in one line, with exit status 2. `ending` is what ends
    it when it is told to, if that has begun already."""
    fill_closed_streams()
    tame_terminals()
    try:
        cli.main(prog_name="dateline", standalone_mode=False, obj=ending)
    except click.exceptions.NoArgsIsHelpError as error:
        tell_at_length(error.format_message())
        sys.exit(2)
    except click.UsageError as error:
        fail(error.format_message())
    except click.Abort:
        sys.exit(130)
    except DatelineError as error:
        fail(str(error))
    except BrokenPipeError:
        _give_up_output()
        sys.exit(1)
    except OSError as error:
        _give_up_output()
        fail(f"{shown(error.filename)}: {reason(error)}" if error.filename else reason(error))


def _give_up_output() -> None:
    """What could not be written is not to be tried again at the end."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def fail(why: str) -> None:
    """Say why, in one line, and end."""
    with suppress(OSError):
        tell(why)
    sys.exit(2)
