"""Fixtures of the reader and of the command line."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.tui.command import SAMPLE, WHO

pytest.register_assert_rewrite("tests.tui.everywhere")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory of its own, with good and bad files in it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    (tmp_path / "good.txt").write_text(SAMPLE, encoding="utf-8")
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "binary.bin").write_bytes(bytes(range(256)) * 20)
    (tmp_path / "folder").mkdir()
    (tmp_path / "who.toml").write_text(WHO, encoding="utf-8")
    (tmp_path / "wrong.toml").write_text('[[actor]]\nnom\x1b = "x"\n', encoding="utf-8")
    (tmp_path / "form.toml").write_text('[[actor]]\nname = "x"\nkind = "robot"\n', encoding="utf-8")
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to("loop")
    return tmp_path
