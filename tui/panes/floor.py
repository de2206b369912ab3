"""The floor on which the panes stand: how much of it each has, and the lines between them.

What stands there are the text, one of the lists, and the card, each in its part of the floor.
"""

from __future__ import annotations

from collections.abc import Container as Holds
from collections.abc import Mapping
from typing import Final, Literal

from rich.segment import Segment
from textual import events
from textual.containers import Container
from textual.geometry import NULL_OFFSET, NULL_SPACING, Region, Size
from textual.layout import ArrangeResult, Layout, WidgetPlacement
from textual.strip import Strip
from textual.widget import Widget

from analysis.library.arrangements import WIDE_WIDTH, Arrangement
from tui.panes.dragging import Draggable
from tui.panes.lines import LineView

Part = Literal["text", "list", "card", "edge", "card-edge"]
"""The panes, the line between the text and the others, and that between list and card."""

Sized = Literal["text", "card"]
"""The panes whose parts are kept: the others have what is left."""

Shape = Literal["columns", "low", "side", "stack", "one"]
"""Text, list and card side by side; the same on few lines; the text beside the others, the list above the
card; the text above them; one pane at a time, and the card below the list."""

_BESIDE: Final[tuple[Shape, ...]] = ("columns", "low", "side")
"""The shapes in which the text has others beside it."""
_COLUMNS: Final[tuple[Shape, ...]] = ("columns", "low")
"""Those in which the list has the card beside it."""
_NARROWEST: Final = 24
"""Columns that no pane is made narrower than."""
_LOWEST: Final = 3
"""Lines that no pane is made lower than: a title and two rows."""
_LIST_LINES: Final = 10
"""Lines that a list below the text has at least: a title, and events enough to see what comes next."""
_CARD_LINES: Final = 7
"""Lines that a card has at least, if the list above it keeps some."""


def shape(size: Size) -> Shape:
    """How many panes a screen of that size has room for, and on which sides of each other."""
    if size.width >= WIDE_WIDTH and size.height >= 14:
        return "columns"
    if size.width >= 100 and size.height >= 24:
        return "side"
    if size.width >= 140 and size.height >= 14:
        return "low"
    return "stack" if size.width >= 72 and size.height >= 18 else "one"


def floor_plan(shape: Shape, seen: Holds[Part], wish: Arrangement, size: Size) -> dict[Part, Region]:
    """Where each of the panes that are seen stands on a floor of that size, and the lines between them."""
    whole = size.region
    others = "list" in seen or "card" in seen
    if "text" not in seen:
        return _others(shape, seen, wish, whole)
    if not others:
        return {"text": whole}
    if shape in _BESIDE:
        text = _usual_width(shape, "list" in seen and "card" in seen, whole.width)
        text = _part(wish.text, text, whole.width, _NARROWEST)
        if wish.swapped:
            rest, edge, own = _columns(whole, whole.width - text - 1)
        else:
            own, edge, rest = _columns(whole, text)
        return {"text": own, "edge": edge, **_others(shape, seen, wish, rest)}
    text = whole.height - max(whole.height * 2 // 5, min(_LIST_LINES, whole.height // 2))
    text = _part(wish.text, text, whole.height, _LOWEST)
    if wish.swapped:  # a list has its title above it, the text has not
        rest, below = whole.split_horizontal(whole.height - text - 1)
        edge, own = below.split_horizontal(1)
        return {"text": own, "edge": edge, **_others(shape, seen, wish, rest)}
    own, rest = whole.split_horizontal(text)
    return {"text": own, **_others(shape, seen, wish, rest)}


def _others(shape: Shape, seen: Holds[Part], wish: Arrangement, whole: Region) -> dict[Part, Region]:
    """The list and the card, where the text is not."""
    if "card" not in seen:
        return {"list": whole}
    if "list" not in seen:
        return {"card": whole}
    if shape in _COLUMNS:
        card = _part(wish.card, whole.width * 47 // 100, whole.width, _NARROWEST)
        rows, edge, own = _columns(whole, whole.width - card - 1)
        return {"list": rows, "card-edge": edge, "card": own}
    card = max(whole.height // 3, min(_CARD_LINES, whole.height - _LOWEST))
    card = _part(wish.card, card, whole.height, _LOWEST)
    rows, own = whole.split_horizontal(whole.height - card)
    return {"list": rows, "card": own}


def _usual_width(shape: Shape, three: bool, width: int) -> int:
    """Columns that the text has where nobody has changed that; no list gains from very many."""
    if shape == "side" or not three:
        return width - min(width * 46 // 100, 76)
    return width - min(width * 60 // 100, 140)


def _part(share: int, usual: int, whole: int, least: int) -> int:
    """So many cells of the whole, and for both sides at least some."""
    wanted = round(share * whole / 1000) if share else usual
    least = min(least, max(whole // 3, min(whole // 2, 1)))
    return min(max(wanted, least), whole - least)


def _columns(whole: Region, left: int) -> tuple[Region, Region, Region]:
    """What is left of a line, the line, and what is right of it."""
    x, y, width, height = whole
    return (
        Region(x, y, left, height),
        Region(x + left, y, 1, height),
        Region(x + left + 1, y, max(width - left - 1, 0), height),
    )


class _Placing(Layout):
    """Textual's way to be told where widgets are."""

    name = "floor"

    def __init__(self, floor: Floor) -> None:
        self._floor = floor

    def arrange(
        self, parent: Widget, children: list[Widget], size: Size, greedy: bool = True
    ) -> ArrangeResult:
        """Each of the widgets in its part of the floor."""
        del parent, greedy
        plan = self._floor.plan(size)
        return [
            WidgetPlacement(plan[part], NULL_OFFSET, NULL_SPACING, widget)
            for widget in children
            if (part := self._floor.parts.get(widget.id or "")) in plan
        ]


class Floor(Container):
    """What the panes stand on. `parts` tells of the widgets that are seen which part of it is theirs."""

    def __init__(self) -> None:
        super().__init__(id="panes")
        self.shape: Shape = "one"
        self.wish = Arrangement()
        self.parts: Mapping[str, Part] = {}
        self._placing = _Placing(self)

    @property
    def layout(self) -> Layout:
        """By the plan, not by a style."""
        return self._placing

    def plan(self, size: Size | None = None) -> dict[Part, Region]:
        """Where everything stands, counted from the corner of the floor."""
        seen = frozenset(self.parts.values())
        return floor_plan(self.shape, seen, self.wish, size or self.size)

    def upright(self, which: Sized) -> bool:
        """Whether others stand beside the text, or the list beside the card, and not above or below."""
        return self.shape in (_BESIDE if which == "text" else _COLUMNS)

    def axis(self, which: Sized) -> int:
        """The cells that the text, or the card, has its part of."""
        if which == "text":
            return self.size.width if self.upright(which) else self.size.height
        plan = self.plan()
        if self.upright(which):
            return plan["list"].width + 1 + plan["card"].width
        return plan["list"].height + plan["card"].height

    def plan_with(self, wish: Arrangement) -> dict[Part, Region]:
        """The same if the person wished otherwise."""
        return floor_plan(self.shape, frozenset(self.parts.values()), wish, self.size)

    def lay(self, shape: Shape, wish: Arrangement, panes: Mapping[str, Part], *, ahead: bool) -> None:
        """Have these panes seen, by their names, and no others. `ahead`: the floor keeps its size, so that
        they can be told theirs before they have it."""
        lines: dict[str, Part] = {"edge": "edge", "card-edge": "card-edge"}
        parts = {**panes, **lines}
        if (shape, wish, parts) == (self.shape, self.wish, self.parts):
            return
        self.shape, self.wish, self.parts = shape, wish, parts
        plan = self.plan()
        for widget in self.children:
            part = parts.get(widget.id or "")
            widget.display = part in plan
            if ahead and part in plan and isinstance(widget, LineView):
                widget.expect(plan[part].size)
        for widget in self.displayed_children[:1]:
            widget.refresh(repaint=False, layout=True)  # what is placed forgets its place, the floor does not


class Edge(Draggable):
    """A line between two panes that can be dragged."""

    ALLOW_SELECT = False

    def render_line(self, y: int) -> Strip:
        """The line, upright or not."""
        del y
        sign = "│" if self.size.width == 1 else "─"
        return Strip([Segment(sign * self.size.width, self.rich_style)])

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """It is taken hold of."""
        self.take_hold(event)
