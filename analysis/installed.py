"""Whether a pipeline is there to be loaded: told at once, without spaCy, which takes its time."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from analysis.errors import ModelError

_PACKAGE: Final = re.compile(r"[a-z]{2,3}(?:_[a-z]+)+_(?:sm|md|lg|trf)")
"""How spaCy names the packages of its pipelines. Any other word may be anybody's package."""
_BLANK: Final = "blank:"
"""Before the name of a language, it stands for a pipeline without components."""


def check_installed(model: str) -> None:
    """Refuse a pipeline that is neither a package nor a folder. Raises ModelError."""
    if model.startswith(_BLANK):
        return
    from importlib.metadata import PackageNotFoundError, distribution  # takes its time, too

    try:
        if Path(model).exists():
            return
        distribution(model)
    except (PackageNotFoundError, ValueError, OSError) as error:
        raise not_installed(model) from error


def not_installed(model: str) -> ModelError:
    """That a pipeline is not there, with what helps where its name tells that."""
    advice = f"; try: python -m pip install {model}" if _PACKAGE.fullmatch(model) else ""
    return ModelError(f"the spaCy pipeline {model!r} is not installed{advice}")
