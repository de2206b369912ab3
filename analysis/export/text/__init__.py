"""The annotated article on paper, in a pipe, or for a screen reader: the text, then what was found in it."""

from __future__ import annotations

from analysis.model import Annotation


def export(annotation: Annotation) -> str:
    """All parts of the page in plain lines, each whole."""
    from analysis.export.text.page import page
    from analysis.export.text.rows import plain

    return plain(page(annotation))
