"""Who did what to whom, when, and who said so: the analysis behind the Dateline reader.

    from analysis import Annotator, read_article

    annotation = Annotator().annotate(read_article("article.txt"))

Importing the package is cheap; spaCy is imported with the first use of `Annotator`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analysis.errors import AnnotationError, DatelineError, ModelError, ReadError
from analysis.model import Annotation, Article

if TYPE_CHECKING:
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


def _read(data: dict[str, Any]) -> Annotation:
    from analysis.stored import from_dict  # it stands on the reading of articles

    return from_dict(data)


Annotation.reader = _read


def __getattr__(name: str) -> Any:
    if name == "Annotator":
        from analysis.pipeline import Annotator

        return Annotator
    if name == "read_article":
        from analysis.reading import read_article

        return read_article
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
