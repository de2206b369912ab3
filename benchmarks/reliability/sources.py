"""Print how many damaged sources are read or refused in a line, for each format.

python benchmarks/reliability/sources.py [--files 2000] [--seed 1] [--only NUMBER] [NAME…]

A source of each format is damaged: bits are turned over, pieces are lost, doubled, moved, or replaced, it is
cut off; of one that is an archive half of the time a file in it. Then it is read as any source is. What is
read must have its paragraphs, blocks, asides and places in the text; what cannot be read must be refused in
one line; nothing may take longer than 20 s. NAME (`a.pdf`) chooses formats; with --only one file is read
again, so that its error is seen.
"""

from __future__ import annotations

import argparse
import contextlib
import random
import resource
import signal
import sys
import time
import traceback
from collections.abc import Iterator
from zlib import crc32

from programs import ROOT, report

sys.path.insert(0, str(ROOT))

from analysis.errors import ReadError
from analysis.reading.source import extracts_in
from tests.analysis.reading.sources import SOURCES, damaged
from tests.analysis.reading.test_damaged import check

SECONDS = 20


class TooLongError(Exception):
    """It takes longer than anybody waits."""


@contextlib.contextmanager
def patience(seconds: int) -> Iterator[None]:
    """Raise TooLongError after some seconds."""

    def stop(*_: object) -> None:
        raise TooLongError

    signal.signal(signal.SIGALRM, stop)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)


def damaged_source(name: str, whole: bytes, seed: int, number: int) -> bytes:
    """One of the damaged sources."""
    return damaged(whole, random.Random(crc32(f"{name} {seed} {number}".encode())))


def wrong(name: str, data: bytes) -> tuple[str | None, bool]:
    """What is wrong with how a source is read, and whether it was."""
    try:
        with patience(SECONDS):
            found = extracts_in(data, name)
            for extract in found:
                check(extract)
    except ReadError as error:
        return None if str(error).isprintable() else f"more than a line: {str(error)!r}", False
    except TooLongError:
        return f"longer than {SECONDS} s", False
    except Exception:  # noqa: BLE001 - whatever it is, it is what we look for
        return traceback.format_exc(limit=-4), False
    return None, True


def main() -> None:
    """Damage sources, read them, and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("names", nargs="*", help="the formats, by the name of a file of each")
    parser.add_argument("--files", type=int, default=2000, help="sources of each format")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", type=int, help="the number of the only one")
    given = parser.parse_args()
    failures: list[str] = []
    tried = 0
    for name in given.names or SOURCES:
        whole, began, read, bad = SOURCES[name](), time.monotonic(), 0, 0
        numbers = range(given.files) if given.only is None else [given.only]
        for number in numbers:
            problem, is_read = wrong(name, damaged_source(name, whole, given.seed, number))
            read += is_read
            if problem is not None:
                bad += 1
                failures.append(f"{name}, number {number}: {problem}")
        tried += len(numbers)
        took = time.monotonic() - began
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        sys.stdout.write(
            f"{name:8} {len(numbers) - bad:,} of {len(numbers):,} without an error, {read:,} read,"
            f" {took:.0f} s, {memory:.0f} MB\n"
        )
        sys.stdout.flush()
    report("damaged sources without an error", tried - len(failures), tried, failures)


if __name__ == "__main__":
    main()
