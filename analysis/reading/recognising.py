"""What a source is. Its bytes decide, not what it is called; the name only tips the balance where they leave
two readings open: a page of HTML that begins with a paragraph, Markdown that begins with a tag.

First come the signatures that we know, then, for what is no text, those of puremagic. Plain text costs a few
searches in its beginning, and nothing is imported for it.
"""

from __future__ import annotations

import re
from typing import Final

from analysis.errors import ReadError
from analysis.reading.containers import COMPOUND, ZIP, in_compound, in_zip
from analysis.reading.decode import beginning, is_binary
from analysis.reading.formats import converted

_BEGINNING: Final = 64 << 10
"""Bytes that tell what a text is."""
_PROSE: Final = (".txt", ".text", ".md", ".markdown", ".mdown", ".mkd")
_NO_PROSE: Final = re.compile(r"[\ufeff\s]*+(?:[<{\[\d]|WEBVTT|From |>From |[A-Za-z][A-Za-z0-9-]*[ \t]*:)")
"""How a text begins that may be something else."""
_PDF: Final = re.compile(rb"%PDF-\d")
_JUNK: Final = 1024
"""Bytes that may stand before a PDF, which its readers skip."""
_RTF: Final = re.compile(rb"(?:\xef\xbb\xbf)?\s*\{\\rtf")

_NAMES: Final = {
    "html": "a web page (HTML)",
    "pdf": "a PDF document",
    "epub": "an e-book (EPUB)",
    "docx": "a Word document (.docx)",
    "odt": "an OpenDocument text (.odt)",
    "rtf": "an RTF document",
    "mail": "mail",
    "feed": "a feed",
    "jsonl": "records in JSON",
    "subtitles": "subtitles",
    "xml": "an XML document",
    "svg": "a picture (SVG)",
}
_REFUSED: Final = (
    (b"\x89PNG\r\n\x1a\n", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF87a", "a picture (GIF)"),
    (b"GIF89a", "a picture (GIF)"),
    (b"II*\0", "a picture (TIFF)"),
    (b"MM\0*", "a picture (TIFF)"),
    (b"\x1f\x8b\x08", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\0", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"PK\x05\x06", "an empty zip archive"),
    (b"\x7fELF", "a program (ELF)"),
    (b"MZ", "a program (Windows)"),
    (b"\xca\xfe\xba\xbe", "a program (Java or macOS)"),
    (b"\xcf\xfa\xed\xfe", "a program (macOS)"),
    (b"\0asm", "a program (WebAssembly)"),
    (b"SQLite format 3\0", "a database (SQLite)"),
    (b"OggS", "a recording (Ogg)"),
    (b"ID3", "a recording (MP3)"),
    (b"fLaC", "a recording (FLAC)"),
    (b"\x1aE\xdf\xa3", "a film (Matroska)"),
    (b"AT&TFORM", "a scanned book (DjVu)"),
    (b"ITSF", "a help file (.chm)"),
)
"""Signatures of what is not read and is met most; puremagic knows the others."""
_REFUSED_TEXTS: Final = ((b"%!PS-Adobe", "a PostScript document"),)
_KINDLE: Final = (60, (b"BOOKMOBI", b"TEXtREAd"))
_DOUBTFUL: Final = 0.7
"""How sure puremagic is of signatures of a few bytes, which anything may begin with."""


def converted_format(data: bytes, name: str | None) -> str | None:
    """The format that bytes have to be converted from (`analysis.reading.formats.converted`), or None for
    text. `name` is that of the file or the address, if there is one.

    Raises ReadError, without the name, for what is not read: in words what it is.
    """
    found = _of_bytes(data)
    if found is None:
        return _known(_of_text(beginning(data, _BEGINNING), (name or "").lower()))
    if found in _NAMES:
        return _known(found)
    raise ReadError(f"{found}, not text")


def _of_text(text: str, name: str) -> str | None:
    """The format of a text; None at once for one that begins as prose does and is called nothing else."""
    if name.endswith(_PROSE) and not _NO_PROSE.match(text):
        return None
    from analysis.reading.beginnings import format_of  # most texts need not wait for its patterns

    return format_of(text, name)


def _known(found: str | None) -> str | None:
    if found is not None and found not in converted():
        raise ReadError(f"{_NAMES[found]}, which is not read")
    return found


def _of_bytes(data: bytes) -> str | None:
    """The name of a format that its first bytes tell or, in words with an article, what it is that is not
    read; None for all that may be text."""
    if data.startswith(ZIP):
        return in_zip(data)
    if data.startswith(COMPOUND):
        return in_compound(data)
    if _RTF.match(data):
        return "rtf"
    if _is_pdf(data):
        return "pdf"
    for signature, what in _REFUSED_TEXTS:
        if data.startswith(signature):
            return what
    return _binary(data) if is_binary(data) else None


def _is_pdf(data: bytes) -> bool:
    """Whether it is a PDF, before which there may be junk: then its objects are there as well."""
    found = _PDF.search(data, 0, _JUNK)
    if found is None:
        return False
    return found.start() == 0 or (b" obj" in data[:_BEGINNING] and data[found.start() - 1] in b"\r\n\0 ")


def _binary(data: bytes) -> str:
    """In words with an article, what bytes are that are no text."""
    for signature, what in _REFUSED:
        if data.startswith(signature):
            return what
    at, signatures = _KINDLE
    if data.startswith(signatures, at):
        return "a Kindle book"
    if not data.strip(b"\0"):
        return "a binary file"
    import puremagic  # only for what we do not know ourselves

    try:
        best = max(puremagic.magic_string(data[:_BEGINNING]), key=lambda match: match.confidence)
    except (puremagic.PureError, ValueError):
        return "a binary file"
    kind = " ".join(best.name.split())
    return f"a binary file ({kind})" if kind and best.confidence > _DOUBTFUL else "a binary file"
