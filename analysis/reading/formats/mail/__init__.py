"""Mail: single messages, boxes of them (mbox), and pages that a browser has saved as a message (MHTML)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from analysis.errors import ReadError
from analysis.reading.conversion import Asked, Converter, Extract
from analysis.reading.decode import as_utf8
from analysis.reading.formats.mail.message import extracted, parsed

_SEPARATOR: Final = re.compile(
    rb"(?:\A|(?<=\n\n))(?P<line>From [^\n]{0,400}\d{4}[^\n]{0,40})\n(?=>?[!-9;-~]{1,60}[ \t]*:|>From )"
)
_ESCAPED: Final = re.compile(rb"^>(>*From )", re.MULTILINE)
_BLANK: Final = b"\xef\xbb\xbf \t\n\0"


def _extract(data: bytes, asked: Asked) -> tuple[Extract, ...]:
    data = as_utf8(data).replace(b"\r\n", b"\n")
    if b"\n" not in data:
        data = data.replace(b"\r", b"\n")
    data = data.lstrip(_BLANK)
    separators = list(_SEPARATOR.finditer(data))
    if not separators or separators[0].start() != 0:
        return (extracted(parsed(data), asked),)
    return tuple(_in_box(data, separators, asked))


def _in_box(data: bytes, separators: list[re.Match[bytes]], asked: Asked) -> Iterator[Extract]:
    """The messages of a box that have a text. The first one says how many have none."""
    ends = [*(found.start() for found in separators[1:]), len(data)]
    found: list[Extract] = []
    reason: ReadError | None = None
    for number, (separator, end) in enumerate(zip(separators, ends, strict=True), 1):
        whole = _ESCAPED.sub(rb"\1", data[separator.end() : end])
        try:
            one = extracted(parsed(whole), asked, posted=separator["line"].decode("latin-1"))
        except ReadError as error:
            reason = reason or error
            continue
        found.append(one._replace(name=str(number)) if len(separators) > 1 else one)
    if reason is not None and not found:
        raise reason
    left_out = len(separators) - len(found)
    if left_out:
        told = f"{left_out:,} of {len(separators):,} messages are left out: {reason}"
        found[0] = found[0]._replace(notices=(*found[0].notices, told))
    yield from found


CONVERTER: Final = Converter(_extract)
