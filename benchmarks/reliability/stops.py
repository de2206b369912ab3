"""Stop the reader and have it go on, idle and while it draws, and look whether it still works.

python benchmarks/reliability/stops.py [--drawing 200] [--stops 10] [--seed 1]

While keys are held down it is told to go on (`SIGCONT`, as when a line drops), at random moments. Then,
idle, it is stopped and told to go on, in turn by `SIGSTOP`, of which nothing can be told, and by ctrl+z.
After each, whatever stood on the screen before, all of the screen must be drawn again, the keys must work,
and no thread may have been left behind; at last `q` must end it, with the terminal as it was.

Prints what failed and, at last, how many signals were sent, how many threads there are and how many failures;
the exit status is 1 if there was one.
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
from typing import Final

from reader_in_terminal import Reader
from signals import article

NO_MODEL: Final = ("--model", "xx_none")
REDRAW, STOP = "\x0c", "\x1a"
WORD: Final = "Sentence"
THREADS: Final = 4
"""Of an idle reader: the main one, for keys, for the screen, and for its end."""


def is_whole(reader: Reader) -> bool:
    """Whether all stands on the screen that should."""
    reader.settle()
    seen = reader.shown.text()
    reader.press(REDRAW)
    reader.settle()
    return WORD in seen and seen == reader.shown.text()


def goes_on_while_drawing(reader: Reader, chance: random.Random) -> list[str]:
    """What is wrong after a signal to go on while keys are held down."""
    reader.press("jjkk" * chance.randint(1, 5))
    reader.look(chance.uniform(0, 0.05))
    reader.shown.screen.reset()
    os.kill(reader.pid, signal.SIGCONT)
    return [] if is_whole(reader) else ["not all was drawn again"]


def goes_on_after_stop(reader: Reader, way: str) -> list[str]:
    """What is wrong after a stop."""
    wrong = []
    if way == "ctrl+z":
        reader.press(STOP)
    else:
        os.kill(reader.pid, signal.SIGSTOP)
    end = time.monotonic() + 20
    while not os.WIFSTOPPED(os.waitpid(reader.pid, os.WNOHANG | os.WUNTRACED)[1]):
        reader.look(0.02)
        if time.monotonic() > end:
            return ["it did not stop"]
    reader.look(0.05)
    if way == "ctrl+z":
        wrong += [f"stopped: {each}" for each in reader.changed()]
    reader.shown.screen.reset()
    os.kill(reader.pid, signal.SIGCONT)
    reader.wait_until(lambda: reader.sees(WORD), 20)
    if not reader.changed():
        wrong.append("the terminal was not taken again")
    if not is_whole(reader):
        wrong.append("not all was drawn again")
    return wrong


def main() -> None:
    """Do all and print what failed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--drawing", type=int, default=200)
    parser.add_argument("--stops", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    chance = random.Random(given.seed)
    failures = 0

    def tell(what: str, wrong: list[str]) -> None:
        nonlocal failures
        if wrong:
            failures += 1
            sys.stdout.write(f"{what}: {'; '.join(wrong)}\n")
            sys.stdout.flush()

    with tempfile.TemporaryDirectory() as home:
        path = Path(home) / "article.txt"
        path.write_text(article(0)[0], encoding="utf-8")
        reader = Reader(Path(home), [str(path), *NO_MODEL])
        if not reader.wait_until(lambda: reader.sees(WORD) and reader.sees("not installed")):
            raise SystemExit("the reader never came up")
        for number in range(given.drawing):
            tell(f"while drawing {number}", goes_on_while_drawing(reader, chance))
        for number in range(given.stops):
            way = ("SIGSTOP", "ctrl+z")[number % 2]
            tell(f"stop {number} by {way}", goes_on_after_stop(reader, way))
        reader.wait_until(lambda: reader.threads() <= THREADS, 5)
        threads = reader.threads()
        tell("threads", [] if threads <= THREADS else [str(threads)])
        reader.press("q")
        status = reader.ended(3)
        tell("q", [] if status == 0 else [f"status {status}"])
        tell("the terminal", reader.changed())
        reader.close()
    sent = f"{given.drawing} signals while drawing, {given.stops} stops"
    sys.stdout.write(f"{sent}: {threads} threads, {failures} failures\n")
    sys.exit(failures > 0)


if __name__ == "__main__":
    main()
