"""Styles as a terminal is told of them: the codes of Select Graphic Rendition (ECMA-48)."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

_ENDS: Final = {1: 22, 2: 22, 3: 23, 4: 24, 5: 25, 7: 27, 9: 29}
"""The codes that switch on, and what switches them off again."""
_SEEN_ON_BLANKS: Final = frozenset({4, 5, 7, 9})
"""Those of them that are seen where there is nothing but the ground."""


class Look(NamedTuple):
    """A style: the codes of its colours, empty for the terminal's own, and those that are switched on."""

    colour: str = ""
    ground: str = ""
    on: tuple[int, ...] = ()

    @property
    def blank(self) -> Look:
        """What is seen of it where there is only a space."""
        return _blank(self)


PLAIN: Final = Look()


@lru_cache(maxsize=4096)
def _blank(look: Look) -> Look:
    return look if not _SEEN_ON_BLANKS.isdisjoint(look.on) else Look(ground=look.ground)


_NO_COLOUR, _NO_GROUND = 39, 49
_COLOURS: Final = frozenset((*range(30, 38), *range(90, 98), _NO_COLOUR))
_GROUNDS: Final = frozenset((*range(40, 48), *range(100, 108), _NO_GROUND))
"""The codes of the colours that have a code of their own, and of none."""


@lru_cache(maxsize=4096)
def after(look: Look | None, codes: str) -> Look | None:
    """The style after an SGR sequence with these codes; None if it has some that are not known here."""
    rest = [int(code or 0) for code in codes.split(";")]
    if rest[0] == 0:
        look, rest = PLAIN, rest[1:]
    if look is None:
        return None
    colour, ground, on = look.colour, look.ground, set(look.on)
    while rest:
        code, *rest = rest
        if code == 0:
            colour, ground, on = "", "", set()
        elif code in _ENDS:
            on.add(code)
        elif code in _ENDS.values():
            on -= {begun for begun, end in _ENDS.items() if end == code}
        elif code in _COLOURS:
            colour = "" if code == _NO_COLOUR else str(code)
        elif code in _GROUNDS:
            ground = "" if code == _NO_GROUND else str(code)
        elif code in (38, 48) and rest[:1] in ([2], [5]):
            count = 4 if rest[0] == 2 else 2
            told = ";".join(map(str, (code, *rest[:count])))
            colour, ground = (told, ground) if code == 38 else (colour, told)
            rest = rest[count:]
        else:
            return None
    return Look(colour, ground, tuple(sorted(on)))


@lru_cache(maxsize=4096)
def change(before: Look | None, wanted: Look) -> str:
    """The shortest sequence from one style, None if it is not known which, to another."""
    if before == wanted:
        return ""
    whole = _code([0, *wanted.on], wanted.colour, wanted.ground)
    return whole if before is None else min(_difference(before, wanted), whole, key=len)


def _difference(before: Look, wanted: Look) -> str:
    ended = {_ENDS[code] for code in before.on if code not in wanted.on}
    begun = [code for code in wanted.on if code not in before.on or _ENDS[code] in ended]
    colour = "" if before.colour == wanted.colour else wanted.colour or "39"
    ground = "" if before.ground == wanted.ground else wanted.ground or "49"
    return _code([*sorted(ended), *begun], colour, ground)


def _code(switches: list[int], colour: str, ground: str) -> str:
    return f"\x1b[{';'.join([*map(str, switches), *filter(None, (colour, ground))])}m"
