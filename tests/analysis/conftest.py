"""The bare model, without the components of this package."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from analysis import Annotator
from analysis.pipeline import COMPONENTS

Parse = Callable[[str], Doc]


@pytest.fixture(scope="session")
def parse(annotator: Annotator) -> Parse:
    """`parse(text)`: a parse by the model alone, with no actors, dates, quotes or events."""

    def run(text: str) -> Doc:
        with annotator.nlp.select_pipes(disable=list(COMPONENTS)):
            return annotator.nlp(text)

    return run
