"""A view of many lines, drawn line by line: only what changed is drawn again, nothing is measured ahead."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import ClassVar, NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import BindingType
from textual.cache import LRUCache
from textual.color import TRANSPARENT
from textual.css.styles import RenderStyles
from textual.dom import DOMNode
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.style import Style as VisualStyle

from tui.messages import Noted
from tui.panes.dragging import Draggable
from tui.settings.actions import bindings
from tui.settings.contrast import legible

_KEPT = 512
"""Drawn lines to keep: some ten screens."""


class _Left(NamedTuple):
    """How a person left the view, before its size changed."""

    size: Size
    top: int
    row: int
    """Where on the screen the anchor's first line was; it may have been out of sight."""


class LineView(ScrollView, Draggable, can_focus=True):
    """The ground under every pane. A subclass says how many lines there are at a width (`layout_lines`) and
    draws one (`draw`); it calls `redraw` for the lines that changed and `reveal` for those to be seen."""

    ALLOW_SELECT = False
    AHEAD: ClassVar[float] = 0.75
    """How much of the page lies ahead when it had to be scrolled, so that going on does not do so again."""
    BINDINGS: ClassVar[list[BindingType]] = bindings("pane")
    DEFAULT_CSS = """
    LineView {
        overflow-x: hidden;
        overflow-y: scroll;
        scrollbar-size: 0 0;
    }
    """

    def __init__(self, pane: str) -> None:
        super().__init__(id=pane)
        self._strips: LRUCache[int, Strip] = LRUCache(_KEPT)
        self._styles: dict[tuple[str, ...], Style] = {}
        self._width = 0
        self._height = 0
        self._left = _Left(Size(), 0, 0)
        self._placed: tuple[int, int] | None = None
        self._wanted: int | None = None
        """The line to be at the top once the view has the size that is expected."""
        self._led = False

    # What a subclass provides

    def layout_lines(self, width: int) -> int:
        """Arrange the content for a width in cells; the number of lines."""
        raise NotImplementedError

    def draw(self, line: int) -> list[Segment]:
        """The segments of a line, no wider than the view."""
        raise NotImplementedError

    def anchor_lines(self) -> range:
        """The lines that stay in sight when the size changes; the first does not move on the screen."""
        raise NotImplementedError

    def lines_of_focus(self) -> Iterable[int]:
        """The lines that look different in the pane that one is in."""
        raise NotImplementedError

    def wheeled(self, seen: range, *, down: bool) -> None:
        """The wheel, or a drag, has moved the view; `seen` are the lines that were on the screen before."""

    # Drawing

    def style(self, *names: str) -> Style:
        """The view's own style with those of the named component classes laid over it, in order."""
        style = self._styles.get(names)
        if style is None:
            style = self._styles[names] = self._layered(names)
        return style

    def _layered(self, names: tuple[str, ...]) -> Style:
        """Tints are mixed with what lies under them, which a Rich style alone cannot do."""
        background, colour = self.background_colors[1], self.colors[1]
        style = Style()
        for name in names:
            rules = self.get_component_styles(name)
            if rules.has_rule("background"):
                background += rules.background
            if rules.auto_color:
                colour = background + background.get_contrast_text(rules.color.a)
            elif rules.has_rule("color"):
                colour = background + rules.color
            style += rules.text_style
        colour = legible(colour, background)
        return Style.from_color(colour.rich_color, background.rich_color) + style

    @classmethod
    @cache  # as that of the base
    def _get_component_classes(cls) -> frozenset[str]:
        """None is looked up ahead."""
        return frozenset()

    def get_component_styles(self, *names: str) -> RenderStyles:
        """As of every widget, but each is looked up when something is drawn with it: it takes long, and most
        panes are out of sight at the start."""
        for name in names:
            if name not in self._component_styles and name in super()._get_component_classes():
                node = DOMNode(classes=name)
                node._attach(self)
                self.app.stylesheet.apply(node)
                self._component_styles[name] = node.styles
        return super().get_component_styles(*names)

    def get_visual_style(self, *component_classes: str, partial: bool = False) -> VisualStyle:
        """As of every widget, but such that words can be read: the title of a list is drawn with it."""
        style = super().get_visual_style(*component_classes, partial=partial)
        if style.foreground is None or partial or component_classes[-1:] == ("rows--rule",):
            return style
        ground = self.background_colors[1] + (style.background or TRANSPARENT)
        return style + VisualStyle(foreground=legible(ground + style.foreground, ground))

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        return self._strip(y + self.scroll_offset.y)

    def _strip(self, line: int) -> Strip:
        strip = self._strips.get(line)
        if strip is None:
            segments = self.draw(line) if line < self.virtual_size.height else []
            strip = Strip(segments).adjust_cell_length(self._width, self.style())
            self._strips[line] = strip
        return strip

    def redraw(self, lines: Iterable[int] | None = None) -> None:
        """Draw some lines again, or all."""
        if lines is None:
            self._strips.clear()
            self.refresh()
            return
        seen = self.visible_lines()
        for line in set(lines):
            before = self._strips.get(line)
            self._strips.discard(line)
            if line in seen:
                self._refresh_changed(line - seen.start, before, self._strip(line))

    def _refresh_changed(self, y: int, before: Strip | None, after: Strip) -> None:
        """Send only the cells of a line that look different: every one of them crosses the wire."""
        if before is None:
            self.refresh(Region(0, y, self.size.width, 1))
            return
        left = _same_cells(before, after)
        if left < after.cell_length:
            right = _same_cells(reversed(list(before)), reversed(list(after)))
            self.refresh(Region(left, y, after.cell_length - left - right, 1))

    # What most panes do not do

    def action_fold(self) -> None:
        """Nothing, where there is nothing to fold."""
        self.post_message(Noted("nothing folds here"))

    def action_unfold(self) -> None:
        """The same."""
        self.action_fold()

    # Focus

    def on_focus(self, event: events.Focus) -> None:
        """Textual would look all styles up again and draw the whole pane."""
        event.prevent_default()
        self._turn(events.DescendantFocus(self), has_focus=True)

    def on_blur(self, event: events.Blur) -> None:
        """The same."""
        event.prevent_default()
        self._turn(events.DescendantBlur(self), has_focus=False)

    def _turn(self, told: Message, *, has_focus: bool) -> None:
        self.has_focus = has_focus
        if self.parent is not None:
            self.parent.post_message(told)

    def watch_has_focus(self, _has_focus: bool) -> None:
        """Draw again what tells that one is in this pane; no rule of the style sheets knows of it."""
        self.redraw(self.lines_of_focus())

    # The border above, if there is one, can be dragged

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """It is taken hold of."""
        if event.y < self.gutter.top:
            self.take_hold(event)

    # Themes

    def notify_style_update(self) -> None:
        """Forget what was drawn when the theme changes the styles."""
        self._component_styles.clear()
        self._styles.clear()
        self._strips.clear()
        super().notify_style_update()

    # Arranging and scrolling

    @property
    def arranged(self) -> bool:
        """Whether the lines are laid out for the size that the view has, or it has none."""
        return not self.size or self._width > 0

    def rearrange(self, row: int) -> None:
        """Arrange the content again, and have the anchor at a row of the screen."""
        if not self._width:
            return
        self._lay_out()
        self._place(row)
        self._placed = None
        self.refresh()

    def anchor_row(self) -> int:
        """Where on the screen the anchor is; at first, where `reveal` would put it."""
        if not self.virtual_size.height:
            return self.size.height // 4
        return self.anchor_lines().start - self.scroll_offset.y

    def renumber(self, moved: Callable[[int], int], count: int) -> None:
        """Lines that were laid out have other numbers, as `moved` tells, and there are so many now; nothing
        moves on the screen."""
        top = self.scroll_offset.y
        left, self._strips = self._left, LRUCache(_KEPT)
        self._left = left._replace(top=moved(left.top))
        if self._placed is not None:
            self._placed = moved(self._placed[0]), moved(self._placed[1])
        with self._leading():
            self.virtual_size = Size(self._width, count)
            self._scroll_to_line(moved(top))
        self.refresh()

    def _lay_out(self) -> None:
        count = self.layout_lines(self._width)
        self._strips.clear()
        with self._leading():
            self.virtual_size = Size(self._width, count)

    def _place(self, row: int) -> None:
        """Have the anchor at a row of the screen, or as near to it as it can be seen whole."""
        lines = self.anchor_lines()
        room = max(self._height - len(lines), 0)
        self._scroll_to_line(lines.start - min(max(row, 0), room))

    def expect(self, size: Size) -> None:
        """Arrange for a size, borders included, that the view will be given next: so it is drawn once, and
        not at first as it was. Where it cannot be scrolled yet as far as it will have to be, it is then."""
        width, height = size.width - self.gutter.width, size.height - self.gutter.height
        if self._width and width > 0 and height > 0 and (width, height) != (self._width, self._height):
            self._wanted = None
            self._fit(width, height)

    def on_resize(self, event: events.Resize) -> None:
        """Arrange for the size that there is, unless that was expected."""
        width, height = self.scrollable_content_region.width, self.size.height
        if not self.size:
            self.on_hide()
        elif not self._width:
            self._width, self._height = width, height
            self.rearrange(self.anchor_row())
        elif (width, height) != (self._width, self._height):
            self._fit(width, height)
        elif self._wanted is not None and self._wanted != self.scroll_offset.y:
            self._scroll_to_line(self._wanted)
            self._placed = self.scroll_offset.y, self.anchor_lines().start
        self._wanted = None

    def _fit(self, width: int, height: int) -> None:
        """Wrap anew when the width has changed, and see that the anchor stays in view. Until something is
        pressed, each size is given what the person left: back at that one, nothing has moved."""
        size = Size(self._width, self._height)
        self._leave(size, self.scroll_offset.y)
        self._width, self._height = width, height
        if width != size.width:
            self._lay_out()
            self.refresh()
        if (width, self._height) == self._left.size:
            self._scroll_to_line(self._left.top)
        elif not size.height:
            self.reveal(self.anchor_lines())
        elif width != size.width or 0 <= self._left.row < self._left.size.height:
            self._place(self._left.row)  # otherwise it has been scrolled out of sight on purpose
        self._placed = self.scroll_offset.y, self.anchor_lines().start

    def _leave(self, size: Size, top: int) -> None:
        """Remember how the view is left, unless it is still as the last change of size has left it."""
        first = self.anchor_lines().start
        if self._placed != (top, first):
            self._left = _Left(size, top, first - top)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """See whether the person has scrolled, or the view has grown at its end."""
        super().watch_scroll_y(old_value, new_value)
        before, top = round(old_value), round(new_value)
        if self._led or not self._width or before == top:
            return
        if before > self.max_scroll_y:
            self._leave(Size(self._width, self._height), before)
            self._placed = top, self.anchor_lines().start
        else:
            self.wheeled(range(before, before + self.size.height), down=top > before)

    def on_hide(self) -> None:
        """Whatever happens until the view is seen again, the anchor will be in it."""
        self._height = 0

    def reveal(self, lines: range, left: range = range(0)) -> None:
        """Scroll only if some of the lines are out of sight; then most of the page lies ahead of them, in the
        direction in which they are found, but the lines that one has `left` stay in sight if they can: who
        goes to and fro between the two moves nothing."""
        height, top = self._height, self.scroll_offset.y
        if not height or (lines.start >= top and lines.stop <= top + height):
            return
        room = max(0, height - len(lines))
        ahead = round(self.AHEAD * room)
        back = lines.start < top
        wanted = lines.start - (ahead if back else room - ahead)
        if left and left.start >= top and left.stop <= top + height:
            both = max(left.stop, lines.stop) - height, min(left.start, lines.start)
            if both[0] <= both[1]:
                wanted = max(wanted, both[0]) if back else min(wanted, both[1])
        self._scroll_to_line(wanted)

    def scroll_back(self, line: int) -> None:
        """Have the line at the top again that was there before something else was looked at."""
        if line != self.scroll_offset.y:
            self._scroll_to_line(line)

    def visible_lines(self) -> range:
        """The lines on the screen."""
        top = self.scroll_offset.y
        return range(top, min(top + self.size.height, self.virtual_size.height))

    def _scroll_to_line(self, line: int) -> None:
        self._wanted = min(max(line, 0), max(self.virtual_size.height - self._height, 0))
        with self._leading():
            top = min(self._wanted, self.max_scroll_y)
            self.scroll_to(y=top, animate=False, immediate=True, force=True)

    @contextmanager
    def _leading(self) -> Iterator[None]:
        """While the view moves by itself."""
        before, self._led = self._led, True
        yield
        self._led = before


def _same_cells(some: Iterable[Segment], others: Iterable[Segment]) -> int:
    """How many cells two lines have in common from where they begin, counted by whole segments."""
    cells = 0
    for segment, other in zip(some, others, strict=False):
        if segment != other:
            break
        cells += segment.cell_length
    return cells
