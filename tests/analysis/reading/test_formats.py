"""Input formats: one registry; what a file is called or looks like decides."""

from __future__ import annotations

import pytest

from analysis.reading.formats import format_named, of_file, of_text, suffixes


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("notes.md", "markdown"),
        ("NOTES.MKD", "markdown"),
        ("a.txt", "plain"),
        ("letter", "plain"),
        ("x.mdx", "plain"),
    ],
)
def test_a_file_is_what_its_name_ends_with(name: str, form: str) -> None:
    assert of_file(name) == form


def test_a_text_without_a_name_is_what_it_looks_like() -> None:
    assert of_text("# Harbour talks\n\nThe *two* sides met.\n\n- in Oslo\n- in Bergen\n") == "markdown"
    assert of_text("Harbour talks\n\nThe two sides met in Oslo.\n") == "plain"


def test_what_a_folder_is_searched_for_is_what_files_are_read_as() -> None:
    endings = list(suffixes())
    assert endings[:2] == [".txt", ".md"]
    assert {of_file(f"article{ending}") for ending in endings} == {"plain", "markdown", "org", "rst"}


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(ValueError, match="plain, markdown"):
        format_named("telegram")
