"""What people name: a file, or an address."""

from __future__ import annotations

import re
from typing import Final

_ADDRESS: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://|(?:file|data|javascript|about|view-source):", re.I)


def is_address(name: str) -> bool:
    """Whether what a person has named is an address and no file."""
    return _ADDRESS.match(name) is not None
