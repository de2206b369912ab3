"""Word lists: TOML files that lie beside the code that reads them."""

from __future__ import annotations

from functools import cache
from typing import Any, TypeVar, cast

import msgspec

T = TypeVar("T", bound=msgspec.Struct)


class LexiconError(ValueError):
    """A word list has not the form that the code asks for: a fault of the package, told with file and key."""


def load(package: str, name: str, kind: type[T]) -> T:
    """`name`.toml in `package` (`"analysis.dates.rules"`) as `kind`, a frozen msgspec Struct that forbids
    unknown fields. Loaded once: do not change it.

    Raises LexiconError, which names the file and the key, when the file has a key too many, lacks one, or has
    a value of another type.
    """
    return cast(T, _loaded(package, name, kind))  # a cache forgets which type goes with which


@cache
def _loaded(package: str, name: str, kind: type[Any]) -> Any:
    import tomllib  # where no list is wanted, as for a stored annotation, nobody waits for these
    from importlib.resources import files

    text = (files(package) / f"{name}.toml").read_text(encoding="utf-8")
    try:
        return msgspec.convert(tomllib.loads(text), kind)
    except msgspec.ValidationError as error:
        raise LexiconError(f"{package.replace('.', '/')}/{name}.toml: {error}") from error
