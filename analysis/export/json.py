"""JSON: everything that was found, in the form of `Annotation.to_dict`."""

from __future__ import annotations

import json

from analysis.model import Annotation


def export(annotation: Annotation) -> str:
    """One object, on many lines, in the article's own characters; `Annotation.from_dict` reads it again."""
    return json.dumps(annotation.to_dict(), ensure_ascii=False, indent=1) + "\n"
