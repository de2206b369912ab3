"""The annotated article on paper: everything that was found is told once, and the text stays what it is."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from rich.cells import cell_len

from analysis.annotations.wrap import shown
from analysis.export.text.page import page
from analysis.export.text.parts import PARTS, Part
from analysis.export.text.rows import plain
from analysis.model import Actor, Annotation, Article, Date, Event, Mention, Quote, Role
from tests.conftest import THOROUGH
from tests.tui.command import DATELINE, SAMPLE, said
from tests.tui.example import ANNOTATION, TEXT, WEIGHED
from tests.tui.terminal import Terminal
from tui.cli.output import coloured

ESCAPE = re.compile(r"\x1b\[[0-9;]*m")
HOSTILE = [
    "\x1b[31mred\x1b[0m \x1b]0;title\x07 \x1b[2J\r\x00 \x9b5A",
    "[b]not bold[/b] [/] [@click=app.quit]do not[/] :smile:",
    "שלום עולם \u202eabc\u202c مرحبا. Next one\u2028and on.",
    "   \n \n\t\n",
    "👩‍👩‍👧‍👦 日本語のテキスト。 e\u0301 \u200d\ufe0f 한국어 \ud800",
    "A word. And [e1] another (e1). " * 40,
]
texts = st.one_of(
    st.sampled_from(HOSTILE),
    st.lists(st.sampled_from([*"ab. \n“”[]\x1b\u202eא日", "e\u0301"]), min_size=1, max_size=200).map("".join),
)


def printed(*parts: Part, annotation: Annotation = ANNOTATION, width: int | None = None) -> list[str]:
    return plain(page(annotation, parts or PARTS), width).splitlines()


def keys(lines: list[str]) -> list[str]:
    return [line.partition(" ")[0] for line in lines]


def annotated(text: str) -> Annotation:
    """The text with one of everything laid over the whole of it, so that its characters are in every list."""
    end = len(text)
    return Annotation(
        article=Article(text=text),
        actors=(
            Actor(
                id="a1",
                name=text,
                kind="person",
                aliases=(text, "x" + text),
                roles=(Role(title=text, start=0, end=end),),
                mentions=(Mention(start=0, end=end, form="name"),),
            ),
        ),
        dates=(Date(id="d1", start=0, end=end, type="DATE", value="2024"),),
        quotes=(Quote(id="q1", form="direct", spans=((0, end),), speaker="a1"),),
        events=(Event(id="e1", start=0, end=end, trigger=(0, end), label=text, sources=("a1",)),),
    )


@pytest.mark.parametrize("part", [part for part in PARTS if part != "text"])
def test_everything_found_is_told_once_in_its_list(part: Part) -> None:
    found = sorted(item.id for item in getattr(ANNOTATION, part))
    assert sorted(keys(printed(part))) == found
    whole = keys(printed())
    assert all(whole.count(key) == 1 for key in found)


def test_every_event_quote_and_date_is_marked_once_behind_its_sentence() -> None:
    text = "\n".join(printed("text"))
    for part in ("events", "quotes", "dates"):
        for item in getattr(ANNOTATION, part):
            assert len(re.findall(rf"\[{item.id}\b", text)) == 1
    assert "Vera Dahl in Oslo. [e1] [d1 = 2024-03-04] “We will" in text
    assert "Lind said after the meeting. [q1 Oskar Lind] He promised" in text


def test_without_its_markers_the_text_is_the_article() -> None:
    text = "\n".join(printed("text")) + "\n"
    assert re.sub(r" \[[edq]\d[^\]]*\]", "", text) == TEXT


def test_an_event_tells_when_what_who_and_the_evidence() -> None:
    events = printed("events")
    assert keys(events) == ["e1", "e3", "e4", "e2"]  # by date; an undated answer behind what it answers
    assert events[0].split(" · ") == [
        "e1  4 Mar 2024 (stated)",
        "consult",
        "happened",
        "Oskar Lind meets Vera Dahl in Oslo",
        "by Oskar Lind",
        "towards Vera Dahl",
        "evidence: On March 4, Bordurian Foreign Minister Oskar Lind met his colleague Vera Dahl in Oslo",
    ]
    assert "undated · reject" in events[2]
    assert "answers e3" in events[2]
    assert "planned" in events[3]


def test_an_event_tells_how_sure_it_is_who_has_no_name_and_where_else_it_is_told() -> None:
    events = {line.split()[0]: line.split(" · ") for line in printed("events", annotation=WEIGHED)}
    assert events["e3"] == [
        "e3  9 Mar 2024 (stated)",
        "accuse",
        "happened",
        "fairly sure, 0.41",
        "Syldavia accuses Borduria of sending patrol boats",
        "by Syldavia",
        "towards Borduria, patrol boats",
        "evidence: Syldavia accused Borduria of sending patrol boats",
        "also told: the boats had come [sic] within a mile of the coast",
    ]
    assert events["e4"][:4] == [
        "e4  12 Mar 2024 (day of publication)",
        "reject",
        "happened",
        "very doubtful, 0.12",
    ]
    assert "by the fishing fleet" in events["e4"]
    text = "\n".join(printed("text", annotation=WEIGHED))
    assert "[e1]" in text
    assert "[e2 doubtful]" in text


def test_an_actor_a_quote_and_a_date_are_told_in_words() -> None:
    assert printed("actors")[0] == (
        "a1  Oskar Lind · person · 3 mentions · 3 events · 2 quotes · also Lind · role: Foreign Minister"
        " · of Borduria"
    )
    assert printed("quotes")[0] == "q1  direct quote: Oskar Lind · “We will keep the strait open,”"
    assert printed("dates")[1] == (
        "d2  April · date 2024-04 · Apr 2024 · counted from 4 Mar 2024, told before"
    )


def test_a_speaker_who_is_not_known_is_told_as_such() -> None:
    unknown = replace(ANNOTATION.quotes[0], speaker=None, speaker_span=None)
    annotation = replace(ANNOTATION, quotes=(unknown,))
    assert "[q1 speaker unknown]" in "\n".join(printed("text", annotation=annotation))
    assert printed("quotes", annotation=annotation)[0].startswith("q1  direct quote: speaker unknown")


def test_an_empty_list_says_so_among_others_and_is_empty_alone() -> None:
    bare = Annotation(article=ANNOTATION.article)
    assert printed("events", "quotes", annotation=bare) == ["No events", "", "No quotes"]
    assert printed("events", annotation=bare) == []


@given(texts, st.sampled_from([None, 20, 33]))
def test_hostile_texts_are_shown_and_never_obeyed(text: str, width: int | None) -> None:
    out = plain(page(annotated(text)), width)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e\u2028]", out)
    assert width is None or all(cell_len(row) <= width for row in out.splitlines())


@given(texts, st.sampled_from([2, 20, 80]))
def test_a_terminal_shows_the_same_words(text: str, width: int) -> None:
    lines = page(annotated(text))
    rows = ESCAPE.sub("", coloured(lines, width)).split("\n")
    assert [row.rstrip() for row in rows] == [row.rstrip() for row in plain(lines, width).split("\n")]


@given(texts)
def test_no_character_of_the_text_is_lost(text: str) -> None:
    out = "\n".join(printed("text", annotation=Annotation(article=Article(text=text))))
    assert out.rstrip("\n") == shown(text).rstrip("\n")


@pytest.mark.slow
def test_a_very_long_line_is_wrapped() -> None:
    count = 75_000 if THOROUGH else 25_000
    text = "Nobody spoke. " * count
    lines = printed("text", annotation=annotated(text), width=60)
    assert len(lines) > count // 5
    assert max(map(len, lines)) <= 60


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "good.txt"
    path.write_text(SAMPLE, encoding="utf-8")
    return path


@pytest.mark.model
@pytest.mark.terminal
def test_a_pipe_gets_plain_text_and_may_close_early(article: Path, tmp_path: Path) -> None:
    command = f"{shlex.join([*DATELINE, 'show', str(article)])}"
    env = {**os.environ, "FORCE_COLOR": "1", "XDG_CONFIG_HOME": str(tmp_path)}
    whole = subprocess.run(command, shell=True, env=env, capture_output=True, check=True)
    assert b"\x1b" not in whole.stdout + whole.stderr
    assert "open,” Foreign Minister Oskar Lind said on Monday. " in whole.stdout.decode()
    assert whole.stdout.endswith(b"\n")
    closed = subprocess.run(f"{command} | true", shell=True, env=env, capture_output=True, check=False)
    assert said(closed.stderr.decode()) == ""


@pytest.mark.model
@pytest.mark.terminal
def test_a_terminal_gets_colours_unless_they_are_not_wanted(article: Path) -> None:
    outputs = {}
    for words in ("", "NO_COLOR=1 "):
        terminal = Terminal("sh", "-c", f"{words}{shlex.join([*DATELINE, 'show', str(article)])}")
        assert terminal.status() == 0
        outputs[words] = terminal.output
    assert b"\x1b[32m" in outputs[""]
    assert b"\x1b[32m" not in outputs["NO_COLOR=1 "]
    assert b"\x1b[1m" in outputs["NO_COLOR=1 "]  # names are bold all the same


@pytest.mark.terminal
def test_printing_needs_no_screen() -> None:
    code = "import sys, tui.cli.commands, tui.cli.show, tui.cli.output\nsys.exit('textual' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
