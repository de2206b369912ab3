"""The panes there is room for, the one that one is in, and the line that stands below them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from msgspec.structs import replace
from textual.geometry import Size
from textual.widget import Widget

from analysis.layers import LISTED
from analysis.library.arrangements import Arrangement, SizeClass, size_class
from analysis.library.places import Pane
from tui.arranged import Arranged
from tui.controllers.stage import Frame, Spot
from tui.messages import BorderDragged
from tui.panes.floor import Floor, Part, Sized, shape

PANES: Final[tuple[Pane, ...]] = ("text", *(layer.name for layer in LISTED))
LISTS: Final = PANES[1:]
SPOTS: Final[tuple[Spot, ...]] = (*PANES, "card")

_BOTH: Final = 12
"""Lines of the screen below which one list and the card are not seen together."""
_STEP: Final = 5
"""Percent of the room by which a pane grows or shrinks, and at least one cell."""


class Room:
    """The text, one of the lists, and the card when something is shown in detail: side by side, above each
    other, or one at a time, as there is room and as the person has arranged it for such screens."""

    def __init__(self, frame: Frame, arranged: Arranged) -> None:
        self._frame = frame
        self._arranged = arranged
        self._size = Size(0, 0)
        self.pane: Spot = "text"
        """The one that one is in."""
        self.home: Pane = "text"
        """The same, or the one that one was in before the card."""
        self._list: Pane = "events"
        """The list that is seen, where one is."""
        self._open = False
        """Whether something is shown in detail."""
        self.below: Widget | None = None
        """The line that stands in place of the status line while something is typed into it."""
        self._leave: Callable[[], None] | None = None

    # What is seen

    @property
    def _floor(self) -> Floor:
        floor = self._frame.query_one("#panes")
        assert isinstance(floor, Floor)
        return floor

    @property
    def _class(self) -> SizeClass:
        return size_class(*self._size)

    @property
    def arrangement(self) -> Arrangement:
        """As the person wants it on such screens."""
        return self._arranged.of(self._class)

    @property
    def one_at_a_time(self) -> bool:
        """Whether the text and a list are not seen together."""
        return self.arrangement.zoomed or shape(self._size) == "one"

    @property
    def card_stands(self) -> bool:
        """Whether the card has a column of its own, be anything opened or not."""
        return shape(self._size) == "columns" and not self.arrangement.closed

    def _seen(self) -> dict[str, Part]:
        """The panes that are seen, and which part of the floor is theirs."""
        has_card = self._open or self.card_stands
        if self.pane == "card" and (self.arrangement.zoomed or self._size.height < _BOTH):
            return {"card": "card"}
        if self.one_at_a_time:
            here: dict[str, Part] = {"text": "text"} if self.pane == "text" else {self._list: "list"}
            both = self._open and self.pane != "text" and self._size.height >= _BOTH
            return {**here, "card": "card"} if both else here
        seen: dict[str, Part] = {"text": "text"}
        if not self.arrangement.hidden:
            seen[self._list] = "list"
        return {**seen, "card": "card"} if has_card else seen

    def arrange(self, size: Size) -> None:
        """Take note of the room there is. Every change of a class has all styles looked up again: at first it
        is done before there is anything on the screen."""
        self._size = size
        self._frame.update_classes({"-tall": size.height >= 22})

    def resize(self, size: Size) -> None:
        """There is another room."""
        self.arrange(size)
        self._lay(ahead=False)

    def show(self, pane: Spot) -> None:
        """Have the pane seen, with those for which there is room beside it."""
        self.pane = pane
        if pane != "card":
            self.home = pane
            self._list = self._list if pane == "text" else pane
            if pane != "text" and self.arrangement.hidden:
                self._arranged.change(self._class, replace(self.arrangement, hidden=False), self._frame.warn)
        self._lay()
        self._frame.note_place()

    def _lay(self, *, ahead: bool = True) -> None:
        if self.pane == "card" and not (self._open or self.card_stands):
            self.enter(self.home if self.home != "text" or self.one_at_a_time else self._list)
            return
        self._floor.lay(shape(self._size), self.arrangement, self._seen(), ahead=ahead)

    def show_card(self, *, opened: bool) -> None:
        """Whether something is shown in detail."""
        if opened != self._open:
            self._open = opened
            self._lay()

    # The pane that one is in

    def enter(self, pane: Spot) -> None:
        """Have keys go to a pane; to the text, if there is none of that name."""
        pane = pane if pane in SPOTS else "text"
        self.show(pane)
        self._frame.set_focus(self._frame.query_one(f"#{pane}"))

    def resume(self, pane: Pane) -> None:
        """Begin in the pane that one was in last, unless the lists are hidden on such screens."""
        self.enter("text" if self.arrangement.hidden else pane)

    def step(self, step: int) -> None:
        """The next or previous pane: the text, the list that is seen, the card."""
        cycle: list[Spot] = ["text"] if self.arrangement.hidden else ["text", self._list]
        if self._open or self.card_stands:
            cycle.append("card")
        self.enter(cycle[(cycle.index(self.pane) + step) % len(cycle)])

    def focus_moved(self) -> None:
        """A pane that was clicked on is the pane one is in."""
        focused = self._frame.focused
        for pane in SPOTS:
            if focused is not None and focused.id == pane and pane != self.pane:
                self.show(pane)

    def bring_into_view(self, besides: str = "text") -> None:
        """Where only one pane is seen, what was gone to in the text must be that one."""
        if self.one_at_a_time and self.pane not in ("text", besides):
            self.enter("text")

    def uncover_text(self) -> None:
        """Where only one pane is seen, have it be the text."""
        if self.one_at_a_time:
            self.show("text")

    # What the person arranges

    def _change(self, arrangement: Arrangement) -> None:
        self._arranged.change(self._class, arrangement, self._frame.warn)
        self._lay()

    def zoom(self) -> str:
        """Have the pane that one is in be the only one, or no more; what is to be said of it."""
        self._change(replace(self.arrangement, zoomed=not self.arrangement.zoomed))
        if shape(self._size) == "one":
            return "there is room for one pane at a time"
        return "one pane at a time (again: all)" if self.arrangement.zoomed else ""

    @property
    def out_of_sight(self) -> str:
        """The action that brings back what the person has put out of sight on such screens, if anything."""
        if shape(self._size) == "one":
            return ""
        return "zoom" if self.arrangement.zoomed else "hide-lists" if self.arrangement.hidden else ""

    def hide(self) -> str:
        """Have no list seen, or one again; what is to be said of it."""
        hidden = not self.arrangement.hidden
        self._change(replace(self.arrangement, hidden=hidden))
        if hidden and self.pane in LISTS:
            self.enter("text")
        elif not hidden and self.one_at_a_time:
            self.enter(self._list)
        return "the lists are hidden (again: shown)" if hidden else ""

    def swap(self) -> str:
        """Have the lists stand before the text, or behind it; what is to be said of it."""
        swapped = not self.arrangement.swapped
        self._change(replace(self.arrangement, swapped=swapped))
        return "the lists stand before the text" if swapped else "the text stands before the lists"

    def stand_card(self, *, stands: bool) -> None:
        """Whether the card has its own column on screens as wide as that."""
        if shape(self._size) == "columns" and self.arrangement.closed == stands:
            self._change(replace(self.arrangement, closed=not stands))

    def grow(self, step: int) -> str:
        """Have the pane that one is in grow, or shrink; what is to be said of it."""
        plan, part = self._floor.plan(), self._seen().get(self.pane)
        if part is None or len(self._seen()) < 2:
            return "there is no other pane beside it"
        which: Sized = "text" if "text" in plan and (part != "card" or "list" not in plan) else "card"
        if self._resize_by(which, step if part == which else -step):
            return ""
        below = which == "card" and "text" in plan and not self._floor.upright("text")
        if below and step > 0 and self._resize_by("text", -1):
            self._resize_by("card", 1)  # the list has nothing to give, the text above it has
            return ""
        return "there is no more room" if step > 0 else "it is as small as can be"

    def _resize_by(self, which: Sized, steps: int) -> bool:
        """Give the text or the card more cells, or fewer; whether that changes anything."""
        floor, region = self._floor, self._floor.plan()[which]
        cells = region.width if floor.upright(which) else region.height
        return self._size_to(which, cells + steps * max(1, floor.axis(which) * _STEP // 100))

    def drag(self, message: BorderDragged) -> None:
        """A border is dragged to a place on the screen."""
        floor, plan = self._floor, self._floor.plan()
        x, y = message.x - floor.region.x, message.y - floor.region.y
        if message.edge in ("card", "card-edge") and "list" in plan:
            card = plan["card"]
            self._size_to("card", card.right - x - 1 if floor.upright("card") else card.bottom - y)
        elif "text" in plan and (message.edge == "edge" or "edge" not in plan):
            cells = x if floor.upright("text") else y
            self._size_to("text", floor.axis("text") - cells - 1 if floor.wish.swapped else cells)

    def _size_to(self, which: Sized, cells: int) -> bool:
        """Give the text or the card so many cells; whether that changes anything."""
        share = min(max(round(1000 * cells / max(self._floor.axis(which), 1)), 1), 1000)
        wish = replace(self.arrangement, **{which: share})
        if self._floor.plan_with(wish) == self._floor.plan():
            return False
        self._change(wish)
        return True

    # The line below

    def add_line(self, line: Widget) -> None:
        """Have a line on the screen, not seen yet."""
        self._frame.mount(line, before=self._frame.status)

    def type_into(self, line: Widget, leave: Callable[[], None]) -> None:
        """Have the line stand there, and keys go to it; `leave` is what escape does."""
        self._put_below(line)
        self._leave = leave
        self._frame.set_focus(line)

    def leave_line(self, pane: Spot | None) -> None:
        """Have the status line again, and be in a pane, or stay where one is."""
        self._put_below(None)
        if pane is not None:
            self.enter(pane)

    def escape(self) -> bool:
        """Leave the line, if one stands there; whether one did."""
        if self.below is None or self._leave is None:
            return False
        self._leave()
        return True

    def clicked_away(self, line: Widget) -> bool:
        """Whether one has left the line by a click on a pane; that the terminal lost the focus is none."""
        return self.below is line and self._frame.focused not in (None, line)

    def _put_below(self, line: Widget | None) -> None:
        status = self._frame.status
        before, self.below = self.below or status, line
        after = line or status
        if before is not after:
            before.display, after.display = False, True
