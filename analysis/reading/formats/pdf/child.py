"""The program that reads a PDF: a request in a line and the file from standard input, the answer to standard
output, within bounds of memory and time."""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import Final

import msgspec

from analysis.errors import ReadError
from analysis.reading.formats.pdf import Answer, Request

_MEMORY: Final = 400 << 20
"""Bytes beside those of the file."""
_SECONDS: Final = 16
"""Of work, not of waiting."""


def main() -> None:
    """Read what is asked for, and answer."""
    request = msgspec.json.decode(sys.stdin.buffer.readline(), type=Request)
    data = sys.stdin.buffer.read()
    _bound(len(data))
    sys.stdout.buffer.write(msgspec.msgpack.encode(_answer(request, data)))


def _answer(request: Request, data: bytes) -> Answer:
    try:
        from analysis.reading.formats.pdf.document import extract

        return Answer(extract=extract(data, request.password, request.name))
    except ReadError as error:
        return Answer(error=str(error))
    except MemoryError:
        return Answer(error="it takes more memory to read than it is given")


def _bound(size: int) -> None:
    with suppress(ImportError, ValueError, OSError):  # some systems have no such bounds
        import resource

        for kind, most in ((resource.RLIMIT_DATA, size + _MEMORY), (resource.RLIMIT_CPU, _SECONDS)):
            _, highest = resource.getrlimit(kind)
            if highest == resource.RLIM_INFINITY or most < highest:
                resource.setrlimit(kind, (most, most))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    main()
