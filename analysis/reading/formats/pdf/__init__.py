"""PDF: read by PDFium in a process of its own.

A damaged or hostile file can make a library of C crash, run for ever or fill the memory; so whoever reads has
a process with bounds for each, and what happens there is told in one line.
"""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from typing import Final

import msgspec

from analysis.errors import ReadError
from analysis.reading.conversion import Asked, Converter, Extract

_COMMAND: Final = (sys.executable, "-P", "-m", "analysis.reading.formats.pdf.child")
"""-P: whatever lies in the working directory must not be imported in our place."""
_LONGEST: Final = 17
"""Seconds that the reading may take."""


class Request(msgspec.Struct, frozen=True):
    """What the child is told besides the file, in the first line that it reads."""

    password: str | None = None
    name: str | None = None


class Answer(msgspec.Struct, frozen=True):
    """What the child says: what it has read, or in one line why nothing."""

    extract: Extract | None = None
    error: str | None = None


def _extract(data: bytes, asked: Asked) -> tuple[Extract, ...]:
    if find_spec("pypdfium2") is None:
        raise ModuleNotFoundError("No module named 'pypdfium2'", name="pypdfium2")
    request = msgspec.json.encode(Request(_encodable(asked.password), _encodable(asked.name)))
    try:
        child = subprocess.run(
            _COMMAND,
            input=b"".join((request, b"\n", data)),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_LONGEST,
            start_new_session=True,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise ReadError(f"given up: it takes longer than {_LONGEST} seconds to read") from error
    except OSError as error:
        raise ReadError(f"no process to read it in: {error.strerror}") from error
    if child.returncode or not child.stdout:
        raise ReadError("too damaged or too large to be read")
    try:
        answer = msgspec.msgpack.decode(child.stdout, type=Answer)
    except msgspec.DecodeError as error:
        raise ReadError("too damaged or too large to be read") from error
    if answer.extract is None:
        raise ReadError(answer.error or "it cannot be read")
    return (answer.extract,)


def _encodable(words: str | None) -> str | None:
    """What was said on a command line, which may be no text."""
    return words.encode("utf-8", "replace").decode() if words else None


CONVERTER = Converter(_extract, needs="pdf")
