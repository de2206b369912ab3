"""Cues as running text, with their times."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.errors import ReadError
from analysis.reading.conversion import Asked, Extract
from analysis.reading.formats.subtitles import CONVERTER

NOTHING_KNOWN: date | None = None


def read(text: str) -> Extract:
    (found,) = CONVERTER.extract(text.encode("utf-8", "surrogatepass"), Asked())
    return found


def places(extract: Extract) -> list[tuple[str, str]]:
    return [(place.name, extract.text[place.start : place.end]) for place in extract.places]


def test_cues_become_sentences() -> None:
    found = read(
        "1\n00:00:01,000 --> 00:00:03,500\n<i>The talks in Oslo</i>\nbroke down,\n\n"
        "2\n00:00:03,600 --> 00:00:05,000\n{\\an8}the <font color=red>minister</font> said.\n"
    )
    assert found.text == "The talks in Oslo broke down, the minister said."
    assert places(found) == [
        ("00:00:01.000–00:00:03.500", "The talks in Oslo broke down,"),
        ("00:00:03.600–00:00:05.000", "the minister said."),
    ]
    assert found.published == NOTHING_KNOWN


def test_a_pause_behind_a_sentence_is_a_paragraph() -> None:
    cues = "00:00:01.000 --> 00:00:02.000\n{}\n\n00:00:09.000 --> 00:00:10.000\n{}\n"
    assert read("WEBVTT\n\n" + cues.format("They sail.", "They wait.")).text == "They sail.\n\nThey wait."
    assert read("WEBVTT\n\n" + cues.format("They sail", "and wait.")).text == "They sail and wait."


def test_speakers_are_kept() -> None:
    found = read(
        "WEBVTT - Briefing\nKind: captions\nLanguage: en-GB\n\nNOTE made by hand\nin two lines\n\n"
        "STYLE\n::cue { color: red }\n\n"
        "intro\n00:01.000 --> 00:03.000 align:start\n<v Ida Lind>The talks &amp; the strait</v>\n\n"
        "00:03.000 --> 00:05.000\n<v Ida Lind>are <00:04.000><c.loud>open</c>.</v>\n\n"
        "2\n00:05.000 --> 00:06.000\n<v.soft Per>No.</v>\n"
    )
    assert found.text == "Ida Lind: The talks & the strait are open.\n\nPer: No."
    assert found.language == "en-gb"
    assert [name for name, _ in places(found)] == [
        "00:00:01.000–00:00:03.000", "00:00:03.000–00:00:05.000", "00:00:05.000–00:00:06.000",
    ]  # fmt: skip


def test_turns() -> None:
    cue = "1\n00:00:01,000 --> 00:00:02,000\n{}\n"
    assert (
        read(cue.format("- Will you sail?\n- Not this week.")).text == "– Will you sail?\n\n– Not this week."
    )
    assert read(cue.format(">> Will you sail?\n>> Not this week.")).text == "Will you sail?\n\nNot this week."
    assert read(cue.format("MS. LIND: We sail.\nMR. ROE: We don't.")).text == (
        "MS. LIND: We sail.\n\nMR. ROE: We don't."
    )


def test_captions_that_roll_up_say_each_line_once() -> None:
    found = read(
        "WEBVTT\n\n00:01.000 --> 00:02.000\nthe talks in\n\n"
        "00:02.000 --> 00:03.000\nthe talks in\nOslo failed\n\n"
        "00:03.000 --> 00:04.000\nOslo failed\nagain today\n"
    )
    assert found.text == "the talks in Oslo failed again today"


def test_captions_that_stand_still_before_they_roll_up() -> None:
    found = read(
        "WEBVTT\n\n00:00.000 --> 00:02.000\nthe talks in\n\n00:02.000 --> 00:02.010\nthe talks in\n\n"
        "00:02.010 --> 00:04.000\nthe talks in\nOslo failed\n"
    )
    assert found.text == "the talks in Oslo failed"


def test_what_is_said_twice_stays() -> None:
    cues = "".join(f"{n}\n00:00:0{n},000 --> 00:00:0{n},900\nNo!\n\n" for n in range(1, 4))
    assert read(cues).text == "No! No! No!"


@pytest.mark.parametrize(
    "text",
    [
        "1\n00:00:01,000 --> 00:00:02,000\nThey sail.\n2\n00:00:02,000 --> 00:00:03,000\nThey wait.",
        "00:00:01,000 --> 00:00:02,000\nThey sail.\n\n00:00:02,000 --> 00:00:03,000\nThey wait.",
        "1\r\n00:00:01,000 --> 00:00:02,000\r\nThey sail.\r\n\r\n"
        "2\r\n00:00:02,000 --> 00:00:03,000\r\nThey wait.\r\n",
        "\n\n1\n00:00:01,000 --> 00:00:02,000\n\nThey sail.\n\n\n"
        "3\n00:00:02,000-->00:00:03,000\nThey wait.\n\n4\n",
    ],
)
def test_careless_files(text: str) -> None:
    assert read(text).text == "They sail. They wait."


@pytest.mark.parametrize(
    "text", ["1\n00:00:01,000 --> 00:00:02,000\n<i></i>\n", "WEBVTT\n\nNo times -->\n", ""]
)
def test_no_words(text: str) -> None:
    with pytest.raises(ReadError):
        read(text)


LINES = st.sampled_from(
    [
        "1",
        "00:00:01,000 --> 00:00:02,000",
        "00:01.0 --> 00:02.5",
        "",
        "They sail.",
        "- No.",
        "IDA: Yes.",
        "<v X>",
        "NOTE",
    ]
) | st.text(max_size=20)


@given(st.lists(LINES, max_size=20))
def test_places_lie_in_the_text(lines: list[str]) -> None:
    try:
        found = read("\n".join(["00:00:01,000 --> 00:00:02,000", "They sail.", "", *lines]))
    except ReadError:
        return
    at = 0
    for place in found.places:
        assert at <= place.start < place.end <= len(found.text)
        at = place.end
