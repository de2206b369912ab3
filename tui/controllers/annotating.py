"""What is found out about the article arrives: at once, if that was done before, or while one reads."""

from __future__ import annotations

from functools import partial
from typing import Final

from textual.worker import get_current_worker

from analysis.annotations.failures import lengths
from analysis.annotations.index import Index
from analysis.annotations.wrap import one_line
from analysis.background import Background
from analysis.errors import DatelineError
from analysis.files import reason
from analysis.model import Annotation, Article, Reading
from tui import moves
from tui.controllers.stage import Awaiting
from tui.messages import Annotated, AnnotationFailed, HeadRead, Progress, Warned
from tui.resume import resumed

AT_ONCE: Final = 1_000_000
"""Characters of a text that can have its annotation from the first frame, and nobody waits for it."""
_NO_JUDGE: Final = "no judge: events by rules alone"
"""Where there is no room for more."""
_PAINT_SECONDS: Final = 0.05
"""After which the text has been painted. Until then all else waits: to load a model takes a whole machine."""


class Annotating:
    """Waiting for the annotation, and showing it."""

    def __init__(self, stage: Awaiting) -> None:
        self._stage = stage

    def begin(self, annotation: Annotation | None, background: Background | None) -> None:
        """Show what was made before; otherwise begin to annotate, if there is anything to do it with."""
        if annotation is not None and len(self._stage.index.text) <= AT_ONCE:
            self.show(annotation)
        elif annotation is not None:
            self._stage.set_timer(_PAINT_SECONDS, partial(self.show, annotation))
        if annotation is None or not annotation.layout:
            background = None if annotation is not None else background
            self._stage.set_timer(_PAINT_SECONDS, partial(self._study_aside, background))

    def _study_aside(self, background: Background | None) -> None:
        study = partial(self._study, background)
        self._stage.run_worker(study, group="annotation", exit_on_error=False, exclusive=True, thread=True)

    def _study(self, background: Background | None) -> None:
        """Read the head, and annotate if there is anything to do it with."""
        reading = _read(self._stage.opened)
        self._stage.post_message(HeadRead(reading))
        if background is not None:
            self._annotate(background, reading)

    def _annotate(self, background: Background, reading: Reading | None) -> None:
        worker, post = get_current_worker(), self._stage.post_message

        def progress(share: float) -> None:
            if not worker.is_cancelled:
                post(Progress(share))

        def warn(reason: str) -> None:
            post(Warned(reason))

        try:
            annotation = background.annotate(self._stage.opened, progress, warn, reading)
        except Exception as error:  # noqa: BLE001 - else one would wait for ever, whatever went wrong
            if not worker.is_cancelled:
                post(AnnotationFailed(_why(error)))
        else:
            post(Annotated(annotation))

    def head_read(self, message: HeadRead) -> None:
        """What the article is called is known, and which of its parts are no news."""
        stage, reading = self._stage, message.reading
        if reading is not None:
            stage.text.show_parts(reading.layout)
            if not stage.index.annotated:
                stage.index = Index(reading.article, reading=reading)
            if len(reading.article.notices) > len(
                stage.opened.notices
            ):  # what was said at first has been read
                stage.news.say_notices(*reading.article.notices)
        stage.news.say_headline(named=True)

    def progress(self, share: float) -> None:
        """So much of the annotation is done."""
        self._stage.news.tell("progress", f"annotating {share:.0%}")
        self._stage.news.say_status()

    def arrived(self, annotation: Annotation) -> None:
        """The annotation has been made; where rules alone made it, that is said until the next key."""
        self.show(annotation)
        engine, news = annotation.engine, self._stage.news
        if engine is not None and engine.judge == "" and not news.note:
            from analysis.events.judge import NOTICE

            news.tell("note", NOTICE, _NO_JUDGE)
            news.say_status()

    def show(self, annotation: Annotation) -> None:
        """The annotation is there."""
        stage = self._stage
        stage.index = index = Index(annotation.article, annotation)
        note = stage.news.note
        stage.news.tell("progress")
        stage.news.tell("lacking", *lengths(annotation.failures))
        with stage.batch_update():
            stage.text.show(index)
            for pane in stage.lists:
                pane.show(index)
            stage.card.show(index)
            stage.strip.show(index)
            if annotation.layout:
                stage.text.show_parts(annotation.layout)
            selection = moves.select(index, stage.selection, stage.selection.position)
            if stage.found is not None:
                selection = resumed(stage.found, index, selection)
            stage.select(selection, reveal=False)
            stage.news.say(note)  # that the annotation came is no reason to take back what was said
            stage.news.say_headline(named=bool(annotation.layout))
            stage.fulfil()

    def failed(self, reason: str) -> None:
        """There will be none."""
        self._stage.news.tell("progress", reason)
        for pane in self._stage.lists:
            pane.give_up()
        self._stage.card.give_up()
        self._stage.strip.give_up()
        self._stage.news.say_status()


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
