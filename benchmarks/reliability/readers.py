"""Print how many bookmarks are lost when readers of one article keep theirs at the same time.

python benchmarks/reliability/readers.py [--bookmarks 2000] [--readers 2] [--pairs 20] [--seed 1]

First processes save the place in one text at the same moment, through what the reader saves with: each puts
a bookmark of its own, the first also moves one that was there and takes one away. Then pairs of whole
readers, each in a terminal of its own, put a bookmark each and are ended together: by `q`, or as told by a
signal. A bookmark is lost that was put and is not kept, and so is one whose change is undone.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import random
import signal
import string
import sys
import tempfile
import time
from multiprocessing.synchronize import Barrier
from pathlib import Path

from msgspec.structs import replace
from programs import NO_MODEL, ROOT, TEXT, WORDS, Terminal, home, report

sys.path.insert(0, str(ROOT))

from analysis.library.places import Place, Places
from tui.resume import Resume

LETTERS = [letter for letter in string.ascii_letters if letter not in "xy"]


def save(folder: Path, number: int, rounds: int, together: Barrier) -> None:
    """One of the readers, in all rounds."""
    places = Places(folder)
    for each in range(rounds):
        text = f"text {each}"
        resume = Resume(places, text, places.read(text))
        put = {**resume.place.bookmarks, LETTERS[number]: 100 + number}
        if number == 0:
            put["x"] = 7
            del put["y"]
        resume.note(replace(resume.place, position=number, bookmarks=put))
        together.wait()
        resume.save()


def saved_together(folder: Path, bookmarks: int, readers: int) -> tuple[int, list[str]]:
    """How many bookmarks were put or changed, and which were lost."""
    rounds, places = -(-bookmarks // readers), Places(folder, most=10**9)
    for each in range(rounds):
        places.write(f"text {each}", Place(bookmarks={"x": 1, "y": 2}))
    together = multiprocessing.Barrier(readers)
    processes = [
        multiprocessing.Process(target=save, args=(folder, number, rounds, together))
        for number in range(readers)
    ]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    lost = []
    wanted = {"x": 7, **{LETTERS[number]: 100 + number for number in range(readers)}}
    for each in range(rounds):
        place = places.read(f"text {each}")
        kept = place.bookmarks if place is not None else {}
        wrong = {letter for letter in {*wanted, *kept} if wanted.get(letter) != kept.get(letter)}
        lost += [f"round {each}: bookmark {letter}" for letter in sorted(wrong)]
    return rounds * len(wanted | {"y": None}), lost


def ended_together(folder: Path, chance: random.Random) -> list[str]:
    """Which bookmarks two whole readers have lost, and what else went wrong."""
    article = folder / "article.txt"
    article.write_text(TEXT, encoding="utf-8")
    letters = chance.sample(LETTERS, 2)
    readers = [Terminal((str(article), *NO_MODEL), home(folder)) for _ in letters]
    wrong = [
        f"the reader did not come up: {reader.text()[-200:]!r}"
        for reader in readers
        if not reader.until(WORDS, "is not installed", seconds=60)
    ]
    how = chance.choice([None, signal.SIGTERM, signal.SIGHUP])
    for reader, letter in zip(readers, letters, strict=True):
        reader.press(f"m{letter}")
    if chance.random() < 0.5:
        for reader, letter in zip(readers, letters, strict=True):
            if not reader.until(f"bookmark {letter} is here"):
                wrong.append(f"bookmark {letter} was not put")
    else:
        how = None  # a signal would overtake the keys
    time.sleep(chance.choice([0, 0, 0.01, 0.05]))
    for reader in readers:
        if how is None:
            reader.press("q")
        else:
            reader.told(how)
    statuses = [reader.end(30).status for reader in readers]
    if statuses != [0 if how is None else 128 + how] * 2:
        wrong.append(f"ended with {statuses} ({how})")
    kept: set[str] = set()
    for path in (folder / "state").rglob("*.json"):
        kept |= set(json.loads(path.read_bytes())["bookmarks"])
    return wrong + [f"bookmark {letter} ({how})" for letter in letters if letter not in kept]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--bookmarks", type=int, default=2000, help="how many are saved at the same time")
    parser.add_argument("--readers", type=int, default=2, help="how many readers an article has then")
    parser.add_argument("--pairs", type=int, default=20, help="how many pairs of whole readers")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    chance = random.Random(given.seed)
    lost: list[str] = []
    put = 0
    with tempfile.TemporaryDirectory() as folder:
        if given.bookmarks:
            put, lost = saved_together(Path(folder) / "places", given.bookmarks, given.readers)
        for number in range(given.pairs):
            of_pair = Path(folder) / str(number)
            os.mkdir(of_pair)
            lost += [f"pair {number}: {line}" for line in ended_together(of_pair, chance)]
            put += 2
    report("bookmarks kept", put - len(lost), put, lost)


if __name__ == "__main__":
    main()
