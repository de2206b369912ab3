"""Lines that flow: a text that its sender's program has wrapped, and says so (RFC 3676)."""

from __future__ import annotations

from typing import Final

_SIGNATURE: Final = "-- "


def flowed(text: str, *, delsp: bool = False) -> str:
    """The text with each paragraph on one line. With `delsp` the space that marks a wrapped line is no space
    between words."""
    lines: list[str] = []
    open_depth: int | None = None
    for line in text.split("\n"):
        depth = len(line) - len(line.lstrip(">"))
        words = line[depth:].removeprefix(" ")
        if open_depth == depth and words != _SIGNATURE:
            lines[-1] += words
        else:
            lines.append(f"{'>' * depth} {words}" if depth else words)
        goes_on = words.endswith(" ") and words != _SIGNATURE
        open_depth = depth if goes_on else None
        if goes_on and delsp:
            lines[-1] = lines[-1][:-1]
    return "\n".join(line if line == _SIGNATURE else line.rstrip(" ") for line in lines)
