"""An article annotated for those commands that print."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from analysis.annotations.wording import left_aside
from analysis.defaults import DEFAULT_MODEL
from analysis.errors import DatelineError
from analysis.installed import check_installed
from analysis.library.folders import check_actors, usual_actors
from analysis.model import Annotation
from tui.cli.articles import article_of
from tui.cli.options import Asked
from tui.cli.streams import check_output, is_terminal, tell, tell_at_length, tell_over


def annotated(asked: Asked) -> Annotation:
    """The article annotated, once everything that could prevent its output has been looked at. What failed
    is told on standard error, with --debug also where."""
    check_installed(asked.model or DEFAULT_MODEL)
    article = article_of(asked.file, asked.published, asked.of_source(), asked.part)
    if asked.output is not None:
        check_output(asked.output)
    who = actors_to_use(asked.actors)

    from analysis.pipeline import Annotator

    annotator = Annotator(asked.model, who)
    with _progress_line() as progress:
        annotation = annotator.annotate(article, progress)
    for notice in annotation.article.notices:
        tell(notice)
    _tell_failures(annotation, debug=asked.debug)
    _tell_no_judge()
    return annotation


def _tell_no_judge() -> None:
    """Say on standard error that rules alone have found the events, if so."""
    from analysis.events.judge import NOTICE, Judge

    if Judge.load() is None:
        tell(NOTICE)


def _tell_failures(annotation: Annotation, *, debug: bool) -> None:
    """Say on standard error what could not be done, if anything."""
    if annotation.failures:
        from analysis.annotations.failures import in_words, traces

        tell(in_words(annotation.failures))
        if debug:
            tell_at_length(traces(annotation.failures))


def actors_to_use(given: str | None) -> str | None:
    """The file of actors that was named, or the usual one; that one is left aside with a line on standard
    error when it is faulty, since nobody asked for it now."""
    try:
        path = usual_actors() if given is None else given
        if path is not None:
            check_actors(path)
    except DatelineError as error:
        if given is not None:
            raise
        tell(left_aside(str(error)))
        return None
    return path


@contextmanager
def _progress_line() -> Iterator[Callable[[float], None] | None]:
    """A line on standard error that says how far a long annotation is; none when nobody watches."""
    if not is_terminal(sys.stderr):
        yield None
        return
    try:
        yield lambda share: tell_over(f"annotating {share:4.0%}")
    finally:  # an error stands in a line of its own
        tell_over("")
