"""Output formats: each a module of this folder with an `export`, named in the table below.

A module is imported when its format is asked for. None needs spaCy or a screen: a stored annotation is
exported as it lies.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Final

from analysis.model import Annotation

FORMATS: Final = ("json", "text")
"""The names by which they are asked for; the first is the usual one."""


def exported(annotation: Annotation, form: str) -> str:
    """An annotation in one of the formats, ready to be written. Raises ValueError for one not known."""
    if form not in FORMATS:
        raise ValueError(f"no format {form!r}; there are: {', '.join(FORMATS)}")
    export: Callable[[Annotation], str] = import_module(f"{__name__}.{form}").export
    return export(annotation)
