"""Zip archives and XML from strangers, opened so that nothing in them fills the memory or keeps one
waiting."""

from __future__ import annotations

import html.entities
import re
import zipfile
import zlib
from io import BytesIO
from typing import Final

from lxml import etree

from analysis.errors import ReadError
from analysis.reading.markup import harmless

MOST_MEMBERS: Final = 20_000
LARGEST_MEMBER: Final = 64 << 20
"""Bytes of one member when it is unpacked."""
LARGEST_TOTAL: Final = 192 << 20
"""Bytes of all members that are unpacked of one archive."""
_MOST_TAGS: Final = 1_500_000
"""Of one XML document: in memory a tag takes a hundred times the room that it takes in the file."""
_LARGEST_XML: Final = 32 << 20
_MOST_ATTRIBUTES: Final = re.compile(rb"<(?:[^<=]*=){10000}")
"""More than the attributes of one element can be: a parser compares each with all others."""
_DOCTYPE: Final = re.compile(rb"<!DOCTYPE[^<>\[]{0,2000}(?:\[.*?\]\s*)?>", re.DOTALL | re.IGNORECASE)
_ENTITY: Final = re.compile(rb"&([A-Za-z][A-Za-z0-9]{1,31});")
_OF_XML: Final = (b"amp", b"lt", b"gt", b"quot", b"apos")
_TOO_LARGE: Final = "it holds more than is ever unpacked"


class Archive:
    """A zip archive in memory. Raises ReadError for what is none and for what is damaged."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
            members = self._zip.infolist()
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, OverflowError) as error:
            raise ReadError("a damaged archive") from error
        if len(members) > MOST_MEMBERS:
            raise ReadError(_TOO_LARGE)
        self._members = {member.filename: member for member in members}
        self._unpacked = 0

    @property
    def names(self) -> tuple[str, ...]:
        """What its members are called, in the order of the archive."""
        return tuple(self._members)

    def __contains__(self, name: str) -> bool:
        return name in self._members

    def read(self, name: str) -> bytes:
        """A member unpacked. Raises ReadError when there is none of the name, when it is encrypted or damaged
        and when it is larger than what is ever unpacked."""
        member = self._members.get(name)
        if member is None:
            raise ReadError(f"damaged: {name} is missing in it")
        if member.flag_bits & 1:
            raise ReadError("encrypted: it cannot be read")
        if member.file_size > LARGEST_MEMBER or self._unpacked + member.file_size > LARGEST_TOTAL:
            raise ReadError(_TOO_LARGE)
        self._unpacked += member.file_size
        try:
            with self._zip.open(member) as packed:
                return packed.read(member.file_size + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError) as error:
            raise ReadError(f"damaged: {name} cannot be unpacked") from error
        except (RuntimeError, MemoryError, OverflowError) as error:
            raise ReadError(f"damaged: {name} cannot be unpacked") from error

    def xml(self, name: str) -> etree._Element:
        """The root of a member that is XML. Raises ReadError as `read` and `parsed` do."""
        return parsed(self.read(name))


def checked(data: bytes) -> bytes:
    """The bytes of an XML document, if it is not too large to be parsed. Raises ReadError if it is."""
    tags = data.count(b"<") + data.count(b"<\x00") + data.count(b"=")
    if len(data) > _LARGEST_XML or tags > 2 * _MOST_TAGS or _MOST_ATTRIBUTES.search(data):
        raise ReadError(_TOO_LARGE)
    return data


def parsed(data: bytes, *, mend: bool = True) -> etree._Element:
    """The root of an XML document. No entity of its own is replaced and nothing is fetched. What is not well
    formed is mended as far as it goes, if it may be. Raises ReadError for what is no XML or too large."""
    data = _with_known_entities(_DOCTYPE.sub(b"", checked(data), count=1))
    root = _root(data, recover=False)
    if root is None and mend:
        root = _root(data, recover=True)
    if root is None:
        raise ReadError("damaged: not the XML that it should be")
    return root


def _root(data: bytes, *, recover: bool) -> etree._Element | None:
    try:
        return etree.fromstring(data, harmless(recover=recover))
    except (etree.XMLSyntaxError, ValueError):
        return None


def _with_known_entities(data: bytes) -> bytes:
    """The names that HTML has for characters, which XML knows not, as numbers."""
    if b"&" not in data:
        return data
    return _ENTITY.sub(lambda found: found[0] if found[1] in _OF_XML else _number(found[1]), data)


def _number(name: bytes) -> bytes:
    signs = html.entities.html5.get(name.decode("ascii") + ";", "")
    return b"".join(b"&#%d;" % ord(sign) for sign in signs)
