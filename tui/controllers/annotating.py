"""What is found out about the article arrives: at once, if that was done before, or while one reads."""

from __future__ import annotations

from functools import partial
from typing import Final

from textual import on, work
from textual.worker import get_current_worker

from analysis.annotations.failures import lengths
from analysis.annotations.index import Index
from analysis.annotations.narrowing import ALL, by_id
from analysis.annotations.wrap import one_line
from analysis.background import Background
from analysis.errors import DatelineError
from analysis.files import reason
from analysis.model import Annotation, Article, Reading
from tui import moves
from tui.controllers.narrowing import Asking
from tui.messages import Annotated, AnnotationFailed, HeadRead, Progress, Warned
from tui.resume import Wish, resumed

_AT_ONCE: Final = 1_000_000
"""Characters of a text that can have its annotation from the first frame, and nobody waits for it."""
_PAINT_SECONDS: Final = 0.05
"""After which the text has been painted. Until then all else waits: to load a model takes a whole machine."""


class Annotating(Asking):
    """Waiting for the annotation, and showing it; words to narrow the events with may wait for it, too."""

    def _begin_annotation(self, annotation: Annotation | None, background: Background | None) -> None:
        """Show what was made before; otherwise begin to annotate, if there is anything to do it with."""
        if annotation is not None and len(self._index.text) <= _AT_ONCE:
            self._show_annotation(annotation)
        elif annotation is not None:
            self.set_timer(_PAINT_SECONDS, partial(self._show_annotation, annotation))
        if annotation is None or not annotation.layout:
            self.set_timer(
                _PAINT_SECONDS, partial(self._study, None if annotation is not None else background)
            )

    @work(thread=True, exclusive=True, group="annotation", exit_on_error=False)
    def _study(self, background: Background | None) -> None:
        """Read the head, and annotate if there is anything to do it with."""
        reading = _read(self._opened)
        self.post_message(HeadRead(reading))
        if background is not None:
            self._annotate(background, reading)

    def _annotate(self, background: Background, reading: Reading | None) -> None:
        worker = get_current_worker()

        def progress(share: float) -> None:
            if not worker.is_cancelled:
                self.post_message(Progress(share))

        def warn(reason: str) -> None:
            self.post_message(Warned(reason))

        try:
            annotation = background.annotate(self._opened, progress, warn, reading)
        except Exception as error:  # noqa: BLE001 - else one would wait for ever, whatever went wrong
            if not worker.is_cancelled:
                self.post_message(AnnotationFailed(_why(error)))
        else:
            self.post_message(Annotated(annotation))

    @on(HeadRead)
    def _head_read(self, message: HeadRead) -> None:
        reading = message.reading
        if reading is not None:
            self._text.show_parts(reading.layout)
        self._named = True
        if not self.annotated:
            if reading is not None:
                self._index = Index(reading.article, reading=reading)
            self._say_headline()

    @on(Progress)
    def _show_progress(self, message: Progress) -> None:
        self._progress = f"annotating {message.share:.0%}"
        self._say_status()

    @property
    def annotated(self) -> bool:
        """Whether the annotation is there."""
        return self._index.annotated

    @on(Annotated)
    def _annotated(self, message: Annotated) -> None:
        self._show_annotation(message.annotation)

    def _show_annotation(self, annotation: Annotation) -> None:
        self._index = Index(annotation.article, annotation)
        self._progress, note = "", self._note
        self._lacking = lengths(annotation.failures)
        with self.app.batch_update():
            self._text.show(self._index)
            if annotation.layout and not self._named:
                self._text.show_parts(annotation.layout)
                self._named = True
            self._events.show(self._index)
            self._actors.show(self._index)
            self._strip.show(self._index)
            selection = moves.select(self._index, self.selection, self.selection.position)
            if self._resume is not None and self._resume.found is not None:
                selection = resumed(self._resume.found, self._index, selection)
            self._select(selection, reveal=False)
            self._say(note)  # that the annotation came is no reason to take back what was said
            self._say_headline()
            self._fulfil(self._wish)

    def _fulfil(self, wish: Wish) -> None:
        """Narrow the events, now that there are any."""
        if wish.words:
            self._narrow(wish.words)
        elif wish.kept != ALL:
            self._narrow_to(by_id(wish.kept, self._index.annotation.actors))

    @on(AnnotationFailed)
    def _show_failure(self, message: AnnotationFailed) -> None:
        self._progress, self._waiting = message.reason, ""
        self._events.give_up()
        self._actors.give_up()
        self._strip.give_up()
        self._say_status()


def _read(opened: Article) -> Reading | None:
    """An article read; should that fail, one reads without, and the annotation tells what could not be
    done."""
    from analysis.reading.reading import read

    try:
        return read(opened)
    except Exception:  # noqa: BLE001 - or there would be no annotation either, for which one waits
        return None


def _why(error: Exception) -> str:
    """Why there is no annotation, in one line."""
    if isinstance(error, DatelineError):
        return str(error)
    if isinstance(error, OSError):
        return f"the annotation cannot begin: {reason(error)}"
    return one_line(f"the annotation failed: {type(error).__name__}: {error}")
