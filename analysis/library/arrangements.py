"""How a person has arranged the panes: one small file for all articles, with an arrangement for screens of
each class of sizes, since what is right on a wide one is of no use on a narrow one."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Final, Literal

import msgspec

from analysis.files import LARGEST_SETTINGS, reason
from analysis.library.files import ChangedError, KeptError, keep, looked_at, set_aside
from analysis.library.sealed import DamagedError, NewerError, sealed, unsealed
from analysis.reading.source import shown

Share = Annotated[int, msgspec.Meta(ge=0, le=1000)]
"""A part of what there is, in thousandths; 0 for the usual part."""

SizeClass = Literal["narrow-low", "narrow-high", "usual-low", "usual-high", "wide-low", "wide-high"]
"""What a screen has room for: how many columns, and whether there are many lines."""

USUAL_WIDTH: Final = 100
"""Columns from which two panes may stand side by side."""
WIDE_WIDTH: Final = 180
"""Columns from which three may."""
HIGH: Final = 24
"""Lines from which a screen is not low."""

_VERSION: Final = 1
_WHAT: Final = "the arrangement of panes kept from last time"
_OF_A_NEWER: Final = "the arrangement of panes kept here is of a newer Dateline; it stays as it is"


class Arrangement(msgspec.Struct, frozen=True, kw_only=True):
    """How the panes stand on screens of one class.

    `text` is the part that the text has of the screen, `card` that which the card has of what the text
    leaves. `zoomed`: the pane that one is in is the only one seen. `hidden`: the lists are not seen.
    `swapped`: they stand before the text. `closed`: the card has no column of its own, unless something is
    opened.
    """

    text: Share = 0
    card: Share = 0
    zoomed: bool = False
    hidden: bool = False
    swapped: bool = False
    closed: bool = False


USUAL: Final = Arrangement()
"""How they stand where nobody has arranged them."""

BySize = Mapping[SizeClass, Arrangement]
"""The arrangements that differ from the usual one."""


class _Kept(msgspec.Struct, frozen=True, kw_only=True):
    version: Literal[1] = _VERSION
    sizes: dict[SizeClass, Arrangement] = {}


def size_class(width: int, height: int) -> SizeClass:
    """The class of a screen of so many columns and lines."""
    if width < USUAL_WIDTH:
        return "narrow-low" if height < HIGH else "narrow-high"
    if width < WIDE_WIDTH:
        return "usual-low" if height < HIGH else "usual-high"
    return "wide-low" if height < HIGH else "wide-high"


def merged(before: BySize, now: BySize, there: BySize) -> dict[SizeClass, Arrangement]:
    """What is to be kept when two readers arrange: of each class and each thing in it, what this one has
    changed since `before`, or else what is `there` now, by whomever."""
    classes = {*now, *there}
    both = {
        each: _changed(before.get(each, USUAL), now.get(each, USUAL), there.get(each, USUAL))
        for each in sorted(classes)
    }
    return {each: arrangement for each, arrangement in both.items() if arrangement != USUAL}


def _changed(before: Arrangement, now: Arrangement, there: Arrangement) -> Arrangement:
    names = Arrangement.__struct_fields__
    ours = {name: getattr(now, name) for name in names if getattr(now, name) != getattr(before, name)}
    return msgspec.structs.replace(there, **ours)


class Arrangements:
    """The file in which they are kept. Several readers may use it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._told = False
        """Whether the person knows that a newer version keeps them."""

    def read(self) -> BySize:
        """Those that were kept. Raises KeptError when they cannot be used; what is damaged will not be met
        again."""
        try:
            with looked_at(self.path, LARGEST_SETTINGS) as seen:
                try:
                    kept = unsealed(seen, _Kept, _VERSION)
                except DamagedError:
                    raise set_aside(seen, _WHAT) from None
                except NewerError:
                    self._told = True
                    raise KeptError(_OF_A_NEWER) from None
        except OSError as error:
            raise KeptError(self._trouble("read", error)) from error
        return MappingProxyType(kept.sizes if kept is not None else {})

    def update(self, before: BySize, now: BySize) -> str | None:
        """Keep what has changed between two states, beside what other readers have kept meanwhile. Those that
        a newer version has kept stay.

        What comes back is a line to be told though they are kept. Raises KeptError when they cannot be.
        """
        told = None
        while True:
            try:
                with looked_at(self.path, LARGEST_SETTINGS) as seen:
                    try:
                        kept = unsealed(seen, _Kept, _VERSION) or _Kept()
                    except DamagedError:
                        told = str(set_aside(seen, _WHAT))
                        if seen.is_still_there():
                            raise KeptError(told) from None
                        continue
                    data = sealed(_Kept(sizes=merged(before, now, kept.sizes)))
                    return keep(self.path, data, seen) or told
            except ChangedError:
                continue
            except NewerError:
                told, self._told = None if self._told else _OF_A_NEWER, True
                return told
            except OSError as error:
                raise KeptError(self._trouble("kept", error)) from error

    def _trouble(self, what: str, error: OSError) -> str:
        return f"the arrangement of panes cannot be {what} in {shown(self.path.parent)}: {reason(error)}"
