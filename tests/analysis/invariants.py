"""What every annotation must satisfy, whatever the text."""

from __future__ import annotations

from analysis import Annotation
from analysis.soundness import faults


def assert_sound(annotation: Annotation, text: str) -> None:
    """The text is the one that went in, nothing has failed and nothing is wrong with the records."""
    assert annotation.article.text == text
    assert annotation.failures == ()
    assert list(faults(annotation)) == []
