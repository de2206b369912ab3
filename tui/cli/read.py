"""`dateline read`, or `dateline` alone: the reader."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from analysis.errors import ReadError
from analysis.library.folders import (
    check_actors,
    has_usual_settings,
    read_settings,
    usual_actors,
    usual_settings,
)
from tui.cli import options
from tui.cli.articles import first_article, shelf_of
from tui.cli.streams import draw_in_utf8, is_terminal, take_keys_from_terminal, tell, tell_at_length
from tui.terminal.endings import Ending

if TYPE_CHECKING:
    from tui.settings.config import Complaints, Config


@click.command("read")
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@options.published
@options.encoding
@options.fields
@options.password
@options.fetching
@options.model
@options.actors
@click.option("--theme", metavar="NAME", help="A Textual theme; ansi-dark keeps the terminal's own colours.")
@click.option(
    "--mouse/--no-mouse", default=None, help="Use the mouse, or leave it, and selecting, to the terminal."
)
@click.option(
    "--config",
    metavar="FILE",
    help="Settings and keys, in TOML (default: dateline/config.toml in ~/.config).",
)
@click.option(
    "--no-state", is_flag=True, help="Leave no trace: use and keep neither annotation nor place nor page."
)
@options.debug
@click.make_pass_decorator(Ending, ensure=True)
def command(
    ending: Ending,
    files: tuple[str, ...],
    published: str | None,
    encoding: str | None,
    fields: str | None,
    password: str | None,
    refresh: bool,
    allow_private: bool,
    model: str | None,
    actors: str | None,
    theme: str | None,
    mouse: bool | None,
    config: str | None,
    no_state: bool,
    debug: bool,
) -> None:
    """Open FILE, or the page at an address, in the reader (the command itself may be left out).

    Of several, and of a directory's *.txt and *.md, the first is opened; keys lead to the others.
    """
    if not (is_terminal(sys.stdout) and is_terminal(sys.stderr)):
        raise click.UsageError(
            "the reader needs a terminal; for a pipe or a file there are: dateline show, dateline annotate"
        )
    ending.begin()
    asked = options.of_source(
        encoding,
        fields,
        password=password,
        refresh=refresh,
        allow_private=allow_private,
        keep=not no_state,
    )
    shelf, article, notices = first_article(shelf_of(files, published, asked))
    if actors is not None:
        check_actors(actors)
    settings, complaints = _settings(config)
    if not is_terminal(sys.stdin):
        take_keys_from_terminal()

    draw_in_utf8()
    gc.disable()  # nothing is thrown away before the text is seen; the application goes on collecting

    from rich.console import Console
    from textual.app import InvalidThemeError

    from tui.app import DatelineApp
    from tui.articles.looks import Looks
    from tui.articles.memories import Memories
    from tui.settings.themes import has_sixteen_colours

    # The usual file is checked by the child, since nothing may be waited for before the text is seen.
    try:
        who = usual_actors() if actors is None else actors
    except ReadError as error:
        who = None
        if str(error) not in complaints:
            notices.append(str(error))
    hold = ending.hand_over()
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
            hold=hold,
            looks=None if no_state else Looks(theme, config),
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
