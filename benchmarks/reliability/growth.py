"""Print how the time of an annotation grows with its text, for texts that are full of one thing.

python benchmarks/reliability/growth.py [WORD ...] [--sizes 12 25 50 100 200 400 800] [--runs 3]
                                        [--processes 1] [--own] [--steps] [--quick] [--seed 1] [--limit 1.2]

An article of n characters may take time as n to the power of 1.2, whatever is in it. The kinds of text are
those of `growing` (all, or those with one of the words in their names); each point is the least of some
runs, in seconds of the processor, with Python's garbage collector on as it is for every reader. The exponent
is that of the last two doublings: log2(t(4 n) / t(n)) / 2.

With --own, every piece of text goes through the language model only once and what comes of it is kept, so
that only what this project does itself is measured: that takes a fraction of the time, and nothing hides
behind the model. With --steps, the exponents of its parts are told too. --quick is for a first look: few
kinds, small texts.

The last line is how many kinds grow faster; the exit status is then 1. In full it takes hours.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from math import log2
from typing import Any, Final, NamedTuple

from growing import kinds, text
from spacy.language import Language
from spacy.tokens import Doc

from analysis import Annotator, Article
from analysis.pipeline import COMPONENTS
from analysis.reading.decode import decode
from analysis.reading.formats.markdown import looks_like_markdown
from analysis.reading.head.complete import complete
from analysis.reading.layout import paragraphs
from analysis.reading.masking import mask
from analysis.reading.sentences import sentences

SIZES: Final = (12, 25, 50, 100, 200, 400, 800)
"""Thousands of characters."""
QUICK: Final = ("quotation", "names", "roles", "countries", "letters")
QUICK_SIZES: Final = (12, 25, 50)
_MODEL: Final = "model"

Seconds = dict[str, float]
"""By step; `whole` is all of it."""


class Growth(NamedTuple):
    """The least seconds of one kind of text, by thousands of characters."""

    kind: str
    seconds: dict[int, Seconds]

    def exponent(self, step: str = "whole") -> float:
        """Of the last two doublings."""
        *_, before, _, last = sorted(self.seconds)
        first, second = self.seconds[before].get(step, 0.0), self.seconds[last].get(step, 0.0)
        return log2(second / first) / log2(last / before) if first > 0 and second > 0 else 0.0


class Clock:
    """The processor's seconds, added up by step."""

    def __init__(self) -> None:
        self.seconds: Seconds = {}

    def timed(self, step: str, work: Callable[..., Any], *given: Any) -> Any:
        """What the work returns."""
        start = time.process_time()
        try:
            return work(*given)
        finally:
            self.seconds[step] = self.seconds.get(step, 0.0) + time.process_time() - start


class Pipeline:
    """A spaCy pipeline that tells a clock how long its parts take.

    `kept` is what the model made of the texts that it has seen, or None when every text goes through it.
    """

    def __init__(self, nlp: Language, clock: Clock, kept: dict[str, Doc] | None) -> None:
        self._nlp = nlp
        self._clock = clock
        self._kept = kept

    def __getattr__(self, name: str) -> Any:
        return getattr(self._nlp, name)

    def get_pipe(self, name: str) -> Callable[[Doc], Doc]:
        """One of the components, timed."""
        component = self._nlp.get_pipe(name)
        return (
            partial(self._clock.timed, name.removeprefix("dateline_"), component)
            if name in COMPONENTS
            else component
        )

    def pipe(self, texts: Iterable[str], **given: Any) -> Iterator[Doc]:
        """What the model makes of the texts."""
        texts = list(texts)
        if self._kept is None:
            yield from self._clock.timed(_MODEL, lambda: list(self._nlp.pipe(texts, **given)))
            return
        new = [one for one in dict.fromkeys(texts) if one not in self._kept]
        docs = self._clock.timed(_MODEL, lambda: list(self._nlp.pipe(new, **given)))
        self._kept.update(zip(new, docs, strict=True))
        yield from (self._kept[one] for one in texts)


def opened(words: str, clock: Clock) -> Article:
    """The text as an article, read as from a pipe; and what the reader does with it before the annotation."""
    data = words.encode("utf-8", "surrogatepass")
    words = clock.timed("decode", decode, data)
    markdown = clock.timed("markup", looks_like_markdown, words)
    article: Article = clock.timed(
        "head", complete, Article(text=words, markup="markdown" if markdown else "plain")
    )
    clock.timed("layout", paragraphs, article.text, article.markup)
    clock.timed("mask", mask, article.text, article.markup)
    clock.timed("sentences", sentences, article.text)
    return article


def once(annotator: Annotator, words: str, kept: dict[str, Doc] | None) -> Seconds:
    """The seconds that a text takes from its bytes to its annotation.

    Where what the model makes of a text is kept, its seconds are not in the whole.
    """
    clock = Clock()
    nlp = annotator.nlp
    annotator.nlp = Pipeline(nlp, clock, kept)  # type: ignore[assignment]
    start = time.process_time()
    try:
        annotator.annotate(opened(words, clock))
    finally:
        whole = time.process_time() - start
        annotator.nlp = nlp
    model = clock.seconds.get(_MODEL, 0.0)
    own = whole - model
    return {**clock.seconds, "own": own, "whole": own if kept is not None else whole}


def measured(kind: str, sizes: tuple[int, ...], runs: int, seed: int, own: bool) -> Growth:
    """The least seconds of a kind of text, of each step by itself."""
    annotator = Annotator()
    annotator.annotate(Article(text=text(kind, 2_000, seed)))  # what is loaded at the first use
    kept: dict[str, Doc] | None = {} if own else None
    seconds: dict[int, Seconds] = {}
    for size in sizes:
        words = text(kind, 1000 * size, seed)
        rounds = [once(annotator, words, kept) for _ in range(runs)]
        steps = {step for one in rounds for step in one}
        seconds[size] = {step: min(one.get(step, 0.0) for one in rounds) for step in steps}
    return Growth(kind, seconds)


def row(growth: Growth, steps: bool) -> str:
    """A line of the table."""
    last = growth.seconds[max(growth.seconds)]
    line = (
        f"  {growth.kind:<30} {growth.exponent():5.2f}  {last['whole']:8.2f} s, our own: {last['own']:.2f} s"
    )
    if steps:
        parts = (step for step in sorted(last, key=lambda s: -last[s]) if step not in ("whole", _MODEL))
        line += "".join(
            f"\n    {step:<12} {growth.exponent(step):5.2f}  {last[step]:8.2f} s" for step in parts
        )
    return line


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("words", nargs="*", metavar="WORD", help="words in the names of the kinds")
    parser.add_argument(
        "--sizes", type=int, nargs="+", metavar="N", help="thousands of characters, three at least"
    )
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--processes", type=int, default=1)
    parser.add_argument("--own", action="store_true", help="leave out the language model")
    parser.add_argument("--steps", action="store_true", help="tell the parts too")
    parser.add_argument("--quick", action="store_true", help="a few kinds, small texts")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--limit", type=float, default=1.2, help="the exponent that is allowed")
    given = parser.parse_args()
    sizes = tuple(sorted(given.sizes or (QUICK_SIZES if given.quick else SIZES)))
    if len(sizes) < 3:
        parser.error("three sizes at least")
    names = kinds(given.words or (list(QUICK) if given.quick else []))
    if not names:
        parser.error("no kind of text has such a name")
    work = partial(measured, sizes=sizes, runs=given.runs, seed=given.seed, own=given.own)
    faster: list[Growth] = []
    sys.stdout.write(
        f"{len(names)} kinds of text, {sizes[0]} to {sizes[-1]} kB; exponent, time of the longest\n"
    )
    sys.warnoptions.append("ignore:resource_tracker")  # what it would say when all of this is ended
    with ProcessPoolExecutor(given.processes, max_tasks_per_child=1) as pool:
        for growth in pool.map(work, names):
            sys.stdout.write(row(growth, given.steps) + "\n")
            sys.stdout.flush()
            if growth.exponent() > given.limit:
                faster.append(growth)
    for growth in faster:
        sys.stdout.write(f"too fast: {growth.kind} ({growth.exponent():.2f})\n")
    sys.stdout.write(f"{len(faster)} of {len(names)} grow faster than n^{given.limit:g}\n")
    return 1 if faster else 0


if __name__ == "__main__":
    sys.exit(main())
