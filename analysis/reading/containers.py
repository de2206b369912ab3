"""What lies in the files that are boxes of others: zip archives and the compound files of old Office."""

from __future__ import annotations

import io
from typing import Final

ZIP: Final = b"PK\x03\x04"
COMPOUND: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MIMETYPE_ENDS: Final = 200
"""Bytes in which an archive names its own type, when it does: its first file is called "mimetype"."""
_MIMETYPE: Final = "mimetype"
_LOOKED_AT: Final = 4 << 20
"""Bytes of a damaged archive, or of a compound file, that are searched for names."""

_TYPES: Final = (
    (b"application/epub+zip", "epub"),
    (b"application/vnd.oasis.opendocument.text", "odt"),
    (b"application/vnd.oasis.opendocument.spreadsheet", "a spreadsheet"),
    (b"application/vnd.oasis.opendocument.presentation", "a presentation"),
    (b"application/vnd.oasis.opendocument.graphics", "a drawing"),
)
_MEMBERS: Final = (
    ("word/document.xml", "docx"),
    ("META-INF/container.xml", "epub"),
    ("xl/workbook.xml", "a spreadsheet"),
    ("xl/workbook.bin", "a spreadsheet"),
    ("ppt/presentation.xml", "a presentation"),
    ("visio/document.xml", "a drawing"),
    ("AndroidManifest.xml", "an Android app"),
    ("META-INF/MANIFEST.MF", "a Java archive"),
    ("Index/Document.iwa", "a document of Apple's Pages, Numbers or Keynote"),
)
_STREAMS: Final = (
    ("EncryptedPackage", "an office document that is encrypted"),
    ("__properties_version1.0", "a message of Outlook (.msg)"),
    ("WordDocument", "an old Word document (.doc)"),
    ("PowerPoint Document", "a presentation"),
    ("Workbook", "a spreadsheet"),
    ("Book", "a spreadsheet"),
)


def in_zip(data: bytes) -> str:
    """The format of a document that is a zip archive, or in words with an article what else it is."""
    names, mimetype = _listed(data)
    for type_, found in _TYPES:
        if b"mimetype" + type_ in data[:_MIMETYPE_ENDS] or mimetype.startswith(type_):
            return found
    for member, found in _MEMBERS:
        if member in names if names is not None else member.encode() in data[:_LOOKED_AT]:
            return found
    return "a zip archive"


def in_compound(data: bytes) -> str:
    """In words with an article, what a compound file is."""
    looked_at = data[:_LOOKED_AT]
    for stream, found in _STREAMS:
        if stream.encode("utf-16-le") in looked_at:
            return found
    return "a file of an old office program"


def _listed(data: bytes) -> tuple[frozenset[str] | None, bytes]:
    """The names in an archive, None when its list of them is damaged, and what it says that it is."""
    import zipfile  # only for archives
    import zlib

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = frozenset(archive.namelist())
            if _MIMETYPE not in names:
                return names, b""
            with archive.open(_MIMETYPE) as file:
                return names, file.read(_MIMETYPE_ENDS).strip()
    except (zipfile.BadZipFile, zlib.error, ValueError, OSError, RuntimeError, NotImplementedError, EOFError):
        return None, b""
