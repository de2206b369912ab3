"""What keeps one failure from costing more than the step that failed.

A fault of ours in reading one paragraph costs one layer of that paragraph, a fault in a step over the whole
text costs that step. Either is written down, and the work goes on. What is no fault of the step is never held
up: that the memory is full, or that somebody has interrupted.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable, Sequence
from functools import partial
from types import TracebackType
from typing import Final, TypeVar

from msgspec.structs import replace
from spacy.tokens import Doc

from analysis.model import Failure, LayerName, Span, Step

_LONGEST: Final = 200
"""Characters of an error's message."""
_FRAMES: Final = -20
"""Of a trace the last ones are kept: of an endless recursion there are a thousand."""

Note = Callable[[Failure], None]
"""Writes down a failure."""
Found = TypeVar("Found")


class Attempt:
    """A step that may fail, for a `with` statement. Afterwards `failed` tells whether it did; what it has
    changed until then is for the caller to undo. Without `note` the error goes on as usual.

    `where` is the paragraph that is worked on, None for the whole text.
    """

    def __init__(
        self, note: Note | None, layer: LayerName, step: Step = "reading", where: Span | None = None
    ) -> None:
        self.failed = False
        self._note = note
        self._layer: LayerName = layer
        self._step: Step = step
        self._where = where

    def __enter__(self) -> Attempt:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        del kind, trace
        if self._note is None or not isinstance(error, Exception) or isinstance(error, MemoryError):
            return False
        self.failed = True
        start, end = self._where if self._where is not None else (None, None)
        self._note(
            Failure(
                layer=self._layer,
                step=self._step,
                start=start,
                end=end,
                error=_text(traceback.format_exception_only(error)[-1])[:_LONGEST],
                trace=_text("".join(traceback.format_exception(error, limit=_FRAMES))),
            )
        )
        return True


def guarded(doc: Doc, layer: LayerName, step: Step = "reading", where: Span | None = None) -> Attempt:
    """A step of a component on a Doc: when it fails that is written down in `doc._.failures`, but where
    `doc._.guarded` is not set it raises."""
    return Attempt(partial(_note, doc) if doc._.guarded else None, layer, step, where)


def sifted(
    doc: Doc, layer: LayerName, paragraphs: Sequence[Span], work: Callable[[frozenset[int]], Found]
) -> Found:
    """What `work` finds when it sweeps over all paragraphs at once; it is told which to leave out, by number.

    When it raises, the paragraphs are halved until those are found at which it does, and it runs once more
    without them. Raises what `work` raises when that was of no use, and where `doc._.guarded` is not set.
    """
    if not doc._.guarded:
        return work(frozenset())
    out: set[int] = set()
    everything = range(len(paragraphs))
    pending = [everything]
    while pending:
        part = pending.pop()
        where = paragraphs[part[0]] if len(part) == 1 else None
        note = partial(_note, doc) if len(part) == 1 else forget
        with Attempt(note, layer, "reading", where) as attempt:
            found = work(frozenset(everything) - frozenset(part))
            if part == everything:
                return found
        if attempt.failed and len(part) > 1:
            middle = len(part) // 2
            pending += part[middle:], part[:middle]
        elif attempt.failed:
            out.update(part)
    return work(frozenset(out))


def noted(text: str, failures: Sequence[Failure], failure: Failure) -> tuple[Failure, ...]:
    """The failures in a text and one more, unless it is known; a trace that is known is not repeated. The
    white space behind a paragraph is left out of it."""
    if failure.start is not None and failure.end is not None:
        failure = replace(failure, end=failure.start + len(text[failure.start : failure.end].rstrip()))
    if any(_same(failure, known) for known in failures):
        return tuple(failures)
    if any(failure.trace == known.trace for known in failures):
        failure = replace(failure, trace="")
    return (*failures, failure)


def forget(failure: Failure) -> None:
    """Pass over a failure that will be met again where it can be told more exactly."""
    del failure


def _same(one: Failure, other: Failure) -> bool:
    return (one.layer, one.step, one.start, one.end) == (other.layer, other.step, other.start, other.end)


def _note(doc: Doc, failure: Failure) -> None:
    doc._.failures = noted(doc.text, doc._.failures, failure)


def _text(message: str) -> str:
    """A message that can be sent anywhere: words of the article in it may hold half a character."""
    return message.strip().encode("utf-8", "backslashreplace").decode("utf-8")
