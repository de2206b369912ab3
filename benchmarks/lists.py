"""Print what a key costs in a list of very many events: in a terminal of its own, from the key to the last
byte that it causes, and of the processor's time.

python benchmarks/lists.py [--events 10000] [--presses 24]

The article and its events are made here; nothing is annotated. Nothing else should run.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import cycle, islice
from pathlib import Path
from statistics import median
from typing import Final

sys.path.insert(0, str(Path(__file__).parent.parent))

from reader import Terminal

from analysis.annotations.wording import QUADS
from analysis.model import Actor, Annotation, Article, Engine, Event, EventDate, Mention

_PEOPLE: Final = ("Ada", "Bert", "Cleo", "Dora", "Emil", "Fritz", "Greta", "Hans")
_VERBS: Final = ("met", "accused", "helped", "warned", "thanked")
_FIRST: Final = date(2001, 1, 1)

KEYS: Final = {
    "next line": "j",
    "line before": "k",
    "a page, forth and back": " b",
    "half a page, forth and back": "\x04\x15",
    "first and last": "Gg",
    "fold, unfold": "hl",
    "two lines, in full, dense": "v",
    "as told, by date": "t",
    "next event": "]",
    "next sentence, in the text": "j",
    "the other lists": "spie",
    "narrow by a word, all again": ("fharbour 12\r", "\x1b"),
}


def article(events: int) -> Annotation:
    """A chronicle: a sentence an event, and a few events a day."""
    text, found, mentions = [], [], dict[str, list[Mention]]()
    at = 0
    for number in range(events):
        doer, whom = _PEOPLE[number % 8], _PEOPLE[(number // 8 + 1 + number) % 8]
        verb = _VERBS[number % 5]
        sentence = f"{doer} {verb} {whom} at harbour {number}, and nobody else was there to see it."
        for name, start in ((doer, at), (whom, at + len(doer) + len(verb) + 2)):
            mentions.setdefault(name, []).append(Mention(start=start, end=start + len(name), form="name"))
        day = f"{_FIRST + timedelta(days=number // 4)}"
        found.append(
            Event(
                id=f"e{number}",
                start=at,
                end=at + len(sentence) - 1,
                trigger=(at + len(doer) + 1, at + len(doer) + 1 + len(verb)),
                type=list(QUADS)[number % len(QUADS)],
                sources=(doer,),
                targets=(whom,),
                date=EventDate(value=day, earliest=day, latest=day, basis="stated") if number % 7 else None,
                label=f"{doer} {verb} {whom} at harbour {number}",
            )
        )
        text.append(sentence)
        at += len(sentence) + (2 if number % 5 == 4 else 1)
    joined = "".join(one + ("\n\n" if number % 5 == 4 else " ") for number, one in enumerate(text))
    actors = (
        Actor(id=name, name=name, kind="person", mentions=tuple(where)) for name, where in mentions.items()
    )
    return Annotation(
        article=Article(text=joined, title="A chronicle"),
        actors=tuple(actors),
        events=tuple(found),
        engine=Engine(dateline="0", spacy="3", model="by hand"),
    )


def read(events: int) -> None:
    """Run the reader on it."""
    from tui.app import DatelineApp

    annotation = article(events)
    DatelineApp(annotation.article, annotation=annotation).run()


def figures(events: int, presses: int) -> Iterator[tuple[str, str]]:
    """What each key costs."""
    terminal = Terminal(sys.executable, __file__, "--events", str(events), "--read")
    terminal.until(re.compile(r"\d events?\b"))
    terminal.settle(1.0)
    for name, keys in KEYS.items():
        terminal.press("\t" if "in the text" in name else "e")
        before = terminal.spent()
        answers = [terminal.press(key) for key in islice(cycle(keys), presses)]
        spent = (terminal.spent() - before) / presses
        times = sorted(answer.milliseconds for answer in answers)
        size = median(answer.size for answer in answers)
        yield (
            name,
            f"{median(times):.0f} ms, slowest {times[-1]:.0f} ms, {spent:.0f} ms of it busy, {size:,.0f} B",
        )
    yield "memory", f"{terminal.memory() or 0:.0f} MiB"
    terminal.end()


def main() -> None:
    """Measure and print, or be what is measured."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--events", type=int, default=10_000)
    parser.add_argument("--presses", type=int, default=24, help="how often each key is pressed")
    parser.add_argument("--read", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.read:
        read(given.events)
        return
    for name, figure in figures(given.events, given.presses):
        sys.stdout.write(f"{name:<28} {figure}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
