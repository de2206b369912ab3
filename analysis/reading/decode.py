"""From bytes to text: byte order marks, UTF-8, and a detector for what is older than both."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import Final

from analysis.errors import ReadError

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CANDIDATES: Final = [
    "cp1252", "cp1250", "cp1251", "koi8_r", "koi8_u", "iso8859_2", "iso8859_5", "cp1253", "cp1254", "cp1257",
    "cp866", "shift_jis", "euc_jp", "gb18030", "big5", "euc_kr",
]  # fmt: skip
_SAMPLE: Final = 100_000
"""Bytes that the detector sees at most: enough to be sure, little enough to be quick."""
_ENOUGH: Final = 4 << 20
"""Bytes, from the first that is not ASCII on, by which the encodings that we tell ourselves are told."""
_PIECE: Final = 1 << 20
"""Characters that are looked at in one go, so that no second whole of a large text fills the memory."""
_FEW: Final = 8
_WESTERN: Final = frozenset(
    "àâäáãåçéèêëíìîïñóòôöõøúùûüßæœÀÂÄÁÃÅÇÉÈÊËÍÎÏÑÓÔÖÕØÚÛÜÆŒ“”„‘’‚«»‹›–—…•§°£€©®·¿¡ºª\u00a0"
)
"""What the bytes above 127 stand for in West European texts; other letters of cp1252 are too rare there."""
_MOST: Final = 0.95
_FEWEST_PAIRS: Final = 0.25
"""Share of such bytes that follow one another: letters of another alphabet stand in rows."""

_MULTIBYTE: Final = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_HIGH_PAIR: Final = re.compile(rb"(?<=[\x80-\xff])[\x80-\xff]")
_HIGH: Final = re.compile(rb"[\x80-\xff]")
_STRAY: Final = re.compile(r"[\udc80-\udcff]")
_SIGNS_OF_CP1252: Final = {
    code: bytes([code]).decode("cp1252") for code in (0x85, *range(0x91, 0x98), 0xA3, 0xA7, 0xB0)
}
"""What a stray byte is in a text of another encoding: typographic marks and dashes, which are pasted in."""
_MAC: Final = re.compile(
    rb"(?<=[a-z])\xd5(?=[a-z])|(?<![A-Za-z\x80-\xff])[\xd2\xd4](?=[A-Za-z])|(?<=[a-z.,!?])[\xd3\xd5](?![A-Za-z\x80-\xff])"
    rb"|(?<= )[\xd0\xd1](?= )|(?<=[a-z])[\x8e\x8f\x87\x88\x8a\x96\x9a\x9f](?=[a-z])"
)
_MAC_SURE: Final = 2
_MAC_SHARE: Final = 0.6
_UNPRINTED: Final = bytes({*range(0x20), 0x7F} - {*range(0x08, 0x0E), 0x1B})
_MOST_UNPRINTED: Final = 0.05


def decode(data: bytes) -> str:
    """The text in the bytes, with `\\r\\n` as `\\n` and without a byte order mark; nothing else is changed.

    Raises ReadError (without the source's name) for bytes that are no text.
    """
    text = _characters(data).replace("\r\n", "\n")
    if _is_binary(text):
        raise ReadError("a binary file, not text")
    return text


def _characters(data: bytes) -> str:
    if data.startswith(b"%PDF-"):
        raise ReadError("a PDF document, not text")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            # A file cut off in the middle of a character is still readable up to there.
            return data[len(mark) :].decode(encoding, errors="replace")
    if b"\0" in data:
        return _wide(data)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _legacy(data)


def _wide(data: bytes) -> str:
    """UTF-16 or UTF-32 without a byte order mark: told by where the zero bytes stand."""
    sample = data[:4000]
    quarters = [sample[i::4].count(0) * 4 / len(sample) for i in range(4)]
    most, few = 0.5, 0.1
    for encoding, zero in (
        ("utf-32-le", (2, 3)), ("utf-32-be", (0, 1)), ("utf-16-le", (1, 3)), ("utf-16-be", (0, 2)),
    ):  # fmt: skip
        rest = [quarters[i] for i in range(4) if i not in zero]
        wide = encoding.startswith("utf-32")
        if min(quarters[i] for i in zero) > most and (wide or max(rest) < few):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError:
                continue
    raise ReadError("a binary file, not text")


def _legacy(data: bytes) -> str:
    first = _HIGH.search(data)
    assert first is not None  # ASCII is UTF-8
    sample = data[first.start() : first.start() + _ENOUGH]
    damaged = len(_HIGH.findall(_MULTIBYTE.sub(b"", sample)))
    if len(_MULTIBYTE.findall(sample)) > damaged:
        return _mended(data)
    if _is_mac(sample):
        return data.decode("mac_roman")
    if not _is_western(sample):
        import charset_normalizer

        best = charset_normalizer.from_bytes(data[:_SAMPLE], cp_isolation=_CANDIDATES).best()
        if best is not None:
            return data.decode(best.encoding, errors="replace")
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _mended(data: bytes) -> str:
    """UTF-8 with a few bytes broken or of an older encoding, whose typographic signs are read as such."""
    text = data.decode("utf-8", errors="surrogateescape")
    return _STRAY.sub(
        lambda found: _SIGNS_OF_CP1252.get(ord(found[0]) - 0xDC00, "\N{REPLACEMENT CHARACTER}"), text
    )


def _is_mac(data: bytes) -> bool:
    """Whether the bytes are those of a Macintosh: its quotation marks and apostrophes are capital letters
    with accents elsewhere, which stand within no word of small letters."""
    found = len(_MAC.findall(data))
    return found >= _MAC_SURE and found >= _MAC_SHARE * len(_HIGH.findall(data))


def _is_western(data: bytes) -> bool:
    """Whether the bytes make sense as cp1252. The detector counts letters, has too little to go by in English
    and is easily led astray by the quotation marks of French; it is asked only when this says no."""
    high = b"".join(_HIGH.findall(data))
    if len(high) <= _FEW:
        return True
    common = sum(c in _WESTERN for c in high.decode("cp1252", errors="replace"))
    return common >= _MOST * len(high) and len(_HIGH_PAIR.findall(data)) < _FEWEST_PAIRS * len(high)


def _is_binary(text: str) -> bool:
    return sum(_unprinted(text)) > _MOST_UNPRINTED * len(text)


def _unprinted(text: str) -> Iterator[int]:
    """How many characters of each piece of a text nobody can print."""
    for start in range(0, len(text), _PIECE):
        piece = text[start : start + _PIECE].encode("utf-8", "surrogatepass")
        yield len(piece) - len(piece.translate(None, _UNPRINTED))
