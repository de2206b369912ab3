"""Every label is a sentence that can be printed: of the samples, and of articles from elsewhere."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from analysis import Annotator, Article
from analysis.pipeline import COMPONENTS
from tests.analysis.events.labels.properties import faults
from tests.conftest import MATERIAL

_SAMPLES = Path(__file__).parents[4] / "sample_texts"


@pytest.mark.parametrize(
    "path", sorted(p for p in _SAMPLES.iterdir() if p.name != "README.md"), ids=lambda p: p.name
)
def test_every_label_of_the_samples_can_be_printed(annotator: Annotator, path: Path) -> None:
    found = list(_printed(annotator, path.read_text(encoding="utf-8")))
    assert [(label, each) for label, each in found if each] == []


def _printed(annotator: Annotator, text: str) -> Iterator[tuple[str, list[str]]]:
    """The labels of a text, each with its faults."""
    annotation = annotator.annotate(Article(text=text))
    titles = [(p.start, p.end) for p in annotation.layout if p.part == "title"]
    with annotator.nlp.select_pipes(disable=list(COMPONENTS)):
        doc = annotator.nlp(text)
    for event in annotation.events:
        titled = any(start <= event.trigger[0] < end for start, end in titles)
        yield event.label, list(faults(event, doc, annotation.actors, titled))


@pytest.mark.slow
@pytest.mark.skipif(MATERIAL not in os.environ, reason="no material")
def test_labels_of_real_articles_can_be_printed(annotator: Annotator) -> None:
    """Of a thousand labels, at most ten have a fault: texts from the web have faults of their own."""
    texts = list(_articles(Path(os.environ[MATERIAL])))
    found = [one for text in texts for one in _printed(annotator, text)]
    wrong = [(fault, label) for label, each in found for fault in each]
    assert len(wrong) * 100 <= len(found), wrong


def _articles(folder: Path) -> Iterator[str]:
    for path in sorted((folder / "bench" / "data").glob("*articles.jsonl")):
        yield from (json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines())
    for path in sorted((folder / "bench" / "data").glob("quotes_polnear.jsonl")):
        yield from (json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines())
    for path in sorted((folder / "bench" / "pages").glob("gold.json")):
        yield from (page["text"] for page in json.loads(path.read_text(encoding="utf-8")).values())
