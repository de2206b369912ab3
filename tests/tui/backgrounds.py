"""What stands in for the annotation in another process."""

from __future__ import annotations

import threading
from collections.abc import Callable

from analysis.background import Background
from analysis.errors import AnnotationError
from analysis.model import Annotation, Article, Reading


class Slow(Background):
    """An annotation that would take for ever."""

    def __init__(self) -> None:
        self.stopped = threading.Event()

    def annotate(
        self,
        article: Article,
        progress: Callable[[float], None] | None = None,
        warn: Callable[[str], None] | None = None,
        reading: Reading | None = None,
    ) -> Annotation:
        del article, progress, warn, reading
        self.stopped.wait(30)
        raise AnnotationError("the annotation was broken off")

    def stop(self) -> None:
        self.stopped.set()


class Never(Background):
    """It must not be asked."""

    def annotate(
        self,
        article: Article,
        progress: Callable[[float], None] | None = None,
        warn: Callable[[str], None] | None = None,
        reading: Reading | None = None,
    ) -> Annotation:
        raise AssertionError("an annotation was made that was there already")
