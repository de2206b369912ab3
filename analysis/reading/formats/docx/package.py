"""The archive of a Word document without what is no text, so that python-docx opens it and no bomb does
harm."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import Final

import docx
from docx.document import Document
from docx.opc.exceptions import PackageNotFoundError
from lxml.etree import XMLSyntaxError

from analysis.errors import ReadError
from analysis.reading.archives import Archive, checked

_XML: Final = (".xml", ".rels")
_MAIN: Final = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_OTHERS: Final = (
    b"application/vnd.ms-word.document.macroEnabled.main+xml",
    b"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
    b"application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
)
"""What else is a Word document, and is read as one."""
_STRICT: Final = (
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (b"http://purl.oclc.org/ooxml/drawingml/", b"http://schemas.openxmlformats.org/drawingml/2006/"),
)  # fmt: skip
"""The names of the strict form of the standard, and those that everybody writes."""
_ENTITIES: Final = b"<!ENTITY"


def opened(data: bytes) -> tuple[Document, Archive]:
    """The document, pictures and the like left empty. Raises ReadError when it cannot be opened."""
    archive = Archive(data)
    if "[Content_Types].xml" not in archive:
        raise ReadError("damaged: [Content_Types].xml is missing in it")
    slim = BytesIO()
    with zipfile.ZipFile(slim, "w", zipfile.ZIP_STORED) as copy:
        for name in archive.names:
            copy.writestr(name, _part(archive, name) if name.lower().endswith(_XML) else b"")
    slim.seek(0)
    try:
        return docx.Document(slim), archive
    except (PackageNotFoundError, XMLSyntaxError, KeyError, ValueError, AttributeError, TypeError) as error:
        raise ReadError("damaged: not a Word document that can be read") from error
    except (IndexError, AssertionError, NotImplementedError, RecursionError, UnicodeError) as error:
        raise ReadError("damaged: not a Word document that can be read") from error


def _part(archive: Archive, name: str) -> bytes:
    part = checked(archive.read(name))
    if _ENTITIES in part:
        raise ReadError("damaged: it defines entities, as no Word document does")
    if name == "[Content_Types].xml":
        for other in _OTHERS:
            part = part.replace(other, _MAIN)
    if b"purl.oclc.org" in part:
        for strict, usual in _STRICT:
            part = part.replace(strict, usual)
    return part
