"""What the manual shows is read, and its links lead somewhere."""

from __future__ import annotations

import re
from pathlib import Path

from analysis.actors.known.user_file import read
from tests.conftest import ROOT
from tui.settings.file import parse

DOCS = ROOT / "docs"


def test_the_settings_that_the_manual_shows_are_read() -> None:
    example = (
        (DOCS / "reading.md").read_text(encoding="utf-8").partition("```toml\ntheme")[2].partition("```")[0]
    )
    config, complaints = parse(f"theme{example}".encode())
    assert complaints == ()
    assert config.width == 72


def test_the_form_of_actors_that_the_manual_shows_is_read(tmp_path: Path) -> None:
    example = (
        (DOCS / "command-line.md")
        .read_text(encoding="utf-8")
        .partition("```toml\n[[actor]]")[2]
        .partition("```")[0]
    )
    path = tmp_path / "actors.toml"
    path.write_text(f"[[actor]]{example}", encoding="utf-8")
    assert [actor.name for actor in read(path)] == ["Maria Okello", "Harbour Workers’ Union"]


def test_no_link_of_the_manual_leads_nowhere() -> None:
    pages = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *DOCS.glob("*.md")]
    links = [
        (page, link.partition("#")[0])
        for page in pages
        for link in re.findall(r"\]\(([^)\s]+)\)", page.read_text(encoding="utf-8"))
        if "://" not in link and not link.startswith("#")
    ]
    assert [f"{page.name}: {link}" for page, link in links if not (page.parent / link).exists()] == []
