"""Everything the reader can be asked to do: one table that makes bindings, footer, help and palette.

A person's own keys are laid over it by tui.settings.keymap."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

from textual.binding import Binding, BindingType

Place = Literal["anywhere", "pane"]
"""Where keys work: anywhere in the reader, or in the pane that has the focus, each in its own way."""


class Action(NamedTuple):
    """One action. `keys` are Textual's names, the first one shown as `sign`; `footer` is its word in the
    footer, or empty to leave it out there."""

    id: str
    call: str
    keys: str
    sign: str
    description: str
    place: Place = "anywhere"
    footer: str = ""


ACTIONS: tuple[Action, ...] = (
    Action("down", "down", "j,down", "j ↓", "Next sentence, or next line of a list", "pane"),
    Action("up", "up", "k,up", "k ↑", "Previous sentence, or previous line of a list", "pane"),
    Action("page-down", "page_down", "space,pagedown", "space", "A page forward", "pane"),
    Action("page-up", "page_up", "b,pageup", "b", "A page back", "pane"),
    Action("half-page-down", "half_page_down", "ctrl+d", "C-d", "Half a page forward", "pane"),
    Action("half-page-up", "half_page_up", "ctrl+u", "C-u", "Half a page back", "pane"),
    Action(
        "percent", "app.percent", "percent_sign,shift+5", "%", "To a share of the text: 50% to its middle"
    ),
    Action("top", "top", "g,home", "g", "To the beginning", "pane"),
    Action("bottom", "bottom", "G,shift+g,end", "G", "To the end", "pane"),
    Action("choose", "choose", "enter", "enter", "Go to the evidence, or mark an actor", "pane"),
    Action("fold", "fold", "h,left", "h ←", "Leave only the head of a group of a list", "pane"),
    Action("unfold", "unfold", "l,right", "l →", "List again what is under a head", "pane"),
    Action("list-events", "list('events')", "e", "e", "The list of events"),
    Action("list-actors", "list('actors')", "p", "p", "The list of actors: people, countries, organisations"),
    Action("list-quotes", "list('quotes')", "s", "s", "The list of quotes: what was said"),
    Action("list-dates", "list('dates')", "i", "i", "The list of dates, and what they mean"),
    Action("next-event", "event(1)", "right_square_bracket", "]", "Next event", footer="event"),
    Action("previous-event", "event(-1)", "left_square_bracket", "[", "Previous event"),
    Action(
        "later-event",
        "later(1)",
        "greater_than_sign,shift+full_stop,full_stop",
        "> .",
        "The event that came next in time",
        footer="later",
    ),
    Action(
        "earlier-event",
        "later(-1)",
        "less_than_sign,shift+comma,comma",
        "< ,",
        "The event that came before it in time",
    ),
    Action("next-quote", "quote(1)", "right_curly_bracket,c", "} c", "Next quote", footer="quote"),
    Action("previous-quote", "quote(-1)", "left_curly_bracket,C,shift+c", "{ C", "Previous quote"),
    Action("next-date", "date(1)", "d", "d", "Next date, and what it means", footer="date"),
    Action("previous-date", "date(-1)", "D,shift+d", "D", "Previous date"),
    Action("anchor", "anchor", "a", "a", "To what the date is counted from; from an event, to its date"),
    Action("next-mention", "mention(1)", "right_parenthesis,w", ") w", "Next mention of the actor"),
    Action("previous-mention", "mention(-1)", "left_parenthesis,W,shift+w", "( W", "Previous mention"),
    Action("order", "order", "t", "t", "Events by date, or as told in the text", footer="order"),
    Action("strip", "strip", "semicolon", ";", "Walk the strip of time: left, right; enter goes there"),
    Action("timeline", "timeline", "T,shift+t", "T", "The timeline: all that is told, day by day"),
    Action("matrix", "matrix", "M,shift+m", "M", "The matrix: who did how much to whom"),
    Action("view", "view", "v", "v", "Lists with a line each, with two, in full"),
    Action(
        "narrow",
        "narrow",
        "f",
        "f",
        "Narrow the lists: type, status, date, actor, word; sure, doubtful",
        footer="narrow",
    ),
    Action("narrow-to-actor", "narrow_to_actor", "F,shift+f", "F", "Narrow to the actor shown; again: all"),
    Action("next-pane", "pane(1)", "tab", "tab", "Next pane", footer="pane"),
    Action("previous-pane", "pane(-1)", "shift+tab", "S-tab", "Previous pane"),
    Action("zoom", "zoom", "z", "z", "The pane one is in alone; again: all"),
    Action("grow", "grow(1)", "plus,shift+equals_sign", "+", "More room for the pane one is in"),
    Action("shrink", "grow(-1)", "minus", "-", "Less room for it"),
    Action("hide-lists", "hide_lists", "X,shift+x", "X", "Hide the lists, or show them"),
    Action("swap", "swap", "vertical_line,shift+backslash", "|", "The lists before the text, or behind it"),
    Action("close-card", "close_card", "x", "x", "Close the card"),
    Action(
        "pin-card",
        "pin_card",
        "P,shift+p",
        "P",
        "Pin the card: it stays while one walks on; again: it follows",
    ),
    Action(
        "search", "search(1)", "slash", "/", "Search the text; // for a regular expression", footer="search"
    ),
    Action("search-backward", "search(-1)", "backslash", "\\", "Search backward"),
    Action("search-next", "match(1)", "n", "n", "Next match, in the direction of the search"),
    Action("search-previous", "match(-1)", "N,shift+n", "N", "Previous match"),
    Action("back", "travel(-1)", "H,shift+h,ctrl+o", "H C-o", "Back to where one was before a jump"),
    Action("forward", "travel(1)", "L,shift+l", "L", "Forward again"),
    Action("bookmark", "bookmark", "m", "m", "Set a bookmark: a letter follows"),
    Action(
        "to-bookmark", "to_bookmark", "apostrophe", "'", "To a bookmark: a letter; '' where one was before"
    ),
    Action(
        "copy", "copy", "y", "y", "Copy what is selected, or the quote, the event’s sentence, the sentence"
    ),
    Action("copy-note", "copy_note", "Y,shift+y", "Y", "Copy the event in a line: day, label, type, actors"),
    Action(
        "clear",
        "clear",
        "escape",
        "esc",
        "Leave the line, drop the selection, or undo the newest: narrowing, mark, date, search",
    ),
    Action("next-article", "article(1)", "J,shift+j", "J", "Next article, of several"),
    Action("previous-article", "article(-1)", "K,shift+k", "K", "Previous article"),
    Action("articles", "articles", "o", "o", "Choose one of the articles"),
    Action("source", "source", "ctrl+r", "C-r", "The text as it is written, or as it is set"),
    Action("help", "help", "question_mark,shift+slash,f1", "?", "All keys", footer="help"),
    Action("palette", "palette", "colon,ctrl+p", ": C-p", "Every action by name"),
    Action("redraw", "app.redraw", "ctrl+l", "C-l", "Draw the screen again"),
    Action(
        "interrupt",
        "interrupt",
        "ctrl+c,super+c",
        "C-c",
        "Copy what the mouse has selected, or say how to quit",
    ),
    Action("suspend", "suspend", "ctrl+z", "C-z", "Back to the shell; fg returns"),
    Action("quit", "quit", "q", "q", "Quit", footer="quit"),
)


_IN_PANES: Final[dict[tuple[str, str], str]] = {
    ("down", "text"): "Next sentence",
    ("up", "text"): "Previous sentence",
    ("down", "events"): "Next event of the list",
    ("up", "events"): "Previous event of the list",
    ("down", "actors"): "Next actor of the list",
    ("up", "actors"): "Previous actor of the list",
    ("down", "quotes"): "Next quote of the list",
    ("up", "quotes"): "Previous quote of the list",
    ("choose", "quotes"): "Open the quote’s card, and go to it",
    ("down", "dates"): "Next date of the list",
    ("up", "dates"): "Previous date of the list",
    ("choose", "dates"): "Open the date’s card, and go to it",
    ("down", "card"): "Next line of the card",
    ("up", "card"): "Previous line of the card",
    ("choose", "text"): "Mark the actors of the sentence, one after the other",
    ("choose", "events"): "Open the event’s card, and to its evidence",
    ("choose", "actors"): "Open the actor’s card and mark its mentions; again, close it",
    ("choose", "card"): "To the place that the line tells of; on … more, show the rest",
    ("down", "days"): "Next line",
    ("up", "days"): "Previous line",
    ("choose", "days"): "Back to the text, to what the line tells",
    ("fold", "days"): "",
    ("unfold", "days"): "",
    ("down", "matrix"): "The row below",
    ("up", "matrix"): "The row above",
    ("fold", "matrix"): "The column before",
    ("unfold", "matrix"): "The next column",
    ("choose", "matrix"): "Back to the text, with only the events of the cell listed",
}


def describe(action: Action, pane: str | None) -> str:
    """What an action does in a pane; nothing where it does nothing."""
    return _IN_PANES.get((action.id, pane or ""), action.description)


def bindings(*places: Place) -> list[BindingType]:
    """The key bindings of the actions that work in the given places."""
    # With priority they act before the next key of a burst is looked at, so that what is typed ahead arrives
    # where it was meant to; without it, a key would first go through the widget and all that it stands in.
    return [
        Binding(action.keys, action.call, action.description, id=action.id, show=False, priority=True)
        for action in ACTIONS
        if action.place in places
    ]
