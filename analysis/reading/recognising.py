"""What a source is, told by its first bytes and, where these say nothing, by how its name ends."""

from __future__ import annotations


def converted_format(data: bytes, name: str | None) -> str | None:
    """The format that bytes have to be converted from (`analysis.reading.formats.converted`), or None for
    text. `name` is that of the file or the address, if there is one."""
    return None
