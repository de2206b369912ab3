"""Records in the order of the text, to walk through."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from analysis.layers import Layer, Record
from analysis.model import Annotation

Item = TypeVar("Item", bound=Record)


def _any(item: object) -> bool:
    del item
    return True


class Track(Generic[Item]):
    """Items in the order of the text, to walk through."""

    def __init__(self, items: Iterable[tuple[int, Item]]) -> None:
        ordered = sorted(items, key=lambda pair: pair[0])
        self._starts = [start for start, _ in ordered]
        self._items: list[Item] = [item for _, item in ordered]
        self._number: dict[str, int] = {item.id: number for number, item in enumerate(self._items)}

    def within(
        self, start: int, end: int, preferred: str | None, wanted: Callable[[Item], bool] = _any
    ) -> Item | None:
        """The preferred item if it begins in a stretch of the text, else the first wanted one that does, else
        the first."""
        low, high = bisect_left(self._starts, start), bisect_left(self._starts, end)
        if preferred is not None and low <= self._number.get(preferred, -1) < high:
            return self._items[self._number[preferred]]
        items = self._items[low:high]
        return next((item for item in items if wanted(item)), items[0] if items else None)

    def before(self, position: int, count: int) -> list[Item]:
        """The last `count` items that begin before the position, nearest first."""
        end = bisect_left(self._starts, position)
        return self._items[max(0, end - count) : end][::-1]

    def step(
        self,
        current: str | None,
        position: int,
        step: int,
        wanted: Callable[[Item], bool] = _any,
    ) -> Item | None:
        """The wanted item after (+1) or before (-1) the current one, or the position when there is none."""
        if current is not None and current in self._number:
            number = self._number[current] + step
        else:
            number = bisect_left(self._starts, position) - (step < 0)
        while 0 <= number < len(self._items) and not wanted(self._items[number]):
            number += step
        return self._items[number] if 0 <= number < len(self._items) else None


def track(layer: Layer[Item], annotation: Annotation) -> Track[Item]:
    """The records of a layer by where they begin; those that begin nowhere are left out."""
    begun = ((layer.begins(record), record) for record in layer.of(annotation))
    return Track((begins[0], record) for begins, record in begun if begins is not None)
