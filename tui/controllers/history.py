"""The way back: the places that one has left by a jump."""

from __future__ import annotations

from typing import Final, NamedTuple

from tui.selection import Selection

_KEPT: Final = 100


class History(NamedTuple):
    """The places behind and ahead, the nearest last, and the one that was left by the last jump."""

    behind: tuple[Selection, ...] = ()
    ahead: tuple[Selection, ...] = ()
    left: Selection | None = None

    def leave(self, place: Selection) -> History:
        """A jump from a place: it comes to stand behind, once, and what was ahead is gone."""
        others = tuple(other for other in self.behind if other.position != place.position)
        return History((*others, place)[-_KEPT:], (), place)

    def back(self, here: Selection) -> tuple[History, Selection] | None:
        """The way back one place, which makes `here` lie ahead; None at the first one."""
        behind = _elsewhere(self.behind, here)
        if not behind:
            return None
        return History(behind[:-1], (*self.ahead, here), self.left), behind[-1]

    def forward(self, here: Selection) -> tuple[History, Selection] | None:
        """The way forward again; None at the last place."""
        ahead = _elsewhere(self.ahead, here)
        if not ahead:
            return None
        return History((*self.behind, here), ahead[:-1], self.left), ahead[-1]


def _elsewhere(places: tuple[Selection, ...], here: Selection) -> tuple[Selection, ...]:
    """The places without those at the end from which one would not be seen to move."""
    while places and places[-1].position == here.position:
        places = places[:-1]
    return places
