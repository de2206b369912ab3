"""Files of the reader's own, and where they are looked for."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from platformdirs.unix import Unix

from analysis.errors import ReadError
from analysis.files import read_small, reason
from analysis.reading.source import shown


def usual_actors() -> str | None:
    """The file of actors that is used when none is named; None when there is none. It lies where the XDG
    rules put it on every system: whoever works in a terminal looks in ~/.config."""
    path = Unix("dateline").user_config_path / "actors.toml"
    return str(path) if os.path.isfile(path) else None


def usual_settings() -> str:
    """Where the file of settings lies that is used when none is named, whether or not it is there."""
    return str(Unix("dateline").user_config_path / "config.toml")


def read_settings(path: str) -> bytes:
    """What is in a file of settings. Raises ReadError, that says why, when it cannot be read."""
    try:
        return read_small(path)
    except OSError as error:
        raise ReadError(f"{shown(path)}: {reason(error)}") from error


def cache_folder() -> Path:
    """Where annotations are kept; whatever lies there can be made again."""
    return Unix("dateline").user_cache_path / "annotations"


def state_folder() -> Path:
    """Where it is kept how far one has read."""
    return Unix("dateline").user_state_path / "places"


def check_actors(path: str) -> None:
    """Refuse a file of actors that cannot be used. Raises a DatelineError that says why."""
    try:
        piped = stat.S_ISFIFO(os.stat(path).st_mode)
    except OSError:
        piped = False  # reading it says what is wrong
    if piped:
        raise ReadError(f"{shown(path)}: a pipe, not a file; it is read more than once")

    from analysis.actors.known.user_file import read

    read(path)
