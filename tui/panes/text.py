"""The text pane: the article as written, with everything found in it marked, and a place where one reads."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from typing import ClassVar, Final

from rich.segment import Segment
from textual import events
from textual.geometry import Offset
from textual.selection import Selection as MouseSelection
from textual.strip import Strip

from analysis.annotations import ink
from analysis.annotations.drawing import Drawing
from analysis.annotations.index import Index
from analysis.annotations.ink import Runs
from analysis.annotations.wrap import offset_at, whole
from analysis.model import Event, Paragraph, Span
from analysis.reading.formats import PLAIN
from analysis.reading.passages import source_of, structure_for, structure_of
from tui import moves
from tui.messages import ActorChosen, DateChosen, Moved, Noted
from tui.opening.look import GUTTER
from tui.panes.lines import LineView
from tui.selection import Selection

_MARGIN: Final = 0
"""No ink: something of which only the margin tells."""

_SLICE: Final = 0.01
"""Seconds between two pieces of a long text that are laid out while nobody waits for them."""

_THUMB: Final = "▐"
"""At the right edge, beside what part of the article is on the screen."""

_READING, _EVENT, _CHOSEN, _EVIDENCE, _QUOTE = "▌", "•", "◆", "│", "”"


_SET_APART: Final = {
    "heading": "text-style: bold",
    "strong": "text-style: bold",
    "emphasis": "text-style: italic",
    "struck": "text-style: strike",
    "code": "color: $text-accent",
    "picture": "color: $text-muted; text-style: italic",
    "caption": "text-style: italic",
    "sign": "color: $text-muted",
}
"""How what the text itself sets apart looks; what is found in it is laid over that."""


class TextPane(LineView):
    """The annotated text, drawn as it is set or as it is written. It starts with the bare text; `show` brings
    the annotation later, and not one character moves."""

    ALLOW_SELECT = True
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        *(f"text--{name}" for name in ink.BITS),
        "text--reading",
        "text--elsewhere",
        "text--event",
        "text--sign",
        "text--thumb",
    }

    DEFAULT_CSS = "\n".join(
        f"TextPane .text--{name} {{ {rule}; }}"
        for name, rule in (
            *((name, f"text-style: {look}") for name, look in ink.LOOKS.items()),
            *_SET_APART.items(),
        )
    )
    DEFAULT_CSS += "\nTextPane:nocolor .text--code { text-style: dim; }"

    def __init__(self, index: Index, measure: int, *, scrollbar: bool = True) -> None:
        super().__init__("text")
        self.measure = measure
        self._scrollbar = scrollbar
        self._index = index
        self._article = index.article
        self._structure = structure_of(index.article)
        self.as_written = False
        """Whether the source of the text is shown."""
        self._lines = Drawing(structure_for("", PLAIN), 1)  # until there is a width
        self._selection = Selection()
        self._annotated = Runs()
        self._matches: Sequence[Span] = ()
        self._triggers: list[int] = []
        self._again: list[int] = []
        """Where events are told that have their evidence elsewhere."""
        self._layers: dict[str, Sequence[tuple[int, int, int]]] = {}
        self._runs: dict[str, Runs] = {}
        self._asked: list[int] = []
        self._turned_to: int | None = None
        """The line that will be at the top with the move that was asked for last: both are drawn at once."""

    def show(self, index: Index) -> None:
        """Lay an annotation over the text."""
        self._index = index
        self._annotated = Runs(ink.annotation_ink(index.annotation))
        self._triggers = sorted(event.trigger[0] for event in index.annotation.events)
        self._again = sorted(start for event in index.annotation.events for start, _ in event.mentions)
        self.redraw()

    def show_parts(self, parts: Iterable[Paragraph]) -> None:
        """Set the title and what is no news apart."""
        spans = list(ink.part_ink(parts))
        self._runs["parts"] = Runs(spans)
        self.redraw(self._touched(spans))

    def follow(self, selection: Selection, *, reveal: bool = True) -> None:
        """Show where the reader is and what is chosen; `reveal`: scroll if that is out of sight."""
        before, self._selection = self._selection, selection
        if selection.position in self._asked:
            # Of a burst only the last state arrives; nothing of what was asked for before it ever will.
            del self._asked[: len(self._asked) - self._asked[::-1].index(selection.position)]
        elif selection.position != before.position:
            self._asked.clear()
        if self._turned_to is not None:
            self._scroll_to_line(self._turned_to)
            self._turned_to = None
        index = self._index
        event = index.events.get(selection.event or "")
        quote = index.quotes.get(selection.quote or "")
        words = moves.chosen_words(index, selection)
        sentence = index.sentences.at(selection.position)
        self._ink("sentence", [(*sentence, _MARGIN)])
        self._ink("event", _event_ink(event) if event else [])
        said = ink.SAID if selection.quoted else _MARGIN
        self._ink("quote", [(*span, said) for span in quote.spans] if quote else [])
        self._ink("chosen", [(*words, ink.CHOSEN)] if words else [])
        if selection.marked != before.marked:
            actor = index.actors.get(selection.marked or "")
            self._ink("marked", [(m.start, m.end, ink.MARKED) for m in actor.mentions] if actor else [])
        if not reveal:
            return
        told = moves.telling(index, selection)
        target = told if told is not None and selection.event != before.event else sentence
        self.reveal(self.lines.span(*target))
        if not target[0] <= sentence[0] < target[1]:
            self.reveal(self.lines.span(*sentence))
        if words is not None:
            self.reveal(self.lines.span(*words))

    def show_matches(self, matches: Sequence[Span], current: Span | None, *, reveal: bool = True) -> None:
        """Mark what a search found, and which match the reader is at."""
        if matches is not self._matches:
            self._matches = matches
            self._runs["matches"] = Runs.disjoint(matches, ink.MATCH)
            self.redraw()
        self._ink("current", [(*current, ink.CURRENT)] if current is not None else [])
        if current is not None and reveal:
            self.reveal(self.lines.span(*current))

    def _ink(self, layer: str, spans: Sequence[tuple[int, int, int]]) -> None:
        """Replace a layer, and draw the lines again that it changes."""
        old = self._layers.get(layer, ())
        if spans == old:
            return
        self._layers[layer], self._runs[layer] = spans, Runs(spans)
        self.redraw(self._touched(set(old) ^ set(spans)))

    def _touched(self, spans: Iterable[tuple[int, int, int]]) -> set[int]:
        return {line for start, end, _ in spans for line in self.lines.span(start, end)}

    # Lines

    @property
    def lines(self) -> Drawing:
        """How the text is laid out."""
        return self._lines

    def layout_lines(self, width: int) -> int:
        """Lay the text out: what is around the place where one reads at once, the rest of a long one when
        nobody waits for it."""
        room = width - GUTTER - 1
        words = moves.chosen_words(self._index, self._selection)
        place = words[0] if words else self._selection.position
        self._lines = lines = Drawing(self._structure, min(room, self.measure or room), place)
        lines.recounted = self._recounted
        if not lines.whole:
            self._go_on(lines)
        return len(lines)

    def _go_on(self, lines: Drawing) -> None:
        """Lay out a piece more, a little later."""

        def later() -> None:
            if lines is self._lines and not lines.go_on():
                self._go_on(lines)

        self.set_timer(_SLICE, later)

    def _recounted(self, moved: Callable[[int], int]) -> None:
        self.renumber(moved, len(self.lines))

    def toggle_source(self) -> None:
        """Draw the text as it is written, or as it is set again, with the same place on the same line."""
        row = self.anchor_row()
        self.as_written = not self.as_written
        self._structure = (source_of if self.as_written else structure_of)(self._article)
        self.rearrange(row)

    def anchor_lines(self) -> range:
        """The chosen date or mention, or the sentence being read."""
        words = moves.chosen_words(self._index, self._selection)
        return self.lines.span(*(words or self._index.sentences.at(self._selection.position)))

    def lines_of_focus(self) -> range:
        """Those of the sentence being read, which has a sign."""
        return self.lines.span(*self._index.sentences.at(self._selection.position))

    def render_line(self, y: int) -> Strip:
        """One line of the screen. At its end stands what tells the place in the article: it belongs to the
        screen and not to the line, which is kept without."""
        strip = super().render_line(y)
        if y not in self._thumb():
            return strip
        return Strip([*strip.crop(0, self._width - 1), Segment(_THUMB, self.style("text--thumb"))])

    def _thumb(self) -> range:
        """The lines of the screen that are to all of them as what is seen of the article is to all of it."""
        seen, lines = self.size.height, self.virtual_size.height
        if not self._scrollbar or lines <= seen:
            return range(0)
        length = max(1, round(seen * seen / lines))
        start = round((seen - length) * self.scroll_offset.y / (lines - seen))
        return range(start, start + length)

    def draw(self, line: int) -> list[Segment]:
        """The gutter and the inked text of a line."""
        segments = self._gutter(line)
        marks = ink.set_apart(self.lines.passage(line).marks)
        layers = (marks, self._annotated, *self._runs.values())
        for text, start in self.lines.pieces(line):
            if start is None:
                segments.append(Segment(text, self.style("text--sign")))
                continue
            at, parted = 0, whole(text, 0, len(text))
            for _, b, mask in ink.overlay(layers, start, start + len(text)):
                names = (f"text--{name}" for name in ink.names(mask))
                stop = parted(b - start)
                segments.append(Segment(text[at:stop], self.style(*names)))
                at = stop
        return segments

    def _gutter(self, line: int) -> list[Segment]:
        lines = self.lines
        start, end = lines.stretch(line)
        end = max(end, start + 1)

        def told_here(places: Sequence[int]) -> bool:
            return any(lines.at(place) == line for place in _within(places, start, end))

        def touched(spans: Iterable[Span]) -> bool:
            return any(a < end and start < b and line in lines.span(a, b) for a, b in spans)

        event = self._index.events.get(self._selection.event or "")
        quote = self._index.quotes.get(self._selection.quote or "")
        here = "reading" if self.has_focus else "elsewhere"
        sign = " "
        if event and line == lines.at(event.trigger[0]):
            sign = _CHOSEN
        elif told_here(self._triggers):
            sign = _EVENT
        elif event and touched(((event.start, event.end), *event.mentions)):
            sign = _EVIDENCE
        elif told_here(self._again):
            sign = _EVENT
        elif quote and touched(quote.spans):
            sign = _QUOTE
        reading = line in self.lines_of_focus()
        return [
            Segment(_READING if reading else " ", self.style(f"text--{here}")),
            Segment(f"{sign} ", self.style("text--event")),
        ]

    # What is selected with the mouse

    def pointed_at(self, x: int, y: int) -> Offset:
        """Which character of a drawn line, the gutter counted too, is at a cell of the screen; a wide one is
        at both of its cells."""
        region = self.content_region
        line, column = y - region.y + self.scroll_offset.y, x - region.x
        if column < GUTTER or line >= len(self.lines):
            return Offset(column, line)
        return Offset(offset_at(self.lines.words(line), column - GUTTER) + GUTTER, line)

    def _selected(self, selection: MouseSelection) -> Span:
        """The characters of the article that the mouse has gone over; where it left the pane, up to the first
        or the last that is seen."""
        first, last = selection.start, selection.end
        seen = self.visible_lines()
        return (
            self.lines.stretch(seen.start)[0] if first is None else self._offset(first),
            self.lines.stretch(seen.stop - 1)[1] if last is None else self._offset(last),
        )

    def _offset(self, place: Offset) -> int:
        """The offset in the text of a character, which `place` counts in a drawn line, the gutter too."""
        if place.y >= len(self.lines):
            return len(self._index.text)
        return self.lines.offset_of(place.y, max(place.x - GUTTER, 0))

    def get_selection(self, selection: MouseSelection) -> tuple[str, str] | None:
        """The article's own characters, without the breaks that the width of the screen makes."""
        del selection  # it may have an open end; what that meant when it was made has been drawn
        words = "".join(self._index.text[start:end] for start, end, _ in self._layers.get("selected", ()))
        return (words, "\n") if words else None

    def selection_updated(self, selection: MouseSelection | None) -> None:
        """Mark what is selected."""
        span = self._selected(selection) if selection is not None else (0, 0)
        self._ink("selected", [(*span, ink.SELECTED)] if span[0] < span[1] else [])

    def text_select_all(self) -> None:
        """Nothing: a double click is no wish to copy the whole article."""

    # What the person asks for

    def _move(self, span: Span | None, *, jump: bool = False, seen: bool = False) -> None:
        if span is not None:
            self._asked.append(span[0])
            self.post_message(Moved(span[0], jump=jump, seen=seen))

    def _position(self) -> int:
        """Where the reader is, or is about to be: in a burst of keys each goes on from the one before."""
        return self._asked[-1] if self._asked else self._selection.position

    def _sentence_lines(self) -> range:
        return self.lines.span(*self._index.sentences.at(self._position()))

    def wheeled(self, seen: range, *, down: bool) -> None:
        """The place where one reads goes along with the page, as in an editor: what the next key counts from
        is on the screen. Not while the mouse selects, for what is selected ends with the next move."""
        if self.text_selection is None and _overlap(self._sentence_lines(), seen):
            self._follow_page(down=down)

    def _follow_page(self, *, down: bool) -> bool:
        """Read on at the edge of the page if the sentence being read is beyond it; whether it was."""
        seen = self.visible_lines()
        if not seen or _overlap(self._sentence_lines(), seen):
            return False
        self._move(self._first_seen(seen) if down else self._last_seen(seen), seen=True)
        return True

    def _first_seen(self, seen: range) -> Span:
        """The first sentence that begins on the screen, or the one that fills it."""
        top = self.lines.stretch(seen.start)[0]
        sentence = self._index.sentences.at(top)
        later = self._index.sentences.after(top)
        if later is None or sentence[0] >= top or self.lines.at(later[0]) not in seen:
            return sentence
        return later

    def _last_seen(self, seen: range) -> Span:
        """The last sentence that ends on the screen, or the one that fills it."""
        end = self.lines.stretch(seen.stop - 1)[1]
        sentence = self._index.sentences.at(max(end - 1, 0))
        earlier = self._index.sentences.before(sentence[0])
        if earlier is None or sentence[1] <= end or self.lines.at(earlier[0]) < seen.start:
            return sentence
        return earlier

    def action_down(self) -> None:
        """The next sentence; a sentence longer than the page is paged through first."""
        if not self._asked and self._follow_page(down=True):
            return
        lines, seen = self._sentence_lines(), self.visible_lines()
        if seen and lines.stop > seen.stop and len(lines) > len(seen):
            self._scroll_to_line(min(seen.stop - 1, lines.stop - len(seen)))
            return
        self._move(self._index.sentences.after(self._position()))

    def action_up(self) -> None:
        """The previous sentence; a sentence longer than the page is paged through first."""
        if not self._asked and self._follow_page(down=False):
            return
        lines, seen = self._sentence_lines(), self.visible_lines()
        if seen and lines.start < seen.start and len(lines) > len(seen):
            self._scroll_to_line(max(seen.start - len(seen) + 1, lines.start))
            return
        self._move(self._index.sentences.before(self._position()))

    def action_page_down(self) -> None:
        """A page forward, two lines kept; on the last page, to the last sentence."""
        self._page(max(1, self.size.height - 2))

    def action_page_up(self) -> None:
        """A page back, two lines kept; on the first page, to the first sentence."""
        self._page(-max(1, self.size.height - 2))

    def action_half_page_down(self) -> None:
        """Half a page forward; on the last page, to the last sentence."""
        self._page(max(1, self.size.height // 2))

    def action_half_page_up(self) -> None:
        """Half a page back; on the first page, to the first sentence."""
        self._page(-max(1, self.size.height // 2))

    def _page(self, lines: int) -> None:
        """So many lines on, counted from the page that is seen or is about to be."""
        before = self.scroll_offset.y if self._turned_to is None else self._turned_to
        top = min(max(before + lines, 0), self.max_scroll_y)
        if top == before:
            self._move(self._index.sentences.last() if lines > 0 else self._index.sentences.first())
            return
        self._turned_to = top
        self._move(self._first_seen(range(top, min(top + self.size.height, len(self.lines)))))

    def action_top(self) -> None:
        """The first sentence, with whatever stands before it."""
        self._turned_to = 0
        self._move(self._index.sentences.first(), jump=True)

    def action_bottom(self) -> None:
        """The last sentence."""
        self._turned_to = len(self.lines)
        self._move(self._index.sentences.last(), jump=True)

    def action_choose(self) -> None:
        """Mark the actors of the sentence, one after the other."""
        actors = self._index.actors_in(*self._index.sentences.at(self._selection.position))
        if actors:
            marked = self._selection.marked
            number = actors.index(marked) + 1 if marked in actors else 0
            self.post_message(ActorChosen(actors[number % len(actors)]))
        else:
            self.post_message(Noted("no actor is named here"))

    def on_click(self, event: events.Click) -> None:
        """Go to the sentence under the pointer; on a date, choose it; on a name, mark its bearer; at the
        right edge, go to that part of the article."""
        cell = event.get_content_offset(self)
        if self.text_selection is not None:
            return  # it ends a selection
        if cell is not None and cell.x == self.size.width - 1 and self._thumb():
            line = cell.y * (len(self.lines) - 1) // max(self.size.height - 1, 1)
            self.post_message(Moved(self.lines.stretch(line)[0], jump=True))
            return
        if cell is None or cell.y + self.scroll_offset.y >= len(self.lines):
            return
        offset = self.lines.offset(cell.y + self.scroll_offset.y, cell.x - GUTTER)
        date = self._index.date_at(offset)
        self.post_message(Moved(offset, jump=True) if date is None else DateChosen(date.id))
        actor = self._index.actor_at(offset)
        if actor is not None:
            self.post_message(ActorChosen(actor))


def _event_ink(event: Event) -> list[tuple[int, int, int]]:
    """That of the chosen event: where it is told, by which word, and who in it has no name."""
    told = [(*place, _MARGIN) for place in ((event.start, event.end), *event.mentions)]
    unnamed = [(*words, ink.UNNAMED) for words in (*event.source_spans, *event.target_spans)]
    return [*told, (*event.trigger, ink.TOLD), *unnamed]


def _within(places: Sequence[int], start: int, end: int) -> Sequence[int]:
    """Those of the places, which are in order, that are there."""
    return places[bisect_left(places, start) : bisect_left(places, end)]


def _overlap(some: range, others: range) -> bool:
    return some.start < others.stop and others.start < some.stop
