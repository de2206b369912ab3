"""Print how fast articles are annotated, in words a second, by each component and in all.

python benchmarks/annotation.py [FILE ...] [--rounds 5]

Without files it takes the samples. Loading the model is told apart, since it happens once.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import defaultdict
from pathlib import Path
from statistics import median

from analysis import Annotator, Article, read_article
from analysis.reading.reading import read

SAMPLES = Path(__file__).parent.parent / "sample_texts"


def by_component(annotator: Annotator, article: Article) -> dict[str, float]:
    """Seconds that each component takes for an article, one after the other."""
    reading = read(article)
    seconds: dict[str, float] = {}
    start = time.perf_counter()
    doc = annotator.nlp.make_doc(article.text)
    seconds["tokenizer"] = time.perf_counter() - start
    doc._.article, doc._.layout, doc._.sentences = reading.article, reading.layout, reading.sentences
    for name, component in annotator.nlp.pipeline:
        start = time.perf_counter()
        doc = component(doc)
        seconds[name] = time.perf_counter() - start
    return seconds


def whole(annotator: Annotator, articles: list[Article]) -> float:
    """Seconds for all articles, as a program would have them annotated."""
    start = time.perf_counter()
    for _ in annotator.pipe(articles):
        pass
    return time.perf_counter() - start


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", nargs="*", type=Path, default=sorted(SAMPLES.glob("*.txt")))
    parser.add_argument("--rounds", type=int, default=5)
    given = parser.parse_args()
    articles = [read_article(path) for path in given.files]
    words = sum(len(article.text.split()) for article in articles)
    start = time.perf_counter()
    annotator = Annotator(strict=True)
    sys.stdout.write(f"{len(articles)} articles, {words:,} words; model {annotator.engine.model}\n")
    sys.stdout.write(f"  {'load the model':<18} {time.perf_counter() - start:9.2f} s\n")
    whole(annotator, articles)  # what is loaded at the first use
    rounds: dict[str, list[float]] = defaultdict(list)
    for _ in range(given.rounds):
        sums: dict[str, float] = defaultdict(float)
        for article in articles:
            for name, seconds in by_component(annotator, article).items():
                sums[name] += seconds
        for name, seconds in sums.items():
            rounds[name].append(seconds)
    total = sum(median(taken) for taken in rounds.values())
    for name, taken in rounds.items():
        seconds = median(taken)
        sys.stdout.write(f"  {name:<18} {words / seconds:9,.0f} words/s {seconds / total:5.0%}\n")
    together = median(whole(annotator, articles) for _ in range(given.rounds))
    sys.stdout.write(f"  {'all, in batches':<18} {words / together:9,.0f} words/s\n")


if __name__ == "__main__":
    main()
