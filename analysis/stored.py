"""The JSON form read again, which `Annotation.to_dict` wrote: whatever is not sound is refused."""

from __future__ import annotations

from typing import Any

import msgspec
from msgspec.structs import replace

from analysis.errors import AnnotationError
from analysis.model import VERSION, Annotation
from analysis.reading.reading import read
from analysis.soundness import unusable


def from_dict(data: Any) -> Annotation:
    """What `Annotation.from_dict` gives."""
    if not isinstance(data, dict):
        raise AnnotationError("not an annotation: it is no object")
    version = data.get("version")
    if version not in (1, VERSION):
        raise AnnotationError(f"annotation version {version!r} is not supported (this is version {VERSION})")
    try:
        annotation = msgspec.convert({k: v for k, v in data.items() if k != "version"}, Annotation)
    except msgspec.ValidationError as error:
        raise AnnotationError(f"not an annotation: {error}") from error
    fault = next(unusable(annotation), None)
    if fault is not None:
        raise AnnotationError(f"not an annotation: {fault}")
    if version == 1:
        found = read(annotation.article)
        return replace(annotation, layout=found.layout, sentences=found.sentences)
    return annotation
