"""A view of many lines, drawn line by line: only what changed is drawn again, nothing is measured ahead."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import BindingType
from textual.cache import LRUCache
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.actions import bindings

_KEPT = 512
"""Drawn lines to keep: some ten screens."""


class LineView(ScrollView, can_focus=True):
    """The ground under every pane. A subclass says how many lines there are at a width (`layout_lines`) and
    draws one (`draw`); it calls `redraw` for the lines that changed and `reveal` for those to be seen."""

    ALLOW_SELECT = False
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

    # What a subclass provides

    def layout_lines(self, width: int) -> int:
        """Arrange the content for a width in cells; the number of lines."""
        raise NotImplementedError

    def draw(self, line: int) -> list[Segment]:
        """The segments of a line, no wider than the view."""
        raise NotImplementedError

    def anchor_line(self) -> int:
        """The line that stays where it is on the screen when the width changes."""
        raise NotImplementedError

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
        return Style.from_color(colour.rich_color, background.rich_color) + style

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        return self._strip(y + self.scroll_offset.y)

    def _strip(self, line: int) -> Strip:
        strip = self._strips.get(line)
        if strip is None:
            segments = self.draw(line) if line < self.virtual_size.height else []
            strip = Strip(segments).adjust_cell_length(self.size.width, self.style())
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

    def notify_style_update(self) -> None:
        """Forget what was drawn when the theme or the focus changes the styles."""
        self._styles.clear()
        self._strips.clear()
        super().notify_style_update()

    # Arranging and scrolling

    def rearrange(self) -> None:
        """Arrange the content again, keeping the anchor line where it is on the screen; at first it comes to
        stand where `reveal` would put it."""
        if not self._width:
            return
        row = self.anchor_line() - self.scroll_offset.y if self.virtual_size.height else self.size.height // 4
        count = self.layout_lines(self._width)
        self._strips.clear()
        self.virtual_size = Size(self._width, count)
        self._scroll_to_line(self.anchor_line() - min(max(row, 0), max(self.size.height - 1, 0)))
        self.refresh()

    def on_resize(self, event: events.Resize) -> None:
        """Wrap anew when the width has changed; otherwise see that the anchor stays in view if it was. It may
        have been scrolled out of it on purpose."""
        width = self.scrollable_content_region.width
        before, self._height = self._height, self.size.height
        self._strips.clear()
        if width != self._width:
            self._width = width
            self.rearrange()
        elif self.virtual_size.height:
            anchor, top = self.anchor_line(), self.scroll_offset.y
            if not before or top <= anchor < top + before:
                self.reveal(range(anchor, anchor + 1))

    def on_hide(self) -> None:
        """Whatever happens until the view is seen again, the anchor will be in it."""
        self._height = 0

    def reveal(self, lines: range) -> None:
        """Scroll only if some of the lines are out of sight; then they come to stand a quarter down the page,
        so that reading on does not scroll again at once."""
        height, top = self.size.height, self.scroll_offset.y
        if not height or (lines.start >= top and lines.stop <= top + height):
            return
        context = min(height // 4, max(0, height - len(lines)))
        self._scroll_to_line(lines.start - context)

    def scroll_back(self, line: int) -> None:
        """Have the line at the top again that was there before something else was looked at."""
        if line != self.scroll_offset.y:
            self._scroll_to_line(line)

    def visible_lines(self) -> range:
        """The lines on the screen."""
        top = self.scroll_offset.y
        return range(top, min(top + self.size.height, self.virtual_size.height))

    def _scroll_to_line(self, line: int) -> None:
        self.scroll_to(y=min(max(line, 0), self.max_scroll_y), animate=False, immediate=True, force=True)


def _same_cells(some: Iterable[Segment], others: Iterable[Segment]) -> int:
    """How many cells two lines have in common from where they begin, counted by whole segments."""
    cells = 0
    for segment, other in zip(some, others, strict=False):
        if segment != other:
            break
        cells += segment.cell_length
    return cells
