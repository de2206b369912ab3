"""Fixtures that many tests share. The model is loaded once a run."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from analysis import Annotation, Annotator, Article

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"

settings.register_profile(
    "default", deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("thorough", parent=settings.get_profile("default"), max_examples=1000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))

Annotate = Callable[..., Annotation]


@pytest.fixture(scope="session")
def annotator() -> Annotator:
    """The whole pipeline, with the model that Dateline depends on; whatever fails in it raises."""
    return Annotator(strict=True)


@pytest.fixture(scope="session")
def annotate(annotator: Annotator) -> Annotate:
    """`annotate(text, published=None)`: the annotation of a text given in a test."""

    def run(text: str, published: date | None = None) -> Annotation:
        return annotator.annotate(Article(text=text, published=published))

    return run


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of material that is not part of the repository; tests that need it skip without it."""
    if not SHARED.is_dir():
        pytest.skip("the shared material is not here")
    return SHARED
