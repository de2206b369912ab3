"""Word lists: TOML files that lie beside the code that reads them."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
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
    try:
        return msgspec.convert(untyped(package, name), kind)
    except msgspec.ValidationError as error:
        raise LexiconError(f"{package.replace('.', '/')}/{name}.toml: {error}") from error


@cache
def untyped(package: str, name: str) -> dict[str, Any]:
    """The same without a type, for readers that have none yet."""
    return tomllib.loads((files(package) / f"{name}.toml").read_text(encoding="utf-8"))
