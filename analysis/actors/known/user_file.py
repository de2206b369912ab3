"""A reader's own table of who is who, which wins over everything that is found.

[[actor]]
name = "Maria Okello"           # how the entry is called
aliases = ["Okello", "Mama Okello"]
kind = "person"                 # person, country, organization (the default) or group
country = "KEN"                 # ISO 3166 alpha-3, if any
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Annotated

import msgspec

from analysis.errors import DatelineError
from analysis.files import read_small, reason
from analysis.model import ActorKind
from analysis.reading.source import shown
from analysis.toml import loads

Country = Annotated[str, msgspec.Meta(pattern="^[A-Z]{3}$")]
"""An ISO 3166 alpha-3 code."""


class AliasesError(DatelineError):
    """The file of aliases cannot be read or is not of the form above."""


class UserActor(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One actor as the reader describes it."""

    name: str
    aliases: tuple[str, ...] = ()
    kind: ActorKind = "organization"
    country: Country | None = None


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    actor: tuple[UserActor, ...] = ()


def read(path: str | Path) -> tuple[UserActor, ...]:
    """The actors of a TOML file.

    Raises AliasesError when the file cannot be read, is not TOML or does not have the form above.
    """
    try:
        table = loads(read_small(path).decode("utf-8"))
        actors = msgspec.convert(table, _File).actor
        twice, times = Counter(actor.name for actor in actors).most_common(1)[0] if actors else ("", 0)
        if times > 1:
            raise AliasesError(f"{shown(path)}: {twice!r} stands there twice")
        return actors
    except OSError as error:
        raise AliasesError(f"{shown(path)}: {reason(error)}") from error
    except ValueError as error:  # not UTF-8, not TOML, a number of thousands of digits, or not of that form
        raise AliasesError(f"{shown(path)}: {error}") from error
    except RecursionError as error:
        raise AliasesError(f"{shown(path)}: too deeply nested") from error
