"""Files where a person's own are looked for."""

from __future__ import annotations

from pathlib import Path


def usual_actors(folder: Path, text: str) -> Path:
    """Put a file of actors where it is looked for."""
    path = folder / "config" / "dateline" / "actors.toml"
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    return path


def usual_settings(folder: Path, text: str) -> None:
    """Put a file of settings where it is looked for."""
    path = folder / "config" / "dateline" / "config.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
