"""From bytes to text: byte order marks, UTF-8, and a detector for what is older than both."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from analysis.errors import ReadError
from analysis.tame import escaped

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
_USUAL: Final = "cp1252"
_FEW: Final = 8
_MULTIBYTE: Final = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_ROW: Final = re.compile(rb"[\x80-\xff]{4}")
"""More high bytes in a row than one character of UTF-8 has that Western texts are full of."""
_HIGH: Final = re.compile(rb"[\x80-\xff]")
_STRAY: Final = re.compile(r"[\udc80-\udcff]")
_SIGNS_OF_CP1252: Final = {
    code: bytes([code]).decode("cp1252") for code in (0x85, *range(0x91, 0x98), 0xA3, 0xA7, 0xB0)
}
"""What a stray byte is in a text of another encoding: typographic marks and dashes, which are pasted in."""
_UNPRINTED: Final = bytes({*range(0x20), 0x7F} - {*range(0x08, 0x0E), 0x1B})
_MOST_UNPRINTED: Final = 0.05
_FEW_UNPRINTED: Final = 3
"""Characters that nobody can print which make no text binary, however short it is."""
_BEGINNING: Final = 64 << 10
"""Bytes by which what is no text is told from text."""
_DECLARATION: Final = 4096
"""Bytes in which a page says its encoding."""
_DECLARED: Final = re.compile(
    rb"(?:<\?xml[^>]{0,200}?\bencoding|<meta\b[^>]{0,400}?\bcharset)\s*=\s*[\"']?\s*(?P<name>[A-Za-z0-9_:.-]{2,40})",
    re.IGNORECASE,
)
_NO_ENCODINGS: Final = frozenset({"idna", "punycode", "undefined", "unicode-escape", "raw-unicode-escape"})
"""What Python has among the encodings of text and no text is in."""


class Decoded(NamedTuple):
    """The text in bytes, and what a person is to be told of how it was found, a line each."""

    text: str
    notices: tuple[str, ...] = ()


def decode(data: bytes) -> str:
    """The text in the bytes, with `\\r\\n` as `\\n` and without a byte order mark; nothing else is changed.

    Raises ReadError (without the source's name) for bytes that are no text.
    """
    text, _ = _characters(data)
    return _checked(text)


def decoded(data: bytes, encoding: str | None = None, declared: str | None = None) -> Decoded:
    """As `decode`, with what is to be told. UTF-8 that somebody has taken for Windows-1252 is mended.

    `encoding` is what the person says, and counts: then nothing is guessed or mended. `declared` is what the
    source itself says; where its bytes contradict that, they count. Raises ReadError, too, for an `encoding`
    that there is not.
    """
    if encoding is not None:
        return _as_told(data, encoding)
    text, notice = _characters(data, declared)
    text = _checked(text)
    notices: tuple[str, ...] = (notice,) if notice else ()
    if not text.isascii():
        from analysis.reading.mojibake import mended

        text, repaired = mended(text)
        notices += (repaired,) if repaired else ()
    return Decoded(text, notices)


def is_binary(data: bytes) -> bool:
    """Whether the beginning of the bytes is no text in any encoding."""
    return _is_unprinted(beginning(data, _BEGINNING))


def beginning(data: bytes, most: int) -> str:
    """The beginning of the bytes, of which ASCII alone can be relied upon."""
    sample = data[:most]
    if mark := _mark(sample):
        return sample[len(mark[0]) :].decode(mark[1], errors="replace")
    wide = _wide(sample) if b"\0" in sample else None
    return sample.decode(wide or "latin-1", errors="replace")


def as_utf8(data: bytes) -> bytes:
    """The bytes, of which those of a text in UTF-16 or UTF-32 as UTF-8; without a mark."""
    mark = _mark(data)
    if mark:
        return data[len(mark[0]) :].decode(mark[1], errors="replace").encode()
    wide = _wide(data) if b"\0" in data[:_BEGINNING] else None
    return data.decode(wide, errors="replace").encode() if wide else data


def declared_in_markup(data: bytes) -> str | None:
    """The encoding that a page of HTML or a document of XML says it has, if there is one of that name."""
    found = _DECLARED.search(data, 0, _DECLARATION)
    return _codec(found["name"].decode("ascii")) if found else None


def _checked(text: str) -> str:
    text = text.replace("\r\n", "\n")
    if _is_unprinted(text):
        raise ReadError("a binary file, not text")
    return text


def _as_told(data: bytes, encoding: str) -> Decoded:
    codec = _codec(encoding)
    if codec is None:
        raise ReadError(f"there is no encoding {escaped(encoding)!r}")
    mark = _mark(data)
    if mark and codec.replace("_", "-").startswith(mark[1].removesuffix("-le").removesuffix("-be")):
        data, codec = data[len(mark[0]) :], mark[1]
    try:
        return Decoded(_checked(data.decode(codec)))
    except UnicodeError:
        text = data.decode(codec, errors="replace")
    lost = text.count("\N{REPLACEMENT CHARACTER}")
    return Decoded(
        _checked(text),
        (f"{lost:,} characters are not in {encoding} and are shown as \N{REPLACEMENT CHARACTER}",),
    )


def _codec(name: str) -> str | None:
    """Python's name of an encoding of text, None for what is none. What calls itself Latin-1, or ASCII, is
    Windows-1252 in practice, as for every browser."""
    try:
        found = codecs.lookup(name.strip())
    except (LookupError, ValueError):  # a NUL in it
        return None
    if not found._is_text_encoding or found.name in _NO_ENCODINGS:
        return None
    return "cp1252" if found.name in ("iso8859-1", "ascii") else found.name


def _characters(data: bytes, declared: str | None = None) -> tuple[str, str | None]:
    """The characters in the bytes, and a line on it if they were guessed."""
    if data.startswith(b"%PDF-"):
        raise ReadError("a PDF document, not text")
    if mark := _mark(data):
        # A file cut off in the middle of a character is still readable up to there.
        return data[len(mark[0]) :].decode(mark[1], errors="replace"), None
    if b"\0" in data and (wide := _wide(data)):
        return data.decode(wide, errors="replace"), None
    if b"\x1b$" in data[:_BEGINNING]:  # it looks like ASCII
        try:
            return data.decode("iso2022_jp"), None
        except UnicodeDecodeError:
            pass
    try:
        return data.decode("utf-8"), None
    except UnicodeDecodeError:
        pass
    codec = _codec(declared) if declared else None
    if codec is not None and not codec.startswith("utf"):
        text = data.decode(codec, errors="replace")
        if text.count("\N{REPLACEMENT CHARACTER}") <= _FEW:
            return text, None
    return _legacy(data)


def _mark(data: bytes) -> tuple[bytes, str] | None:
    """The byte order mark, and the encoding that it stands for."""
    return next((one for one in _MARKS if data.startswith(one[0])), None)


def _wide(data: bytes) -> str | None:
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
                data[: len(data) // 4 * 4].decode(encoding)
            except UnicodeDecodeError:
                continue
            return encoding
    return None


def _legacy(data: bytes) -> tuple[str, str | None]:
    first = _HIGH.search(data)
    assert first is not None  # ASCII is UTF-8
    sample = data[first.start() : first.start() + _ENOUGH]
    damaged = len(_HIGH.findall(_MULTIBYTE.sub(b"", sample)))
    whole = len(_MULTIBYTE.findall(sample))
    if whole > damaged or (whole == damaged <= _FEW and not _ROW.search(sample)):
        return _mended(data), None
    from analysis.reading.alphabets import encoding_by_letters  # only what is no UTF-8 pays for it

    guess = encoding_by_letters(sample)
    if guess is None and len(_HIGH.findall(sample)) > _FEW:
        guess = _detected(data[:_SAMPLE])
    if guess is not None and guess != _USUAL:
        return data.decode(guess, errors="replace"), _told(guess)
    try:
        return data.decode(_USUAL), None
    except UnicodeDecodeError:
        return data.decode("latin-1"), None


def _detected(data: bytes) -> str | None:
    """What the detector says, which knows the encodings of two bytes a character, too."""
    import charset_normalizer

    best = charset_normalizer.from_bytes(data, cp_isolation=_CANDIDATES).best()
    return None if best is None else best.encoding


def _told(encoding: str) -> str:
    return f"read as {encoding.replace('_', '-')}, which is a guess; --encoding corrects it"


def _mended(data: bytes) -> str:
    """UTF-8 with a few bytes broken or of an older encoding, whose typographic signs are read as such."""
    text = data.decode("utf-8", errors="surrogateescape")
    return _STRAY.sub(
        lambda found: _SIGNS_OF_CP1252.get(ord(found[0]) - 0xDC00, "\N{REPLACEMENT CHARACTER}"), text
    )


def _is_unprinted(text: str) -> bool:
    """Whether there are more characters that nobody can print than get into a text."""
    return sum(_unprinted(text)) > max(_FEW_UNPRINTED, _MOST_UNPRINTED * len(text))


def _unprinted(text: str) -> Iterator[int]:
    """How many characters of each piece of a text nobody can print."""
    for start in range(0, len(text), _PIECE):
        piece = text[start : start + _PIECE].encode("utf-8", "surrogatepass")
        yield len(piece) - len(piece.translate(None, _UNPRINTED))
