"""Fewer bytes for the same screen: styles are told by what changes.

Rich tells the whole style of every piece of text and resets it behind. In true colour that is some forty
bytes a piece, of which the next shares most: over a slow line that is what a key costs. The codes are those
of ECMA-48 (Select Graphic Rendition).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

_TOKEN: Final = re.compile(
    r"\x1b\[(?P<style>[0-9;]*)m"
    r"|(?P<neutral>\x1b\[[0-9]*(?:;[0-9]*)?[HABCDG]|\x1b\[\?2026[hl])"
    r"|(?P<mode>\x1b\[\?[0-9;]*[hl]|\x1b[c78]|\x1b\[!p)"
)
"""A style; what moves the cursor and paints nothing; what may change more of the terminal than is known."""
_ENDS: Final = {1: 22, 2: 22, 3: 23, 4: 24, 5: 25, 7: 27, 9: 29}
"""The codes that switch on, and what switches them off again."""


class Look(NamedTuple):
    """A style: the codes of its colours, empty for the terminal's own, and those that are switched on."""

    colour: str = ""
    ground: str = ""
    on: tuple[int, ...] = ()


PLAIN: Final = Look()


class Thrift:
    """Shortens what is written to one terminal, piece by piece; it remembers the style that holds there."""

    def __init__(self) -> None:
        self._holds: Look | None = None
        self._wanted: Look | None = PLAIN

    def shorten(self, data: str) -> str:
        """The same picture in fewer characters."""
        return "".join(self._shortened(data))

    def _shortened(self, data: str) -> Iterator[str]:
        at = 0
        for token in _TOKEN.finditer(data):
            if token.start() > at:
                yield self._change()
                yield data[at : token.start()]
            at = token.end()
            if token["style"] is not None:
                self._wanted = _after(self._wanted, token["style"])
                if self._wanted is None:  # a code that is not known here: left as it is
                    self._holds = None
                    yield token[0]
            elif token["neutral"] is not None:
                yield token[0]
            else:
                yield self._change()
                yield token[0]
                self._holds = None
        if at < len(data):
            yield self._change()
            yield data[at:]

    def _change(self) -> str:
        """From the style that holds to the one that is wanted."""
        before, self._holds = self._holds, self._wanted
        if self._wanted is None or before == self._wanted:
            return ""
        whole = _code([0, *self._wanted.on], self._wanted.colour, self._wanted.ground)
        if before is None:
            return whole
        return min(_difference(before, self._wanted), whole, key=len)


def _after(look: Look | None, codes: str) -> Look | None:
    """The style after an SGR sequence; None if it has codes that are not known here."""
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
        elif 30 <= code <= 37 or 90 <= code <= 97:
            colour = str(code)
        elif 40 <= code <= 47 or 100 <= code <= 107:
            ground = str(code)
        elif code in (38, 48) and rest[:1] in ([2], [5]):
            count = 4 if rest[0] == 2 else 2
            told = ";".join(map(str, (code, *rest[:count])))
            colour, ground = (told, ground) if code == 38 else (colour, told)
            rest = rest[count:]
        elif code == 39:
            colour = ""
        elif code == 49:
            ground = ""
        else:
            return None
    return Look(colour, ground, tuple(sorted(on)))


def _difference(before: Look, after: Look) -> str:
    ended = {_ENDS[code] for code in before.on if code not in after.on}
    begun = [code for code in after.on if code not in before.on or _ENDS[code] in ended]
    colour = "" if before.colour == after.colour else after.colour or "39"
    ground = "" if before.ground == after.ground else after.ground or "49"
    return _code([*sorted(ended), *begun], colour, ground)


def _code(switches: list[int], colour: str, ground: str) -> str:
    return f"\x1b[{';'.join([*map(str, switches), *filter(None, (colour, ground))])}m"
