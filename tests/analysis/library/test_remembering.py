"""What was found in an article is known the next time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from analysis.background import Background
from analysis.library.background import Remembering
from analysis.library.cache import Cache, key_of
from analysis.model import Annotation, Article
from tests.tui.example import ANNOTATION, ARTICLE


def found(monkeypatch: pytest.MonkeyPatch, warning: str = "", does: Callable[[], object] = int) -> None:
    """Let every background find what the example says."""

    def annotate(
        self: Background, article: Article, progress: object, warn: Callable[[str], None] | None, *_: object
    ) -> Annotation:
        del self, progress, _
        does()
        if warning and warn is not None:
            warn(warning)
        return replace(ANNOTATION, article=article)

    monkeypatch.setattr(Background, "annotate", annotate)


def test_what_was_found_is_known_the_next_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found(monkeypatch)
    background = Remembering(None, None, Cache(tmp_path))
    assert background.recall(ARTICLE) is None
    background.annotate(ARTICLE)
    assert Remembering(None, None, Cache(tmp_path)).recall(ARTICLE) == ANNOTATION


def test_what_was_made_without_the_actors_is_not_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    found(monkeypatch, "who.toml: not TOML")
    Remembering(None, None, Cache(tmp_path)).annotate(ARTICLE, None, told.append)
    assert told == ["who.toml: not TOML; it is left aside"]
    assert not list(tmp_path.iterdir())


def test_actors_that_change_meanwhile_are_not_taken_for_those_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    who = tmp_path / "who.toml"
    who.write_text("", encoding="utf-8")
    before = key_of(ARTICLE, None, who)
    found(monkeypatch, does=lambda: who.write_text("# new", encoding="utf-8"))
    cache = Cache(tmp_path / "cache")
    Remembering(None, who, cache).annotate(ARTICLE)
    assert cache.measure().entries == 0
    assert before != key_of(ARTICLE, None, who)


def test_a_cache_that_cannot_be_written_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    found(monkeypatch)
    (tmp_path / "file").write_bytes(b"")
    annotation = Remembering(None, None, Cache(tmp_path / "file")).annotate(ARTICLE, None, told.append)
    assert annotation == ANNOTATION
    assert len(told) == 1
    assert "cannot be kept" in told[0]
