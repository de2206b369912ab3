"""A reader's own table of who is who, which wins over everything that is found.

[[actor]]
name = "Kim Jong-un"            # how the entry is called
aliases = ["Kim", "Marshal Kim"]
kind = "person"                 # person, country, organization (the default) or group
country = "PRK"                 # ISO 3166 alpha-3, if any
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import cast

import msgspec

from analysis.errors import DatelineError
from analysis.model import ActorKind


class AliasesError(DatelineError):
    """The file of aliases cannot be read or is not of the form above."""


class UserActor(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One actor as the reader describes it."""

    name: str
    aliases: tuple[str, ...] = ()
    kind: ActorKind = "organization"
    country: str | None = None


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    actor: tuple[UserActor, ...] = ()


def read(path: str | Path) -> tuple[UserActor, ...]:
    """The actors of a TOML file.

    Raises AliasesError when the file cannot be read, is not TOML or does not have the form above.
    """
    try:
        table = tomllib.loads(Path(path).read_text(encoding="utf-8"))
        return cast(tuple[UserActor, ...], msgspec.convert(table, _File).actor)
    except OSError as error:
        raise AliasesError(f"cannot read {path}: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, msgspec.ValidationError) as error:
        raise AliasesError(f"{path}: {error}") from error
