"""The form in which small things are kept: JSON with a version, and a check sum of the rest in front, so that
a file that a broken disk or a hand has changed is not taken for what was written."""

from __future__ import annotations

import re
from hashlib import blake2b
from typing import Final, TypeVar

import msgspec

from analysis.library.files import Seen

_CHECKED: Final = re.compile(rb'\{"check":"(?P<check>[0-9a-f]{16})",(?P<rest>.*)\n', re.DOTALL)
_WRONG: Final = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)

Kept = TypeVar("Kept", bound=msgspec.Struct)


class DamagedError(Exception):
    """What was kept is not as it was written."""


class NewerError(Exception):
    """A newer version of Dateline has written it, and may want to read it again."""


class _Any(msgspec.Struct, frozen=True):
    """Something of any version."""

    version: int


def sealed(kept: msgspec.Struct) -> bytes:
    """Something as it is written. Raises UnicodeEncodeError where a name in it is not text."""
    body = msgspec.json.encode(kept)
    return b'{"check":"%b",%b\n' % (_check(body), body[1:])


def unsealed(seen: Seen, kind: type[Kept], version: int, unchecked: type[Kept] | None = None) -> Kept | None:
    """What was written, of a kind that has a version; None if nothing lies there. What has no check sum is
    taken for an `unchecked` one, if there were such. Raises DamagedError and NewerError."""
    if seen.is_nothing:
        return None
    if seen.data is None:
        raise DamagedError
    checked = _CHECKED.fullmatch(seen.data)
    body = seen.data if checked is None else b"{" + checked["rest"]
    wanted = unchecked if checked is None else kind
    if wanted is None or (checked is not None and checked["check"] != _check(body)):
        raise DamagedError
    try:
        if msgspec.json.decode(body, type=_Any).version > version:
            raise NewerError
        return msgspec.json.decode(body, type=wanted)
    except _WRONG:
        raise DamagedError from None


def _check(body: bytes) -> bytes:
    return blake2b(body, digest_size=8).hexdigest().encode()
