"""The help screen: every key, and what the signs in the text mean."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.style import Style
from textual.widgets import Static

from tui import ink
from tui.actions import ACTIONS, Place
from tui.wording import CODES, QUADS

_HEADINGS: dict[Place, str] = {"pane": "In every pane", "anywhere": "Anywhere"}

_INKS = {
    "person": "a person, by name",
    "country": "a country, its people, or its capital where that stands for it",
    "organization": "an organisation or a group",
    "place": "a place that acts for nobody",
    "date": "a date or a time",
    "quote": "what somebody said",
    "trigger": "the word that tells an event",
    "evidence": "the evidence of the chosen event",
    "marked": "a mention of the marked actor",
    "chosen": "the chosen date or mention, which the line at the bottom explains",
    "match": "found by the search",
    "selected": "selected with the mouse, to be copied",
}

_SIGNS = (
    ("▌", "the sentence you are reading"),
    ("• ◆ │", "a line with an event; the chosen event; the rest of its evidence"),
    ("”", "the chosen quote"),
    ("→ ? ×", "an event that is planned, possible, denied"),
    ("› ~", "an event’s date: carried over from one told before; inferred"),
    ("└", "an answer to the event above it"),
    ("←", "in an actor’s card: what was done to the actor"),
    ("▂ █ · ┄", "below, events over time: few, many, none; none for a year or more"),
    ("◆ ◇", "there, where you are: at an event; after one"),
    ("☻ ⚑ ⌂ ⁂", "a person, a country, an organisation, a group"),
)


class HelpScreen(ModalScreen[None]):
    """Keys and signs, made from the table of actions and the inks."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,shift+slash,f1,enter", "dismiss", "Close", show=False),
        Binding("j", "scroll(1)", "Down", show=False),
        Binding("k", "scroll(-1)", "Up", show=False),
        Binding("space,pagedown", "page(1)", "Page down", show=False),
        Binding("b,pageup", "page(-1)", "Page up", show=False),
    ]

    def compose(self) -> ComposeResult:
        """One scrolling page."""
        with VerticalScroll(id="help"):
            yield HelpPage()

    def action_scroll(self, lines: int) -> None:
        """Scroll the page."""
        self.query_one(VerticalScroll).scroll_relative(y=lines, animate=False)

    def action_page(self, pages: int) -> None:
        """Scroll a page, of which one line is kept."""
        self.action_scroll(pages * max(1, self.query_one(VerticalScroll).size.height - 1))


class HelpPage(Static):
    """The page itself; its samples are styled as the text pane is."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"text--{name}" for name in ink.NAMES.values()}

    def on_mount(self) -> None:
        """Write the page, now that the styles are known."""
        lines: list[Content | str | tuple[str, str | Style]] = []
        for place, heading in _HEADINGS.items():
            lines.append((f"{heading}\n", "bold"))
            lines += [
                f"  {action.sign:<9}{action.description}\n" for action in ACTIONS if action.place == place
            ]
            lines.append("\n")
        lines.append(("In the text\n", "bold"))
        for name, meaning in _INKS.items():
            style = self.get_visual_style(f"text--{name}", partial=True)
            lines += ["  ", (f"{name}", style), " " * (14 - len(name)), f"{meaning}\n"]
        lines.append(("\nSigns\n", "bold"))
        lines += [f"  {sign:<9}{meaning}\n" for sign, meaning in _SIGNS]
        lines.append(("\nTypes of events (PLOVER)\n", "bold"))
        for quad in dict.fromkeys(QUADS.values()):
            types = "  ".join(f"{CODES[name]} {name.lower()}" for name in QUADS if QUADS[name] == quad)
            lines.append(f"  {quad.replace('-', ' ')}:  {types}\n")
        self.update(Content.assemble(*lines))
