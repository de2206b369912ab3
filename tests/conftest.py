"""Fixtures that many tests share. The model is loaded once a run, or once in each of its processes."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from analysis import Annotation, Article

if TYPE_CHECKING:
    from analysis import Annotator

ROOT = Path(__file__).parent.parent
MATERIAL = "DATELINE_MATERIAL"
"""The environment variable that names a folder of material that is not part of the repository."""

settings.register_profile(
    "default", deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("thorough", parent=settings.get_profile("default"), max_examples=1000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))
THOROUGH = os.environ.get("HYPOTHESIS_PROFILE") == "thorough"
"""Whether tests with very much of something have even more of it."""

Annotate = Callable[..., Annotation]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark whatever uses the model of this process; tests that have another process load it say so."""
    for item in items:
        if "annotator" in getattr(item, "fixturenames", ()):
            item.add_marker("model")


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder in which the homes of all tests lie."""
    return tmp_path_factory.mktemp("homes")


@pytest.fixture(autouse=True)
def home(homes: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A home of its own for every test: none touches that of whoever runs it."""
    folder = Path(tempfile.mkdtemp(dir=homes))
    monkeypatch.setenv("HOME", str(folder))
    for name in ("CONFIG", "CACHE", "STATE", "DATA"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(folder / name.lower()))


@pytest.fixture(scope="session")
def annotator() -> Annotator:
    """The whole pipeline, with the model that Dateline depends on; whatever fails in it raises."""
    from analysis import Annotator  # with spaCy, which most tests of the reader do without

    return Annotator(strict=True)


@pytest.fixture(scope="session")
def annotate(annotator: Annotator) -> Annotate:
    """`annotate(text, published=None)`: the annotation of a text given in a test."""

    def run(text: str, published: date | None = None) -> Annotation:
        return annotator.annotate(Article(text=text, published=published))

    return run


@pytest.fixture(scope="session")
def material() -> Path:
    """The folder of material that is not part of the repository; tests that need it skip without it."""
    folder = os.environ.get(MATERIAL)
    if not folder:
        pytest.skip(f"{MATERIAL} names no folder of material")
    return Path(folder)
