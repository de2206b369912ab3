"""End the reader by signals and dropped lines at random moments, and look whether anything is left or lost.

python benchmarks/reliability/signals.py [--runs 300] [--seed 1] [--seconds 3] [--only 17]

Half of the runs are told to end 0 to 1,500 ms after they were started; the others as soon as they take the
screen, or a little after something was begun: keys held down, a dialog, another article, a search for an
expression that takes for ever, an annotation, a screen that nobody reads any more. They are told by HUP,
TERM, INT, QUIT or KILL, or the line drops. Each must have ended in time, with 128 and the signal's number as
its status, without a traceback, with the terminal as it was; the bookmark and the place must have been kept
(if killed, what was done more than a second before). Until its first line has been loaded a program ends as
Python does, by the signal itself; how often a run was met in there is told, too.

Prints what failed and, at last, how many runs did not; the exit status is 1 if any did.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import sys
import tempfile
import time
from pathlib import Path
from typing import Final, NamedTuple

from reader_in_terminal import Reader

WORDS: Final = ("harbour", "council", "bridge", "lantern", "meadow", "orchard", "railway", "senate")
SENTENCES: Final = 24
SIGNALS: Final = (signal.SIGHUP, signal.SIGTERM, signal.SIGINT, signal.SIGQUIT)
ACTIVITIES: Final = (
    "idle",
    "keys",
    "help",
    "chooser",
    "palette",
    "article",
    "search",
    "annotating",
    "blocked",
)
WAYS: Final = (*(number.name for number in SIGNALS), "SIGKILL", "drop")
NEGATIVE: Final = tuple(-number for number in SIGNALS)
NO_MODEL: Final = ("--model", "xx_none")
LAST_SECOND: Final = 1.0
REDRAW: Final = "\x0c"


class Run(NamedTuple):
    """One run: by what it ends, when, and what is being done; the delay is in seconds."""

    way: str
    moment: str
    delay: float
    activity: str
    plain: bool


def runs(seed: int, count: int) -> list[Run]:
    """What is to be run."""
    chance = random.Random(seed)
    made = []
    for _ in range(count):
        moment = chance.choice(["start", "start", "screen", "activity"])
        most = {"start": 1.5, "screen": 0.1, "activity": 0.4}[moment]
        activity = chance.choice(ACTIVITIES) if moment == "activity" else ""
        way, delay = chance.choice(WAYS), chance.uniform(0, most)
        made.append(Run(way, moment, delay, activity, chance.random() < 0.5))
    return made


def article(number: int) -> tuple[str, list[int]]:
    """A text, and where its sentences begin."""
    text, starts = "", []
    for n in range(SENTENCES):
        starts.append(len(text))
        text += f"Sentence {n} of {number} tells of a {WORDS[n % len(WORDS)]} and of a {WORDS[n // 3]}.\n\n"
    return text, starts


class Told(NamedTuple):
    """What the reader has confirmed on its screen, and when."""

    bookmark: float | None = None
    position: int = 0
    moved: float = 0.0


def act(reader: Reader, run: Run) -> Told:
    """Do what is to be done in the run; what the reader said of it."""
    if not reader.wait_until(lambda: reader.sees("Sentence 0") and reader.share() is not None):
        raise TimeoutError("the text never came")
    reader.press("ma")
    if not reader.wait_until(lambda: reader.sees("bookmark a is here"), 20):
        raise TimeoutError("the bookmark was not confirmed")
    bookmark = time.monotonic()
    before = reader.share()
    reader.press("j")
    if not reader.wait_until(lambda: reader.share() not in (None, before), 20):
        raise TimeoutError("the step was not confirmed")
    moved = time.monotonic()
    if run.activity == "keys":
        reader.press("jjjkjjjkj")
    elif run.activity == "article":
        reader.press("J")
    elif run.activity == "search":
        reader.press("//(a|aa)+(a|aa)+(a|aa)+\\d\\d$\r")
    elif run.activity == "blocked":
        reader.press(REDRAW * 400)
        time.sleep(0.3)
    elif run.activity in ("help", "chooser", "palette"):
        reader.press({"help": "?", "chooser": "o", "palette": ":"}[run.activity])
    return Told(bookmark, 1, moved)


def ended(run: Run, home: Path, seconds: float) -> tuple[list[str], bool]:
    """What is wrong after a run, and whether Python had not come to our first line."""
    files = []
    for number in range(3):
        text, starts = article(number)
        path = home / f"{number}.txt"
        path.write_text(text, encoding="utf-8")
        files.append(str(path))
    reader = Reader(home, [*files, *(() if run.activity == "annotating" else NO_MODEL)], plain=run.plain)
    told = Told()
    try:
        if run.moment == "screen":
            reader.wait_until(lambda: b"\x1b[?1049h" in reader.output)
        elif run.moment == "activity":
            told = act(reader, run)
        if run.activity == "blocked":
            time.sleep(run.delay)
        else:
            reader.look(max(0.0, run.delay - (time.monotonic() - reader.began) * (run.moment == "start")))
        end = time.monotonic()
        if run.way == "drop":
            reader.drop()
        else:
            os.kill(reader.pid, signal.Signals[run.way])
        status = reader.ended(seconds, reads=run.activity != "blocked")
        if run.way != "SIGKILL" and was_early(reader, status):
            return [], True
        return [*wrong(run, reader, status), *lost(run, reader, told, end, starts)], False
    except TimeoutError as error:
        reader.ended(0)
        return [str(error)], False
    finally:
        reader.close()


def was_early(reader: Reader, status: int | None) -> bool:
    """Whether it was still Python's own start that was met, which ends by the signal itself."""
    began = b"\x1b" in reader.output or b"/tui/" in reader.output
    return not began and (status in NEGATIVE or b"KeyboardInterrupt" in reader.output)


def wrong(run: Run, reader: Reader, status: int | None) -> list[str]:
    """What is wrong with the end itself."""
    if status is None:
        return ["it did not end"]
    if run.way == "SIGKILL":
        return [] if status == -signal.SIGKILL else [f"status {status}"]
    number = signal.SIGHUP if run.way == "drop" else signal.Signals[run.way]
    found = [] if status == 128 + number else [f"status {status}"]
    if b"Traceback" in reader.output:
        found.append("a traceback: " + reader.output[reader.output.index(b"Traceback") :].decode()[-600:])
    return found + (reader.changed() if reader.fd >= 0 else [])


def lost(run: Run, reader: Reader, told: Told, end: float, starts: list[int]) -> list[str]:
    """What was not kept."""
    try:
        places = reader.places()
    except ValueError:
        return ["a place is damaged"]
    if told.bookmark is None:
        return []
    killed = run.way == "SIGKILL"
    found = []
    first = next((place for place in places if place["bookmarks"]), None)
    if first is None:
        if not killed or end - told.bookmark > LAST_SECOND:
            found.append("the bookmark is lost")
    elif first["position"] < starts[1] - 2 and (not killed or end - told.moved > LAST_SECOND):
        found.append(f"the place is lost: {first['position']}")
    return found


def main() -> None:
    """Run all and print what failed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=3.0, help="in which a run must have ended")
    parser.add_argument("--only", type=int, help="the number of the only run to make")
    given = parser.parse_args()
    failed = early = made = 0
    for number, run in enumerate(runs(given.seed, given.runs)):
        if given.only not in (None, number):
            continue
        made += 1
        with tempfile.TemporaryDirectory() as home:
            faults, was_early = ended(run, Path(home), given.seconds)
        early += was_early
        if faults:
            failed += 1
            sys.stdout.write(f"run {number}: {run}: {'; '.join(faults)}\n")
            sys.stdout.flush()
    sys.stdout.write(f"{early} runs were met before the program's first line\n")
    sys.stdout.write(f"{made - failed} of {made} ended in order\n")
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
