"""Who did what to whom, when, and who said so: the analysis behind the Dateline reader.

    from analysis import Annotator, read_article

    annotation = Annotator().annotate(read_article("article.txt"))

Importing the package is cheap: what it offers is imported when it is asked for, spaCy with `Annotator`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from analysis.errors import AnnotationError, DatelineError, ModelError, ReadError
    from analysis.model import Annotation, Article
    from analysis.pipeline import Annotator
    from analysis.reading import read_article

__all__ = [
    "Annotation",
    "AnnotationError",
    "Annotator",
    "Article",
    "DatelineError",
    "ModelError",
    "ReadError",
    "read_article",
]

_MODULES = {
    "Annotation": "model",
    "Article": "model",
    "Annotator": "pipeline",
    "read_article": "reading",
}
"""Where what is offered is found; errors are in a module of their own."""


def __getattr__(name: str) -> Any:
    if name in __all__:
        return getattr(import_module(f"{__name__}.{_MODULES.get(name, 'errors')}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
