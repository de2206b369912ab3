"""Annotation that is made once: what the background has found is kept for the next time."""

from __future__ import annotations

import os
from collections.abc import Callable

from analysis.annotations.failures import traces
from analysis.annotations.wording import left_aside
from analysis.annotations.wrap import shown
from analysis.background import Background
from analysis.errors import AnnotationError
from analysis.library.cache import Cache, key_of
from analysis.library.files import KeptError
from analysis.model import Annotation, Article, Reading


class Remembering(Background):
    """A background that keeps what it has found. Without a cache it keeps nothing. `traces` gets the traces
    of whatever fails."""

    def __init__(
        self,
        model: str | None,
        actors: str | os.PathLike[str] | None,
        cache: Cache | None,
        traces: list[str] | None = None,
    ) -> None:
        super().__init__(model, actors)
        self._cache = cache
        self._traces: list[str] = [] if traces is None else traces

    def recall(self, article: Article) -> Annotation | None:
        """The annotation of an article that was kept before. Raises KeptError when it cannot be used."""
        key = self._key(article)
        return self._cache.find(key, article) if self._cache is not None and key is not None else None

    def annotate(
        self,
        article: Article,
        progress: Callable[[float], None] | None = None,
        warn: Callable[[str], None] | None = None,
        reading: Reading | None = None,
    ) -> Annotation:
        """As of every background. What was made without something that was meant to be used is not kept, nor
        what may have been made with another file of actors than the one that was there at first, nor what has
        failures: another time, or a better version, may do without them."""
        warnings: list[str] = []

        def hear(line: str) -> None:
            warnings.append(line)
            if warn is not None:
                warn(line)

        key = self._key(article)
        try:
            annotation = super().annotate(article, progress, lambda reason: hear(left_aside(reason)), reading)
        except AnnotationError as error:
            self._traces += map(shown, getattr(error, "__notes__", ()))
            raise
        self._traces.append(traces(annotation.failures))
        whole = not warnings and not annotation.failures
        if self._cache is not None and key is not None and whole and key == self._key(article):
            try:
                self._cache.keep(key, annotation)
            except KeptError as error:
                hear(str(error))
        return annotation

    def _key(self, article: Article) -> str | None:
        return None if self._cache is None else key_of(article, self._model, self._actors)
