"""Files of the reader's own, and where they are looked for."""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs.unix import Unix

from analysis.errors import ReadError
from analysis.files import LARGEST_SETTINGS, read_small, reason
from analysis.reading.source import shown


def usual_actors() -> str | None:
    """The file of actors that is used when none is named; None when nothing lies there, while whatever does
    is used or told. Raises ReadError when its folder cannot be looked into."""
    path = _configuration() / "actors.toml"
    return str(path) if _is_there(path) else None


def usual_settings() -> str:
    """Where the file of settings lies that is used when none is named, whether or not it is there."""
    return str(_configuration() / "config.toml")


def has_usual_settings() -> bool:
    """Whether anything lies there. Raises ReadError when its folder cannot be looked into."""
    return _is_there(_configuration() / "config.toml")


def read_settings(path: str) -> bytes:
    """What is in a file of settings. Raises ReadError, that says why, when it cannot be read."""
    try:
        return read_small(path, LARGEST_SETTINGS)
    except OSError as error:
        raise ReadError(f"{shown(path)}: {reason(error)}") from error


def cache_folder() -> Path:
    """Where annotations are kept; whatever lies there can be made again."""
    return Unix("dateline").user_cache_path / "annotations"


def state_folder() -> Path:
    """Where it is kept how far one has read."""
    return Unix("dateline").user_state_path / "places"


def pages_folder() -> Path:
    """Where pages of the web are kept that were fetched."""
    return Unix("dateline").user_state_path / "pages"


def arrangements_file() -> Path:
    """Where it is kept how the panes are arranged."""
    return Unix("dateline").user_state_path / "arrangements.json"


def check_actors(path: str) -> None:
    """Refuse a file of actors that cannot be used. Raises a DatelineError that says why."""
    from analysis.actors.known.user_file import read

    read(path)


def _configuration() -> Path:
    """Where the XDG rules put it on every system: whoever works in a terminal looks in ~/.config."""
    return Unix("dateline").user_config_path


def _is_there(path: Path) -> bool:
    """Whether anything lies in a place, be it a link that leads nowhere."""
    try:
        os.lstat(path)
    except FileNotFoundError as error:
        if path.parent.is_symlink() and not path.parent.exists():
            raise ReadError(f"{shown(path.parent)}: {reason(error)}") from error
        return False
    except OSError as error:
        raise ReadError(f"{shown(path.parent)}: {reason(error)}") from error
    return True
