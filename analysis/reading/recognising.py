"""What a source is, told by its first bytes and, where these say nothing, by how its name ends."""

from __future__ import annotations

import re
from typing import Final

_PAGE: Final = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.I | re.S,
)


def converted_format(data: bytes, name: str | None) -> str | None:
    """The format that bytes have to be converted from (`analysis.reading.formats.converted`), or None for
    text. `name` is that of the file or the address, if there is one."""
    if _PAGE.match(data[:4096]):
        return "html"
    ending = (name or "").lower()
    return "html" if ending.endswith((".html", ".htm", ".xhtml")) and b"<" in data[:4096] else None
