"""UTF-8 that somebody has taken for Windows-1252 and written down so ("weâ€™re" for "we’re"), made good."""

from __future__ import annotations

import re
from typing import Final


def _cp1252(byte: int) -> str:
    """What a byte is in Windows-1252, or the control character of that number where it has none."""
    return bytes([byte]).decode("cp1252", errors="ignore") or chr(byte)


_FOLLOWING: Final = "".join(
    sorted({_cp1252(byte) for byte in range(0x80, 0xC0)} | set(map(chr, range(0x80, 0xA0))))
)
_FOLLOWS: Final = f"[{re.escape(_FOLLOWING)}\ufffd]"
_WRONG: Final = re.compile(
    rf"[\u00c2-\u00df]{_FOLLOWS}|[\u00e0-\u00ef]{_FOLLOWS}{{2}}|[\u00f0-\u00f4]{_FOLLOWS}{{3}}|\u00e2\u20ac"
)
"""The bytes of one character of UTF-8, each of them a character or the sign for one that got lost."""
_CLOSING: Final = re.compile(rf"\u00e2\u20ac(?:[?\ufffd]|(?!{_FOLLOWS}))")
"""The closing quotation mark, whose last byte is nothing in Windows-1252 and gets lost."""
_WHOLE_CLOSING: Final = "\u00e2\u20ac\x9d"
_OTHER: Final = re.compile(r"[^\x00-\x7f\ufffd]")
_FEWEST: Final = 2
_SURE: Final = 0.9
"""Of what is not ASCII, the share of signs that are wrong: who writes about them has others as well."""


def mended(text: str) -> tuple[str, str | None]:
    """The text as it was meant and a line on it; as it is, and None, where there is any doubt."""
    wrong = [found[0] for found in _WRONG.finditer(text)]
    if len(wrong) < _FEWEST:
        return text, None
    others = len(_OTHER.findall(_WRONG.sub("", text)))
    if len(wrong) < _SURE * (len(wrong) + others):
        return text, None
    import ftfy  # only for a text that needs it

    lines = _CLOSING.sub(_WHOLE_CLOSING, text).split("\n")
    whole = "\n".join(ftfy.fix_encoding(line) if _WRONG.search(line) else line for line in lines)
    left = len(_WRONG.findall(whole))
    if left >= len(wrong):
        return text, None
    what = f"{len(wrong) - left:,} wrongly encoded characters (such as {wrong[0]}) are mended"
    return whole, f"{what}; --encoding utf-8 leaves them as they are"
