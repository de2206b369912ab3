"""Annotation in a process of its own, so that whoever waits for it stays quick and small.

spaCy holds Python's lock for long stretches and a gigabyte of memory is soon gone; a child process keeps
both away from a reader's keys. The child takes one article and ends. It is this module run as a program: it
reads a request, one line of JSON, from standard input and writes one JSON message a line to standard output.
Standard input stays open: when it closes, nobody waits for the child any more.
"""

from __future__ import annotations

import os
import subprocess
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

import msgspec
from msgspec.structs import replace

from analysis.defaults import DEFAULT_MODEL
from analysis.errors import AnnotationError, DatelineError
from analysis.installed import check_installed
from analysis.model import Annotation, Article, Reading

if TYPE_CHECKING:
    from analysis.pipeline import Annotator

_COMMAND: Final = (sys.executable, "-P", "-m", "analysis.background")
"""-P: whatever lies in the working directory must not be imported in our place."""


class Request(msgspec.Struct, frozen=True):
    """What the child is asked to annotate: an article, or one that has been read."""

    article: Article | None = None
    reading: Reading | None = None


class Message(msgspec.Struct, frozen=True, omit_defaults=True):
    """What the child says: how far it is, what came of it, or why nothing did."""

    progress: float | None = None
    warning: str | None = None
    annotation: Annotation | None = None
    error: str | None = None
    trace: str | None = None


class Background:
    """Annotates one article in a child process, which lives from `annotate` until `stop`.

    `model` and `actors` are as for `Annotator`, only that a file of actors that cannot be used prevents
    nothing: it is left aside with a warning. With `strict` a step that fails prevents all. `stop` may be
    called from another thread, and at any time.
    """

    def __init__(
        self,
        model: str | None = None,
        actors: str | os.PathLike[str] | None = None,
        *,
        strict: bool = False,
    ) -> None:
        self._model = model
        self._actors = actors
        self._strict = strict
        self._child: subprocess.Popen[bytes] | None = None
        self._stopped = False

    def annotate(
        self,
        article: Article,
        progress: Callable[[float], None] | None = None,
        warn: Callable[[str], None] | None = None,
        reading: Reading | None = None,
    ) -> Annotation:
        """The annotation of an article; blocks until it is there. `progress` is called with the share done,
        `warn` with a line on what the annotation does without. `reading` is that of the article, if it was
        read before.

        Raises AnnotationError with the reason when the child gave one or was stopped; where the child failed
        is a note of the error. Raises ModelError at once for a pipeline that is not installed.
        """
        check_installed(self._model or DEFAULT_MODEL)
        with self._start() as child:
            try:
                for message in _talk(child, _request(article, reading)):
                    if message.error is not None:
                        failed = AnnotationError(message.error)
                        if message.trace is not None:
                            failed.add_note(message.trace)
                        raise failed
                    if message.annotation is not None:
                        return _from(article.source, message.annotation)
                    if warn is not None and message.warning is not None:
                        warn(message.warning)
                    if progress is not None and message.progress is not None:
                        progress(message.progress)
            finally:
                child.kill()
        raise AnnotationError("the annotation was broken off")

    def stop(self) -> None:
        """End the child, whatever it is doing; harmless when there is none."""
        self._stopped = True
        if self._child is not None:
            self._child.kill()

    def _start(self) -> subprocess.Popen[bytes]:
        self._child = subprocess.Popen(
            [
                *_COMMAND,
                str(os.getpid()),
                self._model or "",
                self._actors or "",
                "strict" if self._strict else "",
            ],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            env={**os.environ, "OMP_NUM_THREADS": "1"},
        )
        if self._stopped:
            self._child.kill()
        return self._child


def _request(article: Article, reading: Reading | None) -> Request:
    """What the child needs. It is not told where the article comes from, since the name of a file may be no
    text, and nothing else can be sent."""
    if reading is None:
        return Request(article=replace(article, source=None))
    return Request(reading=replace(reading, article=replace(reading.article, source=None)))


def _from(source: str | None, annotation: Annotation) -> Annotation:
    """The annotation with where its article comes from."""
    return replace(annotation, article=replace(annotation.article, source=source))


def _talk(child: subprocess.Popen[bytes], request: Request) -> Iterator[Message]:
    """What the child says to a request, until it ends or is ended."""
    assert child.stdin is not None
    assert child.stdout is not None
    try:
        child.stdin.write(msgspec.json.encode(request) + b"\n")
        child.stdin.flush()
    except BrokenPipeError:  # it was ended, and what is left of the request is for nobody
        with suppress(BrokenPipeError):
            child.stdin.close()
    decoder = msgspec.json.Decoder(Message)
    for line in child.stdout:
        try:
            yield decoder.decode(line)
        except msgspec.DecodeError:
            return  # it was ended in the middle of a line


def serve(parent: int, model: str | None, actors: str | None, *, strict: bool) -> None:
    """Load the model, annotate the article on standard input, tell the parent, whose process id is given."""
    from analysis.lifeline import end_with  # it is for the child alone

    request = sys.stdin.buffer.readline()
    end_with(parent, sys.stdin.fileno())
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # nothing but messages may reach the parent, whatever a library prints

    def say(**message: Any) -> None:
        out.write(msgspec.json.encode(Message(**message)) + b"\n")
        out.flush()

    try:
        annotator = _annotator(model, actors, lambda warning: say(warning=_sendable(warning)), strict=strict)
        asked = msgspec.json.decode(request, type=Request)
        article = asked.reading or asked.article
        assert article is not None
        told = 0.0

        def progress(share: float) -> None:
            nonlocal told
            if share - told >= 0.01:
                told = share
                say(progress=share)

        say(annotation=annotator.annotate(article, progress))
    except DatelineError as error:
        say(error=_sendable(str(error)))
    except Exception as error:  # noqa: BLE001 - the parent must hear of anything that ends the child
        why = f"the annotation failed: {type(error).__name__}: {error}"
        say(error=_sendable(why), trace=_sendable("".join(traceback.format_exception(error))))


def _sendable(line: str) -> str:
    """A line in which a name may stand that is no text."""
    return line.encode("utf-8", "backslashreplace").decode("utf-8")


def _annotator(
    model: str | None, actors: str | None, warn: Callable[[str], None], *, strict: bool
) -> Annotator:
    """The annotator, without the file of actors when that cannot be used."""
    from analysis.actors.known.user_file import AliasesError
    from analysis.pipeline import Annotator

    try:
        return Annotator(model, actors, strict=strict)
    except AliasesError as error:
        warn(str(error))
        return Annotator(model, strict=strict)


if __name__ == "__main__":
    if hasattr(os, "nice"):
        os.nice(5)  # whoever reads or types meanwhile goes first
    with suppress(BrokenPipeError, KeyboardInterrupt):
        serve(int(sys.argv[1]), sys.argv[2] or None, sys.argv[3] or None, strict=bool(sys.argv[4]))
