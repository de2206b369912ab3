"""The help screen: every key, and what the signs in the text mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import ClassVar, Final

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.color import TRANSPARENT
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.style import Style
from textual.widgets import Static

from analysis.annotations import ink
from analysis.annotations.wording import CODES, QUADS
from analysis.annotations.wrap import Lines
from analysis.layers import LAYERS, LISTED
from tui.settings.actions import ACTIONS, Place, describe
from tui.settings.contrast import legible
from tui.settings.keymap import Keymap

Piece = Content | str | tuple[str, str | Style]
"""A stretch of the page, with its style if it has one."""

_SIGN_CELLS: Final = 9

_PANES = {
    "text": "the text",
    **{layer.name: f"the list of {layer.name}" for layer in LISTED},
    "card": "the card",
    "days": "the timeline",
    "matrix": "the matrix",
}
_SCREENS: Final = ("days", "matrix")
"""Those that are screens of their own, on which few of the keys of the others mean anything."""

_INKS = {
    **{ink.name: ink.meaning for layer in LAYERS for ink in layer.inks if ink.meaning},
    "marked": "a mention of the marked actor",
    "chosen": "the chosen date or mention, which the line at the bottom explains",
    "match": "found by the search",
    "current": "the match one is at",
    "selected": "selected with the mouse, to be copied",
}

_SIGNS = (
    ("▌", "the sentence you are reading"),
    ("• ◆ │", "a line with an event; what is chosen, in its list, too; the rest of its evidence"),
    ("”", "the chosen quote"),
    ("▐", "at the right edge of the text, what part of it is seen"),
    ("→ ? ×", "an event that is planned, possible, denied"),
    ("···", "an event of no type"),
    ("› ~ *", "an event’s date: carried over from one told before; inferred; the day of publication"),
    ("+2 ?", "behind an event: told in two more places, which enter shows; doubtful, and grey"),
    ("└", "an answer to the event above it"),
    ("←", "in an actor’s card: what was done to the actor"),
    ("☻ ⚑ ⌂ ⁂", "a person, a country, an organisation, a group"),
    ("▸ ▾", "a day whose events are folded under it; one whose events stand below"),
    ("–", "an event of which no day is known: it stands behind the one told before it"),
    ("6 3→ →1", "behind an actor: its mentions; the events in which it acts; those done to it"),
    ("dir ind mix", "a quote: direct, indirect, mixed; behind it the day on which it was said"),
)

_STRIP = (
    ("▂ █", "a time with few events, with many; in the colour of what most of them are"),
    ("→ ? ×", "one of which all is planned, possible, denied"),
    ("· ┄", "nothing is told; for a year or more. A wide gap names the time that ends it"),
    ("◆ ◇", "where you are: at an event; after one"),
)

_TIMELINE = (
    ("● ”", "an event; a quote of which no event tells"),
    ("→ ? × ┊", "planned, possible, denied: set in, behind a broken line"),
    ("… 3 weeks …", "a gap: so long nothing is told"),
    ("› ~ * –", "its day: carried over; inferred; the day of publication; that of another event"),
    ("◆ ┃", "where you are in the text; what is marked"),
    ("m … m", "see only the days between two marks, or what the mouse is pulled over; esc: all"),
    ("s", "without quotes; again: with them"),
    ("enter", "to the text; esc there, or T, leads back"),
)

_MATRIX = (
    ("3 ACC", "how many events, and of which type most are"),
    ("h j k l", "to another cell, as the arrows; what it holds is told below"),
    ("enter", "list only the events of the cell"),
)

_MOUSE = (
    ("click", "goes to a sentence, an event or a time; chooses a date; marks an actor"),
    ("drag", "selects in the text, to be copied; a border between panes moves it"),
)


class HelpScreen(ModalScreen[None]):
    """Keys and signs, made from the table of actions, the person's keys and the inks."""

    # With the ids of the reader's actions, so that a person's own keys work here too.
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter", "dismiss", "Close", show=False, priority=True),
        Binding("question_mark,shift+slash,f1", "dismiss", "Close", id="help", show=False, priority=True),
        Binding("q", "dismiss", "Close", id="quit", show=False, priority=True),
        Binding("j,down", "scroll(1)", "Down", id="down", show=False, priority=True),
        Binding("k,up", "scroll(-1)", "Up", id="up", show=False, priority=True),
        Binding("space,pagedown", "page(1)", "Page down", id="page-down", show=False, priority=True),
        Binding("b,pageup", "page(-1)", "Page up", id="page-up", show=False, priority=True),
        Binding("ctrl+d", "page(0.5)", "Half a page down", id="half-page-down", show=False, priority=True),
        Binding("ctrl+u", "page(-0.5)", "Half a page up", id="half-page-up", show=False, priority=True),
        Binding("g,home", "page(-1000)", "To the beginning", id="top", show=False, priority=True),
        Binding("G,shift+g,end", "page(1000)", "To the end", id="bottom", show=False, priority=True),
    ]
    AUTO_FOCUS = ""  # the keys of a focused scroll view are not the person's own

    def __init__(self, keymap: Keymap, pane: str) -> None:
        super().__init__()
        self._keymap = keymap
        self._pane = pane

    def compose(self) -> ComposeResult:
        """One scrolling page."""
        with VerticalScroll(id="help", can_focus=False):
            yield HelpPage(self._keymap, self._pane)

    def on_mount(self) -> None:
        """Say how to go on and how to leave, where it is seen on every page."""
        down, leave = self._keymap.first_sign("page-down"), self._keymap.first_sign("help")
        hints = [f"{down} goes on" if down else "", f"esc or {leave} closes" if leave else "esc closes"]
        self.query_one(VerticalScroll).border_subtitle = Content(", ".join(hint for hint in hints if hint))

    def action_scroll(self, lines: int) -> None:
        """Scroll the page."""
        self.query_one(VerticalScroll).scroll_relative(y=lines, animate=False)

    def action_page(self, pages: float) -> None:
        """Scroll a page, of which one line is kept, or a part of it."""
        self.action_scroll(int(pages * max(2, self.query_one(VerticalScroll).size.height - 1)))


class HelpPage(Static):
    """The page itself; its samples are styled as the text pane is."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"text--{name}" for name in ink.BITS}

    def __init__(self, keymap: Keymap, pane: str) -> None:
        super().__init__()
        self._keys = _sections(keymap, pane)
        self._width = 0

    def on_resize(self) -> None:
        """Write the page for the width there is."""
        if self.size.width != self._width:
            self._width = self.size.width
            self.update(Content.assemble(*self._page(self._width)))

    def _inked(self, name: str) -> Style:
        """An ink of the text, such that it can be read here, too."""
        style = self.get_visual_style(f"text--{name}", partial=True)
        ground = self.background_colors[1] + (style.background or TRANSPARENT)
        colour = self.colors[3]
        if style.foreground is not None and style.foreground.a:
            colour = ground + style.foreground
        return style + Style(foreground=legible(colour, ground))

    def _page(self, width: int) -> Iterator[Piece]:
        for heading, rows in self._keys:
            yield from _table(heading, rows, width)
        yield ("How the text is marked\n", "bold")
        for name, meaning in _INKS.items():
            style = self._inked(name)
            yield from ("  ", (name, style), " " * (14 - len(name)), f"{_hung(meaning, 16, width)}\n")
        yield "\n"
        yield from _table("Signs", _SIGNS, width)
        yield from _table("The strip of time", _STRIP, width)
        yield from _table("The timeline", _TIMELINE, width)
        yield from _table("The matrix: rows do, columns suffer", _MATRIX, width)
        yield from _table("Mouse", _MOUSE, width)
        yield ("Types of events (PLOVER)\n", "bold")
        for quad in dict.fromkeys(QUADS.values()):
            types = "  ".join(f"{CODES[name]} {name.lower()}" for name in QUADS if QUADS[name] == quad)
            yield f"  {_hung(quad.replace('-', ' ') + ':  ' + types, 4, width)}\n"


def _sections(keymap: Keymap, pane: str) -> list[tuple[str, list[tuple[str, str]]]]:
    """Every action with its keys: first what works in the pane, then what works anywhere."""
    elsewhere = "Back in the text and the lists" if pane in _SCREENS else "Anywhere"
    places: dict[Place, str] = {"pane": f"In {_PANES[pane]}", "anywhere": elsewhere}
    return [
        (
            heading,
            [
                (keymap.sign(action) or "—", does)
                for action in ACTIONS
                if action.place == place and (does := describe(action, pane))
            ],
        )
        for place, heading in places.items()
    ]


def _table(heading: str, rows: Iterable[tuple[str, str]], width: int) -> Iterator[Piece]:
    """A heading, and under it signs with what they mean, the longer ones hanging beside."""
    yield (f"{heading}\n", "bold")
    for sign, meaning in rows:
        room = max(_SIGN_CELLS, cell_len(sign) + 1)
        yield f"  {sign}{' ' * (room - cell_len(sign))}{_hung(meaning, 2 + room, width)}\n"
    yield "\n"


def _hung(text: str, indent: int, width: int) -> str:
    """A text wrapped beside what stands before it."""
    lines = Lines(text, width - indent)
    pieces = (text[start:end] for start, end in zip(lines.starts, lines.ends, strict=True))
    return f"\n{' ' * indent}".join(pieces)
